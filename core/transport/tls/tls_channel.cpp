#include "core/transport/tls/tls_channel.h"

#include "core/transport/tls/certificate_impl.h"
#include "core/transport/tls/context.h"
#include "core/transport/tls/span_bio.h"

#include <openssl/sslerr.h>

#include <algorithm>

namespace vedette::tls {

namespace {

constexpr std::size_t kMaxHandshake = 65536;
constexpr std::size_t kRecord = SSL3_RT_MAX_PLAIN_LENGTH; ///< plaintext of a full record
// AES-GCM keeps its promise for 2^24.5 full records under one key (RFC 8446 section 5.5).
constexpr std::size_t kRecordsPerKey = std::size_t{1} << 20;

// Our name for what OpenSSL complained about when it was not one of our callbacks that refused.
Violation violationFor(unsigned long code, bool inHandshake) {
    if (ERR_GET_LIB(code) == ERR_LIB_ASN1 && inHandshake) return Violation::CertificateMalformed;
    if (ERR_GET_LIB(code) != ERR_LIB_SSL) {
        return inHandshake ? Violation::HandshakeFailed : Violation::BadRecord;
    }
    switch (ERR_GET_REASON(code)) {
    case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE: return Violation::NotOneCertificate;
    case SSL_R_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: return Violation::NoCommonProtocol;
    case SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC: return Violation::BadRecord;
    case SSL_R_EXCESSIVE_MESSAGE_SIZE:
    case SSL_R_PACKET_LENGTH_TOO_LONG:
    case SSL_R_ENCRYPTED_LENGTH_TOO_LONG:
    case SSL_R_DATA_LENGTH_TOO_LONG: return Violation::TooLarge;
    default: break;
    }
    // A server judges our certificate after our handshake is done, so its alert may come late.
    const bool alert = ERR_GET_REASON(code) >= SSL_AD_REASON_OFFSET;
    return inHandshake || alert ? Violation::HandshakeFailed : Violation::BadRecord;
}

// Lends the wire to OpenSSL for the length of one call.
class Attachment {
public:
    Attachment(SessionState& state, BytesView incoming, SendBuffer& outgoing) : m_state(state) {
        m_state.incoming = incoming;
        m_state.outgoing = &outgoing;
        ERR_clear_error();
    }

    ~Attachment() {
        m_state.incoming = {};
        m_state.outgoing = nullptr;
    }

    Attachment(const Attachment&) = delete;
    Attachment& operator=(const Attachment&) = delete;

private:
    SessionState& m_state;
};

// One for the thread, so that idle channels hold none. A record that began in an earlier call can add its
// plaintext to what the call at hand brings.
MutableBytes scratchFor(std::size_t incoming) {
    thread_local Bytes scratch;
    if (scratch.size() < incoming + kRecord) scratch.resize(incoming + kRecord);
    return scratch;
}

class Channel final : public transport::SecureChannel {
public:
    explicit Channel(std::unique_ptr<Handshake> handshake) { m_state.handshake = std::move(handshake); }

    [[nodiscard]] Result<> open(SSL_CTX& context, transport::Role role);

    [[nodiscard]] Result<> start(SendBuffer& out, Instant now) override;
    [[nodiscard]] Result<> receive(MutableBytes bytes, SendBuffer& out, std::vector<BytesView>& plain,
                                   Instant now) override;

    [[nodiscard]] bool midFrame() const noexcept override {
        // Part of a header or of a body; or a header alone, of which nothing is pending any more.
        return SSL_has_pending(m_ssl.get()) == 1 || std::string_view(SSL_rstate_string(m_ssl.get())) == "RB";
    }

    [[nodiscard]] const transport::Established* established() const noexcept override {
        return m_established ? &*m_established : nullptr;
    }

    [[nodiscard]] Result<> append(BytesView plain, SendBuffer& out) override;
    [[nodiscard]] Result<> flush(SendBuffer& out) override;

    // OpenSSL lets go of its buffer between records, and has no name for how much of one it has.
    [[nodiscard]] std::size_t held() const noexcept override {
        return SSL_has_pending(m_ssl.get()) == 1 ? kRecord : 0;
    }

    void close(SendBuffer& out) override;

private:
    [[nodiscard]] Result<> advance(Instant now);
    [[nodiscard]] Result<> establish();
    [[nodiscard]] Result<> read(std::vector<BytesView>& plain);
    [[nodiscard]] Result<> write(BytesView plain);
    [[nodiscard]] Fail<Error> failure() const;

    SessionState m_state;
    SslPtr m_ssl; ///< after m_state, to which its BIO points
    std::optional<transport::Established> m_established;
    Bytes m_staged; ///< small parts that share the next record; empty and without memory after flush()
    std::size_t m_recordsUnderKey = 0;
};

Fail<Error> Channel::failure() const {
    if (m_state.verdict != nullptr) return Fail{Error(*m_state.verdict)};
    const bool inHandshake = m_state.handshake != nullptr;
    // The oldest entry is the cause, the others are what its callers made of it.
    const unsigned long code = ERR_peek_error();
    ERR_clear_error();
    return Fail{Error(violationFor(code, inHandshake), code == 0 ? "ended by the peer" : reasonText(code))};
}

Result<> Channel::open(SSL_CTX& context, transport::Role role) {
    ERR_clear_error();
    m_ssl.reset(SSL_new(&context));
    if (m_ssl == nullptr || SSL_set_app_data(m_ssl.get(), &m_state) != 1 || !attachSpanBio(*m_ssl, m_state)) {
        return failure();
    }
    if (role == transport::Role::Responder) {
        SSL_set_accept_state(m_ssl.get());
        return {};
    }
    SSL_set_connect_state(m_ssl.get());
    const Bytes protocols = encodeProtocols(m_state.handshake->protocols);
    // Zero is success here, unlike everywhere else.
    if (SSL_set_alpn_protos(m_ssl.get(), protocols.data(), static_cast<unsigned>(protocols.size())) != 0) {
        return failure();
    }
    return {};
}

Result<> Channel::start(SendBuffer& out, Instant now) {
    if (SSL_is_server(m_ssl.get()) != 0) return {};
    const Attachment attachment(m_state, {}, out);
    return advance(now);
}

Result<> Channel::receive(MutableBytes bytes, SendBuffer& out, std::vector<BytesView>& plain, Instant now) {
    const Attachment attachment(m_state, bytes, out);
    if (m_state.handshake != nullptr) VD_TRY(advance(now));
    if (m_state.handshake != nullptr) return {};
    return read(plain);
}

// Moves the handshake on with what came; on success it is over when m_state.handshake is null.
Result<> Channel::advance(Instant now) {
    Handshake& handshake = *m_state.handshake;
    handshake.at = handshake.timeline.wall(now);
    const BytesView all = m_state.incoming;
    const std::size_t given = std::min(all.size(), handshake.bytesAllowed);
    m_state.incoming = all.first(given);
    const int done = SSL_do_handshake(m_ssl.get());
    const std::size_t taken = given - m_state.incoming.size();
    handshake.bytesAllowed -= taken;
    m_state.incoming = all.subspan(taken);
    if (done == 1) return establish();
    if (SSL_get_error(m_ssl.get(), done) != SSL_ERROR_WANT_READ) return failure();
    // OpenSSL would gather messages of a megabyte from somebody who has proved nothing.
    if (!m_state.incoming.empty()) return Fail{Violation::TooLarge, "handshake"};
    return {};
}

Result<> Channel::establish() {
    Handshake& handshake = *m_state.handshake;
    if (!handshake.verified) return Fail{Violation::HandshakeFailed, "no certificate was verified"};
    const unsigned char* chosen = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(m_ssl.get(), &chosen, &size);
    std::string muxer(reinterpret_cast<const char*>(chosen), size);
    if (muxer == kAlpnFallback) muxer.clear();
    m_established.emplace(transport::Established{std::move(handshake.verified->identity),
                                                 handshake.verified->peer, std::move(muxer)});
    m_state.handshake.reset();
    return {};
}

Result<> Channel::read(std::vector<BytesView>& plain) {
    const MutableBytes scratch = scratchFor(m_state.incoming.size());
    std::size_t used = 0;
    while (!m_state.incoming.empty()) {
        std::size_t n = 0;
        const int done = SSL_read_ex(m_ssl.get(), scratch.data() + used, scratch.size() - used, &n);
        if (done == 1) {
            used += n;
            m_state.keyUpdatesInARow = 0;
            continue;
        }
        const int reason = SSL_get_error(m_ssl.get(), done);
        // After close_notify nothing that follows is read (RFC 8446 section 6.1).
        if (reason == SSL_ERROR_ZERO_RETURN) break;
        if (reason != SSL_ERROR_WANT_READ) return failure();
    }
    if (m_state.verdict != nullptr) return failure();
    if (used > 0) plain.push_back(scratch.first(used));
    return {};
}

Result<> Channel::append(BytesView plain, SendBuffer& out) {
    VD_ASSERT(m_established.has_value());
    const Attachment attachment(m_state, {}, out);
    if (!m_staged.empty() || plain.size() < kRecord) {
        const std::size_t n = std::min(plain.size(), kRecord - m_staged.size());
        vedette::append(m_staged, plain.first(n));
        plain = plain.subspan(n);
        if (m_staged.size() < kRecord) return {};
        VD_TRY(write(m_staged));
        m_staged.clear();
    }
    // Whole records straight from the caller's bytes; what is left over may share one with the next part.
    const std::size_t whole = plain.size() - plain.size() % kRecord;
    if (whole > 0) VD_TRY(write(plain.first(whole)));
    vedette::append(m_staged, plain.subspan(whole));
    return {};
}

Result<> Channel::flush(SendBuffer& out) {
    if (m_staged.empty()) return {};
    const Attachment attachment(m_state, {}, out);
    VD_TRY(write(m_staged));
    Bytes().swap(m_staged);
    return {};
}

Result<> Channel::write(BytesView plain) {
    std::size_t written = 0;
    if (SSL_write_ex(m_ssl.get(), plain.data(), plain.size(), &written) != 1) return failure();
    m_recordsUnderKey += (plain.size() + kRecord - 1) / kRecord;
    if (m_recordsUnderKey >= kRecordsPerKey) {
        m_recordsUnderKey = 0;
        // Goes out ahead of the next record.
        if (SSL_key_update(m_ssl.get(), SSL_KEY_UPDATE_NOT_REQUESTED) != 1) return failure();
    }
    return {};
}

void Channel::close(SendBuffer& out) {
    if (!m_established) return;
    flush(out).ignore(); // the connection ends either way
    const Attachment attachment(m_state, {}, out);
    SSL_shutdown(m_ssl.get());
    ERR_clear_error();
}

} // namespace

Result<std::unique_ptr<transport::SecureChannel>> makeChannel(Config config) {
    VD_ASSERT(config.certificate != nullptr);
    const Certificate::Impl& certificate = config.certificate->impl();
    auto handshake = std::make_unique<Handshake>(
        Handshake{config.expected, std::move(config.muxers), config.timeline, {}, kMaxHandshake, {}});
    handshake->protocols.emplace_back(kAlpnFallback);
    auto channel = std::make_unique<Channel>(std::move(handshake));
    SSL_CTX& context = *(config.role == transport::Role::Initiator ? certificate.client : certificate.server);
    VD_TRY(channel->open(context, config.role));
    return std::unique_ptr<transport::SecureChannel>(std::move(channel));
}

} // namespace vedette::tls
