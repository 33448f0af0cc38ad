// Whether a column writes the day or the month first: told by all of it, for 03/04/1980 alone does not say.
// Pure.
#pragma once

#include <QStringView>

#include <cstdint>

namespace carnet {

enum class DateOrder : std::uint8_t {
    Unknown, ///< nothing tells: as the language writes it
    DayFirst,
    MonthFirst,
    Both, ///< some rows so, some otherwise
};

class DateOrderGuess
{
public:
    void look(QStringView cell);
    [[nodiscard]] DateOrder order() const;

private:
    bool m_isDayFirst = false; ///< 25/04 was seen
    bool m_isMonthFirst = false; ///< 04/25
};

/// A day of birth without its year, as phones and Google write it (--04-12, or of a year that stands for
/// none: 0000, 1604), or a year without its day (1980, 1980-12). Never a date.
[[nodiscard]] bool isPartialDate(QStringView cell);

} // namespace carnet
