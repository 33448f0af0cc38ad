#include "list/customer_query.h"

#include <algorithm>
#include <array>

namespace carnet {

namespace {

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

CustomerQuery::CustomerQuery(const QString &storeFile)
    : m_storeFile(storeFile)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setIgnorePunctuation(false);
}

void CustomerQuery::load()
{
    auto opened = Store::open(m_storeFile);
    if (!opened)
        return; // the window has opened the same file and will say what is wrong with it
    m_store = std::move(opened).value();
    m_store->visitSummaries([this](const RecordSummary &summary) {
        put(summary);
        return true;
    });
}

void CustomerQuery::put(const RecordSummary &summary)
{
    if (summary.deleted) {
        drop(summary.id);
        return;
    }
    m_places[summary.id] = placesOf(summary);
    m_index.put(keyOf(summary.id), summary.customer);
    m_keys.insert_or_assign(summary.id,
                            m_collator.sortKey(sortText(customerColumns().at(m_keyColumn), summary)));
}

void CustomerQuery::drop(CustomerId id)
{
    m_places.erase(id);
    m_keys.erase(id);
    m_index.remove(keyOf(id));
}

void CustomerQuery::keyBy(int column)
{
    if (column == m_keyColumn || !m_store)
        return;
    m_keyColumn = column;
    m_store->visitSummaries([this](const RecordSummary &summary) {
        if (!summary.deleted)
            m_keys.insert_or_assign(summary.id,
                                    m_collator.sortKey(sortText(customerColumns().at(m_keyColumn), summary)));
        return true;
    });
}

void CustomerQuery::reread(const QList<CustomerId> &ids)
{
    if (!m_store)
        return;
    for (const CustomerId id : ids)
        drop(id);
    for (const RecordSummary &summary : m_store->summaries(ids))
        put(summary);
    ask(m_last);
}

void CustomerQuery::ask(const Query &query)
{
    m_last = query;
    keyBy(query.column);
    QueryAnswer answer;
    answer.token = query.token;
    const SearchIndex::Question question(query.text);
    const std::uint8_t wanted = bitOf(query.place);
    for (const auto &[id, places] : m_places) {
        for (const Place place : countedPlaces) {
            if (places & bitOf(place))
                ++answer.counts[place];
        }
        if (!(places & wanted))
            continue;
        ++answer.all;
        if (question.isEmpty() || m_index.matches(keyOf(id), question))
            answer.ids << id;
    }
    // Equal keys keep the order of their ids, so that rows never trade places by themselves.
    std::ranges::sort(answer.ids, [&](CustomerId a, CustomerId b) {
        const int order = m_keys.at(a).compare(m_keys.at(b));
        if (order != 0)
            return query.descending ? order > 0 : order < 0;
        return a < b;
    });
    Q_EMIT answered(answer);
}

} // namespace carnet
