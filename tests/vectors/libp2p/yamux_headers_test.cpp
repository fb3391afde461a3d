#include "core/transport/yamux/header.h"

#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>

using namespace vedette;

namespace {

yamux::Flags flagsOf(const test::Json& names) {
    yamux::Flags flags = 0;
    for (const std::string name : names) {
        if (name == "SYN") {
            flags |= yamux::kSyn;
        } else if (name == "ACK") {
            flags |= yamux::kAck;
        } else if (name == "FIN") {
            flags |= yamux::kFin;
        } else if (name == "RST") {
            flags |= yamux::kRst;
        } else {
            throw std::runtime_error("no such flag: " + name);
        }
    }
    return flags;
}

} // namespace

class YamuxHeaderVectors final : public QObject {
    Q_OBJECT

private slots:

    void headersReadAndWriteTheSame() {
        for (const auto& file : test::vectorFiles("libp2p")) {
            if (file.extension() != ".json") continue;
            const auto json = test::readJson(file);
            if (!json.is_object() || !json.contains("headers")) continue;
            std::size_t cases = 0;
            for (const auto& entry : json.at("headers")) {
                const yamux::Header header{
                    static_cast<yamux::Type>(entry.at("type").get<int>()), flagsOf(entry.at("flags")),
                    entry.at("stream").get<std::uint32_t>(), entry.at("length").get<std::uint32_t>()};
                compare(test::unhex(entry.at("hex").get<std::string>()), header);
                ++cases;
            }
            for (const auto& entry : json.value("flag_combinations", test::Json::array())) {
                const auto bytes = test::unhex(entry.at("data_header_hex").get<std::string>());
                const auto flags = test::unhex(entry.at("flag_bytes_hex").get<std::string>());
                QCOMPARE(bytes.size(), yamux::kHeaderSize);
                const auto header = yamux::decode(BytesView(bytes).first<yamux::kHeaderSize>());
                QVERIFY(header.ok());
                QVERIFY(header->type == yamux::Type::Data);
                QCOMPARE(header->flags, flagsOf(entry.at("flags")));
                QVERIFY(equal(flags, BytesView(bytes).subspan(2, 2)));
                compare(bytes, *header);
                ++cases;
            }
            QVERIFY2(cases > 0, file.filename().c_str());
        }
    }

private:
    static void compare(const Bytes& bytes, const yamux::Header& header) {
        QCOMPARE(bytes.size(), yamux::kHeaderSize);
        const auto read = yamux::decode(BytesView(bytes).first<yamux::kHeaderSize>());
        QVERIFY(read.ok());
        QVERIFY(*read == header);
        QVERIFY(equal(yamux::encode(header), bytes));
    }
};

VD_SUITE(YamuxHeaderVectors)

#include "yamux_headers_test.moc"
