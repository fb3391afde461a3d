// Published vectors of the Noise framework, judged by the interpreter that runs the product's XX; those over
// Curve448 judge all of it but the curve.
//
// Every file of the folder is read. Known layouts: {"vectors": [...]} of cacophony and snow, the same as a
// bare list, and the "name" instead of "protocol_name" of older writers. What is well formed and names a
// protocol of the framework that our handshake does not have is counted and listed as skipped, with the
// reason; any other name fails.
#include "core/transport/noise/handshake_state.h"
#include "core/transport/noise/pattern.h"

#include "tests/suite.h"
#include "tests/vectors/noise/handshake448.h"
#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>

#include <cstdio>
#include <map>
#include <set>

using namespace vedette;
using namespace vedette::noise;
using transport::Role;

namespace {

/// Gives out the ephemeral key that the vector prescribes, and no byte more.
class FixedRandom final : public Random {
public:
    explicit FixedRandom(Bytes bytes) : m_bytes(std::move(bytes)) {}

    void fill(MutableBytes out) override {
        if (out.size() != m_bytes.size()) throw std::runtime_error("an ephemeral key is missing");
        std::copy(m_bytes.begin(), m_bytes.end(), out.begin());
    }

private:
    Bytes m_bytes;
};

/// Empty when the key is absent, nothing when it is there and no hex.
std::optional<Bytes> hexOf(const test::Json& object, const std::string& key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return Bytes();
    return found->is_string() ? fromHex(found->get<std::string>()) : std::nullopt;
}

/// The keys of one side as the vector has them.
struct Given {
    Bytes ephemeral;
    Bytes fixed;
    Bytes remote;
    Bytes prologue;
    std::vector<SecretArray<32>> psks;

    /// Empty when all is well, else what is wrong.
    QString load(const Protocol& protocol, const test::Json& vector, Role role, std::size_t keySize) {
        const std::string side = role == Role::Initiator ? "init_" : "resp_";
        for (const auto& [into, name] :
             {std::pair(&ephemeral, "ephemeral"), {&fixed, "static"}, {&remote, "remote_static"}}) {
            auto key = hexOf(vector, side + name);
            if (!key) return "keys are not hex";
            if (!key->empty() && key->size() != keySize) return "a key has another size";
            *into = *std::move(key);
        }
        auto start = hexOf(vector, side + "prologue");
        if (!start) return "the prologue is not hex";
        prologue = *std::move(start);
        for (const auto& entry : vector.value(side + "psks", test::Json::array())) {
            const auto psk = fromHex(entry.get<std::string>());
            if (!psk || psk->size() != 32) return "psk is not 32 bytes";
            psks.emplace_back(std::span<const Byte, 32>(*psk));
        }
        if (psks.size() != protocol.pattern.pskCount) return "the psks are not those of the name";
        return lacks(protocol.pattern, role) ? "a key that the pattern asks for is missing" : QString();
    }

    [[nodiscard]] bool lacks(const Pattern& pattern, Role role) const {
        const bool initiator = role == Role::Initiator;
        bool needsStatic = initiator ? pattern.initiatorStaticKnown : pattern.responderStaticKnown;
        const bool needsRemote = initiator ? pattern.responderStaticKnown : pattern.initiatorStaticKnown;
        bool needsEphemeral = false;
        for (std::size_t i = initiator ? 0 : 1; i < pattern.messageCount; i += 2) {
            needsStatic = needsStatic || std::ranges::count(pattern.messages[i], Token::S) > 0;
            needsEphemeral = needsEphemeral || std::ranges::count(pattern.messages[i], Token::E) > 0;
        }
        return (needsStatic && fixed.empty()) || (needsRemote && remote.empty())
            || (needsEphemeral && ephemeral.empty());
    }
};

/// One side of a vector over Curve448.
struct Party448 {
    std::optional<test::Handshake448> state;

    QString load(const Protocol& protocol, const test::Json& vector, Role role) {
        Given given;
        if (const QString wrong = given.load(protocol, vector, role, test::Pair448::kSize); !wrong.isEmpty())
            return wrong;
        test::Handshake448::Keys keys{test::Pair448::of(given.fixed), test::Pair448::of(given.ephemeral),
                                      std::nullopt, std::move(given.psks)};
        if (!given.remote.empty()) keys.remoteStatic = given.remote;
        state.emplace(protocol, role, given.prologue, std::move(keys));
        return {};
    }
};

/// One side of a vector over Curve25519.
struct Party {
    std::unique_ptr<FixedRandom> random;
    Given given;
    crypto::X25519Secret staticSecret;
    crypto::X25519Public staticPublic{};
    std::optional<HandshakeState> state;

    /// Empty when all is well, else what is wrong.
    QString load(const Protocol& protocol, const test::Json& vector, Role role) {
        if (const QString wrong = given.load(protocol, vector, role, kKeySize); !wrong.isEmpty())
            return wrong;
        random = std::make_unique<FixedRandom>(given.ephemeral);
        HandshakeKeys keys;
        if (!given.fixed.empty()) {
            staticSecret = crypto::X25519Secret(std::span<const Byte, 32>(given.fixed));
            staticPublic = crypto::x25519PublicKey(staticSecret);
            keys.staticSecret = &staticSecret;
            keys.staticPublic = &staticPublic;
        }
        if (!given.remote.empty()) {
            keys.remoteStatic.emplace();
            std::copy(given.remote.begin(), given.remote.end(), keys.remoteStatic->begin());
        }
        keys.psks = given.psks;
        state.emplace(protocol, role, given.prologue, keys, *random);
        return {};
    }
};

QString differs(const char* what, BytesView seen, BytesView expected) {
    return QString("%1 is %2, expected %3")
        .arg(what, QString::fromStdString(toHex(seen)), QString::fromStdString(toHex(expected)));
}

template <class Side>
QString runHandshakeMessage(Side& from, Side& to, BytesView payload, BytesView ciphertext) {
    Bytes message(from.state->messageSize(payload.size()));
    const auto written = from.state->write(payload, message);
    if (!written.ok()) return "write fails: " + QString::fromUtf8(codeName(written.error()).data());
    message.resize(*written);
    if (!equal(message, ciphertext)) return differs("message", message, ciphertext);
    const auto read = to.state->read(message);
    if (!read.ok()) return "read fails: " + QString::fromUtf8(codeName(read.error()).data());
    return equal(*read, payload) ? QString() : differs("payload", *read, payload);
}

QString runTransportMessage(CipherState& from, CipherState& to, BytesView payload, BytesView ciphertext) {
    Bytes message(payload.size() + kTagSize);
    // In two parts, as the channel does it.
    const std::size_t half = payload.size() / 2;
    if (!from.begin().ok()) return "begin fails";
    from.update(payload.first(half), message);
    from.update(payload.subspan(half), MutableBytes(message).subspan(half));
    from.finish(MutableBytes(message).subspan(payload.size()).first<kTagSize>());
    if (!equal(message, ciphertext)) return differs("transport message", message, ciphertext);
    const auto opened = to.open({}, message);
    if (!opened.ok()) return "open fails";
    return equal(*opened, payload) ? QString() : differs("transport payload", *opened, payload);
}

template <class Side>
QString run(const Protocol& protocol, const test::Json& vector) {
    Side initiator;
    Side responder;
    if (const QString wrong = initiator.load(protocol, vector, Role::Initiator); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = responder.load(protocol, vector, Role::Responder); !wrong.isEmpty())
        return wrong;
    std::optional<CipherPair> ours;
    std::optional<CipherPair> theirs;
    const test::Json messages = vector.value("messages", test::Json::array());
    if (messages.size() < protocol.pattern.messageCount) return "too few messages";
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const auto payload = hexOf(messages[i], "payload");
        const auto ciphertext = hexOf(messages[i], "ciphertext");
        if (!payload || !ciphertext) return "message is not hex";
        const bool fromInitiator = i % 2 == 0 || protocol.pattern.oneWay;
        QString wrong;
        if (!initiator.state->finished()) {
            wrong = fromInitiator ? runHandshakeMessage(initiator, responder, *payload, *ciphertext)
                                  : runHandshakeMessage(responder, initiator, *payload, *ciphertext);
        } else {
            if (!ours) {
                ours.emplace(initiator.state->split());
                theirs.emplace(responder.state->split());
            }
            wrong = fromInitiator ? runTransportMessage(ours->send, theirs->receive, *payload, *ciphertext)
                                  : runTransportMessage(theirs->send, ours->receive, *payload, *ciphertext);
        }
        if (!wrong.isEmpty()) return QString("message %1: %2").arg(i).arg(wrong);
    }
    if (!initiator.state->finished() || !responder.state->finished()) return "not finished";
    const auto hash = hexOf(vector, "handshake_hash");
    if (!hash) return "handshake_hash is not hex";
    if (!hash->empty() && !equal(initiator.state->hash(), *hash)) {
        return differs("handshake hash", initiator.state->hash(), *hash);
    }
    return equal(initiator.state->hash(), responder.state->hash()) ? QString() : "the two hashes differ";
}

std::vector<std::string> partsOf(std::string_view name, char at) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = name.find(at);
        parts.emplace_back(name.substr(0, end));
        if (end == name.npos) return parts;
        name.remove_prefix(end + 1);
    }
}

/// Why our handshake does not know a protocol of the framework; empty when it has to, or when nobody does.
std::string whyNot(const std::string& name) {
    static const std::set<std::string> curves = {"25519", "448", "P256", "secp256k1", "NewHope"};
    const auto parts = partsOf(name, '_');
    if (parts.size() != 5) return {};
    if (parts[0] == "NoisePSK") return "keys shared beforehand as the revisions before 32 mixed them in";
    const auto dh = partsOf(parts[2], '+');
    if (parts[0] != "Noise" || !std::ranges::all_of(dh, [](const auto& one) { return curves.contains(one); }))
        return {};
    const auto modified = [&](const char* by) { return parts[1].find(by) != std::string::npos; };
    if (modified("hfs")) return "hybrid forward secrecy";
    if (modified("fallback")) return "the fallback of a failed handshake";
    if (dh.size() > 1 || (dh[0] != "25519" && dh[0] != "448")) return "Diffie-Hellman over " + parts[2];
    if (parts[3] == "XChaChaPoly") return "the cipher XChaChaPoly";
    return {};
}

/// Of a name over either curve; over 448 the parser of the product reads the rest.
std::optional<Protocol> protocolNamed(const std::string& name, bool over448) {
    if (!over448) return Protocol::parse(name);
    auto protocol = Protocol::parse(std::string(name).replace(name.find("_448_"), 5, "_25519_"));
    if (protocol) protocol->name = name;
    return protocol;
}

struct Tally {
    std::size_t judged = 0;
    std::map<std::string, std::size_t> skipped; ///< how often by reason
};

/// Throws what is wrong.
Tally judge(const test::Json& document) {
    const auto vectors = document.is_object() ? document.value("vectors", test::Json()) : document;
    if (!vectors.is_array() || vectors.empty()) throw std::runtime_error("no list of vectors");
    if (document.is_object()) {
        for (const auto& [key, value] : document.items()) {
            if (key != "vectors" && value.is_structured()) throw std::runtime_error("nobody reads " + key);
        }
    }
    Tally tally;
    for (const auto& vector : vectors) {
        const auto name =
            vector.at(vector.contains("protocol_name") ? "protocol_name" : "name").get<std::string>();
        if (vector.at("messages").empty()) throw std::runtime_error(name + " has no messages");
        for (const auto& message : vector.at("messages")) {
            test::unhex(message.at("payload").get<std::string>());
            test::unhex(message.at("ciphertext").get<std::string>());
        }
        if (const std::string reason = whyNot(name); !reason.empty()) {
            ++tally.skipped[reason];
            continue;
        }
        if (vector.contains("init_psk")) throw std::runtime_error("nobody reads the init_psk of " + name);
        const bool over448 = name.find("_448_") != name.npos;
        const auto protocol = protocolNamed(name, over448);
        if (!protocol) throw std::runtime_error("unknown protocol " + name);
        const QString wrong = over448 ? run<Party448>(*protocol, vector) : run<Party>(*protocol, vector);
        if (!wrong.isEmpty()) throw std::runtime_error(name + ": " + wrong.toStdString());
        ++tally.judged;
    }
    return tally;
}

} // namespace

class NoiseVectorsTest final : public QObject {
    Q_OBJECT

private slots:

    void everyFileHolds() {
        std::string trouble;
        std::size_t judged = 0;
        const auto files = test::vectorFiles("noise");
        for (const auto& path : files) {
            const std::string name = test::placeOf(path);
            try {
                if (!test::isJson(path)) throw std::runtime_error("no reader for CSV in this family");
                const Tally tally = judge(test::readJson(path));
                judged += tally.judged;
                std::printf("%s: %zu vectors hold\n", name.c_str(), tally.judged);
                for (const auto& [reason, count] : tally.skipped) {
                    std::fprintf(stderr, "SKIPPED: %s: %zu vectors: our handshake has not %s\n", name.c_str(),
                                 count, reason.c_str());
                }
                if (tally.judged == 0)
                    std::fprintf(stderr, "SKIPPED: %s as a whole: nothing in it is judged\n", name.c_str());
            } catch (const std::exception& error) {
                trouble += name + ": " + error.what() + "\n";
            }
        }
        QVERIFY2(trouble.empty(), trouble.c_str());
        if (!files.empty() && judged == 0) test::skippedAloud() = true;
    }

    /// What would pass unread does not pass.
    void whatNobodyJudgesFails_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("nothing") << "{}";
        QTest::newRow("a list of nothing") << "[]";
        QTest::newRow("no vectors") << R"({"vectors":[]})";
        const auto vector = [](const char* name, const char* messages) {
            return QString(R"({"vectors":[{"protocol_name":"%1","messages":%2}]})").arg(name, messages);
        };
        const char* const good = R"([{"payload":"","ciphertext":""}])";
        QTest::newRow("no name") << R"([{"messages":[]}])";
        QTest::newRow("an unknown curve") << vector("Noise_XX_25518_ChaChaPoly_SHA256", good);
        QTest::newRow("an unknown pattern") << vector("Noise_YY_25519_ChaChaPoly_SHA256", good);
        QTest::newRow("an unknown hash") << vector("Noise_XX_25519_ChaChaPoly_MD5", good);
        QTest::newRow("a skipped one without messages") << vector("Noise_XX_P256_ChaChaPoly_SHA256", "[]");
        QTest::newRow("a skipped one whose messages are none")
            << vector("Noise_XX_P256_ChaChaPoly_SHA256", R"([{"payload":"zz","ciphertext":""}])");
        QTest::newRow("too few messages over 448") << vector("Noise_XX_448_ChaChaPoly_SHA256", good);
        QTest::newRow("no keys") << vector("Noise_N_25519_AESGCM_SHA256", good);
        QTest::newRow("too few messages") << vector("Noise_XX_25519_ChaChaPoly_SHA256", good);
        QTest::newRow("an unknown list beside the vectors")
            << R"({"vectors":[{"protocol_name":"Noise_XX_P256_ChaChaPoly_SHA256","messages":)" + QString(good)
                   + R"(}],"captures":[1]})";
    }

    void whatNobodyJudgesFails() {
        QFETCH(const QString, file);
        QVERIFY_THROWS_EXCEPTION(std::exception, judge(test::Json::parse(file.toStdString())));
    }

    void whatOurHandshakeHasNotIsCounted() {
        for (const char* name :
             {"NoisePSK_NN_25519_AESGCM_SHA256", "Noise_XXfallback_25519_ChaChaPoly_BLAKE2s",
              "Noise_NN_P256_AESGCM_SHA256", "Noise_NNhfs_25519+NewHope_AESGCM_SHA256",
              "Noise_NN_25519_XChaChaPoly_SHA256"}) {
            const auto text = QString(R"([{"name":"%1","messages":[{"payload":"00","ciphertext":"00"}]}])");
            const Tally tally = judge(test::Json::parse(text.arg(name).toStdString()));
            QCOMPARE(tally.judged, std::size_t{0});
            QCOMPARE(tally.skipped.size(), std::size_t{1});
        }
    }
};

VD_SUITE(NoiseVectorsTest)

#include "noise_vectors_test.moc"
