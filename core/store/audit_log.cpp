#include "core/store/audit_log.h"

#include <sodium.h>

#include <algorithm>

namespace vedette::store {

namespace {

/// Version by version; no step ever changes.
constexpr std::array<const char*, 2> kAuditSchema{
    R"(
    CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY,
        network INTEGER NOT NULL,
        who INTEGER NOT NULL,
        command INTEGER NOT NULL,
        inverse_of INTEGER NOT NULL,
        at INTEGER NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        outcome TEXT NOT NULL,
        hash BLOB NOT NULL
    ) STRICT;
)",
    R"(
    CREATE TABLE log (id BLOB NOT NULL, first INTEGER NOT NULL, before BLOB NOT NULL) STRICT;
    INSERT INTO log (id, first, before) VALUES (randomblob(16), 1, zeroblob(32));
    CREATE TABLE checkpoint (
        number INTEGER PRIMARY KEY,
        sequence INTEGER NOT NULL,
        hash BLOB NOT NULL,
        at INTEGER NOT NULL,
        key BLOB NOT NULL,
        signature BLOB NOT NULL
    ) STRICT;
)"};
constexpr std::string_view kColumns =
    "sequence, network, who, command, inverse_of, at, action, subject, outcome, hash";

void put(Bytes& out, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) out.push_back(static_cast<Byte>(value >> shift));
}

void put(Bytes& out, std::string_view text) {
    put(out, text.size());
    append(out, viewOf(text));
}

AuditRecord recordOf(const Statement& row) {
    AuditRecord record;
    record.sequence = static_cast<std::uint64_t>(row.integer(0));
    record.network.value = static_cast<std::uint64_t>(row.integer(1));
    record.who.value = static_cast<std::uint64_t>(row.integer(2));
    record.command.value = static_cast<std::uint64_t>(row.integer(3));
    record.inverseOf.value = static_cast<std::uint64_t>(row.integer(4));
    record.at.ms = row.integer(5);
    record.action = row.text(6);
    record.subject = row.text(7);
    record.outcome = row.text(8);
    return record;
}

template <std::size_t N>
bool fill(std::array<Byte, N>& to, BytesView from) {
    if (from.size() != N) return false;
    std::ranges::copy(from, to.begin());
    return true;
}

void shorten(std::string& text) {
    if (text.size() <= AuditLog::kMaxText) return;
    text.resize(AuditLog::kMaxText);
    text += "…";
}

Fail<AuditError> faultAt(AuditError what, std::uint64_t sequence) {
    return Fail{what, std::to_string(sequence)};
}

} // namespace

std::string_view codeName(AuditError error) noexcept {
    switch (error) {
    case AuditError::Altered: return "altered";
    case AuditError::Gap: return "gap";
    case AuditError::Truncated: return "truncated";
    case AuditError::BadCheckpoint: return "bad_checkpoint";
    }
    return "unknown";
}

AuditHash chain(const AuditHash& previous, const AuditRecord& record) {
    Bytes bytes;
    put(bytes, record.sequence);
    put(bytes, record.network.value);
    put(bytes, record.who.value);
    put(bytes, record.command.value);
    put(bytes, record.inverseOf.value);
    put(bytes, static_cast<std::uint64_t>(record.at.ms));
    put(bytes, record.action);
    put(bytes, record.subject);
    put(bytes, record.outcome);
    AuditHash hash;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    crypto_generichash_update(&state, previous.data(), previous.size());
    crypto_generichash_update(&state, bytes.data(), bytes.size());
    crypto_generichash_final(&state, hash.data(), hash.size());
    return hash;
}

Result<AuditLog> AuditLog::open(const std::string& path) {
    Database database = VD_TRY(Database::open(path, Database::Mode::ReadWrite));
    VD_TRY(database.migrate(kAuditSchema));
    return prepared(std::move(database), true, kAuditSchema.size());
}

Result<AuditLog> AuditLog::openReadOnly(const std::string& path) {
    Database database = VD_TRY(Database::open(path, Database::Mode::ReadOnly));
    const std::int64_t version = VD_TRY(database.versionUpTo(kAuditSchema.size()));
    return prepared(std::move(database), false, version);
}

Result<AuditLog> AuditLog::prepared(Database database, bool writes, std::int64_t version) {
    AuditLog log(std::move(database), version >= 2);
    if (writes) {
        log.m_insert.emplace(
            VD_TRY(log.m_database.prepare("INSERT INTO audit (" + std::string(kColumns)
                                          + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")));
    }
    Statement last =
        VD_TRY(log.m_database.prepare("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"));
    const bool any = VD_TRY(last.step());
    if (any) {
        log.m_last = static_cast<std::uint64_t>(last.integer(0));
        if (!fill(log.m_head, last.blob(1))) return faultAt(AuditError::Altered, log.m_last);
    }
    if (!log.m_signs) return log;
    Statement own = VD_TRY(log.m_database.prepare("SELECT id, first, before FROM log"));
    if (!VD_TRY(own.step()) || !fill(log.m_id, own.blob(0))) return Fail{StoreError::Corrupt, "no log id"};
    if (!any) {
        log.m_last = static_cast<std::uint64_t>(own.integer(1)) - 1;
        if (!fill(log.m_head, own.blob(2))) return Fail{StoreError::Corrupt, "no first hash"};
    }
    Statement covered = VD_TRY(
        log.m_database.prepare("SELECT number, sequence FROM checkpoint ORDER BY number DESC LIMIT 1"));
    if (VD_TRY(covered.step())) {
        log.m_checkpoints = static_cast<std::uint64_t>(covered.integer(0));
        log.m_covered = std::min(static_cast<std::uint64_t>(covered.integer(1)), log.m_last);
    }
    return log;
}

Result<std::uint64_t> AuditLog::append(AuditRecord record) {
    VD_ASSERT(m_insert);
    record.sequence = m_last + 1;
    for (std::string* text : {&record.action, &record.subject, &record.outcome}) shorten(*text);
    const AuditHash hash = chain(m_head, record);
    m_insert->bind(1, static_cast<std::int64_t>(record.sequence));
    m_insert->bind(2, static_cast<std::int64_t>(record.network.value));
    m_insert->bind(3, static_cast<std::int64_t>(record.who.value));
    m_insert->bind(4, static_cast<std::int64_t>(record.command.value));
    m_insert->bind(5, static_cast<std::int64_t>(record.inverseOf.value));
    m_insert->bind(6, record.at.ms);
    m_insert->bind(7, std::string_view(record.action));
    m_insert->bind(8, std::string_view(record.subject));
    m_insert->bind(9, std::string_view(record.outcome));
    m_insert->bind(10, BytesView(hash));
    VD_TRY(m_insert->run()); // its own transaction, synchronised
    m_last = record.sequence;
    m_head = hash;
    return record.sequence;
}

Result<> AuditLog::append(std::span<const AuditRecord> records) {
    const AuditHash head = m_head;
    const std::uint64_t last = m_last;
    const auto all = [&]() -> Result<> {
        for (const AuditRecord& record : records) {
            if (auto one = append(record); !one) return Fail{std::move(one).error()};
        }
        return {};
    };
    Result<> done = m_database.transact(all);
    if (!done) {
        m_head = head;
        m_last = last;
    }
    return done;
}

std::optional<Checkpoint> AuditLog::draft(WallTime now) const {
    if (uncovered() == 0) return std::nullopt;
    Checkpoint made;
    made.number = m_checkpoints + 1;
    made.sequence = m_last;
    made.hash = m_head;
    made.at = now;
    return made;
}

Result<> AuditLog::append(const Checkpoint& checkpoint) {
    const auto bad = [](const char* why) { return Fail{AuditError::BadCheckpoint, why}; };
    if (checkpoint.number != m_checkpoints + 1) return bad("not the next one");
    if (checkpoint.sequence <= m_covered || checkpoint.sequence > m_last) return bad("of no open record");
    const auto head = VD_TRY(headAfter(checkpoint.sequence));
    if (head != checkpoint.hash) return bad("of another head");
    if (!store::verify(m_id, checkpoint)) return bad("not signed");
    Statement insert = VD_TRY(m_database.prepare("INSERT INTO checkpoint (number, sequence, hash, at, key, "
                                                 "signature) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    insert.bind(1, static_cast<std::int64_t>(checkpoint.number));
    insert.bind(2, static_cast<std::int64_t>(checkpoint.sequence));
    insert.bind(3, BytesView(checkpoint.hash));
    insert.bind(4, checkpoint.at.ms);
    insert.bind(5, BytesView(checkpoint.key));
    insert.bind(6, BytesView(checkpoint.signature));
    VD_TRY(insert.run());
    m_checkpoints = checkpoint.number;
    m_covered = checkpoint.sequence;
    return {};
}

Result<std::uint64_t> AuditLog::firstRecord(AuditHash& before) {
    before = {};
    if (!m_signs) return 1;
    Statement own = VD_TRY(m_database.prepare("SELECT first, before FROM log"));
    if (!VD_TRY(own.step()) || !fill(before, own.blob(1))) return Fail{StoreError::Corrupt, "no first hash"};
    return static_cast<std::uint64_t>(own.integer(0));
}

Result<std::uint64_t> AuditLog::bytesInUse() {
    Statement row =
        VD_TRY(m_database.prepare("SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, "
                                  "pragma_freelist_count, pragma_page_size"));
    if (!VD_TRY(row.step())) return Fail{StoreError::Corrupt, "no size"};
    return static_cast<std::uint64_t>(row.integer(0));
}

Result<std::uint64_t> AuditLog::retain(const AuditRetention& keep, WallTime now) {
    AuditHash before{};
    const std::uint64_t first = VD_TRY(firstRecord(before));
    const std::uint64_t records = m_last + 1 - first;
    if (records == 0) return 0;
    // Records are much alike: what is too large by a tenth loses a tenth of them.
    const std::uint64_t bytes = VD_TRY(bytesInUse());
    std::uint64_t most = keep.keepRecords;
    if (bytes > keep.keepBytes) {
        const double share = static_cast<double>(keep.keepBytes) / static_cast<double>(bytes);
        most = std::min(most, static_cast<std::uint64_t>(share * static_cast<double>(records)));
    }
    std::optional<Checkpoint> end;
    for (const Checkpoint& one : VD_TRY(checkpoints())) {
        if (one.sequence < first || one.sequence > m_last) continue;
        const bool old = keep.keepAge.count() > 0 && one.at.ms < now.ms - keep.keepAge.count();
        if (old || m_last - one.sequence >= most) end = one;
    }
    if (!end) return 0;
    const std::uint64_t removed = end->sequence + 1 - first;
    const auto cut = [&]() -> Result<> {
        Statement move = VD_TRY(m_database.prepare("UPDATE log SET first = ?1, before = ?2"));
        move.bind(1, static_cast<std::int64_t>(end->sequence + 1));
        move.bind(2, BytesView(end->hash));
        VD_TRY(move.run());
        Statement drop = VD_TRY(m_database.prepare("DELETE FROM audit WHERE sequence <= ?1"));
        drop.bind(1, static_cast<std::int64_t>(end->sequence));
        return drop.run();
    };
    VD_TRY(m_database.transact(cut));
    AuditRecord told;
    told.network = kHouse;
    told.who = kProgram;
    told.at = now;
    told.action = "audit_retention";
    told.subject = std::to_string(first) + "-" + std::to_string(end->sequence);
    told.outcome = "done";
    static_cast<void>(VD_TRY(append(std::move(told))));
    return removed;
}

Result<std::vector<Checkpoint>> AuditLog::checkpoints() {
    std::vector<Checkpoint> all;
    if (!m_signs) return all;
    Statement rows = VD_TRY(m_database.prepare(
        "SELECT number, sequence, hash, at, key, signature FROM checkpoint ORDER BY number"));
    while (VD_TRY(rows.step())) {
        Checkpoint one;
        one.number = static_cast<std::uint64_t>(rows.integer(0));
        one.sequence = static_cast<std::uint64_t>(rows.integer(1));
        if (!fill(one.hash, rows.blob(2))) {
            return Fail{AuditError::BadCheckpoint, "number " + std::to_string(one.number)};
        }
        one.at.ms = rows.integer(3);
        one.key = copyOf(rows.blob(4));
        one.signature = copyOf(rows.blob(5));
        all.push_back(std::move(one));
    }
    return all;
}

Result<std::optional<AuditHash>> AuditLog::headAfter(std::uint64_t sequence) {
    std::optional<AuditHash> found;
    AuditHash hash{};
    Statement row = VD_TRY(m_database.prepare("SELECT hash FROM audit WHERE sequence = ?1"));
    row.bind(1, static_cast<std::int64_t>(sequence));
    if (VD_TRY(row.step())) {
        if (!fill(hash, row.blob(0))) return faultAt(AuditError::Altered, sequence);
        found = hash;
        return found;
    }
    AuditHash before{};
    if (VD_TRY(firstRecord(before)) == sequence + 1) found = before;
    return found;
}

Result<AuditLog::Verdict> AuditLog::verify(std::span<const AuditHash> heads) {
    Verdict verdict;
    verdict.first = VD_TRY(firstRecord(verdict.head));
    const auto signedHeads = VD_TRY(checkpoints());
    std::vector<bool> seen(heads.size(), false);
    const auto anchor = [&](const AuditHash& head, std::uint64_t sequence) {
        for (std::size_t i = 0; i < heads.size(); ++i) {
            if (heads[i] != head) continue;
            seen[i] = true;
            verdict.anchored = std::max(verdict.anchored, sequence);
        }
    };
    auto next = signedHeads.begin();
    const auto badCheckpoint = [](const Checkpoint& one, const char* why) {
        return Fail{AuditError::BadCheckpoint, "number " + std::to_string(one.number) + " " + why};
    };
    // Those of segments that retention removed: the last one is what the records that are left begin with.
    bool begins = verdict.first == 1;
    for (; next != signedHeads.end() && next->sequence < verdict.first; ++next) {
        begins = next->sequence + 1 == verdict.first && next->hash == verdict.head;
        anchor(next->hash, next->sequence);
    }
    if (!begins || verdict.first == 0) return faultAt(AuditError::Gap, 1);
    if (verdict.first == 1) anchor(verdict.head, 0);

    Statement rows =
        VD_TRY(m_database.prepare("SELECT " + std::string(kColumns) + " FROM audit ORDER BY sequence"));
    while (VD_TRY(rows.step())) {
        const AuditRecord record = recordOf(rows);
        const std::uint64_t expected = verdict.first + verdict.records;
        if (record.sequence != expected) return faultAt(AuditError::Gap, expected);
        verdict.head = chain(verdict.head, record);
        if (!equal(verdict.head, rows.blob(9))) return faultAt(AuditError::Altered, record.sequence);
        ++verdict.records;
        anchor(verdict.head, record.sequence);
        if (next == signedHeads.end() || next->sequence != record.sequence) continue;
        // Every record hashes to what stands beside it, but the signed head says otherwise: made anew.
        if (next->hash != verdict.head) return faultAt(AuditError::Altered, record.sequence);
        ++next;
    }
    if (next != signedHeads.end()) return faultAt(AuditError::Gap, verdict.last() + 1);
    for (const Checkpoint& one : signedHeads) {
        if (one.number != ++verdict.checkpoints) return badCheckpoint(one, "does not follow");
        if (one.sequence <= verdict.covered) return badCheckpoint(one, "covers nothing");
        if (!store::verify(m_id, one)) return badCheckpoint(one, "is not signed");
        verdict.covered = one.sequence;
        if (std::ranges::find(verdict.keys, one.key) == verdict.keys.end()) verdict.keys.push_back(one.key);
    }
    if (std::ranges::find(seen, false) != seen.end()) {
        return Fail{AuditError::Truncated, "after record " + std::to_string(verdict.last())};
    }
    return verdict;
}

Result<> AuditLog::read(std::uint64_t from, const std::function<bool(const AuditRecord&)>& each) {
    Statement rows = VD_TRY(m_database.prepare("SELECT " + std::string(kColumns)
                                               + " FROM audit WHERE sequence >= ?1 ORDER BY sequence"));
    rows.bind(1, static_cast<std::int64_t>(from));
    while (VD_TRY(rows.step())) {
        if (!each(recordOf(rows))) return {};
    }
    return {};
}

} // namespace vedette::store
