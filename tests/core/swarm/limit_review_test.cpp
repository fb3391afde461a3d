#include "core/swarm/limit_review.h"

#include "core/base/random.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <string>
#include <vector>

using namespace vedette;
using namespace vedette::swarm;
using event::Direction;

namespace {

codec::PeerId reviewed(int n) {
    return codec::PeerId::ofEncodedKey(
        Bytes{8, 1, 18, 2, static_cast<Byte>(n >> 8), static_cast<Byte>(n & 0xFF)});
}

codec::Multiaddr placeOf(int network, int host) {
    return *codec::Multiaddr::ofTcp("10." + std::to_string(network / 256) + "."
                                        + std::to_string(network % 256) + "." + std::to_string(host),
                                    4001);
}

WallTime after(std::int64_t ms) {
    return WallTime{1'800'000'000'000 + ms};
}

event::ConnectionOpened opening(std::uint64_t connection, int peer, int network,
                                Direction direction = Direction::Inbound) {
    event::ConnectionOpened out;
    out.connection = ConnId{connection};
    out.peer = reviewed(peer);
    out.remote = placeOf(network, 1 + peer % 200);
    out.direction = direction;
    return out;
}

event::ConnectionClosed closing(std::uint64_t connection) {
    event::ConnectionClosed out;
    out.connection = ConnId{connection};
    return out;
}

LimitConfig only(std::string_view limit, std::uint64_t value) {
    LimitConfig config;
    const auto which = LimitReview::supposable(limit);
    if (!which || !LimitReview::suppose(config, *which, value)) qFatal("cannot be supposed");
    return config;
}

std::uint64_t countOf(const LimitReview& review, Refusal limit) {
    const auto it = review.supposed().find(limit);
    return it == review.supposed().end() ? 0 : it->second.count;
}

} // namespace

class LimitReviewTest final : public QObject {
    Q_OBJECT

private slots:

    void namesWhoRanIntoWhich() {
        LimitReview review{LimitConfig()};
        review.add(after(1), event::Refused{{}, placeOf(7, 1), "accept", "limit.prefix.rate", 1});
        review.add(after(1000), event::Refused{{}, placeOf(7, 9), "accept", "limit.prefix.rate", 30});
        review.add(after(2000), event::Refused{reviewed(1), placeOf(8, 1), "secure", "limit.peer.memory", 2});
        review.add(after(3000),
                   event::Refused{reviewed(1), placeOf(8, 1), "accept", "policy.no-strangers", 5});
        QCOMPARE(review.recorded().size(), std::size_t{2});
        const auto& rate = review.recorded().at("limit.prefix.rate");
        QCOMPARE(rate.count, std::uint64_t{31});
        QVERIFY(rate.first == after(1) && rate.last == after(1000));
        QCOMPARE(rate.by.size(), std::size_t{1});
        QCOMPARE(rate.by.at({{}, "10.0.7.0/24"}), std::uint64_t{31});
        QCOMPARE(review.recorded().at("limit.peer.memory").by.at({reviewed(1), {}}), std::uint64_t{2});
        // A limit on bytes cannot be supposed, so it is not asked again.
        QCOMPARE(review.retried().refused, std::uint64_t{31});
    }

    void networksOfTheSixthVersionAreNamedToo() {
        LimitReview review{LimitConfig()};
        const auto address = codec::Multiaddr::fromText("/ip6/2001:db8:1:2345::9/tcp/4001").value();
        review.add(after(1), event::Refused{{}, address, "accept", "limit.prefix.rate", 1});
        QVERIFY(review.recorded().at("limit.prefix.rate").by.contains({{}, "2001:db8:1:2300::/56"}));
        review.add(after(1), event::Refused{{}, {}, "accept", "limit.transient.memory", 1});
        QVERIFY(review.recorded().at("limit.transient.memory").by.contains({{}, "other"}));
    }

    void tellsHowNearEverybodyCame() {
        LimitReview review{LimitConfig()};
        std::uint64_t id = 0;
        for (int i = 0; i < 5; ++i) review.add(after(i * 100), opening(++id, i % 2, 3)); // peers 0 and 1
        review.add(after(450), opening(++id, 9, 4, Direction::Outbound));
        for (std::uint64_t i = 1; i <= 6; ++i) review.add(after(2000), closing(i));
        review.add(after(3000), opening(++id, 1, 3));
        const auto& peaks = review.peaks();
        QCOMPARE(peaks.at(Refusal::SystemConnections).most, std::uint64_t{6});
        QVERIFY(peaks.at(Refusal::SystemConnections).at == after(450));
        QCOMPARE(peaks.at(Refusal::SystemInbound).most, std::uint64_t{5});
        QCOMPARE(peaks.at(Refusal::PeerConnections).most, std::uint64_t{3});
        QVERIFY(peaks.at(Refusal::PeerConnections).whose.peer == reviewed(0));
        QCOMPARE(peaks.at(Refusal::PrefixConnections).most, std::uint64_t{5});
        QVERIFY(peaks.at(Refusal::PrefixRate).whose.prefix == "10.0.3.0/24");
        QCOMPARE(peaks.at(Refusal::PrefixRate).most, std::uint64_t{5});
        QCOMPARE(review.connections(), std::uint64_t{7});
    }

    void aSecondIsNoLonger() {
        LimitReview review{LimitConfig()};
        review.add(after(0), opening(1, 1, 3));
        review.add(after(999), opening(2, 2, 3));
        review.add(after(1000), opening(3, 3, 3));
        QCOMPARE(review.peaks().at(Refusal::PrefixRate).most, std::uint64_t{2});
    }

    void eachLimitThatCanBeSupposedRefuses_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("refused");
        QTest::newRow("system.connections") << "limit.system.connections" << 4;
        QTest::newRow("system.inbound") << "system.inbound" << 4;
        QTest::newRow("prefix.connections") << "prefix.connections" << 3;
        QTest::newRow("prefix.rate") << "prefix.rate" << 3;
        QTest::newRow("peer.connections") << "peer.connections" << 2;
    }

    // Six connections, five of one prefix, four of one peer; two of each may be.
    void eachLimitThatCanBeSupposedRefuses() {
        QFETCH(QString, name);
        QFETCH(int, refused);
        const auto run = [](LimitReview review) {
            std::uint64_t id = 0;
            for (const int peer : {1, 1, 2, 1, 1}) review.add(after(1), opening(++id, peer, 5));
            review.add(after(1), opening(++id, 3, 6));
            return review;
        };
        const auto limit = LimitReview::supposable(name.toStdString());
        QVERIFY(limit.has_value());
        const LimitReview review = run(LimitReview(only(name.toStdString(), 2)));
        QCOMPARE(review.supposed().size(), std::size_t{1});
        QCOMPARE(countOf(review, *limit), static_cast<std::uint64_t>(refused));
        QCOMPARE(LimitReview::valueOf(only(name.toStdString(), 2), *limit), std::uint64_t{2});
        // The control: as a node has them, none is refused.
        QVERIFY(run(LimitReview(LimitConfig())).supposed().empty());
    }

    void whatEndsMakesRoom() {
        LimitReview review(only("peer.connections", 1));
        for (std::uint64_t i = 1; i <= 20; ++i) {
            review.add(after(static_cast<std::int64_t>(i) * 10), opening(i, 1, 3));
            review.add(after(static_cast<std::int64_t>(i) * 10 + 5), closing(i));
        }
        QVERIFY(review.supposed().empty());
        // One that was refused does not make room when it ends.
        review.add(after(1000), opening(21, 1, 3));
        review.add(after(1001), opening(22, 1, 3));
        review.add(after(1002), closing(22));
        review.add(after(1003), opening(23, 1, 3));
        QCOMPARE(countOf(review, Refusal::PeerConnections), std::uint64_t{2});
    }

    // The same arrivals at the limits themselves.
    void agreesWithTheLimits() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            SeededRandom random(seed);
            LimitConfig config = only("prefix.connections", 12);
            config.peerConnections = 3;
            config.prefixRate = 40;
            Limits limits(config);
            LimitReview review(config);
            std::vector<event::ConnectionOpened> open;
            std::vector<bool> admitted;
            std::int64_t now = 0;
            for (std::uint64_t i = 1; i <= 800; ++i) {
                now += static_cast<std::int64_t>(random.below(30));
                if (!open.empty() && random.below(100) < 45) {
                    const std::size_t which = random.below(open.size());
                    const auto at = static_cast<std::ptrdiff_t>(which);
                    review.add(after(now), closing(open[which].connection.value));
                    if (admitted[which])
                        limits.release(open[which].direction, Prefix::of(open[which].remote),
                                       open[which].peer, 0);
                    open.erase(open.begin() + at);
                    admitted.erase(admitted.begin() + at);
                    continue;
                }
                const auto arrival =
                    opening(i, static_cast<int>(random.below(12)), static_cast<int>(random.below(3)),
                            random.below(4) == 0 ? Direction::Outbound : Direction::Inbound);
                const Prefix prefix = Prefix::of(arrival.remote);
                bool taken = limits
                                 .admit(arrival.direction, prefix,
                                        Instant{} + std::chrono::milliseconds(after(now).ms))
                                 .ok();
                if (taken && !limits.promote(arrival.peer, prefix, 0)) {
                    limits.release(arrival.direction, prefix, {}, 0);
                    taken = false;
                }
                review.add(after(now), arrival);
                open.push_back(arrival);
                admitted.push_back(taken);
            }
            for (const Refusal limit :
                 {Refusal::PrefixConnections, Refusal::PrefixRate, Refusal::PeerConnections})
                QCOMPARE(countOf(review, limit), limits.refused(limit));
            QVERIFY(countOf(review, Refusal::PeerConnections) > 0);
        }
    }

    void whoWasRefusedIsAskedAgain() {
        const event::Refused many{{}, placeOf(7, 1), "accept", "limit.prefix.rate", 10};
        LimitReview narrow(only("prefix.rate", 4));
        narrow.add(after(1), many);
        QCOMPARE(narrow.retried().refused, std::uint64_t{10});
        QCOMPARE(narrow.retried().admitted, std::uint64_t{4});
        LimitReview wide(only("prefix.rate", 50));
        wide.add(after(1), many);
        QCOMPARE(wide.retried().admitted, std::uint64_t{10});
        // Whom we dialled takes no token: the log's word on how often is not worked through one by one.
        LimitReview dialled(only("peer.connections", 9));
        dialled.add(after(1), event::Refused{reviewed(1), placeOf(7, 1), "dial", "limit.peer.connections",
                                             1'000'000'000'000});
        QCOMPARE(dialled.retried().admitted, std::uint64_t{1'000'000'000'000});
        LimitReview full(only("peer.connections", 1));
        full.add(after(1), opening(1, 1, 3));
        full.add(after(2), event::Refused{reviewed(1), placeOf(3, 1), "secure", "limit.peer.connections", 3});
        QCOMPARE(full.retried().admitted, std::uint64_t{0});
    }

    void aNewRunBeginsWithNothingOpen() {
        LimitReview review(only("peer.connections", 1));
        review.add(after(1), opening(1, 1, 3));
        review.add(after(2), event::RecordingStarted{2, 1, false, after(1)});
        review.add(after(3), opening(1, 1, 3));
        QVERIFY(review.supposed().empty());
        QCOMPARE(review.peaks().at(Refusal::SystemConnections).most, std::uint64_t{1});
        review.add(after(4), opening(2, 1, 3));
        QCOMPARE(countOf(review, Refusal::PeerConnections), std::uint64_t{1});
    }

    void oneIdOpensOnceAndEndsOnce() {
        LimitReview review{LimitConfig()};
        review.add(after(1), opening(1, 1, 3));
        review.add(after(2), opening(1, 2, 3));
        review.add(after(3), closing(1));
        review.add(after(4), closing(1));
        review.add(after(5), closing(99));
        QCOMPARE(review.connections(), std::uint64_t{1});
        QCOMPARE(review.peaks().at(Refusal::SystemConnections).most, std::uint64_t{1});
    }

    void whatARecordingClaimsIsBounded() {
        LimitReview review{LimitConfig()};
        for (std::uint64_t i = 0; i < LimitReview::kMostLive + 10; ++i)
            review.add(after(1), opening(i, 1, 3));
        QCOMPARE(review.untracked(), std::uint64_t{10});
        for (int i = 0; i < static_cast<int>(LimitReview::kMostSubjects) + 10; ++i)
            review.add(after(2), event::Refused{{}, placeOf(i, 1), "accept", "limit.prefix.transient", 2});
        const auto& hits = review.recorded().at("limit.prefix.transient");
        QCOMPARE(hits.by.size(), LimitReview::kMostSubjects);
        QCOMPARE(hits.others, std::uint64_t{20});
    }

    void whatCannotBeSupposedIsSaidSo() {
        LimitConfig config;
        for (const char* name : {"peer.streams", "limit.system.memory", "peer", "", "limit."})
            QVERIFY(!LimitReview::supposable(name));
        QVERIFY(!LimitReview::suppose(config, Refusal::PeerConnections, 0));
        QVERIFY(!LimitReview::suppose(config, Refusal::PeerConnections, LimitReview::kMostSupposed + 1));
        QVERIFY(LimitReview::suppose(config, Refusal::PeerConnections, LimitReview::kMostSupposed));
        QVERIFY(!LimitReview::suppose(config, Refusal::PeerStreams, 5));
        QCOMPARE(LimitReview::valueOf(config, Refusal::PeerStreams), std::uint64_t{0});
    }
};

VD_SUITE(LimitReviewTest)

#include "limit_review_test.moc"
