#include "till/till_row.h"

namespace carnet {

Customer heardOf(const TillRow &row, const Customer &known)
{
    Customer heard = known;
    FieldSet fields = row.present;
    if (!row.perhapsBorn.isEmpty() && known.value(Field::BirthDate) == row.perhapsBorn)
        fields.remove(Field::BirthDate);
    heard.take(fields, row.customer);
    return heard;
}

} // namespace carnet
