#include "core/ceremony/frames.h"

#include "core/base/random.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <set>

using namespace vedette;
using namespace vedette::ceremony;

namespace {

Bytes someFile(std::size_t size) {
    SeededRandom random(size);
    Bytes out(size);
    random.fill(out);
    return out;
}

bool fails(const Result<>& result, FrameError with) {
    return !result.ok() && result.error().code == with;
}

} // namespace

class FramesTest final : public QObject {
    Q_OBJECT

private slots:

    void everySizeComesThrough() {
        for (const std::size_t size : {1U, 199U, 200U, 201U, 4000U, 28'321U}) {
            const Bytes file = someFile(size);
            const auto frames = framesOf(file);
            QVERIFY(frames.ok());
            QCOMPARE(frames->size(), (size + kMaxPart - 1) / kMaxPart);
            FrameSet set;
            for (const std::string& frame : *frames) {
                QVERIFY(std::ranges::all_of(frame, [](char c) {
                    return std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:").find(c)
                        != std::string_view::npos; // QR's alphanumeric mode
                }));
                QVERIFY(set.add(frame).ok());
            }
            QVERIFY(*set.whole() == file);
        }
        QVERIFY(framesOf({}).error().code == FrameError::TooLarge);
        QVERIFY(framesOf(Bytes(kMaxFrames * kMaxPart + 1)).error().code == FrameError::TooLarge);
        QVERIFY(framesOf(Bytes(kMaxFrames * kMaxPart)).ok());
    }

    /// Two loops of a display: each frame is lost once, some come twice, in any order.
    void lostRepeatedAndOutOfOrder() {
        const Bytes file = someFile(5000);
        auto frames = *framesOf(file);
        FrameSet set;
        QCOMPARE(set.total(), std::size_t{0});
        for (std::size_t i = 0; i < frames.size(); i += 2)
            QVERIFY(set.add(frames[frames.size() - 1 - i]).ok());
        const auto missing = set.whole();
        QVERIFY(missing.error().code == FrameError::Missing);
        QVERIFY(QString::fromStdString(missing.error().detail).endsWith(" of 25"));
        std::ranges::reverse(frames);
        for (const std::string& frame : frames) QVERIFY(set.add(frame).ok());
        for (const std::string& frame : frames) QVERIFY(set.add(frame).ok());
        QVERIFY(*set.whole() == file);
        QVERIFY(FrameSet().whole().error().code == FrameError::Missing);
    }

    void whatIsNoneOfItIsRefused() {
        const auto frames = *framesOf(someFile(1000));
        const auto others = *framesOf(someFile(1001));
        FrameSet set;
        QVERIFY(set.add(frames[0]).ok());
        QVERIFY(fails(set.add(others[1]), FrameError::Mixed));
        std::string forged = frames[0];
        forged.back() = forged.back() == 'A' ? 'Q' : 'A';
        QVERIFY(fails(set.add(forged), FrameError::Mixed));
        for (const char* text :
             {"", "VDF1", "VDF1:A:1:1:AA", "https://example.org/", "VDF1::::", "VDF2:A:1:1:A:A"})
            QVERIFY(fails(set.add(text), FrameError::Malformed));
        for (const auto& [from, to] :
             {std::pair{":1:5:", ":0:5:"}, std::pair{":1:5:", ":6:5:"}, std::pair{":1:5:", ":01:5:"},
              std::pair{":1:5:", ":1:9999:"}, std::pair{":1:5:", ":-1:5:"}, std::pair{"VDF1", "VDF2"}}) {
            std::string changed = frames[0];
            changed.replace(changed.find(from), std::string(from).size(), to);
            QVERIFY(fails(FrameSet().add(changed), FrameError::Malformed));
        }
        QVERIFY(fails(FrameSet().add(frames[0].substr(0, frames[0].size() - 8)), FrameError::Malformed));
        // All there, each well formed, and yet not the file: one part is another's.
        FrameSet altered;
        forged = frames[1];
        forged[forged.rfind(':') + 5] = forged[forged.rfind(':') + 5] == 'A' ? 'B' : 'A';
        QVERIFY(altered.add(forged).ok());
        for (const std::size_t i : {0U, 2U, 3U, 4U}) QVERIFY(altered.add(frames[i]).ok());
        QVERIFY(altered.whole().error().code == FrameError::Altered);
    }

    void everyCodeHasAName() {
        // Those of pictures come from app/node/frame_picture.h and are raised in its tests.
        QCOMPARE(codeName(FrameError::NoPicture), std::string_view("no_picture"));
        QCOMPARE(codeName(FrameError::NoCode), std::string_view("no_code"));
        std::set<std::string_view> names;
        for (int i = 1; i <= static_cast<int>(FrameError::NoCode); ++i) {
            QVERIFY(names.insert(codeName(static_cast<FrameError>(i))).second);
        }
    }
};

VD_SUITE(FramesTest)

#include "frames_test.moc"
