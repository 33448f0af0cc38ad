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
    setHorizontalHeaderFormat(SingleLetterDayNames); // the short names of some languages are wider than a day
    dressArrow("qt_calendar_prevmonth", QLatin1StringView("chevron-left"), tr("Previous month"));
    dressArrow("qt_calendar_nextmonth", QLatin1StringView("chevron-right"), tr("Next month"));
    dress();
}

/// Qt offers no other way to the buttons of its bar than the names it gives them.
void Calendar::dressArrow(const char *name, QLatin1StringView picture, const QString &words)
{
    auto *button = findChild<QToolButton *>(QLatin1String(name));
    if (!button)
        return;
    button->setIcon(icon(picture, Token::OnAccent));
    button->setAccessibleName(words);
    button->setToolTip(words);
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
