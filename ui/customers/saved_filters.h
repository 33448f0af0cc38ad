// The filters that the shop keeps, with their counts; three come ready.
#pragma once

#include "desk/desk.h"
#include "directory/directory.h"

#include <QTimer>

namespace carnet {

class SavedFilters : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    SavedFilters(Desk &desk, Directory &directory, QObject *parent);

    /// Reads them, once customers are listed.
    void load();
    [[nodiscard]] const std::vector<Filter> &all() const { return m_filters; }
    /// -1: not counted yet.
    [[nodiscard]] int count(int filter) const;
    /// `kept`: in place of that one. Its number.
    int keep(const Filter &filter, std::optional<int> kept);
    void remove(int filter);

Q_SIGNALS:
    void changed(); ///< them, or their counts
    void storeFailed(carnet::StoreError error);

private:
    void write();
    void recount();

    Desk &m_desk;
    Directory &m_directory;
    std::vector<Filter> m_filters;
    std::vector<int> m_counts;
    QTimer m_soon;
    bool m_isLoaded = false;
};

} // namespace carnet
