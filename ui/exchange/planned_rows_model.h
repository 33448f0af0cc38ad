// The rows of a file as they will be: who, what happens, and why. Reads and judges only the rows in view.
#pragma once

#include "desk/import_plan.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>

namespace carnet {

class PlannedRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : std::uint8_t { Number, Customer, Contact, Town, Fate, Remark };
    static constexpr int columns = 6;
    enum class Chip : std::uint8_t { All, New, Known, Problems };

    explicit PlannedRowsModel(QObject *parent);

    void setPlan(const std::shared_ptr<const RowFile> &rows, const RowMeaning &meaning,
                 std::vector<PlannedRow> planned);
    [[nodiscard]] const std::vector<PlannedRow> &planned() const { return m_planned; }
    void setChip(Chip chip);
    /// Lists these rows of the file (from 0, ascending).
    void list(std::vector<quint32> rows);
    [[nodiscard]] qint64 count(Chip chip) const;
    /// Of rows as they are listed. Who is not here cannot be filled or replaced.
    void setFate(const std::vector<std::pair<int, int>> &ranges, RowFate fate);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columns;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void fatesChanged();

private:
    [[nodiscard]] static bool isIn(const PlannedRow &row, Chip chip);
    [[nodiscard]] const ReadRow &readAt(qint64 row) const;
    [[nodiscard]] QString textOf(qint64 row, int column) const;

    std::shared_ptr<const RowFile> m_rows;
    std::unique_ptr<RowMeaning> m_meaning;
    std::vector<PlannedRow> m_planned;
    std::vector<quint32> m_listed;
    mutable std::unique_ptr<RowFileReader> m_reader;
    mutable QCache<qint64, ReadRow> m_read;
};

} // namespace carnet
