// What Carnet is made of, for Help > About and for whoever helps the user.
#pragma once

#include <QList>
#include <QString>

namespace carnet {

struct Part
{
    QString name;
    QString version; ///< of what runs now; empty where the part does not say
    QString licence;
    QString text; ///< the licence, in :/licences

    /// With its version where that is known.
    [[nodiscard]] QString named() const { return version.isEmpty() ? name : QString(name + u' ' + version); }
};

[[nodiscard]] QList<Part> allParts();

} // namespace carnet
