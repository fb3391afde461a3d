#include "core/node/gossip_host.h"

#include "core/base/check.h"
#include "core/base/overloaded.h"
#include "core/codec/ip_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vedette::node {

namespace {

/// The clocks of those who read a delegation may be behind ours.
constexpr auto kClockMargin = std::chrono::minutes(1);

swarm::FramedProtocol gossipProtocol(std::string_view name) {
    swarm::FramedProtocol protocol;
    protocol.name = name;
    protocol.bounds.maxFrame = gossipsub::kMaxRpc;
    protocol.bounds.maxQueued = 4 * gossipsub::kMaxRpc;
    protocol.maxInboundPerPeer = 2; // one, and its successor while it ends
    return protocol;
}

std::string addressText(const codec::IpEndpoint& ip) {
    const std::span<const Byte, 16> bytes(ip.address);
    return ip.v6 ? codec::textOfIp6(bytes) : codec::textOfIp4(bytes.first<4>());
}

bool isCheap(std::string_view address) {
    codec::IpEndpoint ip;
    if (const auto four = codec::parseIp4(address)) {
        std::ranges::copy(*four, ip.address.begin());
    } else if (const auto six = codec::parseIp6(address)) {
        ip.address = *six;
        ip.v6 = true;
    } else {
        return false;
    }
    return ip.isLoopback() || ip.isPrivate();
}

std::int64_t inThousandths(double value) {
    return static_cast<std::int64_t>(std::llround(std::clamp(value, -1e12, 1e12) * 1000));
}

Bytes bytesOf(const gossipsub::MessageId& id) {
    return copyOf(viewOf(id.bytes));
}

WallTime later(WallTime time, Duration by) {
    return {time.ms + std::chrono::duration_cast<std::chrono::milliseconds>(by).count()};
}

gossipsub::GossipSub makeRouter(GossipConfig& config, const codec::PeerId& self, bool gated, Random& random,
                                Instant now) {
    gossipsub::Config& router = config.router;
    if (!router.verifyInline) router.verifyInline = [](const gossipsub::VerifyJob& job) { return job.run(); };
    if (config.exemptPrivate && !router.addressExempt) router.addressExempt = isCheap;
    router.admitSubscribers = gated;
    auto made = gossipsub::GossipSub::create(self, router, random, now);
    VD_ASSERT(made.ok()); // the configuration is ours
    return std::move(made).value();
}

} // namespace

GossipHost::GossipHost(GossipConfig config, const crypto::PublicKey& identity, swarm::Swarm& swarm,
                       bool gated, Random& random, Instant now)
    : m_config(std::move(config)),
      m_identity(identity),
      m_swarm(swarm),
      m_gated(gated),
      m_router(makeRouter(m_config, swarm.self(), gated, random, now)) {
    random.fill(m_seed.exposeMutable());
    auto taken = m_router.setAuthor(gossipsub::Author::fromSeed(m_seed.expose()), std::nullopt, now);
    VD_ASSERT(taken.ok());
    for (const auto protocol : gossipsub::kProtocols) m_swarm.serveFramed(gossipProtocol(protocol), now);
    for (const auto& topic : m_config.topics) subscribe(topic, now).ignore(); // a bad name subscribes nothing
}

Result<> GossipHost::subscribe(const std::string& topic, Instant now) {
    gossipsub::TopicOptions options;
    if (m_gated) options.validation = gossipsub::Validation::Ask;
    VD_TRY(m_router.subscribe(topic, options, now));
    say(event::SubscriptionChanged{m_swarm.self(), topic, true});
    return {};
}

Result<> GossipHost::unsubscribe(const std::string& topic, Instant now) {
    VD_TRY(m_router.unsubscribe(topic, now));
    say(event::SubscriptionChanged{m_swarm.self(), topic, false});
    return {};
}

Result<> GossipHost::publish(const std::string& topic, BytesView data, Instant now) {
    const bool isNew = m_written.size() < kMaxDelegated && !m_written.contains(topic);
    if (isNew && m_config.router.delegations) m_router.hold(topic, now + kSignatureWait);
    VD_TRY(m_router.publish(topic, data, now));
    if (isNew) {
        m_written.insert(topic);
        wantDelegation(now);
    }
    return {};
}

// --- Who we write as

void GossipHost::wantDelegation(Instant now) {
    if (m_asked) {
        m_askAgain = true;
        return;
    }
    const WallTime wall = m_config.router.timeline.wall(now);
    const gossipsub::Author author = gossipsub::Author::fromSeed(m_seed.expose());
    m_asked = crypto::SignAuthorDelegation{author.publicKey(),
                                           {m_written.begin(), m_written.end()},
                                           later(wall, -kClockMargin),
                                           later(wall, m_config.delegationLifetime)};
    m_outputs.emplace_back(WantDelegation{*m_asked});
}

void GossipHost::delegated(Result<Bytes> signature, Instant now) {
    if (!m_asked) return;
    const crypto::SignAuthorDelegation asked = *std::exchange(m_asked, std::nullopt);
    m_renewAt = now + m_config.delegationLifetime / 2;
    const bool isSigned = signature.ok();
    if (isSigned) {
        gossipsub::Delegation delegation;
        delegation.identity = copyOf(m_identity.encoded());
        delegation.author = asked.authorKey;
        delegation.topics = asked.topics;
        delegation.notBefore = asked.notBefore;
        delegation.notAfter = asked.notAfter;
        delegation.signature = *std::move(signature);
        // Refused only when the identity signed something else; then nobody else would take it either.
        m_router.setAuthor(gossipsub::Author::fromSeed(m_seed.expose()), std::move(delegation), now).ignore();
    }
    for (const std::string& topic : asked.topics) {
        if (m_router.holds(topic)) m_router.hold(topic, isSigned ? now + kDelegationLead : now);
    }
    if (std::exchange(m_askAgain, false)) wantDelegation(now);
}

void GossipHost::restamp(const Timeline& timeline) {
    m_config.router.timeline = timeline;
    m_router.restamp(timeline);
}

// --- Streams

void GossipHost::on(const swarm::PeerKnown& known, Instant now) {
    const auto& listed = m_swarm.protocolsOf(known.connection);
    const auto best = std::ranges::find_if(gossipsub::kProtocols, [&](std::string_view protocol) {
        return std::ranges::find(listed, protocol) != listed.end();
    });
    if (best == gossipsub::kProtocols.end()) return;
    meet(known.peer, known.connection, *best, now);
    const auto at = m_lines.find(known.peer);
    if (at == m_lines.end()) return;
    gossipsub::Link& link = at->second.link;
    if (const auto dialect = gossipsub::dialectOfAgent(known.agent)) link.dialect = dialect;
    if (!known.record.empty()) link.record = known.record;
    m_router.peerJoined(known.peer, link, now).ignore(); // an update of what has room already
}

void GossipHost::meet(const codec::PeerId& peer, ConnId connection, std::string_view protocol, Instant now) {
    if (m_lines.contains(peer)) return;
    const auto info = m_swarm.connection(connection);
    if (!info) return;
    Line line;
    line.connection = connection;
    line.protocol = protocol;
    line.link.version = gossipsub::versionOf(protocol).value_or(gossipsub::Version::Floodsub);
    line.link.outbound = info->direction == event::Direction::Outbound;
    if (const auto ip = codec::IpEndpoint::of(info->remote)) line.link.address = addressText(*ip);
    Line& kept = m_lines.emplace(peer, std::move(line)).first->second;
    open(peer, kept, now);
    if (!m_router.peerJoined(peer, kept.link, now)) leave(peer, now); // it has as many peers as it may
}

void GossipHost::open(const codec::PeerId& peer, Line& line, Instant now) {
    line.out = {};
    const auto stream = m_swarm.openFramed(line.connection, gossipProtocol(line.protocol), now);
    if (!stream) return;
    line.out = *stream;
    m_out.emplace(*stream, peer);
}

void GossipHost::leave(const codec::PeerId& peer, Instant now) {
    const auto at = m_lines.find(peer);
    if (at == m_lines.end()) return;
    if (at->second.out) m_swarm.endFramed(at->second.out, swarm::FramedEnd::Both, now);
    m_lines.erase(at);
    m_router.peerLeft(peer, now);
}

void GossipHost::lineClosed(const codec::PeerId& peer, const Result<>& result, Instant now) {
    const auto at = m_lines.find(peer);
    if (at == m_lines.end()) return;
    Line& line = at->second;
    line.out = {};
    const ConnId other = m_swarm.connectionTo(peer);
    const bool refused = !result
                      && (result.error().code == swarm::StreamError::NotSupported
                          || result.error().code == swarm::StreamError::Refused);
    const bool moved = other && other != line.connection;
    if (!other || refused || (!moved && line.reopened >= kMaxReopened)) return leave(peer, now);
    line.reopened = moved ? 0 : line.reopened + 1;
    line.connection = other;
    // The router takes a peer that left and joined for one that knows nothing of our subscriptions yet.
    m_router.peerLeft(peer, now);
    open(peer, line, now);
    if (!m_router.peerJoined(peer, line.link, now)) leave(peer, now);
}

void GossipHost::on(const event::ConnectionClosed& body, Instant now) {
    const auto at = m_lines.find(body.peer);
    if (at != m_lines.end() && !at->second.out && !m_swarm.connectionTo(body.peer)) leave(body.peer, now);
}

bool GossipHost::framed(swarm::FramedOutput& output, Instant now) {
    if (const auto* opened = std::get_if<swarm::FramedOpened>(&output)) {
        if (!gossipsub::versionOf(opened->protocol)) return false;
        if (opened->direction == event::Direction::Inbound) {
            m_in.emplace(opened->stream, opened->peer);
            meet(opened->peer, opened->connection, opened->protocol, now);
        }
        return true;
    }
    const swarm::FramedId id = std::visit([](const auto& one) { return one.stream; }, output);
    if (const auto out = m_out.find(id); out != m_out.end()) {
        // What a peer says on our stream is no gossip; that it half-closes is its way of saying so.
        if (const auto* closed = std::get_if<swarm::FramedClosed>(&output)) {
            const codec::PeerId peer = out->second;
            m_out.erase(out);
            if (const auto at = m_lines.find(peer); at != m_lines.end() && at->second.out == id)
                lineClosed(peer, closed->result, now);
        }
        return true;
    }
    const auto in = m_in.find(id);
    if (in == m_in.end()) return false;
    if (const auto* frame = std::get_if<swarm::FrameReceived>(&output)) {
        if (!m_lines.contains(in->second)) return true;
        if (auto taken = m_router.received(in->second, frame->bytes, now); !taken) {
            say(event::PeerMisbehaved{in->second, "gossipsub", taken.error().code.message()});
            m_swarm.endFramed(id, swarm::FramedEnd::Abrupt, now);
        }
        // What the gate says of this frame decides whether the next is read.
        hearRouter(now);
    } else if (std::holds_alternative<swarm::FramesEnded>(output)) {
        m_swarm.endFramed(id, swarm::FramedEnd::Both, now);
    } else if (std::holds_alternative<swarm::FramedClosed>(output)) {
        m_in.erase(in);
    }
    return true;
}

// --- What the router says

void GossipHost::hearRouter(Instant now) {
    while (auto output = m_router.poll()) tell(*std::move(output), now);
}

std::optional<GossipHost::Output> GossipHost::poll(Instant now) {
    hearRouter(now);
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

void GossipHost::tell(gossipsub::Output output, Instant now) {
    std::visit(
        Overloaded{
            [&](const gossipsub::SendRpc& send) {
                const auto at = m_lines.find(send.peer);
                if (at == m_lines.end() || !at->second.out) return;
                if (!m_swarm.sendFrame(at->second.out, send.rpc, now)) ++m_dropped;
            },
            [&](const gossipsub::Verify& verify) { m_router.verified(verify.id, verify.job.run(), now); },
            [&](const gossipsub::Validate& question) { validate(question, now); },
            [&](const gossipsub::Admit& wish) { admit(wish, now); },
            [&](gossipsub::Deliver& deliver) {
                say(event::MessageDelivered{deliver.from, deliver.author,
                                            deliver.identity.value_or(codec::PeerId{}), deliver.topic,
                                            bytesOf(deliver.message), deliver.data.size()});
                m_outputs.emplace_back(std::move(deliver));
            },
            [&](const gossipsub::Published& word) {
                say(event::MessagePublished{word.author, word.topic, bytesOf(word.message), word.bytes});
            },
            [&](const gossipsub::MessageRefused& refused) {
                say(event::MessageRefused{refused.from, refused.topic,
                                          refused.rejection ? Error(*refused.rejection).text()
                                                            : std::string()});
            },
            [&](const gossipsub::MeshChanged& change) {
                say(event::MeshChanged{change.peer, change.topic, change.inMesh,
                                       std::string(causeText(change.cause)), inThousandths(change.score)});
            },
            [&](const gossipsub::SubscriptionChanged& change) {
                say(event::SubscriptionChanged{change.peer, change.topic, change.subscribed});
            },
            [&](const gossipsub::ScoreChanged& change) {
                event::ScoreChanged body;
                body.peer = change.peer;
                body.before = standingText(change.before);
                body.after = standingText(change.after);
                body.score = inThousandths(change.score.total);
                for (const auto& term : change.score.terms) {
                    body.terms.emplace_back(termText(term.name));
                    body.topics.push_back(term.topic);
                    body.contributions.push_back(inThousandths(term.contribution));
                }
                say(std::move(body));
            },
            [&](const gossipsub::Connect& connect) { meetNamed(connect, now); },
            [&](const gossipsub::DelegationLearned& learned) {
                m_outputs.emplace_back(
                    Caused{event::DelegationLearned{learned.author, learned.identity,
                                                    learned.delegation.topics, learned.delegation.notAfter},
                           {},
                           learned.from});
            },
        },
        output);
}

void GossipHost::meetNamed(const gossipsub::Connect& connect, Instant now) {
    if (now >= m_exchangedUntil) {
        m_exchangedUntil = now + std::chrono::minutes(1);
        m_exchanged = 0;
    }
    if (m_exchanged == kExchangedPerMinute) return;
    ++m_exchanged;
    const crypto::PeerRecord& record = connect.record;
    m_swarm.addressBook().replaceSigned(record.peer, record.sequence, record.addresses, now);
    say(event::PeerDiscovered{record.peer, record.addresses, "exchange", connect.via});
    m_swarm.dialPeer(record.peer, now).ignore(); // whether it can be reached is told by the dial
}

// --- What the gate is asked

void GossipHost::validate(const gossipsub::Validate& question, Instant now) {
    // The gate judges who speaks; that the message is well made is the router's business. Who passes on what
    // only our policy forbids is not to blame for it; who says it to our face is.
    const codec::PeerId speaker = question.identity.value_or(question.author);
    judge(question.from, speaker, swarm::Action::Message, question.topic,
          Heard{question.id, speaker == question.from}, now);
}

void GossipHost::admit(const gossipsub::Admit& wish, Instant now) {
    judge(wish.peer, wish.peer, swarm::Action::Subscribe, wish.topic, wish, now);
}

void GossipHost::judge(const codec::PeerId& from, const codec::PeerId& subject, swarm::Action action,
                       const std::string& topic, Pondered about, Instant now) {
    const auto judgement = m_swarm.judge(m_swarm.connectionTo(from), subject, action, topic, now);
    if (const auto* later = std::get_if<swarm::QuestionId>(&judgement)) {
        // A no that comes later may be a deadline that passed: that is nobody's fault but ours.
        if (auto* heard = std::get_if<Heard>(&about)) heard->fromSpeaker = false;
        if (m_pondered.size() == kMaxPondered) return conclude(about, false, now);
        m_pondered.emplace(*later, std::move(about));
        return;
    }
    conclude(about, std::get<bool>(judgement), now);
}

void GossipHost::reconsider(Instant now) {
    std::vector<codec::PeerId> peers;
    for (const auto& [peer, line] : m_lines) peers.push_back(peer);
    std::ranges::sort(peers);
    for (const codec::PeerId& peer : peers) {
        for (const std::string& topic : m_router.topicsOf(peer)) {
            const auto answer = m_swarm.judge(m_swarm.connectionTo(peer), peer, swarm::Action::Subscribe,
                                              topic, now, swarm::Occasion::Again);
            const auto* allowed = std::get_if<bool>(&answer);
            if (allowed != nullptr && !*allowed) m_router.expel(peer, topic, now);
        }
    }
}

void GossipHost::on(const swarm::Judged& judged, Instant now) {
    const auto at = m_pondered.find(judged.question);
    if (at == m_pondered.end()) return;
    const Pondered about = std::move(at->second);
    m_pondered.erase(at);
    conclude(about, judged.allowed, now);
}

void GossipHost::conclude(const Pondered& about, bool allowed, Instant now) {
    if (const auto* wish = std::get_if<gossipsub::Admit>(&about)) {
        m_router.admitted(wish->peer, wish->topic, allowed, now);
    } else {
        const Heard& heard = std::get<Heard>(about);
        const auto refusal = heard.fromSpeaker ? gossipsub::Verdict::IgnoreFrom : gossipsub::Verdict::Ignore;
        m_router.validated(heard.message, allowed ? gossipsub::Verdict::Accept : refusal, now);
    }
}

std::optional<Instant> GossipHost::deadline() const {
    auto next = m_router.deadline();
    if (m_renewAt != Instant::max() && (!next || m_renewAt < *next)) next = m_renewAt;
    return next;
}

void GossipHost::wake(Instant now) {
    m_router.wake(now);
    if (now >= m_renewAt) {
        m_renewAt = Instant::max();
        wantDelegation(now);
    }
}

} // namespace vedette::node
