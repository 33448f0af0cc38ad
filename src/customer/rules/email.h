// E-mail addresses as mail servers accept them: the WHATWG rule (HTML, "valid e-mail address") plus a dot
// after the @, international addresses (RFC 6531, IDNA), and the lengths of RFC 5321 4.5.3.1.
#pragma once

#include "customer/finding.h"

#include <optional>

namespace carnet::rules {

[[nodiscard]] std::optional<Finding> judgeEmail(const QString &value);

} // namespace carnet::rules
