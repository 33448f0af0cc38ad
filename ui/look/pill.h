// The state badge: tint, icon and word, so that colour never speaks alone.
#pragma once

#include "look/theme.h"

#include <QLabel>
#include <QLatin1StringView>

namespace carnet {

struct PillLook
{
    QString text;
    QLatin1StringView icon;
    Token ink = Token::Muted;
    Token tint = Token::NeutralTint;
    bool quiet = false; ///< no fill: "Up to date"
};

[[nodiscard]] QSize pillSize(const PillLook &look, const QFont &base);
/// At the left of `rect`, vertically centred.
void paintPill(QPainter &painter, const QRect &rect, const PillLook &look, const QFont &base,
               const QPalette &palette, bool onSelection);

class PillLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PillLabel(QWidget *parent = nullptr);
    void setLook(const PillLook &look);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillLook m_look;
};

} // namespace carnet

Q_DECLARE_METATYPE(carnet::PillLook)
