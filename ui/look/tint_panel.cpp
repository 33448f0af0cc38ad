#include "look/tint_panel.h"

#include "look/icon_label.h"
#include "look/metrics.h"
#include "look/tint.h"
#include "look/type.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace carnet {

TintPanel::TintPanel(Token ink, Token tint, QLatin1StringView name, const QString &headline,
                     const QString &sentence, QWidget *parent)
    : QFrame(parent)
    , m_ink(ink)
    , m_tint(tint)
    , m_headline(new QLabel(headline, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_headline->setTextFormat(Qt::PlainText);
    applyStep(m_headline, TextStep::Strong);
    grid->addWidget(new IconLabel(name, ink, this), 0, 0);
    if (!headline.isEmpty())
        grid->addWidget(m_headline, 0, 1);
    if (!sentence.isEmpty()) {
        auto *text = new QLabel(sentence, this);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        applyStep(text, TextStep::Help);
        if (headline.isEmpty())
            grid->addWidget(text, 0, 1); // beside the icon
        else
            grid->addWidget(text, 1, 0, 1, 2);
    }
    scaleLayouts(this);
    dress();
    m_headline->setHidden(headline.isEmpty());
    setAccessibleName(headline.isEmpty() || sentence.isEmpty()
                          ? headline + sentence
                          : QStringLiteral("%1. %2").arg(headline, sentence));
}

void TintPanel::dress()
{
    QPalette inked = palette();
    inked.setColor(QPalette::WindowText, colour(m_ink, inked));
    m_headline->setForegroundRole(QPalette::WindowText); // on a page of Base it would be Text
    m_headline->setPalette(inked);
}

void TintPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void TintPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTint(painter, rect(), scaled(8, this), m_tint, palette());
}

} // namespace carnet
