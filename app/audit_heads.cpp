#include "app/audit_heads.h"

#include "core/crypto/public_key.h"

#include <algorithm>

namespace vedette::app {

namespace {

constexpr std::string_view kHead = "head=";
constexpr std::string_view kLog = " log=";
constexpr std::size_t kHeadDigits = 2 * std::tuple_size_v<store::AuditHash>;

} // namespace

std::string headLine(const store::AuditLogId& log, const store::Checkpoint& checkpoint) {
    const auto key = crypto::PublicKey::decode(checkpoint.key);
    return std::string(kHead) + toHex(checkpoint.hash) + std::string(kLog) + toHex(log) + " sequence="
         + std::to_string(checkpoint.sequence) + " checkpoint=" + std::to_string(checkpoint.number)
         + (key ? " signer=" + key->peerId().text() : std::string());
}

std::vector<store::AuditHash> headsIn(std::string_view text, const store::AuditLogId& log) {
    const std::string own = std::string(kLog) + toHex(log);
    std::vector<store::AuditHash> heads;
    for (std::size_t at = text.find(own); at != std::string_view::npos; at = text.find(own, at + 1)) {
        // The hash stands right before the log that it is of.
        if (at < kHead.size() + kHeadDigits) continue;
        const std::string_view before =
            text.substr(at - kHead.size() - kHeadDigits, kHead.size() + kHeadDigits);
        if (!before.starts_with(kHead)) continue;
        const auto bytes = fromHex(before.substr(kHead.size()));
        if (bytes) std::ranges::copy(*bytes, heads.emplace_back().begin());
    }
    return heads;
}

} // namespace vedette::app
