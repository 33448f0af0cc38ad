#include "main/list_name.h"

namespace carnet {

QString listName(const Customer &customer)
{
    const QString name = customer.value(Field::Name).simplified();
    const QString first = customer.value(Field::FirstName).simplified();
    return name.isEmpty() || first.isEmpty() ? displayName(customer)
                                             : QStringLiteral("%1, %2").arg(name, first);
}

} // namespace carnet
