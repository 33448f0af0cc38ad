#include "main/list_name.h"

namespace carnet {

QString listName(const Customer &customer)
{
    return spokenName(customer);
}

} // namespace carnet
