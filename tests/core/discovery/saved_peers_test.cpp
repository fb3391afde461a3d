#include "core/discovery/saved_peers.h"

#include "core/codec/cbor.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::discovery;
using namespace std::chrono_literals;

namespace {

const Timeline kTimeline{Instant{}, WallTime{1'700'000'000'000}};
const Instant kNow = Instant{} + 1h;

codec::PeerId peer(std::uint32_t seed) {
    Bytes key{0x08, 0x01, 0x12, 0x20};
    key.resize(36);
    for (std::size_t i = 0; i < 4; ++i) key[4 + i] = static_cast<Byte>(seed >> (8 * i));
    return codec::PeerId::ofEncodedKey(key);
}

codec::Multiaddr at(const std::string& text) {
    return codec::Multiaddr::fromText(text).value();
}

swarm::ConnectionInfo connection(std::uint64_t id, const std::string& remote, Instant since,
                                 event::Direction direction = event::Direction::Outbound,
                                 session::Phase phase = session::Phase::Ready) {
    swarm::ConnectionInfo info{};
    info.id = ConnId{id};
    info.peer = peer(static_cast<std::uint32_t>(id));
    info.remote = at(remote);
    info.direction = direction;
    info.phase = phase;
    info.since = since;
    return info;
}

bool failsWith(BytesView bytes, SavedPeersError error) {
    const auto read = SavedPeers::decode(bytes);
    return !read && read.error().code == error;
}

} // namespace

class SavedPeersTest final : public QObject {
    Q_OBJECT

private slots:

    void whatWasKnownIsKnownAgain() {
        swarm::AddressBook book;
        book.add(peer(1), at("/ip4/1.2.3.4/tcp/1"), swarm::AddressSource::Hearsay, kNow);
        book.succeeded(peer(1), at("/ip4/1.2.3.5/tcp/1"), kNow);
        QVERIFY(book.replaceSigned(peer(2), 77, {at("/ip6/2001:db8::1/tcp/2")}, kNow));
        const SavedPeers saved = save(book, {}, kTimeline, kNow);
        QCOMPARE(saved.peers.size(), std::size_t{2});
        const SavedPeers read = SavedPeers::decode(saved.encode()).value();
        QVERIFY(read == saved);

        // The next run, ten minutes later, on a clock that begins elsewhere.
        const Instant later = Instant{} + 5s;
        const Timeline next{Instant{}, WallTime{kTimeline.wall(kNow).ms + 600'000 - 5'000}};
        swarm::AddressBook again;
        recall(read, again, next, later);
        const auto first = again.addresses(peer(1), later);
        QCOMPARE(first.size(), std::size_t{1}); // hearsay of ten minutes ago is worth nothing
        QCOMPARE(first[0].address, at("/ip4/1.2.3.5/tcp/1"));
        QCOMPARE(first[0].source, swarm::AddressSource::Connected);
        QCOMPARE(first[0].confidence, 0.75);
        QCOMPARE(first[0].expires, later + 24h - 10min);
        // The signed record's number is remembered: an older one is not taken.
        QVERIFY(!again.replaceSigned(peer(2), 76, {at("/ip4/6.6.6.6/tcp/6")}, later));
        QVERIFY(again.replaceSigned(peer(2), 78, {at("/ip4/6.6.6.7/tcp/6")}, later));
    }

    void aWallThatWasSetBackDoesNotLengthenAnything() {
        swarm::AddressBook book;
        book.add(peer(1), at("/ip4/1.2.3.4/tcp/1"), swarm::AddressSource::Identify, kNow);
        book.add(peer(2), at("/ip4/1.2.3.4/tcp/2"), swarm::AddressSource::Operator, kNow);
        const SavedPeers saved = save(book, {}, kTimeline, kNow);
        swarm::AddressBook again;
        recall(saved, again, {Instant{}, WallTime{1'500'000'000'000}}, Instant{} + 1s);
        QCOMPARE(again.addresses(peer(1), Instant{} + 1s).at(0).expires, Instant{} + 1s + 1h);
        // An operator's word is not for ever across runs, nor does it keep its rank.
        QCOMPARE(again.addresses(peer(2), Instant{} + 1s).at(0).expires, Instant{} + 1s + 24h);
        QCOMPARE(again.addresses(peer(2), Instant{} + 1s).at(0).source, swarm::AddressSource::Connected);
        swarm::AddressBook future;
        recall(saved, future, {Instant{}, WallTime{1'900'000'000'000}}, Instant{} + 1s);
        QCOMPARE(future.size(), std::size_t{0});
    }

    void whatThisRunKnowsStays() {
        swarm::AddressBook book;
        book.add(peer(1), at("/ip4/1.2.3.4/tcp/1"), swarm::AddressSource::Identify, kNow);
        const SavedPeers saved = save(book, {}, kTimeline, kNow);
        swarm::AddressBook again;
        again.succeeded(peer(1), at("/ip4/1.2.3.4/tcp/1"), kNow);
        recall(saved, again, kTimeline, kNow);
        QCOMPARE(again.addresses(peer(1), kNow).at(0).source, swarm::AddressSource::Connected);
    }

    void anchorsStoodLongestAndLieApart() {
        std::vector<swarm::ConnectionInfo> connections{
            connection(1, "/ip4/10.1.0.1/tcp/1", kNow - 5min),
            connection(2, "/ip4/10.1.9.9/tcp/1", kNow - 9min), // the same /16, older: this one
            connection(3, "/ip4/10.2.0.1/tcp/1", kNow - 8min, event::Direction::Inbound),
            connection(4, "/ip4/10.3.0.1/tcp/1", kNow - 8min, event::Direction::Outbound,
                       session::Phase::Handshake),
            connection(5, "/ip6/2001:db8:1::1/tcp/1", kNow - 3min),
            connection(6, "/ip6/2001:db8:2::1/tcp/1", kNow - 2min), // the same /32
        };
        const auto few = save({}, connections, kTimeline, kNow).anchors;
        QCOMPARE(few, (std::vector{peer(2), peer(5)}));
        for (std::uint64_t i = 0; i < 20; ++i)
            connections.push_back(connection(100 + i, "/ip4/11." + std::to_string(i) + ".0.1/tcp/1", kNow));
        QCOMPARE(save({}, connections, kTimeline, kNow).anchors.size(), SavedPeers::kAnchors);
    }

    void theBoundsHold() {
        swarm::AddressBook book;
        for (std::uint32_t i = 0; i < SavedPeers::kMaxPeers + 5; ++i)
            book.add(peer(i), at("/ip4/1.2.3.4/tcp/1"), swarm::AddressSource::Identify, kNow + Duration(i));
        for (int i = 0; i < 20; ++i)
            book.add(peer(9000), at("/ip4/1.2.4." + std::to_string(i) + "/tcp/1"),
                     swarm::AddressSource::Identify, kNow + 1s);
        const SavedPeers saved = save(book, {}, kTimeline, kNow + 1s);
        QCOMPARE(saved.peers.size(), SavedPeers::kMaxPeers);
        QCOMPARE(saved.peers.at(0).peer, peer(9000));
        QCOMPARE(saved.peers.at(0).addresses.size(), SavedPeers::kMaxAddresses);
        QVERIFY(SavedPeers::decode(saved.encode()).ok());
    }

    void whatIsNotASavedFileIsRefused() {
        QVERIFY(failsWith({}, SavedPeersError::NotCbor));
        QVERIFY(failsWith(viewOf("rubbish"), SavedPeersError::NotCbor));
        QVERIFY(failsWith(Bytes(SavedPeers::kMaxBytes + 1, 0), SavedPeersError::TooLarge));
        const auto written = [](const auto& fill) {
            codec::CborWriter out;
            fill(out);
            return std::move(out).take();
        };
        QVERIFY(failsWith(written([](auto& out) { out.uint(1); }), SavedPeersError::Malformed));
        QVERIFY(
            failsWith(written([](auto& out) { out.beginArray().uint(2).end(); }), SavedPeersError::Newer));
        QVERIFY(failsWith(written([](auto& out) {
                              out.beginArray().uint(0).integer(1).beginArray().end().beginArray().end().end();
                          }),
                          SavedPeersError::Malformed));
        const auto withAddress = [&](std::uint64_t source, std::uint64_t confidence, bool extra) {
            return written([&](codec::CborWriter& out) {
                out.beginArray().uint(1).integer(1).beginArray().beginArray().bytes(peer(1).bytes()).uint(0);
                out.beginArray()
                    .beginArray()
                    .bytes(at("/ip4/1.2.3.4/tcp/1").bytes())
                    .uint(source)
                    .uint(confidence)
                    .integer(1);
                if (extra) out.uint(1);
                out.end().end().end().end().beginArray().end().end();
            });
        };
        QVERIFY(SavedPeers::decode(withAddress(4, 1000, false)).ok());
        QVERIFY(failsWith(withAddress(5, 1000, false), SavedPeersError::Malformed));
        QVERIFY(failsWith(withAddress(4, 1001, false), SavedPeersError::Malformed));
        QVERIFY(failsWith(withAddress(4, 1000, true), SavedPeersError::Malformed));
        const Bytes whole = withAddress(4, 1000, false);
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(failsWith(BytesView(whole).first(size), SavedPeersError::NotCbor));
    }
};

VD_SUITE(SavedPeersTest)
#include "saved_peers_test.moc"
