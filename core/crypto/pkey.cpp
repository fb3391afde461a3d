#include "core/crypto/pkey.h"

#include "core/base/check.h"
#include "core/crypto/hash.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <bit>

namespace vedette::crypto {
namespace {

template <auto Function>
struct FreeBy {
    template <class T>
    void operator()(T* object) const noexcept {
        Function(object);
    }
};

using Context = std::unique_ptr<EVP_PKEY_CTX, FreeBy<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, FreeBy<BN_clear_free>>;
using Group = std::unique_ptr<EC_GROUP, FreeBy<EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, FreeBy<EC_POINT_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, FreeBy<ECDSA_SIG_free>>;

/// What OpenSSL refuses it also writes into a queue of the thread, which would grow a stranger's message
/// into somebody else's error report.
struct QuietErrors {
    QuietErrors() noexcept { ERR_set_mark(); }

    ~QuietErrors() { ERR_pop_to_mark(); }

    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;
};

const char* groupName(Curve curve) noexcept {
    return curve == Curve::P256 ? SN_X9_62_prime256v1 : SN_secp256k1;
}

/// Made once: the tables of a curve cost more than a signature.
const EC_GROUP* group(Curve curve) noexcept {
    static const Group p256(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    static const Group k1(EC_GROUP_new_by_curve_name(NID_secp256k1));
    VD_ASSERT(p256 != nullptr && k1 != nullptr);
    return curve == Curve::P256 ? p256.get() : k1.get();
}

/// OSSL_PARAM numbers are in the order of the machine.
void toNative(MutableBytes bigEndian) noexcept {
    if constexpr (std::endian::native == std::endian::little) {
        std::reverse(bigEndian.begin(), bigEndian.end());
    }
}

Pkey fromParams(const char* type, int selection, OSSL_PARAM* params) {
    const Context context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    VD_ASSERT(context != nullptr && EVP_PKEY_fromdata_init(context.get()) == 1);
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_fromdata(context.get(), &key, selection, params) != 1) return nullptr;
    return Pkey(key);
}

OSSL_PARAM groupParam(Curve curve) {
    return OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, const_cast<char*>(groupName(curve)),
                                            0);
}

OSSL_PARAM pointParam(BytesView point) {
    return OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, const_cast<Byte*>(point.data()),
                                             point.size());
}

bool isSecp256k1(const Pkey& key) noexcept {
    char name[32] = {};
    std::size_t size = 0;
    return EVP_PKEY_get_group_name(key.get(), name, sizeof name, &size) == 1
        && std::string_view(name, size) == SN_secp256k1;
}

/// Of the two values of S that verify, the lower: several implementations of libp2p take no other.
void lowerS(Bytes& signature) {
    const Byte* from = signature.data();
    const EcSignature parsed(d2i_ECDSA_SIG(nullptr, &from, static_cast<long>(signature.size())));
    VD_ASSERT(parsed != nullptr);
    const BIGNUM* order = EC_GROUP_get0_order(group(Curve::Secp256k1));
    Number half(BN_dup(order));
    Number s(BN_dup(ECDSA_SIG_get0_s(parsed.get())));
    Number r(BN_dup(ECDSA_SIG_get0_r(parsed.get())));
    VD_ASSERT(half && s && r && BN_rshift1(half.get(), half.get()) == 1);
    if (BN_cmp(s.get(), half.get()) <= 0) return;
    VD_ASSERT(BN_sub(s.get(), order, s.get()) == 1);
    VD_ASSERT(ECDSA_SIG_set0(parsed.get(), r.release(), s.release()) == 1);
    Byte* to = nullptr;
    const int size = i2d_ECDSA_SIG(parsed.get(), &to);
    VD_ASSERT(size > 0);
    signature.assign(to, to + size);
    OPENSSL_free(to);
}

} // namespace

void FreePkey::operator()(evp_pkey_st* key) const noexcept {
    EVP_PKEY_free(key);
}

Pkey ecPublic(Curve curve, BytesView point) {
    const QuietErrors quiet;
    OSSL_PARAM params[] = {groupParam(curve), pointParam(point), OSSL_PARAM_construct_end()};
    return fromParams("EC", EVP_PKEY_PUBLIC_KEY, params); // decodes the point, which must be on the curve
}

Pkey ecPrivate(Curve curve, const EcScalar& scalar) {
    const QuietErrors quiet;
    const EC_GROUP* g = group(curve);
    const BytesView digits = scalar.expose();
    const Number k(BN_bin2bn(digits.data(), static_cast<int>(digits.size()), nullptr));
    VD_ASSERT(k != nullptr);
    if (BN_is_zero(k.get()) || BN_cmp(k.get(), EC_GROUP_get0_order(g)) >= 0) return nullptr;
    BN_set_flags(k.get(), BN_FLG_CONSTTIME);
    const Point point(EC_POINT_new(g));
    VD_ASSERT(point && EC_POINT_mul(g, point.get(), k.get(), nullptr, nullptr, nullptr) == 1);
    std::array<Byte, 65> encoded;
    VD_ASSERT(EC_POINT_point2oct(g, point.get(), POINT_CONVERSION_UNCOMPRESSED, encoded.data(),
                                 encoded.size(), nullptr)
              == encoded.size());
    EcScalar native = scalar.clone();
    toNative(native.exposeMutable());
    OSSL_PARAM params[] = {groupParam(curve), pointParam(encoded),
                           OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_PRIV_KEY, native.exposeMutable().data(),
                                                   native.expose().size()),
                           OSSL_PARAM_construct_end()};
    return fromParams("EC", EVP_PKEY_KEYPAIR, params);
}

Bytes ecPoint(Curve curve, const Pkey& key) {
    std::array<Byte, 65> full;
    std::size_t size = 0;
    VD_ASSERT(
        EVP_PKEY_get_octet_string_param(key.get(), OSSL_PKEY_PARAM_PUB_KEY, full.data(), full.size(), &size)
            == 1
        && size == full.size());
    if (curve == Curve::P256) return {full.begin(), full.end()};
    Bytes compressed(full.begin(), full.begin() + 33);
    compressed[0] = static_cast<Byte>(0x02 | (full[64] & 1));
    return compressed;
}

Pkey rsaPublic(BytesView modulus, BytesView exponent) {
    const QuietErrors quiet;
    Bytes n = copyOf(modulus);
    Bytes e = copyOf(exponent);
    toNative(n);
    toNative(e);
    OSSL_PARAM params[] = {OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_RSA_N, n.data(), n.size()),
                           OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_RSA_E, e.data(), e.size()),
                           OSSL_PARAM_construct_end()};
    return fromParams("RSA", EVP_PKEY_PUBLIC_KEY, params);
}

Pkey rsaPrivate(BytesView pkcs1) {
    const QuietErrors quiet;
    const Byte* from = pkcs1.data();
    return Pkey(d2i_PrivateKey(EVP_PKEY_RSA, nullptr, &from, static_cast<long>(pkcs1.size())));
}

Pkey rsaGenerate(unsigned bits) {
    return Pkey(EVP_RSA_gen(bits));
}

Secret rsaPkcs1(const Pkey& key) {
    const int size = i2d_PrivateKey(key.get(), nullptr);
    VD_ASSERT(size > 0);
    Secret out(static_cast<std::size_t>(size));
    Byte* to = out.exposeMutable().data();
    VD_ASSERT(i2d_PrivateKey(key.get(), &to) == size);
    return out;
}

Bytes subjectPublicKeyInfo(const Pkey& key) {
    const int size = i2d_PUBKEY(key.get(), nullptr);
    VD_ASSERT(size > 0);
    Bytes out(static_cast<std::size_t>(size));
    Byte* to = out.data();
    VD_ASSERT(i2d_PUBKEY(key.get(), &to) == size);
    return out;
}

bool verifySha256(const Pkey& key, BytesView message, BytesView signature) {
    const QuietErrors quiet;
    const Context context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    VD_ASSERT(context != nullptr && EVP_PKEY_verify_init(context.get()) == 1);
    // PKCS#1 v1.5 is OpenSSL's default padding; the digest's name goes into the signature's DigestInfo.
    VD_ASSERT(EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1);
    const auto digest = Sha256::of(message);
    // For ECDSA OpenSSL encodes what it parsed once more and compares: only DER, nothing behind it.
    return EVP_PKEY_verify(context.get(), signature.data(), signature.size(), digest.data(), digest.size())
        == 1;
}

Bytes signSha256(const Pkey& key, BytesView message) {
    const QuietErrors quiet;
    const Context context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    VD_ASSERT(context != nullptr && EVP_PKEY_sign_init(context.get()) == 1);
    VD_ASSERT(EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1);
    const auto digest = Sha256::of(message);
    std::size_t size = 0;
    if (EVP_PKEY_sign(context.get(), nullptr, &size, digest.data(), digest.size()) != 1) return {};
    Bytes signature(size);
    if (EVP_PKEY_sign(context.get(), signature.data(), &size, digest.data(), digest.size()) != 1) return {};
    signature.resize(size);
    if (isSecp256k1(key)) lowerS(signature);
    return signature;
}

} // namespace vedette::crypto
