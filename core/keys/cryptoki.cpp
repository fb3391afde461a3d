#include "core/keys/cryptoki.h"

#include "core/base/log.h"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace vedette::keys {

namespace {

constexpr CK_ULONG kMaxAttribute = 8 * 1024;
constexpr CK_ULONG kUnavailable = static_cast<CK_ULONG>(-1);
constexpr CK_FLAGS kOsLocking = 0x02; ///< CKF_OS_LOCKING_OK

struct Meaning {
    CK_RV answer;
    std::string_view name;
    TokenError error;
};

constexpr auto kMeanings = std::to_array<Meaning>({
    {CKR_SLOT_ID_INVALID, "CKR_SLOT_ID_INVALID", TokenError::Removed},
    {CKR_DEVICE_REMOVED, "CKR_DEVICE_REMOVED", TokenError::Removed},
    {CKR_TOKEN_NOT_PRESENT, "CKR_TOKEN_NOT_PRESENT", TokenError::Removed},
    {CKR_DEVICE_ERROR, "CKR_DEVICE_ERROR", TokenError::Removed},
    {CKR_SESSION_HANDLE_INVALID, "CKR_SESSION_HANDLE_INVALID", TokenError::Removed},
    {CKR_SESSION_CLOSED, "CKR_SESSION_CLOSED", TokenError::Removed},
    {CKR_TOKEN_NOT_RECOGNIZED, "CKR_TOKEN_NOT_RECOGNIZED", TokenError::NotInitialized},
    {CKR_USER_PIN_NOT_INITIALIZED, "CKR_USER_PIN_NOT_INITIALIZED", TokenError::NotInitialized},
    {CKR_TOKEN_WRITE_PROTECTED, "CKR_TOKEN_WRITE_PROTECTED", TokenError::WriteProtected},
    {CKR_USER_NOT_LOGGED_IN, "CKR_USER_NOT_LOGGED_IN", TokenError::NotLoggedIn},
    {CKR_PIN_INCORRECT, "CKR_PIN_INCORRECT", TokenError::WrongPin},
    {CKR_PIN_INVALID, "CKR_PIN_INVALID", TokenError::WrongPin},
    {CKR_PIN_LEN_RANGE, "CKR_PIN_LEN_RANGE", TokenError::PinLength},
    {CKR_PIN_LOCKED, "CKR_PIN_LOCKED", TokenError::PinLocked},
    {CKR_MECHANISM_INVALID, "CKR_MECHANISM_INVALID", TokenError::NoMechanism},
    {CKR_MECHANISM_PARAM_INVALID, "CKR_MECHANISM_PARAM_INVALID", TokenError::NoMechanism},
    {CKR_DOMAIN_PARAMS_INVALID, "CKR_DOMAIN_PARAMS_INVALID", TokenError::NoMechanism},
    {0x140, "CKR_CURVE_NOT_SUPPORTED", TokenError::NoMechanism}, // 2.40; tpm2-pkcs11 for secp256k1
    {0x1b, "CKR_ACTION_PROHIBITED", TokenError::Prohibited},     // 2.40
    {CKR_KEY_FUNCTION_NOT_PERMITTED, "CKR_KEY_FUNCTION_NOT_PERMITTED", TokenError::Prohibited},
    {CKR_KEY_HANDLE_INVALID, "CKR_KEY_HANDLE_INVALID", TokenError::NoKey},
    {CKR_OBJECT_HANDLE_INVALID, "CKR_OBJECT_HANDLE_INVALID", TokenError::NoKey},
    {CKR_ATTRIBUTE_READ_ONLY, "CKR_ATTRIBUTE_READ_ONLY", TokenError::ModuleFailed},
    {CKR_ATTRIBUTE_TYPE_INVALID, "CKR_ATTRIBUTE_TYPE_INVALID", TokenError::ModuleFailed},
    {CKR_ATTRIBUTE_VALUE_INVALID, "CKR_ATTRIBUTE_VALUE_INVALID", TokenError::ModuleFailed},
    {CKR_TEMPLATE_INCONSISTENT, "CKR_TEMPLATE_INCONSISTENT", TokenError::ModuleFailed},
    {CKR_TEMPLATE_INCOMPLETE, "CKR_TEMPLATE_INCOMPLETE", TokenError::ModuleFailed},
    {CKR_FUNCTION_NOT_SUPPORTED, "CKR_FUNCTION_NOT_SUPPORTED", TokenError::ModuleFailed},
    {CKR_FUNCTION_FAILED, "CKR_FUNCTION_FAILED", TokenError::ModuleFailed},
    {CKR_GENERAL_ERROR, "CKR_GENERAL_ERROR", TokenError::ModuleFailed},
    {CKR_HOST_MEMORY, "CKR_HOST_MEMORY", TokenError::ModuleFailed},
    {CKR_DEVICE_MEMORY, "CKR_DEVICE_MEMORY", TokenError::ModuleFailed},
    {CKR_SESSION_EXISTS, "CKR_SESSION_EXISTS", TokenError::ModuleFailed},
    {CKR_OPERATION_ACTIVE, "CKR_OPERATION_ACTIVE", TokenError::ModuleFailed},
    {CKR_CRYPTOKI_NOT_INITIALIZED, "CKR_CRYPTOKI_NOT_INITIALIZED", TokenError::ModuleFailed},
    {CKR_ARGUMENTS_BAD, "CKR_ARGUMENTS_BAD", TokenError::ModuleFailed},
    {CKR_BUFFER_TOO_SMALL, "CKR_BUFFER_TOO_SMALL", TokenError::BadAnswer},
});

/// Blank-padded, as PKCS#11 has it; some end it with a zero instead.
template <std::size_t N>
std::string padded(const unsigned char (&field)[N]) {
    const auto* end = std::find(field, field + N, 0);
    while (end != field && end[-1] == ' ') --end;
    return tokenText({field, static_cast<std::size_t>(end - field)});
}

std::string versionText(CK_VERSION version) {
    return std::to_string(version.major) + "." + std::to_string(version.minor);
}

TriesLeft triesOf(CK_FLAGS flags, CK_FLAGS low, CK_FLAGS last, CK_FLAGS locked) {
    if ((flags & locked) != 0) return TriesLeft::None;
    if ((flags & last) != 0) return TriesLeft::Last;
    return (flags & low) != 0 ? TriesLeft::Fewer : TriesLeft::Unknown;
}

bool fits(const std::string& wanted, const std::string& is) {
    return wanted.empty() || wanted == is;
}

/// Of each function that is called without asking again.
bool complete(const CK_FUNCTION_LIST& calls) {
    return calls.C_Initialize && calls.C_Finalize && calls.C_GetInfo && calls.C_GetSlotList
        && calls.C_GetSlotInfo && calls.C_GetTokenInfo && calls.C_GetMechanismList && calls.C_InitToken
        && calls.C_InitPIN && calls.C_SetPIN && calls.C_OpenSession && calls.C_CloseSession
        && calls.C_CloseAllSessions && calls.C_GetSessionInfo && calls.C_Login && calls.C_Logout
        && calls.C_DestroyObject && calls.C_GetAttributeValue && calls.C_FindObjectsInit
        && calls.C_FindObjects && calls.C_FindObjectsFinal && calls.C_SignInit && calls.C_Sign
        && calls.C_GenerateKeyPair;
}

} // namespace

Result<> checkAnswer(CK_RV answer, std::string_view what) {
    if (answer == CKR_OK) return {};
    const auto found = std::ranges::find(kMeanings, answer, &Meaning::answer);
    const TokenError error = found != kMeanings.end() ? found->error : TokenError::ModuleFailed;
    return Fail{error, std::string(what) + " answered " + answerName(answer)};
}

std::string answerName(CK_RV answer) {
    if (answer == CKR_OK) return "CKR_OK";
    const auto found = std::ranges::find(kMeanings, answer, &Meaning::answer);
    if (found != kMeanings.end()) return std::string(found->name);
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "0x%lx", answer);
    return text.data();
}

std::string tokenText(BytesView said) {
    return log::printable(textOf(said.first(std::min(said.size(), kMaxTokenText))), kMaxTokenText - 8);
}

Result<std::unique_ptr<Cryptoki>> Cryptoki::load(const std::filesystem::path& path) {
    void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        const char* why = ::dlerror();
        return Fail{TokenError::NoModule, why != nullptr ? why : path.string()};
    }
    // POSIX makes dlsym's data pointer one to a function.
    const auto getList = reinterpret_cast<CK_C_GetFunctionList>(::dlsym(library, "C_GetFunctionList"));
    CK_FUNCTION_LIST* calls = nullptr;
    if (getList == nullptr || getList(&calls) != CKR_OK || calls == nullptr || calls->version.major != 2
        || !complete(*calls)) {
        ::dlclose(library);
        return Fail{TokenError::NoModule, path.string() + " is no PKCS#11 module of version 2"};
    }
    std::unique_ptr<Cryptoki> made(new Cryptoki(library, calls, path));
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = kOsLocking;
    VD_TRY(checkAnswer(calls->C_Initialize(&arguments), "C_Initialize"));
    made->m_initialized = true;
    return made;
}

Cryptoki::~Cryptoki() {
    // The library stays loaded: threads of its own may still run in it, and the process is about to end.
    if (m_initialized) m_calls->C_Finalize(nullptr);
    if (!m_initialized) ::dlclose(m_library);
}

Result<ModuleInfo> Cryptoki::info() const {
    CK_INFO info{};
    VD_TRY(checkAnswer(m_calls->C_GetInfo(&info), "C_GetInfo"));
    return ModuleInfo{log::printable(m_path.string(), 4000), padded(info.manufacturerID),
                      padded(info.libraryDescription), versionText(info.libraryVersion),
                      versionText(info.cryptokiVersion)};
}

Result<TokenInfo> Cryptoki::token(CK_SLOT_ID slot) const {
    CK_SLOT_INFO place{};
    VD_TRY(checkAnswer(m_calls->C_GetSlotInfo(slot, &place), "C_GetSlotInfo"));
    if ((place.flags & CKF_TOKEN_PRESENT) == 0) return Fail{TokenError::Removed};
    CK_TOKEN_INFO info{};
    VD_TRY(checkAnswer(m_calls->C_GetTokenInfo(slot, &info), "C_GetTokenInfo"));
    TokenInfo out;
    out.label = padded(info.label);
    out.serial = padded(info.serialNumber);
    out.manufacturer = padded(info.manufacturerID);
    out.model = padded(info.model);
    out.firmware = versionText(info.firmwareVersion);
    out.hardware = versionText(info.hardwareVersion);
    out.slot = padded(place.slotDescription);
    const auto has = [&](CK_FLAGS flag) { return (info.flags & flag) != 0; };
    out.initialized = has(CKF_TOKEN_INITIALIZED);
    out.userPinSet = has(CKF_USER_PIN_INITIALIZED);
    out.userPinToBeChanged = has(CKF_USER_PIN_TO_BE_CHANGED);
    out.soPinToBeChanged = has(CKF_SO_PIN_TO_BE_CHANGED);
    out.loginRequired = has(CKF_LOGIN_REQUIRED);
    out.writeProtected = has(CKF_WRITE_PROTECTED);
    out.ownPinPad = has(CKF_PROTECTED_AUTHENTICATION_PATH);
    out.removable = (place.flags & CKF_REMOVABLE_DEVICE) != 0;
    out.hardwareSlot = (place.flags & CKF_HW_SLOT) != 0;
    out.userTries = triesOf(info.flags, CKF_USER_PIN_COUNT_LOW, CKF_USER_PIN_FINAL_TRY, CKF_USER_PIN_LOCKED);
    out.soTries = triesOf(info.flags, CKF_SO_PIN_COUNT_LOW, CKF_SO_PIN_FINAL_TRY, CKF_SO_PIN_LOCKED);
    out.minPin = info.ulMinPinLen;
    out.maxPin = info.ulMaxPinLen;
    CK_ULONG count = kMaxMechanisms;
    std::vector<CK_MECHANISM_TYPE> mechanisms(count);
    const CK_RV listed = m_calls->C_GetMechanismList(slot, mechanisms.data(), &count);
    if (listed == CKR_OK && count <= kMaxMechanisms) {
        out.mechanisms.assign(mechanisms.begin(), mechanisms.begin() + static_cast<std::ptrdiff_t>(count));
        std::ranges::sort(out.mechanisms);
    }
    return out;
}

Result<std::vector<Slot>> Cryptoki::slots() const {
    // Asked without a list first, a module looks for tokens that are new.
    CK_ULONG count = 0;
    VD_TRY(checkAnswer(m_calls->C_GetSlotList(CK_TRUE, nullptr, &count), "C_GetSlotList"));
    std::vector<CK_SLOT_ID> ids(kMaxTokens);
    count = kMaxTokens;
    VD_TRY(checkAnswer(m_calls->C_GetSlotList(CK_TRUE, ids.data(), &count), "C_GetSlotList"));
    if (count > kMaxTokens) return Fail{TokenError::BadAnswer, "more tokens than there was room for"};
    ids.resize(count);
    std::vector<Slot> out;
    for (const CK_SLOT_ID id : ids) {
        if (auto read = token(id)) out.push_back({id, std::move(read).value()});
    }
    return out;
}

Result<Slot> Cryptoki::find(const TokenRef& wanted) const {
    std::optional<Slot> found;
    for (Slot& slot : VD_TRY(slots())) {
        const TokenInfo& is = slot.token;
        if (!fits(wanted.label, is.label) || !fits(wanted.serial, is.serial)
            || !fits(wanted.manufacturer, is.manufacturer) || !fits(wanted.model, is.model))
            continue;
        // Modules show an empty place as a token without a label; it is meant only by those who make one.
        if (!is.initialized && wanted.empty()) continue;
        if (found) return Fail{TokenError::Ambiguous};
        found = std::move(slot);
    }
    if (!found) return Fail{TokenError::NoToken};
    return *std::move(found);
}

std::optional<Bytes> attributeOf(const Cryptoki& module, CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object,
                                 CK_ATTRIBUTE_TYPE type) {
    CK_ATTRIBUTE asked{type, nullptr, 0};
    const CK_RV sized = module.calls().C_GetAttributeValue(session, object, &asked, 1);
    if (sized != CKR_OK || asked.ulValueLen == kUnavailable || asked.ulValueLen > kMaxAttribute)
        return std::nullopt;
    Bytes value(asked.ulValueLen);
    if (value.empty()) return value;
    asked.pValue = value.data();
    if (module.calls().C_GetAttributeValue(session, object, &asked, 1) != CKR_OK
        || asked.ulValueLen > value.size())
        return std::nullopt;
    value.resize(asked.ulValueLen);
    return value;
}

std::optional<bool> flagOf(const Cryptoki& module, CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object,
                           CK_ATTRIBUTE_TYPE type) {
    const auto value = attributeOf(module, session, object, type);
    if (!value || value->size() != sizeof(CK_BBOOL)) return std::nullopt;
    return value->front() != CK_FALSE;
}

std::optional<CK_ULONG> numberOf(const Cryptoki& module, CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object,
                                 CK_ATTRIBUTE_TYPE type) {
    const auto value = attributeOf(module, session, object, type);
    CK_ULONG number = 0;
    if (!value || value->size() != sizeof number) return std::nullopt;
    std::ranges::copy(*value, reinterpret_cast<Byte*>(&number));
    return number;
}

} // namespace vedette::keys
