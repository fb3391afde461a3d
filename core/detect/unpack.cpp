#include "core/detect/unpack.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>

namespace vedette::detect {

namespace {

constexpr std::size_t kLocalHeader = 30; // APPNOTE.TXT 4.3.7
constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::uint32_t kDescriptorSignature = 0x08074b50;
constexpr std::uint32_t kDirectorySignature = 0x02014b50;
constexpr std::uint16_t kEncrypted = 1U << 0;
constexpr std::uint16_t kSizesFollow = 1U << 3;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

std::uint32_t littleEndian(const Byte* at, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t i = width; i-- > 0;) value = value << 8 | at[i];
    return value;
}

} // namespace

class Unpacker::Impl {
public:
    Impl(ByteSource source, std::uint64_t maxBytes) : m_source(std::move(source)), m_left(maxBytes) {
        m_buffer.resize(kBuffer);
    }

    ~Impl() {
        if (m_inflating) ::inflateEnd(&m_stream);
    }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Result<std::size_t> read(MutableBytes into) {
        if (m_failure) return Fail(*m_failure);
        auto got = into.empty() ? Result<std::size_t>(std::size_t{0}) : step(into);
        if (got && *got > m_left) got = Fail{RowError::TooLarge};
        if (!got) {
            m_failure = got.error();
            return got;
        }
        m_left -= *got;
        return got;
    }

private:
    enum class Form {
        Unknown,
        Plain,
        Gzip,
        ZipStored,
        ZipDeflated,
        Ended,
    };

    Result<std::size_t> step(MutableBytes into) {
        if (m_form == Form::Unknown) VD_TRY(recognise());
        switch (m_form) {
        case Form::Plain: return copy(into);
        case Form::ZipStored: return copyStored(into);
        case Form::Gzip:
        case Form::ZipDeflated: return inflateInto(into);
        case Form::Unknown:
        case Form::Ended: break;
        }
        return std::size_t{0};
    }

    /// At least `count` bytes in the buffer, if the source has them.
    Result<std::size_t> want(std::size_t count) {
        if (m_end - m_begin < count && m_begin > 0) {
            std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
            m_end -= m_begin;
            m_begin = 0;
        }
        while (m_end - m_begin < count) {
            const std::size_t got = VD_TRY(m_source(MutableBytes(m_buffer).subspan(m_end)));
            if (got == 0) break;
            m_end += std::min(got, m_buffer.size() - m_end);
        }
        return m_end - m_begin;
    }

    [[nodiscard]] const Byte* here() const noexcept { return m_buffer.data() + m_begin; }

    Result<> recognise() {
        const std::size_t have = VD_TRY(want(4));
        if (have >= 2 && here()[0] == 0x1f && here()[1] == 0x8b) return begin(Form::Gzip, 16 + MAX_WBITS);
        if (have >= 4 && littleEndian(here(), 4) == kLocalSignature) return recogniseZip();
        m_form = Form::Plain;
        return {};
    }

    Result<> recogniseZip() {
        if (VD_TRY(want(kLocalHeader)) < kLocalHeader) return Fail{RowError::Truncated, "zip header"};
        const auto flags = littleEndian(here() + 6, 2);
        const auto method = littleEndian(here() + 8, 2);
        m_sum = littleEndian(here() + 14, 4);
        m_stored = littleEndian(here() + 18, 4);
        m_sumFollows = (flags & kSizesFollow) != 0;
        if ((flags & kEncrypted) != 0) return Fail{RowError::UnsupportedZip, "encrypted"};
        // Stored data whose size follows it has no end that could be found; 2^32-1 stands for ZIP64.
        const bool sized = !m_sumFollows && m_stored != 0xffffffff;
        if (method != kDeflated && (method != kStored || !sized))
            return Fail{RowError::UnsupportedZip, "method " + std::to_string(method)};
        std::size_t skip = kLocalHeader + littleEndian(here() + 26, 2) + littleEndian(here() + 28, 2);
        while (skip > 0) {
            const std::size_t have = VD_TRY(want(1));
            if (have == 0) return Fail{RowError::Truncated, "zip header"};
            m_begin += std::min(have, skip);
            skip -= std::min(have, skip);
        }
        if (method == kDeflated) return begin(Form::ZipDeflated, -MAX_WBITS);
        m_form = Form::ZipStored;
        return {};
    }

    Result<> begin(Form form, int windowBits) {
        if (::inflateInit2(&m_stream, windowBits) != Z_OK) return Fail{RowError::BadCompression, "no memory"};
        m_inflating = true;
        m_form = form;
        return {};
    }

    Result<std::size_t> copy(MutableBytes into) {
        if (m_begin == m_end) return m_source(into);
        const std::size_t count = std::min(into.size(), m_end - m_begin);
        std::copy_n(here(), count, into.begin());
        m_begin += count;
        return count;
    }

    Result<std::size_t> copyStored(MutableBytes into) {
        if (m_stored == 0) {
            VD_TRY(endMember());
            return std::size_t{0};
        }
        const auto room = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_stored));
        const std::size_t count = VD_TRY(copy(into.first(room)));
        if (count == 0) return Fail{RowError::Truncated, "zip"};
        m_stored -= count;
        takeSum(into.first(count));
        return count;
    }

    void takeSum(BytesView bytes) { m_seen = ::crc32_z(m_seen, bytes.data(), bytes.size()); }

    Result<std::size_t> inflateInto(MutableBytes into) {
        for (;;) {
            const std::size_t have = VD_TRY(want(1));
            m_stream.next_in = m_buffer.data() + m_begin;
            m_stream.avail_in = static_cast<uInt>(have);
            m_stream.next_out = into.data();
            const auto room = static_cast<uInt>(std::min<std::size_t>(into.size(), kBuffer));
            m_stream.avail_out = room;
            const int said = ::inflate(&m_stream, Z_NO_FLUSH);
            m_begin = m_end - m_stream.avail_in;
            const std::size_t made = room - m_stream.avail_out;
            if (said != Z_OK && said != Z_STREAM_END && said != Z_BUF_ERROR)
                return Fail{RowError::BadCompression, m_stream.msg != nullptr ? m_stream.msg : ""};
            if (m_form == Form::ZipDeflated) takeSum(into.first(made));
            if (said == Z_STREAM_END) VD_TRY(m_form == Form::Gzip ? nextGzipMember() : endMember());
            if (made > 0 || m_form == Form::Ended) return made;
            if (said != Z_STREAM_END && have == 0) return Fail{RowError::Truncated, "compressed data"};
        }
    }

    Result<> nextGzipMember() {
        const std::size_t have = VD_TRY(want(2));
        // What follows the last member is padding, as gzip itself sees it.
        if (have < 2 || here()[0] != 0x1f || here()[1] != 0x8b) {
            m_form = Form::Ended;
            return {};
        }
        if (::inflateReset(&m_stream) != Z_OK) return Fail{RowError::BadCompression};
        return {};
    }

    /// The sum of a zip's member, and that no other follows it.
    Result<> endMember() {
        if (m_sumFollows) VD_TRY(readDescriptor());
        if (m_seen != m_sum) return Fail{RowError::BadCompression, "sum of the zip's file"};
        const std::size_t have = VD_TRY(want(4));
        if (have < 4) return Fail{RowError::Truncated, "zip directory"};
        if (littleEndian(here(), 4) != kDirectorySignature)
            return Fail{RowError::UnsupportedZip, "more than one file"};
        m_form = Form::Ended;
        return {};
    }

    /// Section 4.3.9: the signature is optional, and sizes have 8 bytes each in ZIP64, which is not said
    /// here: the directory behind it tells.
    Result<> readDescriptor() {
        const std::size_t have = VD_TRY(want(28));
        if (have < 16) return Fail{RowError::Truncated, "zip descriptor"};
        const std::size_t signature = littleEndian(here(), 4) == kDescriptorSignature ? 4 : 0;
        m_sum = littleEndian(here() + signature, 4);
        std::size_t size = signature + 12;
        if (have >= size + 12 && littleEndian(here() + size, 4) != kDirectorySignature
            && littleEndian(here() + size + 8, 4) == kDirectorySignature)
            size += 8;
        m_begin += size;
        return {};
    }

    ByteSource m_source;
    Bytes m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint64_t m_left;
    std::uint64_t m_stored = 0;
    std::uint32_t m_sum = 0;
    uLong m_seen = 0;
    bool m_sumFollows = false;
    bool m_inflating = false;
    Form m_form = Form::Unknown;
    z_stream m_stream{};
    std::optional<Error> m_failure;
};

Unpacker::Unpacker(ByteSource source, std::uint64_t maxBytes)
    : m_impl(std::make_unique<Impl>(std::move(source), maxBytes)) {}

Unpacker::~Unpacker() = default;
Unpacker::Unpacker(Unpacker&&) noexcept = default;
Unpacker& Unpacker::operator=(Unpacker&&) noexcept = default;

Result<std::size_t> Unpacker::read(MutableBytes into) {
    return m_impl->read(into);
}

} // namespace vedette::detect
