#include "exchange/cell_repair.h"

#include <QRegularExpression>

namespace carnet {

namespace {

/// What a spreadsheet takes for a formula (OWASP, CSV Injection), of every width.
bool runs(QChar c)
{
    return QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(c);
}

bool holdsDigits(Field field)
{
    switch (field) {
    case Field::Siret:
    case Field::Phone:
    case Field::OtherPhone:
    case Field::Postcode:
    case Field::Barcode:
    case Field::AccountingCode:
    case Field::RegistrationNumber:
    case Field::IdentityNumber:
    case Field::Position:
        return true;
    default:
        return false;
    }
}

/// The whole number that 1,234E+3 writes; empty when digits of it are missing.
QString writtenOut(const QString &mantissa, const QString &fraction, int exponent)
{
    QString digits = mantissa + fraction;
    while (digits.endsWith(u'0') && digits.size() > mantissa.size() + exponent)
        digits.chop(1);
    return digits.size() == mantissa.size() + exponent ? digits : QString();
}

/// Excel shows so many digits of a number at most: with fewer the others are lost.
RepairedCell withoutExponent(const QString &cell)
{
    static const QRegularExpression form(QStringLiteral("^([0-9])(?:[.,]([0-9]+))?[eE]\\+?([0-9]{1,2})$"));
    const auto match =
        cell.contains(u'E', Qt::CaseInsensitive) ? form.match(cell) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return {cell};
    const QString whole = writtenOut(match.captured(1), match.captured(2), match.captured(3).toInt());
    return whole.isEmpty() ? RepairedCell{{}, CellDamage::BeyondRepair}
                           : RepairedCell{whole, CellDamage::Number};
}

RepairedCell withoutFraction(const QString &cell)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]+)[.,]0+$"));
    const auto match = cell.endsWith(u'0') ? form.match(cell) : QRegularExpressionMatch();
    return match.hasMatch() ? RepairedCell{match.captured(1), CellDamage::Number} : RepairedCell{cell};
}

} // namespace

BareCell withoutGuard(QStringView cell)
{
    const QStringView bare = cell.trimmed();
    if (bare.size() >= 3 && bare.startsWith(u"=\"") && bare.endsWith(u'"')) {
        QString text = bare.sliced(2).chopped(1).toString();
        QString left = text;
        if (!left.remove(QStringLiteral("\"\"")).contains(u'"')) // otherwise a formula of several parts
            return {text.replace(QStringLiteral("\"\""), QStringLiteral("\"")), true};
    }
    if (cell.size() >= 2 && cell.front() == u'\'') {
        const QChar next = cell.at(1);
        if (next == u'\'' || runs(next) || next.isDigit())
            return {cell.sliced(1).toString(), true};
    }
    return {cell.toString()};
}

QString guarded(const QString &text)
{
    if (text.isEmpty() || !(runs(text.front()) || text.front() == u'\''))
        return text;
    return u'\'' + text;
}

RepairedCell repaired(Field field, const QString &cell)
{
    if (!holdsDigits(field))
        return {cell};
    const RepairedCell whole = withoutExponent(cell);
    return whole.damage == CellDamage::None ? withoutFraction(cell) : whole;
}

} // namespace carnet
