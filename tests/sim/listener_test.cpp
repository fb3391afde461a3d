// Whom we dial is no better than who dials us: listeners that are slow, talk junk, lie about who they are.
// Each dial fails by name, and its connection is closed.
#include "tests/core/transport/noise/sides.h"
#include "tests/core/transport/tls/tls_fixture.h"
#include "tests/sim/siege.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace std::chrono_literals;
using session::Security;
using test::joined;
using test::nameOf;
using test::Siege;
using test::tokensOf;

namespace {

const std::string kHeader{multistream::kHeader};

/// A victim that dials a lure which says what it likes.
struct Lured : Siege {
    Security security;
    codec::Multiaddr address = *codec::Multiaddr::ofTcp("10.66.0.9", 4001);
    crypto::PrivateKey promised = noise::test::identityOf(5); ///< the identity that the address names
    std::size_t raw = 0;
    std::size_t heard = 0;

    explicit Lured(Security offered, Duration phase = 10s, std::shared_ptr<const pnet::Key> network = {})
        : Siege(configOf(offered, phase, std::move(network))), security(offered) {
        net.lures.push_back(address);
        VD_ASSERT(victim.swarm()
                      .dial({address.withPeer(promised.publicKey().peerId())}, swarm::Reuse::Never, net.now)
                      .ok());
        net.run(2 * test::kRoundTrip);
        raw = net.lured.at(0);
    }

    static node::NodeConfig configOf(Security offered, Duration phase,
                                     std::shared_ptr<const pnet::Key> network) {
        auto config = Siege::config();
        config.swarm.security = {offered};
        config.swarm.phaseTimeout = phase;
        config.swarm.dialTimeout = 2 * phase;
        config.swarm.privateNetwork = std::move(network);
        return config;
    }

    void say(BytesView bytes) {
        net.send(raw, bytes);
        net.run(test::kRoundTrip);
    }

    /// What came since the last time; of the first time what follows the proposal, which comes with it.
    Bytes hear() {
        if (heard == 0) heard = tokens().size();
        const Bytes& all = net.raw(raw).received;
        Bytes fresh(all.begin() + static_cast<std::ptrdiff_t>(heard), all.end());
        heard = all.size();
        return fresh;
    }

    /// What the victim proposes, and what agrees to it.
    [[nodiscard]] Bytes tokens() const {
        return tokensOf({kHeader, security == Security::Noise ? "/noise" : "/tls/1.0.0"});
    }

    /// Empty: the dial failed by this name alone, and its connection is closed.
    [[nodiscard]] std::string failed(const std::string& name) {
        std::string wrong;
        if (violation() != name) wrong += violation() + "; ";
        if (!ended(raw)) wrong += "the connection is open; ";
        if (victim.dials.size() != 1 || victim.dials[0].connection.ok()) return wrong + "no dial failed; ";
        if (victim.dials[0].connection.error().code != swarm::DialError::AllFailed)
            wrong += victim.dials[0].connection.error().text() + "; ";
        std::size_t named = 0;
        for (const auto& each : victim.all<event::DialFailed>()) {
            named += each.address.withoutPeer() == address && each.phase == "security"
                  && each.reason.starts_with(name);
        }
        if (named != 1) wrong += std::to_string(named) + " addresses failed by that name; ";
        return wrong;
    }
};

// With a macro of QtTest, which returns from the function that it stands in.
#define FAILED_AS(lured, code)                                                                               \
    do {                                                                                                     \
        const std::string otherwise = (lured).failed(nameOf(code));                                          \
        QVERIFY2(otherwise.empty(), otherwise.c_str());                                                      \
        UNHARMED(lured);                                                                                     \
    } while (false)

std::shared_ptr<const pnet::Key> secretOf(Byte fill) {
    std::array<Byte, 32> bytes;
    bytes.fill(fill);
    return std::make_shared<const pnet::Key>(SecretArray<32>(bytes));
}

Bytes junkOf(std::size_t size) {
    Bytes bytes(size);
    SeededRandom(9).fill(bytes);
    return bytes;
}

/// The honest half of a responder, without the muxer in its handshake.
std::unique_ptr<transport::SecureChannel> responder(const Lured& s, Random& random) {
    if (s.security == Security::Noise) {
        return noise::makeChannel(
            {transport::Role::Responder, noise::test::staticKeyOf(s.promised, random), std::nullopt, {}},
            random);
    }
    auto fresh = tls::CertificateKey::generate().value();
    const Bytes proof =
        s.promised.sign(crypto::signingInput(crypto::SignTlsKey{fresh.subjectPublicKeyInfo()}));
    const WallTime wall = s.wallNow();
    auto certificate = tls::Certificate::create(std::move(fresh), s.promised.publicKey(), proof,
                                                WallTime{wall.ms - 3'600'000}, WallTime{wall.ms + 86'400'000},
                                                Instant::max());
    return tls::makeChannel(
               {transport::Role::Responder, certificate.value(), std::nullopt, {}, Timeline{Instant{}, wall}})
        .value();
}

/// Says a bare OpenSSL's half of the handshake with this certificate.
void presentCertificate(Lured& s, const tls::test::Crafted& crafted,
                        std::vector<std::string> alpn = {"/yamux/1.0.0", "libp2p"}) {
    tls::test::RawPeer::Options options;
    options.role = transport::Role::Responder;
    options.certificate = &crafted;
    options.alpn = std::move(alpn);
    tls::test::RawPeer peer(options);
    s.say(s.tokens());
    for (int i = 0; i < 4; ++i) {
        peer.give(s.hear());
        peer.step();
        s.say(peer.take());
    }
}

tls::test::Recipe validNow(const Lured& s) {
    tls::test::Recipe recipe;
    const std::int64_t shift = s.wallNow().ms - tls::test::kNow.ms;
    recipe.notBefore.ms += shift;
    recipe.notAfter.ms += shift;
    return recipe;
}

} // namespace

class ListenerSiegeTest final : public QObject {
    Q_OBJECT

private slots:

    void slow_data() {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QByteArray>("agreed");
        QTest::addColumn<QByteArray>("slow");
        QTest::addColumn<bool>("network");
        const auto row = [](const char* name, bool tls, const Bytes& agreed, const Bytes& slow,
                            bool network = false) {
            const auto packed = [](const Bytes& bytes) {
                return QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                  static_cast<qsizetype>(bytes.size()));
            };
            QTest::newRow(name) << tls << packed(agreed) << packed(slow) << network;
        };
        const auto begun = [](Bytes head) { return joined({std::move(head), Bytes(40, 1)}); };
        row("the nonce of a private network", false, {}, junkOf(23), true);
        row("negotiation of security", false, {}, tokensOf({kHeader}));
        row("the answer of noise", false, tokensOf({kHeader, "/noise"}), begun({0, 200}));
        row("the answer of tls", true, tokensOf({kHeader, "/tls/1.0.0"}), begun({22, 3, 3, 1, 0, 2, 0}));
    }

    /// A byte a second of what could be right, were it ever whole.
    void slow() {
        QFETCH(bool, tls);
        QFETCH(QByteArray, agreed);
        QFETCH(QByteArray, slow);
        QFETCH(bool, network);
        for (const bool lifted : {false, true}) {
            Lured s(tls ? Security::Tls : Security::Noise, lifted ? Duration(1h) : Duration(10s),
                    network ? secretOf(1) : nullptr);
            const auto viewed = [](const QByteArray& bytes) {
                return copyOf({reinterpret_cast<const Byte*>(bytes.constData()),
                               static_cast<std::size_t>(bytes.size())});
            };
            s.say(viewed(agreed));
            s.drip(s.raw, viewed(slow), 12s);
            if (lifted) {
                QVERIFY(!s.ended(s.raw));
                QVERIFY(s.victim.dials.empty());
                continue;
            }
            FAILED_AS(s, session::Violation::PhaseTimeout);
        }
    }

    void slowMuxer_data() {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("refuses");
        QTest::newRow("noise, slow") << false << false;
        QTest::newRow("tls, slow") << true << false;
        QTest::newRow("noise, has none") << false << true;
        QTest::newRow("tls, has none") << true << true;
    }

    /// Authenticated, and then the muxer is agreed on a byte at a time, or never.
    void slowMuxer() {
        QFETCH(bool, tls);
        QFETCH(bool, refuses);
        Lured s(tls ? Security::Tls : Security::Noise);
        SeededRandom random(7);
        const auto channel = responder(s, random);
        SendBuffer out;
        QVERIFY(channel->start(out, s.net.now).ok());
        s.say(s.tokens());
        for (int i = 0; i < 4; ++i) {
            Bytes heard = s.hear();
            std::vector<BytesView> plain;
            QVERIFY(channel->receive(heard, out, plain, s.net.now).ok());
            s.say(noise::test::takeAll(out));
        }
        QVERIFY(channel->established() != nullptr);
        const auto sealed = [&](BytesView bytes) {
            VD_ASSERT(channel->append(bytes, out).ok() && channel->flush(out).ok());
            s.say(noise::test::takeAll(out));
        };
        if (refuses) {
            sealed(tokensOf({kHeader, "na"}));
            FAILED_AS(s, session::Violation::NoCommonMuxer);
            return;
        }
        const Bytes token = tokensOf({kHeader});
        for (std::size_t i = 0; i < 12 && !s.ended(s.raw); ++i) {
            sealed(BytesView(token).subspan(i, 1));
            s.net.run(1s);
            s.ping();
        }
        FAILED_AS(s, session::Violation::PhaseTimeout);
    }

    void junk_data() {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("leaves");
        const auto row = [](const char* name, bool tls, const Bytes& bytes, std::error_code code,
                            bool leaves = false) {
            QTest::newRow(name) << tls
                                << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()))
                                << QString::fromStdString(code.message()) << leaves;
        };
        const auto noise = [](Bytes more) {
            return joined({tokensOf({kHeader, "/noise"}), std::move(more)});
        };
        const auto record = [](Bytes more) {
            return joined({tokensOf({kHeader, "/tls/1.0.0"}), std::move(more)});
        };
        {
            using enum multistream::Violation;
            row("endless length", false, Bytes(20, 0xFF), BadLength);
            row("a token of no length", false, {0}, BadLength);
            row("a token one too long", false, {0x81, 0x08}, BadLength);
            row("a web server", false,
                copyOf(viewOf("HTTP/1.1 400 Bad Request\r\nServer: x\r\nConnection: close"
                              "\r\nContent-Length: 0\r\n\r\n")),
                BadToken);
            row("another header", false, tokensOf({"/http/1.0.0"}), NotMultistream);
            row("agrees to what nobody proposed", false, tokensOf({kHeader, "/plaintext/2.0.0"}),
                UnexpectedToken);
        }
        row("has none of it", false, tokensOf({kHeader, "na"}), session::Violation::NoCommonSecurity);
        row("gone before a word", false, {}, session::Violation::EarlyEnd, true);
        row("gone within noise", false, noise({0, 200, 1}), session::Violation::EarlyEnd, true);
        row("gone within tls", true, record({22, 3, 3}), session::Violation::EarlyEnd, true);
        row("a noise frame of no length", false, noise({0, 0}), noise::Violation::BadHandshakeMessage);
        row("a noise frame too short", false, noise(joined({{0, 95}, junkOf(95)})),
            noise::Violation::BadHandshakeMessage);
        row("a noise frame of the longest length", false, noise(joined({{0xFF, 0xFF}, junkOf(0xFFFF)})),
            noise::Violation::BadHandshakeMessage);
        row("a noise message that nobody sealed", false, noise(joined({{0, 200}, junkOf(200)})),
            noise::Violation::BadTag);
        row("a point of small order", false, noise(joined({{0, 200}, Bytes(32, 0), junkOf(168)})),
            noise::Violation::LowOrderPoint);
        row("junk instead of tls", true, record(Bytes(64, 0x41)), tls::Violation::HandshakeFailed);
        row("a tls record too long", true, record({22, 3, 3, 0xFF, 0xFF}), tls::Violation::TooLarge);
    }

    void junk() {
        QFETCH(bool, tls);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(bool, leaves);
        for (const std::size_t piece : {std::size_t{1} << 20, std::size_t{1}}) {
            Lured s(tls ? Security::Tls : Security::Noise);
            s.net.piece = piece;
            if (piece == 1) s.heapBound *= 2; // each byte is work that the network has yet to do
            s.say({reinterpret_cast<const Byte*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
            s.net.piece = std::size_t{1} << 20;
            if (leaves) s.net.leave(s.raw);
            s.net.run(100ms);
            QCOMPARE(QString::fromStdString(s.violation()), code);
            const auto why = s.victim.all<event::PeerViolated>();
            QVERIFY(why[0].remote.withoutPeer() == s.address);
            const std::string wrong = s.failed(code.toStdString());
            QVERIFY2(wrong.empty(), wrong.c_str());
            UNHARMED(s);
        }
    }

    void junkBehindTheHandshake_data() {
        QTest::addColumn<bool>("tls");
        QTest::newRow("noise") << false;
        QTest::newRow("tls") << true;
    }

    /// The dial was done; what comes then ends its connection all the same.
    void junkBehindTheHandshake() {
        QFETCH(bool, tls);
        Lured s(tls ? Security::Tls : Security::Noise);
        SeededRandom random(7);
        const auto channel = responder(s, random);
        SendBuffer out;
        QVERIFY(channel->start(out, s.net.now).ok());
        s.say(s.tokens());
        for (int i = 0; i < 4; ++i) {
            Bytes heard = s.hear();
            std::vector<BytesView> plain;
            QVERIFY(channel->receive(heard, out, plain, s.net.now).ok());
            s.say(noise::test::takeAll(out));
        }
        QVERIFY(channel->append(tokensOf({kHeader, "/yamux/1.0.0"}), out).ok() && channel->flush(out).ok());
        s.say(noise::test::takeAll(out));
        QCOMPARE(s.victim.dials.size(), std::size_t{1});
        QVERIFY(s.victim.dials[0].connection.ok());
        s.say(tls ? joined({{23, 3, 3, 0, 32}, junkOf(32)}) : joined({{0, 32}, junkOf(32)}));
        if (tls) {
            VIOLATED(s, tls::Violation::BadRecord);
        } else {
            VIOLATED(s, noise::Violation::BadTag);
        }
        QVERIFY(s.victim.all<event::PeerViolated>()[0].peer == s.promised.publicKey().peerId());
        QVERIFY(s.ended(s.raw));
        UNHARMED(s);
    }

    void identitiesThatDoNotHold_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("control: an honest payload") << 0;
        QTest::newRow("signed for another static key: a replay") << 1;
        QTest::newRow("signed by another identity") << 2;
        QTest::newRow("another peer than the one dialled") << 3;
        QTest::newRow("a key that is none") << 4;
        QTest::newRow("no protobuf") << 5;
        QTest::newRow("no muxer of ours") << 6;
    }

    void identitiesThatDoNotHold() {
        QFETCH(int, what);
        Lured s(Security::Noise);
        SeededRandom random(77);
        noise::test::Forger forger{transport::Role::Responder, random};
        s.say(s.tokens());
        forger.read(s.hear());
        const auto& own = forger.pair.publicKey;
        const auto other = noise::test::identityOf(6);
        const Bytes key = copyOf(s.promised.publicKey().encoded());
        const Bytes right = s.promised.sign(noise::test::signedBytes(own));
        const std::vector<std::string> muxers{"/yamux/1.0.0"};
        const auto answer = [&](BytesView payload) { s.say(forger.write(payload)); };
        switch (what) {
        case 0:
            answer(forger.honestPayload(s.promised));
            QVERIFY(!s.ended(s.raw));
            QVERIFY(s.victim.dials.at(0).connection.ok());
            return;
        case 1: {
            const auto before = crypto::X25519KeyPair::generate(random);
            answer(noise::encodePayload(key, s.promised.sign(noise::test::signedBytes(before.publicKey)),
                                        muxers));
            FAILED_AS(s, noise::Violation::BadIdentitySignature);
            return;
        }
        case 2:
            answer(noise::encodePayload(key, other.sign(noise::test::signedBytes(own)), muxers));
            FAILED_AS(s, noise::Violation::BadIdentitySignature);
            return;
        case 3:
            answer(forger.honestPayload(other));
            FAILED_AS(s, session::Violation::PeerMismatch);
            return;
        case 4:
            answer(noise::encodePayload(junkOf(36), right, muxers));
            FAILED_AS(s, noise::Violation::BadIdentityKey);
            return;
        case 5:
            answer(Bytes(9, 0xFF));
            FAILED_AS(s, noise::Violation::BadPayload);
            return;
        default:
            answer(noise::encodePayload(key, right, std::vector<std::string>{"/mplex/6.7.0"}));
            FAILED_AS(s, noise::Violation::NoCommonMuxer);
        }
    }

    void certificatesThatDoNotHold_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("control: a good one") << 0;
        QTest::newRow("of yesterday") << 1;
        QTest::newRow("of tomorrow") << 2;
        QTest::newRow("without the extension") << 3;
        QTest::newRow("with the proof for another certificate: a replay") << 4;
        QTest::newRow("signed by another key") << 5;
        QTest::newRow("another peer than the one dialled") << 6;
        QTest::newRow("for no protocol of ours") << 7;
    }

    void certificatesThatDoNotHold() {
        QFETCH(int, what);
        namespace tt = tls::test;
        Lured s(Security::Tls);
        tt::Recipe recipe = validNow(s);
        if (what == 1) recipe.notAfter.ms = recipe.notBefore.ms + 1000;
        if (what == 2) recipe.notBefore.ms = recipe.notAfter.ms - 1000;
        if (what == 3) recipe.extensions = [](Bytes) { return std::vector<tt::ExtensionRecipe>{}; };
        Bytes stolen;
        if (what == 4) {
            recipe.extensions = [&](Bytes signedKey) {
                if (stolen.empty()) stolen = std::move(signedKey);
                return std::vector<tt::ExtensionRecipe>{{tls::kExtensionOid, false, stolen}};
            };
            static_cast<void>(tt::craft(s.promised, recipe));
        }
        recipe.signedByAnother = what == 5;
        const auto identity = what == 6 ? noise::test::identityOf(6) : noise::test::identityOf(5);
        presentCertificate(s, tt::craft(identity, recipe),
                           what == 7 ? std::vector<std::string>{"h2"}
                                     : std::vector<std::string>{"/yamux/1.0.0", "libp2p"});
        switch (what) {
        case 0:
            QVERIFY(!s.ended(s.raw));
            QVERIFY(s.victim.dials.at(0).connection.ok());
            return;
        case 1: FAILED_AS(s, tls::Violation::Expired); return;
        case 2: FAILED_AS(s, tls::Violation::NotYetValid); return;
        case 3: FAILED_AS(s, tls::Violation::NoExtension); return;
        case 4: FAILED_AS(s, tls::Violation::BadIdentitySignature); return;
        case 5: FAILED_AS(s, tls::Violation::BadSelfSignature); return;
        case 6: FAILED_AS(s, session::Violation::PeerMismatch); return;
        default: FAILED_AS(s, tls::Violation::HandshakeFailed); return;
        }
    }
};

VD_SUITE(ListenerSiegeTest)

#include "listener_test.moc"
