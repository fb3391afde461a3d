#include "tests/vectors/vectors.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <array>

using namespace vedette;

/// Says which folders of the vectors no test reads, so that "all vectors hold" is never read as more than it
/// is.
class FamiliesTest final : public QObject {
    Q_OBJECT

private slots:

    void namesWhatIsNotRead() {
        static constexpr std::array<std::string_view, 10> kRead{
            "asmap", "ed25519",      "ipns",  "libp2p", "mlkem",
            "mmdb",  "multiformats", "noise", "rfc",    "wycheproof"};
        const auto folder = test::vectorsFolder();
        if (!std::filesystem::is_directory(folder)) {
            std::fprintf(stderr, "SKIPPED: no vectors in %s\n", folder.c_str());
            test::skippedAloud() = true;
            return;
        }
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.is_directory()) found.push_back(entry.path().filename().string());
        }
        std::ranges::sort(found);
        std::size_t read = 0;
        for (const auto& name : found) {
            if (std::ranges::count(kRead, name) > 0) {
                ++read;
            } else {
                std::fprintf(stderr, "SKIPPED: %s is read by no test\n", name.c_str());
            }
        }
        QVERIFY2(read > 0, "none of the families that we read is there: is it the right folder?");
    }
};

VD_SUITE(FamiliesTest)

#include "families_test.moc"
