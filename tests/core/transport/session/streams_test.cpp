#include "core/transport/multistream/multistream.h"
#include "tests/core/transport/session/session_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::session;
using namespace vedette::session::test;
using namespace std::chrono_literals;

namespace {

/// Writes all of `bytes` on a stream as room comes, then half-closes.
struct Upload {
    End& end;
    StreamId stream;
    BytesView left;
    std::size_t most = 0; ///< that ever waited in outgoing()

    Upload(End& e, StreamId s, BytesView bytes) : end(e), stream(s), left(bytes) {}

    void go() {
        while (!left.empty()) {
            const std::size_t n = end.session.write(stream, left);
            most = std::max(most, end.session.outgoing().size());
            if (n == 0) break;
            left = left.subspan(n);
        }
        if (left.empty()) end.session.closeWrite(stream);
        end.session.flush();
    }
};

/// A raw yamux dialler inside a secured channel: it says what no session of ours would.
struct RawMuxer {
    SeededRandom random{77};
    std::unique_ptr<transport::SecureChannel> channel;
    SendBuffer out;
    std::vector<BytesView> plain;
    Bytes heard; ///< the last time
    End b;

    explicit RawMuxer(Config config = configOf(2)) : b(transport::Role::Responder, std::move(config), 22) {
        noise::Config noise;
        noise.role = transport::Role::Initiator;
        noise.staticKey = credentialsOf(3)->noise;
        channel = noise::makeChannel(std::move(noise), random);
        VD_ASSERT(channel->start(out, kStart).ok());
        const Bytes header = tokens({multistream::kHeader, "/noise"});
        b.receive(header, kStart);
        b.receive(take(), kStart);
        b.send();
        hear(BytesView(b.wire).subspan(header.size()));
        b.wire.clear();
        b.receive(take(), kStart);
        VD_ASSERT(b.ready.has_value());
        b.send();
        b.wire.clear();
    }

    Bytes take() {
        Bytes bytes;
        std::array<BytesView, 8> pieces;
        const std::size_t n = out.gather(pieces);
        for (std::size_t i = 0; i < n; ++i) append(bytes, pieces[i]);
        out.sent(bytes.size());
        return bytes;
    }

    void hear(BytesView bytes) {
        Bytes copy = copyOf(bytes);
        plain.clear();
        VD_ASSERT(channel->receive(copy, out, plain, kStart).ok());
        heard.clear();
        for (const auto view : plain) append(heard, view);
    }

    static Bytes frame(Byte type, Byte flags, std::uint32_t stream, std::uint32_t length) {
        Bytes out{0, type, 0, flags};
        for (const std::uint32_t value : {stream, length}) {
            for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<Byte>(value >> shift));
        }
        return out;
    }

    static Bytes data(std::uint32_t stream, BytesView bytes, Byte flags = 0) {
        Bytes out = frame(0, flags, stream, static_cast<std::uint32_t>(bytes.size()));
        append(out, bytes);
        return out;
    }

    void say(BytesView bytes, Instant now = kStart) {
        VD_ASSERT(channel->append(bytes, out).ok() && channel->flush(out).ok());
        b.receive(take(), now);
    }
};

constexpr Byte kSyn = 1;
constexpr Byte kFin = 4;
constexpr Byte kRst = 8;

} // namespace

class StreamsTest final : public QObject {
    Q_OBJECT

private slots:

    void twoHundredStreamsAtOnce() {
        for (const std::size_t piece : {1000U, 65536U}) {
            Config ours = configOf(1);
            Config theirs = configOf(2);
            ours.maxNegotiating = theirs.maxNegotiating = 200;
            auto pair = readyPair(ours, theirs);
            std::vector<StreamId> opened;
            for (int i = 0; i < 200; ++i) {
                End& end = i % 2 == 0 ? pair->a : pair->b;
                opened.push_back(end.session.open({"/echo/1.0.0"}, pair->now).value());
                const Bytes text = patternOf(100, static_cast<std::uint64_t>(i));
                QCOMPARE(end.session.write(opened.back(), text), text.size());
                end.session.closeWrite(opened.back());
            }
            pair->run(piece);
            for (std::size_t i = 0; i < 200; ++i) {
                End& from = i % 2 == 0 ? pair->a : pair->b;
                End& to = i % 2 == 0 ? pair->b : pair->a;
                QVERIFY(from.streams[opened[i]].agreed);
                QVERIFY(to.streams[opened[i]].data == patternOf(100, i));
                QVERIFY(to.streams[opened[i]].remoteClosed);
                to.session.closeWrite(opened[i]);
            }
            pair->run(piece);
            QCOMPARE(pair->a.session.streamCount(), std::size_t{0});
            QCOMPARE(pair->b.session.streamCount(), std::size_t{0});
            QVERIFY(!pair->a.session.deadline() && !pair->b.session.deadline());
        }
    }

    void proposalsAreTriedInOrder() {
        auto pair = readyPair();
        const StreamId stream = pair->a.session.open({"/new/2.0.0", "/echo/1.0.0"}, pair->now).value();
        // Nothing may be written before it is known in which protocol.
        QCOMPARE(pair->a.session.room(stream), std::size_t{0});
        QCOMPARE(pair->a.session.write(stream, viewOf("early")), std::size_t{0});
        pair->run(3);
        QVERIFY(pair->a.streams[stream].agreed);
        QCOMPARE(pair->a.streams[stream].protocol, std::string("/echo/1.0.0"));
        QCOMPARE(pair->a.streams[stream].writable, std::size_t{1});
        QCOMPARE(pair->b.streams[stream].protocol, std::string("/echo/1.0.0"));
        QVERIFY(pair->a.session.room(stream) > 200000);

        // A close before the answer waits for it.
        const StreamId closed = pair->a.session.open({"/new/2.0.0", "/echo/1.0.0"}, pair->now).value();
        pair->a.session.closeWrite(closed);
        pair->run();
        QVERIFY(pair->b.streams[closed].proposed && pair->b.streams[closed].remoteClosed);
        QCOMPARE(pair->a.streams[closed].writable, std::size_t{0});
    }

    void whatIsNotSupportedIsSaidSo() {
        auto pair = readyPair();
        for (const std::size_t count : {1U, 2U}) {
            std::vector<std::string> names{"/new/2.0.0"};
            if (count == 2) names.push_back("/new/1.0.0");
            const StreamId stream = pair->a.session.open(names, pair->now).value();
            if (count == 1) QCOMPARE(pair->a.session.write(stream, viewOf("\x05lazy\n")), std::size_t{6});
            pair->run();
            QVERIFY(pair->a.streams[stream].notSupported);
            QVERIFY(!pair->b.streams.contains(stream));
        }
        QCOMPARE(pair->a.session.streamCount(), std::size_t{0});
        QCOMPARE(pair->b.session.streamCount(), std::size_t{0});
        QVERIFY(!pair->a.session.deadline() && !pair->b.session.deadline());
    }

    void anInboundStreamWaitsForAccept() {
        auto pair = readyPair();
        pair->b.accepts = false;
        const StreamId stream = pair->a.session.open({"/sink/1.0.0"}, pair->now).value();
        const Bytes bytes = patternOf(300000, 1);
        Upload upload(pair->a, stream, bytes);
        pair->a.onWritable = [&](StreamId) { upload.go(); };
        upload.go();
        pair->run();
        QVERIFY(pair->b.streams[stream].proposed);
        QVERIFY(pair->b.streams[stream].data.empty());
        QVERIFY(!pair->a.streams[stream].agreed);
        // No credit went back: no more than the first window is held, and it is accounted for.
        QVERIFY(upload.left.size() >= 300000 - 256 * 1024);
        QVERIFY(pair->b.session.held() >= 255 * 1024);

        pair->b.session.accept(stream, pair->now);
        pair->run();
        QVERIFY(pair->a.streams[stream].agreed);
        QVERIFY(pair->b.streams[stream].data == bytes);
        QVERIFY(pair->b.streams[stream].remoteClosed);
        pair->b.session.accept(stream, pair->now); // once more changes nothing
        QVERIFY(!pair->b.session.poll());
    }

    void severalAcceptsBeforeOnePoll() {
        auto pair = readyPair();
        pair->b.accepts = false;
        std::vector<StreamId> opened;
        for (std::uint64_t i = 0; i < 10; ++i) {
            opened.push_back(pair->a.session.open({"/sink/1.0.0"}, pair->now).value());
            QCOMPARE(pair->a.session.write(opened.back(), patternOf(500, i)), std::size_t{500});
            pair->a.session.closeWrite(opened.back());
        }
        pair->run();
        for (const StreamId stream : opened) pair->b.session.accept(stream, pair->now);
        pair->run();
        for (std::uint64_t i = 0; i < 10; ++i) {
            QVERIFY(pair->b.streams[opened[i]].data == patternOf(500, i));
            QVERIFY(pair->b.streams[opened[i]].remoteClosed);
        }
    }

    void aRefusalIsAReset() {
        auto pair = readyPair();
        pair->b.accepts = false;
        const StreamId stream = pair->a.session.open({"/sink/1.0.0"}, pair->now).value();
        pair->run();
        pair->b.session.reset(stream);
        pair->run();
        QVERIFY(pair->a.streams[stream].reset && !pair->a.streams[stream].why);
        pair->b.session.accept(stream, pair->now); // too late, harmless
        QCOMPARE(pair->b.session.streamCount(), std::size_t{0});

        // The dialler takes it back before the verdict.
        const StreamId second = pair->a.session.open({"/sink/1.0.0"}, pair->now).value();
        pair->run();
        pair->a.session.reset(second);
        pair->run();
        QVERIFY(pair->b.streams[second].reset && !pair->b.streams[second].why);
        pair->b.session.accept(second, pair->now);
        QVERIFY(!pair->b.session.deadline());
    }

    /// To the dialler it is as if the protocol were not there, and it may propose the next one.
    void aDeclinedProtocolIsNotThere() {
        auto pair = readyPair();
        pair->b.accepts = false;
        const StreamId stream = pair->a.session.open({"/sink/1.0.0", "/echo/1.0.0"}, pair->now).value();
        pair->run();
        QVERIFY(pair->b.streams[stream].proposed);
        pair->b.session.decline(stream, pair->now);
        pair->run();
        pair->b.session.accept(stream, pair->now); // the second proposal
        pair->run();
        QVERIFY(pair->a.streams[stream].agreed);

        const StreamId only = pair->a.session.open({"/sink/1.0.0"}, pair->now).value();
        QCOMPARE(pair->a.session.write(only, patternOf(500, 1)),
                 std::size_t{500}); // lazily, before the answer
        pair->a.session.closeWrite(only);
        pair->run();
        pair->b.session.decline(only, pair->now);
        pair->run();
        QVERIFY(pair->a.streams[only].notSupported);
        // What came behind the proposal was meant for it, and is no offence.
        QVERIFY(!pair->b.streams[only].why);
        pair->b.session.decline(only, pair->now); // once more changes nothing
        pair->b.session.accept(only, pair->now);

        const StreamId closed = pair->a.session.open({"/sink/1.0.0"}, pair->now).value();
        pair->a.session.closeWrite(closed);
        pair->run();
        pair->b.session.decline(closed, pair->now);
        pair->run();
        QCOMPARE(pair->b.session.held(), std::uint64_t{0});
        pair->b.session.reset(stream);
        pair->run();
        QCOMPARE(pair->b.session.streamCount(), std::size_t{0});
        QVERIFY(!pair->b.session.deadline());
    }

    void halfCloseLeavesTheOtherHalf() {
        auto pair = readyPair();
        const StreamId stream = pair->a.session.open({"/echo/1.0.0"}, pair->now).value();
        QCOMPARE(pair->a.session.write(stream, viewOf("question")), std::size_t{8});
        pair->a.session.closeWrite(stream);
        pair->run();
        QVERIFY(pair->b.streams[stream].remoteClosed);
        QCOMPARE(pair->a.session.write(stream, viewOf("more")), std::size_t{0});
        QCOMPARE(pair->b.session.write(stream, viewOf("answer")), std::size_t{6});
        pair->b.session.closeWrite(stream);
        pair->run();
        QCOMPARE(textOf(pair->a.streams[stream].data), std::string_view("answer"));
        QVERIFY(pair->a.streams[stream].remoteClosed);
        QCOMPARE(pair->a.session.streamCount(), std::size_t{0});
        QCOMPARE(pair->b.session.streamCount(), std::size_t{0});
    }

    void resetEndsBothHalves() {
        auto pair = readyPair();
        const StreamId stream = pair->a.session.open({"/echo/1.0.0"}, pair->now).value();
        pair->run();
        pair->a.session.reset(stream);
        pair->run();
        QVERIFY(pair->b.streams[stream].reset && !pair->b.streams[stream].why);
        QCOMPARE(pair->b.session.write(stream, viewOf("x")), std::size_t{0});
        QCOMPARE(pair->a.session.streamCount(), std::size_t{0});
    }

    void bigTransfersBothWays() {
        for (const Security security : {Security::Noise, Security::Tls}) {
            for (const bool isPrivate : {false, true}) {
                Config ours = configOf(1, {security});
                Config theirs = configOf(2, {security});
                if (isPrivate) ours.privateNetwork = theirs.privateNetwork = networkKey(9);
                auto pair = readyPair(ours, theirs);
                pair->step = 1ms;
                const StreamId up = pair->a.session.open({"/sink/1.0.0"}, pair->now).value();
                const StreamId down = pair->b.session.open({"/sink/1.0.0"}, pair->now).value();
                const Bytes first = patternOf(5'000'003, 1);
                const Bytes second = patternOf(4'000'001, 2);
                Upload left(pair->a, up, first);
                Upload right(pair->b, down, second);
                pair->a.onWritable = [&](StreamId) { left.go(); };
                pair->b.onWritable = [&](StreamId) { right.go(); };
                left.go();
                right.go();
                pair->run(isPrivate ? 1460 : 65536);
                QVERIFY(!pair->a.error && !pair->b.error);
                QVERIFY(pair->b.streams[up].data == first && pair->b.streams[up].remoteClosed);
                QVERIFY(pair->a.streams[down].data == second && pair->a.streams[down].remoteClosed);
            }
        }
    }

    void aReaderThatReturnsNoCreditStopsTheWriter() {
        auto pair = readyPair();
        pair->b.consumes = false;
        const StreamId stream = pair->a.session.open({"/sink/1.0.0"}, pair->now).value();
        const Bytes bytes = patternOf(2'000'000, 1);
        Upload upload(pair->a, stream, bytes);
        pair->a.onWritable = [&](StreamId) { upload.go(); };
        upload.go();
        pair->run();
        QVERIFY(pair->b.dataBytes <= 256 * 1024);
        QVERIFY(pair->b.dataBytes > 256 * 1024 - 100); // the negotiation's bytes were returned at most
        QVERIFY(pair->a.session.outgoing().empty());
        pair->b.consumes = true;
        pair->b.session.consume(stream, static_cast<std::size_t>(pair->b.dataBytes), pair->now);
        pair->b.session.flush();
        pair->run();
        QVERIFY(pair->b.streams[stream].data == bytes);
    }

    void aWireThatStopsStopsTheWriter() {
        Config small = configOf(1);
        small.maxUnsent = 100'000;
        auto pair = readyPair(small, configOf(2));
        const StreamId stream = pair->a.session.open({"/sink/1.0.0"}, pair->now).value();
        const StreamId gone = pair->a.session.open({"/sink/1.0.0"}, pair->now).value();
        pair->run();
        const Bytes bytes = patternOf(2'000'000, 1);
        Upload upload(pair->a, stream, bytes);
        pair->a.onWritable = [&](StreamId) { upload.go(); };
        upload.go();
        QVERIFY(upload.left.size() > 1'800'000);
        QCOMPARE(pair->a.session.room(stream), std::size_t{0});
        QCOMPARE(pair->a.session.write(gone, bytes), std::size_t{0});
        pair->a.session.reset(gone); // must not be called Writable any more
        pair->a.session.flush();
        // Writers are woken when half is gone, not for every packet.
        QVERIFY(pair->a.send(30'000));
        QVERIFY(!pair->a.session.poll());
        QVERIFY(pair->a.send(30'000));
        pair->a.pollAll(pair->now);
        QCOMPARE(pair->a.streams[stream].writable, std::size_t{1});
        QCOMPARE(pair->a.streams[gone].writable, std::size_t{0});
        pair->run();
        QVERIFY(pair->b.streams[stream].data == bytes);
        QVERIFY(upload.most <= small.maxUnsent + 100); // headers and a tag
    }

    void smallWritesShareAFrame() {
        auto pair = readyPair();
        std::vector<StreamId> streams;
        for (int i = 0; i < 20; ++i) {
            streams.push_back(pair->a.session.open({"/sink/1.0.0"}, pair->now).value());
        }
        pair->run();
        const std::uint64_t before = pair->a.sent;
        for (const StreamId stream : streams)
            QCOMPARE(pair->a.session.write(stream, viewOf("tick")), std::size_t{4});
        pair->a.session.flush();
        pair->a.send();
        QCOMPARE(pair->a.sent - before, std::uint64_t{2 + 20 * (12 + 4) + 16}); // one frame, one tag
        // A full frame is exactly one: no byte of it spills into a second.
        const std::uint64_t middle = pair->a.sent;
        QCOMPARE(pair->a.session.write(streams[0], Bytes(65507)), std::size_t{65507});
        pair->a.session.flush();
        pair->a.send();
        QCOMPARE(pair->a.sent - middle, std::uint64_t{2 + 65535});
    }

    void aStalledNegotiationIsResetAlone() {
        auto pair = readyPair();
        const StreamId stream = pair->a.session.open({"/echo/1.0.0"}, pair->now).value();
        pair->now += 1s;
        const StreamId later = pair->a.session.open({"/echo/1.0.0"}, pair->now).value();
        QCOMPARE(*pair->a.session.deadline(), kStart + 10s);
        QVERIFY(pair->a.session.wake(kStart + 9999ms).ok());
        QVERIFY(pair->a.session.wake(kStart + 10s).ok());
        pair->a.pollAll(kStart + 10s);
        QVERIFY(pair->a.streams[stream].reset);
        QVERIFY(pair->a.streams[stream].why->code == Violation::StreamTimeout);
        QVERIFY(!pair->a.streams.contains(later));
        QCOMPARE(*pair->a.session.deadline(), kStart + 11s);
        QCOMPARE(pair->a.session.phase(), Phase::Ready);
    }

    void anInboundNegotiationMayNotDrip() {
        RawMuxer raw;
        const Bytes proposal = tokens({multistream::kHeader, "/echo/1.0.0"});
        raw.say(RawMuxer::data(1, BytesView(proposal).first(1), kSyn));
        for (std::size_t i = 1; i < 9; ++i) {
            raw.say(RawMuxer::data(1, BytesView(proposal).subspan(i, 1)), kStart + std::chrono::seconds(i));
        }
        QCOMPARE(*raw.b.session.deadline(), kStart + 10s);
        QVERIFY(raw.b.session.wake(kStart + 10s).ok());
        raw.b.pollAll(kStart + 10s);
        QVERIFY(raw.b.streams[StreamId{1}].why->code == Violation::StreamTimeout);
        QCOMPARE(raw.b.session.streamCount(), std::size_t{0});
    }

    /// It has proposed, so the next word is ours.
    void whoWaitsForOurAnswerIsNotToBlame() {
        RawMuxer raw;
        raw.b.accepts = false;
        raw.say(RawMuxer::data(1, tokens({multistream::kHeader, "/echo/1.0.0"}), kSyn));
        QVERIFY(raw.b.streams[StreamId{1}].proposed);
        QCOMPARE(*raw.b.session.deadline(), kStart + 10s);
        QVERIFY(raw.b.session.wake(kStart + 10s).ok());
        raw.b.pollAll(kStart + 10s);
        QVERIFY(raw.b.streams[StreamId{1}].reset);
        QVERIFY(!raw.b.streams[StreamId{1}].why);
        QCOMPARE(raw.b.session.streamCount(), std::size_t{0});
    }

    void aPauseOfOursPostponesWhatIsAwaited() {
        RawMuxer raw;
        const Bytes proposal = tokens({multistream::kHeader, "/echo/1.0.0"});
        raw.say(RawMuxer::data(1, BytesView(proposal).first(5), kSyn));
        raw.b.session.excuse(7s);
        QCOMPARE(*raw.b.session.deadline(), kStart + 17s);
    }

    void nonsenseResetsTheStreamOnly() {
        RawMuxer raw;
        raw.say(RawMuxer::data(1, Bytes(200, 0x47), kSyn));
        QVERIFY(!raw.b.error);
        QVERIFY(raw.b.streams[StreamId{1}].why.has_value());
        QCOMPARE(raw.b.session.streamCount(), std::size_t{0});
        raw.say(RawMuxer::data(3, tokens({multistream::kHeader, "/echo/1.0.0"}), kSyn));
        QVERIFY(raw.b.streams[StreamId{3}].proposed);

        // Closed or reset before it said what for: nobody above ever hears of it.
        raw.say(RawMuxer::data(5, tokens({multistream::kHeader}), kSyn | kFin));
        raw.say(RawMuxer::data(7, tokens({multistream::kHeader}), kSyn));
        raw.say(RawMuxer::frame(1, kRst, 7, 0));
        Bytes takenBack = RawMuxer::data(9, tokens({multistream::kHeader}), kSyn);
        append(takenBack, RawMuxer::frame(1, kRst, 9, 0));
        raw.say(takenBack); // in one packet: our answer finds no stream, and that is nobody's fault
        for (const std::uint32_t stream : {5U, 7U, 9U}) QVERIFY(!raw.b.streams.contains(StreamId{stream}));
        QVERIFY(!raw.b.session.deadline());
    }

    /// The muxer is dead before the proposal in front of its violation is read: one end, under one name.
    void aViolationBehindANegotiationIsTheOnlyWord() {
        const auto with = [](Bytes bytes) {
            append(bytes, RawMuxer::frame(9, 0, 1, 0));
            return bytes;
        };
        RawMuxer inbound;
        inbound.say(with(RawMuxer::data(1, tokens({multistream::kHeader, "/echo/1.0.0"}), kSyn)));
        QVERIFY(inbound.b.error && inbound.b.error->code == yamux::Violation::UnknownType);
        QVERIFY(inbound.b.streams.empty());

        RawMuxer unknown;
        unknown.say(with(RawMuxer::data(1, tokens({multistream::kHeader, "/none/1.0.0"}), kSyn)));
        QVERIFY(unknown.b.error && unknown.b.error->code == yamux::Violation::UnknownType);
        QVERIFY(unknown.b.streams.empty());

        RawMuxer outbound;
        const StreamId stream = outbound.b.session.open({"/a/1.0.0", "/b/1.0.0"}, kStart).value();
        outbound.say(with(
            RawMuxer::data(static_cast<std::uint32_t>(stream.value), tokens({multistream::kHeader, "na"}))));
        QVERIFY(outbound.b.error && outbound.b.error->code == yamux::Violation::UnknownType);
        QVERIFY(outbound.b.streams.empty());

        // Data of streams that are agreed still counts.
        RawMuxer agreed;
        agreed.say(RawMuxer::data(1, tokens({multistream::kHeader, "/echo/1.0.0"}), kSyn));
        agreed.say(with(RawMuxer::data(1, Bytes{1, 2, 3})));
        QVERIFY(agreed.b.error && agreed.b.error->code == yamux::Violation::UnknownType);
        QCOMPARE(agreed.b.streams[StreamId{1}].data, (Bytes{1, 2, 3}));
        QVERIFY(!agreed.b.streams[StreamId{1}].reset);
    }

    void ourProposalAnsweredWithNonsense() {
        RawMuxer raw;
        const StreamId stream = raw.b.session.open({"/echo/1.0.0"}, kStart).value();
        raw.say(RawMuxer::data(static_cast<std::uint32_t>(stream.value), tokens({"/bad/1.0.0"})));
        QVERIFY(raw.b.streams[stream].reset && raw.b.streams[stream].why);
        const StreamId second = raw.b.session.open({"/echo/1.0.0"}, kStart).value();
        raw.say(
            RawMuxer::data(static_cast<std::uint32_t>(second.value), tokens({multistream::kHeader}), kFin));
        QVERIFY(raw.b.streams[second].reset && !raw.b.streams[second].why);
        QCOMPARE(raw.b.session.streamCount(), std::size_t{0});
        QVERIFY(!raw.b.error);
    }

    void negotiationsAreBounded() {
        Config config = configOf(2);
        config.maxNegotiating = 5;
        RawMuxer raw(config);
        for (std::uint32_t i = 0; i < 8; ++i) {
            raw.say(RawMuxer::data(1 + 2 * i, tokens({multistream::kHeader}), kSyn));
        }
        QCOMPARE(raw.b.session.streamCount(), std::size_t{5});
        QCOMPARE(raw.b.session.overLimit(), std::uint64_t{3});
        QVERIFY(!raw.b.error);
        // One that is agreed makes room.
        raw.say(RawMuxer::data(1, tokens({"/echo/1.0.0"})));
        QVERIFY(raw.b.streams[StreamId{1}].proposed);
        raw.say(RawMuxer::data(101, tokens({multistream::kHeader, "/echo/1.0.0"}), kSyn));
        QVERIFY(raw.b.streams[StreamId{101}].proposed);
    }

    void listIsAnswered() {
        RawMuxer raw;
        raw.say(RawMuxer::data(1, tokens({multistream::kHeader, "ls"}), kSyn));
        raw.b.send();
        raw.hear(raw.b.wire);
        QVERIFY(textOf(raw.heard).find("/sink/1.0.0\n") != std::string_view::npos);
    }

    void aMuxerViolationEndsTheSession() {
        RawMuxer raw;
        raw.say(RawMuxer::frame(9, 0, 1, 0));
        QVERIFY(raw.b.error && raw.b.error->code == yamux::Violation::UnknownType);
        QCOMPARE(raw.b.session.phase(), Phase::Closed);
        raw.b.send();
        raw.hear(raw.b.wire); // the go-away says so
        QCOMPARE(toHex(raw.heard), std::string("000300000000000000000001"));
    }

    void aPeerThatReadsNothingIsLetGo() {
        Config config = configOf(2);
        config.maxUnsent = 1000;
        RawMuxer raw(config);
        // Each opening is answered with an ACK and a header; none of the answers is ever taken.
        for (std::uint32_t i = 0; i < 60 && !raw.b.error; ++i) {
            raw.say(RawMuxer::data(1 + 2 * i, tokens({multistream::kHeader, "/echo/1.0.0"}), kSyn));
        }
        QVERIFY(failedWith(raw.b, Violation::NotReading));
        QVERIFY(raw.b.session.outgoing().size() < 3 * config.maxUnsent);
    }

    void pingsAndRoundTrips() {
        auto pair = readyPair();
        QVERIFY(!pair->a.session.roundTrip());
        pair->a.session.ping(pair->now);
        pair->a.session.flush();
        pair->step = 5ms;
        pair->run();
        QCOMPARE(pair->a.pongs.size(), std::size_t{1});
        QVERIFY(pair->a.session.roundTrip() >= Duration(5ms));
    }

    void closeSaysSo() {
        for (const Security security : {Security::Noise, Security::Tls}) {
            auto pair = readyPair(configOf(1, {security}), configOf(2, {security}));
            pair->a.session.close(0);
            QCOMPARE(pair->a.session.phase(), Phase::Closed);
            pair->run();
            QCOMPARE(pair->b.goneAway, std::optional<std::uint32_t>(0U));
            QVERIFY(!pair->b.session.open({"/echo/1.0.0"}, pair->now).ok());
        }
    }
};

VD_SUITE(StreamsTest)

#include "streams_test.moc"
