/// What operators did, each record chained to the one before by its hash, so that a change, a gap or a swap
/// shows.
///
/// hash(n) = BLAKE2b-256(hash(n-1) || the record in its deterministic encoding), hash(0) of zeros. Truncation
/// shows only against a head that left this machine; head() is what to keep elsewhere. A record is confirmed
/// when append() returned: it is on disk. One thread.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/store/database.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

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

using AuditHash = std::array<Byte, 32>;

/// The bytes that the chain covers: length-prefixed fields in order, so that no two records share an
/// encoding.
[[nodiscard]] AuditHash chain(const AuditHash& previous, const AuditRecord& record);

enum class AuditError {
    Altered = 1, ///< a record does not hash to what is stored beside it
    Gap,         ///< a sequence number is missing
};
[[nodiscard]] std::string_view codeName(AuditError error) noexcept;

class AuditLog {
public:
    static constexpr std::size_t kMaxText = 4096; ///< of each text field; longer ones are cut, marked

    [[nodiscard]] static Result<AuditLog> open(const std::string& path);
    /// For a look beside a running node.
    [[nodiscard]] static Result<AuditLog> openReadOnly(const std::string& path);

    /// Durable when it returns. Gives the record's sequence number.
    [[nodiscard]] Result<std::uint64_t> append(AuditRecord record);

    struct Verdict {
        std::uint64_t records = 0;
        AuditHash head{};
    };

    /// Recomputes the whole chain; AuditError names the first fault, its detail the sequence number.
    [[nodiscard]] Result<Verdict> verify();
    /// Every record in order until `each` returns false.
    [[nodiscard]] Result<> read(std::uint64_t from, const std::function<bool(const AuditRecord&)>& each);

    [[nodiscard]] const AuditHash& head() const noexcept { return m_head; }

private:
    AuditLog(Database database, Statement insert)
        : m_database(std::move(database)), m_insert(std::move(insert)) {}

    static Result<AuditLog> prepared(Database database);

    Database m_database;
    Statement m_insert;
    AuditHash m_head{};
    std::uint64_t m_last = 0;
};

} // namespace vedette::store

VD_ERROR_CODES(vedette::store, AuditError, "audit")
