#include "tests/core/transport/yamux/pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::test;
using vedette::yamux::Violation;

namespace {

/// A responder, so the remote opens 1, 3, 5, …
struct Victim : End {
    explicit Victim(const yamux::Config& config = {}) : End(Role::Responder, config) {}

    Instant now{};

    /// Honest bytes first, then one frame that must break the session with this violation, whatever the
    /// split.
    bool breaksWith(Violation violation, const Bytes& bytes) {
        const auto result = receive(bytes, now);
        if (result.ok() || result.error().code != violation) return false;
        const auto sent = frames(session);
        if (sent.empty() || sent.back().header != Header{Type::GoAway, 0, 0, 1}) return false;
        // Dead: nothing is taken, opened or written any more, and nothing more is said.
        session.ping(now);
        return session.receive(bytes, now).error().code == violation
            && session.open(now).error() == yamux::OpenError::GoneAway && !session.frame();
    }

    bool takes(const Bytes& bytes) { return receive(bytes, now).ok(); }
};

Bytes patched(Bytes bytes, std::size_t at, Byte value) {
    bytes[at] = value;
    return bytes;
}

} // namespace

class YamuxViolationTest final : public QObject {
    Q_OBJECT

private slots:

    void headers() {
        const auto good = update(1, kSyn, 0);
        QVERIFY(Victim().takes(good));
        QVERIFY(Victim().breaksWith(Violation::UnknownVersion, patched(good, 0, 1)));
        QVERIFY(Victim().breaksWith(Violation::UnknownType, patched(good, 1, 4)));
        QVERIFY(Victim().breaksWith(Violation::UnknownFlags, patched(good, 3, 0x11)));
        QVERIFY(Victim().breaksWith(Violation::UnknownFlags, patched(good, 2, 0x01)));
    }

    void streamIds() {
        QVERIFY(Victim().breaksWith(Violation::WrongParity, update(2, kSyn, 0)));
        QVERIFY(Victim().breaksWith(Violation::SessionStream, update(0, kSyn, 0)));
        QVERIFY(Victim().breaksWith(Violation::SessionStream, data(0, 0, 5)));
        QVERIFY(Victim().breaksWith(Violation::SessionStream, raw({Type::Ping, kSyn, 1, 7})));
        QVERIFY(Victim().breaksWith(Violation::SessionStream, raw({Type::GoAway, 0, 1, 0})));
        QVERIFY(Victim().breaksWith(Violation::StreamReused, update(1, kSyn, 0) + update(1, kSyn, 0)));
        QVERIFY(Victim().breaksWith(Violation::StreamReused,
                                    update(1, kSyn, 0) + update(1, kRst, 0) + data(1, kSyn, 1)));
    }

    void framesForStreamsThatNobodyOpened() {
        for (const Flags flags : {Flags{0}, kAck, kFin}) {
            QVERIFY(Victim().breaksWith(Violation::UnknownStream, data(1, flags, 1)));
            QVERIFY(Victim().breaksWith(Violation::UnknownStream, update(1, flags, 1)));
            QVERIFY(Victim().breaksWith(Violation::UnknownStream, update(2, flags, 1)));
        }
        QVERIFY(Victim().breaksWith(Violation::UnknownStream, update(2, kRst, 0)));
        // Jumped over, not opened.
        QVERIFY(Victim().breaksWith(Violation::UnknownStream, update(5, kSyn, 0) + data(3, 0, 1)));
    }

    void pongs() {
        QVERIFY(Victim().breaksWith(Violation::UnexpectedPong, raw({Type::Ping, kAck, 0, 0})));
        for (const bool twice : {false, true}) {
            Victim victim;
            victim.session.ping(victim.now);
            const auto ping = frames(victim.session).front().header;
            const Bytes right = raw({Type::Ping, kAck, 0, ping.length});
            const Bytes wrong = raw({Type::Ping, kAck, 0, ping.length + 1});
            QVERIFY(victim.breaksWith(Violation::UnexpectedPong, twice ? right + right : wrong));
            QCOMPARE(victim.seen.pongs.size(), twice ? 1U : 0U);
        }
        for (const Flags flags : {Flags{0}, Flags{kSyn | kAck}, kFin, kRst}) {
            QVERIFY(Victim().breaksWith(Violation::UnknownFlags, raw({Type::Ping, flags, 0, 0})));
        }
    }

    void windowsAreJudgedByTheHeader() {
        const auto open = update(1, kSyn, 0);
        Bytes header = raw({Type::Data, 0, 1, kWindow + 1});
        QVERIFY(Victim().breaksWith(Violation::WindowExceeded, open + header));
        header = raw({Type::Data, kSyn, 1, kWindow + 1});
        QVERIFY(Victim().breaksWith(Violation::WindowExceeded, header));
        header = raw({Type::Data, kRst, 1, kWindow + 1});
        QVERIFY(Victim().breaksWith(Violation::WindowExceeded, open + header));
        header = raw({Type::Data, kRst, 1, kWindow});
        QVERIFY(Victim().takes(open + header));
        // A whole window in one frame is fine, one byte more is not.
        Victim victim;
        QVERIFY(victim.takes(open + data(1, 0, kWindow)));
        QCOMPARE(victim.seen.data[1].size(), std::size_t{kWindow});
        QVERIFY(victim.breaksWith(Violation::WindowExceeded, data(1, 0, 1)));
    }

    void grantsBeyondTheirType() {
        constexpr std::uint32_t kMost = 0xffffffff - kWindow;
        QVERIFY(Victim().takes(update(1, kSyn, kMost)));
        QVERIFY(Victim().breaksWith(Violation::WindowOverflow, update(1, kSyn, kMost + 1)));
        QVERIFY(Victim().breaksWith(Violation::WindowOverflow, update(1, kSyn, kMost) + update(1, 0, 1)));
    }

    void dataAfterFin() {
        QVERIFY(Victim().takes(data(1, kSyn | kFin, 3) + update(1, 0, 5) + data(1, 0, 0)));
        QVERIFY(Victim().breaksWith(Violation::DataAfterFin, data(1, kSyn | kFin, 3) + data(1, 0, 1)));
        QVERIFY(Victim().breaksWith(Violation::DataAfterFin, update(1, kSyn | kFin, 0) + data(1, kFin, 1)));
    }

    void refusalsInARow() {
        yamux::Config config;
        config.maxStreams = 3;
        Victim victim(config);
        std::uint32_t id = 1;
        for (int i = 0; i < 3; ++i, id += 2) {
            QVERIFY(victim.takes(update(id, kSyn, 0)));
            victim.session.accept(StreamId{id});
        }
        frames(victim.session);
        for (int i = 0; i < 30; ++i, id += 2) {
            QVERIFY(victim.takes(update(id, kSyn, 0)));
            QCOMPARE(test::headers(victim.session), (std::vector<Header>{{Type::WindowUpdate, kRst, id, 0}}));
        }
        QCOMPARE(victim.session.streamCount(), std::size_t{3});
        QCOMPARE(victim.session.overLimit(), std::uint64_t{30});
        // One that somebody takes starts the count anew.
        victim.session.reset(StreamId{1});
        QVERIFY(victim.takes(update(id, kSyn, 0)));
        QCOMPARE(victim.seen.opened.back(), std::uint64_t{id});
        victim.session.accept(StreamId{id});
        for (int i = 0; i < 30; ++i) QVERIFY(victim.takes(update(id += 2, kSyn, 0)));
        QVERIFY(victim.breaksWith(Violation::TooManyStreams, update(id + 2, kSyn, 0)));
    }

    void refusalsByTheHostCountToo() {
        // There is room each time, and the host wants none of them: a reset instead of an accept().
        yamux::Config config;
        config.maxStreams = 3;
        Victim victim(config);
        std::uint32_t id = 1;
        for (int i = 0; i < 31; ++i, id += 2) {
            QVERIFY(victim.takes(update(id, kSyn, 0)));
            QVERIFY(victim.session.isOpen(StreamId{id}));
            victim.session.reset(StreamId{id});
            QVERIFY(!victim.session.isOpen(StreamId{id}));
        }
        QCOMPARE(victim.session.overLimit(), std::uint64_t{0});
        QVERIFY(victim.breaksWith(Violation::TooManyStreams, update(id, kSyn, 0)));
    }

    void streamsThatNobodyTookAreBounded() {
        yamux::Config config;
        config.maxUnaccepted = 2;
        Victim victim(config);
        QVERIFY(victim.takes(update(1, kSyn, 0) + update(3, kSyn, 0) + update(5, kSyn, 0)));
        QCOMPARE(victim.seen.opened, (std::vector<std::uint64_t>{1, 3}));
        QCOMPARE(test::headers(victim.session), (std::vector<Header>{{Type::WindowUpdate, kRst, 5, 0}}));
        QCOMPARE(victim.session.overLimit(), std::uint64_t{1});
        victim.session.accept(StreamId{1});
        QVERIFY(victim.takes(update(7, kSyn, 0)));
        QCOMPARE(victim.seen.opened.back(), std::uint64_t{7});
        // A reset makes room too, whoever sends it.
        victim.session.reset(StreamId{3});
        QVERIFY(victim.takes(update(9, kSyn, 0) + update(7, kRst, 0) + update(11, kSyn, 0)));
        QCOMPARE(victim.seen.opened, (std::vector<std::uint64_t>{1, 3, 7, 9, 11}));
    }

    void whatARefusedStreamSentBeforeItKnewIsDropped() {
        yamux::Config config;
        config.maxStreams = 1;
        Victim busy(config);
        QVERIFY(busy.takes(update(1, kSyn, 0) + data(3, kSyn, 100) + data(3, 0, kWindow - 100)));
        QVERIFY(busy.seen.data.empty());
        QVERIFY(busy.breaksWith(Violation::DeadStreamFlood, data(3, 0, 1)));
    }

    void pingFlood() {
        Victim victim;
        const auto ping = raw({Type::Ping, kSyn, 0, 0xabcdef01});
        for (int i = 0; i < 16; ++i) QVERIFY(victim.takes(ping));
        const auto answers = test::headers(victim.session);
        QCOMPARE(answers.size(), std::size_t{16});
        for (const auto& answer : answers) QCOMPARE(answer, (Header{Type::Ping, kAck, 0, 0xabcdef01}));
        victim.now += std::chrono::milliseconds(125);
        QVERIFY(victim.takes(ping + ping));
        QVERIFY(victim.breaksWith(Violation::PingFlood, ping));
    }

    void controlFlood_data() {
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char* name, const Bytes& bytes) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()));
        };
        row("empty data", data(1, 0, 0));
        row("empty data with fin again", data(3, kFin, 0));
        row("zero window update", update(1, 0, 0));
        row("window update fin again", update(3, kFin, 0));
        row("window update that we did not earn", update(1, 0, 1));
        row("go-away", raw({Type::GoAway, 0, 0, 0}));
    }

    void controlFlood() {
        QFETCH(QByteArray, frame);
        const Bytes bytes(frame.begin(), frame.end());
        yamux::Config config;
        config.maxControlFramesPerSecond = 10;
        Victim victim(config);
        QVERIFY(victim.takes(update(1, kSyn, 0) + update(3, kSyn | kFin, 0)));
        for (int i = 0; i < 10; ++i) QVERIFY(victim.takes(bytes));
        victim.now += std::chrono::milliseconds(200);
        QVERIFY(victim.takes(bytes + bytes));
        QVERIFY(victim.breaksWith(Violation::ControlFlood, bytes));
    }

    void rapidResetIsAFlood() {
        yamux::Config config;
        config.maxControlFramesPerSecond = 10;
        Victim victim(config);
        std::uint32_t id = 1;
        for (int i = 0; i < 10; ++i, id += 2)
            QVERIFY(victim.takes(update(id, kSyn, 0) + update(id, kRst, 0)));
        QVERIFY(victim.breaksWith(Violation::ControlFlood, update(id, kSyn, 0) + update(id, kRst, 0)));
    }

    void lateFramesAreToleratedWithinWhatWasUnderWay() {
        yamux::Config config;
        config.maxControlFramesPerSecond = 10;
        Victim victim(config);
        QVERIFY(victim.takes(data(1, kSyn, 1000)));
        victim.session.reset(StreamId{1});
        QVERIFY(victim.takes(data(1, 0, kWindow - 2000) + data(1, kFin, 1000)));
        QCOMPARE(victim.seen.data[1].size(), std::size_t{1000});
        QVERIFY(victim.breaksWith(Violation::DeadStreamFlood, data(1, 0, 1)));
    }

    void lateControlFramesAreBounded_data() {
        QTest::addColumn<int>("flags");
        QTest::addColumn<bool>("isData");
        QTest::newRow("fin") << int{kFin} << true;
        QTest::newRow("reset") << int{kRst} << false;
        QTest::newRow("update") << 0 << false;
        QTest::newRow("reset of what was never open") << int{kSyn | kRst} << false;
    }

    void lateControlFramesAreBounded() {
        QFETCH(int, flags);
        QFETCH(bool, isData);
        yamux::Config config;
        config.maxControlFramesPerSecond = 10;
        Victim victim(config);
        QVERIFY(victim.takes(update(1, kSyn, 0)));
        victim.session.reset(StreamId{1});
        const auto f = static_cast<Flags>(flags);
        std::uint32_t id = 1;
        const auto next = [&] {
            if ((f & kSyn) != 0) id += 2;
            return isData ? data(id, f, 0) : update(id, f, isData || f != 0 ? 0 : 1);
        };
        for (int i = 0; i < 10; ++i) QVERIFY(victim.takes(next()));
        QVERIFY(victim.breaksWith(Violation::DeadStreamFlood, next()));
        QCOMPARE(victim.seen.opened, (std::vector<std::uint64_t>{1}));
    }

    void everySplitOfTheBytesSeesTheSame() {
        const Bytes bytes = data(1, kSyn, 20) + update(3, kSyn, 9) + data(3, kFin, 5) + data(1, 0, 7)
                          + raw({Type::Ping, kSyn, 0, 77}) + update(1, kRst, 0) + data(5, kSyn | kFin, 0)
                          + raw({Type::GoAway, 0, 0, 2});
        Victim whole;
        QVERIFY(whole.takes(bytes));
        const auto answers = test::headers(whole.session);
        QCOMPARE(whole.seen.goneAway, std::vector<std::uint32_t>{2});
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            Victim split;
            QVERIFY(split.takes(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(cut))));
            QVERIFY(split.takes(Bytes(bytes.begin() + static_cast<std::ptrdiff_t>(cut), bytes.end())));
            QVERIFY(split.seen == whole.seen);
            QCOMPARE(test::headers(split.session), answers);
        }
        for (std::size_t size = 1; size < bytes.size(); ++size) {
            Victim split;
            QVERIFY(split.receive(bytes, Instant{}, size).ok());
            QVERIFY(split.seen == whole.seen);
        }
    }
};

VD_SUITE(YamuxViolationTest)

#include "violation_test.moc"
