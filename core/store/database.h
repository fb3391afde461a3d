/// SQLite, one connection, for the one thread that owns it.
///
/// Opened in WAL mode with full synchronisation: what was committed survives a power cut. Statements are
/// prepared once and reused; values are bound, never pasted. Errors carry SQLite's own words in their detail.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
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
    Interrupted, ///< by the reader's own deadline, or because nobody wants the answer any more
};
[[nodiscard]] std::string_view codeName(StoreError error) noexcept;

/// What ends a query before its time; shared by the connections of one reader. cut() may come from any
/// thread.
class Patience {
public:
    using Clock = std::chrono::steady_clock;

    void until(Clock::time_point deadline) noexcept { m_deadline.store(deadline.time_since_epoch().count()); }

    void cut() noexcept { m_cut.store(true); }

    [[nodiscard]] bool over() const noexcept {
        return m_cut.load() || Clock::now().time_since_epoch().count() >= m_deadline.load();
    }

private:
    std::atomic<Clock::rep> m_deadline{Clock::time_point::max().time_since_epoch().count()};
    std::atomic<bool> m_cut{false};
};

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
        Plain,     ///< as ReadWrite, without a write-ahead log: for a copy that is complete in one file
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
    /// One integer of one row.
    [[nodiscard]] Result<std::int64_t> number(std::string_view sql);

    /// From now on a query fails with StoreError::Interrupted when the patience is over; it must outlive
    /// this.
    void obey(const Patience& patience);
    /// A copy as of one moment, while others read and write, into a file that does not exist yet.
    [[nodiscard]] Result<> copyTo(const std::string& path);
    /// Moves what is in the write-ahead log into the file, as far as readers let us, and empties the log.
    void settle();

    /// Brings the file from whatever earlier version it has to `steps.size()`, one transaction a step; step i
    /// turns version i into i + 1, and version 0 is an empty file. StoreError::Newer for a later one.
    [[nodiscard]] Result<> migrate(std::span<const char* const> steps);
    /// The version is one of 1 to `newest`: what a reader needs, which cannot migrate. A later version that
    /// readers of an earlier one still understand says so: its application id is the earliest such version.
    /// Who writes needs the version itself.
    [[nodiscard]] Result<std::int64_t> versionUpTo(std::size_t newest);

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
