#include "core/ledger/ledger.h"

#include "core/codec/cbor.h"
#include "core/ledger/fields.h"
#include "core/ledger/judgement.h"

#include <algorithm>
#include <array>

namespace vedette::ledger {

namespace {

constexpr std::string_view kFileMark = "vedette-key-ledger";
constexpr std::size_t kMoves = 6;

using Row = std::array<std::optional<State>, kMoves>;

constexpr std::optional<State> kNo;

/// By State, then by Move: the table of ledger.h.
constexpr std::array<Row, 6> kTable{
    Row{State::Active, kNo, kNo, State::Deactivated, State::Compromised, State::Destroyed},
    Row{kNo, State::Suspended, kNo, State::Deactivated, State::Compromised, kNo},
    Row{kNo, kNo, State::Active, State::Deactivated, State::Compromised, State::Destroyed},
    Row{kNo, kNo, kNo, kNo, State::Compromised, State::Destroyed},
    Row{kNo, kNo, kNo, kNo, kNo, State::Destroyed},
    Row{kNo, kNo, kNo, kNo, kNo, kNo},
};

bool fallen(State state) {
    return state == State::Compromised || state == State::Suspended;
}

} // namespace

std::string_view stateName(State state) noexcept {
    switch (state) {
    case State::PreActivation: return "pre_activation";
    case State::Active: return "active";
    case State::Suspended: return "suspended";
    case State::Deactivated: return "deactivated";
    case State::Compromised: return "compromised";
    case State::Destroyed: return "destroyed";
    }
    return "unknown";
}

std::optional<State> after(State from, Move move) noexcept {
    return kTable[static_cast<std::size_t>(from) - 1][static_cast<std::size_t>(move)];
}

Move moveOf(Reason reason) noexcept {
    switch (reason) {
    case Reason::Unspecified:
    case Reason::KeyCompromise:
    case Reason::AuthorityCompromise: return Move::Compromise;
    case Reason::Hold: return Move::Suspend;
    case Reason::AffiliationChanged:
    case Reason::Superseded:
    case Reason::Cessation:
    case Reason::PrivilegeWithdrawn: break;
    }
    return Move::Deactivate;
}

State KeyRecord::stateAt(WallTime at) const noexcept {
    return state == State::Active && overlapUntil && at >= *overlapUntil ? State::Deactivated : state;
}

Result<> Ledger::follows(const Statement& statement) const {
    if (size() == kMaxEntries) return Fail{Violation::Full};
    if (empty()) {
        if (!std::holds_alternative<Policy>(statement.content)) return Fail{Violation::NoGenesis};
        if (statement.sequence != 0) return Fail{Violation::WrongSequence};
        if (statement.ledger || statement.previous) return Fail{Violation::BrokenChain};
        return {};
    }
    if (statement.sequence != size()) return Fail{Violation::WrongSequence};
    if (statement.ledger != m_id) return Fail{Violation::WrongLedger};
    if (statement.previous != m_hashes.back()) return Fail{Violation::BrokenChain};
    if (statement.at < m_at) return Fail{Violation::TimeReversed};
    return {};
}

Result<> Ledger::append(BytesView bytes) {
    const Entry entry = VD_TRY(Entry::decode(bytes));
    const Statement statement = VD_TRY(Statement::decode(entry.body));
    VD_TRY(follows(statement));
    Judgement judgement = VD_TRY(judge(Standing{m_id, m_policy, m_keys, empty()}, statement, entry));
    // From here on nothing fails.
    const Digest hash = crypto::Sha256::of(bytes);
    if (empty()) m_id = hash;
    m_hashes.push_back(hash);
    m_at = statement.at;
    if (judgement.policy) {
        m_policy = *std::move(judgement.policy);
        // Whoever is witness no more vouches for nothing any more.
        std::erase_if(m_seen, [&](const auto& seen) {
            return std::ranges::none_of(m_policy.officers, [&](const Officer& one) {
                return one.role == Role::Witness && KeyId::of(one.key) == seen.first;
            });
        });
    }
    for (auto& [key, record] : judgement.changed) m_keys.insert_or_assign(key, std::move(record));
    for (const KeyId& witness : judgement.witnesses) m_seen[witness] = statement.sequence - 1;
    return {};
}

Result<> Ledger::admits(BytesView bytes) const {
    const Entry entry = VD_TRY(Entry::decode(bytes));
    const Statement statement = VD_TRY(Statement::decode(entry.body));
    VD_TRY(follows(statement));
    static_cast<void>(VD_TRY(judge(Standing{m_id, m_policy, m_keys, empty()}, statement, entry)));
    return {};
}

std::optional<Ledger::Head> Ledger::head() const {
    if (empty()) return std::nullopt;
    return Head{size() - 1, m_hashes.back(), m_at};
}

Statement Ledger::next(WallTime now) const {
    Statement out;
    out.at = now;
    if (empty()) return out;
    out.ledger = m_id;
    out.previous = m_hashes.back();
    out.sequence = size();
    out.at = std::max(now, m_at);
    return out;
}

std::map<KeyId, BytesView> Ledger::votersOn(const Statement& statement) const {
    return ledger::votersOn(Standing{m_id, m_policy, m_keys, empty()}, statement);
}

const KeyRecord* Ledger::find(const KeyId& key) const {
    const auto at = m_keys.find(key);
    return at == m_keys.end() ? nullptr : &at->second;
}

std::optional<std::uint64_t> Ledger::witnessed(std::size_t by) const {
    std::vector<std::uint64_t> heads;
    for (const auto& [witness, sequence] : m_seen) heads.push_back(sequence);
    std::ranges::sort(heads, std::ranges::greater{});
    for (const std::uint64_t head : heads) {
        Signers saw;
        for (const auto& [witness, sequence] : m_seen) {
            if (sequence >= head) saw.insert(witness);
        }
        if (by > 0 && independent(m_policy, saw, {Role::Witness}) >= by) return head;
    }
    return std::nullopt;
}

std::optional<Refused> Ledger::refusalOf(const KeyId& key, const KeyRecord& record, WallTime at) const {
    const State state = record.stateAt(at);
    if (state != State::PreActivation && state != State::Active) {
        const Reason reason = record.revoked.value_or(Reason::Superseded);
        return Refused{key, reason, record.invalidFrom.value_or(record.overlapUntil.value_or(record.since))};
    }
    // Issuers are older than what they vouch for: the walk ends.
    for (const KeyRecord* above = &record; above->issuer;) {
        above = &m_keys.at(*above->issuer);
        const bool compromised = above->revoked && moveOf(*above->revoked) == Move::Compromise;
        if (!fallen(above->state) && !compromised) continue;
        return Refused{key, above->revoked.value_or(Reason::Hold), above->invalidFrom.value_or(above->since)};
    }
    return std::nullopt;
}

std::vector<Refused> Ledger::refused(WallTime at) const {
    std::vector<Refused> out;
    for (const auto& [key, record] : m_keys) {
        if (auto refusal = refusalOf(key, record, at)) out.push_back(*refusal);
    }
    return out;
}

KeyId Ledger::successorOf(const KeyId& key) const {
    KeyId last = key;
    for (const KeyRecord* record = find(key); record != nullptr && record->successor; record = find(last))
        last = *record->successor;
    return last;
}

Bytes LedgerFile::encode() const {
    codec::CborWriter w;
    w.beginArray().text(kFileMark).uint(1).beginArray();
    for (const Bytes& entry : entries) w.bytes(entry);
    w.end().end();
    return std::move(w).take();
}

Result<LedgerFile> LedgerFile::decode(BytesView file) {
    auto outer = VD_TRY(Items::open(file, kMaxBytes));
    if (VD_TRY(boundedText(outer.next())) != kFileMark) return Fail{Violation::Malformed, "its mark"};
    if (VD_TRY(numberIn(outer.next(), 1)) != 1) return Fail{Violation::BadField, "version"};
    auto items = VD_TRY(Items::of(outer.next()));
    VD_TRY(outer.end());
    if (items.size() > Ledger::kMaxEntries) return Fail{Violation::Full};
    LedgerFile out;
    while (!items.done()) out.entries.push_back(VD_TRY(boundedBytes(items.next(), 1, kMaxEntry)));
    return out;
}

Result<Ledger> LedgerFile::fold() const {
    Ledger ledger;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto taken = ledger.append(entries[i]);
        if (taken) continue;
        const Error& why = taken.error();
        return Fail{
            Error(why.code, std::to_string(i) + (why.detail.empty() ? std::string() : ": " + why.detail))};
    }
    return ledger;
}

} // namespace vedette::ledger
