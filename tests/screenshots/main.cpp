// Draws every scene to PNG files, offscreen, from the real windows: to look at, not to compare.
//   carnet_screenshots DIR en|fr 1366x768 [part of a scene's name]
#include "scenes.h"

#include "look/carnet_style.h"
#include "main/language.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace carnet;
using namespace carnet::screenshots;

namespace {

struct Look
{
    const char *name;
    SchemeChoice scheme;
    int pointSize;
};

constexpr Look looks[] = {
    {"light", SchemeChoice::Light, 10},      {"dark", SchemeChoice::Dark, 10},
    {"light-9pt", SchemeChoice::Light, 9},   {"dark-9pt", SchemeChoice::Dark, 9},
    {"light-14pt", SchemeChoice::Light, 14}, {"dark-14pt", SchemeChoice::Dark, 14},
};

/// The offscreen platform tells at every step what it cannot do.
void printUnlessUsual(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (!text.startsWith(u"This plugin does not support"))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

/// The offscreen platform takes its screen from a file.
bool useScreen(const QString &size, QTemporaryDir &folder)
{
    const QStringList sides = size.split(u'x');
    QFile file(folder.filePath(QStringLiteral("screen.json")));
    if (sides.size() != 2 || !file.open(QIODevice::WriteOnly))
        return false;
    file.write(QStringLiteral(R"({"screens":[{"name":"screen","x":0,"y":0,"width":%1,"height":%2,)"
                              R"("logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})")
                   .arg(sides.at(0), sides.at(1))
                   .toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
    return true;
}

void draw(const Scene &scene, Appearance &appearance, const QDir &folder, const QString &ending)
{
    appearance.apply(SchemeChoice::Light, 10);
    Stage stage(scene.shop, appearance);
    scene.play(stage);
    for (const Look &look : looks) {
        appearance.apply(look.scheme, look.pointSize);
        QTest::qWait(60); // a new size lays itself out in several rounds of the event loop
        const QString file = QStringLiteral("%1-%2-%3.png")
                                 .arg(QLatin1StringView(scene.name), QLatin1StringView(look.name), ending);
        if (!stage.picture().save(folder.filePath(file)))
            qFatal("%s could not be written", qPrintable(folder.filePath(file)));
        std::puts(qPrintable(file));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryDir scratch;
    if (argc < 4 || !useScreen(QString::fromLocal8Bit(argv[3]), scratch)) {
        std::fputs("carnet_screenshots DIR en|fr 1366x768 [part of a scene's name]\n", stderr);
        return 2;
    }
    qInstallMessageHandler(printUnlessUsual);
    QApplication application(argc, argv);
    QApplication::setStyle(new CarnetStyle); // owned by the application
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSize(10);
    QApplication::setFont(font);
    const QString language = QString::fromLocal8Bit(argv[2]);
    speak(application, language == u"fr" ? Language::French : Language::English);

    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("%s cannot be made", argv[1]);
    const QString part = argc > 4 ? QString::fromLocal8Bit(argv[4]) : QString();
    const QString width = QString::fromLocal8Bit(argv[3]).section(u'x', 0, 0);
    Appearance appearance;
    for (const Scene &scene : allScenes()) {
        if (QString::fromLatin1(scene.name).contains(part))
            draw(scene, appearance, folder, QStringLiteral("%1-%2").arg(language, width));
    }
}
