/// A signed file as a sequence of short texts, each for one QR code: how statements leave and enter a
/// computer that has no network and takes no drive.
///
///     VDF1:HASH:NUMBER:TOTAL:DATA     in characters of QR's alphanumeric mode
///
/// HASH is SHA-256 of the whole and DATA its part, both in base32 without padding; numbers begin at 1. A
/// FrameSet takes frames in any order and as often as they come, says which are missing, and gives the whole
/// only when it is what the hash says. That nobody else made it is for its signatures to say.
///
/// Bounds: kMaxFrames of kMaxPart bytes.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/hash.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::ceremony {

enum class FrameError {
    Malformed = 1, ///< not a frame
    TooLarge,      ///< more than fits into kMaxFrames
    Mixed,         ///< a frame of another file, or another frame of that number
    Missing,       ///< the detail names the numbers
    Altered,       ///< all frames are there and their hash is another
    NoPicture,     ///< not a PNG that is read here
    NoCode,        ///< no picture has a code of ours
};
[[nodiscard]] std::string_view codeName(FrameError error) noexcept;

inline constexpr std::size_t kMaxPart = 200;
inline constexpr std::size_t kMaxFrames = 2000;

[[nodiscard]] Result<std::vector<std::string>> framesOf(BytesView file);

class FrameSet {
public:
    /// FrameError::Malformed, Mixed; what was taken before stays.
    [[nodiscard]] Result<> add(std::string_view frame);

    /// How many frames there are in all; 0 before the first came.
    [[nodiscard]] std::size_t total() const noexcept { return m_total; }

    [[nodiscard]] std::size_t taken() const noexcept { return m_parts.size(); }

    /// FrameError::Missing, Altered.
    [[nodiscard]] Result<Bytes> whole() const;

private:
    std::size_t m_total = 0;
    crypto::Sha256::Digest m_hash{};
    std::map<std::size_t, Bytes> m_parts;
};

} // namespace vedette::ceremony

VD_ERROR_CODES(vedette::ceremony, FrameError, "frames")
