#include "app/node/webhook_carriage.h"

#include "core/alert/outlet/webhook_body.h"
#include "core/base/wall_clock.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>

namespace vedette::app {

namespace {

constexpr std::size_t kMaxAnswer = 64 * 1024;
constexpr long kMaxIdleSeconds = 60; ///< of the connection between two messages

/// Read, and thrown away; an endless answer is cut off.
std::size_t passOver(char*, std::size_t size, std::size_t count, void* answered) {
    std::size_t& total = *static_cast<std::size_t*>(answered);
    total += size * count;
    return total > kMaxAnswer ? 0 : size * count;
}

/// Whatever a name resolved to, what goes in the clear stays on this computer.
curl_socket_t openLoopback(void*, curlsocktype, curl_sockaddr* address) {
    bool loopback = false;
    if (address->family == AF_INET) {
        const auto* in = reinterpret_cast<const sockaddr_in*>(&address->addr);
        loopback = (ntohl(in->sin_addr.s_addr) >> 24) == 127;
    } else if (address->family == AF_INET6) {
        const auto* in = reinterpret_cast<const sockaddr_in6*>(&address->addr);
        loopback = IN6_IS_ADDR_LOOPBACK(&in->sin6_addr);
    }
    if (!loopback) return CURL_SOCKET_BAD;
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

bool isLater(long status) noexcept {
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

} // namespace

WebhookCarriage::WebhookCarriage(WebhookTarget target, const std::string& authorities)
    : m_target(std::move(target)), m_curl(makeCurlHandle(authorities)) {
    CURL* const curl = m_curl.get();
    curl_easy_setopt(curl, CURLOPT_URL, m_target.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, m_target.plain ? "http" : "https");
    if (m_target.plain) curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, openLoopback);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "vedette-node/" VEDETTE_VERSION);
    curl_easy_setopt(curl, CURLOPT_MAXAGE_CONN, kMaxIdleSeconds);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, passOver);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &m_answered);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_why);
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
}

WebhookCarriage::~WebhookCarriage() {
    release();
}

void WebhookCarriage::release() {
    if (std::exchange(m_flying, false)) curl_multi_remove_handle(transfers(), m_curl.get());
}

void WebhookCarriage::begin(const alert::Message& message) {
    m_body = alert::webhookBody(message);
    m_answered = 0;
    m_why[0] = '\0';
    const std::string& id = alert::deliveryOf(message);
    const std::int64_t seconds = wallNow().ms / 1000;
    m_headers.reset();
    // "Expect:" without a value: no waiting for a 100 before the body.
    for (const std::string& header :
         {"webhook-id: " + id, "webhook-timestamp: " + std::to_string(seconds),
          "webhook-signature: " + m_target.secret.sign(id, seconds, m_body),
          std::string("Content-Type: application/json"), std::string("Expect:")}) {
        m_headers.reset(curl_slist_append(m_headers.release(), header.c_str()));
    }
    CURL* const curl = m_curl.get();
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, m_headers.get());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, m_body.data());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(m_body.size()));
    curl_multi_add_handle(transfers(), curl);
    m_flying = true;
}

std::optional<Carriage::Ended> WebhookCarriage::ended() {
    int running = 0;
    curl_multi_perform(transfers(), &running);
    int left = 0;
    while (const CURLMsg* const told = curl_multi_info_read(transfers(), &left)) {
        if (told->msg != CURLMSG_DONE) continue;
        const Ended how = judge(told->data.result);
        release();
        return how;
    }
    return std::nullopt;
}

Carriage::Ended WebhookCarriage::judge(CURLcode code) const {
    using alert::Outbox;
    long status = 0;
    curl_easy_getinfo(m_curl.get(), CURLINFO_RESPONSE_CODE, &status);
    // Of an answer that we cut off ourselves the status stands.
    if (code != CURLE_OK && m_answered <= kMaxAnswer)
        return {Outbox::Failure::Unreachable, m_why[0] != '\0' ? m_why : curl_easy_strerror(code)};
    if (status >= 200 && status < 300) return {std::nullopt};
    const std::string why = "the receiver answered " + std::to_string(status);
    if (!isLater(status)) return {Outbox::Failure::Refused, why};
    curl_off_t seconds = 0;
    curl_easy_getinfo(m_curl.get(), CURLINFO_RETRY_AFTER, &seconds);
    // Bounded before it is made nanoseconds of.
    const auto patience = std::min<std::int64_t>(
        seconds, std::chrono::seconds(Outbox::kMaxRetryAfter / std::chrono::seconds(1)).count());
    return {Outbox::Failure::Unreachable, why,
            patience > 0 ? std::optional<Duration>(std::chrono::seconds(patience)) : std::nullopt};
}

} // namespace vedette::app
