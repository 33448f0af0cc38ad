#include "store/patient_file.h"

#include <QFile>
#include <QThread>

namespace carnet {

namespace {

#ifdef Q_OS_WIN
constexpr int tries = 40;
#else
constexpr int tries = 1;
#endif
constexpr unsigned long pauseMs = 50;

template <typename Attempt> bool patiently(Attempt attempt)
{
    for (int left = tries; !attempt(); QThread::msleep(pauseMs)) {
        if (--left == 0)
            return false;
    }
    return true;
}

} // namespace

bool renamePatiently(const QString &from, const QString &to)
{
    return patiently([&] { return QFile::rename(from, to); });
}

bool removePatiently(const QString &file)
{
    return patiently([&] { return QFile::remove(file) || !QFile::exists(file); });
}

} // namespace carnet
