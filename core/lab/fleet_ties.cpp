#include "core/lab/fleet.h"

#include "core/base/overloaded.h"

#include <algorithm>

namespace vedette::lab {

void Fleet::onOutput(HostId host, node::Output& output) {
    if (const auto stranger = m_strangers.find(host); stranger != m_strangers.end()) {
        if (stranger->second) stranger->second(host, output);
        return;
    }
    if (host.index >= m_memberOfHost.size() || !m_memberOfHost[host.index]) return;
    const std::uint32_t index = *m_memberOfHost[host.index];
    std::visit(Overloaded{
                   [&](const node::NodeReady&) {
                       // Credentials are there: this is where a new life begins.
                       node::Node* node = m_carrier.node(host);
                       if (node == nullptr) return;
                       static_cast<void>(node->swarm().listen(m_members[index].endpoint.multiaddr()));
                       m_carrier.touch(host);
                   },
                   [&](const swarm::ListenDone& done) {
                       if (done.addresses) rise(index);
                   },
                   [&](const swarm::DialDone& done) { onDialled(index, done); },
                   [&](const swarm::TaskDone& done) { onBeat(index, done); },
                   [&](const task::Asked& asked) { serve(index, asked); },
                   [&](const node::CallEnded& ended) { onCall(index, ended); },
                   [&](const node::ReceiptTaken& taken) { onReceipt(taken); },
                   [&](const event::Event& event) { onEvent(index, event); },
                   [&](const kad::LookupEnded& ended) { onLookup(index, ended); },
                   [&](const gossipsub::Deliver& message) { onMessage(index, message); },
                   [](const auto&) {},
               },
               output);
}

void Fleet::onEvent(std::uint32_t index, const event::Event& event) {
    Member& member = m_members[index];
    if ((member.observed || member.watched) && !member.fallen && m_sink) m_sink(index, event);
    if (const auto* opened = std::get_if<event::ConnectionOpened>(&event.body)) {
        ++(opened->direction == event::Direction::Outbound ? m_tally.connects : m_tally.accepted);
    } else if (std::holds_alternative<event::PeerIdentified>(event.body)) {
        ++m_tally.identified;
    } else if (const auto* closed = std::get_if<event::ConnectionClosed>(&event.body)) {
        const auto found = member.connections.find(closed->connection);
        if (found == member.connections.end()) return;
        const std::uint32_t t = found->second;
        member.connections.erase(found);
        member.ties[t].connection = {};
        if (member.up && member.ties[t].kept) dialLater(index, t);
    }
}

void Fleet::dial(std::uint32_t index, std::uint32_t t) {
    Member& member = m_members[index];
    Tie& tie = member.ties[t];
    node::Node* node = m_carrier.node(member.host);
    if (node == nullptr || tie.dialling || tie.connection) return;
    const auto address = m_config.defences.trust == Trust::Identity ? addressOf(tie.to)
                                                                    : m_members[tie.to].endpoint.multiaddr();
    const auto dial = node->swarm().dial({address}, swarm::Reuse::Allowed, m_carrier.now());
    m_carrier.touch(member.host);
    if (!dial) {
        ++m_tally.dialsFailed;
        ++m_tally.failures[dial.error().code.message()];
        for (const Wish& wish : std::exchange(tie.waiting, {})) lose(index, t, wish);
        if (tie.kept) dialLater(index, t);
        return;
    }
    tie.dialling = true;
    member.dials.emplace(*dial, t);
}

void Fleet::dialLater(std::uint32_t index, std::uint32_t t) {
    Member& member = m_members[index];
    Tie& tie = member.ties[t];
    if (m_config.defences.redial == Redial::Never || tie.retrying) return;
    tie.retrying = true;
    const auto half = static_cast<double>(tie.backOff.count()) / 2;
    const auto wait = Duration(static_cast<std::int64_t>(half + unit() * half));
    tie.backOff = std::min(2 * tie.backOff, kMaxBackOff);
    m_carrier.at(m_carrier.now() + wait, [this, index, t, run = member.run] {
        if (!m_members[index].up || m_members[index].run != run) return;
        m_members[index].ties[t].retrying = false;
        dial(index, t);
    });
}

void Fleet::onDialled(std::uint32_t index, const swarm::DialDone& done) {
    Member& member = m_members[index];
    const auto found = member.dials.find(done.dial);
    if (found == member.dials.end()) return;
    const std::uint32_t t = found->second;
    member.dials.erase(found);
    Tie& tie = member.ties[t];
    tie.dialling = false;
    if (m_tally.detailed) {
        m_tally.dials.push_back({m_carrier.now(), index, tie.to, done.connection.ok(), done.peer});
    }
    if (done.connection) {
        // A dial by address alone does not know beforehand who will answer.
        const auto info = m_carrier.node(member.host)->swarm().connection(*done.connection);
        tie.answered = info ? info->peer : done.peer;
        return connected(index, t, *done.connection);
    }
    ++m_tally.dialsFailed;
    ++m_tally.failures[done.connection.error().code.message()];
    for (const Wish& wish : std::exchange(tie.waiting, {})) lose(index, t, wish);
    if (tie.kept) dialLater(index, t);
}

void Fleet::connected(std::uint32_t index, std::uint32_t t, ConnId connection) {
    Member& member = m_members[index];
    Tie& tie = member.ties[t];
    tie.connection = connection;
    tie.backOff = kFirstBackOff;
    member.connections[connection] = t;
    if (tie.kept) {
        m_carrier.node(member.host)->swarm().keep(connection, true);
        m_carrier.touch(member.host);
    }
    for (const Wish& wish : std::exchange(tie.waiting, {})) start(index, t, wish);
}

} // namespace vedette::lab
