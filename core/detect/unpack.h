/// Recorded data as it lies on the disk, plain, gzip or a zip of one file, as a stream of plain bytes.
///
/// Which of them it is, its first bytes say. A gzip may have several members, as `cat a.gz b.gz` makes them;
/// a zip must have exactly one, stored with its size or deflated. Sums are checked. Memory: two buffers of
/// kBuffer and zlib's window; what comes out in all is bounded by the caller, for a kilobyte may unpack to a
/// megabyte.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/detect/row_error.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace vedette::detect {

/// Fills as much as it can; 0 is the end.
using ByteSource = std::function<Result<std::size_t>(MutableBytes into)>;

class Unpacker {
public:
    static constexpr std::size_t kBuffer = 64 * 1024;
    static constexpr std::uint64_t kMaxBytes = 16ULL * 1024 * 1024 * 1024;

    explicit Unpacker(ByteSource source, std::uint64_t maxBytes = kMaxBytes);
    ~Unpacker();
    Unpacker(Unpacker&&) noexcept;
    Unpacker& operator=(Unpacker&&) noexcept;

    /// As many plain bytes as there are room and data for; 0 is the end. After an error, the same again.
    [[nodiscard]] Result<std::size_t> read(MutableBytes into);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::detect
