#include "core/store/database.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <utility>

namespace vedette::store {

std::string_view codeName(StoreError error) noexcept {
    switch (error) {
    case StoreError::CannotOpen: return "cannot_open";
    case StoreError::Full: return "full";
    case StoreError::Busy: return "busy";
    case StoreError::Corrupt: return "corrupt";
    case StoreError::Newer: return "newer";
    case StoreError::Failed: return "failed";
    case StoreError::Interrupted: return "interrupted";
    }
    return "unknown";
}

namespace {

Error errorOf(sqlite3* database, int code) {
    const std::string detail = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    switch (code & 0xFF) {
    case SQLITE_FULL: return {StoreError::Full, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {StoreError::Busy, detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return {StoreError::Corrupt, detail};
    case SQLITE_INTERRUPT: return {StoreError::Interrupted, detail};
    case SQLITE_CANTOPEN: return {StoreError::CannotOpen, detail};
    default: return {StoreError::Failed, detail};
    }
}

} // namespace

Statement::Statement(Statement&& other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

void Statement::bind(int parameter, std::int64_t value) {
    VD_ASSERT(sqlite3_bind_int64(m_statement, parameter, value) == SQLITE_OK);
}

void Statement::bind(int parameter, std::string_view text) {
    VD_ASSERT(sqlite3_bind_text64(m_statement, parameter, text.data() != nullptr ? text.data() : "",
                                  text.size(), SQLITE_STATIC, SQLITE_UTF8)
              == SQLITE_OK);
}

void Statement::bind(int parameter, BytesView blob) {
    static constexpr Byte kNothing = 0; // a null pointer would bind NULL
    VD_ASSERT(sqlite3_bind_blob64(m_statement, parameter, blob.empty() ? &kNothing : blob.data(), blob.size(),
                                  SQLITE_STATIC)
              == SQLITE_OK);
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    sqlite3* database = sqlite3_db_handle(m_statement);
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    Error error = errorOf(database, code);
    sqlite3_reset(m_statement);
    return Fail{std::move(error)};
}

Result<> Statement::run() {
    while (VD_TRY(step())) {
    }
    return {};
}

void Statement::reset() {
    sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data == nullptr
             ? std::string_view()
             : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

BytesView Statement::blob(int column) const {
    const auto* data = static_cast<const Byte*>(sqlite3_column_blob(m_statement, column));
    return data == nullptr
             ? BytesView()
             : BytesView(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

Result<Database> Database::open(const std::string& path, Mode mode) {
    sqlite3* raw = nullptr;
    const int flags =
        mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const mode_t before = umask(0077);
    const int code = sqlite3_open_v2(path.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    umask(before);
    Database database(raw);
    if (code != SQLITE_OK) return Fail{errorOf(raw, code)};
    sqlite3_busy_timeout(raw, 2000);
    // A file from elsewhere may hold a hostile schema: functions with side effects stay out of it.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (mode == Mode::ReadWrite)
        VD_TRY(database.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"));
    return database;
}

Database::Database(Database&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(m_database, other.m_database);
    return *this;
}

Database::~Database() {
    sqlite3_close_v2(m_database);
}

Result<> Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return Fail{errorOf(m_database, code)};
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(m_database, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (code != SQLITE_OK) return Fail{errorOf(m_database, code)};
    return Statement(raw);
}

Result<std::int64_t> Database::number(std::string_view sql) {
    Statement query = VD_TRY(prepare(sql));
    const bool row = VD_TRY(query.step());
    return row ? query.integer(0) : 0;
}

void Database::obey(const Patience& patience) {
    // SQLite asks once in so many steps of its machine, about every 50 us.
    static constexpr int kSteps = 1000;
    sqlite3_progress_handler(
        m_database, kSteps,
        [](void* context) { return static_cast<const Patience*>(context)->over() ? 1 : 0; },
        const_cast<Patience*>(&patience));
}

Result<> Database::copyTo(const std::string& path) {
    Database to = VD_TRY(open(path, Mode::Plain));
    sqlite3_backup* backup = sqlite3_backup_init(to.m_database, "main", m_database, "main");
    if (backup == nullptr) return Fail{errorOf(to.m_database, sqlite3_errcode(to.m_database))};
    // All pages in one step: it reads within one transaction, so that the copy is of one moment.
    const int code = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) return Fail{errorOf(nullptr, code)};
    return {};
}

void Database::settle() {
    // Busy readers only put it off to the next time.
    sqlite3_wal_checkpoint_v2(m_database, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

Result<> Database::migrate(std::span<const char* const> steps) {
    for (;;) {
        const std::int64_t version = VD_TRY(number("PRAGMA user_version"));
        if (version < 0 || static_cast<std::size_t>(version) > steps.size()) {
            return Fail{StoreError::Newer, "schema " + std::to_string(version)};
        }
        if (static_cast<std::size_t>(version) == steps.size()) return {};
        const auto step = [&]() -> Result<> {
            VD_TRY(execute(steps[static_cast<std::size_t>(version)]));
            return execute("PRAGMA user_version = " + std::to_string(version + 1));
        };
        VD_TRY(transact(step));
    }
}

Result<std::int64_t> Database::versionUpTo(std::size_t newest) {
    const std::int64_t version = VD_TRY(number("PRAGMA user_version"));
    if (version < 0 || static_cast<std::size_t>(version) > newest) {
        const std::int64_t readable = VD_TRY(number("PRAGMA application_id"));
        if (readable < 1 || static_cast<std::size_t>(readable) > newest)
            return Fail{StoreError::Newer, "schema " + std::to_string(version)};
    }
    if (version == 0) return Fail{StoreError::Corrupt, "no schema"};
    return version;
}

} // namespace vedette::store
