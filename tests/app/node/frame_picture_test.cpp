#include "app/node/frame_picture.h"

#include "core/base/random.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace vedette;
using namespace vedette::app;
using ceremony::FrameError;

namespace {

const std::string kText = [] {
    SeededRandom random(7);
    Bytes bytes(ceremony::kMaxPart);
    random.fill(bytes);
    return ceremony::framesOf(bytes)->front();
}();

/// As a camera sees it that is held askew: turned about its middle on a larger grey table, between pixels.
GreyPicture turned(const GreyPicture& from, double degrees) {
    GreyPicture out;
    out.width = from.width * 3 / 2;
    out.height = from.height * 3 / 2;
    out.pixels.assign(out.width * out.height, 200);
    const double angle = degrees * 3.14159265358979 / 180;
    const auto centre = [](std::size_t side) { return (static_cast<double>(side) - 1) / 2; };
    for (std::size_t y = 0; y < out.height; ++y) {
        for (std::size_t x = 0; x < out.width; ++x) {
            const double dx = static_cast<double>(x) - centre(out.width);
            const double dy = static_cast<double>(y) - centre(out.height);
            const double sx = dx * std::cos(angle) + dy * std::sin(angle) + centre(from.width);
            const double sy = dy * std::cos(angle) - dx * std::sin(angle) + centre(from.height);
            if (sx < 0 || sy < 0 || sx > static_cast<double>(from.width - 1)
                || sy > static_cast<double>(from.height - 1))
                continue;
            const auto column = static_cast<std::size_t>(sx + 0.5);
            const auto row = static_cast<std::size_t>(sy + 0.5);
            out.pixels[y * out.width + x] = from.pixels[row * from.width + column];
        }
    }
    return out;
}

/// The mean of a square around each pixel, twice: nearly what a lens does out of focus.
GreyPicture blurred(GreyPicture picture, int radius) {
    for (int pass = 0; pass < 2; ++pass) {
        const GreyPicture from = picture;
        for (std::size_t y = 0; y < from.height; ++y) {
            for (std::size_t x = 0; x < from.width; ++x) {
                unsigned sum = 0;
                unsigned count = 0;
                for (int dy = -radius; dy <= radius; ++dy) {
                    for (int dx = -radius; dx <= radius; ++dx) {
                        const auto sx = static_cast<std::size_t>(static_cast<long>(x) + dx);
                        const auto sy = static_cast<std::size_t>(static_cast<long>(y) + dy);
                        if (sx >= from.width || sy >= from.height) continue;
                        sum += from.pixels[sy * from.width + sx];
                        ++count;
                    }
                }
                picture.pixels[y * from.width + x] = static_cast<Byte>(sum / count);
            }
        }
    }
    return picture;
}

bool reads(const GreyPicture& picture) {
    return std::ranges::count(picture.texts(), kText) == 1;
}

} // namespace

class FramePictureTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsDrawnIsRead() {
        for (const std::size_t module : {1U, 2U, 6U}) {
            const auto drawn = GreyPicture::ofCode(kText, module);
            QVERIFY(drawn.ok());
            const auto png = drawn->toPng();
            QVERIFY(png.ok());
            const auto again = GreyPicture::fromPng(*png);
            QVERIFY(again.ok() && again->pixels == drawn->pixels);
            QVERIFY(reads(*again));
        }
    }

    void turnedBlurredDarkAndNoisy() {
        const auto drawn = *GreyPicture::ofCode(kText);
        for (const double degrees : {7.0, 33.0, 90.0, 180.0, 251.0}) {
            QVERIFY2(reads(turned(drawn, degrees)), qPrintable(QString::number(degrees)));
            QVERIFY2(reads(blurred(turned(drawn, degrees), 1)), qPrintable(QString::number(degrees)));
        }
        QVERIFY(reads(blurred(drawn, 2)));
        GreyPicture dark = drawn;
        SeededRandom random(3);
        for (Byte& pixel : dark.pixels)
            pixel = static_cast<Byte>(40 + pixel / 4 + random.below(16)); // poor light, and grain
        QVERIFY(reads(dark));
        GreyPicture inverted = drawn;
        for (Byte& pixel : inverted.pixels) pixel = static_cast<Byte>(255 - pixel);
        QVERIFY(reads(inverted));
        GreyPicture torn = drawn; // a corner with a finder pattern is covered
        for (std::size_t y = 0; y < torn.height / 3; ++y)
            std::fill_n(torn.pixels.begin() + static_cast<std::ptrdiff_t>(y * torn.width), torn.width / 3,
                        Byte{90});
        QVERIFY(!reads(torn));
    }

    void noPictures() {
        QVERIFY(GreyPicture::fromPng({}).error().code == FrameError::NoPicture);
        Bytes png = *GreyPicture::ofCode(kText)->toPng();
        png.resize(png.size() / 2);
        QVERIFY(GreyPicture::fromPng(png).error().code == FrameError::NoPicture);
        QVERIFY(GreyPicture().texts().empty());
        QVERIFY(GreyPicture::ofCode(std::string(5000, 'A')).error().code == FrameError::TooLarge);
        // A header that promises more pixels than we unpack.
        Bytes large = *GreyPicture::ofCode(kText)->toPng();
        large[16] = 0x10;
        QVERIFY(!GreyPicture::fromPng(large).ok());
    }
};

VD_SUITE(FramePictureTest)

#include "frame_picture_test.moc"
