#include "look/link_label.h"

#include <QEvent>

namespace carnet {

namespace {

const QLatin1StringView linkStart("<a href=");

} // namespace

LinkLabel::LinkLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
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
    setText(QString(m_html).replace(linkStart, coloured));
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace carnet
