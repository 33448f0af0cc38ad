// The outbox's page with its details beside it, over a shop whose till can misbehave; a test reads what a
// screen reader would and presses what a user would.
#pragma once

#include "look/value_text.h"
#include "outbox/outbox_details.h"
#include "outbox/outbox_page.h"
#include "outbox/shop.h"
#include "settings/language.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace carnet::test {

inline Fault refusal(const QString &words)
{
    const QString body = words.isEmpty() ? QStringLiteral(R"({"result":"KO"})")
                                         : QStringLiteral(R"({"result":"KO","error":"%1"})").arg(words);
    return {Fault::When::Say, false, httpAnswer(200, body.toUtf8())};
}

class Desk
{
public:
    explicit Desk(Language language = Language::English)
        : page(*shop.outbox, *shop.store, &window)
        , details(*shop.outbox, *shop.store, &window)
    {
        auto *row = new QHBoxLayout(&window);
        row->addWidget(&page, 1);
        row->addWidget(&details);
        QObject::connect(&page, &OutboxPage::currentChanged, &details, &OutboxDetails::showItem);
        shop.client->setTransferTimeout(std::chrono::seconds(20)); // a busy computer is no fault of the line
        speech.speak(language); // dates and phone numbers have a form
        window.resize(1000, 700);
        window.show();
        page.setPlace(Place::ToSend);
    }

    [[nodiscard]] QListView *list() const { return page.findChild<QListView *>(); }

    /// What a screen reader says of each row, headings included.
    [[nodiscard]] QStringList rows() const
    {
        QStringList said;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            said << list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return said;
    }

    /// As when the user comes to the page.
    void comeToPage() { page.setPlace(page.firstFilled()); }

    /// Every visible word of the details.
    [[nodiscard]] QString detailsText() const
    {
        QStringList words;
        for (const QLabel *label : details.findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        for (const ValueText *value : details.findChildren<ValueText *>()) {
            if (value->isVisible())
                words << value->toPlainText();
        }
        return words.join(u'\n');
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    void press(const QString &text) const
    {
        QPushButton *found = nullptr;
        QTRY_VERIFY2((found = button(text)),
                     qPrintable(text + QStringLiteral(" is not among: ") + detailsText()));
        found->click();
    }

    void select(const QString &name) const
    {
        const QAbstractItemModel *model = list()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                list()->setCurrentIndex(model->index(row, 0));
        }
        QCOMPARE(list()->currentIndex().data().toString(), name);
    }

    /// A new customer whose answer never came; `done`: the till has it.
    CustomerId addInDoubt(const Customer &customer, bool done)
    {
        shop.till.fail(addCall, {done ? Fault::When::AfterWork : Fault::When::AfterBody, false, {}});
        const CustomerId id = shop.save(customer);
        [&] { QTRY_COMPARE(shop.stateOf(id), SendState::InDoubt); }();
        page.setPlace(Place::InDoubt);
        return id;
    }

    /// A customer that the till and this computer know.
    CustomerId known(const Customer &customer)
    {
        const CustomerId id = shop.save(customer);
        [&] { QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate); }();
        return id;
    }

    void readList()
    {
        const int before = shop.till.count(listCall);
        shop.outbox->updateFromTill();
        QTRY_VERIFY(shop.till.count(listCall) > before && !shop.outbox->isUpdating());
    }

    QMap<QString, QString> &onTill(CustomerId id)
    {
        return shop.till.customers[shop.store->record(id)->tillId.toInt()];
    }

    Shop shop;
    QWidget window;
    Speech speech;
    OutboxPage page;
    OutboxDetails details;
};

inline Customer customer(const QString &firstName, const QString &name, const QString &phone = {})
{
    Customer made;
    made.set(Field::FirstName, firstName);
    made.set(Field::Name, name);
    made.set(Field::Phone, phone);
    return made;
}

} // namespace carnet::test
