#include "core/store/checkpoint.h"

#include "core/crypto/public_key.h"
#include "core/crypto/signer.h"

#include <string_view>

namespace vedette::store {

namespace {

constexpr Byte kCborUnsigned = 0;
constexpr Byte kCborNegative = 1;
constexpr Byte kCborBytes = 2;
constexpr Byte kCborText = 3;
constexpr Byte kCborArrayOfSeven = 0x87;

/// RFC 8949 section 3: the head of a value, as short as it can be.
void putHead(Bytes& out, Byte major, std::uint64_t value) {
    const auto first = static_cast<Byte>(major << 5);
    const int bytes = value < 24 ? 0 : value <= 0xFF ? 1 : value <= 0xFFFF ? 2 : value <= 0xFFFF'FFFF ? 4 : 8;
    if (bytes == 0) {
        out.push_back(static_cast<Byte>(first | value));
        return;
    }
    out.push_back(static_cast<Byte>(first | (bytes == 1 ? 24 : bytes == 2 ? 25 : bytes == 4 ? 26 : 27)));
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<Byte>(value >> shift));
}

void putString(Bytes& out, Byte major, BytesView bytes) {
    putHead(out, major, bytes.size());
    append(out, bytes);
}

} // namespace

Bytes statementOf(const AuditLogId& log, const Checkpoint& checkpoint) {
    Bytes out{kCborArrayOfSeven};
    putString(out, kCborText, viewOf(std::string_view("vedette-audit-checkpoint")));
    putHead(out, kCborUnsigned, 1);
    putString(out, kCborBytes, log);
    putHead(out, kCborUnsigned, checkpoint.number);
    putHead(out, kCborUnsigned, checkpoint.sequence);
    putString(out, kCborBytes, checkpoint.hash);
    const std::int64_t ms = checkpoint.at.ms;
    putHead(out, ms < 0 ? kCborNegative : kCborUnsigned, static_cast<std::uint64_t>(ms < 0 ? -(ms + 1) : ms));
    return out;
}

Result<> verify(const AuditLogId& log, const Checkpoint& checkpoint) {
    const auto key = VD_TRY(crypto::PublicKey::decode(checkpoint.key));
    return key.verify(crypto::signingInput(crypto::SignLedgerStatement{statementOf(log, checkpoint)}),
                      checkpoint.signature);
}

} // namespace vedette::store
