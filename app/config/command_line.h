/// The words of a call: a table says which commands and flags exist, parse() holds a call against it.
///
/// `--flag value` and `--flag=value` are the same; `--` ends the flags. Every flag can also be given in the
/// environment: `--log-level` is VEDETTE_LOG_LEVEL or VEDETTE_FLAG_LOG_LEVEL. The call wins over the first,
/// the first over the second; one that is set and empty counts. A flag that repeats takes several values,
/// separated by spaces in the environment. No flag's own name begins with "flag-", for then the two forms
/// could mean two flags. An error's detail is the one sentence to print: what, why, what to do.
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::config {

enum class UsageError {
    NoCommand = 1,
    UnknownCommand,
    UnknownFlag,
    MissingValue,
    UnwantedValue, ///< for a switch
    BadValue,
    GivenTwice,
    MissingOperand,
    TooManyOperands,
};
[[nodiscard]] std::string_view codeName(UsageError error) noexcept;

enum class FlagKind : std::uint8_t {
    Switch,
    Single,
    Repeats,
};

struct Flag {
    std::string_view name; ///< without dashes
    FlagKind kind;
    std::string_view value; ///< what stands for the value in the help
    std::string_view help;
};

struct Command {
    std::string_view name;
    std::string_view operands; ///< as the help shows them
    std::size_t minOperands;
    std::size_t maxOperands;
    std::string_view help;
    std::vector<Flag> flags;
    bool hidden = false;
};

/// A program's whole vocabulary.
struct Grammar {
    std::string_view program;
    std::string_view summary;
    std::vector<Flag> common; ///< legal with and without a command
    std::vector<Command> commands;

    [[nodiscard]] std::string help() const;
    [[nodiscard]] std::string help(const Command& command) const;
};

using Environment = std::function<std::optional<std::string>(const std::string& name)>;
/// The process's own.
[[nodiscard]] std::optional<std::string> processEnvironment(const std::string& name);

/// What the environment says of a flag, and by which variable.
struct Variable {
    std::string name;
    std::string value;
};

[[nodiscard]] std::optional<Variable> variableOf(std::string_view flag, const Environment& environment);
/// Whether a switch is asked for in the call or the environment; also of a call that cannot be read.
[[nodiscard]] bool asksFor(std::string_view flag, std::span<const std::string_view> words,
                           const Environment& environment);

class CommandLine {
public:
    /// `grammar` must outlive the result. With --help or --version nothing else is demanded.
    [[nodiscard]] static Result<CommandLine>
    parse(const Grammar& grammar, std::span<const std::string_view> words, const Environment& environment);

    /// Null when only --help or --version was asked of the program as a whole.
    [[nodiscard]] const Command* command() const noexcept { return m_command; }

    [[nodiscard]] const std::vector<std::string>& operands() const noexcept { return m_operands; }

    [[nodiscard]] bool has(std::string_view flag) const;
    [[nodiscard]] std::optional<std::string> value(std::string_view flag) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view flag) const;
    /// A whole number of the flag within bounds, or `otherwise` when it was not given.
    [[nodiscard]] Result<std::uint64_t> number(std::string_view flag, std::uint64_t least, std::uint64_t most,
                                               std::uint64_t otherwise) const;
    /// Seconds, perhaps with a fraction; above 0 and at most a day.
    [[nodiscard]] Result<std::chrono::nanoseconds> seconds(std::string_view flag,
                                                           std::chrono::nanoseconds otherwise) const;

private:
    const Command* m_command = nullptr;
    std::vector<std::string> m_operands;
    std::map<std::string, std::vector<std::string>, std::less<>> m_flags;
};

/// Digits only, no sign, no more than 64 bits.
[[nodiscard]] std::optional<std::uint64_t> parseNumber(std::string_view text);

} // namespace vedette::config

VD_ERROR_CODES(vedette::config, UsageError, "usage")
