// The directory kept in a file beside the store, so that a start does not read every customer. A cache: what
// does not fit is made anew, and losing it loses nothing.
#pragma once

#include "directory/column_order.h"
#include "directory/look_alikes.h"
#include "directory/shelf.h"
#include "directory/towns.h"

namespace carnet {

/// All that is kept, by slot.
struct Filing
{
    /// The slots of those who are gone are given up.
    void closeRanks();

    Shelf shelf;
    LookAlikes lookAlikes;
    Towns towns;
    std::vector<ColumnOrder> orders; ///< the one in use last comes first
};

class DirectoryFile
{
public:
    explicit DirectoryFile(const QString &storeFile);

    /// What it was made of. Another store, locale, collation or version of the program: it does not fit.
    struct Maker
    {
        QString store; ///< Store::identity()
        QLocale locale;
    };
    struct Kept
    {
        Filing filing;
        qint64 change = 0; ///< Store::change() up to which it tells
    };
    /// Nothing: there is none, it is damaged or does not fit.
    [[nodiscard]] std::optional<Kept> read(const Maker &maker) const;
    /// Takes the place of the last one when it is complete. Asks `goesOn` after each piece; false: it is
    /// given up. Does not wait for the disk: what a power cut garbles does not fit.
    [[nodiscard]] bool write(const Maker &maker, const Filing &filing, qint64 change,
                             const std::function<bool()> &goesOn) const;

private:
    [[nodiscard]] static QByteArray madeBy(const Maker &maker);
    template <typename Arrays, typename Visit> static void visitArrays(Arrays &filing, Visit visit);

    QString m_path;
};

} // namespace carnet
