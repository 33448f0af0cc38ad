// A LinkLabel to screen readers: what its links do under the mouse, they do as actions too.
#pragma once

#include <QAccessibleWidget>

namespace carnet {

class LinkLabel;

class AccessibleLinks : public QAccessibleWidget
{
public:
    explicit AccessibleLinks(LinkLabel *label);
    /// For QAccessible::installFactory().
    static QAccessibleInterface *make(const QString &className, QObject *object);

    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    /// "Press" for a single link; of several each has an action named by its words.
    [[nodiscard]] QStringList actionNames() const override;
    [[nodiscard]] QString localizedActionName(const QString &name) const override;
    void doAction(const QString &name) override;

private:
    [[nodiscard]] const LinkLabel *label() const;
};

} // namespace carnet
