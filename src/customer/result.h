// A value or the reason why there is none. For functions that can fail for a reason the caller must handle.
#pragma once

#include <utility>
#include <variant>

namespace carnet {

template <typename T, typename E> class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): reads as `return value;`
        : m_state(std::in_place_index<0>, std::move(value))
    { }
    Result(E error) // NOLINT(google-explicit-constructor)
        : m_state(std::in_place_index<1>, std::move(error))
    { }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const E &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

/// Result of something that has no value when it succeeds.
struct Done
{ };

} // namespace carnet
