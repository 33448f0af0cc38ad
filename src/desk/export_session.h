// Customers on their way into a file, read on a worker through a store of its own.
#pragma once

#include "desk/file_work.h"
#include "exchange/customer_export.h"
#include "store/record.h"

namespace carnet {

class ExportSession : public FileWork
{
    Q_OBJECT

public:
    using FileWork::FileWork;

    using Ids = std::shared_ptr<const std::vector<CustomerId>>;
    /// How many were written. `ids`: in their order, without those that are gone; nothing: all who are
    /// listed.
    [[nodiscard]] QFuture<Result<qint64, ExportTrouble>> write(const Ids &ids, const ExportForm &form,
                                                               const QString &file);
};

} // namespace carnet
