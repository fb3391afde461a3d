#include "core/transport/yamux/stream_table.h"

#include "core/base/check.h"

#include <algorithm>

namespace vedette::yamux {

namespace {

struct ById {
    bool operator()(const Stream& stream, std::uint32_t id) const noexcept { return stream.id < id; }
};

/// Below a quarter full the rest goes back: a burst of streams must not stay on the books.
template <class T>
void release(std::vector<T>& items) {
    constexpr std::size_t kSmall = 8;
    if (items.empty() || (items.capacity() > kSmall && items.size() < items.capacity() / 4)) {
        items.shrink_to_fit();
    }
}

} // namespace

Stream* StreamTable::find(std::uint32_t id) noexcept {
    return const_cast<Stream*>(static_cast<const StreamTable*>(this)->find(id));
}

const Stream* StreamTable::find(std::uint32_t id) const noexcept {
    const auto at = std::lower_bound(m_streams.begin(), m_streams.end(), id, ById{});
    return at != m_streams.end() && at->id == id ? &*at : nullptr;
}

Stream& StreamTable::insert(std::uint32_t id) {
    const auto at = std::lower_bound(m_streams.begin(), m_streams.end(), id, ById{});
    VD_ASSUME(at == m_streams.end() || at->id != id);
    Stream stream;
    stream.id = id;
    return *m_streams.insert(at, stream);
}

void StreamTable::erase(std::uint32_t id) {
    const auto at = std::lower_bound(m_streams.begin(), m_streams.end(), id, ById{});
    if (at == m_streams.end() || at->id != id) return;
    m_streams.erase(at);
    release(m_streams);
}

bool RemoteIds::unused(std::uint32_t id) const noexcept {
    return id >= m_next || std::binary_search(m_skipped.begin(), m_skipped.end(), id);
}

void RemoteIds::use(std::uint32_t id) {
    if (id < m_next) {
        const auto at = std::lower_bound(m_skipped.begin(), m_skipped.end(), id);
        VD_ASSUME(at != m_skipped.end() && *at == id);
        m_skipped.erase(at);
        release(m_skipped);
        return;
    }
    const std::uint64_t reach = 2 * kMaxSkipped;
    const std::uint64_t from = id - m_next > reach ? id - reach : m_next;
    for (std::uint64_t skipped = from; skipped < id; skipped += 2) {
        m_skipped.push_back(static_cast<std::uint32_t>(skipped));
    }
    if (m_skipped.size() > kMaxSkipped) {
        m_skipped.erase(m_skipped.begin(), m_skipped.end() - static_cast<std::ptrdiff_t>(kMaxSkipped));
    }
    m_next = std::uint64_t{id} + 2;
}

} // namespace vedette::yamux
