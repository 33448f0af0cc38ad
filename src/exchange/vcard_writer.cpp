#include "exchange/vcard_writer.h"

#include "exchange/vcard_reader.h"

#include <QDate>

namespace carnet {

namespace {

QString escaped(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\\' || c == u',' || c == u';')
            safe += u'\\';
        if (c == u'\n')
            safe += QStringLiteral("\\n");
        else if (c != u'\r')
            safe += c;
    }
    return safe;
}

/// RFC 6350, 3.2: a line goes on behind a line end and one space.
QByteArray foldedLine(const QString &line)
{
    constexpr qsizetype most = 75; // octets, without the line end
    const QByteArray bytes = line.toUtf8();
    QByteArray folded;
    qsizetype length = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype next = at + 1;
        while (next < bytes.size() && (static_cast<unsigned char>(bytes.at(next)) & 0xC0U) == 0x80U)
            ++next;
        if (length + next - at > most) {
            folded += "\r\n ";
            length = 1;
        }
        folded += bytes.mid(at, next - at);
        length += next - at;
        at = next;
    }
    return folded + "\r\n";
}

} // namespace

QByteArray vcardOf(const Customer &customer)
{
    QByteArray card = "BEGIN:VCARD\r\nVERSION:4.0\r\n";
    FieldSet told;
    const auto value = [&](Field field) {
        told.insert(field);
        return escaped(customer.value(field));
    };
    const auto put = [&card](const QString &line) { card += foldedLine(line); };
    const auto has = [&](std::initializer_list<Field> fields) {
        return !(customer.filled() & FieldSet(fields)).isEmpty();
    };
    const QString spoken = spokenName(customer);
    put(QStringLiteral("FN:") + escaped(spoken.isEmpty() ? QStringLiteral("-") : spoken));
    if (has({Field::Name, Field::FirstName, Field::Title}))
        put(QStringLiteral("N:%1;%2;;%3;")
                .arg(value(Field::Name), value(Field::FirstName), value(Field::Title)));
    if (!has({Field::Name, Field::FirstName})) // what FN says for want of a name is none
        put(vcardProperty(Field::Name) + u':');
    if (has({Field::Email}))
        put(QStringLiteral("EMAIL:") + value(Field::Email));
    if (has({Field::Phone}))
        put(QStringLiteral("TEL;PREF=1:") + value(Field::Phone));
    if (has({Field::Phone}) && has({Field::OtherPhone}))
        put(QStringLiteral("TEL:") + value(Field::OtherPhone));
    if (has({Field::Address, Field::AddressLine2, Field::Town, Field::Postcode, Field::Country}))
        put(QStringLiteral("ADR:;%1;%2;%3;;%4;%5")
                .arg(value(Field::AddressLine2), value(Field::Address), value(Field::Town),
                     value(Field::Postcode), value(Field::Country)));
    const QDate birthday = QDate::fromString(customer.value(Field::BirthDate), QStringLiteral("yyyy-MM-dd"));
    if (birthday.isValid()) {
        told.insert(Field::BirthDate);
        put(QStringLiteral("BDAY:") + birthday.toString(QStringLiteral("yyyyMMdd")));
    }
    if (has({Field::PrivateNote}))
        put(QStringLiteral("NOTE:") + value(Field::PrivateNote));
    for (const Field field : customer.filled() - told)
        put(vcardProperty(field) + u':' + escaped(customer.value(field)));
    return card + "END:VCARD\r\n";
}

} // namespace carnet
