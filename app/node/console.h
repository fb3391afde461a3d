/// What the program says on standard output: one JSON object a line, or lines for people. Nothing else is
/// ever written there; each line is out before the next begins.
#pragma once

#include "app/config/exit_status.h"
#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

namespace vedette::app {

using Json = nlohmann::ordered_json;

class Console {
public:
    enum class Form {
        Text,
        Objects,
    };

    explicit Console(Form form, std::FILE* out = stdout) : m_form(form), m_out(out) {}

    /// `object` or `text`, by the form.
    void line(const Json& object, const std::string& text);
    /// The error's sentence (standard error in text form).
    void complain(const Error& why, const Json& more = Json::object());
    /// As complain(), with the status to end with.
    [[nodiscard]] config::ExitStatus fail(const Error& why, const Json& more = Json::object());

    [[nodiscard]] Form form() const noexcept { return m_form; }

private:
    void write(const std::string& text);

    Form m_form;
    std::FILE* m_out;
};

/// What, why, what to do: the engine's words for the code, or the detail where that is the sentence.
[[nodiscard]] std::string sentence(const Error& why);
[[nodiscard]] config::ExitStatus statusOf(const Error& why);
/// Of the code of a dial, an exchange or a connection that ended, as events have it ("close.refused").
[[nodiscard]] config::ExitStatus statusOf(std::string_view code);

/// Seconds as a floating-point number.
[[nodiscard]] double secondsOf(std::chrono::nanoseconds duration);

} // namespace vedette::app
