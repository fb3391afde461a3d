/// What Wycheproof asks of algorithms that the product does not have: straight to OpenSSL.
#pragma once

#include "core/base/bytes.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

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

/// One pass of a cipher; nothing when OpenSSL refuses any step. With `tag` it is an AEAD: written when
/// sealing, checked when opening.
inline std::optional<Bytes> cipher(const std::string& name, bool sealing, const Bytes& key, const Bytes* iv,
                                   const Bytes& aad, const Bytes& in, Bytes* tag) {
    const Cipher kind(EVP_CIPHER_fetch(nullptr, name.c_str(), nullptr));
    if (!kind) throw std::runtime_error("OpenSSL has no " + name);
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

inline Key publicKey(const Bytes& der) {
    const Byte* from = der.data();
    return Key(d2i_PUBKEY(nullptr, &from, static_cast<long>(der.size())));
}

inline Key rawPublic(int type, const Bytes& raw) {
    return Key(EVP_PKEY_new_raw_public_key(type, nullptr, raw.data(), raw.size()));
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
    return EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size())
        == 1;
}

/// "SHA-256", "SHA256", "SHA3-256", "SHA-512/256", "SHAKE128" as OpenSSL knows them.
inline const EVP_MD* digestNamed(const std::string& name) {
    const EVP_MD* found = EVP_get_digestbyname(name.c_str());
    if (found == nullptr && name.starts_with("SHA-")) {
        std::string plain = "SHA" + name.substr(4);
        std::ranges::replace(plain, '/', '-');
        found = EVP_get_digestbyname(plain.c_str());
    }
    if (found == nullptr) throw std::runtime_error("no digest " + name);
    return found;
}

inline std::optional<Bytes> hkdf(const std::string& digest, Bytes ikm, Bytes salt, Bytes info,
                                 std::size_t size) {
    const Kdf kind(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContext context(EVP_KDF_CTX_new(kind.get()));
    std::string name = EVP_MD_get0_name(digestNamed(digest));
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string("digest", name.data(), 0),
                           OSSL_PARAM_construct_octet_string("key", ikm.data(), ikm.size()),
                           OSSL_PARAM_construct_octet_string("salt", salt.data(), salt.size()),
                           OSSL_PARAM_construct_octet_string("info", info.data(), info.size()),
                           OSSL_PARAM_construct_end()};
    Bytes out(size);
    if (EVP_KDF_derive(context.get(), out.data(), out.size(), params) != 1) return std::nullopt;
    return out;
}

} // namespace vedette::test::openssl
