#include "till/row_reader.h"

#include "customer/fold.h"
#include "customer/wire.h"
#include "till/mended.h"
#include "till/wire_text.h"

#include <algorithm>
#include <array>

namespace carnet {

/// Of several columns that mean the same, the one that says it best.
struct RowReader::Choice
{
    QString id;
    QString idName;
    std::array<QString, fieldCount> names;

    [[nodiscard]] QString &nameOf(Field field) { return names.at(static_cast<std::size_t>(field)); }
};

RowReader::Column RowReader::columnNamed(const QString &name)
{
    Column column;
    column.idRank = idColumnRank(name);
    if (column.idRank >= 0)
        return column;
    column.field = fieldNamed(name);
    if (column.field) {
        const FieldInfo &info = infoOf(*column.field);
        const QString squeezedName = squeezed(name);
        if (squeezedName == squeezed(QString::fromUtf8(info.key)))
            column.fieldRank = 0;
        else
            column.fieldRank =
                info.legacyKey && squeezedName == squeezed(QString::fromUtf8(info.legacyKey)) ? 1 : 2;
    }
    return column;
}

const RowReader::Column &RowReader::columnOf(const QString &name)
{
    auto found = m_columns.find(name);
    if (found == m_columns.end()) {
        constexpr qsizetype most = 10'000; // of a till that makes up names
        if (m_columns.size() > most)
            m_columns.clear();
        found = m_columns.insert(name, columnNamed(name));
    }
    return *found;
}

RowReader::Choice RowReader::choose(const QJsonObject &object)
{
    Choice choice;
    int idRank = std::numeric_limits<int>::max();
    std::array<int, fieldCount> ranks;
    ranks.fill(std::numeric_limits<int>::max());
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString name = it.key();
        const Column &column = columnOf(name);
        if (it->isObject() || it->isArray())
            continue;
        if (column.idRank >= 0 && column.idRank < idRank) {
            if (const QString id = idOf(*it); !id.isEmpty()) {
                choice.id = id;
                choice.idName = name;
                idRank = column.idRank;
            }
        } else if (column.field && column.fieldRank < ranks.at(static_cast<std::size_t>(*column.field))) {
            ranks.at(static_cast<std::size_t>(*column.field)) = column.fieldRank;
            choice.nameOf(*column.field) = name;
        }
    }
    return choice;
}

std::optional<TillRow> RowReader::read(const QJsonObject &object)
{
    Choice choice = choose(object);
    if (choice.id.isEmpty())
        return std::nullopt;
    TillRow row;
    row.id = choice.id;
    FieldSet numbers;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString name = it.key();
        if (name == choice.idName)
            continue;
        const Column &column = columnOf(name);
        if (!column.field || choice.nameOf(*column.field) != name) {
            row.extra.insert(name, *it);
            continue;
        }
        const Field field = *column.field;
        row.present.insert(field);
        if (it->isDouble())
            numbers.insert(field);
        const QString text = mendedText(field, textOf(*it));
        if (field == Field::BirthDate && text == u"0")
            row.perhapsBorn = dayOfZero();
        else
            row.customer.set(field, fromWire(field, text));
    }
    mend(row, numbers);
    return row;
}

bool nameCustomers(const QStringList &columns)
{
    const auto isId = [](const QString &name) { return idColumnRank(name) >= 0; };
    const auto isField = [](const QString &name) { return fieldNamed(name).has_value(); };
    return std::ranges::any_of(columns, isId) && std::ranges::any_of(columns, isField);
}

} // namespace carnet
