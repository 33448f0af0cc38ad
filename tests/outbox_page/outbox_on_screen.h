// The outbox's page with its details beside it, over a shop whose till can misbehave; a test reads what a
// screen reader would and presses what a user would.
#pragma once

#include "desk/shop_at_desk.h"
#include "look/value_text.h"
#include "outbox/outbox_details.h"
#include "outbox/outbox_view.h"
#include "outbox/values.h"
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

class OutboxOnScreen
{
public:
    explicit OutboxOnScreen(Language language = Language::English)
        : page(*shop.desk, &window)
        , details(*shop.desk, &window)
    {
        auto *row = new QHBoxLayout(&window);
        row->addWidget(&page, 1);
        row->addWidget(&details);
        QObject::connect(&page, &OutboxView::currentChanged, &details, &OutboxDetails::showItem);
        speech.speak(language); // dates and phone numbers have a form
        window.resize(1000, 700);
        window.show();
        show(Place::ToSend);
    }

    [[nodiscard]] QListView *list() const { return page.findChild<QListView *>(); }

    /// What a screen reader says of each row, headings included.
    [[nodiscard]] QStringList rows() const
    {
        settle(*shop.desk);
        QStringList said;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            said << list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return said;
    }

    /// As when the user comes to the page; what the file holds by now is told by then.
    void comeToPage()
    {
        settle(*shop.desk);
        show(page.firstFilled());
    }
    void show(Place place)
    {
        page.setPlace(place);
        settle(*shop.desk);
    }

    /// Every visible word of the details.
    [[nodiscard]] QString detailsText() const
    {
        settle(*shop.desk);
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
        settle(*shop.desk);
    }

    void select(const QString &name) const
    {
        settle(*shop.desk);
        const QAbstractItemModel *model = list()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                list()->setCurrentIndex(model->index(row, 0));
        }
        QCOMPARE(list()->currentIndex().data().toString(), name);
        settle(*shop.desk);
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
        shop.desk->updateFromTill();
        QTRY_VERIFY(shop.till.count(listCall) > before && !shop.desk->isUpdating());
    }

    QMap<QString, QString> &onTill(CustomerId id)
    {
        return shop.till.customers[shop.store->record(id)->tillId.toInt()];
    }

    ShopAtDesk shop;
    QWidget window;
    Speech speech;
    OutboxView page;
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
