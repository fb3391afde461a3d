#include "core/alert/board.h"

#include "core/alert/suggestion.h"
#include "tests/core/alert/samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <set>

using namespace vedette;
using namespace vedette::alert;
using namespace vedette::alert::samples;

namespace {

constexpr WallTime kNow{1'000'000};
constexpr OperatorId kAnn{7};
constexpr OperatorId kBob{8};

WallTime after(std::int64_t seconds) {
    return {kNow.ms + seconds * 1000};
}

AlertId raise(Board& board, const Finding& finding, const std::string& network = "fleet") {
    const auto change = board.fold(network, finding, kNow);
    VD_ASSERT(change && change->what == Change::What::Raised);
    return change->alert;
}

/// A board with something of everything.
Board busyBoard() {
    Board board;
    const AlertId a = raise(board, crowd("240.1.0.0/24", 20'000, 3));
    const AlertId b = raise(board, crowd("240.2.0.0/24", 40'000, 5));
    const AlertId c = raise(board, spam(4));
    VD_ASSERT(board.acknowledge(a, kAnn, "our own test", after(60), kNow));
    VD_ASSERT(board.close(c, kBob, "false alarm", kNow));
    VD_ASSERT(board.assign(b, "ann"));
    VD_ASSERT(board.comment(b, kAnn, "they are rented", kNow));
    VD_ASSERT(board.comment(b, kBob, "all of them", kNow));
    VD_ASSERT(board.retract(b, 1));
    VD_ASSERT(board.suppress({0, "fleet", Rule::MassLoss, "", kAnn, kNow, after(600), "upgrade"}));
    const IncidentId incident = *board.openIncident("rented hosts", {b}, kAnn, kNow);
    VD_ASSERT(board.addToIncident(incident, peer(9)));
    VD_ASSERT(board.note(incident, kBob, "asked the host", kNow));
    const IncidentId closed = *board.openIncident("spam", {c}, kAnn, kNow);
    VD_ASSERT(board.closeIncident(closed, kAnn, "a faulty build", kNow));
    return board;
}

} // namespace

class BoardTest final : public QObject {
    Q_OBJECT

private slots:

    void aStormOfEqualFindingsIsOneRow() {
        Board board;
        std::size_t told = 0;
        for (int i = 0; i < 10'000; ++i)
            if (board.fold("fleet", crowd("240.1.0.0/24", 20'000, 3), after(i))) ++told;
        QCOMPARE(board.alerts().size(), std::size_t{1});
        const Alert& alert = board.alerts().begin()->second;
        QCOMPARE(alert.count, std::uint64_t{10'000});
        QCOMPARE(alert.peerCount, std::uint64_t{3});
        QCOMPARE(alert.since.ms, kNow.ms);
        QCOMPARE(alert.last.ms, after(9999).ms);
        QCOMPARE(told, std::size_t{5}); // raised, and at 10, 100, 1000 and 10000
    }

    void foldsByNetworkRuleAndSubject() {
        Board board;
        const AlertId one = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        const AlertId other = raise(board, crowd("240.2.0.0/24", 20'000, 3));
        const AlertId elsewhere = raise(board, crowd("240.1.0.0/24", 20'000, 3), "lab");
        Finding flood = crowd("240.1.0.0/24", 20'000, 3);
        flood.rule = Rule::ConnectionFlood;
        const AlertId another = raise(board, flood);
        QVERIFY(one != other && other != elsewhere && elsewhere != another);
        QVERIFY(!board.fold("fleet", crowd("240.1.0.0/24", 20'000, 3), after(1)));
        QCOMPARE(board.find(one)->count, std::uint64_t{2});
        QCOMPARE(board.find(another)->count, std::uint64_t{1});
    }

    void aSubjectThatIsNoLineOfTextIsShownInHexadecimal() {
        Board board;
        Finding finding = crowd("evil\n\x1b[31m", 20'000, 0);
        finding.rule = Rule::MeshTakeover;
        QCOMPARE(board.find(raise(board, finding))->subject, std::string("6576696c0a1b5b33316d"));
        finding.subject = std::string(1000, 'x');
        QCOMPARE(board.find(raise(board, finding))->subject.size(), Finding::kMaxSubject);
    }

    void evidenceIsFrozenAtTheFirstAndTheWorst() {
        Board board;
        const AlertId id = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        Finding worse = crowd("240.1.0.0/24", 90'000, 3);
        worse.causes = {EventId{77}};
        static_cast<void>(board.fold("fleet", worse, after(5)));
        static_cast<void>(board.fold("fleet", crowd("240.1.0.0/24", 30'000, 3), after(9)));
        const Alert& alert = *board.find(id);
        QCOMPARE(alert.first.value, std::int64_t{20'000});
        QCOMPARE(alert.worst.value, std::int64_t{90'000});
        QCOMPARE(alert.worst.at.ms, after(5).ms);
        QCOMPARE(alert.worst.causes.front().value, std::uint64_t{77});
        QCOMPARE(alert.last.ms, after(9).ms);
    }

    void growingIsToldAtSteps() {
        Board board;
        const AlertId id = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        QCOMPARE(board.find(id)->severity, Severity::Medium);
        auto change = board.fold("fleet", crowd("240.1.0.0/24", 20'000, 4), after(1));
        QVERIFY(change && change->what == Change::What::Grew); // the fourth peer
        QVERIFY(!board.fold("fleet", crowd("240.1.0.0/24", 20'000, 5), after(2)));
        change = board.fold("fleet", crowd("240.1.0.0/24", 500'000, 3), after(3));
        QVERIFY(change && change->what == Change::What::Grew);
        QCOMPARE(board.find(id)->severity, Severity::High);
    }

    void peersAreListedUpToABoundAndCounted() {
        Board board;
        Finding finding = crowd("240.1.0.0/24", 20'000, 0);
        for (unsigned i = 0; i < 60; ++i) finding.concern(peer(i));
        const AlertId id = raise(board, finding);
        for (unsigned round = 1; round < 5; ++round) {
            Finding next = crowd("240.1.0.0/24", 20'000, 0);
            for (unsigned i = 0; i < 60; ++i) next.concern(peer(round * 60 + i));
            static_cast<void>(board.fold("fleet", next, after(round)));
        }
        QCOMPARE(board.find(id)->peers.size(), Alert::kMaxPeers);
        QCOMPARE(board.find(id)->peerCount, std::uint64_t{Alert::kMaxPeers});
        Finding wide = crowd("240.1.0.0/24", 20'000, 0);
        wide.peerCount = 5000;
        static_cast<void>(board.fold("fleet", wide, after(9)));
        QCOMPARE(board.find(id)->peerCount, std::uint64_t{5000});
    }

    void acknowledging() {
        Board board;
        const AlertId id = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        QCOMPARE(board.stateOf(*board.find(id), kNow), State::Open);
        const auto before = board.acknowledge(id, kAnn, "known", after(60), kNow);
        QVERIFY(before && !before->accepted && !before->closed);
        QCOMPARE(board.stateOf(*board.find(id), kNow), State::Acknowledged);
        QCOMPARE(board.find(id)->accepted->who.value, kAnn.value);
        const auto again = board.acknowledge(id, kBob, "longer", after(120), kNow);
        QVERIFY(again && again->accepted->why == "known");
        QVERIFY(board.expire(after(119)).empty());
        QCOMPARE(board.stateOf(*board.find(id), after(120)), State::Open);
        const auto changes = board.expire(after(120));
        QVERIFY(changes == (std::vector<Change>{{Change::What::Expired, id}}));
        QVERIFY(!board.find(id)->accepted);
        QVERIFY(board.expire(after(121)).empty());
    }

    void acknowledgingIsRefused() {
        Board board;
        const AlertId id = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        QVERIFY(board.acknowledge({99}, kAnn, "x", {}, kNow).error().code == AlertError::NoSuchAlert);
        QVERIFY(board.acknowledge(id, kAnn, "", {}, kNow).error().code == AlertError::BadText);
        QVERIFY(board.acknowledge(id, kAnn, "a\nb", {}, kNow).error().code == AlertError::BadText);
        QVERIFY(board.acknowledge(id, kAnn, std::string(Alert::kMaxText + 1, 'x'), {}, kNow).error().code
                == AlertError::BadText);
        QVERIFY(board.acknowledge(id, kAnn, "x", kNow, kNow).error().code == AlertError::Past);
        QVERIFY(board.close(id, kAnn, "done", kNow));
        QVERIFY(board.acknowledge(id, kAnn, "x", {}, kNow).error().code == AlertError::AlreadyClosed);
    }

    void whatWasAcceptedReturnsWhenItGrows() {
        const auto afterAccepting = [](const Finding& more, int times) {
            Board board;
            const AlertId id = raise(board, crowd("240.1.0.0/24", 20'000, 3));
            VD_ASSERT(board.acknowledge(id, kAnn, "known", {}, kNow));
            int returned = 0;
            for (int i = 0; i < times; ++i) {
                const auto change = board.fold("fleet", more, after(i));
                if (change && change->what == Change::What::Returned) ++returned;
            }
            VD_ASSERT(returned <= 1);
            VD_ASSERT((returned == 1) == !board.find(id)->accepted);
            return returned == 1;
        };
        QVERIFY(!afterAccepting(crowd("240.1.0.0/24", 20'000, 3), 11)); // twelve findings of one: as before
        QVERIFY(afterAccepting(crowd("240.1.0.0/24", 20'000, 3), 12));
        QVERIFY(!afterAccepting(crowd("240.1.0.0/24", 20'000, 6), 1));
        QVERIFY(afterAccepting(crowd("240.1.0.0/24", 20'000, 7), 1));
        QVERIFY(!afterAccepting(crowd("240.1.0.0/24", 24'000, 3), 1));
        QVERIFY(afterAccepting(crowd("240.1.0.0/24", 60'000, 3), 1));

        Alert alert;
        alert.severity = Severity::High;
        Acceptance accepted;
        accepted.severity = Severity::Medium;
        QVERIFY(outgrew(accepted, alert));
        accepted.severity = Severity::High;
        QVERIFY(!outgrew(accepted, alert));
        alert.worst.value = 3;
        accepted.value = 1;
        QVERIFY(!outgrew(accepted, alert));
        alert.worst.value = 4;
        QVERIFY(outgrew(accepted, alert));
    }

    void closingAndReopening() {
        Board board;
        const AlertId id = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        QVERIFY(board.reopen(id).error().code == AlertError::AlreadyOpen);
        QVERIFY(board.close(id, kAnn, "", kNow).error().code == AlertError::BadText);
        QVERIFY(board.acknowledge(id, kAnn, "known", {}, kNow));
        const auto before = board.close(id, kAnn, "a test of ours", kNow);
        QVERIFY(before && before->accepted);
        QCOMPARE(board.stateOf(*board.find(id), kNow), State::Closed);
        QVERIFY(board.close(id, kAnn, "twice", kNow).error().code == AlertError::AlreadyClosed);
        const auto closed = board.reopen(id);
        QVERIFY(closed && closed->closed->cause == "a test of ours");
        QCOMPARE(board.stateOf(*board.find(id), kNow), State::Open);
        QVERIFY(board.close(id, kAnn, "again", kNow));
        const auto change = board.fold("fleet", crowd("240.1.0.0/24", 20'000, 3), after(1));
        QVERIFY(change && change->what == Change::What::Returned);
        QCOMPARE(board.stateOf(*board.find(id), after(1)), State::Open);
    }

    void suppressionsLieAboveTheStanding() {
        Board board;
        const AlertId one = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        const AlertId two = raise(board, crowd("240.2.0.0/24", 20'000, 3));
        const AlertId closed = raise(board, crowd("240.3.0.0/24", 20'000, 3));
        QVERIFY(board.close(closed, kAnn, "done", kNow));
        Suppression all{0, "", Rule::CrowdedPrefix, "", kAnn, kNow, after(60), "a move"};
        QVERIFY(board.coveredBy(all, kNow) == (std::vector{one, two}));
        Suppression narrow = all;
        narrow.subject = "240.1.0.0/24";
        QVERIFY(board.coveredBy(narrow, kNow) == (std::vector{one}));
        Suppression elsewhere = all;
        elsewhere.network = "lab";
        QVERIFY(board.coveredBy(elsewhere, kNow).empty());
        Suppression otherRule = all;
        otherRule.rule = Rule::MassLoss;
        QVERIFY(board.coveredBy(otherRule, kNow).empty());

        const auto id = board.suppress(narrow);
        QVERIFY(id);
        QCOMPARE(board.stateOf(*board.find(one), kNow), State::Suppressed);
        QCOMPARE(board.stateOf(*board.find(two), kNow), State::Open);
        static_cast<void>(board.fold("fleet", crowd("240.1.0.0/24", 20'000, 3), after(1)));
        QCOMPARE(board.find(one)->count, std::uint64_t{2}); // counted all the same
        QVERIFY(board.expire(after(59)).empty());
        QVERIFY(board.expire(after(60)) == (std::vector<Change>{{Change::What::Expired, one}}));
        QVERIFY(board.suppressions().empty());
        QCOMPARE(board.stateOf(*board.find(one), after(60)), State::Open);

        const auto lifted = board.suppress(narrow);
        QVERIFY(board.lift(*lifted, kNow));
        QCOMPARE(board.stateOf(*board.find(one), kNow), State::Open);
        QVERIFY(board.lift(*lifted, kNow).error().code == AlertError::NoSuchSuppression);
        const auto late = board.suppress(narrow);
        QVERIFY(board.lift(*late, after(60)).error().code == AlertError::NoSuchSuppression);
    }

    void oneOfTwoSuppressionsEndsInSilence() {
        Board board;
        const AlertId id = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        QVERIFY(board.suppress({0, "", Rule::CrowdedPrefix, "", kAnn, kNow, after(60), "a"}));
        QVERIFY(board.suppress({0, "", Rule::CrowdedPrefix, "", kAnn, kNow, after(90), "b"}));
        QVERIFY(board.expire(after(60)).empty());
        QCOMPARE(board.stateOf(*board.find(id), after(60)), State::Suppressed);
        QCOMPARE(board.expire(after(90)).size(), std::size_t{1});
    }

    void suppressingIsRefused() {
        Board board;
        const Suppression good{0, "", Rule::CrowdedPrefix, "", kAnn, kNow, after(60), "a move"};
        Suppression bad = good;
        bad.why.clear();
        QVERIFY(board.suppress(bad).error().code == AlertError::BadText);
        bad = good;
        bad.subject = "a\nb";
        QVERIFY(board.suppress(bad).error().code == AlertError::BadText);
        bad = good;
        bad.network = "a\nb";
        QVERIFY(board.suppress(bad).error().code == AlertError::BadText);
        bad = good;
        bad.until = {};
        QVERIFY(board.suppress(bad).error().code == AlertError::NoEnd);
        bad = good;
        bad.until = kNow;
        QVERIFY(board.suppress(bad).error().code == AlertError::Past);
        for (std::size_t i = 0; i < Board::kMaxSuppressions; ++i) QVERIFY(board.suppress(good));
        QVERIFY(board.suppress(good).error().code == AlertError::TooMany);
    }

    void ownersAndComments() {
        Board board;
        const AlertId id = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        QCOMPARE(*board.assign(id, "ann"), std::string());
        QCOMPARE(*board.assign(id, "bob"), std::string("ann"));
        QCOMPARE(*board.assign(id, ""), std::string("bob"));
        QVERIFY(board.assign(id, "a\nb").error().code == AlertError::BadText);
        QCOMPARE(*board.comment(id, kAnn, "one", kNow), std::uint64_t{1});
        QCOMPARE(*board.comment(id, kAnn, "two", kNow), std::uint64_t{2});
        QVERIFY(board.comment(id, kAnn, "", kNow).error().code == AlertError::BadText);
        QCOMPARE(board.retract(id, 1)->text, std::string("one"));
        QVERIFY(board.retract(id, 1).error().code == AlertError::NoSuchComment);
        QCOMPARE(*board.comment(id, kAnn, "three", kNow), std::uint64_t{3});
        while (board.find(id)->comments.size() < Alert::kMaxComments)
            QVERIFY(board.comment(id, kAnn, "more", kNow));
        QVERIFY(board.comment(id, kAnn, "more", kNow).error().code == AlertError::TooMany);
    }

    void incidentsGather() {
        Board board;
        const AlertId a = raise(board, crowd("240.1.0.0/24", 20'000, 3));
        const AlertId b = raise(board, crowd("240.2.0.0/24", 20'000, 3));
        QVERIFY(board.openIncident("", {a}, kAnn, kNow).error().code == AlertError::BadText);
        QVERIFY(board.openIncident("x", {{99}}, kAnn, kNow).error().code == AlertError::NoSuchAlert);
        QVERIFY(board.openIncident("x", {a, a}, kAnn, kNow).error().code == AlertError::InIncident);
        QVERIFY(!board.find(a)->incident);
        const auto id = board.openIncident("rented", {a}, kAnn, kNow);
        QVERIFY(id && board.find(a)->incident == *id);
        QVERIFY(board.openIncident("y", {a}, kAnn, kNow).error().code == AlertError::InIncident);
        QVERIFY(board.addToIncident(*id, a).error().code == AlertError::InIncident);
        QVERIFY(board.addToIncident(*id, AlertId{99}).error().code == AlertError::NoSuchAlert);
        QVERIFY(board.addToIncident(*id, b));
        QVERIFY(board.addToIncident(IncidentId{9}, b).error().code == AlertError::NoSuchIncident);
        QVERIFY(board.removeFromIncident(*id, b));
        QVERIFY(!board.find(b)->incident);
        QVERIFY(board.removeFromIncident(*id, b).error().code == AlertError::NotInIncident);
        QVERIFY(board.addToIncident(*id, peer(1)));
        QVERIFY(board.addToIncident(*id, peer(1)).error().code == AlertError::InIncident);
        QVERIFY(board.removeFromIncident(*id, peer(1)));
        QVERIFY(board.removeFromIncident(*id, peer(1)).error().code == AlertError::NotInIncident);
        QCOMPARE(*board.note(*id, kAnn, "hm", kNow), std::uint64_t{1});
        QVERIFY(board.note(*id, kAnn, "", kNow).error().code == AlertError::BadText);
        QCOMPARE(board.retractNote(*id, 1)->text, std::string("hm"));
        QVERIFY(board.retractNote(*id, 1).error().code == AlertError::NoSuchComment);
        QCOMPARE(*board.assignIncident(*id, "bob"), std::string());
        QVERIFY(board.assignIncident(*id, "\x7f").error().code == AlertError::BadText);
        QVERIFY(board.reopenIncident(*id).error().code == AlertError::AlreadyOpen);
        QVERIFY(board.closeIncident(*id, kAnn, "", kNow).error().code == AlertError::BadText);
        QVERIFY(board.closeIncident(*id, kAnn, "a test", kNow));
        QVERIFY(board.addToIncident(*id, b).error().code == AlertError::AlreadyClosed);
        QCOMPARE(*board.note(*id, kAnn, "afterwards", kNow), std::uint64_t{2});
        QVERIFY(board.retractNote(*id, 2));
        QCOMPARE(board.reopenIncident(*id)->cause, std::string("a test"));
        QVERIFY(board.dissolve(*id));
        QVERIFY(board.find(*id) == nullptr && !board.find(a)->incident);
    }

    void incidentsAreBounded() {
        Board board;
        const auto id = board.openIncident("x", {}, kAnn, kNow);
        for (std::size_t i = 0; i < Incident::kMaxAlerts; ++i) {
            const AlertId alert = raise(board, crowd("240.1." + std::to_string(i) + ".0/24", 20'000, 0));
            QVERIFY(board.addToIncident(*id, alert));
        }
        const AlertId more = raise(board, crowd("more", 20'000, 0));
        QVERIFY(board.addToIncident(*id, more).error().code == AlertError::TooMany);
        for (unsigned i = 0; i < Incident::kMaxPeers; ++i) QVERIFY(board.addToIncident(*id, peer(i)));
        QVERIFY(board.addToIncident(*id, peer(5000)).error().code == AlertError::TooMany);
        for (std::size_t i = 0; i < Incident::kMaxNotes; ++i) QVERIFY(board.note(*id, kAnn, "n", kNow));
        QVERIFY(board.note(*id, kAnn, "n", kNow).error().code == AlertError::TooMany);
        while (board.incidents().size() < Board::kMaxIncidents)
            QVERIFY(board.openIncident("x", {}, kAnn, kNow));
        QVERIFY(board.openIncident("x", {}, kAnn, kNow).error().code == AlertError::TooMany);
    }

    void theClosedAndTheLeastGraveMakeRoom() {
        Board board;
        std::vector<AlertId> ids;
        for (std::size_t i = 0; i < Board::kMaxAlerts; ++i) {
            const auto change =
                board.fold("fleet", crowd("n" + std::to_string(i), 20'000, 1), after(static_cast<int>(i)));
            ids.push_back(change->alert);
        }
        QVERIFY(board.close(ids[5], kAnn, "done", kNow));
        const auto kept = board.openIncident("x", {ids[0]}, kAnn, kNow);
        QVERIFY(board.fold("fleet", crowd("a", 20'000, 1), after(5000)));
        QVERIFY(board.find(ids[5]) == nullptr); // closed
        QVERIFY(board.fold("fleet", crowd("b", 20'000, 1), after(5001)));
        QVERIFY(board.find(ids[0]) != nullptr); // part of an incident
        QVERIFY(board.find(ids[1]) == nullptr); // the longest silent of the least grave
        QCOMPARE(board.lost(), std::uint64_t{2});
        Finding nuisance = spam(1);
        nuisance.rule = Rule::ProtocolBroken;
        QVERIFY(!board.fold("fleet", nuisance, after(5002))); // less grave than all
        QCOMPARE(board.lost(), std::uint64_t{3});
        QCOMPARE(board.alerts().size(), Board::kMaxAlerts);
        // A forgotten one that comes again is a new one.
        QVERIFY(board.fold("fleet", crowd("n1", 20'000, 1), after(5003))->alert > ids.back());
        QCOMPARE(board.find(*kept)->alerts.size(), std::size_t{1});
    }

    void everyByteOfItComesBack() {
        const Board board = busyBoard();
        const Bytes bytes = board.encode();
        const auto back = Board::decode(bytes);
        QVERIFY2(back.ok(), back ? "" : back.error().text().c_str());
        QVERIFY(*back == board);
        QVERIFY(Board::decode(Board().encode()).value() == Board());
        // And goes on where it was.
        Board going = *back;
        QVERIFY(!going.fold("fleet", crowd("240.2.0.0/24", 40'000, 5), after(1)));
        QCOMPARE(raise(going, crowd("new", 20'000, 1)).value, std::uint64_t{4});
    }

    void aCutFileIsRefusedWhereverItIsCut() {
        const Bytes bytes = busyBoard().encode();
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto cut = Board::decode(BytesView(bytes).first(size));
            QVERIFY(!cut && cut.error().code == AlertError::NotCbor);
        }
    }

    void aChangedByteNeverStopsTheProgram() {
        const Board board = busyBoard();
        const Bytes bytes = board.encode();
        std::size_t read = 0;
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            for (const Byte with : {Byte{0x00}, Byte{0x01}, Byte{0x1B}, Byte{0x80}, Byte{0xF6}, Byte{0xFF}}) {
                Bytes changed = bytes;
                changed[at] = with;
                auto other = Board::decode(changed);
                if (!other) continue;
                ++read;
                // Whatever it means now, it is whole.
                QVERIFY(Board::decode(other->encode()).value() == *other);
                static_cast<void>(other->expire({std::numeric_limits<std::int64_t>::max()}));
            }
        }
        QVERIFY(read > 0);
    }

    void laterVersionsAreLeftAlone() {
        Bytes bytes = Board().encode();
        QCOMPARE(bytes[1], Byte{1});
        bytes[1] = 2;
        QVERIFY(Board::decode(bytes).error().code == AlertError::Newer);
        bytes[1] = 0;
        QVERIFY(Board::decode(bytes).error().code == AlertError::Malformed);
    }

    void severityFollowsFromImpactAndConfidence() {
        QCOMPARE(severityOf(Impact::Severe, 950), Severity::Critical);
        QCOMPARE(severityOf(Impact::Severe, 899), Severity::High);
        QCOMPARE(severityOf(Impact::Severe, 599), Severity::Medium);
        QCOMPARE(severityOf(Impact::Severe, 299), Severity::Info);
        QCOMPARE(severityOf(Impact::Minor, 900), Severity::Low);
        QCOMPARE(severityOf(Impact::None, 1000), Severity::Info);
        for (const Rule rule : allRules()) {
            const RuleFacts& facts = factsOf(rule);
            QCOMPARE(confidenceOf(rule, 1000, 1000), facts.confidence);
            QCOMPARE(confidenceOf(rule, 10, 0), facts.confidence);
            QVERIFY(confidenceOf(rule, std::numeric_limits<std::int64_t>::max(), 1) <= facts.certainty);
            const int half = facts.confidence + (facts.certainty - facts.confidence) / 2;
            QVERIFY(std::abs(static_cast<int>(confidenceOf(rule, 2000, 1000)) - half) <= 1);
        }
    }

    void whatIsSuggestedCanBeDone() {
        for (const Rule rule : allRules()) {
            Alert alert;
            alert.rule = rule;
            alert.peers = {peer(1)};
            alert.subject = "topic";
            const auto suggestions = suggest(alert);
            QVERIFY(suggestions.size() <= kMaxSuggestions);
            for (const Suggestion& one : suggestions) QVERIFY(codeName(one.deed) != "unknown");
            alert.peers.clear();
            for (const Suggestion& one : suggest(alert)) {
                QVERIFY(one.deed == Deed::Unsubscribe || one.deed == Deed::RotateKeys);
            }
        }
        QVERIFY(isReversible(Deed::BlockPeer) && !isReversible(Deed::Disconnect));
    }

    void whatIsSuggestedFirst() {
        struct Row {
            Rule rule;
            std::optional<Deed> first;
        };

        for (const Row& row : {Row{Rule::ConnectionFlood, Deed::BlockPeer},
                               Row{Rule::RefusalStorm, Deed::BlockPeer},
                               Row{Rule::CrowdedPrefix, Deed::BlockPeer},
                               Row{Rule::KeyTooDense, Deed::BlockPeer},
                               Row{Rule::TableTakeover, Deed::BlockPeer},
                               Row{Rule::WaysInDisagree, Deed::BlockPeer},
                               Row{Rule::IdentityMoved, Deed::ExaminePeer},
                               Row{Rule::IdentityTwice, Deed::BlockPeer},
                               Row{Rule::MassLoss, Deed::ExaminePeer},
                               Row{Rule::MessageSpam, Deed::BlockPeer},
                               Row{Rule::MeshTakeover, Deed::BlockPeer},
                               Row{Rule::ScoreCollapse, Deed::BlockPeer},
                               Row{Rule::ProtocolBroken, Deed::BlockPeer},
                               Row{Rule::TaskFailures, Deed::ExaminePeer},
                               Row{Rule::LookupFailures, Deed::ExaminePeer},
                               Row{Rule::IdentityAway, {}},
                               Row{Rule::RecordTrouble, {}},
                               Row{Rule::LateralMovement, Deed::BlockPeer},
                               Row{Rule::FalseAnswers, Deed::BlockPeer},
                               Row{Rule::FalseProof, Deed::BlockPeer}}) {
            Alert alert;
            alert.rule = row.rule;
            alert.peers = {peer(1)};
            const auto suggestions = suggest(alert);
            QCOMPARE(suggestions.empty(), !row.first.has_value());
            if (row.first) QVERIFY(suggestions.front().deed == *row.first);
        }
    }

    void namesAreNotRepeated() {
        std::set<std::string_view> names;
        for (const Rule rule : allRules()) names.insert(codeName(rule));
        QCOMPARE(names.size(), allRules().size());
        QVERIFY(!names.contains("unknown"));
    }
};

VD_SUITE(BoardTest)

#include "board_test.moc"
