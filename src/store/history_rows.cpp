#include "store/history_rows.h"

#include "store/connection.h"
#include "store/rows.h"
#include "store/schema.h"

namespace carnet {

namespace {

using Answer = HistoryEntry::Answer;

/// Of one customer, whatever their age.
constexpr int alwaysKept = 20;

bool repeatsTheNewest(Connection &connection, const HistoryEntry &entry, qint64 &newest)
{
    if (entry.answer != Answer::NoAnswer)
        return false;
    static const QString sql =
        selectHistory(QStringLiteral("WHERE customer = ?")) + QStringLiteral(" LIMIT 1");
    Statement statement(connection, sql);
    statement.bindNumber(number(entry.customer));
    if (!statement.run() || !statement.next())
        return false;
    const HistoryEntry before = readHistory(statement);
    newest = before.id;
    return before.answer == Answer::NoAnswer && before.kind == entry.kind && before.fields == entry.fields
        && before.sent == entry.sent;
}

bool insert(Connection &connection, const HistoryEntry &entry, qint64 id)
{
    static const QString sql =
        insertInto(QStringLiteral("history"),
                   QStringLiteral("id, customer, known_as, answered_at, kind, fields, answer, "
                                  "till_id, till_text, code, ")
                       + fieldColumns());
    Statement statement(connection, sql);
    bindId(statement, id);
    statement.bindNumber(number(entry.customer));
    statement.bindText(entry.name);
    statement.bindTime(entry.at);
    statement.bindNumber(static_cast<qint64>(entry.kind));
    statement.bindText(toColumn(entry.fields));
    statement.bindNumber(static_cast<qint64>(entry.answer));
    statement.bindText(entry.tillId);
    statement.bindText(entry.tillText);
    statement.bindNumber(entry.code);
    bindCustomer(statement, entry.sent);
    return statement.run();
}

const QString &answersThatReached()
{
    static const QString answers = QStringLiteral("answer IN (%1, %2, %3)")
                                       .arg(static_cast<int>(Answer::Accepted))
                                       .arg(static_cast<int>(Answer::LinkedByList))
                                       .arg(static_cast<int>(Answer::MarkedByUser));
    return answers;
}

bool forgetOld(Connection &connection, CustomerId customer, const QDateTime &now)
{
    static const QString sql = QStringLiteral("DELETE FROM history WHERE customer = ? "
                                              "AND id NOT IN (SELECT id FROM history WHERE customer = ? "
                                              "ORDER BY answered_at DESC, id DESC LIMIT %1) "
                                              "AND NOT (%2 AND (kind = %3 OR answered_at >= ?))")
                                   .arg(alwaysKept)
                                   .arg(answersThatReached())
                                   .arg(static_cast<int>(ChangeKind::Add));
    Statement statement(connection, sql);
    statement.bindNumber(number(customer));
    statement.bindNumber(number(customer));
    statement.bindTime(now.addDays(-historyDays));
    return statement.run();
}

} // namespace

bool addHistory(Connection &connection, const HistoryEntry &entry)
{
    qint64 newest = 0;
    const qint64 id = repeatsTheNewest(connection, entry, newest) ? newest : entry.id;
    return insert(connection, entry, id) && forgetOld(connection, entry.customer, entry.at);
}

bool forgetHistoryOfGone(Connection &connection, const QDateTime &now)
{
    Statement statement(connection,
                        QStringLiteral("DELETE FROM history WHERE answered_at < ? "
                                       "AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = customer)"));
    statement.bindTime(now.addDays(-historyDays));
    return statement.run();
}

QString selectHistory(const QString &condition)
{
    return QStringLiteral(
               "SELECT id, customer, known_as, answered_at, kind, fields, answer, till_id, till_text, code, "
               "%1 FROM history %2 ORDER BY answered_at DESC, id DESC")
        .arg(fieldColumns(), condition);
}

const QString &reachedTheTill()
{
    static const QString condition = QStringLiteral("WHERE answered_at >= ? AND ") + answersThatReached();
    return condition;
}

const QString &deletedOnBothSides()
{
    static const QString condition =
        QStringLiteral("WHERE id IN (SELECT max(id) FROM history WHERE kind = %1 AND answer <> %2 "
                       "AND answered_at >= ? GROUP BY customer) AND NOT EXISTS (SELECT 1 FROM customer c "
                       "WHERE c.id = customer AND (c.deleted = 0 OR c.state <> %3))")
            .arg(static_cast<int>(ChangeKind::Delete))
            .arg(static_cast<int>(Answer::Refused))
            .arg(static_cast<int>(SendState::UpToDate));
    return condition;
}

SentItem readSentItem(Statement &statement)
{
    SentItem item;
    item.customer = CustomerId(statement.number());
    item.entry = statement.number();
    item.at = statement.time();
    return item;
}

HistoryEntry readHistory(Statement &statement)
{
    HistoryEntry entry;
    entry.id = statement.number();
    entry.customer = CustomerId(statement.number());
    entry.name = statement.text();
    entry.at = statement.time();
    entry.kind = statement.oneOf(lastChangeKind);
    entry.fields = fieldsFromColumn(statement.text());
    entry.answer = statement.oneOf(Answer::MarkedByUser);
    entry.tillId = statement.text();
    entry.tillText = statement.text();
    entry.code = static_cast<int>(statement.number());
    entry.sent = readCustomer(statement);
    return entry;
}

} // namespace carnet
