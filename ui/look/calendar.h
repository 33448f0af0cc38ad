// A calendar in Carnet's colours: no red Sundays, the chosen day on the accent, today ringed.
#pragma once

#include <QCalendarWidget>

namespace carnet {

class Calendar : public QCalendarWidget
{
    Q_OBJECT

public:
    explicit Calendar(QWidget *parent = nullptr);

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate day) const override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void dressArrow(const char *name, QLatin1StringView picture, const QString &words);
};

} // namespace carnet
