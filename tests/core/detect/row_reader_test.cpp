#include "core/detect/row_reader.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <zlib.h>

#include <algorithm>
#include <string>

using namespace vedette;
using namespace vedette::detect;

namespace {

/// Hands the bytes out in pieces.
ByteSource piecesOf(Bytes bytes, std::size_t piece) {
    return [bytes = std::move(bytes), piece,
            at = std::size_t{0}](MutableBytes into) mutable -> Result<std::size_t> {
        const std::size_t count = std::min({piece, into.size(), bytes.size() - at});
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), count, into.begin());
        at += count;
        return count;
    };
}

struct Heard {
    std::vector<std::vector<std::string>> rows;
    std::optional<Error> error;
    std::uint64_t line = 0;
};

Heard hear(const Bytes& bytes, std::size_t piece = 7, std::uint64_t most = Unpacker::kMaxBytes) {
    RowReader reader(piecesOf(bytes, piece), most);
    Heard heard;
    for (;;) {
        const auto more = reader.next();
        heard.line = reader.line();
        if (!more) {
            heard.error = more.error();
            return heard;
        }
        if (!*more) return heard;
        auto& row = heard.rows.emplace_back();
        for (const std::string_view field : reader.fields()) row.emplace_back(field);
    }
}

Heard hear(std::string_view text, std::size_t piece = 7) {
    return hear(copyOf(viewOf(text)), piece);
}

Bytes deflated(std::string_view text, int windowBits) {
    z_stream stream{};
    VD_ASSERT(::deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    Bytes made(text.size() + 1000);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = made.data();
    stream.avail_out = static_cast<uInt>(made.size());
    VD_ASSERT(::deflate(&stream, Z_FINISH) == Z_STREAM_END);
    made.resize(made.size() - stream.avail_out);
    ::deflateEnd(&stream);
    return made;
}

Bytes gzipOf(std::string_view text) {
    return deflated(text, 31);
}

void number(Bytes& to, std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) to.push_back(static_cast<Byte>(value >> (8 * i)));
}

struct ZipShape {
    bool deflate = true;
    bool sizesFollow = false;
    bool signature = true; ///< of the sizes that follow
    bool wide = false;     ///< with 8 bytes each
    bool encrypted = false;
    int members = 1;
    std::uint32_t sumOff = 0;
};

Bytes zipOf(std::string_view text, const ZipShape& shape = {}) {
    Bytes zip;
    const Bytes body = shape.deflate ? deflated(text, -15) : copyOf(viewOf(text));
    const auto sum =
        static_cast<std::uint32_t>(::crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size()))
        + shape.sumOff;
    for (int i = 0; i < shape.members; ++i) {
        number(zip, 0x04034b50, 4);
        number(zip, 20, 2);
        number(zip, (shape.encrypted ? 1U : 0U) | (shape.sizesFollow ? 8U : 0U), 2);
        number(zip, shape.deflate ? 8 : 0, 2);
        number(zip, 0, 4);
        number(zip, shape.sizesFollow ? 0 : sum, 4);
        number(zip, shape.sizesFollow ? 0 : body.size(), 4);
        number(zip, shape.sizesFollow ? 0 : text.size(), 4);
        number(zip, 5, 2);
        number(zip, 3, 2);
        append(zip, viewOf("a.csvxyz"));
        append(zip, body);
        if (!shape.sizesFollow) continue;
        if (shape.signature) number(zip, 0x08074b50, 4);
        number(zip, sum, 4);
        number(zip, body.size(), shape.wide ? 8 : 4);
        number(zip, text.size(), shape.wide ? 8 : 4);
    }
    number(zip, 0x02014b50, 4);
    zip.resize(zip.size() + 42 + 5 + 22);
    return zip;
}

const std::vector<std::vector<std::string>> kAbc{{"a", "b", "c"}, {"1", "", "3"}};

} // namespace

class RowReaderTest final : public QObject {
    Q_OBJECT

private slots:

    void readsPlainText() {
        QCOMPARE(hear("a,b,c\n1,,3\n").rows, kAbc);
        QCOMPARE(hear("a,b,c\r\n\r\n\n1,,3").rows, kAbc);
        QCOMPARE(hear("a,b,c\n\n1,,3").line, 4U); // the end, behind line 3
        QCOMPARE(hear("").rows.size(), std::size_t{0});
        for (std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{100}})
            QCOMPARE(hear("a,b,c\n1,,3\n", piece).rows, kAbc);
    }

    void splitsAtBlanksWhereNoCommaIs() {
        const std::vector<std::vector<std::string>> pairs{{"0", "355"}, {"0", "728"}};
        QCOMPARE(hear("0 355\n0   728 \n").rows, pairs);
        QCOMPARE(hear("0\t355\n0\t728\n").rows, pairs);
    }

    void bringsQuotedFieldsTogether() {
        const std::vector<std::vector<std::string>> quoted{{"a", "b,\"c\"", ""}, {"x", "y"}};
        QCOMPARE(hear("a,\"b,\"\"c\"\"\",\"\"\n\"x\",y").rows, quoted);
        for (const char* bad : {"a,\"b\nc\"", "a,\"b\"c,d", "a,\""}) {
            const Heard heard = hear(std::string("ok,ok\n") + bad);
            QVERIFY(heard.error && heard.error->code == RowError::OpenQuote);
            QVERIFY(heard.error->detail.starts_with("line 2:"));
        }
    }

    void readsGzip() {
        const Bytes one = gzipOf("a,b,c\n1,");
        QCOMPARE(hear(gzipOf("a,b,c\n1,,3\n")).rows, kAbc);
        Bytes two = one;
        append(two, gzipOf(",3\n"));
        QCOMPARE(hear(two).rows, kAbc);
        append(two, Bytes(100)); // padding of a tape
        QCOMPARE(hear(two).rows, kAbc);
        for (std::size_t cut = 2; cut < one.size(); ++cut) {
            const Heard heard = hear(Bytes(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(cut)));
            QVERIFY(heard.error && heard.error->code == RowError::Truncated);
        }
        Bytes bad = one;
        bad[bad.size() - 6] ^= 1; // the sum
        QVERIFY(hear(bad).error->code == RowError::BadCompression);
    }

    void readsAZipOfOneFile() {
        QCOMPARE(hear(zipOf("a,b,c\n1,,3\n")).rows, kAbc);
        for (const ZipShape& shape :
             {ZipShape{.deflate = false}, ZipShape{.sizesFollow = true},
              ZipShape{.sizesFollow = true, .signature = false}, ZipShape{.sizesFollow = true, .wide = true},
              ZipShape{.sizesFollow = true, .signature = false, .wide = true}}) {
            const Heard heard = hear(zipOf("a,b,c\n1,,3\n", shape));
            QVERIFY2(!heard.error, heard.error ? heard.error->text().c_str() : "");
            QCOMPARE(heard.rows, kAbc);
        }
        const Bytes whole = zipOf("a,b,c\n1,,3\n");
        for (std::size_t cut = 4; cut < whole.size() - 69; ++cut) {
            const Heard heard = hear(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut)));
            QVERIFY(heard.error && heard.error->code == RowError::Truncated);
        }
    }

    void refusesOtherZips() {
        for (const ZipShape& shape : {ZipShape{.encrypted = true}, ZipShape{.members = 2},
                                      ZipShape{.deflate = false, .sizesFollow = true}}) {
            const Heard heard = hear(zipOf("a,b,c\n1,,3\n", shape));
            QVERIFY(heard.error && heard.error->code == RowError::UnsupportedZip);
        }
        QVERIFY(hear(zipOf("a\n", {.sumOff = 1})).error->code == RowError::BadCompression);
        QVERIFY(hear(zipOf("a\n", {.sizesFollow = true, .sumOff = 1})).error->code
                == RowError::BadCompression);
    }

    void isBounded() {
        const std::string longest(RowReader::kMaxLine, 'x');
        QCOMPARE(hear(longest + "\n" + longest, 5000).rows.size(), std::size_t{2});
        const Heard longer = hear("a\n" + longest + "x\nb", 5000);
        QVERIFY(longer.error->code == RowError::LineTooLong && longer.error->detail.starts_with("line 2:"));
        QVERIFY(hear(longest + "x", 5000).error->code == RowError::LineTooLong);
        QVERIFY(!hear(std::string(RowReader::kMaxFields - 1, ',')).error);
        QVERIFY(hear(std::string(RowReader::kMaxFields, ',')).error->code == RowError::LineTooLong);
        // A bomb: a few bytes that unpack to many.
        const Bytes bomb = gzipOf(std::string(1000, '\n'));
        QVERIFY(!hear(bomb, 7, 1000).error);
        QVERIFY(hear(bomb, 7, 999).error->code == RowError::TooLarge);
    }

    void saysWhatTheSourceSays() {
        int calls = 0;
        RowReader reader([&](MutableBytes into) -> Result<std::size_t> {
            if (++calls > 1) return Fail{RowError::Unreadable, "gone"};
            into[0] = 'a';
            return std::size_t{1};
        });
        const auto first = reader.next();
        QVERIFY(!first && first.error().code == RowError::Unreadable);
        QVERIFY(first.error().detail == "line 1: gone");
        QVERIFY(!reader.next());
    }

    void readsNumbers() {
        QVERIFY(numberOf("-1.5e3") == -1500.0 && wholeNumberOf("17") == 17U);
        for (const char* bad : {"", " 1", "1 ", "1x", "inf", "nan", "1e999", "0x10"}) QVERIFY(!numberOf(bad));
        for (const char* bad : {"", "-1", "1.0", "99999999999999999999"}) QVERIFY(!wholeNumberOf(bad));
    }
};

VD_SUITE(RowReaderTest)

#include "row_reader_test.moc"
