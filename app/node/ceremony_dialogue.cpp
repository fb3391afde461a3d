#include "app/node/ceremony_dialogue.h"

#include "app/config/command_line.h"
#include "core/base/log.h"

#include <algorithm>
#include <iostream>

namespace vedette::app {

namespace {

constexpr int kAskTries = 8; ///< answers that are none, before we give up

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

Fail<config::UsageError> unanswered(const std::string& what) {
    return Fail{config::UsageError::MissingValue,
                "Nobody answered '" + log::printable(what, 80)
                    + "': the ceremony stands where it was, take it up with the same call."};
}

} // namespace

Result<> CeremonyDialogue::answerFrom(BytesView file) {
    m_fromFile = true;
    std::string_view rest = textOf(file);
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        const std::string_view line = trimmed(rest.substr(0, end));
        rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
        if (line.empty() || line.front() == '#') continue;
        const auto colon = line.find(':');
        if (colon == line.npos)
            return Fail{config::UsageError::BadValue,
                        "'" + log::printable(line, 60) + "' of --answers is none: write STEP.WHO: ANSWER."};
        m_answers[std::string(trimmed(line.substr(0, colon)))].emplace_back(trimmed(line.substr(colon + 1)));
    }
    return {};
}

void CeremonyDialogue::say(Json object, const std::string& text) const {
    std::string marked;
    if (m_mode == ceremony::Mode::Rehearsal) {
        object["mode"] = modeName(m_mode);
        marked = "REHEARSAL | ";
        for (const char c : text) {
            marked += c;
            if (c == '\n') marked += "REHEARSAL | ";
        }
    } else {
        marked = text;
    }
    m_console.line(object, marked);
}

Result<std::string> CeremonyDialogue::nextLine(const std::string& step, const std::string& who) {
    if (!m_fromFile) {
        std::string line;
        if (!std::getline(std::cin, line)) return unanswered(step + "." + who);
        return line;
    }
    // Once for a question that is named, as often as it is asked for all.
    if (auto own = m_answers.find(step + "." + who); own != m_answers.end() && !own->second.empty()) {
        std::string line = std::move(own->second.front());
        own->second.pop_front();
        return line;
    }
    const auto all = m_answers.find("*." + who);
    if (all == m_answers.end()) return unanswered(step + "." + who);
    return all->second.front();
}

Result<std::string> CeremonyDialogue::ask(const std::string& step, const std::string& who,
                                          const std::string& question) {
    for (int i = 0; i < kAskTries; ++i) {
        say({{"event", "ask"}, {"step", step}, {"who", who}, {"text", question}},
            "? " + who + ": " + question);
        const std::string line = VD_TRY(nextLine(step, who));
        // As it is shown it goes on record: nobody signs a character that he does not see.
        std::string answer = log::printable(trimmed(line), kMaxAnswer);
        if (!answer.empty()) return answer;
    }
    return unanswered(step + "." + who);
}

Result<CeremonyDialogue::Word> CeremonyDialogue::askWord(const std::string& step, const std::string& who,
                                                         const std::string& question,
                                                         std::initializer_list<std::string_view> words) {
    std::string choices;
    for (const std::string_view word : words) choices += (choices.empty() ? "" : ", ") + std::string(word);
    for (int i = 0; i < kAskTries; ++i) {
        const std::string answer = VD_TRY(ask(step, who, question + " (" + choices + ")"));
        const auto space = answer.find(' ');
        Word out{answer.substr(0, space), space == answer.npos ? std::string() : answer.substr(space + 1)};
        const bool reasoned = out.word != "abort" && out.word != "exception";
        if (std::ranges::find(words, out.word) != words.end() && (reasoned || !out.reason.empty()))
            return out;
    }
    return unanswered(step + "." + who);
}

} // namespace vedette::app
