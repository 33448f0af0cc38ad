// The system asks the program to end: a terminal that closes, a session that ends, kill.
#pragma once

class QObject;

namespace carnet {

/// From now on such a request closes the windows, as the user would: what is typed is kept. Where the system
/// asks by messages to the windows Qt does so by itself. Lives as long as `parent`; called once.
void closeOnRequest(QObject *parent);

} // namespace carnet
