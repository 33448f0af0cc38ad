#include "form/country_box.h"

#include "customer/fold.h"

#include <QCompleter>
#include <QLocale>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace carnet {

namespace {

struct Country
{
    QString code;
    QString name;
};

/// The shops' own neighbourhood; the rest follows by name.
constexpr std::array nearCountries{QLocale::France,     QLocale::Belgium,      QLocale::Switzerland,
                                   QLocale::Luxembourg, QLocale::Germany,      QLocale::Spain,
                                   QLocale::Italy,      QLocale::UnitedKingdom};

std::vector<Country> countries()
{
    // Qt has no list of territories: the locales it knows name them. Its English names are translated by the
    // catalogue of translations where one is given, in the context "Country".
    std::map<QString, QString> names;
    const auto locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (code.size() == 2)
            names.emplace(
                code,
                QCoreApplication::translate(
                    "Country", QLocale::territoryToString(locale.territory()).toUtf8().constData()));
    }
    std::vector<Country> all;
    for (const QLocale::Territory territory : nearCountries) {
        if (const auto found = names.extract(QLocale::territoryToCode(territory)))
            all.push_back({found.key(), found.mapped()});
    }
    const auto rest = static_cast<std::ptrdiff_t>(all.size());
    for (const auto &[code, name] : names)
        all.push_back({code, name});
    std::sort(all.begin() + rest, all.end(), [](const Country &a, const Country &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

} // namespace

CountryBox::CountryBox(QWidget *parent)
    : ChoiceBox(parent)
{
    for (const Country &country : countries())
        addItem(country.name, country.code);
    setCurrentIndex(-1);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

QString CountryBox::choice() const
{
    const QString typed = currentText();
    const QString wanted = folded(typed);
    for (int i = 0; i < count(); ++i) {
        if (folded(itemText(i)) == wanted)
            return itemData(i).toString();
    }
    return typed;
}

QString CountryBox::wordsFor(const QString &kept) const
{
    const int at = findData(kept);
    return at < 0 ? kept : itemText(at);
}

} // namespace carnet
