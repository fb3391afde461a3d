#include "core/base/send_buffer.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace vedette {

namespace {
// A small message should not cost a 64 KiB chunk, nor a stream of them a chunk each. What is freed in such
// pieces also has malloc tidy up its heap each time.
constexpr std::array<std::size_t, 4> kCapacities{1024, 4096, 16384, SendBuffer::kChunk};
} // namespace

MutableBytes SendBuffer::reserve(std::size_t size) {
    VD_ASSERT(size <= kChunk);
    if (m_chunks.empty() || m_chunks.back().capacity - m_chunks.back().end < size) {
        const std::size_t last = m_chunks.empty() ? 0 : m_chunks.back().capacity;
        const auto* capacity = kCapacities.begin();
        while (*capacity < size || (*capacity <= last && *capacity < kChunk)) ++capacity;
        m_chunks.push_back({std::unique_ptr<Byte[]>(new Byte[*capacity]), *capacity, 0, 0});
    }
    Chunk& last = m_chunks.back();
    return {last.data.get() + last.end, last.capacity - last.end};
}

void SendBuffer::commit(std::size_t size) {
    VD_ASSERT(!m_chunks.empty() && size <= m_chunks.back().capacity - m_chunks.back().end);
    m_chunks.back().end += size;
    m_size += size;
    m_committed += size;
}

void SendBuffer::append(BytesView bytes) {
    while (!bytes.empty()) {
        const MutableBytes room = reserve(std::min(bytes.size(), kChunk));
        const std::size_t n = std::min(room.size(), bytes.size());
        std::memcpy(room.data(), bytes.data(), n);
        commit(n);
        bytes = bytes.subspan(n);
    }
}

std::size_t SendBuffer::gather(std::span<BytesView> pieces) const {
    std::size_t n = 0;
    for (const Chunk& chunk : m_chunks) {
        if (n == pieces.size()) break;
        if (chunk.begin != chunk.end) pieces[n++] = {chunk.data.get() + chunk.begin, chunk.end - chunk.begin};
    }
    return n;
}

void SendBuffer::sent(std::size_t size) {
    VD_ASSERT(size <= m_size);
    m_size -= size;
    std::size_t done = 0;
    while (size > 0) {
        Chunk& chunk = m_chunks[done];
        const std::size_t n = std::min(size, chunk.end - chunk.begin);
        chunk.begin += n;
        size -= n;
        if (chunk.begin == chunk.end) ++done;
    }
    m_chunks.erase(m_chunks.begin(), m_chunks.begin() + static_cast<std::ptrdiff_t>(done));
    if (m_size == 0) std::vector<Chunk>().swap(m_chunks);
}

} // namespace vedette
