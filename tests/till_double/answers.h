// Answers as they go on the wire: whole ones, broken ones, and those of somebody who is not the till.
#pragma once

#include <QByteArray>
#include <QList>

namespace carnet::test {

/// `moreHeaders`: each ended by CR LF.
[[nodiscard]] QByteArray httpAnswer(int status, const QByteArray &body,
                                    const QByteArray &type = "application/json",
                                    const QByteArray &moreHeaders = {});
/// The length as the head claims it, whatever the body is.
[[nodiscard]] QByteArray answerClaiming(qsizetype length, const QByteArray &body);
/// Without its last chunk it was cut off.
[[nodiscard]] QByteArray chunkedAnswer(const QList<QByteArray> &chunks, bool withLastChunk = true);
/// HTTP/1.0, the end is where the connection ends.
[[nodiscard]] QByteArray answerUntilClose(const QByteArray &body);
[[nodiscard]] QByteArray redirect(int status, const QByteArray &location);
/// What a hotel's network answers to every request.
[[nodiscard]] QByteArray loginPage();
/// Compressed and said to be, though nobody asked for it.
[[nodiscard]] QByteArray gzippedAnswer(const QByteArray &body);

/// Said to be packed so, whatever the bytes are.
[[nodiscard]] QByteArray packedAnswer(const QByteArray &encoding, const QByteArray &bytes);

[[nodiscard]] QByteArray gzipped(const QByteArray &plain);

} // namespace carnet::test
