/// Bytes on their way to a socket, written in place by a cipher and sent by scatter-gather, without a copy in
/// between.
///
/// A list of chunks; memory is held only while bytes wait. Not thread-safe: it belongs to one connection on
/// the engine's thread.
#pragma once

#include "core/base/bytes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace vedette {

class SendBuffer {
public:
    static constexpr std::size_t kChunk = 65536 + 64; ///< holds one full Noise frame with its length prefix

    /// Contiguous room of at least `size` bytes at the end, to be filled and then commit()ted. `size` is at
    /// most kChunk.
    [[nodiscard]] MutableBytes reserve(std::size_t size);
    void commit(std::size_t size);

    /// Copies.
    void append(BytesView bytes);

    /// The unsent bytes in order, as many pieces as fit; returns how many were filled.
    [[nodiscard]] std::size_t gather(std::span<BytesView> pieces) const;
    /// Forgets the first `size` bytes and frees their chunks.
    void sent(std::size_t size);

    /// Visits the last `size` bytes in order, to be changed in place: for a cipher over the finished stream.
    template <class Visit>
    void visitTail(std::size_t size, Visit&& visit) {
        std::size_t skip = m_size - std::min(size, m_size);
        for (Chunk& chunk : m_chunks) {
            const std::size_t held = chunk.end - chunk.begin;
            if (skip < held) visit(MutableBytes(chunk.data.get() + chunk.begin + skip, held - skip));
            skip -= std::min(skip, held);
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }

    /// How many bytes were ever put in.
    [[nodiscard]] std::uint64_t committed() const noexcept { return m_committed; }

    [[nodiscard]] bool empty() const noexcept { return m_size == 0; }

private:
    struct Chunk {
        std::unique_ptr<Byte[]> data;
        std::size_t capacity = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    std::vector<Chunk> m_chunks; ///< few: a connection's unsent bytes are bounded above it
    std::size_t m_size = 0;
    std::uint64_t m_committed = 0;
};

} // namespace vedette
