#include "core/alert/outlet/notice.h"

#include "core/alert/body_of.h"
#include "tests/core/alert/samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <set>

using namespace vedette;
using namespace vedette::alert;
using namespace vedette::alert::samples;

namespace {

constexpr WallTime kToldAt{1'767'571'200'000};
constexpr OperatorId kBert{7};

NoticeOrigin origin(std::string record = "ab") {
    return {"fleet", "12D3KooWNode", std::move(record), [](Rule) { return std::string("It is crowded."); }};
}

event::Event eventOf(event::Body body, std::uint64_t id = 5, WallTime at = kToldAt) {
    return {EventId{id}, NetworkId{1}, {}, at, {}, std::move(body)};
}

struct Raised {
    Board board;
    AlertId id;

    Raised() {
        const auto change = board.fold("fleet", crowd("240.1.0.0/24", 40'000, 20), kToldAt);
        id = change->alert;
    }

    [[nodiscard]] const Alert& alert() const { return *board.find(id); }
};

} // namespace

class NoticeTest final : public QObject {
    Q_OBJECT

private slots:

    void anAlertThatIsRaisedIsToldInFull() {
        Raised raised;
        const event::Body body = bodyOf({Change::What::Raised, raised.id}, raised.alert());
        const auto told = noticeOf(eventOf(body), raised.board, origin());
        QVERIFY(told.has_value());
        QCOMPARE(told->what, Notice::What::Raised);
        QCOMPARE(told->alert, raised.id);
        QCOMPARE(told->sequence, std::uint64_t{5});
        QCOMPARE(told->rule, Rule::CrowdedPrefix);
        QCOMPARE(told->severity, raised.alert().severity);
        QCOMPARE(told->network, std::string("fleet"));
        QCOMPARE(told->subject, std::string("240.1.0.0/24"));
        QCOMPARE(told->sentence, std::string("It is crowded."));
        QCOMPARE(told->peers.size(), Notice::kMaxPeers);
        QCOMPARE(told->peers.front(), peer(0).text());
        QCOMPARE(told->peerCount, std::uint64_t{20});
        QCOMPARE(told->first, kToldAt);
        QCOMPARE(told->last, kToldAt);
        QCOMPARE(told->count, std::uint64_t{1});
    }

    void aBoardThatForgotTheAlertLeavesWhatTheEventSays() {
        Raised raised;
        const event::Body body = bodyOf({Change::What::Raised, raised.id}, raised.alert());
        const auto told = noticeOf(eventOf(body), Board(), origin());
        QVERIFY(told.has_value());
        QCOMPARE(told->peers.size(), kPeersTold);
        QCOMPARE(told->first, kToldAt);
        const auto closed = noticeOf(eventOf(bodyOf("closed", kBert, raised.alert())), Board(), origin());
        QVERIFY(closed && closed->peers.empty());
    }

    void movesThatChangeNobodysDutyAreNotTold() {
        Raised raised;
        using What = Notice::What;
        const std::pair<const char*, std::optional<What>> moves[] = {
            {"grew", What::Escalated},    {"returned", What::Reopened}, {"expired", What::Reopened},
            {"reopened", What::Reopened}, {"closed", What::Closed},     {"acknowledged", std::nullopt},
            {"assigned", std::nullopt},   {"commented", std::nullopt},  {"retracted", std::nullopt}};
        std::set<std::string> names;
        for (const auto& [move, what] : moves) {
            const auto told = noticeOf(eventOf(bodyOf(move, kBert, raised.alert())), raised.board, origin());
            QCOMPARE(told.has_value(), what.has_value());
            if (!told) continue;
            QCOMPARE(told->what, *what);
            names.emplace(codeName(told->what));
        }
        QCOMPARE(names, (std::set<std::string>{"escalated", "reopened", "closed"}));
        QCOMPARE(codeName(What::Raised), std::string_view("raised"));
        QVERIFY(!noticeOf(eventOf(event::IdentityAway{}), raised.board, origin()));
        event::AlertChanged later{raised.id, "alert.of_a_later_version", "", "high", "grew", {}, 1, 1};
        QVERIFY(!noticeOf(eventOf(later), raised.board, origin()));
    }

    /// Receivers tell a repetition by it, so it must be the same again and never another's.
    void theDeliveryFollowsFromTheEventAlone() {
        Raised raised;
        const event::Body body = bodyOf({Change::What::Raised, raised.id}, raised.alert());
        const auto idOf = [&](const event::Event& event, const std::string& record) {
            return noticeOf(event, raised.board, origin(record))->delivery;
        };
        const std::string id = idOf(eventOf(body), "ab");
        QCOMPARE(id.size(), std::size_t{36});
        QVERIFY(id.starts_with("msg_"));
        QCOMPARE(noticeOf(eventOf(body), Board(), origin("ab"))->delivery, id);
        const std::set<std::string> all{id, idOf(eventOf(body), "cd"), idOf(eventOf(body, 6), "ab"),
                                        idOf(eventOf(body, 5, {kToldAt.ms + 1}), "ab"),
                                        idOf(eventOf(bodyOf("closed", kBert, raised.alert())), "ab")};
        QCOMPARE(all.size(), std::size_t{5});
    }
};

VD_SUITE(NoticeTest)

#include "notice_test.moc"
