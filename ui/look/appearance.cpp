#include "look/appearance.h"

#include "look/system_scheme.h"

#include <QApplication>
#include <QFont>

namespace carnet {

Appearance::Appearance(QObject *parent, std::function<bool()> highContrast)
    : QObject(parent)
    , m_highContrast(std::move(highContrast))
    , m_system(schemeOf(QApplication::palette()))
    , m_systemSize(QApplication::font().pointSizeF())
{
    auto *watch = new SystemScheme(this);
    connect(watch, &SystemScheme::changed, this, [this](Scheme scheme) {
        m_system = scheme;
        apply();
    });
    watch->start();
}

void Appearance::apply(SchemeChoice choice, int pointSize)
{
    m_choice = choice;
    m_pointSize = pointSize;
    apply();
}

void Appearance::apply()
{
    const Scheme scheme = m_choice == SchemeChoice::System ? m_system
        : m_choice == SchemeChoice::Dark                   ? Scheme::Dark
                                                           : Scheme::Light;
    // An empty palette brings the system's own back.
    QApplication::setPalette(m_highContrast() ? QPalette() : paletteFor(scheme));
    QFont font = QApplication::font();
    // "Normal" is the system's own size, but never below 10 pt.
    font.setPointSizeF(m_pointSize == 10 ? std::max(m_systemSize, 10.0) : m_pointSize);
    QApplication::setFont(font);
}

} // namespace carnet
