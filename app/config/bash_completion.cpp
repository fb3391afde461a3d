#include "app/config/bash_completion.h"

#include <algorithm>
#include <set>

namespace vedette::config {

namespace {

/// Stands for the command of a program that has but one, without a name.
constexpr std::string_view kOnly = "-";

std::vector<std::string> splitAt(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

/// A word that is typed as it stands: `noise`, `find-peer`; not FILE, ID or IP:PORT.
bool isLiteral(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// The bash that fills COMPREPLY with what may stand for a value of this name; empty when that is anything.
std::string valuesOf(std::string_view name, const KnownWords& known) {
    if (name == "FILE")
        return "mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); compopt -o filenames 2>/dev/null";
    if (name == "DIR" || name == "FOLDER")
        return "mapfile -t COMPREPLY < <(compgen -d -- \"$cur\"); compopt -o filenames 2>/dev/null";
    std::vector<std::string> words = splitAt(name, '|');
    if (!std::ranges::all_of(words, isLiteral)) {
        const auto found = known.find(name);
        if (found == known.end()) return {};
        words = found->second;
    }
    return "words='" + joined(words) + "'";
}

/// The literal words that an operand may begin with: `list | run SCENARIO` has list and run.
std::vector<std::string> firstWords(const Command& command) {
    std::vector<std::string> words;
    for (const std::string& way : splitAt(command.operands, '|')) {
        const std::size_t begin = std::min(way.find_first_not_of(' '), way.size());
        const std::string word = way.substr(begin, way.find(' ', begin) - begin);
        if (isLiteral(word)) words.push_back(word);
    }
    return words;
}

/// `run SCENARIO` -> what may follow run.
std::string secondWords(const Command& command, const KnownWords& known) {
    std::string cases;
    for (const std::string& way : splitAt(command.operands, '|')) {
        std::vector<std::string> words = splitAt(way, ' ');
        std::erase(words, "");
        if (words.size() != 2 || !isLiteral(words[0])) continue;
        const std::string values = valuesOf(words[1], known);
        if (!values.empty())
            cases += "            '" + std::string(command.name) + " " + words[0] + "') " + values + " ;;\n";
    }
    return cases;
}

std::string flagWords(const std::vector<Flag>& flags) {
    std::string text;
    for (const Flag& flag : flags) text += "--" + std::string(flag.name) + " ";
    return text;
}

/// One branch of a case for each flag that takes a value; `command` is a pattern.
std::string valueCases(const std::string& command, const std::vector<Flag>& flags, const KnownWords& known) {
    std::string cases;
    for (const Flag& flag : flags) {
        const std::string values = valuesOf(flag.value, known);
        if (flag.kind == FlagKind::Switch || values.empty()) continue;
        cases.append("            ")
            .append(command)
            .append(" --")
            .append(flag.name)
            .append("') ")
            .append(values)
            .append(" ;;\n");
    }
    return cases;
}

std::string nameCase(std::string_view name, const std::string& then) {
    return "            '" + std::string(name) + "') " + then + " ;;\n";
}

/// Every flag that takes a value, for telling a value from an operand.
std::string takingFlags(const Grammar& grammar) {
    std::set<std::string_view> names;
    const auto add = [&names](const std::vector<Flag>& flags) {
        for (const Flag& flag : flags) {
            if (flag.kind != FlagKind::Switch) names.insert(flag.name);
        }
    };
    add(grammar.common);
    for (const Command& command : grammar.commands) {
        if (!command.hidden) add(command.flags);
    }
    std::string text = " ";
    for (const std::string_view name : names) text += "--" + std::string(name) + " ";
    return text;
}

constexpr std::string_view kScript =
    R"(# bash completion for @program@; made from the program's own table of words
@function@() {
    local cur=${COMP_WORDS[COMP_CWORD]} command='@command@' first='' flag='' words='' word
    local -i operands=0 i
    COMPREPLY=()
    # What stands before: a flag that waits for its value, or words that are neither flags nor values.
    # Bash makes three words of "--flag=value".
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == --* ]]; then
            flag=''
            [[ '@taking@' == *" $word "* ]] && flag=$word
        elif [[ $word == '=' ]]; then :
        elif [[ -n $flag ]]; then flag=''
        elif [[ -z $command ]]; then command=$word
        else
            first=${first:-$word}
            operands+=1
        fi
    done
    [[ $cur == '=' ]] && cur=''

    if [[ -n $flag ]]; then
        case "$command $flag" in
@values@        esac
    elif [[ $cur == -* ]]; then
        case $command in
@flags@        esac
        words+='@common@'
    elif [[ -z $command ]]; then
        words='@commands@'
    elif [[ $operands == 0 ]]; then
        case $command in
@firsts@        esac
    elif [[ $operands == 1 ]]; then
        case "$command $first" in
@seconds@        esac
    fi
    [[ -z $words ]] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}
complete -F @function@ @program@
)";

std::string filled(std::string text, const std::map<std::string_view, std::string>& places) {
    for (const auto& [name, content] : places) {
        const std::string place = "@" + std::string(name) + "@";
        for (auto at = text.find(place); at != text.npos; at = text.find(place, at + content.size()))
            text.replace(at, place.size(), content);
    }
    return text;
}

} // namespace

std::string bashCompletion(const Grammar& grammar, const KnownWords& known) {
    std::string function = "_" + std::string(grammar.program);
    std::ranges::replace(function, '-', '_');
    std::string commands;
    std::string flags;
    std::string firsts;
    std::string seconds;
    std::string values;
    for (const Command& command : grammar.commands) {
        if (command.hidden) continue;
        const std::string name(command.name.empty() ? kOnly : command.name);
        commands += (commands.empty() ? "" : " ") + name;
        flags += nameCase(name, "words='" + flagWords(command.flags) + "'");
        if (const auto words = firstWords(command); !words.empty()) {
            firsts += nameCase(name, "words='" + joined(words) + "'");
            seconds += secondWords(command, known);
        }
        values += valueCases("'" + name, command.flags, known);
    }
    values += valueCases("*'", grammar.common, known);
    const bool one = grammar.commands.size() == 1 && grammar.commands.front().name.empty();
    return filled(std::string(kScript), {{"program", std::string(grammar.program)},
                                         {"function", function},
                                         {"command", one ? std::string(kOnly) : std::string()},
                                         {"taking", takingFlags(grammar)},
                                         {"values", values},
                                         {"flags", flags},
                                         {"common", flagWords(grammar.common)},
                                         {"commands", commands},
                                         {"firsts", firsts},
                                         {"seconds", seconds}});
}

} // namespace vedette::config
