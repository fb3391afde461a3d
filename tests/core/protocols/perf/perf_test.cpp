#include "core/protocols/perf/perf.h"

#include "tests/core/protocols/stream_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::perf;
using namespace std::chrono_literals;

namespace {

bool failsWith(const Result<>& result, Violation violation) {
    return !result.ok() && result.error().code == violation;
}

Bytes request(std::uint64_t down) {
    Bytes out;
    for (int shift = 56; shift >= 0; shift -= 8) out.push_back(static_cast<Byte>(down >> shift));
    return out;
}

} // namespace

class PerfTest final : public QObject {
    Q_OBJECT

private slots:

    void movesWhatWasAsked() {
        for (const std::uint64_t up : {0U, 1U, 70000U}) {
            for (const std::uint64_t down : {0U, 1U, 70000U}) {
                for (const std::size_t piece : {1U, 1000U, 65536U}) {
                    test::StreamPair pair(Client(up, down, Instant{}), Server(Instant{}));
                    test::PipeShape shape;
                    shape.piece = piece;
                    shape.delay = 1us;
                    shape.room = piece == 1 ? 5 : 100000;
                    pair.run(shape);
                    QVERIFY(!pair.left.error && !pair.right.error);
                    QVERIFY(pair.left.done && pair.right.done && pair.left.closed && pair.right.closed);
                    QCOMPARE(pair.left.sent, up + 8);
                    QCOMPARE(pair.right.sent, down);
                    const auto& report = std::get<Report>(pair.left.reports.at(0));
                    QCOMPARE(report.up, up);
                    QCOMPARE(report.down, down);
                    QVERIFY(report.upload > 0ns);
                    QCOMPARE(report.download > 0ns, down > 0);
                    QVERIFY(!pair.left.machine.deadline() && !pair.right.machine.deadline());
                }
            }
        }
    }

    void theRequestIsBigEndian() {
        Client client(0, 0x0102030405060708, Instant{});
        QCOMPARE(toHex(test::sentBy(client)), std::string("0102030405060708"));
        Server server{Instant{}};
        QVERIFY(server.receive(request(0x0304), Instant{}).ok());
        QVERIFY(server.remoteClosed(Instant{}).ok());
        QCOMPARE(test::sentBy(server).size(), std::size_t{0x0304});
    }

    void theServerWaitsForTheEndOfTheUpload() {
        Server server{Instant{}};
        QVERIFY(server.receive(request(10), Instant{}).ok());
        QVERIFY(server.receive(Bytes(100), Instant{}).ok());
        QVERIFY(!server.poll(1000));
        QVERIFY(server.remoteClosed(Instant{}).ok());
        QCOMPARE(std::get<protocols::Send>(*server.poll(4)).bytes.size(), std::size_t{4});
        QVERIFY(!server.poll(0));
        QCOMPARE(std::get<protocols::Send>(*server.poll(1000)).bytes.size(), std::size_t{6});
    }

    void theLargestRequestIsServedWithoutMemory() {
        Server server{Instant{}};
        QVERIFY(server.receive(request(UINT64_MAX), Instant{}).ok());
        QVERIFY(server.remoteClosed(Instant{}).ok());
        const auto first = std::get<protocols::Send>(*server.poll(SIZE_MAX));
        const auto second = std::get<protocols::Send>(*server.poll(SIZE_MAX));
        QCOMPARE(first.bytes.size(), kMaxSend);
        QCOMPARE(first.bytes.data(), second.bytes.data());
        QVERIFY(std::ranges::all_of(first.bytes, [](Byte b) { return b == 0; }));
    }

    void measuresBothWays() {
        Client client(100, 200, Instant{} + 1s);
        QCOMPARE(test::sentBy(client).size(), std::size_t{108});
        QVERIFY(client.receive(Bytes(50), Instant{} + 3s).ok());
        QVERIFY(client.receive(Bytes(150), Instant{} + 7s).ok());
        QVERIFY(client.remoteClosed(Instant{} + 8s).ok());
        const Report report = std::get<Report>(*client.poll(0));
        QCOMPARE(report.upload, Duration(2s));
        QCOMPARE(report.download, Duration(6s));
    }

    void anUnfinishedRequestIsNoRequest() {
        for (std::size_t cut = 0; cut < 8; ++cut) {
            test::StreamPair pair(Client(100, 100, Instant{}), Server(Instant{}));
            test::PipeShape shape;
            shape.cutAfter = cut;
            shape.piece = 3;
            pair.run(shape);
            QVERIFY(pair.right.error && pair.right.error->code == Violation::NoRequest);
        }
    }

    void aPairCutAtAnyByteEnds() {
        for (const auto& sizes : {std::pair{40U, 0U}, std::pair{0U, 60U}, std::pair{40U, 60U}}) {
            test::PipeShape shape;
            shape.piece = 7;
            const std::uint64_t up = sizes.first;
            const std::uint64_t down = sizes.second;
            const auto make = [&] {
                return test::StreamPair(Client(up, down, Instant{}), Server(Instant{}));
            };
            QVERIFY(test::survivesEveryCut(shape, make, [&](const auto& pair, const test::Cut& cut) {
                const auto& [left, right, now] = pair;
                if (cut.tells && cut.fromLeft && cut.after < 8)
                    return endedWith(right, Violation::NoRequest) && left.reports.empty();
                // An upload has no length of its own: its end is what the server goes by.
                if (cut.tells && (cut.fromLeft || !cut.lost))
                    return left.done && right.done && right.sent == down && left.reports.size() == 1;
                if (!left.reports.empty()) return false;
                if (cut.tells) return endedWith(left, Violation::TooLittle) && endedWith(right);
                return endedWith(left, Violation::Silence)
                    && (cut.fromLeft ? endedWith(right, Violation::Silence) : right.done);
            }));
        }
    }

    void theClientCountsWhatComes() {
        Client early(10, 10, Instant{});
        QVERIFY(failsWith(early.receive(Bytes(1), Instant{}), Violation::TooEarly));
        Client earlyEnd(10, 10, Instant{});
        QVERIFY(failsWith(earlyEnd.remoteClosed(Instant{}), Violation::TooEarly));
        Client half(10, 10, Instant{});
        QVERIFY(half.poll(100) && half.poll(5));
        QVERIFY(failsWith(half.receive(Bytes(1), Instant{}), Violation::TooEarly));
        QVERIFY(failsWith(half.remoteClosed(Instant{}), Violation::TooEarly));

        Client much(0, 10, Instant{});
        QCOMPARE(test::sentBy(much).size(), std::size_t{8});
        QVERIFY(much.receive(Bytes(10), Instant{}).ok());
        QVERIFY(failsWith(much.receive(Bytes(1), Instant{}), Violation::TooMuch));

        Client little(0, 10, Instant{});
        QCOMPARE(test::sentBy(little).size(), std::size_t{8});
        QVERIFY(little.receive(Bytes(9), Instant{}).ok());
        QVERIFY(failsWith(little.remoteClosed(Instant{}), Violation::TooLittle));
    }

    void whatIsOverHasNoDeadline() {
        Client client(0, 5, Instant{});
        Server server{Instant{}};
        QVERIFY(server.receive(test::sentBy(client), Instant{}).ok() && server.remoteClosed(Instant{}).ok());
        QVERIFY(client.receive(test::sentBy(server), Instant{}).ok() && client.remoteClosed(Instant{}).ok());
        // Twice, for what went would excuse a first silence.
        QVERIFY(!server.deadline() && server.wake(Instant{} + 1h).ok() && server.wake(Instant{} + 2h).ok());
        QVERIFY(failsWith(client.receive(Bytes(1), Instant{}), Violation::TooMuch));
        QVERIFY(test::sentBy(client).empty());
        QVERIFY(!client.deadline() && client.wake(Instant{} + 1h).ok() && client.wake(Instant{} + 2h).ok());
    }

    void silenceEndsEitherSide() {
        Server dripping{Instant{}};
        QVERIFY(dripping.receive(Bytes(7), Instant{} + 19s).ok()); // seven bytes are no request
        QVERIFY(dripping.wake(Instant{} + 19999ms).ok());
        QVERIFY(failsWith(dripping.wake(Instant{} + 20s), Violation::Silence));

        Server server{Instant{}};
        QVERIFY(server.receive(request(1 << 20), Instant{} + 1s).ok());
        QVERIFY(server.receive(Bytes(1), Instant{} + 2s).ok());
        QVERIFY(*server.deadline() == Instant{} + 2s + kSilenceLimit);
        QVERIFY(server.remoteClosed(Instant{} + 3s).ok());
        QVERIFY(server.poll(10));
        QVERIFY(server.wake(Instant{} + 23s).ok()); // bytes went since
        QVERIFY(*server.deadline() == Instant{} + 43s);
        QVERIFY(failsWith(server.wake(Instant{} + 43s), Violation::Silence));

        Client client(10, 10, Instant{});
        QVERIFY(client.wake(Instant{} + 19s).ok());
        QVERIFY(client.poll(100) && client.poll(5));
        QVERIFY(client.wake(Instant{} + 20s).ok());
        QVERIFY(failsWith(client.wake(Instant{} + 40s), Violation::Silence));
    }
};

VD_SUITE(PerfTest)

#include "perf_test.moc"
