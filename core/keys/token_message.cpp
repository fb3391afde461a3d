#include "core/keys/token_message.h"

#include "core/base/overloaded.h"
#include "core/codec/varint.h"
#include "core/keys/cbor_fields.h"
#include "core/keys/statement_codec.h"
#include "core/keys/value_codec.h"

#include <algorithm>

namespace vedette::keys {

namespace {

using codec::CborMap;
using codec::CborWriter;

constexpr std::string_view kProofDomain = "vedette-proof-of-possession";

constexpr std::array<std::string_view, std::variant_size_v<TokenRequest>> kRequestNames{
    "inventory", "presence", "login", "logout", "initialize", "set_pin",
    "keys",      "generate", "prove", "sign",   "attest",     "destroy"};
constexpr std::array<std::string_view, std::variant_size_v<TokenReply>> kReplyNames{
    "inventory", "presence", "done", "keys", "generated", "signed", "attested", "destroyed"};
constexpr std::string_view kFailedName = "failed";
constexpr std::string_view kGreetingName = "greeting";

/// Takes the secrets of a request one after the other.
class SecretTaker {
public:
    explicit SecretTaker(BytesView secrets) noexcept : m_rest(secrets) {}

    Result<Secret> next() {
        if (m_rest.empty() || m_rest.size() < 1U + m_rest[0])
            return Fail{TokenError::Refused, "a secret is missing"};
        Secret out(m_rest.subspan(1, m_rest[0]));
        m_rest = m_rest.subspan(1U + m_rest[0]);
        return out;
    }

    [[nodiscard]] bool done() const noexcept { return m_rest.empty(); }

private:
    BytesView m_rest;
};

Secret joinedSecrets(std::initializer_list<const Secret*> secrets) {
    std::size_t size = 0;
    for (const Secret* one : secrets) size += 1 + one->size();
    Secret out(size);
    MutableBytes to = out.exposeMutable();
    for (const Secret* one : secrets) {
        VD_ASSERT(one->size() <= kMaxPin);
        to[0] = static_cast<Byte>(one->size());
        std::ranges::copy(one->expose(), to.subspan(1).begin());
        to = to.subspan(1 + one->size());
    }
    return out;
}

Bytes framed(CborWriter&& body, std::size_t secrets) {
    const Bytes encoded = std::move(body).take();
    VD_ASSERT(encoded.size() <= kMaxBody && secrets <= kMaxSecrets);
    Bytes out;
    out.reserve(kFrameHead + encoded.size());
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<Byte>(encoded.size() >> shift));
    out.push_back(static_cast<Byte>(secrets >> 8));
    out.push_back(static_cast<Byte>(secrets));
    append(out, encoded);
    return out;
}

void writeRequest(CborWriter& to, const TokenRequest& request) {
    const auto key = [&](const TokenRef& token, BytesView publicKey) {
        writeTokenRef(to.text("token"), token);
        to.text("key").bytes(publicKey);
    };
    std::visit(Overloaded{
                   [](const AskInventory&) {},
                   [&](const AskPresence& one) { writeTokenRef(to.text("token"), one.token); },
                   [&](const Login& one) {
                       writeTokenRef(to.text("token"), one.token);
                       to.text("role").uint(static_cast<std::uint64_t>(one.role));
                       to.text("lease").uint(one.leaseSeconds).text("final").boolean(one.finalTry);
                   },
                   [&](const Logout& one) { writeTokenRef(to.text("token"), one.token); },
                   [&](const Initialize& one) {
                       writeTokenRef(to.text("token"), one.token);
                       to.text("label").text(one.label).text("erase").boolean(one.erase);
                   },
                   [&](const SetPin& one) {
                       writeTokenRef(to.text("token"), one.token);
                       to.text("role").uint(static_cast<std::uint64_t>(one.role));
                       to.text("by_so").boolean(one.bySo).text("final").boolean(one.finalTry);
                   },
                   [&](const AskKeys& one) { writeTokenRef(to.text("token"), one.token); },
                   [&](const Generate& one) {
                       writeTokenRef(to.text("token"), one.token);
                       to.text("algorithm").uint(static_cast<std::uint64_t>(one.algorithm));
                       to.text("label").text(one.label).text("key_id").bytes(one.id);
                       to.text("nonce").bytes(one.nonce);
                   },
                   [&](const Prove& one) {
                       key(one.token, one.publicKey);
                       to.text("nonce").bytes(one.nonce);
                   },
                   [&](const Sign& one) {
                       key(one.token, one.publicKey);
                       writeStatement(to.text("statement"), one.statement);
                   },
                   [&](const Attest& one) {
                       key(one.token, one.publicKey);
                       to.text("nonce").bytes(one.nonce).text("final").boolean(one.finalTry);
                   },
                   [&](const Destroy& one) { key(one.token, one.publicKey); },
               },
               request);
}

Secret secretsOf(const TokenRequest& request) {
    if (const auto* login = std::get_if<Login>(&request)) return joinedSecrets({&login->pin});
    if (const auto* attest = std::get_if<Attest>(&request)) return joinedSecrets({&attest->pin});
    if (const auto* made = std::get_if<Initialize>(&request))
        return joinedSecrets({&made->soPin, &made->userPin});
    if (const auto* set = std::get_if<SetPin>(&request)) return joinedSecrets({&set->current, &set->next});
    return {};
}

Result<TokenRef> tokenAt(const CborMap& map) {
    return readTokenRef(VD_TRY(map.at("token")));
}

Result<Bytes> keyAt(const CborMap& map) {
    const BytesView key = VD_TRY(bytesAt(map, "key"));
    if (key.empty() || key.size() > kMaxPublicKey) return Fail{TokenError::Refused, "no key"};
    return copyOf(key);
}

Result<Nonce> nonceAt(const CborMap& map) {
    const BytesView bytes = VD_TRY(bytesAt(map, "nonce"));
    Nonce nonce;
    if (bytes.size() != nonce.size()) return Fail{TokenError::Refused, "a nonce of another length"};
    std::ranges::copy(bytes, nonce.begin());
    return nonce;
}

Result<Role> roleAt(const CborMap& map) {
    const std::uint64_t role = VD_TRY(uintAt(map, "role"));
    if (role > static_cast<std::uint64_t>(Role::So)) return Fail{TokenError::Refused, "an unknown role"};
    return static_cast<Role>(role);
}

Result<TokenRequest> readLogin(const CborMap& map, SecretTaker& secrets) {
    VD_TRY(map.only({"do", "id", "token", "role", "lease", "final"}));
    Login out;
    out.token = VD_TRY(tokenAt(map));
    out.role = VD_TRY(roleAt(map));
    const std::uint64_t lease = VD_TRY(uintAt(map, "lease"));
    if (lease > kMaxLeaseSeconds) return Fail{TokenError::Refused, "a lease above its bound"};
    out.leaseSeconds = static_cast<std::uint32_t>(lease);
    out.finalTry = VD_TRY(flagAt(map, "final"));
    out.pin = VD_TRY(secrets.next());
    return TokenRequest(std::move(out));
}

Result<TokenRequest> readInitialize(const CborMap& map, SecretTaker& secrets) {
    VD_TRY(map.only({"do", "id", "token", "label", "erase"}));
    Initialize out;
    out.token = VD_TRY(tokenAt(map));
    out.label = VD_TRY(textValue(map, "label"));
    out.erase = VD_TRY(flagAt(map, "erase"));
    out.soPin = VD_TRY(secrets.next());
    out.userPin = VD_TRY(secrets.next());
    return TokenRequest(std::move(out));
}

Result<TokenRequest> readSetPin(const CborMap& map, SecretTaker& secrets) {
    VD_TRY(map.only({"do", "id", "token", "role", "by_so", "final"}));
    SetPin out;
    out.token = VD_TRY(tokenAt(map));
    out.role = VD_TRY(roleAt(map));
    out.bySo = VD_TRY(flagAt(map, "by_so"));
    out.finalTry = VD_TRY(flagAt(map, "final"));
    out.current = VD_TRY(secrets.next());
    out.next = VD_TRY(secrets.next());
    return TokenRequest(std::move(out));
}

Result<TokenRequest> readGenerate(const CborMap& map) {
    VD_TRY(map.only({"do", "id", "token", "algorithm", "label", "key_id", "nonce"}));
    Generate out;
    out.token = VD_TRY(tokenAt(map));
    const std::uint64_t algorithm = VD_TRY(uintAt(map, "algorithm"));
    if (algorithm >= std::size(kAlgorithms)) return Fail{TokenError::Refused, "an unknown algorithm"};
    out.algorithm = static_cast<Algorithm>(algorithm);
    out.label = VD_TRY(textValue(map, "label"));
    const BytesView id = VD_TRY(bytesAt(map, "key_id"));
    if (id.empty() || id.size() > kMaxKeyId) return Fail{TokenError::Refused, "an id of no such length"};
    out.id = copyOf(id);
    out.nonce = VD_TRY(nonceAt(map));
    return TokenRequest(std::move(out));
}

Result<TokenRequest> readRequest(std::string_view name, const CborMap& map, SecretTaker& secrets) {
    if (name == "inventory") {
        VD_TRY(map.only({"do", "id"}));
        return TokenRequest(AskInventory{});
    }
    if (name == "login") return readLogin(map, secrets);
    if (name == "initialize") return readInitialize(map, secrets);
    if (name == "set_pin") return readSetPin(map, secrets);
    if (name == "generate") return readGenerate(map);
    if (name == "prove") {
        VD_TRY(map.only({"do", "id", "token", "key", "nonce"}));
        Prove out;
        out.token = VD_TRY(tokenAt(map));
        out.publicKey = VD_TRY(keyAt(map));
        out.nonce = VD_TRY(nonceAt(map));
        return TokenRequest(std::move(out));
    }
    if (name == "sign") {
        VD_TRY(map.only({"do", "id", "token", "key", "statement"}));
        auto token = VD_TRY(tokenAt(map));
        Bytes key = VD_TRY(keyAt(map));
        auto statement = VD_TRY(fieldAt(map, "statement", readStatement));
        return TokenRequest(Sign{std::move(token), std::move(key), std::move(statement)});
    }
    if (name == "attest") {
        VD_TRY(map.only({"do", "id", "token", "key", "nonce", "final"}));
        Attest out;
        out.token = VD_TRY(tokenAt(map));
        out.publicKey = VD_TRY(keyAt(map));
        out.nonce = VD_TRY(nonceAt(map));
        out.finalTry = VD_TRY(flagAt(map, "final"));
        out.pin = VD_TRY(secrets.next());
        return TokenRequest(std::move(out));
    }
    if (name == "destroy") {
        VD_TRY(map.only({"do", "id", "token", "key"}));
        Destroy out;
        out.token = VD_TRY(tokenAt(map));
        out.publicKey = VD_TRY(keyAt(map));
        return TokenRequest(std::move(out));
    }
    if (name != "presence" && name != "logout" && name != "keys")
        return Fail{TokenError::Refused, "an unknown request"};
    VD_TRY(map.only({"do", "id", "token"}));
    auto token = VD_TRY(tokenAt(map));
    if (name == "presence") return TokenRequest(AskPresence{std::move(token)});
    if (name == "logout") return TokenRequest(Logout{std::move(token)});
    return TokenRequest(AskKeys{std::move(token)});
}

Result<NumberedRequest> readNumberedRequest(BytesView body, BytesView secrets) {
    const CborMap map = VD_TRY(openMap(body));
    const std::string_view name = VD_TRY(textAt(map, "do"));
    const std::uint64_t id = VD_TRY(uintAt(map, "id"));
    SecretTaker taker(secrets);
    auto request = VD_TRY(readRequest(name, map, taker));
    if (!taker.done()) return Fail{TokenError::Refused, "a secret too many"};
    return NumberedRequest{id, std::move(request)};
}

Result<Bytes> signatureAt(const CborMap& map, std::string_view key) {
    const BytesView signature = VD_TRY(bytesAt(map, key));
    if (signature.empty() || signature.size() > kMaxSignature) return Fail{TokenError::Lied, "no signature"};
    return copyOf(signature);
}

Result<TokenReply> readReply(std::string_view name, const CborMap& map) {
    if (name == "inventory") {
        VD_TRY(map.only({"id", "is", "module", "tokens"}));
        return TokenReply(VD_TRY(readInventory(map)));
    }
    if (name == "presence") {
        VD_TRY(map.only({"id", "is", "present", "logged_in"}));
        Presence out;
        out.present = VD_TRY(flagAt(map, "present"));
        out.loggedIn = VD_TRY(flagAt(map, "logged_in"));
        return TokenReply(out);
    }
    if (name == "done") {
        VD_TRY(map.only({"id", "is"}));
        return TokenReply(Done{});
    }
    if (name == "keys") {
        VD_TRY(map.only({"id", "is", "keys"}));
        auto items = VD_TRY(arrayAt(map, "keys"));
        if (items.size() > kMaxKeys) return Fail{TokenError::Lied, "too many keys"};
        Keys keys;
        while (!items.done()) keys.keys.push_back(VD_TRY(nextOf(items, readKeyInfo)));
        return TokenReply(std::move(keys));
    }
    if (name == "generated") {
        VD_TRY(map.only({"id", "is", "key", "proof"}));
        Generated out;
        out.key = VD_TRY(fieldAt(map, "key", readKeyInfo));
        out.proof = VD_TRY(signatureAt(map, "proof"));
        return TokenReply(std::move(out));
    }
    if (name == "signed") {
        VD_TRY(map.only({"id", "is", "signature"}));
        return TokenReply(Signed{VD_TRY(signatureAt(map, "signature"))});
    }
    if (name == "attested") {
        VD_TRY(map.only({"id", "is", "evidence"}));
        const BytesView evidence = VD_TRY(bytesAt(map, "evidence"));
        if (evidence.empty() || evidence.size() > ledger::kMaxEvidence)
            return Fail{TokenError::Lied, "no evidence"};
        return TokenReply(Attested{copyOf(evidence)});
    }
    if (name != "destroyed") return Fail{TokenError::Lied, "an unknown reply"};
    VD_TRY(map.only({"id", "is", "objects", "finds_nothing", "sign_refused", "sign_answer"}));
    Destroyed out;
    out.objects = VD_TRY(uintAt(map, "objects"));
    out.findsNothing = VD_TRY(flagAt(map, "finds_nothing"));
    out.signRefused = VD_TRY(flagAt(map, "sign_refused"));
    out.signAnswer = VD_TRY(textValue(map, "sign_answer"));
    return TokenReply(std::move(out));
}

Result<NumberedReply> readNumberedReply(BytesView body) {
    const CborMap map = VD_TRY(openMap(body));
    const std::uint64_t id = VD_TRY(uintAt(map, "id"));
    const std::string_view name = VD_TRY(textAt(map, "is"));
    if (name != kFailedName) {
        auto reply = VD_TRY(readReply(name, map));
        return NumberedReply{id, std::move(reply)};
    }
    VD_TRY(map.only({"id", "is", "error"}));
    auto error = VD_TRY(fieldAt(map, "error", readError));
    return NumberedReply{id, Fail{std::move(error)}};
}

Result<Greeting> readGreeting(BytesView body) {
    const CborMap map = VD_TRY(openMap(body));
    if (VD_TRY(textAt(map, "is")) != kGreetingName) return Fail{TokenError::Lied, "no greeting"};
    if (VD_TRY(uintAt(map, "version")) != kTokenProtocol)
        return Fail{TokenError::Lied, "another version of the protocol"};
    VD_TRY(map.only({"is", "version", "confinement", "trouble"}));
    Greeting greeting{VD_TRY(fieldAt(map, "confinement", readConfinement)), {}};
    if (map.has("trouble")) greeting.trouble = VD_TRY(fieldAt(map, "trouble", readError));
    return greeting;
}

/// Whatever was wrong with it, under one code.
template <class T>
Result<T> as(TokenError code, Result<T> read) {
    if (read) return read;
    return Fail{code, read.error().text()};
}

} // namespace

Result<FrameHead> readFrameHead(BytesView head) {
    VD_ASSERT(head.size() == kFrameHead);
    FrameHead out;
    for (std::size_t i = 0; i < 4; ++i) out.body = out.body << 8 | head[i];
    out.secrets = static_cast<std::size_t>(head[4]) << 8 | head[5];
    if (out.body == 0 || out.body > kMaxBody || out.secrets > kMaxSecrets)
        return Fail{TokenError::Lied, "a frame above its bound"};
    return out;
}

Frame encodeRequest(std::uint64_t id, const TokenRequest& request) {
    Frame frame;
    frame.secrets = secretsOf(request);
    CborWriter body;
    body.beginMap().text("do").text(kRequestNames[request.index()]).text("id").uint(id);
    writeRequest(body, request);
    body.end();
    frame.bytes = framed(std::move(body), frame.secrets.size());
    return frame;
}

Bytes encodeReply(std::uint64_t id, const Result<TokenReply>& reply) {
    CborWriter body;
    body.beginMap().text("id").uint(id).text("is");
    if (!reply) {
        writeError(body.text(kFailedName).text("error"), reply.error());
        return framed(std::move(body.end()), 0);
    }
    body.text(kReplyNames[reply->index()]);
    std::visit(Overloaded{
                   [](const Done&) {},
                   [&](const Inventory& one) { writeInventory(body, one); },
                   [&](const Presence& one) {
                       body.text("present").boolean(one.present).text("logged_in").boolean(one.loggedIn);
                   },
                   [&](const Keys& one) {
                       body.text("keys").beginArray();
                       for (const KeyInfo& key : one.keys) writeKeyInfo(body, key);
                       body.end();
                   },
                   [&](const Generated& one) {
                       writeKeyInfo(body.text("key"), one.key);
                       body.text("proof").bytes(one.proof);
                   },
                   [&](const Signed& one) { body.text("signature").bytes(one.signature); },
                   [&](const Attested& one) { body.text("evidence").bytes(one.evidence); },
                   [&](const Destroyed& one) {
                       body.text("objects").uint(one.objects).text("finds_nothing").boolean(one.findsNothing);
                       body.text("sign_refused").boolean(one.signRefused);
                       body.text("sign_answer").text(one.signAnswer);
                   },
               },
               *reply);
    return framed(std::move(body.end()), 0);
}

Bytes encodeGreeting(const Greeting& greeting) {
    CborWriter body;
    body.beginMap().text("is").text(kGreetingName).text("version").uint(kTokenProtocol);
    writeConfinement(body.text("confinement"), greeting.confinement);
    if (greeting.trouble) writeError(body.text("trouble"), *greeting.trouble);
    return framed(std::move(body.end()), 0);
}

Result<NumberedRequest> decodeRequest(BytesView body, BytesView secrets) {
    return as(TokenError::Refused, readNumberedRequest(body, secrets));
}

Result<NumberedReply> decodeReply(BytesView body) {
    return as(TokenError::Lied, readNumberedReply(body));
}

Result<Greeting> decodeGreeting(BytesView body) {
    return as(TokenError::Lied, readGreeting(body));
}

bool answers(const TokenReply& reply, const TokenRequest& request) noexcept {
    const auto is = [&]<class T>(std::type_identity<T>) { return std::holds_alternative<T>(reply); };
    return std::visit(Overloaded{
                          [&](const AskInventory&) { return is(std::type_identity<Inventory>{}); },
                          [&](const AskPresence&) { return is(std::type_identity<Presence>{}); },
                          [&](const AskKeys&) { return is(std::type_identity<Keys>{}); },
                          [&](const Generate&) { return is(std::type_identity<Generated>{}); },
                          [&](const Prove&) { return is(std::type_identity<Signed>{}); },
                          [&](const Sign&) { return is(std::type_identity<Signed>{}); },
                          [&](const Attest&) { return is(std::type_identity<Attested>{}); },
                          [&](const Destroy&) { return is(std::type_identity<Destroyed>{}); },
                          [&](const auto&) { return is(std::type_identity<Done>{}); },
                      },
                      request);
}

Bytes proofInput(const Nonce& nonce) {
    Bytes out;
    codec::appendPrefixed(out, viewOf(kProofDomain));
    append(out, nonce);
    return out;
}

} // namespace vedette::keys
