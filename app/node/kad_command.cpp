#include "app/node/kad_command.h"

#include "app/node/errand.h"
#include "app/node/grammar.h"
#include "app/node/token_options.h"
#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/base/wall_clock.h"
#include "core/codec/cid.h"
#include "core/codec/utf8.h"
#include "core/protocols/kad/ipns_record.h"
#include "core/protocols/kad/signed_record.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace vedette::app {

namespace {

using config::UsageError;

constexpr Duration kLookupTime = std::chrono::seconds(60);
constexpr Duration kRecordLife = std::chrono::hours(24);
/// Who put it is gone with this command, and nobody else tells it again.
constexpr const char* kOnce = "; told once, so it is forgotten in time unless it is told again";
constexpr Duration kWayIn = std::chrono::seconds(5); ///< for bootnodes that did not answer

Json textsOf(const std::vector<codec::Multiaddr>& addresses) {
    Json list = Json::array();
    for (const auto& address : addresses) list.push_back(address.text());
    return list;
}

/// A name as people write it: "/pk/PEER", "/ipns/PEER", "/vedette/PEER/NAME", "hex:…", a CID or peer id where
/// only closeness matters, or plain text.
struct Name {
    Bytes bytes;
    std::string space; ///< "pk", "ipns", "vedette" or empty
    bool own = false;
    std::string rest; ///< behind the peer, of "vedette"
};

Result<Name> parseName(const std::string& text, const codec::PeerId& self) {
    if (text.starts_with("hex:")) {
        auto bytes = fromHex(std::string_view(text).substr(4));
        if (!bytes) return Fail{UsageError::BadValue, "The key behind 'hex:' is not hexadecimal."};
        return Name{*std::move(bytes), {}, false, {}};
    }
    for (const std::string space : {"pk", "ipns", "vedette"}) {
        const std::string front = "/" + space + "/";
        if (!text.starts_with(front)) continue;
        std::string who = text.substr(front.size());
        std::string rest;
        if (const auto slash = who.find('/'); slash != std::string::npos) {
            rest = who.substr(slash + 1);
            who.resize(slash);
        }
        codec::PeerId peer = self;
        if (who != "self") {
            auto named = codec::PeerId::fromText(who);
            if (!named) {
                return Fail{UsageError::BadValue, "The key '" + log::printable(text, 100)
                                                      + "' names no peer: write " + front + "PEER, or "
                                                      + front + "self for this node's identity."};
            }
            peer = *named;
        }
        Name name{{}, space, peer == self, rest};
        if (space == "pk") name.bytes = kad::publicKeyName(peer);
        if (space == "ipns") name.bytes = kad::ipnsName(peer);
        if (space == "vedette") name.bytes = kad::SignedRecord{peer, rest, 0, {}, {}}.key();
        return name;
    }
    return Name{copyOf(viewOf(text)), {}, false, {}};
}

/// What is put under a name: of our own names a record that we sign, unless the value is one, else the value
/// as it is.
Result<Bytes> recordFor(const Name& name, const std::string& text, const crypto::PublicKey& own,
                        const crypto::PrivateKey* key) {
    const WallTime now = wallNow();
    const WallTime until{now.ms + std::chrono::duration_cast<std::chrono::milliseconds>(kRecordLife).count()};
    const auto raw = text.starts_with("hex:") ? fromHex(std::string_view(text).substr(4)) : std::nullopt;
    if (name.own && name.space == "pk") return copyOf(own.encoded());
    // One that the identity signed elsewhere goes out as it is: its sequence and end are its author's to
    // choose.
    const bool whole = raw && kad::IpnsRecord::open(own.peerId(), *raw).ok();
    if (name.own && name.space == "ipns" && !whole) {
        if (key == nullptr) {
            return Fail{
                UsageError::BadValue,
                "A token signs no record of IPNS: give one that was signed elsewhere as hex:BYTES, or put "
                "it under /vedette/self/NAME."};
        }
        kad::IpnsRecord record;
        record.value = copyOf(viewOf(text));
        record.validity = rfc3339(until);
        record.until = until;
        record.sequence = static_cast<std::uint64_t>(now.ms);
        record.ttl = 60'000'000'000;
        const Bytes data = record.data();
        return kad::IpnsRecord::seal(data, key->sign(kad::IpnsRecord::signedBytes(data)), own);
    }
    return raw ? *raw : copyOf(viewOf(text));
}

/// What a value says, for those that hold more than bytes.
Json meaningOf(BytesView key, BytesView value) {
    Json keys = Json::object();
    const auto split = kad::splitKey(key);
    BytesView inner = value;
    if (split && split->space == "ipns") {
        const auto peer = codec::PeerId::fromBytes(split->rest);
        const auto record = peer ? kad::IpnsRecord::open(*peer, value) : Fail{Error(UsageError::BadValue)};
        if (!record) return keys;
        keys = {{"text", std::string(textOf(record->value))},
                {"sequence", record->sequence},
                {"until", record->validity}};
        return keys;
    }
    kad::SignedRecord signedRecord;
    if (split && split->space == kad::kSignedSpace) {
        auto record = kad::SignedRecord::open(key, value);
        if (!record) return keys;
        signedRecord = *std::move(record);
        keys = {{"author", signedRecord.author.text()}, {"sequence", signedRecord.sequence}};
        inner = signedRecord.value;
    }
    if (codec::isUtf8(inner)) keys["text"] = std::string(textOf(inner));
    return keys;
}

class DhtErrand final : public Errand {
public:
    DhtErrand(Console& console, ErrandConfig config, node::DhtCommand command, bool trace)
        : Errand(console, std::move(config)), m_command(std::move(command)), m_trace(trace) {}

private:
    void ready() override {
        const auto& join = config().join;
        m_compared =
            std::ranges::none_of(join, [](const auto& address) { return address.peer().has_value(); });
        after(kWayIn, [this] {
            m_compared = true;
            begin();
        });
    }

    void heard(const event::Event& event) override {
        if (std::holds_alternative<event::BootstrapCompared>(event.body)) m_compared = true;
        if (m_compared) begin();
    }

    void begin() {
        if (m_lookup || node().dht()->table().size() == 0) return;
        const auto lookup = node().lookUp(m_command, now());
        if (!lookup) return fail(lookup.error());
        m_lookup = *lookup;
    }

    void ended(const kad::LookupEnded& lookup) override {
        if (!m_lookup || lookup.id != *m_lookup) return;
        if (m_trace) {
            for (const kad::Step& step : lookup.trace) show(step);
        }
        if (!lookup.found) return fail(lookup.found.error());
        std::visit([&](const auto& found) { show(found, lookup); }, *lookup.found);
        const kad::LookupStats& stats = lookup.stats;
        const double seconds = secondsOf(stats.took);
        console().line({{"event", "done"},
                        {"operation", node::operationName(m_command)},
                        {"hops", stats.hops},
                        {"queries", stats.asked},
                        {"answered", stats.answered},
                        {"failed", stats.failed},
                        {"paths", stats.paths},
                        {"table_size", node().dht()->table().size()},
                        {"seconds", seconds}},
                       "done: " + std::to_string(stats.asked) + " asked, " + std::to_string(stats.hops)
                           + " hops, " + std::to_string(seconds) + " s");
        // What was told to be republished ends with us.
        after(std::chrono::milliseconds(200), [this] { finish(); });
    }

    void show(const kad::Step& step) {
        const std::string peer = step.peer.empty() ? std::string() : step.peer.text();
        console().line({{"event", "step"},
                        {"kind", codeName(step.kind)},
                        {"path", step.path},
                        {"peer_id", peer},
                        {"prefix", step.prefix},
                        {"hop", step.hop},
                        {"count", step.count},
                        {"fresh", step.fresh},
                        {"error", step.error ? step.error.message() : std::string()}},
                       "path " + std::to_string(step.path) + ": " + std::string(codeName(step.kind)) + " "
                           + peer + (step.error ? " " + step.error.message() : std::string()));
    }

    void show(const kad::Peer& peer, const char* event, const Json& more = Json::object()) {
        Json line{{"event", event}, {"peer_id", peer.id.text()}, {"addrs", textsOf(peer.addresses)}};
        line.update(more);
        std::string text = std::string(event) + " " + peer.id.text();
        for (const auto& address : peer.addresses) text += " " + address.text();
        console().line(line, text);
    }

    void show(const kad::ClosestFound& found, const kad::LookupEnded&) {
        for (const kad::Peer& peer : found.peers) show(peer, "peer");
    }

    void show(const kad::PeerFound& found, const kad::LookupEnded&) {
        show(found.peer, "peer", {{"confirmed", found.confirmed}, {"paths", found.paths}});
    }

    void show(const kad::ValuePut& found, const kad::LookupEnded& lookup) {
        Json holders = Json::array();
        for (const auto& peer : found.holders) holders.push_back(peer.text());
        console().line({{"event", "stored"},
                        {"key", node::textOfName(lookup.name)},
                        {"holders", holders},
                        {"asked", found.asked},
                        {"republished", false}},
                       "stored by " + std::to_string(found.holders.size()) + " of "
                           + std::to_string(found.asked) + kOnce);
    }

    void show(const kad::ValueFound& found, const kad::LookupEnded& lookup) {
        Json holders = Json::array();
        for (const auto& peer : found.holders) holders.push_back(peer.text());
        Json line{{"event", "value"},
                  {"key", node::textOfName(lookup.name)},
                  {"value", toHex(found.value)},
                  {"holders", holders},
                  {"quorum", found.quorum},
                  {"worse", found.worse},
                  {"refused", found.refused},
                  {"corrected", found.corrected}};
        line.update(meaningOf(lookup.name, found.value));
        console().line(line, line.contains("text") ? log::printable(line["text"].get<std::string>(), 4096)
                                                   : toHex(found.value));
    }

    void show(const kad::Provided& found, const kad::LookupEnded& lookup) {
        console().line({{"event", "provided"},
                        {"key", node::textOfName(lookup.name)},
                        {"told", found.told},
                        {"republished", false}},
                       "told " + std::to_string(found.told) + " peers" + kOnce);
    }

    void show(const kad::ProvidersFound& found, const kad::LookupEnded&) {
        for (const kad::Peer& peer : found.providers) show(peer, "provider");
    }

    void show(const kad::Refreshed&, const kad::LookupEnded&) {}

    node::DhtCommand m_command;
    bool m_trace;
    bool m_compared = false;
    std::optional<kad::LookupId> m_lookup;
};

Result<config::ExitStatus> tryAsk(const config::CommandLine& line, Console& console) {
    ErrandConfig config = VD_TRY(errandOf(line, kLookupTime));
    const auto identity = VD_TRY(openNodeIdentity(line));
    auto command = VD_TRY(dhtCommandOf(line.operands(), identity.publicKey(), identity.inMemory()));
    node::NodeConfig& node = config.assembly.node;
    node.dht = dhtOptions(line);
    if (config.listen.empty()) node.dht->kad.mode = kad::Mode::Client;
    node.bootnodes = config.join;
    DhtErrand errand(console, std::move(config), std::move(command), line.has("trace"));
    return errand.run(identity);
}

} // namespace

Result<Bytes> contentKeyOf(const std::string& text) {
    auto cid = codec::Cid::fromText(text);
    if (cid) return kad::contentKey(cid->bytes());
    const auto bytes = fromHex(text.starts_with("hex:") ? std::string_view(text).substr(4) : text);
    if (!bytes) {
        return Fail{UsageError::BadValue, "'" + log::printable(text, 100)
                                              + "' is no CID: write it as ipfs does, or a multihash in hex."};
    }
    return kad::contentKey(*bytes);
}

Result<node::DhtCommand> dhtCommandOf(const std::vector<std::string>& words, const crypto::PublicKey& own,
                                      const crypto::PrivateKey* key) {
    const std::string& verb = words[0];
    const auto need = [&](std::size_t count) -> Result<> {
        if (words.size() == count) return {};
        return Fail{UsageError::BadValue, "kad " + log::printable(verb, 40) + " takes "
                                              + std::to_string(count - 1)
                                              + (count == 2 ? " word." : " words: see kad --help.")};
    };
    const codec::PeerId self = own.peerId();
    if (verb == "find-peer") {
        VD_TRY(need(2));
        const auto peer = codec::PeerId::fromText(words[1]);
        if (!peer) {
            return Fail{UsageError::BadValue,
                        "'" + log::printable(words[1], 100) + "' is no peer id (12D3Koo… or Qm…)."};
        }
        return node::DhtCommand(node::FindPeer{*peer});
    }
    if (verb == "find-closest") {
        VD_TRY(need(2));
        if (const auto peer = codec::PeerId::fromText(words[1]))
            return node::DhtCommand(node::FindClosest{copyOf(peer->bytes())});
        return node::DhtCommand(node::FindClosest{VD_TRY(parseName(words[1], self)).bytes});
    }
    if (verb == "put") {
        VD_TRY(need(3));
        const Name name = VD_TRY(parseName(words[1], self));
        if (name.own && name.space == kad::kSignedSpace)
            return node::DhtCommand(node::PublishRecord{name.rest, copyOf(viewOf(words[2]))});
        Bytes record = VD_TRY(recordFor(name, words[2], own, key));
        return node::DhtCommand(node::PutValue{name.bytes, std::move(record)});
    }
    if (verb == "get") {
        VD_TRY(need(2));
        return node::DhtCommand(node::GetValue{VD_TRY(parseName(words[1], self)).bytes});
    }
    if (verb == "provide") {
        VD_TRY(need(2));
        return node::DhtCommand(node::Provide{VD_TRY(contentKeyOf(words[1]))});
    }
    if (verb == "providers") {
        VD_TRY(need(2));
        return node::DhtCommand(node::FindProviders{VD_TRY(contentKeyOf(words[1]))});
    }
    return Fail{UsageError::BadValue, "'" + log::printable(verb, 40)
                                          + "' is no operation: use find-peer, find-closest, put, get, "
                                            "provide or providers."};
}

config::ExitStatus runKad(const config::CommandLine& line, Console& console) {
    const auto status = tryAsk(line, console);
    return status ? *status : console.fail(status.error());
}

} // namespace vedette::app
