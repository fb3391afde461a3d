#include "core/keys/token_client.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <utility>

namespace vedette::keys {

namespace {

Duration allowedFor(const TokenRequest& request, const TokenDeadlines& deadlines) {
    return std::visit(Overloaded{
                          [&](const Initialize&) { return deadlines.making; },
                          [&](const Generate&) { return deadlines.making; },
                          [&](const Destroy&) { return deadlines.making; },
                          [&](const Sign&) { return deadlines.signing; },
                          [&](const Prove&) { return deadlines.signing; },
                          [&](const Attest&) { return deadlines.making; },
                          [&](const auto&) { return deadlines.quick; },
                      },
                      request);
}

/// What is kept of a request to judge its answer by: its kind, none of its secrets.
TokenRequest shapeOf(const TokenRequest& request) {
    return std::visit([](const auto& one) -> TokenRequest { return std::remove_cvref_t<decltype(one)>{}; },
                      request);
}

} // namespace

TokenClient::TokenClient(Instant now, TokenDeadlines deadlines)
    : m_deadlines(deadlines), m_due(now + deadlines.greeting) {}

Result<std::uint64_t> TokenClient::submit(TokenRequest request, Instant now) {
    if (m_open.size() >= kMaxOpen || m_outputs.size() >= 2 * kMaxOpen) return Fail{TokenError::Busy};
    const std::uint64_t id = ++m_last;
    if (m_end) {
        m_outputs.emplace_back(Answer{id, Fail{Error(*m_end)}});
        return id;
    }
    m_open.push_back({id, shapeOf(request), allowedFor(request, m_deadlines)});
    m_outputs.emplace_back(encodeRequest(id, request));
    if (m_greeting && m_open.size() == 1) restartClock(now);
    return id;
}

void TokenClient::receive(BytesView bytes, Instant now) {
    append(m_partial, bytes);
    std::size_t used = 0;
    while (!m_end) {
        const BytesView rest = BytesView(m_partial).subspan(used);
        if (rest.size() < kFrameHead) break;
        const auto head = readFrameHead(rest.first(kFrameHead));
        // Nobody but us has secrets to say.
        if (!head || head->secrets > 0) {
            end(Error(TokenError::Lied, head ? "a reply with secrets" : head.error().detail));
            break;
        }
        if (rest.size() < kFrameHead + head->body) break;
        takeBody(rest.subspan(kFrameHead, head->body), now);
        used += kFrameHead + head->body;
    }
    if (m_end) {
        m_partial.clear();
    } else {
        m_partial.erase(m_partial.begin(), m_partial.begin() + static_cast<std::ptrdiff_t>(used));
    }
}

void TokenClient::takeBody(BytesView body, Instant now) {
    if (m_greeting) {
        takeReply(body, now);
    } else {
        takeGreeting(body, now);
    }
}

void TokenClient::takeGreeting(BytesView body, Instant now) {
    auto greeting = decodeGreeting(body);
    if (!greeting) return end(greeting.error());
    m_greeting = std::move(greeting).value();
    if (m_greeting->trouble) return end(*m_greeting->trouble);
    restartClock(now);
}

void TokenClient::takeReply(BytesView body, Instant now) {
    auto reply = decodeReply(body);
    if (!reply) return end(reply.error());
    if (m_open.empty() || reply->id != m_open.front().id)
        return end(Error(TokenError::Lied, "an answer to nothing that was asked"));
    if (reply->reply && !answers(*reply->reply, m_open.front().shape))
        return end(Error(TokenError::Lied, "an answer of another kind"));
    m_open.pop_front();
    m_outputs.emplace_back(Answer{reply->id, std::move(reply->reply)});
    restartClock(now);
}

void TokenClient::closed(const std::string& how) {
    end(Error(TokenError::Crashed, how));
}

void TokenClient::end(Error why) {
    if (m_end) return;
    m_end = std::move(why);
    m_due.reset();
    // What was not sent yet is not sent any more: it may hold a PIN.
    std::erase_if(m_outputs, [](const Output& output) { return std::holds_alternative<Frame>(output); });
    m_outputs.emplace_back(Ended{*m_end});
    for (const Open& open : std::exchange(m_open, {}))
        m_outputs.emplace_back(Answer{open.id, Fail{Error(*m_end)}});
}

/// For the oldest request, from the moment in which the process could turn to it.
void TokenClient::restartClock(Instant now) {
    m_due.reset();
    if (!m_open.empty()) m_due = now + m_open.front().allowed;
}

std::optional<TokenClient::Output> TokenClient::poll() {
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

std::optional<Instant> TokenClient::deadline() const {
    return m_due;
}

void TokenClient::wake(Instant now) {
    if (m_due && now >= *m_due) end(Error(TokenError::Hung));
}

} // namespace vedette::keys
