#include "duplicates/duplicates_model.h"

#include "words/alike_words.h"

#include <algorithm>

namespace carnet {

void DuplicatesModel::setGroups(const std::vector<AlikeGroup> &groups)
{
    if (groups == m_groups)
        return;
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

const AlikeGroup *DuplicatesModel::groupAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_groups[static_cast<std::size_t>(row)] : nullptr;
}

int DuplicatesModel::rowWith(const std::vector<CustomerId> &ids) const
{
    const auto found = std::ranges::find_if(m_groups, [&ids](const AlikeGroup &group) {
        return std::ranges::find_first_of(group.ids, ids) != group.ids.end();
    });
    return found == m_groups.end() ? -1 : static_cast<int>(found - m_groups.begin());
}

int DuplicatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

QVariant DuplicatesModel::data(const QModelIndex &index, int role) const
{
    const AlikeGroup *group = groupAt(index.row());
    if (!group)
        return {};
    const auto names = [group] { return group->names.join(QStringLiteral(" · ")); };
    const auto why = [group] { return likenessWords(group->how.why, group->names); };
    switch (role) {
    case Qt::DisplayRole:
        return names();
    case PillRow::Sentence:
        return why();
    case PillRow::Pill:
        return QVariant::fromValue(pillOf(group->how.sureness));
    case PillRow::Ink:
        return QVariant::fromValue(Token::Muted);
    case Qt::AccessibleTextRole:
        return QString(names() % u", " % why() % u", " % pillOf(group->how.sureness).text);
    default:
        return {};
    }
}

} // namespace carnet
