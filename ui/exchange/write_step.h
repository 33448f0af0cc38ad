// Last step of an import: how many rows become what, the button's last word, and what came of it (ui.md 10).
#pragma once

#include "desk/import_plan.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace carnet {

class MessageStrip;

class WriteStep : public QWidget
{
    Q_OBJECT

public:
    explicit WriteStep(QWidget *parent);

    void showCounts(const RowCounts &counts);
    void showProgress(qint64 done, qint64 all);
    void showDone(const Imported &imported);
    void showTrouble(const QString &sentence);
    void say(const QString &sentence);
    /// They wait for the user to say send; otherwise they stay drafts.
    [[nodiscard]] bool sends() const;

Q_SIGNALS:
    void undoWanted();
    void skippedRowsWanted();

private:
    QLabel *m_headline;
    QLabel *m_words;
    QCheckBox *m_send;
    QProgressBar *m_progress;
    MessageStrip *m_strip;
    QPushButton *m_undo;
    QPushButton *m_skipped;
};

} // namespace carnet
