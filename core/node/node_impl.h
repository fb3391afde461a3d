/// The inside of a node. Internal to core/node.
#pragma once

#include "core/base/overloaded.h"
#include "core/geo/address.h"
#include "core/node/node.h"
#include "core/node/trail.h"
#include "core/protocols/mdns/mdns.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <type_traits>
#include <utility>

namespace vedette::node {

/// TLS certificates outlive the keys' use by this much, so that a peer whose clock runs late or early still
/// accepts them.
inline constexpr auto kClockTolerance = std::chrono::hours(24);

/// A signature that has not come after this long does not come: a token that hangs must not end the rotation
/// of handshake keys for good. Longer than any token takes, its user's confirmation included.
inline constexpr Duration kSignerPatience = std::chrono::minutes(2);

/// Scores change with every event; what is open is decided anew for them no more often than this.
inline constexpr Duration kBetweenLooks = std::chrono::milliseconds(250);

struct Node::Impl {
    /// A pair of handshake keys on its way to being signed.
    struct Pending {
        noise::StaticKey noise;
        std::optional<tls::CertificateKey> tls;
        std::uint64_t noiseTicket = 0;
        std::uint64_t tlsTicket = 0;
        std::shared_ptr<const noise::StaticKey> noiseDone;
        std::shared_ptr<const tls::Certificate> tlsDone;
        Instant replaceAt;
    };

    struct PendingRecord {
        std::uint64_t ticket;
        crypto::PeerRecord record;
    };

    Impl(NodeConfig c, crypto::Signer& s, swarm::Gate* gate, Random& r, event::Counter& e, Instant now)
        : config(std::move(c)),
          signer(s),
          random(r),
          events(e),
          door(doorOf(config, gate, now)),
          verifier(verifierOf(config, r, now)),
          law(lawOf(config, s.publicKey().peerId(), door ? &*door : nullptr, gate)),
          swarm(config.swarm, s.publicKey(),
                law    ? &*law
                : door ? &*door
                       : gate,
                r, e, now),
          trail(s.publicKey().peerId()) {
        if (config.dht) {
            config.dht->kad.timeline = config.swarm.timeline;
            dht.emplace(*config.dht, s.publicKey(), swarm, r, now);
        }
        if (config.gossip) {
            config.gossip->router.timeline = config.swarm.timeline;
            // Who refuses keys hears of new ones to refuse.
            if (door) config.gossip->topics.emplace_back(revocation::kTopic);
            if (config.bundles) config.gossip->topics.emplace_back(bundle::kTopic);
            gossip.emplace(*config.gossip, s.publicKey(), swarm, gate != nullptr || door || law, r, now);
        }
        if (config.tasks) tasks.emplace(*config.tasks, swarm, now);
        if (config.receipts) {
            receipts.emplace(*config.receipts, s.publicKey(), swarm, config.swarm.timeline, now);
        }
        if (verifier) {
            if (law) law->consult(&*verifier);
            verification.emplace(*config.verification, dhtOf(config), *verifier, swarm, r);
        }
        if (config.attestation)
            attestation.emplace(*config.attestation, s.publicKey(), swarm, config.swarm.timeline, r, now);
        if (law) lawAt = law->changesAfter(now);
        if (door) revocations.emplace(*config.revocations, s.publicKey(), swarm, *door, r, now);
        if (config.bundles) bundles.emplace(*config.bundles, swarm, config.swarm.timeline, r, now);
        if (!config.discoverOnLink) return;
        const auto& network = config.swarm.privateNetwork;
        local.emplace(swarm.self(), network ? mdns::serviceName(network->fingerprint()) : mdns::serviceName(),
                      r, now);
    }

    static std::optional<RevocationGate> doorOf(const NodeConfig& config, swarm::Gate* inner, Instant now) {
        if (!config.revocations) return std::nullopt;
        const RevocationConfig& about = *config.revocations;
        return RevocationGate(
            ledger::RevocationGuard(about.authority, about.saved, config.swarm.timeline, now), inner);
    }

    static std::string dhtOf(const NodeConfig& config) {
        return config.dht ? config.dht->kad.protocol : std::string();
    }

    /// What was known of peers goes over to it; nobody else needs it.
    static std::optional<trust::Verifier> verifierOf(NodeConfig& config, Random& random, Instant now) {
        if (!config.verification) return std::nullopt;
        trust::VerifierConfig about = std::move(config.verification->verifier);
        about.protocols = VerificationHost::protocolsOf(*config.verification, dhtOf(config));
        about.placeOf = geo::neighbourhoodOf;
        if (config.attestation && config.attestation->ask) {
            about.proofProtocol = attest::kProtocol;
            about.proofFrom = config.attestation->ask->from;
            about.proofLife = config.attestation->ask->life;
        }
        return std::optional<trust::Verifier>(std::in_place, std::move(about), config.swarm.timeline, random,
                                              now);
    }

    static std::optional<PolicyGate> lawOf(const NodeConfig& config, const codec::PeerId& self,
                                           RevocationGate* door, swarm::Gate* gate) {
        if (!config.policy) return std::nullopt;
        swarm::Gate* const inner = door != nullptr ? door : gate;
        return PolicyGate(*config.policy, self, config.swarm.timeline, door, inner);
    }

    /// What is open is decided anew.
    void reconsider(Instant now) {
        const auto& usage = swarm.limits().usage();
        law->setLoad(static_cast<double>(usage.connections)
                     / static_cast<double>(config.swarm.limits.systemConnections));
        lawAt = law->changesAfter(now);
        lookedAt = now;
        law->beginReview();
        swarm.reconsider(now);
        if (gossip) gossip->reconsider(now);
    }

    /// Without it no certificate is made, and with none a run draws on nothing but its own Random.
    [[nodiscard]] bool offersTls() const {
        return std::ranges::count(config.swarm.security, session::Security::Tls) > 0;
    }

    Result<> beginRotation(Instant now) {
        const Instant replaceAt = now + config.credentialLifetime;
        Pending next{noise::StaticKey::generate(random, signer.publicKey().encoded(), replaceAt),
                     std::nullopt,
                     0,
                     0,
                     {},
                     {},
                     replaceAt};
        next.noiseTicket = VD_TRY(submit(crypto::SignNoiseKey{next.noise.publicKey}, now));
        if (offersTls()) {
            next.tls = VD_TRY(tls::CertificateKey::generate());
            next.tlsTicket = VD_TRY(submit(crypto::SignTlsKey{next.tls->subjectPublicKeyInfo()}, now));
        }
        pending = std::move(next);
        return {};
    }

    Result<> take(crypto::SigningReply reply, Instant now) {
        if (pending && reply.ticket == pending->noiseTicket) {
            pending->noise.signature = VD_TRY(std::move(reply.signature));
            pending->noiseDone = std::make_shared<const noise::StaticKey>(std::move(pending->noise));
        } else if (pending && reply.ticket == pending->tlsTicket) {
            const Bytes signature = VD_TRY(std::move(reply.signature));
            const WallTime wall = config.swarm.timeline.wall(now);
            const WallTime notAfter{
                config.swarm.timeline.wall(pending->replaceAt).ms
                + std::chrono::duration_cast<std::chrono::milliseconds>(kClockTolerance).count()};
            const WallTime notBefore{
                wall.ms
                - std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::hours(1)).count()};
            pending->tlsDone = VD_TRY(tls::Certificate::create(*std::exchange(pending->tls, std::nullopt),
                                                               signer.publicKey(), signature, notBefore,
                                                               notAfter, pending->replaceAt));
        } else if (const auto waits = awaiting.find(reply.ticket); waits != awaiting.end()) {
            const auto then = std::move(waits->second);
            awaiting.erase(waits);
            then(std::move(reply.signature), now);
        } else if (delegationTicket && reply.ticket == *delegationTicket) {
            delegationTicket.reset();
            gossip->delegated(std::move(reply.signature), now);
        } else if (record && reply.ticket == record->ticket) {
            const PendingRecord answered = *std::exchange(record, std::nullopt);
            if (reply.signature) {
                const crypto::SignedEnvelope envelope{signer.publicKey(), copyOf(crypto::kPeerRecordType),
                                                      answered.record.encode(), *std::move(reply.signature)};
                swarm.setPeerRecord(envelope.encode(), now);
            }
            if (wanted) {
                // A newer one was wanted while this one was being signed.
                askForRecord(*std::exchange(wanted, std::nullopt), now);
            }
        }
        if (pending && pending->noiseDone && (pending->tlsDone || !offersTls())) install(now);
        return {};
    }

    void install(Instant now) {
        auto credentials = std::make_shared<const session::Credentials>(
            session::Credentials{pending->noiseDone, pending->tlsDone});
        const Bytes noiseKey = copyOf(credentials->noise->publicKey);
        rotateAt = pending->replaceAt;
        pending.reset();
        swarm.setCredentials(std::move(credentials));
        happened(event::CredentialsRotated{noiseKey, config.swarm.timeline.wall(rotateAt)}, now);
        if (std::exchange(ready, true)) return;
        outputs.emplace_back(NodeReady{});
        if (dht) dht->join(config.bootnodes, now);
    }

    void askForRecord(crypto::PeerRecord wantedRecord, Instant now) {
        if (record) {
            wanted = std::move(wantedRecord);
            return;
        }
        auto ticket = submit(crypto::SignPeerRecord{wantedRecord}, now);
        // Without a signature identify goes out without a record; the next change of addresses asks again.
        if (ticket) record = PendingRecord{*ticket, std::move(wantedRecord)};
    }

    void failed(const Error& why, Instant now) {
        pending.reset();
        if (!ready) {
            outputs.emplace_back(NodeFailed{why});
        } else {
            // The keys in use stay in use: a token that is away for a while must not take the node down with
            // it.
            rotateAt = now + std::chrono::minutes(1);
        }
    }

    Result<std::uint64_t> submit(crypto::SigningRequest request, Instant now) {
        return watched(signer.submit(std::move(request)), now);
    }

    /// What the signer was asked for has its time from now.
    Result<std::uint64_t> watched(Result<std::uint64_t> ticket, Instant now) {
        if (ticket) unanswered.emplace_back(now + kSignerPatience, *ticket);
        return ticket;
    }

    void drainSigner(Instant now) {
        const auto settle = [&](crypto::SigningReply reply) {
            std::erase_if(unanswered, [&](const auto& asked) { return asked.second == reply.ticket; });
            if (auto taken = take(std::move(reply), now); !taken) failed(taken.error(), now);
        };
        while (auto reply = signer.poll()) settle(*std::move(reply));
        while (!unanswered.empty() && unanswered.front().first <= now)
            settle({unanswered.front().second, Fail{crypto::SignerError::Unavailable, "no answer"}});
    }

    void happened(event::Body body, Instant now) {
        std::vector<EventId> causes = trail.causesOf(body);
        happened(std::move(body), std::move(causes), now);
    }

    void happened(event::Body body, std::vector<EventId> causes, Instant now) {
        tell({events.next(), config.swarm.network, now, config.swarm.timeline.wall(now), std::move(causes),
              std::move(body)},
             now);
    }

    void tell(event::Event event, Instant now) {
        trail.see(event);
        if (verifier) {
            verifier->see(event);
            heedTiers(now);
        }
        outputs.emplace_back(std::move(event));
    }

    /// Whom the policy judges by its reputation is judged anew when that has changed.
    void heedTiers(Instant now) {
        if (verifier && verifier->takeChanged() && law && law->asksOfReputation())
            lawAt = std::min(lawAt, std::max(now, lookedAt + kBetweenLooks));
    }

    // What the swarm says goes to whom it concerns, and on to the owner unless it is of the inside.

    void route(swarm::WantPeerRecord& want, Instant now) {
        announced = want.record.addresses;
        announcedChanged = true;
        if (dht) dht->setAddresses(announced);
        askForRecord(std::move(want.record), now);
    }

    void route(swarm::PeerKnown& known, Instant now) {
        if (gossip) gossip->on(known, now);
    }

    void route(swarm::Judged& judged, Instant now) {
        if (dht) dht->on(judged, now);
        if (gossip) gossip->on(judged, now);
        if (tasks) tasks->on(judged, now);
    }

    void route(swarm::FramedOutput& output, Instant now) {
        bool taken = false;
        eachHost([&](auto& host) { taken = taken || host.framed(output, now); });
        if (!taken) outputs.emplace_back(std::move(output));
    }

    void route(swarm::DialDone& done, Instant now) {
        eachHost([&](auto& host) {
            if constexpr (requires { host.on(done, now); }) host.on(done, now);
        });
        outputs.emplace_back(std::move(done));
    }

    void route(event::Event& event, Instant now) {
        if (const auto* identified = std::get_if<event::PeerIdentified>(&event.body)) {
            if (dht) dht->on(*identified, now);
            if (revocations) revocations->on(*identified, now);
            if (bundles) bundles->on(*identified, now);
        } else if (const auto* closed = std::get_if<event::ConnectionClosed>(&event.body)) {
            if (dht) dht->on(*closed, now);
            if (gossip) gossip->on(*closed, now);
            if (revocations) revocations->on(*closed);
            if (bundles) bundles->on(*closed);
            if (verification) verification->on(*closed);
        }
        tell(std::move(event), now);
    }

    template <class Other>
    void route(Other& output, Instant) {
        outputs.emplace_back(std::move(output));
    }

    void hear(event::Body& body, Instant now) { happened(std::move(body), now); }

    void hear(Caused& told, Instant now) {
        std::vector<EventId> causes = trail.causesOf(told);
        happened(std::move(told.body), std::move(causes), now);
    }

    void hear(WantDelegation& want, Instant now) {
        const auto ticket = submit(std::move(want.request), now);
        if (ticket) {
            delegationTicket = *ticket;
        } else {
            gossip->delegated(Fail{ticket.error()}, now);
        }
    }

    void hear(WantRecordSignature& want, Instant now) {
        await(crypto::SignDhtRecord(std::move(want.request)), now,
              [this, id = want.lookup](Result<Bytes> signature, Instant at) {
                  dht->sealed(id, std::move(signature), at);
              });
    }

    void hear(WantReceiptSignature& want, Instant now) {
        await(crypto::SignReceipt(want.sign.statement), now,
              [this, stream = want.sign.stream](Result<Bytes> signature, Instant) {
                  receipts->sealed(stream, std::move(signature));
              });
    }

    void hear(WantRefusalSignature& want, Instant now) {
        await(want.receipt.request(), now,
              [this, receipt = want.receipt](Result<Bytes> signature, Instant at) {
                  revocations->sealed(receipt, std::move(signature), at);
              });
    }

    void hear(trust::AskProof& ask, Instant now) { attestation->ask(ask.peer, now); }

    void hear(WantTestimony& want, Instant now) {
        const ledger::AttestationNonce nonce = trust::evidenceNonce(want.statement);
        await(std::move(want.statement), now,
              [this, nonce, stream = want.stream](Result<Bytes> signature, Instant at) {
                  if (!signature) return attestation->sealed(stream, std::move(signature), Bytes(), at);
                  awaitEvidence(nonce, at,
                                [this, stream, made = *signature](Result<Bytes> told, Instant then) {
                                    attestation->sealed(stream, made, std::move(told), then);
                                });
              });
    }

    /// Nothing where no device speaks for the identity.
    template <class Then>
    void awaitEvidence(const ledger::AttestationNonce& nonce, Instant now, Then then) {
        const auto told = [then = std::move(then)](Result<Bytes> evidence, Instant at) {
            const bool none = !evidence && evidence.error().code == crypto::SignerError::Refused;
            then(none ? Result<Bytes>(Bytes()) : std::move(evidence), at);
        };
        const auto ticket = watched(signer.askEvidence(nonce), now);
        if (ticket) {
            awaiting.emplace(*ticket, told);
        } else {
            told(Fail{ticket.error()}, now);
        }
    }

    void hear(AnnounceSet& announce, Instant now) {
        // Without gossip, or without peers on the topic, others learn of it by asking.
        if (gossip) gossip->publish(std::string(revocation::kTopic), announce.entry, now).ignore();
    }

    void hear(AnnounceBundle& announce, Instant now) {
        if (gossip) gossip->publish(std::string(bundle::kTopic), announce.entry, now).ignore();
    }

    void hear(RevocationsKept& kept, Instant) {
        lawAt = {}; // the states of keys are facts; at the next wake
        outputs.emplace_back(std::move(kept));
    }

    void hear(gossipsub::Deliver& message, Instant now) {
        if (revocations && message.topic == revocation::kTopic)
            return revocations->heard(message.data, message.from, now);
        if (bundles && message.topic == bundle::kTopic)
            return bundles->heard(message.data, message.from, now);
        outputs.emplace_back(std::move(message));
    }

    /// The hosts bound what they want signed.
    template <class Then>
    void await(crypto::SigningRequest request, Instant now, Then then) {
        const auto ticket = submit(std::move(request), now);
        if (ticket) {
            awaiting.emplace(*ticket, std::move(then));
        } else {
            then(Fail{ticket.error()}, now);
        }
    }

    template <class Other>
    void hear(Other& output, Instant) {
        outputs.emplace_back(std::move(output));
    }

    template <class Visit>
    void eachHost(const Visit& visit) {
        const auto ask = [&](auto& host) {
            if (host) visit(*host);
        };
        ask(dht), ask(gossip), ask(tasks), ask(receipts), ask(revocations), ask(bundles), ask(verification);
        ask(attestation);
    }

    /// Until nobody has anything to say at this instant.
    void takeOutputs(Instant now) {
        for (bool moving = true; moving;) {
            moving = false;
            while (auto output = swarm.poll()) {
                moving = true;
                std::visit([&](auto& one) { route(one, now); }, *output);
            }
            const auto drain = [&](auto& hosted) {
                while (auto output = hosted.poll(now)) {
                    moving = true;
                    std::visit([&](auto& one) { hear(one, now); }, *output);
                }
            };
            eachHost(drain);
        }
        if (!law) return;
        while (auto decision = law->poll()) happened(*std::move(decision), now);
        while (auto told = law->pollShadow()) happened(*std::move(told), now);
    }

    void takeLocalOutputs(Instant now) {
        if (!local) return;
        if (std::exchange(announcedChanged, false)) local->setAddresses(announced, now);
        while (auto output = local->poll()) {
            std::visit(Overloaded{
                           [&](mdns::Multicast& multicast) {
                               orders.emplace_back(swarm::Multicast{std::move(multicast.packet)});
                           },
                           [&](mdns::Found& found) { meet(found, now); },
                           [](mdns::Left&) {}, // its addresses expire by themselves; a connection says more
                       },
                       *output);
        }
    }

    void meet(const mdns::Found& found, Instant now) {
        bool fresh = false;
        for (const auto& address : found.addresses)
            fresh = fresh || !swarm.addressBook().find(found.peer, address.withoutPeer());
        // Everybody on a link repeats itself; what is known already is no discovery.
        if (fresh) happened(event::PeerDiscovered{found.peer, found.addresses, "mdns", {}}, now);
        for (const auto& address : found.addresses)
            swarm.addressBook().add(found.peer, address, swarm::AddressSource::Hearsay, now);
        swarm.dialPeer(found.peer, now).ignore(); // connected already, or backing off: it will say so again
    }

    NodeConfig config;
    crypto::Signer& signer;
    Random& random;
    event::Counter& events;
    std::optional<RevocationGate> door; ///< asked before the owner's gate
    std::optional<trust::Verifier> verifier;
    std::optional<PolicyGate> law;  ///< asked before both
    Instant lawAt = Instant::max(); ///< when what is open is decided anew
    Instant lookedAt{};             ///< when it was
    swarm::Swarm swarm;
    Trail trail;
    std::optional<Pending> pending;
    std::optional<PendingRecord> record;
    std::optional<crypto::PeerRecord> wanted;
    Instant rotateAt{};
    bool ready = false;
    std::optional<mdns::Discovery> local;
    std::vector<codec::Multiaddr> announced;
    bool announcedChanged = false;   ///< and the link does not know it yet
    std::deque<swarm::Order> orders; ///< of our own, beside the swarm's
    std::optional<DhtHost> dht;
    std::optional<GossipHost> gossip;
    std::optional<TaskHost> tasks;
    std::optional<ReceiptHost> receipts;
    std::optional<RevocationHost> revocations;
    std::optional<BundleHost> bundles;
    std::optional<VerificationHost> verification;
    std::optional<AttestationHost> attestation;
    /// Who waits for which signature, besides handshake keys, peer record and delegation.
    std::map<std::uint64_t, std::function<void(Result<Bytes>, Instant)>> awaiting;
    std::optional<std::uint64_t> delegationTicket;
    std::deque<std::pair<Instant, std::uint64_t>> unanswered; ///< tickets, and when to give each up
    std::deque<Output> outputs;
};

} // namespace vedette::node
