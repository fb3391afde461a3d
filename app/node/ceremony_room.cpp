#include "app/node/ceremony_room.h"

#include "app/node/console.h"
#include "app/node/system_facts.h"
#include "core/base/log.h"
#include "core/base/wall_clock.h"
#include "core/ceremony/word_list.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <utility>

namespace vedette::app {

namespace {

using config::UsageError;
using keys::TokenError;

constexpr int kTries = 8; ///< at one step, before the session ends

std::string begunIn(const CeremonyPlan& plan) {
    return transcriptOf(plan.folder, plan.mode).string() + ".begun";
}

/// What a token, or the rules of the ledger, said no to: an outcome. The rest keeps the step from being done.
bool isRefusal(const Error& why) {
    const config::ExitStatus status = statusOf(why);
    return status == config::ExitStatus::KeyRefused || status == config::ExitStatus::VerificationFailed;
}

} // namespace

CeremonyRoom::CeremonyRoom(config::DataDir lock, CeremonyPlan plan, ceremony::Party& party)
    : m_lock(std::move(lock)), m_plan(std::move(plan)), m_party(party) {
    m_transcript.setMode(m_plan.mode);
}

std::filesystem::path CeremonyRoom::file() const {
    return transcriptOf(m_plan.folder, m_plan.mode);
}

Result<std::unique_ptr<CeremonyRoom>> CeremonyRoom::enter(CeremonyPlan plan, ceremony::Party& party) {
    auto lock = VD_TRY(config::DataDir::open(plan.folder));
    std::unique_ptr<CeremonyRoom> out(new CeremonyRoom(std::move(lock), std::move(plan), party));
    const CeremonyPlan& held = out->m_plan;
    if (held.mode == ceremony::Mode::Run) {
        out->m_tokens = CeremonyTokens::bound(held, party);
        VD_TRY(out->takeUp());
    } else {
        out->m_tokens = VD_TRY(CeremonyTokens::throwAway(held, party));
    }
    out->m_ledger = VD_TRY(CeremonyLedger::open(held.folder, held.ledger));
    return out;
}

/// From what is on the disk, if anything is.
Result<> CeremonyRoom::takeUp() {
    const auto bytes = VD_TRY(store::readWhole(file().string(), ceremony::Transcript::kMaxFile));
    if (!bytes) return {};
    ceremony::Transcript before = VD_TRY(ceremony::Transcript::read(*bytes));
    if (before.size() == 0) return {};
    if (before.mode() != m_plan.mode) return Fail{ceremony::Violation::WrongMode};
    if (before.script().hash != m_plan.script.hash) return Fail{ceremony::Violation::OtherScript};
    if (before.opening().bindings != m_plan.bindings.hash)
        return Fail{UsageError::BadValue, "The bindings are others than those that the ceremony began with."};
    if (before.opening().program != VD_TRY(hashOfProgram()))
        return Fail{UsageError::BadValue,
                    "This is another program than the one that the ceremony began with."};
    for (const auto& record : before.records()) {
        const auto* done = std::get_if<ceremony::StepDone>(&record.content);
        if (done == nullptr || !done->facts.contains("token")) continue;
        const std::string& token = done->facts.at("token");
        if (done->facts.contains("serial")) m_tokens->remember(token, done->facts.at("serial"));
        if (done->outcome == "set") m_tokens->rememberNewPin(token);
    }
    m_transcript = std::move(before);
    m_party.resumed(m_transcript);
    return {};
}

Result<> CeremonyRoom::hold() {
    using Phase = ceremony::Transcript::Phase;
    while (m_transcript.phase() != Phase::Done) {
        switch (m_transcript.phase()) {
        case Phase::Opening: VD_TRY(open()); break;
        case Phase::Step: VD_TRY(step()); break;
        case Phase::Closing: VD_TRY(close()); break;
        case Phase::Done: break;
        }
    }
    std::error_code gone;
    std::filesystem::remove(begunIn(m_plan), gone);
    return {};
}

Result<ceremony::Opening> CeremonyRoom::opening() {
    const bool run = m_plan.mode == ceremony::Mode::Run;
    ceremony::Opening out;
    out.script = m_plan.script.bytes;
    if (run) out.bindings = m_plan.bindings.hash;
    out.program = VD_TRY(hashOfProgram());
    for (const std::string& module : m_tokens->modules()) {
        const auto hash = VD_TRY(hashOfFile(module));
        out.modules.push_back({module, hash});
    }
    out.system = systemRelease();
    out.clock = {
        (m_plan.bindings.clock.source.empty() ? "compared with nothing" : m_plan.bindings.clock.source) + "; "
            + kernelClock(),
        m_plan.bindings.clock.offsetMs};
    out.entropy =
        (m_plan.bindings.entropy.empty() ? "keys: the generator of their token" : m_plan.bindings.entropy)
        + "; nonces: getrandom";
    for (const ceremony::ScriptToken& token : m_plan.script.tokens) {
        const auto info = m_tokens->look(token.name);
        // A token that is still in its bag is looked at when it is inserted.
        if (!info && token.prepared && info.error().code != TokenError::NoToken) return Fail{info.error()};
        const bool known = info && info->initialized;
        out.tokens.push_back({token.name,
                              log::printable(known ? info->serial : m_tokens->serialOf(token.name)),
                              info ? log::printable(info->model) : "", m_tokens->bagOf(token.name)});
    }
    for (const ceremony::ScriptRole& role : m_plan.script.roles) {
        const auto person = m_plan.bindings.people.find(role.name);
        ceremony::Opening::Participant one{
            role.name,
            run && person != m_plan.bindings.people.end() ? person->second.person : "REHEARSAL " + role.name,
            {}};
        const auto* token = m_plan.script.token(role.token);
        const bool signs = token != nullptr && token->prepared && !token->signsWith.empty()
                        && std::ranges::find(token->keys, token->signsWith) != token->keys.end();
        if (signs) one.key = VD_TRY(m_tokens->find({token->name, token->signsWith})).publicKey;
        out.people.push_back(std::move(one));
    }
    out.custody = m_plan.bindings.custody;
    out.rehearsal = m_plan.rehearsal;
    return out;
}

Result<> CeremonyRoom::open() {
    ceremony::Opening opening = VD_TRY(this->opening());
    m_party.opening(m_plan.script, opening);
    for (const ceremony::ScriptRole& role : m_plan.script.roles) {
        if (role.duty != ceremony::Duty::Operator && role.duty != ceremony::Duty::Witness) continue;
        const auto said = VD_TRY(ask({ceremony::Asked::Opening, "opening", role.name, {}, {}}));
        if (said.word == "no")
            return Fail{UsageError::BadValue, "The ceremony was not opened: " + role.name + " said no."};
    }
    return append(std::move(opening), "the opening");
}

/// That the step is begun, on the disk before a token is touched; how often it was before.
Result<std::uint64_t> CeremonyRoom::begin() {
    const std::string path = begunIn(m_plan);
    std::uint64_t before = 0;
    if (const auto bytes = VD_TRY(store::readWhole(path, 64))) {
        const std::string_view text = textOf(*bytes);
        const auto space = text.find(' ');
        const auto number = config::parseNumber(text.substr(0, space));
        const auto count = space == text.npos ? std::nullopt : config::parseNumber(text.substr(space + 1));
        if (number == m_transcript.size() && count) before = *count;
    }
    VD_TRY(store::replaceWhole(
        path, viewOf(std::to_string(m_transcript.size()) + " " + std::to_string(before + 1))));
    return before;
}

Result<ceremony::Answer> CeremonyRoom::ask(const ceremony::Question& question) {
    ceremony::Answer answer = VD_TRY(m_party.ask(question));
    answer.word = log::printable(answer.word, ceremony::kMaxAnswer);
    answer.reason = log::printable(answer.reason, ceremony::kMaxAnswer);
    const auto words = answersTo(question.what);
    const bool known =
        words.empty() ? !answer.word.empty() : std::ranges::find(words, answer.word) != words.end();
    if (!known || (ceremony::needsReason(answer.word) && answer.reason.empty()))
        return Fail{UsageError::BadValue, "'" + answer.word + "' answers nothing that was asked."};
    return answer;
}

Result<> CeremonyRoom::step() {
    const ceremony::Step step = m_transcript.step();
    m_party.step(step, m_transcript.branch());
    for (int i = 0; i < kTries; ++i) {
        const std::uint64_t before = VD_TRY(begin());
        if (irreversible(step.action)) {
            // Read back before it is done.
            const auto go = VD_TRY(ask({ceremony::Asked::Go, step.id, "go", {}, {}}));
            if (go.word == "abort") return append(ceremony::Aborted{step.id, go.reason}, step.id);
        }
        m_party.acting(step);
        const auto came = act(step, before > 0);
        if (!came && !isRefusal(came.error())) {
            const auto again = ask({ceremony::Asked::Trouble, step.id, "trouble", {}, came.error()});
            // Nobody there to say what now: the session ends with what went wrong, the step stands.
            if (!again) return Fail{came.error()};
            if (again->word == "abort") return append(ceremony::Aborted{step.id, again->reason}, step.id);
            continue;
        }
        Outcome outcome = came ? *came : Outcome{"refused", {{"why", came.error().text()}}};
        std::string why;
        const std::string word = VD_TRY(confirm(step, outcome, why));
        if (word == "redo") continue;
        if (word == "abort") return append(ceremony::Aborted{step.id, why}, step.id);
        ceremony::StepDone done;
        done.step = step.id;
        done.outcome = std::move(outcome.word);
        done.facts = std::move(outcome.facts);
        done.exception = std::move(why);
        done.interrupted = before;
        done.confirmed = m_transcript.script().confirmers(step);
        return append(std::move(done), step.id);
    }
    return Fail{UsageError::BadValue,
                "Step " + step.id + " did not succeed in so many tries: take it up later."};
}

Result<std::string> CeremonyRoom::confirm(const ceremony::Step& step, const Outcome& outcome,
                                          std::string& why) {
    m_party.came(step, outcome);
    if (outcome.word != step.expect) {
        const auto said = VD_TRY(ask({ceremony::Asked::Otherwise, step.id, "otherwise", step.expect, {}}));
        why = said.reason;
        if (said.word != "exception") return said.word;
    }
    for (const std::string& role : m_transcript.script().confirmers(step)) {
        const auto said = VD_TRY(ask({ceremony::Asked::Confirm, step.id, role, outcome.word, {}}));
        if (said.word == "redo" || said.word == "abort") {
            why = said.reason;
            return said.word;
        }
        if (said.word == "exception") why += (why.empty() ? "" : "; ") + role + ": " + said.reason;
    }
    return std::string();
}

Result<CeremonyRoom::Outcome> CeremonyRoom::act(const ceremony::Step& step, bool again) {
    using ceremony::Action;
    switch (step.action) {
    case Action::Generate: return generate(step, again);
    case Action::ReadBack: return readBack(step);
    case Action::Destroy: return destroy(step, again);
    case Action::Remove: return remove(step);
    case Action::Export: return exportKey(step);
    case Action::Compare: return compare(step);
    case Action::Ledger: {
        auto facts = VD_TRY(m_ledger->make(step, m_transcript, *m_tokens, again));
        return Outcome{"on_record", std::move(facts)};
    }
    case Action::Note:
    case Action::Photograph:
    case Action::Bag:
    case Action::Shred: return write(step);
    default: return actOnToken(step, again);
    }
}

Result<CeremonyRoom::Outcome> CeremonyRoom::actOnToken(const ceremony::Step& step, bool again) {
    Outcome out{std::string(outcomesOf(step.action).front()), {{"token", step.token}}};
    if (step.action == ceremony::Action::Init) {
        const auto info = VD_TRY(m_tokens->initialize(step.token, step.erase, again));
        out.facts["serial"] = log::printable(info.serial);
        out.facts["model"] = log::printable(info.model);
        out.facts["label"] = log::printable(info.label);
    } else if (step.action == ceremony::Action::SetPin) {
        VD_TRY(m_tokens->setPin(step.token, again));
    } else {
        const auto info = VD_TRY(m_tokens->look(step.token));
        VD_TRY(m_tokens->logIn(step.token));
        out.facts["seen"] = log::printable(info.serial);
    }
    return out;
}

Result<CeremonyRoom::Outcome> CeremonyRoom::generate(const ceremony::Step& step, bool again) {
    Outcome out{"generated", {}};
    std::optional<keys::KeyInfo> info;
    if (again) {
        auto there = m_tokens->find(*step.key);
        if (there)
            info = *std::move(there);
        else if (there.error().code != TokenError::NoKey)
            return Fail{there.error()};
    }
    if (info) {
        VD_TRY(m_tokens->prove(*step.key, info->publicKey));
        out.facts["note"] = "was made before the step was taken up";
    } else {
        info = VD_TRY(m_tokens->generate(*step.key, step.algorithm));
    }
    if (info->kind != keys::algorithmName(step.algorithm))
        return Fail{TokenError::AttributeDiffers, info->kind};
    out.facts["key"] = toHex(info->publicKey);
    out.facts["kind"] = info->kind;
    out.facts["id"] = toHex(info->id);
    out.facts["claimed_never_extractable"] = info->claims.neverExtractable.value_or(false) ? "yes" : "no";
    return out;
}

Result<CeremonyRoom::Outcome> CeremonyRoom::readBack(const ceremony::Step& step) {
    const auto info = VD_TRY(m_tokens->find(*step.key));
    const Bytes* made = m_transcript.key(*step.key);
    Outcome out{made != nullptr && *made != info.publicKey ? "different" : "as_generated", {}};
    VD_TRY(m_tokens->prove(*step.key, info.publicKey));
    const auto hash = crypto::Sha256::of(info.publicKey);
    out.facts["key"] = toHex(info.publicKey);
    out.facts["kind"] = info.kind;
    out.facts["sha256"] = toHex(hash);
    out.facts["words"] = ceremony::pgpWords(hash);
    return out;
}

Result<CeremonyRoom::Outcome> CeremonyRoom::destroy(const ceremony::Step& step, bool again) {
    const auto done = m_tokens->destroy(*step.key);
    if (!done && again && done.error().code == TokenError::NoKey)
        return Outcome{"destroyed", {{"note", "was gone when the step was taken up"}}};
    if (!done) return Fail{done.error()};
    const bool gone = done->findsNothing && done->signRefused;
    return Outcome{gone ? "destroyed" : "refused",
                   {{"objects", std::to_string(done->objects)},
                    {"finds_nothing", done->findsNothing ? "yes" : "no"},
                    {"a_signature_was_answered", log::printable(done->signAnswer)}}};
}

Result<CeremonyRoom::Outcome> CeremonyRoom::remove(const ceremony::Step& step) {
    const auto info = m_tokens->look(step.token);
    m_tokens->logOut(step.token);
    static_cast<void>(VD_TRY(ask({ceremony::Asked::TakeOut, step.id, "out", step.token, {}})));
    if (!VD_TRY(m_tokens->present(step.token))) return Outcome{"removed", {{"seen", "gone"}}};
    if (info && !info->removable)
        return Outcome{"removed", {{"seen", "its module says that it cannot be removed; logged out"}}};
    return Outcome{"still_there", {}};
}

Result<CeremonyRoom::Outcome> CeremonyRoom::exportKey(const ceremony::Step& step) {
    const Bytes* key = m_transcript.key(*step.key);
    if (key == nullptr) return Fail{TokenError::NoKey, step.key->text()};
    const auto decoded = crypto::PublicKey::decode(*key);
    const auto path =
        m_plan.folder
        / (std::string(m_plan.mode == ceremony::Mode::Rehearsal ? "REHEARSAL-" : "") + step.file + ".public");
    const std::string text = toHex(*key) + "\n";
    VD_TRY(store::replaceWhole(path.string(), viewOf(text)));
    return Outcome{"exported",
                   {{"file", path.filename().string()},
                    {"sha256", toHex(crypto::Sha256::of(viewOf(text)))},
                    {"peer_id", decoded ? decoded->peerId().text() : std::string()}}};
}

Result<CeremonyRoom::Outcome> CeremonyRoom::compare(const ceremony::Step& step) {
    ceremony::Digest hash = step.of == "head" ? m_transcript.head() : m_plan.script.hash;
    if (step.key) {
        const Bytes* key = m_transcript.key(*step.key);
        if (key == nullptr) return Fail{TokenError::NoKey, step.key->text()};
        hash = crypto::Sha256::of(*key);
    }
    m_party.words(step.id, hash);
    const auto said = VD_TRY(ask({ceremony::Asked::Same, step.id, "words", {}, {}}));
    return Outcome{said.word, {{"sha256", toHex(hash)}, {"words", ceremony::pgpWords(hash)}}};
}

Result<CeremonyRoom::Outcome> CeremonyRoom::write(const ceremony::Step& step) {
    std::string text = VD_TRY(ask({ceremony::Asked::Text, step.id, "text", {}, {}})).word;
    Outcome out{std::string(outcomesOf(step.action).front()), {{"text", std::move(text)}}};
    if (!step.token.empty()) out.facts["of"] = step.token;
    return out;
}

Result<> CeremonyRoom::append(ceremony::Content content, const std::string& what) {
    const ceremony::Record record = m_transcript.draft(std::move(content), wallNow());
    const auto signers = VD_TRY(m_transcript.signersOf(record));
    ledger::Entry entry{record.encode(), {}};
    const auto request = signingRequest(record.mode, entry.body);
    for (const auto& signer : signers) {
        const auto* role = m_transcript.size() == 0 ? m_plan.script.role(signer.role)
                                                    : m_transcript.script().role(signer.role);
        for (int i = 0;; ++i) {
            auto signature = m_tokens->sign(role->token, signer.key, request);
            if (signature) {
                entry.signatures[ledger::KeyId::of(signer.key)] = *std::move(signature);
                if (m_plan.pinEachTime) m_tokens->logOut(role->token);
                break;
            }
            const auto again =
                ask({ceremony::Asked::Signature, what, "signature", role->token, signature.error()});
            if (!again || i == kTries) return Fail{signature.error()};
        }
    }
    ceremony::Transcript after = m_transcript;
    VD_TRY(after.append(entry.encode()));
    VD_TRY(store::replaceWhole(file().string(), after.file()));
    m_transcript = std::move(after);
    m_party.recorded(m_transcript, what, signers.size());
    return {};
}

Result<> CeremonyRoom::close() {
    return append(m_transcript.closing(), "the closing");
}

} // namespace vedette::app
