// Programs that tests start.
#pragma once

#include <QCoreApplication>
#include <QFileInfo>

namespace carnet::test {

/// Where it was built, or beside this one: on Windows all lie in one folder with the libraries and plugins
/// they share.
inline QString otherProgram(const QString &built)
{
    const QFileInfo beside(QCoreApplication::applicationDirPath(), QFileInfo(built).fileName());
    return beside.isExecutable() ? beside.absoluteFilePath() : built;
}

} // namespace carnet::test
