#include "app/node/atlas_options.h"

#include "app/node/grammar.h"
#include "core/store/whole_file.h"
#include "tests/core/geo/geo_files.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::app;

namespace {

codec::Multiaddr address(const char* text) {
    return codec::Multiaddr::fromText(text).value();
}

} // namespace

class AtlasOptionsTest final : public QObject {
    Q_OBJECT

private slots:

    void init() { m_folder.emplace(); }

    void theContentTellsWhatAFileIs() {
        // 192.0.2.0/24 in two maps, one of countries and one of operators.
        write("geoip", viewOf("# a comment\n3221225984,3221226239,DE\n"));
        write("asmap", test::AsmapBits().ret(64500).bytes());
        const auto atlas = read({"geoip", "asmap"});
        QVERIFY(atlas.ok() && *atlas);
        Json row = Json::object();
        const auto where = address("/ip4/192.0.2.7/tcp/1");
        addPlace(row, atlas->get(), {&where, 1});
        QCOMPARE(row.at("country").get<std::string>(), std::string("DE"));
        QCOMPARE(row.at("asn").get<int>(), 64500);
        QCOMPARE(placeText(row), std::string(" (DE, AS64500)"));
    }

    void theFirstThatIsKnownCounts() {
        write("geoip", viewOf("3221225984,3221226239,DE\n"));
        const auto atlas = read({"geoip"});
        QVERIFY(atlas.ok());
        const std::vector<codec::Multiaddr> addresses{address("/ip4/127.0.0.1/tcp/1"),
                                                      address("/ip4/192.0.2.7/tcp/1")};
        Json row = Json::object();
        addPlace(row, atlas->get(), addresses);
        QCOMPARE(row.at("country").get<std::string>(), std::string("DE"));
        QVERIFY(row.at("asn").is_null());
        QCOMPARE(placeText(row), std::string(" (DE)"));
    }

    void unknownIsUnknown() {
        Json row = Json::object();
        const auto where = address("/ip4/192.0.2.7/tcp/1");
        addPlace(row, nullptr, {&where, 1});
        QVERIFY(row.at("country").is_null() && row.at("asn").is_null());
        QVERIFY(placeText(row).empty());
        write("asmap", test::AsmapBits().ret(64500).bytes());
        const auto atlas = read({"asmap"});
        QVERIFY(atlas.ok());
        addPlace(row, atlas->get(), {});
        QVERIFY(row.at("country").is_null() && row.at("asn").is_null());
    }

    void mapsThatAreNone() {
        const auto missing = read({"nowhere"});
        QVERIFY(!missing && missing.error().code == config::UsageError::BadValue);
        write("text", viewOf("this is no table\n"));
        QVERIFY(!read({"text"}).ok());
        write("noise", Bytes{0xFF, 0xFF, 0xFF, 0x00});
        QVERIFY(!read({"noise"}).ok());
        Bytes broken(8);
        append(broken, viewOf(std::string_view("\xAB\xCD\xEFMaxMind.com")));
        write("mmdb", broken);
        QVERIFY(!read({"mmdb"}).ok());
    }

private:
    void write(const char* name, BytesView bytes) {
        const auto written =
            store::replaceWhole(m_folder->filePath(QString::fromUtf8(name)).toStdString(), bytes);
        if (!written) qFatal("%s", written.error().text().c_str());
    }

    Result<std::shared_ptr<geo::Atlas>> read(const std::vector<const char*>& names) {
        std::vector<std::string> words{"peers"};
        for (const char* name : names) {
            words.emplace_back("--geo");
            words.push_back(m_folder->filePath(QString::fromUtf8(name)).toStdString());
        }
        const std::vector<std::string_view> views(words.begin(), words.end());
        const auto line = config::CommandLine::parse(
            nodeGrammar(), views, [](const std::string&) { return std::optional<std::string>(); });
        if (!line) qFatal("%s", line.error().text().c_str());
        return atlasOf(*line);
    }

    std::optional<QTemporaryDir> m_folder;
};

VD_SUITE(AtlasOptionsTest)
#include "atlas_options_test.moc"
