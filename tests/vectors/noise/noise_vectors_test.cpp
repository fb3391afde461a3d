// Published vectors of the Noise framework, judged by the interpreter that runs the product's XX.
//
// Every file of the folder is read. Known layouts: {"vectors": [...]} of cacophony and snow, the same as a
// bare list, and the "name" instead of "protocol_name" of older writers.
#include "core/transport/noise/handshake_state.h"
#include "core/transport/noise/pattern.h"

#include "tests/suite.h"
#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>

#include <cstdio>

using namespace vedette;
using namespace vedette::noise;
using transport::Role;

namespace {

/// Gives out the ephemeral key that the vector prescribes, and no byte more.
class FixedRandom final : public Random {
public:
    explicit FixedRandom(Bytes bytes) : m_bytes(std::move(bytes)) {}

    void fill(MutableBytes out) override {
        VD_ASSERT(out.size() == m_bytes.size());
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

/// One side of a vector.
struct Party {
    std::unique_ptr<FixedRandom> random;
    Bytes prologue;
    crypto::X25519Secret staticSecret;
    crypto::X25519Public staticPublic{};
    std::vector<SecretArray<32>> psks;
    std::optional<HandshakeState> state;

    /// Empty when all is well, else what is wrong.
    QString load(const Protocol& protocol, const test::Json& vector, Role role) {
        const std::string side = role == Role::Initiator ? "init_" : "resp_";
        const auto ephemeral = hexOf(vector, side + "ephemeral");
        const auto fixed = hexOf(vector, side + "static");
        const auto remote = hexOf(vector, side + "remote_static");
        const auto start = hexOf(vector, side + "prologue");
        if (!ephemeral || !fixed || !remote || !start) return "keys are not hex";
        if ((!fixed->empty() && fixed->size() != 32) || (!remote->empty() && remote->size() != 32)) {
            return "a key is not 32 bytes";
        }
        random = std::make_unique<FixedRandom>(*ephemeral);
        prologue = *start;
        HandshakeKeys keys;
        if (!fixed->empty()) {
            staticSecret = crypto::X25519Secret(std::span<const Byte, 32>(*fixed));
            staticPublic = crypto::x25519PublicKey(staticSecret);
            keys.staticSecret = &staticSecret;
            keys.staticPublic = &staticPublic;
        }
        if (!remote->empty()) {
            keys.remoteStatic.emplace();
            std::copy(remote->begin(), remote->end(), keys.remoteStatic->begin());
        }
        for (const auto& entry : vector.value(side + "psks", test::Json::array())) {
            const auto psk = fromHex(entry.get<std::string>());
            if (!psk || psk->size() != 32) return "psk is not 32 bytes";
            psks.emplace_back(std::span<const Byte, 32>(*psk));
        }
        if (psks.size() != protocol.pattern.pskCount) return "the psks are not those of the name";
        keys.psks = psks;
        state.emplace(protocol, role, prologue, keys, *random);
        return {};
    }
};

QString differs(const char* what, BytesView seen, BytesView expected) {
    return QString("%1 is %2, expected %3")
        .arg(what, QString::fromStdString(toHex(seen)), QString::fromStdString(toHex(expected)));
}

QString runHandshakeMessage(Party& from, Party& to, BytesView payload, BytesView ciphertext) {
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

QString run(const Protocol& protocol, const test::Json& vector) {
    Party initiator;
    Party responder;
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

/// Only what this program never claimed to know may be passed over, and aloud.
bool outOfScope(const std::string& name) {
    const auto has = [&](const char* part) { return name.find(part) != std::string::npos; };
    return has("_448_") || has("fallback") || has("hfs");
}

} // namespace

class NoiseVectorsTest final : public QObject {
    Q_OBJECT

private slots:

    void everyFileHolds() {
        for (const auto& path : test::vectorFiles("noise")) {
            const auto document = test::Json::parse(test::readText(path), nullptr, false);
            const auto vectors = document.is_object() ? document.value("vectors", test::Json()) : document;
            QVERIFY2(vectors.is_array() && !vectors.empty(), path.filename().c_str());
            int judged = 0;
            int skipped = 0;
            for (const auto& vector : vectors) {
                const auto name =
                    vector.value(vector.contains("protocol_name") ? "protocol_name" : "name", "");
                if (outOfScope(name)) {
                    std::fprintf(stderr, "SKIPPED: %s\n", name.c_str());
                    ++skipped;
                    continue;
                }
                const auto protocol = Protocol::parse(name);
                QVERIFY2(protocol.has_value(), ("unknown protocol " + name).c_str());
                const QString wrong = run(*protocol, vector);
                QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromStdString(name) + ": " + wrong));
                ++judged;
            }
            std::printf("%s: %d vectors hold, %d skipped\n", path.filename().c_str(), judged, skipped);
            QVERIFY(judged + skipped > 0);
        }
    }
};

VD_SUITE(NoiseVectorsTest)

#include "noise_vectors_test.moc"
