/// The decision: a pure function of a policy and of what is known about a request.
///
/// Compiled into tables by what is done and by the rarest word that a rule asks for, so that a decision looks
/// at the rules that could apply and not at the others. Immutable once made; several threads may ask at once.
///
/// Decision: the first rule of the text that denies and applies; else the first that allows and applies; else
/// no (rule is null). A peer or owner listed in a segment has that segment wherever the facts name none.
#pragma once

#include "core/policy/rule.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vedette::policy {

struct Request {
    Action action{};
    std::string resource;
    Facts facts;
    WallTime at; ///< for grants that expire
};

/// The time of day and the weekday, unless the facts have them, from the time of the request.
void tellTheTime(Request& request);

struct Decision {
    bool allowed = false;
    const Rule* rule = nullptr; ///< of the policy, as long as that lives; null: no rule applies
};

/// A condition of the rule that decided, and the fact that it was judged by.
struct Reason {
    const Condition* condition = nullptr;
    std::string fact; ///< its value as text
    Truth truth{};
};

class Policy {
public:
    [[nodiscard]] static Policy compile(Document document);

    [[nodiscard]] std::uint64_t version() const noexcept { return m_document.version; }

    [[nodiscard]] const Document& document() const noexcept { return m_document; }

    /// The same facts with the segments that the policy gives to the peers and owners in them.
    [[nodiscard]] Facts placed(Facts facts) const;

    /// `request` with placed facts.
    [[nodiscard]] Decision decide(const Request& request) const { return decideWithout(request, nullptr); }

    /// Of Connect and Dial, before it is known who asks: no when it is no whoever it is, else yes, which then
    /// is no promise. Facts of who asks are not looked at. Rules that differ in those alone count as one;
    /// what is left is looked at in turn.
    [[nodiscard]] Decision decideUnseen(const Request& request) const;

    /// As the gate of a node does: of Connect and Dial without a peer decideUnseen(), else decide().
    [[nodiscard]] Decision decideAsAsked(const Request& request) const {
        const bool unseen = (request.action == Action::Connect || request.action == Action::Dial)
                         && !request.facts.knows(Fact::Peer);
        return unseen ? decideUnseen(request) : decide(request);
    }

    /// The first moment after `at` from when on the same question may get another answer, because a rule
    /// expires or one asks for the time; nothing when no rule does.
    [[nodiscard]] std::optional<WallTime> changesAfter(WallTime at) const;

    /// Whether a rule has a condition on it.
    [[nodiscard]] bool asksFor(Fact fact) const noexcept { return m_asked[static_cast<std::size_t>(fact)]; }

    /// As if this rule were not there.
    [[nodiscard]] Decision decideWithout(const Request& request, const Rule* rule) const;

    /// Why: every condition of the rule that decided; nothing when none did.
    [[nodiscard]] static std::vector<Reason> because(const Request& request, const Decision& decision);

private:
    using Bucket = std::vector<std::uint32_t>; ///< rules by their place in the text

    struct Table {
        std::unordered_map<std::uint64_t, Bucket> byWord;
        std::vector<std::size_t> prefixLengths; ///< of resources, rising
    };

    /// What of a rule can be judged before it is known who asks.
    struct Door {
        std::uint32_t rule = 0;
        Grant grant;
        std::vector<std::uint8_t> conditions; ///< of the rule, by place
    };

    /// Of one action: those that deny whoever it is, and those that might allow.
    struct Doors {
        std::vector<Door> denials;
        std::vector<Door> permits;
    };

    explicit Policy(Document document) : m_document(std::move(document)) {}

    void openDoors();
    [[nodiscard]] const Rule* passing(const std::vector<Door>& doors, const Request& request) const;

    template <class Visit>
    void eachBucket(const Table& table, const Request& request, bool denying, Visit visit) const;
    [[nodiscard]] static Table tableOf(const Document& document, bool allows);
    [[nodiscard]] const Rule* firstOf(const Table& table, const Request& request, bool denying,
                                      const Rule* without) const;

    Document m_document;
    Table m_denials;
    Table m_permits;
    std::array<Doors, kActions> m_doors;
    std::array<bool, kFacts> m_asked{};
    std::vector<WallTime> m_expiries; ///< rising
    std::unordered_map<std::string, std::string> m_segmentOfPeer;
    std::unordered_map<std::string, std::string> m_segmentOfOwner;
};

/// Whether the rule applies: it is in force, covers what is asked, and its conditions hold, of which one on
/// an unknown fact holds for a rule that denies and not for one that allows.
[[nodiscard]] bool applies(const Rule& rule, const Request& request);

/// Whether this answer to a condition keeps the rule in play.
[[nodiscard]] inline bool isMet(const Rule& rule, Truth truth) noexcept {
    return truth == Truth::True || (truth == Truth::Unknown && !rule.allows);
}

} // namespace vedette::policy
