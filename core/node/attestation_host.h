/// `/vedette/attest/1` on the swarm (protocols/attest/README.md): peers that ask are told what we are, and it
/// is proved to them; others are asked, and what they answer is appraised and becomes an event.
///
/// Whom to ask and when says the verifier (trust/verifier.h). Every ask() ends with one
/// event::AttestationEnded. An answer that is no message of the protocol is an unanswered question, and a
/// misbehaviour. Bounds: as the wire page says.
#pragma once

#include "core/base/random.h"
#include "core/event/event.h"
#include "core/node/asker.h"
#include "core/protocols/attest/attest.h"
#include "core/trust/appraisal.h"

#include <deque>
#include <optional>
#include <set>
#include <unordered_map>
#include <variant>

namespace vedette::node {

struct AttestationConfig {
    /// Of those that are asked.
    struct Ask {
        trust::ProofRules rules;
        trust::Tier from = trust::Tier::High; ///< and above
        Duration life = std::chrono::hours(1);
    };

    std::optional<trust::Claims> claims; ///< ours; nothing: we answer nobody
    std::optional<Ask> ask;              ///< nothing: we ask nobody
};

/// Have the identity sign, and its device speak for what it signs; answer with sealed().
struct WantTestimony {
    swarm::FramedId stream;
    crypto::SignAttestation statement;
};

class AttestationHost {
public:
    static constexpr std::size_t kUnderWay = 16; ///< answers of ours
    static constexpr Duration kEvery = std::chrono::seconds(5);
    static constexpr std::size_t kRemembered = 4096; ///< peers that were answered less than kEvery ago
    static constexpr Duration kPatience = std::chrono::seconds(30);

    using Output = std::variant<event::Body, WantTestimony>;

    /// `swarm` and `random` must outlive it.
    AttestationHost(const AttestationConfig& config, const crypto::PublicKey& identity, swarm::Swarm& swarm,
                    const Timeline& timeline, Random& random, Instant now);

    void ask(const codec::PeerId& peer, Instant now);

    /// Of a WantTestimony whose stream may be gone meanwhile. Evidence that cannot be had now is told as
    /// that.
    void sealed(swarm::FramedId stream, Result<Bytes> signature, Result<Bytes> evidence, Instant now);

    void restamp(const Timeline& timeline) { m_timeline = timeline; }

    // What the swarm says.
    void on(const swarm::DialDone& done, Instant now) { m_asker.dialled(done, now); }

    /// Whether it was about a stream of ours.
    bool framed(swarm::FramedOutput& output, Instant now);

    [[nodiscard]] std::optional<Output> poll(Instant now);

    [[nodiscard]] std::optional<Instant> deadline() const { return m_asker.deadline(); }

    void wake(Instant now) { m_asker.wake(now); }

private:
    struct Asked {
        codec::PeerId peer;
        ledger::AttestationNonce nonce{};
        Instant since;
    };

    struct Stream {
        codec::PeerId peer;
        attest::Line line;
    };

    [[nodiscard]] Result<> serve(swarm::FramedId stream, Stream& at, BytesView frame, Instant now);
    [[nodiscard]] bool mayAsk(const codec::PeerId& peer, Instant now);
    void respond(swarm::FramedId stream, const attest::Answer& answer, Instant now);
    void answered(Answered answer, Instant now);
    void misbehaved(const codec::PeerId& peer, const Error& what);

    AttestationConfig m_config;
    Bytes m_key;    ///< the identity's
    Bytes m_claims; ///< encoded
    swarm::Swarm& m_swarm;
    Timeline m_timeline;
    Random& m_random;
    Asker m_asker;
    std::uint64_t m_lastAsk = 0;
    std::unordered_map<std::uint64_t, Asked> m_asked;
    std::unordered_map<swarm::FramedId, Stream> m_streams; ///< inbound
    std::set<swarm::FramedId> m_underWay;                  ///< some of those
    std::unordered_map<codec::PeerId, Instant> m_next;     ///< an answer, not before
    std::deque<Output> m_outputs;
};

} // namespace vedette::node
