#include "form/field_block.h"

#include "form/finding_sentences.h"
#include "form/message_line.h"
#include "look/field_look.h"
#include "look/words.h"

#include <QComboBox>
#include <QLineEdit>

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
    widget()->setAccessibleDescription(m_line->help());
    if (const auto *box = qobject_cast<QComboBox *>(widget()))
        box->lineEdit()->setAccessibleName(fieldLabel(field)); // its own element to a screen reader
    connect(m_editor.get(), &FieldEditor::edited, this, [this] { Q_EMIT edited(m_field); });
    connect(m_line, &MessageLine::repairWanted, this, &FieldBlock::repair);
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
}

void FieldBlock::type(const QString &text)
{
    m_editor->retype(text);
}

QString FieldBlock::typed() const
{
    return isTouched() ? m_editor->typed() : m_kept;
}

bool FieldBlock::isTouched() const
{
    return m_editor->typed() != m_filled;
}

void FieldBlock::showTidied(const QString &shown)
{
    const QString before = m_editor->typed();
    m_editor->retype(shown);
    if (m_editor->typed() != before)
        m_beforeTidying = before;
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
    if (findings.isEmpty()) {
        m_line->clear();
        setFieldState(widget(), FieldState::Plain);
        widget()->setAccessibleDescription(m_line->help());
        widget()->setToolTip(QString());
        return;
    }
    const auto error = std::ranges::find(findings, Severity::Error, &Finding::severity);
    const Finding &worst = error == findings.end() ? findings.first() : *error;
    const QString full = fullSentence(worst);
    m_line->showFinding(worst.severity, shortSentence(worst), full, !worst.suggestion.isEmpty());
    setFieldState(widget(), worst.severity == Severity::Error ? FieldState::Error : FieldState::Warning);
    widget()->setAccessibleDescription(full);
    widget()->setToolTip(full);
}

void FieldBlock::repair()
{
    const auto found =
        std::ranges::find_if(m_marks, [](const Finding &f) { return !f.suggestion.isEmpty(); });
    if (found == m_marks.end())
        return;
    m_editor->retype(QString(found->suggestion));
    widget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited(m_field);
}

} // namespace carnet
