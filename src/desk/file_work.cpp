#include "desk/file_work.h"

namespace carnet {

FileWork::FileWork(DataFolder folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_worker.setMaxThreadCount(1);
}

FileWork::~FileWork()
{
    stop();
    m_worker.waitForDone();
}

void FileWork::stop()
{
    if (m_isWanted)
        m_isWanted->store(false);
}

FileWork::Wanted FileWork::beginAnew()
{
    stop();
    m_isWanted = std::make_shared<std::atomic<bool>>(true);
    return m_isWanted;
}

/// Runs on the worker.
Reading FileWork::readingFor(const Wanted &isWanted)
{
    Reading reading{m_folder.path};
    reading.stop = [isWanted] { return !isWanted->load(); };
    reading.progress = [this, isWanted, told = -1](int permille) mutable {
        constexpr int step = 10;
        if (std::exchange(told, permille / step) == permille / step)
            return;
        QMetaObject::invokeMethod(this, [this, isWanted, permille] {
            if (isWanted->load())
                Q_EMIT progressed(permille);
        });
    };
    return reading;
}

} // namespace carnet
