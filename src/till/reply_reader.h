// Reads the till's answer to an add, edit or delete as liberally as till-api.md asks: the content type is
// ignored, the shape may be an object, a bare number or a bare OK. What is not understood is never a success.
#pragma once

#include <QByteArray>
#include <QString>

namespace carnet {

struct Reply
{
    enum class Meaning : std::uint8_t {
        Yes,
        No,
        Words, ///< a text with neither yes nor no
        NotUnderstood, ///< HTML, garbage, nothing, or a reply that contradicts itself
    };
    /// What a text is about, found by its words in English and French.
    enum class About : std::uint8_t { Nothing, Credentials, NoSuchCustomer };

    Meaning meaning = Meaning::NotUnderstood;
    About about = About::Nothing;
    QString id; ///< the customer's number, when the reply holds one
    QString text; ///< the till's own words, as they came

    friend bool operator==(const Reply &, const Reply &) = default;
};

[[nodiscard]] Reply readReply(const QByteArray &body);

} // namespace carnet
