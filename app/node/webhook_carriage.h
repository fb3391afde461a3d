/// Messages as POST requests, signed as Standard Webhooks 1.0 has it: webhook-id is the message's delivery,
/// webhook-timestamp the moment of the attempt, webhook-signature HMAC-SHA256 over both and the body.
///
/// Any 2xx confirms. 408, 425, 429 and 5xx, and whatever kept an answer from coming, mean later; a
/// Retry-After is heeded. Every other answer, redirects among them, is a refusal. The connection is kept for
/// the next one.
#pragma once

#include "app/node/courier.h"
#include "app/node/outlet_options.h"

#include <string>

namespace vedette::app {

class WebhookCarriage final : public Carriage {
public:
    WebhookCarriage(WebhookTarget target, const std::string& authorities);
    ~WebhookCarriage() override;

    void begin(const alert::Message& message) override;
    [[nodiscard]] std::optional<Ended> ended() override;

private:
    [[nodiscard]] Ended judge(CURLcode code) const;
    void release();

    const WebhookTarget m_target;
    CurlHandle m_curl;
    std::unique_ptr<curl_slist, void (*)(curl_slist*)> m_headers{nullptr, curl_slist_free_all};
    std::string m_body;
    std::size_t m_answered = 0; ///< bytes of the answer's body, which nobody reads
    char m_why[CURL_ERROR_SIZE] = {};
    bool m_flying = false;
};

} // namespace vedette::app
