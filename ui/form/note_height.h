// Keeps notes as high as the longest of them, and not higher than a form can show at once.
#pragma once

#include <QList>
#include <QObject>

class QPlainTextEdit;

namespace carnet {

class NoteHeight : public QObject
{
    Q_OBJECT

public:
    /// Notes beside each other; they live as long as `parent`.
    NoteHeight(const QList<QPlainTextEdit *> &notes, QObject *parent);

private:
    void fit();
    void showCaret();

    QList<QPlainTextEdit *> m_notes;
};

} // namespace carnet
