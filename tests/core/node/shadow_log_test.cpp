#include "core/node/shadow_log.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <map>

using namespace vedette;
using namespace vedette::node;
using namespace std::chrono_literals;
using swarm::Occasion;

namespace {

constexpr Duration kHeartbeat = 1min; ///< when only what is open was looked at

codec::PeerId peerNumber(std::uint32_t number) {
    Bytes key(36, 7);
    for (std::size_t i = 0; i < 4; ++i) key[i + 8] = static_cast<Byte>(number >> (8 * i));
    return codec::PeerId::ofEncodedKey(key);
}

event::ShadowCompared turning(std::string outcome, std::uint32_t peer = 1, std::string resource = "/x") {
    event::ShadowCompared out;
    out.peer = peerNumber(peer);
    out.action = "open";
    out.resource = std::move(resource);
    out.outcome = std::move(outcome);
    out.rule = "rule.a";
    out.proposed = "rule.b";
    return out;
}

/// What the log told, as whoever reads the records adds it up.
struct Compared {
    ShadowLog log;
    std::vector<event::ShadowCompared> records;

    Compared() { log.begin({1, 2}, 8); }

    void differ(const event::ShadowCompared& what, Instant now, Occasion occasion = Occasion::First,
                std::uint64_t connection = 0) {
        swarm::Context context;
        context.occasion = occasion;
        context.connection = ConnId{connection};
        log.differed(what, context, now);
        take();
    }

    void due(Instant now) {
        log.tellDue(now);
        take();
    }

    void take() {
        while (auto record = log.poll()) records.push_back(*std::move(record));
    }

    [[nodiscard]] std::uint64_t sum(std::uint64_t event::ShadowCompared::*of) const {
        std::uint64_t all = 0;
        for (const auto& record : records) all += record.*of;
        return all;
    }

    [[nodiscard]] std::uint64_t turned(const std::string& outcome) const {
        std::uint64_t all = 0;
        for (const auto& record : records) all += record.outcome == outcome ? record.count : 0;
        return all;
    }
};

} // namespace

class ShadowLogTest final : public QObject {
    Q_OBJECT

private slots:

    void agreementIsANumber() {
        Compared told;
        QVERIFY(!told.log.deadline());
        for (int i = 0; i < 500; ++i) told.log.agreed(Occasion::First, Instant{10s + 1ms * i});
        told.take();
        QVERIFY(told.records.empty());
        QVERIFY(told.log.deadline() == Instant{11s});
        told.due(Instant{11s - 1ns});
        QVERIFY(told.records.empty());
        told.due(Instant{11s});
        QCOMPARE(told.records.size(), std::size_t{1});
        const event::ShadowCompared& record = told.records[0];
        QVERIFY(record.compared == 500 && record.reviewed == 0 && record.count == 0);
        QVERIFY(record.action.empty() && record.outcome.empty());
        QVERIFY((record.proposal == Bytes{1, 2}) && record.version == 8);
        QVERIFY(!told.log.deadline());
        told.due(Instant{20s});
        QCOMPARE(told.records.size(), std::size_t{1}); // silence is not told
    }

    /// A look at everything open every second is no record every second.
    void looksAtWhatIsOpenAreToldNowAndThen() {
        Compared told;
        for (int i = 0; i < 59; ++i) {
            told.log.agreed(Occasion::Again, Instant{10s + 1s * i});
            told.due(Instant{10s + 1s * i});
        }
        QVERIFY(told.records.empty());
        QVERIFY(told.log.deadline() == Instant{10s + kHeartbeat});
        told.due(Instant{10s + kHeartbeat});
        QCOMPARE(told.records.size(), std::size_t{1});
        QVERIFY(told.records[0].reviewed == 59 && told.records[0].compared == 0);
        // With an attempt they are told as soon as that is.
        told.log.agreed(Occasion::Again, Instant{100s});
        told.log.agreed(Occasion::First, Instant{100s});
        told.due(Instant{101s});
        QVERIFY(told.records.back().reviewed == 1 && told.records.back().compared == 1);
    }

    void equalDifferencesOfASecondAreOneWithTheirCount() {
        Compared told;
        for (int i = 0; i < 40; ++i) told.differ(turning("allowed"), Instant{10s + 10ms * i});
        QCOMPARE(told.records.size(), std::size_t{1});
        QVERIFY(told.records[0].count == 1 && told.records[0].compared == 1 && !told.records[0].again);
        told.due(Instant{11s});
        QCOMPARE(told.records.size(), std::size_t{2});
        QVERIFY(told.records[1].count == 39 && told.records[1].compared == 39);
        QVERIFY(told.records[1].peer == told.records[0].peer && told.records[1].proposed == "rule.b");
        // Another one later is told with the next second.
        told.differ(turning("allowed"), Instant{90s});
        QVERIFY(told.log.deadline() == Instant{91s});
        told.due(Instant{91s});
        QCOMPARE(told.sum(&event::ShadowCompared::count), std::uint64_t{41});
        QCOMPARE(told.sum(&event::ShadowCompared::compared), std::uint64_t{41});
    }

    void differentOnesAreToldApart() {
        Compared told;
        auto other = turning("allowed");
        told.differ(other, Instant{10s});
        other.rule = "rule.c";
        told.differ(other, Instant{10s});
        other.proposed = "rule.d";
        told.differ(other, Instant{10s});
        other.action = "call";
        told.differ(other, Instant{10s});
        other.resource = "/y";
        told.differ(other, Instant{10s});
        other.peer = peerNumber(2);
        told.differ(other, Instant{10s});
        other.outcome = "refused";
        told.differ(other, Instant{10s});
        other.who = OperatorId{3};
        told.differ(other, Instant{10s});
        other.peer = {};
        other.remote = *codec::Multiaddr::ofTcp("10.0.0.1", 1);
        told.differ(other, Instant{10s});
        other.remote = *codec::Multiaddr::ofTcp("10.0.1.1", 1);
        told.differ(other, Instant{10s});
        QCOMPARE(told.records.size(), std::size_t{10});
        other.remote = *codec::Multiaddr::ofTcp("10.0.1.77", 9); // of the same prefix
        told.differ(other, Instant{10s});
        told.differ(other, Instant{10s}, Occasion::Again, 1);
        QCOMPARE(told.records.size(), std::size_t{11});
        QVERIFY(told.records.back().again);
    }

    /// However many subjects are invented: bounded in memory and in records, and no attempt is lost.
    void aFloodStaysInItsBounds() {
        constexpr std::uint32_t kPeers = 50'000;
        Compared told;
        Instant now{10s};
        std::map<std::string, std::uint64_t> made;
        for (std::uint32_t i = 0; i < kPeers; ++i) {
            const std::string outcome = i % 3 == 0 ? "refused" : "allowed";
            ++made[outcome];
            told.differ(turning(outcome, i), now);
        }
        // A record of each of the first, and one that stands for all others of its kind.
        QCOMPARE(told.records.size(), ShadowLog::kMaxRows + 2);
        told.due(now + 1s);
        QCOMPARE(told.records.size(), ShadowLog::kMaxRows + 4);
        QVERIFY(told.records.back().action.empty() && told.records.back().peer.empty()
                && told.records.back().resource.empty());
        QCOMPARE(told.turned("refused"), made["refused"]);
        QCOMPARE(told.turned("allowed"), made["allowed"]);
        QCOMPARE(told.sum(&event::ShadowCompared::compared), std::uint64_t{kPeers});

        // All that have a row come again and again: a bounded number of records a second, each row in turn.
        const std::size_t before = told.records.size();
        for (int second = 0; second < 4; ++second) {
            now += 10s;
            for (std::uint32_t i = 0; i < 4000; ++i)
                told.differ(turning(i % 3 ? "allowed" : "refused", i), now);
            QCOMPARE(told.records.size(), before + static_cast<std::size_t>(second) * 256);
            told.due(now + 1s);
            QCOMPARE(told.records.size(), before + (static_cast<std::size_t>(second) + 1) * 256);
            QVERIFY(told.log.deadline().has_value());
        }
        told.log.tellAll();
        told.take();
        QVERIFY(!told.log.deadline());
        QCOMPARE(told.sum(&event::ShadowCompared::count), std::uint64_t{kPeers + 4 * 4000});
        QCOMPARE(told.sum(&event::ShadowCompared::compared), std::uint64_t{kPeers + 4 * 4000});
    }

    void whatStandsIsADifferenceOnce() {
        Compared told;
        Instant now{10s};
        const auto review = [&](std::initializer_list<std::uint64_t> connections) {
            told.log.beginReview();
            for (const std::uint64_t connection : connections)
                told.differ(turning("allowed"), now, Occasion::Again, connection);
            now += 1s;
        };
        for (int i = 0; i < 30; ++i) review({1, 2});
        review({1});    // the other was closed
        review({1, 2}); // by chance the same number: another one
        told.log.tellAll();
        told.take();
        QCOMPARE(told.sum(&event::ShadowCompared::count), std::uint64_t{3});
        QCOMPARE(told.sum(&event::ShadowCompared::reviewed), std::uint64_t{63});
        QCOMPARE(told.sum(&event::ShadowCompared::compared), std::uint64_t{0});
        // More than can be remembered are counted each time.
        Compared flood;
        constexpr std::uint64_t kMore = 100;
        for (int i = 0; i < 2; ++i) {
            flood.log.beginReview();
            for (std::uint64_t c = 1; c <= ShadowLog::kMaxStanding + kMore; ++c)
                flood.differ(turning("allowed"), Instant{10s}, Occasion::Again, c);
        }
        flood.log.tellAll();
        flood.take();
        QCOMPARE(flood.sum(&event::ShadowCompared::count), ShadowLog::kMaxStanding + 2 * kMore);
    }

    void anotherProposalBeginsAnew() {
        Compared told;
        for (int i = 0; i < 5; ++i) told.differ(turning("allowed"), Instant{10s});
        told.log.agreed(Occasion::First, Instant{10s});
        told.log.begin({9}, 12);
        told.take();
        // What was counted is of the one before.
        QVERIFY(std::ranges::all_of(told.records, [](const auto& one) { return one.version == 8; }));
        QCOMPARE(told.sum(&event::ShadowCompared::count), std::uint64_t{5});
        QCOMPARE(told.sum(&event::ShadowCompared::compared), std::uint64_t{6});
        QVERIFY(!told.log.deadline());
        told.differ(turning("allowed"), Instant{11s}); // a first difference again
        QVERIFY(told.records.back().count == 1 && told.records.back().version == 12);
        QVERIFY(told.records.back().proposal == Bytes{9});
    }
};

VD_SUITE(ShadowLogTest)

#include "shadow_log_test.moc"
