/// What operators did, each record chained to the one before by its hash, so that a change, a gap or a swap
/// shows; heads of the chain are signed now and then, so that a chain made anew shows too.
///
/// hash(n) = BLAKE2b-256(hash(n-1) || the record in its deterministic encoding), hash(0) of zeros. A record
/// is confirmed when append() returned: it is on disk. That the end was cut off shows only against a head
/// that left this machine: head() is what to keep elsewhere, verify() takes what was kept and says which
/// records no kept head covers. Retention removes whole segments, each up to a signed head, and leaves those.
/// One thread.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/store/checkpoint.h"
#include "core/store/database.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::store {

struct AuditRecord {
    std::uint64_t sequence = 0; ///< from 1, set by the log
    NetworkId network;
    OperatorId who;
    CommandId command;
    CommandId inverseOf; ///< the command that this one takes back, if it does
    WallTime at;
    std::string action;  ///< "dial", "disconnect", …
    std::string subject; ///< what it was done to, as people write it
    std::string outcome; ///< "done", or the code of the refusal or failure

    friend bool operator==(const AuditRecord&, const AuditRecord&) = default;
};

/// The bytes that the chain covers: length-prefixed fields in order, so that no two records share an
/// encoding.
[[nodiscard]] AuditHash chain(const AuditHash& previous, const AuditRecord& record);

enum class AuditError {
    Altered = 1, ///< a record does not hash to what is stored beside it
    Gap,         ///< a sequence number is missing
    Truncated,   ///< a head that was kept elsewhere is no head of this log: its end was cut off or made anew
    BadCheckpoint, ///< a checkpoint is missing, or is not of this log, this record or any key
};
[[nodiscard]] std::string_view codeName(AuditError error) noexcept;

/// What of the log stays; by whichever of the three says first.
struct AuditRetention {
    std::uint64_t keepRecords = 1'000'000;
    std::uint64_t keepBytes = std::uint64_t{1} << 30; ///< of the file, as far as it is in use
    std::chrono::milliseconds keepAge{0};             ///< by the times of signed heads; 0: any age
};

class AuditLog {
public:
    static constexpr std::size_t kMaxText = 4096; ///< of each text field; longer ones are cut, marked

    /// Migrates a log of an earlier version.
    [[nodiscard]] static Result<AuditLog> open(const std::string& path);
    /// For a look beside a running node; any version.
    [[nodiscard]] static Result<AuditLog> openReadOnly(const std::string& path);

    /// Durable when it returns. Gives the record's sequence number.
    [[nodiscard]] Result<std::uint64_t> append(AuditRecord record);

    /// The same for several, in order and in one transaction: all of them or none.
    [[nodiscard]] Result<> append(std::span<const AuditRecord> records);

    // --- signed heads

    /// The next checkpoint, without key and signature; nothing when the last one covers every record.
    [[nodiscard]] std::optional<Checkpoint> draft(WallTime now) const;

    [[nodiscard]] const AuditLogId& id() const noexcept { return m_id; }

    /// AuditError::BadCheckpoint unless it is signed, the next one, and of a head that this log had.
    [[nodiscard]] Result<> append(const Checkpoint& checkpoint);

    /// Records that no checkpoint covers.
    [[nodiscard]] std::uint64_t uncovered() const noexcept { return m_last - m_covered; }

    /// Removes whole segments, each up to a signed head: as many as leave at least what is to be kept by
    /// number and size, and those whose head is older than the age. Tells of it as a record. How many were
    /// removed. What becomes free in the file is used again, it does not shrink.
    [[nodiscard]] Result<std::uint64_t> retain(const AuditRetention& keep, WallTime now);

    // --- reading

    struct Verdict {
        std::uint64_t first = 1; ///< the first record that is there
        std::uint64_t records = 0;
        AuditHash head{};
        std::uint64_t checkpoints = 0;
        std::uint64_t covered = 0;  ///< up to which record a checkpoint stands, 0 for none
        std::uint64_t anchored = 0; ///< up to which record a given head stands, 0 for none
        std::vector<Bytes> keys;    ///< that signed checkpoints

        [[nodiscard]] std::uint64_t last() const noexcept { return first + records - 1; }
    };

    /// Recomputes the whole chain and checks all signatures; AuditError names the first fault, its detail the
    /// record's sequence number where there is one. `heads` are those that left this machine.
    [[nodiscard]] Result<Verdict> verify(std::span<const AuditHash> heads = {});
    /// Every record in order until `each` returns false.
    [[nodiscard]] Result<> read(std::uint64_t from, const std::function<bool(const AuditRecord&)>& each);
    [[nodiscard]] Result<std::vector<Checkpoint>> checkpoints();
    /// Of the chain after that record; nothing when it is not there and no checkpoint stands there.
    [[nodiscard]] Result<std::optional<AuditHash>> headAfter(std::uint64_t sequence);

    [[nodiscard]] const AuditHash& head() const noexcept { return m_head; }

    /// The sequence of the last record, zero before the first.
    [[nodiscard]] std::uint64_t last() const noexcept { return m_last; }

private:
    AuditLog(Database database, bool signs) : m_database(std::move(database)), m_signs(signs) {}

    static Result<AuditLog> prepared(Database database, bool writes, std::int64_t version);
    Result<std::uint64_t> firstRecord(AuditHash& before);
    /// Of the file, without what is free in it.
    Result<std::uint64_t> bytesInUse();

    Database m_database;
    bool m_signs; ///< the file is of a version that has checkpoints
    std::optional<Statement> m_insert;
    AuditLogId m_id{};
    AuditHash m_head{};
    std::uint64_t m_last = 0;
    std::uint64_t m_covered = 0;
    std::uint64_t m_checkpoints = 0;
};

} // namespace vedette::store

VD_ERROR_CODES(vedette::store, AuditError, "audit")
