#include "desk/import_planner.h"

#include "customer/fold.h"
#include "directory/alike.h"
#include "exchange/column_match.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace carnet {

namespace {

/// More than so many who share something are a crowd: it tells nobody from anybody.
constexpr std::ptrdiff_t crowd = 20;
constexpr qint64 lookUpEach = 1024; ///< rows

/// A hash of what a customer can be recognised by.
struct MatchKey
{
    quint64 hash = 0;
    qint64 whose = 0; ///< a customer, or a row

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a pointer in what is generated
    friend auto operator<=>(const MatchKey &, const MatchKey &) = default;
};

quint64 hashOf(MatchReason kind, QStringView text)
{
    // FNV-1a, 64 bits, begun with the kind.
    quint64 hash = 14'695'981'039'346'656'037ULL ^ static_cast<quint64>(kind);
    for (const QChar c : text) {
        hash ^= c.unicode();
        hash *= 1'099'511'628'211ULL;
    }
    return hash;
}

/// Surest first.
QList<quint64> keysOf(const AlikeTraits &traits, const QString &tillNumber)
{
    QList<quint64> keys;
    const auto add = [&keys](MatchReason kind, const QString &text) {
        if (!text.isEmpty())
            keys << hashOf(kind, text);
    };
    add(MatchReason::TillNumber, tillNumber);
    add(MatchReason::Card, traits.card);
    add(MatchReason::Siret, traits.siret);
    add(MatchReason::Email, traits.email);
    for (const QString &phone : traits.phones)
        add(MatchReason::Phone, phone);
    add(MatchReason::Name, traits.names.whole().toString());
    return keys;
}

MatchReason reasonOf(Likeness why)
{
    switch (why) {
    case Likeness::Card:
        return MatchReason::Card;
    case Likeness::Siret:
        return MatchReason::Siret;
    case Likeness::Phone:
        return MatchReason::Phone;
    case Likeness::Email:
        return MatchReason::Email;
    case Likeness::Name:
        return MatchReason::Name;
    }
    return MatchReason::None;
}

/// Who a row is, as it is compared.
struct Someone
{
    explicit Someone(const Customer &customer, QString number)
        : traits(customer)
        , tillNumber(std::move(number))
    { }

    AlikeTraits traits;
    QString tillNumber;
};

/// By what the two are one; None: they are not, or nobody knows.
MatchReason sameness(const Someone &a, const Someone &b)
{
    if (!a.tillNumber.isEmpty() && !b.tillNumber.isEmpty())
        return a.tillNumber == b.tillNumber ? MatchReason::TillNumber : MatchReason::None;
    const auto how = alikeness(a.traits, b.traits);
    if (!how || how->sureness < Sureness::Likely)
        return MatchReason::None;
    const Likeness first = how->why.first();
    if (first == Likeness::Name) { // alone it counts with the town, or with both names
        const bool isOneTown = !a.traits.town.isEmpty() && a.traits.town == b.traits.town;
        const bool hasBoth = !a.traits.names.first().isEmpty() && !a.traits.names.family().isEmpty();
        const bool isSame = a.traits.names.whole() == b.traits.names.whole();
        if (!isSame || !(isOneTown || hasBoth))
            return MatchReason::None;
    }
    return reasonOf(first);
}

/// Hashes of what tells two rows apart: enough to know most of those that are not one.
struct RowMarks
{
    RowMarks() = default;
    explicit RowMarks(const Someone &someone)
        : town(markOf(someone.traits.town))
    {
        const AlikeTraits &traits = someone.traits;
        marks = {markOf(traits.card),
                 markOf(traits.siret),
                 markOf(traits.email),
                 markOf(traits.birthDate),
                 {markOf(traits.phones[0]), markOf(traits.phones[1])}};
    }

    /// By their names alone they are not: something else says so.
    [[nodiscard]] bool mayBeNamesakes(const RowMarks &other) const
    {
        return !contradict(marks, other.marks) && (town == 0 || other.town == 0 || town == other.town);
    }

    Identifiers<quint32> marks;
    quint32 town = 0;

private:
    static quint32 markOf(const QString &text)
    {
        return text.isEmpty() ? 0 : static_cast<quint32>(hashOf(MatchReason::None, text)) | 1U;
    }
};

/// Tells to which column a finding belongs, and collects.
class Tally
{
public:
    Tally(ImportPlan &plan, const RowMeaning &meaning)
        : m_plan(plan)
    {
        m_plan.columns.resize(meaning.columns().size());
        for (std::size_t i = 0; i < meaning.columns().size(); ++i) {
            const Target &target = meaning.columns()[i].target;
            if (target.kind() == Target::Kind::Field)
                m_columnOf.insert(target.field(), i);
            else if (target.kind() == Target::Kind::TillNumber)
                m_numberColumn = i;
            else if (target.kind() == Target::Kind::Company)
                m_companyColumn = i;
        }
    }

    void count(const ReadRow &read, qint64 number)
    {
        for (const Field field : read.customer.filled()) {
            if (ColumnSurvey *column = of(field))
                ++column->values;
            else if (field == Field::Name && m_companyColumn)
                ++m_plan.columns[*m_companyColumn].values;
        }
        if (m_numberColumn && !read.tillNumber.isEmpty())
            ++m_plan.columns[*m_numberColumn].values;
        for (const Finding &finding : read.findings) {
            if (ColumnSurvey *column = of(finding.field))
                ++(finding.severity == Severity::Error ? column->errors : column->warnings);
            ProblemGroup &group =
                m_groups[{static_cast<int>(finding.field), static_cast<int>(finding.problem)}];
            if (group.rows.empty())
                group = {finding.field, finding, {}, read.customer.value(finding.field)};
            addRow(group, number);
        }
        for (const CellNote &note : read.notes) {
            countNote(note);
            ProblemGroup &group = m_groups[{static_cast<int>(note.field), -1 - static_cast<int>(note.kind)}];
            if (group.rows.empty())
                group = {note.field, {}, note.kind, note.cell};
            addRow(group, number);
        }
    }

    void finish()
    {
        m_plan.problems.assign(m_groups.cbegin(), m_groups.cend());
        std::ranges::sort(m_plan.problems, [](const ProblemGroup &a, const ProblemGroup &b) {
            const auto rank = [](const ProblemGroup &group) {
                if (group.note)
                    return *group.note == CellNote::Kind::BeyondRepair ? 1 : 2;
                return group.finding->severity == Severity::Error ? 0 : 2;
            };
            return std::tuple(rank(a), -a.count(), a.rows.front(), a.field)
                < std::tuple(rank(b), -b.count(), b.rows.front(), b.field);
        });
    }

private:
    /// `number`: from 1. A row that has the problem twice is one row.
    static void addRow(ProblemGroup &group, qint64 number)
    {
        const auto row = static_cast<quint32>(number - 1);
        if (group.rows.empty() || group.rows.back() != row)
            group.rows.push_back(row);
    }
    [[nodiscard]] ColumnSurvey *of(Field field)
    {
        const auto column = m_columnOf.constFind(field);
        return column == m_columnOf.cend() ? nullptr : &m_plan.columns[*column];
    }

    void countNote(const CellNote &note)
    {
        ColumnSurvey *column = of(note.field);
        if (column == nullptr)
            return;
        switch (note.kind) {
        case CellNote::Kind::LostZero:
            ++column->zeros;
            break;
        case CellNote::Kind::Digits:
            ++column->digits;
            break;
        case CellNote::Kind::BeyondRepair:
            ++column->lost;
            break;
        case CellNote::Kind::PartialDate:
            ++column->partialDates;
            break;
        }
    }

    ImportPlan &m_plan;
    QHash<Field, std::size_t> m_columnOf;
    std::optional<std::size_t> m_numberColumn;
    std::optional<std::size_t> m_companyColumn;
    QHash<std::pair<int, int>, ProblemGroup> m_groups;
};

class Planner
{
public:
    Planner(const SourceTable &table, const RowMeaning &meaning, const Store &store, const Reading &reading)
        : m_table(table)
        , m_meaning(meaning)
        , m_store(store)
        , m_reading(reading)
        , m_reader(*table.rows)
        , m_earlier(*table.rows)
    { }

    Result<ImportPlan, PlanFailure> plan()
    {
        if (!readCustomers() || !readRows() || !findTwins())
            return m_failure;
        return std::move(m_plan);
    }

private:
    bool fail(PlanFailure failure)
    {
        m_failure = failure;
        return false;
    }

    /// `part`: of the three, 0 to 1000.
    bool goesOn(int part, qint64 done, qint64 all)
    {
        constexpr int parts = 3;
        m_reading.progress(
            static_cast<int>((qint64(1000) * part + 1000 * done / std::max<qint64>(all, 1)) / parts));
        return !m_reading.stop();
    }

    bool readCustomers()
    {
        bool isStopped = false;
        const qint64 all = m_store.count();
        qint64 done = 0;
        m_store.visitSummaries([&](const RecordSummary &summary) {
            m_plan.newest = std::max(m_plan.newest, summary.id);
            if (!summary.hidden) {
                for (const quint64 key : keysOf(AlikeTraits(summary.customer), summary.tillId))
                    m_here.push_back({key, static_cast<qint64>(summary.id)});
            }
            isStopped = ++done % lookUpEach == 0 && !goesOn(0, done, all);
            return !isStopped;
        });
        std::ranges::sort(m_here);
        return isStopped ? fail(PlanFailure::Stopped) : true;
    }

    bool readRows()
    {
        Tally tally(m_plan, m_meaning);
        const qint64 all = m_table.count();
        m_plan.rows.reserve(static_cast<std::size_t>(all));
        TableRow row;
        while (m_reader.next(row)) {
            const auto number = std::ssize(m_plan.rows);
            const ReadRow read = m_meaning.read(row);
            tally.count(read, number + 1);
            m_plan.rows.push_back(planned(read, number));
            if (number % lookUpEach == 0 && !goesOn(1, number, all))
                return fail(PlanFailure::Stopped);
        }
        tally.finish();
        return std::ssize(m_plan.rows) == all ? true : fail(PlanFailure::CannotReadRows);
    }

    PlannedRow planned(const ReadRow &read, qint64 number)
    {
        m_marks.emplace_back();
        m_nameKeys.push_back(0);
        PlannedRow row;
        row.isNobody =
            read.customer.isEmpty() || std::ranges::any_of(read.findings, [](const Finding &finding) {
                return finding.problem == Problem::NothingToIdentify;
            });
        row.isDraft = hasError(read.findings);
        row.hasProblem = !read.findings.empty() || !read.notes.empty();
        if (row.isNobody) {
            row.fate = RowFate::Skip;
            return row;
        }
        const Someone someone(read.customer, read.tillNumber);
        m_marks.back() = RowMarks(someone);
        const QList<quint64> keys = keysOf(someone.traits, someone.tillNumber);
        for (const quint64 key : keys)
            m_rowKeys.push_back({key, number});
        m_nameKeys.back() = someone.traits.names.isEmpty() ? 0 : keys.last();
        for (const quint64 key : keys) {
            if (const auto [id, why] = findHere(key, someone); why != MatchReason::None) {
                row.here = id;
                row.why = why;
                row.fate = RowFate::Fill;
                break;
            }
        }
        return row;
    }

    std::pair<CustomerId, MatchReason> findHere(quint64 key, const Someone &someone)
    {
        const auto from = std::ranges::lower_bound(m_here, key, {}, &MatchKey::hash);
        const auto to = std::ranges::upper_bound(from, m_here.end(), key, {}, &MatchKey::hash);
        if (to - from > crowd)
            return {};
        for (auto at = from; at != to; ++at) {
            const auto id = CustomerId(at->whose);
            for (const RecordSummary &summary : m_store.summaries({id})) {
                const auto why = sameness(someone, Someone(summary.customer, summary.tillId));
                if (why != MatchReason::None)
                    return {id, why};
            }
        }
        return {};
    }

    /// Rows that say a customer of an earlier row. Of those who are here the customer tells already.
    bool findTwins()
    {
        std::ranges::sort(m_rowKeys);
        const qint64 all = std::ssize(m_rowKeys);
        for (auto from = m_rowKeys.cbegin(); from != m_rowKeys.cend();) {
            const auto to = std::find_if(from, m_rowKeys.cend(),
                                         [from](const MatchKey &key) { return key.hash != from->hash; });
            if (to - from > 1 && to - from <= crowd && mayHoldTwins(from, to))
                findTwins(from, to);
            from = to;
            const qint64 done = from - m_rowKeys.cbegin();
            if (done % lookUpEach == 0 && !goesOn(2, done, all))
                return fail(PlanFailure::Stopped);
        }
        followTwins();
        return true;
    }

    /// Most who share a name alone are told apart by what their rows say else.
    [[nodiscard]] bool mayHoldTwins(std::vector<MatchKey>::const_iterator from,
                                    std::vector<MatchKey>::const_iterator to) const
    {
        const auto rowOf = [](const MatchKey &key) { return static_cast<std::size_t>(key.whose); };
        if (m_nameKeys[rowOf(*from)] != from->hash)
            return true;
        for (auto a = from; a != to; ++a) {
            for (auto b = std::next(a); b != to; ++b) {
                if (m_marks[rowOf(*a)].mayBeNamesakes(m_marks[rowOf(*b)]))
                    return true;
            }
        }
        return false;
    }

    void findTwins(std::vector<MatchKey>::const_iterator from, std::vector<MatchKey>::const_iterator to)
    {
        std::vector<std::pair<qint64, Someone>> before;
        for (auto at = from; at != to; ++at) {
            PlannedRow &row = m_plan.rows[static_cast<std::size_t>(at->whose)];
            m_earlier.goTo(at->whose);
            TableRow cells;
            if (!m_earlier.next(cells))
                return;
            const ReadRow read = m_meaning.readUnjudged(cells);
            Someone someone(read.customer, read.tillNumber);
            for (const auto &[number, other] : before) {
                const auto why = row.isKnown() ? MatchReason::None : sameness(someone, other);
                if (why == MatchReason::None)
                    continue;
                row.twin = static_cast<qint32>(number);
                row.why = why;
                // Of one card or SIRET, and another name: making them one would lose the name.
                const bool isSurelyOne = why == MatchReason::TillNumber || other.traits.names.isEmpty()
                    || someone.traits.names.isEmpty() || areNear(someone.traits.names, other.traits.names);
                row.fate = isSurelyOne ? RowFate::Fill : RowFate::Create;
                row.hasProblem = row.hasProblem || !isSurelyOne;
            }
            before.emplace_back(at->whose, std::move(someone));
        }
    }

    /// To the first of them, and to who is here.
    void followTwins()
    {
        for (PlannedRow &row : m_plan.rows) {
            while (row.twin >= 0) {
                const PlannedRow &first = m_plan.rows[static_cast<std::size_t>(row.twin)];
                if (first.here != CustomerId::None)
                    row.here = first.here;
                if (first.twin < 0 || first.twin == row.twin)
                    break;
                row.twin = first.twin;
            }
            if (row.here != CustomerId::None)
                row.twin = -1;
        }
    }

    const SourceTable &m_table;
    const RowMeaning &m_meaning;
    const Store &m_store;
    const Reading &m_reading;
    RowFileReader m_reader;
    RowFileReader m_earlier;
    std::vector<MatchKey> m_here;
    std::vector<MatchKey> m_rowKeys;
    std::vector<RowMarks> m_marks; ///< by row
    std::vector<quint64> m_nameKeys; ///< by row; 0: nameless
    ImportPlan m_plan;
    PlanFailure m_failure = PlanFailure::Stopped;
};

} // namespace

RowMeaning::Cells cellsOf(const SourceTable &table)
{
    if (table.kind == SourceTable::Kind::AddressBook)
        return RowMeaning::Cells::Literal;
    return isTillsList(table.names()) ? RowMeaning::Cells::OfTill : RowMeaning::Cells::OfSpreadsheet;
}

RowCounts countsOf(const std::vector<PlannedRow> &rows)
{
    RowCounts counts;
    for (const PlannedRow &row : rows) {
        switch (row.fate) {
        case RowFate::Create:
            ++counts.created;
            counts.drafts += row.isDraft ? 1 : 0;
            break;
        case RowFate::Fill:
        case RowFate::Replace:
            ++counts.completed;
            break;
        case RowFate::Skip:
            ++counts.skipped;
            break;
        }
    }
    return counts;
}

qint64 ImportPlan::known() const
{
    return std::ranges::count_if(rows, &PlannedRow::isKnown);
}

Result<ImportPlan, PlanFailure> planImport(const SourceTable &table, const RowMeaning &meaning,
                                           const Store &store, const Reading &reading)
{
    return Planner(table, meaning, store, reading).plan();
}

} // namespace carnet
