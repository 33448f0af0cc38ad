// One random schedule of user, program and till. The program is a process of its own that is killed now and
// then; the till misbehaves and a colleague works at it; the user edits, sends, reads the list and answers
// what is asked. After everything has come to rest judge() compares what the user last asked for with what
// stands here and on the till.
#pragma once

#include "outbox/desk.h"
#include "store/store.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

namespace carnet::test {

class Schedule : public QObject
{
    Q_OBJECT

public:
    explicit Schedule(quint32 seed);

    /// Empty when all is well, else what is not.
    [[nodiscard]] QString run();

    struct Tally
    {
        int kills = 0, faults = 0, decisions = 0, adds = 0;
    };
    [[nodiscard]] const Tally &tally() const { return m_tally; }
    [[nodiscard]] QString journal() const { return m_desk.journal(); }

private:
    /// What the user last asked for of one value.
    struct Wish
    {
        QString value;
        int since = 0; ///< the count of the till's news then
        int at = 0; ///< on the clock
    };
    struct Colleagues
    {
        QString value;
        QString original; ///< what the program may still take for the till's
        int at = 0;
        int seen = 0; ///< when the first list that told of it was served; 0: none yet
    };
    struct Card
    {
        QString name; ///< never changed: it tells which customers of the till came from this draft
        QHash<Field, Wish> wishes;
        bool deleted = false;
        int adds = 1; ///< how often the user's word lets it be created
    };
    /// A change that was ordered when the program died: done or not, the user looks.
    struct Unsure
    {
        qint64 id = 0;
        QString name;
        std::optional<Field> field; ///< none: a delete
        QString value;
    };

    void step();
    void create();
    void change();
    void remove();
    void misbehave();
    void colleague();
    void restart();
    void answerTheList();
    void decide();
    void decideDoubt(qint64 id, Card &card, bool honestly);
    void decideConflict(qint64 id, Card &card, const QJsonObject &shown);
    void decideDeletedThere(qint64 id, Card &card);
    void decideChangedThere(qint64 id, Card &card, const QJsonObject &shown);
    void lookAtUnsure();

    bool comeToRest();
    [[nodiscard]] bool isQuiet();
    [[nodiscard]] QString judge();
    [[nodiscard]] QString judgeTill() const;
    [[nodiscard]] QString judgeStore(const Store &store) const;
    [[nodiscard]] QString judgeCard(qint64 id, const Card &card, const Store &store) const;
    [[nodiscard]] QString judgeKept(const Card &card, const Record &record) const;

    void noteNews(bool byColleague = false);
    void noteColleagues(int number, Field field, const QString &before, const QString &value);
    [[nodiscard]] bool isNoNews(int number, Field field, const QString &value) const;
    void noteOverwritten(const TillDouble::Entry &edit);
    void take(const QString &event);
    [[nodiscard]] Wish wishFor(const QString &value);
    void insist(Card &card, FieldSet fields);
    [[nodiscard]] bool wasOnTill(const QString &name, Field field, const Wish &wish) const;
    [[nodiscard]] int onTill(const QString &name) const;
    [[nodiscard]] std::optional<qint64> anyone(bool deletedToo = false);
    [[nodiscard]] QString newValue();
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }
    void turn(int times);

    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    TillDouble m_till;
    Desk m_desk;
    QMap<qint64, Card> m_cards;
    QList<Unsure> m_unsure;
    bool m_fewValues; ///< so that values meet by chance
    bool m_killAtRequest = false;
    int m_made = 0;
    int m_values = 0;

    struct News
    {
        QString name;
        Field field;
        QString value;
    };
    QList<News> m_news; ///< every value that ever came to stand on the till, in order
    QMap<int, QMap<QString, QString>> m_known; ///< the till as m_news knows it

    int m_clock = 0; ///< counts what happens
    /// What a list tells; `breaks` counts the faults and the ends of the program until then.
    struct Listed
    {
        QMap<int, QMap<QString, QString>> customers;
        int at = 0;
        int breaks = 0;
    };
    Listed m_served; ///< the list the till wrote last
    Listed m_told; ///< the one the program took over last
    int m_breaks = 0;
    QMap<std::pair<int, Field>, Colleagues> m_colleagues; ///< what a colleague put there, by number
    QString m_overwritten; ///< a colleague's value that the program knew and replaced unasked
    Tally m_tally;
};

} // namespace carnet::test
