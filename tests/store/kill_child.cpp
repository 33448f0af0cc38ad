// Saves without pause until it is killed. Says each step before it is tried ("? step token version") and,
// only when the store has answered, that it is done ("! step token version id").
#include "store/kill_story.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace carnet;
using namespace carnet::test;

namespace {

struct Thing
{
    qint64 id = 0;
    qint64 token = 0;
    int version = 0;
};

class Clerk
{
public:
    Clerk(Store &store, quint32 seed)
        : m_store(store)
        , m_random(seed)
        , m_nextToken(QCoreApplication::applicationPid() * 1'000)
    { }

    bool work()
    {
        const auto dice = m_random.bounded(10);
        if (dice < 6)
            return workOn(m_records, dice < 4 ? Step::Save : Step::Send, Step::Remove);
        return workOn(m_forms, Step::Keep, Step::Drop);
    }

private:
    bool workOn(QList<Thing> &things, Step write, Step end)
    {
        const bool startsNew = things.isEmpty() || m_random.bounded(3) == 0;
        if (startsNew)
            things.append({0, ++m_nextToken, 0});
        const auto at = startsNew ? things.size() - 1 : m_random.bounded(things.size());
        Thing &thing = things[at];
        const Step step = !startsNew && m_random.bounded(8) == 0 ? end : write;
        ++thing.version;
        say('?', step, thing);
        if (!carryOut(step, thing))
            return false;
        say('!', step, thing);
        if (step == end)
            things.removeAt(at);
        return true;
    }

    bool carryOut(Step step, Thing &thing)
    {
        switch (step) {
        case Step::Keep: {
            UnfinishedForm form = formOf(thing.token, thing.version);
            form.id = thing.id;
            const auto kept = m_store.keepForm(form);
            if (kept)
                thing.id = kept.value();
            return kept.ok();
        }
        case Step::Drop:
            return m_store.dropForm(thing.id).ok();
        case Step::Save:
        case Step::Send:
        case Step::Remove:
            break;
        }
        Record record = recordOf(step, thing.token, thing.version);
        record.id = CustomerId(thing.id);
        std::vector<HistoryEntry> history;
        // The history names a customer, so that a new one is saved first.
        if (step == Step::Send && thing.id == 0) {
            const auto saved = m_store.write(record);
            if (!saved)
                return false;
            record.id = saved.value();
        }
        if (step == Step::Send)
            history.push_back(historyOf(record.id, thing.token, thing.version));
        const auto written = m_store.write(std::vector{record}, history);
        if (written)
            thing.id = static_cast<qint64>(written.value().first());
        return written.ok();
    }

    static void say(char what, Step step, const Thing &thing)
    {
        std::printf("%c %c %lld %d %lld\n", what, static_cast<char>(step),
                    static_cast<long long>(thing.token), thing.version, static_cast<long long>(thing.id));
        std::fflush(stdout);
    }

    Store &m_store;
    QRandomGenerator m_random;
    qint64 m_nextToken;
    QList<Thing> m_records;
    QList<Thing> m_forms;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]));
    if (!store)
        return 1;
    Clerk clerk(*store.value(), QByteArray(argv[2]).toUInt());
    while (clerk.work()) { }
    return 2;
}
