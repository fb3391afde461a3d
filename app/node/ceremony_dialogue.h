/// What is said in the room of a ceremony, and what is answered: plain lines, one question at a time.
///
/// Answers come from standard input, or from a file for scripts and tests, where each is named by its
/// question: `step.role: yes`, or `*.role: yes` for every step. A question that the file does not answer ends
/// the session; the ceremony can be taken up again. In a rehearsal every line is marked as such.
#pragma once

#include "app/node/console.h"
#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ceremony/record.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vedette::app {

class CeremonyDialogue {
public:
    static constexpr std::size_t kMaxAnswers = 256 * 1024;
    static constexpr std::size_t kMaxAnswer = 2048;

    CeremonyDialogue(Console& console, ceremony::Mode mode) : m_console(console), m_mode(mode) {}

    /// Answers are those of the file from now on.
    [[nodiscard]] Result<> answerFrom(BytesView file);

    void say(Json object, const std::string& text) const;
    /// The answer of `who`, as printable text.
    [[nodiscard]] Result<std::string> ask(const std::string& step, const std::string& who,
                                          const std::string& question);

    /// What a person said to a question that can be answered with yes, or with a word and a reason.
    struct Word {
        std::string word;   ///< "yes", "exception", "redo", "abort", …
        std::string reason; ///< what stands behind it
    };

    /// Until one of the words is said; "abort" and "exception" need a reason.
    [[nodiscard]] Result<Word> askWord(const std::string& step, const std::string& who,
                                       const std::string& question,
                                       std::initializer_list<std::string_view> words);

private:
    [[nodiscard]] Result<std::string> nextLine(const std::string& step, const std::string& who);

    Console& m_console;
    ceremony::Mode m_mode;
    bool m_fromFile = false;
    std::map<std::string, std::deque<std::string>> m_answers;
};

} // namespace vedette::app
