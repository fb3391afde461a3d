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
                   [&](const swarm::TaskDone& done) { onTask(index, done); },
                   [&](const event::Event& event) { onEvent(index, event); },
                   [&](const kad::LookupEnded& ended) { onLookup(index, ended); },
                   [&](const gossipsub::Deliver& message) { onMessage(index, message); },
                   [](const auto&) {},
               },
               output);
}

void Fleet::onEvent(std::uint32_t index, const event::Event& event) {
    Member& member = m_members[index];
    if ((member.observed || member.watched) && m_sink) m_sink(index, event);
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
        m_tally.tasks += tie.waiting.size();
        m_tally.tasksFailed += tie.waiting.size();
        tie.waiting.clear();
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
        tie.answered = done.peer;
        return connected(index, t, *done.connection);
    }
    ++m_tally.dialsFailed;
    ++m_tally.failures[done.connection.error().code.message()];
    for (std::size_t i = 0; i < tie.waiting.size(); ++i) {
        ++m_tally.tasks;
        ++m_tally.tasksFailed;
        if (m_tally.detailed) m_tally.asked.push_back({m_carrier.now(), index, tie.to, false, {}});
    }
    tie.waiting.clear();
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
    for (const std::uint64_t bytes : std::exchange(tie.waiting, {}))
        start(index, t, swarm::DoEcho{bytes}, false);
}

void Fleet::ask(std::uint32_t index, std::uint32_t t, std::uint64_t bytes) {
    Tie& tie = m_members[index].ties[t];
    if (tie.connection) return start(index, t, swarm::DoEcho{bytes}, false);
    if (tie.waiting.size() == kMaxWaiting) {
        ++m_tally.tasks;
        ++m_tally.tasksFailed;
        return;
    }
    tie.waiting.push_back(bytes);
    dial(index, t);
}

void Fleet::start(std::uint32_t index, std::uint32_t t, swarm::Task task, bool beat) {
    Member& member = m_members[index];
    Tie& tie = member.ties[t];
    node::Node* node = m_carrier.node(member.host);
    ++(beat ? m_tally.beats : m_tally.tasks);
    const auto id = node == nullptr ? Result<swarm::TaskId>(Fail{swarm::StreamError::ConnectionLost})
                                    : node->swarm().run(tie.connection, task, m_carrier.now());
    m_carrier.touch(member.host);
    if (!id) {
        ++m_tally.failures[id.error().code.message()];
        ++(beat ? m_tally.beatsFailed : m_tally.tasksFailed);
        return;
    }
    if (const auto* echo = std::get_if<swarm::DoEcho>(&task)) m_tally.taskBytes += 2 * echo->bytes;
    member.errands.emplace(*id, Errand{t, m_carrier.now(), beat});
}

void Fleet::onTask(std::uint32_t index, const swarm::TaskDone& done) {
    Member& member = m_members[index];
    const auto found = member.errands.find(done.task);
    if (found == member.errands.end()) return;
    const Errand errand = found->second;
    member.errands.erase(found);
    const Tie& tie = member.ties[errand.tie];
    if (!done.result) {
        ++(errand.beat ? m_tally.beatsFailed : m_tally.tasksFailed);
        ++m_tally.failures[done.result.error().code.message()];
    }
    if (m_tally.detailed && !errand.beat) {
        m_tally.asked.push_back({errand.since, index, tie.to, done.result.ok(), tie.answered});
    }
}

} // namespace vedette::lab
