#include "core/ceremony/frames.h"

#include "core/codec/multibase.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vedette::ceremony {

namespace {

constexpr std::string_view kFrameMark = "VDF1";
constexpr std::size_t kMostMissingNamed = 20;
constexpr auto kFrameBase = codec::Multibase::Base32Upper;

/// A number as we write it, and no other way.
std::optional<std::size_t> countIn(std::string_view text) {
    std::size_t out = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    if (!whole || out == 0 || out > kMaxFrames || text.front() == '0') return std::nullopt;
    return out;
}

} // namespace

std::string_view codeName(FrameError error) noexcept {
    switch (error) {
    case FrameError::Malformed: return "malformed";
    case FrameError::TooLarge: return "too_large";
    case FrameError::Mixed: return "mixed";
    case FrameError::Missing: return "missing";
    case FrameError::Altered: return "altered";
    case FrameError::NoPicture: return "no_picture";
    case FrameError::NoCode: return "no_code";
    }
    return "unknown";
}

Result<std::vector<std::string>> framesOf(BytesView file) {
    if (file.empty() || file.size() > kMaxFrames * kMaxPart) return Fail{FrameError::TooLarge};
    const std::size_t total = (file.size() + kMaxPart - 1) / kMaxPart;
    const std::string hash = codec::toBase(kFrameBase, crypto::Sha256::of(file));
    std::vector<std::string> out;
    for (std::size_t i = 0; i < total; ++i) {
        const BytesView part = file.subspan(i * kMaxPart, std::min(kMaxPart, file.size() - i * kMaxPart));
        out.push_back(std::string(kFrameMark) + ':' + hash + ':' + std::to_string(i + 1) + ':'
                      + std::to_string(total) + ':' + codec::toBase(kFrameBase, part));
    }
    return out;
}

Result<> FrameSet::add(std::string_view frame) {
    std::array<std::string_view, 5> fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto colon = frame.find(':');
        if ((colon == frame.npos) != (i + 1 == fields.size())) return Fail{FrameError::Malformed};
        fields[i] = frame.substr(0, colon);
        frame = colon == frame.npos ? std::string_view() : frame.substr(colon + 1);
    }
    if (fields[0] != kFrameMark || fields[4].size() > 2 * kMaxPart) return Fail{FrameError::Malformed};
    const auto hash = codec::fromBase(kFrameBase, fields[1]);
    const auto number = countIn(fields[2]);
    const auto total = countIn(fields[3]);
    auto part = codec::fromBase(kFrameBase, fields[4]);
    const bool formed = hash && hash->size() == m_hash.size() && number && total && *number <= *total && part
                     && !part->empty() && part->size() <= kMaxPart
                     && (*number == *total || part->size() == kMaxPart);
    if (!formed) return Fail{FrameError::Malformed};
    if (m_total != 0 && (*total != m_total || !equal(*hash, m_hash))) return Fail{FrameError::Mixed};
    const auto there = m_parts.find(*number);
    if (there != m_parts.end() && there->second != *part)
        return Fail{FrameError::Mixed, "frame " + std::to_string(*number)};
    m_total = *total;
    std::ranges::copy(*hash, m_hash.begin());
    m_parts[*number] = *std::move(part);
    return {};
}

Result<Bytes> FrameSet::whole() const {
    if (m_parts.size() < m_total || m_total == 0) {
        std::string missing;
        std::size_t named = 0;
        for (std::size_t i = 1; i <= m_total; ++i) {
            if (m_parts.contains(i)) continue;
            if (++named > kMostMissingNamed) break;
            missing += (missing.empty() ? "" : ", ") + std::to_string(i);
        }
        if (named > kMostMissingNamed) missing += ", …";
        return Fail{FrameError::Missing, missing + " of " + std::to_string(m_total)};
    }
    Bytes out;
    for (const auto& [number, part] : m_parts) append(out, part);
    if (crypto::Sha256::of(out) != m_hash) return Fail{FrameError::Altered};
    return out;
}

} // namespace vedette::ceremony
