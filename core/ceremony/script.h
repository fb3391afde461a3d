/// The script of a key ceremony: a reviewed file that says who does what, in which order, and what must come
/// of it. It holds no serial number, path, slot or PIN: the file that is rehearsed is the file that is run.
///
///     ceremony = 1
///     title = "Root key"
///
///     [[role]]                 # a person
///     name = "operator"
///     is = "operator"          # operator (one), witness, officer; an observer needs no token
///     token = "operator-card"  # what the person signs the transcript with
///
///     [[token]]
///     name = "operator-card"
///     prepared = true          # is initialised when the ceremony begins
///     keys = ["ceremony"]      # what is in it then
///     signs_with = "ceremony"  # the key for the transcript
///
///     [[step]]
///     id = "make-root"
///     do = "generate"          # an action, below
///     by = ["officer-1"]       # who does it and confirms it; operator and witnesses confirm every step
///     two_person = true        # "by" names two
///     key = "root-card/root"   # token and label
///     algorithm = "ed25519"
///     says = "What is read to the room."
///     expect = "generated"     # an outcome; default the action's own
///     abort = "give-up"        # the branch by which the ceremony is left here
///
///     [[branch]]
///     name = "give-up"
///     [[branch.step]]          # as above; then the ceremony ends as aborted
///
/// Actions and what each needs, and its outcomes:
///
///     init        token; erase = true for one that is in use     initialised, refused   irreversible
///     set_pin     token                                          set, refused
///     generate    key, algorithm                                 generated, refused
///     read_back   key                                            as_generated, different, refused
///     ledger      statement, signers, and what that needs        on_record, refused     irreversible
///     export      key, file                                      exported
///     destroy     key                                            destroyed, refused     irreversible
///     compare     of = "script", "head" or a key                 same, different
///     note        -                                              noted
///     bag         token                                          sealed
///     photograph  -                                              taken
///     insert      token                                          present, refused
///     remove      token                                          removed, still_there
///     shred       token                                          shredded               irreversible
///
/// Statements of the ledger: policy (officers, threshold, set_threshold, valid_days), inception (key, next,
/// class), activation (key), succession (key, old, next, overlap_days), destruction (key).
///
/// Bounds: kMaxScript bytes, kMaxNames roles, tokens and branches each, kMaxSteps steps, kMaxWords a text.
#pragma once

#include "core/base/bytes.h"
#include "core/ceremony/finding.h"
#include "core/crypto/hash.h"
#include "core/keys/token_values.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::ceremony {

using Digest = crypto::Sha256::Digest;

inline constexpr std::size_t kMaxScript = 64 * 1024;
inline constexpr std::size_t kMaxNames = 32;
inline constexpr std::size_t kMaxSteps = 256; ///< of the ceremony, and of each branch
inline constexpr std::size_t kMaxName = 32;   ///< letters, digits, '-' and '_'
inline constexpr std::size_t kMaxWords = 1024;

enum class Duty : std::uint8_t {
    Operator,
    Witness,
    Officer,
    Observer
};

enum class Action : std::uint8_t {
    Init,
    SetPin,
    Generate,
    ReadBack,
    Ledger,
    Export,
    Destroy,
    Compare,
    Note,
    Bag,
    Photograph,
    Insert,
    Remove,
    Shred,
};
[[nodiscard]] std::string_view actionName(Action action) noexcept;
[[nodiscard]] bool irreversible(Action action) noexcept;
/// The first is the one that is meant to be.
[[nodiscard]] std::span<const std::string_view> outcomesOf(Action action) noexcept;

/// "token/label".
struct KeyName {
    std::string token;
    std::string label;

    [[nodiscard]] std::string text() const { return token + '/' + label; }

    friend auto operator<=>(const KeyName&, const KeyName&) = default;
};

struct ScriptRole {
    std::uint32_t line = 0;
    std::string name;
    Duty duty = Duty::Observer;
    std::string token; ///< empty: none
};

struct ScriptToken {
    std::uint32_t line = 0;
    std::string name;
    bool prepared = false;
    std::vector<std::string> keys;
    std::string signsWith; ///< empty: it signs no record
};

struct Step {
    std::uint32_t line = 0;
    std::string id;
    Action action = Action::Note;
    std::vector<std::string> by;
    bool twoPerson = false;
    std::string says;
    std::string expect;
    std::string abort;
    std::string token; ///< also that of `key`
    std::optional<KeyName> key;
    keys::Algorithm algorithm = keys::Algorithm::Ed25519;
    bool erase = false;
    std::string of;   ///< compare: "script", "head", or empty for `key`
    std::string file; ///< export: a plain name
    // ledger
    std::string statement;
    std::vector<std::string> signers;
    std::vector<std::string> officers;
    std::uint32_t threshold = 0;
    std::uint32_t setThreshold = 0;
    std::uint32_t validDays = 365;
    std::uint32_t overlapDays = 0;
    std::string keyClass = "node";
    std::optional<KeyName> next;
    std::optional<KeyName> old;
};

struct Branch {
    std::uint32_t line = 0;
    std::string name;
    std::vector<Step> steps;
};

struct Script {
    Bytes bytes;
    Digest hash{}; ///< of exactly these bytes
    std::string title;
    std::vector<ScriptRole> roles;
    std::vector<ScriptToken> tokens;
    std::vector<Step> steps;
    std::vector<Branch> branches;

    /// What could be read, and what is wrong with its form. Whether it can work is lint()'s to say.
    struct Read;
    [[nodiscard]] static Read read(BytesView bytes);

    [[nodiscard]] const ScriptRole* role(std::string_view name) const;
    [[nodiscard]] const ScriptToken* token(std::string_view name) const;
    [[nodiscard]] const Branch* branch(std::string_view name) const;
    /// Who confirms a step, in order: those who do it, the operator, every witness.
    [[nodiscard]] std::vector<std::string> confirmers(const Step& step) const;
};

struct Script::Read {
    Script script;
    Findings findings;
};

} // namespace vedette::ceremony
