#include "tests/vectors/vectors.h"

#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
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
        // Of which JSON and CSV are all that is read.
        static constexpr std::array<std::string_view, 6> kTablesOnly{"ed25519", "libp2p", "multiformats",
                                                                     "noise",   "rfc",    "wycheproof"};
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
        for (const auto& name : found) {
            if (std::ranges::count(kTablesOnly, name) > 0) nameOthers(folder / name);
        }
        QVERIFY2(read > 0, "none of the families that we read is there: is it the right folder?");
    }

    /// Nothing hides in a folder below or behind another spelling of its ending.
    void readsBelowAndInAnyCase() {
        const QTemporaryDir folder;
        const QByteArray before = qgetenv("VEDETTE_VECTORS");
        QVERIFY(QDir(folder.path()).mkpath("libp2p/sub/deeper"));
        for (const char* name : {"libp2p/a.json", "libp2p/Z.JSON", "libp2p/sub/b.Csv",
                                 "libp2p/sub/deeper/c.json", "libp2p/words.txt"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        qputenv("VEDETTE_VECTORS", folder.path().toUtf8());
        std::vector<std::string> found;
        for (const auto& path : test::vectorFiles("libp2p")) found.push_back(test::placeOf(path));
        if (before.isNull()) {
            qunsetenv("VEDETTE_VECTORS");
        } else {
            qputenv("VEDETTE_VECTORS", before);
        }
        QCOMPARE(found, (std::vector<std::string>{"libp2p/Z.JSON", "libp2p/a.json", "libp2p/sub/b.Csv",
                                                  "libp2p/sub/deeper/c.json"}));
    }

private:
    static void nameOthers(const std::filesystem::path& family) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(family)) {
            if (entry.is_directory() || test::isJson(entry.path()) || test::isCsv(entry.path())) continue;
            std::fprintf(stderr, "SKIPPED: %s is neither JSON nor CSV\n",
                         test::placeOf(entry.path()).c_str());
        }
    }
};

VD_SUITE(FamiliesTest)

#include "families_test.moc"
