#include "ui/peers/peer_facts.h"

#include "core/codec/multihash.h"
#include "ui/link/annotations.h"
#include "ui/link/event_words.h"
#include "ui/link/link.h"
#include "ui/link/peer_columns.h"
#include "ui/link/trust_words.h"
#include "ui/link/words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace vedette::ui {

namespace {

using history::PeerField;

constexpr std::size_t kMostAddresses = 16;
constexpr std::size_t kMostProtocols = 64;

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

Fact factOf(PeerField field, QString value, bool mono = false) {
    return {PeerColumns::title(field), std::move(value), PeerColumns::meaning(field), mono};
}

} // namespace

PeerFactSheet::PeerFactSheet(const Console& console, const codec::PeerId& peer)
    : m_console(console),
      m_peer(peer),
      m_rows(console.link.state(), console.link.now(),
             [&console](NetworkId network) { return console.link.isOwn(network); }),
      m_row(m_rows.row(peer)),
      m_facts(m_rows.facts(peer)) {}

QByteArray PeerFactSheet::state() const {
    return m_row ? QByteArray::fromStdString(m_row->texts[static_cast<std::size_t>(PeerField::State)])
                 : QByteArray();
}

QString PeerFactSheet::placeOf(const codec::Multiaddr& address) const {
    const geo::Place place = m_console.link.placeOf(address);
    QStringList said;
    if (!place.country.empty()) said += shown(place.country, 8);
    if (place.asn != 0) said += QStringLiteral("AS%1").arg(place.asn);
    if (!place.organisation.empty()) said += shown(place.organisation, 48);
    return said.join(QStringLiteral(" · "));
}

QString PeerFactSheet::countOf(PeerField field) const {
    const double value = m_row->numbers[static_cast<std::size_t>(field) - history::kPeerTexts];
    return std::isnan(value) ? QString(QChar(0x2014)) : figures::count(static_cast<std::uint64_t>(value));
}

QString PeerFactSheet::timeOf(PeerField field) const {
    const WallTime at{
        static_cast<std::int64_t>(m_row->numbers[static_cast<std::size_t>(field) - history::kPeerTexts])};
    return tr("%1 (%2)").arg(figures::dateAndTime(at), PeerColumns::ago(at, m_console.link.now()));
}

QList<Fact> PeerFactSheet::identity() const {
    QList<Fact> facts{factOf(PeerField::Peer, text(m_peer.text()), true),
                      {tr("As a CID"), text(m_peer.cidText()), tr("The same id in its other form."), true}};
    const auto inlined = m_peer.inlinedKey();
    facts += {tr("Key"),
              inlined.empty() ? tr("The id is the SHA-256 hash of a larger public key.")
                              : tr("The id holds the public key itself: %1").arg(text(toHex(inlined))),
              tr("What the id is made of."), false};
    QStringList proofs;
    for (const auto& connection : m_rows.connections(m_peer)) {
        const QString security = shown(connection.edge->security, 24);
        if (!proofs.contains(security)) proofs += security;
    }
    if (!proofs.isEmpty()) {
        facts += {tr("Proved by"),
                  tr("The %1 handshake of an open connection: it signed with the key of this id.")
                      .arg(proofs.join(QStringLiteral(", "))),
                  tr("Why nobody else can pretend to be this peer."), false};
    } else if (m_row
               && m_row->numbers[static_cast<std::size_t>(PeerField::Connections) - history::kPeerTexts]
                      > 0) {
        facts += {tr("Proved by"), tr("The handshake of an earlier connection."),
                  tr("Why nobody else can pretend to be this peer."), false};
    } else {
        facts += {tr("Proved by"), tr("Nothing yet: others told of it, we have not met it."),
                  tr("Why nobody else can pretend to be this peer."), false};
    }
    if (!m_row) return facts;
    facts += factOf(PeerField::First, timeOf(PeerField::First));
    facts += factOf(PeerField::Seen, timeOf(PeerField::Seen));
    QString networks = shown(m_row->texts[static_cast<std::size_t>(PeerField::Network)], 256);
    facts += factOf(PeerField::Network, networks.replace(QLatin1String("\\u{a}"), QLatin1String(", ")));
    return facts;
}

QList<Fact> PeerFactSheet::claims() const {
    QList<Fact> facts;
    if (m_facts == nullptr || !m_facts->identified) return facts;
    facts += factOf(PeerField::Agent, shown(m_facts->agent));
    facts += factOf(PeerField::Version, shown(m_facts->protocolVersion));
    facts += factOf(PeerField::Signed, m_facts->signedRecord ? tr("yes") : tr("no"));
    if (m_facts->observed) {
        facts += {tr("Sees us at"), shown(m_facts->observed->text()),
                  tr("Our address as the peer says it saw it."), true};
    }
    QStringList protocols;
    for (const auto& protocol : m_facts->protocols) {
        if (static_cast<std::size_t>(protocols.size()) == kMostProtocols) {
            protocols += QString(QChar(0x2026));
            break;
        }
        protocols += shown(protocol, 128);
    }
    facts += factOf(PeerField::Protocol, protocols.join(QLatin1Char('\n')), true);
    return facts;
}

QList<Fact> PeerFactSheet::addresses() const {
    QList<Fact> facts;
    const auto add = [&](const QString& name, const codec::Multiaddr& address) {
        if (static_cast<std::size_t>(facts.size()) >= kMostAddresses) return;
        const QString place = placeOf(address);
        const QString shownAddress = shown(address.text(), 160);
        facts += {name, place.isEmpty() ? shownAddress : shownAddress + QLatin1Char('\n') + place,
                  tr("The address, and where it is as far as a map knows."), true};
    };
    for (const auto& connection : m_rows.connections(m_peer)) {
        const bool inbound = connection.edge->direction == event::Direction::Inbound;
        add(inbound ? tr("Came from") : tr("Reached at"), connection.edge->remote);
    }
    if (m_facts == nullptr) return facts;
    for (const auto& address : m_facts->listenAddresses) {
        add(m_facts->identified ? tr("Says it listens") : tr("Said of it"), address);
    }
    return facts;
}

QList<Fact> PeerFactSheet::connections() const {
    QList<Fact> facts;
    for (const auto& connection : m_rows.connections(m_peer)) {
        const history::Edge& edge = *connection.edge;
        const bool inbound = edge.direction == event::Direction::Inbound;
        QStringList said{shown(edge.security, 24) + QStringLiteral(" · ") + shown(edge.muxer, 24),
                         tr("since %1").arg(figures::dateAndTime(edge.since))};
        if (m_console.link.live()) {
            // What only the engine knows, and only of now.
            for (const auto& network : m_console.link.health().networks) {
                if (network.network != connection.network) continue;
                for (const auto& open : network.connections) {
                    if (open.id != connection.id) continue;
                    said += tr("%Ln streams", nullptr, static_cast<int>(open.streams));
                    said +=
                        tr("in %1, out %2").arg(figures::bytes(open.bytesIn), figures::bytes(open.bytesOut));
                    if (open.roundTrip) said += tr("round trip %1").arg(figures::duration(*open.roundTrip));
                }
            }
        }
        facts += {tr("%1 %2").arg(inbound ? tr("In") : tr("Out")).arg(connection.id.value),
                  said.join(QLatin1Char('\n')), tr("An open connection and its number in this run."), false};
    }
    return facts;
}

QList<Fact> PeerFactSheet::traffic() const {
    if (!m_console.link.live()) return {};
    std::map<std::string, swarm::ProtocolBytes> sums;
    for (const auto& network : m_console.link.health().networks) {
        for (const auto& open : network.connections) {
            if (open.peer != m_peer) continue;
            for (const auto& one : open.protocols) {
                auto& sum = sums[one.protocol];
                sum.in += one.in;
                sum.out += one.out;
            }
        }
    }
    std::vector<const decltype(sums)::value_type*> most;
    for (const auto& one : sums) {
        if (one.second.in + one.second.out > 0) most.push_back(&one);
    }
    std::ranges::stable_sort(most, std::greater<>(),
                             [](const auto* one) { return one->second.in + one->second.out; });
    QList<Fact> facts;
    for (const auto* one : most) {
        if (static_cast<std::size_t>(facts.size()) == kMostProtocols) break;
        facts += {shown(one->first, 128),
                  tr("in %1, out %2").arg(figures::bytes(one->second.in), figures::bytes(one->second.out)),
                  tr("What went over the streams of this protocol, without what encryption adds."), false};
    }
    return facts;
}

QList<Fact> PeerFactSheet::behaviour() const {
    QList<Fact> facts;
    if (!m_row) return facts;
    const double gossip = m_row->numbers[static_cast<std::size_t>(PeerField::Gossip) - history::kPeerTexts];
    const double roundTrip =
        m_row->numbers[static_cast<std::size_t>(PeerField::RoundTrip) - history::kPeerTexts];
    if (!std::isnan(gossip)) {
        const QString standing = m_facts->standing.empty() ? QString() : shortWord(m_facts->standing);
        facts += factOf(PeerField::Gossip, standing.isEmpty()
                                               ? figures::real(gossip, 1)
                                               : figures::real(gossip, 1) + QStringLiteral(" · ") + standing);
    }
    if (!std::isnan(roundTrip)) facts += factOf(PeerField::RoundTrip, PeerColumns::milliseconds(roundTrip));
    facts += factOf(PeerField::Connections, countOf(PeerField::Connections));
    facts += {tr("Traffic"),
              tr("in %1, out %2")
                  .arg(figures::bytes(static_cast<std::uint64_t>(
                           m_row->numbers[static_cast<std::size_t>(PeerField::In) - history::kPeerTexts])),
                       figures::bytes(static_cast<std::uint64_t>(
                           m_row->numbers[static_cast<std::size_t>(PeerField::Out) - history::kPeerTexts]))),
              PeerColumns::meaning(PeerField::Traffic), false};
    facts += factOf(PeerField::Failed, countOf(PeerField::Failed));
    facts += factOf(PeerField::Refused, countOf(PeerField::Refused));
    facts += factOf(PeerField::Faults, countOf(PeerField::Faults));
    const auto& fault = m_row->texts[static_cast<std::size_t>(PeerField::Fault)];
    if (!fault.empty()) facts += factOf(PeerField::Fault, codeSentence(fault));
    const auto& topics = m_row->texts[static_cast<std::size_t>(PeerField::Topic)];
    if (!topics.empty()) {
        facts += factOf(PeerField::Topic,
                        shown(topics, 512).replace(QLatin1String("\\u{a}"), QLatin1String(", ")));
    }
    const auto& meshes = m_row->texts[static_cast<std::size_t>(PeerField::Mesh)];
    if (!meshes.empty()) {
        facts +=
            factOf(PeerField::Mesh, shown(meshes, 512).replace(QLatin1String("\\u{a}"), QLatin1String(", ")));
    }
    facts += factOf(PeerField::Routed,
                    m_row->numbers[static_cast<std::size_t>(PeerField::Routed) - history::kPeerTexts] > 0
                        ? tr("yes")
                        : tr("no"));
    return facts;
}

QList<Fact> PeerFactSheet::reputation() const {
    const auto trusted = m_rows.reputation(m_peer);
    if (!trusted) return {};
    const Link& link = m_console.link;
    const QString teller =
        trusted->own ? QString() : shown(link.state().networks().at(trusted->network).name, 64);
    return TrustWords::facts(*trusted, link.now(), teller,
                             trusted->own ? wordOn(link, m_peer) : std::nullopt);
}

QList<Fact> PeerFactSheet::blocks() const {
    QList<Fact> facts;
    for (const auto& network : m_console.link.health().networks) {
        for (const auto& block : network.blocks) {
            if (block.peer != m_peer) continue;
            QString said = block.until.ms == 0 ? tr("until you take it back")
                                               : tr("until %1").arg(figures::dateAndTime(block.until));
            if (!block.reason.empty()) said += QLatin1Char('\n') + shown(block.reason);
            facts += {tr("Blocked in %1").arg(shown(network.name, 64)), said,
                      tr("Your block: it gets no connection meanwhile."), false};
        }
    }
    return facts;
}

QList<Fact> PeerFactSheet::gist() const {
    QList<Fact> facts = blocks();
    if (!m_row) return facts;
    if (m_facts != nullptr && m_facts->identified)
        facts += factOf(PeerField::Agent, shown(m_facts->agent, 96));
    const QList<Fact> where = addresses();
    if (!where.isEmpty()) facts += where.front();
    facts += behaviour();
    facts += factOf(PeerField::First, timeOf(PeerField::First));
    facts += factOf(PeerField::Seen, timeOf(PeerField::Seen));
    return facts;
}

} // namespace vedette::ui
