#include "core/ledger/attestation.h"

#include "core/crypto/key_parts.h"
#include "core/ledger/fields.h"

#include <algorithm>

namespace vedette::ledger {

namespace {

constexpr std::string_view kFormat = "tpm2";
constexpr std::size_t kMaxArea = 1536;     // a TPMT_PUBLIC with an RSA-8192 key and a policy
constexpr std::size_t kMaxStatement = 512; // a TPMS_ATTEST of two names and a nonce has 200

// Part 2, sections 6.2, 6.3, 6.4 and 6.9.
constexpr std::uint32_t kGeneratedMagic = 0xff544347;
constexpr std::uint16_t kAttestCertify = 0x8017;
constexpr std::uint16_t kAlgRsa = 0x0001;
constexpr std::uint16_t kAlgSha256 = 0x000b;
constexpr std::uint16_t kAlgNull = 0x0010;
constexpr std::uint16_t kAlgEcdsa = 0x0018;
constexpr std::uint16_t kAlgEcc = 0x0023;
constexpr std::uint16_t kCurveP256 = 0x0003;
constexpr std::uint32_t kDefaultExponent = 65537;

// Part 2, section 8.3.
constexpr std::uint32_t kFixedTpm = 1u << 1;
constexpr std::uint32_t kFixedParent = 1u << 4;
constexpr std::uint32_t kSensitiveDataOrigin = 1u << 5;
constexpr std::uint32_t kRestricted = 1u << 16;
constexpr std::uint32_t kDecrypt = 1u << 17;
constexpr std::uint32_t kSign = 1u << 18;
constexpr std::uint32_t kBornAndBound = kFixedTpm | kFixedParent | kSensitiveDataOrigin;

/// The TPM's structures: numbers big endian, buffers behind two bytes of length. A reader that failed stays
/// so and gives zeros.
class TpmReader {
public:
    explicit TpmReader(BytesView bytes) noexcept : m_rest(bytes) {}

    std::uint64_t number(std::size_t size) noexcept {
        std::uint64_t out = 0;
        for (const Byte byte : take(size)) out = out << 8 | byte;
        return out;
    }

    std::uint16_t u16() noexcept { return static_cast<std::uint16_t>(number(2)); }

    std::uint32_t u32() noexcept { return static_cast<std::uint32_t>(number(4)); }

    BytesView sized() noexcept { return take(u16()); }

    /// All was there, and nothing besides.
    [[nodiscard]] bool complete() const noexcept { return !m_failed && m_rest.empty(); }

private:
    BytesView take(std::size_t size) noexcept {
        if (m_failed || m_rest.size() < size) {
            m_failed = true;
            return {};
        }
        const BytesView out = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return out;
    }

    BytesView m_rest;
    bool m_failed = false;
};

/// Of a TPMT_PUBLIC what matters here.
struct PublicArea {
    std::uint32_t attributes = 0;
    std::uint16_t scheme = kAlgNull;
    std::uint16_t schemeHash = kAlgNull;
    crypto::PublicKey key;
};

Fail<Error> unknown(std::string_view what) {
    return Fail{Error(Violation::BadField, std::string(what))};
}

Result<PublicArea> readArea(BytesView area) {
    TpmReader in(area);
    const std::uint16_t type = in.u16();
    const std::uint16_t nameHash = in.u16();
    const std::uint32_t attributes = in.u32();
    static_cast<void>(in.sized()); // the policy: who may use it, not what it is
    if (type != kAlgRsa && type != kAlgEcc) return unknown("a key of another algorithm");
    // By this hash the statement names it.
    if (nameHash != kAlgSha256) return unknown("a name by another hash");
    if (in.u16() != kAlgNull) return unknown("a key that others are kept under");
    const std::uint16_t scheme = in.u16();
    const std::uint16_t schemeHash = scheme == kAlgNull ? kAlgNull : in.u16();
    if (type == kAlgRsa) {
        static_cast<void>(in.u16()); // bits: the modulus says
        const std::uint32_t stated = in.u32();
        const std::uint32_t exponent = stated == 0 ? kDefaultExponent : stated;
        const BytesView modulus = in.sized();
        if (!in.complete()) return unknown("a public area");
        const Byte bytes[] = {static_cast<Byte>(exponent >> 24), static_cast<Byte>(exponent >> 16),
                              static_cast<Byte>(exponent >> 8), static_cast<Byte>(exponent)};
        auto key = crypto::rsaKey(modulus, bytes);
        if (!key) return unknown("an RSA key");
        return PublicArea{attributes, scheme, schemeHash, std::move(key).value()};
    }
    if (in.u16() != kCurveP256) return unknown("another curve");
    if (in.u16() != kAlgNull) return unknown("a derivation of keys");
    const auto x = crypto::ecNumber(in.sized());
    const auto y = crypto::ecNumber(in.sized());
    if (!in.complete() || !x || !y) return unknown("a public area");
    Bytes point{0x04};
    append(point, *x);
    append(point, *y);
    auto key = crypto::p256Key(point);
    if (!key) return unknown("a point");
    return PublicArea{attributes, scheme, schemeHash, std::move(key).value()};
}

/// TPMT_SIGNATURE of ECDSA with SHA-256, as libp2p writes it.
Result<Bytes> readSignature(BytesView signature) {
    TpmReader in(signature);
    if (in.u16() != kAlgEcdsa || in.u16() != kAlgSha256) return unknown("a signature of another algorithm");
    const auto r = crypto::ecNumber(in.sized());
    const auto s = crypto::ecNumber(in.sized());
    if (!in.complete() || !r || !s) return unknown("a signature");
    if (*r == crypto::EcNumber{} || *s == crypto::EcNumber{}) return Fail{Violation::BadSignature};
    return crypto::ecdsaDer(*r, *s);
}

/// TPM2B_NAME of a public area.
Bytes nameOf(BytesView area) {
    Bytes out{static_cast<Byte>(kAlgSha256 >> 8), static_cast<Byte>(kAlgSha256 & 0xff)};
    append(out, crypto::Sha256::of(area));
    return out;
}

std::string_view withoutNote(std::string_view line) {
    line = line.substr(0, line.find('#'));
    constexpr std::string_view kBlank = " \t\r";
    const std::size_t first = line.find_first_not_of(kBlank);
    if (first == line.npos) return {};
    return line.substr(first, line.find_last_not_of(kBlank) - first + 1);
}

} // namespace

Bytes TpmEvidence::encode() const {
    codec::CborWriter out;
    out.beginMap().text("format").text(kFormat).text("key").bytes(key).text("attester").bytes(attester);
    out.text("statement").bytes(statement).text("signature").bytes(signature).end();
    return std::move(out).take();
}

Result<TpmEvidence> TpmEvidence::decode(BytesView bytes) {
    const Fields fields = VD_TRY(Fields::open(bytes, kMaxEvidence));
    if (VD_TRY(fields.text("format")) != kFormat) return Fail{Violation::UnknownKind};
    TpmEvidence out;
    out.key = VD_TRY(fields.bytes("key", 1, kMaxArea));
    out.attester = VD_TRY(fields.bytes("attester", 1, kMaxArea));
    out.statement = VD_TRY(fields.bytes("statement", 1, kMaxStatement));
    out.signature = VD_TRY(fields.bytes("signature", 1, kMaxStatement));
    VD_TRY(fields.only(5));
    return out;
}

Result<ProvedKey> appraise(const TpmEvidence& evidence, const crypto::PublicKey& key,
                           const AttestationNonce& nonce) {
    const PublicArea attester = VD_TRY(readArea(evidence.attester));
    const std::uint32_t wanted = kBornAndBound | kRestricted | kSign;
    if ((attester.attributes & (wanted | kDecrypt)) != wanted || attester.scheme != kAlgEcdsa
        || attester.schemeHash != kAlgSha256 || attester.key.type() != crypto::KeyType::Ecdsa)
        return Fail{Violation::UnfitAttester};
    const Bytes signature = VD_TRY(readSignature(evidence.signature));
    if (!attester.key.verify(evidence.statement, signature)) return Fail{Violation::BadSignature};
    // From here on every byte of the statement is the attester's.
    TpmReader in(evidence.statement);
    if (in.u32() != kGeneratedMagic || in.u16() != kAttestCertify) return unknown("another statement");
    static_cast<void>(in.sized()); // the attester by its place in the TPM: the signature says more
    const BytesView said = in.sized();
    ProvedKey out;
    out.attester = crypto::Sha256::of(evidence.attester);
    out.clockMs = in.number(8);
    out.resets = in.u32();
    out.restarts = in.u32();
    static_cast<void>(in.number(1)); // whether the clock was never set back: we do not go by it
    out.firmware = in.number(8);
    const BytesView name = in.sized();
    static_cast<void>(in.sized()); // the key by its place in the TPM
    if (!in.complete()) return unknown("a statement");
    if (!equal(said, nonce)) return Fail{Violation::WrongNonce};
    if (!equal(name, nameOf(evidence.key))) return Fail{Violation::WrongSubject};
    const PublicArea made = VD_TRY(readArea(evidence.key));
    if (made.key != key) return Fail{Violation::WrongSubject};
    if ((made.attributes & kBornAndBound) != kBornAndBound) return Fail{Violation::KeyMovable};
    return out;
}

Result<> Attesters::know(const Digest& attester) const {
    if (m_names.contains(attester)) return {};
    return Fail{Violation::StrangeAttester};
}

Result<Attesters> Attesters::parse(std::string_view text) {
    if (text.size() > kMaxText) return Fail{Violation::TooLarge};
    Attesters out;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = withoutNote(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        const auto bytes = fromHex(line);
        Digest name{};
        if (!bytes || bytes->size() != name.size())
            return Fail{Violation::BadField, "line " + std::to_string(number)};
        std::ranges::copy(*bytes, name.begin());
        out.m_names.insert(name);
        if (out.m_names.size() > kMaxAttesters) return Fail{Violation::TooLarge};
    }
    return out;
}

} // namespace vedette::ledger
