#include "app/node/run_command.h"

#include "app/assembly.h"
#include "app/config/data_dir.h"
#include "app/config/local_user.h"
#include "app/node/atlas_options.h"
#include "app/node/attestation_options.h"
#include "app/node/event_words.h"
#include "app/node/grammar.h"
#include "app/node/kad_command.h"
#include "app/node/outlet_options.h"
#include "app/node/outlets.h"
#include "app/node/policy_file.h"
#include "app/node/revocation_options.h"
#include "app/node/shadow_file.h"
#include "app/node/tier_file.h"
#include "app/node/token_options.h"
#include "app/node/verification_options.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/engine/engine.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace vedette::app {

namespace {

constexpr Duration kShutdownGrace = std::chrono::milliseconds(1500); ///< SIGTERM to exit stays below 2 s
constexpr Duration kFirstRejoin = std::chrono::seconds(2);
constexpr Duration kMaxRejoin = std::chrono::minutes(5);
constexpr Duration kPolicyLook = std::chrono::milliseconds(500);
constexpr std::size_t kEarlyEvents = 16 * 1024; ///< that wait for the first line
constexpr NetworkId kNetwork{1};

/// Of a DHT that nobody is in yet.
constexpr Duration kTellAgain = std::chrono::seconds(15);

/// A peer that we were told to stay connected to.
struct Friend {
    codec::Multiaddr address;
    ConnId connection{};
    Duration backOff = kFirstRejoin;
};

/// The operator of one engine: what the call asks for as commands, what happens as lines. All of it on the
/// engine's thread, which is the caller's.
class NodeRun {
public:
    NodeRun(Console& console, engine::NetworkConfig network, std::vector<codec::Multiaddr> listen,
            const std::vector<codec::Multiaddr>& join, std::vector<node::DhtCommand> published,
            std::unique_ptr<PolicySource> policy, const std::optional<std::filesystem::path>& folder)
        : m_console(console),
          m_network(std::move(network)),
          m_listen(std::move(listen)),
          m_published(std::move(published)),
          m_policy(std::move(policy)),
          m_who(config::localUser()) {
        if (folder) {
            m_tiers.emplace(*folder);
            m_shadow.emplace(*folder);
        }
        for (const auto& address : join) m_friends.push_back({address});
    }

    config::ExitStatus run(std::unique_ptr<engine::Engine> engine, std::unique_ptr<Outlets> outlets) {
        m_engine = std::move(engine);
        m_outlets = std::move(outlets);
        m_events = m_engine->subscribe(kEarlyEvents, [this] {
            if (m_announced) showEvents(); // nothing may come before the first line
        });
        m_engine->shutDownOnSignal(kShutdownGrace);
        command(engine::JoinNetwork{m_network}, [this](auto joined) { onJoined(std::move(joined)); });
        m_engine->run();
        if (m_outlets) m_outlets->finish();
        if (m_failure) return m_console.fail(*m_failure);
        if (const auto& why = m_engine->unwritten()) return m_console.fail(*why);
        return config::ExitStatus::Done;
    }

private:
    using Answer = Result<engine::ReplyBody>;

    /// `then` is not called when the run ends first.
    void command(engine::Action action, const std::function<void(Answer)>& then) {
        const auto taken = m_engine->submit({CommandId{++m_lastCommand}, m_who, kNetwork, std::move(action)},
                                            [this, then](engine::Reply reply) {
                                                heed(reply.unaudited);
                                                answer(then, std::move(reply.result));
                                            });
        if (!taken) answer(then, Fail{taken.error()});
    }

    void answer(const std::function<void(Answer)>& then, Answer result) {
        const bool stopping = !result && result.error().code == engine::EngineError::Stopping;
        if (!stopping && !m_failure) then(std::move(result));
    }

    /// A node that cannot record what it does does not start; one that runs says so and goes on, for the
    /// record is kept and tried again.
    void heed(const std::optional<Error>& unaudited) {
        const bool known = std::exchange(m_unaudited, unaudited.has_value());
        if (!unaudited || known) return;
        if (m_announced) {
            m_console.complain(*unaudited);
        } else {
            fail(*unaudited);
        }
    }

    void onJoined(Answer joined) {
        if (!joined) return fail(joined.error());
        m_self = std::get<engine::Joined>(*joined).self;
        if (m_outlets) m_outlets->joined(m_self, m_network.name);
        m_opening = m_listen.size();
        for (const auto& address : m_listen) {
            command(engine::Listen{address}, [this](auto opened) { onListener(std::move(opened)); });
        }
    }

    void onListener(Answer opened) {
        if (!opened) return fail(opened.error());
        for (auto& address : std::get<engine::ListenerOpened>(*opened).addresses) {
            m_addresses.push_back(std::move(address));
        }
        if (--m_opening > 0) return;
        announce();
        for (std::size_t i = 0; i < m_friends.size(); ++i) dial(i);
        for (std::size_t i = 0; i < m_published.size(); ++i) publish(i);
        watchPolicy();
        watchTiers();
        watchShadow();
    }

    /// A proposal is compared within a second after it was named.
    void watchShadow() {
        if (!m_shadow) return;
        if (const auto mark = m_shadow->mark(); mark != m_shadowMark) {
            m_shadowMark = mark;
            takeShadow();
        }
        m_engine->after(kPolicyLook, [this] { watchShadow(); });
    }

    void takeShadow() {
        auto found = m_shadow->read();
        if (!found) return m_console.complain(found.error());
        std::optional<node::Proposal> proposal;
        std::string origin;
        if (const auto& shadow = *found) {
            auto made = shadow->proposal();
            if (!made) return m_console.complain(made.error());
            proposal = *std::move(made);
            const Shadow::Deed& deed = shadow->ended ? *shadow->ended : shadow->set;
            origin = "operator " + std::to_string(deed.by.value) + " at " + rfc3339(deed.at);
        }
        // One that was ended before we started is no news.
        if (!proposal && !m_shadowing) return;
        m_shadowing = proposal.has_value();
        command(engine::SetShadow{std::move(proposal), std::move(origin)}, [this](const auto& set) {
            if (!set) m_console.complain(set.error());
        });
    }

    /// What operators decide of peers by hand holds within a second.
    void watchTiers() {
        if (!m_tiers) return;
        if (const auto mark = m_tiers->mark(); mark != m_tiersMark) {
            m_tiersMark = mark;
            takeTiers();
        }
        m_engine->after(kPolicyLook, [this] { watchTiers(); });
    }

    void takeTiers() {
        auto found = m_tiers->read(wallNow());
        if (!found) return m_console.complain(found.error());
        const auto decide = [this](const codec::PeerId& peer, std::optional<trust::Word> word) {
            command(engine::SetTier{peer, std::move(word)}, [this](const auto& set) {
                if (!set) m_console.complain(set.error());
            });
        };
        for (const auto& [peer, word] : *found) {
            const auto before = m_words.find(peer);
            if (before == m_words.end() || before->second != word) decide(peer, word.word);
        }
        for (const auto& [peer, word] : m_words) {
            if (!found->contains(peer)) decide(peer, std::nullopt);
        }
        m_words = *std::move(found);
    }

    /// What is put in its place rules within a second; what cannot rule is told, and the one before stays.
    void watchPolicy() {
        if (!m_policy) return;
        m_engine->after(kPolicyLook, [this] {
            auto found = m_policy->look();
            if (!found) {
                m_console.complain(found.error());
            } else if (*found) {
                command(engine::SetPolicy{*std::move(found), m_policy->bundle()}, [this](const auto& set) {
                    if (!set) m_console.complain(set.error());
                });
            }
            watchPolicy();
        });
    }

    /// Until somebody holds it; from then on the node repeats it by itself.
    void publish(std::size_t index) {
        if (m_engine == nullptr) return;
        command(engine::LookUp{m_published[index]}, [this, index](auto told) {
            if (told && held(*told)) return;
            m_engine->after(kTellAgain, [this, index] { publish(index); });
        });
    }

    [[nodiscard]] static bool held(const engine::ReplyBody& told) {
        const kad::LookupEnded& lookup = std::get<engine::LookedUp>(told).lookup;
        if (!lookup.found) return false;
        if (const auto* provided = std::get_if<kad::Provided>(&*lookup.found)) return provided->told > 0;
        return !std::get<kad::ValuePut>(*lookup.found).holders.empty();
    }

    /// The first line speaks for all listeners at once, in the place of the last one's event.
    void announce() {
        m_announced = true;
        const auto early = m_events->take();
        event::Event first;
        first.wall = wallNow();
        for (const auto& event : early) {
            if (event->kind() == event::Kind::Listening) first = *event;
        }
        first.body = event::Listening{m_self, m_addresses};
        show(first);
        const auto metrics = m_outlets ? m_outlets->metricsUrl() : std::nullopt;
        if (metrics) m_console.line({{"event", "metrics"}, {"url", *metrics}}, "figures at " + *metrics);
        for (const auto& event : early) {
            if (event->kind() != event::Kind::Listening) show(*event);
        }
        if (const auto lost = m_events->dropped()) {
            log::write(log::Level::Warning, "run",
                       std::to_string(lost) + " events before the first line were dropped");
        }
    }

    void showEvents() {
        for (const auto& event : m_events->take()) {
            show(*event);
            if (const auto* closed = std::get_if<event::ConnectionClosed>(&event->body)) rejoin(*closed);
        }
    }

    void show(const event::Event& event) {
        // What this program did itself is in the audit log.
        if (event.kind() == event::Kind::OperatorActed) return;
        m_console.line(EventWords::json(event, m_network.name), EventWords::text(event));
    }

    void dial(std::size_t index) {
        command(engine::Dial{{m_friends[index].address}}, [this, index](auto connected) {
            if (connected) return keep(index, std::get<engine::Connected>(*connected).connection);
            log::write(log::Level::Warning, "run", "cannot join: " + sentence(connected.error()));
            later(index);
        });
    }

    void keep(std::size_t index, ConnId connection) {
        m_friends[index].connection = connection;
        command(engine::Keep{connection}, [this, index, connection](auto kept) {
            if (kept || m_friends[index].connection != connection) return;
            log::write(log::Level::Warning, "run", "cannot keep: " + sentence(kept.error()));
            // It was closed while the dial's record was written: its event came before we knew it.
            if (kept.error().code != engine::EngineError::NoSuchConnection) return;
            m_friends[index].connection = {};
            later(index);
        });
    }

    void later(std::size_t index) {
        Duration& backOff = m_friends[index].backOff;
        m_engine->after(backOff, [this, index] { dial(index); });
        backOff = std::min(backOff * 2, kMaxRejoin);
    }

    void rejoin(const event::ConnectionClosed& closed) {
        for (std::size_t i = 0; i < m_friends.size(); ++i) {
            if (m_friends[i].connection != closed.connection) continue;
            m_friends[i].connection = {};
            // A peer that accepts and closes at once must not fill the audit log.
            if (closed.lasted > m_friends[i].backOff) m_friends[i].backOff = kFirstRejoin;
            later(i);
        }
    }

    void fail(const Error& why) {
        if (m_failure) return;
        m_failure = why;
        m_engine->shutDown(kShutdownGrace);
    }

    Console& m_console;
    engine::NetworkConfig m_network;
    std::vector<codec::Multiaddr> m_listen;
    std::vector<node::DhtCommand> m_published;
    std::vector<Friend> m_friends;          ///< never grows after construction: alarms hold indices
    std::unique_ptr<PolicySource> m_policy; ///< none: everything is allowed
    std::optional<TierFile> m_tiers;        ///< of a node that keeps anything
    std::optional<FileMark> m_tiersMark;
    TierFile::Words m_words;
    std::optional<ShadowFile> m_shadow; ///< likewise
    std::optional<FileMark> m_shadowMark;
    bool m_shadowing = false;
    OperatorId m_who;
    std::uint64_t m_lastCommand = 0;
    std::size_t m_opening = 0; ///< listeners not yet open
    codec::PeerId m_self;
    std::vector<codec::Multiaddr> m_addresses;
    std::optional<Error> m_failure;
    bool m_announced = false;
    bool m_unaudited = false; ///< the last command's record is not on disk
    std::shared_ptr<engine::Subscription> m_events;
    std::unique_ptr<Outlets> m_outlets; ///< none: nothing leaves
    std::unique_ptr<engine::Engine> m_engine;
};

/// The lock of the data folder; nothing for a node that keeps nothing.
Result<std::optional<config::DataDir>> lockFor(const config::CommandLine& line) {
    const std::string identity = line.value("identity").value_or("");
    const bool keeps = identity.starts_with("file:") || identity.starts_with("pkcs11:");
    if (!line.has("data-dir") && !keeps) return std::optional<config::DataDir>();
    std::filesystem::path path = line.value("data-dir").value_or("");
    if (path.empty()) path = VD_TRY(config::DataDir::standardPath());
    return std::optional<config::DataDir>(VD_TRY(config::DataDir::open(path)));
}

/// What the DHT is told of us for as long as we run.
Result<std::vector<node::DhtCommand>> publishedBy(const config::CommandLine& line) {
    std::vector<node::DhtCommand> published;
    for (const std::string& text : line.values("provide"))
        published.emplace_back(node::Provide{VD_TRY(contentKeyOf(text))});
    for (const std::string& text : line.values("publish")) {
        const auto split = text.find('=');
        if (split == 0 || split == std::string::npos) {
            return Fail{config::UsageError::BadValue,
                        "'" + log::printable(text, 60) + "' of --publish is no record: write NAME=TEXT."};
        }
        published.emplace_back(
            node::PublishRecord{text.substr(0, split), copyOf(viewOf(text).subspan(split + 1))});
    }
    return published;
}

/// A policy that is a bundle, or is still to come, is one with others': where what they bring is put; empty
/// where the policy is our own text.
std::string takeBundles(node::NodeConfig& node, const PolicySource& source, const std::string& path,
                        const ledger::Ledger* ledger) {
    if (ledger == nullptr || !source.isShared()) return {};
    node.policy->exchange = true;
    node.bundles = node::BundleConfig{{ledger->id(), ledger->policy()}, source.held(), source.bundle()};
    return path;
}

std::optional<node::Proposal> proposalIn(const std::filesystem::path& folder) {
    auto found = ShadowFile(folder).read();
    if (!found || !*found) return std::nullopt;
    auto proposal = (*found)->proposal();
    return proposal ? *std::move(proposal) : std::nullopt;
}

Result<config::ExitStatus> tryRun(const config::CommandLine& line, Console& console) {
    NodeOptions options = VD_TRY(NodeOptions::of(line));
    auto listen = VD_TRY(addressesOf(line, "listen"));
    const auto join = VD_TRY(addressesOf(line, "join"));
    if (listen.empty()) listen.push_back(VD_TRY(codec::Multiaddr::ofTcp("127.0.0.1", 0)));
    options.assembly.events = VD_TRY(eventLogOptions(line));
    options.assembly.auditRetention = VD_TRY(auditOptions(line));
    options.assembly.auditSyslog = line.value("audit-syslog").value_or("");
    OutletOptions outletsAsked = VD_TRY(outletOptions(line));
    const auto folder = VD_TRY(lockFor(line));
    auto identity = VD_TRY(openNodeIdentity(line));
    auto published = VD_TRY(publishedBy(line));
    if (!published.empty() && !options.assembly.node.dht) {
        return Fail{config::UsageError::BadValue,
                    "There is no DHT for --provide and --publish: give --serve kad as well."};
    }
    const auto witnesses = VD_TRY(peersOf(line, "witness"));
    if (!witnesses.empty() && !folder) {
        return Fail{config::UsageError::BadValue,
                    "There is no audit log for --witness: give the node a data folder with --data-dir."};
    }
    if (!options.assembly.auditSyslog.empty() && !folder) {
        return Fail{config::UsageError::BadValue,
                    "There is no audit log for --audit-syslog: give the node a data folder with --data-dir."};
    }
    if (!witnesses.empty() && !options.assembly.node.receipts)
        options.assembly.node.receipts = node::ReceiptConfig{false};
    auto& revocations = options.assembly.node.revocations;
    const auto ledger = VD_TRY(ledgerOption(line));
    revocations = VD_TRY(revocationOptions(line, ledger.get()));
    std::unique_ptr<PolicySource> policy;
    std::string bundleFile;
    if (const auto path = line.value("policy")) {
        policy = std::make_unique<PolicySource>(
            *path, ledger, folder ? folder->path() / "policy.cbor" : std::filesystem::path());
        options.assembly.node.policy = VD_TRY(policyOptions(*policy, *path, ledger, config::localUser()));
        bundleFile = takeBundles(options.assembly.node, *policy, *path, ledger.get());
        // From the first decision on; what is wrong with it is told, and put on record, once we have joined.
        if (folder) options.assembly.node.policy->shadow = proposalIn(folder->path());
    }
    const std::string revocationsFile =
        revocations && folder ? revocationsFileIn(folder->path()).string() : std::string();
    if (!revocationsFile.empty()) VD_TRY(recallRevocations(*revocations, revocationsFile));
    options.assembly.node.verification =
        VD_TRY(verificationOptions(line, folder ? folder->path() : std::filesystem::path(), options.network));
    options.assembly.node.attestation =
        VD_TRY(attestationOptions(line, folder ? folder->path() : std::filesystem::path()));
    // What was decided by hand holds from the first moment; that it does is put on record as soon as we have
    // joined.
    if (folder) {
        const auto pinned = VD_TRY(TierFile(folder->path()).read(wallNow()));
        for (const auto& [peer, pin] : pinned)
            options.assembly.node.verification->verifier.words.emplace(peer, pin.word);
    }
    auto engine = VD_TRY(
        makeEngine(options.assembly, folder ? folder->path() : std::filesystem::path(), std::move(identity)));
    options.assembly.node.bootnodes = join;
    if (const auto atlas = VD_TRY(atlasOf(line)); atlas && options.assembly.node.dht) {
        options.assembly.node.dht->asnOf = [atlas](const codec::IpEndpoint& where) {
            return atlas->find(where.multiaddr()).asn;
        };
    }
    engine::NetworkConfig network{options.network,
                                  line.value("identity").value_or("ephemeral:ed25519"),
                                  std::move(options.assembly.node),
                                  folder ? (folder->path() / "peers.cbor").string() : std::string(),
                                  witnesses,
                                  revocationsFile,
                                  bundleFile};
    NodeRun run(console, std::move(network), std::move(listen), join, std::move(published), std::move(policy),
                folder ? std::optional(folder->path()) : std::nullopt);
    std::unique_ptr<Outlets> outlets;
    if (outletsAsked.any()) {
        outlets = VD_TRY(Outlets::open(std::move(outletsAsked),
                                       folder ? folder->path() : std::filesystem::path(), *engine));
    }
    return run.run(std::move(engine), std::move(outlets));
}

} // namespace

config::ExitStatus runNode(const config::CommandLine& line, Console& console) {
    const auto status = tryRun(line, console);
    return status ? *status : console.fail(status.error());
}

} // namespace vedette::app
