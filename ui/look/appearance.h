// Light, dark or as the system, and the size of the text; applied at once to the whole program. Under high
// contrast the system's own colours stay.
#pragma once

#include "look/system_contrast.h"
#include "look/theme.h"

#include <QObject>

#include <functional>

namespace carnet {

enum class SchemeChoice : std::uint8_t { System, Light, Dark };

class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Built before the first palette is set: the start-up palette tells what the system looks like.
    explicit Appearance(QObject *parent = nullptr, std::function<bool()> highContrast = isHighContrastOn);

    void apply(SchemeChoice choice, int pointSize);

private:
    void apply();

    std::function<bool()> m_highContrast;
    Scheme m_system;
    SchemeChoice m_choice = SchemeChoice::System;
    int m_pointSize = 10;
    double m_systemSize;
};

} // namespace carnet
