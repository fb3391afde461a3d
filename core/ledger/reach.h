/// How far a revocation has come: signed receipts "I refuse key K since epoch E", and the count of them.
#pragma once

#include "core/base/instant.h"
#include "core/ledger/revocation_set.h"

#include <map>
#include <optional>
#include <vector>

namespace vedette::ledger {

inline constexpr std::string_view kRefusalKind = "refusal";

/// Of a peer that goes by a set of that epoch, in which the key is refused.
struct RefusalReceipt {
    Digest ledger{};
    KeyId key;
    std::uint64_t epoch = 0;
    WallTime at{};   ///< by the clock of the peer
    Bytes witness;   ///< the peer's public key
    Bytes signature; ///< by it

    [[nodiscard]] Bytes body() const;
    [[nodiscard]] crypto::SignLedgerStatement request() const;
    /// The array [body, signature].
    [[nodiscard]] Bytes encode() const;
    /// The form alone.
    [[nodiscard]] static Result<RefusalReceipt> decode(BytesView bytes);
    /// Violation::BadKey, Violation::BadSignature.
    [[nodiscard]] Result<> verify() const;

    friend bool operator==(const RefusalReceipt&, const RefusalReceipt&) = default;
};

/// The count for one key and epoch. Memory: what `ours` has.
class Reach {
public:
    struct Count {
        std::size_t confirmed = 0;
        std::size_t silent = 0;
        std::size_t unable = 0;               ///< foreign: they speak no such protocol
        std::optional<codec::PeerId> slowest; ///< of those confirmed
        std::optional<Duration> after;        ///< the slowest's

        [[nodiscard]] bool whole() const noexcept { return silent == 0; }
    };

    Reach(const Digest& ledger, const KeyId& key, std::uint64_t epoch, const std::vector<codec::PeerId>& ours,
          Instant begun);

    /// A receipt that `peer` gave, whose signature is checked here. The first one counts.
    [[nodiscard]] Result<> confirm(const codec::PeerId& peer, const RefusalReceipt& receipt, Instant now);
    void unable(const codec::PeerId& peer);

    [[nodiscard]] Count count() const;
    /// Whom to ask again.
    [[nodiscard]] std::vector<codec::PeerId> silent() const;

private:
    struct Peer {
        bool unable = false;
        std::optional<Duration> after;
    };

    Digest m_ledger;
    KeyId m_key;
    std::uint64_t m_epoch;
    Instant m_begun;
    std::map<codec::PeerId, Peer> m_peers;
};

} // namespace vedette::ledger
