// Peers over real loopback sockets that are who they say and then misbehave, beside an honest one.
// tests/sim/stream_test.cpp has every shape of it on the virtual network.
#include "tests/sim/net/field.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace std::chrono_literals;
using test::dataOf;
using test::Field;
using test::frameOf;
using test::IntruderConfig;
using test::joined;
using test::NetFoe;
using test::openingOf;
using test::prefixed;
using test::tokensOf;
using yamux::kRst;
using yamux::kSyn;
using yamux::Type;

namespace {

constexpr std::size_t kMegabyte = 1024 * 1024;

Bytes repeated(const Bytes& bytes, std::size_t times) {
    Bytes all;
    for (std::size_t i = 0; i < times; ++i) append(all, bytes);
    return all;
}

Bytes rubbish(std::size_t size) {
    Bytes bytes(size);
    SeededRandom(9).fill(bytes);
    return bytes;
}

struct Misdeed {
    const char* name;
    std::error_code code;
    Bytes said;
    bool sealed = true; ///< behind the handshake; else on the bare wire
    session::Security security = session::Security::Noise;
};

const std::vector<Misdeed>& misdeeds() {
    using enum yamux::Violation;
    using enum session::Security;
    const Bytes open = openingOf(1, std::string(echo::kProtocol));
    const Bytes dead = joined({open, frameOf(Type::WindowUpdate, kRst, 1, 0)});
    Bytes silent;
    for (std::uint32_t i = 0; i < 20'000; ++i)
        append(silent, frameOf(Type::WindowUpdate, kSyn, 1 + 2 * i, 0));
    static const std::vector<Misdeed> all{
        {"junk behind noise", noise::Violation::BadTag, joined({{0, 32}, rubbish(32)}), false},
        {"the longest junk behind noise", noise::Violation::BadTag, joined({{0xFF, 0xFF}, rubbish(0xFFFF)}),
         false},
        {"a frame of no length behind noise", noise::Violation::EmptyFrame, {0, 0}, false},
        {"junk behind tls", tls::Violation::BadRecord, joined({{23, 3, 3, 0, 32}, rubbish(32)}), false, Tls},
        {"a record too long behind tls", tls::Violation::TooLarge,
         joined({{23, 3, 3, 0x48, 0x01}, rubbish(0x4801)}), false, Tls},
        {"junk for the muxer", UnknownVersion, Bytes(4096, 0x41)},
        {"more than the window", WindowExceeded, joined({open, frameOf(Type::Data, 0, 1, 256 * 1024 + 1)})},
        {"a grant without end", WindowOverflow,
         joined({open, frameOf(Type::WindowUpdate, 0, 1, 0xFFFFFFFF)})},
        {"data for a dead stream", DeadStreamFlood, joined({dead, dataOf(1, Bytes(1, 1))})},
        {"empty frames for a dead stream", DeadStreamFlood,
         joined({dead, repeated(frameOf(Type::WindowUpdate, 0, 1, 0), 20'000)})},
        {"a ping flood", PingFlood, repeated(frameOf(Type::Ping, kSyn, 0, 1), 1000)},
        {"a flood of empty frames", ControlFlood,
         joined({open, repeated(frameOf(Type::WindowUpdate, 0, 1, 0), 20'000)})},
        {"20,000 streams without a word", TooManyStreams, silent},
    };
    return all;
}

/// `count` streams that open at once and say what for.
Bytes burstOf(std::uint32_t count, const std::string& protocol, std::uint32_t first = 1) {
    Bytes bytes;
    for (std::uint32_t i = 0; i < count; ++i) append(bytes, openingOf(first + 2 * i, protocol));
    return bytes;
}

} // namespace

class HostilePeerTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Field> m_field;
    std::uint64_t m_seed = 5000;

    [[nodiscard]] std::size_t streams() {
        return m_field->victim.ask([](swarm::Swarm& s, Instant) { return s.limits().usage().streams; });
    }

private slots:

    void initTestCase() { m_field = std::make_unique<Field>(); }

    void cleanupTestCase() { m_field.reset(); }

    void misbehaviour_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < misdeeds().size(); ++i)
            QTest::newRow(misdeeds()[i].name) << static_cast<int>(i);
    }

    void misbehaviour() {
        QFETCH(int, index);
        const Misdeed& what = misdeeds()[static_cast<std::size_t>(index)];
        constexpr std::size_t kFoes = 20;
        WITHSTOOD(m_field->besiege(what.name, 16 * kMegabyte, {{what.code, kFoes}}, [&] {
            for (std::size_t i = 0; i < kFoes; ++i) {
                NetFoe foe(m_field->port(), {.seed = ++m_seed, .security = what.security}, prefixed(99, i));
                what.sealed ? foe.say(what.said) : foe.socket.send(what.said);
                m_field->mustEnd(foe.socket);
            }
        }));
    }

    /// Ten thousand in one write, each with its protocol: those that get in are answered and never closed.
    void streamBurst() {
        const Bytes burst = burstOf(10'000, std::string(identify::kProtocol));
        std::size_t most = 0;
        WITHSTOOD(m_field->besiege("10,000 streams at once", 16 * kMegabyte,
                                   {{swarm::Refusal::ConnectionStreams, 8000}}, [&] {
                                       NetFoe foe(m_field->port(), {.seed = ++m_seed});
                                       foe.say(burst);
                                       m_field->until([&] {
                                           most = std::max(most, streams());
                                           return foe.socket.ended();
                                       });
                                       m_field->mustEnd(foe.socket);
                                   }));
        QVERIFY(most > 100 && most <= 1024);
    }

    /// They take all streams that there are; the honest peer opens its own meanwhile.
    void streamsTakenByPeersOfOnePrefix() {
        auto config = Field::config();
        config.swarm.limits.systemStreams = 2000;
        Field field(config);
        const Bytes burst = burstOf(200, std::string(identify::kProtocol));
        WITHSTOOD(field.besiege("30 authenticated peers of one /24 take all streams", 16 * kMegabyte,
                                {{swarm::Refusal::SystemStreams, 3000}}, [&] {
                                    std::vector<std::unique_ptr<NetFoe>> foes;
                                    for (int i = 0; i < 30; ++i) {
                                        foes.push_back(std::make_unique<NetFoe>(
                                            field.port(), IntruderConfig{.seed = ++m_seed},
                                            "127.71.0." + std::to_string(1 + i)));
                                        foes.back()->say(burst);
                                    }
                                    for (const auto& foe : foes) field.mustEnd(foe->socket);
                                }));
    }

    void asksWithoutReading() {
        std::vector<std::string> questions{std::string(multistream::kHeader)};
        for (std::size_t i = 0; i < multistream::kMaxTokens - 4; ++i) questions.emplace_back("ls");
        const Bytes asked = tokensOf(questions);
        WITHSTOOD(m_field->besiege(
            "a peer that asks and reads not", 16 * kMegabyte, {{session::Violation::NotReading, 1}}, [&] {
                NetFoe foe(m_field->port(), {.seed = ++m_seed}, "127.99.0.1", true);
                for (std::uint32_t i = 0; i < 8000; ++i) {
                    Bytes said = dataOf(1 + 2 * i, asked, kSyn);
                    if (i >= 100) append(said, frameOf(Type::WindowUpdate, kRst, 1 + 2 * (i - 100), 0));
                    if (!foe.say(said)) break;
                }
                m_field->mustEnd(foe.socket);
            }));
    }
};

VD_SUITE(HostilePeerTest)

#include "hostile_peer_test.moc"
