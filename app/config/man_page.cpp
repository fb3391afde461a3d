#include "app/config/man_page.h"

#include <algorithm>

namespace vedette::config {

namespace {

/// Plain text as groff source: nothing in it is a request or an escape, and what is typed can be copied.
std::string roff(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool begins = i == 0 || text[i - 1] == '\n';
        if (begins && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else if (text.substr(i).starts_with("…")) {
            out += "...";
            i += std::string_view("…").size() - 1;
        } else {
            out += c;
        }
    }
    return out;
}

std::string bold(std::string_view text) {
    return "\\fB" + roff(text) + "\\fR";
}

std::string italic(std::string_view text) {
    return "\\fI" + roff(text) + "\\fR";
}

std::string upper(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return out;
}

std::string entry(const Flag& flag) {
    std::string text = ".TP\n" + bold("--" + std::string(flag.name));
    if (flag.kind != FlagKind::Switch) text += " " + italic(flag.value);
    if (flag.kind == FlagKind::Repeats) text += " ...";
    return text + "\n" + roff(flag.help) + "\n";
}

/// Each line of a help is a paragraph.
std::string paragraphs(std::string_view help) {
    std::string text;
    while (!help.empty()) {
        const std::size_t end = std::min(help.find('\n'), help.size());
        text += (text.empty() ? "" : ".PP\n") + roff(help.substr(0, end)) + "\n";
        help.remove_prefix(std::min(end + 1, help.size()));
    }
    return text;
}

std::string described(const Command& command) {
    std::string text = paragraphs(command.help);
    for (const Flag& flag : command.flags) text += entry(flag);
    return text;
}

} // namespace

std::string manPage(const Grammar& grammar, std::string_view version, std::string_view rest) {
    const bool oneCommand = grammar.commands.size() == 1;
    const std::string program(grammar.program);
    const std::string_view summary = grammar.summary.substr(0, grammar.summary.find_last_not_of('.') + 1);
    std::string text = ".TH " + upper(program) + " 1 \"\" \"Vedette " + std::string(version)
                     + "\" \"User Commands\"\n.SH NAME\n" + roff(program) + " \\- " + roff(summary) + "\n";
    text += ".SH SYNOPSIS\n";
    if (oneCommand) {
        text += bold(program) + " [" + italic("FLAG") + "]...\n.SH DESCRIPTION\n"
              + paragraphs(grammar.commands.front().help) + ".SH FLAGS\n";
        for (const Flag& flag : grammar.commands.front().flags) text += entry(flag);
        for (const Flag& flag : grammar.common) text += entry(flag);
    } else {
        text += bold(program) + " " + italic("COMMAND") + " [" + italic("FLAG") + "]...\n.br\n"
              + bold(program + " --help") + "\n.SH COMMANDS\n";
        for (const Command& command : grammar.commands) {
            if (command.hidden) continue;
            text += ".SS \"" + roff(command.name);
            if (!command.operands.empty()) text += " " + roff(command.operands);
            text += "\"\n" + described(command);
        }
        text += ".SH FLAGS OF EVERY COMMAND\n";
        for (const Flag& flag : grammar.common) text += entry(flag);
    }
    text += ".SH ENVIRONMENT\nEvery flag can also be given as an environment variable: "
            "\\fB\\-\\-log\\-level\\fR is \\fBVEDETTE_LOG_LEVEL\\fR or, after that, "
            "\\fBVEDETTE_FLAG_LOG_LEVEL\\fR; a switch takes 1 or 0, a flag that "
            "repeats takes its values separated by spaces. What the call says wins.\n";
    return text + std::string(rest);
}

} // namespace vedette::config
