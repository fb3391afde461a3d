#include "core/keys/tpm_attester.h"

#include "core/base/check.h"
#include "core/keys/tpm_store.h"

#include <tss2/tss2_esys.h>
#include <tss2/tss2_mu.h>
#include <tss2/tss2_tctildr.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <vector>

namespace vedette::keys {

namespace {

constexpr ESYS_TR kNobody = ESYS_TR_NONE;
constexpr std::size_t kMaxWrappingKey = 128;

struct FreeByTpm {
    template <class T>
    void operator()(T* made) const noexcept {
        Esys_Free(made);
    }
};

template <class T>
using FromTpm = std::unique_ptr<T, FreeByTpm>;

Result<> allowed(TSS2_RC code, const char* what) {
    if (code == TSS2_RC_SUCCESS) return {};
    const TSS2_RC format = code & 0xffff;
    // The number of the session or handle that it is about is left out.
    const TSS2_RC kind = (format & TPM2_RC_FMT1) != 0 ? format & 0xbf : format;
    if (kind == TPM2_RC_AUTH_FAIL || kind == TPM2_RC_BAD_AUTH) return Fail{TokenError::WrongPin};
    if (kind == TPM2_RC_LOCKOUT) return Fail{TokenError::PinLocked};
    char text[16];
    std::snprintf(text, sizeof text, "0x%x", code);
    return Fail{TokenError::ModuleFailed, std::string(what) + ": TPM " + text};
}

Result<TPM2B_PUBLIC> publicOf(BytesView marshalled) {
    TPM2B_PUBLIC out{};
    std::size_t at = 0;
    if (Tss2_MU_TPM2B_PUBLIC_Unmarshal(marshalled.data(), marshalled.size(), &at, &out) != TSS2_RC_SUCCESS
        || at != marshalled.size())
        return Fail{TokenError::BadAnswer, "a public area of the TPM"};
    return out;
}

Result<TPM2B_PRIVATE> privateOf(BytesView marshalled) {
    TPM2B_PRIVATE out{};
    std::size_t at = 0;
    if (Tss2_MU_TPM2B_PRIVATE_Unmarshal(marshalled.data(), marshalled.size(), &at, &out) != TSS2_RC_SUCCESS
        || at != marshalled.size())
        return Fail{TokenError::BadAnswer, "a private area of the TPM"};
    return out;
}

/// The key that attests: made from the seed and this alone.
TPM2B_PUBLIC attesterTemplate() {
    TPM2B_PUBLIC out{};
    TPMT_PUBLIC& area = out.publicArea;
    area.type = TPM2_ALG_ECC;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_SENSITIVEDATAORIGIN
                          | TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_NODA | TPMA_OBJECT_RESTRICTED
                          | TPMA_OBJECT_SIGN_ENCRYPT;
    TPMS_ECC_PARMS& curve = area.parameters.eccDetail;
    curve.symmetric.algorithm = TPM2_ALG_NULL;
    curve.scheme.scheme = TPM2_ALG_ECDSA;
    curve.scheme.details.ecdsa.hashAlg = TPM2_ALG_SHA256;
    curve.curveID = TPM2_ECC_NIST_P256;
    curve.kdf.scheme = TPM2_ALG_NULL;
    return out;
}

template <class T>
using Marshal = TSS2_RC (*)(const T*, std::uint8_t*, std::size_t, std::size_t*);

template <class T>
Bytes marshalled(Marshal<T> marshal, const T& value) {
    Bytes out(sizeof(T) + 64);
    std::size_t size = 0;
    const TSS2_RC code = marshal(&value, out.data(), out.size(), &size);
    VD_ASSERT(code == TSS2_RC_SUCCESS); // the room is that of the largest value
    out.resize(size);
    return out;
}

} // namespace

/// The connection, and what is loaded: all of it goes when this does.
struct TpmAttester::Tpm {
    TSS2_TCTI_CONTEXT* way = nullptr;
    ESYS_CONTEXT* context = nullptr;
    std::vector<ESYS_TR> loaded;
    ESYS_TR session = kNobody;
    ESYS_TR attester = kNobody;
    ESYS_TR key = kNobody;
    Bytes attesterArea;
    Bytes keyArea;

    Tpm() = default;
    Tpm(const Tpm&) = delete;
    Tpm& operator=(const Tpm&) = delete;

    ~Tpm() {
        for (const ESYS_TR one : loaded) Esys_FlushContext(context, one);
        Esys_Finalize(&context);
        Tss2_TctiLdr_Finalize(&way);
    }

    Result<> connect() {
        VD_TRY(allowed(Tss2_TctiLdr_Initialize(std::getenv("TPM2_PKCS11_TCTI"), &way), "the way to it"));
        return allowed(Esys_Initialize(&context, way, nullptr), "Esys_Initialize");
    }

    Result<> authorize(ESYS_TR object, BytesView secret) {
        TPM2B_AUTH auth{};
        if (secret.size() > sizeof auth.buffer) return Fail{TokenError::BadAnswer, "a secret too long"};
        auth.size = static_cast<UINT16>(secret.size());
        std::ranges::copy(secret, auth.buffer);
        const TSS2_RC code = Esys_TR_SetAuth(context, object, &auth);
        wipe(MutableBytes(auth.buffer, sizeof auth.buffer));
        return allowed(code, "Esys_TR_SetAuth");
    }

    /// What goes to and fro is encrypted by a secret that only the parent can open: a bus can be listened to.
    Result<> startSession(ESYS_TR parent) {
        TPMT_SYM_DEF cipher{};
        cipher.algorithm = TPM2_ALG_AES;
        cipher.keyBits.aes = 128;
        cipher.mode.aes = TPM2_ALG_CFB;
        VD_TRY(allowed(Esys_StartAuthSession(context, parent, kNobody, kNobody, kNobody, kNobody, nullptr,
                                             TPM2_SE_HMAC, &cipher, TPM2_ALG_SHA256, &session),
                       "TPM2_StartAuthSession"));
        loaded.push_back(session);
        constexpr TPMA_SESSION kWanted =
            TPMA_SESSION_CONTINUESESSION | TPMA_SESSION_DECRYPT | TPMA_SESSION_ENCRYPT;
        return allowed(Esys_TRSess_SetAttributes(context, session, kWanted, 0xff), "its session");
    }

    Result<ESYS_TR> load(ESYS_TR parent, const TPM2B_PRIVATE& privateArea, const TPM2B_PUBLIC& publicArea) {
        ESYS_TR out = kNobody;
        VD_TRY(allowed(Esys_Load(context, parent, session, kNobody, kNobody, &privateArea, &publicArea, &out),
                       "TPM2_Load"));
        loaded.push_back(out);
        return out;
    }

    /// The wrapping key in hexadecimal.
    Result<Secret> unseal(ESYS_TR sealedObject) {
        TPM2B_SENSITIVE_DATA* raw = nullptr;
        VD_TRY(allowed(Esys_Unseal(context, sealedObject, session, kNobody, kNobody, &raw), "TPM2_Unseal"));
        const FromTpm<TPM2B_SENSITIVE_DATA> opened(raw);
        const MutableBytes bytes(opened->buffer, std::min<std::size_t>(opened->size, sizeof opened->buffer));
        if (bytes.size() > kMaxWrappingKey) return Fail{TokenError::BadAnswer, "a wrapping key too long"};
        Secret out{BytesView(bytes)};
        wipe(bytes);
        return out;
    }

    Result<> makeAttester() {
        const TPM2B_SENSITIVE_CREATE nothing{};
        const TPM2B_PUBLIC wanted = attesterTemplate();
        const TPM2B_DATA outside{};
        const TPML_PCR_SELECTION registers{};
        TPM2B_PUBLIC* made = nullptr;
        TPM2B_CREATION_DATA* data = nullptr;
        TPM2B_DIGEST* hash = nullptr;
        TPMT_TK_CREATION* ticket = nullptr;
        VD_TRY(allowed(Esys_CreatePrimary(context, ESYS_TR_RH_ENDORSEMENT, ESYS_TR_PASSWORD, kNobody, kNobody,
                                          &nothing, &wanted, &outside, &registers, &attester, &made, &data,
                                          &hash, &ticket),
                       "TPM2_CreatePrimary"));
        loaded.push_back(attester);
        const FromTpm<TPM2B_PUBLIC> area(made);
        const FromTpm<TPM2B_CREATION_DATA> ignoredData(data);
        const FromTpm<TPM2B_DIGEST> ignoredHash(hash);
        const FromTpm<TPMT_TK_CREATION> ignoredTicket(ticket);
        attesterArea = marshalled<TPMT_PUBLIC>(Tss2_MU_TPMT_PUBLIC_Marshal, area->publicArea);
        return {};
    }
};

TpmAttester::TpmAttester(std::unique_ptr<Tpm> tpm) : m_tpm(std::move(tpm)) {}

TpmAttester::~TpmAttester() = default;

Result<std::unique_ptr<TpmAttester>> TpmAttester::open(const std::filesystem::path& store,
                                                       const std::string& label, const TpmObject& key,
                                                       const Secret& pin) {
    const StoredToken token = VD_TRY(readStoredToken(store, label));
    const TPM2B_PUBLIC keyPublic = VD_TRY(publicOf(key.publicArea));
    const TPM2B_PRIVATE keyPrivate = VD_TRY(privateOf(key.privateArea));
    const TPM2B_PUBLIC sealPublic = VD_TRY(publicOf(token.sealPublic));
    const TPM2B_PRIVATE sealPrivate = VD_TRY(privateOf(token.sealPrivate));
    auto tpm = std::make_unique<Tpm>();
    VD_TRY(tpm->connect());
    ESYS_TR parent = kNobody;
    VD_TRY(allowed(Esys_TR_Deserialize(tpm->context, token.parent.data(), token.parent.size(), &parent),
                   "its primary key"));
    VD_TRY(tpm->authorize(parent, token.parentAuth));
    VD_TRY(tpm->startSession(parent));
    const ESYS_TR sealedObject = VD_TRY(tpm->load(parent, sealPrivate, sealPublic));
    const Secret auth = sealAuth(pin, token.sealSalt);
    VD_TRY(tpm->authorize(sealedObject, auth.expose()));
    const Secret wrapping = VD_TRY(tpm->unseal(sealedObject));
    const Secret keyAuth = VD_TRY(unwrapAuth(wrapping, textOf(key.wrappedAuth)));
    tpm->key = VD_TRY(tpm->load(parent, keyPrivate, keyPublic));
    VD_TRY(tpm->authorize(tpm->key, keyAuth.expose()));
    tpm->keyArea = marshalled<TPMT_PUBLIC>(Tss2_MU_TPMT_PUBLIC_Marshal, keyPublic.publicArea);
    VD_TRY(tpm->makeAttester());
    return std::unique_ptr<TpmAttester>(new TpmAttester(std::move(tpm)));
}

Result<ledger::TpmEvidence> TpmAttester::certify(const ledger::AttestationNonce& nonce) {
    TPM2B_DATA question{};
    question.size = static_cast<UINT16>(nonce.size());
    std::ranges::copy(nonce, question.buffer);
    TPMT_SIG_SCHEME ownScheme{};
    ownScheme.scheme = TPM2_ALG_NULL;
    TPM2B_ATTEST* said = nullptr;
    TPMT_SIGNATURE* signedBy = nullptr;
    VD_TRY(allowed(Esys_Certify(m_tpm->context, m_tpm->key, m_tpm->attester, m_tpm->session, ESYS_TR_PASSWORD,
                                kNobody, &question, &ownScheme, &said, &signedBy),
                   "TPM2_Certify"));
    const FromTpm<TPM2B_ATTEST> statement(said);
    const FromTpm<TPMT_SIGNATURE> signature(signedBy);
    const std::size_t size = std::min<std::size_t>(statement->size, sizeof statement->attestationData);
    return ledger::TpmEvidence{m_tpm->keyArea, m_tpm->attesterArea,
                               Bytes(statement->attestationData, statement->attestationData + size),
                               marshalled<TPMT_SIGNATURE>(Tss2_MU_TPMT_SIGNATURE_Marshal, *signature)};
}

std::optional<std::filesystem::path> tpmStore() {
    std::vector<std::filesystem::path> places;
    if (const char* named = std::getenv("TPM2_PKCS11_STORE")) places.emplace_back(named);
    if (const char* home = std::getenv("HOME"))
        places.push_back(std::filesystem::path(home) / ".tpm2_pkcs11");
    places.emplace_back("/etc/tpm2_pkcs11");
    for (const auto& place : places) {
        std::error_code ignored;
        if (std::filesystem::is_directory(place, ignored)) return place;
    }
    return std::nullopt;
}

} // namespace vedette::keys
