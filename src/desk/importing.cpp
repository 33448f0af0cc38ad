#include "desk/importing.h"

#include "customer/rules/rules.h"
#include "desk/kept_steps.h"
#include "outbox/outbox.h"

namespace carnet {

namespace {

constexpr qsizetype batchLength = 500;
/// A step of more is undone until the program ends: keeping it would write everything twice, and each start
/// would read it.
constexpr std::size_t mostKept = 100'000;

} // namespace

/// One import on its way.
class Importing::Run
{
public:
    Run(Importing &importing, const Import &import, const Progress &progress)
        : m_store(importing.m_store)
        , m_outbox(importing.m_outbox)
        , m_import(import)
        , m_progress(progress)
        , m_ids(import.planned.size())
    { }

    /// Within one transaction.
    Result<Done, StoreError> writeAll()
    {
        RowFileReader reader(*m_import.rows);
        TableRow row;
        for (m_next = 0; m_next < m_import.planned.size(); ++m_next) {
            if (!reader.next(row))
                return StoreError::Failed;
            const PlannedRow &planned = m_import.planned[m_next];
            if (planned.fate == RowFate::Skip) {
                ++m_imported.skipped;
                continue;
            }
            if (isInBatch(planned)) {
                if (const auto done = writeBatch(); !done)
                    return done;
            }
            add(planned, m_import.meaning.readUnjudged(row));
            if (m_wishes.size() >= batchLength) {
                if (const auto done = writeBatch(); !done)
                    return done;
                if (!m_progress(static_cast<qint64>(m_next), std::ssize(m_import.planned))) {
                    m_imported.isStopped = true;
                    return StoreError::Failed; // so that all of it goes back
                }
            }
        }
        return writeBatch();
    }

    [[nodiscard]] const Imported &imported() const { return m_imported; }
    [[nodiscard]] std::vector<PackedChange> takeChanges() { return std::move(m_changes); }
    [[nodiscard]] const std::vector<PackedChange> &changes() const { return m_changes; }
    [[nodiscard]] const QString &firstName() const { return m_firstName; }

private:
    /// Who the row says is about to be written: the row builds on that.
    [[nodiscard]] bool isInBatch(const PlannedRow &planned) const
    {
        const auto row = static_cast<std::size_t>(planned.twin);
        if (planned.twin >= 0 && std::ranges::find(m_rows, row) != m_rows.end())
            return true;
        const CustomerId id = planned.twin >= 0 ? m_ids[row] : planned.here;
        return id != CustomerId::None
            && std::ranges::any_of(m_wishes, [id](const Wish &wish) { return wish.id == id; });
    }

    void add(const PlannedRow &planned, const ReadRow &read)
    {
        CustomerId id = planned.here;
        if (planned.twin >= 0)
            id = m_ids[static_cast<std::size_t>(planned.twin)];
        const auto record =
            id == CustomerId::None || planned.fate == RowFate::Create ? std::nullopt : m_store.record(id);
        const bool isHere = record && record->wanted && record->mergedInto == CustomerId::None;
        if (!isHere) {
            add({.id = CustomerId::None,
                 .edit = {{}, read.customer},
                 .readiness = readiness(planned.isDraft),
                 .byHand = true});
            ++m_imported.created;
            return;
        }
        m_ids[m_next] = id;
        const Customer values = completed(*record->wanted, planned.fate, read.customer);
        if (values == *record->wanted) {
            ++m_imported.unchanged;
            return;
        }
        const auto findings =
            rules::judgeChanged(values, record->base.value_or(Customer()), m_import.meaning.context());
        add({.id = id,
             .edit = {*record->wanted, values},
             .readiness = readiness(hasError(findings)),
             .byHand = true});
        ++m_imported.completed;
    }

    void add(const Wish &wish)
    {
        m_wishes << wish;
        m_rows.push_back(m_next);
    }

    [[nodiscard]] Readiness readiness(bool hasErrors) const
    {
        return hasErrors || m_import.asDrafts ? Readiness::Draft : Readiness::Ready;
    }

    [[nodiscard]] Customer completed(Customer customer, RowFate fate, const Customer &row) const
    {
        FieldSet fields = row.filled();
        if (fate == RowFate::Fill)
            fields = fields - customer.filled();
        else if (m_import.erasesEmpty)
            fields |= m_mapped;
        customer.take(fields, row);
        return customer;
    }

    Result<Done, StoreError> writeBatch()
    {
        const auto saved = m_outbox.save(m_wishes);
        if (!saved)
            return saved.error();
        for (std::size_t i = 0; i < saved.value().size(); ++i) {
            const CustomerChange change = changeOf(saved.value()[i]);
            m_ids[m_rows[i]] = change.id;
            if (m_changes.empty() && change.after)
                m_firstName = spokenName(*change.after);
            m_changes.emplace_back(change);
        }
        m_wishes.clear();
        m_rows.clear();
        return Done{};
    }

    static FieldSet mappedOf(const RowMeaning &meaning)
    {
        FieldSet fields;
        for (const ColumnUse &use : meaning.columns()) {
            if (use.target.kind() == Target::Kind::Field)
                fields.insert(use.target.field());
        }
        return fields;
    }

    Store &m_store;
    Outbox &m_outbox;
    const Import &m_import;
    const Progress &m_progress;
    FieldSet m_mapped = mappedOf(m_import.meaning);
    std::vector<CustomerId> m_ids; ///< by row, as far as they are known
    std::size_t m_next = 0;
    QList<Wish> m_wishes;
    std::vector<std::size_t> m_rows; ///< of each wish
    std::vector<PackedChange> m_changes;
    QString m_firstName;
    Imported m_imported;
};

Importing::Importing(Store &store, Outbox &outbox, UndoHistory &history, Now now)
    : m_store(store)
    , m_outbox(outbox)
    , m_history(history)
    , m_now(std::move(now))
{ }

Result<Imported, StoreError> Importing::run(const Import &import, const Progress &progress)
{
    Run run(*this, import, progress);
    UndoStep step{UndoStep::Kind::Import, {}};
    qint64 kept = 0;
    bool isOutdated = false;
    const auto work = [&]() -> Result<Done, StoreError> {
        isOutdated = !m_store.summariesAfter(import.newest, 1).empty(); // ids only grow
        if (isOutdated)
            return StoreError::Failed;
        if (const auto done = run.writeAll(); !done)
            return done;
        step.name = run.firstName();
        step.count = static_cast<int>(run.changes().size());
        if (run.changes().empty() || run.changes().size() > mostKept)
            return Done{};
        const auto id = m_store.keepStep(keptStep(step, run.changes(), m_now()));
        if (!id)
            return id.error();
        kept = id.value();
        return Done{};
    };
    const auto done = m_outbox.together(work);
    if (isOutdated)
        return Imported{.isOutdated = true};
    if (!done && run.imported().isStopped)
        return Imported{.isStopped = true};
    if (!done)
        return done.error();
    if (!run.changes().empty())
        m_history.pushKept(step, run.takeChanges(), kept);
    return run.imported();
}

} // namespace carnet
