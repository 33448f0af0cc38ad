// A picture of the icon set beside words: follows light and dark, grows with the text, and is nothing to a
// screen reader, for the words say it.
#pragma once

#include "look/theme.h"

#include <QLatin1StringView>
#include <QWidget>

namespace carnet {

class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(QWidget *parent = nullptr);
    IconLabel(QLatin1StringView icon, Token ink, QWidget *parent);

    void setIcon(QLatin1StringView icon, Token ink);
    /// The side at 10 pt; 16 at first, which grows as all icons do.
    void setSide(int side);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLatin1StringView m_icon;
    Token m_ink = Token::Text;
    int m_side = 16;
};

} // namespace carnet
