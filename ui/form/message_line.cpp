#include "form/message_line.h"

#include "look/icon_label.h"
#include "look/link_label.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "look/type.h"
#include "look/verbatim.h"

#include <QEvent>
#include <QHBoxLayout>

namespace carnet {

namespace {

constexpr int iconSize = 14;
constexpr int iconGap = 4;
const QLatin1StringView findingLink("finding");
const QLatin1StringView offerLink("offer:");
const QString betweenOffers = QStringLiteral(" · ");

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
    connect(m_text, &QLabel::linkActivated, this, &MessageLine::follow);
    render();
}

void MessageLine::setHelp(const QString &help)
{
    m_help = help;
    render();
}

void MessageLine::showFinding(Severity severity, const QString &words, const QString &full, bool link)
{
    m_finding = Shown{words, full, severity, link};
    render();
}

void MessageLine::clearFinding()
{
    m_finding.reset();
    render();
}

void MessageLine::setHint(const QString &hint)
{
    m_hint = hint;
    render();
}

void MessageLine::setOffers(const QString &intro, const QStringList &values)
{
    m_intro = intro;
    m_offers = values;
    render();
}

QString MessageLine::text() const
{
    if (m_finding)
        return m_finding->words;
    if (showsOffers())
        return m_intro % u' ' % m_offers.join(betweenOffers);
    return m_hint.isEmpty() ? m_help : m_hint;
}

void MessageLine::follow(const QString &link)
{
    if (link == findingLink)
        Q_EMIT findingPressed();
    else
        Q_EMIT offerPressed(m_offers.value(QStringView(link).mid(offerLink.size()).toInt()));
}

/// As many of the offers as there is room for, whole.
QString MessageLine::offersIn(int room) const
{
    QString plain = m_intro;
    QString html = m_intro.toHtmlEscaped();
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        const QString between = i == 0 ? QStringLiteral(" ") : betweenOffers;
        plain += between + m_offers.at(i);
        if (i > 0 && m_text->fontMetrics().horizontalAdvance(plain) > room)
            break;
        html += between
            + QStringLiteral("<a href=\"%1%2\">%3</a>")
                  .arg(offerLink, QString::number(i), m_offers.at(i).toHtmlEscaped());
    }
    return html;
}

void MessageLine::render()
{
    const Token token = !m_finding               ? Token::Muted
        : m_finding->severity == Severity::Error ? Token::Danger
                                                 : Token::Warning;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colour(token, colours));
    m_text->setPalette(colours);

    m_icon->setVisible(m_finding.has_value());
    m_icon->setIcon(
        QLatin1StringView(token == Token::Danger ? "exclamation-circle-fill" : "exclamation-triangle-fill"),
        token);

    // The width of the text is known only after the icon took its place.
    const int room = width() - (m_finding ? m_icon->sizeHint().width() + iconGap : 0);
    const QString words = text();
    const QString fitting = elided(words, m_text->fontMetrics(), room).toHtmlEscaped();
    if (m_finding && m_finding->link)
        m_text->setWords(QStringLiteral("<a href=\"%1\">%2</a>").arg(findingLink, fitting), token);
    else if (showsOffers())
        m_text->setWords(offersIn(room), Token::Info);
    else
        m_text->setWords(fitting, token);
    if (!m_finding)
        m_text->setFocusPolicy(Qt::NoFocus); // between two fields Enter would press an offer
    m_text->setAccessibleName(words);
    const bool isCut = isTooWide(words, m_text->fontMetrics(), room);
    setToolTip(m_finding ? asToolTip(m_finding->full) : isCut ? asToolTip(words) : QString());
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
