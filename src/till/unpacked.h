// Answers that come compressed though nobody asked for it (till-api.md): gzip and deflate are understood,
// within bounds; what else there is stays bytes nobody understands.
#pragma once

#include "till/outcome.h"

namespace carnet {

/// With the body as it was before it was packed, whether a header said so or not. A packed body shows its own
/// end, so that one which ended with the connection is whole or surely cut off. Broken, or longer than
/// `longest` bytes, it is empty: an answer that is not understood, never a dropped line.
[[nodiscard]] Seen unpacked(Seen seen, qint64 longest);

} // namespace carnet
