// A random schedule of two computers of one shop and the people at its till. Both programs are processes of
// their own (desk.h) that are killed now and then; the till loses answers, refuses and does it all the same,
// keeps something else than it is sent, and tells lists from a cache. Every value that is typed is another,
// so that each can be followed from who typed it to where it stands.
#pragma once

#include "outbox/desk.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>

namespace carnet::test {

class TwoDesks : public QObject
{
    Q_OBJECT

public:
    explicit TwoDesks(quint32 seed);

    /// Empty when all is well, else what is not.
    [[nodiscard]] QString run();

    struct Tally
    {
        int kills = 0, faults = 0, damaged = 0, oldLists = 0, answers = 0;
    };
    [[nodiscard]] const Tally &tally() const { return m_tally; }
    [[nodiscard]] QString journal() const { return m_journal.join(u'\n'); }

private:
    static constexpr int staff = 2;

    /// What one user asked for of one value, and what has become of it.
    struct Wish
    {
        QString value;
        int at = 0; ///< on the clock; later when the user insisted
        bool wasDone = false; ///< the till has done it, in its way
        bool wasReplaced = false; ///< somebody else wrote there since
        bool takesBack = false; ///< what the till had anyway, as far as that computer knew
        int doneAt = 0; ///< on the shop's clock, seconds
    };
    struct Card
    {
        QString name;
        int creator = 0;
        int adds = 1; ///< how often the users' word lets it be created
        std::array<QHash<Field, Wish>, 2> wishes; ///< by computer
        std::array<QHash<Field, QString>, 2> lastDone; ///< by computer: what the till last did of it
        bool wasDeleted = false; ///< somebody deleted it, somewhere
    };
    /// Who wrote what stands in a field of the till, and whether each computer has heard it.
    struct Writing
    {
        int by = staff;
        int at = 0;
        std::array<int, 2> heardAt{}; ///< 0: not yet
    };

    void step();
    void create(int who);
    void type(int who);
    void remove(int who);
    void misbehave();
    void atTheTill();
    void later();
    void restart(int who);
    void decide(int who);
    void decideDoubt(int who, qint64 id, Card &card);
    void decideFields(int who, qint64 id, Card &card, const QJsonObject &shown);
    void decideWhole(int who, qint64 id, Card &card, const QJsonObject &shown);

    void servedOne();
    void noteEdit(int who, int number, const TillDouble::Entry &entry);
    void noteOthers(int number, Field field, int who);
    void heard(int who);
    [[nodiscard]] bool comeToRest();
    [[nodiscard]] QString judge();
    [[nodiscard]] QString judgeDesk(int who);
    [[nodiscard]] Card *cardOf(int number);
    [[nodiscard]] std::optional<QJsonObject> show(int who, qint64 id);
    [[nodiscard]] std::optional<QJsonObject> find(int who, const QString &name);
    [[nodiscard]] Card *anyCard();
    [[nodiscard]] QString newValue(Field field);
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }
    void turn(int times);
    void complain(const QString &problem);

    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    TillDouble m_till;
    std::array<std::unique_ptr<Desk>, 2> m_desks;
    QList<std::shared_ptr<Card>> m_cards;
    QHash<int, QString> m_names; ///< by the till's number: as which card it was sent
    QMap<std::pair<int, Field>, Writing> m_writings;
    QMap<int, QMap<QString, QString>> m_known; ///< the till before the last request
    bool m_isListOld = false;
    std::array<int, 2> m_listServed{}; ///< by computer: when the till last wrote it a list; 0: an old one
    int m_clock = 0; ///< counts what happens
    int m_seconds = 0; ///< the shop's clock
    int m_made = 0;
    int m_values = 0;
    QString m_problem;
    QStringList m_journal;
    Tally m_tally;
};

} // namespace carnet::test
