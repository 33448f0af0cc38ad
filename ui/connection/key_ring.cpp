#include "connection/key_ring.h"

#include <qt6keychain/keychain.h>

namespace carnet {

namespace {

const QString service = QStringLiteral("Carnet");

QString entryFor(const QUrl &till, const QString &shop)
{
    return QStringLiteral("%1 shop %2")
        .arg(till.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash), shop);
}

template <typename JobType> JobType *jobFor(const QUrl &till, const QString &shop, QObject *parent)
{
    auto *job = new JobType(service, parent);
    job->setKey(entryFor(till, shop));
    job->setInsecureFallback(false); // never a plain file
    return job;
}

} // namespace

KeyRing::KeyRing(QObject *parent)
    : QObject(parent)
{ }

void KeyRing::read(const QUrl &till, const QString &shop)
{
    auto *job = jobFor<QKeychain::ReadPasswordJob>(till, shop, this);
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        const bool works = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        Q_EMIT found(job->error() == QKeychain::NoError ? job->textData() : QString(), works);
    });
    job->start();
}

void KeyRing::keep(const QUrl &till, const QString &shop, const QString &key)
{
    auto *job = jobFor<QKeychain::WritePasswordJob>(till, shop, this);
    job->setTextData(key);
    connect(job, &QKeychain::Job::finished, this,
            [this, job] { Q_EMIT kept(job->error() == QKeychain::NoError); });
    job->start();
}

void KeyRing::forget(const QUrl &till, const QString &shop)
{
    jobFor<QKeychain::DeletePasswordJob>(till, shop, this)->start();
}

} // namespace carnet
