// Light, dark or as the system, and the size of the text; applied at once to the whole program.
#pragma once

#include "look/theme.h"

#include <QObject>

namespace carnet {

enum class SchemeChoice : std::uint8_t { System, Light, Dark };

class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Built before the first palette is set: the start-up palette tells what the system looks like.
    explicit Appearance(QObject *parent = nullptr);

    void apply(SchemeChoice choice, int pointSize);

private:
    void apply();

    Scheme m_system;
    SchemeChoice m_choice = SchemeChoice::System;
    int m_pointSize = 10;
    double m_systemSize;
};

} // namespace carnet
