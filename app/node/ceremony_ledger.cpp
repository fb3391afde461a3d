#include "app/node/ceremony_ledger.h"

#include "app/node/ledger_file.h"
#include "app/node/system_facts.h"
#include "core/base/random.h"
#include "core/base/wall_clock.h"
#include "core/ledger/sealed_revocation.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <utility>

namespace vedette::app {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

Result<Bytes> keyIn(const ceremony::Transcript& at, const std::optional<ceremony::KeyName>& name) {
    const Bytes* key = name ? at.key(*name) : nullptr;
    if (key == nullptr) return Fail{keys::TokenError::NoKey, name ? name->text() : std::string()};
    return *key;
}

/// Of the key with which a role signs.
ceremony::KeyName signingKey(const ceremony::Script& script, const ceremony::ScriptRole& role) {
    const auto* token = script.token(role.token);
    return {role.token, token == nullptr ? std::string() : token->signsWith};
}

} // namespace

std::string serialIn(const ceremony::Transcript& at, const std::string& token) {
    std::string out;
    for (const auto& one : at.opening().tokens) {
        if (one.name == token) out = one.serial;
    }
    for (const auto& record : at.records()) {
        const auto* done = std::get_if<ceremony::StepDone>(&record.content);
        if (done == nullptr || !done->facts.contains("serial")) continue;
        const auto named = done->facts.find("token");
        if (named != done->facts.end() && named->second == token) out = done->facts.at("serial");
    }
    return out;
}

Result<CeremonyLedger> CeremonyLedger::open(const std::filesystem::path& folder, const std::string& source) {
    CeremonyLedger out;
    out.m_folder = folder;
    const auto own = (folder / "ledger.cbor").string();
    auto bytes = VD_TRY(store::readWhole(own, ledger::LedgerFile::kMaxBytes));
    if (!bytes && !source.empty()) {
        bytes = VD_TRY(store::readWhole(source, ledger::LedgerFile::kMaxBytes));
        if (!bytes) return Fail{store::StoreError::CannotOpen, source};
    }
    if (bytes) out.m_file = VD_TRY(ledger::LedgerFile::decode(*bytes));
    out.m_ledger = VD_TRY(out.m_file.fold());
    return out;
}

Result<ledger::Policy> CeremonyLedger::policy(const ceremony::Step& step, const ceremony::Transcript& at,
                                              WallTime now) {
    ledger::Policy out;
    out.threshold = step.threshold;
    out.setThreshold = step.setThreshold;
    out.expires = {now.ms + std::int64_t{step.validDays} * kDayMs};
    const auto& roles = at.script().roles;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const bool officer = std::ranges::find(step.officers, roles[i].name) != step.officers.end();
        // The witnesses of the room are those of the ledger, or nobody could witness a destruction.
        if (!officer && roles[i].duty != ceremony::Duty::Witness) continue;
        out.officers.push_back({VD_TRY(keyIn(at, signingKey(at.script(), roles[i]))),
                                at.opening().people[i].person, serialIn(at, roles[i].token),
                                officer ? ledger::Role::Operator : ledger::Role::Witness});
    }
    return out;
}

Result<ledger::Birth> CeremonyLedger::birth(const ceremony::Step& step, const ceremony::Transcript& at,
                                            CeremonyTokens& tokens) {
    ledger::Birth out;
    out.key = VD_TRY(keyIn(at, step.key));
    out.token = serialIn(at, step.key->token);
    const Bytes next = VD_TRY(keyIn(at, step.next));
    out.next = ledger::KeyId::of(next).digest;
    ledger::PresignedRevocation presigned{
        m_ledger.id(), ledger::KeyId::of(out.key), ledger::Reason::KeyCompromise, {}};
    const crypto::SigningRequest request = at.mode() == ceremony::Mode::Run
                                             ? crypto::SigningRequest(presigned.request())
                                             : signingRequest(at.mode(), presigned.body());
    presigned.signature = VD_TRY(tokens.sign(step.key->token, out.key, request));
    out.revocation = crypto::Sha256::of(presigned.encode());
    if (at.mode() == ceremony::Mode::Rehearsal) return out;
    const Secret passphrase =
        VD_TRY(tokens.secret({ceremony::SecretWanted::What::Passphrase, step.id, true}));
    SystemRandom random;
    VD_TRY(store::replaceWhole((m_folder / (step.id + ".sealed")).string(),
                               ledger::sealRevocation(presigned, passphrase, random)));
    return out;
}

Result<ledger::Content> CeremonyLedger::content(const ceremony::Step& step, const ceremony::Transcript& at,
                                                CeremonyTokens& tokens, WallTime now) {
    if (step.statement == "policy") return ledger::Content(VD_TRY(policy(step, at, now)));
    if (step.statement == "inception") {
        ledger::Inception out;
        out.birth = VD_TRY(birth(step, at, tokens));
        out.keyClass = step.keyClass;
        return ledger::Content(std::move(out));
    }
    const Bytes key = VD_TRY(keyIn(at, step.key));
    if (step.statement == "activation") return ledger::Content(ledger::Activation{ledger::KeyId::of(key)});
    if (step.statement == "destruction") return ledger::Content(ledger::Destruction{ledger::KeyId::of(key)});
    ledger::Succession out;
    const Bytes old = VD_TRY(keyIn(at, step.old));
    out.old = ledger::KeyId::of(old);
    out.birth = VD_TRY(birth(step, at, tokens));
    out.overlapUntil = {now.ms + std::int64_t{step.overlapDays} * kDayMs};
    return ledger::Content(std::move(out));
}

Result<std::vector<CeremonyLedger::Signing>> CeremonyLedger::signers(const ceremony::Step& step,
                                                                     const ceremony::Transcript& at) {
    std::vector<ceremony::KeyName> names;
    for (const std::string& name : step.signers) {
        if (const auto* role = at.script().role(name)) names.push_back(signingKey(at.script(), *role));
    }
    // The key itself has a say in its beginning and in its use.
    const bool subject = step.statement != "policy" && step.statement != "destruction";
    if (subject && step.key) names.push_back(*step.key);
    if (step.old) names.push_back(*step.old);
    std::vector<Signing> out;
    for (const auto& name : names) {
        Bytes key = VD_TRY(keyIn(at, name));
        out.push_back({name.token, std::move(key)});
    }
    return out;
}

Result<> CeremonyLedger::record(const Bytes& entry) {
    ledger::Ledger after = m_ledger;
    VD_TRY(after.append(entry));
    ledger::LedgerFile file = m_file;
    file.entries.push_back(entry);
    VD_TRY(store::replaceWhole((m_folder / "ledger.cbor").string(), file.encode()));
    m_ledger = std::move(after);
    m_file = std::move(file);
    return {};
}

Result<CeremonyLedger::Facts> CeremonyLedger::make(const ceremony::Step& step, const ceremony::Transcript& at,
                                                   CeremonyTokens& tokens, bool again) {
    ledger::Statement statement = m_ledger.next(wallNow());
    statement.who = at.opening().people.front().person;
    statement.why = "ceremony " + toHex(at.script().hash).substr(0, 16) + ", step " + step.id;
    if (again && !m_file.entries.empty()) {
        // It may have been appended before the power went.
        const auto last = ledger::Entry::decode(m_file.entries.back());
        const auto said =
            last ? ledger::Statement::decode(last->body) : Result<ledger::Statement>(Fail{last.error()});
        if (said && said->why == statement.why)
            return Facts{{"entry", toHex(last->hash())},
                         {"note", "was on record when the step was taken up"}};
    }
    statement.content = VD_TRY(content(step, at, tokens, statement.at));
    ledger::Entry entry{statement.encode(), {}};
    const bool rehearsal = at.mode() == ceremony::Mode::Rehearsal;
    const auto voters = m_ledger.votersOn(statement);
    const auto all = VD_TRY(signers(step, at));
    for (const Signing& one : all) {
        const ledger::KeyId id = ledger::KeyId::of(one.key);
        if (!rehearsal && !voters.contains(id)) return Fail{ledger::Violation::StrangeSigner, one.token};
        const crypto::SigningRequest request =
            rehearsal ? signingRequest(at.mode(), entry.body)
                      : crypto::SigningRequest(ledger::signingRequest(kindOf(statement.content), entry.body));
        entry.signatures[id] = VD_TRY(tokens.sign(one.token, one.key, request));
    }
    Facts out{{"statement", step.statement}, {"signatures", std::to_string(entry.signatures.size())}};
    if (rehearsal) {
        out["note"] = "REHEARSAL: signed as such, on no record";
        return out;
    }
    VD_TRY(record(entry.encode()));
    out["entry"] = toHex(entry.hash());
    out["ledger"] = toHex(m_ledger.id());
    return out;
}

} // namespace vedette::app
