// What the window shows for some of its places: a view, the details beside it, what is selected there and
// what there is to say of it. The window knows pages by this alone.
#pragma once

#include "customer/field.h"
#include "directory/place.h"
#include "places/whereabouts.h"
#include "store/store_error.h"

#include <QObject>
#include <QWidget>

#include <optional>

namespace carnet {

/// The customers that commands act on.
struct Selection
{
    QList<CustomerId> ids;
    CustomerId current = CustomerId::None; ///< the one Edit opens
    std::optional<Field> field = {}; ///< where Edit begins
};

class Page : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Fills the page's room. As the details, its owner is the page's parent.
    [[nodiscard]] virtual QWidget *view() const = 0;
    /// What of the view takes the keyboard.
    [[nodiscard]] virtual QWidget *list() const { return view(); }
    /// What else of the view F6 comes by, above the list; may be nothing.
    [[nodiscard]] virtual QWidget *above() const { return nullptr; }
    [[nodiscard]] virtual QWidget *details() const = 0;
    /// Nothing is there that details could tell of.
    [[nodiscard]] virtual bool hasDetails() const { return true; }

    /// At 10 pt, until the user drags it.
    struct DetailsRoom
    {
        int width = 0;
        int height = 0; ///< in a narrow window they lie below the view; 0: they hide there
    };
    [[nodiscard]] virtual DetailsRoom detailsRoom() const = 0;

    [[nodiscard]] virtual bool shows(Place place) const = 0;
    virtual void setPlace(Place place) = 0;
    /// Of its places, those that count something.
    [[nodiscard]] virtual QHash<Place, int> counts() const = 0;
    [[nodiscard]] virtual Selection selection() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString status() const = 0; ///< at the left of the status line
    /// Rows of customers that can be copied, and selected all at once.
    [[nodiscard]] virtual bool hasRows() const { return false; }

    // For a window that is made anew.
    virtual void note(Whereabouts &here) const = 0;
    virtual void goBackTo(const Whereabouts &there) = 0;

Q_SIGNALS:
    void selectionChanged();
    void statusChanged();
    void countsChanged();
    void detailsComeOrGo(); ///< hasDetails() is another
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    void told(const QString &text);
    void done(const QString &text); ///< the newest step that can be undone
    void storeFailed(carnet::StoreError error);
};

} // namespace carnet
