#include "look/tint_panel.h"

#include "look/icon.h"
#include "look/metrics.h"
#include "look/type.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace carnet {

TintPanel::TintPanel(Token ink, Token tint, QLatin1StringView name, const QString &headline,
                     const QString &sentence, QWidget *parent)
    : QFrame(parent)
    , m_tint(tint)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(12, this), scaled(10, this), scaled(12, this), scaled(10, this));
    grid->setHorizontalSpacing(scaled(8, this));
    grid->setVerticalSpacing(scaled(4, this));
    grid->setColumnStretch(1, 1);
    auto *picture = new QLabel(this);
    picture->setPixmap(icon(name, ink).pixmap(QSize(16, 16), devicePixelRatioF()));
    auto *title = new QLabel(headline, this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    QPalette inked = palette();
    inked.setColor(QPalette::WindowText, colour(ink, palette()));
    title->setPalette(inked);
    grid->addWidget(picture, 0, 0);
    grid->addWidget(title, 0, 1);
    if (!sentence.isEmpty()) {
        auto *text = new QLabel(sentence, this);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        applyStep(text, TextStep::Help);
        grid->addWidget(text, 1, 0, 1, 2);
    }
    setAccessibleName(sentence.isEmpty() ? headline : QStringLiteral("%1. %2").arg(headline, sentence));
}

void TintPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(m_tint, palette()));
    painter.drawRoundedRect(QRectF(rect()), scaled(8, this), scaled(8, this));
}

} // namespace carnet
