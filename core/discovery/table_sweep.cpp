#include "core/discovery/table_sweep.h"

#include <algorithm>
#include <utility>

namespace vedette::discovery {

namespace {

constexpr unsigned kBits = PrefixNames::kBits;

std::uint16_t headOf(const kad::Key& key) {
    return static_cast<std::uint16_t>(key.bytes[0] << 8 | key.bytes[1]);
}

std::uint16_t maskOf(unsigned length) {
    return static_cast<std::uint16_t>(0xffff0000U >> length);
}

} // namespace

TableSweep::TableSweep(std::shared_ptr<const PrefixNames> names, const codec::PeerId& peer,
                       std::size_t maxQueries)
    : m_names(std::move(names)),
      m_peer(peer),
      m_own(headOf(kad::Key::of(peer))),
      m_maxQueries(maxQueries),
      m_todo{{0, 0}} {}

std::optional<Bytes> TableSweep::next() {
    if (m_asked || m_todo.empty()) return std::nullopt;
    if (m_queries >= m_maxQueries) {
        m_truncated = true;
        m_todo.clear();
        return std::nullopt;
    }
    m_asked = m_todo.back();
    m_todo.pop_back();
    ++m_queries;
    const std::uint16_t mask = maskOf(m_asked->length);
    Bytes name = m_names->name(static_cast<std::uint16_t>((m_asked->bits & mask) | (m_own & ~mask)));
    m_target = kad::Key::of(BytesView(name));
    return name;
}

void TableSweep::answered(const std::vector<kad::Peer>& named) {
    if (!m_asked) return;
    const Prefix asked = *std::exchange(m_asked, std::nullopt);
    // Somebody farther away than the whole subtree was worth naming: it has no more. Fewer than two: they are
    // the whole table.
    unsigned farthest = kad::Key::kBits;
    std::size_t others = 0;
    for (const kad::Peer& peer : named) {
        if (peer.id == m_peer) continue; // it is not in its own table, so it proves nothing
        ++others;
        farthest = std::min(farthest, commonPrefix(m_target, kad::Key::of(peer.id)));
        if (m_named.size() >= kMaxNamed) {
            m_truncated = true;
            m_todo.clear();
            return;
        }
        m_named.insert(peer.id);
    }
    if (others < 2 || farthest < asked.length) return;
    if (farthest >= kBits) m_truncated = true;
    for (unsigned depth = asked.length; depth <= std::min(farthest, kBits - 1); ++depth) {
        const auto flipped = static_cast<std::uint16_t>(headOf(m_target) ^ (0x8000U >> depth));
        m_todo.push_back({flipped, depth + 1});
    }
}

} // namespace vedette::discovery
