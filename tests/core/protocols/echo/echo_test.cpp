#include "core/protocols/echo/echo.h"

#include "tests/core/protocols/stream_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::echo;
using namespace std::chrono_literals;

namespace {

bool failsWith(const Result<>& result, Violation violation) {
    return !result.ok() && result.error().code == violation;
}

} // namespace

class EchoTest final : public QObject {
    Q_OBJECT

private slots:

    void everyByteComesBack() {
        for (const std::uint64_t bytes : {0U, 1U, 100U, 200000U}) {
            for (const std::size_t piece : {1U, 977U, 65536U}) {
                for (const std::size_t window : {64U, 256U * 1024U}) {
                    test::StreamPair pair(Client(bytes, Instant{}), Server(Instant{}));
                    test::PipeShape shape;
                    shape.piece = piece;
                    shape.window = window;
                    shape.delay = 1us;
                    pair.run(shape);
                    QVERIFY(!pair.left.error && !pair.right.error);
                    QVERIFY(pair.left.done && pair.right.done && pair.left.closed && pair.right.closed);
                    QCOMPARE(pair.right.sent, bytes);
                    QCOMPARE(std::get<Report>(pair.left.reports.at(0)).bytes, bytes);
                    QVERIFY(pair.right.mostHeld <= window);
                    QVERIFY(!pair.left.machine.deadline() && !pair.right.machine.deadline());
                }
            }
        }
    }

    void thePatternDoesNotRepeatWithFrames() {
        Bytes first;
        for (std::uint64_t at = 0; at < 200000;) {
            const BytesView piece = pattern(at, 200000 - at);
            append(first, piece);
            at += piece.size();
        }
        for (const std::size_t distance : {1U, 16U, 1024U, 16384U, 65507U, 65519U, 65536U}) {
            QVERIFY(!equal(BytesView(first).first(1000), BytesView(first).subspan(distance, 1000)));
        }
    }

    void measuresUntilTheLastByte() {
        Client client(3, Instant{} + 1s);
        const Bytes sent = test::sentBy(client);
        QVERIFY(client.receive(sent, Instant{} + 4s).ok());
        QVERIFY(client.remoteClosed(Instant{} + 9s).ok());
        QCOMPARE(std::get<Report>(*client.poll(0)).time, Duration(3s));
    }

    void holdsCreditForAClientThatDoesNotRead() {
        Server server{Instant{}};
        QVERIFY(server.receive(Bytes(1000, 1), Instant{}).ok());
        QVERIFY(!server.poll(0));
        QCOMPARE(server.held(), std::size_t{1000});
        const auto send = std::get<protocols::Send>(*server.poll(400));
        QCOMPARE(send.bytes.size(), std::size_t{400});
        QCOMPARE(server.held(), std::size_t{600});
        QVERIFY(!server.poll(0));
        QVERIFY(server.remoteClosed(Instant{}).ok());
        QVERIFY(!server.poll(0)); // the close follows what is owed
        QCOMPARE(test::sentBy(server).size(), std::size_t{600});
        QCOMPARE(server.held(), std::size_t{0});
    }

    void holdsNoMoreThanTheLargestWindow() {
        Server server{Instant{}};
        QVERIFY(server.receive(Bytes(kMaxHeld), Instant{}).ok());
        QVERIFY(failsWith(server.receive(Bytes(1), Instant{}), Violation::Overrun));
    }

    void theClientChecksEveryByte() {
        for (const std::size_t at : {0U, 1U, 65520U, 65521U, 69999U}) {
            Client client(70000, Instant{});
            Bytes answer = test::sentBy(client);
            QCOMPARE(answer.size(), std::size_t{70000});
            answer[at] ^= 1;
            QVERIFY(failsWith(client.receive(answer, Instant{}), Violation::Mismatch));
        }
        Client much(10, Instant{});
        Bytes answer = test::sentBy(much);
        answer.push_back(0);
        QVERIFY(failsWith(much.receive(answer, Instant{}), Violation::TooMuch));
        Client before(10, Instant{});
        QVERIFY(failsWith(before.receive(pattern(0, 1), Instant{}), Violation::TooMuch));
    }

    void truncationIsAnEarlyEnd() {
        for (std::size_t cut = 0; cut < 20; ++cut) {
            Client client(20, Instant{});
            const Bytes answer = test::sentBy(client);
            QVERIFY(client.receive(BytesView(answer).first(cut), Instant{}).ok());
            QVERIFY(failsWith(client.remoteClosed(Instant{}), Violation::EarlyEnd));
        }
        Client sending(20, Instant{});
        QVERIFY(failsWith(sending.remoteClosed(Instant{}), Violation::EarlyEnd));
        Client unfinished(5, Instant{}); // all is back, but our half was still open
        QVERIFY(unfinished.poll(5) && unfinished.receive(pattern(0, 5), Instant{}).ok());
        QVERIFY(failsWith(unfinished.remoteClosed(Instant{}), Violation::EarlyEnd));
    }

    void aPairCutAtAnyByteEnds() {
        test::PipeShape shape;
        shape.piece = 7;
        const auto make = [] { return test::StreamPair(Client(50, Instant{}), Server(Instant{})); };
        QVERIFY(test::survivesEveryCut(shape, make, [](const auto& pair, const test::Cut& cut) {
            const auto& [left, right, now] = pair;
            if (cut.tells && !cut.lost) return left.done && right.done && left.reports.size() == 1;
            if (!left.reports.empty()) return false; // nothing is reported that was not proved
            if (cut.tells) return endedWith(left, Violation::EarlyEnd) && endedWith(right);
            // The client hears no end; the server neither, unless the client's came.
            return endedWith(left, Violation::Silence)
                && (cut.fromLeft ? endedWith(right, Violation::Silence) : endedWith(right) && right.done);
        }));
    }

    void whatIsOverHasNoDeadline() {
        Client client(5, Instant{});
        Server server{Instant{}};
        QVERIFY(server.receive(test::sentBy(client), Instant{}).ok() && server.remoteClosed(Instant{}).ok());
        QVERIFY(client.receive(test::sentBy(server), Instant{}).ok() && client.remoteClosed(Instant{}).ok());
        // Twice, for what went would excuse a first silence.
        QVERIFY(!server.deadline() && server.wake(Instant{} + 1h).ok() && server.wake(Instant{} + 2h).ok());
        QVERIFY(test::sentBy(client).empty());
        QVERIFY(!client.deadline() && client.wake(Instant{} + 1h).ok() && client.wake(Instant{} + 2h).ok());
    }

    void silenceEndsEitherSide() {
        Server server{Instant{}};
        QVERIFY(server.receive(Bytes(10), Instant{} + 5s).ok());
        QVERIFY(*server.deadline() == Instant{} + 25s);
        QVERIFY(server.poll(5));
        QVERIFY(server.wake(Instant{} + 25s).ok()); // bytes went since
        QVERIFY(failsWith(server.wake(Instant{} + 45s), Violation::Silence));

        Client client(10, Instant{});
        QVERIFY(client.poll(5));
        QVERIFY(client.wake(Instant{} + 20s).ok());
        QVERIFY(client.wake(Instant{} + 39s).ok());
        QVERIFY(failsWith(client.wake(Instant{} + 40s), Violation::Silence));
    }
};

VD_SUITE(EchoTest)

#include "echo_test.moc"
