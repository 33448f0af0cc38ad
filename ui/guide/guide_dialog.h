// Help > Guide: the chapters at the left, the chosen one beside them, found by words. Beside the window, not
// before it.
#pragma once

#include "guide/guide_book.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace carnet {

class GuidePage;

class GuideDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GuideDialog(QWidget *parent);

    /// Opens one over `window` (or a dialog of it), or brings forward the one that is open.
    static void showOver(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeChapters();
    void open(const QString &file);
    void showChapter(int row);
    void search(const QString &words);
    void searchOn();

    QList<GuideChapter> m_chapters;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_none;
    GuidePage *m_page;
};

} // namespace carnet
