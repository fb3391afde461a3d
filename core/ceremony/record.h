/// What a transcript is made of: one record for the opening, one for each step, and one for the end.
///
/// A body is a map of text keys in deterministic CBOR: "v" 1, "kind", "mode" ("run" or "REHEARSAL"), "seq",
/// "prev" (hash of the record before, with its signatures; absent in the first), "at" (ms since 1970), and
/// what the kind adds. What is signed is crypto::SignCeremonyRecord of its SHA-256, in a rehearsal
/// crypto::SignRehearsalRecord. A signed record has the form of a ledger's entry: [body, [[key id,
/// signature], …]] (ledger/statement.h).
///
/// Bounds: those of ledger::Entry, kMaxFacts, kMaxFact.
#pragma once

#include "core/base/instant.h"
#include "core/ceremony/bindings.h"
#include "core/ceremony/script.h"
#include "core/ceremony/violation.h"
#include "core/crypto/signer.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vedette::ceremony {

inline constexpr std::size_t kMaxFacts = 64;
inline constexpr std::size_t kMaxFact = 4096; ///< of one text

enum class Mode : std::uint8_t {
    Run,
    Rehearsal
};
[[nodiscard]] std::string_view modeName(Mode mode) noexcept;

/// With what the ceremony is held.
struct Opening {
    struct Module {
        std::string path;
        Digest sha256{};
        friend bool operator==(const Module&, const Module&) = default;
    };

    struct Token {
        std::string name;
        std::string serial; ///< empty while it is not initialised
        std::string model;
        std::string bag;
        friend bool operator==(const Token&, const Token&) = default;
    };

    struct Participant {
        std::string role;
        std::string person;
        Bytes key; ///< public, of the token; empty while there is none
        friend bool operator==(const Participant&, const Participant&) = default;
    };

    Bytes script;
    std::optional<Digest> bindings; ///< none in a rehearsal
    Digest program{};
    std::vector<Module> modules;
    std::string system;
    ClockNote clock;
    std::string entropy;
    std::vector<Token> tokens;
    std::vector<Participant> people; ///< every role of the script, in its order
    std::vector<Custody> custody;
    std::optional<Digest> rehearsal; ///< the head of the rehearsal that unlocked the run
    friend bool operator==(const Opening&, const Opening&) = default;
};

struct StepDone {
    std::string step;
    std::string outcome;
    std::map<std::string, std::string>
        facts;                          ///< what came of it, in words and hexadecimal; "key" of a new key
    std::string exception;              ///< why it is accepted although it went otherwise
    std::uint64_t interrupted = 0;      ///< how often it was begun before
    std::vector<std::string> confirmed; ///< roles
    friend bool operator==(const StepDone&, const StepDone&) = default;
};

/// The ceremony is left at this step, by its branch if it has one.
struct Aborted {
    std::string step;
    std::string why;
    friend bool operator==(const Aborted&, const Aborted&) = default;
};

struct Closing {
    bool complete = false;
    std::uint64_t steps = 0;
    std::uint64_t exceptions = 0;
    friend bool operator==(const Closing&, const Closing&) = default;
};

using Content = std::variant<Opening, StepDone, Aborted, Closing>;

struct Record {
    Mode mode = Mode::Run;
    std::uint64_t sequence = 0;
    std::optional<Digest> previous;
    WallTime at{};
    Content content;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Record> decode(BytesView body);
    friend bool operator==(const Record&, const Record&) = default;
};

/// What a token is asked to sign for a body.
[[nodiscard]] crypto::SigningRequest signingRequest(Mode mode, BytesView body);

} // namespace vedette::ceremony
