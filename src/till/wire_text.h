// Text as tills write it: any mark in front, an encoding nobody declared, JSON numbers as the till's forms
// hold them.
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace carnet {

/// UTF-8 without its byte order mark. Bytes that are no UTF-8 are read as Windows-1252 one by one, as old PHP
/// pages write them: one damaged name must not change all others of a list.
[[nodiscard]] QString decoded(const QByteArray &bytes);

/// The same for a text that comes in pieces: what can be read of `bytes` is taken out of them, the first
/// bytes of a character stay. Knows no byte order mark.
[[nodiscard]] QString decodedPart(QByteArray &bytes);

/// The JSON text in `bytes`; undefined when it is none. A comma too many at the end of a list, as in JSON
/// made by hand, means nothing. A top-level number, text or boolean counts. Whole numbers that no number of
/// JavaScript's holds exactly come as text, digit for digit.
[[nodiscard]] QJsonValue parsedJson(const QByteArray &bytes);

/// What PHP prints before or behind an answer when it is not told to keep quiet.
enum class Diagnostics : std::uint8_t {
    Harmless, ///< notices and deprecations: of the program's style, not of what it did
    Any, ///< warnings too; never a fatal error
};
[[nodiscard]] bool areDiagnostics(Diagnostics diagnostics, const QByteArray &bytes);
/// What is longer is something else.
inline constexpr qsizetype longestDiagnostics = 1 << 16;

/// The JSON between such lines, and comments for people, when there is nothing else; undefined if there is
/// none.
[[nodiscard]] QJsonValue jsonAmong(Diagnostics diagnostics, const QByteArray &bytes);

/// A JSON value as a form would hold it: numbers without exponent, true as "1", false and null as "".
/// Arrays and objects have no such text: null QString.
[[nodiscard]] QString textOf(const QJsonValue &value);

/// A customer's number: 1 to 64 letters, digits, '-' or '_', and not zero. Empty if the value is none.
[[nodiscard]] QString idOf(const QJsonValue &value);

/// How much a column's name means the customer's number: 0 the most ("id"), -1 not at all.
[[nodiscard]] int idColumnRank(QStringView name);

/// `text` without `secret`, however it was written there: as it is, percent-encoded, or for HTML. A secret of
/// less than four characters is no secret.
[[nodiscard]] QString withoutSecret(QString text, const QString &secret);

/// For people: markup taken out, no control or direction characters, one space for many, at most 500
/// characters.
[[nodiscard]] QString plainText(const QString &text);

} // namespace carnet
