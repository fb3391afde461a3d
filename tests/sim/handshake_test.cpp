// Strangers: whatever comes before a connection is authenticated and multiplexed.
#include "tests/core/crypto/small_order.h"
#include "tests/core/transport/noise/sides.h"
#include "tests/core/transport/tls/tls_fixture.h"
#include "tests/sim/siege.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace std::chrono_literals;
using test::Foe;
using test::Intruder;
using test::IntruderConfig;
using test::joined;
using test::nameOf;
using test::Siege;
using test::Stage;
using test::tokensOf;

namespace {

std::shared_ptr<const pnet::Key> networkKey(Byte fill) {
    std::array<Byte, 32> bytes;
    bytes.fill(fill);
    return std::make_shared<const pnet::Key>(SecretArray<32>(bytes));
}

const std::string kMultistream{multistream::kHeader};

Bytes junk(std::size_t size, std::uint64_t seed = 9) {
    Bytes bytes(size);
    SeededRandom(seed).fill(bytes);
    return bytes;
}

/// Sends what opens a Noise handshake and reads the answer to it; then the channel is the forger's to abuse.
struct NoiseSiege : Siege {
    SeededRandom random{77};
    noise::test::Forger forger{transport::Role::Initiator, random};
    std::size_t raw = *wire();

    void begin() {
        net.send(raw, tokensOf({kMultistream, "/noise"}));
        net.run(test::kRoundTrip);
        const std::size_t tokens = net.raw(raw).received.size();
        net.send(raw, forger.write({}));
        net.run(test::kRoundTrip);
        const Bytes& received = net.raw(raw).received;
        forger.read(Bytes(received.begin() + static_cast<std::ptrdiff_t>(tokens), received.end()));
    }

    void finish(BytesView payload) {
        net.send(raw, forger.write(payload));
        net.run(test::kRoundTrip);
    }
};

} // namespace

class HandshakeSiegeTest final : public QObject {
    Q_OBJECT

private slots:

    void slowLoris_data() {
        QTest::addColumn<int>("stage");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("privateNetwork");
        QTest::newRow("pnet nonce") << static_cast<int>(Stage::Wire) << false << true;
        QTest::newRow("security negotiation") << static_cast<int>(Stage::Wire) << false << false;
        QTest::newRow("noise handshake, first message")
            << static_cast<int>(Stage::Security) << false << false;
        QTest::newRow("noise handshake, last message") << static_cast<int>(Stage::Channel) << false << false;
        QTest::newRow("tls handshake, first message") << static_cast<int>(Stage::Security) << true << false;
        QTest::newRow("tls handshake, last message") << static_cast<int>(Stage::Channel) << true << false;
        QTest::newRow("muxer negotiation, noise") << static_cast<int>(Stage::Muxer) << false << false;
        QTest::newRow("muxer negotiation, tls") << static_cast<int>(Stage::Muxer) << true << false;
    }

    /// The bytes that a phase needs, one a second: none of them moves its deadline.
    void slowLoris() {
        QFETCH(int, stage);
        QFETCH(bool, tls);
        QFETCH(bool, privateNetwork);
        for (const bool lifted : {false, true}) {
            auto config = Siege::config();
            if (privateNetwork) config.swarm.privateNetwork = networkKey(1);
            if (lifted) config.swarm.phaseTimeout = 1h;
            Siege s(config);
            IntruderConfig who;
            who.until = static_cast<Stage>(stage);
            who.security = tls ? session::Security::Tls : session::Security::Noise;
            who.earlyMuxer = who.until != Stage::Muxer;
            who.privateNetwork = config.swarm.privateNetwork;
            // The nonce itself is what is slow.
            const bool nonce = privateNetwork && who.until == Stage::Wire;
            std::size_t raw = 0;
            Bytes slow(1, 0);
            if (nonce) {
                raw = *s.wire();
                slow = junk(24);
            } else {
                auto foe = s.intrude(who);
                QVERIFY(foe);
                raw = foe->raw;
                if (who.until == Stage::Wire) slow = tokensOf({kMultistream});
                // The beginning of a Noise frame or TLS record that could be right, were it ever whole.
                if (who.until == Stage::Security || who.until == Stage::Channel) {
                    const Byte type = who.until == Stage::Security ? 22 : 23;
                    slow = tls ? Bytes{type, 3, 3, 1, 0, 1, 0}
                               : Bytes{0, static_cast<Byte>(type == 22 ? 32 : 200)};
                    slow.resize(40);
                }
                if (who.until == Stage::Muxer) {
                    // Sealed, a byte of a token at a time.
                    for (int i = 0; i < 12 && !s.ended(raw); ++i) {
                        const Bytes token = tokensOf({kMultistream});
                        s.say(*foe, BytesView(token).subspan(static_cast<std::size_t>(i), 1));
                        s.net.run(1s);
                        s.ping();
                    }
                }
            }
            QCOMPARE(s.victim.swarm().limits().usage().transient + (s.ended(raw) ? 1U : 0U), std::size_t{1});
            if (who.until != Stage::Muxer) s.drip(raw, slow, 12s);
            if (lifted) {
                // The control: without the deadline it sits there.
                QVERIFY(!s.ended(raw));
                QCOMPARE(s.victim.swarm().limits().usage().transient, std::size_t{1});
                continue;
            }
            VIOLATED(s, session::Violation::PhaseTimeout);
            QVERIFY(s.ended(raw));
            UNHARMED(s);
        }
    }

    void negotiationOfTheChannel_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("leaves");
        const auto row = [](const char* name, const Bytes& bytes, std::error_code code, bool leaves = false) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()))
                                << QString::fromStdString(code.message()) << leaves;
        };
        using enum multistream::Violation;
        row("a web browser",
            copyOf(viewOf("GET / HTTP/1.1\r\nHost: a.example\r\nAccept: */*\r\nUser-Agent: x\r\n"
                          "Connection: close\r\n\r\n")),
            BadToken);
        row("a token of no length", {0}, BadLength);
        row("a token of endless length", Bytes(20, 0xFF), BadLength);
        row("a token one too long", {0x81, 0x08}, BadLength);
        row("a padded length", {0x80, 0x00}, BadLength);
        row("a newline inside", copyOf(viewOf("\x05/a\nb\n")), BadToken);
        row("another protocol's name", tokensOf({"/http/1.0.0"}), NotMultistream);
        row(
            "more proposals than anybody has",
            [] {
                std::vector<std::string> tokens{kMultistream};
                for (int i = 0; i < 70; ++i) tokens.push_back("/" + std::to_string(i));
                return tokensOf(tokens);
            }(),
            TooManyTokens);
        row("nothing in common", tokensOf({kMultistream, "/plaintext/2.0.0"}),
            session::Violation::NoCommonSecurity, true);
        row("gone before a word", {}, session::Violation::EarlyEnd, true);
        row("gone within a word", {0x13, '/'}, session::Violation::EarlyEnd, true);
        row("junk instead of TLS", joined({tokensOf({kMultistream, "/tls/1.0.0"}), Bytes(64, 0x41)}),
            tls::Violation::HandshakeFailed);
        row("an oversized TLS record",
            joined({tokensOf({kMultistream, "/tls/1.0.0"}), {22, 3, 1, 0xFF, 0xFF}}),
            tls::Violation::TooLarge);
        row("a Noise frame of no length", joined({tokensOf({kMultistream, "/noise"}), {0, 0}}),
            noise::Violation::BadHandshakeMessage);
        row("a Noise frame too short", joined({tokensOf({kMultistream, "/noise"}), {0, 31}, Bytes(31, 9)}),
            noise::Violation::BadHandshakeMessage);
        row("a Noise frame of the longest length",
            joined({tokensOf({kMultistream, "/noise"}), {0xFF, 0xFF}, Bytes(0xFFFF, 9)}),
            noise::Violation::BadHandshakeMessage);
    }

    void negotiationOfTheChannel() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(bool, leaves);
        for (const std::size_t piece : {std::size_t{1} << 20, std::size_t{1}}) {
            Siege s;
            const auto raw = s.wire();
            QVERIFY(raw);
            s.net.piece = piece;
            if (piece == 1) s.heapBound *= 2; // each byte is work that the network has yet to do
            s.net.send(*raw, {reinterpret_cast<const Byte*>(bytes.constData()),
                              static_cast<std::size_t>(bytes.size())});
            s.net.run(100ms);
            s.net.piece = 1 << 20;
            if (leaves) s.net.leave(*raw);
            s.net.run(100ms);
            QCOMPARE(QString::fromStdString(s.violation()), code);
            QVERIFY(s.ended(*raw));
            UNHARMED(s);
        }
    }

    void strangersWithoutTheNetworkKey() {
        auto config = Siege::config();
        config.swarm.privateNetwork = networkKey(1);
        for (const bool right : {false, true}) {
            Siege s(config);
            IntruderConfig who;
            who.privateNetwork = networkKey(right ? 1 : 2);
            auto raw = s.wire();
            Intruder intruder(who);
            Bytes hello = intruder.hello();
            // Enough of the wrong keystream that some length in it must be wrong.
            if (!right) append(hello, junk(4096));
            s.net.send(*raw, hello);
            s.net.run(100ms);
            if (right) {
                // The control: the same with the key is answered.
                QVERIFY(!s.ended(*raw));
                continue;
            }
            const std::string found = s.violation();
            QVERIFY2(found == nameOf(multistream::Violation::BadLength)
                         || found == nameOf(multistream::Violation::BadToken),
                     found.c_str());
            QVERIFY(s.ended(*raw));
            UNHARMED(s);
        }
    }

    /// RFC 7748 section 6.1: the points whose multiples vanish, in every encoding, the non-canonical too.
    void smallOrderAndNonCanonicalPoints() {
        for (const Bytes& point : crypto::test::pointsOfSmallOrder()) {
            Siege s;
            const auto raw = s.wire();
            s.net.send(*raw, joined({tokensOf({kMultistream, "/noise"}), {0, 32}, point}));
            s.net.run(10ms);
            VIOLATED(s, noise::Violation::LowOrderPoint);
            QVERIFY(s.ended(*raw));
            UNHARMED(s);
        }
    }

    void identitiesThatDoNotHold_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("control: an honest payload") << 0;
        QTest::newRow("signed for another static key: a replay") << 1;
        QTest::newRow("signed by another identity") << 2;
        QTest::newRow("signed without the domain") << 3;
        QTest::newRow("a key that is none") << 4;
        QTest::newRow("no protobuf") << 5;
        QTest::newRow("a payload one too long") << 6;
    }

    void identitiesThatDoNotHold() {
        QFETCH(int, what);
        NoiseSiege s;
        s.begin();
        const auto identity = noise::test::identityOf(5);
        const Bytes key = copyOf(identity.publicKey().encoded());
        const auto& own = s.forger.pair.publicKey;
        const std::vector<std::string> muxers{"/yamux/1.0.0"};
        switch (what) {
        case 0:
            s.finish(s.forger.honestPayload(identity));
            s.net.run(20ms);
            QCOMPARE(s.victim.all<event::ConnectionOpened>().size(), std::size_t{2});
            return;
        case 1: {
            // What the identity really signed, for a session of before.
            const auto before = crypto::X25519KeyPair::generate(s.random);
            s.finish(
                noise::encodePayload(key, identity.sign(noise::test::signedBytes(before.publicKey)), muxers));
            VIOLATED(s, noise::Violation::BadIdentitySignature);
            break;
        }
        case 2:
            s.finish(noise::encodePayload(key, noise::test::identityOf(6).sign(noise::test::signedBytes(own)),
                                          muxers));
            VIOLATED(s, noise::Violation::BadIdentitySignature);
            break;
        case 3:
            s.finish(noise::encodePayload(key, identity.sign(own), muxers));
            VIOLATED(s, noise::Violation::BadIdentitySignature);
            break;
        case 4:
            s.finish(noise::encodePayload(junk(36), identity.sign(noise::test::signedBytes(own)), muxers));
            VIOLATED(s, noise::Violation::BadIdentityKey);
            break;
        case 5:
            s.finish(Bytes(9, 0xFF));
            VIOLATED(s, noise::Violation::BadPayload);
            break;
        default:
            s.finish(Bytes(noise::kMaxPayload + 1, 0));
            VIOLATED(s, noise::Violation::BadHandshakeMessage);
            break;
        }
        QVERIFY(s.ended(s.raw));
        UNHARMED(s);
    }

    void aReplayedHandshakeIsWorthless() {
        // The whole first conversation of an honest intruder, said again: the ephemeral key of the victim is
        // another, so the last message does not open.
        Siege s;
        const auto raw = s.wire();
        Intruder intruder({.seed = 4});
        std::vector<Bytes> said{intruder.hello()};
        s.net.send(*raw, said[0]);
        std::size_t heard = 0;
        for (int i = 0; i < 3; ++i) {
            s.net.run(test::kRoundTrip);
            const Bytes& all = s.net.raw(*raw).received;
            said.push_back(intruder.hear(BytesView(all).subspan(heard), s.net.now));
            heard = all.size();
            if (!said.back().empty()) s.net.send(*raw, said.back());
        }
        s.net.run(test::kRoundTrip);
        QVERIFY(intruder.ready());
        QCOMPARE(s.victim.all<event::ConnectionOpened>().size(), std::size_t{2});
        const auto again = s.wire();
        for (const Bytes& bytes : said) {
            s.net.send(*again, bytes);
            s.net.run(test::kRoundTrip);
        }
        VIOLATED(s, noise::Violation::BadTag);
        QVERIFY(s.ended(*again));
        s.net.leave(*raw);
        UNHARMED(s);
    }

    void junkAfterTheHandshake_data() {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, bool tls, const Bytes& bytes, std::error_code code) {
            QTest::newRow(name) << tls
                                << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()))
                                << QString::fromStdString(code.message());
        };
        row("noise: a frame nobody sealed", false, joined({{0, 32}, junk(32)}), noise::Violation::BadTag);
        row("noise: the longest frame nobody sealed", false, joined({{0xFF, 0xFF}, junk(0xFFFF)}),
            noise::Violation::BadTag);
        row("noise: a frame of no length", false, {0, 0}, noise::Violation::EmptyFrame);
        row("noise: a frame shorter than its tag", false, joined({{0, 15}, junk(15)}),
            noise::Violation::EmptyFrame);
        row("tls: a record nobody sealed", true, joined({{23, 3, 3, 0, 32}, junk(32)}),
            tls::Violation::BadRecord);
        row("tls: a record too long", true, joined({{23, 3, 3, 0x48, 0x01}, junk(0x4801)}),
            tls::Violation::TooLarge);
        row("tls: no record at all", true, junk(64), tls::Violation::BadRecord);
    }

    void junkAfterTheHandshake() {
        QFETCH(bool, tls);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        Siege s;
        IntruderConfig who;
        who.security = tls ? session::Security::Tls : session::Security::Noise;
        auto foe = s.intrude(who);
        QVERIFY(foe && foe->intruder.ready());
        s.net.send(foe->raw, {reinterpret_cast<const Byte*>(bytes.constData()),
                              static_cast<std::size_t>(bytes.size())});
        s.net.run(10ms);
        QCOMPARE(QString::fromStdString(s.violation()), code);
        QVERIFY(s.victim.all<event::PeerViolated>()[0].peer == foe->intruder.id());
        QVERIFY(s.ended(foe->raw));
        UNHARMED(s);
    }

    void muxersThatNobodyHas() {
        Siege s;
        IntruderConfig who;
        who.earlyMuxer = false;
        who.until = Stage::Muxer;
        auto foe = s.intrude(who);
        s.say(*foe, tokensOf({kMultistream, "/mplex/6.7.0"}));
        QVERIFY(!s.ended(foe->raw));
        s.net.leave(foe->raw);
        s.net.run(10ms);
        VIOLATED(s, session::Violation::NoCommonMuxer);
        UNHARMED(s);

        Siege t;
        foe = t.intrude(who);
        t.say(*foe, Bytes(1, 0));
        VIOLATED(t, multistream::Violation::BadLength);
        UNHARMED(t);
    }

    void certificatesThatDoNotHold_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, int what, std::error_code code) {
            QTest::newRow(name) << what << (code ? QString::fromStdString(code.message()) : QString());
        };
        row("control: a good one", 0, {});
        row("none", 1, tls::Violation::NotOneCertificate);
        row("two", 2, tls::Violation::NotOneCertificate);
        row("of yesterday", 3, tls::Violation::Expired);
        row("of tomorrow", 4, tls::Violation::NotYetValid);
        row("without the extension", 5, tls::Violation::NoExtension);
        row("with the proof for another certificate: a replay", 6, tls::Violation::BadIdentitySignature);
        row("signed by another key", 7, tls::Violation::BadSelfSignature);
        row("for no protocol of ours", 8, tls::Violation::NoCommonProtocol);
        row("in TLS 1.2", 9, tls::Violation::HandshakeFailed);
    }

    void certificatesThatDoNotHold() {
        QFETCH(int, what);
        QFETCH(QString, code);
        namespace tt = tls::test;
        Siege s;
        const auto identity = tt::makeIdentity(crypto::KeyType::Ed25519, 99);
        tt::Recipe recipe;
        const std::int64_t shift = s.wallNow().ms - tt::kNow.ms;
        recipe.notBefore.ms += shift;
        recipe.notAfter.ms += shift;
        if (what == 3) recipe.notAfter.ms = recipe.notBefore.ms + 1000;
        if (what == 4) recipe.notBefore.ms = recipe.notAfter.ms - 1000;
        if (what == 5) recipe.extensions = [](Bytes) { return std::vector<tt::ExtensionRecipe>{}; };
        Bytes stolen;
        if (what == 6) {
            tt::Recipe other = recipe;
            other.extensions = [&](Bytes signedKey) {
                stolen = signedKey;
                return std::vector<tt::ExtensionRecipe>{{tls::kExtensionOid, false, std::move(signedKey)}};
            };
            static_cast<void>(tt::craft(identity, other));
            recipe.extensions = [&](Bytes) {
                return std::vector<tt::ExtensionRecipe>{{tls::kExtensionOid, false, stolen}};
            };
        }
        if (what == 7) recipe.signedByAnother = true;
        const tt::Crafted crafted = tt::craft(identity, recipe);
        tt::RawPeer::Options options;
        options.certificate = what == 1 ? nullptr : &crafted;
        if (what == 2) options.second = &crafted;
        if (what == 8) options.alpn = {"h2"};
        if (what == 9) options.maxVersion = TLS1_2_VERSION;
        tt::RawPeer peer(options);

        const auto raw = s.wire();
        s.net.send(*raw, tokensOf({kMultistream, "/tls/1.0.0"}));
        s.net.run(test::kRoundTrip);
        std::size_t heard = s.net.raw(*raw).received.size();
        for (int i = 0; i < 4; ++i) {
            peer.step();
            const Bytes said = peer.take();
            if (!said.empty()) s.net.send(*raw, said);
            s.net.run(test::kRoundTrip);
            const Bytes& all = s.net.raw(*raw).received;
            peer.give(BytesView(all).subspan(heard));
            heard = all.size();
        }
        if (what == 0) {
            QCOMPARE(s.victim.all<event::ConnectionOpened>().size(), std::size_t{2});
            return;
        }
        QCOMPARE(QString::fromStdString(s.violation()), code);
        QVERIFY(s.ended(*raw));
        UNHARMED(s);
    }

    void anotherPeerThanTheOneDialled() {
        Siege s;
        auto& imposter = s.net.add(3, Siege::config());
        s.net.listen(imposter);
        const auto wrong = imposter.listens[0].withPeer(s.honest.id());
        QVERIFY(s.victim.swarm().dial({wrong}, swarm::Reuse::Never, s.net.now));
        s.net.run(1s);
        VIOLATED(s, session::Violation::PeerMismatch);
        QVERIFY(s.victim.dials.back().connection.error().code == swarm::DialError::AllFailed);
        QVERIFY(imposter.swarm().connections().empty());
        UNHARMED(s);
    }
};

VD_SUITE(HandshakeSiegeTest)

#include "handshake_test.moc"
