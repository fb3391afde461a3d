/// A head of the audit log, signed by the identity: whoever rewrites the log from there on must have the key.
///
/// The statement that is signed (crypto::SignLedgerStatement) is deterministic CBOR,
///
///     ["vedette-audit-checkpoint", 1, log (16 bytes), number, sequence, hash (32 bytes), time in ms]
///
/// Checkpoints are numbered from 1 without a gap, so that one that is missing shows.
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>

namespace vedette::store {

using AuditHash = std::array<Byte, 32>;
using AuditLogId = std::array<Byte, 16>;

struct Checkpoint {
    std::uint64_t number = 0;
    std::uint64_t sequence = 0; ///< of the last record that it covers
    AuditHash hash{};           ///< of the chain, after that record
    WallTime at;
    Bytes key; ///< libp2p protobuf of the public key
    Bytes signature;

    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// What the signer is asked to sign.
[[nodiscard]] Bytes statementOf(const AuditLogId& log, const Checkpoint& checkpoint);
/// Fails with what is wrong with key or signature.
[[nodiscard]] Result<> verify(const AuditLogId& log, const Checkpoint& checkpoint);

} // namespace vedette::store
