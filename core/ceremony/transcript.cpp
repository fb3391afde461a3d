#include "core/ceremony/transcript.h"

#include "core/ceremony/lint.h"
#include "core/crypto/public_key.h"
#include "core/ledger/statement.h"

#include <algorithm>

namespace vedette::ceremony {

namespace {

constexpr std::size_t kLengthBytes = 4;

Bytes lengthOf(std::size_t size) {
    Bytes out;
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<Byte>(size >> shift));
    return out;
}

std::size_t readLength(BytesView four) {
    std::size_t out = 0;
    for (const Byte one : four) out = out << 8 | one;
    return out;
}

/// Every signature that has to be there, no other, and each holds.
Result<> checkSignatures(const ledger::Entry& entry, Mode mode,
                         const std::vector<Transcript::Signer>& signers) {
    const Bytes input = crypto::signingInput(signingRequest(mode, entry.body));
    for (const Transcript::Signer& signer : signers) {
        const auto found = entry.signatures.find(ledger::KeyId::of(signer.key));
        if (found == entry.signatures.end()) return Fail{Violation::SignatureMissing, signer.role};
        const auto key = crypto::PublicKey::decode(signer.key);
        if (!key || !key->verify(input, found->second)) return Fail{Violation::BadSignature, signer.role};
    }
    if (entry.signatures.size() > signers.size()) return Fail{Violation::StrangeSigner};
    return {};
}

/// Whoever opens the ceremony signs its script: one that was altered is not parsed.
Result<> checkOpeners(const ledger::Entry& entry, const Record& record) {
    const auto* opening = std::get_if<Opening>(&record.content);
    if (opening == nullptr) return {};
    std::vector<Transcript::Signer> signers;
    for (const auto& person : opening->people) {
        if (!person.key.empty()) signers.push_back({person.role, person.key});
    }
    return checkSignatures(entry, record.mode, signers);
}

Error atRecord(std::size_t number, const Error& why) {
    return {why.code, "record " + std::to_string(number) + (why.detail.empty() ? "" : ": " + why.detail)};
}

} // namespace

Result<Transcript> Transcript::read(BytesView file) {
    if (file.size() > kMaxFile) return Fail{Violation::TooLarge};
    if (file.size() < kMagic.size() || textOf(file.first(kMagic.size())) != kMagic)
        return Fail{Violation::Malformed, "no transcript"};
    Transcript out;
    BytesView rest = file.subspan(kMagic.size());
    while (!rest.empty()) {
        const std::size_t size =
            rest.size() < kLengthBytes ? rest.size() : readLength(rest.first(kLengthBytes));
        if (rest.size() < kLengthBytes || rest.size() - kLengthBytes < size)
            return Fail{atRecord(out.size(), Error(Violation::Malformed, "cut off"))};
        const auto taken = out.append(rest.subspan(kLengthBytes, size));
        if (!taken) return Fail{atRecord(out.size(), taken.error())};
        rest = rest.subspan(kLengthBytes + size);
    }
    return out;
}

Result<Transcript> Transcript::verify(BytesView file) {
    Transcript out = VD_TRY(read(file));
    if (out.phase() != Phase::Done)
        return Fail{Violation::Unfinished, "record " + std::to_string(out.size())};
    return out;
}

Result<> Transcript::append(BytesView bytes) {
    if (m_records.size() >= kMaxRecords) return Fail{Violation::TooLarge};
    auto entry = ledger::Entry::decode(bytes);
    if (!entry) return Fail{Violation::Malformed, entry.error().text()};
    Record record = VD_TRY(Record::decode(entry->body));
    if (record.encode() != entry->body) return Fail{Violation::Malformed};
    VD_TRY(follows(record));
    VD_TRY(checkOpeners(*entry, record));
    Transcript after = *this;
    const auto signers = VD_TRY(after.take(record));
    VD_TRY(checkSignatures(*entry, record.mode, signers));
    after.m_head = crypto::Sha256::of(bytes);
    if (after.m_file.empty()) vedette::append(after.m_file, viewOf(kMagic));
    vedette::append(after.m_file, lengthOf(bytes.size()));
    vedette::append(after.m_file, bytes);
    after.m_records.push_back(std::move(record));
    *this = std::move(after);
    return {};
}

Result<> Transcript::follows(const Record& record) const {
    if (m_phase == Phase::Done) return Fail{Violation::AfterEnd};
    if (record.sequence != m_records.size()) return Fail{Violation::WrongSequence};
    const bool first = m_records.empty();
    if (first ? record.previous.has_value() : record.previous != m_head) return Fail{Violation::BrokenChain};
    if (!first && record.mode != m_mode) return Fail{Violation::WrongMode};
    if (!first && record.at < m_records.back().at) return Fail{Violation::TimeReversed};
    return {};
}

Result<std::vector<Transcript::Signer>> Transcript::take(const Record& record) {
    m_mode = record.mode;
    if (const auto* opening = std::get_if<Opening>(&record.content)) return takeOpening(*opening);
    if (const auto* step = std::get_if<StepDone>(&record.content)) return takeStep(*step);
    if (const auto* aborted = std::get_if<Aborted>(&record.content)) return takeAbort(*aborted);
    return takeClosing(std::get<Closing>(record.content));
}

Result<std::vector<Transcript::Signer>> Transcript::takeOpening(const Opening& opening) {
    if (m_phase != Phase::Opening) return Fail{Violation::WrongStep, "an opening"};
    // The run is what the bindings and a rehearsal allow; a rehearsal needs neither.
    const bool run = m_mode == Mode::Run;
    if (run != opening.bindings.has_value()) return Fail{Violation::BadField, "bindings"};
    if (run && !opening.rehearsal) return Fail{Violation::NotRehearsed};
    if (!run && opening.rehearsal) return Fail{Violation::BadField, "rehearsal"};
    auto read = Script::read(opening.script);
    if (!read.findings.empty() || !lint(read.script).empty()) return Fail{Violation::BadScript};
    auto script = std::make_shared<const Script>(std::move(read.script));
    if (opening.people.size() != script->roles.size()) return Fail{Violation::BadField, "people"};
    m_scene.emplace(*script);
    m_script = std::move(script);
    std::vector<std::string> everybody;
    for (std::size_t i = 0; i < opening.people.size(); ++i) {
        const ScriptRole& role = m_script->roles[i];
        const Opening::Participant& person = opening.people[i];
        if (person.role != role.name) return Fail{Violation::BadField, "people"};
        everybody.push_back(role.name);
        const bool signs = m_scene->canSign(role, *m_script);
        if (signs == person.key.empty()) return Fail{Violation::BadField, "the key of " + role.name};
        if (!signs) continue;
        const Bytes& key = person.key;
        // Two roles with one key would be one signature for two people.
        if (std::ranges::any_of(m_keys, [&](const auto& one) { return one.second == key; }))
            return Fail{Violation::BadField, "the key of " + role.name};
        m_keys[{role.token, m_script->token(role.token)->signsWith}] = key;
    }
    m_phase = Phase::Step;
    return signing(everybody);
}

Result<> Transcript::takeKey(const Step& step, const StepDone& done) {
    const bool made = step.action == Action::Generate && done.outcome == "generated";
    const bool seen = step.action == Action::ReadBack && done.outcome == "as_generated";
    if ((!made && !seen) || !step.key) return {};
    const auto text = done.facts.find("key");
    const auto key = text == done.facts.end() ? std::nullopt : fromHex(text->second);
    if (!key || !crypto::PublicKey::decode(*key)) return Fail{Violation::BadField, "key"};
    const auto before = m_keys.find(*step.key);
    if (seen && before != m_keys.end() && before->second != *key)
        return Fail{Violation::WrongKey, step.key->text()};
    // What was made is like nothing that is there.
    if (made && std::ranges::any_of(m_keys, [&](const auto& one) { return one.second == *key; }))
        return Fail{Violation::WrongKey, step.key->text()};
    m_keys[*step.key] = *key;
    return {};
}

Result<std::vector<Transcript::Signer>> Transcript::takeStep(const StepDone& done) {
    if (m_phase != Phase::Step || done.step != step().id) return Fail{Violation::WrongStep, done.step};
    const Step& due = step();
    const auto outcomes = outcomesOf(due.action);
    if (std::ranges::find(outcomes, done.outcome) == outcomes.end())
        return Fail{Violation::WrongOutcome, done.outcome};
    if (done.outcome != due.expect && done.exception.empty())
        return Fail{Violation::ExceptionMissing, done.step};
    if (done.confirmed != m_script->confirmers(due)) return Fail{Violation::Unconfirmed, done.step};
    VD_TRY(takeKey(due, done));
    if (done.outcome == outcomes.front()) m_scene->apply(due);
    if (!done.exception.empty()) m_exceptions.push_back({m_records.size(), done.step, done.exception});
    ++m_steps;
    auto signers = signing(m_script->confirmers(due));
    advance();
    return signers;
}

Result<std::vector<Transcript::Signer>> Transcript::takeAbort(const Aborted& aborted) {
    if (m_phase != Phase::Step || aborted.step != step().id) return Fail{Violation::WrongStep, aborted.step};
    if (aborted.why.empty()) return Fail{Violation::ExceptionMissing, aborted.step};
    const std::string branch = m_branch.empty() ? step().abort : std::string();
    std::vector<std::string> confirming;
    for (const ScriptRole& role : m_script->roles) {
        if (role.duty == Duty::Operator || role.duty == Duty::Witness) confirming.push_back(role.name);
    }
    m_aborted = true;
    m_exceptions.push_back({m_records.size(), aborted.step, aborted.why});
    m_branch = branch;
    m_next = 0;
    if (branch.empty()) m_phase = Phase::Closing;
    return signing(confirming);
}

Result<std::vector<Transcript::Signer>> Transcript::takeClosing(const Closing& end) {
    if (m_phase != Phase::Closing) return Fail{Violation::WrongStep, "the closing"};
    if (!(end == closing())) return Fail{Violation::WrongResult};
    std::vector<std::string> everybody;
    for (const ScriptRole& role : m_script->roles) everybody.push_back(role.name);
    auto signers = signing(everybody);
    m_phase = Phase::Done;
    return signers;
}

void Transcript::advance() {
    if (++m_next >= road().size()) m_phase = Phase::Closing;
}

const std::vector<Step>& Transcript::road() const {
    return m_branch.empty() ? m_script->steps : m_script->branch(m_branch)->steps;
}

const Step& Transcript::step() const {
    VD_ASSERT(m_phase == Phase::Step);
    return road()[m_next];
}

std::vector<Transcript::Signer> Transcript::signing(const std::vector<std::string>& roles) const {
    std::vector<Signer> out;
    for (const std::string& name : roles) {
        const ScriptRole* role = m_script->role(name);
        if (role == nullptr || !m_scene->canSign(*role, *m_script)) continue;
        const Bytes* found = key({role->token, m_script->token(role->token)->signsWith});
        if (found != nullptr) out.push_back({name, *found});
    }
    return out;
}

const Bytes* Transcript::key(const KeyName& name) const {
    const auto found = m_keys.find(name);
    return found == m_keys.end() ? nullptr : &found->second;
}

Record Transcript::draft(Content content, WallTime now) const {
    Record out;
    out.mode = m_mode;
    out.sequence = m_records.size();
    if (!m_records.empty()) out.previous = m_head;
    out.at = m_records.empty() ? now : std::max(now, m_records.back().at);
    out.content = std::move(content);
    return out;
}

Closing Transcript::closing() const {
    return {!m_aborted, m_steps, m_exceptions.size()};
}

Result<std::vector<Transcript::Signer>> Transcript::signersOf(const Record& draft) const {
    VD_TRY(follows(draft));
    Transcript after = *this;
    return after.take(draft);
}

// A latch against haste and no proof: the tokens of a rehearsal are anybody's.
Result<Digest> unlocks(BytesView rehearsal, const Digest& script) {
    const Transcript held = VD_TRY(Transcript::verify(rehearsal));
    if (held.mode() != Mode::Rehearsal) return Fail{Violation::NotRehearsed, "it is no rehearsal"};
    if (held.script().hash != script) return Fail{Violation::OtherScript};
    if (held.aborted()) return Fail{Violation::NotRehearsed, "it was broken off"};
    if (!held.exceptions().empty()) return Fail{Violation::NotRehearsed, "it had exceptions"};
    return held.head();
}

} // namespace vedette::ceremony
