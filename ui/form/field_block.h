// One field of the form: its editor and the line under it, what the editor was filled with, and what is
// marked.
#pragma once

#include "customer/finding.h"
#include "form/field_editor.h"

#include <QWidget>

namespace carnet {

class MessageLine;

class FieldBlock : public QObject
{
    Q_OBJECT

public:
    /// Finds the editor and its line in `page` by the field's key. isWhole() tells whether both are there.
    FieldBlock(Field field, QWidget *page, QObject *parent);

    [[nodiscard]] bool isWhole() const { return m_editor && m_line; }
    [[nodiscard]] Field field() const { return m_field; }
    [[nodiscard]] QWidget *widget() const { return m_editor->widget(); }
    [[nodiscard]] bool holds(const QWidget *widget) const;
    /// The keys of its window go to it.
    [[nodiscard]] bool hasFocus() const { return holds(widget()->window()->focusWidget()); }

    /// The kept value the form was opened with, and how it is shown.
    void open(const QString &kept, const QString &shown);
    /// What had been typed before the form was opened: nothing to undo.
    void goOnWith(const QString &text);
    /// As if the user had typed it; undoable.
    void type(const QString &text);
    /// Exactly what is in the editor, or, while it is untouched, the very text the form was opened with.
    [[nodiscard]] QString typed() const;
    /// Remembers what stands in the editor, and comes back to it.
    void remember();
    void comeBack();
    /// The editor shows something else than what it was filled with.
    [[nodiscard]] bool isTouched() const;

    /// Shows the tidied form of what was typed.
    void showTidied(const QString &shown);
    /// What was typed, also while its tidied form is shown: another country may yet give it another.
    [[nodiscard]] QString raw() const;
    /// The user took the last tidying back: it is kept as typed from now on.
    [[nodiscard]] bool isTidyingUndone() const;

    void mark(const Findings &findings);
    [[nodiscard]] const Findings &marks() const { return m_marks; }
    /// Muted words about a value that nothing is wrong with, until the next; empty: none.
    void setHint(const QString &hint);
    /// Values to choose from, after the words `intro`; nothing: none. `takesOnly`: as FieldEditor::offer().
    void offer(const QString &intro, const QStringList &values, bool takesOnly = false);
    /// A moment on another ground, to be seen from the side.
    void flash();
    /// The last edit put in more than one character.
    [[nodiscard]] bool wasPasted() const { return m_grown > 1; }

Q_SIGNALS:
    void edited(carnet::Field field);
    /// The user pressed "Already used by ...": the other's local id.
    void otherPressed(const QString &id);

private:
    void onEdited();
    void choose(const QString &value);
    void followFinding();
    [[nodiscard]] const Finding *worst() const;
    void tell();

    Field m_field;
    std::unique_ptr<FieldEditor> m_editor;
    MessageLine *m_line;
    QString m_kept;
    QString m_filled;
    std::optional<QString> m_beforeTidying;
    QString m_tidied; ///< as typed() was after that
    QString m_hint;
    qsizetype m_length = 0; ///< of what was typed at the last edit
    qsizetype m_grown = 0;
    Findings m_marks;
    QString m_remembered;
    FieldEditor::Caret m_caret;
};

} // namespace carnet
