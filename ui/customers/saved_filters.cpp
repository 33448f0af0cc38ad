#include "customers/saved_filters.h"

namespace carnet {

namespace {

/// After a change; counting reads everybody.
constexpr std::chrono::milliseconds recountPause{700};

std::vector<Filter> readyOnes()
{
    return {{SavedFilters::tr("No e-mail"),
             Place::All,
             {{Condition::Subject::Field, Field::Email, Condition::Test::IsEmpty, {}}}},
            {SavedFilters::tr("Birthday this month"),
             Place::All,
             {{Condition::Subject::Field, Field::BirthDate, Condition::Test::ThisMonth, {}}}},
            {SavedFilters::tr("Companies without SIRET"),
             Place::Companies,
             {{Condition::Subject::Field, Field::Siret, Condition::Test::IsEmpty, {}}}}};
}

} // namespace

SavedFilters::SavedFilters(Desk &desk, Directory &directory, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_directory(directory)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(recountPause);
    connect(&m_soon, &QTimer::timeout, this, &SavedFilters::recount);
    connect(&desk, &Desk::recordsChanged, this, [this] {
        if (m_isLoaded)
            m_soon.start();
    });
}

void SavedFilters::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    whenAnswered(m_desk.filters(), this, [this](const Result<QString, StoreError> &text) {
        if (!text) {
            Q_EMIT storeFailed(text.error());
            return;
        }
        m_filters = text.value().isEmpty() ? readyOnes() : filtersOf(text.value());
        m_counts.assign(m_filters.size(), -1);
        Q_EMIT changed();
        recount();
    });
}

int SavedFilters::count(int filter) const
{
    return m_counts[static_cast<std::size_t>(filter)];
}

int SavedFilters::keep(const Filter &filter, std::optional<int> kept)
{
    const auto at = static_cast<std::size_t>(kept.value_or(static_cast<int>(m_filters.size())));
    if (at < m_filters.size()) {
        m_filters[at] = filter;
    } else {
        m_filters.push_back(filter);
        m_counts.push_back(-1);
    }
    write();
    return static_cast<int>(std::min(at, m_filters.size() - 1));
}

void SavedFilters::remove(int filter)
{
    m_filters.erase(m_filters.begin() + filter);
    m_counts.erase(m_counts.begin() + filter);
    write();
}

void SavedFilters::write()
{
    whenAnswered(m_desk.keepFilters(toText(m_filters)), this, [this](const Result<Done, StoreError> &kept) {
        if (!kept)
            Q_EMIT storeFailed(kept.error());
    });
    Q_EMIT changed();
    recount();
}

void SavedFilters::recount()
{
    whenAnswered(m_directory.countFilters(m_filters), this,
                 [this, asked = m_filters](const std::vector<int> &counts) {
                     if (asked != m_filters)
                         return;
                     m_counts = counts;
                     Q_EMIT changed();
                 });
}

} // namespace carnet
