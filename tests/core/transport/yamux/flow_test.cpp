#include "core/base/random.h"

#include "tests/core/transport/yamux/pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::test;

namespace {

using std::chrono::milliseconds;

constexpr std::uint32_t kMebi = 1024 * 1024;

/// One direction of one stream as the specification describes it, and nothing else.
struct Half {
    std::uint64_t written = 0;  ///< taken by write()
    std::uint64_t received = 0; ///< by the other end
    std::uint64_t consumed = 0; ///< by its reader
    std::uint64_t granted = kWindow;
    bool closed = false;
    bool seenClosed = false;
};

struct TwinStream {
    std::array<Half, 2> sentBy; ///< by a, by b
    bool reset = false;
};

/// Bytes of a stream are a function of their place, so that order needs no copy to compare with.
Byte byteAt(std::uint64_t stream, std::size_t side, std::uint64_t offset) {
    return static_cast<Byte>((stream * 131 + side * 71 + offset * 13 + (offset >> 9)) & 0xff);
}

/// Two sessions driven at random, and the twin that judges every frame and every output.
class Twin {
public:
    Twin(std::uint64_t seed, const yamux::Config& config)
        : m_random(seed), m_link(config), m_delay(milliseconds(m_random.below(30))) {
        m_config = config;
        m_link.delay = m_delay;
        m_link.split = m_random.below(3) == 0 ? 1 + m_random.below(4000) : SIZE_MAX;
    }

    void step() {
        const std::size_t side = m_random.below(2);
        switch (m_random.below(12)) {
        case 0: open(side); break;
        case 1: close(side); break;
        case 2:
            if (m_random.below(6) == 0) reset(side);
            break;
        case 3: end(side).session.ping(m_link.now); break;
        case 4:
        case 5:
        case 6: consume(side, false); break;
        case 7: m_link.now += milliseconds(m_random.below(20)); break;
        default: write(side); break;
        }
        ship();
    }

    /// Everything is read, closed and delivered; both sides must then be empty.
    void drain() {
        for (int round = 0; round < 1000; ++round) {
            for (const std::size_t side : {0U, 1U}) {
                consume(side, true);
                for (auto& [id, stream] : m_streams) {
                    if (stream.reset || stream.sentBy[side].closed || !known(side, id)) continue;
                    end(side).session.closeWrite(StreamId{id});
                    stream.sentBy[side].closed = true;
                }
            }
            m_link.now += m_delay + milliseconds(1);
            ship();
        }
        for (auto& [id, stream] : m_streams) {
            if (stream.reset) continue;
            for (const std::size_t side : {0U, 1U}) {
                const Half& half = stream.sentBy[side];
                check(half.received == half.written && half.consumed == half.written, "all bytes arrive");
                check(half.seenClosed, "the end arrives");
            }
        }
        for (const std::size_t side : {0U, 1U}) {
            check(end(side).session.streamCount() == 0, "no stream is left");
            check(end(side).session.windowMemory() == 0, "no window is left");
        }
    }

    [[nodiscard]] const std::string& fault() const { return m_fault; }

    [[nodiscard]] std::uint64_t delivered() const { return m_delivered; }

private:
    End& end(std::size_t side) { return side == 0 ? m_link.a : m_link.b; }

    void check(bool holds, const char* what) {
        if (!holds && m_fault.empty()) m_fault = what;
    }

    std::uint64_t pick() {
        if (m_streams.empty()) return 0;
        auto at = m_streams.begin();
        std::advance(at, static_cast<std::ptrdiff_t>(m_random.below(m_streams.size())));
        return at->first;
    }

    void open(std::size_t side) {
        if (m_streams.size() >= 40) return;
        const auto id = end(side).session.open(m_link.now);
        check(id.ok(), "a stream can be opened");
        if (id.ok()) m_streams[id->value];
    }

    void write(std::size_t side) {
        const auto id = pick();
        if (id == 0) return;
        TwinStream& stream = m_streams[id];
        Half& half = stream.sentBy[side];
        if (!known(side, id)) return;
        Bytes bytes(1 + m_random.below(m_random.below(4) == 0 ? 200000 : 300));
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = byteAt(id, side, half.written + i);
        const std::size_t room = end(side).session.room(StreamId{id});
        const std::size_t taken = end(side).session.write(StreamId{id}, bytes);
        check(taken == std::min(room, bytes.size()), "write takes what room() told");
        if (half.closed) check(taken == 0, "nothing is taken for what is closed");
        half.written += taken;
        shipFrom(side);
    }

    void close(std::size_t side) {
        const auto id = pick();
        if (id == 0 || !known(side, id)) return;
        end(side).session.closeWrite(StreamId{id});
        m_streams[id].sentBy[side].closed = true;
    }

    void reset(std::size_t side) {
        const auto id = pick();
        if (id == 0 || !known(side, id)) return;
        end(side).session.reset(StreamId{id});
        m_streams[id].reset = true;
    }

    void consume(std::size_t side, bool all) {
        for (auto& [id, stream] : m_streams) {
            Half& half = stream.sentBy[1 - side];
            const std::uint64_t unread = half.received - half.consumed;
            if (stream.reset || unread == 0 || (!all && m_random.below(3) != 0)) continue;
            const std::uint64_t some = all ? unread : 1 + m_random.below(unread);
            half.consumed += some;
            end(side).session.consume(StreamId{id}, some, m_link.now);
        }
    }

    /// The side that did not open a stream may use it only once it heard of it.
    bool known(std::size_t side, std::uint64_t id) {
        const bool opener = (id & 1U) == (side == 0 ? 1U : 0U);
        return opener || std::ranges::count(end(side).seen.opened, id) > 0;
    }

    /// Takes the frames of one side, lets the twin judge them, and puts them on their way.
    void shipFrom(std::size_t side) {
        Bytes out;
        for (const auto& frame : frames(end(side).session)) {
            judge(side, frame);
            append(out, raw(frame.header, frame.body));
        }
        if (!out.empty())
            (side == 0 ? m_link.toB : m_link.toA).push_back({m_link.now + m_delay, std::move(out)});
    }

    void judge(std::size_t side, const SentFrame& frame) {
        if (frame.header.stream == 0) return;
        TwinStream& stream = m_streams[frame.header.stream];
        if (frame.header.type == Type::Data) {
            Half& half = stream.sentBy[side];
            m_sent[{frame.header.stream, side}] += frame.body.size();
            check(m_sent[{frame.header.stream, side}] <= half.granted, "the window is never exceeded");
            check(frame.body.size() <= m_config.maxFrame, "no frame is too long");
        } else {
            Half& half = stream.sentBy[1 - side];
            half.granted += frame.header.length;
            check(half.granted - half.consumed <= m_config.maxWindow, "no window grows past its bound");
            if ((frame.header.flags & kRst) != 0) stream.reset = true;
        }
    }

    void ship() {
        for (int again = 0; again < 2; ++again) {
            shipFrom(0);
            shipFrom(1);
            m_link.deliver();
        }
        for (const std::size_t side : {0U, 1U}) {
            Seen& seen = end(side).seen;
            for (auto& [id, bytes] : seen.data) {
                Half& half = m_streams[id].sentBy[1 - side];
                bool ordered = true;
                for (const Byte byte : bytes) ordered &= byte == byteAt(id, 1 - side, half.received++);
                m_delivered += bytes.size();
                check(ordered, "bytes come in order");
                check(half.received <= half.written, "no byte is invented");
                check(!half.seenClosed, "no byte comes after the end");
            }
            seen.data.clear();
            for (const auto id : seen.closed) {
                Half& half = m_streams[id].sentBy[1 - side];
                check(half.closed && !half.seenClosed, "an end comes once, and only if meant");
                check(half.received == half.written, "an end comes after all bytes");
                half.seenClosed = true;
            }
            seen.closed.clear();
            for (const auto id : seen.reset) check(m_streams[id].reset, "a reset was meant");
            seen.reset.clear();
        }
    }

    SeededRandom m_random;
    yamux::Config m_config;
    Link m_link;
    Duration m_delay;
    std::map<std::uint64_t, TwinStream> m_streams;
    std::map<std::pair<std::uint64_t, std::size_t>, std::uint64_t> m_sent;
    std::uint64_t m_delivered = 0;
    std::string m_fault;
};

/// A reader that consumes at once and a writer that always has more, for so many round trips.
struct Bulk {
    Link link;
    StreamId id;
    Bytes block = Bytes(20 * kMebi);

    explicit Bulk(const yamux::Config& config, Duration delay) : link(config) {
        link.delay = delay;
        id = link.a.session.open(link.now).value();
        link.settle();
        link.b.session.accept(id);
        link.settle();
    }

    /// Time passes in steps of one delay, or of `slow` if the reader takes that long for each.
    void run(int steps, Duration slow = {}) {
        for (int i = 0; i < steps; ++i) {
            link.write(link.a, id, block);
            link.now += std::max(link.delay, slow);
            link.deliver();
            if (auto& got = link.b.seen.data[id.value]; !got.empty()) {
                link.b.session.consume(id, got.size(), link.now);
                got.clear();
            }
            link.deliver();
        }
    }

    void measure() {
        link.b.session.ping(link.now);
        link.settle();
    }
};

} // namespace

class YamuxFlowTest final : public QObject {
    Q_OBJECT

private slots:

    void agreesWithTheTwin() {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            yamux::Config config;
            config.maxWindow = seed % 2 == 0 ? 1024 * 1024 : 16 * 1024 * 1024;
            config.maxPingsPerSecond = 100000; // the virtual clock of a random drive hardly moves
            config.maxControlFramesPerSecond = 100000;
            if (seed % 3 == 0) config.maxFrame = 1000;
            Twin twin(seed, config);
            for (int i = 0; i < 400 && twin.fault().empty(); ++i) twin.step();
            twin.drain();
            QVERIFY2(twin.fault().empty(), (std::to_string(seed) + ": " + twin.fault()).c_str());
            QVERIFY(twin.delivered() > 0);
        }
    }

    void aWindowGrowsWhileItLimits() {
        Bulk bulk({}, milliseconds(50));
        bulk.measure();
        bulk.run(200);
        QCOMPARE(bulk.link.b.session.windowMemory(), std::uint64_t{16 * kMebi});
        // The sender learned of it.
        bulk.link.settle();
        QVERIFY(bulk.link.a.session.room(bulk.id) > 8 * kMebi);
        // What grew is given back with the stream.
        bulk.link.b.session.reset(bulk.id);
        QCOMPARE(bulk.link.b.session.windowMemory(), std::uint64_t{0});
    }

    void itGrowsByDoubling() {
        Bulk bulk({}, milliseconds(50));
        bulk.measure();
        std::uint64_t before = kWindow;
        for (int i = 0; i < 60; ++i) {
            bulk.run(1);
            const auto after = bulk.link.b.session.windowMemory();
            QVERIFY(after == before || after == 2 * before);
            before = after;
        }
        QCOMPARE(before, std::uint64_t{16 * kMebi});
    }

    void itStaysWithoutAMeasuredRoundTrip() {
        Bulk bulk({}, milliseconds(50));
        bulk.run(200);
        QCOMPARE(bulk.link.b.session.windowMemory(), std::uint64_t{kWindow});
    }

    void itStaysWhenTheReaderIsSlow() {
        // A whole window in just four round trips of 100 ms is not faster than that.
        Bulk bulk({}, milliseconds(50));
        bulk.measure();
        bulk.run(100, milliseconds(400));
        QCOMPARE(bulk.link.b.session.windowMemory(), std::uint64_t{kWindow});
    }

    void fourRoundTripsAreTheBorder() {
        for (const int late : {0, 1}) {
            End end(Role::Responder, {});
            end.session.ping(Instant{});
            const auto ping = frames(end.session).front().header;
            Instant now{milliseconds(100)};
            QVERIFY(end.receive(raw({Type::Ping, kAck, 0, ping.length}), now).ok());
            QVERIFY(end.receive(data(1, kSyn, kWindow), now).ok());
            // Half a window in one nanosecond less than two round trips, or in two.
            now += milliseconds(200) - Duration(1 - late);
            end.session.consume(StreamId{1}, kWindow / 2, now);
            QCOMPARE(headers(end.session).back(),
                     (Header{Type::WindowUpdate, 0, 1, kWindow / 2 + (late == 0 ? kWindow : 0)}));
        }
    }

    void aPingBehindBulkMovesTheBorderAnEighth() {
        for (const int late : {0, 1}) {
            End end(Role::Responder, {});
            Instant now{};
            std::uint32_t stream = 1;
            // 100 ms, then 900 ms behind what was queued: the path counts as 200 ms. Any shorter one counts
            // whole.
            for (const auto& [took, border] :
                 {std::pair{100, 200}, std::pair{900, 400}, std::pair{50, 100}}) {
                end.session.ping(now);
                const auto ping = frames(end.session).back().header;
                now += milliseconds(took);
                QVERIFY(end.receive(raw({Type::Ping, kAck, 0, ping.length}), now).ok());
                QVERIFY(end.session.roundTrip() == milliseconds(took));
                stream += 2;
                QVERIFY(end.receive(data(stream, kSyn, kWindow), now).ok());
                now += milliseconds(border) - Duration(1 - late);
                end.session.consume(StreamId{stream}, kWindow / 2, now);
                QCOMPARE(headers(end.session).back(),
                         (Header{Type::WindowUpdate, 0, stream, kWindow / 2 + (late == 0 ? kWindow : 0)}));
            }
        }
    }

    void allStreamsTogetherStayWithinTheConnection() {
        yamux::Config config;
        config.connectionWindow = 700 * 1024;
        Link link(config);
        link.delay = milliseconds(50);
        link.b.session.ping(link.now);
        std::vector<StreamId> ids;
        for (int i = 0; i < 5; ++i) ids.push_back(link.a.session.open(link.now).value());
        link.settle();
        const Bytes block(4 * kMebi);
        for (int i = 0; i < 60; ++i) {
            for (const auto id : ids) link.write(link.a, id, block);
            link.now += link.delay;
            link.deliver();
            for (const auto id : ids) {
                link.b.session.consume(id, link.b.seen.data[id.value].size(), link.now);
                link.b.seen.data[id.value].clear();
            }
        }
        QCOMPARE(link.b.session.windowMemory(), 5 * std::uint64_t{kWindow} + config.connectionWindow);
        // What one stream held is free for the others when it ends.
        link.b.session.reset(ids[0]);
        QVERIFY(link.b.session.windowMemory() < 4 * std::uint64_t{kWindow} + config.connectionWindow);
    }

    void aBulkDownloadWithAnUpdatePerFrameIsNoFlood() {
        // At 2 GB/s some remotes send 30,000 window updates a second: each returns what they read.
        End end(Role::Initiator, {});
        const auto id = end.session.open(Instant{}).value();
        const Bytes frame(65507);
        for (int i = 0; i < 30000; ++i) {
            QCOMPARE(end.session.write(id, frame), frame.size());
            QVERIFY(end.session.frame());
            while (end.session.frame()) {
            }
            QVERIFY(end.receive(update(1, 0, 65507), Instant{}).ok());
        }
    }

    void whatASessionCanBankIsBounded() {
        // A remote that saved its updates up may spend them, but not without end.
        End end(Role::Initiator, {});
        const auto id = end.session.open(Instant{}).value();
        QVERIFY(end.receive(update(1, kAck, 0x40000000), Instant{}).ok());
        const Bytes frame(65507);
        for (int i = 0; i < 16384; ++i) {
            (void)end.session.write(id, frame);
            while (end.session.frame()) {
            }
        }
        const auto one = update(1, 0, 1);
        Result<> result;
        std::size_t taken = 0;
        for (; taken < 2 * kMebi && result.ok(); ++taken) result = end.session.receive(one, Instant{});
        QVERIFY(result.error().code == yamux::Violation::ControlFlood);
        QVERIFY(taken > 1000000 && taken < kMebi + 4096);
    }
};

VD_SUITE(YamuxFlowTest)

#include "flow_test.moc"
