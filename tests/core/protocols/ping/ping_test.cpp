#include "core/protocols/ping/ping.h"

#include "tests/core/protocols/stream_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::ping;
using namespace std::chrono_literals;

namespace {

Bytes numbered(std::size_t size) {
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<Byte>(i * 7);
    return out;
}

bool failsWith(const Result<>& result, Violation violation) {
    return !result.ok() && result.error().code == violation;
}

} // namespace

class PingTest final : public QObject {
    Q_OBJECT

private slots:

    void pingsAtEverySplitAndRoom() {
        for (const std::size_t piece : {1U, 5U, 31U, 32U, 33U, 4096U}) {
            for (const std::size_t room : {1U, 7U, 32U, 4096U}) {
                SeededRandom random(piece);
                test::StreamPair pair(Initiator(5, random, Instant{}), Responder(Instant{}));
                test::PipeShape shape;
                shape.piece = piece;
                shape.room = room;
                pair.run(shape);
                QVERIFY(!pair.left.error && !pair.right.error);
                QVERIFY(pair.left.done && pair.right.done && pair.left.closed && pair.right.closed);
                QCOMPARE(pair.left.reports.size(), std::size_t{5});
                QCOMPARE(pair.left.sent, 5 * kPayload);
                QCOMPARE(pair.right.sent, 5 * kPayload);
                QCOMPARE(std::get<RoundTrip>(pair.left.reports[4]).number, 5U);
                QVERIFY(!pair.left.machine.deadline() && !pair.right.machine.deadline());
            }
        }
    }

    void measuresTheRoundTrip() {
        SeededRandom random(1);
        Initiator initiator(2, random, Instant{} + 1s);
        const Bytes first = test::sentBy(initiator);
        QCOMPARE(first.size(), kPayload);
        QVERIFY(initiator.receive(first, Instant{} + 1250ms).ok());
        QCOMPARE(std::get<RoundTrip>(*initiator.poll(0)).time, Duration(250ms));
        const Bytes second = test::sentBy(initiator);
        QVERIFY(first != second);
        QVERIFY(initiator.receive(second, Instant{} + 1300ms).ok());
        QCOMPARE(std::get<RoundTrip>(*initiator.poll(0)).time, Duration(50ms));
        QVERIFY(std::holds_alternative<protocols::CloseWrite>(*initiator.poll(0)));
        QVERIFY(std::holds_alternative<protocols::Done>(*initiator.poll(0)));
        QVERIFY(!initiator.poll(100));
        // A responder that never closes is its host's to end.
        QVERIFY(!initiator.deadline().has_value() && initiator.wake(Instant{} + 1h).ok());
        QVERIFY(failsWith(initiator.receive(Bytes(1), Instant{} + 2s), Violation::Unrequested));
        Responder responder{Instant{}};
        QVERIFY(responder.remoteClosed(Instant{}).ok());
        while (responder.poll(100)) {
        }
        QVERIFY(!responder.deadline().has_value() && responder.wake(Instant{} + 1h).ok());
        QVERIFY(initiator.remoteClosed(Instant{} + 2s).ok());
    }

    void noPingsAtAllJustCloses() {
        SeededRandom random(1);
        Initiator initiator(0, random, Instant{});
        QVERIFY(std::holds_alternative<protocols::CloseWrite>(*initiator.poll(100)));
        QVERIFY(std::holds_alternative<protocols::Done>(*initiator.poll(100)));
    }

    void echoesAlthoughTheEndIsThereAlready() {
        Responder responder{Instant{}};
        const Bytes payload = numbered(kPayload);
        QVERIFY(responder.receive(payload, Instant{}).ok());
        QVERIFY(responder.remoteClosed(Instant{}).ok());
        QVERIFY(!responder.poll(0)); // the answer is owed before the close
        const auto send = responder.poll(100);
        QVERIFY(equal(std::get<protocols::Send>(*send).bytes, payload));
        QVERIFY(std::holds_alternative<protocols::CloseWrite>(*responder.poll(100)));
        QVERIFY(std::holds_alternative<protocols::Done>(*responder.poll(100)));
        QVERIFY(!responder.poll(100));
    }

    void echoesOnlyWholePayloads() {
        Responder responder{Instant{}};
        const Bytes payloads = numbered(100 * kPayload);
        QVERIFY(responder.receive(BytesView(payloads).first(31), Instant{}).ok());
        QVERIFY(!responder.poll(100));
        QCOMPARE(responder.held(), std::size_t{31});
        QVERIFY(responder.receive(BytesView(payloads).subspan(31), Instant{}).ok());
        QCOMPARE(test::sentBy(responder, 1000), payloads);
        QCOMPARE(responder.held(), std::size_t{0});
    }

    void aChangedAnswerIsAMismatch() {
        for (std::size_t at = 0; at < kPayload; ++at) {
            SeededRandom random(1);
            Initiator initiator(1, random, Instant{});
            Bytes answer = test::sentBy(initiator);
            answer[at] ^= 1;
            QVERIFY(failsWith(initiator.receive(answer, Instant{}), Violation::Mismatch));
        }
    }

    void anAnswerToNothingIsRefused() {
        SeededRandom random(1);
        Initiator early(1, random, Instant{});
        QVERIFY(failsWith(early.receive(numbered(1), Instant{}), Violation::Unrequested));
        Initiator tooLong(1, random, Instant{});
        Bytes answer = test::sentBy(tooLong);
        answer.push_back(0);
        QVERIFY(failsWith(tooLong.receive(answer, Instant{}), Violation::Unrequested));
        Initiator late(1, random, Instant{});
        answer = test::sentBy(late);
        QVERIFY(late.receive(answer, Instant{}).ok());
        QVERIFY(failsWith(late.receive(answer, Instant{}), Violation::Unrequested));
    }

    void truncationIsAnEarlyEnd() {
        for (std::size_t cut = 0; cut < 3 * kPayload; ++cut) {
            SeededRandom random(1);
            test::StreamPair pair(Initiator(3, random, Instant{}), Responder(Instant{}));
            test::PipeShape shape;
            shape.cutAfter = cut;
            shape.piece = 5;
            pair.run(shape);
            QCOMPARE(!pair.right.error, cut % kPayload == 0);
            if (pair.right.error) QVERIFY(pair.right.error->code == Violation::EarlyEnd);
        }
        SeededRandom random(1);
        Initiator initiator(1, random, Instant{});
        const Bytes answer = test::sentBy(initiator);
        QVERIFY(initiator.receive(BytesView(answer).first(31), Instant{}).ok());
        QVERIFY(failsWith(initiator.remoteClosed(Instant{}), Violation::EarlyEnd));
    }

    void aPairCutAtAnyByteEnds() {
        SeededRandom random(1);
        test::PipeShape shape;
        shape.piece = 5;
        const auto make = [&] {
            return test::StreamPair(Initiator(3, random, Instant{}), Responder(Instant{}));
        };
        QVERIFY(test::survivesEveryCut(shape, make, [](const auto& pair, const test::Cut& cut) {
            const auto& [left, right, now] = pair;
            // As many as were answered are told, no more.
            if (left.reports.size() != cut.after / kPayload && cut.lost) return false;
            if (!cut.lost) {
                // The initiator has what it wants; a responder that never hears the end gives up.
                const bool unheard = cut.fromLeft && !cut.tells;
                return left.done && left.reports.size() == 3
                    && (unheard ? endedWith(right, Violation::Silence) : right.done);
            }
            if (!cut.tells)
                return endedWith(left, Violation::Silence) && endedWith(right, Violation::Silence);
            if (cut.fromLeft && cut.after % kPayload != 0) return endedWith(right, Violation::EarlyEnd);
            return endedWith(left, Violation::EarlyEnd) && endedWith(right);
        }));
    }

    void singleBytesDoNotMoveTheDeadline() {
        Responder responder{Instant{}};
        QVERIFY(responder.receive(numbered(1), Instant{} + 19s).ok());
        QVERIFY(responder.wake(Instant{} + 19999ms).ok());
        QVERIFY(*responder.deadline() == Instant{} + kSilenceLimit);
        QVERIFY(failsWith(responder.wake(Instant{} + 20s), Violation::Silence));
        Responder lively{Instant{}};
        QVERIFY(lively.receive(numbered(kPayload), Instant{} + 19s).ok());
        QVERIFY(*lively.deadline() == Instant{} + 19s + kSilenceLimit);

        SeededRandom random(1);
        Initiator initiator(1, random, Instant{});
        const Bytes answer = test::sentBy(initiator);
        QVERIFY(initiator.receive(BytesView(answer).first(31), Instant{} + 9s).ok());
        QVERIFY(initiator.wake(Instant{} + 9999ms).ok());
        QVERIFY(failsWith(initiator.wake(*initiator.deadline()), Violation::Silence));
        QVERIFY(*initiator.deadline() == Instant{} + kAnswerLimit);
    }

    void aFloodIsBounded() {
        Responder responder{Instant{}};
        QVERIFY(responder.receive(numbered(kMaxHeld), Instant{}).ok());
        QCOMPARE(responder.held(), kMaxHeld);
        QVERIFY(failsWith(responder.receive(numbered(1), Instant{}), Violation::Flood));
    }

    void aReaderThatStopsHoldsUpItsOwnCredit() {
        Responder responder{Instant{}};
        QVERIFY(responder.receive(numbered(10 * kPayload), Instant{}).ok());
        QCOMPARE(std::get<protocols::Send>(*responder.poll(100)).bytes.size(), std::size_t{100});
        QCOMPARE(responder.held(), 10 * kPayload - 100);
        QVERIFY(!responder.poll(0));
        QCOMPARE(responder.held(), 10 * kPayload - 100);
    }
};

VD_SUITE(PingTest)

#include "ping_test.moc"
