#include "connection/key_ring.h"

#include "connection/key_service.h"

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

KeyRing::Answer KeyRing::meaningOf(int error)
{
    switch (error) {
    case QKeychain::NoError:
        return Answer::Given;
    case QKeychain::EntryNotFound:
        return Answer::Empty;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Answer::Absent;
    default: // a prompt that was cancelled comes under several names
        return Answer::NotOpened;
    }
}

KeyRing::KeyRing(QObject *parent)
    : QObject(parent)
{ }

void KeyRing::settle(Answer answer, const std::function<void(Answer)> &said)
{
    if (answer != Answer::NotOpened) {
        said(answer);
        return;
    }
    askForKeyService(this, [said](bool isThere) { said(isThere ? Answer::NotOpened : Answer::Absent); });
}

void KeyRing::read(const QUrl &till, const QString &shop)
{
    auto *job = jobFor<QKeychain::ReadPasswordJob>(till, shop, this);
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        settle(meaningOf(job->error()), [this, key = job->textData()](Answer answer) {
            Q_EMIT found(answer == Answer::Given ? key : QString(), answer);
        });
    });
    job->start();
}

void KeyRing::keep(const QUrl &till, const QString &shop, const QString &key)
{
    auto *job = jobFor<QKeychain::WritePasswordJob>(till, shop, this);
    job->setTextData(key);
    connect(job, &QKeychain::Job::finished, this,
            [this, job] { settle(meaningOf(job->error()), [this](Answer answer) { Q_EMIT kept(answer); }); });
    job->start();
}

void KeyRing::forget(const QUrl &till, const QString &shop)
{
    jobFor<QKeychain::DeletePasswordJob>(till, shop, this)->start();
}

} // namespace carnet
