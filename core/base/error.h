/// What went wrong, as a code that programs compare and a detail that only the log shows.
///
/// Each folder declares one or more `enum class` of error codes and makes it a std::error_code with
/// VD_ERROR_CODES. The code's `message()` is its stable machine name ("noise.bad_signature"); the sentence a
/// person reads stands in engine/words.h.
#pragma once

#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace vedette {

struct Error {
    std::error_code code;
    std::string detail;

    Error(std::error_code c, std::string d = {}) : code(c), detail(std::move(d)) {}

    template <class E>

    requires std::is_error_code_enum_v<E> Error(E e, std::string d = {})
        : code(make_error_code(e)), detail(std::move(d)) {}

    /// "noise.bad_signature" or "noise.bad_signature: detail"; for logs.
    [[nodiscard]] std::string text() const {
        return detail.empty() ? code.message() : code.message() + ": " + detail;
    }

    friend bool operator==(const Error& a, const Error& b) { return a.code == b.code; }
};

/// Backs VD_ERROR_CODES: one category per enum, named by the enum's own `name(E)`.
template <class E>
class CodeCategory final : public std::error_category {
public:
    explicit CodeCategory(const char* domain) : m_domain(domain) {}

    [[nodiscard]] const char* name() const noexcept override { return m_domain; }

    [[nodiscard]] std::string message(int value) const override {
        return std::string(m_domain) + "." + std::string(codeName(static_cast<E>(value)));
    }

private:
    const char* m_domain;
};

} // namespace vedette

/// At global scope after the enum: `VD_ERROR_CODES(vedette::noise, Violation, "noise")`. Needs, in that
/// namespace, `std::string_view codeName(Violation)`, a complete switch that returns the snake_case name.
/// Enumerators start at 1: zero is success.
#define VD_ERROR_CODES(space, Enum, domain)                                                                  \
    template <>                                                                                              \
    struct std::is_error_code_enum<space::Enum> : std::true_type {};                                         \
    namespace space {                                                                                        \
    inline std::error_code make_error_code(Enum e) {                                                         \
        static const ::vedette::CodeCategory<Enum> category(domain);                                         \
        return {static_cast<int>(e), category};                                                              \
    }                                                                                                        \
    }
