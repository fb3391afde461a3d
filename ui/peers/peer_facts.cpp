#include "ui/peers/peer_facts.h"

#include "core/codec/multihash.h"
#include "core/history/trust_board.h"
#include "ui/link/annotations.h"
#include "ui/link/event_words.h"
#include "ui/link/link.h"
#include "ui/link/words.h"
#include "ui/peers/peer_columns.h"
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
      m_rows(console.link.state(), [&console](NetworkId network) { return console.link.isOwn(network); }),
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
    const double score = m_row->numbers[static_cast<std::size_t>(PeerField::Score) - history::kPeerTexts];
    const double roundTrip =
        m_row->numbers[static_cast<std::size_t>(PeerField::RoundTrip) - history::kPeerTexts];
    if (!std::isnan(score)) {
        const QString standing = m_facts->standing.empty() ? QString() : shortWord(m_facts->standing);
        facts += factOf(PeerField::Score, standing.isEmpty()
                                              ? figures::real(score, 1)
                                              : figures::real(score, 1) + QStringLiteral(" · ") + standing);
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

QString PeerFactSheet::nameOf(trust::Term term) {
    switch (term) {
    case trust::Term::Gossip: return tr("Gossip");
    case trust::Term::Answers: return tr("What we asked of it");
    case trust::Term::Conduct: return tr("Keeping to protocols");
    case trust::Term::Canaries: return tr("Known answers");
    case trust::Term::Attestation: return tr("Attestation");
    case trust::Term::Age: return tr("Known for");
    case trust::Term::Addresses: return tr("Neighbourhood");
    case trust::Term::Opinions: return tr("What others say");
    }
    return {};
}

QString PeerFactSheet::wayBackOf(const trust::WayBack& way) {
    QStringList ways;
    if (way.answers) ways += tr("%Ln tasks done well", nullptr, static_cast<int>(*way.answers));
    if (way.canaries) ways += tr("%Ln known answers given rightly", nullptr, static_cast<int>(*way.canaries));
    if (way.days) ways += tr("%Ln days without a breach", nullptr, static_cast<int>(*way.days));
    if (way.byAttestation) ways += tr("a proof of what it is");
    return ways.isEmpty() ? tr("Nothing that would come within a year.") : ways.join(QLatin1Char('\n'));
}

QList<Fact> PeerFactSheet::reputation() const {
    const auto& networks = m_console.link.state().networks();
    const auto in = std::ranges::find_if(
        networks, [&](const auto& network) { return network.second.peers.contains(m_peer); });
    if (in == networks.end()) return {};
    const WallTime now = m_console.link.now();
    const trust::Record record = history::TrustBoard(in->second).recordOf(m_peer);
    const trust::Score score = trust::scoreOf(record, now);
    const trust::WayBack way = trust::wayBack(record, trust::kQuarantine, now);
    // As the node verifies it, where it said so; else as its score alone would have it.
    const history::PeerFacts& told = in->second.peers.at(m_peer);
    const bool decided = !told.tier.text().empty();
    const QString because = decided ? QLatin1Char('\n') + codeSentence(told.tierReason.text()) : QString();
    QList<Fact> facts{
        {tr("Sum"),
         tr("%1 · risk: %2")
                 .arg(figures::real(score.value, 2),
                      shortWord(decided ? told.tier.text() : trust::codeName(trust::tierOf(score.value))))
             + because,
         tr("From 0 to 1; a stranger has 0.5. Below 0.2 it should be kept apart."), false}};
    for (const trust::TermScore& term : score.terms) {
        if (term.cause == trust::Cause::Nothing) continue;
        const bool harms = term.bad > term.good;
        facts += {nameOf(term.term),
                  (harms ? tr("against it: %1") : tr("for it: %1"))
                          .arg(figures::real(harms ? term.bad : term.good, 2))
                      + QLatin1Char('\n') + codeSentence(make_error_code(term.cause).message()),
                  tr("As many observations as this term weighs in the sum."), false};
    }
    if (way.needed)
        facts +=
            {tr("Way back"), wayBackOf(way), tr("Each of these alone would lift it to 0.2 again."), false};
    return facts;
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
