// One way to read and write any of the form's editors: a line, a date, a note, a list of words or a check
// box.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QWidget;

namespace carnet {

class FieldEditor : public QObject
{
    Q_OBJECT

public:
    ~FieldEditor() override = default;

    [[nodiscard]] virtual QWidget *widget() const = 0;
    /// Exactly what is in the editor; for a country its code, for a check box "1" or "".
    [[nodiscard]] virtual QString typed() const = 0;

    /// The first text: nothing to undo.
    void fill(const QString &text);
    /// Puts another text in place of what was typed; Ctrl+Z brings that back where the editor has undo.
    void retype(const QString &text);

    /// Whether it reads so already.
    [[nodiscard]] virtual bool shows(const QString &text) const { return typed() == text; }

    /// Where the cursor is and from where on text is selected; an editor without either has none.
    struct Caret
    {
        int anchor = 0;
        int cursor = 0;
    };
    [[nodiscard]] virtual Caret caret() const { return {}; }
    virtual void setCaret(Caret) { }

    /// Values to choose from, where the editor can show a list; nothing: none. `takesOnly`: Tab and Enter in
    /// the empty editor take an only one; Esc refuses it.
    virtual void offer(const QStringList & /*values*/, bool /*takesOnly*/) { }

Q_SIGNALS:
    /// The user changed it; neither fill() nor retype() say so.
    void edited();

protected:
    virtual void write(const QString &text, bool undoable) = 0;
    void changed();

private:
    bool m_writing = false;
};

/// The editor that `widget` is; nullptr if it is none.
[[nodiscard]] std::unique_ptr<FieldEditor> makeFieldEditor(QWidget *widget);

} // namespace carnet
