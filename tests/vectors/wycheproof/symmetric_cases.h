/// AEADs, key wrapping, MACs and HKDF.
#pragma once

#include "core/crypto/aead.h"
#include "core/crypto/hash.h"

#include "tests/vectors/wycheproof/cases.h"
#include "tests/vectors/wycheproof/openssl.h"

#include <openssl/hmac.h>
#include <openssl/modes.h>

namespace vedette::test::wycheproof {

/// Seals to `ct` and `tag`, and opens to `msg`.
inline bool chachaPoly(const Case& c) {
    const Bytes key = c.bytes("key");
    const Bytes iv = c.bytes("iv");
    if (iv.size() != crypto::ChaChaPoly::kNonceSize) return false; // our type admits no other
    const auto nonce = BytesView(iv).first<crypto::ChaChaPoly::kNonceSize>();
    const Bytes aad = c.bytes("aad");
    const Bytes text = c.bytes("msg");
    Bytes sealed = c.bytes("ct");
    append(sealed, c.bytes("tag"));
    crypto::ChaChaPoly cipher(BytesView(key).first<crypto::kAeadKeySize>());
    Bytes ours(text.size() + crypto::kAeadTagSize);
    cipher.seal(nonce, aad, text, ours);
    Bytes opened = sealed;
    if (!cipher.open(nonce, aad, opened)) return false;
    opened.resize(opened.size() - crypto::kAeadTagSize);
    return opened == text && ours == sealed;
}

inline bool xchachaPoly(const Case& c) {
    const Bytes key = c.bytes("key");
    const Bytes iv = c.bytes("iv");
    if (iv.size() != crypto::kXNonceSize) return false;
    const auto nonce = BytesView(iv).first<crypto::kXNonceSize>();
    const auto keyView = BytesView(key).first<crypto::kAeadKeySize>();
    const Bytes aad = c.bytes("aad");
    const Bytes text = c.bytes("msg");
    Bytes sealed = c.bytes("ct");
    append(sealed, c.bytes("tag"));
    Bytes ours(text.size() + crypto::kAeadTagSize);
    crypto::xchachaSeal(keyView, nonce, aad, text, ours);
    Bytes opened(sealed.size());
    if (!crypto::xchachaOpen(keyView, nonce, aad, sealed, opened)) return false;
    opened.resize(sealed.size() - crypto::kAeadTagSize);
    return opened == text && ours == sealed;
}

/// AES of one block, as OpenSSL's GCM mode wants it.
inline void aesBlock(const unsigned char in[16], unsigned char out[16], const void* context) {
    int written = 0;
    auto* aes = static_cast<EVP_CIPHER_CTX*>(const_cast<void*>(context));
    EVP_EncryptUpdate(aes, out, &written, in, 16);
}

/// The cipher object takes nonces of 128 bytes at most, the mode beneath it any.
inline bool aesGcmLongNonce(const Case& c) {
    const Bytes key = c.bytes("key");
    const openssl::Cipher kind(
        EVP_CIPHER_fetch(nullptr, ("AES-" + std::to_string(key.size() * 8) + "-ECB").c_str(), nullptr));
    const openssl::CipherContext aes(EVP_CIPHER_CTX_new());
    if (!kind || EVP_EncryptInit_ex2(aes.get(), kind.get(), key.data(), nullptr, nullptr) != 1) return false;
    const std::unique_ptr<GCM128_CONTEXT, openssl::FreeBy<CRYPTO_gcm128_release>> gcm(
        CRYPTO_gcm128_new(aes.get(), aesBlock));
    const Bytes iv = c.bytes("iv");
    const Bytes aad = c.bytes("aad");
    const Bytes text = c.bytes("msg");
    const Bytes tag = c.bytes("tag");
    const Bytes ct = c.bytes("ct");
    Bytes ours(text.size());
    Bytes opened(ct.size());
    Bytes ourTag(tag.size());
    CRYPTO_gcm128_setiv(gcm.get(), iv.data(), iv.size());
    CRYPTO_gcm128_aad(gcm.get(), aad.data(), aad.size());
    CRYPTO_gcm128_encrypt(gcm.get(), text.data(), ours.data(), text.size());
    CRYPTO_gcm128_tag(gcm.get(), ourTag.data(), ourTag.size());
    CRYPTO_gcm128_setiv(gcm.get(), iv.data(), iv.size());
    CRYPTO_gcm128_aad(gcm.get(), aad.data(), aad.size());
    CRYPTO_gcm128_decrypt(gcm.get(), ct.data(), opened.data(), ct.size());
    return CRYPTO_gcm128_finish(gcm.get(), tag.data(), tag.size()) == 0 && opened == text && ours == ct
        && ourTag == tag;
}

inline bool aesGcm(const Case& c) {
    const Bytes key = c.bytes("key");
    const Bytes iv = c.bytes("iv");
    if (iv.size() > 128) return aesGcmLongNonce(c);
    Bytes tag = c.bytes("tag");
    const std::string name = "AES-" + std::to_string(key.size() * 8) + "-GCM";
    const auto opened = openssl::cipher(name, false, key, &iv, c.bytes("aad"), c.bytes("ct"), &tag);
    Bytes ourTag(tag.size());
    const auto sealed = openssl::cipher(name, true, key, &iv, c.bytes("aad"), c.bytes("msg"), &ourTag);
    return opened && sealed && *opened == c.bytes("msg") && *sealed == c.bytes("ct") && ourTag == tag;
}

inline bool aead(const Case& c) {
    const std::string algorithm = c.algorithm();
    if (algorithm == "CHACHA20-POLY1305") return chachaPoly(c);
    if (algorithm == "XCHACHA20-POLY1305") return xchachaPoly(c);
    if (algorithm == "AES-GCM") return aesGcm(c);
    throw UnknownKind("AEAD " + algorithm);
}

inline bool keyWrap(const Case& c) {
    const std::string algorithm = c.algorithm();
    const bool padded = algorithm == "AES-KWP";
    if (!padded && algorithm != "AES-WRAP" && algorithm != "AES-KW" && algorithm != "KW") {
        throw UnknownKind("key wrap " + algorithm);
    }
    if (c.bytes("ct").empty()) return false; // for OpenSSL nothing to do is no failure
    const Bytes key = c.bytes("key");
    const std::string name = "AES-" + std::to_string(key.size() * 8) + (padded ? "-WRAP-PAD" : "-WRAP");
    const auto opened = openssl::cipher(name, false, key, nullptr, {}, c.bytes("ct"), nullptr);
    if (!opened || *opened != c.bytes("msg")) return false;
    const auto wrapped = openssl::cipher(name, true, key, nullptr, {}, c.bytes("msg"), nullptr);
    return wrapped && *wrapped == c.bytes("ct");
}

template <class Hash>
Bytes hmac(const Case& c) {
    const auto tag = crypto::Hmac<Hash>::of(c.bytes("key"), c.bytes("msg"));
    return {tag.begin(), tag.end()};
}

inline bool mac(const Case& c) {
    const std::string algorithm = c.algorithm();
    if (!algorithm.starts_with("HMAC")) throw UnknownKind("MAC " + algorithm);
    const std::string digest = algorithm.substr(algorithm.find_first_not_of('-', 4));
    Bytes tag;
    if (digest == "SHA256" || digest == "SHA-256") {
        tag = hmac<crypto::Sha256>(c);
    } else if (digest == "SHA512" || digest == "SHA-512") {
        tag = hmac<crypto::Sha512>(c);
    } else {
        tag.resize(EVP_MAX_MD_SIZE);
        unsigned size = 0;
        const Bytes key = c.bytes("key");
        const Bytes message = c.bytes("msg");
        const Byte none = 0; // OpenSSL takes a null key for "as before"
        HMAC(openssl::digestNamed(digest), key.empty() ? &none : key.data(), static_cast<int>(key.size()),
             message.data(), message.size(), tag.data(), &size);
        tag.resize(size);
    }
    const auto size = c.group.at("tagSize").get<std::size_t>() / 8;
    if (tag.size() < size) return false;
    tag.resize(size);
    return tag == c.bytes("tag");
}

inline bool hkdf(const Case& c) {
    const std::string algorithm = c.algorithm();
    if (!algorithm.starts_with("HKDF-")) throw UnknownKind("KDF " + algorithm);
    const std::string digest = algorithm.substr(5);
    const auto size = c.test.at("size").get<std::size_t>();
    Bytes okm(size);
    if (digest == "SHA-256" || digest == "SHA-512") {
        const auto derive = digest == "SHA-256" ? crypto::hkdf<crypto::Sha256> : crypto::hkdf<crypto::Sha512>;
        if (!derive(c.bytes("salt"), c.bytes("ikm"), c.bytes("info"), okm)) return false;
    } else {
        const auto made = openssl::hkdf(digest, c.bytes("ikm"), c.bytes("salt"), c.bytes("info"), size);
        if (!made) return false;
        okm = *made;
    }
    return okm == c.bytes("okm");
}

} // namespace vedette::test::wycheproof
