#include "desk/import_session.h"

#include <QPointer>
#include <QPromise>

namespace carnet {

ImportSession::ImportSession(QString storeFile, QString folder, QObject *parent)
    : QObject(parent)
    , m_storeFile(std::move(storeFile))
    , m_folder(std::move(folder))
{
    m_worker.setMaxThreadCount(1);
}

ImportSession::~ImportSession()
{
    stop();
    m_worker.waitForDone();
}

void ImportSession::stop()
{
    if (m_isWanted)
        m_isWanted->store(false);
}

/// `work` gets what it may ask and tell meanwhile.
template <typename Answer, typename Work> QFuture<Answer> ImportSession::begin(Work work)
{
    stop();
    const auto isWanted = std::make_shared<std::atomic<bool>>(true);
    m_isWanted = isWanted;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto question = promise->future();
    m_worker.start([this, isWanted, promise, work = std::move(work)] {
        int told = -1;
        Reading reading{m_folder};
        reading.stop = [isWanted] { return !isWanted->load(); };
        reading.progress = [this, isWanted, &told](int permille) {
            constexpr int step = 10;
            if (permille / step == told)
                return;
            told = permille / step;
            QMetaObject::invokeMethod(this, [this, isWanted, permille] {
                if (isWanted->load())
                    Q_EMIT progressed(permille);
            });
        };
        auto answer = std::make_shared<Answer>(work(reading));
        QMetaObject::invokeMethod(this, [isWanted, promise, answer] {
            if (isWanted->load())
                promise->addResult(std::move(*answer));
            promise->finish();
        });
    });
    return question;
}

QFuture<Result<SourceTable, SourceFailure>> ImportSession::read(const Source &source,
                                                                const SourceSettings &settings)
{
    return begin<Result<SourceTable, SourceFailure>>(
        [source, settings](const Reading &reading) { return readSource(source, settings, reading); });
}

QFuture<Result<ImportPlan, PlanFailure>> ImportSession::plan(const SourceTable &table,
                                                             const RowMeaning &meaning)
{
    using Answer = Result<ImportPlan, PlanFailure>;
    return begin<Answer>([table, meaning, file = m_storeFile](const Reading &reading) -> Answer {
        const auto store = Store::open(file);
        if (!store)
            return PlanFailure::CannotReadStore;
        return planImport(table, meaning, *store.value(), reading);
    });
}

} // namespace carnet
