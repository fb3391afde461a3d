/// The people of a ceremony at the command line: what happens is said in plain lines, one question at a time.
///
/// Answers come from standard input, or from a file for scripts and tests, where each is named by its
/// question: `step.role: yes`, or `*.role: yes` for every step. A question that the file does not answer ends
/// the session; the ceremony can be taken up again. In a rehearsal every line is marked as such. PINs come
/// from the descriptor that --pins names for them, else from a prompt that shows nothing.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "core/base/bytes.h"
#include "core/ceremony/party.h"

#include <deque>
#include <map>
#include <string>

namespace vedette::app {

class CeremonyDialogue final : public ceremony::Party {
public:
    static constexpr std::size_t kMaxAnswers = 256 * 1024;

    /// Both outlive it.
    CeremonyDialogue(const config::CommandLine& line, Console& console, ceremony::Mode mode)
        : m_line(line), m_console(console), m_mode(mode) {}

    /// Answers are those of the file from now on.
    [[nodiscard]] Result<> answerFrom(BytesView file);

    void resumed(const ceremony::Transcript& at) override;
    void opening(const ceremony::Script& script, const ceremony::Opening& opening) override;
    void step(const ceremony::Step& step, const std::string& branch) override;

    void acting(const ceremony::Step&) override {}

    void came(const ceremony::Step& step, const ceremony::Outcome& outcome) override;
    void words(const std::string& step, const ceremony::Digest& hash) override;
    void recorded(const ceremony::Transcript& at, const std::string& what, std::size_t signatures) override;
    [[nodiscard]] Result<ceremony::Answer> ask(const ceremony::Question& question) override;
    [[nodiscard]] Result<Secret> secret(const ceremony::SecretWanted& wanted) override;

    /// What it came to, at the end.
    void sayDone(const ceremony::Transcript& at, const std::string& file) const;

private:
    void say(Json object, const std::string& text) const;
    [[nodiscard]] Result<std::string> line(const std::string& step, const std::string& who,
                                           const std::string& question);
    [[nodiscard]] Result<std::string> nextLine(const std::string& step, const std::string& who);

    const config::CommandLine& m_line;
    Console& m_console;
    ceremony::Mode m_mode;
    bool m_fromFile = false;
    std::map<std::string, std::deque<std::string>> m_answers;
};

} // namespace vedette::app
