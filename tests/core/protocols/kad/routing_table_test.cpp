#include "core/protocols/kad/routing_table.h"

#include "tests/core/protocols/kad/dht_samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::kad;
using namespace vedette::test;
using namespace std::chrono_literals;

namespace {

const codec::PeerId kSelf = peerNumber(0);

/// Peers whose keys share exactly so many bits with ours, in order of their number.
std::vector<codec::PeerId> peersOfBucket(unsigned bucket, std::size_t count) {
    std::vector<codec::PeerId> out;
    for (std::uint64_t i = 1; out.size() < count; ++i) {
        if (commonPrefix(Key::of(kSelf), Key::of(peerNumber(i))) == bucket) out.push_back(peerNumber(i));
    }
    return out;
}

Origin originAt(std::string_view address, std::uint32_t asn = 0) {
    const auto parsed = codec::Multiaddr::fromText(std::string(address) + "/tcp/1").value();
    return {codec::IpEndpoint::of(parsed), asn};
}

/// An address in a /16 of its own.
Origin alone(std::size_t number) {
    return originAt("/ip4/" + std::to_string(20 + number / 200) + "." + std::to_string(number % 200)
                    + ".1.1");
}

bool added(const Offer& offer) {
    return std::holds_alternative<Added>(offer);
}

bool refusedAs(const Offer& offer, Refused why) {
    const auto* refused = std::get_if<Refused>(&offer);
    return refused != nullptr && *refused == why;
}

Instant minute(int count) {
    return Instant{} + count * 1min;
}

} // namespace

class RoutingTableTest final : public QObject {
    Q_OBJECT

private slots:

    void neverKnowsItself() {
        RoutingTable table(kSelf, {});
        QVERIFY(refusedAs(table.offer(kSelf, {}, {}, minute(0)), Refused::Self));
        QCOMPARE(table.size(), 0U);
        QCOMPARE(table.depth(), 0U);
    }

    void keepsOldContactsAndLetsNewOnesWait() {
        TableConfig config;
        config.bucketSize = 3;
        config.replacements = 2;
        RoutingTable table(kSelf, config);
        const auto peers = peersOfBucket(0, 6);
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(added(table.offer(peers[i], {}, alone(i), minute(int(i)))));
        const auto fourth = table.offer(peers[3], {}, alone(3), minute(5));
        QVERIFY(std::get<Waiting>(fourth).check == peers[0]); // longest unheard
        QVERIFY(table.heard(peers[0], minute(6)));
        QVERIFY(std::get<Waiting>(table.offer(peers[4], {}, alone(4), minute(7))).check == peers[1]);
        QVERIFY(std::get<Waiting>(table.offer(peers[5], {}, alone(5), minute(8))).check.has_value());
        QCOMPARE(table.waiting(0).size(), 2U); // the first to wait was dropped
        QVERIFY(table.find(peers[3]) == nullptr);

        // It takes two failures, and the newest of those that wait comes in.
        QVERIFY(!table.failed(peers[1]));
        const auto gone = table.failed(peers[1]);
        QVERIFY(gone && gone->peer == peers[1] && gone->replacement == peers[5]);
        QCOMPARE(table.size(), 3U);
        QVERIFY(!table.heard(peers[1], minute(9)));
        // An answer in between makes up for a failure.
        QVERIFY(!table.failed(peers[2]));
        QVERIFY(table.heard(peers[2], minute(9)));
        QVERIFY(!table.failed(peers[2]));
        // Who waits and fails does not wait any more.
        QVERIFY(!table.failed(peers[4]));
        QVERIFY(table.waiting(0).empty());
        QVERIFY(!table.failed(peersOfBucket(1, 1)[0]));
    }

    void nobodyIsCheckedWhenAllWereJustHeard() {
        TableConfig config;
        config.bucketSize = 1;
        RoutingTable table(kSelf, config);
        const auto peers = peersOfBucket(0, 2);
        QVERIFY(added(table.offer(peers[0], {}, alone(0), minute(1))));
        QVERIFY(!std::get<Waiting>(table.offer(peers[1], {}, alone(1), minute(1))).check);
        config.replacements = 0;
        RoutingTable strict(kSelf, config);
        QVERIFY(added(strict.offer(peers[0], {}, alone(0), minute(1))));
        QVERIFY(std::holds_alternative<Waiting>(strict.offer(peers[1], {}, alone(1), minute(2))));
        QVERIFY(strict.waiting(0).empty());
    }

    void anOfferAgainUpdates() {
        RoutingTable table(kSelf, {});
        const auto peer = peersOfBucket(0, 1)[0];
        QVERIFY(added(table.offer(peer, {addressNumber(1)}, alone(1), minute(0))));
        QVERIFY(!table.failed(peer));
        QVERIFY(std::holds_alternative<Updated>(table.offer(peer, {addressNumber(2)}, alone(1), minute(3))));
        QVERIFY(table.find(peer)->addresses == std::vector{addressNumber(2)});
        QVERIFY(table.find(peer)->lastHeard == minute(3));
        QCOMPARE(table.find(peer)->failures, 0U);
        // No news of addresses is not bad news.
        QVERIFY(std::holds_alternative<Updated>(table.offer(peer, {}, alone(1), minute(4))));
        QCOMPARE(table.find(peer)->addresses.size(), 1U);
        std::vector<codec::Multiaddr> many;
        for (std::uint64_t i = 0; i < 40; ++i) many.push_back(addressNumber(i));
        static_cast<void>(table.offer(peer, many, alone(1), minute(5)));
        QCOMPARE(table.find(peer)->addresses.size(), RoutingTable::kMaxContactAddresses);
    }

    void limitsAddressBlocksPerBucket() {
        TableConfig config;
        config.perBucket = {2, 3, 4};
        config.perTable = {100, 100, 100};
        RoutingTable table(kSelf, config);
        const auto peers = peersOfBucket(0, 12);
        QVERIFY(added(table.offer(peers[0], {}, originAt("/ip4/8.8.1.1"), minute(0))));
        QVERIFY(added(table.offer(peers[1], {}, originAt("/ip4/8.8.1.2"), minute(0))));
        QVERIFY(
            refusedAs(table.offer(peers[2], {}, originAt("/ip4/8.8.1.3"), minute(0)), Refused::BucketNarrow));
        // Behind IPv6 it is the same host.
        QVERIFY(refusedAs(table.offer(peers[2], {}, originAt("/ip6/::ffff:8.8.1.9"), minute(0)),
                          Refused::BucketNarrow));
        QVERIFY(added(table.offer(peers[2], {}, originAt("/ip4/8.8.2.1"), minute(0))));
        QVERIFY(
            refusedAs(table.offer(peers[3], {}, originAt("/ip4/8.8.3.1"), minute(0)), Refused::BucketWide));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(added(table.offer(peers[std::size_t(3 + i)], {},
                                      originAt("/ip4/9." + std::to_string(i) + ".1.1", 64500), minute(0))));
        }
        QVERIFY(refusedAs(table.offer(peers[7], {}, originAt("/ip4/9.9.1.1", 64500), minute(0)),
                          Refused::BucketAsn));
        // Other buckets have their own count; peers of an unknown place have none.
        QVERIFY(added(table.offer(peersOfBucket(1, 1)[0], {}, originAt("/ip4/8.8.1.3"), minute(0))));
        QVERIFY(added(table.offer(peers[8], {}, {}, minute(0))));
        // Who left makes room.
        static_cast<void>(table.remove(peers[0]));
        QVERIFY(added(table.offer(peers[9], {}, originAt("/ip4/8.8.1.3"), minute(0))));
    }

    void limitsAddressBlocksInTheWholeTable() {
        TableConfig config;
        config.perBucket = {100, 100, 100};
        config.perTable = {1, 2, 3};
        RoutingTable table(kSelf, config);
        QVERIFY(
            added(table.offer(peersOfBucket(0, 1)[0], {}, originAt("/ip6/2001:db8:1:1::1", 1), minute(0))));
        const auto peers = peersOfBucket(1, 5);
        QVERIFY(refusedAs(table.offer(peers[0], {}, originAt("/ip6/2001:db8:1:2::1", 1), minute(0)),
                          Refused::TableNarrow));
        QVERIFY(added(table.offer(peers[0], {}, originAt("/ip6/2001:db8:2::1", 1), minute(0))));
        QVERIFY(refusedAs(table.offer(peers[1], {}, originAt("/ip6/2001:db8:3::1", 1), minute(0)),
                          Refused::TableWide));
        QVERIFY(added(table.offer(peers[1], {}, originAt("/ip4/1.2.3.4", 1), minute(0))));
        QVERIFY(
            refusedAs(table.offer(peers[2], {}, originAt("/ip4/4.3.2.1", 1), minute(0)), Refused::TableAsn));
        QVERIFY(added(table.offer(peers[2], {}, originAt("/ip4/4.3.2.1", 2), minute(0))));
    }

    void privateAddressesCountUnlessExempt() {
        TableConfig config;
        const auto peers = peersOfBucket(0, 4);
        for (const bool exempt : {false, true}) {
            config.exemptPrivate = exempt;
            RoutingTable table(kSelf, config);
            QVERIFY(added(table.offer(peers[0], {}, originAt("/ip4/127.0.0.1"), minute(0))));
            QVERIFY(added(table.offer(peers[1], {}, originAt("/ip4/127.0.0.2"), minute(0))));
            QCOMPARE(added(table.offer(peers[2], {}, originAt("/ip4/127.0.0.3"), minute(0))), exempt);
            const Origin house = originAt("/ip4/192.168.1.9");
            QVERIFY(house.isPrivate() && !originAt("/ip4/8.8.8.8").isPrivate() && !Origin{}.isPrivate());
        }
    }

    void whoMovesIsCountedWhereItIs() {
        TableConfig config;
        config.perTable = {1, 1, 1};
        RoutingTable table(kSelf, config);
        const auto peers = peersOfBucket(0, 2);
        QVERIFY(added(table.offer(peers[0], {}, originAt("/ip4/1.1.1.1"), minute(0))));
        QVERIFY(
            std::holds_alternative<Updated>(table.offer(peers[0], {}, originAt("/ip4/2.2.2.2"), minute(1))));
        QVERIFY(added(table.offer(peers[1], {}, originAt("/ip4/1.1.1.1"), minute(1))));
        // Into a block that is full it cannot move and stay.
        QVERIFY(
            refusedAs(table.offer(peers[1], {}, originAt("/ip4/2.2.2.9"), minute(2)), Refused::TableNarrow));
        QVERIFY(table.find(peers[1]) == nullptr);
        QCOMPARE(table.size(), 1U);
    }

    void aReplacementMustFitToo() {
        TableConfig config;
        config.bucketSize = 2;
        config.perBucket = {1, 100, 100};
        config.perTable = {2, 100, 100};
        RoutingTable table(kSelf, config);
        const auto peers = peersOfBucket(0, 4);
        QVERIFY(added(table.offer(peers[0], {}, originAt("/ip4/1.1.1.1"), minute(0))));
        QVERIFY(added(table.offer(peers[1], {}, originAt("/ip4/2.2.2.2"), minute(0))));
        QVERIFY(
            std::holds_alternative<Waiting>(table.offer(peers[2], {}, originAt("/ip4/3.3.3.3"), minute(1))));
        QVERIFY(
            std::holds_alternative<Waiting>(table.offer(peers[3], {}, originAt("/ip4/3.3.3.4"), minute(1))));
        QVERIFY(table.remove(peers[0])->replacement == peers[3]);
        // The other one of that block has to wait on.
        QVERIFY(!table.remove(peers[1])->replacement);
        QCOMPARE(table.waiting(0).size(), 1U);
        static_cast<void>(table.remove(peers[2]));
        QVERIFY(table.waiting(0).empty());
        QVERIFY(!table.remove(peers[2]));
    }

    void closestIsWhatSortingAllGives() {
        RoutingTable table(kSelf, {});
        std::vector<codec::PeerId> in;
        for (std::uint64_t i = 1; i <= 300; ++i) {
            if (added(table.offer(peerNumber(i), {}, {}, minute(0)))) in.push_back(peerNumber(i));
        }
        QCOMPARE(table.size(), in.size());
        const Key target = Key::of(viewOf("somewhere"));
        std::ranges::sort(
            in, [&](const auto& a, const auto& b) { return nearer(target, Key::of(a), Key::of(b)); });
        const auto closest = table.closest(target, 20);
        QCOMPARE(closest.size(), 20U);
        for (std::size_t i = 0; i < 20; ++i) QVERIFY(closest[i]->peer == in[i]);
        QCOMPARE(table.closest(target, 10'000).size(), in.size());
        std::size_t counted = 0;
        for (unsigned i = 0; i < table.depth(); ++i) {
            counted += table.bucket(i).size();
            for (const Contact& contact : table.bucket(i)) QCOMPARE(table.bucketOf(contact.key), i);
        }
        QCOMPARE(counted, in.size());
        QVERIFY(table.bucket(200).empty() && table.waiting(200).empty());
    }

    void namesThoseLongUnheard() {
        RoutingTable table(kSelf, {});
        for (std::uint64_t i = 1; i <= 5; ++i) {
            QVERIFY(added(table.offer(peerNumber(i), {}, {}, minute(int(i)))));
        }
        const auto silent = table.unheardSince(minute(4), 2);
        QVERIFY((silent == std::vector{peerNumber(1), peerNumber(2)}));
        QCOMPARE(table.unheardSince(minute(4), 9).size(), 3U);
    }
};

VD_SUITE(RoutingTableTest)

#include "routing_table_test.moc"
