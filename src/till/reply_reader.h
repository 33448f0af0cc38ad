// Reads the till's answer to an add, edit or delete as liberally as till-api.md asks: the content type is
// ignored, the shape may be an object, a bare number or a bare OK. What is not understood is never a success:
// not even an OK behind a warning that PHP printed before it, for the warning may tell why nothing was
// stored.
#pragma once

#include "till/reply_words.h"

#include <QByteArray>
#include <QString>

class QJsonObject;

namespace carnet {

struct Reply
{
    enum class Meaning : std::uint8_t {
        Yes,
        No,
        Words, ///< a text with neither yes nor no
        NotUnderstood, ///< HTML, garbage, nothing, or a reply that contradicts itself
    };

    Meaning meaning = Meaning::NotUnderstood;
    Subject about = Subject::Nothing;
    bool isBare =
        false; ///< no JSON around it: nothing shows where it ends, nor that the till's program wrote it
    QString id; ///< the customer's number, when the reply holds one
    QString text; ///< the till's own words, as they came

    friend bool operator==(const Reply &, const Reply &) = default;
};

[[nodiscard]] Reply readReply(const QByteArray &body);

/// Of a reply that is an object.
[[nodiscard]] Reply readReply(const QJsonObject &object);

/// Whether anything but "none" stands under `error`, whatever else the reply says.
[[nodiscard]] bool tellsOfError(const QJsonObject &object);

} // namespace carnet
