#include "look/button.h"

#include "look/icon.h"
#include "look/verbatim.h"

#include <QAction>
#include <QLineEdit>
#include <QStyle>
#include <QVariant>

namespace carnet {

static const char lookProperty[] = "carnetLook";

void setLook(QAbstractButton *button, ButtonLook look)
{
    button->setProperty(lookProperty, static_cast<int>(look));
    button->update();
}

ButtonLook lookOf(const QWidget *button)
{
    return button ? static_cast<ButtonLook>(button->property(lookProperty).toInt()) : ButtonLook::Plain;
}

static Token inkOf(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Primary:
        return Token::OnAccent;
    case ButtonLook::Tonal:
    case ButtonLook::Link:
        return Token::Info;
    default:
        return Token::Muted; // the words lead, the picture helps
    }
}

QPushButton *makeButton(const QString &text, QLatin1StringView name, ButtonLook look, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setLook(button, look);
    if (!name.isEmpty())
        button->setIcon(icon(name, inkOf(look)));
    return button;
}

QPushButton *makeActionButton(QAction *action, QLatin1StringView name, ButtonLook look, QWidget *parent)
{
    QPushButton *button = makeButton(withoutKeys(action->iconText()), name, look, parent);
    const auto follow = [button, action] {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        button->setText(withoutKeys(action->iconText())); // which has no & of its own
        button->setEnabled(action->isEnabled());
        button->setToolTip(key.isEmpty() ? QString()
                                         : QStringLiteral("%1 (%2)").arg(action->iconText(), key));
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

void nameClearButton(QLineEdit *line, const QString &words)
{
    if (auto *clear = line->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(words);
}

} // namespace carnet
