// Says in the status bar that something takes time: nothing at first, then what it is, then how far it has
// come with a way to stop it (ui.md 17).
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace carnet {

class LineLabel;

class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget *parent);

    void begin(const QString &words);
    /// `progress` in words ("1.2 MB", "400 of 1,284"); `total` 0 or less: not known.
    void advance(const QString &progress, qint64 done, qint64 total);
    void end();

Q_SIGNALS:
    void shown(bool shown); ///< takes the place of what is there otherwise
    void cancelled();

private:
    void showWords();
    void showProgress();

    QTimer m_untilWords;
    QTimer m_untilProgress;
    LineLabel *m_words;
    QLabel *m_count;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace carnet
