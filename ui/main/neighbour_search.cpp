#include "main/neighbour_search.h"

#include "search/town_index.h"
#include "store/store.h"

#include <memory>

namespace carnet {

namespace {

constexpr int mostShown = 5;

LookAlikes::Key keyOf(CustomerId id)
{
    return static_cast<LookAlikes::Key>(id);
}

/// Lives on the search's thread, with a connection to the store of its own.
class NeighbourWorker : public QObject
{
public:
    explicit NeighbourWorker(const QString &storeFile)
        : m_storeFile(storeFile)
    { }

    void load()
    {
        auto opened = Store::open(m_storeFile);
        if (!opened)
            return; // the window has opened the same file and will say what is wrong with it
        m_store = std::move(opened).value();
        m_lookAlikes.reserve(static_cast<std::size_t>(m_store->count()));
        m_store->visitSummaries([this](const RecordSummary &summary) {
            put(summary);
            return !QThread::currentThread()->isInterruptionRequested();
        });
    }

    void reread(const QList<CustomerId> &ids)
    {
        if (!m_store)
            return;
        for (const CustomerId id : ids)
            drop(id);
        for (const RecordSummary &summary : m_store->summaries(ids))
            put(summary);
    }

    [[nodiscard]] Neighbourhood around(const Customer &typed, CustomerId except) const
    {
        Neighbourhood found;
        if (!m_store)
            return found;
        for (const auto &[key, why] : m_lookAlikes.find(typed, keyOf(except), mostShown)) {
            const auto id = CustomerId(key);
            const auto summaries = m_store->summaries({id});
            if (!summaries.empty())
                found.customers.append(
                    {id, spokenName(summaries.front().customer), why, sharedValue(typed, why)});
        }
        found.towns = m_towns.townsOf(typed);
        return found;
    }

private:
    void put(const RecordSummary &summary)
    {
        if (summary.deleted)
            return;
        m_lookAlikes.put(keyOf(summary.id), summary.customer);
        m_towns.put(keyOf(summary.id), summary.customer);
    }

    void drop(CustomerId id)
    {
        m_lookAlikes.remove(keyOf(id));
        m_towns.remove(keyOf(id));
    }

    static QString sharedValue(const Customer &typed, Likeness why)
    {
        if (why == Likeness::Card)
            return typed.value(Field::Barcode);
        return why == Likeness::Siret ? typed.value(Field::Siret) : QString();
    }

    QString m_storeFile;
    std::unique_ptr<Store> m_store;
    LookAlikes m_lookAlikes;
    TownIndex m_towns;
};

} // namespace

NeighbourSearch::NeighbourSearch(const QString &storeFile, QObject *parent)
    : QObject(parent)
{
    auto *worker = new NeighbourWorker(storeFile); // deleted when its thread ends
    worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    connect(this, &NeighbourSearch::preparing, worker, [worker] { worker->load(); });
    connect(this, &NeighbourSearch::changed, worker,
            [worker](const QList<CustomerId> &ids) { worker->reread(ids); });
    connect(this, &NeighbourSearch::asked, worker, [this, worker](const NeighbourQuestion &question) {
        Q_EMIT answered({question.token, worker->around(question.typed, question.except)});
    });
    m_thread.start();
}

NeighbourSearch::~NeighbourSearch()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

void NeighbourSearch::prepare()
{
    if (!std::exchange(m_prepared, true))
        Q_EMIT preparing();
}

quint64 NeighbourSearch::ask(const Customer &typed, CustomerId except)
{
    prepare();
    Q_EMIT asked({++m_token, typed, except});
    return m_token;
}

} // namespace carnet
