#include "core/store/segment_chain.h"

#include <cstring>
#include <string_view>

namespace vedette::store {

namespace {

/// A few numbers, big endian, gathered for one update of the hash.
class Fields {
public:
    explicit Fields(char tag) { m_bytes[m_size++] = static_cast<Byte>(tag); }

    Fields& number(std::uint64_t value, int bytes) {
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
            m_bytes[m_size++] = static_cast<Byte>(value >> shift);
        }
        return *this;
    }

    [[nodiscard]] BytesView view() const { return {m_bytes.data(), m_size}; }

private:
    std::array<Byte, 48> m_bytes;
    std::size_t m_size = 0;
};

} // namespace

ChainHash SegmentChain::genesis(const LogId& log, std::uint64_t number, std::uint64_t first,
                                const ChainHash& before, BytesView state) noexcept {
    crypto::Sha256 hash;
    hash.update(viewOf(std::string_view("vedette-events"))).update(log);
    hash.update(Fields('g').number(number, 8).number(first, 8).view()).update(before);
    hash.update(Fields('n').number(state.size(), 8).view()).update(state);
    return hash.finish();
}

void SegmentChain::snapshot(std::uint64_t sequence, BytesView state) noexcept {
    m_hash.update(Fields('n').number(sequence, 8).number(state.size(), 8).view()).update(state);
}

void SegmentChain::context(const Record& record) noexcept {
    m_hash.update(Fields('c')
                      .number(record.run, 8)
                      .number(record.network.value, 8)
                      .number(record.networkName.size(), 4)
                      .view());
    m_hash.update(viewOf(record.networkName));
}

void SegmentChain::subject(BytesView name) noexcept {
    m_hash.update(Fields('s').number(name.size(), 4).view()).update(name);
}

void SegmentChain::record(std::uint64_t context, WallTime wall, Instant at, std::uint16_t kind,
                          BytesView refs, BytesView content) noexcept {
    m_hash.update(Fields('e')
                      .number(context, 4)
                      .number(static_cast<std::uint64_t>(wall.ms), 8)
                      .number(static_cast<std::uint64_t>(at.time_since_epoch().count()), 8)
                      .number(kind, 2)
                      .number(refs.size(), 4)
                      .number(content.size(), 4)
                      .view());
    m_hash.update(refs).update(content);
}

void appendRef(Bytes& to, std::uint64_t ref) {
    for (; ref >= 0x80; ref >>= 7) to.push_back(static_cast<Byte>(ref | 0x80));
    to.push_back(static_cast<Byte>(ref));
}

bool readRefs(BytesView from, std::vector<std::uint64_t>& to) {
    to.clear();
    std::uint64_t ref = 0;
    int shift = 0;
    for (const Byte byte : from) {
        if (shift > 56) return false;
        ref |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        shift += 7;
        if ((byte & 0x80) != 0) continue;
        to.push_back(ref);
        ref = 0;
        shift = 0;
    }
    return shift == 0;
}

} // namespace vedette::store
