/// AEADs, other modes, key wrapping, MACs and key derivation.
#pragma once

#include "core/crypto/aead.h"
#include "core/crypto/hash.h"

#include "tests/vectors/wycheproof/cases.h"
#include "tests/vectors/wycheproof/openssl.h"

#include <openssl/hmac.h>
#include <openssl/modes.h>

#include <set>
#include <vector>

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

/// "ARIA" of "ARIA-CCM".
inline std::string familyOf(const Case& c) {
    return c.algorithm().substr(0, c.algorithm().find('-'));
}

inline bool isBlockCipher(const std::string& family) {
    return family == "AES" || family == "ARIA" || family == "CAMELLIA" || family == "SEED" || family == "SM4";
}

/// OpenSSL's name of the case's block cipher in a mode, for keys of so many bytes.
inline std::string sized(const Case& c, std::size_t keySize, const std::string& mode) {
    const std::string family = familyOf(c);
    if (family == "SEED" || family == "SM4") return family + "-" + mode;
    return family + "-" + std::to_string(keySize * 8) + "-" + mode;
}

/// A cipher of one block, as OpenSSL's GCM mode wants it.
inline void oneBlock(const unsigned char in[16], unsigned char out[16], const void* context) {
    int written = 0;
    auto* cipher = static_cast<EVP_CIPHER_CTX*>(const_cast<void*>(context));
    EVP_EncryptUpdate(cipher, out, &written, in, 16);
}

/// The cipher object takes nonces of 128 bytes at most, the mode beneath it any.
inline bool gcmLongNonce(const Case& c) {
    const Bytes key = c.bytes("key");
    const openssl::Cipher kind = openssl::cipherNamed(sized(c, key.size(), "ECB"));
    const openssl::CipherContext aes(EVP_CIPHER_CTX_new());
    if (EVP_EncryptInit_ex2(aes.get(), kind.get(), key.data(), nullptr, nullptr) != 1) return false;
    const std::unique_ptr<GCM128_CONTEXT, openssl::FreeBy<CRYPTO_gcm128_release>> gcm(
        CRYPTO_gcm128_new(aes.get(), oneBlock));
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

inline bool gcm(const Case& c) {
    const Bytes key = c.bytes("key");
    const Bytes iv = c.bytes("iv");
    if (iv.size() > 128) return gcmLongNonce(c);
    Bytes tag = c.bytes("tag");
    const std::string name = sized(c, key.size(), "GCM");
    const auto opened = openssl::cipher(name, false, key, &iv, c.bytes("aad"), c.bytes("ct"), &tag);
    Bytes ourTag(tag.size());
    const auto sealed = openssl::cipher(name, true, key, &iv, c.bytes("aad"), c.bytes("msg"), &ourTag);
    return opened && sealed && *opened == c.bytes("msg") && *sealed == c.bytes("ct") && ourTag == tag;
}

/// Tags of 32 bits are a choice that the vectors refuse.
inline bool ccm(const Case& c) {
    const Bytes key = c.bytes("key");
    Bytes tag = c.bytes("tag");
    if (c.flagged("InsecureTagSize")) return false;
    const std::string name = sized(c, key.size(), "CCM");
    const auto opened = openssl::ccm(name, false, key, c.bytes("iv"), c.bytes("aad"), c.bytes("ct"), tag);
    Bytes ourTag(tag.size());
    const auto sealed = openssl::ccm(name, true, key, c.bytes("iv"), c.bytes("aad"), c.bytes("msg"), ourTag);
    return opened == c.bytes("msg") && sealed == c.bytes("ct") && ourTag == tag;
}

/// Twice a block in the field of CMAC (RFC 5297, section 2.3).
inline void doubled(Bytes& block) {
    const bool carry = block[0] >= 0x80;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const Byte next = i + 1 < block.size() ? static_cast<Byte>(block[i + 1] >> 7) : Byte{0};
        block[i] = static_cast<Byte>((block[i] << 1) | next);
    }
    if (carry) block.back() ^= 0x87;
}

inline void mixInto(Bytes& block, BytesView other, std::size_t from = 0) {
    for (std::size_t i = 0; i < other.size(); ++i) block[from + i] ^= other[i];
}

/// The synthetic vector of RFC 5297: OpenSSL's own takes nothing for no part at all.
inline std::optional<Bytes> syntheticVector(const Bytes& key, const std::vector<Bytes>& parts,
                                            const Bytes& message) {
    const std::string cipher = "AES-" + std::to_string(key.size() * 8) + "-CBC";
    const auto cmac = [&](const Bytes& bytes) { return openssl::mac({"CMAC", cipher}, key, bytes); };
    auto block = cmac(Bytes(16, 0));
    if (!block) return std::nullopt;
    for (const Bytes& part : parts) {
        doubled(*block);
        mixInto(*block, *cmac(part));
    }
    Bytes last = message;
    if (last.size() >= 16) {
        mixInto(last, *block, last.size() - 16);
    } else {
        doubled(*block);
        last.push_back(0x80);
        last.resize(16);
        mixInto(last, *block);
    }
    return cmac(last);
}

/// Opens to `msg`, whose vector is then the tag; so does sealing give both.
inline bool siv(const Case& c, const std::vector<Bytes>& parts, const Bytes& tag, const Bytes& ct) {
    const Bytes key = c.bytes("key");
    if (key.size() != 32 && key.size() != 48 && key.size() != 64) return false;
    const auto half = static_cast<std::ptrdiff_t>(key.size() / 2);
    const Bytes authentic(key.begin(), key.begin() + half);
    const Bytes secret(key.begin() + half, key.end());
    if (tag.size() != 16) return false;
    Bytes counter = tag;
    counter[8] &= 0x7f;
    counter[12] &= 0x7f;
    const std::string name = "AES-" + std::to_string(secret.size() * 8) + "-CTR";
    const auto opened = openssl::plainCipher(name, false, secret, counter, ct);
    return opened && syntheticVector(authentic, parts, *opened) == tag && *opened == c.bytes("msg");
}

inline bool aeadSiv(const Case& c) {
    return siv(c, {c.bytes("aad"), c.bytes("iv")}, c.bytes("tag"), c.bytes("ct"));
}

/// The tag stands before what it was made from.
inline bool daead(const Case& c) {
    if (c.algorithm() != "AES-SIV-CMAC") throw UnknownKind("deterministic AEAD " + c.algorithm());
    const Bytes ct = c.bytes("ct");
    if (ct.size() < 16) return false;
    return siv(c, {c.bytes("aad")}, Bytes(ct.begin(), ct.begin() + 16), Bytes(ct.begin() + 16, ct.end()));
}

inline bool aead(const Case& c) {
    static const std::set<std::string> lacking = {
        "A128CBC-HS256", "A192CBC-HS384", "A256CBC-HS512", "AEGIS128", "AEGIS128L",
        "AEGIS256",      "AES-EAX",       "AES-GCM-SIV",   "ASCON128", "ASCON128A",
        "ASCON80PQ",     "ASCON-AEAD128", "MORUS640",      "MORUS1280"};
    const std::string algorithm = c.algorithm();
    if (algorithm == "CHACHA20-POLY1305") return chachaPoly(c);
    if (algorithm == "XCHACHA20-POLY1305") return xchachaPoly(c);
    if (algorithm.ends_with("-GCM") && isBlockCipher(familyOf(c))) return gcm(c);
    if (algorithm.ends_with("-CCM") && isBlockCipher(familyOf(c))) return ccm(c);
    if (algorithm == "AEAD-AES-SIV-CMAC") return aeadSiv(c);
    if (lacking.contains(algorithm)) throw openssl::NoPrimitive("no library here has " + algorithm);
    throw UnknownKind("AEAD " + algorithm);
}

/// CBC with padding, and XTS with the number of its sector in little-endian.
inline bool indCpa(const Case& c) {
    const std::string algorithm = c.algorithm();
    const Bytes key = c.bytes("key");
    Bytes iv = c.bytes("iv");
    std::string name;
    if (algorithm.ends_with("-CBC-PKCS5") && isBlockCipher(familyOf(c))) {
        name = sized(c, key.size(), "CBC");
    } else if (algorithm == "AES-XTS") {
        name = sized(c, key.size() / 2, "XTS");
        iv.resize(16);
    } else {
        throw UnknownKind("cipher " + algorithm);
    }
    return openssl::plainCipher(name, false, key, iv, c.bytes("ct")) == c.bytes("msg")
        && openssl::plainCipher(name, true, key, iv, c.bytes("msg")) == c.bytes("ct");
}

inline bool keyWrap(const Case& c) {
    const std::string algorithm = c.algorithm();
    const bool padded = algorithm == "AES-KWP";
    if (!padded && algorithm != "AES-WRAP" && algorithm != "AES-KW" && algorithm != "KW") {
        if (isBlockCipher(familyOf(c))) throw openssl::NoPrimitive("OpenSSL has no " + algorithm);
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

inline Bytes hmacOf(const Case& c, const std::string& digest) {
    if (digest == "SHA256" || digest == "SHA-256") return hmac<crypto::Sha256>(c);
    if (digest == "SHA512" || digest == "SHA-512") return hmac<crypto::Sha512>(c);
    Bytes tag(EVP_MAX_MD_SIZE);
    unsigned size = 0;
    const Bytes key = c.bytes("key");
    const Bytes message = c.bytes("msg");
    HMAC(openssl::digestNamed(digest), openssl::startOf(key), static_cast<int>(key.size()),
         openssl::startOf(message), message.size(), tag.data(), &size);
    tag.resize(size);
    return tag;
}

inline std::optional<Bytes> tagOf(const Case& c, std::size_t size) {
    const std::string algorithm = c.algorithm();
    const Bytes key = c.bytes("key");
    if (algorithm.starts_with("HMAC")) {
        return hmacOf(c, algorithm.substr(algorithm.find_first_not_of('-', 4)));
    }
    if (algorithm.ends_with("-CMAC") && isBlockCipher(familyOf(c))) {
        if (key.size() != 16 && key.size() != 24 && key.size() != 32) return std::nullopt;
        return openssl::mac({"CMAC", sized(c, key.size(), "CBC")}, key, c.bytes("msg"));
    }
    if (algorithm == "KMAC128" || algorithm == "KMAC256")
        return openssl::mac({"KMAC-" + algorithm.substr(4), {}, nullptr, size}, key, c.bytes("msg"));
    if (algorithm.starts_with("SipHash")) {
        const auto digit = [&](std::size_t fromEnd) {
            return static_cast<unsigned>(algorithm.at(algorithm.size() - fromEnd) - '0');
        };
        return openssl::mac({"SIPHASH", {}, nullptr, size, digit(3), digit(1)}, key, c.bytes("msg"));
    }
    throw UnknownKind("MAC " + algorithm);
}

/// A shorter tag is the front of the whole one.
inline bool mac(const Case& c) {
    const auto size = c.group.at("tagSize").get<std::size_t>() / 8;
    auto tag = tagOf(c, size);
    if (!tag || tag->size() < size) return false;
    tag->resize(size);
    return *tag == c.bytes("tag");
}

inline bool macWithIv(const Case& c) {
    if (c.algorithm() == "VMAC-AES") throw openssl::NoPrimitive("OpenSSL has no VMAC");
    if (c.algorithm() != "AES-GMAC") throw UnknownKind("MAC " + c.algorithm());
    const auto size = c.group.at("tagSize").get<std::size_t>() / 8;
    const Bytes key = c.bytes("key");
    const Bytes iv = c.bytes("iv");
    auto tag = openssl::mac({"GMAC", sized(c, key.size(), "GCM"), &iv}, key, c.bytes("msg"));
    if (!tag || tag->size() < size) return false;
    tag->resize(size);
    return *tag == c.bytes("tag");
}

/// "PBKDF2-HMACSHA256".
inline bool pbkdf(const Case& c) {
    const std::string algorithm = c.algorithm();
    if (!algorithm.starts_with("PBKDF2-HMAC")) throw UnknownKind("KDF " + algorithm);
    return openssl::pbkdf2(algorithm.substr(11), c.bytes("password"), c.bytes("salt"),
                           c.test.at("iterationCount").get<int>(), c.test.at("dkLen").get<std::size_t>())
        == c.bytes("dk");
}

/// "PbeWithHmacSha256AndAes_128": a password gives the key of AES in CBC.
inline bool pbe(const Case& c) {
    const std::string algorithm = c.algorithm();
    const auto cipher = algorithm.find("AndAes_");
    if (!algorithm.starts_with("PbeWithHmacSha") || cipher == algorithm.npos)
        throw UnknownKind("password-based encryption " + algorithm);
    const std::string digest = "SHA" + algorithm.substr(14, cipher - 14);
    const std::string bits = algorithm.substr(cipher + 7);
    const auto key = openssl::pbkdf2(digest, c.bytes("password"), c.bytes("salt"),
                                     c.test.at("iterationCount").get<int>(), std::stoul(bits) / 8);
    const std::string name = "AES-" + bits + "-CBC";
    return key && openssl::plainCipher(name, true, *key, c.bytes("iv"), c.bytes("msg")) == c.bytes("ct")
        && openssl::plainCipher(name, false, *key, c.bytes("iv"), c.bytes("ct")) == c.bytes("msg");
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
