// Tries what a user would on a disk that is full, or that may only be read. Says the first thing that is not
// as it should be, and ends with 1.
//     disk_child full|read-only FOLDER
#include "store/backup.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace carnet;

namespace {

#define MUST(condition)                                                                                      \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            std::fprintf(stderr, "line %d: %s\n", __LINE__, #condition);                                     \
            return false;                                                                                    \
        }                                                                                                    \
    } while (false)

Record customer(int number)
{
    Record record;
    record.wanted.emplace();
    record.wanted->set(Field::Name, QString::number(number));
    record.wanted->set(Field::PrivateNote, QString(3000, QChar(u'a' + number % 26)));
    return record;
}

bool areAllThere(const Store &store, const QList<CustomerId> &ids)
{
    for (int i = 0; i < ids.size(); ++i) {
        const auto record = store.record(ids.at(i));
        MUST(record && *record->wanted == *customer(i).wanted);
    }
    MUST(store.count() == ids.size());
    return true;
}

bool fills(const QDir &disk)
{
    const QString file = disk.filePath(QStringLiteral("full.carnet"));
    QFile ballast(disk.filePath(QStringLiteral("ballast")));
    MUST(ballast.open(QFile::WriteOnly) && ballast.write(QByteArray(1'000'000, 'x')) == 1'000'000);
    ballast.close();

    QList<CustomerId> saved;
    {
        const auto opened = Store::open(file);
        MUST(opened.ok());
        Store &store = *opened.value();
        std::optional<StoreError> error;
        while (!error && saved.size() < 100'000) {
            const auto written = store.write(customer(static_cast<int>(saved.size())));
            if (written)
                saved << written.value();
            else
                error = written.error();
        }
        MUST(error == StoreError::DiskFull);
        MUST(saved.size() > 50);
        MUST(areAllThere(store, saved)); // what is there can be read
        UnfinishedForm form;
        form.typed.set(Field::PrivateNote, QString(20'000, u'x'));
        const auto kept = store.keepForm(form);
        MUST(!kept && kept.error() == StoreError::DiskFull);
        const auto copied =
            backUp(file, disk.filePath(QStringLiteral("backups")), QDateTime::currentDateTimeUtc());
        MUST(!copied && copied.error() == StoreError::DiskFull);
    }
    {
        // A new start on the full disk says so, or opens; it finds no damage.
        const auto opened = Store::open(file);
        MUST(opened.ok() || opened.error() == StoreError::DiskFull);
    }
    MUST(ballast.remove());
    const auto opened = Store::open(file);
    MUST(opened.ok());
    MUST(areAllThere(*opened.value(), saved));
    const auto written = opened.value()->write(customer(static_cast<int>(saved.size())));
    MUST(written.ok());
    MUST(areAllThere(*opened.value(), saved << written.value()));
    return true;
}

bool canOnlyBeRead(const QDir &disk)
{
    const QString file = disk.filePath(QStringLiteral("there.carnet"));
    QFile before(file);
    MUST(before.open(QFile::ReadOnly));
    const QByteArray content = before.readAll();
    const auto opened = Store::open(file);
    MUST(!opened && opened.error() == StoreError::ReadOnly);
    const auto made = Store::open(disk.filePath(QStringLiteral("new.carnet")));
    MUST(!made && made.error() == StoreError::ReadOnly);
    const auto copied =
        backUp(file, disk.filePath(QStringLiteral("backups")), QDateTime::currentDateTimeUtc());
    MUST(!copied && copied.error() == StoreError::ReadOnly);
    before.seek(0);
    MUST(before.readAll() == content);
    MUST(disk.entryList(QDir::Files) == QStringList{QStringLiteral("there.carnet")});
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    return (QByteArray(argv[1]) == "full" ? fills(folder) : canOnlyBeRead(folder)) ? 0 : 1;
}
