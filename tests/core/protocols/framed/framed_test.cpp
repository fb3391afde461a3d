#include "core/protocols/framed/framed.h"

#include "core/codec/varint.h"

#include "tests/core/protocols/stream_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::framed;
using namespace std::chrono_literals;

namespace {

Bytes numbered(std::size_t size) {
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<Byte>(i * 7);
    return out;
}

Bytes framesOf(const std::vector<Bytes>& bodies) {
    Bytes out;
    for (const Bytes& body : bodies) codec::appendPrefixed(out, body);
    return out;
}

std::vector<Bytes> polled(Channel& channel) {
    std::vector<Bytes> frames;
    while (auto output = channel.poll(1 << 20)) {
        if (auto* frame = std::get_if<Frame>(&*output)) frames.push_back(std::move(frame->bytes));
    }
    return frames;
}

template <class Output>
bool says(Channel& channel, std::size_t room = 1 << 20) {
    const auto output = channel.poll(room);
    return output && std::holds_alternative<Output>(*output);
}

bool failsWith(const Result<>& result, Violation violation) {
    return !result.ok() && result.error().code == violation;
}

bool failsWith(const Result<void, SendError>& result, SendError error) {
    return !result.ok() && result.error() == error;
}

const Bounds kSmall{.maxFrame = 1000, .maxQueued = 3000, .frameLimit = 30s, .idle = std::nullopt};

} // namespace

class FramedTest final : public QObject {
    Q_OBJECT

private slots:

    void carriesFramesAtEverySplitAndRoom() {
        for (const std::size_t piece : {1U, 2U, 7U, 4096U}) {
            for (const std::size_t room : {1U, 3U, 4096U}) {
                test::StreamPair pair(Channel(kSmall, Instant{}), Channel(kSmall, Instant{}));
                for (const std::size_t size : {1U, 127U, 128U, 1000U})
                    QVERIFY(pair.left.machine.send(numbered(size), Instant{}).ok());
                QVERIFY(pair.right.machine.send(numbered(5), Instant{}).ok());
                pair.left.machine.closeWrite();
                pair.right.machine.closeWrite();
                test::PipeShape shape;
                shape.piece = piece;
                shape.room = room;
                pair.run(shape);
                QVERIFY(!pair.left.error && !pair.right.error);
                QVERIFY(pair.left.done && pair.right.done && pair.left.closed && pair.right.closed);
                QCOMPARE(pair.right.reports.size(), std::size_t{5});
                QCOMPARE(std::get<Frame>(pair.right.reports[3]).bytes, numbered(1000));
                QVERIFY(std::holds_alternative<RemoteFinished>(pair.right.reports[4]));
                QCOMPARE(pair.left.reports.size(), std::size_t{2});
                QCOMPARE(pair.left.machine.stored() + pair.right.machine.stored(), std::size_t{0});
                QVERIFY(!pair.left.machine.deadline() && !pair.right.machine.deadline());
            }
        }
    }

    void aFrameLargerThanTheWindowComesThrough() {
        Bounds large;
        large.maxFrame = 1 << 20;
        large.maxQueued = (1 << 20) + 9;
        test::StreamPair pair(Channel(large, Instant{}), Channel(large, Instant{}));
        QVERIFY(pair.left.machine.send(numbered(1 << 20), Instant{}).ok());
        test::PipeShape shape;
        shape.window = 1000;
        pair.run(shape);
        QCOMPARE(pair.right.reports.size(), std::size_t{1});
        QCOMPARE(std::get<Frame>(pair.right.reports[0]).bytes, numbered(1 << 20));
    }

    void anEmptyFrameSaysNothing() {
        Channel channel(kSmall, Instant{});
        QVERIFY(channel.receive(framesOf({{}, numbered(3), {}, {}}), Instant{}).ok());
        QCOMPARE(polled(channel), std::vector<Bytes>{numbered(3)});
        // And a sender may say nothing, too.
        QVERIFY(channel.send({}, Instant{}).ok());
        QCOMPARE(test::sentBy(channel), Bytes{0});
    }

    void lengthsAreMinimal() {
        for (const Bytes& padded : {Bytes{0x80, 0x00}, Bytes{0x85, 0x00}}) {
            for (const std::size_t cut : {1U, 2U}) {
                Channel channel(kSmall, Instant{});
                auto result = channel.receive(BytesView(padded).first(cut), Instant{});
                if (cut == 1) {
                    QVERIFY(result.ok());
                    result = channel.receive(BytesView(padded).subspan(1), Instant{});
                }
                QVERIFY(failsWith(result, Violation::BadLength));
            }
        }
    }

    void aLengthBeyondTheBoundKeepsNothing() {
        for (const std::uint64_t length :
             {std::uint64_t{1001}, std::uint64_t{1 << 14}, std::uint64_t{1} << 40}) {
            Channel channel(kSmall, Instant{});
            Bytes said;
            codec::appendVarint(said, length);
            append(said, numbered(100));
            QVERIFY(failsWith(channel.receive(said, Instant{}), Violation::TooLarge));
            QCOMPARE(channel.stored(), std::size_t{0});
        }
        // Digits without end are not waited for: two are enough for 1000.
        Channel endless(kSmall, Instant{});
        QVERIFY(failsWith(endless.receive(Bytes{0xFF, 0xFF}, Instant{}), Violation::TooLarge));
        Channel most(kSmall, Instant{});
        QVERIFY(most.receive(framesOf({numbered(1000)}), Instant{}).ok());
        QCOMPARE(polled(most).size(), std::size_t{1});
    }

    void memoryFollowsWhatCame() {
        Bounds large;
        large.maxFrame = 1 << 20;
        large.maxQueued = 2 << 20;
        Channel channel(large, Instant{});
        Bytes said;
        codec::appendVarint(said, 1 << 20);
        append(said, numbered(10));
        QVERIFY(channel.receive(said, Instant{}).ok());
        QCOMPARE(channel.stored(), std::size_t{10});
        QCOMPARE(channel.held(), std::size_t{0});
    }

    void tinyFramesWithoutEndAreAFlood() {
        std::vector<Bytes> tiny(kMaxBurst, Bytes{1});
        Channel channel(kSmall, Instant{});
        QVERIFY(channel.receive(framesOf(tiny), Instant{}).ok());
        QCOMPARE(polled(channel).size(), kMaxBurst);
        QVERIFY(channel.receive(framesOf(tiny), Instant{}).ok()); // in time, it is traffic
        polled(channel);
        tiny.push_back({1});
        QVERIFY(failsWith(channel.receive(framesOf(tiny), Instant{}), Violation::Flood));
    }

    void anEndWithinAFrameIsEarly() {
        const Bytes said = framesOf({numbered(200), numbered(3)});
        for (std::size_t cut = 0; cut <= said.size(); ++cut) {
            Channel channel(kSmall, Instant{});
            QVERIFY(channel.receive(BytesView(said).first(cut), Instant{}).ok());
            const auto closed = channel.remoteClosed(Instant{});
            const bool between = cut == 0 || cut == 202 || cut == said.size();
            QCOMPARE(closed.ok(), between);
            if (!between) QVERIFY(failsWith(closed, Violation::EarlyEnd));
        }
    }

    void singleBytesDoNotMoveTheDeadline() {
        for (const Bytes& begun : {Bytes{0x80}, Bytes{100}}) {
            Channel channel(kSmall, Instant{});
            QVERIFY(channel.receive(begun, Instant{} + 1s).ok());
            QVERIFY(*channel.deadline() == Instant{} + 31s);
            if (begun[0] == 100) QVERIFY(channel.receive(Bytes{1}, Instant{} + 30s).ok());
            QVERIFY(*channel.deadline() == Instant{} + 31s);
            QVERIFY(channel.wake(Instant{} + 30999ms).ok());
            QVERIFY(failsWith(channel.wake(Instant{} + 31s), Violation::Silence));
        }
        Channel whole(kSmall, Instant{});
        QVERIFY(whole.receive(framesOf({numbered(3)}), Instant{}).ok());
        QVERIFY(!whole.deadline());
        QVERIFY(whole.wake(Instant{} + 1h).ok());
    }

    void aPeerThatTakesNothingIsNotReading() {
        Channel channel(kSmall, Instant{});
        QVERIFY(channel.send(numbered(900), Instant{} + 1s).ok());
        QVERIFY(*channel.deadline() == Instant{} + 31s);
        QVERIFY(says<protocols::Send>(channel, 10));
        QVERIFY(channel.wake(Instant{} + 31s).ok()); // some of it went
        QVERIFY(*channel.deadline() == Instant{} + 61s);
        QVERIFY(channel.send(numbered(900), Instant{} + 50s).ok());
        QVERIFY(*channel.deadline() == Instant{} + 61s);
        QVERIFY(failsWith(channel.wake(Instant{} + 61s), Violation::NotReading));
        Channel reader(kSmall, Instant{});
        QVERIFY(reader.send(numbered(900), Instant{} + 1s).ok());
        QCOMPARE(test::sentBy(reader).size(), std::size_t{902});
        QVERIFY(reader.send(numbered(900), Instant{} + 60s).ok());
        QVERIFY(*reader.deadline() == Instant{} + 90s); // it took all of what was before
    }

    void theQueueIsBounded() {
        Channel channel(kSmall, Instant{});
        QVERIFY(failsWith(channel.send(numbered(1001), Instant{}), SendError::TooLarge));
        QVERIFY(channel.send(numbered(1000), Instant{}).ok());
        QVERIFY(channel.send(numbered(1000), Instant{}).ok());
        QVERIFY(failsWith(channel.send(numbered(1000), Instant{}), SendError::QueueFull));
        QVERIFY(channel.send(numbered(994), Instant{}).ok());
        QCOMPARE(channel.stored(), std::size_t{3000});
        QVERIFY(failsWith(channel.send({}, Instant{}), SendError::QueueFull));
        QVERIFY(says<protocols::Send>(channel, 7));
        QVERIFY(channel.send(numbered(6), Instant{}).ok());
        QCOMPARE(channel.stored(), std::size_t{3000});
        QCOMPARE(test::sentBy(channel).size(), std::size_t{3000 - 7 + 7});
        channel.closeWrite();
        QVERIFY(failsWith(channel.send({}, Instant{}), SendError::Ended));
    }

    void idleStreamsCloseInOrder() {
        Bounds bounds = kSmall;
        bounds.idle = 10s;
        Channel channel(bounds, Instant{});
        QVERIFY(channel.receive(framesOf({numbered(3)}), Instant{} + 4s).ok());
        polled(channel);
        QVERIFY(*channel.deadline() == Instant{} + 14s);
        QVERIFY(channel.wake(Instant{} + 13s).ok());
        QVERIFY(!channel.poll(100));
        QVERIFY(channel.wake(Instant{} + 14s).ok());
        QVERIFY(says<protocols::CloseWrite>(channel));
        QVERIFY(says<protocols::Done>(channel));
        QVERIFY(!channel.poll(100));
        QVERIFY(!channel.deadline());
        // A half-closed stream whose answer never comes is idle too.
        Channel asking(bounds, Instant{});
        QVERIFY(asking.send(numbered(3), Instant{} + 2s).ok());
        asking.closeWrite();
        test::sentBy(asking);
        QVERIFY(asking.wake(Instant{} + 12s).ok());
        QVERIFY(says<protocols::Done>(asking));
    }

    void halfClosesKeepTheOtherHalf() {
        Channel channel(kSmall, Instant{});
        QVERIFY(channel.receive(framesOf({numbered(3)}), Instant{}).ok());
        QVERIFY(channel.remoteClosed(Instant{}).ok());
        QVERIFY(says<Frame>(channel));
        QVERIFY(says<RemoteFinished>(channel));
        QVERIFY(!channel.poll(100)); // we may still answer
        QVERIFY(channel.send(numbered(4), Instant{}).ok());
        channel.closeWrite();
        QVERIFY(!channel.poll(0)); // the answer is owed before the close
        QVERIFY(says<protocols::Send>(channel));
        QVERIFY(says<protocols::CloseWrite>(channel));
        QVERIFY(says<protocols::Done>(channel));

        Channel ours(kSmall, Instant{});
        ours.closeWrite();
        QVERIFY(says<protocols::CloseWrite>(ours));
        QVERIFY(!ours.poll(100));
        QVERIFY(ours.receive(framesOf({numbered(3)}), Instant{}).ok());
        QVERIFY(says<Frame>(ours));
        QVERIFY(ours.remoteClosed(Instant{}).ok());
        QVERIFY(says<RemoteFinished>(ours));
        QVERIFY(says<protocols::Done>(ours));
    }

    void aFinishedChannelHearsNothing() {
        Channel channel(kSmall, Instant{});
        QVERIFY(channel.send(numbered(4), Instant{}).ok());
        QVERIFY(channel.receive(framesOf({numbered(3), numbered(4)}), Instant{}).ok());
        QVERIFY(says<Frame>(channel));
        QVERIFY(channel.receive(Bytes{100, 1, 2}, Instant{}).ok());
        channel.finish();
        QVERIFY(channel.receive(Bytes(50, 0xFF), Instant{}).ok()); // not even nonsense
        QVERIFY(channel.remoteClosed(Instant{}).ok());
        QVERIFY(says<protocols::Send>(channel));
        QVERIFY(says<protocols::CloseWrite>(channel));
        QVERIFY(says<protocols::Done>(channel));
        QVERIFY(!channel.poll(100));
        QCOMPARE(channel.stored(), std::size_t{0});
    }
};

VD_SUITE(FramedTest)

#include "framed_test.moc"
