#include "customer/rules/french_phone.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carnet::rules {

std::optional<QString> metropolitanNumber(QStringView typed)
{
    QString number = typed.toString();
    number.removeIf([](QChar c) { return QStringView(u" .-/()").contains(c); });
    static const QRegularExpression form(QStringLiteral("^(?:(?:\\+|00)330?|0)([1-79][0-9]{8})$"));
    const auto match = form.match(number);
    if (!match.hasMatch())
        return std::nullopt;
    const QString digits = match.captured(1);
    static constexpr std::array<QStringView, 9> overseas{u"262", u"263", u"269", u"508", u"590",
                                                         u"594", u"596", u"639", u"69"};
    const bool forFilms = digits.startsWith(u"63998"); // Arcep keeps these amid those of Mayotte
    if (!forFilms && std::ranges::any_of(overseas, [&](QStringView of) { return digits.startsWith(of); }))
        return std::nullopt;
    return digits;
}

QString inPairs(QStringView metropolitan)
{
    QString text = u'0' + metropolitan.first(1).toString();
    for (qsizetype i = 1; i + 1 < metropolitan.size(); i += 2)
        text += u' ' + metropolitan.mid(i, 2).toString();
    return text;
}

} // namespace carnet::rules
