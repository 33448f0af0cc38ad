#include "main/top_bar.h"

#include "look/button.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "main/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace carnet {

using namespace std::chrono_literals;

namespace {

/// A button that does, says and greys as the action does.
QPushButton *buttonFor(QAction *action, QLatin1StringView iconName, ButtonLook look, QWidget *parent)
{
    QPushButton *button = makeButton(action->text(), iconName, look, parent);
    const auto follow = [button, action] {
        button->setText(action->iconText());
        button->setEnabled(action->isEnabled());
        button->setToolTip(QStringLiteral("%1 (%2)").arg(
            action->iconText(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

} // namespace

TopBar::TopBar(const Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_search(new QLineEdit(this))
    , m_sendAction(actions.sendAll)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12, this), scaled(8, this), scaled(12, this), scaled(8, this));
    row->setSpacing(scaled(8, this));

    QPushButton *add =
        buttonFor(actions.newCustomer, QLatin1StringView("person-plus"), ButtonLook::Primary, this);
    QPushButton *edit = buttonFor(actions.edit, QLatin1StringView("pencil"), ButtonLook::Plain, this);
    QPushButton *update =
        buttonFor(actions.updateFromTill, QLatin1StringView("arrow-clockwise"), ButtonLook::Plain, this);
    m_send = buttonFor(actions.sendAll, QLatin1StringView("cloud-upload"), ButtonLook::Tonal, this);
    m_send->setObjectName(QStringLiteral("send"));

    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(
        tr("Search name, phone, e-mail, town, card…  (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_search->addAction(icon(QLatin1StringView("search"), Token::Text), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(scaled(200, this));
    m_search->setMaximumWidth(scaled(460, this));

    row->addWidget(add);
    row->addWidget(edit);
    row->addSpacing(scaled(6, this));
    row->addWidget(m_search, 3);
    row->addStretch(1);
    row->addWidget(update);
    row->addWidget(m_send);

    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(120ms);
    connect(pause, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(m_search->text()); });
    connect(m_search, &QLineEdit::textChanged, this, [this, pause](const QString &text) {
        if (!text.isEmpty()) {
            pause->start();
            return;
        }
        pause->stop();
        Q_EMIT searchChanged(text);
    });
}

void TopBar::setToSend(int changes)
{
    m_sendAction->setIconText(changes > 0 ? tr("Send %n changes", nullptr, changes) : tr("Nothing to send"));
    m_sendAction->setEnabled(changes > 0);
    m_send->setAccessibleName(m_sendAction->iconText());
}

} // namespace carnet
