#include "form/correction_line.h"

#include "look/icon_label.h"
#include "look/link_label.h"
#include "look/theme.h"
#include "look/verbatim.h"
#include "words/field_words.h"
#include "words/finding_sentences.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QTextDocumentFragment>

namespace carnet {

CorrectionLine::CorrectionLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QLatin1StringView("exclamation-circle-fill"), Token::Danger, this))
    , m_text(new LinkLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setWordWrap(true);
    connect(m_text, &QLabel::linkActivated, this, [this](const QString &key) {
        if (const auto field = fieldNamed(key))
            Q_EMIT jumpWanted(*field);
    });
    m_icon->hide();
}

void CorrectionLine::show(const Findings &marks, bool ready)
{
    const bool wrong = hasError(marks);
    QStringList links;
    QStringList sentences;
    FieldSet fields;
    for (const Finding &mark : marks) {
        if (wrong && mark.severity != Severity::Error)
            continue;
        sentences << fullSentence(mark);
        if (fields.contains(mark.field))
            continue;
        fields.insert(mark.field);
        links << QString(u"<a href=\"" % QString::fromUtf8(infoOf(mark.field).key) % u"\">"
                         % fieldLabel(mark.field).toHtmlEscaped() % u"</a>");
    }
    QString words;
    if (wrong)
        words = tr("%n fields to correct: %1", nullptr, fields.count()).arg(links.join(QStringLiteral(", ")));
    else if (!links.isEmpty())
        words = tr("Ready, %n points to check: %1", nullptr, fields.count())
                    .arg(links.join(QStringLiteral(", ")));
    else if (ready)
        words = tr("Ready to send");
    setToolTip(asToolTip(sentences.join(u'\n')));
    if (words == m_text->words())
        return;
    m_worst = links.isEmpty() ? std::nullopt : std::optional(wrong ? Severity::Error : Severity::Warning);
    m_text->setWords(words);
    m_text->setAccessibleName(text());
    m_text->setAccessibleDescription(sentences.join(u' '));
    dress();
    if (wrong) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString CorrectionLine::text() const
{
    return QTextDocumentFragment::fromHtml(m_text->words()).toPlainText();
}

void CorrectionLine::dress()
{
    const Token ink = !m_worst ? Token::Muted : *m_worst == Severity::Error ? Token::Danger : Token::Warning;
    m_icon->setVisible(m_worst.has_value());
    m_icon->setIcon(m_worst == Severity::Error ? QLatin1StringView("exclamation-circle-fill")
                                               : QLatin1StringView("exclamation-triangle-fill"),
                    ink);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colour(ink, colours));
    m_text->setPalette(colours);
}

void CorrectionLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace carnet
