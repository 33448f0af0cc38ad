// Those who may be one, a row for each group: how sure, their names, and why.
#pragma once

#include "directory/alike_finder.h"
#include "look/pill_rows.h"

#include <QAbstractListModel>

namespace carnet {

class DuplicatesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setGroups(const std::vector<AlikeGroup> &groups);
    /// Nothing: there is no such row.
    [[nodiscard]] const AlikeGroup *groupAt(int row) const;
    /// The first with one of them; -1: none has.
    [[nodiscard]] int rowWith(const std::vector<CustomerId> &ids) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<AlikeGroup> m_groups;
};

} // namespace carnet
