/// The DHT machine on the swarm: its questions are carried, its answers given, what it learns becomes events.
///
/// Identify feeds its routing table. What a peer would have us keep (PUT_VALUE, ADD_PROVIDER) is put to the
/// gate first, as DhtWrite of the key. Answers leave a stream in the order of its requests; while the gate
/// ponders, at most kMaxQueuedRequests wait behind, and kMaxPondered writes in all.
#pragma once

#include "core/event/event.h"
#include "core/node/asker.h"
#include "core/node/dht_command.h"
#include "core/protocols/kad/kad.h"
#include "core/protocols/kad/signed_record.h"

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace vedette::node {

struct DhtConfig {
    kad::Config kad;                                              ///< its timeline is the node's
    std::function<std::uint32_t(const codec::IpEndpoint&)> asnOf; ///< may be empty
};

/// Have the identity sign; answer with sealed().
struct WantRecordSignature {
    kad::LookupId lookup;
    crypto::SignDhtRecord request;
};

class DhtHost {
public:
    static constexpr std::size_t kMaxQueuedRequests = 16;
    static constexpr std::size_t kMaxPondered = 256;

    static constexpr std::size_t kMaxUnsigned = 64; ///< records that wait for the identity
    static constexpr Duration kRecordLife = std::chrono::hours(24);

    using Output = std::variant<event::Body, kad::LookupEnded, WantRecordSignature>;

    DhtHost(DhtConfig config, const crypto::PublicKey& identity, swarm::Swarm& swarm, Random& random,
            Instant now);

    [[nodiscard]] Result<kad::LookupId> run(const DhtCommand& command, Instant now);
    /// The signature that a record waited for.
    void sealed(kad::LookupId lookup, Result<Bytes> signature, Instant now);

    /// Takes back that what we put or provide under that name is told again and again.
    void stopPublishing(BytesView name) { m_kad.stopPublishing(name); }

    void restamp(const Timeline& timeline);
    /// Those that name a peer are asked for the same neighbourhoods and compared.
    void join(const std::vector<codec::Multiaddr>& bootnodes, Instant now);

    void setAddresses(const std::vector<codec::Multiaddr>& addresses) { m_kad.setAddresses(addresses); }

    // What the swarm says.
    void on(const event::PeerIdentified& body, Instant now);
    void on(const event::ConnectionClosed& body, Instant now);

    void on(const swarm::DialDone& done, Instant now) { m_asker.dialled(done, now); }

    void on(const swarm::Judged& judged, Instant now);
    /// Whether it was about a stream of ours.
    bool framed(swarm::FramedOutput& output, Instant now);

    [[nodiscard]] std::optional<Output> poll(Instant now);
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    [[nodiscard]] const kad::Kad& kad() const noexcept { return m_kad; }

private:
    /// A lookup that begins only when its record is signed has an id that the machine gives to none.
    static constexpr std::uint64_t kFirstPromise = std::uint64_t{1} << 63;

    struct Inbound {
        ConnId connection;
        codec::PeerId peer;
        std::deque<kad::Message> requests; ///< the first may be before the gate
        std::optional<swarm::QuestionId> pondered;
        bool ended = false; ///< the peer has no more of them
    };

    using Streams = std::unordered_map<swarm::FramedId, Inbound>;

    void requested(swarm::FramedId id, Inbound& inbound, BytesView request, Instant now);
    /// Answers in turn, until the gate is in the way.
    void serve(swarm::FramedId id, Instant now);
    /// False when the stream is over.
    bool answer(swarm::FramedId id, const Inbound& inbound, const kad::Message& request, Instant now);
    void breakOff(swarm::FramedId id, Instant now);
    void misbehaved(const codec::PeerId& peer, const Error& what);
    void carry(Instant now);
    void tell(kad::Output output, Instant now);
    void ended(kad::LookupEnded lookup);
    Result<kad::LookupId> begin(const DhtCommand& command, Instant now);
    Result<kad::LookupId> publish(const PublishRecord& command, Instant now);

    DhtConfig m_config;
    crypto::PublicKey m_identity;
    swarm::Swarm& m_swarm;
    kad::Kad m_kad;
    Asker m_asker;
    Streams m_streams;
    std::unordered_map<swarm::QuestionId, swarm::FramedId> m_pondered;
    std::unordered_map<kad::LookupId, std::string_view> m_operations;
    std::unordered_map<kad::LookupId, kad::SignedRecord> m_unsigned;
    std::unordered_map<kad::LookupId, kad::LookupId>
        m_promised; ///< what the owner calls it, by what the machine does
    std::uint64_t m_lastPromise = kFirstPromise;
    std::deque<Output> m_outputs;
};

/// A name of the DHT for people and rules: "/pk/" and "/ipns/" with the peer's text, else printable or hex.
[[nodiscard]] std::string textOfName(BytesView name);

} // namespace vedette::node
