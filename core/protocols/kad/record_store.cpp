#include "core/protocols/kad/record_store.h"

#include <algorithm>
#include <utility>

namespace vedette::kad {

std::string_view codeName(StoreRefusal why) noexcept {
    switch (why) {
    case StoreRefusal::Full: return "full";
    case StoreRefusal::TooManyOfWriter: return "too_many_of_writer";
    }
    return "unknown";
}

void RecordStore::remove(Records::iterator at) {
    const auto [first, last] = m_expiries.equal_range(at->second.expires);
    const auto expiry =
        std::find_if(first, last, [&](const auto& entry) { return entry.second == at->first; });
    m_expiries.erase(expiry);
    m_bytes -= at->second.name.size() + at->second.value.size();
    const auto writer = m_perWriter.find(at->second.writer);
    if (--writer->second == 0) m_perWriter.erase(writer);
    m_records.erase(at);
}

std::optional<StoreRefusal> RecordStore::put(BytesView name, BytesView value, const codec::PeerId& writer,
                                             std::optional<Instant> until, Instant now) {
    const Key far = distance(m_self, Key::of(name));
    const std::size_t size = name.size() + value.size();
    const auto held = m_records.find(far);
    const auto written = m_perWriter.find(writer);
    const bool replaces = held != m_records.end() && held->second.writer == writer;
    if (!replaces && written != m_perWriter.end() && written->second >= m_config.maxPerWriter) {
        return StoreRefusal::TooManyOfWriter;
    }
    if (size > m_config.maxBytes) return StoreRefusal::Full;
    // Whoever is nearer to us stays: first see that enough of the farther ones can go, then let them.
    std::size_t records = m_records.size() + (held == m_records.end() ? 1 : 0);
    std::size_t bytes = m_bytes + size;
    if (held != m_records.end()) bytes -= held->second.name.size() + held->second.value.size();
    std::vector<Records::iterator> leaving;
    for (auto at = m_records.end(); records > m_config.maxRecords || bytes > m_config.maxBytes;) {
        if (at == m_records.begin()) return StoreRefusal::Full;
        --at;
        if (at == held) continue;
        if (at->first < far) return StoreRefusal::Full;
        --records;
        bytes -= at->second.name.size() + at->second.value.size();
        leaving.push_back(at);
    }
    for (const auto at : leaving) remove(at);
    if (held != m_records.end()) remove(held);

    Instant expires = now + m_config.lifetime;
    if (until) expires = std::min(expires, *until);
    m_records.emplace(far, StoredRecord{copyOf(name), copyOf(value), writer, now, expires});
    m_expiries.emplace(expires, far);
    ++m_perWriter[writer];
    m_bytes += size;
    return std::nullopt;
}

const StoredRecord* RecordStore::get(BytesView name, Instant now) const {
    const auto at = m_records.find(distance(m_self, Key::of(name)));
    if (at == m_records.end() || at->second.expires <= now) return nullptr;
    return &at->second;
}

void RecordStore::erase(BytesView name) {
    const auto at = m_records.find(distance(m_self, Key::of(name)));
    if (at != m_records.end()) remove(at);
}

std::size_t RecordStore::expire(Instant now) {
    std::size_t gone = 0;
    while (!m_expiries.empty() && m_expiries.begin()->first <= now) {
        remove(m_records.find(m_expiries.begin()->second));
        ++gone;
    }
    return gone;
}

std::optional<Instant> RecordStore::nextExpiry() const {
    if (m_expiries.empty()) return std::nullopt;
    return m_expiries.begin()->first;
}

} // namespace vedette::kad
