#include "core/geo/max_mind.h"

#include "tests/suite.h"
#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>

using namespace vedette;

namespace {

/// The first address of "ADDRESS/BITS". An IPv4 network in a tree of both families is written
/// "::1.2.3.4/120".
std::optional<geo::Address> firstOf(const std::string& network) {
    const std::string text = network.substr(0, network.find('/'));
    if (text.starts_with("::") && text.find('.') != std::string::npos && !text.starts_with("::ffff:")) {
        return geo::parseAddress(text.substr(2));
    }
    return geo::parseAddress(text);
}

std::string textAt(const test::Json& entry, const char* key) {
    return entry.contains(key) && entry.at(key).is_string() ? entry.at(key).get<std::string>()
                                                            : std::string();
}

} // namespace

/// Each NAME.expected.json lists networks and what the database NAME.mmdb beside it says of them. The other
/// databases have no expectations; all of them, and those under bad/, must be survived.
class MmdbVectorsTest final : public QObject {
    Q_OBJECT

private slots:

    void expectedRecords() {
        constexpr std::string_view kEnding = ".expected.json";
        for (const auto& path : test::vectorFiles("mmdb")) {
            const std::string name = test::nameOf(path);
            QVERIFY2(name.ends_with(kEnding), name.c_str());
            const auto file = path.parent_path() / (name.substr(0, name.size() - kEnding.size()) + ".mmdb");
            const auto database = geo::MaxMind::create(copyOf(viewOf(test::readText(file))));
            QVERIFY2(database.ok(), name.c_str());
            std::size_t cases = 0;
            for (const auto& entry : test::readJson(path)) {
                const auto network = entry.at("network").get<std::string>();
                const auto address = firstOf(network);
                QVERIFY2(address.has_value(), network.c_str());
                const auto record = database->find(*address);
                QVERIFY2(record.ok(), network.c_str());
                QVERIFY2(entry.contains("country") || entry.contains("autonomous_system_number"),
                         network.c_str());
                if (entry.contains("country"))
                    QVERIFY2(record->country == textAt(entry, "country"), network.c_str());
                if (entry.contains("autonomous_system_number")) {
                    QVERIFY2(record->asn == entry.at("autonomous_system_number").get<std::uint32_t>(),
                             network.c_str());
                    QVERIFY2(record->organisation == textAt(entry, "autonomous_system_organization"),
                             network.c_str());
                }
                ++cases;
            }
            QVERIFY2(cases > 0, name.c_str());
        }
    }

    void survivesEveryDatabase() {
        const auto folder = test::vectorsFolder() / "mmdb";
        if (!std::filesystem::is_directory(folder)) return; // said above
        std::size_t databases = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".mmdb") continue;
            ++databases;
            const bool bad = entry.path().parent_path().filename() == "bad";
            const auto database = geo::MaxMind::create(copyOf(viewOf(test::readText(entry.path()))));
            if (!database) {
                QVERIFY2(bad || test::nameOf(entry.path()).find("broken") != std::string::npos,
                         entry.path().c_str());
                std::fprintf(stderr, "%s: %s\n", test::nameOf(entry.path()).c_str(),
                             database.error().text().c_str());
                continue;
            }
            std::size_t refused = 0;
            for (unsigned i = 0; i < 65536; i += 17) {
                geo::Address address{};
                for (std::size_t b = 0; b < 16; b += 2) {
                    address[b] = static_cast<Byte>(i >> 8);
                    address[b + 1] = static_cast<Byte>(i);
                }
                if (!database->find(address)) ++refused;
                if (!database->find(geo::mapped({address[0], address[1], address[0], address[1]}))) ++refused;
            }
            if (bad)
                std::fprintf(stderr, "%s: %zu lookups refused\n", test::nameOf(entry.path()).c_str(),
                             refused);
        }
        QVERIFY(databases > 0);
    }
};

VD_SUITE(MmdbVectorsTest)

#include "mmdb_test.moc"
