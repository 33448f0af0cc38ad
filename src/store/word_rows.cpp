#include "store/word_rows.h"

#include "store/connection.h"
#include "store/rows.h"

namespace carnet {

bool writeNotAlike(Connection &connection, const NotAlike &pair)
{
    Statement statement(connection,
                        QStringLiteral("INSERT OR REPLACE INTO not_alike (a, b, print) VALUES (?, ?, ?)"));
    statement.bindNumber(number(pair.a));
    statement.bindNumber(number(pair.b));
    statement.bindNumber(static_cast<qint64>(pair.print));
    return statement.run();
}

bool removeNotAlike(Connection &connection, const NotAlike &pair)
{
    Statement statement(connection, QStringLiteral("DELETE FROM not_alike WHERE a = ? AND b = ?"));
    statement.bindNumber(number(pair.a));
    statement.bindNumber(number(pair.b));
    return statement.run();
}

const QString &selectNotAlike()
{
    static const QString sql = QStringLiteral("SELECT a, b, print FROM not_alike ORDER BY a, b");
    return sql;
}

NotAlike readNotAlike(Statement &statement)
{
    NotAlike pair;
    pair.a = CustomerId(statement.number());
    pair.b = CustomerId(statement.number());
    pair.print = static_cast<quint64>(statement.number());
    return pair;
}

qint64 writeStep(Connection &connection, const KeptStep &step)
{
    qint64 id = 0;
    {
        Statement statement(connection,
                            QStringLiteral("INSERT INTO undo_step (id, made_at, words) VALUES (?, ?, ?)"));
        bindId(statement, step.id);
        statement.bindTime(step.at);
        statement.bindText(step.words);
        if (!statement.run())
            return 0;
        id = idOrInserted(statement, step.id);
    }
    Statement statement(connection,
                        QStringLiteral("INSERT INTO undo_change (step, place, change) VALUES (?, ?, ?)"));
    for (qsizetype place = 0; place < step.changes.size(); ++place) {
        statement.bindNumber(id);
        statement.bindNumber(place);
        statement.bindText(step.changes.at(place));
        if (!statement.run())
            return 0;
    }
    return id;
}

const QString &selectSteps()
{
    static const QString sql = QStringLiteral("SELECT id, made_at, words FROM undo_step ORDER BY id");
    return sql;
}

KeptStep readStep(Statement &statement)
{
    KeptStep step;
    step.id = statement.number();
    step.at = statement.time();
    step.words = statement.text();
    return step;
}

const QString &selectChangesOfStep()
{
    static const QString sql = QStringLiteral("SELECT change FROM undo_change WHERE step = ? ORDER BY place");
    return sql;
}

bool forgetOldWords(Connection &connection, const QDateTime &now)
{
    Statement steps(connection, QStringLiteral("DELETE FROM undo_step WHERE made_at < ?"));
    steps.bindTime(now.addDays(-historyDays));
    return steps.run()
        && connection.run(QStringLiteral("DELETE FROM not_alike WHERE a NOT IN (SELECT id FROM customer) "
                                         "OR b NOT IN (SELECT id FROM customer)"));
}

} // namespace carnet
