#include "look/toast.h"

#include "look/button.h"
#include "look/icon.h"
#include "look/line_label.h"
#include "look/metrics.h"
#include "look/tint.h"
#include "look/type.h"
#include "look/verbatim.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace carnet {

Toast::Toast(QWidget *window)
    : QFrame(window)
    , m_over(window)
    , m_text(new LineLabel(this))
    , m_action(makeButton({}, QLatin1StringView("arrow-counterclockwise"), ButtonLook::Link, this))
    , m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(16);
    applyStep(m_action, TextStep::Strong);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_text);
    row->addWidget(m_action);
    row->addWidget(m_close);
    scaleLayouts(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::leaveUnlessHeld);
    connect(m_close, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT activated();
    });
    m_action->installEventFilter(this);
    m_close->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::setActionText(const QString &text)
{
    m_action->setText(withoutKeys(text));
    place();
}

void Toast::centreOver(QWidget *area)
{
    m_over = area;
    area->installEventFilter(this);
}

void Toast::showMessage(const QString &text, const QString &actionText, std::chrono::milliseconds time)
{
    m_text->setWords(text);
    setAccessibleName(text);
    m_action->setText(withoutKeys(actionText));
    m_action->setVisible(!actionText.isEmpty());
    dress();
    place();
    show();
    raise();
    m_timer.start(time);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

// The panel is inverse to the window: what lies in it takes the other scheme's colours.
void Toast::dress()
{
    const QPalette outer = parentWidget()->palette();
    QPalette inverse = outer;
    if (!isSystemPalette(outer)) {
        inverse = paletteFor(schemeOf(outer) == Scheme::Light ? Scheme::Dark : Scheme::Light);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            inverse.setColor(role, colour(Token::ToastText, outer));
        inverse.setColor(QPalette::Link, colour(Token::ToastLink, outer));
    }
    setPalette(inverse);
    m_action->setIcon(icon(QLatin1StringView("arrow-counterclockwise"), Token::ToastLink));
    m_close->setIcon(icon(QLatin1StringView("x-lg"), Token::ToastText));
}

void Toast::place()
{
    const QWidget *window = parentWidget();
    ensurePolished();
    resize(sizeHint().boundedTo(window->size()));
    const int middle = m_over->mapTo(window, m_over->rect().center()).x();
    move(std::clamp(middle - width() / 2, 0, std::max(0, window->width() - width())),
         window->height() - height() - scaled(44, this));
}

void Toast::dismiss()
{
    m_timer.stop();
    if (!isVisible())
        return;
    const bool hadFocus = m_action->hasFocus() || m_close->hasFocus();
    hide();
    Q_EMIT dismissed(hadFocus);
}

void Toast::leaveUnlessHeld()
{
    const bool held = underMouse() || m_action->hasFocus() || m_close->hasFocus();
    if (!held)
        dismiss();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    const bool isAround = watched == parent() || watched == m_over;
    if (isAround && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    // The window takes on another scheme after the toast did, whose colours depend on the window's.
    if (watched == parent() && event->type() == QEvent::PaletteChange && isVisible())
        dress();
    if (!isAround && event->type() == QEvent::FocusOut && !m_timer.isActive() && isVisible())
        m_timer.start(std::chrono::seconds(2));
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (!m_timer.isActive() && isVisible())
        m_timer.start(std::chrono::seconds(2));
}

void Toast::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        dress();
    else if (event->type() == QEvent::FontChange && isVisible())
        place();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTint(painter, rect(), scaled(6, this), Token::Toast, parentWidget()->palette());
}

} // namespace carnet
