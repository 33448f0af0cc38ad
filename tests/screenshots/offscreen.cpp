#include "offscreen.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

#include <cstdio>

namespace carnet::screenshots {

namespace {

/// The offscreen platform tells at every step what it cannot do.
void printUnlessUsual(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (!text.startsWith(u"This plugin does not support"))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

bool useOffscreen(const QString &size)
{
    static const QTemporaryDir folder; // the platform reads the file when the application begins
    const QStringList sides = size.split(u'x');
    QFile file(folder.filePath(QStringLiteral("screen.json")));
    if (sides.size() != 2 || !file.open(QIODevice::WriteOnly))
        return false;
    file.write(QStringLiteral(R"({"screens":[{"name":"screen","x":0,"y":0,"width":%1,"height":%2,)"
                              R"("logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})")
                   .arg(sides.at(0), sides.at(1))
                   .toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
    qInstallMessageHandler(printUnlessUsual);
    return true;
}

} // namespace carnet::screenshots
