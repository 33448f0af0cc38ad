#include "shell/top_bar.h"

#include "look/button.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "shell/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace carnet {

using namespace std::chrono_literals;

TopBar::TopBar(const Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_search(new QLineEdit(this))
    , m_sendAction(actions.sendAll)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);

    QPushButton *add =
        makeActionButton(actions.newCustomer, QLatin1StringView("person-plus"), ButtonLook::Primary, this);
    QPushButton *edit = makeActionButton(actions.edit, QLatin1StringView("pencil"), ButtonLook::Plain, this);
    QPushButton *update = makeActionButton(actions.updateFromTill, QLatin1StringView("arrow-clockwise"),
                                           ButtonLook::Plain, this);
    QPushButton *send =
        makeActionButton(actions.sendAll, QLatin1StringView("cloud-upload"), ButtonLook::Tonal, this);
    send->setObjectName(QStringLiteral("send"));

    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search"));
    const QAction *sign =
        m_search->addAction(icon(QLatin1StringView("search"), Token::Muted), QLineEdit::LeadingPosition);
    connect(sign, &QAction::triggered, this, &TopBar::focusSearch);
    m_search->setClearButtonEnabled(true);
    auto *funnel =
        m_search->addAction(icon(QLatin1StringView("funnel"), Token::Muted), QLineEdit::TrailingPosition);
    connect(funnel, &QAction::triggered, actions.filter, &QAction::trigger);
    nameButtons();

    row->addWidget(add);
    row->addWidget(edit);
    row->addSpacing(6);
    row->addWidget(m_search, 3);
    row->addStretch(1);
    row->addWidget(update);
    row->addWidget(send);
    scaleLayouts(this);
    keepFitting(this, [this] {
        m_search->setMinimumWidth(scaled(280, this));
        m_search->setMaximumWidth(scaled(460, this));
        for (auto *control : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            control->setFixedHeight(scaled(34, this));
    });

    m_search->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(&m_pause, &QTimer::timeout, this, &TopBar::tell);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            tell();
        else
            m_pause.start();
    });
}

/// The buttons inside the line are seen by screen readers, and Qt gives them no words.
void TopBar::nameButtons()
{
    const auto actions = m_search->actions();
    for (QAction *action : actions)
        action->setText(action == actions.last() ? tr("Filter") : tr("Search"));
    nameClearButton(m_search, tr("Clear search"));
}

void TopBar::tell()
{
    m_pause.stop();
    Q_EMIT searchChanged(m_search->text());
}

bool TopBar::clearSearch()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    return true;
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::typeSearch(const QString &text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setCursorPosition(static_cast<int>(m_search->text().size()));
    m_search->insert(text);
}

void TopBar::setSearch(const QString &text)
{
    m_search->setText(text);
    tell();
}

/// With its key where there is room for it.
void TopBar::showPlaceholder()
{
    const QString words = tr("Search name, phone, e-mail, town, card…");
    const QString key = QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText);
    const QString whole = QStringLiteral("%1  (%2)").arg(words, key);
    const int room = m_search->width() - iconSide(m_search->fontMetrics()) - scaled(24, m_search);
    const bool fits = m_search->fontMetrics().horizontalAdvance(whole) <= room;
    m_search->setPlaceholderText(fits ? whole : words);
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        showPlaceholder();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enter && key != Qt::Key_Down)
        return QFrame::eventFilter(watched, event);
    if (m_pause.isActive())
        tell();
    if (enter)
        Q_EMIT searchEntered();
    else
        Q_EMIT searchLeft();
    return true;
}

void TopBar::setToSend(int changes)
{
    m_sendAction->setIconText(changes > 0 ? tr("Send %Ln changes", nullptr, changes) : tr("Nothing to send"));
    m_sendAction->setEnabled(changes > 0);
}

} // namespace carnet
