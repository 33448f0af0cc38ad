// One file within a ZIP archive, read while it is unpacked. An archive that unpacks to far more than it is (a
// bomb) ends early.
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace carnet {

[[nodiscard]] QString libzipVersion();

class ZipArchive
{
public:
    /// Nothing: it is no archive. `bytes` outlive it.
    [[nodiscard]] static std::unique_ptr<ZipArchive> open(const QByteArray &bytes);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] bool isEncrypted() const; ///< its first file is
    /// A whole small file; empty when there is none, or it is longer than `most` bytes.
    [[nodiscard]] QByteArray read(const QString &name, qint64 most = 4 << 20) const;

private:
    friend class ZipEntry;
    explicit ZipArchive(zip *archive)
        : m_archive(archive)
    { }

    zip *m_archive;
};

class ZipEntry : public QIODevice
{
    Q_OBJECT

public:
    /// `archive` outlives it.
    ZipEntry(const ZipArchive &archive, const QString &name);
    ~ZipEntry() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool isBomb() const { return m_isBomb; }
    /// Of what is read, in all; the share of it that was.
    [[nodiscard]] qint64 unpackedSize() const { return m_size; }
    [[nodiscard]] qint64 done() const { return m_done; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file = nullptr;
    qint64 m_size = 0; ///< says the archive
    qint64 m_packed = 0;
    qint64 m_done = 0;
    bool m_isBomb = false;
};

} // namespace carnet
