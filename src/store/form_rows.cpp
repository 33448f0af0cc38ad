#include "store/form_rows.h"

#include "store/connection.h"
#include "store/rows.h"
#include "store/schema.h"

namespace carnet {

namespace {

bool writeOpened(Connection &connection, qint64 id, const Customer &opened)
{
    static const QString sql =
        insertInto(QStringLiteral("form_opened"), QStringLiteral("form, ") + fieldColumns());
    Statement statement(connection, sql);
    statement.bindNumber(id);
    bindCustomer(statement, opened);
    return statement.run();
}

} // namespace

qint64 writeForm(Connection &connection, const UnfinishedForm &form)
{
    static const QString sql =
        insertInto(QStringLiteral("form"), QStringLiteral("id, customer, saved_at, ") + fieldColumns());
    Statement statement(connection, sql);
    bindId(statement, form.id);
    statement.bindNumber(number(form.customer));
    statement.bindTime(form.at);
    bindCustomer(statement, form.typed);
    if (!statement.run())
        return 0;
    const qint64 id = idOrInserted(statement, form.id);
    return writeOpened(connection, id, form.opened) ? id : 0;
}

QString selectForms()
{
    return QStringLiteral("SELECT f.id, f.customer, f.saved_at, %1, %2 FROM form f "
                          "LEFT JOIN form_opened o ON o.form = f.id ORDER BY f.saved_at DESC, f.id DESC")
        .arg(fieldColumns(QStringLiteral("f.")), fieldColumns(QStringLiteral("o.")));
}

UnfinishedForm readForm(Statement &statement)
{
    UnfinishedForm form;
    form.id = statement.number();
    form.customer = CustomerId(statement.number());
    form.at = statement.time();
    form.typed = readCustomer(statement);
    form.opened = readCustomer(statement);
    return form;
}

} // namespace carnet
