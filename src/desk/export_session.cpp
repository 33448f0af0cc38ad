#include "desk/export_session.h"

#include "store/store.h"

namespace carnet {

namespace {

constexpr qint64 askedEach = 512;

class Writing
{
public:
    Writing(const Store &store, CustomerExport &out, const Reading &reading, qint64 all)
        : m_store(store)
        , m_out(out)
        , m_reading(reading)
        , m_all(std::max<qint64>(all, 1))
    { }

    bool writeAll()
    {
        m_store.visitSummaries([this](const RecordSummary &summary) { return put(summary); });
        return m_isGood;
    }

    bool write(const std::vector<CustomerId> &ids)
    {
        QList<CustomerId> some;
        for (std::size_t i = 0; m_isGood && i < ids.size(); ++i) {
            some << ids[i];
            if (some.size() < askedEach && i + 1 < ids.size())
                continue;
            for (const RecordSummary &summary : m_store.summaries(std::exchange(some, {}))) {
                if (!put(summary))
                    break;
            }
        }
        return m_isGood;
    }

    [[nodiscard]] qint64 done() const { return m_done; }

private:
    bool put(const RecordSummary &summary)
    {
        if (summary.hidden)
            return true;
        m_isGood = m_out.put(summary.tillId, summary.customer);
        if (++m_done % askedEach == 0) {
            m_reading.progress(static_cast<int>(1000 * m_done / m_all));
            m_isGood = m_isGood && !m_reading.stop();
        }
        return m_isGood;
    }

    const Store &m_store;
    CustomerExport &m_out;
    const Reading &m_reading;
    qint64 m_all;
    qint64 m_done = 0;
    bool m_isGood = true;
};

} // namespace

QFuture<Result<qint64, ExportTrouble>> ExportSession::write(const Ids &ids, const ExportForm &form,
                                                            const QString &file)
{
    using Answer = Result<qint64, ExportTrouble>;
    return begin<Answer>([ids, form, file, from = storeFile()](const Reading &reading) -> Answer {
        const auto store = Store::open(from);
        if (!store)
            return ExportTrouble::CannotReadStore;
        CustomerExport out(form, file);
        if (const auto trouble = out.open())
            return *trouble;
        Writing writing(*store.value(), out, reading, ids ? std::ssize(*ids) : store.value()->count());
        if (!(ids ? writing.write(*ids) : writing.writeAll()))
            return out.trouble();
        if (store.value()->takeReadFailure())
            return ExportTrouble::CannotReadStore;
        if (const auto trouble = out.finish())
            return *trouble;
        return writing.done();
    });
}

} // namespace carnet
