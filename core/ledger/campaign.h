/// The rotation of many keys at once: which ones, until when, and what the keys have consented to so far.
///
/// Entries of a ledger are chained with their signatures, so no two successions can be signed side by side;
/// consents (statement.h) can. A campaign is the file that gathers them: copies of it go to wherever the keys
/// lie, come back with signatures, and are merged. It holds no secret and is trusted by nobody: what it says
/// counts as far as the ledger that is at hand bears it out, each time anew. What came of it is in the ledger
/// alone, so nothing has to be noted here when an entry is taken, and nothing is taken twice.
///
/// Form: the array ["vedette-key-campaign", 1, ledger, begun, until, overlap in seconds, who, why, [key…]] in
/// deterministic CBOR. A key is [key id, holder] until its successor is made, then [key id, holder, birth of
/// the successor, end of the overlap, the new key's signature, the old key's or none]; sorted by key id.
///
/// Bounds: kMaxKeys, kMaxBytes, kMaxOpen. Each verb that is handed a ledger checks two signatures for each
/// signature that is there, else O(log keys) for each key.
#pragma once

#include "core/ledger/ledger.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vedette::ledger {

/// One key of a campaign.
struct Rotation {
    struct Successor {
        Birth birth;
        WallTime overlapUntil{};
        Bytes byNew;
        Bytes byOld; ///< empty until the old key has consented
        friend bool operator==(const Successor&, const Successor&) = default;
    };

    std::string holder; ///< the person who has the key at hand; empty: nobody said
    std::optional<Successor> successor;
    friend bool operator==(const Rotation&, const Rotation&) = default;
};

struct Campaign {
    static constexpr std::size_t kMaxKeys = 4096;
    static constexpr std::size_t kMaxBytes = 24 * 1024 * 1024;
    static constexpr Duration kMaxOpen = std::chrono::hours(24 * 90);

    enum class Stage {
        Open,     ///< a signature is missing
        Complete, ///< the ledger would take it
        Done,     ///< the key has its successor
        Barred,   ///< the ledger would not take it, whoever signs
    };

    /// How far one key has come, by a ledger and a time.
    struct Progress {
        Stage stage = Stage::Open;
        bool newMissing = true;
        bool oldMissing = true; ///< never signed before the new one, whose birth it covers
        /// Barred: the rule. Open: the rule that something which is there breaks, so that it does not count.
        std::optional<Error> why;
    };

    struct Merged {
        std::vector<KeyId> taken;
        std::map<KeyId, Error> refused; ///< something of the part, by the rule that it breaks
        /// Two successors' births were signed for it. One is kept, the same in whatever order they come: what
        /// both keys signed before what one did, then the smaller bytes.
        std::vector<KeyId> twice;
    };

    Digest ledger{};
    WallTime begun{};
    WallTime until{};               ///< of the consents
    std::uint64_t overlapSeconds{}; ///< from when the new key signs
    std::string who;
    std::string why;
    std::map<KeyId, Rotation> keys;

    [[nodiscard]] Bytes encode() const;
    /// The form alone.
    [[nodiscard]] static Result<Campaign> decode(BytesView bytes);

    /// The same but for holders and signatures.
    [[nodiscard]] bool sameAs(const Campaign& other) const;

    /// Whether a key can be rotated by consents then. Violation::UnknownKey, AlreadySucceeded, IllegalMove;
    /// of the key that it was promised to KnownKey, NotSeparate.
    [[nodiscard]] static Result<> mayRotate(const Ledger& on, const KeyId& key, WallTime now);

    /// What both keys are asked to consent to, in the place after the ledger's head. `key` is of this
    /// campaign and has a successor here.
    [[nodiscard]] Statement statement(const Ledger& on, const KeyId& key, WallTime now) const;

    /// Of a key of this campaign.
    [[nodiscard]] Progress progress(const Ledger& on, const KeyId& key, WallTime now) const;

    /// Takes what holds of a part that came back. Violation::WrongLedger, OtherCampaign.
    [[nodiscard]] Result<Merged> merge(const Ledger& on, const Campaign& part, WallTime now);

    friend bool operator==(const Campaign&, const Campaign&) = default;
};

[[nodiscard]] std::string_view stageName(Campaign::Stage stage) noexcept; ///< "open", …

} // namespace vedette::ledger
