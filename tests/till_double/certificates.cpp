#include "till_double/certificates.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QSslKey>

namespace carnet::test {

namespace {

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString alternativeNames(const QStringList &hosts)
{
    QStringList names;
    for (const QString &host : hosts)
        names << (QHostAddress(host).isNull() ? QStringLiteral("DNS:") : QStringLiteral("IP:")) + host;
    return names.join(u',');
}

} // namespace

Certificates::Certificates()
{
    const bool isMade = openssl(
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
         QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
         QStringLiteral("-subj"), QStringLiteral("/CN=Authority of a test"), QStringLiteral("-days"),
         QStringLiteral("2"), QStringLiteral("-keyout"), file(QStringLiteral("authority.key")),
         QStringLiteral("-out"), file(QStringLiteral("authority.pem"))});
    if (isMade)
        m_authority = QSslCertificate(contentOf(file(QStringLiteral("authority.pem"))));
}

QSslConfiguration Certificates::identityFor(const QStringList &hosts, int days) const
{
    QFile names(file(QStringLiteral("names.cnf")));
    if (names.open(QIODevice::WriteOnly))
        names.write("subjectAltName=" + alternativeNames(hosts).toUtf8() + '\n');
    names.close();

    QSslConfiguration identity = QSslConfiguration::defaultConfiguration();
    const bool isSigned =
        openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
                 QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                 QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                 QStringLiteral("-subj"), QStringLiteral("/CN=till"), QStringLiteral("-keyout"),
                 file(QStringLiteral("till.key")), QStringLiteral("-out"), file(QStringLiteral("till.csr"))})
        && openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"),
                    file(QStringLiteral("till.csr")), QStringLiteral("-CA"),
                    file(QStringLiteral("authority.pem")), QStringLiteral("-CAkey"),
                    file(QStringLiteral("authority.key")), QStringLiteral("-CAcreateserial"),
                    QStringLiteral("-days"), QString::number(days), QStringLiteral("-extfile"),
                    names.fileName(), QStringLiteral("-out"), file(QStringLiteral("till.pem"))});
    if (isSigned) {
        identity.setLocalCertificate(QSslCertificate(contentOf(file(QStringLiteral("till.pem")))));
        identity.setPrivateKey(QSslKey(contentOf(file(QStringLiteral("till.key"))), QSsl::Ec));
    }
    return identity;
}

TrustFor::TrustFor(const QSslCertificate &authority)
{
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(authority);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

TrustFor::~TrustFor()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

} // namespace carnet::test
