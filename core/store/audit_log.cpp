#include "core/store/audit_log.h"

#include <sodium.h>

#include <algorithm>

namespace vedette::store {

namespace {

constexpr int kSchema = 1;
constexpr const char* kCreate = R"(
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
    PRAGMA user_version = 1;
)";
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

/// The version in the file: 0 in a new one, never a later one than ours.
Result<std::int64_t> schemaOf(Database& database) {
    Statement version = VD_TRY(database.prepare("PRAGMA user_version"));
    static_cast<void>(VD_TRY(version.step()));
    const auto found = version.integer(0);
    if (found > kSchema) return Fail{StoreError::Newer, "audit schema " + std::to_string(found)};
    return found;
}

void shorten(std::string& text) {
    if (text.size() <= AuditLog::kMaxText) return;
    text.resize(AuditLog::kMaxText);
    text += "…";
}

} // namespace

std::string_view codeName(AuditError error) noexcept {
    switch (error) {
    case AuditError::Altered: return "altered";
    case AuditError::Gap: return "gap";
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
    if (VD_TRY(schemaOf(database)) == 0) {
        VD_TRY(database.transact([&] { return database.execute(kCreate); }));
    }
    return prepared(std::move(database));
}

Result<AuditLog> AuditLog::openReadOnly(const std::string& path) {
    Database database = VD_TRY(Database::open(path, Database::Mode::ReadOnly));
    static_cast<void>(VD_TRY(schemaOf(database)));
    return prepared(std::move(database));
}

Result<AuditLog> AuditLog::prepared(Database database) {
    Statement insert = VD_TRY(database.prepare("INSERT INTO audit (" + std::string(kColumns)
                                               + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));
    Statement last =
        VD_TRY(database.prepare("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"));
    AuditLog log(std::move(database), std::move(insert));
    if (VD_TRY(last.step())) {
        log.m_last = static_cast<std::uint64_t>(last.integer(0));
        const BytesView hash = last.blob(1);
        if (hash.size() != log.m_head.size()) return Fail{AuditError::Altered, std::to_string(log.m_last)};
        std::ranges::copy(hash, log.m_head.begin());
    }
    return log;
}

Result<std::uint64_t> AuditLog::append(AuditRecord record) {
    record.sequence = m_last + 1;
    for (std::string* text : {&record.action, &record.subject, &record.outcome}) shorten(*text);
    const AuditHash hash = chain(m_head, record);
    m_insert.bind(1, static_cast<std::int64_t>(record.sequence));
    m_insert.bind(2, static_cast<std::int64_t>(record.network.value));
    m_insert.bind(3, static_cast<std::int64_t>(record.who.value));
    m_insert.bind(4, static_cast<std::int64_t>(record.command.value));
    m_insert.bind(5, static_cast<std::int64_t>(record.inverseOf.value));
    m_insert.bind(6, record.at.ms);
    m_insert.bind(7, record.action);
    m_insert.bind(8, record.subject);
    m_insert.bind(9, record.outcome);
    m_insert.bind(10, BytesView(hash));
    VD_TRY(m_insert.run()); // its own transaction, synchronised
    m_last = record.sequence;
    m_head = hash;
    return record.sequence;
}

Result<AuditLog::Verdict> AuditLog::verify() {
    Statement rows =
        VD_TRY(m_database.prepare("SELECT " + std::string(kColumns) + " FROM audit ORDER BY sequence"));
    Verdict verdict;
    while (VD_TRY(rows.step())) {
        const AuditRecord record = recordOf(rows);
        if (record.sequence != verdict.records + 1)
            return Fail{AuditError::Gap, std::to_string(verdict.records + 1)};
        verdict.head = chain(verdict.head, record);
        if (!equal(verdict.head, rows.blob(9)))
            return Fail{AuditError::Altered, std::to_string(record.sequence)};
        ++verdict.records;
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
