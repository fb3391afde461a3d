#include "app/config/command_line.h"

#include "core/base/log.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace vedette::config {

std::string_view codeName(UsageError error) noexcept {
    switch (error) {
    case UsageError::NoCommand: return "no_command";
    case UsageError::UnknownCommand: return "unknown_command";
    case UsageError::UnknownFlag: return "unknown_flag";
    case UsageError::MissingValue: return "missing_value";
    case UsageError::UnwantedValue: return "unwanted_value";
    case UsageError::BadValue: return "bad_value";
    case UsageError::GivenTwice: return "given_twice";
    case UsageError::MissingOperand: return "missing_operand";
    case UsageError::TooManyOperands: return "too_many_operands";
    }
    return "unknown";
}

namespace {

std::string variableName(std::string_view prefix, std::string_view flag) {
    std::string name(prefix);
    for (const char c : flag) {
        name += c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return name;
}

std::string helpLine(const Flag& flag) {
    std::string left = "  --" + std::string(flag.name);
    if (flag.kind != FlagKind::Switch) left += " " + std::string(flag.value);
    if (flag.kind == FlagKind::Repeats) left += " …";
    // The ellipsis is one column in three bytes.
    const std::size_t width = left.size() - (flag.kind == FlagKind::Repeats ? 2 : 0);
    left += width < 30 ? std::string(30 - width, ' ') : "\n" + std::string(30, ' ');
    return left + std::string(flag.help) + "\n";
}

const Flag* findFlag(const Grammar& grammar, const Command* command, std::string_view name) {
    const auto in = [&](const std::vector<Flag>& flags) -> const Flag* {
        const auto found =
            std::find_if(flags.begin(), flags.end(), [&](const Flag& f) { return f.name == name; });
        return found == flags.end() ? nullptr : &*found;
    };
    const Flag* flag = command == nullptr ? nullptr : in(command->flags);
    return flag != nullptr ? flag : in(grammar.common);
}

std::string seeHelp(const Grammar& grammar, const Command* command) {
    return "see '" + std::string(grammar.program)
         + (command == nullptr ? std::string() : " " + std::string(command->name)) + " --help'.";
}

std::string inQuotes(std::string_view word) {
    return "'" + log::printable(word, 80) + "'";
}

std::vector<std::string> splitAtSpaces(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool meansYes(std::string_view text) {
    return text == "1" || text == "true" || text == "yes" || text == "on";
}

bool meansNo(std::string_view text) {
    return text.empty() || text == "0" || text == "false" || text == "no" || text == "off";
}

} // namespace

std::string Grammar::help() const {
    std::string text = std::string(program) + ": " + std::string(summary)
                     + "\n\nUsage: " + std::string(program) + " COMMAND [FLAG]…\n\nCommands:\n";
    for (const Command& command : commands) {
        if (command.hidden) continue;
        std::string left = "  " + std::string(command.name);
        left.resize(std::max<std::size_t>(left.size() + 1, 12), ' ');
        text += left + std::string(command.help.substr(0, command.help.find('\n'))) + "\n";
    }
    text += "\nFlags of every command (--log-level is also VEDETTE_LOG_LEVEL or VEDETTE_FLAG_LOG_LEVEL\n"
            "in the environment, and so is every flag; the call wins, then the shorter name):\n";
    for (const Flag& flag : common) text += helpLine(flag);
    return text
         + "\nExit status: 0 done; 1 it failed; 2 the call's words are wrong; 3 refused by policy;\n"
           "4 a verification failed; 5 a key's holder refused (PIN, passphrase, lock).\n";
}

std::string Grammar::help(const Command& command) const {
    std::string text = "Usage: " + std::string(program);
    if (!command.name.empty()) text += " " + std::string(command.name); // else the program's only one
    if (!command.operands.empty()) text += " " + std::string(command.operands);
    text += " [FLAG]…\n\n" + std::string(command.help) + "\n";
    if (!command.flags.empty()) text += "\nFlags:\n";
    for (const Flag& flag : command.flags) text += helpLine(flag);
    text += "\nFlags of every command:\n";
    for (const Flag& flag : common) text += helpLine(flag);
    return text;
}

std::optional<std::string> processEnvironment(const std::string& name) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing in this program changes the environment
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::optional<Variable> variableOf(std::string_view flag, const Environment& environment) {
    for (const char* prefix : {"VEDETTE_", "VEDETTE_FLAG_"}) {
        std::string name = variableName(prefix, flag);
        if (auto value = environment(name)) return Variable{std::move(name), *std::move(value)};
    }
    return std::nullopt;
}

bool asksFor(std::string_view flag, std::span<const std::string_view> words, const Environment& environment) {
    for (const std::string_view word : words) {
        if (word == "--") break;
        if (word.starts_with("--") && word.substr(2) == flag) return true;
    }
    const auto variable = variableOf(flag, environment);
    return variable && meansYes(variable->value);
}

Result<CommandLine> CommandLine::parse(const Grammar& grammar, std::span<const std::string_view> words,
                                       const Environment& environment) {
    CommandLine line;
    bool flagsOver = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (flagsOver || !word.starts_with('-') || word == "-") {
            if (line.m_command != nullptr) {
                line.m_operands.emplace_back(word);
                continue;
            }
            const auto found = std::find_if(grammar.commands.begin(), grammar.commands.end(),
                                            [&](const Command& command) { return command.name == word; });
            if (found == grammar.commands.end()) {
                return Fail{UsageError::UnknownCommand,
                            "There is no command " + inQuotes(word) + ": " + seeHelp(grammar, nullptr)};
            }
            line.m_command = &*found;
            continue;
        }
        if (word == "--") {
            flagsOver = true;
            continue;
        }
        const std::string_view body = word.substr(word.starts_with("--") ? 2 : 1);
        const std::size_t equals = body.find('=');
        const std::string_view name = body.substr(0, equals);
        const Flag* flag = word.starts_with("--") ? findFlag(grammar, line.m_command, name) : nullptr;
        if (flag == nullptr) {
            return Fail{UsageError::UnknownFlag,
                        "The flag " + inQuotes(word.substr(0, word.find('='))) + " is not known"
                            + (line.m_command == nullptr ? std::string(" before a command")
                                                         : " to '" + std::string(line.m_command->name) + "'")
                            + ": " + seeHelp(grammar, line.m_command)};
        }
        auto& values = line.m_flags[std::string(name)];
        if (flag->kind == FlagKind::Switch) {
            if (equals != body.npos) {
                return Fail{UsageError::UnwantedValue, "The flag --" + std::string(name)
                                                           + " is a switch: give it without '=' and value."};
            }
            values.assign(1, "1");
            continue;
        }
        if (flag->kind == FlagKind::Single && !values.empty()) {
            return Fail{UsageError::GivenTwice,
                        "The flag --" + std::string(name) + " stands twice but takes one value: keep one."};
        }
        if (equals != body.npos) {
            values.emplace_back(body.substr(equals + 1));
        } else if (i + 1 < words.size() && !words[i + 1].starts_with("--")) {
            values.emplace_back(words[++i]);
        } else {
            return Fail{UsageError::MissingValue, "The flag --" + std::string(name)
                                                      + " lacks its value: write --" + std::string(name) + " "
                                                      + std::string(flag->value) + "."};
        }
    }

    const auto fromEnvironment = [&](const Flag& flag) -> Result<> {
        if (line.m_flags.contains(flag.name)) return {};
        const auto variable = variableOf(flag.name, environment);
        if (!variable) return {};
        const std::string& value = variable->value;
        std::vector<std::string> values{value};
        if (flag.kind == FlagKind::Switch) {
            if (meansNo(value)) return {};
            if (!meansYes(value)) {
                return Fail{UsageError::BadValue, "The environment says " + variable->name + "="
                                                      + inQuotes(value)
                                                      + ", but it is a switch: set it to 1 or 0."};
            }
        } else if (flag.kind == FlagKind::Repeats) {
            values = splitAtSpaces(value);
        }
        if (!values.empty()) line.m_flags.emplace(flag.name, std::move(values));
        return {};
    };
    for (const Flag& flag : grammar.common) VD_TRY(fromEnvironment(flag));
    if (line.m_command != nullptr) {
        for (const Flag& flag : line.m_command->flags) VD_TRY(fromEnvironment(flag));
    }

    if (line.has("help") || line.has("version")) return line;
    if (line.m_command == nullptr) {
        return Fail{UsageError::NoCommand, "No command was given: " + seeHelp(grammar, nullptr)};
    }
    if (line.m_operands.size() < line.m_command->minOperands) {
        return Fail{UsageError::MissingOperand, "The command '" + std::string(line.m_command->name)
                                                    + "' needs " + std::string(line.m_command->operands)
                                                    + ": " + seeHelp(grammar, line.m_command)};
    }
    if (line.m_operands.size() > line.m_command->maxOperands) {
        return Fail{UsageError::TooManyOperands,
                    "The word " + inQuotes(line.m_operands[line.m_command->maxOperands])
                        + " is one too many for '" + std::string(line.m_command->name)
                        + "': " + seeHelp(grammar, line.m_command)};
    }
    return line;
}

bool CommandLine::has(std::string_view flag) const {
    return m_flags.contains(flag);
}

std::optional<std::string> CommandLine::value(std::string_view flag) const {
    const auto found = m_flags.find(flag);
    return found == m_flags.end() ? std::nullopt : std::optional(found->second.front());
}

std::vector<std::string> CommandLine::values(std::string_view flag) const {
    const auto found = m_flags.find(flag);
    return found == m_flags.end() ? std::vector<std::string>() : found->second;
}

Result<std::uint64_t> CommandLine::number(std::string_view flag, std::uint64_t least, std::uint64_t most,
                                          std::uint64_t otherwise) const {
    const auto text = value(flag);
    if (!text) return otherwise;
    const auto parsed = parseNumber(*text);
    if (!parsed || *parsed < least || *parsed > most) {
        return Fail{UsageError::BadValue, "The value " + inQuotes(*text) + " of --" + std::string(flag)
                                              + " is not a number that it takes: give one from "
                                              + std::to_string(least) + " to " + std::to_string(most) + "."};
    }
    return *parsed;
}

Result<std::chrono::nanoseconds> CommandLine::seconds(std::string_view flag,
                                                      std::chrono::nanoseconds otherwise) const {
    const auto text = value(flag);
    if (!text) return otherwise;
    double parsed = 0;
    const auto [end, code] = std::from_chars(text->data(), text->data() + text->size(), parsed);
    if (code != std::errc() || end != text->data() + text->size() || !(parsed > 0) || parsed > 86'400) {
        return Fail{UsageError::BadValue, "The value " + inQuotes(*text) + " of --" + std::string(flag)
                                              + " is not a time: give seconds above 0 and at most 86400."};
    }
    return std::chrono::nanoseconds(std::llround(parsed * 1e9));
}

std::optional<std::uint64_t> parseNumber(std::string_view text) {
    std::uint64_t parsed = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    if (text.empty() || code != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return parsed;
}

} // namespace vedette::config
