#include "ui/link/peer_columns.h"

#include "ui/link/words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vedette::ui {

namespace {

using history::PeerField;

const QString& dash() {
    static const QString text(QChar(0x2014));
    return text;
}

constexpr std::array kUsual{PeerField::Name,    PeerField::Tag,    PeerField::Peer,    PeerField::State,
                            PeerField::Tier,    PeerField::Score,  PeerField::Address, PeerField::Direction,
                            PeerField::Country, PeerField::Asn,    PeerField::Agent,   PeerField::RoundTrip,
                            PeerField::Traffic, PeerField::Faults, PeerField::Seen};

} // namespace

std::span<const PeerField> PeerColumns::usual() {
    return kUsual;
}

QString PeerColumns::title(PeerField field) {
    switch (field) {
    case PeerField::Peer: return tr("Peer id");
    case PeerField::Name: return tr("Name");
    case PeerField::Tag: return tr("Tags");
    case PeerField::Note: return tr("Note");
    case PeerField::Network: return tr("Network");
    case PeerField::State: return tr("State");
    case PeerField::Direction: return tr("Dir");
    case PeerField::Address: return tr("Address");
    case PeerField::Agent: return tr("Agent (claimed)");
    case PeerField::Version: return tr("Protocol version (claimed)");
    case PeerField::Protocol: return tr("Protocols (claimed)");
    case PeerField::Security: return tr("Security");
    case PeerField::Muxer: return tr("Muxer");
    case PeerField::Topic: return tr("Topics");
    case PeerField::Mesh: return tr("Meshes");
    case PeerField::Standing: return tr("Standing");
    case PeerField::Fault: return tr("Last fault");
    case PeerField::Asn: return tr("ASN");
    case PeerField::Country: return tr("Country");
    case PeerField::Tier: return tr("Risk");
    case PeerField::Reason: return tr("Why that risk");
    case PeerField::Score: return tr("Score");
    case PeerField::Gossip: return tr("Gossip score");
    case PeerField::RoundTrip: return tr("RTT");
    case PeerField::In: return tr("In");
    case PeerField::Out: return tr("Out");
    case PeerField::Traffic: return tr("Traffic");
    case PeerField::Connections: return tr("Connections");
    case PeerField::Open: return tr("Open");
    case PeerField::Failed: return tr("Failed dials");
    case PeerField::Faults: return tr("Faults");
    case PeerField::Refused: return tr("Refused");
    case PeerField::First: return tr("First seen");
    case PeerField::Seen: return tr("Last seen");
    case PeerField::Moved: return tr("Risk since");
    case PeerField::Pinned: return tr("Pinned");
    case PeerField::Blocked: return tr("Blocked");
    case PeerField::Routed: return tr("In DHT table");
    case PeerField::Identified: return tr("Identified");
    case PeerField::Signed: return tr("Signed record");
    }
    return {};
}

QString PeerColumns::meaning(PeerField field) {
    switch (field) {
    case PeerField::Peer:
        return tr("The hash of its public key, or the key itself: nobody else can have it.");
    case PeerField::Name: return tr("The name that you gave it.");
    case PeerField::Tag: return tr("The tags that you gave it.");
    case PeerField::Note: return tr("What you noted of it.");
    case PeerField::Network: return tr("The networks, or observers of them, that know it.");
    case PeerField::State: return tr("Connected: now. Known: we met it. Heard: somebody told of it.");
    case PeerField::Direction: return tr("Who dialled: in, it came to us; out, we went to it.");
    case PeerField::Address: return tr("Where it is connected from or to; then what it says of itself.");
    case PeerField::Agent: return tr("The program that it says it is. Nothing proves it.");
    case PeerField::Version:
        return tr("The version of its protocols that it says it has. Nothing proves it.");
    case PeerField::Protocol: return tr("What it says that it speaks.");
    case PeerField::Security: return tr("What proved its key and hides the traffic of its connections.");
    case PeerField::Muxer: return tr("What parts its connections into streams.");
    case PeerField::Topic: return tr("Topics that it subscribes to.");
    case PeerField::Mesh: return tr("Topics in whose mesh of ours it is.");
    case PeerField::Standing: return tr("What its gossip score lets it do.");
    case PeerField::Fault: return tr("How it broke a protocol last.");
    case PeerField::Asn: return tr("Autonomous systems of its addresses, as far as a map knows.");
    case PeerField::Country: return tr("Countries of its addresses, as far as a map knows.");
    case PeerField::Tier: return tr("How much it has to prove: the tier by which it is verified.");
    case PeerField::Reason: return tr("Why it is in that tier.");
    case PeerField::Score:
        return tr("Its reputation, from 0 to 1; a stranger has 0.5, below 0.2 it should be kept apart.");
    case PeerField::Gossip: return tr("Gossip score when it was told last. Below zero it loses trust.");
    case PeerField::RoundTrip: return tr("Milliseconds of the last ping to it and back.");
    case PeerField::In: return tr("Bytes that it sent us, on connections that are over.");
    case PeerField::Out: return tr("Bytes that we sent it, on connections that are over.");
    case PeerField::Traffic: return tr("Bytes both ways, on connections that are over.");
    case PeerField::Connections: return tr("Connections to us so far.");
    case PeerField::Open: return tr("Connections to us now.");
    case PeerField::Failed: return tr("Dials of ours that did not reach it.");
    case PeerField::Faults: return tr("How often it broke a protocol, with us or another observer.");
    case PeerField::Refused: return tr("How often a limit or rule refused it something.");
    case PeerField::First: return tr("When it was heard of first.");
    case PeerField::Seen: return tr("When it was heard of last.");
    case PeerField::Moved: return tr("When it came into its tier.");
    case PeerField::Pinned: return tr("You pinned it.");
    case PeerField::Blocked: return tr("You blocked it.");
    case PeerField::Routed: return tr("It stands in our DHT routing table.");
    case PeerField::Identified: return tr("It said who it is.");
    case PeerField::Signed: return tr("It signed the list of its addresses.");
    }
    return {};
}

Qt::Alignment PeerColumns::alignment(PeerField field) {
    const auto kind = history::infoOf(field).kind;
    const bool amount = kind == history::FieldKind::Number || kind == history::FieldKind::Length
                     || kind == history::FieldKind::Size;
    return amount ? Qt::AlignRight : Qt::AlignLeft;
}

int PeerColumns::width(PeerField field) {
    switch (field) {
    case PeerField::Name: return 22;
    case PeerField::Peer: return 19;
    case PeerField::Address: return 24;
    case PeerField::Note: return 24;
    case PeerField::Protocol: return 24;
    case PeerField::Agent: return 18;
    case PeerField::Fault: return 18;
    case PeerField::Tag: return 12;
    case PeerField::State: return 14;
    case PeerField::Score: return 16;
    case PeerField::Reason: return 24;
    case PeerField::Network: return 14;
    case PeerField::Direction: return 6;
    case PeerField::Country: return 9;
    case PeerField::Asn: return 11;
    default: return 12;
    }
}

QString PeerColumns::stateWord(std::string_view state) {
    if (state == "connected") return tr("Connected");
    return state == "known" ? tr("Known") : tr("Heard of");
}

QString PeerColumns::milliseconds(double length) {
    return tr("%1 ms").arg(figures::real(length, length < 10 ? 1 : 0));
}

QString PeerColumns::ago(WallTime time, WallTime now) {
    const std::int64_t seconds = (now.ms - time.ms) / 1000;
    const std::int64_t size = seconds < 0 ? -seconds : seconds;
    const QString length = size < 60         ? tr("%1 s").arg(size)
                         : size < 3600       ? tr("%1 min").arg(size / 60)
                         : size < 2 * 86'400 ? tr("%1 h").arg(size / 3600)
                                             : tr("%1 d").arg(size / 86'400);
    if (size < 2) return tr("now");
    return seconds < 0 ? tr("in %1").arg(length) : tr("%1 ago").arg(length);
}

QString PeerColumns::shownIn(PeerField field, const Table& table, Table::Slot slot, WallTime now) {
    const history::FieldInfo& info = history::infoOf(field);
    if (history::isText(field)) {
        const std::string_view text = table.text(field, slot);
        if (field == PeerField::State) return stateWord(text);
        if (text.empty()) return field == PeerField::Name ? tr("unnamed") : dash();
        if (field == PeerField::Peer) return shortId(QString::fromUtf8(text));
        if (field == PeerField::Standing || field == PeerField::Tier) return shortWord(text);
        if (field == PeerField::Reason) return codeSentence(text);
        if (!info.many) return shown(text, 128);
        const std::size_t cut = text.find('\n');
        if (field == PeerField::Direction) {
            return cut == std::string_view::npos
                     ? shortWord(text)
                     : shortWord(text.substr(0, cut)) + QLatin1String(", ") + shortWord(text.substr(cut + 1));
        }
        const QString first = shown(text.substr(0, cut), 128);
        if (cut == std::string_view::npos) return first;
        if (field == PeerField::Tag || field == PeerField::Country) {
            return shown(text, 128).replace(QLatin1String("\\u{a}"), QLatin1String(", "));
        }
        const auto more = std::count(text.begin(), text.end(), '\n');
        return tr("%1 +%2").arg(first).arg(more);
    }
    const double value = table.number(field, slot);
    if (std::isnan(value)) return dash();
    switch (info.kind) {
    case history::FieldKind::Flag: return value != 0 ? tr("yes") : dash();
    case history::FieldKind::Length: return milliseconds(value);
    case history::FieldKind::Size: return figures::bytes(static_cast<std::uint64_t>(value));
    case history::FieldKind::Time: return ago({static_cast<std::int64_t>(value)}, now);
    default: break;
    }
    if (field == PeerField::Score) return figures::real(value, 2);
    if (field == PeerField::Gossip) return figures::real(value, 1);
    return figures::count(static_cast<std::uint64_t>(value));
}

QString PeerColumns::wholeOf(PeerField field, const Table& table, Table::Slot slot) {
    const history::FieldInfo& info = history::infoOf(field);
    if (!history::isText(field)) {
        const double value = table.number(field, slot);
        if (std::isnan(value)) return tr("not known");
        if (info.kind == history::FieldKind::Time)
            return figures::dateAndTime({static_cast<std::int64_t>(value)});
        if (info.kind == history::FieldKind::Size) {
            return tr("%Ln bytes", nullptr, static_cast<int>(std::min(value, 2e9)));
        }
        return shownIn(field, table, slot, {});
    }
    QString whole;
    std::string_view rest = table.text(field, slot);
    for (int lines = 0; !rest.empty() && lines < 24; ++lines) {
        const std::size_t cut = info.many ? rest.find('\n') : std::string_view::npos;
        if (!whole.isEmpty()) whole += QLatin1Char('\n');
        whole += shown(rest.substr(0, cut), 512);
        rest = cut == std::string_view::npos ? std::string_view() : rest.substr(cut + 1);
    }
    if (!rest.empty()) whole += QLatin1Char('\n') + QString(QChar(0x2026));
    return whole;
}

QString PeerColumns::tipOf(PeerField field, const Table& table, Table::Slot slot) {
    if (!history::isText(field) || table.text(field, slot).empty()) return wholeOf(field, table, slot);
    switch (field) {
    case PeerField::State:
    case PeerField::Standing:
    case PeerField::Tier:
    case PeerField::Reason:
    case PeerField::Direction: return shownIn(field, table, slot, {});
    case PeerField::Fault: return codeSentence(table.text(field, slot));
    default: return wholeOf(field, table, slot);
    }
}

} // namespace vedette::ui
