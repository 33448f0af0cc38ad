// Nobody to ask: the start-up palette decides.
#include "look/system_scheme.h"

namespace carnet {

void SystemScheme::start() { }

} // namespace carnet
