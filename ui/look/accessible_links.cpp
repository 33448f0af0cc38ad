#include "look/accessible_links.h"

#include "look/link_label.h"

#include <QTextDocumentFragment>

#include <algorithm>

namespace carnet {

AccessibleLinks::AccessibleLinks(LinkLabel *label)
    : QAccessibleWidget(label, QAccessible::StaticText)
{ }

QAccessibleInterface *AccessibleLinks::make(const QString &, QObject *object)
{
    auto *label = qobject_cast<LinkLabel *>(object);
    return label ? new AccessibleLinks(label) : nullptr; // QAccessible owns it
}

const LinkLabel *AccessibleLinks::label() const
{
    return qobject_cast<const LinkLabel *>(object());
}

QAccessible::Role AccessibleLinks::role() const
{
    return label()->links().size() == 1 ? QAccessible::Link : QAccessible::StaticText;
}

QString AccessibleLinks::text(QAccessible::Text kind) const
{
    QString given = QAccessibleWidget::text(kind);
    if (kind != QAccessible::Name || !given.isEmpty())
        return given;
    return QTextDocumentFragment::fromHtml(label()->words()).toPlainText();
}

QStringList AccessibleLinks::actionNames() const
{
    const auto links = label()->links();
    QStringList names;
    if (links.size() == 1) {
        names << pressAction();
    } else {
        for (const LinkLabel::Link &link : links)
            names << link.words;
    }
    return names + QAccessibleWidget::actionNames();
}

QString AccessibleLinks::localizedActionName(const QString &name) const
{
    const auto links = label()->links();
    const bool isLink =
        std::ranges::any_of(links, [&name](const LinkLabel::Link &link) { return link.words == name; });
    return isLink ? name : QAccessibleWidget::localizedActionName(name);
}

void AccessibleLinks::doAction(const QString &name)
{
    const auto links = label()->links();
    const auto chosen = std::ranges::find_if(links, [&](const LinkLabel::Link &link) {
        return link.words == name || (links.size() == 1 && name == pressAction());
    });
    if (chosen != links.end())
        Q_EMIT qobject_cast<LinkLabel *>(object())->linkActivated(chosen->target);
    else
        QAccessibleWidget::doAction(name);
}

} // namespace carnet
