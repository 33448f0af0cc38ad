// Conditions on customers, all of which must hold, and the filters that a shop keeps (ui.md 25). Pure
// functions.
#pragma once

#include "directory/place.h"
#include "store/record.h"

#include <QDate>

#include <vector>

namespace carnet {

struct Condition
{
    enum class Subject : std::uint8_t { Field, State, Modified } subject = Subject::Field;
    Field field = Field::Name; ///< when it is about one
    enum class Test : std::uint8_t {
        Is,
        BeginsWith,
        Contains,
        IsEmpty,
        IsNotEmpty,
        Before,
        After,
        ThisMonth, ///< of any year for a birth date
    } test = Test::Contains;
    /// A text in any spelling; a date as ISO; "1" or nothing for yes or no; the number of a SendState.
    QString value;

    friend bool operator==(const Condition &, const Condition &) = default;
};
using Conditions = std::vector<Condition>;

/// Those that make sense for a subject.
[[nodiscard]] std::vector<Condition::Test> testsOf(Condition::Subject subject, Field field);
[[nodiscard]] bool needsValue(Condition::Test test);
/// It says something: what it needs is there, and is a date where it must be one.
[[nodiscard]] bool isWhole(const Condition &condition);

/// Of those that are whole; texts without case, accents, and for numbers without spaces.
[[nodiscard]] bool fulfils(const RecordSummary &summary, const Conditions &conditions, QDate today);

/// Kept for a shop.
struct Filter
{
    QString name;
    Place place = Place::All; ///< whose customers are looked at
    Conditions conditions;

    friend bool operator==(const Filter &, const Filter &) = default;
};

/// As a text for the store: fields by their keys, so that the catalogue can grow.
[[nodiscard]] QString toText(const std::vector<Filter> &filters);
/// What is not understood, of a later version perhaps, is left out.
[[nodiscard]] std::vector<Filter> filtersOf(const QString &text);

} // namespace carnet
