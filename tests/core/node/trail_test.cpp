#include "core/node/trail.h"

#include "tests/core/node/causes.h"
#include "tests/core/node/policy_visit.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <map>

using namespace vedette;
using namespace vedette::node;
using namespace vedette::node::test;
using namespace std::chrono_literals;

namespace {

codec::PeerId numbered(std::uint64_t n) {
    Bytes key{0x08, 0x01, 0x12, 0x20};
    key.resize(36, 0);
    for (std::size_t i = 0; i < 8; ++i) key[4 + i] = static_cast<Byte>(n >> (8 * i));
    return codec::PeerId::ofEncodedKey(key);
}

/// What a node is told, numbered as it comes.
struct Followed {
    Trail trail{numbered(0)};
    std::uint64_t last = 0;

    EventId see(event::Body body) {
        const EventId id{++last};
        trail.see({id, NetworkId{1}, {}, {}, {}, std::move(body)});
        return id;
    }

    EventId opened(std::uint64_t peer, std::uint64_t connection) {
        return see(event::ConnectionOpened{ConnId{connection}, numbered(peer), {}, {}, {}, {}, {}});
    }

    EventId closed(std::uint64_t peer, std::uint64_t connection) {
        return see(event::ConnectionClosed{ConnId{connection}, numbered(peer), {}, 0, 0, {}});
    }

    [[nodiscard]] std::vector<EventId> of(const event::Body& body) const { return trail.causesOf(body); }
};

using Causes = std::vector<EventId>;

std::map<event::Kind, std::size_t> kindsOf(const VirtualHost& host) {
    std::map<event::Kind, std::size_t> kinds;
    for (const event::Event& event : host.events) ++kinds[event.kind()];
    return kinds;
}

#define VD_EXPLAINED(host)                                                                                   \
    do {                                                                                                     \
        const std::string vdLacks = unexplained((host).events, (host).id());                                 \
        QVERIFY2(vdLacks.empty(), vdLacks.c_str());                                                          \
    } while (false)

} // namespace

class TrailTest final : public QObject {
    Q_OBJECT

private slots:

    void conductNamesTheConnectionAndAbsenceItsEnd() {
        Followed told;
        const event::PeerMisbehaved broke{numbered(1), "/x", "x.y"};
        const event::RoutingChanged came{numbered(1), true, "seen", 0, 1, {}};
        const event::RoutingChanged went{numbered(1), false, "silent", 0, 0, {}};
        QVERIFY(told.of(broke).empty());
        const EventId failed = told.see(event::DialFailed{numbered(1), {}, "connect", "x"});
        QCOMPARE(told.of(went), Causes{failed});
        const EventId first = told.opened(1, 1);
        QCOMPARE(told.of(broke), Causes{first});
        QCOMPARE(told.of(came), Causes{first});
        // A dial beside a connection that is open says nothing of the peer.
        told.see(event::DialFailed{numbered(1), {}, "connect", "x"});
        QCOMPARE(told.of(went), Causes{first});
        const EventId second = told.opened(1, 2);
        QCOMPARE(told.of(broke), Causes{second});
        told.closed(1, 1);
        QCOMPARE(told.of(went), Causes{second});
        const EventId end = told.closed(1, 2);
        QCOMPARE(told.of(went), Causes{end});
        QCOMPARE(told.of(broke), Causes{second}); // by which it did so
        // Nothing is kept of ourselves.
        told.see(event::DialFailed{numbered(0), {}, "connect", "x"});
        QVERIFY(told.of(event::SubscriptionChanged{numbered(0), "t", false}).empty());
    }

    void aDecisionNamesTheConnectionThatItIsOf() {
        Followed told;
        const EventId opened = told.opened(1, 5);
        event::Decision decision;
        decision.peer = numbered(1);
        decision.connection = ConnId{5};
        decision.action = "open";
        QCOMPARE(told.of(decision), Causes{opened});
        decision.connection = ConnId{4};
        QVERIFY(told.of(decision).empty());
        // The connection comes of that decision, and not the other way round.
        decision.connection = ConnId{5};
        for (const char* letIn : {"connect", "dial"}) {
            decision.action = letIn;
            decision.again = false;
            QVERIFY(told.of(decision).empty());
            decision.again = true;
            QCOMPARE(told.of(decision), Causes{opened});
        }
    }

    void whatComesOfManyNamesAFew() {
        Followed told;
        event::LookupEnded lookup;
        for (std::uint64_t n = 1; n <= 20; ++n) {
            lookup.closest.push_back(numbered(n));
            if (n % 2 == 0) told.opened(n, n);
        }
        QCOMPARE(told.of(lookup), (Causes{EventId{1}, EventId{2}, EventId{3}, EventId{4}}));
    }

    void strangersAreForgottenAndThoseWhoAreThereAreNot() {
        Followed told;
        const EventId there = told.opened(1, 1);
        const std::uint64_t all = 3 * Trail::kMaxGone;
        for (std::uint64_t n = 2; n < all; ++n) told.see(event::DialFailed{numbered(n), {}, "connect", "x"});
        std::size_t known = 0;
        for (std::uint64_t n = 2; n < all; ++n)
            known += told.of(event::RoutingChanged{numbered(n), false, "silent", 0, 0, {}}).size();
        QCOMPARE(known, Trail::kMaxGone);
        QCOMPARE(told.of(event::PeerMisbehaved{numbered(1), "/x", "x.y"}), Causes{there});
        // Who is told of again and again is one of them, by the last that was told.
        const EventId again = told.see(event::DialFailed{numbered(2), {}, "connect", "x"});
        for (std::uint64_t n = 0; n < Trail::kMaxGone - 1; ++n)
            told.see(event::DialFailed{numbered(5), {}, "connect", "x"});
        QCOMPARE(told.of(event::RoutingChanged{numbered(2), false, "silent", 0, 0, {}}), Causes{again});
    }

    /// Two nodes do all that nodes do, well and badly, under a policy that changes.
    void whatNodesTellIsExplained() {
        NodeConfig config = wholeNode();
        config.verification.emplace();
        config.verification->verifier.every = {20s, 20s, 10s};
        config.verification->verifier.perMinute = 600;
        config.verification->echoes = {{"echo", 16, 400}};
        Visit visit(by(allBut("\"open:/echo/1.0.0\"")), config);
        QVERIFY(visit.connected());
        VirtualHost& guarded = visit.guarded;
        VirtualHost& other = visit.other;
        QVERIFY(visit.hears(other, guarded, "hello"));
        QVERIFY(visit.outcome(guarded, other, swarm::DoPing{2})->ok());
        static_cast<void>(visit.outcome(other, guarded, swarm::DoEcho{4}));
        static_cast<void>(visit.lookUp(
            other, PutValue{kad::publicKeyName(other.id()), copyOf(other.signer->publicKey().encoded())}));
        static_cast<void>(visit.lookUp(guarded, FindClosest{copyOf(viewOf("somewhere"))}));
        QVERIFY(other.node->tasks()->ask(guarded.id(), "echo", {1}, 1s, visit.net.now).ok());
        visit.net.run(5s);
        // Canaries, of which every other is answered wrongly.
        std::size_t answered = 0;
        for (int i = 0; i < 240; ++i) {
            visit.net.run(500ms);
            for (; answered < other.asked.size(); ++answered) {
                task::Asked& asked = other.asked[answered];
                if (answered % 2 == 1) asked.body.front() = static_cast<Byte>(asked.body.front() ^ 1U);
                other.node->tasks()
                    ->answer(asked.job, task::Status::Done, asked.body, visit.net.now)
                    .ignore();
            }
        }
        // What is no message of these protocols.
        for (const char* protocol : {"/ipfs/kad/1.0.0", "/meshsub/1.1.0", "/vedette/task/1"}) {
            const auto line = other.swarm().connectionTo(guarded.id());
            const auto stream = other.swarm().openFramed(line, {protocol, {}, 4}, visit.net.now);
            QVERIFY(stream.ok());
            other.swarm().sendFrame(*stream, Bytes(40, 0xff), visit.net.now).ignore();
            visit.net.run(2s);
        }
        // Dials that fail and dials that are refused.
        static_cast<void>(guarded.swarm().dial({*codec::Multiaddr::ofTcp("10.9.9.9", 1)}, swarm::Reuse::Never,
                                               visit.net.now));
        visit.net.run(3s);
        QVERIFY(guarded.node
                    ->setPolicy(policyOf(allBut("[\"subscribe\", \"dial\", \"task\", \"dht-get\"]")),
                                visit.net.now)
                    .ok());
        visit.net.run(2s);
        static_cast<void>(guarded.swarm().dial({other.address()}, swarm::Reuse::Never, visit.net.now));
        static_cast<void>(visit.lookUp(other, FindClosest{copyOf(viewOf("elsewhere"))}));
        visit.net.run(3s);
        QVERIFY(guarded.node->setPolicy(policyOf(allBut("\"connect\"")), visit.net.now).ok());
        visit.net.run(5s);
        QVERIFY(!visit.connected());
        static_cast<void>(other.swarm().dial({guarded.address()}, swarm::Reuse::Allowed, visit.net.now));
        visit.net.run(60s);

        VD_EXPLAINED(guarded);
        VD_EXPLAINED(other);
        const auto kinds = kindsOf(guarded);
        using event::Kind;
        for (const Kind kind :
             {Kind::ConnectionOpened, Kind::ConnectionClosed, Kind::DialFailed, Kind::PeerIdentified,
              Kind::Refused, Kind::PingMeasured, Kind::RoutingChanged, Kind::LookupEnded, Kind::RecordStored,
              Kind::PeerMisbehaved, Kind::MessageDelivered, Kind::MeshChanged, Kind::SubscriptionChanged,
              Kind::TaskEnded, Kind::Decision, Kind::CanaryEnded, Kind::TierChanged}) {
            QVERIFY2(kinds.contains(kind), event::kindName(kind).data());
        }
        // A dial that was refused names the refusal, and so does the end of what was refused when it was
        // open.
        std::map<EventId, const event::Event*> byId;
        for (const event::Event& event : guarded.events) byId.emplace(event.id, &event);
        const auto names = [&](const event::Event& event, Kind kind) {
            return std::ranges::any_of(event.causes,
                                       [&](EventId cause) { return byId.at(cause)->kind() == kind; });
        };
        bool refusedDial = false;
        bool refusedLink = false;
        bool moved = false;
        for (const event::Event& event : guarded.events) {
            if (const auto* failed = std::get_if<event::DialFailed>(&event.body);
                failed != nullptr && failed->phase == "gate")
                refusedDial = names(event, Kind::Refused);
            if (const auto* closed = std::get_if<event::ConnectionClosed>(&event.body);
                closed != nullptr && closed->reason == Error(swarm::CloseReason::Refused).text())
                refusedLink = names(event, Kind::Refused) && names(event, Kind::ConnectionOpened);
            if (const auto* tier = std::get_if<event::TierChanged>(&event.body);
                tier != nullptr && tier->reason == "tier.canary_failed")
                moved = names(event, Kind::CanaryEnded);
        }
        QVERIFY(refusedDial);
        QVERIFY(refusedLink);
        QVERIFY(moved);
    }

    /// Equal refusals of one second are told of once, and each explains what it ended.
    void aFoldedRefusalStillExplains() {
        Visit visit(by(allBut("\"dial\"")));
        QVERIFY(visit.connected());
        const std::size_t before = visit.guarded.all<event::Refused>().size();
        for (int i = 0; i < 5; ++i) {
            static_cast<void>(
                visit.guarded.swarm().dial({visit.other.address()}, swarm::Reuse::Never, visit.net.now));
        }
        visit.net.run(10ms);
        QCOMPARE(visit.guarded.all<event::Refused>().size(), before + 1);
        std::set<EventId> named;
        std::size_t failed = 0;
        for (const event::Event& event : visit.guarded.events) {
            if (event.kind() != event::Kind::DialFailed) continue;
            ++failed;
            QCOMPARE(event.causes.size(), std::size_t{1});
            named.insert(event.causes.front());
        }
        QCOMPARE(failed, std::size_t{5});
        QCOMPARE(named.size(), std::size_t{1});
        VD_EXPLAINED(visit.guarded);
    }
};

VD_SUITE(TrailTest)

#include "trail_test.moc"
