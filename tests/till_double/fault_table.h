// Every way a till misbehaves, and the row of architecture.md's table it belongs to: one list for the tests
// of the client and of the whole outbox.
#pragma once

#include "till/outcome.h"
#include "till_double/fault.h"

#include <QUrl>

namespace carnet::test {

struct FaultCase
{
    QByteArray name;
    Fault fault;
    Verdict verdict = Verdict::Unknown;
    Cause cause = Cause::None; ///< checked unless None
    bool arrives = true; ///< the whole body reached the till
    bool isDone = false; ///< the till did what was asked
    bool stalls = false; ///< ends by a time-out
};

/// `elsewhere`: where redirects to another host lead; nothing must ever come there. The bodies of the
/// requests are longer than 400 bytes.
[[nodiscard]] QList<FaultCase> faultCases(const QUrl &elsewhere);

} // namespace carnet::test
