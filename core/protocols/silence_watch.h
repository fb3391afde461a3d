/// When a conversation in which nothing moves is over.
///
/// Bytes that came count at the instant at which they came. Bytes that poll() handed out count from the next
/// wake(), for poll() does not know the time: a side that hears nothing after it sent gives up between one
/// and two limits after its last byte. Constant size; no allocation; belongs to its machine.
#pragma once

#include "core/base/instant.h"

namespace vedette::protocols {

class SilenceWatch {
public:
    SilenceWatch(Duration limit, Instant now) : m_limit(limit), m_since(now) {}

    void came(Instant now) { m_since = now; }

    void went() { m_went = true; }

    [[nodiscard]] Instant deadline() const { return m_since + m_limit; }

    /// True when the limit passed and nothing came or went; else what went begins the next one.
    [[nodiscard]] bool over(Instant now) {
        if (now < deadline()) return false;
        if (!m_went) return true;
        m_went = false;
        m_since = now;
        return false;
    }

private:
    Duration m_limit;
    Instant m_since; ///< the last move that we know the time of
    bool m_went = false;
};

} // namespace vedette::protocols
