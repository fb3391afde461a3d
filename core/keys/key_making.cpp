#include "core/crypto/public_key.h"
#include "core/keys/key_encoding.h"
#include "core/keys/key_objects.h"
#include "core/keys/mechanism.h"
#include "core/keys/object_reading.h"

#include <algorithm>
#include <array>
#include <vector>

namespace vedette::keys {

namespace {

/// What a new key shall be and what it shall not; in this order to the token, and read back from it.
struct Trait {
    CK_ATTRIBUTE_TYPE type;
    CK_BBOOL wanted;
    std::string_view name;
    bool telling = false; ///< a token that keeps silent about it has not made the key as asked for
    bool tied = false;    ///< in a TPM the same bit as another use of the private half
};

constexpr auto kPrivateTraits = std::to_array<Trait>({
    {CKA_TOKEN, CK_TRUE, "CKA_TOKEN", true},
    {CKA_PRIVATE, CK_TRUE, "CKA_PRIVATE", true},
    {CKA_SENSITIVE, CK_TRUE, "CKA_SENSITIVE", true},
    {CKA_EXTRACTABLE, CK_FALSE, "CKA_EXTRACTABLE", true},
    {CKA_SIGN, CK_TRUE, "CKA_SIGN", true},
    {CKA_SIGN_RECOVER, CK_FALSE, "CKA_SIGN_RECOVER"},
    {CKA_DECRYPT, CK_FALSE, "CKA_DECRYPT"},
    {CKA_UNWRAP, CK_FALSE, "CKA_UNWRAP"},
    {CKA_DERIVE, CK_FALSE, "CKA_DERIVE"},
});

constexpr auto kPublicTraits = std::to_array<Trait>({
    {CKA_TOKEN, CK_TRUE, "CKA_TOKEN", true},
    {CKA_PRIVATE, CK_FALSE, "CKA_PRIVATE"},
    {CKA_VERIFY, CK_TRUE, "CKA_VERIFY", true, true},
    {CKA_VERIFY_RECOVER, CK_FALSE, "CKA_VERIFY_RECOVER"},
    {CKA_ENCRYPT, CK_FALSE, "CKA_ENCRYPT", false, true},
    {CKA_WRAP, CK_FALSE, "CKA_WRAP"},
    {CKA_DERIVE, CK_FALSE, "CKA_DERIVE"},
});

/// Not set by us but by the token; a new key that says otherwise was not made in it.
constexpr auto kEarned = std::to_array<Trait>({
    {CKA_LOCAL, CK_TRUE, "CKA_LOCAL", true},
    {CKA_ALWAYS_SENSITIVE, CK_TRUE, "CKA_ALWAYS_SENSITIVE", true},
    {CKA_NEVER_EXTRACTABLE, CK_TRUE, "CKA_NEVER_EXTRACTABLE", true},
});

/// A template and the values that it points to.
class Template {
public:
    void flag(const Trait& trait) {
        // Never written to: the structure takes no const.
        m_attributes.push_back({trait.type, const_cast<CK_BBOOL*>(&trait.wanted), sizeof(CK_BBOOL)});
    }

    void bytes(CK_ATTRIBUTE_TYPE type, Bytes& value) {
        m_attributes.push_back({type, value.data(), value.size()});
    }

    void number(CK_ATTRIBUTE_TYPE type, CK_ULONG& value) {
        m_attributes.push_back({type, &value, sizeof value});
    }

    [[nodiscard]] CK_ATTRIBUTE* data() { return m_attributes.data(); }

    [[nodiscard]] CK_ULONG size() const { return m_attributes.size(); }

private:
    std::vector<CK_ATTRIBUTE> m_attributes;
};

/// tpm2-pkcs11 reads a public half's VERIFY as the private half's DECRYPT and its ENCRYPT as SIGN, for an
/// object of a TPM has one bit for both, and fails when we want one and not the other. The private half
/// decides.
bool tiesHalves(const Cryptoki& module) {
    const auto info = module.info();
    return info && info->manufacturer.starts_with("tpm2-software");
}

CK_MECHANISM_TYPE pairMechanism(Algorithm algorithm) {
    switch (algorithm) {
    case Algorithm::Ed25519: return mechanism::kEdwardsPair;
    case Algorithm::P256:
    case Algorithm::Secp256k1: return mechanism::kEcPair;
    case Algorithm::Rsa3072:
    case Algorithm::Rsa4096: break;
    }
    return mechanism::kRsaPair;
}

} // namespace

Result<> KeyObjects::refuseDuplicates(const Generate& wanted) const {
    Bytes id = wanted.id;
    Bytes label = copyOf(viewOf(wanted.label));
    const CK_ATTRIBUTE byId{CKA_ID, id.data(), id.size()};
    const CK_ATTRIBUTE byLabel{CKA_LABEL, label.data(), label.size()};
    if (!VD_TRY(find({byId})).empty()) return Fail{TokenError::Duplicate, "the id " + toHex(wanted.id)};
    if (!VD_TRY(find({byLabel})).empty()) return Fail{TokenError::Duplicate, "the label " + wanted.label};
    return {};
}

Result<Generated> KeyObjects::generate(const TokenInfo& token, const Generate& wanted) const {
    if (const auto can = availability(token, wanted.algorithm); !can.offered)
        return Fail{TokenError::NoMechanism, can.why};
    VD_TRY(refuseDuplicates(wanted)); // tokens allow the same twice
    CK_MECHANISM how{};
    how.mechanism = pairMechanism(wanted.algorithm);
    Bytes label = copyOf(viewOf(wanted.label));
    Bytes id = wanted.id;
    Bytes curve = curveParameters(wanted.algorithm);
    CK_ULONG bits = wanted.algorithm == Algorithm::Rsa4096 ? 4096 : 3072;
    Bytes exponent{0x01, 0x00, 0x01};
    // No CKA_KEY_TYPE: the mechanism says it, and SoftHSM refuses CKK_EC for Edwards keys.
    Template publicHalf;
    Template secretHalf;
    const bool tied = tiesHalves(m_module);
    for (const Trait& trait : kPublicTraits) {
        if (!tied || !trait.tied) publicHalf.flag(trait);
    }
    for (const Trait& trait : kPrivateTraits) secretHalf.flag(trait);
    for (Template* half : {&publicHalf, &secretHalf}) {
        half->bytes(CKA_LABEL, label);
        half->bytes(CKA_ID, id);
    }
    if (curve.empty()) {
        publicHalf.number(CKA_MODULUS_BITS, bits);
        publicHalf.bytes(CKA_PUBLIC_EXPONENT, exponent);
    } else {
        publicHalf.bytes(CKA_EC_PARAMS, curve);
    }
    CK_OBJECT_HANDLE publicHandle = 0;
    CK_OBJECT_HANDLE privateHandle = 0;
    VD_TRY(checkAnswer(m_module.calls().C_GenerateKeyPair(m_session, &how, publicHalf.data(),
                                                          publicHalf.size(), secretHalf.data(),
                                                          secretHalf.size(), &publicHandle, &privateHandle),
                       "C_GenerateKeyPair"));
    auto made = inspect(token, wanted, publicHandle, privateHandle);
    if (!made) {
        m_module.calls().C_DestroyObject(m_session, privateHandle);
        m_module.calls().C_DestroyObject(m_session, publicHandle);
    }
    return made;
}

Result<Generated> KeyObjects::inspect(const TokenInfo& token, const Generate& wanted,
                                      CK_OBJECT_HANDLE publicHandle, CK_OBJECT_HANDLE privateHandle) const {
    const auto differs = [&](std::string_view what) {
        return Fail{TokenError::AttributeDiffers, std::string(what) + " reads back otherwise"};
    };
    const bool tied = tiesHalves(m_module);
    const auto hold = [&](CK_OBJECT_HANDLE object, const auto& traits) -> Result<> {
        for (const Trait& trait : traits) {
            if (trait.tied && tied) continue;
            const auto is = flagOf(m_module, m_session, object, trait.type);
            if (is ? *is != (trait.wanted == CK_TRUE) : trait.telling) return differs(trait.name);
        }
        return {};
    };
    VD_TRY(hold(privateHandle, kPrivateTraits));
    VD_TRY(hold(privateHandle, kEarned));
    VD_TRY(hold(publicHandle, kPublicTraits));
    for (const CK_OBJECT_HANDLE object : {publicHandle, privateHandle}) {
        if (attributeOf(m_module, m_session, object, CKA_ID) != wanted.id) return differs("CKA_ID");
        if (attributeOf(m_module, m_session, object, CKA_LABEL) != copyOf(viewOf(wanted.label)))
            return differs("CKA_LABEL");
    }
    const ObjectReading reading = readKeyObject(m_module, m_session, publicHandle);
    if (reading.kind != algorithmName(wanted.algorithm)) return differs("the kind of the key");
    const auto key = crypto::PublicKey::decode(reading.publicKey);
    if (!key) return Fail{TokenError::BadAnswer, key.error().text()};
    const PrivateObject secret{privateHandle, reading.curve.value_or(Algorithm::Rsa3072), !reading.curve,
                               false};
    const Bytes message = proofInput(wanted.nonce);
    const Bytes proof = VD_TRY(sign(token, secret, message, Secret()));
    if (!key->verify(message, proof)) return Fail{TokenError::ProofFailed};
    KeyInfo info{reading.publicKey, reading.kind, wanted.label, wanted.id, true, claimsOf(privateHandle)};
    return Generated{std::move(info), proof};
}

} // namespace vedette::keys
