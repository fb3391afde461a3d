// The swarm's questions to its gate.
#include "core/swarm/swarm_state.h"

#include <algorithm>

namespace vedette::swarm {

std::string_view actionName(Action action) noexcept {
    switch (action) {
    case Action::Accept: return "accept";
    case Action::Dial: return "dial";
    case Action::Secure: return "secure";
    case Action::OpenInbound: return "open_inbound";
    case Action::OpenOutbound: return "open_outbound";
    case Action::Identify: return "identify";
    case Action::Subscribe: return "subscribe";
    case Action::Message: return "message";
    case Action::DhtWrite: return "dht_write";
    case Action::RelayReserve: return "relay_reserve";
    case Action::Administer: return "administer";
    case Action::AskTask: return "ask_task";
    case Action::DhtRead: return "dht_read";
    }
    return "unknown";
}

GateRequest Swarm::Impl::about(const Connection& connection, Action action, std::string resource) const {
    GateRequest request;
    request.subject.peer = connection.peer;
    request.subject.address = connection.remote;
    request.action = action;
    request.resource = std::move(resource);
    request.context.network = config.network;
    request.context.connection = connection.id;
    request.context.connectedSince = connection.since;
    request.context.security = connection.security;
    request.context.direction = connection.direction;
    return request;
}

Verdict Swarm::Impl::judge(const GateRequest& request, Instant now) {
    if (request.action == Action::Accept || request.action == Action::Dial) {
        if (auto rule = config.addressRules.denial(request.subject.address)) return Refuse{*std::move(rule)};
    }
    return gate == nullptr ? Verdict(Allow{}) : gate->ask(request, now);
}

void Swarm::Impl::ask(GateRequest request, Purpose purpose, Instant now) {
    const Verdict verdict = judge(request, now);
    if (const auto* later = std::get_if<Later>(&verdict)) {
        // Nothing more is read from who waits at the door or was just authenticated: it must not make us work
        // before the answer.
        if (const auto* accept = std::get_if<ForAccept>(&purpose))
            orders.emplace_back(Throttle{accept->connection, false});
        if (const auto* secure = std::get_if<ForSecure>(&purpose)) {
            orders.emplace_back(Throttle{secure->connection, false});
            find(secure->connection)->awaitingGate = now;
        }
        waiting.emplace(later->ticket, Waiting{std::move(purpose), std::move(request), later->deadline});
        return;
    }
    conclude(request, std::move(purpose), verdict, now);
}

void Swarm::decide(std::uint64_t ticket, const Verdict& verdict, Instant now) {
    Impl& s = *m_impl;
    const auto it = s.waiting.find(ticket);
    if (it == s.waiting.end()) return;
    Impl::Waiting waited = std::move(it->second);
    s.waiting.erase(it);
    const ConnId id = Impl::connectionOf(waited.purpose);
    const bool paused = std::holds_alternative<Impl::ForAccept>(waited.purpose)
                     || std::holds_alternative<Impl::ForSecure>(waited.purpose);
    if (Connection* connection = s.find(id); connection != nullptr && paused) {
        connection->resume(now);
        if (!connection->closing) s.orders.emplace_back(Throttle{id, true});
    }
    s.conclude(waited.request, std::move(waited.purpose), verdict, now);
    s.follow(id, now);
    s.takeDialOutputs(now);
}

std::variant<bool, QuestionId> Swarm::judge(ConnId id, const codec::PeerId& subject, Action action,
                                            std::string resource, Instant now, Occasion occasion) {
    Impl& s = *m_impl;
    if (s.gate == nullptr) return true;
    GateRequest request;
    if (const Connection* connection = s.find(id)) {
        request = s.about(*connection, action, std::move(resource));
    } else {
        request.action = action;
        request.resource = std::move(resource);
        request.context.network = s.config.network;
    }
    request.subject.peer = subject;
    request.context.occasion = occasion;
    const Verdict verdict = s.gate->ask(request, now);
    if (std::holds_alternative<Allow>(verdict)) return true;
    if (const auto* later = std::get_if<Later>(&verdict)) {
        const QuestionId question{++s.lastQuestion};
        s.waiting.emplace(later->ticket,
                          Impl::Waiting{Impl::ForOwner{question}, std::move(request), later->deadline});
        return question;
    }
    s.refused(subject, request.subject.address, std::string(actionName(action)),
              std::get<Refuse>(verdict).rule, now);
    return false;
}

void Swarm::reconsider(Instant now) {
    Impl& s = *m_impl;
    if (s.gate == nullptr) return;
    std::vector<ConnId> ready;
    for (const auto& [peer, connections] : s.byPeer)
        ready.insert(ready.end(), connections.begin(), connections.end());
    std::ranges::sort(ready);
    for (const ConnId id : ready) s.reconsider(id, now);
}

void Swarm::Impl::reconsider(ConnId id, Instant now) {
    Connection* connection = find(id);
    if (connection == nullptr || connection->closing) return;
    const auto refusal = [&](Action action, const std::string& resource) -> std::optional<std::string> {
        GateRequest request = about(*connection, action, resource);
        request.context.occasion = Occasion::Again;
        const Verdict verdict = gate->ask(request, now);
        const auto* refuse = std::get_if<Refuse>(&verdict);
        if (refuse == nullptr) return std::nullopt;
        const EventId told =
            refused(connection->peer, connection->remote, std::string(actionName(action)), refuse->rule, now);
        if (action == Action::Secure) connection->cause = told;
        return refuse->rule;
    };
    if (refusal(Action::Secure, {})) {
        end(*connection, Error(CloseReason::Refused).text(), Ending::Orderly, now);
        takeDialOutputs(now);
        return;
    }
    for (const Connection::Carried& stream : connection->carried()) {
        const bool inbound = stream.direction == event::Direction::Inbound;
        const auto rule = refusal(inbound ? Action::OpenInbound : Action::OpenOutbound, stream.protocol);
        if (rule) connection->cut(stream.id, Error(StreamError::Refused, *rule));
    }
    follow(id, now);
}

ConnId Swarm::Impl::connectionOf(const Purpose& purpose) {
    return std::visit(
        [](const auto& p) {
            if constexpr (requires { p.connection; }) {
                return p.connection;
            } else {
                return ConnId{};
            }
        },
        purpose);
}

void Swarm::Impl::conclude(const GateRequest& request, Purpose purpose, const Verdict& verdict, Instant now) {
    const bool allowed = std::holds_alternative<Allow>(verdict);
    std::string rule;
    EventId cause;
    if (!allowed) {
        const auto* refusal = std::get_if<Refuse>(&verdict);
        rule = refusal != nullptr ? refusal->rule : "gate.deadline";
        cause = refused(request.subject.peer, request.subject.address,
                        std::string(actionName(request.action)), rule, now);
    }
    if (auto* dial = std::get_if<ForDial>(&purpose)) {
        if (allowed) {
            startAttempt(*dial, now);
        } else {
            dials.refused(dial->dial, dial->address, Error(DialError::Refused, rule), now, cause);
        }
        return;
    }
    if (const auto* owner = std::get_if<ForOwner>(&purpose)) {
        outputs.emplace_back(Judged{owner->question, allowed});
        return;
    }
    const ConnId id = connectionOf(purpose);
    Connection* connection = find(id);
    if (connection == nullptr || connection->closing) {
        if (const auto* task = std::get_if<ForTask>(&purpose); task != nullptr && task->task)
            outputs.emplace_back(TaskDone{task->task, Fail{StreamError::ConnectionLost}});
        if (const auto* opening = std::get_if<ForFramed>(&purpose))
            closeFramed(opening->framed, Fail{StreamError::ConnectionLost});
        return;
    }
    if (std::holds_alternative<ForAccept>(purpose)) {
        if (allowed) {
            beginUpgrade(*connection, now);
        } else {
            end(*connection, Error(CloseReason::Refused).text(), Ending::Abrupt, now);
        }
    } else if (const auto* secure = std::get_if<ForSecure>(&purpose)) {
        if (allowed) {
            settle(*connection, secure->peer, now);
        } else {
            dials.attemptFailed(id, "gate", Error(DialError::Refused, rule), now, cause);
            end(*connection, Error(CloseReason::Refused).text(), Ending::Orderly, now);
        }
    } else if (const auto* inbound = std::get_if<ForInbound>(&purpose)) {
        if (!connection->proposes(inbound->stream)) return; // taken back while the gate was thinking
        if (allowed) {
            admit(*connection, *inbound, now);
        } else if (const auto* refusal = std::get_if<Refuse>(&verdict);
                   refusal != nullptr && refusal->manner == Refuse::Manner::NotServed) {
            connection->decline(inbound->stream, now);
        } else {
            connection->refuse(inbound->stream);
        }
    } else if (const auto* task = std::get_if<ForTask>(&purpose)) {
        if (allowed) {
            startTask(*connection, task->task, task->what, now);
        } else if (task->task) {
            outputs.emplace_back(TaskDone{task->task, Fail{StreamError::Refused, rule}});
        }
    } else if (const auto* opening = std::get_if<ForFramed>(&purpose)) {
        if (allowed) {
            startFramed(*connection, opening->framed, now);
        } else {
            closeFramed(opening->framed, Fail{StreamError::Refused, rule});
        }
    } else if (std::holds_alternative<ForIdentify>(purpose)) {
        if (allowed) pushTo(*connection, now);
    } else if (std::holds_alternative<ForPush>(purpose)) {
        if (allowed) push(*connection, now);
    }
}

bool Swarm::Impl::mayTell(const Connection& connection, std::string part, Instant now) {
    if (gate == nullptr) return true;
    GateRequest request = about(connection, Action::Identify, std::move(part));
    Verdict verdict = gate->ask(request, now);
    if (std::holds_alternative<Allow>(verdict)) return true;
    if (const auto* later = std::get_if<Later>(&verdict)) {
        waiting.emplace(later->ticket,
                        Waiting{ForIdentify{connection.id}, std::move(request), later->deadline});
    } else {
        refused(connection.peer, connection.remote, std::string(actionName(Action::Identify)),
                std::get<Refuse>(verdict).rule, now);
    }
    return false;
}

} // namespace vedette::swarm
