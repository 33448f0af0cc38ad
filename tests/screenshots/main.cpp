// Draws every scene to PNG files, offscreen, from the real windows: to look at, not to compare.
//   carnet_screenshots DIR en|fr 1366x768 [part of a scene's name]
//   carnet_screenshots DIR en|fr 1024x680 --guide    those that the guide shows, under its names
#include "offscreen.h"
#include "scenes.h"

#include "look/carnet_style.h"
#include "settings/language.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace carnet;
using namespace carnet::screenshots;

namespace {

constexpr int pointSizes[] = {10, 9, 14};
constexpr std::pair<const char *, SchemeChoice> schemes[] = {{"light", SchemeChoice::Light},
                                                             {"dark", SchemeChoice::Dark}};

/// One window a size, which then goes from light to dark before the picture's eyes.
void draw(const Scene &scene, Appearance &appearance, const QDir &folder, const QString &ending)
{
    for (const int size : pointSizes) {
        appearance.apply(SchemeChoice::Light, size);
        Stage stage(scene.shop, appearance);
        scene.play(stage);
        for (const auto &[name, scheme] : schemes) {
            appearance.apply(scheme, size);
            QTest::qWait(60); // lays itself out in several rounds of the event loop
            QString file = QStringLiteral("%1-%2-%3")
                               .arg(QLatin1StringView(scene.name), QLatin1StringView(name), ending);
            if (size != 10)
                file += QStringLiteral("-%1pt").arg(size);
            file += QStringLiteral(".png");
            if (!stage.picture().save(folder.filePath(file)))
                qFatal("%s could not be written", qPrintable(folder.filePath(file)));
            std::puts(qPrintable(file));
        }
    }
}

/// What the guide calls each scene.
constexpr std::pair<const char *, const char *> guidePictures[] = {
    {"main", "customers"}, {"form-errors", "form"},      {"outbox-refused", "outbox"}, {"outbox", "in-doubt"},
    {"import", "import"},  {"duplicates", "duplicates"}, {"filter", "filter"}};

void drawForGuide(const Scene &scene, Appearance &appearance, const QDir &folder)
{
    for (const auto &[name, file] : guidePictures) {
        if (QLatin1StringView(name) != QLatin1StringView(scene.name))
            continue;
        appearance.apply(SchemeChoice::Light, 10);
        Stage stage(scene.shop, appearance);
        scene.play(stage);
        QTest::qWait(60);
        if (!stage.picture().save(folder.filePath(QString::fromLatin1(file) + QStringLiteral(".png"))))
            qFatal("%s could not be written", file);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4 || !useOffscreen(QString::fromLocal8Bit(argv[3]))) {
        std::fputs("carnet_screenshots DIR en|fr 1366x768 [part of a scene's name]\n", stderr);
        return 2;
    }
    QApplication application(argc, argv);
    QApplication::setStyle(new CarnetStyle); // owned by the application
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSize(10);
    QApplication::setFont(font);
    const QString language = QString::fromLocal8Bit(argv[2]);
    Speech speech;
    speech.speak(language == u"fr" ? Language::French : Language::English);

    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("%s cannot be made", argv[1]);
    const QString part = argc > 4 ? QString::fromLocal8Bit(argv[4]) : QString();
    const QString width = QString::fromLocal8Bit(argv[3]).section(u'x', 0, 0);
    Appearance appearance;
    for (const Scene &scene : allScenes()) {
        if (part == u"--guide")
            drawForGuide(scene, appearance, folder);
        else if (QString::fromLatin1(scene.name).contains(part))
            draw(scene, appearance, folder, QStringLiteral("%1-%2").arg(language, width));
    }
}
