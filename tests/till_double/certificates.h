// Certificates made while the test runs, so that none can expire in the repository: an authority of the
// test's own, and what it signs. Uses the `openssl` program.
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace carnet::test {

class Certificates
{
public:
    /// An authority nobody knows yet. `isValid()` is false when the program is missing.
    Certificates();
    [[nodiscard]] bool isValid() const { return !m_authority.isNull(); }
    [[nodiscard]] const QSslCertificate &authority() const { return m_authority; }

    /// What a server shows: its certificate for `hosts` (names or IP addresses), valid for `days` from now;
    /// a negative number is over already.
    [[nodiscard]] QSslConfiguration identityFor(const QStringList &hosts, int days = 2) const;

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QSslCertificate m_authority;
};

/// Everybody in this process trusts the authority, as if the computer's owner had installed it.
class TrustFor
{
public:
    explicit TrustFor(const QSslCertificate &authority);
    ~TrustFor();
    Q_DISABLE_COPY_MOVE(TrustFor)

private:
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

} // namespace carnet::test
