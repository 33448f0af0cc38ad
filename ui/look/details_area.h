// A column of facts and buttons that scrolls, beside a list; made anew for whatever the list shows.
#pragma once

#include <QScrollArea>
#include <QSet>

class QVBoxLayout;

namespace carnet {

class DetailsArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsArea(QWidget *parent);

protected:
    /// Makes the column anew, from begin() to end(). Called again when the text's size changes.
    virtual void fill() = 0;

    /// Another subject: what was opened of the one before is forgotten.
    void forgetOpened() { m_opened.clear(); }
    /// An empty column; what stood there goes as soon as none of it is in use.
    void begin(int spacing);
    void end();
    [[nodiscard]] QWidget *page() const { return m_page; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    void changeEvent(QEvent *event) override;

private:
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    QSet<QString> m_opened; ///< labels of the long values shown whole
};

} // namespace carnet
