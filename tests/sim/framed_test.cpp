// Framed streams under a peer that says what it likes: each fault by name, what it may hold, how many it may
// open; and the same bytes with the bound lifted as the control.
#include "core/codec/varint.h"

#include "tests/sim/siege.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::yamux;
using namespace std::chrono_literals;
using test::dataOf;
using test::frameOf;
using test::joined;
using test::openingOf;
using test::Siege;

namespace {

const std::string kTalk = "/talk/1.0.0";

swarm::FramedProtocol talk() {
    swarm::FramedProtocol protocol{kTalk, {}, 4};
    protocol.bounds.maxFrame = 1000;
    protocol.bounds.maxQueued = 2000;
    protocol.bounds.idle = 60s;
    return protocol;
}

Bytes lengthOf(std::uint64_t size, std::size_t said) {
    Bytes bytes;
    codec::appendVarint(bytes, size);
    bytes.resize(bytes.size() + said, 7);
    return bytes;
}

QByteArray packedFrame(const Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

Bytes unpackedFrame(const QByteArray& bytes) {
    return copyOf({reinterpret_cast<const Byte*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
}

} // namespace

class FramedSiegeTest final : public QObject {
    Q_OBJECT

private slots:

    void frames_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("ends");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const Bytes& said, framed::Violation code, bool ends = false,
                            int seconds = 0) {
            QTest::newRow(name) << packedFrame(said) << ends << seconds
                                << QString::fromStdString(Error(code).text());
        };
        using enum framed::Violation;
        row("a padded length", {0x80, 0x00}, BadLength);
        row("a length without end", Bytes(5, 0xFF), TooLarge);
        row("a frame beyond the bound", lengthOf(1001, 10), TooLarge);
        row("a frame of exabytes", lengthOf(std::uint64_t{1} << 60, 10), TooLarge);
        Bytes tiny;
        for (std::size_t i = 0; i <= framed::kMaxBurst; ++i) append(tiny, Bytes{1, 1});
        row("tiny frames without end", tiny, Flood);
        row("half a frame and an end", lengthOf(100, 99), EarlyEnd, true);
        row("half a length and an end", {0x80}, EarlyEnd, true);
        row("a frame never finished", lengthOf(100, 99), Silence, false, 31);
        row("a length never finished", {0x80}, Silence, false, 31);
    }

    /// The stream ends by name, the connection lives and serves the next stream.
    void frames() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, ends);
        QFETCH(int, seconds);
        QFETCH(QString, code);
        Siege s;
        s.victim.swarm().serveFramed(talk(), s.net.now);
        auto foe = s.intrude();
        s.say(*foe, openingOf(1, kTalk, unpackedFrame(bytes)));
        QCOMPARE(s.victim.framed.size(), std::size_t{1});
        if (ends) s.say(*foe, frameOf(Type::Data, kFin, 1, 0));
        if (seconds > 0) s.net.run(std::chrono::seconds(seconds));
        const auto violations = s.victim.all<event::StreamViolated>();
        QCOMPARE(std::ranges::count_if(violations,
                                       [&](const event::StreamViolated& v) {
                                           return QString::fromStdString(v.violation) == code
                                               && v.peer == foe->intruder.id() && v.protocol == kTalk;
                                       }),
                 std::ptrdiff_t{1});
        QCOMPARE(s.victim.framedClosed.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(s.victim.framedClosed[0].result.error().text()), code);
        s.say(*foe, openingOf(3, kTalk, lengthOf(3, 3)));
        QCOMPARE(s.victim.frames.back().bytes, Bytes(3, 7));
        s.net.leave(foe->raw);
        s.net.run(1s);
        UNHARMED(s);
    }

    void aPeerThatReadsNothingIsGivenUp() {
        for (const bool reads : {false, true}) {
            Siege s;
            s.victim.swarm().serveFramed(talk(), s.net.now);
            auto foe = s.intrude();
            s.say(*foe, openingOf(1, kTalk, lengthOf(3, 3)));
            const auto stream = s.victim.framed.at(0).stream;
            // Frames until its window and our queue are full.
            Result<> sent;
            std::size_t said = 0;
            for (; said < 1000 && sent.ok(); ++said) {
                sent = s.victim.swarm().sendFrame(stream, Bytes(900, 1), s.net.now);
                s.net.run(1ms);
            }
            QVERIFY(!sent && sent.error().code == framed::SendError::QueueFull);
            QVERIFY(said < 400);
            if (reads) s.say(*foe, frameOf(Type::WindowUpdate, 0, 1, 1 << 20));
            s.net.run(62s); // a limit after the last byte went, and one to notice that none did
            const auto all = s.victim.all<event::StreamViolated>();
            QCOMPARE(std::ranges::any_of(all,
                                         [](const auto& v) {
                                             return v.violation
                                                 == Error(framed::Violation::NotReading).text();
                                         }),
                     !reads);
            s.net.leave(foe->raw);
            s.net.run(1s);
            UNHARMED(s);
        }
    }

    void noMoreStreamsThanOnePeerMay() {
        const std::string rule = test::nameOf(swarm::Refusal::ProtocolPeerInbound);
        for (const bool lifted : {false, true}) {
            Siege s;
            auto protocol = talk();
            if (lifted) protocol.maxInboundPerPeer = 100;
            s.victim.swarm().serveFramed(protocol, s.net.now);
            auto foe = s.intrude();
            auto other = s.intrude();
            for (std::uint32_t i = 0; i < 20; ++i) s.say(*foe, openingOf(1 + 2 * i, kTalk, lengthOf(3, 3)));
            QCOMPARE(s.victim.framed.size(), lifted ? std::size_t{20} : std::size_t{4});
            s.net.run(2s);
            QCOMPARE(s.refusals(rule), std::uint64_t{lifted ? 0U : 16U});
            // Another peer has its own; what ended makes room again.
            s.say(*other, openingOf(1, kTalk, lengthOf(3, 3)));
            QVERIFY(s.victim.framed.back().peer == other->intruder.id());
            s.say(*foe, frameOf(Type::WindowUpdate, kRst, 1, 0));
            s.say(*foe, openingOf(101, kTalk, lengthOf(3, 3)));
            QVERIFY(s.victim.framed.back().peer == foe->intruder.id());
            s.net.leave(foe->raw);
            s.net.leave(other->raw);
            s.net.run(2s);
            UNHARMED(s);
        }
    }

    /// Frames that are never finished take memory as they come, and what one peer may hold in all.
    void unfinishedFramesAreCounted() {
        for (const bool lifted : {false, true}) {
            auto config = Siege::config();
            config.swarm.limits.peerMemory = lifted ? 64 * 1024 * 1024 : 1024 * 1024;
            Siege s(config);
            swarm::FramedProtocol large{kTalk, {1 << 20, 2 << 20, 30s, std::nullopt}, 100};
            s.victim.swarm().serveFramed(large, s.net.now);
            auto foe = s.intrude();
            for (std::uint32_t i = 0; i < 40 && !s.ended(foe->raw); ++i) {
                s.say(*foe, openingOf(1 + 2 * i, kTalk, lengthOf(1 << 20, 100 * 1024)));
                // Beside the attacker the honest peer has a connection.
                QVERIFY(s.victim.swarm().limits().usage().memory
                        <= config.swarm.limits.peerMemory + config.swarm.limits.connectionMemory);
            }
            QCOMPARE(s.refusals(test::nameOf(swarm::Refusal::PeerMemory)), std::uint64_t{lifted ? 0U : 1U});
            QCOMPARE(s.ended(foe->raw), !lifted);
            if (lifted) s.net.leave(foe->raw);
            s.net.run(1s);
            UNHARMED(s);
        }
    }

    void anIdleStreamIsClosedInOrder() {
        Siege s;
        s.victim.swarm().serveFramed(talk(), s.net.now);
        auto foe = s.intrude();
        s.say(*foe, openingOf(1, kTalk, lengthOf(3, 3)));
        s.net.run(59s);
        QVERIFY(s.victim.framedClosed.empty());
        s.net.run(2s);
        QCOMPARE(s.victim.framedClosed.size(), std::size_t{1});
        QVERIFY(s.victim.framedClosed[0].result.ok());
        s.net.leave(foe->raw);
        s.net.run(1s);
        UNHARMED(s);
    }
};

VD_SUITE(FramedSiegeTest)

#include "framed_test.moc"
