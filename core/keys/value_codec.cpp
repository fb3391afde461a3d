#include "core/keys/value_codec.h"

#include "core/keys/cbor_fields.h"
#include "core/keys/token_error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vedette::keys {

namespace {

using codec::CborArray;
using codec::CborMap;
using codec::CborReader;
using codec::CborWriter;

constexpr std::size_t kMaxErrorText = 512;
constexpr std::size_t kMaxPathText = 4096;
constexpr std::size_t kMaxExceptions = 64;

using TokenText = std::pair<std::string_view, std::string TokenInfo::*>;
using TokenFlag = std::pair<std::string_view, bool TokenInfo::*>;
using Claim = std::pair<std::string_view, std::optional<bool> KeyClaims::*>;

constexpr std::array kTokenTexts{
    TokenText{"label", &TokenInfo::label},
    TokenText{"serial", &TokenInfo::serial},
    TokenText{"made_by", &TokenInfo::manufacturer},
    TokenText{"model", &TokenInfo::model},
    TokenText{"firmware", &TokenInfo::firmware},
    TokenText{"hardware", &TokenInfo::hardware},
    TokenText{"slot", &TokenInfo::slot},
};

constexpr std::array kTokenFlags{
    TokenFlag{"initialized", &TokenInfo::initialized},
    TokenFlag{"user_pin_set", &TokenInfo::userPinSet},
    TokenFlag{"user_pin_to_be_changed", &TokenInfo::userPinToBeChanged},
    TokenFlag{"so_pin_to_be_changed", &TokenInfo::soPinToBeChanged},
    TokenFlag{"login_required", &TokenInfo::loginRequired},
    TokenFlag{"write_protected", &TokenInfo::writeProtected},
    TokenFlag{"removable", &TokenInfo::removable},
    TokenFlag{"hardware_slot", &TokenInfo::hardwareSlot},
    TokenFlag{"own_pin_pad", &TokenInfo::ownPinPad},
};

constexpr std::array kClaims{
    Claim{"local", &KeyClaims::local},
    Claim{"sensitive", &KeyClaims::sensitive},
    Claim{"always_sensitive", &KeyClaims::alwaysSensitive},
    Claim{"extractable", &KeyClaims::extractable},
    Claim{"never_extractable", &KeyClaims::neverExtractable},
    Claim{"sign", &KeyClaims::sign},
    Claim{"decrypt", &KeyClaims::decrypt},
    Claim{"derive", &KeyClaims::derive},
    Claim{"unwrap", &KeyClaims::unwrap},
    Claim{"asks_always", &KeyClaims::asksAlways},
};

Result<std::string> boundedText(const CborMap& map, std::string_view key, std::size_t bound) {
    const std::string_view text = VD_TRY(textAt(map, key));
    if (text.size() > bound) return Fail{TokenError::Lied, "a text above its bound"};
    return std::string(text);
}

Result<TriesLeft> triesAt(const CborMap& map, std::string_view key) {
    const std::uint64_t tries = VD_TRY(uintAt(map, key));
    if (tries > static_cast<std::uint64_t>(TriesLeft::None)) return Fail{TokenError::Lied, "no such number"};
    return static_cast<TriesLeft>(tries);
}

void writeToken(CborWriter& to, const TokenInfo& token) {
    to.beginMap();
    for (const auto& [name, member] : kTokenTexts) to.text(name).text(token.*member);
    for (const auto& [name, member] : kTokenFlags) to.text(name).boolean(token.*member);
    to.text("user_tries").uint(static_cast<std::uint64_t>(token.userTries));
    to.text("so_tries").uint(static_cast<std::uint64_t>(token.soTries));
    to.text("min_pin").uint(token.minPin).text("max_pin").uint(token.maxPin);
    to.text("mechanisms").beginArray();
    for (const std::uint64_t one : token.mechanisms) to.uint(one);
    to.end().end();
}

Result<TokenInfo> readToken(const CborReader& from) {
    const CborMap map = VD_TRY(from.map());
    TokenInfo token;
    for (const auto& [name, member] : kTokenTexts) token.*member = VD_TRY(textValue(map, name));
    for (const auto& [name, member] : kTokenFlags) token.*member = VD_TRY(flagAt(map, name));
    token.userTries = VD_TRY(triesAt(map, "user_tries"));
    token.soTries = VD_TRY(triesAt(map, "so_tries"));
    token.minPin = VD_TRY(uintAt(map, "min_pin"));
    token.maxPin = VD_TRY(uintAt(map, "max_pin"));
    CborArray mechanisms = VD_TRY(arrayAt(map, "mechanisms"));
    if (mechanisms.size() > kMaxMechanisms) return Fail{TokenError::Lied, "too many mechanisms"};
    while (!mechanisms.done()) token.mechanisms.push_back(VD_TRY(nextOf(mechanisms, &CborReader::uint)));
    if (map.size() != kTokenTexts.size() + kTokenFlags.size() + 5)
        return Fail{TokenError::Lied, "something besides"};
    return token;
}

Result<ModuleInfo> readModule(const CborReader& from) {
    const CborMap map = VD_TRY(from.map());
    VD_TRY(map.only({"path", "made_by", "description", "version", "cryptoki"}));
    ModuleInfo out;
    out.path = VD_TRY(boundedText(map, "path", kMaxPathText));
    out.manufacturer = VD_TRY(textValue(map, "made_by"));
    out.description = VD_TRY(textValue(map, "description"));
    out.version = VD_TRY(textValue(map, "version"));
    out.cryptoki = VD_TRY(textValue(map, "cryptoki"));
    return out;
}

} // namespace

Result<std::string> textValue(const CborMap& map, std::string_view key) {
    return boundedText(map, key, kMaxTokenText);
}

void writeTokenRef(CborWriter& to, const TokenRef& token) {
    to.beginMap().text("label").text(token.label).text("serial").text(token.serial);
    to.text("made_by").text(token.manufacturer).text("model").text(token.model).end();
}

Result<TokenRef> readTokenRef(const CborReader& from) {
    const CborMap map = VD_TRY(from.map());
    VD_TRY(map.only({"label", "serial", "made_by", "model"}));
    TokenRef out;
    out.label = VD_TRY(textValue(map, "label"));
    out.serial = VD_TRY(textValue(map, "serial"));
    out.manufacturer = VD_TRY(textValue(map, "made_by"));
    out.model = VD_TRY(textValue(map, "model"));
    return out;
}

void writeInventory(CborWriter& to, const Inventory& inventory) {
    const ModuleInfo& module = inventory.module;
    to.text("module").beginMap().text("path").text(module.path).text("made_by").text(module.manufacturer);
    to.text("description").text(module.description).text("version").text(module.version);
    to.text("cryptoki").text(module.cryptoki).end();
    to.text("tokens").beginArray();
    for (const TokenInfo& token : inventory.tokens) writeToken(to, token);
    to.end();
}

Result<Inventory> readInventory(const CborMap& from) {
    Inventory out;
    out.module = VD_TRY(fieldAt(from, "module", readModule));
    CborArray tokens = VD_TRY(arrayAt(from, "tokens"));
    if (tokens.size() > kMaxTokens) return Fail{TokenError::Lied, "too many tokens"};
    while (!tokens.done()) out.tokens.push_back(VD_TRY(nextOf(tokens, readToken)));
    return out;
}

void writeKeyInfo(CborWriter& to, const KeyInfo& key) {
    to.beginMap().text("public").bytes(key.publicKey).text("kind").text(key.kind);
    to.text("label").text(key.label).text("key_id").bytes(key.id);
    to.text("private").boolean(key.privateHalf).text("claims").beginMap();
    for (const auto& [name, member] : kClaims) {
        if (const auto& claim = key.claims.*member) to.text(name).boolean(*claim);
    }
    to.end().end();
}

Result<KeyInfo> readKeyInfo(const CborReader& from) {
    const CborMap map = VD_TRY(from.map());
    VD_TRY(map.only({"public", "kind", "label", "key_id", "private", "claims"}));
    KeyInfo key;
    const BytesView half = VD_TRY(bytesAt(map, "public"));
    const BytesView id = VD_TRY(bytesAt(map, "key_id"));
    if (half.size() > kMaxPublicKey || id.size() > kMaxKeyId)
        return Fail{TokenError::Lied, "a field above its bound"};
    key.publicKey = copyOf(half);
    key.id = copyOf(id);
    key.kind = VD_TRY(textValue(map, "kind"));
    key.label = VD_TRY(textValue(map, "label"));
    key.privateHalf = VD_TRY(flagAt(map, "private"));
    const CborMap claims = VD_TRY(mapAt(map, "claims"));
    std::size_t known = 0;
    for (const auto& [name, member] : kClaims) {
        if (!claims.has(name)) continue;
        key.claims.*member = VD_TRY(flagAt(claims, name));
        ++known;
    }
    if (claims.size() != known) return Fail{TokenError::Lied, "an unknown claim"};
    return key;
}

void writeConfinement(CborWriter& to, const Confinement& confinement) {
    to.beginMap().text("landlock").uint(confinement.landlock).text("seccomp").boolean(confinement.seccomp);
    to.text("no_core_dumps").boolean(confinement.coreDumpsOff).text("exceptions").beginArray();
    for (const std::string& one : confinement.exceptions) to.bytes(viewOf(one));
    to.end().end();
}

Result<Confinement> readConfinement(const CborReader& from) {
    const CborMap map = VD_TRY(from.map());
    VD_TRY(map.only({"landlock", "seccomp", "no_core_dumps", "exceptions"}));
    Confinement out;
    out.landlock = VD_TRY(uintAt(map, "landlock"));
    out.seccomp = VD_TRY(flagAt(map, "seccomp"));
    out.coreDumpsOff = VD_TRY(flagAt(map, "no_core_dumps"));
    CborArray exceptions = VD_TRY(arrayAt(map, "exceptions"));
    if (exceptions.size() > kMaxExceptions) return Fail{TokenError::Lied, "too many exceptions"};
    while (!exceptions.done()) {
        const BytesView one = VD_TRY(nextOf(exceptions, &CborReader::bytes));
        if (one.size() > kMaxPathText) return Fail{TokenError::Lied, "a field above its bound"};
        out.exceptions.emplace_back(textOf(one));
    }
    return out;
}

void writeError(CborWriter& to, const Error& error) {
    const bool ours = error.code.category() == make_error_code(TokenError::Lied).category();
    const std::string detail = ours ? error.detail : error.text();
    to.beginMap().text("code").uint(ours ? static_cast<std::uint64_t>(error.code.value())
                                         : static_cast<std::uint64_t>(TokenError::ModuleFailed));
    to.text("detail").bytes(viewOf(std::string_view(detail).substr(0, kMaxErrorText))).end();
}

Result<Error> readError(const CborReader& from) {
    const CborMap map = VD_TRY(from.map());
    VD_TRY(map.only({"code", "detail"}));
    const BytesView detail = VD_TRY(bytesAt(map, "detail"));
    if (detail.size() > kMaxErrorText) return Fail{TokenError::Lied, "a detail above its bound"};
    return Error(tokenErrorOf(VD_TRY(uintAt(map, "code"))), std::string(textOf(detail)));
}

} // namespace vedette::keys
