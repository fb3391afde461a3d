#include "core/alert/outlet/outbox.h"

#include "tests/core/alert/outlet/notices.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <numeric>
#include <vector>

using namespace vedette;
using namespace vedette::alert;
using namespace vedette::alert::samples;
using namespace std::chrono_literals;

namespace {

constexpr OutboxPosition kBegin{{1'000}, 7};
constexpr Instant kStart{};

OutboxPosition positionOf(const Notice& one) {
    return {one.at, one.sequence};
}

} // namespace

class OutboxTest final : public QObject {
    Q_OBJECT

    SeededRandom m_random{1};

    Outbox make(std::uint32_t perMinute = 30) { return {{.perMinute = perMinute}, kBegin, m_random, kStart}; }

    static std::uint64_t sequenceOf(const Message* message) {
        return message == nullptr ? 0 : std::get<Notice>(*message).sequence;
    }

private slots:

    void inOrderAndOneAtATime() {
        Outbox box = make();
        QVERIFY(!box.deadline());
        QVERIFY(box.next(kStart) == nullptr);
        box.add(notice(1), kStart);
        box.add(notice(2), kStart);
        QCOMPARE(box.deadline(), kStart);
        QCOMPARE(sequenceOf(box.next(kStart)), std::uint64_t{1});
        QVERIFY(box.next(kStart) == nullptr);
        QVERIFY(!box.deadline());
        box.confirmed(kStart);
        QCOMPARE(sequenceOf(box.next(kStart)), std::uint64_t{2});
        box.confirmed(kStart);
        QCOMPARE(box.waiting(), std::size_t{0});
        QCOMPARE(box.counts().delivered, std::uint64_t{2});
    }

    /// What is not confirmed must be after it, or a crash loses it.
    void settledIsBeforeAllThatWaits() {
        Outbox box = make();
        QCOMPARE(box.settled(), kBegin);
        box.add(notice(1), kStart);
        box.add(notice(2), kStart);
        QCOMPARE(box.settled(), kBegin);
        QVERIFY(box.next(kStart) != nullptr);
        QCOMPARE(box.settled(), kBegin);
        box.confirmed(kStart);
        QCOMPARE(box.settled(), positionOf(notice(1)));
        QVERIFY(box.next(kStart) != nullptr);
        box.confirmed(kStart);
        QCOMPARE(box.settled(), positionOf(notice(2)));
    }

    void theSameAgainAfterABackOffThatGrowsAndIsJittered() {
        Outbox box = make();
        box.add(notice(1), kStart);
        Instant now = kStart;
        Duration whole = 1s;
        std::vector<double> shares;
        for (int attempt = 0; attempt < 12; ++attempt) {
            QCOMPARE(sequenceOf(box.next(now)), std::uint64_t{1});
            QVERIFY(!box.failed(Outbox::Failure::Unreachable, now));
            const Duration pause = *box.deadline() - now;
            QVERIFY(pause >= whole / 2 && pause <= whole);
            shares.push_back(std::chrono::duration<double>(pause) / whole);
            QVERIFY(box.next(*box.deadline() - 1ns) == nullptr);
            now = *box.deadline();
            whole = std::min<Duration>(whole * 2, 5min);
        }
        QVERIFY(*std::ranges::max_element(shares) - *std::ranges::min_element(shares) > 0.2);
        QVERIFY(box.next(now) != nullptr);
        box.confirmed(now);
        box.add(notice(2), now);
        QVERIFY(box.next(now) != nullptr); // whoever answers is trusted again
        QVERIFY(!box.failed(Outbox::Failure::Unreachable, now));
        QVERIFY(*box.deadline() - now <= 1s);
    }

    void patienceIsGivenWithinBounds() {
        Outbox box = make();
        box.add(notice(1), kStart);
        QVERIFY(box.next(kStart) != nullptr);
        QVERIFY(!box.failed(Outbox::Failure::Unreachable, kStart, 90s));
        QCOMPARE(*box.deadline() - kStart, Duration(90s));
        const Instant later = *box.deadline();
        QVERIFY(box.next(later) != nullptr);
        QVERIFY(!box.failed(Outbox::Failure::Unreachable, later, 24h));
        QCOMPARE(*box.deadline() - later, Outbox::kMaxRetryAfter);
    }

    /// What is never taken must not stand before everything else for ever.
    void whatIsRefusedAgainAndAgainIsGivenUp() {
        Outbox box = make();
        box.add(notice(1), kStart);
        box.add(notice(2), kStart);
        Instant now = kStart;
        for (std::uint32_t i = 1; i <= Outbox::kMaxRefusals; ++i) {
            QCOMPARE(sequenceOf(box.next(now)), std::uint64_t{1});
            QCOMPARE(box.failed(Outbox::Failure::Refused, now), i == Outbox::kMaxRefusals);
            now = *box.deadline();
        }
        QCOMPARE(box.counts().givenUp, std::uint64_t{1});
        QCOMPARE(box.settled(), positionOf(notice(1)));
        QCOMPARE(sequenceOf(box.next(now)), std::uint64_t{2});
    }

    void aStormIsOneMessage() {
        Outbox box = make(30);
        for (std::uint64_t i = 1; i <= 1000; ++i) box.add(notice(i, Severity::Low), kStart);
        // Half of the minute's share is kept for what is grave.
        std::vector<std::uint64_t> told;
        while (const Message* next = box.next(kStart)) {
            told.push_back(sequenceOf(next));
            box.confirmed(kStart);
        }
        QCOMPARE(told.size(), std::size_t{15});
        box.add(notice(1001, Severity::Critical), kStart);
        const Message* grave = box.next(kStart);
        QCOMPARE(sequenceOf(grave), std::uint64_t{1001});
        box.confirmed(kStart);
        // The rest comes when the minute is over, and until then nothing is settled beyond it.
        QCOMPARE(box.settled(), positionOf(notice(15)));
        QCOMPARE(*box.deadline() - kStart, Outbox::kMinute);
        const Instant later = kStart + Outbox::kMinute;
        const Message* last = box.next(later);
        QVERIFY(last != nullptr);
        const auto& held = std::get<HeldBack>(*last);
        QCOMPARE(held.storm, std::uint64_t{985});
        QCOMPARE(held.noRoom, std::uint64_t{0});
        QCOMPARE(held.severities[static_cast<std::size_t>(Severity::Low)], std::uint64_t{985});
        QCOMPARE(held.worst.sequence, std::uint64_t{16});
        QCOMPARE(held.delivery, std::string("msg_16_held"));
        QCOMPARE(held.at, notice(1000).at);
        box.confirmed(later);
        QCOMPARE(box.settled(), positionOf(notice(1001)));
        QCOMPARE(box.counts().heldBack, std::uint64_t{985});
        // A new minute has a new share.
        box.add(notice(1002, Severity::Low), later);
        QCOMPARE(sequenceOf(box.next(later)), std::uint64_t{1002});
    }

    void theGravestOfAStormIsNamed() {
        Outbox box = make(2);
        box.add(notice(1, Severity::Critical), kStart);
        box.add(notice(2, Severity::Critical), kStart);
        for (std::uint64_t i = 3; i < 10; ++i)
            box.add(notice(i, i == 6 || i == 8 ? Severity::Critical : Severity::Medium), kStart);
        while (box.next(kStart) != nullptr) box.confirmed(kStart);
        const Message* last = box.next(kStart + Outbox::kMinute);
        QVERIFY(last != nullptr);
        QCOMPARE(std::get<HeldBack>(*last).worst.sequence, std::uint64_t{6});
        QCOMPARE(severityOf(*last), Severity::Critical);
        QCOMPARE(timeOf(*last), notice(9).at);
        QCOMPARE(deliveryOf(*last), std::string("msg_3_held"));
    }

    /// A receiver may have read it: the same id must not come with another body.
    void whatWasTriedStaysAsItIs() {
        Outbox box = make(2);
        for (std::uint64_t i = 1; i <= 4; ++i) box.add(notice(i), kStart);
        while (box.next(kStart) != nullptr) box.confirmed(kStart);
        Instant now = kStart + Outbox::kMinute;
        const Message before = *box.next(now);
        QCOMPARE(std::get<HeldBack>(before).storm, std::uint64_t{2});
        QVERIFY(!box.failed(Outbox::Failure::Unreachable, now));
        for (std::uint64_t i = 5; i <= 9; ++i) box.add(notice(i), now);
        now = *box.deadline();
        QCOMPARE(*box.next(now), before);
        box.confirmed(now);
        std::uint64_t further = 0;
        for (now += 10min; const Message* next = box.next(now); now += 10min) {
            if (const auto* held = std::get_if<HeldBack>(next)) further += held->storm;
            box.confirmed(now);
        }
        QCOMPARE(further, std::uint64_t{3});
    }

    void theLeastGraveAndOldestMakesRoom() {
        Outbox box = make(6000);
        box.add(notice(1, Severity::High), kStart);
        QVERIFY(box.next(kStart) != nullptr); // hangs
        for (std::uint64_t i = 2; i < 2 + Outbox::kRoom; ++i)
            box.add(notice(i, i == 5 || i == 9 ? Severity::Low : Severity::High), kStart);
        QCOMPARE(box.waiting(), Outbox::kRoom + 1);
        box.add(notice(1000, Severity::High), kStart);
        box.add(notice(1001, Severity::High), kStart);
        box.add(notice(1002, Severity::Info), kStart); // the least of all: is not let in itself
        box.add(notice(1003, Severity::High), kStart); // the oldest goes
        QCOMPARE(box.counts().noRoom, std::uint64_t{4});
        QCOMPARE(box.settled(), kBegin);
        box.confirmed(kStart);
        std::vector<std::uint64_t> told;
        std::uint64_t dropped = 0;
        OutboxPosition settled = box.settled();
        for (Instant now = kStart; const Message* next = box.next(now); now += 2min) {
            if (const auto* held = std::get_if<HeldBack>(next)) {
                dropped += held->noRoom;
                QCOMPARE(held->worst.severity, Severity::High);
            } else {
                told.push_back(sequenceOf(next));
            }
            box.confirmed(now);
            QVERIFY(box.settled().at >= settled.at);
            settled = box.settled();
        }
        QCOMPARE(dropped, std::uint64_t{4});
        QCOMPARE(told.size(), Outbox::kRoom);
        QVERIFY(std::ranges::is_sorted(told));
        for (const std::uint64_t gone : {2u, 5u, 9u, 1002u})
            QVERIFY(std::ranges::find(told, gone) == told.end());
        QCOMPARE(settled, positionOf(notice(1003)));
    }

    /// A receiver that was away for an hour gets what waited, but not all in one second.
    void whatWaitedGoesOutAtTheRate() {
        Outbox box = make(10);
        for (std::uint64_t i = 1; i <= 50; ++i) box.recall(notice(i, Severity::Low), kStart);
        QCOMPARE(box.counts().heldBack, std::uint64_t{0});
        Instant now = kStart;
        std::vector<Instant> at;
        while (at.size() < 50) {
            while (box.next(now) != nullptr) {
                at.push_back(now);
                box.confirmed(now);
            }
            if (const auto due = box.deadline()) now = *due;
        }
        for (std::size_t i = 0; i + 20 < at.size(); ++i) QVERIFY(at[i + 20] - at[i] >= 1min - 1s);
        QVERIFY(at.back() - at.front() <= 5min);
    }

    /// Whatever comes in whatever order: each notice is delivered, in a summary, or given up; settled() never
    /// runs past what waits.
    void everyNoticeIsAccountedFor() {
        SeededRandom chance(7);
        for (int round = 0; round < 40; ++round) {
            Outbox box({.perMinute = 10, .maxBackOff = 4s}, kBegin, m_random, kStart);
            Instant now = kStart;
            std::uint64_t added = 0;
            std::uint64_t told = 0;
            std::uint64_t summed = 0;
            bool flying = false;
            const auto finish = [&](const Message& message) {
                if (const auto* held = std::get_if<HeldBack>(&message))
                    summed +=
                        std::accumulate(held->severities.begin(), held->severities.end(), std::uint64_t{0});
                else
                    ++told;
            };
            Message current;
            for (int step = 0; step < 600; ++step) {
                const bool busy = step < 450;
                if (busy && chance.below(2) == 0) {
                    ++added;
                    box.add(notice(added, static_cast<Severity>(chance.below(5))), now);
                }
                if (flying && (!busy || chance.below(4) == 0)) {
                    flying = false;
                    if (busy && chance.below(3) == 0) {
                        QVERIFY(!box.failed(Outbox::Failure::Unreachable, now));
                    } else {
                        finish(current);
                        box.confirmed(now);
                    }
                }
                if (!flying) {
                    if (const Message* next = box.next(now)) {
                        current = *next;
                        flying = true;
                    }
                }
                now += busy ? Duration(chance.below(2'000'000'000)) : Duration(30s);
            }
            QVERIFY(!flying);
            QCOMPARE(box.waiting(), std::size_t{0});
            QCOMPARE(told + summed, added);
            QCOMPARE(box.settled(), positionOf(notice(added)));
        }
    }
};

VD_SUITE(OutboxTest)

#include "outbox_test.moc"
