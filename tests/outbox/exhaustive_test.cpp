// Every order of what a user, a sender, a till, its colleagues and its lists may do to one customer, breadth
// first: what goes wrong is told in its shortest story. Prints how many worlds it saw. CARNET_DEPTH goes
// deeper, at seven times the cost for each step.
#include "harness/registry.h"
#include "outbox/exhaustive_world.h"
#include "outbox/list_update.h"
#include "outbox/shop.h"

#include <QElapsedTimer>
#include <QTest>

#include <unordered_set>

namespace carnet::exhaustive {

namespace {

/// Breadth first through the worlds of one scenario.
class Search
{
public:
    Search(Computers &computers, const Scenario &scenario)
        : m_model(computers, scenario)
        , m_depth(scenario.depth)
    { }

    /// For each thing that goes wrong the shortest story; empty when nothing does.
    [[nodiscard]] QStringList run()
    {
        std::vector<World> level{m_model.start()};
        m_steps.push_back({});
        m_seen.insert(hashOf(level.front()));
        std::size_t first = 0; // of the level, in m_steps
        for (int depth = 0; depth < m_depth; ++depth) {
            const std::size_t nextFirst = m_steps.size();
            std::vector<World> next;
            for (std::size_t i = 0; i < level.size(); ++i) {
                for (const Act &act : m_model.acts(level.at(i))) {
                    const World world = m_model.after(level.at(i), act);
                    ++m_tried;
                    const Step step{static_cast<quint32>(first + i), act};
                    if (m_model.problem()) { // what follows from it is not looked at
                        note(step);
                        continue;
                    }
                    if (!m_seen.insert(hashOf(world)).second)
                        continue;
                    (void)m_model.bringToRest(world);
                    if (m_model.problem())
                        note(step);
                    m_steps.push_back(step);
                    next.push_back(world);
                }
            }
            level = std::move(next);
            first = nextFirst;
        }
        return m_stories.values();
    }

    [[nodiscard]] std::size_t seen() const { return m_seen.size(); }
    [[nodiscard]] std::size_t tried() const { return m_tried; }

private:
    struct Step
    {
        quint32 from = 0;
        Act act;
    };

    static quint64 hashOf(const World &world) { return qHashBits(&world, sizeof world, 11); }

    void note(const Step &last)
    {
        const QString problem = QString::fromLatin1(m_model.problem());
        if (m_stories.contains(problem))
            return;
        m_stories.insert(problem, {});
        std::vector<Act> acts{last.act};
        for (std::size_t at = last.from; at != 0; at = m_steps.at(at).from)
            acts.insert(acts.begin(), m_steps.at(at).act);
        QStringList lines{problem};
        World world = m_model.start();
        for (const Act &act : acts) {
            world = m_model.after(world, act);
            lines << u"    " + m_model.told(act) << m_model.told(world);
        }
        if (!m_model.problem()) {
            m_model.setTells(true);
            lines << QStringLiteral("    and then, when all comes to rest:") << m_model.bringToRest(world);
            m_model.setTells(false);
        }
        m_stories.insert(problem, lines.join(u'\n'));
    }

    Model m_model;
    int m_depth;
    std::vector<Step> m_steps;
    std::unordered_set<quint64> m_seen;
    std::size_t m_tried = 0;
    QMap<QString, QString> m_stories;
};

/// A shop with a crowd, so that one customer more or less makes no list doubtful.
class Program
{
public:
    Program()
    {
        const auto store = std::move(Store::open(m_crowded)).value();
        std::vector<Record> crowd;
        for (int i = 0; i < crowdSize; ++i) {
            Record record;
            record.tillId = QString::number(firstOfCrowd + i);
            record.base.emplace();
            record.base->set(Field::Name, QStringLiteral("Somebody %1").arg(i));
            record.wanted = record.base;
            m_crowd.append({record.tillId, *record.base, FieldSet::all(), {}});
            crowd.push_back(std::move(record));
        }
        m_isReady = store && store->write(crowd).ok();
    }
    [[nodiscard]] bool isReady() const { return m_isReady; }

    /// What list_update makes of the same copy and the same list; empty when it is the same.
    [[nodiscard]] QString differs(const Computers &computers, const Computers::ReadingDone &reading)
    {
        const QString file = m_folder.filePath(QStringLiteral("one.carnet"));
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(file + QLatin1StringView(end));
        QFile::copy(m_crowded, file);
        {
            const auto store = std::move(Store::open(file)).value();
            constexpr qint64 far = 1'000; // later than any of the model's revisions
            std::vector<HistoryEntry> history;
            std::vector<Record> records = computers.recordsOf(reading.before);
            for (const Record &record : records) {
                if (computers.hasAddInHistory(reading.before, record.id)) {
                    HistoryEntry entry;
                    entry.customer = record.id;
                    entry.kind = ChangeKind::Add;
                    entry.at = Computers::now();
                    history.push_back(entry);
                }
            }
            (void)store->setFact(QStringLiteral("store.revision"), QString::number(far));
            for (Record &record : records)
                record.id = CustomerId(static_cast<qint64>(record.id) + crowdSize);
            for (HistoryEntry &entry : history)
                entry.customer = CustomerId(static_cast<qint64>(entry.customer) + crowdSize);
            if (!store->write(records, history))
                return QStringLiteral("not written");
        }
        QList<TillRow> rows;
        for (const Row &row : reading.rows) {
            if (row.id != 0)
                rows.append({QString::number(row.id), customerOf(row.values), FieldSet::all(), {}});
        }
        if (!reading.isDoubtful)
            rows += m_crowd;
        if (applied(file, rows).doubtful != reading.isDoubtful)
            return QStringLiteral("one is doubtful");

        const auto store = std::move(Store::open(file)).value();
        const QStringList there = told(recordsIn(*store));
        QStringList mirrored;
        for (const Record &record : computers.recordsOf(reading.after))
            mirrored << told({record});
        mirrored.sort();
        if (there != mirrored)
            return u"the program: " + there.join(u"; ") + u"\nthe mirror: " + mirrored.join(u"; ");
        return {};
    }

private:
    static ListApplied applied(const QString &file, const QList<TillRow> &rows)
    {
        const auto store = std::move(Store::open(file)).value();
        Queue queue;
        Writer writer(*store, queue);
        ListUpdate update(writer, {});
        while (update.prepare()) { }
        update.askedAt(Computers::now());
        update.open();
        for (const TillRow &row : rows)
            update.take(row);
        update.close(true);
        while (update.apply()) { }
        return update.applied();
    }

    static constexpr int crowdSize = 40;
    static constexpr int firstOfCrowd = 1'000;

    static std::vector<Record> recordsIn(const Store &store)
    {
        std::vector<Record> found;
        constexpr int highestNumber = 8;
        for (int number = 1; number <= highestNumber; ++number) {
            if (auto record = store.recordByTillId(QString::number(number)))
                found.push_back(std::move(*record));
        }
        for (const Record &record : store.unsettled()) {
            if (record.tillId.isEmpty())
                found.push_back(record);
        }
        store.visitSummaries([&](const RecordSummary &summary) {
            if (summary.tillId.isEmpty() && summary.state == SendState::UpToDate)
                found.push_back(*store.record(summary.id));
            return true;
        });
        return found;
    }

    static QString toldVersion(const std::optional<Customer> &customer)
    {
        QStringList values;
        for (const Field field : modelFields)
            values << (customer ? customer->value(field) : QStringLiteral("-"));
        return u'[' + values.join(u'|') + QStringLiteral("]");
    }

    static QStringList told(const std::vector<Record> &records)
    {
        QStringList lines;
        for (const Record &found : records) {
            const Record record = Computers::normalised(found);
            QStringList promises;
            for (const Promise &promise : record.promised) {
                promises << promise.sent + u'/' + promise.earlier.join(u',') + u'/' + promise.heard
                        + (promise.heardAt.isValid() ? u"h" : u"") + (promise.missedAt.isValid() ? u"m" : u"")
                        + (promise.isNew ? u"n" : u"");
            }
            lines << QStringLiteral(
                         "no. %1 state %2 trouble %3 base %4 wanted %5 sent %6 asked %7 %8 before %9")
                         .arg(record.tillId)
                         .arg(static_cast<int>(record.state))
                         .arg(static_cast<int>(record.trouble))
                         .arg(
                             toldVersion(record.base), toldVersion(record.wanted),
                             toldVersion(record.attempt ? std::optional(record.attempt->sent) : std::nullopt))
                         .arg(record.conflicts.bits())
                         .arg(record.notKept.bits())
                         .arg(toldVersion(record.before))
                    + QStringLiteral(" perhaps %1 list %2 ")
                          .arg(record.mayHaveArrived.size())
                          .arg(record.listFirst ? 1 : 0)
                    + promises.join(u' ');
        }
        lines.sort();
        return lines;
    }

    QTemporaryDir m_folder{carnet::test::Shop::scratch()};
    QString m_crowded = m_folder.filePath(QStringLiteral("crowd.carnet"));
    QList<TillRow> m_crowd;
    bool m_isReady = false;
};

} // namespace

} // namespace carnet::exhaustive

class ExhaustiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostNothingTwiceNothingFalse_data();
    void nothingIsLostNothingTwiceNothingFalse();
    void theMirrorIsTrue();
    void cleanupTestCase();

private:
    std::size_t m_worlds = 0;
};

void ExhaustiveTest::nothingIsLostNothingTwiceNothingFalse_data()
{
    using namespace carnet::exhaustive;
    QTest::addColumn<Scenario>("scenario");
    const Value a = valueOf(QStringLiteral("Livrer 🚚 & appeler"));
    const Value b = valueOf(QStringLiteral("Fidèle"));
    const Value otherPhone = valueOf(QStringLiteral("0145678901"));
    const auto row = [](Scenario scenario) {
        if (const int depth = qEnvironmentVariableIntValue("CARNET_DEPTH"); depth > 0)
            scenario.depth = depth;
        QTest::newRow(qPrintable(scenario.name)) << scenario;
    };
    for (const Damage damage : {Damage::None, Damage::Entities, Damage::Cut, Damage::CutAtEmoji,
                                Damage::ZeroEaten, Damage::ClearIgnored, Damage::OldKept}) {
        for (const bool isKnown : {false, true}) {
            const bool isPhone = damage == Damage::ZeroEaten;
            row({QStringLiteral("%1 customer, %2")
                     .arg(isKnown ? QStringLiteral("known") : QStringLiteral("new"),
                          QString::fromLatin1(nameOf(damage))),
                 isKnown, false, isPhone ? 1U : 2U,
                 isPhone ? std::vector<Value>{valueOf(QStringLiteral("0639981201")), otherPhone}
                         : std::vector<Value>{a, b, 0},
                 damage, 5});
        }
    }
    row({QStringLiteral("two computers"), true, true, 2, {a, b}, Damage::None, 5});
    row({QStringLiteral("two computers, new customer"),
         false,
         true,
         1,
         {valueOf(QStringLiteral("0639981201")), otherPhone},
         Damage::None,
         5});
}

void ExhaustiveTest::nothingIsLostNothingTwiceNothingFalse()
{
    using namespace carnet::exhaustive;
    QFETCH(Scenario, scenario);
    QElapsedTimer watch;
    watch.start();
    Computers computers;
    Search search(computers, scenario);
    const QStringList stories = search.run();
    m_worlds += search.seen();
    qInfo("depth %d: %zu worlds, %zu acts, %d copies, %lld ms", scenario.depth, search.seen(), search.tried(),
          computers.count(), static_cast<long long>(watch.elapsed()));
    for (const QString &story : stories)
        qInfo().noquote() << story;
    QVERIFY(stories.isEmpty());
}

/// What the model makes of a list is what the program makes of it.
void ExhaustiveTest::theMirrorIsTrue()
{
    using namespace carnet::exhaustive;
    constexpr std::size_t compared = 400;
    Program program;
    QVERIFY(program.isReady());
    for (const bool isKnown : {false, true}) {
        const Value note = valueOf(QStringLiteral("Livrer 🚚 & appeler"));
        Computers computers;
        Search search(computers, {{}, isKnown, false, 2, {note, 0}, Damage::CutAtEmoji, isKnown ? 3 : 4});
        (void)search.run();
        const auto readings = computers.readings();
        for (std::size_t i = 0; i < readings.size(); i += 1 + readings.size() / (compared / 2)) {
            const QString difference = program.differs(computers, readings.at(i));
            QVERIFY2(difference.isEmpty(),
                     qPrintable(computers.describe(readings.at(i).before) + u'\n' + difference));
        }
    }
}

void ExhaustiveTest::cleanupTestCase()
{
    qInfo("%zu worlds seen", m_worlds);
}

CARNET_TEST(ExhaustiveTest)

#include "exhaustive_test.moc"
