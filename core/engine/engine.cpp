#include "core/engine/engine.h"

#include "core/base/log.h"
#include "core/engine/engine_impl.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace vedette::engine {

namespace {

constexpr const char* kDeadlineRule = "gate.deadline";

std::string outcomeOf(const Result<ReplyBody>& result) {
    if (result) return "done";
    const Error& error = result.error();
    // The rule is the code of a refusal.
    return error.code == EngineError::Refused && !error.detail.empty() ? error.detail : error.code.message();
}

/// A peer counts once, however many connections it has.
std::array<std::size_t, 3> tiersOf(const node::Node& node,
                                   const std::vector<swarm::ConnectionInfo>& connections) {
    std::array<std::size_t, 3> tiers{};
    if (node.verifier() == nullptr) return tiers;
    std::unordered_set<codec::PeerId> counted;
    for (const swarm::ConnectionInfo& connection : connections) {
        if (connection.peer.empty() || !counted.insert(connection.peer).second) continue;
        ++tiers[static_cast<std::size_t>(node.verifier()->assess(connection.peer).tier) - 1];
    }
    return tiers;
}

swarm::GateRequest administering(const Command& command) {
    swarm::GateRequest request;
    request.subject.operatorId = command.who;
    request.action = swarm::Action::Administer;
    request.resource = actionName(command.action);
    request.context.network = command.network;
    return request;
}

} // namespace

// --- commands, from the inbox to the reply

void Engine::Impl::takeInbox() {
    std::deque<Inbound> taken;
    {
        const std::lock_guard lock(mutex);
        taken.swap(inbox);
    }
    for (Inbound& one : taken) begin(std::move(one));
}

void Engine::Impl::begin(Inbound inbound) {
    const CommandId id = inbound.command.id;
    Running fresh;
    fresh.command = std::move(inbound.command);
    fresh.reply = std::move(inbound.reply);
    fresh.report = std::move(inbound.report);
    fresh.since = {events.last};
    fresh.causes = fresh.command.because;
    fresh.subject = subjectOf(fresh.command.action);
    if (!id || used(id)) return tell(std::move(fresh), Fail{EngineError::BadCommandId});
    if (!fresh.command.who) return tell(std::move(fresh), Fail{EngineError::NoOperator});
    if (stopped) return tell(std::move(fresh), Fail{EngineError::Stopping});
    if (commands.size() >= kMaxRunning) return tell(std::move(fresh), Fail{EngineError::Busy});
    commands.emplace(id, std::move(fresh));
    judge(id);
}

void Engine::Impl::judge(CommandId id) {
    Running& asking = *find(id);
    if (config.gate == nullptr) return judged(id, swarm::Allow{});
    const swarm::GateRequest request = administering(asking.command);
    const Instant now = driver->now();
    const swarm::Verdict verdict = config.gate->ask(request, now);
    const auto* later = std::get_if<swarm::Later>(&verdict);
    if (later == nullptr) return judged(id, verdict);
    asking.ticket = later->ticket;
    driver->at(later->deadline, [this, id] {
        // Silence is a refusal.
        if (const Running* waiting = find(id); waiting != nullptr && waiting->ticket) {
            judged(id, swarm::Refuse{kDeadlineRule});
        }
    });
}

swarm::Verdict Engine::Impl::byPolicy(const Command& command) {
    const auto member = find(command.network);
    if (member == nullptr || member->node->policy() == nullptr) return swarm::Allow{};
    return member->node->policy()->judge(administering(command), driver->now());
}

void Engine::Impl::judged(CommandId id, const swarm::Verdict& answer) {
    find(id)->ticket.reset();
    const bool allowed = std::holds_alternative<swarm::Allow>(answer);
    const swarm::Verdict verdict = allowed ? byPolicy(find(id)->command) : answer;
    takeEffects(id, find(id)->command.network); // what the policy said of it
    if (std::holds_alternative<swarm::Allow>(verdict)) return carryOut(id);
    const auto* refusal = std::get_if<swarm::Refuse>(&verdict);
    ++refusedCount;
    conclude(id, Fail{EngineError::Refused, refusal != nullptr ? refusal->rule : kDeadlineRule});
}

bool Engine::Impl::takesBack(const Command& command) const {
    const auto original = ended.find(command.inverseOf);
    if (original == ended.end() || !original->second.inverse) return false;
    const Action& inverse = *original->second.inverse;
    return original->second.network == command.network && actionName(inverse) == actionName(command.action)
        && subjectOf(inverse) == subjectOf(command.action);
}

bool Engine::Impl::auditIsFull() const {
    // Those that run have their places reserved.
    return audit && audit->unwritten() >= kMaxUnaudited - kMaxRunning;
}

void Engine::Impl::carryOut(CommandId id) {
    Running& now = *find(id);
    if (auditIsFull()) return conclude(id, Fail{EngineError::AuditFull});
    if (now.command.inverseOf) {
        if (!takesBack(now.command)) return conclude(id, Fail{EngineError::NotInverse});
        now.name(ended.at(now.command.inverseOf).event);
    }
    now.carriedOut = true;
    const NetworkId network = now.command.network;
    const bool ofHouse = std::holds_alternative<ActOnToken>(now.command.action)
                      || std::holds_alternative<AlertAction>(now.command.action);
    Outcome outcome;
    if (ofHouse && network != kHouse) {
        outcome.emplace(Fail{EngineError::NoSuchNetwork});
    } else if (const auto* order = std::get_if<JoinNetwork>(&now.command.action)) {
        outcome = join(now, *order);
    } else if (const auto* done = std::get_if<ActOnToken>(&now.command.action)) {
        // It happened already, in the process of the token.
        if (done->failed)
            outcome.emplace(Fail{Error(*done->failed)});
        else
            outcome.emplace(ReplyBody(Settled{}));
    } else if (const auto* deed = std::get_if<AlertAction>(&now.command.action)) {
        outcome = act(now, *deed);
    } else {
        const auto member = find(now.command.network);
        if (member == nullptr || member->leaving || member->joining) {
            outcome.emplace(Fail{EngineError::NoSuchNetwork});
        } else {
            std::visit(
                [&](const auto& action) {
                    using Kind = std::remove_cvref_t<decltype(action)>;
                    if constexpr (
                        !std::is_same_v<
                            Kind,
                            JoinNetwork> && !std::is_same_v<Kind, ActOnToken> && !std::is_same_v<Kind, AlertAction>) {
                        outcome = act(now, *member, action);
                    }
                },
                now.command.action);
        }
    }
    if (outcome) conclude(id, std::move(*outcome));
    takeEffects(id, network);
}

void Engine::Impl::takeEffects(CommandId id, NetworkId network) {
    const auto member = find(network);
    if (member == nullptr) return;
    effectsOf = id;
    while (auto output = member->node->poll(driver->now())) {
        std::visit([&](auto& one) { on(*member, std::move(one)); }, *output);
    }
    effectsOf.reset();
}

void Engine::Impl::noteEffect(event::Event& event) {
    if (!effectsOf) return;
    if (Running* running = find(*effectsOf)) return running->name(event.id);
    comesOf(event, *effectsOf);
}

void Engine::Impl::comesOf(event::Event& event, CommandId id) const {
    const auto over = ended.find(id);
    if (over == ended.end()) return;
    if (std::ranges::find(event.causes, over->second.event) == event.causes.end())
        event.causes.push_back(over->second.event);
}

void Engine::Impl::conclude(CommandId id, Result<ReplyBody> result) {
    auto taken = commands.extract(id);
    if (!taken.empty()) tell(std::move(taken.mapped()), std::move(result));
}

void Engine::Impl::tell(Running over, Result<ReplyBody> result) {
    const Command& command = over.command;
    const Instant now = driver->now();
    const WallTime wall = driver->timeline().wall(now);
    const std::string action(actionName(command.action));
    const std::string outcome = outcomeOf(result);
    Reply reply{command.id, std::move(result), events.next()};
    ++endedCount;
    remember(over, reply);
    publish({reply.event, command.network, now, wall, std::move(over.causes),
             event::OperatorActed{command.who, command.id, action, over.subject, outcome}});
    Unconfirmed unsaid{std::move(reply), std::move(over.reply)};
    if (!audit) return answer(std::move(unsaid), std::nullopt);
    if (!over.carriedOut && auditIsFull()) return answer(std::move(unsaid), Error(EngineError::AuditFull));
    const std::uint64_t record =
        audit->append({0, command.network, command.who, command.id, command.inverseOf, wall, action,
                       std::move(over.subject), outcome});
    unconfirmed.emplace(record, std::move(unsaid));
}

void Engine::Impl::remember(const Running& over, const Reply& reply) {
    const CommandId id = over.command.id;
    if (!id
        || !ended
                .try_emplace(id,
                             Ended{inverseOf(over.command.action, reply), over.command.network, reply.event})
                .second) {
        return;
    }
    endedOrder.push_back(id);
    if (endedOrder.size() <= kRemembered) return;
    ended.erase(endedOrder.front());
    endedOrder.pop_front();
}

void Engine::Impl::takeAudited() {
    if (auditSigner) {
        if (auto draft = audit->draft()) requestSignature(std::move(*draft));
    }
    while (auto written = audit->poll()) {
        auto taken = unconfirmed.extract(written->record);
        if (taken.empty()) continue; // a head of the event log, which nobody waits for
        answer(std::move(taken.mapped()), std::move(written->why));
    }
}

void Engine::Impl::answer(Unconfirmed over, std::optional<Error> unaudited) {
    if (unaudited) ++auditFailures;
    // A record that was not even taken is in no queue that the end could still write.
    if (unaudited && unaudited->code == EngineError::AuditFull) unwritten = EngineError::AuditUnwritten;
    over.reply.unaudited = std::move(unaudited);
    if (over.callback) over.callback(std::move(over.reply));
}

void Engine::Impl::publish(event::Event event) {
    const auto shared = std::make_shared<const event::Event>(std::move(event));
    keep(shared);
    std::vector<std::shared_ptr<Subscription>> readers;
    {
        const std::lock_guard lock(mutex);
        std::erase_if(subscriptions, [](const auto& weak) { return weak.expired(); });
        for (const auto& weak : subscriptions) {
            if (auto reader = weak.lock()) readers.push_back(std::move(reader));
        }
    }
    for (const auto& reader : readers) reader->push(shared);
    watch(*shared);
}

Snapshot Engine::Impl::snapshot() {
    Snapshot made;
    made.at = driver->now();
    made.wall = driver->timeline().wall(made.at);
    for (const auto& [id, member] : memberships) {
        NetworkSnapshot network = snapshotOf(member->node->swarm());
        network.network = id;
        network.name = member->config.name;
        network.ready = member->node->ready();
        network.leaving = static_cast<bool>(member->leaving);
        const node::NodeConfig& joined = member->config.node;
        network.privateExempt = (joined.dht && joined.dht->kad.table.exemptPrivate)
                             || (joined.gossip && joined.gossip->exemptPrivate);
        if (const auto* dht = member->node->dht()) network.dht = snapshotOf(*dht);
        if (const auto* gossip = member->node->gossip()) network.gossip = gossip->counts();
        network.tiers = tiersOf(*member->node, network.connections);
        network.blocks = blocks.of(member->config.name, made.wall);
        if (const trust::Verifier* verifier = member->node->verifier()) {
            network.verifies = true;
            network.tierWords = verifier->words();
        }
        for (const auto& [command, one] : member->examinations) network.examinations.push_back(one.seen);
        made.networks.push_back(std::move(network));
    }
    made.commandsRunning = commands.size();
    made.commandsEnded = endedCount;
    made.commandsRefused = refusedCount;
    made.auditUnwritten = audit ? audit->unwritten() : 0;
    made.auditFailures = auditFailures;
    made.identityTrouble = identityTrouble;
    made.alerts = alertsToShow();
    if (recorder) {
        const store::WorkerStatus status = recorder->status();
        made.eventsUnwritten = status.waiting;
        made.eventsUnrecorded = status.dropped + status.lost;
        made.recordingTrouble = status.trouble;
    } else {
        made.recordingTrouble = unrecordable;
    }
    const std::lock_guard lock(mutex);
    for (const auto& weak : subscriptions) {
        if (const auto reader = weak.lock()) made.eventsDropped += reader->dropped();
    }
    return made;
}

void Engine::Impl::stop(Duration grace) {
    if (std::exchange(stopped, true)) return;
    endBy = driver->now() + std::max(grace, kUsualGrace) + kDiskPatience;
    {
        const std::lock_guard lock(mutex);
        stopping = true;
    }
    takeInbox();
    if (!unkept.empty()
        && keeper->settle(std::chrono::duration_cast<std::chrono::milliseconds>(kDiskPatience)))
        takeKept();
    if (!unkeptAlerts.empty()
        && alertKeeper->settle(std::chrono::duration_cast<std::chrono::milliseconds>(kDiskPatience)))
        takeKeptAlerts();
    while (!commands.empty()) conclude(commands.begin()->first, Fail{EngineError::Stopping});
    for (const auto& [id, member] : memberships) keepPeers(*member);
    keepAlerts();
    driver->shutDown(grace);
}

// --- the public face

Engine::Engine(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::create(EngineConfig config) {
    auto driver = VD_TRY(net::Driver::create(config.driver));
    auto recording = std::exchange(config.recording, std::nullopt);
    auto impl = std::make_unique<Impl>(std::move(config), std::move(driver));
    if (recording) {
        auto opened =
            history::Recorder::open(recording->folder, recording->log, impl->random,
                                    [i = impl.get()] { i->driver->post([i] { i->tellTrouble(); }); });
        if (opened)
            impl->recorder = std::move(opened).value();
        else if (recording->spareNewer && opened.error().code == store::StoreError::Newer)
            impl->unrecordable.emplace(EngineError::LogNewer, opened.error().detail);
        else
            return Fail{opened.error()};
    }
    return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

void Engine::run() {
    m_impl->recallAlerts();
    m_impl->beginRecording();
    m_impl->lookAtClock();
    m_impl->driver->run();
    // What came while the loop was ending; the writer ends its work before the last replies.
    m_impl->stop({});
    m_impl->takeInbox();
    m_impl->endRecording(); // the audit first: it alone must not be lost
    if (m_impl->keeper && !m_impl->keeper->finish(m_impl->diskPatience()))
        log::write(log::Level::Warning, "engine", "a file of known or of blocked peers was not written");
    if (m_impl->alertKeeper && !m_impl->alertKeeper->finish(m_impl->diskPatience()))
        log::write(log::Level::Warning, "engine", "the file of alerts was not written");
}

const std::optional<Error>& Engine::unwritten() const noexcept {
    return m_impl->unwritten;
}

void Engine::shutDown(Duration grace) {
    m_impl->driver->post([impl = m_impl.get(), grace] { impl->stop(grace); });
}

void Engine::shutDownOnSignal(Duration grace) {
    m_impl->driver->onSignal([impl = m_impl.get(), grace](int) { impl->stop(grace); });
}

Result<> Engine::submit(Command command, OnReply reply, OnReport report) {
    {
        const std::lock_guard lock(m_impl->mutex);
        if (m_impl->stopping) return Fail{EngineError::Stopping};
        if (m_impl->inbox.size() >= kMaxWaiting) return Fail{EngineError::Busy};
        m_impl->inbox.push_back({std::move(command), std::move(reply), std::move(report)});
        if (m_impl->inbox.size() > 1) return {}; // whoever came first has called
    }
    m_impl->driver->post([impl = m_impl.get()] { impl->takeInbox(); });
    return {};
}

void Engine::decide(std::uint64_t ticket, swarm::Verdict verdict) {
    m_impl->driver->post([impl = m_impl.get(), ticket, verdict = std::move(verdict)] {
        const auto waiting = std::ranges::find_if(
            impl->commands, [&](const auto& one) { return one.second.ticket == ticket; });
        if (waiting != impl->commands.end()) return impl->judged(waiting->first, verdict);
        const Instant now = impl->driver->now();
        for (const auto& [id, member] : impl->memberships) member->node->swarm().decide(ticket, verdict, now);
    });
}

std::shared_ptr<Subscription> Engine::subscribe(std::size_t bound, std::function<void()> wake) {
    auto made = std::make_shared<Subscription>(bound, std::move(wake));
    const std::lock_guard lock(m_impl->mutex);
    m_impl->subscriptions.push_back(made);
    return made;
}

void Engine::inspect(std::function<void(const Snapshot&)> reader) {
    m_impl->driver->post([impl = m_impl.get(), reader = std::move(reader)] { reader(impl->snapshot()); });
}

void Engine::after(Duration delay, std::function<void()> work) {
    m_impl->driver->post([impl = m_impl.get(), delay, work = std::move(work)]() mutable {
        impl->driver->at(impl->driver->now() + delay, std::move(work));
    });
}

} // namespace vedette::engine
