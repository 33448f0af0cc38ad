// A form on the screen, with what it told its owner; used as its user would.
#pragma once

#include "form/correction_line.h"
#include "form/customer_form.h"
#include "form/message_line.h"
#include "look/field_look.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace carnet::test {

class Desk
{
public:
    explicit Desk(CustomerForm::Start start = {})
        : form(withContext(std::move(start)), nullptr)
        , saves(&form, &CustomerForm::saveRequested)
        , kept(&form, &CustomerForm::keepWanted)
        , emptied(&form, &CustomerForm::nothingTyped)
    {
        QObject::connect(&form, &CustomerForm::keepWanted, &form, [this](const Customer &typed) {
            if (diskFails)
                form.saveFailed(StoreError::DiskFull);
            else
                form.kept(typed, QDateTime::currentDateTimeUtc());
        });
        form.setAutosaveDelay(std::chrono::hours(1));
        form.show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&form);
    }

    QWidget *editor(Field field) { return form.findChild<QWidget *>(QString::fromUtf8(infoOf(field).key)); }
    QLineEdit *line(Field field)
    {
        if (auto *box = qobject_cast<QComboBox *>(editor(field)))
            return box->lineEdit();
        return qobject_cast<QLineEdit *>(editor(field));
    }
    QString message(Field field)
    {
        return form.findChild<MessageLine *>(QString(QString::fromUtf8(infoOf(field).key) % u"Message"))
            ->text();
    }
    FieldState state(Field field) { return fieldStateOf(editor(field)); }
    QPushButton *button(const char *name) { return form.findChild<QPushButton *>(QString::fromUtf8(name)); }
    QString foot() { return form.findChild<CorrectionLine *>()->text(); }

    void type(Field field, const QString &text)
    {
        editor(field)->setFocus();
        QTest::keyClicks(form.focusWidget(), text);
    }
    void fill(Field field, const QString &text) // what keys cannot type
    {
        editor(field)->setFocus();
        line(field)->insert(text);
    }
    void leave() { QTest::keyClick(form.focusWidget(), Qt::Key_Tab); }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(form.focusWidget(), Qt::Key(key), modifiers);
    }

    Customer lastSaved() { return saves.last().at(0).value<Customer>(); }
    Customer lastKept() { return kept.last().at(0).value<Customer>(); }
    Readiness lastReadiness() { return saves.last().at(1).value<Readiness>(); }

    CustomerForm form;
    QSignalSpy saves;
    QSignalSpy kept;
    QSignalSpy emptied;
    bool diskFails = false;

private:
    static CustomerForm::Start withContext(CustomerForm::Start start)
    {
        start.context = [] {
            return rules::Context{QDate(2026, 11, 24), QLocale(QLocale::French, QLocale::France)};
        };
        return start;
    }
};

/// The form of a customer as it is.
inline CustomerForm::Start formOf(const Record &record)
{
    CustomerForm::Start start;
    start.record = record;
    start.form.customer = record.id;
    start.form.opened = start.form.typed = record.wanted.value_or(Customer());
    return start;
}

inline Record knownCustomer(const QList<std::pair<Field, QString>> &values)
{
    Record record;
    record.id = CustomerId(7);
    record.tillId = QStringLiteral("611");
    Customer customer;
    for (const auto &[field, value] : values)
        customer.set(field, value);
    record.base = customer;
    record.wanted = customer;
    return record;
}

} // namespace carnet::test
