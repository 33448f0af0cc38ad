#include "words/store_sentences.h"

#include <QCoreApplication>
#include <QDir>

namespace carnet {

namespace {

class StoreWords
{
    Q_DECLARE_TR_FUNCTIONS(StoreSentences)

public:
    static QString working(StoreError error)
    {
        switch (error) {
        case StoreError::DiskFull:
            return tr(
                "No room left on this computer. What was there is kept; free some space, then try again.");
        case StoreError::ReadOnly:
        case StoreError::CannotOpen:
            return tr(
                "This computer does not let Carnet write into its folder. Make the folder writable, then try "
                "again.");
        case StoreError::Busy:
            return tr("Another program is using the customers' file. Close that program, then try again.");
        case StoreError::Damaged:
        case StoreError::Missing:
        case StoreError::NotOurs:
        case StoreError::NewerVersion:
            return tr("The customers' file is damaged. A backup can take its place: nothing is deleted.");
        case StoreError::Failed:
            break;
        }
        return tr("The customers' file could not be written. What was there is kept; try again.");
    }

    static QString opening(StoreError error)
    {
        switch (error) {
        case StoreError::NotOurs:
            return tr("The file %1 was not made by Carnet. It was left as it is. Choose another folder with "
                      "--data.");
        case StoreError::NewerVersion:
            return tr("The file %1 was written by a newer Carnet. It was left as it is. Install the newer "
                      "version to "
                      "open it.");
        case StoreError::Damaged:
            return tr("The file %1 is damaged.");
        case StoreError::Missing:
            return tr("The customers' file %1 is gone.");
        case StoreError::DiskFull:
            return tr(
                "No room is left on this computer to open %1. Free some space, then start Carnet again.");
        case StoreError::ReadOnly:
            return tr("Carnet may not write to %1. Make the file and its folder writable, then start Carnet "
                      "again.");
        case StoreError::Busy:
            return tr("Another program is using %1. Close that program, then start Carnet again.");
        default:
            return tr("The file %1 could not be opened. It was left as it is.");
        }
    }

    static QString reason(StoreError error)
    {
        switch (error) {
        case StoreError::DiskFull:
            return tr("No room is left on this computer.");
        case StoreError::ReadOnly:
        case StoreError::CannotOpen:
            return tr("This computer does not let Carnet write into its folder.");
        case StoreError::Busy:
            return tr("Another program is using the customers' file.");
        default:
            return tr("It is tried again at the next start.");
        }
    }

    static QString held(const SingleInstance::Holder &holder)
    {
        if (holder.isHere)
            return tr("Carnet is open with these customers on this computer and does not answer: it runs in "
                      "another session, or it hangs. Close it there, then try again.");
        return tr("Carnet was opened with these customers on the computer “%1”, and was not closed there. If "
                  "it "
                  "still runs there, close it there first: two programs on one file could damage it. If it "
                  "does not, because it was stopped or the computer was switched off, open them here anyway.")
            .arg(holder.computer);
    }
};

} // namespace

QString sentenceFor(StoreError error)
{
    return StoreWords::working(error);
}

QString sentenceFor(const SingleInstance::Holder &holder)
{
    return StoreWords::held(holder);
}

QString reasonFor(StoreError error)
{
    return StoreWords::reason(error);
}

QString openingSentenceFor(StoreError error, const QString &file)
{
    return StoreWords::opening(error).arg(QDir::toNativeSeparators(file));
}

} // namespace carnet
