/// QR codes as pictures: drawn, written and read as PNG, and found in pictures that a camera took.
#pragma once

#include "core/ceremony/frames.h"

#include <string>
#include <string_view>
#include <vector>

namespace vedette::app {

/// In shades of grey, row by row without padding.
struct GreyPicture {
    static constexpr std::size_t kMostPixels = 40'000'000;
    static constexpr std::size_t kMostBytes = 32 * 1024 * 1024; ///< of a file

    std::size_t width = 0;
    std::size_t height = 0;
    Bytes pixels;

    /// FrameError::NoPicture. Colours become grey; what is transparent is white to whoever printed it.
    [[nodiscard]] static Result<GreyPicture> fromPng(BytesView file);
    [[nodiscard]] Result<Bytes> toPng() const;
    /// Of the text, `module` pixels to each of its squares. FrameError::TooLarge.
    [[nodiscard]] static Result<GreyPicture> ofCode(std::string_view text, std::size_t module = 6);

    /// What the QR codes in it say; larger and inverted too where it shows none as it is.
    [[nodiscard]] std::vector<std::string> texts() const;
    [[nodiscard]] GreyPicture enlarged(std::size_t factor) const;
};

} // namespace vedette::app
