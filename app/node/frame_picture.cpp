#include "app/node/frame_picture.h"

#include <png.h>
#include <qrencode.h>
#include <zbar.h>

#include <memory>
#include <type_traits>

namespace vedette::app {

namespace {

using ceremony::FrameError;

constexpr std::size_t kQuietSquares = 4; ///< ISO 18004
constexpr std::size_t kMostCodes = 64;
constexpr Byte kWhite = 255;

std::vector<std::string> scanned(const GreyPicture& picture) {
    const std::unique_ptr<zbar::zbar_image_scanner_t, decltype(&zbar::zbar_image_scanner_destroy)> scanner(
        zbar::zbar_image_scanner_create(), &zbar::zbar_image_scanner_destroy);
    // Bar codes of shops are none of ours, and each decoder less is one less to be attacked.
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    const std::unique_ptr<zbar::zbar_image_t, decltype(&zbar::zbar_image_destroy)> image(
        zbar::zbar_image_create(), &zbar::zbar_image_destroy);
    zbar::zbar_image_set_format(image.get(), zbar_fourcc('Y', '8', '0', '0'));
    zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(picture.width),
                              static_cast<unsigned>(picture.height));
    zbar::zbar_image_set_data(image.get(), picture.pixels.data(), picture.pixels.size(), nullptr);
    zbar::zbar_scan_image(scanner.get(), image.get());
    std::vector<std::string> out;
    for (const auto* symbol = zbar::zbar_image_first_symbol(image.get());
         symbol != nullptr && out.size() < kMostCodes; symbol = zbar::zbar_symbol_next(symbol))
        out.emplace_back(zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol));
    return out;
}

} // namespace

Result<GreyPicture> GreyPicture::fromPng(BytesView file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (file.size() > kMostBytes || png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0)
        return Fail{FrameError::NoPicture, image.message};
    GreyPicture out;
    out.width = image.width;
    out.height = image.height;
    // Asked before anything is unpacked: a small file can be a very large picture.
    if (out.width * out.height > kMostPixels) {
        png_image_free(&image);
        return Fail{FrameError::NoPicture, "too many pixels"};
    }
    image.format = PNG_FORMAT_GRAY;
    out.pixels.resize(out.width * out.height);
    const png_color white{kWhite, kWhite, kWhite};
    if (png_image_finish_read(&image, &white, out.pixels.data(), 0, nullptr) == 0)
        return Fail{FrameError::NoPicture, image.message};
    return out;
}

Result<Bytes> GreyPicture::toPng() const {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    Bytes out(size);
    if (png_image_write_to_memory(&image, out.data(), &size, 0, pixels.data(), 0, nullptr) == 0)
        return Fail{FrameError::NoPicture, image.message};
    out.resize(size);
    return out;
}

Result<GreyPicture> GreyPicture::ofCode(std::string_view text, std::size_t module) {
    const std::string terminated(text);
    auto* const made = QRcode_encodeString(terminated.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    const std::unique_ptr<std::remove_pointer_t<decltype(made)>, decltype(&QRcode_free)> code(made,
                                                                                              &QRcode_free);
    if (code == nullptr) return Fail{FrameError::TooLarge};
    const auto squares = static_cast<std::size_t>(code->width);
    GreyPicture out;
    out.width = out.height = squares + 2 * kQuietSquares;
    out.pixels.assign(out.width * out.height, kWhite);
    for (std::size_t y = 0; y < squares; ++y) {
        for (std::size_t x = 0; x < squares; ++x) {
            if ((code->data[y * squares + x] & 1U) != 0)
                out.pixels[(y + kQuietSquares) * out.width + x + kQuietSquares] = 0;
        }
    }
    return out.enlarged(module);
}

GreyPicture GreyPicture::enlarged(std::size_t factor) const {
    GreyPicture out;
    out.width = width * factor;
    out.height = height * factor;
    out.pixels.resize(out.width * out.height);
    for (std::size_t y = 0; y < out.height; ++y) {
        for (std::size_t x = 0; x < out.width; ++x)
            out.pixels[y * out.width + x] = pixels[y / factor * width + x / factor];
    }
    return out;
}

std::vector<std::string> GreyPicture::texts() const {
    if (width == 0 || height == 0) return {};
    auto found = scanned(*this);
    // A pixel or two to a square are too few for the scanner.
    if (found.empty() && width * height < kMostPixels / 64) found = scanned(enlarged(4));
    if (!found.empty()) return found;
    GreyPicture inverted = *this; // light on dark, as some screens show it
    for (Byte& pixel : inverted.pixels) pixel = static_cast<Byte>(kWhite - pixel);
    return scanned(inverted);
}

} // namespace vedette::app
