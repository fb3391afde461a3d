#include "core/history/history.h"

#include "core/codec/cbor.h"

#include "core/history/recorder.h"
#include "core/history/row.h"
#include "tests/core/history/believable.h"
#include "tests/fakes/faulty_disk.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <map>

using namespace vedette;
using namespace vedette::history;
using namespace vedette::test;
using namespace std::chrono_literals;

namespace {

const WallTime kStart{1'800'000'000'000};

store::EventLogConfig small() {
    store::EventLogConfig config;
    config.segmentRecords = 4000;
    config.snapshotRecords = 256;
    return config;
}

void failWith(const Error& why) {
    qFatal("%s", why.text().c_str());
}

template <class T>
T must(Result<T> result) {
    if (!result) failWith(result.error());
    return std::move(result).value();
}

RecordedEvent shared(event::Event event, const char* network = "main") {
    return {std::make_shared<const event::Event>(std::move(event)),
            std::make_shared<const std::string>(network)};
}

} // namespace

class HistoryTest final : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> m_dir;
    std::filesystem::path m_folder;
    SeededRandom m_random{3};

    std::unique_ptr<Recorder> record() { return must(Recorder::open(m_folder, small(), m_random)); }

    /// Records `count` events of a life of 60 peers in their order.
    void fill(Recorder& recorder, BelievableLife& life, int count) {
        for (int i = 0; i < count; ++i) recorder.record(shared(life.next()), false);
        QVERIFY(recorder.settle(60s));
    }

    std::vector<std::uint64_t> found(const std::string& query) {
        auto history = must(History::open(m_folder));
        std::vector<std::uint64_t> sequences;
        const auto done = history.events(must(Query::parse(query)), [&](const Told& told) {
            sequences.push_back(told.sequence);
            return true;
        });
        if (!done) failWith(done.error());
        return sequences;
    }

private slots:

    void init() {
        m_dir.emplace();
        m_folder = std::filesystem::path(m_dir->path().toStdString()) / "events";
    }

    void eventsBecomeRowsAndComeBack() {
        BelievableLife life(1, 30, kStart);
        for (int i = 0; i < 500; ++i) {
            const event::Event event = life.next();
            const store::Record row = rowOf(event, "main");
            QCOMPARE(row.subjects.size(), event::peersIn(event.body).size());
            const auto back = must(eventOf(row));
            QVERIFY(std::get<event::Event>(back).body == event.body);
            QVERIFY(std::get<event::Event>(back).id == event.id
                    && std::get<event::Event>(back).at == event.at);
            QCOMPARE(wordsOfRow(row), event::wordsIn(event.body));
        }
        store::Record strange;
        strange.kind = 999;
        QVERIFY(!eventOf(strange).ok());
        QCOMPARE(wordsOfRow(strange), std::string());
    }

    /// The point of all this: what is rebuilt from disk is what was, at any moment of an hour.
    void theRebuiltStateEqualsTheLiveOneAtAnyMoment() {
        auto recorder = record();
        BelievableLife life(42, 60, kStart);
        State live;
        std::vector<std::pair<WallTime, State>> moments; ///< after each event
        std::uint64_t sequence = 0;
        WallTime now = kStart;
        for (int i = 0; now.ms < kStart.ms + 3'600'000; ++i) {
            const event::Event event = life.next(std::chrono::seconds(1));
            now = event.wall;
            recorder->record(shared(event), false);
            live.apply(event, ++sequence, "main");
            moments.emplace_back(now, live);
            // Batches of many sizes, so that snapshots lie at many places.
            if (i % 97 == 0) QVERIFY(recorder->settle(60s));
        }
        QVERIFY(recorder->finish(60s));
        QVERIFY(sequence > 6000);
        auto history = must(History::open(m_folder));
        for (int i = 0; i < 100; ++i) {
            const WallTime at{kStart.ms + static_cast<std::int64_t>(m_random.below(3'600'000))};
            const auto after = std::ranges::upper_bound(moments, at, {}, &std::pair<WallTime, State>::first);
            const State expected = after == moments.begin() ? State() : std::prev(after)->second;
            State rebuilt = must(history.stateAt(at));
            QVERIFY(rebuilt.networks() == expected.networks());
            if (expected.sequence() != 0 && rebuilt.sequence() == expected.sequence()) {
                QCOMPARE(toHex(rebuilt.encode()), toHex(expected.encode()));
            }
        }
        QVERIFY(must(history.stateNow()).networks() == live.networks());
        QVERIFY(must(history.stateAt(WallTime{kStart.ms - 1})).networks().empty());
    }

    void aNewRunKnowsThatConnectionsAreGone() {
        {
            auto recorder = record();
            QCOMPARE(recorder->start().run, std::uint64_t{1});
            QVERIFY(recorder->start().orderly && recorder->start().lastWall.ms == 0);
            BelievableLife life(5, 20, kStart);
            recorder->record(
                shared({EventId{1}, {}, {}, kStart, {}, event::RecordingStarted(recorder->start())}), false);
            fill(*recorder, life, 300);
            QVERIFY(recorder->finish(60s)); // without a word of its end, as after kill -9
        }
        auto recorder = record();
        QCOMPARE(recorder->start().run, std::uint64_t{2});
        QVERIFY(!recorder->start().orderly);
        QCOMPARE(recorder->start().recordsSoFar, std::uint64_t{301});
        QVERIFY(recorder->start().lastWall > kStart);
        auto history = must(History::open(m_folder));
        QVERIFY(!must(history.stateNow()).networks().at(NetworkId{1}).edges.empty());
        recorder->record(shared({EventId{1}, {}, {}, kStart, {}, event::RecordingStarted(recorder->start())}),
                         false);
        recorder->record(shared({EventId{2}, {}, {}, kStart, {}, event::RecordingEnded{}}), false);
        QVERIFY(recorder->finish(60s));
        const State now = must(history.stateNow());
        QCOMPARE(now.run(), std::uint64_t{2});
        const NetworkState& network = now.networks().at(NetworkId{1});
        QVERIFY(network.edges.empty() && !network.peers.empty());
        for (const auto& [peer, facts] : network.peers) QCOMPARE(facts.open, std::uint64_t{0});
        recorder = record();
        QVERIFY(recorder->start().orderly);
    }

    void aQueryFindsByPeerKindTimeAndWords() {
        auto recorder = record();
        BelievableLife life(9, 20, kStart);
        std::vector<event::Event> all;
        for (int i = 0; i < 6000; ++i) {
            all.push_back(life.next());
            recorder->record(shared(all.back(), i % 2 == 0 ? "main" : "lab"), false);
        }
        QVERIFY(recorder->finish(60s));
        const auto expect = [&](const std::function<bool(const event::Event&, std::size_t)>& wanted) {
            std::vector<std::uint64_t> sequences;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (wanted(all[i], i)) sequences.push_back(i + 1);
            }
            return sequences;
        };
        const codec::PeerId peer = peerNumber(7);
        const auto about = [&](const event::Event& event) {
            const auto peers = event::peersIn(event.body);
            return std::ranges::find(peers, peer) != peers.end();
        };
        const auto ofPeer = expect([&](const auto& event, std::size_t) { return about(event); });
        QVERIFY(ofPeer.size() > 50);
        QCOMPARE(found("peer:" + peer.text()), ofPeer);
        QCOMPARE(found(peer.text()), ofPeer);
        QCOMPARE(found(peer.cidText()), ofPeer);
        QCOMPARE(found("peer:" + peer.text().substr(0, 50)), ofPeer);
        QCOMPARE(found("peer:" + peerNumber(77).text()), std::vector<std::uint64_t>());
        QCOMPARE(found("kind:ping_measured kind:refused"), expect([](const auto& event, std::size_t) {
                     return event.kind() == event::Kind::PingMeasured || event.kind() == event::Kind::Refused;
                 }));
        const WallTime middle = all[3000].wall;
        QCOMPARE(found("kind:connection_opened network:lab since:" + rfc3339(middle) + " " + peer.text()),
                 expect([&](const auto& event, std::size_t i) {
                     return event.kind() == event::Kind::ConnectionOpened && i % 2 == 1
                         && event.wall >= middle && about(event);
                 }));
        QCOMPARE(found("until:" + rfc3339(middle) + " limit.prefix"),
                 expect([&](const auto& event, std::size_t) {
                     return event.kind() == event::Kind::Refused && event.wall < middle;
                 }));
        QCOMPARE(found("\"agent/1.7 ipfs\""), expect([&](const auto& event, std::size_t) {
                     const auto* told = std::get_if<event::PeerIdentified>(&event.body);
                     return told != nullptr && told->agent == "agent/1.7";
                 }));
        Query newest = must(Query::parse("kind:peer_violated"));
        newest.newestFirst = true;
        std::uint64_t before = all.size() + 1;
        auto history = must(History::open(m_folder));
        QVERIFY(history.events(
            newest, [&](const Told& told) { return told.sequence < std::exchange(before, told.sequence); }));
        QVERIFY(before <= all.size());
    }

    void queriesThatCannotBeAreNamed() {
        const auto refusal = [](const std::string& text) { return Query::parse(text).error().code; };
        QVERIFY(refusal(std::string(Query::kMaxQuery + 1, 'x')) == QueryError::TooLong);
        QVERIFY(refusal("\"open") == QueryError::OpenQuote);
        QVERIFY(refusal("kind:knd") == QueryError::UnknownKind);
        QVERIFY(refusal("kind:unknown") == QueryError::UnknownKind);
        QVERIFY(refusal("since:yesterday") == QueryError::BadTime);
        QVERIFY(refusal("peer:12D3") == QueryError::BadPeer);
        QVERIFY(refusal("peer:../../x") == QueryError::BadPeer);
        QVERIFY(refusal("---") == QueryError::NoWords);
        for (const char* wrong : {"cause:", "cause:0", "cause:x", "cause:4x", "cause:-1"})
            QVERIFY(refusal(wrong) == QueryError::BadCause);
        QVERIFY(must(Query::parse("/ip6/::1")).phrases.size() == 1);
        QVERIFY(must(Query::parse("")).phrases.empty());
    }

    void aQueryMeansThoseThatComeOfAnEvent() {
        event::Event event;
        event.causes = {EventId{7}, EventId{41}};
        QVERIFY(must(Query::parse("cause:41")).takes(event));
        QVERIFY(!must(Query::parse("cause:42")).takes(event));
        QVERIFY(must(Query::parse("reset")).takes(event));
        event::Envelope later;
        later.causes = {EventId{42}};
        QVERIFY(must(Query::parse("cause:42")).takes(later));
    }

    void statesComeBackAndDamageIsNamed() {
        State state;
        BelievableLife life(11, 40, kStart);
        for (std::uint64_t i = 1; i < 2000; ++i) state.apply(life.next(), i, "main");
        const Bytes encoded = state.encode();
        QVERIFY(must(State::decode(encoded)) == state);
        QVERIFY(must(State::decode({})) == State());
        for (std::size_t cut = 1; cut < encoded.size(); cut += 1 + encoded.size() / 300) {
            const auto damaged = State::decode(BytesView(encoded).first(cut));
            QVERIFY(damaged.error().code == StateError::Malformed);
        }
        Bytes later = encoded;
        QCOMPARE(later[1], Byte{6});
        later[1] = 7;
        QVERIFY(State::decode(later).error().code == StateError::Newer);
        later[1] = 0;
        QVERIFY(State::decode(later).error().code == StateError::Malformed);
    }

    /// As it was written before there was trust (1), tiers (2), when one was moved (3), proofs (4), or what
    /// went by which protocol (5): without the last fields of each peer, and of its trust.
    static void writeEarlier(std::uint64_t version, const codec::CborReader& from, codec::CborWriter& to,
                             bool isTrust = false) {
        if (from.isNull()) {
            to.null();
        } else if (const auto number = from.integer()) {
            to.integer(*number);
        } else if (const auto large = from.uint()) {
            to.uint(*large);
        } else if (const auto flag = from.boolean()) {
            to.boolean(*flag);
        } else if (const auto bytes = from.bytes()) {
            to.bytes(*bytes);
        } else {
            constexpr std::size_t kFields = 30; // of a peer
            constexpr std::size_t kTrust = 25;  // among them
            auto items = from.array().value();
            const bool isPeer = items.size() == kFields;
            constexpr std::array<std::size_t, 5> kAfterTrust{0, 1, 3, 4, 4};
            constexpr std::size_t kProofs = 5; // its last fields, after canaries
            const std::size_t kept = isPeer ? kTrust + kAfterTrust.at(version - 1)
                                   : isTrust
                                       ? items.size() - (version < 5 ? kProofs : 0) - (version < 3 ? 1 : 0)
                                       : items.size();
            to.beginArray();
            for (std::size_t i = 0; i < kept; ++i)
                writeEarlier(version, items.next().value(), to, isPeer && i == kTrust);
            to.end();
        }
    }

    static event::Event closing(std::vector<std::string> protocols, std::uint64_t each) {
        event::Event event;
        event.network = NetworkId{1};
        event::ConnectionClosed told{ConnId{1}, peerNumber(1), {}, 5000, 4000, {}};
        told.protocolIn.assign(protocols.size(), each);
        told.protocolOut.assign(protocols.size(), 2 * each);
        told.protocols = std::move(protocols);
        event.body = std::move(told);
        return event;
    }

    void whatAPeerUsedIsSummedUpByProtocol() {
        State state;
        const auto uses = [&] { return state.networks().at(NetworkId{1}).peers.at(peerNumber(1)).uses; };
        state.apply(closing({"/a", "/b"}, 10), 1, "main");
        state.apply(closing({"/b"}, 1), 2, "main");
        QCOMPARE(uses().size(), std::size_t{2});
        QVERIFY(uses()[0].protocol.text() == "/a" && uses()[0].in == 10 && uses()[0].out == 20);
        QVERIFY(uses()[1].protocol.text() == "/b" && uses()[1].in == 11 && uses()[1].out == 22);
        // Of very many the rest is one.
        for (std::uint64_t i = 0; i < 40; ++i)
            state.apply(closing({"/many/" + std::to_string(i)}, 1), 3 + i, "main");
        QCOMPARE(uses().size(), kMaxUses + 1);
        QVERIFY(uses().back().protocol.text() == event::ConnectionClosed::kOtherProtocols);
        QCOMPARE(uses().back().in, 40 + 2 - kMaxUses);
        const Bytes now = state.encode();
        QVERIFY(must(State::decode(now)) == state);
        codec::CborWriter writer;
        writeEarlier(5, codec::CborReader::open(now).value(), writer);
        Bytes then = std::move(writer).take();
        then[1] = 5;
        const State earlier = must(State::decode(then));
        const auto& peer = earlier.networks().at(NetworkId{1}).peers.at(peerNumber(1));
        QVERIFY(peer.uses.empty() && peer.bytesIn == 42 * 5000);
    }

    void aStateOfTheFourthVersionIsRead() {
        State state;
        event::Event event;
        event.network = NetworkId{1};
        event.wall = WallTime{7000};
        event::AttestationEnded told;
        told.peer = peerNumber(1);
        told.outcome = "held";
        told.device = true;
        told.posture = "degraded";
        told.until = WallTime{9000};
        event.body = told;
        state.apply(event, 1, "main");
        const auto recordIn = [](const State& in) {
            return in.networks().at(NetworkId{1}).peers.at(peerNumber(1)).trust;
        };
        const trust::Record record = recordIn(state);
        QVERIFY(record.attestedBy(WallTime{8999}) == trust::Attested::Good);
        QVERIFY(record.attestedBy(WallTime{9000}) == trust::Attested::Expired);
        QVERIFY(record.device && record.posture == trust::Posture::Degraded);
        QCOMPARE(record.attestedAt, WallTime{7000});
        const Bytes now = state.encode();
        QVERIFY(recordIn(must(State::decode(now))) == record);
        codec::CborWriter writer;
        writeEarlier(4, codec::CborReader::open(now).value(), writer);
        Bytes then = std::move(writer).take();
        then[1] = 4;
        trust::Record bare = record;
        bare.attested = trust::Attested::Never;
        bare.posture = trust::Posture::Unsaid;
        bare.device = false;
        bare.attestedAt = bare.attestedUntil = {};
        QVERIFY(recordIn(must(State::decode(then))) == bare);
    }

    void aStateOfTheThirdVersionIsRead() {
        State state;
        event::Event event;
        event.network = NetworkId{1};
        event.wall = WallTime{7000};
        event.body = event::TierChanged{peerNumber(1), "medium", "high", "tier.low_score", 300};
        state.apply(event, 1, "main");
        const auto& before = state.networks().at(NetworkId{1}).peers.at(peerNumber(1));
        QCOMPARE(before.tierSince, WallTime{7000});
        codec::CborWriter writer;
        const Bytes now = state.encode();
        writeEarlier(3, codec::CborReader::open(now).value(), writer);
        Bytes then = std::move(writer).take();
        then[1] = 3;
        const State read = must(State::decode(then));
        const auto& facts = read.networks().at(NetworkId{1}).peers.at(peerNumber(1));
        QVERIFY(facts.tier == before.tier && facts.tierReason == before.tierReason);
        QCOMPARE(facts.tierSince, WallTime{});
    }

    void aStateOfTheSecondVersionIsRead() {
        State state;
        BelievableLife life(12, 40, kStart);
        for (std::uint64_t i = 1; i < 500; ++i) state.apply(life.next(), i, "main");
        codec::CborWriter writer;
        const Bytes now = state.encode();
        writeEarlier(2, codec::CborReader::open(now).value(), writer);
        Bytes then = std::move(writer).take();
        then[1] = 2;
        const State read = must(State::decode(then));
        for (const auto& [peer, facts] : read.networks().at(NetworkId{1}).peers) {
            const auto& before = state.networks().at(NetworkId{1}).peers.at(peer);
            QVERIFY(facts.trust.answers == before.trust.answers
                    && facts.trust.conduct == before.trust.conduct);
            QVERIFY(facts.trust.canaries == trust::Counts() && facts.tier.text().empty());
        }
    }

    void aStateOfTheFirstVersionIsRead() {
        State state;
        BelievableLife life(12, 40, kStart);
        for (std::uint64_t i = 1; i < 500; ++i) state.apply(life.next(), i, "main");
        const Bytes now = state.encode();
        codec::CborWriter writer;
        writeEarlier(1, codec::CborReader::open(now).value(), writer);
        Bytes then = std::move(writer).take();
        QVERIFY(then.size() < now.size());
        then[1] = 1;
        const State read = must(State::decode(then));
        QCOMPARE(read.sequence(), state.sequence());
        const auto& peers = read.networks().at(NetworkId{1}).peers;
        QCOMPARE(peers.size(), state.networks().at(NetworkId{1}).peers.size());
        for (const auto& [peer, facts] : peers) {
            trust::Record stranger;
            stranger.firstSeen = facts.firstSeen;
            QVERIFY(facts.trust == stranger);
            QVERIFY(facts.firstSeen == state.networks().at(NetworkId{1}).peers.at(peer).firstSeen);
        }
    }

    void strangersDoNotGrowTheStateWithoutBound() {
        State state;
        event::Event event;
        event.network = NetworkId{1};
        const codec::PeerId friendly = peerNumber(1'000'000);
        event.body = event::ConnectionOpened{ConnId{1}, friendly, addressNumber(1), {}, "", "", {}};
        state.apply(event, 1, "main");
        for (std::uint64_t n = 0; n < kMaxPeers + 5000; ++n) {
            event.body = event::PingMeasured{ConnId{2}, peerNumber(n), Duration(1)};
            state.apply(event, n + 2, "main");
        }
        const auto& peers = state.networks().at(NetworkId{1}).peers;
        QVERIFY(peers.size() <= kMaxPeers);
        QVERIFY(peers.contains(friendly));                     // it is connected
        QVERIFY(peers.contains(peerNumber(kMaxPeers + 4999))); // the last one seen
        for (std::uint64_t n = 0; n <= kMaxEdges; ++n) {
            event.body =
                event::ConnectionOpened{ConnId{10 + n}, peerNumber(n), addressNumber(1), {}, "", "", {}};
            state.apply(event, kMaxPeers * 2 + n, "main");
        }
        QVERIFY(state.networks().at(NetworkId{1}).edges.size() <= kMaxEdges);
    }

    void whatRetentionRemovedIsNotMadeUp() {
        {
            auto recorder = record();
            BelievableLife life(2, 20, kStart);
            // Segments end between what is written at once.
            for (int i = 0; i < 10; ++i) fill(*recorder, life, 900);
            QVERIFY(recorder->finish(60s));
        }
        std::filesystem::remove(m_folder / store::segmentName(1));
        auto history = must(History::open(m_folder));
        // How far the first segment reached is the writer's and the disk's affair; it had the beginning.
        const auto then = history.stateAt(kStart);
        QVERIFY(!then && then.error().code == HistoryError::NotKept);
        const auto after = history.stateAfter(1);
        QVERIFY(!after && after.error().code == HistoryError::NotKept);
        QVERIFY(!must(history.stateNow()).networks().at(NetworkId{1}).peers.empty());
    }

    /// The network goes on; what waits is written when there is space again.
    void aFullDiskIsToldAndOutlived() {
        FaultyDisk& disk = FaultyDisk::disk();
        std::atomic<int> changes = 0;
        auto recorder = must(Recorder::open(m_folder, small(), m_random, [&] { ++changes; }));
        BelievableLife life(4, 20, kStart);
        fill(*recorder, life, 100);
        disk.arm(FaultyDisk::Fault::Full, 1, 1);
        for (int i = 0; i < 500; ++i) recorder->record(shared(life.next()), false);
        QTRY_VERIFY(recorder->status().trouble.has_value());
        QVERIFY(recorder->status().trouble->code == store::StoreError::Full);
        QCOMPARE(recorder->status().waiting, std::uint64_t{500});
        disk.heal();
        QVERIFY(recorder->settle(60s));
        QTRY_COMPARE(changes.load(), 2);
        QVERIFY(recorder->finish(60s));
        QCOMPARE(found("").size(), std::size_t{600});
    }

    void aHangingDiskDoesNotHoldTheEnd() {
        FaultyDisk& disk = FaultyDisk::disk();
        auto recorder = record();
        BelievableLife life(4, 20, kStart);
        fill(*recorder, life, 10);
        disk.hang();
        recorder->record(shared(life.next()), false);
        const auto began = std::chrono::steady_clock::now();
        QTest::qWait(100); // until it is in the sync
        QVERIFY(!recorder->finish(200ms));
        QVERIFY(recorder->leftBehind());
        recorder.reset();
        QVERIFY(std::chrono::steady_clock::now() - began < 2s);
        disk.release();
        QTRY_COMPARE(found("").size(), std::size_t{11});
    }
};

VD_SUITE(HistoryTest)
#include "history_test.moc"
