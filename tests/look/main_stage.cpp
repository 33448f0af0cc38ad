// Tests that need the real windows in a language and on a screen of a shop's PC: CARNET_LANGUAGE en or fr.
#include "harness/registry.h"
#include "look/carnet_style.h"
#include "screenshots/offscreen.h"
#include "settings/language.h"

#include <QApplication>
#include <QFont>

int main(int argc, char **argv)
{
    if (!carnet::screenshots::useOffscreen(QStringLiteral("1366x768")))
        return 1;
    QApplication application(argc, argv);
    QApplication::setStyle(new carnet::CarnetStyle); // owned by the application
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSize(10);
    QApplication::setFont(font);
    const bool french = qEnvironmentVariable("CARNET_LANGUAGE") == u"fr";
    carnet::Speech speech;
    speech.speak(french ? carnet::Language::French : carnet::Language::English);
    return carnet::test::runAll(argc, argv);
}
