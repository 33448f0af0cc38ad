#include "till/form_body.h"

namespace carnet {

namespace {

// QString::toUtf8() writes '?' for a lone surrogate, the Encoding Standard U+FFFD.
QByteArray scalarUtf8(QStringView text)
{
    QString valid = text.toString();
    for (qsizetype i = 0; i < valid.size(); ++i) {
        const QChar c = valid.at(i);
        if (!c.isSurrogate())
            continue;
        const bool pair = c.isHighSurrogate() && i + 1 < valid.size() && valid.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else
            valid[i] = QChar::ReplacementCharacter;
    }
    return valid.toUtf8();
}

bool standsForItself(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '*' || c == '-'
        || c == '.' || c == '_';
}

void appendEncoded(QByteArray &bytes, QStringView text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : scalarUtf8(text)) {
        if (standsForItself(c)) {
            bytes += c;
        } else if (c == ' ') {
            bytes += '+';
        } else {
            const auto byte = static_cast<unsigned char>(c);
            bytes += '%';
            bytes += digits[byte >> 4U];
            bytes += digits[byte & 15U];
        }
    }
}

} // namespace

FormBody &FormBody::add(QStringView name, QStringView value)
{
    if (!m_bytes.isEmpty())
        m_bytes += '&';
    appendEncoded(m_bytes, name);
    m_bytes += '=';
    appendEncoded(m_bytes, value);
    return *this;
}

} // namespace carnet
