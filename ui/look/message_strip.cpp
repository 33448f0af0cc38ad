#include "look/message_strip.h"

#include "look/button.h"
#include "look/icon.h"
#include "look/icon_label.h"
#include "look/metrics.h"
#include "look/tint.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace carnet {

namespace {

struct KindLook
{
    QLatin1StringView icon;
    Token ink;
    Token tint;
};

KindLook lookOf(MessageStrip::Kind kind)
{
    switch (kind) {
    case MessageStrip::Kind::Warning:
        return {QLatin1StringView("exclamation-triangle-fill"), Token::Warning, Token::WarningTint};
    case MessageStrip::Kind::Danger:
        return {QLatin1StringView("exclamation-triangle-fill"), Token::Danger, Token::DangerTint};
    case MessageStrip::Kind::Doubt:
        return {QLatin1StringView("question-circle-fill"), Token::Doubt, Token::DoubtTint};
    case MessageStrip::Kind::Success:
        return {QLatin1StringView("check-circle-fill"), Token::Success, Token::SuccessTint};
    case MessageStrip::Kind::Info:
        break;
    }
    return {QLatin1StringView("info-circle-fill"), Token::Info, Token::InfoTint};
}

} // namespace

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(this))
    , m_text(new QLabel(this))
    , m_button(makeButton({}, {}, ButtonLook::Plain, this))
    , m_second(makeButton({}, {}, ButtonLook::Plain, this))
    , m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(10);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(QLatin1StringView("x-lg"), Token::Muted));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_second);
    row->addWidget(m_close);
    scaleLayouts(this);
    hide();
    connect(m_button, &QPushButton::clicked, this, &MessageStrip::activated);
    connect(m_second, &QPushButton::clicked, this, &MessageStrip::secondActivated);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void MessageStrip::showMessage(Kind kind, const QString &boldPart, const QString &rest, const QString &button,
                               bool closable, const QString &secondButton)
{
    m_kind = kind;
    const QString bold =
        boldPart.isEmpty() ? QString() : QStringLiteral("<b>%1</b> ").arg(boldPart.toHtmlEscaped());
    m_text->setText(bold + rest.toHtmlEscaped());
    const QString plain = boldPart.isEmpty() ? rest : QStringLiteral("%1 %2").arg(boldPart, rest).trimmed();
    m_text->setAccessibleName(plain);
    setAccessibleName(plain);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_second->setText(secondButton);
    m_second->setVisible(!secondButton.isEmpty());
    m_close->setVisible(closable);
    const KindLook look = lookOf(kind);
    m_icon->setIcon(look.icon, look.ink);
    update();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

std::vector<QWidget *> MessageStrip::stops() const
{
    return {m_button, m_second, m_close};
}

QString MessageStrip::text() const
{
    return accessibleName();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTint(painter, rect(), scaled(8, this), lookOf(m_kind).tint, palette());
}

} // namespace carnet
