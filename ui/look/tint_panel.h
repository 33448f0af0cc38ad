// A tinted box with an icon, a headline and a sentence, or one of the two: the state of a customer, a warning
// beside a form.
#pragma once

#include "look/theme.h"

#include <QFrame>
#include <QLatin1StringView>

class QLabel;

namespace carnet {

class TintPanel : public QFrame
{
    Q_OBJECT

public:
    TintPanel(Token ink, Token tint, QLatin1StringView icon, const QString &headline, const QString &sentence,
              QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Token m_ink;
    Token m_tint;
    QLabel *m_headline;
};

} // namespace carnet
