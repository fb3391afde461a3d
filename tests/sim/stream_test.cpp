// Peers that are who they say and then misbehave: on the muxer, on streams, within messages.
#include "core/codec/varint.h"
#include "tests/sim/siege.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace std::chrono_literals;
using test::dataOf;
using test::Foe;
using test::frameOf;
using test::joined;
using test::openingOf;
using test::Siege;
using test::tokensOf;
using yamux::kAck;
using yamux::kFin;
using yamux::kRst;
using yamux::kSyn;
using yamux::Type;

namespace {

const std::string kEcho{echo::kProtocol};
const std::string kPing{ping::kProtocol};

QByteArray packed(const Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

Bytes unpacked(const QByteArray& bytes) {
    return copyOf({reinterpret_cast<const Byte*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
}

Bytes repeated(const Bytes& bytes, std::size_t times) {
    Bytes all;
    for (std::size_t i = 0; i < times; ++i) append(all, bytes);
    return all;
}

Bytes delimited(BytesView message) {
    Bytes bytes;
    codec::appendVarint(bytes, message.size());
    append(bytes, message);
    return bytes;
}

/// `count` streams that open at once, the first with this id.
Bytes burstOf(std::size_t count, const std::string& protocol, BytesView payload = {},
              std::uint32_t first = 1) {
    Bytes bytes;
    for (std::uint32_t i = 0; i < count; ++i) append(bytes, openingOf(first + 2 * i, protocol, payload));
    return bytes;
}

/// SYN after SYN without a word of what for.
Bytes silentBurstOf(std::size_t count, std::uint32_t first = 1) {
    Bytes bytes;
    for (std::uint32_t i = 0; i < count; ++i)
        append(bytes, frameOf(Type::WindowUpdate, kSyn, first + 2 * i, 0));
    return bytes;
}

enum Lift {
    Nothing,
    Windows,
    Pings,
    Control,
};

void lift(node::NodeConfig& config, int what) {
    if (what == Windows) config.swarm.yamux.initialWindow = 1024 * 1024;
    if (what == Pings) config.swarm.yamux.maxPingsPerSecond = 100'000;
    if (what == Control) config.swarm.yamux.maxControlFramesPerSecond = 1'000'000;
}

struct LaterGate final : swarm::Gate {
    swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override {
        if (request.action == swarm::Action::OpenInbound && request.resource == echo::kProtocol)
            return swarm::Later{++last, now + 5s};
        return swarm::Allow{};
    }

    std::uint64_t last = 0;
};

} // namespace

class MuxerSiegeTest final : public QObject {
    Q_OBJECT

private slots:

    void frames_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("lifted");
        const auto row = [](const char* name, const Bytes& bytes, yamux::Violation violation,
                            Lift by = Nothing) {
            QTest::newRow(name) << packed(bytes) << QString::fromStdString(Error(violation).text())
                                << static_cast<int>(by);
        };
        using enum yamux::Violation;
        const Bytes open = openingOf(1, kEcho);
        const auto with = [&](Bytes more) { return joined({open, std::move(more)}); };
        Bytes header = frameOf(Type::Data, 0, 1, 0);
        header[0] = 1;
        row("another version", with(header), UnknownVersion);
        header = frameOf(Type::Data, 0, 1, 0);
        header[1] = 4;
        row("another type", with(header), UnknownType);
        row("another flag", with(frameOf(Type::Data, 0x10, 1, 0)), UnknownFlags);
        row("a stream of our parity", frameOf(Type::WindowUpdate, kSyn, 2, 0), WrongParity);
        row("a stream opened twice", with(frameOf(Type::WindowUpdate, kSyn, 1, 0)), StreamReused);
        row("a stream opened again after its end",
            joined({open, frameOf(Type::WindowUpdate, kRst, 1, 0), frameOf(Type::WindowUpdate, kSyn, 1, 0)}),
            StreamReused);
        row("more than the window", with(frameOf(Type::Data, 0, 1, 256 * 1024 + 1)), WindowExceeded, Windows);
        row("much more than the window", with(frameOf(Type::Data, 0, 1, 0xFFFFFFFF)), WindowExceeded);
        row("a grant without end", with(frameOf(Type::WindowUpdate, 0, 1, 0xFFFFFFFF)), WindowOverflow);
        row("data after the end", with(joined({frameOf(Type::Data, kFin, 1, 0), dataOf(1, Bytes(1, 1))})),
            DataAfterFin);
        row("data for a stream that never was", dataOf(9, Bytes(1, 1)), UnknownStream);
        row("data for a stream that we never opened", dataOf(1000, Bytes(1, 1)), UnknownStream);
        row("data for no stream", dataOf(0, Bytes(1, 1)), SessionStream);
        row("a window for no stream", frameOf(Type::WindowUpdate, 0, 0, 1), SessionStream);
        row("a ping on a stream", with(frameOf(Type::Ping, kSyn, 1, 1)), SessionStream);
        row("an answer to no ping", frameOf(Type::Ping, kAck, 0, 77), UnexpectedPong);
        row("pings without end", repeated(frameOf(Type::Ping, kSyn, 0, 5), 60), PingFlood, Pings);
        row("empty windows without end", with(repeated(frameOf(Type::WindowUpdate, 0, 1, 0), 3000)),
            ControlFlood, Control);
        row("empty data without end", with(repeated(frameOf(Type::Data, 0, 1, 0), 3000)), ControlFlood,
            Control);
        row("goodbyes without end", repeated(frameOf(Type::GoAway, 0, 0, 0), 3000), ControlFlood, Control);
        Bytes rapid;
        for (std::uint32_t i = 0; i < 3000; ++i) {
            append(rapid, frameOf(Type::WindowUpdate, kSyn, 1 + 2 * i, 0));
            append(rapid, frameOf(Type::WindowUpdate, kRst, 1 + 2 * i, 0));
        }
        row("streams opened and reset", rapid, ControlFlood, Control);
        const Bytes dead = joined({open, frameOf(Type::WindowUpdate, kRst, 1, 0)});
        row("empty frames for a dead stream",
            joined({dead, repeated(frameOf(Type::WindowUpdate, 0, 1, 0), 3000)}), DeadStreamFlood, Control);
        row("data for a dead stream", joined({dead, dataOf(1, Bytes(1, 1))}), DeadStreamFlood);
    }

    void frames() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(int, lifted);
        for (const bool tls : {false, true}) {
            Siege s;
            auto foe = s.intrude({.security = tls ? session::Security::Tls : session::Security::Noise});
            QVERIFY(foe && foe->intruder.ready());
            s.say(*foe, unpacked(bytes));
            QCOMPARE(QString::fromStdString(s.violation()), code);
            QVERIFY(s.victim.all<event::PeerViolated>()[0].peer == foe->intruder.id());
            QVERIFY(s.ended(foe->raw));
            UNHARMED(s);
        }
        if (lifted == Nothing) return;
        auto config = Siege::config();
        lift(config, lifted);
        Siege s(config);
        auto foe = s.intrude();
        s.say(*foe, unpacked(bytes));
        QCOMPARE(QString::fromStdString(s.violation()), QString("0 violations"));
        QVERIFY(!s.ended(foe->raw));
    }

    /// The limit on refusals is one on a peer that never learns, however its frames are cut.
    void streamsOpenedWithoutAWord_data() {
        QTest::addColumn<int>("atOnce");
        QTest::newRow("in one burst") << 20'000;
        QTest::newRow("in bursts of a thousand") << 1000;
        QTest::newRow("a hundred at a time") << 100;
    }

    void streamsOpenedWithoutAWord() {
        QFETCH(int, atOnce);
        Siege s;
        auto foe = s.intrude();
        const std::size_t heap = test::heapInUse();
        std::uint32_t next = 1;
        for (int said = 0; said < 12'000 && !s.ended(foe->raw); said += atOnce) {
            s.say(*foe, silentBurstOf(static_cast<std::size_t>(atOnce), next));
            next += 2 * static_cast<std::uint32_t>(atOnce);
        }
        VIOLATED(s, yamux::Violation::TooManyStreams);
        QVERIFY(s.ended(foe->raw));
        QVERIFY(test::heapInUse() < heap + 4 * 1024 * 1024);
        UNHARMED(s);
    }

    void tenThousandStreams() {
        for (const bool lifted : {false, true}) {
            auto config = Siege::config();
            if (lifted) {
                config.swarm.limits.peerStreams = 20'000;
                config.swarm.limits.prefixStreams = 20'000;
                config.swarm.limits.protocolPeerStreams = 20'000;
                config.swarm.limits.peerStreamRate = 20'000;
                config.swarm.yamux.maxStreams = 20'000;
                config.swarm.yamux.maxUnaccepted = 20'000;
            }
            Siege s(config);
            auto foe = s.intrude();
            // In bursts that the muxer takes, so that it is the limits that are met.
            for (std::uint32_t i = 0; i < 50; ++i) s.say(*foe, burstOf(200, kPing, {}, 1 + 400 * i));
            s.ping();
            const auto held = s.victim.swarm().limits().usage().streams;
            if (lifted) {
                QVERIFY(held >= 10'000);
                QCOMPARE(s.refusals("limit.peer.streams"), std::uint64_t{0});
                continue;
            }
            QVERIFY(held <= 1024);
            s.net.run(2s);
            QVERIFY(s.refusals(test::nameOf(swarm::Refusal::PeerStreams)) > 0);
            s.net.run(20s);
            s.net.leave(foe->raw);
            UNHARMED(s);
        }
    }

    /// What no credit stops: answers to questions. A peer that takes none is not remembered for ever.
    void asksWithoutReading() {
        Siege s;
        auto foe = s.intrude();
        s.net.raw(foe->raw).reads = false;
        const std::size_t heap = test::heapInUse();
        std::vector<std::string> questions{std::string(multistream::kHeader)};
        for (std::size_t i = 0; i < multistream::kMaxTokens - 4; ++i) questions.emplace_back("ls");
        const Bytes asked = tokensOf(questions);
        for (std::uint32_t i = 0; i < 600 && s.victim.all<event::PeerViolated>().empty(); ++i) {
            s.say(*foe, dataOf(1 + 2 * i, asked, kSyn));
            s.say(*foe, frameOf(Type::WindowUpdate, kRst, 1 + 2 * i, 0));
        }
        VIOLATED(s, session::Violation::NotReading);
        QVERIFY(test::heapInUse() < heap + 6 * 1024 * 1024);
        s.net.attend(foe->raw);
        UNHARMED(s);
    }

    void readsNothing() {
        // A peer that has bytes echoed and reads none of them holds what its windows allow, and no more than
        // one peer may.
        for (const bool lifted : {false, true}) {
            auto config = Siege::config();
            config.swarm.limits.peerMemory = lifted ? 64 * 1024 * 1024 : 4 * 1024 * 1024;
            Siege s(config);
            auto foe = s.intrude();
            s.net.raw(foe->raw).reads = false;
            for (std::uint32_t i = 0; i < 40 && !s.ended(foe->raw); ++i) {
                s.say(*foe, openingOf(1 + 2 * i, kEcho, Bytes(200 * 1024, 7)));
                // Beside the attacker the honest peer has a connection.
                QVERIFY(s.victim.swarm().limits().usage().memory
                        <= config.swarm.limits.peerMemory + config.swarm.limits.connectionMemory);
            }
            s.ping();
            const auto rule = test::nameOf(swarm::Refusal::PeerMemory);
            if (lifted) {
                QCOMPARE(s.refusals(rule), std::uint64_t{0});
                QVERIFY(s.victim.swarm().limits().usage().memory > 4 * 1024 * 1024);
                continue;
            }
            QCOMPARE(s.refusals(rule), std::uint64_t{1});
            QCOMPARE(s.victim.swarm().connections().size(), std::size_t{2 - 1});
            s.net.attend(foe->raw);
            UNHARMED(s);
        }
    }

    /// What comes with the last word of the handshake is begun while the gate thinks; nobody is read then, so
    /// its time counts from the answer on.
    void halfAFrameWhileTheGateThinks() {
        struct SlowGate final : swarm::Gate {
            std::optional<std::uint64_t> ticket;

            swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override {
                if (!ticket || request.action != swarm::Action::Secure) return swarm::Allow{};
                return swarm::Later{*ticket, now + 1h};
            }
        } gate;

        Siege s(Siege::config(), &gate);
        gate.ticket = 5;
        const auto raw = s.wire();
        QVERIFY(raw);
        Foe foe{*raw, test::Intruder({.seed = 777, .timeline = {s.net.now, s.net.wall}})};
        s.net.send(*raw, foe.intruder.hello());
        for (int i = 0; i < 5; ++i) {
            s.net.run(test::kRoundTrip);
            const Bytes heard = s.net.raw(*raw).received;
            Bytes answer = foe.intruder.hear(BytesView(heard).subspan(foe.heard), s.net.now);
            foe.heard = heard.size();
            if (answer.empty()) continue;
            if (foe.intruder.ready()) append(answer, Bytes{2, 0, 1, 2, 3});
            s.net.send(*raw, answer);
        }
        QVERIFY(foe.intruder.ready());
        s.net.run(30s);
        QCOMPARE(s.violation(), std::string("0 violations"));
        s.victim.swarm().decide(5, swarm::Allow{}, s.net.now);
        s.net.run(19s);
        QCOMPARE(s.violation(), std::string("0 violations"));
        QVERIFY(!s.ended(*raw));
        s.net.run(2s);
        VIOLATED(s, session::Violation::PhaseTimeout);
        QVERIFY(s.ended(*raw));
        UNHARMED(s);
    }

    /// A frame that was begun when all was agreed, a byte at a time: half a Noise frame, half a TLS record,
    /// half a header of the muxer in frames of its own.
    void slowLorisBehindTheHandshake_data() {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("header");
        QTest::newRow("half a noise frame") << false << false;
        QTest::newRow("half a tls record") << true << false;
        QTest::newRow("half a header, noise") << false << true;
        QTest::newRow("half a header, tls") << true << true;
    }

    void slowLorisBehindTheHandshake() {
        QFETCH(bool, tls);
        QFETCH(bool, header);
        for (const bool lifted : {false, true}) {
            auto config = Siege::config();
            if (lifted) config.swarm.phaseTimeout = 1h;
            Siege s(config);
            auto foe = s.intrude({.security = tls ? session::Security::Tls : session::Security::Noise});
            QVERIFY(foe && foe->intruder.ready());
            const Bytes begun = header ? frameOf(Type::Ping, kSyn, 0, 1)
                              : tls    ? Bytes{23, 3, 3, 2, 0, 1, 2, 3, 4, 5, 6}
                                       : Bytes{2, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
            for (std::size_t i = 0; i < 11; ++i) {
                QVERIFY2(!s.ended(foe->raw), "before its time");
                const BytesView byte = BytesView(begun).subspan(i, 1);
                header ? s.say(*foe, byte) : s.net.send(foe->raw, byte);
                s.net.run(1900ms);
                s.ping();
            }
            s.net.run(1s);
            if (lifted) {
                QCOMPARE(s.violation(), std::string("0 violations"));
                QVERIFY(!s.ended(foe->raw));
                continue;
            }
            VIOLATED(s, session::Violation::PhaseTimeout);
            QVERIFY(s.victim.all<event::PeerViolated>()[0].peer == foe->intruder.id());
            QVERIFY(s.ended(foe->raw));
            UNHARMED(s);
        }
    }

    /// Headers that straddle frames all the time are no crime: each comes whole.
    void headersInTwoHalves() {
        Siege s;
        auto foe = s.intrude();
        const Bytes ping = frameOf(Type::Ping, kSyn, 0, 1);
        s.say(*foe, BytesView(ping).first(6));
        for (int i = 0; i < 10; ++i) {
            s.net.run(15s);
            s.say(*foe, joined({copyOf(BytesView(ping).subspan(6)), copyOf(BytesView(ping).first(6))}));
        }
        QCOMPARE(s.violation(), std::string("0 violations"));
        QVERIFY(!s.ended(foe->raw));
        s.net.leave(foe->raw);
        UNHARMED(s);
    }

    void aStreamTakenBackIsNoViolation() {
        // Proposed and reset in one packet: there is nothing left to answer, and nobody is to blame.
        Siege s;
        auto foe = s.intrude();
        s.say(*foe, joined({openingOf(1, kPing), frameOf(Type::WindowUpdate, kRst, 1, 0),
                            openingOf(3, "/unknown"), frameOf(Type::WindowUpdate, kRst, 3, 0)}));
        QCOMPARE(s.streamViolation(), std::string("no violation"));
        s.net.leave(foe->raw);
        s.net.run(1s);
        QCOMPARE(s.violation(), std::string("0 violations"));
        UNHARMED(s);
    }

    void whatWaitsForTheGateIsCounted() {
        LaterGate gate;
        auto config = Siege::config();
        config.swarm.limits.peerMemory = 4 * 1024 * 1024;
        Siege s(config, &gate);
        auto foe = s.intrude();
        for (std::uint32_t i = 0; i < 40 && !s.ended(foe->raw); ++i)
            s.say(*foe, openingOf(1 + 2 * i, kEcho, Bytes(200 * 1024, 7)));
        QCOMPARE(s.refusals(test::nameOf(swarm::Refusal::PeerMemory)), std::uint64_t{1});
        QVERIFY(s.ended(foe->raw));
        UNHARMED(s);
    }
};

VD_SUITE(MuxerSiegeTest)

class ProtocolSiegeTest final : public QObject {
    Q_OBJECT

private slots:

    void messages_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("ends");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const Bytes& said, std::error_code code, bool ends = false,
                            int seconds = 0) {
            QTest::newRow(name) << packed(dataOf(1, said, kSyn)) << ends << seconds
                                << QString::fromStdString(code.message());
        };
        const auto on = [](std::string_view protocol, BytesView payload) {
            Bytes said = tokensOf({std::string(multistream::kHeader), std::string(protocol)});
            append(said, payload);
            return said;
        };
        {
            using enum multistream::Violation;
            row("stream: no length", {0}, BadLength);
            row("stream: endless length", Bytes(3, 0xFF), BadLength);
            row("stream: no newline",
                copyOf(viewOf("\x03"
                              "abc")),
                BadToken);
            row("stream: not multistream", tokensOf({"/ipfs/ping/1.0.0"}), NotMultistream);
            std::vector<std::string> many{std::string(multistream::kHeader)};
            for (int i = 0; i < 70; ++i) many.emplace_back("/x");
            row("stream: endless proposals", tokensOf(many), TooManyTokens);
        }
        row("stream: a word never finished", {0x13, '/', 'm'}, session::Violation::StreamTimeout, false, 11);
        row("stream: a header and silence", tokensOf({std::string(multistream::kHeader)}),
            session::Violation::StreamTimeout, false, 11);
        {
            using enum identify::Violation;
            const auto push = [&](BytesView payload) { return on(identify::kPushProtocol, payload); };
            row("push: a length beyond all", push(Bytes{0x81, 0x80, 0x04}), TooLarge);
            row("push: a padded length", push(Bytes{0x80, 0x00}), BadLength);
            row("push: no protobuf", push(delimited(Bytes(9, 0xFF))), Malformed);
            identify::Message addresses;
            for (std::uint16_t i = 0; i < 300; ++i)
                addresses.listenAddrs.push_back(*codec::Multiaddr::ofTcp("10.1.1.1", i));
            row("push: a bomb of addresses", push(delimited(addresses.encode())), TooManyAddresses);
            identify::Message protocols;
            for (int i = 0; i < 600; ++i) protocols.protocols.push_back("/" + std::to_string(i));
            row("push: a bomb of protocols", push(delimited(protocols.encode())), TooManyProtocols);
            identify::Message text;
            text.agentVersion = std::string(600, 'a');
            row("push: a bomb of an agent", push(delimited(text.encode())), BadString);
            text.agentVersion = "\x1b[2J";
            row("push: an agent that clears screens", push(delimited(text.encode())), BadString);
            identify::Message small;
            small.agentVersion = "a";
            row("push: a train of messages", push(repeated(delimited(small.encode()), 11)), TooManyMessages);
            const auto other = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 3));
            identify::Message key;
            key.publicKey = copyOf(other.publicKey().encoded());
            row("push: another's key", push(delimited(key.encode())), KeyMismatch, true);
            identify::Message record;
            record.signedPeerRecord = Bytes(20, 1);
            row("push: a record that is none", push(delimited(record.encode())), BadRecord, true);
            const crypto::PeerRecord theirs{other.publicKey().peerId(), 1, {}};
            record.signedPeerRecord =
                crypto::SignedEnvelope{other.publicKey(), copyOf(crypto::kPeerRecordType), theirs.encode(),
                                       other.sign(crypto::signingInput(crypto::SignPeerRecord{theirs}))}
                    .encode();
            row("push: another's record", push(delimited(record.encode())), RecordMismatch, true);
            row("push: nothing", push({}), NoMessage, true);
            row("push: half a message", push(Bytes{20, 1}), EarlyEnd, true);
            row("push: a message never finished", push(Bytes{20, 0x32}), Silence, false, 11);
            row("identify: a question with words", on(identify::kProtocol, Bytes(1, 1)), Unrequested);
        }
        row("ping: half a payload", on(ping::kProtocol, Bytes(31, 1)), ping::Violation::EarlyEnd, true);
        row("ping: a payload never finished", on(ping::kProtocol, Bytes(31, 1)), ping::Violation::Silence,
            false, 21);
        row("perf: half a request", on(perf::kProtocol, Bytes(7, 1)), perf::Violation::NoRequest, true);
        row("perf: a request never finished", on(perf::kProtocol, Bytes(7, 1)), perf::Violation::Silence,
            false, 21);
        row("echo: nothing", on(echo::kProtocol, {}), echo::Violation::Silence, false, 21);
    }

    /// The answer was read and the question half-closed long ago; that the stream still stands is said by
    /// name.
    void whoNeverClosesItsHalfIsNamed() {
        for (const std::string_view protocol : {identify::kProtocol, echo::kProtocol}) {
            Siege s;
            auto foe = s.intrude();
            s.say(*foe, openingOf(1, std::string(protocol)));
            s.net.run(11s);
            const auto violations = s.victim.all<event::StreamViolated>();
            const auto named = std::ranges::count_if(violations, [&](const event::StreamViolated& v) {
                return v.violation == Error(swarm::StreamError::NeverClosed).code.message()
                    && v.protocol == protocol && v.peer == foe->intruder.id();
            });
            // Echo waits for its client to close: nothing of it is over, and silence has a name of its own.
            QCOMPARE(named, protocol == identify::kProtocol ? 1 : 0);
        }
    }

    /// The stream ends by name, the connection lives and serves the next stream.
    void messages() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, ends);
        QFETCH(int, seconds);
        QFETCH(QString, code);
        Siege s;
        auto foe = s.intrude();
        s.say(*foe, unpacked(bytes));
        if (ends) s.say(*foe, frameOf(Type::Data, kFin, 1, 0));
        if (seconds > 0) s.net.run(std::chrono::seconds(seconds));
        // The intruder never answers what the victim asks of it, which ends by name too, later.
        const auto violations = s.victim.all<event::StreamViolated>();
        const auto named = std::ranges::count_if(violations, [&](const event::StreamViolated& v) {
            return QString::fromStdString(v.violation) == code && v.peer == foe->intruder.id();
        });
        QVERIFY2(named >= 1, s.streamViolation().c_str());
        QVERIFY(!s.ended(foe->raw));
        foe->intruder.plain.clear();
        s.listen(*foe);
        foe->intruder.plain.clear();
        s.say(*foe, openingOf(3, kPing, Bytes(ping::kPayload, 5)));
        s.listen(*foe);
        const Bytes& answer = foe->intruder.plain;
        const Bytes payload(ping::kPayload, 5);
        QVERIFY(std::search(answer.begin(), answer.end(), payload.begin(), payload.end()) != answer.end());
        QCOMPARE(s.violation(), std::string("0 violations"));
        s.net.leave(foe->raw);
        UNHARMED(s);
    }

    /// A slow message: every second a byte of a payload or a message, which moves no deadline.
    void slowWithinAMessage_data() {
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("seconds");
        QTest::newRow("push") << QString::fromUtf8(identify::kPushProtocol.data())
                              << QString::fromStdString(Error(identify::Violation::Silence).text()) << 11;
        QTest::newRow("ping") << QString::fromUtf8(ping::kProtocol.data())
                              << QString::fromStdString(Error(ping::Violation::Silence).text()) << 21;
    }

    void slowWithinAMessage() {
        QFETCH(QString, protocol);
        QFETCH(QString, code);
        QFETCH(int, seconds);
        Siege s;
        auto foe = s.intrude();
        s.say(*foe, openingOf(1, protocol.toStdString(), Bytes(1, 30)));
        for (int i = 0; i < seconds; ++i) {
            s.say(*foe, dataOf(1, Bytes(1, 0x32)));
            s.net.run(1s);
            s.ping();
        }
        const auto violations = s.victim.all<event::StreamViolated>();
        QVERIFY(std::ranges::any_of(violations, [&](const event::StreamViolated& v) {
            return QString::fromStdString(v.violation) == code;
        }));
        s.net.leave(foe->raw);
        UNHARMED(s);
    }

    /// Broken streams cost their peer nothing and us an event each, so a connection is allowed few of them.
    void brokenStreamsWithoutEnd() {
        Siege s;
        auto foe = s.intrude();
        for (std::uint32_t i = 0; i < 40 && !s.ended(foe->raw); ++i) {
            Bytes burst;
            for (std::uint32_t j = 0; j < 100; ++j)
                append(burst, dataOf(1 + 2 * (100 * i + j), Bytes(1, 0), kSyn));
            s.say(*foe, burst);
        }
        VIOLATED(s, multistream::Violation::BadLength);
        QVERIFY(s.ended(foe->raw));
        QVERIFY(s.victim.all<event::StreamViolated>().size() <= 100);
        UNHARMED(s);
    }
};

VD_SUITE(ProtocolSiegeTest)

#include "stream_test.moc"
