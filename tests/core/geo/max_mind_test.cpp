#include "core/geo/atlas.h"
#include "core/geo/geo_error.h"
#include "core/geo/max_mind.h"

#include "tests/core/geo/geo_files.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::geo;
using namespace vedette::test;
namespace db = vedette::test::mmdb;

namespace {

Bytes record(std::string_view country, std::uint32_t asn, std::string_view name) {
    return db::map({{"registered_country", db::map({{"iso_code", db::text("XX")}})},
                    {"country", db::map({{"geoname_id", db::number(6, 1)}, {"iso_code", db::text(country)}})},
                    {"autonomous_system_number", db::number(6, asn)},
                    {"autonomous_system_organization", db::text(name)}});
}

db::File both(Bytes data) {
    db::File file;
    file.data = std::move(data);
    file.add(db::inBoth({10, 1}), 112, 0);
    file.add(db::inBoth({240, 1}), 112, 0);
    return file;
}

GeoError errorOf(const Bytes& file, std::string_view address = "10.1.2.3") {
    const auto made = MaxMind::create(file);
    const auto code = made ? made->find(ip(address)).error().code : made.error().code;
    return static_cast<GeoError>(code.value());
}

} // namespace

class MaxMindTest final : public QObject {
    Q_OBJECT

private slots:

    void findsInEveryRecordSize_data() {
        QTest::addColumn<unsigned>("bits");
        for (const unsigned bits : {24u, 28u, 32u}) QTest::addRow("%u", bits) << bits;
    }

    void findsInEveryRecordSize() {
        QFETCH(unsigned, bits);
        db::File file;
        file.recordBits = bits;
        const Bytes first = record("DE", 64500, "One");
        file.data = first;
        append(file.data, record("JP", 4'200'000'000, std::string(300, 'n')));
        file.add(db::inBoth({10, 1}), 112, 0);
        file.add(Bytes{0x20, 0x01, 0x0D, 0xB8}, 32, first.size());
        const auto made = MaxMind::create(file.bytes());
        QVERIFY(made.ok());
        const auto found = made->find(ip("10.1.2.3"));
        QVERIFY(found.ok());
        QCOMPARE(found->country, std::string("DE"));
        QCOMPARE(found->asn, 64500u);
        QCOMPARE(found->organisation, std::string("One"));
        const auto six = made->find(ip("2001:db8::1"));
        QVERIFY(six.ok());
        QCOMPARE(six->asn, 4'200'000'000u);
        QCOMPARE(six->organisation.size(), MaxMind::kMaxName);
        const auto none = made->find(ip("10.2.2.3"));
        QVERIFY(none.ok());
        QVERIFY(none->country.empty() && none->asn == 0);
    }

    void aDatabaseOfOneFamilyKnowsNothingOfTheOther() {
        db::File file;
        file.family = 4;
        file.data = record("DE", 1, "One");
        file.add(Bytes{10, 1}, 16, 0);
        const auto made = MaxMind::create(file.bytes());
        QVERIFY(made.ok());
        QCOMPARE(made->find(ip("10.1.0.1"))->country, std::string("DE"));
        QVERIFY(made->find(ip("a01::"))->country.empty());
    }

    void followsOnePointer() {
        Bytes data = db::text("DE");
        const std::size_t keyAt = data.size();
        append(data, db::text("iso_code"));
        const std::size_t mapAt = data.size();
        append(data, db::head(7, 1));
        append(data, db::pointer(keyAt));
        append(data, db::pointer(0));
        const std::size_t recordAt = data.size();
        append(data, db::head(7, 1));
        append(data, db::text("country"));
        append(data, db::pointer(mapAt));
        db::File file;
        file.data = data;
        file.add(db::inBoth({10, 1}), 112, recordAt);
        const auto made = MaxMind::create(file.bytes());
        QVERIFY(made.ok());
        QCOMPARE(made->find(ip("10.1.0.1"))->country, std::string("DE"));
    }

    void refusesWhatIsNoDatabase() {
        QCOMPARE(errorOf({}), GeoError::MmdbMetadata);
        QCOMPARE(errorOf(copyOf(viewOf("\xAB\xCD\xEFMaxMind.com"))), GeoError::MmdbMetadata);
        Bytes noNumbers = copyOf(viewOf("\xAB\xCD\xEFMaxMind.com"));
        append(noNumbers, db::map({{"binary_format_major_version", db::text("2")}}));
        QCOMPARE(errorOf(noNumbers), GeoError::MmdbMetadata);
    }

    void refusesOtherVersions() {
        auto file = both(record("DE", 1, "One"));
        file.major = 3;
        QCOMPARE(errorOf(file.bytes()), GeoError::MmdbUnsupported);
        file.major = 2;
        file.family = 5;
        QCOMPARE(errorOf(file.bytes()), GeoError::MmdbUnsupported);
        file.family = 6;
        file.recordBits = 16;
        QCOMPARE(errorOf(file.bytes()), GeoError::MmdbUnsupported);
    }

    void refusesATreeThatLeavesTheFile() {
        // Shorter than its tree.
        const Bytes whole = both(record("DE", 1, "One")).bytes();
        const std::string_view text = textOf(whole);
        const auto marker = text.find("\xAB\xCD\xEF");
        Bytes shorter(whole.begin(), whole.begin() + 100);
        append(shorter, BytesView(whole).subspan(marker));
        QCOMPARE(errorOf(shorter), GeoError::MmdbTree);
        // A record behind the data, one inside the separator, and a loop.
        auto far = both(record("DE", 1, "One"));
        far.add(db::inBoth({10, 1}), 112, 5000);
        QCOMPARE(errorOf(far.bytes()), GeoError::MmdbTree);
        db::File loop;
        loop.tree.push_back({0, 0});
        QCOMPARE(errorOf(loop.bytes()), GeoError::MmdbTree);
    }

    void refusesDamagedRecords_data() {
        QTest::addColumn<QByteArray>("data");
        const auto row = [](const char* name, const Bytes& data) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(data.data()),
                                              static_cast<qsizetype>(data.size()));
        };
        const auto cut = [](Bytes data, std::size_t keep) {
            data.resize(keep);
            return data;
        };
        const auto mapOf = [](Bytes value) { return db::map({{"country", std::move(value)}}); };
        row("pointer to pointer", Bytes{0x20, 0x02, 0x20, 0x00});
        row("pointer cut off", Bytes{0x38, 0x00});
        row("size cut off", mapOf(Bytes{0x5F, 0x01}));
        row("text cut off", cut(mapOf(db::text("DE")), 10));
        row("unknown type", mapOf(Bytes{0x00, 0x09}));
        row("end marker as value", mapOf(Bytes{0x00, 0x06}));
        row("number too wide", db::map({{"autonomous_system_number", Bytes{0xC5, 1, 2, 3, 4, 5}}}));
        row("number beyond 32 bits", db::map({{"autonomous_system_number", db::number(9, 1ull << 32)}}));
        row("key no text", Bytes{0xE1, 0xA1, 0x07, 0xA1, 0x07});
        row("country no map", mapOf(db::text("DE")));
        row("code no text", mapOf(db::map({{"iso_code", db::number(5, 7)}})));
        row("code too long", mapOf(db::map({{"iso_code", db::text("DEU")}})));
        row("organisation no text", db::map({{"autonomous_system_organization", db::number(5, 7)}}));
        row("map larger than the file", Bytes{0xFF, 0xFF, 0xFF, 0xFF, 0x41, 'a', 0x41, 'b'});
        // Three hundred thousand brackets: what skips recursively loses its stack here.
        Bytes deep = db::head(7, 2);
        append(deep, db::text("x"));
        for (int i = 0; i < 300'000; ++i) append(deep, Bytes{0x01, 0x04});
        row("brackets without end", deep);
    }

    void refusesDamagedRecords() {
        QFETCH(QByteArray, data);
        auto file = both(Bytes(data.begin(), data.end()));
        QCOMPARE(errorOf(file.bytes()), GeoError::MmdbData);
        // What cannot be told is unknown to the reader above, and counted.
        Atlas atlas;
        auto made = MaxMind::create(file.bytes());
        QVERIFY(made.ok());
        atlas.add(std::move(made).value());
        QCOMPARE(atlas.find(*codec::Multiaddr::fromText("/ip4/240.1.2.3/tcp/1")), Place{});
        QCOMPARE(atlas.damaged(), std::uint64_t{1});
    }

    void atlasAsksTheMapsInOrder() {
        Atlas atlas;
        const auto at = [&](const char* text) {
            return atlas.find(codec::Multiaddr::fromText(text).value());
        };
        QCOMPARE(at("/ip4/240.1.2.3/tcp/1"), Place{});
        CountryTable table;
        QVERIFY(table.add("4026531840,4294967295,FR\n").ok()); // 240.0.0.0/4
        atlas.set(std::move(table));
        QCOMPARE(at("/ip4/240.1.2.3/tcp/1"), (Place{"FR", 0, ""}));
        auto made = MaxMind::create(both(record("DE", 64500, "One")).bytes());
        QVERIFY(made.ok());
        atlas.add(std::move(made).value());
        QCOMPARE(at("/ip4/240.1.2.3/tcp/1"), (Place{"DE", 64500, "One"}));
        QCOMPARE(at("/ip4/240.9.2.3/tcp/1"), (Place{"FR", 0, ""}));
        auto map = Asmap::create(AsmapBits().ret(7).bytes());
        QVERIFY(map.ok());
        atlas.set(std::move(map).value());
        QCOMPARE(at("/ip4/240.1.2.3/tcp/1"), (Place{"DE", 7, ""})); // One's name is not AS 7's
        // Nowhere, whatever the maps say.
        QCOMPARE(at("/ip4/10.1.2.3/tcp/1"), Place{});
        QCOMPARE(at("/ip4/127.0.0.1/tcp/1"), Place{});
        QCOMPARE(at("/dns4/example.org/tcp/1"), Place{});
    }
};

VD_SUITE(MaxMindTest)

#include "max_mind_test.moc"
