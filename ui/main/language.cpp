#include "main/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace carnet {

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        application.installTranslator(translator);
}

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

void speak(QCoreApplication &application, Language language)
{
    const QLocale locale = localeFor(language);
    QLocale::setDefault(locale);
    install(application, locale, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, QStringLiteral("carnet"), QStringLiteral(":/translations"));
}

} // namespace carnet
