// The middle of the window: the side list, the page with the strip above it, and the details. Decides what
// fits at which width (ui.md 3).
#pragma once

#include <QWidget>

#include <vector>

class QSplitter;
class QStackedWidget;

namespace carnet {

class MessageStrip;
class Page;
class SideList;

class WindowBody : public QWidget
{
    Q_OBJECT

public:
    /// Takes side list, strip and what the pages show as children. The pages outlive it.
    WindowBody(SideList *side, MessageStrip *strip, const std::vector<Page *> &pages, QWidget *parent);

    void showPage(Page &page);
    [[nodiscard]] Page &page() const { return *m_shown->page; }
    /// What the user wants at this width; a narrow window forgets it when it grows.
    void setDetailsWanted(bool wanted);
    [[nodiscard]] bool areDetailsShown() const;
    /// The column with strip and list.
    [[nodiscard]] QWidget *pageColumn() const { return m_column; }

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void detailsShown(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Shown
    {
        Page *page;
        int width; ///< of its details; at 10 pt, so that it grows with the text
        int height; ///< below the view; 0: in a narrow window they hide instead
        bool isWanted = true;
        bool isWantedNarrow = false;
    };

    [[nodiscard]] bool isBelow() const { return m_narrow && m_shown->height > 0; }
    void fit();
    void sizeDetails();
    void rememberSize();

    SideList *m_side;
    QWidget *m_column;
    MessageStrip *m_strip;
    QWidget *m_stripRow; ///< the room around the strip goes with it
    QStackedWidget *m_pages;
    QStackedWidget *m_detailPages;
    QSplitter *m_splitter;
    bool m_narrow = false;
    std::vector<Shown> m_all;
    Shown *m_shown;
};

} // namespace carnet
