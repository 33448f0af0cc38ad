#include "customer/postal_address.h"

#include "customer/country.h"
#include "customer/one_line.h"

namespace carnet {

namespace {

QString capitals(QString line)
{
    static constexpr QStringView punctuation = u",;.";
    for (QChar &c : line) {
        if (punctuation.contains(c))
            c = u' ';
    }
    return QLocale(QLocale::French, QLocale::France).toUpper(line.simplified());
}

QString nameLine(const Customer &customer)
{
    const QString name = spokenName(customer);
    const QString &title = customer.value(Field::Title);
    const bool isPerson = !customer.value(Field::FirstName).isEmpty() || !isCompany(customer);
    return oneLine(isPerson && !title.isEmpty() ? title + u' ' + name : name);
}

} // namespace

QStringList postalAddress(const Customer &customer, const QString &home, const QLocale &language)
{
    const auto line = [&customer](Field field) { return oneLine(customer.value(field)).trimmed(); };
    const bool isAway = !customer.value(Field::Country).isEmpty() && countryOf(customer) != home;
    const QString code = isAway ? countryOf(customer) : home;
    const QString town = line(Field::Town);
    const QString postcode = line(Field::Postcode);
    const QString place = QStringLiteral("%1 %2").arg(postcode, town).trimmed();
    QStringList lines{nameLine(customer)};
    if (code == u"FR") {
        lines << line(Field::AddressLine2) << capitals(line(Field::Address)) << capitals(place);
    } else if (code == u"GB" || code == u"IE") {
        lines << line(Field::Address) << line(Field::AddressLine2) << capitals(town) << capitals(postcode);
    } else {
        lines << line(Field::Address) << line(Field::AddressLine2) << place;
    }
    lines.removeAll(QString());
    if (isAway && lines.size() > 1) {
        const QString name = countryName(code, language.language());
        lines << language.toUpper(name.isEmpty() ? line(Field::Country) : name);
    }
    return lines;
}

} // namespace carnet
