// Two customers who may be one, side by side, and what can be done about it; of more than two, the pair that
// is chosen.
#pragma once

#include "duplicates/merge_talk.h"
#include "look/details_area.h"

namespace carnet {

class PairDetails : public DetailsArea
{
    Q_OBJECT

public:
    /// `desk` outlives this.
    PairDetails(Desk &desk, MergeTalk::Knows knows, QWidget *parent);

    /// Nothing: there is none.
    void showGroup(const AlikeGroup *group);
    /// Of the group; nothing when there is none.
    [[nodiscard]] std::optional<AlikePair> pair() const;
    [[nodiscard]] CustomerId fullest() const { return m_group ? m_group->fullest : CustomerId::None; }

Q_SIGNALS:
    void mergeWanted();
    void denied(const carnet::AlikePair &pair);
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    void storeFailed(carnet::StoreError error);

protected:
    void fill() override;

private:
    void ask();
    void take(const std::vector<Record> &records);
    [[nodiscard]] bool areBothThere() const;
    [[nodiscard]] QString nameOf(CustomerId id) const;
    void addHead();
    void addChoiceOfPair();
    void addButtons(bool canMerge);
    void addBoth();

    Desk &m_desk;
    MergeTalk::Knows m_knows;
    std::optional<AlikeGroup> m_group;
    std::size_t m_at = 0; ///< the pair that is shown
    std::vector<Record> m_records; ///< the two of it, the one that should stay first
};

} // namespace carnet
