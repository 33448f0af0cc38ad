#include "list/customer_query.h"

#include <algorithm>
#include <array>

namespace carnet {

namespace {

/// While a list update runs, the view has time for the user between two answers.
constexpr std::chrono::milliseconds pace{150};

constexpr std::uint8_t bitOf(Place place)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(place));
}

constexpr std::array countedPlaces{Place::All, Place::Companies, Place::Blacklisted, Place::NoContact,
                                   Place::Drafts};

std::uint8_t placesOf(const RecordSummary &summary)
{
    unsigned places = bitOf(Place::All);
    if (isCompany(summary.customer))
        places |= bitOf(Place::Companies);
    if (isBlacklisted(summary.customer))
        places |= bitOf(Place::Blacklisted);
    if (lacksContact(summary.customer))
        places |= bitOf(Place::NoContact);
    if (summary.state == SendState::Draft)
        places |= bitOf(Place::Drafts);
    return static_cast<std::uint8_t>(places);
}

SearchIndex::Key keyOf(CustomerId id)
{
    return static_cast<SearchIndex::Key>(id);
}

} // namespace

SearchQuestion Query::question() const
{
    return isCode ? SearchQuestion::ofCode(text) : SearchQuestion(text, QLocale(), QDate::currentDate());
}

CustomerQuery::CustomerQuery(const QString &storeFile)
    : m_storeFile(storeFile)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setIgnorePunctuation(false);
    m_pace.setSingleShot(true);
    m_pace.setInterval(pace);
    connect(&m_pace, &QTimer::timeout, this, &CustomerQuery::answerAgain);
}

void CustomerQuery::load()
{
    auto opened = Store::open(m_storeFile);
    if (!opened)
        return; // the window has opened the same file and will say what is wrong with it
    m_store = std::move(opened).value();
    m_store->tellReadFailures([this](StoreError error) { Q_EMIT failed(error); });
    std::vector<Row> rows;
    m_store->visitSummaries([&](const RecordSummary &summary) {
        if (!summary.deleted) {
            index(summary);
            rows.push_back(rowOf(summary));
        }
        return true;
    });
    merge(std::move(rows));
}

CustomerQuery::Row CustomerQuery::rowOf(const RecordSummary &summary) const
{
    const QString text = sortText(customerColumns().at(m_keyColumn), summary);
    return {summary.id, placesOf(summary), !text.isEmpty(), m_collator.sortKey(text)};
}

void CustomerQuery::index(const RecordSummary &summary)
{
    m_index.put(keyOf(summary.id), SearchText(summary.customer, summary.tillId, QLocale()));
}

/// Equal keys keep the order of their ids, so that rows never trade places by themselves.
bool CustomerQuery::comesBefore(const Row &a, const Row &b)
{
    if (a.hasKey != b.hasKey)
        return a.hasKey;
    const int order = a.key.compare(b.key);
    return order != 0 ? order < 0 : a.id < b.id;
}

/// The few that are new are sorted among the many that are already.
void CustomerQuery::merge(std::vector<Row> rows)
{
    std::ranges::sort(rows, &CustomerQuery::comesBefore);
    const auto middle = std::ssize(m_rows);
    std::ranges::move(rows, std::back_inserter(m_rows));
    std::inplace_merge(m_rows.begin(), m_rows.begin() + middle, m_rows.end(), &CustomerQuery::comesBefore);
}

void CustomerQuery::drop(const QList<CustomerId> &ids)
{
    const QSet<CustomerId> gone(ids.cbegin(), ids.cend());
    std::erase_if(m_rows, [&gone](const Row &row) { return gone.contains(row.id); });
    for (const CustomerId id : ids)
        m_index.remove(keyOf(id));
}

void CustomerQuery::keyBy(int column)
{
    if (column == m_keyColumn || !m_store)
        return;
    m_keyColumn = column;
    m_rows.clear();
    std::vector<Row> rows;
    m_store->visitSummaries([&](const RecordSummary &summary) {
        if (!summary.deleted)
            rows.push_back(rowOf(summary));
        return true;
    });
    merge(std::move(rows));
}

void CustomerQuery::reread(const QList<CustomerId> &ids)
{
    if (!m_store)
        return;
    m_changed.unite(QSet<CustomerId>(ids.cbegin(), ids.cend()));
    if (!m_pace.isActive())
        answerAgain();
}

void CustomerQuery::answerAgain()
{
    if (m_changed.isEmpty())
        return;
    takeUpChanged();
    answer();
    m_pace.start();
}

void CustomerQuery::takeUpChanged()
{
    const QList<CustomerId> ids = std::exchange(m_changed, {}).values();
    if (ids.isEmpty())
        return;
    drop(ids);
    std::vector<Row> rows;
    for (const RecordSummary &summary : m_store->summaries(ids)) {
        if (summary.deleted)
            continue;
        index(summary);
        rows.push_back(rowOf(summary));
    }
    merge(std::move(rows));
}

void CustomerQuery::ask(const Query &query)
{
    m_last = query;
    takeUpChanged();
    keyBy(query.column);
    answer();
}

/// Of those whose card or number it is, if there is one before all others.
CustomerId CustomerQuery::exactOf(const std::vector<Ranked> &found)
{
    const bool isAlone = !found.empty() && SearchQuestion::isExact(found.front().rank)
        && (found.size() == 1 || found[1].rank != found.front().rank);
    return isAlone ? found.front().id : CustomerId::None;
}

void CustomerQuery::answer()
{
    QueryAnswer answer;
    answer.token = m_last.token;
    std::array<int, countedPlaces.size()> counts{};
    const SearchQuestion question = m_last.question();
    const std::uint8_t wanted = bitOf(m_last.place);
    std::vector<Ranked> found;
    std::ptrdiff_t withKey = 0;
    for (const Row &row : m_rows) {
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += (row.places & bitOf(countedPlaces[i])) != 0 ? 1 : 0;
        if (!(row.places & wanted))
            continue;
        ++answer.all;
        const auto rank = question.isEmpty() ? 0 : m_index.rankOf(keyOf(row.id), question);
        if (!rank)
            continue;
        found.push_back({row.id, *rank});
        withKey += row.hasKey ? 1 : 0;
    }
    if (m_last.descending)
        std::reverse(found.begin(), found.begin() + withKey);
    if (!question.isEmpty()) {
        std::ranges::stable_sort(found, {}, &Ranked::rank);
        answer.exact = exactOf(found);
    }
    answer.ids.reserve(std::ssize(found));
    for (const Ranked &ranked : found)
        answer.ids << ranked.id;
    for (std::size_t i = 0; i < counts.size(); ++i)
        answer.counts.insert(countedPlaces[i], counts[i]);
    Q_EMIT answered(answer);
}

} // namespace carnet
