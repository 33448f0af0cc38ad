#include "form/field_block.h"

#include "form/message_line.h"
#include "look/field_look.h"
#include "look/theme.h"
#include "look/verbatim.h"
#include "words/field_words.h"
#include "words/finding_sentences.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

namespace carnet {

FieldBlock::FieldBlock(Field field, QWidget *page, QObject *parent)
    : QObject(parent)
    , m_field(field)
{
    const QString key = QString::fromUtf8(infoOf(field).key);
    m_editor = makeFieldEditor(page->findChild<QWidget *>(key));
    m_line = page->findChild<MessageLine *>(QString(key % u"Message"));
    if (!isWhole())
        return;
    widget()->setAccessibleName(fieldLabel(field));
    if (const auto *box = qobject_cast<QComboBox *>(widget()))
        box->lineEdit()->setAccessibleName(fieldLabel(field)); // its own element to a screen reader
    connect(m_editor.get(), &FieldEditor::edited, this, &FieldBlock::onEdited);
    connect(m_line, &MessageLine::findingPressed, this, &FieldBlock::followFinding);
    connect(m_line, &MessageLine::offerPressed, this, &FieldBlock::choose);
    tell();
}

bool FieldBlock::holds(const QWidget *other) const
{
    // Not isAncestorOf(): a calendar or list that opened from the editor is a window of its own.
    for (; other; other = other->parentWidget()) {
        if (other == widget() || other == m_line)
            return true;
    }
    return false;
}

void FieldBlock::open(const QString &kept, const QString &shown)
{
    m_kept = kept;
    m_editor->fill(shown);
    m_filled = m_editor->typed(); // an editor may not give back every character it was given
    m_beforeTidying.reset();
    m_length = m_filled.size();
}

void FieldBlock::onEdited()
{
    const qsizetype length = m_editor->typed().size();
    m_grown = length - m_length;
    m_length = length;
    if (m_beforeTidying && m_editor->typed() != m_tidied && m_editor->typed() != *m_beforeTidying)
        m_beforeTidying.reset(); // something new was typed
    Q_EMIT edited(m_field);
}

void FieldBlock::goOnWith(const QString &text)
{
    m_editor->fill(text); // as by keys it would open its list of suggestions
    m_length = m_editor->typed().size();
}

void FieldBlock::type(const QString &text)
{
    m_editor->retype(text);
    m_length = m_editor->typed().size();
    m_beforeTidying.reset();
}

QString FieldBlock::typed() const
{
    return isTouched() ? m_editor->typed() : m_kept;
}

void FieldBlock::remember()
{
    m_remembered = m_editor->typed();
    m_caret = m_editor->caret();
}

void FieldBlock::comeBack()
{
    type(m_remembered);
    m_editor->setCaret(m_caret);
}

bool FieldBlock::isTouched() const
{
    return m_editor->typed() != m_filled;
}

void FieldBlock::showTidied(const QString &shown)
{
    if (m_editor->shows(shown))
        return;
    const QString before = raw();
    m_editor->retype(shown);
    m_length = m_editor->typed().size();
    m_beforeTidying = before;
    m_tidied = m_editor->typed();
}

QString FieldBlock::raw() const
{
    return m_beforeTidying && m_editor->typed() == m_tidied ? *m_beforeTidying : typed();
}

bool FieldBlock::isTidyingUndone() const
{
    return m_beforeTidying == m_editor->typed();
}

void FieldBlock::mark(const Findings &findings)
{
    if (findings == m_marks)
        return;
    m_marks = findings;
    if (const Finding *finding = worst()) {
        const bool link = !finding->suggestion.isEmpty() || finding->problem == Problem::UsedByAnother;
        m_line->showFinding(finding->severity, shortSentence(*finding), fullSentence(*finding), link);
        setFieldState(widget(),
                      finding->severity == Severity::Error ? FieldState::Error : FieldState::Warning);
    } else {
        m_line->clearFinding();
        setFieldState(widget(), FieldState::Plain);
    }
    tell();
}

void FieldBlock::setHint(const QString &hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    m_line->setHint(hint);
    tell();
}

void FieldBlock::offer(const QString &intro, const QStringList &values, bool takesOnly)
{
    m_line->setOffers(intro, values);
    m_editor->offer(values, takesOnly);
    tell();
}

void FieldBlock::flash()
{
    using namespace std::chrono_literals;
    QPalette lit = widget()->palette();
    lit.setColor(QPalette::Base, colour(Token::InfoTint, lit));
    widget()->setPalette(lit);
    QTimer::singleShot(800ms, widget(), [this] { widget()->setPalette({}); });
}

const Finding *FieldBlock::worst() const
{
    const auto error = std::ranges::find(m_marks, Severity::Error, &Finding::severity);
    if (error != m_marks.cend())
        return &*error;
    return m_marks.isEmpty() ? nullptr : &m_marks.first();
}

/// What the line says, to screen readers and under the mouse.
void FieldBlock::tell()
{
    const Finding *finding = worst();
    QStringList said;
    if (finding)
        said << fullSentence(*finding) << m_hint; // a hint may be about what was taken out of the value
    else
        said << m_line->text();
    said.removeAll(QString());
    widget()->setAccessibleDescription(said.join(u' '));
    if (const auto *box = qobject_cast<QComboBox *>(widget()))
        box->lineEdit()->setAccessibleDescription(said.join(u' '));
    widget()->setToolTip(finding ? asToolTip(said.join(u' ')) : QString());
}

void FieldBlock::followFinding()
{
    const Finding *finding = worst();
    if (finding && finding->problem == Problem::UsedByAnother)
        Q_EMIT otherPressed(finding->detail.value(1));
    else if (finding && !finding->suggestion.isEmpty())
        choose(QString(finding->suggestion));
}

void FieldBlock::choose(const QString &value)
{
    m_editor->retype(value);
    widget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited(m_field);
}

} // namespace carnet
