#include "core/node/revocation_host.h"

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

/// What a guarded network goes by, with the virtual net's clock.
struct Authority {
    Book book;
    VirtualNet net;

    Authority() {
        book.now = net.wall;
        book.now.ms -= 600'000;
        ledger::Policy policy = book.policy();
        policy.expires = {net.wall.ms * 2};
        if (!book.say(policy, {&book.ann, &book.bob}).empty()) qFatal("no policy");
    }

    [[nodiscard]] NodeConfig config(bool gossips = false) const {
        NodeConfig out;
        out.swarm.network = NetworkId{7};
        out.revocations = RevocationConfig{{book.ledger.id(), book.ledger.policy()}, {}, 1min};
        out.revocations->saved.entry = book.setOf(1);
        if (gossips) {
            out.gossip.emplace();
            out.gossip->exemptPrivate = true;
        }
        return out;
    }

    VirtualHost& add(std::uint64_t seed, NodeConfig config) {
        VirtualHost& host = net.add(seed, std::move(config));
        net.listen(host);
        return host;
    }

    VirtualHost& add(std::uint64_t seed) { return add(seed, config()); }

    void dial(VirtualHost& from, VirtualHost& to) {
        static_cast<void>(from.swarm().dial({to.address()}, swarm::Reuse::Never, net.now));
        net.run(2s);
    }

    /// The ledger learns that the key of that host is stolen; the set that says so.
    Bytes steal(const VirtualHost& host, std::uint64_t epoch,
                ledger::Reason reason = ledger::Reason::KeyCompromise) {
        const Bytes key = copyOf(host.signer->publicKey().encoded());
        auto set = ledger::RevocationSet::of(book.ledger, epoch, book.now, 1h);
        set.refused.push_back({ledger::KeyId::of(key), reason, book.now});
        std::ranges::sort(set.refused, {}, &ledger::Refused::key);
        return vedette::test::signedEntry(ledger::kSetKind, set.encode(), {&book.pub});
    }
};

std::uint64_t refusedBy(const VirtualHost& host, std::string_view rule) {
    std::uint64_t count = 0;
    for (const auto& refusal : host.all<event::Refused>()) {
        if (refusal.rule == rule) count += refusal.count;
    }
    return count;
}

ledger::KeyId keyOf(const VirtualHost& host) {
    return ledger::KeyId::of(host.signer->publicKey().encoded());
}

} // namespace

class RevocationHostTest final : public QObject {
    Q_OBJECT

private slots:

    void aRevokedKeyIsCutOffAndKeptOut() {
        Authority a;
        VirtualHost& honest = a.add(1);
        VirtualHost& thief = a.add(2, NodeConfig{});
        a.dial(thief, honest);
        QVERIFY(honest.swarm().connectionTo(thief.id()));
        const auto taken = honest.node->revocations()->offer(a.steal(thief, 2), a.net.now);
        QVERIFY(taken.ok() && *taken);
        a.net.run(1s);
        QVERIFY(!honest.swarm().connectionTo(thief.id()));
        QVERIFY(!thief.swarm().connectionTo(honest.id()));
        QCOMPARE(honest.kept.back().epoch, std::uint64_t{2});
        QCOMPARE(honest.kept.back().cut, std::size_t{1});
        const std::size_t opened = honest.all<event::ConnectionOpened>().size();
        a.dial(thief, honest);
        QCOMPARE(honest.all<event::ConnectionOpened>().size(), opened);
        QCOMPARE(refusedBy(honest, kRevokedRule), std::uint64_t{1});
        // Nor is it dialled from here.
        a.dial(honest, thief);
        QCOMPARE(honest.all<event::ConnectionOpened>().size(), opened);
        // What was kept keeps it out after a restart.
        auto config = a.config();
        config.revocations->saved = *ledger::RevocationGuard::Saved::decode(honest.kept.back().saved);
        VirtualHost& again = a.add(3, std::move(config));
        a.dial(thief, again);
        QVERIFY(again.all<event::ConnectionOpened>().empty());
        QCOMPARE(refusedBy(again, kRevokedRule), std::uint64_t{1});
    }

    void withoutASetItIsLetIn() {
        Authority a;
        VirtualHost& honest = a.add(1, NodeConfig{});
        VirtualHost& thief = a.add(2, NodeConfig{});
        a.dial(thief, honest);
        QVERIFY(honest.swarm().connectionTo(thief.id()));
        QVERIFY(honest.node->revocations() == nullptr);
    }

    void whoJoinsLaterPulls() {
        Authority a;
        VirtualHost& first = a.add(1);
        VirtualHost& thief = a.add(2, NodeConfig{});
        QVERIFY(first.node->revocations()->offer(a.steal(thief, 2), a.net.now).ok());
        VirtualHost& later = a.add(3);
        VirtualHost& behind = a.add(4);
        a.dial(later, first);
        QCOMPARE(later.node->revocations()->guard().epoch(), std::uint64_t{2});
        // Asked by one who knows more, a peer asks back.
        a.dial(first, behind);
        QCOMPARE(behind.node->revocations()->guard().epoch(), std::uint64_t{2});
        QVERIFY(first.all<event::PeerMisbehaved>().empty() && later.all<event::PeerMisbehaved>().empty());
    }

    void whoIsConnectedIsAskedAgainAndAgain() {
        Authority a;
        VirtualHost& first = a.add(1);
        VirtualHost& second = a.add(2);
        VirtualHost& thief = a.add(3, NodeConfig{});
        a.dial(first, second);
        QVERIFY(first.node->revocations()->offer(a.steal(thief, 2), a.net.now).ok());
        QCOMPARE(second.node->revocations()->guard().epoch(), std::uint64_t{1});
        a.net.run(70s);
        QCOMPARE(second.node->revocations()->guard().epoch(), std::uint64_t{2});
    }

    void gossipBringsItAtOnce() {
        Authority a;
        std::vector<VirtualHost*> hosts;
        for (std::uint64_t i = 1; i <= 5; ++i) hosts.push_back(&a.add(i, a.config(true)));
        VirtualHost& thief = a.add(9, NodeConfig{});
        for (std::size_t i = 1; i < hosts.size(); ++i) a.dial(*hosts[i], *hosts[i - 1]);
        a.net.run(5s);
        QVERIFY(hosts[0]->node->revocations()->offer(a.steal(thief, 2), a.net.now).ok());
        a.net.run(3s);
        for (VirtualHost* host : hosts) {
            QCOMPARE(host->node->revocations()->guard().epoch(), std::uint64_t{2});
            QVERIFY(host->delivered.empty()); // the topic is of the inside
        }
    }

    void pastItsAgeASetLetsNothingButItsSuccessorIn() {
        Authority a;
        VirtualHost& honest = a.add(1);
        VirtualHost& other = a.add(2);
        a.net.run(61min);
        QVERIFY(honest.node->revocations()->guard().stale(a.net.now));
        a.dial(other, honest);
        const ConnId held = honest.swarm().connectionTo(other.id());
        QVERIFY(held);
        swarm::FramedProtocol protocol;
        protocol.name = "/test/1";
        honest.swarm().serveFramed(protocol, a.net.now);
        static_cast<void>(honest.swarm().run(held, swarm::DoPing{1}, a.net.now));
        a.net.run(1s);
        QVERIFY(refusedBy(honest, kStaleRule) >= 1);
        // A clock that is set back changes nothing.
        honest.node->restamp({a.net.now, a.net.wall});
        QVERIFY(honest.node->revocations()->guard().stale(a.net.now));
        // The next set comes by the one protocol that is left, and what was starved begins anew.
        a.book.now.ms += 3'600'000;
        QVERIFY(other.node->revocations()->offer(a.book.setOf(2), a.net.now).ok());
        a.net.run(10s);
        QCOMPARE(honest.node->revocations()->guard().epoch(), std::uint64_t{2});
        QVERIFY(!honest.node->revocations()->guard().stale(a.net.now));
        QVERIFY(honest.swarm().connectionTo(other.id()) != held);
    }

    void receiptsAreGivenByThoseWhoRefuse() {
        Authority a;
        VirtualHost& console = a.add(1);
        VirtualHost& peer = a.add(2);
        VirtualHost& foreign = a.add(3, NodeConfig{});
        VirtualHost& thief = a.add(4, NodeConfig{});
        VirtualHost& stranger = a.add(5, [&] {
            auto config = a.config();
            config.revocations->authority.ledger.fill(9);
            return config;
        }());
        for (VirtualHost* host : {&peer, &foreign, &stranger}) a.dial(console, *host);
        const auto key = keyOf(thief);
        const auto ask = [&](VirtualHost& host) -> const RefusalTaken& {
            const std::size_t before = console.refusals.size();
            if (!console.node->revocations()->askRefusal(host.id(), key, a.net.now)) qFatal("not asked");
            a.net.run(2s);
            if (console.refusals.size() != before + 1) qFatal("no answer");
            return console.refusals.back();
        };
        QVERIFY(ask(peer).receipt.error().code == RefusalError::NotRefused);
        QVERIFY(console.node->revocations()->offer(a.steal(thief, 2), a.net.now).ok());
        // It has not heard of it; being asked by one who has, it asks, and then refuses.
        QVERIFY(!ask(peer).receipt.ok());
        ledger::Reach reach(a.book.ledger.id(), key, 2, {peer.id(), foreign.id()}, a.net.now);
        const RefusalTaken& taken = ask(peer);
        QVERIFY(taken.receipt.ok() && taken.peer == peer.id() && taken.key == key);
        QVERIFY(reach.confirm(peer.id(), *taken.receipt, a.net.now).ok());
        const auto first = *taken.receipt;
        QVERIFY(*ask(peer).receipt == first); // signed once
        QVERIFY(ask(foreign).receipt.error().code == swarm::StreamError::NotSupported);
        reach.unable(foreign.id());
        QVERIFY(reach.count().whole() && reach.count().confirmed == 1 && reach.count().unable == 1);
        QVERIFY(ask(stranger).receipt.error().code == RefusalError::OtherLedger);
        QVERIFY(console.swarm().connectionTo(foreign.id()));
        QVERIFY(console.all<event::PeerMisbehaved>().empty());
    }

    void noMoreThanSoManyAreOut() {
        Authority a;
        VirtualHost& console = a.add(1);
        std::size_t out = 0;
        for (;; ++out) {
            const auto asked = console.node->revocations()->askRefusal(console.id(), {}, a.net.now);
            if (asked) continue;
            QVERIFY(asked.error().code == RefusalError::TooMany);
            break;
        }
        QCOMPARE(out, RevocationHost::kMaxAsks);
    }

    /// The answerer is played by hand, on a framed stream.
    void answersThatLie() {
        for (const Bytes& frame :
             {Bytes(3), revocation::Reply{revocation::Status::Given, 9, Bytes(5), {}}.encode(),
              revocation::Reply{revocation::Status::Given, 9, {}, Bytes(5)}.encode()}) {
            Authority a;
            VirtualHost& console = a.add(1);
            VirtualHost& liar = a.add(2, NodeConfig{});
            swarm::FramedProtocol protocol;
            protocol.name = revocation::kProtocol;
            liar.swarm().serveFramed(protocol, a.net.now);
            a.dial(console, liar);
            QVERIFY(console.node->revocations()->askRefusal(liar.id(), {}, a.net.now).ok());
            a.net.run(200ms);
            QVERIFY(!liar.frames.empty());
            QVERIFY(liar.swarm().sendFrame(liar.frames.back().stream, frame, a.net.now).ok());
            a.net.run(200ms);
            QCOMPARE(console.all<event::PeerMisbehaved>().size(), std::size_t{1});
        }
    }

    /// The asker is played by hand.
    void askersThatBreakTheRules() {
        Authority a;
        VirtualHost& honest = a.add(1);
        VirtualHost& rude = a.add(2, NodeConfig{});
        swarm::FramedProtocol protocol;
        protocol.name = revocation::kProtocol;
        a.dial(rude, honest);
        const auto open = [&] {
            return *rude.swarm().openFramed(rude.swarm().connectionTo(honest.id()), protocol, a.net.now);
        };
        QVERIFY(rude.swarm().sendFrame(open(), viewOf("rubbish"), a.net.now).ok());
        a.net.run(200ms);
        rude.swarm().endFramed(open(), swarm::FramedEnd::Writing, a.net.now);
        a.net.run(200ms);
        const auto told = honest.all<event::PeerMisbehaved>();
        QCOMPARE(told.size(), std::size_t{2});
        QCOMPARE(told[0].violation, std::string("revocation.malformed"));
        QCOMPARE(told[1].violation, std::string("revocation.no_request"));
    }
};

VD_SUITE(RevocationHostTest)
#include "revocation_host_test.moc"
