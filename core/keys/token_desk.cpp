#include "core/keys/token_desk.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vedette::keys {

namespace {

constexpr std::size_t kLabelRoom = 32;

CK_USER_TYPE userOf(Role role) {
    return role == Role::So ? CKU_SO : CKU_USER;
}

/// Calls of PKCS#11 take no const.
CK_UTF8CHAR* pinOf(const Secret& pin) {
    return const_cast<Byte*>(pin.expose().data());
}

Result<> guardPin(const TokenInfo& token, Role role, bool finalTry) {
    const TriesLeft tries = role == Role::So ? token.soTries : token.userTries;
    if (tries == TriesLeft::None) return Fail{TokenError::PinLocked};
    if (tries == TriesLeft::Last && !finalTry) return Fail{TokenError::FinalTry};
    if (role == Role::User && !token.userPinSet) return Fail{TokenError::NotInitialized};
    return {};
}

/// Some tokens take a PIN of any length.
Result<> guardLength(const TokenInfo& token, const Secret& pin) {
    const std::uint64_t least = std::max<std::uint64_t>(token.minPin, kMinPin);
    const std::uint64_t most = token.maxPin == 0 ? kMaxPin : std::min<std::uint64_t>(token.maxPin, kMaxPin);
    if (pin.size() >= least && pin.size() <= most) return {};
    return Fail{TokenError::PinLength, std::to_string(least) + " to " + std::to_string(most) + " characters"};
}

bool isOf(const TokenRef& wanted, const TokenInfo& is) {
    const auto fits = [](const std::string& a, const std::string& b) { return a.empty() || a == b; };
    return fits(wanted.label, is.label) && fits(wanted.serial, is.serial)
        && fits(wanted.manufacturer, is.manufacturer) && fits(wanted.model, is.model);
}

} // namespace

TokenDesk::~TokenDesk() {
    while (!m_visits.empty()) leave(m_visits.begin());
}

Result<TokenReply> TokenDesk::answer(TokenRequest& request, Instant now) {
    wake(now);
    return std::visit([&](auto& one) { return obey(one, now); }, request);
}

std::optional<Instant> TokenDesk::deadline() const {
    std::optional<Instant> next;
    for (const Visit& one : m_visits) {
        if (!one.pin.empty() && (!next || one.leaseEnds < *next)) next = one.leaseEnds;
    }
    return next;
}

void TokenDesk::wake(Instant now) {
    for (Visit& one : m_visits) {
        if (!one.pin.empty() && now >= one.leaseEnds) one.pin = {};
    }
}

TokenDesk::Visits::iterator TokenDesk::known(const TokenRef& token) {
    return std::ranges::find_if(m_visits, [&](const Visit& one) { return isOf(token, one.token); });
}

Result<CK_SESSION_HANDLE> TokenDesk::openSession(CK_SLOT_ID slot, const TokenInfo& token) const {
    CK_SESSION_HANDLE session = 0;
    const CK_FLAGS flags = CKF_SERIAL_SESSION | (token.writeProtected ? 0 : CKF_RW_SESSION);
    VD_TRY(checkAnswer(m_module->calls().C_OpenSession(slot, flags, nullptr, nullptr, &session),
                       "C_OpenSession"));
    return session;
}

void TokenDesk::leave(Visits::iterator at) {
    m_module->calls().C_Logout(at->session);
    m_module->calls().C_CloseSession(at->session);
    m_visits.erase(at);
}

Result<TokenDesk::Visit*> TokenDesk::visit(const TokenRef& token, Instant now) {
    const auto before = known(token);
    if (before != m_visits.end()) {
        CK_SESSION_INFO info{};
        if (m_module->calls().C_GetSessionInfo(before->session, &info) == CKR_OK) return &*before;
        before->login.reset();
    }
    // Removed, and perhaps back: by what is written on it, never by its slot. While it is away a lease goes
    // on.
    const Slot slot = VD_TRY(m_module->find(token));
    Secret pin;
    Instant leaseEnds{};
    if (before != m_visits.end()) {
        pin = std::move(before->pin);
        leaseEnds = before->leaseEnds;
        leave(before);
    }
    if (!slot.token.initialized) return Fail{TokenError::NotInitialized};
    if (m_visits.size() >= kMaxTokens) return Fail{TokenError::Busy};
    Visit fresh;
    fresh.slot = slot.id;
    fresh.token = slot.token;
    fresh.session = VD_TRY(openSession(slot.id, slot.token));
    Visit& at = m_visits.emplace_back(std::move(fresh));
    if (!pin.empty() && now < leaseEnds && logIn(at, Role::User, pin, false)) {
        at.pin = std::move(pin);
        at.leaseEnds = leaseEnds;
    }
    return &at;
}

Result<TokenDesk::Visit*> TokenDesk::visitAsUser(const TokenRef& token, Instant now) {
    Visit* at = VD_TRY(visit(token, now));
    if (at->login != Role::User) return Fail{TokenError::NotLoggedIn};
    return at;
}

Result<> TokenDesk::logIn(Visit& at, Role role, const Secret& pin, bool finalTry) {
    // Anew, for flags change with every try.
    const TokenInfo token = VD_TRY(m_module->token(at.slot));
    VD_TRY(guardPin(token, role, finalTry));
    CK_FUNCTION_LIST& calls = m_module->calls();
    const auto attempt = [&] { return calls.C_Login(at.session, userOf(role), pinOf(pin), pin.size()); };
    CK_RV answer = attempt();
    // A login without this PIN proves nothing of whoever brings it.
    if (answer == CKR_USER_ALREADY_LOGGED_IN || answer == CKR_USER_ANOTHER_ALREADY_LOGGED_IN) {
        calls.C_Logout(at.session);
        at.login.reset();
        answer = attempt();
    }
    if (const auto let = checkAnswer(answer, "C_Login"); !let) {
        at.login.reset();
        const auto after = m_module->token(at.slot);
        const TriesLeft left = !after           ? TriesLeft::Unknown
                             : role == Role::So ? after->soTries
                                                : after->userTries;
        return Fail{
            Error(let.error().code, let.error().detail + "; tries left: " + std::string(triesName(left)))};
    }
    at.login = role;
    at.keys.clear();
    return {};
}

Result<TokenReply> TokenDesk::obey(AskInventory&, Instant) {
    Inventory out{VD_TRY(m_module->info()), {}};
    for (Slot& slot : VD_TRY(m_module->slots())) out.tokens.push_back(std::move(slot.token));
    return TokenReply(std::move(out));
}

Result<TokenReply> TokenDesk::obey(AskPresence& request, Instant) {
    Presence out;
    const auto at = known(request.token);
    if (at == m_visits.end()) {
        out.present = m_module->find(request.token).ok();
        return TokenReply(out);
    }
    CK_SESSION_INFO info{};
    out.present =
        m_module->calls().C_GetSessionInfo(at->session, &info) == CKR_OK && m_module->token(at->slot);
    out.loggedIn =
        out.present && (info.state == CKS_RW_USER_FUNCTIONS || info.state == CKS_RO_USER_FUNCTIONS);
    if (out.present) return TokenReply(out);
    // It may be back in another slot: then a signature will find it there.
    out.present = m_module->find(request.token).ok();
    return TokenReply(out);
}

Result<TokenReply> TokenDesk::obey(Login& request, Instant now) {
    Visit* at = VD_TRY(visit(request.token, now));
    at->pin = {};
    VD_TRY(logIn(*at, request.role, request.pin, request.finalTry));
    if (request.leaseSeconds > 0 && request.role == Role::User) {
        at->pin = std::move(request.pin);
        at->leaseEnds = now + std::chrono::seconds(request.leaseSeconds);
    }
    return TokenReply(Done{});
}

Result<TokenReply> TokenDesk::obey(Logout& request, Instant) {
    if (const auto at = known(request.token); at != m_visits.end()) leave(at);
    return TokenReply(Done{});
}

Result<TokenReply> TokenDesk::obey(Initialize& request, Instant) {
    if (request.label.empty() || request.label.size() > kLabelRoom)
        return Fail{TokenError::Refused, "a label has 1 to 32 bytes"};
    const auto all = VD_TRY(m_module->slots());
    const Slot* chosen = nullptr;
    for (const Slot& slot : all) {
        if (!isOf(request.token, slot.token)) continue;
        if (request.token.empty() && slot.token.initialized) continue;
        if (chosen != nullptr) return Fail{TokenError::Ambiguous};
        chosen = &slot;
    }
    if (chosen == nullptr) return Fail{TokenError::NoToken};
    if (chosen->token.initialized && !request.erase) return Fail{TokenError::AlreadyInUse};
    for (const Slot& slot : all) {
        if (&slot != chosen && slot.token.label == request.label)
            return Fail{TokenError::Duplicate, "the label " + request.label};
    }
    if (chosen->token.initialized) VD_TRY(guardPin(chosen->token, Role::So, false));
    VD_TRY(guardLength(chosen->token, request.soPin));
    VD_TRY(guardLength(chosen->token, request.userPin));
    if (const auto at = known(chosen->token.ref()); at != m_visits.end()) leave(at);
    CK_FUNCTION_LIST& calls = m_module->calls();
    calls.C_CloseAllSessions(chosen->id);
    std::array<CK_UTF8CHAR, kLabelRoom> label{};
    label.fill(' ');
    std::ranges::copy(request.label, label.begin());
    VD_TRY(
        checkAnswer(calls.C_InitToken(chosen->id, pinOf(request.soPin), request.soPin.size(), label.data()),
                    "C_InitToken"));
    // SoftHSM gives it another slot, and shows that only to whoever looks for new ones.
    const Slot made = VD_TRY(m_module->find({request.label, {}, {}, {}}));
    Visit& at = m_visits.emplace_back();
    at.slot = made.id;
    at.token = made.token;
    const auto session = openSession(made.id, made.token);
    if (!session) {
        m_visits.pop_back();
        return Fail{Error(session.error())};
    }
    at.session = *session;
    Result<> set = logIn(at, Role::So, request.soPin, false);
    if (set) {
        set = checkAnswer(calls.C_InitPIN(at.session, pinOf(request.userPin), request.userPin.size()),
                          "C_InitPIN");
    }
    leave(std::prev(m_visits.end()));
    if (!set) return Fail{Error(set.error())};
    return TokenReply(Done{});
}

Result<TokenReply> TokenDesk::obey(SetPin& request, Instant now) {
    const bool asSo = request.role == Role::So || request.bySo;
    Visit* at = VD_TRY(visit(request.token, now));
    VD_TRY(guardLength(at->token, request.next));
    at->pin = {};
    Result<> set = logIn(*at, asSo ? Role::So : Role::User, request.current, request.finalTry);
    CK_FUNCTION_LIST& calls = m_module->calls();
    if (set && request.role == Role::User && request.bySo) {
        set =
            checkAnswer(calls.C_InitPIN(at->session, pinOf(request.next), request.next.size()), "C_InitPIN");
    } else if (set) {
        set = checkAnswer(calls.C_SetPIN(at->session, pinOf(request.current), request.current.size(),
                                         pinOf(request.next), request.next.size()),
                          "C_SetPIN");
    }
    if (const auto there = known(request.token); there != m_visits.end()) leave(there);
    if (!set) return Fail{Error(set.error())};
    return TokenReply(Done{});
}

Result<TokenReply> TokenDesk::obey(AskKeys& request, Instant now) {
    const Visit* at = VD_TRY(visit(request.token, now));
    return TokenReply(Keys{VD_TRY(KeyObjects(*m_module, at->session).list())});
}

Result<TokenReply> TokenDesk::obey(Generate& request, Instant now) {
    const Visit* at = VD_TRY(visitAsUser(request.token, now));
    if (at->token.writeProtected) return Fail{TokenError::WriteProtected};
    return TokenReply(VD_TRY(KeyObjects(*m_module, at->session).generate(at->token, request)));
}

Result<TokenReply> TokenDesk::obey(Prove& request, Instant now) {
    return TokenReply(Signed{VD_TRY(sign(request.token, request.publicKey, proofInput(request.nonce), now))});
}

Result<TokenReply> TokenDesk::obey(Sign& request, Instant now) {
    return TokenReply(
        Signed{VD_TRY(sign(request.token, request.publicKey, crypto::signingInput(request.statement), now))});
}

Result<TokenReply> TokenDesk::obey(Attest& request, Instant now) {
    Visit* at = VD_TRY(visit(request.token, now));
    if (!at->attester || at->attestedKey != request.publicKey) {
        const Secret& pin = request.pin.empty() ? at->pin : request.pin;
        if (pin.empty()) return Fail{TokenError::NotLoggedIn, "the first time the device wants the PIN"};
        // The module tries it: its answer to a wrong one is the one that people know, with the tries left.
        VD_TRY(logIn(*at, Role::User, pin, request.finalTry));
        const KeyObjects objects(*m_module, at->session);
        const PrivateObject half = VD_TRY(objects.privateHalf(request.publicKey));
        const TpmObject key = VD_TRY(objects.tpmObject(half));
        const auto store = tpmStore();
        if (!store) return Fail{TokenError::BadAnswer, "there is no store of tpm2-pkcs11"};
        at->attester = VD_TRY(TpmAttester::open(*store, at->token.label, key, pin));
        at->attestedKey = request.publicKey;
    }
    auto evidence = at->attester->certify(request.nonce);
    if (!evidence) {
        at->attester.reset();
        return Fail{Error(evidence.error())};
    }
    return TokenReply(Attested{evidence->encode()});
}

Result<TokenReply> TokenDesk::obey(Destroy& request, Instant now) {
    Visit* at = VD_TRY(visitAsUser(request.token, now));
    at->keys.clear();
    at->attester.reset();
    return TokenReply(VD_TRY(KeyObjects(*m_module, at->session).destroy(request.publicKey)));
}

Result<Bytes> TokenDesk::signOnce(const TokenRef& token, const Bytes& key, BytesView message, Instant now) {
    auto at = known(token);
    if (at == m_visits.end() || at->login != Role::User) {
        static_cast<void>(VD_TRY(visitAsUser(token, now)));
        at = known(token);
    }
    const KeyObjects objects(*m_module, at->session);
    auto found = at->keys.find(key);
    if (found == at->keys.end()) {
        const PrivateObject half = VD_TRY(objects.privateHalf(key));
        found = at->keys.emplace(key, half).first;
    }
    if (found->second.asksAlways && at->pin.empty())
        return Fail{TokenError::NotLoggedIn, "this key asks for the PIN each time: a lease is needed"};
    return objects.sign(at->token, found->second, message, at->pin);
}

Result<Bytes> TokenDesk::sign(const TokenRef& token, const Bytes& key, BytesView message, Instant now) {
    auto made = signOnce(token, key, message, now);
    if (made) return made;
    const std::error_code why = made.error().code;
    const bool stale = why == TokenError::Removed || why == TokenError::NoKey
                    || why == TokenError::NotLoggedIn || why == TokenError::ModuleFailed;
    const auto at = known(token);
    if (!stale || at == m_visits.end()) return made;
    // A session that went with the token, a handle that went with the login, or an operation that stays open
    // after it failed (tpm2-pkcs11): once more from the beginning, if we may log in again.
    CK_SESSION_INFO info{};
    if (m_module->calls().C_GetSessionInfo(at->session, &info) == CKR_OK) {
        auto next = openSession(at->slot, at->token); // before the old one goes, which would log out
        if (!next) return made;
        m_module->calls().C_CloseSession(at->session);
        at->session = *next;
        at->keys.clear();
        m_module->calls().C_GetSessionInfo(at->session, &info);
        const bool user = info.state == CKS_RW_USER_FUNCTIONS || info.state == CKS_RO_USER_FUNCTIONS;
        if (!user) at->login.reset();
    } else {
        at->login.reset(); // visit() looks for it anew
    }
    return signOnce(token, key, message, now);
}

} // namespace vedette::keys
