/// What a webhook's receiver knows its sender by, as the specification "Standard Webhooks" 1.0 has it: a
/// shared secret, written "whsec_" and 24 to 64 bytes in base64, and HMAC-SHA256 over id, time and body.
///
/// The key lies in locked memory and is wiped when it goes.
#pragma once

#include "core/base/bytes.h"
#include "core/base/secret.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace vedette::alert {

class WebhookSecret {
public:
    static constexpr std::size_t kMinBytes = 24;
    static constexpr std::size_t kMaxBytes = 64;

    /// The prefix may be missing, as with other makers' tools. Nothing when it is not base64 with its
    /// padding, or of another length.
    [[nodiscard]] static std::optional<WebhookSecret> parse(BytesView text);

    /// The value of `webhook-signature`: "v1," and 44 characters. `seconds` is that of `webhook-timestamp`.
    [[nodiscard]] std::string sign(std::string_view id, std::int64_t seconds, std::string_view body) const;

private:
    explicit WebhookSecret(Secret key) : m_key(std::move(key)) {}

    Secret m_key;
};

} // namespace vedette::alert
