#include "core/history/trust_board.h"

#include "tests/core/history/believable.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::history;
using namespace vedette::test;

namespace {

constexpr NetworkId kNetwork{1};

codec::Multiaddr at(const char* address) {
    return codec::Multiaddr::ofTcp(address, 4001).value();
}

/// A state as it becomes, an event a second.
class Story {
public:
    void tell(event::Body body) {
        event::Event event;
        event.network = kNetwork;
        event.wall = WallTime{1'800'000'000'000 + static_cast<std::int64_t>(m_count) * 1000};
        event.body = std::move(body);
        m_now = event.wall;
        m_state.apply(event, ++m_count, "main");
    }

    void connect(const codec::PeerId& peer, const char* address) {
        tell(event::ConnectionOpened{ConnId{++m_connections}, peer, at(address), {}, "noise", "yamux", {}});
    }

    void ask(const codec::PeerId& peer, const char* outcome,
             event::Direction direction = event::Direction::Outbound) {
        tell(event::TaskEnded{peer, direction, "sum", outcome, Duration(1)});
    }

    [[nodiscard]] trust::Record record(const codec::PeerId& peer) const {
        return TrustBoard(m_state.networks().at(kNetwork)).recordOf(peer);
    }

    [[nodiscard]] const PeerFacts& facts(const codec::PeerId& peer) const {
        return m_state.networks().at(kNetwork).peers.at(peer);
    }

    [[nodiscard]] trust::Score score(const codec::PeerId& peer) const {
        return trust::scoreOf(record(peer), m_now);
    }

    [[nodiscard]] trust::TermScore term(const codec::PeerId& peer, trust::Term which) const {
        for (const auto& one : score(peer).terms) {
            if (one.term == which) return one;
        }
        return {};
    }

private:
    State m_state;
    WallTime m_now;
    std::uint64_t m_count = 0;
    std::uint64_t m_connections = 0;
};

const codec::PeerId kPeer = peerNumber(1);

} // namespace

class TrustBoardTest final : public QObject {
    Q_OBJECT

private slots:

    void aStrangerStandsInTheMiddle() {
        Story story;
        story.connect(kPeer, "203.0.113.1");
        QCOMPARE(story.score(kPeer).value, 0.5);
        QVERIFY(story.record(peerNumber(99)) == trust::Record());
    }

    void breachesCountAgainstIt() {
        Story story;
        story.tell(event::PeerViolated{ConnId{1}, kPeer, at("203.0.113.1"), "noise.bad_tag"});
        story.tell(event::StreamViolated{ConnId{1}, kPeer, "/ipfs/ping/1.0.0", "ping.flood"});
        story.tell(event::PeerMisbehaved{kPeer, "/ipfs/kad/1.0.0", "kad.forged"});
        QCOMPARE(story.term(kPeer, trust::Term::Conduct).cause, trust::Cause::BrokeProtocol);
        QCOMPARE(story.term(kPeer, trust::Term::Conduct).data, 3);
        QVERIFY(story.score(kPeer).value < 0.25);
        story.tell(event::PeerMisbehaved{kPeer, "/ipfs/kad/1.0.0", "kad.forged"});
        QVERIFY(story.score(kPeer).value < trust::kQuarantine);
    }

    void silenceIsNoBreach() {
        Story story;
        for (const char* silence : {"session.stream_timeout", "session.phase_timeout", "perf.silence"})
            story.tell(event::StreamViolated{ConnId{1}, kPeer, "/ipfs/ping/1.0.0", silence});
        QCOMPARE(story.term(kPeer, trust::Term::Conduct).cause, trust::Cause::Nothing);
        QCOMPARE(story.term(kPeer, trust::Term::Answers).cause, trust::Cause::AnsweredBadly);
        QVERIFY(trust::tierOf(story.score(kPeer).value) == trust::Tier::Medium);
    }

    void whatWeAskedOfItCounts() {
        Story story;
        for (int i = 0; i < 30; ++i) story.ask(kPeer, "done");
        QCOMPARE(story.term(kPeer, trust::Term::Answers).cause, trust::Cause::AnsweredWell);
        const double good = story.score(kPeer).value;
        QVERIFY(good > 0.7);
        for (const char* honest : {"busy", "refused", "unknown_kind", "withdrawn"}) story.ask(kPeer, honest);
        // What it asked of us says nothing of how it answers.
        story.ask(kPeer, "failed", event::Direction::Inbound);
        QVERIFY(qAbs(story.score(kPeer).value - good) < 1e-3);
        for (int i = 0; i < 100; ++i) story.ask(kPeer, i % 2 == 0 ? "failed" : "ask.no_answer");
        QCOMPARE(story.term(kPeer, trust::Term::Answers).cause, trust::Cause::AnsweredBadly);
        QVERIFY(story.score(kPeer).value < 0.4);
    }

    void gossipComesByItsParts() {
        Story story;
        story.tell(event::ScoreChanged{
            kPeer,
            "neutral",
            "graylisted",
            -31'000,
            {"P3 mesh deliveries missing", "P3b mesh failures", "P4 invalid messages", "topic cap"},
            {"a", "a", "a", ""},
            {-1000, -2000, -30'000, 2000}});
        const trust::Record record = story.record(kPeer);
        QCOMPARE(record.gossip[2], -3.0F);
        QCOMPARE(record.gossip[3], -30.0F);
        const auto term = story.term(kPeer, trust::Term::Gossip);
        QCOMPARE(term.cause, trust::Cause::GossipHarmful);
        QCOMPARE(term.data, 4);
        // A new process has no mesh and so no score of it.
        story.tell(event::RecordingStarted{2, 1, true, {}});
        QCOMPARE(story.term(kPeer, trust::Term::Gossip).cause, trust::Cause::Nothing);
    }

    void companyIsCountedWherePeersConnectFrom() {
        Story story;
        for (std::uint64_t n = 1; n <= 12; ++n)
            story.connect(peerNumber(n), ("203.0.113." + std::to_string(n)).c_str());
        QCOMPARE(story.record(kPeer).sharingPrefix, 11U);
        QCOMPARE(story.term(kPeer, trust::Term::Addresses).cause, trust::Cause::CrowdedAddress);
        // A home network, and what peers only say of themselves, prove nothing.
        story.connect(peerNumber(20), "198.51.100.1");
        for (std::uint64_t n = 30; n < 50; ++n) {
            story.connect(peerNumber(n), ("192.168.1." + std::to_string(n)).c_str());
            story.tell(event::PeerIdentified{
                ConnId{n}, peerNumber(n), "x", "y", {}, {at("198.51.100.9")}, {}, {}, false, false});
        }
        QCOMPARE(story.record(peerNumber(20)).sharingPrefix, 0U);
        QCOMPARE(story.record(peerNumber(30)).sharingPrefix, 0U);
    }

    void whoWasNeverMovedIsAStrangerOrBelowTheBound() {
        PeerFacts facts;
        facts.firstSeen = WallTime{5};
        QVERIFY(verifiedAs(facts, 0.9)
                == (Verified{trust::Tier::Medium, trust::Reason::Stranger, WallTime{5}}));
        QVERIFY(verifiedAs(facts, 0.3)
                == (Verified{trust::Tier::High, trust::Reason::LowScore, WallTime{5}}));
    }

    void whereANodeMovedItThereItStands() {
        Story story;
        story.connect(kPeer, "203.0.113.1");
        const WallTime met = story.facts(kPeer).firstSeen;
        QCOMPARE(story.facts(kPeer).tierSince, WallTime{});
        QCOMPARE(verifiedAs(story.facts(kPeer), 0.5).since, met);
        story.tell(event::TierChanged{kPeer, "medium", "high", "tier.canary_failed", 83});
        const Verified moved = verifiedAs(story.facts(kPeer), 0.9);
        QVERIFY(moved.tier == trust::Tier::High && moved.reason == trust::Reason::CanaryFailed);
        QCOMPARE(moved.since.ms, met.ms + 1000);
        // What a later program may call it is still told by the tier.
        story.tell(event::TierChanged{kPeer, "high", "low", "tier.by_magic", 800});
        QVERIFY(verifiedAs(story.facts(kPeer), 0.1).tier == trust::Tier::Low);
    }
};

VD_SUITE(TrustBoardTest)
#include "trust_board_test.moc"
