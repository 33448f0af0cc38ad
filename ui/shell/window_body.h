// The middle of the window: the side list, the page with the strip above it, and the details. Decides what
// fits at which width (ui.md 3).
#pragma once

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace carnet {

class MessageStrip;
class SideList;

class WindowBody : public QWidget
{
    Q_OBJECT

public:
    enum class Page : std::uint8_t { Customers, Outbox };
    struct Parts
    {
        SideList *side;
        MessageStrip *strip;
        QWidget *unfinished; ///< above the customers
        QWidget *customers;
        QWidget *customerDetails;
        QWidget *outbox;
        QWidget *outboxDetails;
    };

    /// Takes the parts as children.
    explicit WindowBody(const Parts &parts, QWidget *parent);

    void showPage(Page page);
    /// What the user wants at this width; a narrow window forgets it when it grows.
    void setDetailsWanted(bool wanted);
    /// Without any customer there are no details, and the page has their room.
    void setShopEmpty(bool empty);
    [[nodiscard]] bool areDetailsShown() const;
    /// The list of the page, and the details beside or below it.
    [[nodiscard]] QWidget *page() const;
    [[nodiscard]] QWidget *details() const;
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
    void fit();
    void sizeDetails();
    void rememberSize();

    SideList *m_side;
    QWidget *m_column;
    MessageStrip *m_strip;
    QWidget *m_stripRow; ///< the room around the strip goes with it
    QWidget *m_customers;
    QStackedWidget *m_pages;
    QStackedWidget *m_detailPages;
    QSplitter *m_splitter;
    bool m_narrow = false;
    bool m_isShopEmpty = false;
    bool m_wantedWide = true;
    bool m_wantedNarrow = false;
    bool m_outboxWanted = true;
    // In pixels at 10 pt, so that they grow with the text.
    int m_customerWidth;
    int m_outboxWidth;
    int m_outboxHeight;
};

} // namespace carnet
