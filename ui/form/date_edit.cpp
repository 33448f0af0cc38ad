#include "form/date_edit.h"

#include "look/calendar.h"
#include "look/icon.h"

#include <QAction>
#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace carnet {

namespace {

/// Below the field where there is room, else above it; always wholly on the screen that can hold it.
QPoint cornerBeside(const QRect &field, const QSize &size, const QRect &screen)
{
    const int below = field.bottom() + 1;
    const int above = field.top() - size.height();
    const bool fitsBelow = below + size.height() <= screen.bottom() + 1;
    const auto within = [](int at, int length, int from, int room) {
        return std::max(from, std::min(at, from + room - length));
    };
    return {within(field.left(), size.width(), screen.left(), screen.width()),
            within(fitsBelow || above < screen.top() ? below : above, size.height(), screen.top(),
                   screen.height())};
}

} // namespace

DateEdit::DateEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_form{[](const QString &text) { return QDate::fromString(text, Qt::ISODate); },
             [](QDate day) { return day.toString(Qt::ISODate); }}
{
    auto *open = addAction(icon(QLatin1StringView("calendar3"), Token::Muted), TrailingPosition);
    open->setText(tr("Open the calendar"));
    open->setToolTip(tr("Open the calendar (F4)"));
    connect(open, &QAction::triggered, this, &DateEdit::openCalendar);
}

void DateEdit::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new Calendar(popup);
    calendar->setObjectName(QStringLiteral("calendar"));
    calendar->setAccessibleName(accessibleName());
    if (const QDate day = m_form.read(text()); day.isValid())
        calendar->setSelectedDate(day);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(calendar);
    const auto take = [this, popup](QDate day) {
        pick(day);
        popup->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, popup, take); // Enter
    const auto place = [this, popup] {
        const QRect field(mapToGlobal(QPoint()), size());
        popup->move(cornerBeside(field, popup->size(), screen()->availableGeometry()));
    };
    popup->adjustSize();
    place();
    popup->show();
    place(); // it knows its size only now
    calendar->setFocus(Qt::PopupFocusReason);
}

void DateEdit::pick(QDate day)
{
    selectAll();
    insert(m_form.write(day)); // inserted, not set: Ctrl+Z brings back what was typed
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_F4
        || (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier));
    if (opens)
        openCalendar();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace carnet
