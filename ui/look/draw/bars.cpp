#include "look/draw/bars.h"

#include "look/draw/brush.h"

namespace carnet::draw {

namespace {

constexpr int shortestSlider = 36;
constexpr double progressHeight = 6;

QRectF progressRect(const QStyleOption *option)
{
    const QRectF rect(option->rect);
    return {rect.left(), rect.center().y() - progressHeight / 2, rect.width(), progressHeight};
}

} // namespace

void scrollBar(QPainter *painter, const QStyleOptionSlider *option)
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    if (option->minimum == option->maximum)
        return;
    QColor ink = colour(Token::FieldBorder, option->palette);
    const bool lively = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    ink.setAlphaF(lively ? 1.0F : 0.65F);
    const QRectF slider = QRectF(scrollBarPart(option, QStyle::SC_ScrollBarSlider)).adjusted(3, 3, -3, -3);
    const Brush brush(painter);
    brush.box(slider, std::min(slider.width(), slider.height()) / 2, ink);
}

QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part)
{
    const bool across = option->orientation == Qt::Horizontal;
    const int length = across ? option->rect.width() : option->rect.height();
    const int range = option->maximum - option->minimum;
    int slider = length;
    if (range > 0)
        slider = std::clamp(static_cast<int>(qint64(option->pageStep) * length / (range + option->pageStep)),
                            shortestSlider, std::max(shortestSlider, length));
    const int start =
        QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                        std::max(0, length - slider), option->upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect rect =
            across ? QRect(from, 0, size, option->rect.height()) : QRect(0, from, option->rect.width(), size);
        return QStyle::visualRect(option->direction, option->rect, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + slider, length - start - slider);
    case QStyle::SC_ScrollBarGroove:
        return option->rect;
    default:
        return {}; // no arrows
    }
}

void progressGroove(QPainter *painter, const QStyleOption *option)
{
    const Brush brush(painter);
    brush.box(progressRect(option), progressHeight / 2, colour(Token::NeutralTint, option->palette),
              isSystemPalette(option->palette) ? colour(Token::FieldBorder, option->palette) : QColor(),
              isSystemPalette(option->palette) ? 1 : 0);
}

void progressContents(QPainter *painter, const QStyleOptionProgressBar *option)
{
    QRectF done = progressRect(option);
    const double span = std::max(1, option->maximum - option->minimum);
    done.setWidth(done.width() * std::clamp((option->progress - option->minimum) / span, 0.0, 1.0));
    if (done.width() < 1)
        return;
    const Brush brush(painter);
    brush.box(done, progressHeight / 2, colour(Token::Accent, option->palette));
}

} // namespace carnet::draw
