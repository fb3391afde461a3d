#include "core/node/bundle_host.h"

#include "tests/core/ledger/book.h"
#include "tests/fakes/virtual_net.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::node;
using namespace std::chrono_literals;
using vedette::test::Book;
using vedette::test::VirtualHost;
using vedette::test::VirtualNet;

namespace {

constexpr Duration kAge = 1h;
const std::string kAnything = "[[allow]]\nid = \"anything\"\ndo = \"*\"\n";

/// A fleet that goes by what the officers of one ledger sign.
struct Fleet {
    Book book;
    VirtualNet net;

    Fleet() {
        book.now = net.wall;
        book.now.ms -= 600'000;
        ledger::Policy policy = book.policy();
        policy.expires = {net.wall.ms * 2};
        if (!book.say(policy, {&book.ann, &book.bob}).empty()) qFatal("no policy");
    }

    [[nodiscard]] Bytes bundle(std::uint64_t version, const std::string& rules = kAnything,
                               const vedette::test::Keys& signers = {}, Duration age = kAge) const {
        policy::Bundle made{book.ledger.id(),
                            version,
                            book.now,
                            age,
                            {{"p.toml", "version = " + std::to_string(version) + "\n" + rules}}};
        return vedette::test::signedEntry(policy::kBundleKind, made.encode(),
                                          signers.empty() ? vedette::test::Keys{&book.ann, &book.bob}
                                                          : signers);
    }

    [[nodiscard]] static std::shared_ptr<const policy::Policy> ruling(policy::Document document) {
        return std::make_shared<const policy::Policy>(policy::Policy::compile(std::move(document)));
    }

    /// Goes by `entry`, or by nothing yet.
    VirtualHost& add(std::uint64_t seed, const Bytes& entry = {}, bool gossips = false) {
        NodeConfig config;
        config.swarm.network = NetworkId{7};
        config.bundles = BundleConfig{{book.ledger.id(), book.ledger.policy()}, {}, entry, 1min};
        config.policy.emplace();
        config.policy->exchange = true;
        policy::Document document;
        if (!entry.empty()) {
            policy::BundleGuard guard(config.bundles->authority, {});
            document = guard.offer(entry, net.wall).value();
        }
        config.policy->policy = ruling(std::move(document));
        if (gossips) {
            config.gossip.emplace();
            config.gossip->exemptPrivate = true;
        }
        return join(seed, std::move(config));
    }

    VirtualHost& join(std::uint64_t seed, NodeConfig config) {
        VirtualHost& host = net.add(seed, std::move(config));
        net.listen(host);
        return host;
    }

    void dial(VirtualHost& from, VirtualHost& to) {
        static_cast<void>(from.swarm().dial({to.address()}, swarm::Reuse::Never, net.now));
        net.run(3s);
    }

    /// As whoever owns the node does.
    void obey(VirtualHost& host) {
        for (BundleTaken& taken : std::exchange(host.bundles, {}))
            QVERIFY(host.node->setPolicy(ruling(std::move(taken.document)), net.now).ok());
        net.run(1s);
    }
};

std::uint64_t versionOf(const VirtualHost& host) {
    return host.node->bundles()->version();
}

std::vector<std::string> faultsSeenBy(const VirtualHost& host) {
    std::vector<std::string> out;
    for (const auto& fault : host.all<event::PeerMisbehaved>()) out.push_back(fault.violation);
    return out;
}

/// Whether `from` may ask `to` for a ping.
bool pings(Fleet& fleet, VirtualHost& from, VirtualHost& to) {
    const ConnId connection = from.swarm().connectionTo(to.id());
    if (!connection) return false;
    const std::size_t before = from.all<event::PingMeasured>().size();
    static_cast<void>(from.swarm().run(connection, swarm::DoPing{1}, fleet.net.now));
    fleet.net.run(5s);
    return from.all<event::PingMeasured>().size() > before;
}

} // namespace

class BundleHostTest final : public QObject {
    Q_OBJECT

private slots:

    void whoHasNoneGetsIt() {
        Fleet fleet;
        VirtualHost& first = fleet.add(1, fleet.bundle(2));
        VirtualHost& later = fleet.add(2);
        QCOMPARE(versionOf(later), std::uint64_t{0});
        fleet.dial(later, first);
        QCOMPARE(versionOf(later), std::uint64_t{2});
        QCOMPARE(later.bundles.size(), std::size_t{1});
        QVERIFY(later.bundles[0].entry == fleet.bundle(2) && later.bundles[0].document.version == 2);
        QVERIFY(first.bundles.empty()); // what it began with is no news
        QCOMPARE(first.node->bundles()->versions().at(later.id()), std::uint64_t{0});
        // Asked by one who knows more, a peer asks back; in the end both know of each other.
        VirtualHost& behind = fleet.add(3, fleet.bundle(1));
        fleet.dial(first, behind);
        QCOMPARE(versionOf(behind), std::uint64_t{2});
        fleet.net.run(2min);
        QCOMPARE(first.node->bundles()->versions().at(behind.id()), std::uint64_t{2});
        QVERIFY(faultsSeenBy(first).empty() && faultsSeenBy(later).empty() && faultsSeenBy(behind).empty());
    }

    void untilItHasComeNobodyDoesAnythingElse() {
        Fleet fleet;
        VirtualHost& waiting = fleet.add(1);
        NodeConfig plain;
        plain.swarm.network = NetworkId{7};
        VirtualHost& stranger = fleet.join(2, plain);
        fleet.dial(stranger, waiting);
        QVERIFY(stranger.swarm().connectionTo(waiting.id())); // it may bring a bundle
        QVERIFY(!pings(fleet, stranger, waiting));
        VirtualHost& first = fleet.add(3, fleet.bundle(1));
        fleet.dial(first, waiting);
        fleet.obey(waiting);
        QVERIFY(pings(fleet, stranger, waiting));
    }

    void withoutTheExchangeNothingCouldCome() {
        Fleet fleet;
        VirtualHost& first = fleet.add(1, fleet.bundle(1));
        NodeConfig shut;
        shut.swarm.network = NetworkId{7};
        shut.bundles = BundleConfig{{fleet.book.ledger.id(), fleet.book.ledger.policy()}, {}, {}, 1min};
        shut.policy.emplace();
        shut.policy->policy = Fleet::ruling({});
        VirtualHost& waiting = fleet.join(2, std::move(shut));
        fleet.dial(first, waiting);
        QCOMPARE(versionOf(waiting), std::uint64_t{0});
    }

    void anEarlierOneAForkAndAForgeryAreNotTaken() {
        Fleet fleet;
        VirtualHost& host = fleet.add(1, fleet.bundle(5));
        VirtualHost& old = fleet.add(2, fleet.bundle(4));
        fleet.dial(host, old);
        QCOMPARE(versionOf(host), std::uint64_t{5});
        QCOMPARE(versionOf(old), std::uint64_t{5});
        QVERIFY(faultsSeenBy(host).empty());
        const std::string other = "[[deny]]\nid = \"d\"\ndo = \"*\"\n";
        const auto offer = [&](const Bytes& entry) {
            const auto taken = host.node->bundles()->offer(entry, fleet.net.now);
            return taken.ok() ? std::error_code() : taken.error().code;
        };
        QVERIFY(offer(fleet.bundle(4)) == policy::BundleError::RolledBack);
        QVERIFY(offer(fleet.bundle(5, other)) == policy::BundleError::Forked);
        QVERIFY(offer(fleet.bundle(6, kAnything, {&fleet.book.ann})) == ledger::Violation::QuorumMissing);
        QVERIFY(!offer(fleet.bundle(5)));
        // From others: the fork and the forgery are told of, what is merely old is not.
        host.node->bundles()->heard(fleet.bundle(4), old.id(), fleet.net.now);
        host.node->bundles()->heard(fleet.bundle(5, other), old.id(), fleet.net.now);
        host.node->bundles()->heard(fleet.bundle(6, kAnything, {&fleet.book.ann}), old.id(), fleet.net.now);
        fleet.net.run(1s);
        QCOMPARE(faultsSeenBy(host), (std::vector<std::string>{"bundle.forked", "ledger.quorum_missing"}));
        QCOMPARE(versionOf(host), std::uint64_t{5});
    }

    void itTravelsByGossip() {
        Fleet fleet;
        std::vector<VirtualHost*> hosts;
        for (std::uint64_t seed = 1; seed <= 5; ++seed)
            hosts.push_back(&fleet.add(seed, fleet.bundle(1), true));
        for (std::size_t i = 1; i < hosts.size(); ++i) fleet.dial(*hosts[i], *hosts[i - 1]);
        fleet.net.run(5s);
        QVERIFY(hosts.front()->node->bundles()->offer(fleet.bundle(2), fleet.net.now).ok());
        fleet.net.run(5s); // no pull is due
        for (const VirtualHost* host : hosts) QCOMPARE(versionOf(*host), std::uint64_t{2});
    }

    void whatWasApartBecomesOne() {
        Fleet fleet;
        VirtualHost& here = fleet.add(1, fleet.bundle(1));
        VirtualHost& there = fleet.add(2, fleet.bundle(1));
        fleet.dial(here, there);
        QCOMPARE(here.node->bundles()->versions().at(there.id()), std::uint64_t{1});
        fleet.net.cut(here, there);
        fleet.net.run(1min);
        QVERIFY(here.node->bundles()->versions().empty());
        QVERIFY(here.node->bundles()->offer(fleet.bundle(2), fleet.net.now).ok());
        QVERIFY(there.node->bundles()->offer(fleet.bundle(3), fleet.net.now).ok());
        QCOMPARE(versionOf(here), std::uint64_t{2});
        fleet.dial(there, here);
        QCOMPARE(versionOf(here), std::uint64_t{3});
        QCOMPARE(versionOf(there), std::uint64_t{3});
    }

    void whenItsTimeIsOverOnlyAFreshOneComes() {
        Fleet fleet;
        VirtualHost& host = fleet.add(1, fleet.bundle(1));
        NodeConfig plain;
        plain.swarm.network = NetworkId{7};
        plain.swarm.idleTimeout = 24h;
        VirtualHost& stranger = fleet.join(2, plain);
        fleet.dial(stranger, host);
        QVERIFY(pings(fleet, stranger, host));
        fleet.net.run(2h);
        if (!stranger.swarm().connectionTo(host.id())) fleet.dial(stranger, host);
        QVERIFY(!pings(fleet, stranger, host));
        fleet.book.now.ms += 3 * 3'600'000;
        VirtualHost& fresh = fleet.add(3, fleet.bundle(2, kAnything, {}, 24h));
        fleet.dial(fresh, host);
        QCOMPARE(versionOf(host), std::uint64_t{2});
        fleet.obey(host);
        if (!stranger.swarm().connectionTo(host.id())) fleet.dial(stranger, host);
        QVERIFY(pings(fleet, stranger, host));
    }

    void aForeignPeerIsLeftAlone() {
        Fleet fleet;
        VirtualHost& host = fleet.add(1, fleet.bundle(1));
        NodeConfig plain;
        plain.swarm.network = NetworkId{7};
        VirtualHost& foreign = fleet.join(2, plain);
        fleet.dial(foreign, host);
        fleet.net.run(2min);
        QVERIFY(host.node->bundles()->versions().empty() && faultsSeenBy(host).empty());
    }
};

VD_SUITE(BundleHostTest)

#include "bundle_host_test.moc"
