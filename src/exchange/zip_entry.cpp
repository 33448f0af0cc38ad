#include "exchange/zip_entry.h"

#include <zip.h>

#include <algorithm>

namespace carnet {

namespace {

/// XML of a table packs to a tenth or a fiftieth; what unpacks to a thousandfold is made to fill the memory.
constexpr qint64 mostUnpacked = 2LL << 30;
constexpr qint64 mostTimes = 400;
constexpr qint64 harmless = 32 << 20;

} // namespace

QString libzipVersion()
{
    return QString::fromLatin1(zip_libzip_version());
}

std::unique_ptr<ZipArchive> ZipArchive::open(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (archive == nullptr && source != nullptr)
        zip_source_free(source);
    zip_error_fini(&error);
    return archive == nullptr ? nullptr : std::unique_ptr<ZipArchive>(new ZipArchive(archive));
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_archive);
}

bool ZipArchive::has(const QString &name) const
{
    return zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

bool ZipArchive::isEncrypted() const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    return zip_stat_index(m_archive, 0, 0, &stat) == 0 && (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0
        && stat.encryption_method != ZIP_EM_NONE;
}

QByteArray ZipArchive::read(const QString &name, qint64 most) const
{
    ZipEntry entry(*this, name);
    if (!entry.isOpen())
        return {};
    QByteArray bytes = entry.read(most + 1);
    return bytes.size() > most ? QByteArray() : bytes;
}

ZipEntry::ZipEntry(const ZipArchive &archive, const QString &name)
{
    const QByteArray path = name.toUtf8();
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(archive.m_archive, path.constData(), ZIP_FL_NOCASE, &stat) != 0)
        return;
    m_size = static_cast<qint64>(stat.size);
    m_packed = static_cast<qint64>(stat.comp_size);
    m_file = zip_fopen_index(archive.m_archive, stat.index, 0);
    if (m_file != nullptr)
        QIODevice::open(QIODevice::ReadOnly);
}

ZipEntry::~ZipEntry()
{
    if (m_file != nullptr)
        zip_fclose(m_file);
}

qint64 ZipEntry::readData(char *data, qint64 most)
{
    if (m_isBomb)
        return -1;
    const qint64 got = zip_fread(m_file, data, static_cast<zip_uint64_t>(most));
    m_done += std::max<qint64>(got, 0);
    m_isBomb =
        m_done > mostUnpacked || (m_done > harmless && m_done / std::max<qint64>(m_packed, 1) > mostTimes);
    return m_isBomb ? -1 : got == 0 ? -1 : got;
}

} // namespace carnet
