// What the words of a till's answer are about, in English and French. Nobody outside knows the till's
// sentences (till-api.md), so these are guesses, and careful ones: "the customer is gone" ends a deletion,
// "wrong key" stops the whole queue. What may be either is neither.
#pragma once

#include <QString>

namespace carnet {

enum class Subject : std::uint8_t { Nothing, Credentials, NoSuchCustomer };

[[nodiscard]] Subject subjectOf(const QString &words);

/// Whether a text that stands where a yes or no is expected complains.
[[nodiscard]] bool complains(const QString &words);

} // namespace carnet
