#include "form/message_line.h"

#include "look/icon.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "look/type.h"

#include <QEvent>
#include <QHBoxLayout>

namespace carnet {

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    m_icon->hide();
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setForegroundRole(QPalette::WindowText); // on a page of Base it would be Text
    applyStep(m_text, TextStep::Help);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFixedHeight(scaled(16, this));
    connect(m_text, &QLabel::linkActivated, this, &MessageLine::repairWanted);
    render();
}

void MessageLine::setHelp(const QString &help)
{
    m_help = help;
    if (!m_severity)
        clear();
}

void MessageLine::showFinding(Severity severity, const QString &words, const QString &full, bool repairable)
{
    m_severity = severity;
    m_words = words;
    m_repairable = repairable;
    setToolTip(full);
    render();
}

void MessageLine::clear()
{
    m_severity.reset();
    m_words = m_help;
    m_repairable = false;
    setToolTip(QString());
    render();
}

void MessageLine::render()
{
    const Token token = !m_severity      ? Token::Muted
        : *m_severity == Severity::Error ? Token::Danger
                                         : Token::Warning;
    QPalette colours = palette();
    const QColor ink = colour(token, colours);
    colours.setColor(QPalette::WindowText, ink);
    colours.setColor(QPalette::Link, ink);
    m_text->setPalette(colours);

    m_icon->setVisible(m_severity.has_value());
    if (m_severity) {
        const bool error = *m_severity == Severity::Error;
        const QLatin1StringView name(error ? "exclamation-circle-fill" : "exclamation-triangle-fill");
        const int side = scaled(14, this);
        m_icon->setPixmap(icon(name, token).pixmap(QSize(side, side), devicePixelRatioF()));
    }

    // The width of the text is known only after the icon took its place.
    const int room = width() - (m_severity ? scaled(14, this) + layout()->spacing() : 0);
    const QString fitting = m_text->fontMetrics().elidedText(m_words, Qt::ElideRight, room);
    m_text->setTextFormat(m_repairable ? Qt::RichText : Qt::PlainText);
    m_text->setTextInteractionFlags(m_repairable ? Qt::TextBrowserInteraction : Qt::NoTextInteraction);
    m_text->setFocusPolicy(m_repairable ? Qt::StrongFocus : Qt::NoFocus);
    if (m_repairable)
        m_text->setText(QString(u"<a href=\"repair\">" % fitting.toHtmlEscaped() % u"</a>"));
    else
        m_text->setText(fitting);
    m_text->setAccessibleName(m_words);
}

void MessageLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedHeight(scaled(16, this));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        render();
}

void MessageLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    render();
}

} // namespace carnet
