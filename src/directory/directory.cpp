#include "directory/directory.h"

#include "directory/librarian.h"
#include "directory/wishes.h"

#include <QPromise>

namespace carnet {

Directory::Directory(const QString &storeFile, QObject *parent, std::chrono::milliseconds quiet)
    : QObject(parent)
    , m_wishes(std::make_unique<Wishes>())
{
    const Librarian::Tell tell{[this](const Answer &answer) {
                                   QMetaObject::invokeMethod(
                                       this, [this, answer] { Q_EMIT answered(answer); },
                                       Qt::QueuedConnection);
                               },
                               [this](StoreError error) {
                                   QMetaObject::invokeMethod(
                                       this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
                               }};
    m_thread.reset(QThread::create([storeFile, locale = QLocale(), quiet, tell, wishes = m_wishes.get()] {
        Librarian(storeFile, locale, quiet, *wishes, tell).work();
    }));
}

Directory::~Directory()
{
    m_wishes->end();
    m_thread->wait();
}

/// Not before somebody listens to what is wrong with the store.
void Directory::begin()
{
    if (!m_thread->isRunning())
        m_thread->start();
}

quint64 Directory::ask(const Query &query)
{
    begin();
    return m_wishes->ask(query);
}

void Directory::look(const View &view)
{
    m_wishes->look(view);
}

void Directory::changed(const QList<CustomerId> &ids)
{
    m_wishes->change(ids);
}

namespace {

constexpr qsizetype readAtOnce = 500; ///< then it is looked for what is more urgent

/// Who asked may go at any moment on its own thread: there, and nowhere else, is answered.
template <typename Answer>
void answer(QObject &door, const std::shared_ptr<QPromise<Answer>> &promise, Answer said)
{
    QMetaObject::invokeMethod(
        &door,
        [promise, said = std::move(said)] {
            promise->addResult(said);
            promise->finish();
        },
        Qt::QueuedConnection);
}

/// Rows that are read piece by piece.
struct Reading
{
    QList<CustomerId> ids;
    QList<ListedCustomer> rows;
    qsizetype next = 0;
    std::shared_ptr<QPromise<QList<ListedCustomer>>> promise;
};

void readOn(QObject &door, Wishes &wishes, const std::shared_ptr<Reading> &reading)
{
    wishes.add(Wishes::Needs::TheStore, [&door, &wishes, reading](const Librarian &librarian) {
        reading->rows += librarian.rows(reading->ids.mid(reading->next, readAtOnce));
        reading->next += readAtOnce;
        if (reading->next < reading->ids.size()) {
            readOn(door, wishes, reading);
            return;
        }
        answer(door, reading->promise, std::move(reading->rows));
    });
}

/// A search for duplicates, a step after the other.
struct Seeking
{
    AlikeFinder finder;
    std::shared_ptr<std::atomic<bool>> isWanted;
    std::shared_ptr<QPromise<std::vector<AlikeGroup>>> promise;
};

void findOn(Directory &door, Wishes &wishes, const std::shared_ptr<Seeking> &finding)
{
    wishes.add(Wishes::Needs::AllCustomers, [&door, &wishes, finding](const Librarian &librarian) {
        if (!*finding->isWanted)
            return; // the promise goes with it, and the future is cancelled
        if (!finding->finder.step()) {
            answer(door, finding->promise, finding->finder.take());
            return;
        }
        const qint64 all = AlikeFinder::all(librarian.customers());
        QMetaObject::invokeMethod(
            &door,
            [&door, done = std::min(finding->finder.done(), all), all] {
                Q_EMIT door.findingProgressed(done, all);
            },
            Qt::QueuedConnection);
        findOn(door, wishes, finding);
    });
}

/// Filters that are counted, a portion after the other.
struct Counting
{
    std::vector<Filter> filters;
    std::vector<int> counts;
    CustomerId after = CustomerId::None;
    std::shared_ptr<std::atomic<bool>> isWanted;
    std::shared_ptr<QPromise<std::vector<int>>> promise;
};

void countOn(QObject &door, Wishes &wishes, const std::shared_ptr<Counting> &counting)
{
    wishes.add(Wishes::Needs::AllCustomers, [&door, &wishes, counting](const Librarian &librarian) {
        if (!*counting->isWanted)
            return;
        const auto next = librarian.countSome(counting->after, counting->filters, counting->counts);
        if (!next) {
            answer(door, counting->promise, std::move(counting->counts));
            return;
        }
        counting->after = *next;
        countOn(door, wishes, counting);
    });
}

} // namespace

QFuture<std::vector<int>> Directory::countFilters(const std::vector<Filter> &filters)
{
    begin();
    if (m_isCountWanted)
        *m_isCountWanted = false;
    m_isCountWanted = std::make_shared<std::atomic<bool>>(true);
    const auto counting = std::make_shared<Counting>();
    counting->filters = filters;
    counting->counts.assign(filters.size(), 0);
    counting->isWanted = m_isCountWanted;
    counting->promise = std::make_shared<QPromise<std::vector<int>>>();
    counting->promise->start();
    countOn(*this, *m_wishes, counting);
    return counting->promise->future();
}

QFuture<std::vector<AlikeGroup>> Directory::findDuplicates()
{
    begin();
    cancelFinding();
    m_isFindingWanted = std::make_shared<std::atomic<bool>>(true);
    const auto promise = std::make_shared<QPromise<std::vector<AlikeGroup>>>();
    promise->start();
    m_wishes->add(Wishes::Needs::AllCustomers,
                  [this, promise, isWanted = m_isFindingWanted](const Librarian &librarian) {
                      const auto finding =
                          std::make_shared<Seeking>(Seeking{librarian.alikeFinder(), isWanted, promise});
                      findOn(*this, *m_wishes, finding);
                  });
    return promise->future();
}

void Directory::cancelFinding()
{
    if (m_isFindingWanted)
        *m_isFindingWanted = false;
}

QFuture<QList<ListedCustomer>> Directory::rows(const QList<CustomerId> &ids)
{
    begin();
    const auto reading = std::make_shared<Reading>();
    reading->ids = ids;
    reading->promise = std::make_shared<QPromise<QList<ListedCustomer>>>();
    reading->promise->start();
    readOn(*this, *m_wishes, reading);
    return reading->promise->future();
}

QFuture<Neighbourhood> Directory::neighbours(const Customer &typed, CustomerId except)
{
    begin();
    const auto promise = std::make_shared<QPromise<Neighbourhood>>();
    promise->start();
    m_wishes->add(Wishes::Needs::AllCustomers, [this, promise, typed, except](const Librarian &librarian) {
        answer(*this, promise, librarian.around(typed, except));
    });
    return promise->future();
}

} // namespace carnet
