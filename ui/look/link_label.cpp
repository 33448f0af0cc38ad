#include "look/link_label.h"

#include "look/accessible_links.h"

#include <QFocusEvent>
#include <QRegularExpression>
#include <QTextDocumentFragment>

namespace carnet {

namespace {

const QLatin1StringView linkStart("<a href=");

} // namespace

LinkLabel::LinkLabel(QWidget *parent)
    : QLabel(parent)
{
    [[maybe_unused]] static const bool spoken = (QAccessible::installFactory(AccessibleLinks::make), true);
    setTextFormat(Qt::RichText);
}

QList<LinkLabel::Link> LinkLabel::links() const
{
    static const QRegularExpression form(QStringLiteral("<a href=\"([^\"]*)\">(.*?)</a>"));
    QList<Link> links;
    for (const auto &match : form.globalMatch(m_html))
        links.append({match.captured(1), QTextDocumentFragment::fromHtml(match.captured(2)).toPlainText()});
    return links;
}

void LinkLabel::setWords(const QString &html, Token links)
{
    m_html = html;
    m_links = links;
    const bool linked = html.contains(linkStart);
    setTextInteractionFlags(linked ? Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard
                                   : Qt::NoTextInteraction);
    setFocusPolicy(linked ? Qt::StrongFocus : Qt::NoFocus);
    render();
}

void LinkLabel::render()
{
    const QString coloured =
        QStringLiteral("<a style=\"color:%1\" href=").arg(colour(m_links, palette()).name());
    QString html = QString(m_html).replace(linkStart, coloured);
    if (m_ink && !html.isEmpty())
        html =
            QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colour(*m_ink, palette()).name(), html);
    setText(html);
}

void LinkLabel::setInk(Token ink)
{
    m_ink = ink;
    render();
}

/// Coming by the keyboard, the user stands on a link, which Enter follows; QLabel itself waits for another
/// Tab.
void LinkLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason
        && !links().isEmpty())
        QLabel::focusNextPrevChild(event->reason() != Qt::BacktabFocusReason);
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace carnet
