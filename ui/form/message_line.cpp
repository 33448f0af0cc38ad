#include "form/message_line.h"

#include "look/icon_label.h"
#include "look/link_label.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "look/type.h"

#include <QEvent>
#include <QHBoxLayout>

namespace carnet {

namespace {

constexpr int iconSize = 14;
constexpr int iconGap = 4;

} // namespace

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this))
    , m_text(new LinkLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(iconGap);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    m_icon->setSide(iconSize);
    m_icon->hide();
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
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
    colours.setColor(QPalette::WindowText, colour(token, colours));
    m_text->setPalette(colours);

    m_icon->setVisible(m_severity.has_value());
    m_icon->setIcon(QLatin1StringView(m_severity == Severity::Error ? "exclamation-circle-fill"
                                                                    : "exclamation-triangle-fill"),
                    token);

    // The width of the text is known only after the icon took its place.
    const int room = width() - (m_severity ? m_icon->sizeHint().width() + iconGap : 0);
    const QString fitting = m_text->fontMetrics().elidedText(m_words, Qt::ElideRight, room).toHtmlEscaped();
    m_text->setWords(m_repairable ? QString(u"<a href=\"repair\">" % fitting % u"</a>") : fitting, token);
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
