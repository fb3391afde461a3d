#include "core/lab/roster.h"

#include "core/lab/checked_once.h"
#include "core/lab/fleet_config.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::lab;

namespace {

codec::PeerId memberOf(Byte number) {
    return codec::PeerId::ofEncodedKey(Bytes{8, 1, 18, 1, number});
}

bool mayTell(Roster& roster, const codec::PeerId& who, const std::string& topic) {
    swarm::GateRequest request{{who, {}, {}}, swarm::Action::Message, topic, {}};
    return std::holds_alternative<swarm::Allow>(roster.ask(request, Instant{}));
}

} // namespace

class RosterTest final : public QObject {
    Q_OBJECT

private slots:

    void roleDecidesWhoMaySpeakWhere() {
        Roster roster(true, false);
        roster.enlist(memberOf(1), Segment::Orchestrate);
        roster.enlist(memberOf(2), Segment::Collect);
        const std::string notices(kNotices);
        const std::string telemetry = telemetryTopic(Segment::Collect);
        QCOMPARE(telemetry, std::string("telemetry/collect"));
        QVERIFY(mayTell(roster, memberOf(1), notices));
        QVERIFY(!mayTell(roster, memberOf(1), telemetry));
        QVERIFY(mayTell(roster, memberOf(2), telemetry));
        QVERIFY(!mayTell(roster, memberOf(2), notices));
        QVERIFY(!mayTell(roster, memberOf(2), telemetryTopic(Segment::Infer)));
        QVERIFY(!mayTell(roster, memberOf(3), notices));
        const swarm::GateRequest accept{{memberOf(3), {}, {}}, swarm::Action::Accept, "", {}};
        QVERIFY(std::holds_alternative<swarm::Allow>(roster.ask(accept, Instant{})));
    }

    void aClosedFleetTalksToMembersOnly() {
        Roster roster(false, true);
        roster.enlist(memberOf(1), Segment::Collect);
        const auto lets = [&](Byte who) {
            const swarm::GateRequest request{{memberOf(who), {}, {}}, swarm::Action::Secure, "", {}};
            return std::holds_alternative<swarm::Allow>(roster.ask(request, Instant{}));
        };
        QVERIFY(lets(1));
        QVERIFY(!lets(2));
        QVERIFY(mayTell(roster, memberOf(1), std::string(kNotices)));
    }

    void theSameBytesAreCheckedOnce() {
        std::array<Byte, 32> seed{};
        const auto author = gossipsub::Author::fromSeed(seed);
        const auto message = author.write("t", viewOf("word"), 1);
        gossipsub::VerifyJob job = gossipsub::verifyJob(message, author.peer());
        CheckedOnce checks;
        QVERIFY(checks.holds(job));
        QVERIFY(checks.holds(job));
        QCOMPARE(checks.computed(), std::uint64_t{1});
        QCOMPARE(checks.asked(), std::uint64_t{2});
        // A known signature says nothing of other bytes.
        job.message.push_back(1);
        QVERIFY(!checks.holds(job));
        QCOMPARE(checks.computed(), std::uint64_t{2});
        job.message.pop_back();
        QVERIFY(checks.holds(job));
        // What was forgotten is computed again.
        for (std::size_t i = 0; i < CheckedOnce::kRemembered; ++i) {
            gossipsub::VerifyJob other;
            for (int shift = 0; shift < 32; shift += 8)
                other.signature.push_back(static_cast<Byte>(i >> shift));
            QVERIFY(!checks.holds(other));
        }
        const std::uint64_t before = checks.computed();
        QVERIFY(checks.holds(job));
        QCOMPARE(checks.computed(), before + 1);
    }
};

VD_SUITE(RosterTest)

#include "roster_test.moc"
