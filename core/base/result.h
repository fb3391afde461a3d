/// Result<T, E>: a value or an error, never dropped silently.
///
///     Result<Key> load(Path p) {
///         auto bytes = VD_TRY(read(p));                    // passes the error on
///         if (bytes.empty()) return Fail{Fault::Empty};    // builds one
///         return Key(std::move(bytes));
///     }
#pragma once

#include "core/base/check.h"
#include "core/base/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace vedette {

/// Turns into the error side of any Result whose E can be made from it.
template <class E>
struct Fail {
    E error;
    std::string detail;

    explicit Fail(E e, std::string d = {}) : error(std::move(e)), detail(std::move(d)) {}
};

template <>
struct Fail<Error> {
    Error error;

    explicit Fail(Error e) : error(std::move(e)) {}
};

template <class E>
Fail(E) -> Fail<E>;
template <class E>
Fail(E, std::string) -> Fail<E>;
template <class E>
Fail(E, const char*) -> Fail<E>;

struct Unit {};

template <class T = void, class E = Error>
class [[nodiscard]] Result {
    using Value = std::conditional_t<std::is_void_v<T>, Unit, T>;

public:
    Result() requires std::is_void_v<T> : m_state(std::in_place_index<0>) {}

    template <class U = Value>

    requires(!std::is_void_v<
                 T> && std::is_convertible_v<U&&, Value> && !std::is_same_v<std::remove_cvref_t<U>, Result>)
        Result(U&& value) // NOLINT(bugprone-forwarding-reference-overload): constrained above
        : m_state(std::in_place_index<0>, std::forward<U>(value)) {}

    template <class F>
    Result(Fail<F> fail) : m_state(std::in_place_index<1>, widen(std::move(fail))) {}

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }

    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] Value& value() & {
        VD_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }

    [[nodiscard]] const Value& value() const& {
        VD_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }

    [[nodiscard]] Value&& value() && {
        VD_ASSERT(ok());
        return std::move(*std::get_if<0>(&m_state));
    }

    Value& operator*() & { return value(); }

    const Value& operator*() const& { return value(); }

    Value&& operator*() && { return std::move(*this).value(); }

    Value* operator->() { return &value(); }

    const Value* operator->() const { return &value(); }

    [[nodiscard]] const E& error() const& {
        VD_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }

    [[nodiscard]] E&& error() && {
        VD_ASSERT(!ok());
        return std::move(*std::get_if<1>(&m_state));
    }

    /// For the rare call whose failure changes nothing; the reason belongs in a comment beside it.
    void ignore() const noexcept {}

private:
    template <class F>
    static E widen(Fail<F> fail) {
        if constexpr (std::is_same_v<F, Error>) { // NOLINT(bugprone-branch-clone): it has no detail
            return E(std::move(fail.error));
        } else if constexpr (std::is_constructible_v<E, F, std::string>) {
            return E(std::move(fail.error), std::move(fail.detail));
        } else {
            return E(std::move(fail.error));
        }
    }

    std::variant<Value, E> m_state;
};

} // namespace vedette

/// The value of a Result expression, or leave the enclosing function with its error.
///
/// Not behind another member within the braces of an aggregate: GCC 12 does not destroy the members before it
/// when it leaves (tests/house sees to that).
#define VD_TRY(expression)                                                                                   \
    __extension__({                                                                                          \
        auto vdResult = (expression);                                                                        \
        if (!vdResult.ok()) return ::vedette::Fail(std::move(vdResult).error());                             \
        std::move(vdResult).value();                                                                         \
    })
