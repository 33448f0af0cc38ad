#include "store/draft_rows.h"

#include "store/connection.h"
#include "store/rows.h"
#include "store/schema.h"

namespace carnet {

namespace {

constexpr int setAsideKept = 100;

bool writeOpened(Connection &connection, qint64 id, const Customer &opened)
{
    static const QString sql =
        insertInto(QStringLiteral("draft_opened"), QStringLiteral("draft, ") + fieldColumns());
    Statement statement(connection, sql);
    statement.bindNumber(id);
    bindCustomer(statement, opened);
    return statement.run();
}

} // namespace

qint64 writeDraft(Connection &connection, const FormDraft &draft)
{
    static const QString sql = insertInto(
        QStringLiteral("draft"), QStringLiteral("id, customer, saved_at, set_aside, ") + fieldColumns());
    Statement statement(connection, sql);
    bindId(statement, draft.id);
    statement.bindNumber(number(draft.customer));
    statement.bindTime(draft.savedAt);
    statement.bindNumber(draft.setAside);
    bindCustomer(statement, draft.typed);
    if (!statement.run())
        return 0;
    const qint64 id = idOrInserted(statement, draft.id);
    return writeOpened(connection, id, draft.opened) ? id : 0;
}

QString selectDrafts(const QString &condition)
{
    return QStringLiteral("SELECT d.id, d.customer, d.saved_at, d.set_aside, %1, %2 FROM draft d "
                          "LEFT JOIN draft_opened o ON o.draft = d.id %3 ORDER BY d.saved_at DESC, d.id DESC")
        .arg(fieldColumns(QStringLiteral("d.")), fieldColumns(QStringLiteral("o.")), condition);
}

FormDraft readDraft(Statement &statement)
{
    FormDraft draft;
    draft.id = statement.number();
    draft.customer = CustomerId(statement.number());
    draft.savedAt = statement.time();
    draft.setAside = statement.yes();
    draft.typed = readCustomer(statement);
    draft.opened = readCustomer(statement);
    return draft;
}

bool forgetOldDrafts(Connection &connection)
{
    Statement statement(
        connection,
        QStringLiteral("DELETE FROM draft WHERE set_aside <> 0 AND id NOT IN "
                       "(SELECT id FROM draft WHERE set_aside <> 0 ORDER BY id DESC LIMIT ?)"));
    statement.bindNumber(setAsideKept);
    return statement.run();
}

} // namespace carnet
