#include "till/one_shot_body.h"

#include <algorithm>
#include <cstring>

namespace carnet {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered: what was read here was asked for, so wasRead() tells the truth.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_at;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 left = m_bytes.size() - m_at;
    if (left == 0)
        return -1;
    const qint64 size = std::min(maxSize, left);
    std::memcpy(data, m_bytes.constData() + m_at, static_cast<std::size_t>(size));
    m_at += size;
    return size;
}

} // namespace carnet
