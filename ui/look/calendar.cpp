#include "look/calendar.h"

#include "look/draw/brush.h"
#include "look/icon.h"

#include <QEvent>
#include <QTextCharFormat>
#include <QToolButton>

namespace carnet {

Calendar::Calendar(QWidget *parent)
    : QCalendarWidget(parent)
{
    setVerticalHeaderFormat(NoVerticalHeader);
    // Qt gives the arrows of the bar no names of their own to ask for.
    const std::pair<QString, QLatin1StringView> arrows[] = {
        {QStringLiteral("qt_calendar_prevmonth"), QLatin1StringView("chevron-left")},
        {QStringLiteral("qt_calendar_nextmonth"), QLatin1StringView("chevron-right")}};
    for (const auto &[name, picture] : arrows) {
        if (auto *button = findChild<QToolButton *>(name))
            button->setIcon(icon(picture, Token::OnAccent));
    }
    dress();
}

void Calendar::dress()
{
    QTextCharFormat days;
    days.setForeground(colour(Token::Text, palette()));
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        setWeekdayTextFormat(Qt::DayOfWeek(day), days);
    QTextCharFormat header;
    header.setForeground(colour(Token::Muted, palette()));
    setHeaderTextFormat(header);
}

void Calendar::paintCell(QPainter *painter, const QRect &rect, QDate day) const
{
    const draw::Brush brush(painter);
    const bool chosen = day == selectedDate();
    const bool thisMonth = day.month() == monthShown() && day.year() == yearShown();
    const QRectF box = QRectF(rect).adjusted(1, 1, -1, -1);
    brush->fillRect(rect, colour(Token::Base, palette()));
    if (chosen)
        brush.box(box, 5, colour(Token::Accent, palette()));
    else if (day == QDate::currentDate())
        brush.box(box, 5, Qt::transparent, colour(Token::Ring, palette()), 1);
    const Token ink = chosen ? Token::OnAccent : thisMonth ? Token::Text : Token::Placeholder;
    brush->setPen(colour(ink, palette()));
    brush->drawText(rect, Qt::AlignCenter, locale().toString(day.day()));
}

void Calendar::changeEvent(QEvent *event)
{
    QCalendarWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace carnet
