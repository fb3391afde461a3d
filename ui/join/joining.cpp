#include "ui/join/joining.h"

#include "ui/link/words.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <chrono>
#include <utility>

namespace vedette::ui {

namespace {

QString textOf(const codec::Multiaddr& address) {
    return shown(address.text(), 120);
}

qint64 inMilliseconds(Duration time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

} // namespace

JoinInput JoinInput::parse(const QString& text) {
    JoinInput input;
    if (text.size() > kMostText) {
        input.wrong = Joining::tr("That is too long: at most %1 characters are read.").arg(kMostText);
        return input;
    }
    static const QRegularExpression blanks("[\\s,]+");
    // What a QR code says, a link for example, is no name of a host.
    static const QRegularExpression host("^[A-Za-z0-9][A-Za-z0-9._-]*$");
    for (const QString& line : text.split('\n')) {
        for (const QString& word : line.section('#', 0, 0).split(blanks, Qt::SkipEmptyParts)) {
            // A bare name stands for the records that a network publishes under it.
            const QString written = word.startsWith('/') ? word : "/dnsaddr/" + word;
            auto address = codec::Multiaddr::fromText(written.toStdString());
            if (!address || (!word.startsWith('/') && !host.match(word).hasMatch())) {
                input.wrong =
                    Joining::tr("“%1” is no address. Write for example /dnsaddr/bootstrap.example.org or "
                                "/ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…")
                        .arg(shown(word.toStdString(), 80));
                return input;
            }
            if (std::find(input.addresses.begin(), input.addresses.end(), *address) != input.addresses.end())
                continue;
            if (input.addresses.size() == kMostAddresses) {
                input.wrong = Joining::tr("Only the first %1 addresses are used.").arg(kMostAddresses);
                return input;
            }
            input.addresses.push_back(*std::move(address));
        }
    }
    return input;
}

Joining::Joining(Link& link, const JoinMeans& means, QObject* parent)
    : QObject(parent), m_link(link), m_means(means) {}

std::size_t Joining::add(const QString& what, Stage stage) {
    m_steps.push_back({what, stage, {}});
    return m_steps.size() - 1;
}

void Joining::set(std::size_t step, Stage stage, const QString& detail) {
    m_steps[step].stage = stage;
    m_steps[step].detail = detail;
    emit changed();
}

NetworkId Joining::freeNetwork() const {
    std::uint64_t most = 0;
    const auto take = [&](NetworkId network) {
        if (network <= kLastJoined) most = std::max<std::uint64_t>(most, network.value); // not of the lab
    };
    for (const auto& [network, state] : m_link.state().networks()) take(network);
    for (const auto& network : m_link.health().networks) take(network.network);
    return NetworkId{most + 1};
}

bool Joining::begin(const QString& name, const std::vector<codec::Multiaddr>& ways) {
    m_member = add(tr("Identity and keys"), Stage::Working);
    for (const Link::SourceId id : m_link.sources()) {
        if (m_link.source(id)->kind() == Source::Kind::Network && m_link.source(id)->takesCommands())
            m_source = id;
    }
    if (m_source == 0 && m_means.prepare) {
        // A token may take its time, and somebody has to enter its PIN.
        m_means.prepare(qobject_cast<QWidget*>(parent()),
                        [guard = QPointer<Joining>(this), name, ways](const Result<>& ready) {
                            if (guard.isNull() || guard->m_settled) return;
                            if (ready) {
                                guard->proceed(name, ways);
                                return;
                            }
                            guard->m_settled = true;
                            guard->set(guard->m_member, Stage::Failed, sentence(ready.error()));
                        });
        emit changed();
        return true;
    }
    return proceed(name, ways);
}

bool Joining::proceed(const QString& name, const std::vector<codec::Multiaddr>& ways) {
    if (m_source == 0) {
        auto source = m_means.makeSource();
        if (!source) {
            m_settled = true;
            set(m_member, Stage::Failed, sentence(source.error()));
            return false;
        }
        m_source = m_link.add(*std::move(source));
    }
    if (m_source == 0) {
        m_settled = true;
        set(m_member, Stage::Failed, tr("Too many networks and rehearsals are open: end one first."));
        return false;
    }
    m_link.show(m_source);
    m_network = freeNetwork();
    for (const auto& address : ways) {
        Way way{address, add(tr("Dial %1").arg(textOf(address))), 0, {}};
        way.identify = add(tr("What the peer says of itself"));
        m_ways.push_back(std::move(way));
    }
    m_dht = add(tr("Way into the network (DHT)"));
    connect(&m_link, &Link::happened, this, &Joining::happened);
    m_link.submit(
        m_network, engine::JoinNetwork{m_means.configOf(name.toStdString(), ways)},
        [guard = QPointer<Joining>(this)](const engine::Reply& reply) {
            if (guard) guard->becameMember(reply);
        },
        {}, m_source);
    emit changed();
    return true;
}

void Joining::becameMember(const engine::Reply& reply) {
    if (!reply.result) {
        for (Step& step : m_steps) {
            if (step.stage == Stage::Waiting) step.stage = Stage::Failed;
        }
        m_settled = true;
        return set(m_member, Stage::Failed, sentence(reply.result.error()));
    }
    set(m_member, Stage::Done,
        tr("We are %1").arg(QString::fromStdString(std::get<engine::Joined>(*reply.result).self.text())));
    for (std::size_t i = 0; i < m_ways.size(); ++i) {
        set(m_ways[i].dial, Stage::Working);
        m_link.submit(
            m_network, engine::Dial{{m_ways[i].address}},
            [guard = QPointer<Joining>(this), i](const engine::Reply& told) {
                if (guard) guard->dialled(i, told);
            },
            {}, m_source);
    }
    set(m_dht, Stage::Working);
}

void Joining::dialled(std::size_t index, const engine::Reply& reply) {
    Way& way = m_ways[index];
    ++m_answered;
    if (!reply.result) {
        m_steps[way.identify].stage = Stage::Failed;
        set(way.dial, Stage::Failed, sentence(reply.result.error()));
        return settle();
    }
    const auto& connected = std::get<engine::Connected>(*reply.result);
    way.connection = connected.connection;
    ++m_connected;
    if (m_steps[way.identify].stage == Stage::Waiting) m_steps[way.identify].stage = Stage::Working;
    if (m_steps[way.dial].stage != Stage::Done) {
        set(way.dial, Stage::Done, tr("Connected to %1").arg(QString::fromStdString(connected.peer.text())));
    }
    // It may have said who it is before the dial was answered.
    const auto network = m_link.state().networks().find(m_network);
    if (network != m_link.state().networks().end()) {
        const auto facts = network->second.peers.find(connected.peer);
        if (facts != network->second.peers.end() && facts->second.identified) {
            set(way.identify, Stage::Done, shown(facts->second.agent, 80));
        }
        const auto edge = network->second.edges.find(connected.connection);
        if (edge != network->second.edges.end()) {
            set(way.dial, Stage::Done,
                tr("Connected to %1; %2, %3")
                    .arg(QString::fromStdString(connected.peer.text()), shown(edge->second.security, 40),
                         shown(edge->second.muxer, 40)));
        }
    }
    settle();
}

void Joining::happened(const Batch& batch) {
    for (const auto& event : batch.events) {
        if (event->network != m_network) continue;
        if (const auto* opened = std::get_if<event::ConnectionOpened>(&event->body)) {
            for (Way& way : m_ways) {
                if (way.connection != opened->connection) continue;
                set(way.dial, Stage::Done,
                    tr("Connected to %1; %2, %3, in %4 ms")
                        .arg(QString::fromStdString(opened->peer.text()), shown(opened->security, 40),
                             shown(opened->muxer, 40))
                        .arg(inMilliseconds(opened->took)));
            }
        } else if (const auto* identified = std::get_if<event::PeerIdentified>(&event->body)) {
            for (Way& way : m_ways) {
                if (way.connection == identified->connection) {
                    set(way.identify, Stage::Done,
                        tr("%1; %Ln protocols", nullptr, static_cast<int>(identified->protocols.size()))
                            .arg(shown(identified->agent, 80)));
                }
            }
        } else if (const auto* failed = std::get_if<event::DialFailed>(&event->body)) {
            for (Way& way : m_ways) {
                if (way.address == failed->address && m_steps[way.dial].stage == Stage::Working) {
                    set(way.dial, Stage::Working,
                        tr("%1: %2").arg(shown(failed->phase, 40), shown(failed->reason, 120)));
                }
            }
        } else if (std::holds_alternative<event::RoutingChanged>(event->body)) {
            const auto network = m_link.state().networks().find(m_network);
            if (network == m_link.state().networks().end()) continue;
            const auto routed = std::count_if(network->second.peers.begin(), network->second.peers.end(),
                                              [](const auto& peer) { return peer.second.routed; });
            if (routed > 0)
                set(m_dht, Stage::Done,
                    tr("%Ln peers in our routing table", nullptr, static_cast<int>(routed)));
            settle();
        }
    }
}

void Joining::settle() {
    if (m_settled || m_answered < m_ways.size()) return;
    if (m_connected == 0) {
        m_settled = true;
        return set(m_dht, Stage::Failed, tr("Nobody to ask"));
    }
    if (m_steps[m_dht].stage == Stage::Done) {
        m_settled = true;
        emit changed();
    }
}

void Joining::giveUp() {
    if (!m_network || m_source == 0) return;
    m_link.submit(m_network, engine::LeaveNetwork{}, {}, {}, m_source);
}

} // namespace vedette::ui
