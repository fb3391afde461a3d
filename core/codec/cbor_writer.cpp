#include "core/codec/cbor.h"
#include "core/codec/cbor_head.h"
#include "core/codec/utf8.h"

#include <algorithm>

namespace vedette::codec {

void appendCborHead(Bytes& out, unsigned major, std::uint64_t value) {
    const auto first = static_cast<Byte>(major << 5);
    if (value < 24) {
        out.push_back(static_cast<Byte>(first | value));
        return;
    }
    const unsigned power = value <= 0xFF ? 0 : value <= 0xFFFF ? 1 : value <= 0xFFFFFFFF ? 2 : 3;
    out.push_back(static_cast<Byte>(first | (24 + power)));
    for (unsigned i = 1U << power; i-- > 0;) out.push_back(static_cast<Byte>(value >> (8 * i)));
}

void CborWriter::item() {
    if (std::exchange(m_tagged, false)) return; // the tag was the item
    if (m_open.empty()) {
        VD_ASSERT(!m_whole);
        m_whole = true;
        return;
    }
    m_open.back().items.push_back(m_out.size());
}

void CborWriter::head(unsigned major, std::uint64_t value) {
    item();
    appendCborHead(m_out, major, value);
}

CborWriter& CborWriter::uint(std::uint64_t value) {
    head(kCborUint, value);
    return *this;
}

CborWriter& CborWriter::integer(std::int64_t value) {
    if (value >= 0) return uint(static_cast<std::uint64_t>(value));
    head(kCborNegative, ~static_cast<std::uint64_t>(value));
    return *this;
}

CborWriter& CborWriter::bytes(BytesView value) {
    head(kCborBytes, value.size());
    append(m_out, value);
    return *this;
}

CborWriter& CborWriter::text(std::string_view value) {
    VD_ASSERT(isUtf8(viewOf(value)));
    head(kCborText, value.size());
    append(m_out, viewOf(value));
    return *this;
}

CborWriter& CborWriter::boolean(bool value) {
    head(kCborSimple, value ? kCborTrue : kCborFalse);
    return *this;
}

CborWriter& CborWriter::null() {
    head(kCborSimple, kCborNull);
    return *this;
}

CborWriter& CborWriter::tag(std::uint64_t number) {
    head(kCborTag, number);
    m_tagged = true;
    return *this;
}

CborWriter& CborWriter::encoded(const CborReader& value) {
    item();
    append(m_out, value.encoded());
    return *this;
}

void CborWriter::begin(bool map) {
    item();
    VD_ASSERT(m_open.size() < kMaxCborDepth);
    m_open.push_back({map, m_out.size(), {}});
}

CborWriter& CborWriter::beginArray() {
    begin(false);
    return *this;
}

CborWriter& CborWriter::beginMap() {
    begin(true);
    return *this;
}

CborWriter& CborWriter::end() {
    VD_ASSERT(!m_open.empty() && !m_tagged);
    const Level level = std::move(m_open.back());
    m_open.pop_back();
    const Bytes body(m_out.begin() + static_cast<std::ptrdiff_t>(level.start), m_out.end());
    m_out.resize(level.start);
    if (!level.map) {
        appendCborHead(m_out, kCborArray, level.items.size());
        append(m_out, body);
        return *this;
    }

    VD_ASSERT(level.items.size() % 2 == 0);

    struct Entry {
        BytesView key;
        BytesView whole;
    };

    std::vector<Entry> entries;
    for (std::size_t i = 0; i < level.items.size(); i += 2) {
        const std::size_t from = level.items[i] - level.start;
        const std::size_t value = level.items[i + 1] - level.start;
        const std::size_t to = i + 2 < level.items.size() ? level.items[i + 2] - level.start : body.size();
        entries.push_back(
            {BytesView(body).subspan(from, value - from), BytesView(body).subspan(from, to - from)});
        VD_ASSERT(body[from] >> 5 <= kCborText);
    }
    std::ranges::sort(
        entries, [](BytesView a, BytesView b) { return std::ranges::lexicographical_compare(a, b); },
        &Entry::key);
    const auto twice = std::ranges::adjacent_find(
        entries, [](BytesView a, BytesView b) { return equal(a, b); }, &Entry::key);
    VD_ASSERT(twice == entries.end());
    appendCborHead(m_out, kCborMap, entries.size());
    for (const Entry& entry : entries) append(m_out, entry.whole);
    return *this;
}

Bytes CborWriter::take() && {
    VD_ASSERT(m_open.empty() && m_whole && !m_tagged);
    return std::move(m_out);
}

} // namespace vedette::codec
