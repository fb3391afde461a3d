/// Recorded decisions put to another policy: what would break, what would newly be allowed, and which of its
/// rules decided how much.
///
/// A record is one attempt or several that are equal (event::Decision); one that counts different ones says
/// too little, and is counted as unclear. Bounds: kMaxDifferences told apart, of the rest the counts; each
/// rule's use. One thread at a time.
#pragma once

#include "core/event/event.h"
#include "core/policy/policy.h"

#include <compare>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

namespace vedette::policy {

/// By which a record was allowed for no other reason than that a bundle can come: no policy is asked then.
inline constexpr std::string_view kBundleRule = "policy.exchange";

/// The question that a record answers; nothing when it counts several that differ. The segments are left out:
/// they are the policy's to say. PolicyError::UnknownAction or BadRequest for what no program of ours writes.
[[nodiscard]] Result<std::optional<Request>> questionOf(const event::Event& event,
                                                        const event::Decision& record);

/// What the policy then said, whatever the gates behind it did.
[[nodiscard]] bool policyAllowed(const event::Decision& record);

/// The rule that a record names; empty for none.
[[nodiscard]] std::string ruleOf(const event::Decision& record);

class Replay {
public:
    static constexpr std::size_t kMaxDifferences = 10'000;

    /// Attempts that turn the same way.
    struct Key {
        std::string action;
        std::string resource;
        codec::PeerId peer; ///< empty: before it was known
        std::string oldRule;
        std::string newRule; ///< empty: none applies
        friend std::strong_ordering operator<=>(const Key&, const Key&) = default;
        friend bool operator==(const Key&, const Key&) = default;
    };

    struct Difference {
        bool wasAllowed = false;
        Request request; ///< the last of them, with placed facts
        std::uint64_t count = 0;
        WallTime last;
    };

    struct Use {
        std::uint64_t count = 0;
        WallTime last;
    };

    struct Tally {
        std::uint64_t records = 0;
        std::uint64_t attempts = 0;
        std::uint64_t unclear = 0; ///< attempts whose records do not say enough
        std::uint64_t breaks = 0;
        std::uint64_t opens = 0;
        WallTime newest;
    };

    explicit Replay(std::shared_ptr<const Policy> policy) : m_policy(std::move(policy)) {}

    /// As questionOf() does for a record that cannot be read; the tally then stays as it was.
    [[nodiscard]] Result<> add(const event::Event& event, const event::Decision& record);

    [[nodiscard]] const Policy& policy() const noexcept { return *m_policy; }

    [[nodiscard]] const Tally& tally() const noexcept { return m_tally; }

    [[nodiscard]] const std::map<Key, Difference>& differences() const noexcept { return m_differences; }

    /// How much that rule of the policy decided.
    [[nodiscard]] Use use(const Rule& rule) const;

private:
    std::shared_ptr<const Policy> m_policy;
    Tally m_tally;
    std::map<Key, Difference> m_differences;
    std::unordered_map<const Rule*, Use> m_uses;
};

} // namespace vedette::policy
