#include "core/transport/noise/frames.h"

#include "core/base/check.h"

#include <algorithm>

namespace vedette::noise {

namespace {

// A frame that came in pieces: its plaintext is promised until the next receive() of any channel on this
// thread, and one buffer for the thread is cheaper than one for each of thousands of channels.
thread_local std::unique_ptr<Byte[]> gathered;

// Below this much room at the end of a chunk it is not worth to split a part for it.
constexpr std::size_t kLeastRoom = 64;

void putLength(Byte* at, std::size_t length) {
    at[0] = static_cast<Byte>(length >> 8);
    at[1] = static_cast<Byte>(length);
}

} // namespace

Result<std::optional<MutableBytes>, Violation> FrameReader::next(MutableBytes& bytes,
                                                                 const FrameLimits& limits) {
    while (m_prefixSize < kPrefixSize) {
        if (bytes.empty()) return std::optional<MutableBytes>();
        m_prefix[m_prefixSize++] = bytes.front();
        bytes = bytes.subspan(1);
    }
    const std::size_t size = length();
    if (size < limits.min || size > limits.max) {
        return Fail{limits.otherwise};
    }
    if (m_size == 0 && bytes.size() >= size) {
        m_prefixSize = 0;
        const MutableBytes frame = bytes.first(size);
        bytes = bytes.subspan(size);
        return std::optional(frame);
    }
    const std::size_t taken = std::min(bytes.size(), size - m_size);
    gather(bytes.first(taken));
    bytes = bytes.subspan(taken);
    if (m_size < size) return std::optional<MutableBytes>();
    gathered = std::move(m_data);
    m_size = m_capacity = 0;
    m_prefixSize = 0;
    return std::optional(MutableBytes(gathered.get(), size));
}

void FrameReader::gather(BytesView bytes) {
    if (bytes.empty()) return;
    const std::size_t size = m_size + bytes.size();
    if (size > m_capacity) {
        // Four times what is here: a peer that announces 64 KiB and sends one byte gets four bytes of us.
        const std::size_t capacity = std::min(length(), 4 * size);
        auto data = std::unique_ptr<Byte[]>(new Byte[capacity]);
        std::copy_n(m_data.get(), m_size, data.get());
        m_data = std::move(data);
        m_capacity = static_cast<std::uint32_t>(capacity);
    }
    std::copy(bytes.begin(), bytes.end(), m_data.get() + m_size);
    m_size = static_cast<std::uint32_t>(size);
}

Result<void, Violation> FrameWriter::open(std::size_t expected, SendBuffer& out) {
    if (m_cipher.exhausted()) return Fail{Violation::NonceExhausted};
    // An empty buffer takes a chunk fit for what we know to come; one in use is filled to its end first.
    const std::size_t wish =
        out.empty() ? kPrefixSize + std::min(expected, kMaxPlain) + kTagSize : kPrefixSize;
    m_prefix = out.reserve(wish).data();
    out.commit(kPrefixSize);
    m_plain = 0;
    m_streams = false;
    return {};
}

void FrameWriter::beginStream() {
    VD_ASSERT(m_cipher.begin().ok()); // open() saw that a nonce is left
    const MutableBytes waiting(m_prefix + kPrefixSize, m_plain);
    m_cipher.update(waiting, waiting);
    m_streams = true;
}

Result<void, Violation> FrameWriter::append(BytesView plain, SendBuffer& out) {
    while (!plain.empty()) {
        if (m_prefix == nullptr) VD_TRY(open(plain.size(), out));
        const std::size_t wanted = std::min(plain.size(), kMaxPlain - m_plain);
        const MutableBytes room = out.reserve(std::min(wanted, kLeastRoom));
        const bool waits = !m_streams && m_plain + wanted <= crypto::ChaChaPoly::kShort
                        && room.data() == m_prefix + kPrefixSize + m_plain
                        && room.size() >= wanted + kTagSize;
        if (!waits && !m_streams) beginStream();
        const std::size_t n = std::min(wanted, room.size());
        if (waits) {
            std::copy_n(plain.begin(), n, room.begin());
        } else {
            m_cipher.update(plain.first(n), room);
        }
        out.commit(n);
        plain = plain.subspan(n);
        m_plain += n;
        if (m_plain == kMaxPlain) flush(out);
    }
    return {};
}

void FrameWriter::flush(SendBuffer& out) {
    if (m_prefix == nullptr) return;
    const MutableBytes room = out.reserve(kTagSize);
    if (m_streams) {
        m_cipher.finish(room.first<kTagSize>());
    } else {
        const MutableBytes frame(m_prefix + kPrefixSize, m_plain + kTagSize);
        VD_ASSERT(m_cipher.seal({}, frame.first(m_plain), frame).ok()); // open() saw that a nonce is left
    }
    out.commit(kTagSize);
    putLength(m_prefix, m_plain + kTagSize);
    m_prefix = nullptr;
}

} // namespace vedette::noise
