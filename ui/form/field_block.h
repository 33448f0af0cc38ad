// One field of the form: its editor and the line under it, what the editor was filled with, and what is
// marked.
#pragma once

#include "customer/finding.h"
#include "form/field_editor.h"

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

    /// The kept value the form was opened with, and how it is shown.
    void open(const QString &kept, const QString &shown);
    /// As if the user had typed it; undoable.
    void type(const QString &text);
    /// Exactly what is in the editor, or, while it is untouched, the very text the form was opened with.
    [[nodiscard]] QString typed() const;
    /// The editor shows something else than what it was filled with.
    [[nodiscard]] bool isTouched() const;

    /// Shows the tidied form of what was typed.
    void showTidied(const QString &shown);
    /// The user took the last tidying back: it is kept as typed from now on.
    [[nodiscard]] bool isTidyingUndone() const;

    void mark(const Findings &findings);
    [[nodiscard]] const Findings &marks() const { return m_marks; }

Q_SIGNALS:
    void edited(carnet::Field field);

private:
    void repair();

    Field m_field;
    std::unique_ptr<FieldEditor> m_editor;
    MessageLine *m_line;
    QString m_kept;
    QString m_filled;
    std::optional<QString> m_beforeTidying;
    Findings m_marks;
};

} // namespace carnet
