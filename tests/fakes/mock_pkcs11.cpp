#include <p11-kit/pkcs11.h>
#include <sodium.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

// A PKCS#11 module for faults: one token with Ed25519 keys, PIN "1234", and whatever is wrong with it by the
// words in VEDETTE_MOCK, separated by commas. `VEDETTE_MOCK_PLUG` names a file: the token is there while the
// file is.

namespace {

using Value = std::vector<unsigned char>;
using Object = std::map<CK_ATTRIBUTE_TYPE, Value>;

struct State {
    std::map<CK_OBJECT_HANDLE, Object> objects;
    std::map<CK_OBJECT_HANDLE, std::array<unsigned char, 64>> secrets;
    CK_OBJECT_HANDLE last = 0;
    CK_SESSION_HANDLE session = 0;
    bool open = false;
    bool user = false;
    bool so = false;
    bool gone = false; ///< the token was away: its sessions are dead
    int wrong = 0;
    std::string pin = "1234";
    std::vector<CK_OBJECT_HANDLE> found;
    CK_OBJECT_HANDLE signer = 0;
    std::string label = "mock";
};

State& state() {
    static State one;
    return one;
}

bool is(std::string_view word) {
    const char* words = std::getenv("VEDETTE_MOCK");
    const std::string all = "," + std::string(words != nullptr ? words : "") + ",";
    return all.find("," + std::string(word) + ",") != all.npos;
}

void misbehave(const std::string& where) {
    if (is("crash-" + where)) std::raise(SIGSEGV);
    if (is("exit-" + where)) ::_exit(7);
    if (is("hang-" + where)) std::this_thread::sleep_for(std::chrono::hours(1));
}

bool plugged() {
    const char* file = std::getenv("VEDETTE_MOCK_PLUG");
    const bool there = file == nullptr || ::access(file, F_OK) == 0;
    if (!there) state().gone = true;
    return there;
}

bool alive(CK_SESSION_HANDLE session) {
    return plugged() && state().open && !state().gone && session == state().session;
}

void pad(unsigned char* to, std::size_t size, std::string_view text) {
    std::memset(to, ' ', size);
    std::memcpy(to, text.data(), std::min(size, text.size()));
}

std::string tried(const char* what, bool let) {
    return std::string(what) + (let ? "+" : "-");
}

/// What the confinement lets through, as a label.
std::string spy() {
    std::string out;
    const int inet = ::socket(AF_INET, SOCK_STREAM, 0);
    const int local = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const int netlink = ::socket(AF_NETLINK, SOCK_RAW, 0);
    const int file = ::open("/etc/passwd", O_RDONLY);
    const int made = ::open("/tmp/vedette-mock-was-here", O_CREAT | O_WRONLY, 0600);
    out += tried("inet", inet >= 0) + tried("unix", local >= 0) + tried("netlink", netlink >= 0);
    out += tried("read", file >= 0) + tried("write", made >= 0);
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    out += tried("fork", child > 0);
    return out;
}

Value bytesOf(const void* from, std::size_t size) {
    const auto* first = static_cast<const unsigned char*>(from);
    return {first, first + size};
}

CK_RV initialize(void*) {
    if (::sodium_init() < 0) return CKR_GENERAL_ERROR;
    misbehave("load");
    if (is("refuse-load")) return CKR_DEVICE_ERROR;
    if (is("spy")) state().label = spy();
    return CKR_OK;
}

CK_RV finalize(void*) {
    return CKR_OK;
}

CK_RV getInfo(CK_INFO* info) {
    *info = {};
    pad(info->manufacturerID, sizeof info->manufacturerID, is("rude-text") ? "a\x1b[2J\xff" : "Mock");
    pad(info->libraryDescription, sizeof info->libraryDescription, "For faults");
    return CKR_OK;
}

CK_RV getSlotList(CK_BBOOL, CK_SLOT_ID* list, CK_ULONG* count) {
    misbehave("list");
    const CK_ULONG room = *count;
    *count = plugged() ? (is("twins") ? 2 : 1) : 0;
    if (is("endless-list") && list != nullptr) *count = 1'000'000;
    for (CK_ULONG i = 0; list != nullptr && i < std::min(room, *count); ++i) list[i] = 5 + i;
    return CKR_OK;
}

CK_RV getSlotInfo(CK_SLOT_ID, CK_SLOT_INFO* info) {
    *info = {};
    pad(info->slotDescription, sizeof info->slotDescription, "Slot");
    pad(info->manufacturerID, sizeof info->manufacturerID, "Mock");
    info->flags = CKF_REMOVABLE_DEVICE | (plugged() ? CKF_TOKEN_PRESENT : 0UL);
    return CKR_OK;
}

CK_RV getTokenInfo(CK_SLOT_ID, CK_TOKEN_INFO* info) {
    if (!plugged()) return CKR_TOKEN_NOT_PRESENT;
    *info = {};
    pad(info->label, sizeof info->label, state().label.substr(0, 32));
    pad(info->manufacturerID, sizeof info->manufacturerID,
        state().label.size() > 32 ? state().label.substr(32) : "Mock");
    pad(info->model, sizeof info->model, "M1");
    pad(info->serialNumber, sizeof info->serialNumber, "0042");
    info->flags = CKF_LOGIN_REQUIRED | CKF_TOKEN_INITIALIZED | CKF_USER_PIN_INITIALIZED;
    const int wrong = state().wrong;
    if (wrong > 0) info->flags |= CKF_USER_PIN_COUNT_LOW;
    if (wrong == 2) info->flags |= CKF_USER_PIN_FINAL_TRY;
    if (wrong > 2 || is("locked")) info->flags |= CKF_USER_PIN_LOCKED;
    if (is("read-only")) info->flags |= CKF_WRITE_PROTECTED;
    if (is("no-pin")) info->flags &= ~static_cast<CK_FLAGS>(CKF_USER_PIN_INITIALIZED);
    if (is("blank")) info->flags &= ~static_cast<CK_FLAGS>(CKF_TOKEN_INITIALIZED);
    info->ulMinPinLen = 4;
    info->ulMaxPinLen = 8;
    return CKR_OK;
}

CK_RV getMechanismList(CK_SLOT_ID, CK_MECHANISM_TYPE* list, CK_ULONG* count) {
    if (is("no-mechanisms")) {
        *count = 0;
        return CKR_OK;
    }
    const CK_ULONG room = *count;
    *count = 2;
    if (list == nullptr) return CKR_OK;
    if (room < 2) return CKR_BUFFER_TOO_SMALL;
    list[0] = 0x1057;
    list[1] = 0x1055;
    return CKR_OK;
}

CK_RV initToken(CK_SLOT_ID, CK_UTF8CHAR*, CK_ULONG, CK_UTF8CHAR*) {
    return CKR_FUNCTION_NOT_SUPPORTED;
}

CK_RV initPin(CK_SESSION_HANDLE, CK_UTF8CHAR*, CK_ULONG) {
    return CKR_FUNCTION_NOT_SUPPORTED;
}

CK_RV setPin(CK_SESSION_HANDLE, CK_UTF8CHAR*, CK_ULONG, CK_UTF8CHAR* next, CK_ULONG size) {
    state().pin.assign(next, next + size);
    return CKR_OK;
}

CK_RV openSession(CK_SLOT_ID, CK_FLAGS, void*, CK_NOTIFY, CK_SESSION_HANDLE* session) {
    if (!plugged()) return CKR_TOKEN_NOT_PRESENT;
    if (state().gone) state().user = false;
    state().open = true;
    state().gone = false;
    *session = ++state().session;
    return CKR_OK;
}

CK_RV closeSession(CK_SESSION_HANDLE) {
    return CKR_OK;
}

CK_RV closeAll(CK_SLOT_ID) {
    return CKR_OK;
}

CK_RV getSessionInfo(CK_SESSION_HANDLE session, CK_SESSION_INFO* info) {
    if (!alive(session)) return CKR_SESSION_HANDLE_INVALID;
    *info = {};
    info->state = state().user ? CKS_RW_USER_FUNCTIONS : CKS_RW_PUBLIC_SESSION;
    return CKR_OK;
}

CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR* pin, CK_ULONG size) {
    misbehave("login");
    if (!alive(session)) return CKR_SESSION_HANDLE_INVALID;
    if (user == CKU_SO) return is("so-locked") ? CKR_PIN_LOCKED : CKR_OK;
    if (state().wrong > 2) return CKR_PIN_LOCKED;
    if (std::string_view(reinterpret_cast<char*>(pin), size) != state().pin) {
        ++state().wrong;
        return CKR_PIN_INCORRECT;
    }
    state().wrong = 0;
    state().user = true;
    return CKR_OK;
}

CK_RV logout(CK_SESSION_HANDLE) {
    state().user = false;
    return CKR_OK;
}

CK_RV destroyObject(CK_SESSION_HANDLE, CK_OBJECT_HANDLE object) {
    if (is("prohibit")) return 0x1b;
    state().objects.erase(object);
    state().secrets.erase(object);
    return CKR_OK;
}

CK_RV getAttribute(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE* list, CK_ULONG count) {
    if (!alive(session)) return CKR_SESSION_HANDLE_INVALID;
    const auto found = state().objects.find(object);
    if (found == state().objects.end()) return CKR_OBJECT_HANDLE_INVALID;
    for (CK_ULONG i = 0; i < count; ++i) {
        const auto value = found->second.find(list[i].type);
        if (value == found->second.end()) {
            list[i].ulValueLen = static_cast<CK_ULONG>(-1);
            return CKR_ATTRIBUTE_TYPE_INVALID;
        }
        if (list[i].pValue != nullptr)
            std::memcpy(list[i].pValue, value->second.data(), value->second.size());
        list[i].ulValueLen = value->second.size();
        if (is("endless-attribute")) list[i].ulValueLen = 1UL << 40;
    }
    return CKR_OK;
}

CK_RV findInit(CK_SESSION_HANDLE session, CK_ATTRIBUTE* wanted, CK_ULONG count) {
    if (!alive(session)) return CKR_SESSION_HANDLE_INVALID;
    state().found.clear();
    for (const auto& [handle, object] : state().objects) {
        if (state().secrets.contains(handle) && !state().user) continue;
        const bool fits = std::all_of(wanted, wanted + count, [&object = object](const CK_ATTRIBUTE& one) {
            const auto value = object.find(one.type);
            return value != object.end() && value->second == bytesOf(one.pValue, one.ulValueLen);
        });
        if (fits) state().found.push_back(handle);
    }
    return CKR_OK;
}

CK_RV find(CK_SESSION_HANDLE, CK_OBJECT_HANDLE* list, CK_ULONG room, CK_ULONG* count) {
    if (is("endless-find")) {
        std::fill(list, list + room, 1);
        *count = room;
        return CKR_OK;
    }
    // One at a time, as some modules do.
    *count = state().found.empty() ? 0 : 1;
    if (*count == 0) return CKR_OK;
    list[0] = state().found.back();
    state().found.pop_back();
    return CKR_OK;
}

CK_RV findFinal(CK_SESSION_HANDLE) {
    return CKR_OK;
}

CK_RV signInit(CK_SESSION_HANDLE session, CK_MECHANISM*, CK_OBJECT_HANDLE key) {
    if (!alive(session)) return CKR_SESSION_HANDLE_INVALID;
    if (!state().secrets.contains(key)) return CKR_KEY_HANDLE_INVALID;
    state().signer = key;
    return CKR_OK;
}

CK_RV sign(CK_SESSION_HANDLE session, unsigned char* data, CK_ULONG size, unsigned char* signature,
           CK_ULONG* length) {
    misbehave("sign");
    if (!alive(session)) return CKR_DEVICE_REMOVED;
    if (is("odd-code")) return 0x12345;
    *length = is("endless-signature") ? 1'000'000 : 64;
    crypto_sign_detached(signature, nullptr, data, size, state().secrets[state().signer].data());
    if (is("wrong-signature")) signature[3] = static_cast<unsigned char>(signature[3] ^ 1);
    return CKR_OK;
}

CK_RV generate(CK_SESSION_HANDLE session, CK_MECHANISM*, CK_ATTRIBUTE* open, CK_ULONG opens,
               CK_ATTRIBUTE* secret, CK_ULONG secrets, CK_OBJECT_HANDLE* publicKey,
               CK_OBJECT_HANDLE* privateKey) {
    misbehave("generate");
    if (!alive(session)) return CKR_SESSION_HANDLE_INVALID;
    if (!state().user) return CKR_USER_NOT_LOGGED_IN;
    Object half;
    Object other;
    for (CK_ULONG i = 0; i < opens; ++i) half[open[i].type] = bytesOf(open[i].pValue, open[i].ulValueLen);
    for (CK_ULONG i = 0; i < secrets; ++i)
        other[secret[i].type] = bytesOf(secret[i].pValue, secret[i].ulValueLen);
    std::array<unsigned char, 32> point{};
    std::array<unsigned char, 64> key{};
    crypto_sign_keypair(point.data(), key.data());
    const CK_ULONG type = 0x40;
    const CK_OBJECT_CLASS classes[] = {CKO_PUBLIC_KEY, CKO_PRIVATE_KEY};
    half[CKA_CLASS] = bytesOf(&classes[0], sizeof classes[0]);
    other[CKA_CLASS] = bytesOf(&classes[1], sizeof classes[1]);
    half[CKA_KEY_TYPE] = other[CKA_KEY_TYPE] = bytesOf(&type, sizeof type);
    Value value = bytesOf(point.data(), point.size());
    if (!is("raw-point")) value.insert(value.begin(), {0x04, 0x20});
    if (is("bad-point")) value.pop_back();
    half[CKA_EC_POINT] = value;
    const std::string_view name("\x13\x0c"
                                "edwards25519");
    if (is("printable-curve")) half[CKA_EC_PARAMS] = bytesOf(name.data(), name.size());
    for (const CK_ATTRIBUTE_TYPE earned : {CKA_LOCAL, CKA_ALWAYS_SENSITIVE, CKA_NEVER_EXTRACTABLE})
        other[earned] = {CK_TRUE};
    if (is("stays-extractable")) other[CKA_EXTRACTABLE] = {CK_TRUE};
    if (is("tells-nothing")) other.erase(CKA_SENSITIVE);
    if (is("asks-always")) other[CKA_ALWAYS_AUTHENTICATE] = {CK_TRUE};
    *publicKey = ++state().last;
    *privateKey = ++state().last;
    state().objects[*publicKey] = half;
    state().objects[*privateKey] = other;
    state().secrets[*privateKey] = key;
    return CKR_OK;
}

CK_FUNCTION_LIST makeList() {
    CK_FUNCTION_LIST list{};
    list.version = {2, 40};
    list.C_Initialize = initialize;
    list.C_Finalize = finalize;
    list.C_GetInfo = getInfo;
    list.C_GetSlotList = getSlotList;
    list.C_GetSlotInfo = getSlotInfo;
    list.C_GetTokenInfo = getTokenInfo;
    list.C_GetMechanismList = getMechanismList;
    list.C_InitToken = initToken;
    list.C_InitPIN = initPin;
    list.C_SetPIN = setPin;
    list.C_OpenSession = openSession;
    list.C_CloseSession = closeSession;
    list.C_CloseAllSessions = closeAll;
    list.C_GetSessionInfo = getSessionInfo;
    list.C_Login = login;
    list.C_Logout = logout;
    list.C_DestroyObject = destroyObject;
    list.C_GetAttributeValue = getAttribute;
    list.C_FindObjectsInit = findInit;
    list.C_FindObjects = find;
    list.C_FindObjectsFinal = findFinal;
    list.C_SignInit = signInit;
    list.C_Sign = is("half-a-module") ? nullptr : sign;
    list.C_GenerateKeyPair = generate;
    return list;
}

} // namespace

extern "C" CK_RV C_GetFunctionList(CK_FUNCTION_LIST** list) {
    static CK_FUNCTION_LIST one = makeList();
    *list = &one;
    return CKR_OK;
}
