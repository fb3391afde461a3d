#include "core/keys/key_objects.h"

#include "core/crypto/hash.h"
#include "core/keys/key_encoding.h"
#include "core/keys/mechanism.h"
#include "core/keys/object_reading.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vedette::keys {

namespace {

constexpr std::size_t kSignatureRoom = 1024;

// Attributes of tpm2-pkcs11's own (src/lib/attrs.h).
constexpr CK_ATTRIBUTE_TYPE kTpmWrappedAuth = CKA_VENDOR_DEFINED | 0x0f000001;
constexpr CK_ATTRIBUTE_TYPE kTpmPublicArea = CKA_VENDOR_DEFINED | 0x0f000002;
constexpr CK_ATTRIBUTE_TYPE kTpmPrivateArea = CKA_VENDOR_DEFINED | 0x0f000003;

CK_ATTRIBUTE attributeBy(CK_ATTRIBUTE_TYPE type, MutableBytes value) {
    return {type, value.data(), value.size()};
}

template <class T>
CK_ATTRIBUTE attributeBy(CK_ATTRIBUTE_TYPE type, T& value) requires std::is_arithmetic_v<T> {
    return {type, &value, sizeof value};
}

bool offers(const TokenInfo& token, std::uint64_t mechanism) {
    return std::ranges::binary_search(token.mechanisms, mechanism);
}

} // namespace

Result<std::vector<CK_OBJECT_HANDLE>> KeyObjects::find(std::vector<CK_ATTRIBUTE> wanted) const {
    CK_FUNCTION_LIST& calls = m_module.calls();
    VD_TRY(
        checkAnswer(calls.C_FindObjectsInit(m_session, wanted.data(), wanted.size()), "C_FindObjectsInit"));
    std::vector<CK_OBJECT_HANDLE> found(kMaxKeys + 1);
    std::size_t size = 0;
    CK_RV answer = CKR_OK;
    // A module may hand out its objects in parts; an empty part is the end.
    while (size < found.size()) {
        CK_ULONG count = 0;
        const CK_ULONG room = found.size() - size;
        answer = calls.C_FindObjects(m_session, found.data() + size, room, &count);
        if (answer != CKR_OK || count == 0 || count > room) break;
        size += count;
    }
    calls.C_FindObjectsFinal(m_session);
    VD_TRY(checkAnswer(answer, "C_FindObjects"));
    if (size > kMaxKeys) return Fail{TokenError::BadAnswer, "more keys than we look at"};
    found.resize(size);
    return found;
}

Result<std::vector<CK_OBJECT_HANDLE>> KeyObjects::findClass(CK_OBJECT_CLASS kind) const {
    return find({attributeBy(CKA_CLASS, kind)});
}

KeyClaims KeyObjects::claimsOf(CK_OBJECT_HANDLE key) const {
    const auto flag = [&](CK_ATTRIBUTE_TYPE type) { return flagOf(m_module, m_session, key, type); };
    return {flag(CKA_LOCAL),
            flag(CKA_SENSITIVE),
            flag(CKA_ALWAYS_SENSITIVE),
            flag(CKA_EXTRACTABLE),
            flag(CKA_NEVER_EXTRACTABLE),
            flag(CKA_SIGN),
            flag(CKA_DECRYPT),
            flag(CKA_DERIVE),
            flag(CKA_UNWRAP),
            flag(CKA_ALWAYS_AUTHENTICATE)};
}

Result<std::vector<KeyInfo>> KeyObjects::list() const {
    struct Half {
        CK_OBJECT_HANDLE handle;
        Bytes id;
        Bytes label;
        bool matched = false;
    };

    const auto halfOf = [&](CK_OBJECT_HANDLE handle) {
        return Half{handle, attributeOf(m_module, m_session, handle, CKA_ID).value_or(Bytes()),
                    attributeOf(m_module, m_session, handle, CKA_LABEL).value_or(Bytes())};
    };
    const auto infoOf = [](const Half& half, const ObjectReading& reading) {
        KeyInfo info;
        info.publicKey = reading.publicKey;
        info.kind = reading.kind;
        info.label = tokenText(half.label);
        info.id = copyOf(BytesView(half.id).first(std::min(half.id.size(), kMaxKeyId)));
        return info;
    };
    std::vector<Half> privates;
    for (const auto handle : VD_TRY(findClass(CKO_PRIVATE_KEY))) privates.push_back(halfOf(handle));
    std::vector<KeyInfo> out;
    for (const auto handle : VD_TRY(findClass(CKO_PUBLIC_KEY))) {
        const Half half = halfOf(handle);
        KeyInfo info = infoOf(half, readKeyObject(m_module, m_session, handle));
        auto match = std::ranges::find_if(privates, [&](const Half& one) {
            return !one.matched && one.id == half.id && one.label == half.label;
        });
        if (match == privates.end()) {
            match = std::ranges::find_if(privates,
                                         [&](const Half& one) { return !one.matched && one.id == half.id; });
        }
        if (match != privates.end()) {
            match->matched = true;
            info.privateHalf = true;
            info.claims = claimsOf(match->handle);
        }
        out.push_back(std::move(info));
    }
    for (const Half& half : privates) {
        if (half.matched) continue;
        KeyInfo info = infoOf(half, readKeyObject(m_module, m_session, half.handle));
        info.privateHalf = true;
        info.claims = claimsOf(half.handle);
        out.push_back(std::move(info));
    }
    if (out.size() > kMaxKeys) return Fail{TokenError::BadAnswer, "more keys than we look at"};
    return out;
}

Result<std::vector<CK_OBJECT_HANDLE>> KeyObjects::privatesOf(Bytes id, const Bytes& label) const {
    CK_OBJECT_CLASS kind = CKO_PRIVATE_KEY;
    auto found = VD_TRY(find({attributeBy(CKA_CLASS, kind), attributeBy(CKA_ID, MutableBytes(id))}));
    if (found.size() < 2) return found;
    std::erase_if(found, [&](CK_OBJECT_HANDLE one) {
        return attributeOf(m_module, m_session, one, CKA_LABEL) != label;
    });
    return found;
}

Result<KeyObjects::Pair> KeyObjects::pairOf(BytesView publicKey) const {
    std::optional<Pair> pair;
    for (const auto handle : VD_TRY(findClass(CKO_PUBLIC_KEY))) {
        const ObjectReading reading = readKeyObject(m_module, m_session, handle);
        if (!equal(reading.publicKey, publicKey)) continue;
        if (pair) return Fail{TokenError::Ambiguous, "the same public key twice"};
        const auto id = attributeOf(m_module, m_session, handle, CKA_ID);
        if (!id || id->empty()) return Fail{TokenError::NoKey, "a public key without an id"};
        pair = Pair{handle, 0, reading.curve.value_or(Algorithm::Rsa3072), !reading.curve, *id};
        const auto label = attributeOf(m_module, m_session, handle, CKA_LABEL).value_or(Bytes());
        const auto privates = VD_TRY(privatesOf(*id, label));
        if (privates.size() > 1) return Fail{TokenError::Ambiguous, "several private keys with one id"};
        if (!privates.empty()) pair->privateHandle = privates.front();
    }
    if (!pair) return Fail{TokenError::NoKey};
    return *std::move(pair);
}

Result<PrivateObject> KeyObjects::privateHalf(BytesView publicKey) const {
    const Pair pair = VD_TRY(pairOf(publicKey));
    if (pair.privateHandle == 0) return Fail{TokenError::NoKey, "its private half is not seen"};
    return PrivateObject{
        pair.privateHandle, pair.curve, pair.rsa,
        flagOf(m_module, m_session, pair.privateHandle, CKA_ALWAYS_AUTHENTICATE).value_or(false)};
}

Result<TpmObject> KeyObjects::tpmObject(const PrivateObject& key) const {
    const auto attribute = [&](CK_ATTRIBUTE_TYPE type) {
        return attributeOf(m_module, m_session, key.handle, type);
    };
    auto publicArea = attribute(kTpmPublicArea);
    auto privateArea = attribute(kTpmPrivateArea);
    auto wrappedAuth = attribute(kTpmWrappedAuth);
    if (!publicArea || !privateArea || !wrappedAuth) return Fail{TokenError::NoEvidence};
    return TpmObject{*std::move(publicArea), *std::move(privateArea), *std::move(wrappedAuth)};
}

Result<Bytes> KeyObjects::sign(const TokenInfo& token, const PrivateObject& key, BytesView message,
                               const Secret& pin) const {
    CK_FUNCTION_LIST& calls = m_module.calls();
    CK_MECHANISM how{};
    Bytes input;
    if (key.rsa) {
        const bool whole = offers(token, mechanism::kSha256RsaPkcs);
        how.mechanism = whole ? mechanism::kSha256RsaPkcs : mechanism::kRsaPkcs;
        input = whole ? copyOf(message) : sha256DigestInfo(message);
    } else if (key.curve == Algorithm::Ed25519) {
        how.mechanism = mechanism::kEddsa; // in one call: SoftHSM refuses C_SignUpdate
        input = copyOf(message);
    } else {
        // The digest is ours: SoftHSM has no CKM_ECDSA_SHA256.
        how.mechanism = mechanism::kEcdsa;
        const auto digest = crypto::Sha256::of(message);
        input.assign(digest.begin(), digest.end());
    }
    VD_TRY(checkAnswer(calls.C_SignInit(m_session, &how, key.handle), "C_SignInit"));
    if (key.asksAlways) {
        const Secret copy = pin.clone();
        // The call takes no const, and changes nothing.
        const CK_RV let = calls.C_Login(m_session, CKU_CONTEXT_SPECIFIC,
                                        const_cast<Byte*>(copy.expose().data()), copy.size());
        VD_TRY(checkAnswer(let, "C_Login for one signature"));
    }
    Bytes signature(kSignatureRoom);
    CK_ULONG size = signature.size();
    VD_TRY(
        checkAnswer(calls.C_Sign(m_session, input.data(), input.size(), signature.data(), &size), "C_Sign"));
    if (size == 0 || size > signature.size())
        return Fail{TokenError::BadAnswer, "a signature of no such size"};
    signature.resize(size);
    if (key.rsa || key.curve == Algorithm::Ed25519) return signature;
    return ecdsaSignature(key.curve, signature);
}

Result<Destroyed> KeyObjects::destroy(BytesView publicKey) const {
    CK_FUNCTION_LIST& calls = m_module.calls();
    const Pair pair = VD_TRY(pairOf(publicKey));
    if (pair.privateHandle == 0) return Fail{TokenError::NoKey, "its private half is not seen"};
    Destroyed out;
    // The half that matters first: what is cut off in between can do no harm.
    VD_TRY(checkAnswer(calls.C_DestroyObject(m_session, pair.privateHandle), "C_DestroyObject"));
    ++out.objects;
    VD_TRY(checkAnswer(calls.C_DestroyObject(m_session, pair.publicHandle), "C_DestroyObject"));
    ++out.objects;
    Bytes id = pair.id;
    out.findsNothing = VD_TRY(find({attributeBy(CKA_ID, MutableBytes(id))})).empty();
    CK_MECHANISM how{};
    how.mechanism = pair.rsa                         ? mechanism::kRsaPkcs
                  : pair.curve == Algorithm::Ed25519 ? mechanism::kEddsa
                                                     : mechanism::kEcdsa;
    CK_RV answer = calls.C_SignInit(m_session, &how, pair.privateHandle);
    if (answer == CKR_OK) {
        Bytes input(32);
        Bytes signature(kSignatureRoom);
        CK_ULONG size = signature.size();
        answer = calls.C_Sign(m_session, input.data(), input.size(), signature.data(), &size);
    }
    out.signRefused = answer != CKR_OK;
    out.signAnswer = answerName(answer);
    return out;
}

} // namespace vedette::keys
