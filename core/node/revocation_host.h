/// `/vedette/revocations/1` on the swarm (protocols/revocation/README.md): sets are pulled, told to others
/// and obeyed, receipts of refusal asked and given.
///
/// Peers that list the protocol are asked as soon as identify says so, then one of them every pullEvery, and
/// every kHurry while the set is stale. A set that came by a pull or from our own operator is told on the
/// gossip topic once; one that came from there is not told again. When a set is taken, connections of keys
/// that it refuses are cut at once, and those that a stale one had starved too, so that they begin anew.
///
/// Bounds: kMaxAsks of ours, kMaxSigning receipts at the signer, one receipt kept for each refused key.
#pragma once

#include "core/event/event.h"
#include "core/ledger/reach.h"
#include "core/node/asker.h"
#include "core/node/revocation_gate.h"
#include "core/protocols/revocation/revocation.h"

#include <deque>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <variant>

namespace vedette::node {

struct RevocationConfig {
    ledger::SetAuthority authority;
    ledger::RevocationGuard::Saved saved; ///< of an earlier run
    Duration pullEvery = std::chrono::minutes(1);
};

/// Keep it for the next run (ledger::RevocationGuard::Saved, encoded): when a set was taken, and every
/// pullEvery for the time that was seen.
struct RevocationsKept {
    std::uint64_t epoch = 0;
    std::size_t cut = 0; ///< connections that ended by it
    Bytes saved;
};

/// What came of one askRefusal(): the receipt, whose signature Reach::confirm checks; or
/// swarm::StreamError::NotSupported, RefusalError, or why there was no answer.
struct RefusalTaken {
    codec::PeerId peer;
    ledger::KeyId key;
    Result<ledger::RefusalReceipt> receipt;
};

enum class RefusalError {
    NotRefused = 1, ///< the peer has no set that refuses the key, or is busy
    OtherLedger,
    TooMany, ///< kMaxAsks are out
};
[[nodiscard]] std::string_view codeName(RefusalError error) noexcept;

/// Have the identity sign; answer with sealed().
struct WantRefusalSignature {
    ledger::RefusalReceipt receipt;
};

/// Publish on revocation::kTopic.
struct AnnounceSet {
    Bytes entry;
};

class RevocationHost {
public:
    static constexpr std::size_t kMaxAsks = 1024;
    static constexpr std::size_t kMaxSigning = 64;
    static constexpr Duration kPatience = std::chrono::seconds(30);
    static constexpr Duration kHurry = std::chrono::seconds(5);

    using Output =
        std::variant<event::Body, WantRefusalSignature, AnnounceSet, RevocationsKept, RefusalTaken>;

    /// `gate` and `random` must outlive it.
    RevocationHost(const RevocationConfig& config, const crypto::PublicKey& identity, swarm::Swarm& swarm,
                   RevocationGate& gate, Random& random, Instant now);

    /// A set of our own operator's. True when it is taken, false when it is the one that is held.
    [[nodiscard]] Result<bool> offer(BytesView entry, Instant now);
    /// Dials if need be. Ends with one RefusalTaken.
    [[nodiscard]] Result<> askRefusal(const codec::PeerId& peer, const ledger::KeyId& key, Instant now);

    [[nodiscard]] const ledger::RevocationGuard& guard() const noexcept { return m_gate.guard(); }

    void sealed(const ledger::RefusalReceipt& receipt, Result<Bytes> signature, Instant now);
    /// A message of the topic.
    void heard(BytesView entry, const codec::PeerId& from, Instant now);

    void restamp(const Timeline& timeline) { m_gate.guard().restamp(timeline); }

    // What the swarm says.
    void on(const swarm::DialDone& done, Instant now) { m_asker.dialled(done, now); }

    void on(const event::PeerIdentified& body, Instant now);
    void on(const event::ConnectionClosed& body);

    /// Whether it was about a stream of ours.
    bool framed(swarm::FramedOutput& output, Instant now);

    [[nodiscard]] std::optional<Output> poll(Instant now);
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

private:
    struct Ask {
        codec::PeerId peer;
        std::optional<ledger::KeyId> key; ///< else it is a pull
    };

    struct Stream {
        codec::PeerId peer;
        revocation::Line line;
    };

    /// The receipt for one key, and who waits for it.
    struct Sealing {
        std::uint64_t epoch = 0;
        Bytes receipt;                                                  ///< empty while it is being signed
        std::vector<std::pair<swarm::FramedId, std::uint64_t>> waiting; ///< with the epoch that each has
    };

    void pull(const codec::PeerId& peer, Instant now);
    void pullAnyone(Instant now);
    void answered(Answered answer, Instant now);
    void reply(const Ask& ask, const revocation::Reply& answer, Instant now);
    Result<> serve(swarm::FramedId stream, const codec::PeerId& peer, const revocation::Request& request,
                   Instant now);
    void say(swarm::FramedId stream, std::uint64_t have, BytesView receipt, Instant now);
    void refuse(swarm::FramedId stream, revocation::Status status, Instant now);
    void obey(Instant now);
    void misbehaved(const codec::PeerId& peer, const Error& what);

    RevocationConfig m_config;
    Bytes m_key; ///< the identity's, for receipts
    swarm::Swarm& m_swarm;
    RevocationGate& m_gate;
    Random& m_random;
    Asker m_asker;
    Instant m_pullAt;
    std::uint64_t m_lastAsk = 0;
    std::unordered_map<std::uint64_t, Ask> m_asks;
    std::unordered_set<codec::PeerId> m_pulling;
    std::map<codec::PeerId, ConnId> m_speakers; ///< connected, and list the protocol
    std::unordered_map<swarm::FramedId, Stream> m_streams;
    std::map<ledger::KeyId, Sealing> m_receipts;
    std::size_t m_signing = 0;
    std::deque<Output> m_outputs;
};

} // namespace vedette::node

VD_ERROR_CODES(vedette::node, RefusalError, "refusal")
