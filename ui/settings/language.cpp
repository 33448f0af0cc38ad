#include "settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace carnet {

namespace {

QLocale localeFor(Language language)
{
    const QLocale system = QLocale::system();
    const auto wanted =
        language == Language::French || (language == Language::System && system.language() == QLocale::French)
        ? QLocale::French
        : QLocale::English;
    // The system's own country keeps its date and number forms; a forced language takes its first home's.
    if (system.language() == wanted)
        return system;
    return wanted == QLocale::French ? QLocale(QLocale::French, QLocale::France)
                                     : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

Speech::Speech() = default;

Speech::~Speech() = default;

void Speech::install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(locale, name, QStringLiteral("_"), folder)
        && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

void Speech::speak(Language language)
{
    m_translators.clear();
    const QLocale locale = localeFor(language);
    QLocale::setDefault(locale);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("carnet"), QStringLiteral(":/translations"));
}

} // namespace carnet
