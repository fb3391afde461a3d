/// A TPM of our own making, for evidence of any key and for what a real one never says.
#pragma once

#include "core/base/random.h"
#include "core/crypto/private_key.h"
#include "core/ledger/attestation.h"

#include <initializer_list>
#include <optional>

namespace vedette::ledger::test {

inline constexpr std::uint32_t kKeyOfTpm = 0x72 | 1u << 18;      // fixed to TPM and parent, made in it, signs
inline constexpr std::uint32_t kAttesterOfTpm = 0x72 | 5u << 16; // and restricted

inline Bytes big(std::uint64_t number, int size) {
    Bytes out;
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        out.push_back(shift < 64 ? static_cast<Byte>(number >> shift) : Byte{0});
    return out;
}

inline Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes out;
    for (const Bytes& part : parts) append(out, part);
    return out;
}

inline Bytes sized(BytesView bytes) {
    Bytes out = big(bytes.size(), 2);
    append(out, bytes);
    return out;
}

/// x and y are the last 64 bytes of the SubjectPublicKeyInfo.
inline Bytes ecArea(const crypto::PublicKey& key, std::uint32_t attributes, bool restricted,
                    std::uint16_t hash = 0x0b) {
    const BytesView point = key.data().last(64);
    return joined({big(0x23, 2), big(hash, 2), big(attributes, 4), sized({}), big(0x10, 2),
                   restricted ? joined({big(0x18, 2), big(0x0b, 2)}) : big(0x10, 2), big(3, 2), big(0x10, 2),
                   sized(point.first(32)), sized(point.last(32))});
}

/// r and s out of DER.
inline Bytes tpmSignature(BytesView der) {
    const std::size_t first = der[3];
    const BytesView r = der.subspan(4, first);
    const BytesView s = der.subspan(6 + first);
    return joined({big(0x18, 2), big(0x0b, 2), sized(r), sized(s)});
}

/// A TPM of our own making, which also says what a real one never would.
struct OwnTpm {
    SeededRandom random{7};
    crypto::PrivateKey attester = crypto::PrivateKey::generate(crypto::KeyType::Ecdsa, random).value();
    crypto::PrivateKey key = crypto::PrivateKey::generate(crypto::KeyType::Ecdsa, random).value();
    AttestationNonce nonce{1, 2, 3};

    std::uint32_t attesterAttributes = kAttesterOfTpm;
    bool attesterScheme = true;
    std::uint32_t keyAttributes = kKeyOfTpm;
    std::uint32_t magic = 0xff544347;
    std::uint16_t kind = 0x8017;
    std::uint16_t nameHash = 0x0b;
    Bytes more{};
    std::optional<Bytes> keyArea{};

    TpmEvidence certify() {
        TpmEvidence out;
        out.key = keyArea.value_or(ecArea(key.publicKey(), keyAttributes, false, nameHash));
        out.attester = ecArea(attester.publicKey(), attesterAttributes, attesterScheme);
        const Bytes name = joined({big(0x0b, 2), copyOf(crypto::Sha256::of(out.key))});
        out.statement =
            joined({big(magic, 4), big(kind, 2), sized(Bytes(34, 9)), sized(nonce), big(5000, 8), big(3, 4),
                    big(4, 4), big(1, 1), big(0x2020, 8), sized(name), sized(Bytes(34, 8)), more});
        out.signature = tpmSignature(attester.sign(out.statement));
        return out;
    }

    std::error_code judged() {
        const auto proved = appraise(certify(), key.publicKey(), nonce);
        return proved ? std::error_code() : proved.error().code;
    }
};

} // namespace vedette::ledger::test
