#include "core/protocols/gossipsub/sequences.h"

#include <algorithm>

namespace vedette::gossipsub {

namespace {

constexpr std::int64_t kClockMarginMs = 24 * 3600 * 1000LL;
constexpr std::uint64_t kNanosecondsOfMs = 1'000'000;

} // namespace

void Sequences::forgotten(const Origin& origin) {
    const auto known = m_authors.find(origin.author);
    if (known != m_authors.end()) {
        m_order.splice(m_order.begin(), m_order, known->second);
    } else {
        if (m_authors.size() == m_bound) {
            m_authors.erase(m_order.back().author);
            m_order.pop_back();
        }
        m_order.push_front({origin.author});
        m_authors.emplace(origin.author, m_order.begin());
    }
    Memory& memory = m_order.front();
    const auto latest = std::max<std::int64_t>(origin.arrived.ms + kClockMarginMs, 0);
    if (origin.number / kNanosecondsOfMs > static_cast<std::uint64_t>(latest)) memory.byChance = true;
    memory.highest = std::max(memory.highest, origin.number);
}

bool Sequences::replayed(const codec::PeerId& author, std::uint64_t number) const {
    const auto known = m_authors.find(author);
    return known != m_authors.end() && !known->second->byChance && number <= known->second->highest;
}

} // namespace vedette::gossipsub
