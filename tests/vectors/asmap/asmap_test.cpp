#include "core/geo/asmap.h"

#include "tests/suite.h"
#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>

using namespace vedette;

/// Each NAME.lookups.json holds addresses and what the map NAME beside it says of them.
class AsmapVectorsTest final : public QObject {
    Q_OBJECT

private slots:

    void lookups() {
        constexpr std::string_view kEnding = ".lookups.json";
        for (const auto& path : test::vectorFiles("asmap")) {
            const std::string name = test::nameOf(path);
            QVERIFY2(name.ends_with(kEnding), name.c_str());
            const auto mapPath = path.parent_path() / name.substr(0, name.size() - kEnding.size());
            const auto map = geo::Asmap::create(copyOf(viewOf(test::readText(mapPath))));
            QVERIFY2(map.ok(), map ? "" : map.error().text().c_str());
            std::size_t cases = 0;
            const auto json = test::readJson(path);
            for (const auto& lookup : json.at("lookups")) {
                const auto ip = lookup.at("ip").get<std::string>();
                const auto address = geo::parseAddress(ip);
                QVERIFY2(address.has_value(), ip.c_str());
                QVERIFY2(map->find(*address) == lookup.at("asn").get<std::uint32_t>(), ip.c_str());
                ++cases;
            }
            QVERIFY2(cases > 0, name.c_str());
        }
    }
};

VD_SUITE(AsmapVectorsTest)

#include "asmap_test.moc"
