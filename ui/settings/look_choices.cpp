#include "settings/look_choices.h"

#include <algorithm>

namespace carnet {

LookChoices::LookChoices(Settings &settings, Appearance &appearance, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_appearance(appearance)
{ }

void LookChoices::setScheme(SchemeChoice scheme)
{
    m_settings.setScheme(scheme);
    m_appearance.apply(scheme, textSize());
    Q_EMIT changed();
}

void LookChoices::setTextSize(int points)
{
    m_settings.setTextSize(points);
    m_appearance.apply(scheme(), textSize());
    Q_EMIT changed();
}

void LookChoices::enlarge()
{
    step(+1);
}

void LookChoices::shrink()
{
    step(-1);
}

void LookChoices::resetTextSize()
{
    setTextSize(normalTextSize);
}

void LookChoices::step(int by)
{
    const auto here = std::ranges::find(textSizes, textSize());
    const auto at = std::clamp<std::ptrdiff_t>(here - textSizes.begin() + by, 0, std::ssize(textSizes) - 1);
    setTextSize(textSizes.at(static_cast<std::size_t>(at)));
}

} // namespace carnet
