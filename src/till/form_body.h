// The body of a form POST, byte for byte as the URL Standard's application/x-www-form-urlencoded serializer
// writes it.
#pragma once

#include <QByteArray>
#include <QString>

namespace carnet {

/// Pairs in the order they are added. UTF-8; a space is '+'; all but A-Z a-z 0-9 * - . _ is percent-encoded
/// in upper case; a lone surrogate becomes U+FFFD. Line ends travel as they are: only HTML's form submission,
/// not the URL Standard's serializer, makes them CRLF, and a note must come back from the till exactly as it
/// was sent.
class FormBody
{
public:
    FormBody &add(QStringView name, QStringView value);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace carnet
