#include "form/note_height.h"

#include "look/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

namespace carnet {

namespace {

constexpr int margin = 7;
constexpr int frame = 2;
constexpr int least = 64;
constexpr int mostLines = 14;

/// Of a plain note's layout the height is a number of lines.
int linesOf(const QPlainTextEdit *note)
{
    return qRound(note->document()->documentLayout()->documentSize().height());
}

} // namespace

NoteHeight::NoteHeight(const QList<QPlainTextEdit *> &notes, QObject *parent)
    : QObject(parent)
    , m_notes(notes)
{
    for (QPlainTextEdit *note : notes) {
        connect(note->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
                &NoteHeight::fit);
        keepFitting(note, [this] { fit(); });
    }
}

void NoteHeight::fit()
{
    int longest = 1;
    for (const QPlainTextEdit *note : std::as_const(m_notes))
        longest = std::clamp(linesOf(note), longest, mostLines);
    for (QPlainTextEdit *note : std::as_const(m_notes)) {
        const int around = scaled(margin, note);
        note->document()->setDocumentMargin(around);
        // A scroll bar that came and went would change where the lines break.
        note->setVerticalScrollBarPolicy(linesOf(note) > mostLines ? Qt::ScrollBarAsNeeded
                                                                   : Qt::ScrollBarAlwaysOff);
        const int needed = longest * note->fontMetrics().lineSpacing() + 2 * (around + frame + 1);
        const int height = std::max(scaled(least, note), needed);
        if (height == note->height() && height == note->minimumHeight())
            continue;
        note->setFixedHeight(height);
        if (note->hasFocus())
            QMetaObject::invokeMethod(this, &NoteHeight::showCaret,
                                      Qt::QueuedConnection); // once it is laid out
    }
}

void NoteHeight::showCaret()
{
    for (QPlainTextEdit *note : std::as_const(m_notes)) {
        QWidget *around = note->hasFocus() ? note->parentWidget() : nullptr;
        while (around && !qobject_cast<QScrollArea *>(around))
            around = around->parentWidget();
        if (auto *page = qobject_cast<QScrollArea *>(around)) {
            const QPoint caret = note->viewport()->mapTo(page->widget(), note->cursorRect().center());
            page->ensureVisible(caret.x(), caret.y(), 0, 2 * note->fontMetrics().lineSpacing());
        }
    }
}

} // namespace carnet
