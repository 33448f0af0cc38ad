// One chapter of the guide: its pictures fit the page, what is looked for is marked.
#pragma once

#include "guide/guide_book.h"

#include <QTextBrowser>

namespace carnet {

class GuidePage : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuidePage(QWidget *parent);

    void show(const GuideChapter &chapter);
    /// Marks the words, when all of them are in the chapter, and goes to the first.
    void mark(const QString &words);
    /// False when there is no further one.
    bool goToNext();

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    void dress();
    void paintMarks();
    void goTo(qsizetype passage);

    GuideChapter m_chapter;
    QString m_words;
    QList<TextSpan> m_passages;
    qsizetype m_current = -1;
};

} // namespace carnet
