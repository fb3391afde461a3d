// A frame that was begun behind the handshake has a deadline, which only what is whole moves.
#include "tests/core/transport/session/session_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::session;
using namespace vedette::session::test;
using namespace std::chrono_literals;

namespace {

/// What one end would send next: a frame or record with a ping of the muxer in it.
Bytes sealedPing(Pair& pair) {
    pair.a.session.ping(pair.now);
    pair.a.session.flush();
    pair.a.send();
    return std::exchange(pair.a.wire, {});
}

} // namespace

class FrameDeadlineTest final : public QObject {
    Q_OBJECT

private slots:

    void aFrameThatDripsEndsTheSession() {
        for (const Security security : {Security::Noise, Security::Tls}) {
            auto pair = readyPair(configOf(1, {security}), configOf(2, {security}));
            QVERIFY(!pair->b.session.deadline());
            const Bytes frame = sealedPing(*pair);
            QVERIFY(frame.size() > 20);
            const Instant begun = pair->now;
            for (std::size_t i = 0; i + 1 < 20; ++i) {
                pair->b.receive(BytesView(frame).subspan(i, 1), begun + std::chrono::seconds(i));
                QCOMPARE(*pair->b.session.deadline(), begun + 20s);
            }
            QVERIFY(pair->b.session.wake(begun + 20s - 1ns).ok());
            const auto woken = pair->b.session.wake(begun + 20s);
            QVERIFY(!woken && woken.error().code == Violation::PhaseTimeout);
            QCOMPARE(woken.error().detail, std::string("frame"));
            QCOMPARE(pair->b.session.phase(), Phase::Closed);
        }
    }

    void aPauseOfOursMovesIt() {
        auto pair = readyPair(configOf(1), configOf(2));
        pair->b.session.excuse(7s);
        QVERIFY(!pair->b.session.deadline());
        pair->b.receive(BytesView(sealedPing(*pair)).first(9), pair->now);
        pair->b.session.excuse(7s);
        QCOMPARE(*pair->b.session.deadline(), pair->now + 27s);
    }

    void aFrameThatIsFinishedLeavesNone() {
        for (const Security security : {Security::Noise, Security::Tls}) {
            auto pair = readyPair(configOf(1, {security}), configOf(2, {security}));
            const Bytes frame = sealedPing(*pair);
            pair->b.receive(BytesView(frame).first(9), pair->now);
            QVERIFY(pair->b.session.deadline().has_value());
            pair->b.receive(BytesView(frame).subspan(9), pair->now + 19s);
            QVERIFY(!pair->b.session.deadline());
            QVERIFY(pair->b.session.wake(pair->now + 1h).ok());
        }
    }

    /// The reads of a slow path end within a frame nearly always, each within another.
    void framesThatComeWholeMoveIt() {
        for (const Security security : {Security::Noise, Security::Tls}) {
            auto pair = readyPair(configOf(1, {security}), configOf(2, {security}));
            const StreamId stream = pair->a.session.open({"/echo/1.0.0"}, pair->now).value();
            pair->a.session.flush();
            pair->run();
            Bytes left;
            for (int i = 0; i < 20; ++i) {
                QCOMPARE(pair->a.session.write(stream, Bytes(1000, 7)), std::size_t{1000});
                pair->a.session.flush();
                pair->a.send();
                append(left, std::exchange(pair->a.wire, {}));
                // All but the last byte.
                pair->now += 15s;
                QVERIFY(pair->b.session.wake(pair->now).ok());
                pair->b.receive(BytesView(left).first(left.size() - 1), pair->now);
                left.erase(left.begin(), left.end() - 1);
                QCOMPARE(*pair->b.session.deadline(), pair->now + 20s);
            }
            QVERIFY(!pair->b.error);
        }
    }
};

VD_SUITE(FrameDeadlineTest)

#include "frame_deadline_test.moc"
