/// The rules by which the watch calls something an alarm, each with what it means when it is true.
///
/// A rule's facts are constants of this program and stand in one table (rule.cpp): nothing about how bad
/// something is hides in the code that finds it. The sentence of a rule stands in engine/words.h under its
/// code.
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace vedette::alert {

/// Numbered for ever: the numbers are on disk.
enum class Rule : std::uint8_t {
    ConnectionFlood = 1,  ///< connections from one network come far faster than peers need them
    RefusalStorm = 2,     ///< one network is refused again and again
    CrowdedPrefix = 3,    ///< many new identities in one small network
    KeyTooDense = 4,      ///< the peers closest to a key are closer than chance explains
    TableTakeover = 5,    ///< much of the routing table is new and of one network
    WaysInDisagree = 6,   ///< bootnodes lead into different networks
    IdentityMoved = 7,    ///< where one identity lived another answers
    IdentityTwice = 8,    ///< one identity comes from two networks in turn
    MassLoss = 9,         ///< a large share of the connections broke together
    MessageSpam = 10,     ///< messages that may not be said, again and again from one
    MeshTakeover = 11,    ///< the mesh of a topic is filled from few networks
    ScoreCollapse = 12,   ///< several peers lose their gossip score together
    ProtocolBroken = 13,  ///< one peer breaks protocols again and again
    TaskFailures = 14,    ///< far more tasks fail than usual
    LookupFailures = 15,  ///< far more lookups fail than usual
    IdentityAway = 16,    ///< the key of our identity cannot sign
    RecordTrouble = 17,   ///< events cannot be written or are lost
    LateralMovement = 18, ///< a member of one segment tries again and again what the policy keeps from it
    FalseAnswers =
        19,          ///< a peer answered otherwise than we knew it must, or lost what it had promised to keep
    FalseProof = 20, ///< what a peer said to prove what it is cannot be so
};
[[nodiscard]] std::string_view codeName(Rule rule) noexcept;

/// All of them, in order.
[[nodiscard]] std::span<const Rule> allRules() noexcept;

/// What findings of a rule are about, and so what they are folded by.
enum class SubjectKind : std::uint8_t {
    Network, ///< the whole network: the subject is empty
    Prefix,  ///< "240.1.2.0/24", "2001:db8::/56", "AS64500"
    Peer,    ///< a peer id
    Address, ///< an IP address
    Topic,
    Key, ///< of the DHT, in hexadecimal
};
[[nodiscard]] std::string_view codeName(SubjectKind kind) noexcept;

/// How bad it is when it is true.
enum class Impact : std::uint8_t {
    None,     ///< worth knowing
    Minor,    ///< a nuisance
    Moderate, ///< a service suffers
    Major,    ///< a part of the network is lost, or somebody is deceived
    Severe,   ///< the network, or its trust, is in other hands
};
[[nodiscard]] std::string_view codeName(Impact impact) noexcept;

/// How attackers call what was seen: of MITRE ATT&CK, or of peer-to-peer networks, which ATT&CK lacks.
struct Technique {
    std::string_view id; ///< "T1498.001", "P2P-ECLIPSE"; empty: none, it need not be an attack
    std::string_view name;
};

struct RuleFacts {
    Rule rule;
    SubjectKind subject;
    Impact impact;
    std::uint16_t confidence; ///< in thousandths, when the limit is just reached
    std::uint16_t certainty;  ///< the most that a value far beyond it proves
    Technique technique;
};

[[nodiscard]] const RuleFacts& factsOf(Rule rule) noexcept;

} // namespace vedette::alert

VD_ERROR_CODES(vedette::alert, Rule, "alert")
