// The places of the outbox as one page of the window.
#pragma once

#include "desk/desk.h"
#include "places/page.h"

namespace carnet {

class OutboxDetails;
class OutboxView;

class OutboxPage : public Page
{
    Q_OBJECT

public:
    OutboxPage(Desk &desk, QWidget *parent);

    /// The first place of the outbox that has something.
    [[nodiscard]] Place firstFilled() const;

    [[nodiscard]] QWidget *view() const override;
    [[nodiscard]] QWidget *details() const override;
    [[nodiscard]] DetailsRoom detailsRoom() const override;
    [[nodiscard]] bool shows(Place place) const override;
    void setPlace(Place place) override;
    [[nodiscard]] QHash<Place, int> counts() const override;
    [[nodiscard]] Selection selection() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString status() const override;
    void note(Whereabouts &here) const override;
    void goBackTo(const Whereabouts &there) override;

private:
    Desk &m_desk;
    OutboxView *m_view;
    OutboxDetails *m_details;
};

} // namespace carnet
