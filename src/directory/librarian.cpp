#include "directory/librarian.h"

#include "directory/difference.h"

#include <algorithm>

namespace carnet {

namespace {

/// While a list update runs, the view has time for the user between two answers.
constexpr std::chrono::milliseconds pace{150};
constexpr qsizetype changedAtOnce = 500; ///< before it is looked whether a question waits
constexpr Slot firstRows = 4'000; ///< shown while the others are read
constexpr Slot loadedAtOnce = 256;
constexpr qsizetype mostTakenUp = 20'000; ///< one by one; reading everybody is quicker then
constexpr qsizetype manyOfAll = 8; ///< in a large shop: one of so many
constexpr std::size_t mostOrders = 3;
constexpr int leastScreen = 40;
// The file is not written for changes that a start takes up in no time.
constexpr qsizetype changesWorthKeeping = 2'000;
constexpr Slot fewOfAll = 16; ///< one slot of so many

QString sharedValue(const Customer &typed, Likeness why)
{
    if (why == Likeness::Card)
        return typed.value(Field::Barcode);
    return why == Likeness::Siret ? typed.value(Field::Siret) : QString();
}

/// Nothing: all may have changed.
std::optional<QSet<CustomerId>> changedIds(const Changes &changes)
{
    if (changes.all)
        return std::nullopt;
    QSet<CustomerId> ids(changes.written.begin(), changes.written.end());
    for (const CustomerId id : changes.removed)
        ids.insert(id);
    return ids;
}

} // namespace

SearchQuestion Query::question() const
{
    return isCode ? SearchQuestion::ofCode(text) : SearchQuestion(text, locale, QDate::currentDate());
}

Librarian::Librarian(QString storeFile, const QLocale &locale, std::chrono::milliseconds quiet,
                     Wishes &wishes, Tell tell)
    : m_storeFile(std::move(storeFile))
    , m_locale(locale)
    , m_quiet(quiet)
    , m_wishes(wishes)
    , m_tell(std::move(tell))
    , m_file(m_storeFile)
{ }

Librarian::~Librarian() = default;

bool Librarian::open()
{
    auto opened = Store::open(m_storeFile);
    if (!opened) {
        m_tell.failed(opened.error());
        return false;
    }
    m_store = std::move(opened).value();
    return true;
}

void Librarian::noteReadFailure()
{
    const auto failure = m_store ? m_store->takeReadFailure() : std::nullopt;
    if (!failure)
        return;
    m_isWhole = false;
    m_tell.failed(*failure);
}

void Librarian::work()
{
    if (open())
        begin();
    noteReadFailure();
    for (;;) {
        const auto wish = m_wishes.next(m_changesFrom, m_keepAt);
        if (m_wishes.isEnded())
            return;
        if (wish)
            serve(*wish);
        else
            keep();
        noteReadFailure();
    }
}

/// From the file and what changed since, if that is little.
void Librarian::begin()
{
    auto kept = m_file.read({m_store->identity(), m_locale});
    const auto changed = kept ? changedIds(m_store->changedSince(kept->change)) : std::nullopt;
    if (!changed || changed->size() > mostTakenUp) {
        load();
        return;
    }
    m_filing = std::move(kept->filing);
    m_filter = {};
    m_everybody = {};
    m_ranks = {};
    m_isLoading = false;
    m_change = kept->change;
    m_isWhole = true;
    takeUp(*changed + m_wishes.takeChanged());
    answer();
    keepIfWorth();
}

void Librarian::load()
{
    m_filing = {};
    m_filter = {};
    m_everybody = {};
    m_ranks = {};
    m_change = m_store->change();
    m_isWhole = true;
    m_filing.orders.emplace_back(m_question.query.column);
    m_isLoading = true;
    Slot nextAnswer = firstRows;
    // Who sees all of them already does not want to see a few of them first.
    const bool isShown = m_answered && !m_answered->empty() && m_answeredToken == m_question.token;
    m_store->visitSummaries([&](const RecordSummary &summary) {
        if (!summary.hidden)
            put(summary);
        if (m_filing.shelf.slots() % loadedAtOnce == 0)
            serveWhileLoading();
        if (m_filing.shelf.slots() >= nextAnswer) {
            nextAnswer *= 2;
            if (!isShown)
                answer();
        }
        return !m_wishes.isEnded() && isInItsLocale();
    });
    if (!isInItsLocale()) { // asked while it was read in another
        m_locale = m_question.query.locale;
        begin();
        return;
    }
    noteReadFailure();
    m_filing.orders.front().settle(m_filing.shelf, [this] { return m_wishes.isEnded(); });
    m_filing.orders.front().forgetKeys();
    m_ranks = {};
    m_isLoading = false;
    takeUp(m_wishes.takeChanged());
    answer();
    keepWhenQuiet();
}

void Librarian::keepIfWorth()
{
    const auto few = static_cast<qsizetype>(m_filing.shelf.slots() / fewOfAll);
    if (m_keepAt != Clock::time_point::max() || m_changesSince > std::min(few, changesWorthKeeping))
        keepWhenQuiet();
}

void Librarian::keepWhenQuiet()
{
    m_keepAt = Clock::now() + m_quiet;
}

/// Only what surely was taken up counts, whoever told of it: whatever the store says has changed is taken up
/// again.
void Librarian::keep()
{
    m_keepAt = Clock::time_point::max();
    const Changes changes = m_store->changedSince(m_change);
    const auto changed = changedIds(changes);
    if (!changed || !m_isWhole)
        return;
    if (!takeUp(*changed)) {
        keepWhenQuiet();
        return;
    }
    noteReadFailure();
    if (!m_isWhole)
        return;
    m_change = changes.upTo;
    if (m_filing.shelf.emptySlots() > m_filing.shelf.slots() / fewOfAll) {
        m_filing.closeRanks();
        m_ranks = {};
        m_filter = {};
    }
    if (m_file.write({m_store->identity(), m_locale}, m_filing, m_change,
                     [this] { return !m_wishes.isAny(); }))
        m_changesSince = 0;
    else if (m_wishes.isAny())
        keepWhenQuiet();
}

void Librarian::serveWhileLoading()
{
    const Wishes::Wish wish = m_wishes.meanwhile();
    if (wish.reading)
        wish.reading(*this);
    if (wish.question) {
        m_question = *wish.question;
        if (isInItsLocale())
            answer();
    }
}

/// Texts and orders are those of the locale that is asked in.
bool Librarian::isInItsLocale() const
{
    return m_question.token == 0 || m_question.query.locale == m_locale;
}

void Librarian::serve(const Wishes::Wish &wish)
{
    if (wish.reading) {
        wish.reading(*this);
        return;
    }
    if (!m_store) {
        if (wish.search)
            wish.search(*this);
        return;
    }
    if (wish.question) {
        m_question = *wish.question;
        if (!isInItsLocale()) {
            m_locale = m_question.query.locale;
            begin();
            return;
        }
    }
    takeUp(wish.changed + m_wishes.takeChanged());
    if (wish.search)
        wish.search(*this);
    if (!wish.search || !m_touched.isEmpty())
        answer();
    m_changesFrom = Clock::now() + pace;
    keepIfWorth();
}

void Librarian::put(const RecordSummary &summary)
{
    const SearchText text(summary.customer, summary.tillId, m_locale);
    const Slot slot = m_filing.shelf.put(summary, text);
    m_filter.put(slot, summary);
    m_filing.lookAlikes.put(summary.customer);
    m_filing.towns.put(summary.customer);
    for (ColumnOrder &order : m_filing.orders)
        order.add(slot, sortText(customerColumns().at(order.column()), summary, m_locale));
}

/// What is left when a question comes meanwhile is taken up behind its answer; false: something is.
bool Librarian::takeUp(QSet<CustomerId> ids)
{
    m_changesSince += ids.size();
    if (ids.size() > std::max(mostTakenUp, static_cast<qsizetype>(m_filing.shelf.slots()) / manyOfAll)) {
        m_touched += ids;
        load();
        return true;
    }
    m_changed = std::move(ids);
    while (!m_changed.isEmpty() && m_store) {
        const QList<CustomerId> all = m_changed.values();
        takeUpSome(all.first(std::min(all.size(), changedAtOnce)));
        if (m_wishes.isStale(m_question.token) && m_question.token != 0)
            break;
    }
    if (m_changed.isEmpty())
        return true;
    m_wishes.change(std::exchange(m_changed, {}).values());
    return false;
}

void Librarian::takeUpSome(const QList<CustomerId> &ids)
{
    m_everybody = {};
    for (const CustomerId id : ids) {
        m_changed.remove(id);
        m_touched.insert(id);
        if (const auto slot = m_filing.shelf.slotOf(id)) {
            m_filing.shelf.take(*slot);
            m_filing.towns.take(*slot);
            m_ranks.take(*slot);
        }
    }
    for (const RecordSummary &summary : m_store->summaries(ids)) {
        if (!summary.hidden)
            put(summary);
    }
    for (ColumnOrder &order : m_filing.orders) {
        order.dropEmpty(m_filing.shelf);
        order.mergeIn(m_filing.shelf, [&](Slot slot) { return sortTextOf(order.column(), slot); });
    }
    m_ranks.follow(m_filing.shelf);
}

/// One whose change is not taken up yet does not stand where it belongs by now.
std::optional<QString> Librarian::sortTextOf(int column, Slot slot) const
{
    const CustomerId id = m_filing.shelf.idOf(slot);
    if (m_changed.contains(id))
        return std::nullopt;
    const auto found = m_store->summaries({id});
    if (found.empty())
        return std::nullopt;
    const QString text = sortText(customerColumns().at(column), found.front(), m_locale);
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

ColumnOrder &Librarian::orderBy(int column)
{
    if (m_isLoading)
        return m_filing.orders.front();
    const auto known = std::ranges::find(m_filing.orders, column, &ColumnOrder::column);
    if (known != m_filing.orders.end()) {
        std::rotate(m_filing.orders.begin(), known, known + 1);
        return m_filing.orders.front();
    }
    ColumnOrder order(column);
    m_store->visitSummaries([&](const RecordSummary &summary) {
        if (const auto slot = m_filing.shelf.slotOf(summary.id); slot && !summary.hidden)
            order.add(*slot, sortText(customerColumns().at(column), summary, m_locale));
        return !m_wishes.isEnded();
    });
    order.settle(m_filing.shelf, [this] { return m_wishes.isEnded(); });
    order.forgetKeys();
    m_filing.orders.insert(m_filing.orders.begin(), std::move(order));
    if (m_filing.orders.size() > mostOrders)
        m_filing.orders.pop_back();
    keepWhenQuiet();
    return m_filing.orders.front();
}

/// Everybody is asked once; who changes is asked again. False: nobody waits for it any more, or not everybody
/// is there yet.
bool Librarian::filter(const std::function<bool()> &isStale)
{
    const Conditions &conditions = m_question.query.conditions;
    const QDate today = QDate::currentDate();
    if (m_filter.isOf(conditions, today))
        return true;
    if (m_isLoading && !conditions.empty())
        return false;
    FilterSet filter(conditions, today);
    m_everybody = {};
    m_filter = {};
    if (!filter.isEmpty()) {
        m_store->visitSummaries([&](const RecordSummary &summary) {
            if (const auto slot = m_filing.shelf.slotOf(summary.id))
                filter.put(*slot, summary);
            return !isStale();
        });
    }
    if (isStale())
        return false;
    m_filter = std::move(filter);
    return true;
}

void Librarian::answer()
{
    if (m_question.token == 0)
        return; // nothing was asked yet
    const Query &query = m_question.query;
    const auto isStale = [this] { return m_wishes.isStale(m_question.token); };
    if (!filter(isStale))
        return;
    ColumnOrder &order = orderBy(query.column);
    if (m_isLoading)
        order.settle(m_filing.shelf, [this] { return m_wishes.isEnded(); });
    if (m_isLoading || !m_ranks.isOf(query)) {
        auto ranks = Ranks::ask(query, m_filing.shelf, m_isLoading ? Ranks() : m_ranks, isStale);
        if (!ranks)
            return;
        m_ranks = std::move(*ranks);
    }
    Answer answer;
    answer.token = m_question.token;
    Listing listing = list(order);
    answer.ids = std::move(listing.ids);
    answer.exact = listing.exact;
    if (isStale() || (m_isLoading && answer.ids->empty()))
        return;
    answer.isWhole = !m_isLoading;
    answer.all = m_filing.shelf.count(query.place);
    for (const Place place : listedPlaces)
        answer.counts.insert(place, m_filing.shelf.count(place));
    if (m_answered && m_answeredToken == answer.token)
        answer.difference = differenceOf(m_answered, answer.ids, m_touched);
    m_touched.clear();
    m_answered = answer.ids;
    m_answeredToken = answer.token;
    fillRows(answer, m_wishes.view());
    m_tell.answered(answer);
}

/// A search is begun and given up often, and all come back.
Listing Librarian::list(ColumnOrder &order)
{
    const Query &query = m_question.query;
    if (!m_ranks.question().isEmpty() || m_isLoading)
        return listed(query, m_filing.shelf, m_filter, m_ranks, order);
    const bool isSame = m_everybody.ids && query.place == m_everybodyOf.place
        && query.column == m_everybodyOf.column && query.descending == m_everybodyOf.descending
        && query.conditions == m_everybodyOf.conditions;
    if (!isSame) {
        m_everybody = listed(query, m_filing.shelf, m_filter, m_ranks, order);
        m_everybodyOf = query;
    }
    return m_everybody;
}

void Librarian::fillRows(Answer &answer, const View &view) const
{
    const std::vector<CustomerId> &ids = *answer.ids;
    const int screen = std::max(view.rows, leastScreen);
    QHash<CustomerId, int> wanted;
    const auto want = [&](int first, int count) {
        const int end = std::min(first + count, static_cast<int>(ids.size()));
        for (int row = std::max(first, 0); row < end; ++row)
            wanted.insert(ids[static_cast<std::size_t>(row)], row);
    };
    want(0, screen);
    answer.view = view.number;
    if (view.ids) {
        for (const int row : {view.current, view.top}) {
            if (row < 0 || row >= std::ssize(*view.ids))
                continue;
            const CustomerId id = view.ids->at(static_cast<std::size_t>(row));
            const int now = rowOf(id, ids);
            answer.places.insert(id, now);
            if (now >= 0)
                want(now - screen, 2 * screen);
        }
        answer.selected = rowsAmong(ids, *view.ids, view.selected);
    }
    for (const ListedCustomer &customer : rows(wanted.keys()))
        answer.rows.insert(wanted.value(customer.summary.id), customer);
}

QList<ListedCustomer> Librarian::rows(const QList<CustomerId> &ids) const
{
    QList<ListedCustomer> all;
    if (!m_store)
        return all;
    for (RecordSummary &summary : m_store->summaries(ids)) {
        const bool isSettled = summary.state == SendState::UpToDate;
        auto unsettled = isSettled ? std::nullopt : m_store->record(summary.id);
        all.append({std::move(summary), std::move(unsettled)});
    }
    return all;
}

/// What cannot be read is told as with every reading.
AlikeFinder Librarian::alikeFinder() const
{
    using Some = std::vector<RecordSummary>;
    return {[this](CustomerId after, int most) {
                return m_store ? m_store->summariesAfter(after, most) : Some();
            },
            [this](const QList<CustomerId> &ids) { return m_store ? m_store->summaries(ids) : Some(); },
            m_store ? m_store->notAlike() : std::vector<NotAlike>()};
}

std::optional<CustomerId> Librarian::countSome(CustomerId after, const std::vector<Filter> &filters,
                                               std::vector<int> &counts) const
{
    constexpr int portion = 1'000;
    const auto some = m_store ? m_store->summariesAfter(after, portion) : std::vector<RecordSummary>();
    const QDate today = QDate::currentDate();
    for (const RecordSummary &summary : some) {
        const auto slot = m_filing.shelf.slotOf(summary.id);
        for (std::size_t i = 0; slot && i < filters.size(); ++i) {
            if (m_filing.shelf.isIn(*slot, filters[i].place)
                && fulfils(summary, filters[i].conditions, today))
                ++counts[i];
        }
    }
    return some.empty() ? std::nullopt : std::optional(some.back().id);
}

Neighbourhood Librarian::around(const Customer &typed, CustomerId except) const
{
    constexpr int mostShown = 5;
    Neighbourhood found;
    const auto read = [this](Slot slot) {
        const auto summaries = m_store->summaries({m_filing.shelf.idOf(slot)});
        return summaries.empty() ? std::nullopt : std::optional(summaries.front().customer);
    };
    for (const auto &[slot, how] :
         m_filing.lookAlikes.find(typed, m_filing.shelf.slotOf(except), mostShown, m_filing.shelf, read)) {
        const Likeness why = how.why.first();
        if (const auto customer = read(slot))
            found.customers.append(
                {m_filing.shelf.idOf(slot), spokenName(*customer), why, sharedValue(typed, why)});
    }
    found.towns = m_filing.towns.townsOf(typed);
    return found;
}

} // namespace carnet
