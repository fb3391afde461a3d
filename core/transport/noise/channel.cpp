#include "core/transport/noise/frames.h"
#include "core/transport/noise/handshake_state.h"
#include "core/transport/noise/noise_channel.h"
#include "core/transport/noise/payload.h"

#include "core/base/check.h"

#include <algorithm>
#include <utility>

namespace vedette::noise {

namespace {

using transport::Established;

constexpr std::string_view kSignaturePrefix = "noise-libp2p-static-key:";
constexpr std::size_t kSealedKey = kKeySize + kTagSize;

/// By the number of handshake messages that went before. The first carries no payload: nothing in it would be
/// secret, and libp2p has nothing to say there.
constexpr FrameLimits kHandshakeLimits[] = {
    {kKeySize, kKeySize, Violation::BadHandshakeMessage},
    {kKeySize + kSealedKey + kTagSize, kKeySize + kSealedKey + kTagSize + kMaxPayload,
     Violation::BadHandshakeMessage},
    {kSealedKey + kTagSize, kSealedKey + kTagSize + kMaxPayload, Violation::BadHandshakeMessage},
};
constexpr FrameLimits kTransportLimits = {kTagSize, kMaxFrame, Violation::EmptyFrame};

/// What only the handshake needs; dropped when it is over.
struct Handshake {
    Handshake(Config c, Random& random)
        : config(std::move(c)),
          state(Protocol::libp2p(), config.role, {},
                {&config.staticKey->secret, &config.staticKey->publicKey, {}, {}}, random) {}

    Config config;
    HandshakeState state;
    std::size_t messages = 0;
    std::optional<Established> remote; ///< once its payload was judged
};

/// The identity in the payload must have signed the static key that this very handshake used, so that a
/// signature overheard elsewhere is of no use.
Result<Established> authenticate(const Handshake& handshake, BytesView bytes) {
    const HandshakePayload payload = VD_TRY(HandshakePayload::decode(bytes));
    std::array<Byte, kSignaturePrefix.size() + kKeySize> signedBytes;
    const auto& remoteStatic = handshake.state.remoteStatic();
    VD_ASSERT(remoteStatic.has_value());
    std::copy(remoteStatic->begin(), remoteStatic->end(),
              std::copy(kSignaturePrefix.begin(), kSignaturePrefix.end(), signedBytes.begin()));
    auto key = crypto::PublicKey::decodeSigner(payload.identityKey, signedBytes, payload.signature);
    if (!key.ok()) {
        const bool onlySignature = key.error().code == crypto::KeyError::BadSignature;
        return Fail{onlySignature ? Violation::BadIdentitySignature : Violation::BadIdentityKey,
                    key.error().text()};
    }

    const codec::PeerId peer = key->peerId();
    const Config& config = handshake.config;
    if (config.expected && *config.expected != peer) return Fail{Violation::PeerMismatch};
    std::string muxer = VD_TRY(chooseMuxer(config.role, config.muxers, payload.muxerList()));
    return Established{std::move(*key), peer, std::move(muxer)};
}

class Channel final : public transport::SecureChannel {
public:
    Channel(Config config, Random& random)
        : m_handshake(std::make_unique<Handshake>(std::move(config), random)) {}

    Result<> start(SendBuffer& out, Instant) override {
        if (m_handshake->state.ourTurn()) VD_TRY(writeMessage(out));
        return {};
    }

    Result<> receive(MutableBytes bytes, SendBuffer& out, std::vector<BytesView>& plain, Instant) override {
        if (m_ended) return Fail{*m_ended};
        auto judged = judge(bytes, out, plain);
        if (!judged.ok()) m_ended = static_cast<Violation>(judged.error().code.value());
        return judged;
    }

    bool midFrame() const noexcept override { return m_reader.midFrame(); }

    const Established* established() const noexcept override {
        return m_established ? &*m_established : nullptr;
    }

    Result<> append(BytesView plain, SendBuffer& out) override {
        VD_ASSERT(m_writer.has_value());
        VD_TRY(m_writer->append(plain, out));
        return {};
    }

    Result<> flush(SendBuffer& out) override {
        if (m_writer) m_writer->flush(out);
        return {};
    }

    std::size_t held() const noexcept override { return m_reader.held(); }

    void close(SendBuffer&) override {} // Noise has no goodbye

private:
    Result<> judge(MutableBytes bytes, SendBuffer& out, std::vector<BytesView>& plain);
    Result<> readMessage(MutableBytes message, SendBuffer& out);
    Result<> writeMessage(SendBuffer& out);
    void finish();

    std::unique_ptr<Handshake> m_handshake;
    FrameReader m_reader;
    std::optional<CipherState> m_receive;
    std::optional<FrameWriter> m_writer;
    std::optional<Established> m_established;
    std::optional<Violation> m_ended; ///< a caller that goes on after an error meets the same error
};

Result<> Channel::judge(MutableBytes bytes, SendBuffer& out, std::vector<BytesView>& plain) {
    for (;;) {
        const FrameLimits& limits = m_handshake ? kHandshakeLimits[m_handshake->messages] : kTransportLimits;
        const std::optional<MutableBytes> frame = VD_TRY(m_reader.next(bytes, limits));
        if (!frame) return {};
        if (m_handshake) {
            VD_TRY(readMessage(*frame, out));
            continue;
        }
        const MutableBytes opened = VD_TRY(m_receive->open({}, *frame));
        if (!opened.empty()) plain.push_back(opened);
    }
}

Result<> Channel::readMessage(MutableBytes message, SendBuffer& out) {
    HandshakeState& state = m_handshake->state;
    // Before we have sent our own first message nothing can be an answer to it.
    if (state.ourTurn()) return Fail{Violation::BadHandshakeMessage, "out of turn"};
    const MutableBytes payload = VD_TRY(state.read(message));
    ++m_handshake->messages;
    if (state.remoteStatic()) m_handshake->remote = VD_TRY(authenticate(*m_handshake, payload));
    if (state.ourTurn()) VD_TRY(writeMessage(out));
    if (state.finished()) finish();
    return {};
}

Result<> Channel::writeMessage(SendBuffer& out) {
    const Config& config = m_handshake->config;
    // Our identity goes with our static key: never in the first message, which anyone can read.
    Bytes payload;
    if (m_handshake->messages > 0) {
        payload = encodePayload(config.staticKey->identityKey, config.staticKey->signature, config.muxers);
    }
    const MutableBytes room = out.reserve(kPrefixSize + m_handshake->state.messageSize(payload.size()));
    const std::size_t size = VD_TRY(m_handshake->state.write(payload, room.subspan(kPrefixSize)));
    VD_ASSERT(size <= kMaxFrame);
    room[0] = static_cast<Byte>(size >> 8);
    room[1] = static_cast<Byte>(size);
    out.commit(kPrefixSize + size);
    ++m_handshake->messages;
    return {};
}

void Channel::finish() {
    CipherPair ciphers = m_handshake->state.split();
    m_writer.emplace(std::move(ciphers.send));
    m_receive.emplace(std::move(ciphers.receive));
    m_established = std::move(m_handshake->remote);
    m_handshake.reset();
}

} // namespace

std::unique_ptr<transport::SecureChannel> makeChannel(Config config, Random& random) {
    return std::make_unique<Channel>(std::move(config), random);
}

} // namespace vedette::noise
