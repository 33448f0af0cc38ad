// Answers that come compressed though nobody asked for it (till-api.md): gzip and deflate are understood,
// also packed twice by two servers, one behind the other. Holds a piece at a time. What else there is stays
// bytes nobody understands.
#pragma once

#include "till/outcome.h"

#include <functional>
#include <memory>

namespace carnet {

class Unpacking
{
public:
    /// Called with the body as it was before it was packed, in pieces; false: no more is wanted.
    using Take = std::function<bool(const QByteArray &)>;

    /// `encoding`: the header, which says the truth or not.
    Unpacking(const QByteArray &encoding, Take take);
    ~Unpacking();
    Unpacking(const Unpacking &) = delete;
    Unpacking &operator=(const Unpacking &) = delete;

    void feed(const QByteArray &bytes);
    /// After the last piece. A packed body shows its own end: one that ended with the connection (`ending`)
    /// is whole or surely cut off.
    [[nodiscard]] Seen::Ending finish(Seen::Ending ending);
    /// Once finished: what was packed came out whole, and is not packed still.
    [[nodiscard]] bool isGood() const;

private:
    class Layer;

    bool takePlain(const QByteArray &bytes);

    Take m_take;
    std::unique_ptr<Layer> m_inner;
    std::unique_ptr<Layer> m_outer; ///< hands on to the inner
    bool m_mustBeText = false; ///< a header says that it is packed, and nothing else shows it is not
    bool m_isText = true;
};

/// With the body unpacked. Broken, or longer than `longest` bytes, it is empty: an answer that is not
/// understood, never a dropped line.
[[nodiscard]] Seen unpacked(Seen seen, qint64 longest);

} // namespace carnet
