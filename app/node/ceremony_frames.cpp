#include "app/node/ceremony_frames.h"

#include "app/node/frame_picture.h"
#include "core/base/log.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace vedette::app {

namespace {

using ceremony::FrameError;
using config::ExitStatus;
using config::UsageError;

constexpr std::size_t kMostPictures = 20'000;

Result<std::string> outOf(const config::CommandLine& line) {
    const auto out = line.value("out");
    if (!out) return Fail{UsageError::MissingValue, "Give --out: where it goes to."};
    if (std::filesystem::exists(*out))
        return Fail{UsageError::BadValue, "'" + log::printable(*out) + "' of --out is there already."};
    return *out;
}

/// The PNG files of a folder by their names, or the one file.
Result<std::vector<std::filesystem::path>> picturesIn(const std::string& path) {
    std::vector<std::filesystem::path> out;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(path, failed)) {
        if (entry.path().extension() == ".png" && out.size() < kMostPictures) out.push_back(entry.path());
    }
    if (failed && std::filesystem::is_regular_file(path)) out.emplace_back(path);
    if (out.empty())
        return Fail{UsageError::BadValue,
                    "There is no picture at '" + log::printable(path) + "': PNG is read."};
    std::ranges::sort(out);
    return out;
}

} // namespace

Result<ExitStatus> drawFrames(const config::CommandLine& line, Console& console) {
    const std::string& path = line.operands()[1];
    const auto bytes = VD_TRY(store::readWhole(path, ceremony::kMaxFrames * ceremony::kMaxPart));
    if (!bytes) return Fail{UsageError::BadValue, "There is no file '" + log::printable(path) + "'."};
    const std::filesystem::path folder = VD_TRY(outOf(line));
    const auto frames = VD_TRY(ceremony::framesOf(*bytes));
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const auto picture = VD_TRY(GreyPicture::ofCode(frames[i]));
        const Bytes png = VD_TRY(picture.toPng());
        std::string number = std::to_string(i + 1);
        number.insert(0, 4 - std::min<std::size_t>(4, number.size()), '0');
        VD_TRY(store::replaceWhole((folder / ("frame-" + number + ".png")).string(), png));
    }
    const std::string hash = toHex(crypto::Sha256::of(*bytes));
    console.line({{"event", "done"},
                  {"frames", frames.size()},
                  {"bytes", bytes->size()},
                  {"sha256", hash},
                  {"out", folder.string()}},
                 std::to_string(frames.size()) + " frames in " + log::printable(folder.string())
                     + ", SHA-256 " + hash);
    return ExitStatus::Done;
}

Result<ExitStatus> readFrames(const config::CommandLine& line, Console& console) {
    const std::string out = VD_TRY(outOf(line));
    const auto pictures = VD_TRY(picturesIn(line.operands()[1]));
    ceremony::FrameSet set;
    std::size_t unread = 0;
    for (const auto& path : pictures) {
        const auto bytes = VD_TRY(store::readWhole(path.string(), GreyPicture::kMostBytes));
        const auto picture = GreyPicture::fromPng(bytes ? BytesView(*bytes) : BytesView());
        bool any = false;
        for (const std::string& text : picture ? picture->texts() : std::vector<std::string>()) {
            const auto taken = set.add(text);
            // A code of something else on the wall is no harm; a frame of another file is.
            if (!taken && taken.error().code == FrameError::Mixed) return Fail{taken.error()};
            any = any || taken.ok();
        }
        if (any) continue;
        ++unread;
        console.line({{"event", "unread"}, {"picture", path.string()}},
                     "no frame was found in " + log::printable(path.string()));
    }
    if (set.total() == 0) return Fail{FrameError::NoCode};
    const Bytes whole = VD_TRY(set.whole());
    VD_TRY(store::replaceWhole(out, whole));
    const std::string hash = toHex(crypto::Sha256::of(whole));
    console.line({{"event", "done"},
                  {"frames", set.total()},
                  {"pictures", pictures.size()},
                  {"unread", unread},
                  {"bytes", whole.size()},
                  {"sha256", hash},
                  {"out", out}},
                 std::to_string(whole.size()) + " bytes in " + log::printable(out) + ", SHA-256 " + hash
                     + "; nothing was applied");
    return ExitStatus::Done;
}

} // namespace vedette::app
