// Strangers over real loopback sockets: whatever comes before a connection is authenticated and multiplexed.
// tests/sim/handshake_test.cpp has every shape of it on the virtual network; here each attack is run at once
// by many, beside an honest peer.
#include "tests/core/crypto/small_order.h"
#include "tests/core/transport/noise/sides.h"
#include "tests/core/transport/tls/tls_fixture.h"
#include "tests/sim/net/field.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace std::chrono_literals;
using test::Field;
using test::IntruderConfig;
using test::joined;
using test::NetFoe;
using test::prefixed;
using test::Socket;
using test::Stage;
using test::tokensOf;

namespace {

constexpr std::size_t kMiB = 1024 * 1024;
const std::string kMultistream{multistream::kHeader};

Bytes junk(std::size_t size) {
    Bytes bytes(size);
    SeededRandom(9).fill(bytes);
    return bytes;
}

/// One that talks Noise as it likes, up to where it has heard the victim's answer.
struct NoiseStranger {
    SeededRandom random;
    noise::test::Forger forger{transport::Role::Initiator, random};
    Socket socket;

    NoiseStranger(std::uint16_t port, std::uint64_t seed) : random(seed), socket("127.98.0.1", port) {
        socket.send(joined({tokensOf({kMultistream, "/noise"}), forger.write({})}));
        const std::size_t tokens = tokensOf({kMultistream, "/noise"}).size();
        Bytes heard;
        while (heard.size() < tokens + 2 || heard.size() < tokens + 2 + lengthAt(heard, tokens)) {
            const Bytes more = socket.receive();
            VD_ASSERT(!more.empty());
            append(heard, more);
        }
        forger.read(Bytes(heard.begin() + static_cast<std::ptrdiff_t>(tokens), heard.end()));
    }

    static std::size_t lengthAt(const Bytes& bytes, std::size_t at) {
        return static_cast<std::size_t>(bytes[at]) << 8 | bytes[at + 1];
    }
};

struct Dripping {
    const char* name;
    Stage stage;
    session::Security security = session::Security::Noise;
    bool sealed = false; ///< behind the handshake, a byte in each frame
    Bytes slow;
};

const std::vector<Dripping>& drippings() {
    using enum session::Security;
    // The beginnings of frames and records that could be right, were they ever whole.
    const auto record = [](Byte type) { return joined({{type, 3, 3, 1, 0, 1, 0}, Bytes(40, 1)}); };
    const auto frame = [](Byte size) { return joined({{0, size}, Bytes(40, 1)}); };
    static const std::vector<Dripping> all{
        {"slow: negotiation of security", Stage::Wire, Noise, false, tokensOf({kMultistream, "/noise"})},
        {"slow: first noise message", Stage::Security, Noise, false, frame(32)},
        {"slow: last noise message", Stage::Channel, Noise, false, frame(200)},
        {"slow: first tls record", Stage::Security, Tls, false, record(22)},
        {"slow: last tls record", Stage::Channel, Tls, false, record(23)},
        {"slow: negotiation of the muxer, noise", Stage::Muxer, Noise, true, tokensOf({kMultistream})},
        {"slow: negotiation of the muxer, tls", Stage::Muxer, Tls, true, tokensOf({kMultistream})},
        {"slow: half a noise frame when ready", Stage::Ready, Noise, false, frame(200)},
        {"slow: half a tls record when ready", Stage::Ready, Tls, false, record(23)},
        {"slow: half a muxer's header when ready", Stage::Ready, Noise, true,
         copyOf(BytesView(test::frameOf(yamux::Type::Ping, yamux::kSyn, 0, 1)).first(11))},
    };
    return all;
}

struct Junk {
    const char* name;
    Bytes bytes;
    std::error_code code;
};

const std::vector<Junk>& junks() {
    const auto noise = [](Bytes more) {
        return joined({tokensOf({kMultistream, "/noise"}), std::move(more)});
    };
    const auto tls = [](Bytes more) {
        return joined({tokensOf({kMultistream, "/tls/1.0.0"}), std::move(more)});
    };
    using multistream::Violation::BadLength;
    static const std::vector<Junk> all{
        {"junk before a word", Bytes(256, 0xFF), BadLength},
        {"a token of no length", {0}, BadLength},
        {"a token too long", {0x81, 0x08}, BadLength},
        {"junk within noise", noise(joined({{0, 31}, junk(31)})), noise::Violation::BadHandshakeMessage},
        {"a noise frame of no length", noise({0, 0}), noise::Violation::BadHandshakeMessage},
        {"a noise frame of the longest length", noise(joined({{0xFF, 0xFF}, junk(0xFFFF)})),
         noise::Violation::BadHandshakeMessage},
        {"junk within tls", tls(Bytes(64, 0x41)), tls::Violation::HandshakeFailed},
        {"a tls record too long", tls({22, 3, 1, 0xFF, 0xFF}), tls::Violation::TooLarge},
    };
    return all;
}

} // namespace

class HostileNetTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Field> m_field;
    std::uint64_t m_seed = 1000;

    /// Each of them says a byte every fifth of a second, until the victim has closed all.
    void drip(const std::vector<std::unique_ptr<NetFoe>>& foes, const Dripping& how) {
        for (std::size_t step = 0; step < 150; ++step) {
            bool over = true;
            for (const auto& foe : foes) {
                if (foe->socket.ended()) continue;
                over = false;
                if (step >= how.slow.size()) continue;
                const BytesView byte = BytesView(how.slow).subspan(step, 1);
                how.sealed ? foe->say(byte) : foe->socket.send(byte);
            }
            if (over) return;
            std::this_thread::sleep_for(200ms);
        }
    }

private slots:

    void initTestCase() {
        m_field = std::make_unique<Field>();
        std::fprintf(stderr,
                     "attack, honest ping median/worst before -> during (added, count), growth of the whole "
                     "process, what it was called\n");
    }

    void cleanupTestCase() { m_field.reset(); }

    void halfOpen() {
        WITHSTOOD(m_field->besiege(
            "500 half-open, one /24", 4 * kMiB,
            {{swarm::Refusal::PrefixTransient, 500 - 64}, {session::Violation::PhaseTimeout, 64}}, [&] {
                std::vector<std::unique_ptr<Socket>> all;
                for (int i = 0; i < 500; ++i) {
                    all.push_back(
                        std::make_unique<Socket>("127.66.0." + std::to_string(1 + i % 250), m_field->port()));
                }
                for (const auto& each : all) m_field->mustEnd(*each);
            }));
    }

    void slowLoris_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < drippings().size(); ++i)
            QTest::newRow(drippings()[i].name) << static_cast<int>(i);
    }

    void slowLoris() {
        QFETCH(int, index);
        const Dripping& how = drippings()[static_cast<std::size_t>(index)];
        constexpr std::size_t kFoes = 40;
        WITHSTOOD(m_field->besiege(how.name, 8 * kMiB, {{session::Violation::PhaseTimeout, kFoes}}, [&] {
            std::vector<std::unique_ptr<NetFoe>> foes;
            for (std::size_t i = 0; i < kFoes; ++i) {
                IntruderConfig who;
                who.seed = ++m_seed;
                who.until = how.stage;
                who.security = how.security;
                who.earlyMuxer = how.stage != Stage::Muxer;
                foes.push_back(std::make_unique<NetFoe>(m_field->port(), who, prefixed(67, i)));
            }
            drip(foes, how);
            for (const auto& foe : foes) m_field->mustEnd(foe->socket);
        }));
    }

    void slowNonceOfAPrivateNetwork() {
        std::array<Byte, 32> secret;
        secret.fill(1);
        auto config = Field::config();
        config.swarm.privateNetwork = std::make_shared<const pnet::Key>(SecretArray<32>(secret));
        Field field(config);
        WITHSTOOD(field.besiege(
            "slow: nonce of a private network", 4 * kMiB, {{session::Violation::PhaseTimeout, 40}}, [&] {
                std::vector<std::unique_ptr<NetFoe>> foes;
                for (std::size_t i = 0; i < 40; ++i) {
                    foes.push_back(std::make_unique<NetFoe>(
                        field.port(), IntruderConfig{.seed = ++m_seed, .until = Stage::Wire},
                        prefixed(67, i)));
                }
                drip(foes, {"", Stage::Wire, session::Security::Noise, false, junk(23)});
                for (const auto& foe : foes) field.mustEnd(foe->socket);
            }));
    }

    void junkOfStrangers_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < junks().size(); ++i)
            QTest::newRow(junks()[i].name) << static_cast<int>(i);
    }

    void junkOfStrangers() {
        QFETCH(int, index);
        const Junk& what = junks()[static_cast<std::size_t>(index)];
        constexpr std::size_t kFoes = 200;
        WITHSTOOD(m_field->besiege(what.name, 4 * kMiB, {{what.code, kFoes}}, [&] {
            for (std::size_t i = 0; i < kFoes; ++i) {
                Socket socket(prefixed(68, i), m_field->port());
                socket.send(what.bytes);
                m_field->mustEnd(socket);
            }
        }));
    }

    /// RFC 7748 section 6.1: the points whose multiples vanish, in every encoding, the non-canonical too.
    void smallOrderAndNonCanonicalPoints() {
        const auto points = crypto::test::pointsOfSmallOrder();
        WITHSTOOD(m_field->besiege(
            "points of small order, not canonical", 4 * kMiB,
            {{noise::Violation::LowOrderPoint, 10 * points.size()}}, [&] {
                for (std::size_t i = 0; i < 10 * points.size(); ++i) {
                    Socket socket(prefixed(69, i), m_field->port());
                    socket.send(
                        joined({tokensOf({kMultistream, "/noise"}), {0, 32}, points[i % points.size()]}));
                    m_field->mustEnd(socket);
                }
            }));
    }

    void signaturesThatDoNotHold_data() {
        QTest::addColumn<bool>("replayed");
        QTest::newRow("wrong identity signature, noise") << false;
        QTest::newRow("replayed identity signature, noise") << true;
    }

    void signaturesThatDoNotHold() {
        QFETCH(bool, replayed);
        WITHSTOOD(m_field->besiege(
            QTest::currentDataTag(), 4 * kMiB, {{noise::Violation::BadIdentitySignature, 50}}, [&] {
                const auto identity = noise::test::identityOf(5);
                for (int i = 0; i < 50; ++i) {
                    NoiseStranger stranger(m_field->port(), ++m_seed);
                    // What the identity signed for a session of before, or what another signed for this one.
                    const auto before = crypto::X25519KeyPair::generate(stranger.random);
                    const auto& key = replayed ? before.publicKey : stranger.forger.pair.publicKey;
                    const auto signer = noise::test::identityOf(replayed ? 5 : 6);
                    const Bytes payload = noise::encodePayload(identity.publicKey().encoded(),
                                                               signer.sign(noise::test::signedBytes(key)),
                                                               std::vector<std::string>{"/yamux/1.0.0"});
                    stranger.socket.send(stranger.forger.write(payload));
                    m_field->mustEnd(stranger.socket);
                }
            }));
    }

    void aReplayedProofInACertificate() {
        namespace tt = tls::test;
        const auto identity = tt::makeIdentity(crypto::KeyType::Ed25519, 99);
        tt::Recipe recipe;
        const WallTime now = NetFoe::wallNow();
        recipe.notBefore = {now.ms - tt::kHour};
        recipe.notAfter = {now.ms + tt::kHour};
        Bytes stolen;
        recipe.extensions = [&](Bytes signedKey) {
            if (stolen.empty()) stolen = std::move(signedKey);
            return std::vector<tt::ExtensionRecipe>{{tls::kExtensionOid, false, stolen}};
        };
        static_cast<void>(tt::craft(identity, recipe));
        const tt::Crafted crafted = tt::craft(identity, recipe);
        WITHSTOOD(m_field->besiege("replayed identity signature, tls", 8 * kMiB,
                                   {{tls::Violation::BadIdentitySignature, 30}}, [&] {
                                       for (int i = 0; i < 30; ++i) offerCertificate(crafted);
                                   }));
    }

    void offerCertificate(const tls::test::Crafted& crafted) {
        tls::test::RawPeer::Options options;
        options.certificate = &crafted;
        tls::test::RawPeer peer(options);
        Socket socket("127.97.0.1", m_field->port());
        socket.send(tokensOf({kMultistream, "/tls/1.0.0"}));
        std::size_t tokens = tokensOf({kMultistream, "/tls/1.0.0"}).size();
        peer.step();
        socket.send(peer.take());
        while (!peer.finished()) {
            const Bytes heard = socket.receive();
            if (heard.empty()) break;
            const std::size_t skipped = std::min(tokens, heard.size());
            tokens -= skipped;
            peer.give(BytesView(heard).subspan(skipped));
            peer.step();
            socket.send(peer.take());
        }
        m_field->mustEnd(socket);
    }

    void anotherPeerThanTheOneDialled_data() {
        QTest::addColumn<bool>("tls");
        QTest::newRow("another peer than the one dialled, noise") << false;
        QTest::newRow("another peer than the one dialled, tls") << true;
    }

    void anotherPeerThanTheOneDialled() {
        QFETCH(bool, tls);
        auto config = Field::config();
        config.swarm.security = {tls ? session::Security::Tls : session::Security::Noise};
        test::Host imposter(config);
        const auto wrong = imposter.listen().withPeer(noise::test::identityOf(5).publicKey().peerId());
        std::size_t connected = 0;
        WITHSTOOD(m_field->besiege(QTest::currentDataTag(), 8 * kMiB,
                                   {{session::Violation::PeerMismatch, 20}}, [&] {
                                       for (int i = 0; i < 20; ++i)
                                           connected += m_field->victim.dial(wrong).ok() ? 1U : 0U;
                                   }));
        QCOMPARE(connected, std::size_t{0});
        QVERIFY(imposter.until([&] {
            return imposter.ask([](swarm::Swarm& s, Instant) { return s.limits().usage().connections == 0; });
        }));
    }

    void authenticatedPeersOfOnePrefix() {
        auto config = Field::config();
        config.swarm.limits.prefixConnections = 100;
        Field field(config);
        WITHSTOOD(field.besiege(
            "120 authenticated peers of one /24", 16 * kMiB,
            {{swarm::Refusal::PrefixConnections, 20}, {swarm::CloseReason::Idle, 100}}, [&] {
                std::vector<std::unique_ptr<NetFoe>> foes;
                std::size_t in = 0;
                for (int i = 0; i < 120; ++i) {
                    foes.push_back(std::make_unique<NetFoe>(field.port(), IntruderConfig{.seed = ++m_seed},
                                                            "127.70.0." + std::to_string(1 + i)));
                    in += foes.back()->intruder.ready() ? 1U : 0U;
                }
                QCOMPARE(in, std::size_t{100});
                for (const auto& foe : foes) field.mustEnd(foe->socket);
            }));
    }
};

VD_SUITE(HostileNetTest)

#include "hostile_net_test.moc"
