#include "core/codec/protobuf.h"

#include "core/codec/utf8.h"

#include "tests/bytes.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::codec;
using vedette::test::hex;

namespace {

/// The error of reading the whole message, if any.
std::optional<ProtoError> firstFault(const Bytes& message, ProtoRules rules = ProtoRules::Lenient) {
    ProtoReader reader(message, rules);
    for (;;) {
        const auto field = reader.next();
        if (!field) {
            // The error stays: a caller who goes on in spite of it learns nothing else.
            return reader.next().error() == field.error() ? std::optional(field.error()) : std::nullopt;
        }
        if (!*field) return std::nullopt;
    }
}

} // namespace

class ProtobufTest final : public QObject {
    Q_OBJECT

private slots:

    void writesAndReadsEveryWireType() {
        Bytes message;
        ProtoWriter writer(message);
        writer.varint(1, ~std::uint64_t{0});
        writer.boolean(2, true);
        writer.fixed64(3, 0x0102030405060708);
        writer.fixed32(4, 0x0A0B0C0D);
        writer.bytes(5, hex("00ff"));
        writer.text(6, "ä");
        writer.bytes(536870911, {});
        QCOMPARE(toHex(message), std::string("08ffffffffffffffffff01100119080706050403020125"
                                             "0d0c0b0a2a0200ff3202c3a4faffffff0f00"));

        ProtoReader reader(message, ProtoRules::Canonical);
        const auto next = [&reader] { return reader.next().value().value(); };
        QCOMPARE(next().varint().value(), ~std::uint64_t{0});
        QVERIFY(next().boolean().value());
        QCOMPARE(next().fixed64().value(), std::uint64_t{0x0102030405060708});
        QCOMPARE(next().fixed32().value(), std::uint32_t{0x0A0B0C0D});
        QVERIFY(equal(next().bytes().value(), hex("00ff")));
        QVERIFY(next().text().value() == "ä");
        const ProtoField last = next();
        QCOMPARE(last.number, std::uint32_t{536870911});
        QVERIFY(last.bytes().value().empty());
        QVERIFY(!reader.next().value());
        for (std::size_t cut = 1; cut < message.size(); ++cut) {
            const Bytes shorter(message.begin(), message.begin() + static_cast<std::ptrdiff_t>(cut));
            const auto fault = firstFault(shorter);
            QVERIFY(!fault || *fault == ProtoError::Truncated);
        }
    }

    void refusesWhatIsNotAMessage() {
        QVERIFY(firstFault(hex("08")) == ProtoError::Truncated);
        QVERIFY(firstFault(hex("0a02ff")) == ProtoError::Truncated);
        QVERIFY(firstFault(hex("0d010203")) == ProtoError::Truncated);
        QVERIFY(firstFault(hex("0001")) == ProtoError::BadTag);           // field number zero
        QVERIFY(firstFault(hex("c0a30901")) == ProtoError::BadTag);       // 19000, reserved
        QVERIFY(firstFault(hex("888080801001")) == ProtoError::BadTag);   // a tag of 33 bits
        QVERIFY(firstFault(hex("88808080800001")) == ProtoError::BadTag); // a tag of six bytes
        QVERIFY(firstFault(hex("0b0c")) == ProtoError::BadWireType);      // a group
        QVERIFY(firstFault(hex("0e")) == ProtoError::BadWireType);
        QVERIFY(firstFault(hex("08ffffffffffffffffffff01")) == ProtoError::Overflow); // eleven bytes
        QVERIFY(firstFault(hex("08ffffffffffffffffff02")) == ProtoError::Overflow);   // a 65th bit
        QVERIFY(firstFault(hex("0a818080801041")) == ProtoError::Overflow);           // a length of 33 bits
    }

    void holdsSignedBytesToOneForm() {
        const auto canonical = ProtoRules::Canonical;
        QVERIFY(!firstFault(hex("08011001"), canonical));
        for (const char* message : {"10010801", "08010801", "088100",
                                    "888000"
                                    "01",
                                    "0a810041"}) {
            QVERIFY(!firstFault(hex(message)));
            QVERIFY(firstFault(hex(message), canonical) == ProtoError::NotCanonical);
        }
    }

    void givesOnlyWhatTheFieldHolds() {
        const auto only = [](const char* message) {
            static Bytes kept;
            kept = hex(message);
            return ProtoReader(kept).next().value().value();
        };
        QVERIFY(only("0801").bytes().error() == ProtoError::WrongType);
        QVERIFY(only("0801").text().error() == ProtoError::WrongType);
        QVERIFY(only("0801").fixed32().error() == ProtoError::WrongType);
        QVERIFY(only("0801").fixed64().error() == ProtoError::WrongType);
        QVERIFY(only("0a0141").varint().error() == ProtoError::WrongType);
        QCOMPARE(only("08ffffffff0f").varint32().value(), ~std::uint32_t{0});
        QVERIFY(only("088080808010").varint32().error() == ProtoError::OutOfRange);
        QVERIFY(only("0802").boolean().error() == ProtoError::OutOfRange);
        QVERIFY(only("0a02c328").text().error() == ProtoError::BadText);
    }

    void knowsUtf8() {
        for (const char* good :
             {"", "41", "c280", "dfbf", "e0a080", "ed9fbf", "ee8080", "f0908080", "f48fbfbf"})
            QVERIFY2(isUtf8(hex(good)), good);
        for (const char* bad : {"80", "c080", "c1bf", "c2", "c241", "e09fbf", "eda080", "e282", "e28241",
                                "f08fbfbf", "f4908080", "f5808080", "f09f98", "f0908041", "ff"})
            QVERIFY2(!isUtf8(hex(bad)), bad);
    }

    void knowsOneLine() {
        for (const char* good : {"", " ", "a b~", "\xc3\xa9", "\xf0\x9f\x98\x80"})
            QVERIFY2(isOneLine(good, 4), good);
        for (const char* bad : {"abcde", "\n", "a\tb", "\x1f", "\x7f", "\xc3", "\x80"}) {
            QVERIFY2(!isOneLine(bad, 4), bad);
        }
        QVERIFY(!isOneLine(std::string_view("a\0b", 3), 4));
        QVERIFY(isOneLine("abcde", 5));
    }

    void framesArriveInAnyPieces() {
        Bytes stream;
        const std::vector<Bytes> messages = {hex("0801"), {}, Bytes(300, 7), hex("ff")};
        for (const Bytes& message : messages) appendFrame(stream, message);
        for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
            FrameReader frames(300);
            std::vector<Bytes> seen;
            for (std::size_t at = 0; at < stream.size(); at += piece) {
                BytesView bytes = BytesView(stream).subspan(at, std::min(piece, stream.size() - at));
                for (;;) {
                    auto message = frames.take(bytes).value();
                    if (!message) break;
                    seen.push_back(std::move(*message));
                }
                QVERIFY(bytes.empty());
            }
            QVERIFY(seen == messages);
            QVERIFY(!frames.midMessage());
        }
        FrameReader partial(300);
        BytesView half = BytesView(stream).first(2);
        QVERIFY(!partial.take(half).value());
        QVERIFY(partial.midMessage());
    }

    void framesAreBounded() {
        const auto fault = [](const char* text) {
            const Bytes bytes = hex(text);
            BytesView view = bytes;
            FrameReader frames(5);
            return frames.take(view).error();
        };
        QVERIFY(fault("06") == ProtoError::TooLong);
        QVERIFY(fault("ffffffffffffffff7f") == ProtoError::TooLong);
        QVERIFY(fault("8100") == ProtoError::BadLength);
        QVERIFY(fault("ffffffffffffffffff01") == ProtoError::BadLength);
    }
};

VD_SUITE(ProtobufTest)

#include "protobuf_test.moc"
