/// SQLite, one connection, for the one thread that owns it.
///
/// Opened in WAL mode with full synchronisation: what was committed survives a power cut. Statements are
/// prepared once and reused; values are bound, never pasted. Errors carry SQLite's own words in their detail.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace vedette::store {

enum class StoreError {
    CannotOpen = 1,
    Full, ///< the disk; nothing of the transaction was kept
    Busy, ///< another process holds the file
    Corrupt,
    Newer, ///< written by a later version of this program
    Failed,
};
[[nodiscard]] std::string_view codeName(StoreError error) noexcept;

class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// Parameters from 1. The bytes must live until the next step().
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::string_view text);
    void bind(int parameter, BytesView blob);

    /// True: a row is there. False: done, and the statement is ready to be bound again.
    [[nodiscard]] Result<bool> step();
    /// For statements without rows.
    [[nodiscard]] Result<> run();
    void reset();

    /// Columns from 0, of the current row; views live until the next step().
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] BytesView blob(int column) const;

private:
    friend class Database;

    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}

    sqlite3_stmt* m_statement;
};

class Database {
public:
    enum class Mode {
        ReadWrite, ///< created when absent, with mode 0600
        ReadOnly,
    };

    [[nodiscard]] static Result<Database> open(const std::string& path, Mode mode);
    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    [[nodiscard]] Result<> execute(const std::string& sql);
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);

    /// `work` within one transaction: committed when it returns ok, else rolled back.
    template <class Work>
    [[nodiscard]] Result<> transact(Work work) {
        VD_TRY(execute("BEGIN IMMEDIATE"));
        if (Result<> done = work(); !done) {
            execute("ROLLBACK").ignore(); // the first error is the one that matters
            return done;
        }
        if (Result<> committed = execute("COMMIT"); !committed) {
            execute("ROLLBACK").ignore();
            return committed;
        }
        return {};
    }

private:
    explicit Database(sqlite3* database) : m_database(database) {}

    sqlite3* m_database;
};

} // namespace vedette::store

VD_ERROR_CODES(vedette::store, StoreError, "store")
