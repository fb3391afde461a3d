/// What vectors ask of algorithms that the product does not have: straight to OpenSSL.
#pragma once

#include "core/base/bytes.h"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace vedette::test::openssl {

template <auto Function>
struct FreeBy {
    template <class T>
    void operator()(T* object) const noexcept {
        Function(object);
    }
};

using Cipher = std::unique_ptr<EVP_CIPHER, FreeBy<EVP_CIPHER_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeBy<EVP_CIPHER_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, FreeBy<EVP_MD_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeBy<EVP_PKEY_CTX_free>>;
using Kdf = std::unique_ptr<EVP_KDF, FreeBy<EVP_KDF_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, FreeBy<EVP_KDF_CTX_free>>;

using Mac = std::unique_ptr<EVP_MAC, FreeBy<EVP_MAC_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeBy<EVP_MAC_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, FreeBy<BN_free>>;
using Group = std::unique_ptr<EC_GROUP, FreeBy<EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, FreeBy<EC_POINT_free>>;
using Source = std::unique_ptr<BIO, FreeBy<BIO_free>>;

/// No library here has what the group is about: it is skipped aloud, neither passed nor failed.
class NoPrimitive final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

inline Cipher cipherNamed(const std::string& name) {
    Cipher kind(EVP_CIPHER_fetch(nullptr, name.c_str(), nullptr));
    if (!kind) throw NoPrimitive("OpenSSL has no " + name);
    return kind;
}

/// OpenSSL takes a null pointer for "as before", also where nothing is meant.
inline const Byte* startOf(const Bytes& bytes) {
    static const Byte none = 0;
    return bytes.empty() ? &none : bytes.data();
}

/// One pass of a cipher; nothing when OpenSSL refuses any step. With `tag` it is an AEAD: written when
/// sealing, checked when opening.
inline std::optional<Bytes> cipher(const std::string& name, bool sealing, const Bytes& key, const Bytes* iv,
                                   const Bytes& aad, const Bytes& in, Bytes* tag) {
    const Cipher kind = cipherNamed(name);
    if (static_cast<std::size_t>(EVP_CIPHER_get_key_length(kind.get())) != key.size()) return std::nullopt;
    const CipherContext context(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    const int direction = sealing ? 1 : 0;
    if (EVP_CipherInit_ex2(context.get(), kind.get(), nullptr, nullptr, direction, nullptr) != 1) {
        return std::nullopt;
    }
    if (iv != nullptr
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(iv->size()), nullptr)
               != 1) {
        return std::nullopt;
    }
    if (EVP_CipherInit_ex2(context.get(), nullptr, key.data(), iv != nullptr ? iv->data() : nullptr,
                           direction, nullptr)
        != 1) {
        return std::nullopt;
    }
    int written = 0;
    if (!aad.empty()
        && EVP_CipherUpdate(context.get(), nullptr, &written, aad.data(), static_cast<int>(aad.size()))
               != 1) {
        return std::nullopt;
    }
    if (tag != nullptr && !sealing
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tag->size()),
                               tag->data())
               != 1) {
        return std::nullopt;
    }
    Bytes out(in.size() + 64);
    int total = 0;
    if (!in.empty() || tag == nullptr) {
        if (EVP_CipherUpdate(context.get(), out.data(), &total, in.data(), static_cast<int>(in.size()))
            != 1) {
            return std::nullopt;
        }
    }
    if (EVP_CipherFinal_ex(context.get(), out.data() + total, &written) != 1) return std::nullopt;
    out.resize(static_cast<std::size_t>(total + written));
    if (tag != nullptr && sealing
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(tag->size()),
                               tag->data())
               != 1) {
        return std::nullopt;
    }
    return out;
}

/// One pass of a mode without tag, whose initial vector has the mode's own size.
inline std::optional<Bytes> plainCipher(const std::string& name, bool sealing, const Bytes& key,
                                        const Bytes& iv, const Bytes& in) {
    const Cipher kind = cipherNamed(name);
    const CipherContext context(EVP_CIPHER_CTX_new());
    if (static_cast<std::size_t>(EVP_CIPHER_get_key_length(kind.get())) != key.size()
        || static_cast<std::size_t>(EVP_CIPHER_get_iv_length(kind.get())) != iv.size()
        || EVP_CipherInit_ex2(context.get(), kind.get(), key.data(), iv.data(), sealing ? 1 : 0, nullptr)
               != 1) {
        return std::nullopt;
    }
    Bytes out(in.size() + 64);
    int total = 0;
    int last = 0;
    if (EVP_CipherUpdate(context.get(), out.data(), &total, startOf(in), static_cast<int>(in.size())) != 1
        || EVP_CipherFinal_ex(context.get(), out.data() + total, &last) != 1) {
        return std::nullopt;
    }
    out.resize(static_cast<std::size_t>(total + last));
    return out;
}

/// CCM wants every size before the first byte. `tag` as in cipher().
inline std::optional<Bytes> ccm(const std::string& name, bool sealing, const Bytes& key, const Bytes& iv,
                                const Bytes& aad, const Bytes& in, Bytes& tag) {
    const Cipher kind = cipherNamed(name);
    const CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    const int size = static_cast<int>(in.size());
    if (EVP_CipherInit_ex2(context.get(), kind.get(), nullptr, nullptr, sealing ? 1 : 0, nullptr) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(iv.size()), nullptr)
               != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tag.size()),
                               sealing ? nullptr : tag.data())
               != 1
        || EVP_CipherInit_ex2(context.get(), nullptr, key.data(), startOf(iv), sealing ? 1 : 0, nullptr) != 1
        || EVP_CipherUpdate(context.get(), nullptr, &written, nullptr, size) != 1
        || (!aad.empty()
            && EVP_CipherUpdate(context.get(), nullptr, &written, aad.data(), static_cast<int>(aad.size()))
                   != 1)) {
        return std::nullopt;
    }
    Bytes out(in.size() + 1);
    if (EVP_CipherUpdate(context.get(), out.data(), &written, startOf(in), size) != 1) return std::nullopt;
    out.resize(in.size());
    if (!sealing) return out;
    if (EVP_CipherFinal_ex(context.get(), out.data(), &written) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(tag.size()), tag.data())
               != 1) {
        return std::nullopt;
    }
    return out;
}

struct MacPlan {
    std::string name;
    std::string cipher; ///< empty: none
    const Bytes* iv = nullptr;
    std::size_t size = 0;  ///< of the tag, where it can be chosen; zero: not
    unsigned compress = 0; ///< rounds of SipHash; zero: not
    unsigned finish = 0;
};

inline std::optional<Bytes> mac(const MacPlan& plan, const Bytes& key, const Bytes& message) {
    const Mac kind(EVP_MAC_fetch(nullptr, plan.name.c_str(), nullptr));
    if (!kind) throw NoPrimitive("OpenSSL has no " + plan.name);
    if (!plan.cipher.empty()) cipherNamed(plan.cipher);
    const MacContext context(EVP_MAC_CTX_new(kind.get()));
    std::string cipher = plan.cipher;
    Bytes iv = plan.iv != nullptr ? *plan.iv : Bytes();
    std::size_t size = plan.size;
    unsigned compress = plan.compress;
    unsigned finish = plan.finish;
    std::vector<OSSL_PARAM> params;
    if (!cipher.empty())
        params.push_back(OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher.data(), 0));
    if (plan.iv != nullptr)
        params.push_back(OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_IV, iv.data(), iv.size()));
    if (size > 0) params.push_back(OSSL_PARAM_construct_size_t(OSSL_MAC_PARAM_SIZE, &size));
    if (compress > 0) params.push_back(OSSL_PARAM_construct_uint(OSSL_MAC_PARAM_C_ROUNDS, &compress));
    if (finish > 0) params.push_back(OSSL_PARAM_construct_uint(OSSL_MAC_PARAM_D_ROUNDS, &finish));
    params.push_back(OSSL_PARAM_construct_end());
    Bytes out(EVP_MAX_MD_SIZE);
    std::size_t written = 0;
    if (EVP_MAC_init(context.get(), startOf(key), key.size(), params.data()) != 1
        || EVP_MAC_update(context.get(), startOf(message), message.size()) != 1
        || EVP_MAC_final(context.get(), out.data(), &written, out.size()) != 1) {
        return std::nullopt;
    }
    out.resize(written);
    return out;
}

inline Key publicKey(const Bytes& der) {
    const Byte* from = der.data();
    return Key(d2i_PUBKEY(nullptr, &from, static_cast<long>(der.size())));
}

inline Key privateKey(const Bytes& der) {
    const Byte* from = der.data();
    return Key(d2i_AutoPrivateKey(nullptr, &from, static_cast<long>(der.size())));
}

inline Source textSource(const std::string& text) {
    return Source(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

inline Key publicPem(const std::string& text) {
    return Key(PEM_read_bio_PUBKEY(textSource(text).get(), nullptr, nullptr, nullptr));
}

inline Key privatePem(const std::string& text) {
    return Key(PEM_read_bio_PrivateKey(textSource(text).get(), nullptr, nullptr, nullptr));
}

/// The raw key of X25519 or X448; nothing when it is of another type.
inline std::optional<Bytes> rawOf(const Key& key, int type, bool secret) {
    if (!key || EVP_PKEY_get_base_id(key.get()) != type) return std::nullopt;
    Bytes raw(64);
    std::size_t size = raw.size();
    const int got = secret ? EVP_PKEY_get_raw_private_key(key.get(), raw.data(), &size)
                           : EVP_PKEY_get_raw_public_key(key.get(), raw.data(), &size);
    if (got != 1) return std::nullopt;
    raw.resize(size);
    return raw;
}

/// By any of the names that standards have for it; throws when OpenSSL has none.
inline Group curveNamed(const std::string& name) {
    int nid = EC_curve_nist2nid(name.c_str());
    if (name == "secp256r1") nid = NID_X9_62_prime256v1;
    if (name == "secp192r1") nid = NID_X9_62_prime192v1;
    if (name == "P-256K") nid = NID_secp256k1;
    if (nid == NID_undef) nid = OBJ_sn2nid(name.c_str());
    Group group(nid == NID_undef ? nullptr : EC_GROUP_new_by_curve_name(nid));
    if (!group) throw NoPrimitive("OpenSSL has no curve " + name);
    return group;
}

/// In bytes, as the numbers of a signature are written.
inline std::size_t orderSize(const EC_GROUP* group) {
    return (static_cast<std::size_t>(EC_GROUP_order_bits(group)) + 7) / 8;
}

/// ECDH: the first coordinate of the product. Nothing when `point` is not one of the curve.
inline std::optional<Bytes> ecdh(const EC_GROUP* group, const Bytes& point, const Bytes& scalar) {
    const Point peer(EC_POINT_new(group));
    const Point product(EC_POINT_new(group));
    const Number factor(BN_bin2bn(scalar.data(), static_cast<int>(scalar.size()), nullptr));
    const Number x(BN_new());
    if (EC_POINT_oct2point(group, peer.get(), startOf(point), point.size(), nullptr) != 1
        || EC_POINT_is_at_infinity(group, peer.get()) != 0
        || EC_POINT_mul(group, product.get(), nullptr, peer.get(), factor.get(), nullptr) != 1
        || EC_POINT_get_affine_coordinates(group, product.get(), x.get(), nullptr, nullptr) != 1) {
        return std::nullopt;
    }
    Bytes shared((static_cast<std::size_t>(EC_GROUP_get_degree(group)) + 7) / 8);
    BN_bn2binpad(x.get(), shared.data(), static_cast<int>(shared.size()));
    return shared;
}

/// The point of a public key that names this curve, and no other and no parameters of its own.
inline std::optional<Bytes> pointOf(const Key& key, const EC_GROUP* group) {
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_EC) return std::nullopt;
    int explicitly = 0;
    if (EVP_PKEY_get_int_param(key.get(), OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &explicitly) == 1
        && explicitly != 0) {
        return std::nullopt;
    }
    char name[64];
    if (EVP_PKEY_get_utf8_string_param(key.get(), OSSL_PKEY_PARAM_GROUP_NAME, name, sizeof name, nullptr) != 1
        || OBJ_sn2nid(name) != EC_GROUP_get_curve_name(group)) {
        return std::nullopt;
    }
    Bytes point(256);
    std::size_t size = 0;
    if (EVP_PKEY_get_octet_string_param(key.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(), &size)
        != 1) {
        return std::nullopt;
    }
    point.resize(size);
    return point;
}

inline std::optional<Bytes> scalarOf(const Key& key) {
    BIGNUM* number = nullptr;
    if (!key || EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_PRIV_KEY, &number) != 1) return std::nullopt;
    const Number owned(number);
    Bytes scalar(static_cast<std::size_t>(BN_num_bytes(number)));
    BN_bn2bin(number, scalar.data());
    return scalar;
}

inline Key rawPublic(int type, const Bytes& raw) {
    return Key(EVP_PKEY_new_raw_public_key(type, nullptr, raw.data(), raw.size()));
}

inline std::optional<Bytes> x448(const Bytes& secret, const Bytes& theirs) {
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_X448, nullptr, secret.data(), secret.size()));
    const Key peer = rawPublic(EVP_PKEY_X448, theirs);
    if (!key || !peer) return std::nullopt;
    const KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
    Bytes shared(56);
    std::size_t size = shared.size();
    if (EVP_PKEY_derive_init(context.get()) != 1 || EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1
        || EVP_PKEY_derive(context.get(), shared.data(), &size) != 1) {
        return std::nullopt;
    }
    return shared;
}

struct Pss {
    const EVP_MD* mgf;
    int saltSize;
};

inline bool verify(const Key& key, const EVP_MD* digest, const Bytes& message, const Bytes& signature,
                   const Pss* pss = nullptr) {
    if (!key) return false;
    const Digest context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* parameters = nullptr;
    if (EVP_DigestVerifyInit(context.get(), &parameters, digest, nullptr, key.get()) != 1) return false;
    if (pss != nullptr
        && (EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) != 1
            || EVP_PKEY_CTX_set_rsa_mgf1_md(parameters, pss->mgf) != 1
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, pss->saltSize) != 1)) {
        return false;
    }
    return EVP_DigestVerify(context.get(), startOf(signature), signature.size(), startOf(message),
                            message.size())
        == 1;
}

/// "SHA-256", "SHA256", "SHA3-256", "SHA-512/256", "SHA512/256", "SHAKE128" as OpenSSL knows them.
inline const EVP_MD* digestNamed(const std::string& name) {
    std::string plain = name.starts_with("SHA-") ? "SHA" + name.substr(4) : name;
    std::ranges::replace(plain, '/', '-');
    const EVP_MD* found = EVP_get_digestbyname(plain.c_str());
    if (found == nullptr) throw std::runtime_error("no digest " + name);
    return found;
}

/// A signature over the output of an extendable function, which OpenSSL takes for no digest of a signature.
inline bool verifyExtendable(const Key& key, const EVP_MD* function, std::size_t size, const Bytes& message,
                             const Bytes& signature) {
    Bytes digest(size);
    const Digest context(EVP_MD_CTX_new());
    if (!key || EVP_DigestInit_ex(context.get(), function, nullptr) != 1
        || EVP_DigestUpdate(context.get(), startOf(message), message.size()) != 1
        || EVP_DigestFinalXOF(context.get(), digest.data(), digest.size()) != 1) {
        return false;
    }
    const KeyContext use(EVP_PKEY_CTX_new(key.get(), nullptr));
    return EVP_PKEY_verify_init(use.get()) == 1
        && EVP_PKEY_verify(use.get(), startOf(signature), signature.size(), digest.data(), digest.size())
               == 1;
}

/// PKCS #1 v1.5, which gives the same signature each time.
inline std::optional<Bytes> sign(const Key& key, const EVP_MD* digest, const Bytes& message) {
    const Digest context(EVP_MD_CTX_new());
    Bytes signature(key ? static_cast<std::size_t>(EVP_PKEY_get_size(key.get())) : 0);
    std::size_t size = signature.size();
    if (!key || EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), signature.data(), &size, startOf(message), message.size()) != 1) {
        return std::nullopt;
    }
    signature.resize(size);
    return signature;
}

struct Oaep {
    const EVP_MD* digest;
    const EVP_MD* mgf;
    Bytes label;
};

/// With `oaep`, else PKCS #1 v1.5.
inline std::optional<Bytes> rsaDecrypt(const Key& key, const Bytes& sealed, const Oaep* oaep) {
    if (!key) return std::nullopt;
    const KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
    if (EVP_PKEY_decrypt_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(),
                                        oaep != nullptr ? RSA_PKCS1_OAEP_PADDING : RSA_PKCS1_PADDING)
               != 1) {
        return std::nullopt;
    }
    if (oaep != nullptr) {
        if (EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), oaep->digest) != 1
            || EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), oaep->mgf) != 1) {
            return std::nullopt;
        }
        if (!oaep->label.empty()) {
            auto* label = static_cast<Byte*>(OPENSSL_memdup(oaep->label.data(), oaep->label.size()));
            if (EVP_PKEY_CTX_set0_rsa_oaep_label(context.get(), label, static_cast<int>(oaep->label.size()))
                != 1) {
                OPENSSL_free(label);
                return std::nullopt;
            }
        }
    }
    Bytes out(static_cast<std::size_t>(EVP_PKEY_get_size(key.get())));
    std::size_t size = out.size();
    if (EVP_PKEY_decrypt(context.get(), out.data(), &size, startOf(sealed), sealed.size()) != 1)
        return std::nullopt;
    out.resize(size);
    return out;
}

inline std::optional<Bytes> pbkdf2(const std::string& digest, const Bytes& password, const Bytes& salt,
                                   int iterations, std::size_t size) {
    Bytes out(size);
    const int made = PKCS5_PBKDF2_HMAC(
        reinterpret_cast<const char*>(startOf(password)), static_cast<int>(password.size()), startOf(salt),
        static_cast<int>(salt.size()), iterations, digestNamed(digest), static_cast<int>(size), out.data());
    return made == 1 ? std::optional(out) : std::nullopt;
}

inline std::optional<Bytes> hkdf(const std::string& digest, const Bytes& ikm, const Bytes& salt,
                                 const Bytes& info, std::size_t size) {
    const Kdf kind(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContext context(EVP_KDF_CTX_new(kind.get()));
    std::string name = EVP_MD_get0_name(digestNamed(digest));
    const auto octets = [](const char* key, const Bytes& bytes) {
        return OSSL_PARAM_construct_octet_string(key, const_cast<Byte*>(startOf(bytes)), bytes.size());
    };
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string("digest", name.data(), 0), octets("key", ikm),
                           octets("salt", salt), octets("info", info), OSSL_PARAM_construct_end()};
    Bytes out(size);
    if (EVP_KDF_derive(context.get(), out.data(), out.size(), params) != 1) return std::nullopt;
    return out;
}

} // namespace vedette::test::openssl
