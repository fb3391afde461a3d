// Every file of the family, through those who registered for its sections; and peer ids as text and what
// Kademlia makes of keys.
#include "core/codec/cid.h"
#include "core/codec/peer_id.h"
#include "core/codec/protobuf.h"

#include "tests/vectors/libp2p/sections.h"

#include <QtTest/QtTest>
#include <sodium.h>

#include <bit>

using namespace vedette;
using namespace vedette::codec;
using namespace vedette::test::libp2p;
using test::Json;
using test::unhex;

namespace {

void peerIdText(const Json& entry) {
    const std::string text = textIn(entry, "string");
    const auto id = PeerId::fromText(text);
    expect(id.ok(), "not read: " + text);
    if (!entry.contains("same_peer_as")) return;
    const std::string same = textIn(entry, "same_peer_as");
    expect(PeerId::fromText(same).value() == *id && id->text() == same, text + " is not " + same);
}

void noPeerId(const Json& entry) {
    const std::string text = textIn(entry, "string");
    expect(!PeerId::fromText(text).ok(), "read: " + text);
}

void kadRecord(const Json& record) {
    const Bytes message = hexIn(record, "hex");
    Bytes rewritten;
    ProtoReader reader(message, ProtoRules::Canonical);
    expect(!record.at("fields").empty(), "a record without fields");
    for (const Json& expected : record.at("fields")) {
        const auto field = reader.next();
        expect(field.ok() && field->has_value(), "a field is missing");
        expect((*field)->number == expected.at(0).get<std::uint32_t>(), "another field");
        const BytesView value = (*field)->bytes().value();
        expect(toHex(value) == expected.at(1).get<std::string>(), "another value");
        ProtoWriter(rewritten).bytes((*field)->number, value);
    }
    expect(!reader.next().value() && rewritten == message, "more than the fields");
}

void zeroPrefix(const Json& entry) {
    std::size_t bits = 0;
    for (const Byte b : hexIn(entry, "hex")) {
        bits += static_cast<std::size_t>(std::countl_zero(b));
        if (b != 0) break;
    }
    expect(bits == entry.at("bits").get<std::size_t>(), std::to_string(bits) + " bits");
}

void keyOfId(const Json& entry) {
    const Bytes id =
        entry.contains("id_hex") ? hexIn(entry, "id_hex") : copyOf(viewOf(textIn(entry, "id_utf8")));
    Bytes key(crypto_hash_sha256_BYTES);
    crypto_hash_sha256(key.data(), id.data(), id.size());
    expect(toHex(key) == textIn(entry, "key_hex"), "another key");
}

Bytes distance(BytesView a, BytesView b) {
    expect(a.size() == b.size(), "keys of different sizes");
    Bytes out(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) out[i] = a[i] ^ b[i];
    return out;
}

void sortByDistance(const Json& sort) {
    std::vector<Bytes> keys;
    for (const Json& key : sort.at("keys_hex")) keys.push_back(unhex(key.get<std::string>()));
    const Bytes target = keys.at(sort.at("target_index").get<std::size_t>());
    std::vector<std::size_t> order(keys.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
        expect(toHex(distance(keys[i], target)) == sort.at("distances_hex").at(i).get<std::string>(),
               "another distance");
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return distance(keys[i], target); });
    expect(order == sort.at("order").get<std::vector<std::size_t>>(), "another order");
}

const Reads kCoverageReads{
    {"strings", peerIdText}, {"invalid_strings", noPeerId},
    {"records", kadRecord},  {"zero_prefix_length", zeroPrefix},
    {"key_of_id", keyOfId},  {"sort_by_distance", sortByDistance},
};

bool isWords(const std::string& name, const Json& value) {
    if (!value.is_structured()) return !name.ends_with("_hex");
    return name == "notes" && value.is_array()
        && std::ranges::all_of(value, [](const Json& one) { return one.is_string(); });
}

void judgeOne(const Section& section, const Json& entry, std::size_t index) {
    try {
        section.judge(entry);
    } catch (const std::exception& error) {
        throw std::runtime_error(std::string(section.name) + " " + std::to_string(index) + ": " + error.what()
                                 + " in " + entry.dump().substr(0, 200));
    }
}

std::size_t judgeList(const Json& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto mine = [&](const Section& section) {
            return section.stands != nullptr && list[i].is_object() && section.stands(list[i]);
        };
        expect(std::ranges::count_if(sections(), mine) == 1,
               "nobody reads entry " + std::to_string(i) + ": " + list[i].dump().substr(0, 200));
        judgeOne(*std::ranges::find_if(sections(), mine), list[i], i);
    }
    return list.size();
}

std::size_t judgeSection(const std::string& name, const Json& content) {
    const auto section = std::ranges::find(sections(), name, &Section::name);
    expect(section != sections().end(), "nobody reads the section " + name);
    expect(!content.empty(), "the section " + name + " is empty");
    if (!content.is_array()) {
        judgeOne(*section, content, 0);
        return 1;
    }
    for (std::size_t i = 0; i < content.size(); ++i) judgeOne(*section, content[i], i);
    return content.size();
}

} // namespace

std::size_t test::libp2p::judgeFile(const Json& file) {
    expect(file.is_structured(), "neither a list nor an object");
    std::size_t cases = 0;
    if (file.is_array()) {
        cases = judgeList(file);
    } else {
        for (const auto& [name, content] : file.items()) {
            if (!isWords(name, content)) cases += judgeSection(name, content);
        }
    }
    expect(cases > 0, "no case");
    return cases;
}

class Libp2pCoverage final : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(sodium_init() >= 0); }

    void everyFile() {
        std::string trouble;
        for (const auto& path : test::vectorFiles("libp2p")) {
            try {
                expect(test::isJson(path), "no reader for CSV in this family");
                std::printf("%s: %zu cases\n", test::placeOf(path).c_str(), judgeFile(test::readJson(path)));
            } catch (const std::exception& error) {
                trouble += test::placeOf(path) + ": " + error.what() + "\n";
            }
        }
        QVERIFY2(trouble.empty(), trouble.c_str());
    }

    void everySectionHasOneReader() {
        for (const Section& one : sections())
            QVERIFY2(std::ranges::count(sections(), one.name, &Section::name) == 1, one.name.data());
    }

    /// What would pass unread does not pass.
    void whatNobodyJudgesFails_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("nothing") << "{}";
        QTest::newRow("an empty list") << "[]";
        QTest::newRow("a word") << "\"messages\"";
        QTest::newRow("words alone") << R"({"note":"none"})";
        QTest::newRow("a signature of nothing")
            << R"([{"public_key_hex":"00","message":"aa","signature_hex":"ffff"}])";
        QTest::newRow("a signature that is no hex") << R"([{"signature":"zz"},{"nonsense":1}])";
        QTest::newRow("a list of words") << R"(["libp2p"])";
        QTest::newRow("a dialogue of nothing") << R"({"dialogues":[{"x":1}]})";
        QTest::newRow("flags of nothing") << R"({"flag_combinations":[{"x":1}]})";
        QTest::newRow("a record of nothing") << R"({"records":[{"hex":"","fields":[]}]})";
        QTest::newRow("a section that is empty") << R"({"messages":[]})";
        const QString good = R"("messages":[{"message":"na","wire_hex":"036e610a"}])";
        QTest::newRow("an unknown section beside a known") << "{" + good + R"(,"captures":[{"hex":"00"}]})";
        QTest::newRow("unknown bytes beside a known section") << "{" + good + R"(,"capture_hex":"00"})";
        QTest::newRow("an empty section beside a known") << "{" + good + R"(,"dialogues":[]})";
        QTest::newRow("a wrong entry behind a good one")
            << R"({"messages":[{"message":"na","wire_hex":"036e610a"},{"message":"na","wire_hex":"026e61"}]})";
    }

    void whatNobodyJudgesFails() {
        QFETCH(const QString, file);
        QVERIFY_THROWS_EXCEPTION(std::exception, judgeFile(Json::parse(file.toStdString())));
    }

    void aGoodFilePasses() {
        QCOMPARE(judgeFile(Json::parse(R"({"note":"n","notes":["a","b"],)"
                                       R"("messages":[{"message":"na","wire_hex":"036e610a"}]})")),
                 std::size_t{1});
    }
};

VD_SUITE(Libp2pCoverage)

#include "coverage_test.moc"
