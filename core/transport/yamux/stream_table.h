/// The open streams of one side of a session, by id.
///
/// A sorted array: ids are chosen by the peer, and here no choice of them makes a lookup slower than
/// O(log n). New ids are mostly the highest, so insertion is mostly an append. Pointers live until the next
/// insertion or removal. Memory follows the number of streams down to nothing.
#pragma once

#include "core/base/instant.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vedette::yamux {

/// Always receiveWindow + unread + returnable == windowSize.
struct Stream {
    std::uint32_t id = 0;
    std::uint32_t sendWindow = 0;    ///< what the remote lets us send
    std::uint32_t receiveWindow = 0; ///< what we still let the remote send
    std::uint32_t windowSize = 0;    ///< what it may have under way and unread in all
    std::uint32_t unread = 0;        ///< announced by a header, or handed on and not yet consumed
    std::uint32_t returnable = 0;    ///< consumed and not yet granted again
    Instant lastGrant{};             ///< or when the stream began
    bool accepted = false;           ///< inbound: by us; outbound: the remote answered
    bool ackDue = false;
    bool finSent = false;
    bool finReceived = false;
    bool writerWaits = false;
};

class StreamTable {
public:
    [[nodiscard]] Stream* find(std::uint32_t id) noexcept;
    [[nodiscard]] const Stream* find(std::uint32_t id) const noexcept;
    /// `id` must not be there yet.
    Stream& insert(std::uint32_t id);
    void erase(std::uint32_t id);

    [[nodiscard]] std::size_t size() const noexcept { return m_streams.size(); }

private:
    std::vector<Stream> m_streams;
};

/// Which ids the remote may still open. Concurrent and lazy implementations send SYNs out of order, so the
/// highest id alone does not tell a late stream from one that is long gone: ids that were jumped over are
/// remembered, the newest kMaxSkipped of them.
class RemoteIds {
public:
    static constexpr std::size_t kMaxSkipped = 256;

    explicit RemoteIds(std::uint32_t first) : m_next(first) {}

    /// Was never opened.
    [[nodiscard]] bool unused(std::uint32_t id) const noexcept;
    /// Marks an unused id.
    void use(std::uint32_t id);

private:
    std::uint64_t m_next; ///< all ids from here on are unused; may pass 2^32
    std::vector<std::uint32_t> m_skipped;
};

} // namespace vedette::yamux
