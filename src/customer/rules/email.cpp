#include "customer/rules/email.h"

#include <QRegularExpression>

#include <array>
#include <numeric>
#include <vector>

namespace carnet::rules {

namespace {

int distance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int corner = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int above = row[at];
            row[at] = std::min({above + 1, row[at - 1] + 1, corner + (a.at(i - 1) == b.at(j - 1) ? 0 : 1)});
            corner = above;
        }
    }
    return row.back();
}

bool isSwap(QStringView a, QStringView b)
{
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i + 1 < a.size(); ++i) {
        if (a.at(i) != b.at(i))
            return a.at(i) == b.at(i + 1) && a.at(i + 1) == b.at(i) && a.mid(i + 2) == b.mid(i + 2);
    }
    return false;
}

/// The common domain that was probably meant.
QString meantDomain(const QString &domain)
{
    static const std::array common{
        QStringLiteral("gmail.com"),   QStringLiteral("hotmail.com"), QStringLiteral("hotmail.fr"),
        QStringLiteral("outlook.com"), QStringLiteral("outlook.fr"),  QStringLiteral("yahoo.fr"),
        QStringLiteral("yahoo.com"),   QStringLiteral("orange.fr"),   QStringLiteral("wanadoo.fr"),
        QStringLiteral("laposte.net"), QStringLiteral("icloud.com"),  QStringLiteral("live.fr"),
        QStringLiteral("sfr.fr"),      QStringLiteral("free.fr"),     QStringLiteral("bluewin.ch"),
        QStringLiteral("skynet.be"),   QStringLiteral("gmx.de"),      QStringLiteral("btinternet.com")};
    const QString wanted = domain.toLower();
    if (std::ranges::find(common, wanted) != common.end())
        return {};
    for (const QString &known : common) {
        // Short domains are one letter from each other by chance.
        if (known.size() >= 8 && (distance(wanted, known) == 1 || isSwap(wanted, known)))
            return known;
    }
    return {};
}

Finding error(Problem problem, const QString &suggestion = {})
{
    return {Field::Email, Severity::Error, problem, {}, suggestion};
}

} // namespace

std::optional<Finding> judgeEmail(const QString &value)
{
    if (value.isEmpty())
        return std::nullopt;
    if (value.contains(u','))
        return error(Problem::EmailComma, QString(value).replace(u',', u'.'));
    if (!value.contains(u'@'))
        return error(Problem::EmailNoAt);
    if (value.contains(u' '))
        return error(Problem::EmailSpace, QString(value).remove(u' '));
    const QString local = value.section(u'@', 0, 0);
    const QString domain = value.section(u'@', 1);
    if (value.count(u'@') == 1 && !local.isEmpty() && !domain.isEmpty() && !domain.contains(u'.'))
        return error(Problem::EmailNoDot);

    static const QRegularExpression localForm(QStringLiteral("^[\\w.!#$%&'*+/=?^`{|}~-]+$"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression label(
        QStringLiteral("^[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const bool localFits = localForm.match(local).hasMatch() && !local.startsWith(u'.')
        && !local.endsWith(u'.') && !local.contains(QStringLiteral("..")) && local.toUtf8().size() <= 64;
    const QStringList labels = domain.split(u'.');
    const bool domainFits = value.count(u'@') == 1
        && std::ranges::all_of(labels, [](const QString &part) { return label.match(part).hasMatch(); })
        && !labels.last().at(0).isDigit();
    if (!localFits || !domainFits || value.toUtf8().size() > 254)
        return error(Problem::EmailMalformed);
    if (const QString meant = meantDomain(domain); !meant.isEmpty())
        return Finding{Field::Email,
                       Severity::Warning,
                       Problem::EmailLikelySlip,
                       {},
                       QStringLiteral("%1@%2").arg(local, meant)};
    return std::nullopt;
}

} // namespace carnet::rules
