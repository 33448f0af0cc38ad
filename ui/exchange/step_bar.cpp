#include "exchange/step_bar.h"

#include "look/icon.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "look/type.h"

#include <QPainter>

namespace carnet {

StepBar::StepBar(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setCurrent(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
    update();
}

QSize StepBar::sizeHint() const
{
    return {scaled(480, this), scaled(56, this)};
}

QFont StepBar::fontOf(int step) const
{
    return step == m_current ? fontFor(TextStep::Strong, font()) : font();
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int edge = scaled(24, this);
    const int side = scaled(22, this);
    const int gap = scaled(10, this);
    std::vector<int> widths;
    int words = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        widths.push_back(side + gap + QFontMetrics(fontOf(i)).horizontalAdvance(m_steps.at(i)));
        words += widths.back();
    }
    const int lines = std::max(1, static_cast<int>(m_steps.size()) - 1);
    const int room = std::max(0, (width() - 2 * edge - words) / lines);
    int left = edge;
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRect circle(left, (height() - side) / 2, side, side);
        paintStep(painter, i, circle);
        painter.setFont(fontOf(i));
        painter.setPen(colour(i > m_current ? Token::Muted : Token::Text, palette()));
        painter.drawText(QRect(circle.right() + gap, 0, widths[static_cast<std::size_t>(i)], height()),
                         Qt::AlignVCenter | Qt::AlignLeft, m_steps.at(i));
        left += widths[static_cast<std::size_t>(i)];
        if (i + 1 < m_steps.size() && room > 2 * gap)
            painter.fillRect(QRect(left + gap, height() / 2, room - 2 * gap, 1),
                             colour(Token::Line, palette()));
        left += room;
    }
}

void StepBar::paintStep(QPainter &painter, int step, const QRect &circle) const
{
    const bool isFilled = step <= m_current;
    painter.setPen(isFilled ? QPen(Qt::NoPen) : QPen(colour(Token::FieldBorder, palette()), 1.5));
    painter.setBrush(isFilled ? QBrush(colour(Token::Accent, palette())) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5));
    const QColor ink = colour(isFilled ? Token::OnAccent : Token::Muted, palette());
    if (step < m_current) {
        const int inset = circle.width() / 5;
        paintIcon(painter, circle.adjusted(inset, inset, -inset, -inset), QLatin1StringView("check2"), ink);
        return;
    }
    painter.setFont(fontFor(TextStep::SmallHeading, font()));
    painter.setPen(ink);
    painter.drawText(circle, Qt::AlignCenter, QLocale().toString(step + 1));
}

} // namespace carnet
