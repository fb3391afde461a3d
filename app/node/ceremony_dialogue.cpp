#include "app/node/ceremony_dialogue.h"

#include "app/config/passphrase.h"
#include "core/base/log.h"
#include "core/ceremony/word_list.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <optional>
#include <utility>

namespace vedette::app {

namespace {

using ceremony::Asked;

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

std::string namesOf(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

std::string questionOf(const ceremony::Question& asked) {
    switch (asked.what) {
    case Asked::Opening: return "Is this the script that was reviewed, and this the computer?";
    case Asked::Go: return "It cannot be undone. Do it?";
    case Asked::Trouble: return sentence(*asked.why);
    case Asked::Otherwise: return "The script expects '" + asked.detail + "'. What now?";
    case Asked::Confirm: return "Do you confirm '" + asked.detail + "' of step " + asked.step + "?";
    case Asked::TakeOut: return "Take token '" + asked.detail + "' out of the computer.";
    case Asked::Same: return "What do you compare it with: is it the same?";
    case Asked::Text: return "What is to be written?";
    case Asked::Signature: return "Token '" + asked.detail + "': " + sentence(*asked.why);
    }
    return {};
}

/// As --pins names it.
std::string nameOf(const ceremony::SecretWanted& wanted) {
    using What = ceremony::SecretWanted::What;
    switch (wanted.what) {
    case What::UserPin: return wanted.of;
    case What::SoPin: return wanted.of + ".so";
    case What::NewPin: return wanted.of + ".new";
    case What::Passphrase: return wanted.of + ".seal";
    }
    return {};
}

std::string whose(const ceremony::SecretWanted& wanted) {
    using What = ceremony::SecretWanted::What;
    const std::string token = "token '" + wanted.of + "'";
    switch (wanted.what) {
    case What::UserPin: return wanted.create ? "the user of " + token : token;
    case What::SoPin: return "the security officer of " + token;
    case What::NewPin: return wanted.create ? token + " from now on" : token;
    case What::Passphrase: return "the sealed revocation";
    }
    return {};
}

/// The descriptor that --pins names; none if it does not.
Result<std::optional<int>> descriptorOf(const config::CommandLine& line, const std::string& name) {
    for (const std::string& text : line.values("pins")) {
        const auto equals = text.find('=');
        const auto fd = equals == text.npos ? std::nullopt : config::parseNumber(text.substr(equals + 1));
        if (!fd || *fd > 65535)
            return Fail{config::UsageError::BadValue,
                        "'" + log::printable(text, 60)
                            + "' of --pins is none: write NAME=N, with the number of a file descriptor."};
        if (text.substr(0, equals) == name) return std::optional<int>(static_cast<int>(*fd));
    }
    return std::optional<int>();
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

Result<std::string> CeremonyDialogue::line(const std::string& step, const std::string& who,
                                           const std::string& question) {
    for (int i = 0; i < kAskTries; ++i) {
        say({{"event", "ask"}, {"step", step}, {"who", who}, {"text", question}},
            "? " + who + ": " + question);
        const std::string answer(trimmed(VD_TRY(nextLine(step, who))));
        if (!answer.empty()) return answer;
    }
    return unanswered(step + "." + who);
}

Result<ceremony::Answer> CeremonyDialogue::ask(const ceremony::Question& question) {
    const auto words = answersTo(question.what);
    if (words.empty())
        return ceremony::Answer{VD_TRY(line(question.step, question.who, questionOf(question))), {}};
    std::string choices;
    for (const std::string_view word : words) choices += (choices.empty() ? "" : ", ") + std::string(word);
    const std::string text = questionOf(question) + " (" + choices + ")";
    for (int i = 0; i < kAskTries; ++i) {
        const std::string answer = VD_TRY(line(question.step, question.who, text));
        const auto space = answer.find(' ');
        ceremony::Answer out{answer.substr(0, space),
                             space == answer.npos ? std::string() : answer.substr(space + 1)};
        if (std::ranges::find(words, out.word) != words.end()
            && (!ceremony::needsReason(out.word) || !out.reason.empty()))
            return out;
    }
    return unanswered(question.step + "." + question.who);
}

Result<Secret> CeremonyDialogue::secret(const ceremony::SecretWanted& wanted) {
    const std::string name = nameOf(wanted);
    const auto fd = VD_TRY(descriptorOf(m_line, name));
    const bool passphrase = wanted.what == ceremony::SecretWanted::What::Passphrase;
    if (!fd)
        return config::askPassphrase({}, whose(wanted),
                                     wanted.create ? config::Purpose::Create : config::Purpose::Open,
                                     passphrase ? "passphrase" : "PIN");
    // A file begins again each time, a pipe goes on with its next line.
    const int copy = ::dup(*fd);
    if (copy < 0)
        return Fail{config::PassphraseError::Unreadable,
                    "The descriptor of --pins " + name + " is not open."};
    static_cast<void>(::lseek(copy, 0, SEEK_SET));
    return config::readPassphrase(copy);
}

void CeremonyDialogue::resumed(const ceremony::Transcript& at) {
    const std::string head = toHex(at.head());
    say({{"event", "resumed"}, {"records", at.size()}, {"head", head}},
        "taken up behind record " + std::to_string(at.size() - 1) + ", head " + head);
}

void CeremonyDialogue::opening(const ceremony::Script& script, const ceremony::Opening& opening) {
    const std::string hash = toHex(script.hash);
    const std::string words = ceremony::pgpWords(script.hash);
    const std::string program = toHex(opening.program);
    say({{"event", "opening"},
         {"title", script.title},
         {"script", hash},
         {"words", words},
         {"program", program},
         {"system", opening.system},
         {"clock", opening.clock.source}},
        script.title + "\nscript " + hash + "\n" + words + "\nprogram " + program + "\n" + opening.system
            + "\n" + opening.clock.source);
}

void CeremonyDialogue::step(const ceremony::Step& step, const std::string& branch) {
    say({{"event", "step"},
         {"step", step.id},
         {"branch", branch},
         {"do", actionName(step.action)},
         {"by", step.by},
         {"says", step.says},
         {"expect", step.expect}},
        "\n== " + step.id + (branch.empty() ? "" : " (" + branch + ")") + ": "
            + std::string(actionName(step.action)) + ", by " + namesOf(step.by) + "\n" + step.says
            + "\nexpected: " + step.expect + (irreversible(step.action) ? ". This cannot be undone." : ""));
}

void CeremonyDialogue::came(const ceremony::Step& step, const ceremony::Outcome& outcome) {
    std::string facts;
    for (const auto& [key, value] : outcome.facts) facts += "\n    " + key + ": " + value;
    say({{"event", "outcome"}, {"step", step.id}, {"outcome", outcome.word}, {"facts", outcome.facts}},
        "-> " + outcome.word + facts);
}

void CeremonyDialogue::words(const std::string& step, const ceremony::Digest& hash) {
    const std::string words = ceremony::pgpWords(hash);
    say({{"event", "words"}, {"step", step}, {"hash", toHex(hash)}, {"words", words}},
        toHex(hash) + "\n" + words);
}

void CeremonyDialogue::recorded(const ceremony::Transcript& at, const std::string& what,
                                std::size_t signatures) {
    const std::string head = toHex(at.head());
    const std::string number = std::to_string(at.size() - 1);
    say({{"event", "record"},
         {"record", at.size() - 1},
         {"of", what},
         {"signatures", signatures},
         {"head", head}},
        "record " + number + " of " + what + ", signed by " + std::to_string(signatures) + ", head " + head);
}

void CeremonyDialogue::sayDone(const ceremony::Transcript& at, const std::string& file) const {
    const std::string head = toHex(at.head());
    const std::string words = ceremony::pgpWords(at.head());
    say({{"event", "done"},
         {"transcript", file},
         {"head", head},
         {"words", words},
         {"script", toHex(at.script().hash)},
         {"records", at.size()},
         {"exceptions", at.exceptions().size()},
         {"complete", !at.aborted()}},
        std::string(at.aborted() ? "BROKEN OFF" : "complete") + ", " + std::to_string(at.exceptions().size())
            + " exceptions\ntranscript " + file + "\nhead " + head + "\n" + words);
}

} // namespace vedette::app
