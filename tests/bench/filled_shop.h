// A shop's folder with so many customers, made once a run.
#pragma once

#include "desk/data_folder.h"

#include <QTemporaryDir>

namespace carnet::bench {

struct FilledShop
{
    explicit FilledShop(int customers);

    [[nodiscard]] QString file() const { return DataFolder{folder.path()}.storeFile(); }
    [[nodiscard]] QString directoryFile() const { return file() + QStringLiteral(".directory"); }

    QTemporaryDir folder;
    int size;
    qint64 csvBytes = 0; ///< of the same customers
    qint64 textBytes = 0; ///< of what a search looks through, by a sample
};

/// A new shop's folder with so many changes that wait to be sent.
void fillWithEdits(const DataFolder &folder, int edits);

} // namespace carnet::bench
