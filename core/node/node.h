/// One whole peer without I/O, on one clock: a swarm, its signed keys, and what it tells the world.
///
/// The console's own peer, a bootnode and every peer of the lab are this, made by the same function. It keeps
/// the Noise and TLS keys signed by the identity and replaces them on a schedule, so that no packet waits for
/// a token; it numbers what happened into events.
#pragma once

#include "core/base/id.h"
#include "core/base/random.h"
#include "core/crypto/signer.h"
#include "core/event/event.h"
#include "core/node/attestation_host.h"
#include "core/node/bundle_host.h"
#include "core/node/dht_host.h"
#include "core/node/gossip_host.h"
#include "core/node/policy_gate.h"
#include "core/node/receipt_host.h"
#include "core/node/revocation_host.h"
#include "core/node/task_host.h"
#include "core/node/verification_host.h"
#include "core/swarm/swarm.h"

#include <memory>
#include <optional>
#include <variant>

namespace vedette::node {

struct NodeConfig {
    swarm::SwarmConfig swarm;
    bool discoverOnLink = false; ///< by multicast DNS: tells where we listen, and dials whom it finds
    std::optional<DhtConfig> dht;
    std::optional<GossipConfig> gossip;
    std::optional<TaskConfig> tasks;
    std::optional<ReceiptConfig> receipts;
    std::optional<RevocationConfig> revocations; ///< refuses revoked keys; nobody is let in while it is stale
    std::optional<PolicyConfig> policy;  ///< decides before the owner's gate and revocations are asked
    std::optional<BundleConfig> bundles; ///< where its policy comes from, and who else is told
    /// Every peer is verified in tiers, which policies know, and asked what we know; nothing: nobody is.
    std::optional<VerificationConfig> verification;
    /// It proves what it is to whoever asks, or asks others whom `verification` says, or both.
    std::optional<AttestationConfig> attestation;
    std::vector<codec::Multiaddr> bootnodes; ///< asked, as soon as the node is ready, for the way in
    Duration credentialLifetime = std::chrono::hours(24); ///< Noise and TLS keys are replaced this often
};

enum class NodeError {
    NoDht = 1, ///< the node takes no part in one
    NoGossip,
    NoPolicy, ///< nor can one be brought in later: a node without was told to allow everything
    NoVerification,
};
[[nodiscard]] std::string_view codeName(NodeError error) noexcept;

/// Keys are signed and in use: listening and dialling begin to work.
struct NodeReady {};

struct NodeFailed {
    Error why;
};

using Output =
    std::variant<NodeReady, NodeFailed, event::Event, swarm::DialDone, swarm::TaskProgress, swarm::TaskDone,
                 swarm::ListenDone, swarm::FramedOutput, kad::LookupEnded, gossipsub::Deliver, task::Asked,
                 task::Withdrawn, CallEnded, ReceiptTaken, RefusalTaken, RevocationsKept, BundleTaken>;

class Node {
public:
    /// `signer`, `gate` (may be null), `random` and `events` must outlive the node.
    Node(NodeConfig config, crypto::Signer& signer, swarm::Gate* gate, Random& random, event::Counter& events,
         Instant now);
    ~Node();

    /// Commands and carrier reports go straight to the swarm.
    [[nodiscard]] swarm::Swarm& swarm() noexcept;
    [[nodiscard]] NetworkId network() const noexcept;
    [[nodiscard]] bool ready() const noexcept;

    /// A lookup of the DHT, ended by one kad::LookupEnded. NodeError::NoDht without one.
    [[nodiscard]] Result<kad::LookupId> lookUp(const DhtCommand& command, Instant now);
    /// Takes back that a put or provide is told again and again.
    [[nodiscard]] Result<> stopPublishing(BytesView name);
    /// NodeError::NoGossip without a router.
    [[nodiscard]] Result<> subscribe(const std::string& topic, Instant now);
    [[nodiscard]] Result<> unsubscribe(const std::string& topic, Instant now);
    [[nodiscard]] Result<> publish(const std::string& topic, BytesView data, Instant now);
    /// To ask and to answer; null without. What comes of it is polled here.
    [[nodiscard]] TaskHost* tasks() noexcept;
    [[nodiscard]] ReceiptHost* receipts() noexcept;
    [[nodiscard]] RevocationHost* revocations() noexcept;
    [[nodiscard]] BundleHost* bundles() noexcept;
    /// NodeError::NoPolicy without one. What is open is decided anew, and ends where it is refused now.
    [[nodiscard]] Result<> setPolicy(std::shared_ptr<const policy::Policy> policy, Instant now);
    /// Asked beside the policy from now on, in place of an earlier one; nothing: none is. What is open is put
    /// to it at once. Nothing is refused for it. NodeError::NoPolicy where there is nothing to be beside.
    [[nodiscard]] Result<> setShadow(std::optional<Proposal> proposal, Instant now);
    /// What is known of a peer from elsewhere, for the policy; what is open is decided anew if it is news.
    [[nodiscard]] Result<> know(const codec::PeerId& peer, PeerFacts facts, Instant now);
    [[nodiscard]] Result<> setIncident(unsigned level, Instant now);
    /// Null without.
    [[nodiscard]] PolicyGate* policy() noexcept;
    [[nodiscard]] const trust::Verifier* verifier() const noexcept;
    /// Nothing takes an operator's word back; the one that stood before. NodeError::NoVerification without.
    [[nodiscard]] Result<std::optional<trust::Word>> decideTier(const codec::PeerId& peer,
                                                                std::optional<trust::Word> word, Instant now);
    /// For looking at; null without.
    [[nodiscard]] const kad::Kad* dht() const noexcept;
    [[nodiscard]] const gossipsub::GossipSub* gossip() const noexcept;

    /// To its end before order(): what the hosted protocols want done becomes orders here.
    [[nodiscard]] std::optional<Output> poll(Instant now);
    [[nodiscard]] std::optional<swarm::Order> order();
    [[nodiscard]] std::optional<Instant> deadline() const;
    /// Also to be called when the signer says that a reply is ready.
    void wake(Instant now);
    /// A packet of the mDNS group, from the carrier.
    void heardOnLink(BytesView packet, Instant now);
    void rotateCredentials(Instant now);
    void shutdown(Instant now);
    /// The wall clock was set: what is stamped from now on follows it. Deadlines are monotonic and stay.
    void restamp(const Timeline& timeline);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::node

VD_ERROR_CODES(vedette::node, NodeError, "node")
