/// Those who are in the room, as a ceremony that is being held sees them: they are told what happens, and
/// asked what only people can answer.
///
/// All calls come from the one thread on which the ceremony is held, which waits for each answer. What is
/// answered is made printable and cut to kMaxAnswer bytes before it goes on record.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/ceremony/transcript.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vedette::ceremony {

inline constexpr std::size_t kMaxAnswer = 2048;

/// Why people did not answer.
enum class PartyError : std::uint8_t {
    Left = 1, ///< everybody went
    NoSecret  ///< nobody gave the PIN
};
[[nodiscard]] std::string_view codeName(PartyError error) noexcept;

enum class Asked : std::uint8_t {
    Opening,   ///< a role: is this the script that was reviewed, and this the computer
    Go,        ///< what cannot be undone is about to be done
    Trouble,   ///< it could not be done, for the reason in `why`
    Otherwise, ///< the outcome is not `detail`, which the script expects
    Confirm,   ///< a role: was the outcome `detail`
    TakeOut,   ///< the token `detail` is to leave the computer
    Same,      ///< is what was read aloud the same
    Text,      ///< what is to be written; any text
    Signature  ///< the token `detail` did not sign, for the reason in `why`
};
/// What can be answered; empty: any text.
[[nodiscard]] std::span<const std::string_view> answersTo(Asked asked) noexcept;
/// "abort" and "exception" go on record with the reason for them.
[[nodiscard]] bool needsReason(std::string_view answer) noexcept;

struct Question {
    Asked what{};
    std::string step; ///< its id, "opening", or what is signed
    std::string who;  ///< a role, or the part of the step: "go", "trouble", "otherwise", "out", "words", …
    std::string detail;
    std::optional<Error> why;
};

struct Answer {
    std::string word;   ///< one of answersTo(), or the text
    std::string reason; ///< where the word needs one
};

/// A PIN, or the passphrase of what is sealed.
struct SecretWanted {
    enum class What : std::uint8_t {
        UserPin,
        SoPin,
        NewPin,    ///< that the user's is to become
        Passphrase ///< of the sealed revocation that a step makes
    };

    What what{};
    std::string of;      ///< a token, or the step that seals
    bool create = false; ///< it is being made: entered twice
};

/// What a step came to.
struct Outcome {
    std::string word;
    std::map<std::string, std::string> facts;
};

class Party {
public:
    Party() = default;
    virtual ~Party() = default;
    Party(const Party&) = delete;
    Party& operator=(const Party&) = delete;

    /// Behind the last record of a ceremony that was broken off.
    virtual void resumed(const Transcript& at) = 0;
    virtual void opening(const Script& script, const Opening& opening) = 0;
    /// The step that is due, and the branch that it is of; empty on the main road.
    virtual void step(const Step& step, const std::string& branch) = 0;
    /// It is being done.
    virtual void acting(const Step& step) = 0;
    virtual void came(const Step& step, const Outcome& outcome) = 0;
    /// What is to be read aloud.
    virtual void words(const std::string& step, const Digest& hash) = 0;
    /// A record is on the disk, with so many signatures; `what` is a step, the opening or the closing.
    virtual void recorded(const Transcript& at, const std::string& what, std::size_t signatures) = 0;

    /// One of answersTo() with its reason where it needs one, or any text that is not empty. PartyError, or
    /// what kept it from being asked: the ceremony then ends where it stands.
    [[nodiscard]] virtual Result<Answer> ask(const Question& question) = 0;
    [[nodiscard]] virtual Result<Secret> secret(const SecretWanted& wanted) = 0;
};

} // namespace vedette::ceremony

VD_ERROR_CODES(vedette::ceremony, PartyError, "ceremony_party")
