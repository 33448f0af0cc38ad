// The real window over a shop of its own, used as its user would: keys, buttons, rows.
#pragma once

#include "desk/answered.h"
#include "form/customer_form.h"
#include "look/appearance.h"
#include "look/message_strip.h"
#include "shell/main_window.h"
#include "shell/shop.h"
#include "shell/store_of.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <ranges>

namespace carnet::test {

class WindowDesk
{
public:
    /// False: the store could not be opened.
    bool open(const QString &dataFolder, const TillAddress &till, const OutboxSettings &settings = {},
              const OpenOptions &options = {})
    {
        close();
        CommandLine line;
        line.till = till.base;
        line.shop = till.shop;
        line.key = till.key;
        const auto folder = openDataFolder(dataFolder, false);
        if (!folder)
            return false;
        Shop::Parts parts;
        parts.folder = *folder;
        parts.commandLine = line;
        parts.outbox = settings;
        parts.store = options;
        shop = std::make_unique<Shop>(std::move(parts));
        if (!answered(shop->open()))
            return false;
        window = std::make_unique<MainWindow>(*shop, m_appearance);
        window->open();
        shop->start();
        return true;
    }

    void close()
    {
        window.reset();
        shop.reset();
    }

    void trigger(const QKeySequence &key) const
    {
        settle(shop->desk());
        for (QAction *action : window->actions()) {
            if (action->shortcuts().contains(key)) {
                action->trigger();
                settle(shop->desk());
                return;
            }
        }
        qFatal("no action has the key %s", qPrintable(key.toString()));
    }

    [[nodiscard]] CustomerForm *form() const
    {
        settle(shop->desk());
        return window->findChild<CustomerForm *>();
    }

    [[nodiscard]] QLineEdit *line(const char *field) const
    {
        return form()->findChild<QLineEdit *>(QString::fromLatin1(field));
    }

    void type(const char *field, const QString &text) const
    {
        line(field)->setFocus();
        QTest::keyClicks(line(field), text);
    }

    void save() const
    {
        form()->findChild<QPushButton *>(QStringLiteral("save"))->click();
        settle(shop->desk());
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    [[nodiscard]] MessageStrip *strip() const
    {
        const auto strips = window->findChildren<MessageStrip *>();
        const auto shown = std::ranges::find_if(strips, [this](const MessageStrip *strip) {
            return strip->isVisible() && strip->window() == window.get();
        });
        return shown == strips.end() ? nullptr : *shown;
    }
    [[nodiscard]] QString stripText() const { return strip() ? strip()->text() : QString(); }

    /// Of the strip in the form.
    [[nodiscard]] QString formText() const { return form()->findChild<MessageStrip *>()->text(); }

    [[nodiscard]] QTableView *table() const { return window->findChild<QTableView *>(); }

    [[nodiscard]] std::vector<RecordSummary> customers() const
    {
        settle(shop->desk());
        std::vector<RecordSummary> all;
        storeOf(*shop)->visitSummaries([&all](const RecordSummary &summary) {
            all.push_back(summary);
            return true;
        });
        return all;
    }

    std::unique_ptr<Shop> shop;
    std::unique_ptr<MainWindow> window;

private:
    Appearance m_appearance;
};

} // namespace carnet::test
