#include "core/alert/outlet/webhook_secret.h"

#include "core/codec/multibase.h"
#include "core/crypto/hash.h"

namespace vedette::alert {

std::optional<WebhookSecret> WebhookSecret::parse(BytesView text) {
    constexpr std::string_view kPrefix = "whsec_";
    std::string_view digits = textOf(text);
    if (digits.starts_with(kPrefix)) digits.remove_prefix(kPrefix.size());
    auto key = codec::fromBase(codec::Multibase::Base64Pad, digits);
    if (!key) return std::nullopt;
    const bool fits = key->size() >= kMinBytes && key->size() <= kMaxBytes;
    std::optional<WebhookSecret> made;
    if (fits) made = WebhookSecret(Secret(*key));
    wipe(*key);
    return made;
}

std::string WebhookSecret::sign(std::string_view id, std::int64_t seconds, std::string_view body) const {
    crypto::HmacSha256 mac(m_key.expose());
    const std::string head = std::string(id) + "." + std::to_string(seconds) + ".";
    mac.update(viewOf(head)).update(viewOf(body));
    return "v1," + codec::toBase(codec::Multibase::Base64Pad, mac.finish());
}

} // namespace vedette::alert
