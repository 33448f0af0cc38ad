#include "form/field_editor.h"

#include "customer/fold.h"
#include "form/choice_box.h"
#include "form/folding_completer.h"
#include "form/suggestion_keys.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QTextCursor>

namespace carnet {

namespace {

// QLineEdit cuts a longer text without a word; rules::judge says what is too long for the till.
constexpr int longestTyped = 1'000'000;

void writeLine(QLineEdit *line, const QString &text, bool undoable)
{
    if (undoable) {
        line->selectAll();
        line->insert(text);
        if (QCompleter *completer = line->completer())
            completer->popup()->hide(); // which opens for what it takes for typing
    } else {
        line->setText(text);
        line->setCursorPosition(0);
    }
}

FieldEditor::Caret caretOf(const QLineEdit *line)
{
    const int cursor = line->cursorPosition();
    if (!line->hasSelectedText())
        return {cursor, cursor};
    const bool isAtStart = cursor == line->selectionStart();
    return {isAtStart ? line->selectionEnd() : line->selectionStart(), cursor};
}

void setCaretOf(QLineEdit *line, FieldEditor::Caret caret)
{
    if (caret.anchor == caret.cursor)
        line->setCursorPosition(caret.cursor);
    else
        line->setSelection(caret.anchor, caret.cursor - caret.anchor);
}

class LineEditor : public FieldEditor
{
public:
    explicit LineEditor(QLineEdit *line)
        : m_line(line)
    {
        line->setMaxLength(longestTyped);
        line->installEventFilter(this);
        connect(line, &QLineEdit::textChanged, this, &LineEditor::changed);
    }
    QWidget *widget() const override { return m_line; }
    QString typed() const override { return m_line->text(); }
    Caret caret() const override { return caretOf(m_line); }
    void setCaret(Caret caret) override { setCaretOf(m_line, caret); }

    void offer(const QStringList &values, bool takesOnly) override
    {
        if (values != m_offered || !takesOnly)
            m_takesOnly = takesOnly && values.size() == 1;
        if (values == m_offered)
            return; // its list may be open
        m_offered = values;
        if (values.isEmpty()) {
            m_line->setCompleter(nullptr); // which deletes its own
            return;
        }
        auto *list = new QStandardItemModel;
        for (const QString &value : values) {
            auto *item = new QStandardItem(value); // owned by the list
            item->setData(squeezed(value), FoldingCompleter::searchRole);
            list->appendRow(item);
        }
        auto *completer = new FoldingCompleter(list, m_line);
        list->setParent(completer);
        m_line->setCompleter(completer);
        new SuggestionKeys(completer);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isKey = event->type() == QEvent::KeyPress && m_line->completer();
        return (isKey && press(static_cast<QKeyEvent *>(event)->key()))
            || FieldEditor::eventFilter(watched, event);
    }

protected:
    void write(const QString &text, bool undoable) override { writeLine(m_line, text, undoable); }

private:
    /// True: the key goes nowhere else.
    bool press(int key)
    {
        const bool takes = m_takesOnly && m_line->text().isEmpty();
        switch (key) {
        case Qt::Key_Down: // opens the list of offers, as in a box of choices
            m_line->completer()->setCompletionPrefix(m_line->text());
            m_line->completer()->complete();
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (takes)
                writeLine(m_line, m_offered.first(), true);
            return false;
        case Qt::Key_Escape:
            m_takesOnly = false;
            return takes;
        default:
            return false;
        }
    }

    QLineEdit *m_line;
    QStringList m_offered;
    bool m_takesOnly = false;
};

class ChoiceEditor : public FieldEditor
{
public:
    explicit ChoiceEditor(ChoiceBox *box)
        : m_box(box)
    {
        box->lineEdit()->setMaxLength(longestTyped);
        connect(box, &QComboBox::editTextChanged, this, &ChoiceEditor::changed);
    }
    QWidget *widget() const override { return m_box; }
    QString typed() const override { return m_box->choice(); }
    Caret caret() const override { return caretOf(m_box->lineEdit()); }
    void setCaret(Caret caret) override { setCaretOf(m_box->lineEdit(), caret); }
    bool shows(const QString &text) const override { return m_box->currentText() == m_box->wordsFor(text); }

protected:
    void write(const QString &text, bool undoable) override
    {
        writeLine(m_box->lineEdit(), m_box->wordsFor(text), undoable);
    }

private:
    ChoiceBox *m_box;
};

class NoteEditor : public FieldEditor
{
public:
    explicit NoteEditor(QPlainTextEdit *note)
        : m_note(note)
    {
        connect(note, &QPlainTextEdit::textChanged, this, &NoteEditor::changed);
    }
    QWidget *widget() const override { return m_note; }
    /// Not toPlainText(), which turns no-break spaces into others.
    QString typed() const override
    {
        QString text = m_note->document()->toRawText();
        return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    }

protected:
    void write(const QString &text, bool undoable) override
    {
        if (!undoable) {
            m_note->setPlainText(text);
            return;
        }
        QTextCursor all(m_note->document());
        all.select(QTextCursor::Document);
        all.insertText(text);
    }

private:
    QPlainTextEdit *m_note;
};

class YesNoEditor : public FieldEditor
{
public:
    explicit YesNoEditor(QCheckBox *box)
        : m_box(box)
    {
        connect(box, &QCheckBox::toggled, this, &YesNoEditor::changed);
    }
    QWidget *widget() const override { return m_box; }
    QString typed() const override { return m_box->isChecked() ? QStringLiteral("1") : QString(); }

protected:
    void write(const QString &text, bool) override { m_box->setChecked(text == u"1"); }

private:
    QCheckBox *m_box;
};

} // namespace

void FieldEditor::fill(const QString &text)
{
    const QScopedValueRollback guard(m_writing, true);
    write(text, false);
}

void FieldEditor::retype(const QString &text)
{
    const QScopedValueRollback guard(m_writing, true);
    write(text, true);
}

void FieldEditor::changed()
{
    if (!m_writing)
        Q_EMIT edited();
}

std::unique_ptr<FieldEditor> makeFieldEditor(QWidget *widget)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        return std::make_unique<LineEditor>(line);
    if (auto *box = qobject_cast<ChoiceBox *>(widget))
        return std::make_unique<ChoiceEditor>(box);
    if (auto *note = qobject_cast<QPlainTextEdit *>(widget))
        return std::make_unique<NoteEditor>(note);
    if (auto *box = qobject_cast<QCheckBox *>(widget))
        return std::make_unique<YesNoEditor>(box);
    return nullptr;
}

} // namespace carnet
