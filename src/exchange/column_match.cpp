#include "exchange/column_match.h"

#include "customer/fold.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

/// "data[city]", "(s.zip)": a program's own word for the column.
QString codeIn(const QString &name)
{
    static const QRegularExpression code(
        QStringLiteral("^data\\[(\\w+)\\]$|[(\\[]\\w+\\.(\\w+)[)\\]]\\s*\\*?$"));
    const auto match = code.match(name);
    return match.hasMatch() ? match.captured(match.lastCapturedIndex()) : QString();
}

QString withoutBrackets(QString name)
{
    static const QRegularExpression brackets(QStringLiteral("\\([^()]*\\)|\\[[^\\[\\]]*\\]"));
    return name.remove(brackets);
}

QString withoutOne(const QString &name)
{
    static const QRegularExpression one(QStringLiteral("\\D\\s*1\\s*$"));
    return name.contains(one) ? name.left(name.lastIndexOf(u'1')) : QString();
}

std::optional<Target> targetWritten(const QString &name)
{
    static const QString number = squeezed(tillNumberName());
    static const QString frenchNumber = squeezed(QStringLiteral("N° de client sur la caisse"));
    const QString wanted = squeezed(name);
    if (wanted.isEmpty())
        return std::nullopt;
    if (wanted == number || wanted == frenchNumber)
        return Target::tillNumber();
    if (const auto field = fieldNamed(wanted))
        return Target(*field);
    return std::nullopt;
}

bool isOneOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    const QString wanted = squeezed(withoutBrackets(name));
    return std::ranges::any_of(names, [&wanted](QLatin1StringView one) { return wanted == one; });
}

bool namesCompany(const QString &name)
{
    return isOneOf(
        name,
        {QLatin1StringView("company"), QLatin1StringView("companyname"), QLatin1StringView("raisonsociale"),
         QLatin1StringView("societe"), QLatin1StringView("nomsociete"), QLatin1StringView("nomdelasociete"),
         QLatin1StringView("entreprise"), QLatin1StringView("nomentreprise"),
         QLatin1StringView("nomdelentreprise"), QLatin1StringView("organization"),
         QLatin1StringView("organisation"), QLatin1StringView("organization1name"),
         QLatin1StringView("organizationname"), QLatin1StringView("billingcompany"),
         QLatin1StringView("defaultaddresscompany"), QLatin1StringView("denomination"),
         QLatin1StringView("enseigne"), QLatin1StringView("firma"), QLatin1StringView("etablissement")});
}

bool namesWhole(const QString &name)
{
    return isOneOf(name,
                   {QLatin1StringView("fullname"), QLatin1StringView("displayname"),
                    QLatin1StringView("nomcomplet"), QLatin1StringView("nomprenom"),
                    QLatin1StringView("nometprenom"), QLatin1StringView("prenomnom")});
}

bool namesFamily(const QString &name)
{
    return isOneOf(name,
                   {QLatin1StringView("lastname"), QLatin1StringView("familyname"),
                    QLatin1StringView("nomdefamille"), QLatin1StringView("billinglastname"),
                    QLatin1StringView("lastnameorcompany"), QLatin1StringView("nomouraisonsociale")});
}

/// How surely a column is meant, the surest first, when several say the same field.
int rankOf(const QString &name, Field field)
{
    const QString wanted = squeezed(name);
    if (field == Field::Name)
        return namesFamily(name) ? 0 : namesWhole(name) ? 3 : namesCompany(name) ? 2 : 1;
    if (wanted == squeezed(QString::fromUtf8(infoOf(field).key))
        || wanted == squeezed(QString::fromUtf8(infoOf(field).label)))
        return 0;
    return targetWritten(name) ? 1 : 2;
}

} // namespace

QString tillNumberName()
{
    return QStringLiteral("Customer no. on the till");
}

std::optional<Target> targetNamed(QStringView name)
{
    QString text = name.trimmed().toString();
    while (text.endsWith(u'*') || text.endsWith(u':'))
        text = text.chopped(1).trimmed();
    const QString code = codeIn(text);
    for (const QString &written : {text, withoutBrackets(text), code, withoutOne(withoutBrackets(text))}) {
        if (const auto target = targetWritten(written))
            return target;
    }
    return std::nullopt;
}

/// By words that no program but the till has for its columns; Carnet's own files name some of them so too.
bool isTillsList(const QStringList &names)
{
    static const QStringList own{QStringLiteral("addressline1"),   QStringLiteral("adresscomment"),
                                 QStringLiteral("clientgroupid"),  QStringLiteral("activitycode"),
                                 QStringLiteral("vatnum"),         QStringLiteral("identificationid"),
                                 QStringLiteral("commentprivate"), QStringLiteral("commentpublic"),
                                 QStringLiteral("adresseligne1"),  QStringLiteral("commentaireadresse"),
                                 QStringLiteral("numtva"),         QStringLiteral("registrationnumber")};
    const auto isOwn = [](const QString &name) { return own.contains(squeezed(name)); };
    const auto isOfCarnet = [](const QString &name) { return targetWritten(name) == Target::tillNumber(); };
    return std::ranges::count_if(names, isOwn) >= 2 && std::ranges::none_of(names, isOfCarnet);
}

std::vector<Target> targetsOf(const QStringList &names)
{
    std::vector<Target> targets(static_cast<std::size_t>(names.size()));
    std::vector<std::optional<Target>> meant;
    for (const QString &name : names)
        meant.push_back(targetNamed(name));
    const bool isOfTill = isTillsList(names);
    const auto says = [&](qsizetype column, Field field) {
        return meant[static_cast<std::size_t>(column)] == Target(field);
    };

    // "First name", "Surname": here the family's; on the till it is the first name.
    if (!isOfTill) {
        qsizetype surname = -1;
        bool hasFirst = false;
        bool hasFamily = false;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const bool isSurname = squeezed(names.at(i)) == u"surname";
            surname = isSurname ? i : surname;
            hasFirst = hasFirst || (!isSurname && says(i, Field::FirstName));
            hasFamily = hasFamily || (says(i, Field::Name) && !namesCompany(names.at(i)));
        }
        if (surname >= 0 && hasFirst && !hasFamily)
            meant[static_cast<std::size_t>(surname)] = Target(Field::Name);
    }

    std::array<qsizetype, fieldCount> chosen;
    chosen.fill(-1);
    const auto take = [&](qsizetype column, Field field) {
        chosen.at(static_cast<std::size_t>(field)) = column;
        targets[static_cast<std::size_t>(column)] = field;
    };
    for (const FieldInfo &info : allFields()) {
        qsizetype best = -1;
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (says(i, info.field)
                && (best < 0 || rankOf(names.at(i), info.field) < rankOf(names.at(best), info.field)))
                best = i;
        }
        if (best >= 0)
            take(best, info.field);
    }
    bool hasNumber = false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        Target &target = targets[static_cast<std::size_t>(i)];
        if (!target.isNothing())
            continue;
        const bool isNumber = meant[static_cast<std::size_t>(i)] == Target::tillNumber()
            || (isOfTill && squeezed(names.at(i)) == u"id");
        if (isNumber && !hasNumber) {
            target = Target::tillNumber();
            hasNumber = true;
        } else if (says(i, Field::Name) && namesCompany(names.at(i))
                   && std::ranges::find(targets, Target::company()) == targets.end()) {
            target = Target::company();
        } else if (says(i, Field::Phone) && chosen.at(static_cast<std::size_t>(Field::OtherPhone)) < 0) {
            take(i, Field::OtherPhone);
        }
    }
    return targets;
}

QString headerPrint(const QStringList &names)
{
    QStringList squeezedNames;
    for (const QString &name : names)
        squeezedNames << squeezed(name);
    const QByteArray hash =
        QCryptographicHash::hash(squeezedNames.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32));
}

QString toText(const std::vector<Target> &targets)
{
    QStringList words;
    for (const Target &target : targets) {
        switch (target.kind()) {
        case Target::Kind::Nothing:
            words << QString();
            break;
        case Target::Kind::Field:
            words << QString::fromUtf8(infoOf(target.field()).key);
            break;
        case Target::Kind::Company:
            words << QStringLiteral("*company");
            break;
        case Target::Kind::TillNumber:
            words << QStringLiteral("*number");
            break;
        }
    }
    return words.join(u'\n');
}

std::optional<std::vector<Target>> targetsFrom(const QString &text, qsizetype columns)
{
    const QStringList words = text.split(u'\n');
    if (text.isEmpty() || words.size() != columns)
        return std::nullopt;
    std::vector<Target> targets;
    for (const QString &word : words) {
        Target target;
        if (word == u"*company")
            target = Target::company();
        else if (word == u"*number")
            target = Target::tillNumber();
        else if (const auto field = fieldNamed(word); field && !word.isEmpty())
            target = *field;
        targets.push_back(target);
    }
    return targets;
}

} // namespace carnet
