#include "core/alert/rule.h"

#include "core/base/check.h"

#include <array>

namespace vedette::alert {

namespace {

constexpr Technique kNone{"", ""};
constexpr Technique kDirectFlood{"T1498.001", "Network Denial of Service: Direct Network Flood"};
constexpr Technique kExhaustion{"T1499.003", "Endpoint Denial of Service: Application Exhaustion Flood"};
constexpr Technique kMiddle{"T1557", "Adversary-in-the-Middle"};
constexpr Technique kManipulation{"T1565.002", "Data Manipulation: Transmitted Data Manipulation"};
constexpr Technique kStolenKey{"T1552.004", "Unsecured Credentials: Private Keys"};
constexpr Technique kLateral{"T1210", "Exploitation of Remote Services"};
constexpr Technique kImpersonation{"T1656", "Impersonation"};
constexpr Technique kSybil{"P2P-SYBIL", "Sybil identities"};
constexpr Technique kEclipse{"P2P-ECLIPSE", "Eclipse of a node"};
constexpr Technique kKeyEclipse{"P2P-ECLIPSE-KEY", "Eclipse of a key of the DHT"};
constexpr Technique kHijack{"P2P-BOOTSTRAP", "Hijacked way into the network"};
constexpr Technique kPartition{"P2P-PARTITION", "Partition of the network"};
constexpr Technique kSpam{"P2P-SPAM", "Spam in the gossip"};

constexpr std::array kFacts{
    RuleFacts{Rule::ConnectionFlood, SubjectKind::Prefix, Impact::Major, 700, 980, kDirectFlood},
    RuleFacts{Rule::RefusalStorm, SubjectKind::Prefix, Impact::Moderate, 650, 980, kExhaustion},
    RuleFacts{Rule::CrowdedPrefix, SubjectKind::Prefix, Impact::Major, 600, 950, kSybil},
    RuleFacts{Rule::KeyTooDense, SubjectKind::Key, Impact::Major, 700, 990, kKeyEclipse},
    RuleFacts{Rule::TableTakeover, SubjectKind::Prefix, Impact::Severe, 600, 950, kEclipse},
    RuleFacts{Rule::WaysInDisagree, SubjectKind::Network, Impact::Severe, 700, 950, kHijack},
    RuleFacts{Rule::IdentityMoved, SubjectKind::Address, Impact::Major, 700, 950, kMiddle},
    RuleFacts{Rule::IdentityTwice, SubjectKind::Peer, Impact::Severe, 700, 950, kStolenKey},
    RuleFacts{Rule::MassLoss, SubjectKind::Network, Impact::Major, 650, 950, kPartition},
    RuleFacts{Rule::MessageSpam, SubjectKind::Peer, Impact::Moderate, 650, 980, kSpam},
    RuleFacts{Rule::MeshTakeover, SubjectKind::Topic, Impact::Severe, 600, 930, kEclipse},
    RuleFacts{Rule::ScoreCollapse, SubjectKind::Network, Impact::Moderate, 650, 950, kSpam},
    RuleFacts{Rule::ProtocolBroken, SubjectKind::Peer, Impact::Minor, 800, 990, kManipulation},
    RuleFacts{Rule::TaskFailures, SubjectKind::Network, Impact::Moderate, 600, 900, kNone},
    RuleFacts{Rule::LookupFailures, SubjectKind::Network, Impact::Moderate, 600, 900, kNone},
    RuleFacts{Rule::IdentityAway, SubjectKind::Peer, Impact::Major, 950, 990, kNone},
    RuleFacts{Rule::RecordTrouble, SubjectKind::Network, Impact::Major, 950, 990, kNone},
    RuleFacts{Rule::LateralMovement, SubjectKind::Peer, Impact::Major, 650, 970, kLateral},
    RuleFacts{Rule::FalseAnswers, SubjectKind::Peer, Impact::Major, 900, 995, kManipulation},
    RuleFacts{Rule::FalseProof, SubjectKind::Peer, Impact::Major, 950, 995, kImpersonation},
};

constexpr auto kRules = [] {
    std::array<Rule, kFacts.size()> rules{};
    for (std::size_t i = 0; i < rules.size(); ++i) rules[i] = kFacts[i].rule;
    return rules;
}();

// Numbers run from 1 without a gap, so that the table is found by number.
static_assert([] {
    for (std::size_t i = 0; i < kFacts.size(); ++i)
        if (static_cast<std::size_t>(kFacts[i].rule) != i + 1 || kFacts[i].confidence > kFacts[i].certainty)
            return false;
    return true;
}());

} // namespace

std::string_view codeName(Rule rule) noexcept {
    switch (rule) {
    case Rule::ConnectionFlood: return "connection_flood";
    case Rule::RefusalStorm: return "refusal_storm";
    case Rule::CrowdedPrefix: return "crowded_prefix";
    case Rule::KeyTooDense: return "key_too_dense";
    case Rule::TableTakeover: return "table_takeover";
    case Rule::WaysInDisagree: return "ways_in_disagree";
    case Rule::IdentityMoved: return "identity_moved";
    case Rule::IdentityTwice: return "identity_twice";
    case Rule::MassLoss: return "mass_loss";
    case Rule::MessageSpam: return "message_spam";
    case Rule::MeshTakeover: return "mesh_takeover";
    case Rule::ScoreCollapse: return "score_collapse";
    case Rule::ProtocolBroken: return "protocol_broken";
    case Rule::TaskFailures: return "task_failures";
    case Rule::LookupFailures: return "lookup_failures";
    case Rule::IdentityAway: return "identity_away";
    case Rule::RecordTrouble: return "record_trouble";
    case Rule::LateralMovement: return "lateral_movement";
    case Rule::FalseAnswers: return "false_answers";
    case Rule::FalseProof: return "false_proof";
    }
    return "unknown";
}

std::span<const Rule> allRules() noexcept {
    return kRules;
}

std::string_view codeName(SubjectKind kind) noexcept {
    switch (kind) {
    case SubjectKind::Network: return "network";
    case SubjectKind::Prefix: return "prefix";
    case SubjectKind::Peer: return "peer";
    case SubjectKind::Address: return "address";
    case SubjectKind::Topic: return "topic";
    case SubjectKind::Key: return "key";
    }
    return "unknown";
}

std::string_view codeName(Impact impact) noexcept {
    switch (impact) {
    case Impact::None: return "none";
    case Impact::Minor: return "minor";
    case Impact::Moderate: return "moderate";
    case Impact::Major: return "major";
    case Impact::Severe: return "severe";
    }
    return "unknown";
}

const RuleFacts& factsOf(Rule rule) noexcept {
    const auto number = static_cast<std::size_t>(rule);
    VD_ASSERT(number >= 1 && number <= kFacts.size());
    return kFacts[number - 1];
}

} // namespace vedette::alert
