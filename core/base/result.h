// Result<T>: a value or the Error that kept it from being. std::expected is C++23; this is the part of it
// that the core uses. Test with `if (!result)`, then take `result.value()` or `result.error()`.
#pragma once

#include "core/base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace hubready {

template <typename T, typename E = Error> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    const E &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

template <typename E> class [[nodiscard]] Result<void, E>
{
public:
    Result() = default;
    Result(E error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error; }
    const E &error() const { return *m_error; }

private:
    std::optional<E> m_error;
};

} // namespace hubready
