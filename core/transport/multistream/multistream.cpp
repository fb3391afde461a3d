#include "core/transport/multistream/multistream.h"

#include "core/base/check.h"
#include "core/codec/varint.h"

#include <algorithm>
#include <utility>

namespace vedette::multistream {

namespace {

constexpr std::string_view kNotAvailable = "na";
constexpr std::string_view kListRequest = "ls";
constexpr Byte kNewline = '\n';
constexpr std::size_t kMaxLengthSize = 2; ///< of the varint of kMaxToken

/// Moves what is missing of the first `upTo` bytes from the front of bytes; false when they did not suffice.
bool fill(Bytes& partial, BytesView& bytes, std::size_t upTo) {
    if (partial.size() >= upTo) return true;
    const std::size_t take = std::min(upTo - partial.size(), bytes.size());
    append(partial, bytes.first(take));
    bytes = bytes.subspan(take);
    return partial.size() == upTo;
}

/// The length at the front of a token, nothing while it is incomplete.
Result<std::optional<codec::Varint>, Violation> takeLength(Bytes& partial, BytesView& bytes) {
    for (std::size_t size = 1; size <= kMaxLengthSize; ++size) {
        if (!fill(partial, bytes, size)) return std::optional<codec::Varint>();
        const auto length = codec::readVarint(BytesView(partial).first(size));
        if (!length.ok() && length.error() == codec::VarintError::Truncated) continue;
        if (!length.ok() || length->value == 0 || length->value > kMaxToken) break;
        return std::optional(*length);
    }
    return Fail{Violation::BadLength};
}

/// Takes one token from the front of bytes, nothing while it is incomplete. Not a byte beyond its end is
/// touched, for that may belong to the protocol agreed upon.
Result<std::optional<std::string>, Violation> takeToken(Bytes& partial, BytesView& bytes) {
    const auto length = VD_TRY(takeLength(partial, bytes));
    if (!length || !fill(partial, bytes, length->size + static_cast<std::size_t>(length->value))) {
        return std::optional<std::string>();
    }
    const auto text = BytesView(partial).subspan(length->size);
    // A newline inside would let one token pass for several in whatever prints or forwards it.
    if (std::find(text.begin(), text.end(), kNewline) != text.end() - 1) return Fail{Violation::BadToken};
    std::optional<std::string> token(textOf(text.first(text.size() - 1)));
    partial = Bytes();
    return token;
}

/// "ls" is answered by one token that holds a token for each name.
void appendList(Bytes& out, const std::vector<std::string>& names) {
    Bytes nested;
    for (const auto& name : names) {
        const std::size_t size = name.size() + 1;
        if (nested.size() + codec::varintSize(size) + size >= kMaxToken) break;
        appendToken(nested, name);
    }
    codec::appendVarint(out, nested.size() + 1);
    append(out, nested);
    out.push_back(kNewline);
}

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::BadLength: return "bad_length";
    case Violation::BadToken: return "bad_token";
    case Violation::NotMultistream: return "not_multistream";
    case Violation::UnexpectedToken: return "unexpected_token";
    case Violation::TooManyTokens: return "too_many_tokens";
    }
    return "unknown";
}

void appendToken(Bytes& out, std::string_view token) {
    VD_ASSERT(token.size() < kMaxToken && token.find('\n') == std::string_view::npos);
    codec::appendVarint(out, token.size() + 1);
    append(out, viewOf(token));
    out.push_back(kNewline);
}

Dialer::Dialer(std::vector<std::string> proposals, Bytes& out) : m_proposals(std::move(proposals)) {
    VD_ASSERT(!m_proposals.empty());
    appendToken(out, kHeader);
    appendToken(out, m_proposals.front());
}

Result<std::size_t> Dialer::receive(BytesView bytes, Bytes& out) {
    const std::size_t given = bytes.size();
    while (m_state == State::Negotiating) {
        const auto token = VD_TRY(takeToken(m_partial, bytes));
        if (!token) break;
        if (++m_tokens > kMaxTokens) return Fail{Violation::TooManyTokens};
        if (!m_headerSeen) {
            if (*token != kHeader) return Fail{Violation::NotMultistream};
            m_headerSeen = true;
        } else if (*token == protocol()) {
            m_state = State::Agreed;
        } else if (*token != kNotAvailable) {
            return Fail{Violation::UnexpectedToken};
        } else if (m_current + 1 == m_proposals.size()) {
            m_state = State::NoneSupported;
        } else {
            appendToken(out, m_proposals[++m_current]);
        }
    }
    return given - bytes.size();
}

Result<std::size_t> Listener::receive(BytesView bytes, Bytes& out, const Supports& supports,
                                      const List& list) {
    const std::size_t given = bytes.size();
    while (!m_proposed) {
        auto token = VD_TRY(takeToken(m_partial, bytes));
        if (!token) break;
        // Each refusal costs the dialler a few bytes and us a look-up: the end of guessing names.
        if (++m_tokens > kMaxTokens) return Fail{Violation::TooManyTokens};
        if (!m_headerSeen) {
            if (*token != kHeader) return Fail{Violation::NotMultistream};
            m_headerSeen = true;
            appendToken(out, kHeader);
        } else if (*token == kListRequest) {
            appendList(out, list());
        } else if (supports(*token)) {
            m_proposed = std::move(token);
        } else {
            appendToken(out, kNotAvailable);
        }
    }
    return given - bytes.size();
}

void Listener::confirm(Bytes& out) {
    VD_ASSERT(m_proposed && !m_agreed);
    appendToken(out, *m_proposed);
    m_agreed = true;
}

void Listener::refuse(Bytes& out) {
    VD_ASSERT(m_proposed && !m_agreed);
    m_proposed.reset();
    appendToken(out, kNotAvailable);
}

} // namespace vedette::multistream
