// Light or dark and the size of the text, as the user chose them: kept in the settings and applied at once.
#pragma once

#include "settings/settings.h"

#include <QObject>

namespace carnet {

class LookChoices : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    LookChoices(Settings &settings, Appearance &appearance, QObject *parent = nullptr);

    [[nodiscard]] SchemeChoice scheme() const { return m_settings.scheme(); }
    [[nodiscard]] int textSize() const { return m_settings.textSize(); }

public Q_SLOTS:
    void setScheme(carnet::SchemeChoice scheme);
    void setTextSize(int points);
    void enlarge();
    void shrink();
    void resetTextSize();

Q_SIGNALS:
    void changed();

private:
    void step(int by);

    Settings &m_settings;
    Appearance &m_appearance;
};

} // namespace carnet
