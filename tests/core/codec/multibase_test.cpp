#include "core/codec/multibase.h"

#include "core/base/random.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::codec;

namespace {

constexpr Multibase kAll[] = {
    Multibase::Identity,     Multibase::Base2,
    Multibase::Base8,        Multibase::Base10,
    Multibase::Base16,       Multibase::Base16Upper,
    Multibase::Base32Hex,    Multibase::Base32HexUpper,
    Multibase::Base32HexPad, Multibase::Base32HexPadUpper,
    Multibase::Base32,       Multibase::Base32Upper,
    Multibase::Base32Pad,    Multibase::Base32PadUpper,
    Multibase::Base32Z,      Multibase::Base36,
    Multibase::Base36Upper,  Multibase::Base45,
    Multibase::Base58Btc,    Multibase::Base58Flickr,
    Multibase::Base64,       Multibase::Base64Pad,
    Multibase::Base64Url,    Multibase::Base64UrlPad,
    Multibase::Proquint,     Multibase::Base256Emoji,
};

bool refused(Multibase base, std::string_view text) {
    const auto bytes = fromBase(base, text);
    return !bytes && bytes.error() == MultibaseError::BadDigits;
}

} // namespace

class MultibaseTest final : public QObject {
    Q_OBJECT

private slots:

    void readsWhatItWrites() {
        SeededRandom random(2);
        for (const Multibase base : kAll) {
            QVERIFY(multibaseNamed(nameOf(base)) == base);
            for (std::size_t size = 0; size < 70; ++size) {
                Bytes bytes(base == Multibase::Proquint ? size * 2 : size);
                random.fill(bytes);
                for (std::size_t zero = 0; zero < std::min(size, size % 4); ++zero) bytes[zero] = 0;
                const auto decoded = fromMultibase(toMultibase(base, bytes));
                QVERIFY2(decoded.ok(), nameOf(base).data());
                QVERIFY(decoded->base == base);
                QVERIFY2(decoded->bytes == bytes, nameOf(base).data());
            }
        }
        QVERIFY(!multibaseNamed("base7"));
    }

    void agreesWithThePublishedExamples() {
        const auto text = [](Multibase base, std::string_view bytes) {
            return toMultibase(base, viewOf(bytes));
        };
        QVERIFY(text(Multibase::Base45, "AB") == "RBB8"); // RFC 9285 section 4.3
        QVERIFY(text(Multibase::Base45, "Hello!!") == "R%69 VD92EX0");
        QVERIFY(text(Multibase::Base45, "base-45") == "RUJCLQE7W581");
        QVERIFY(text(Multibase::Proquint, std::string_view("\x7f\0\0\x01", 4)) == "pro-lusab-babad");
        QVERIFY(text(Multibase::Base58Btc, std::string_view("\0\0\x28\x7f\xb4\xcd", 6)) == "z11233QC4");
    }

    void refusesWhatItWouldNotWrite() {
        using enum Multibase;
        QVERIFY(fromMultibase("").error() == MultibaseError::Empty);
        QVERIFY(fromMultibase("1abc").error() == MultibaseError::UnknownBase);
        QVERIFY(fromMultibase("\xF0\x9F\x9A").error() == MultibaseError::UnknownBase);
        QVERIFY(refused(Base2, "0000000"));
        QVERIFY(refused(Base2, "00000002"));
        QVERIFY(refused(Base8, "001")); // the ninth bit is set
        QVERIFY(refused(Base16, "0"));
        QVERIFY(refused(Base16, "0g"));
        QVERIFY(refused(Base32, "mz")); // spare bits
        QVERIFY(!refused(Base32, "my"));
        QVERIFY(refused(Base32, "a")); // a digit without a byte
        QVERIFY(refused(Base32, "mya"));
        QVERIFY(refused(Base32, "my======"));
        QVERIFY(refused(Base32Z, "YBNDR"));
        QVERIFY(refused(Base32Pad, "my"));
        QVERIFY(refused(Base32Pad, "my====="));
        QVERIFY(refused(Base32Pad, "my======="));
        QVERIFY(refused(Base32Pad, "m=y====="));
        QVERIFY(refused(Base32Pad, "========"));
        QVERIFY(refused(Base64Pad, "Zg="));
        QVERIFY(refused(Base64Pad, "Zh=="));
        QVERIFY(!refused(Base64Pad, "Zg=="));
        QVERIFY(refused(Base64, "+_"));
        QVERIFY(refused(Base64Url, "+A"));
        QVERIFY(refused(Base58Btc, "0"));
        QVERIFY(refused(Base58Btc, "I"));
        QVERIFY(refused(Base10, "a"));
        QVERIFY(refused(Base45, "A"));
        QVERIFY(refused(Base45, "GGX"));  // 65536 is too much for two bytes
        QVERIFY(!refused(Base45, "FGW")); // 65535
        QVERIFY(refused(Base45, "V5"));   // 256
        QVERIFY(refused(Base45, "ab"));
        QVERIFY(refused(Proquint, "lusab-babad"));
        QVERIFY(refused(Proquint, "ra-lusab"));
        QVERIFY(refused(Proquint, "ro-lusab-"));
        QVERIFY(refused(Proquint, "ro-lusab_babad"));
        QVERIFY(refused(Proquint, "ro-lusa"));
        QVERIFY(refused(Proquint, "ro-lusac"));
        QVERIFY(refused(Proquint, "ro-lusabb"));
        QVERIFY(refused(Base256Emoji, "a"));
        QVERIFY(refused(Base256Emoji, "\xF0\x9F\x9A"));
        QVERIFY(refused(Base256Emoji, "\xF4\x8F\xBF\xBF"));
    }

    void readsLettersInEitherCase() {
        QVERIFY(equal(fromMultibase("fAbCd")->bytes, fromMultibase("FaBcD")->bytes));
        QVERIFY(equal(fromMultibase("bNbswY")->bytes, fromMultibase("BnBSWy")->bytes));
        QVERIFY(equal(fromMultibase("kAz09")->bytes, fromMultibase("KaZ09")->bytes));
    }

    void isBounded() {
        QVERIFY(fromBase(Multibase::Base16, std::string(kMaxMultibaseText, '0')).ok());
        QVERIFY(fromBase(Multibase::Base16, std::string(kMaxMultibaseText + 2, '0')).error()
                == MultibaseError::TooLong);
        QVERIFY(fromBase(Multibase::Base58Btc, std::string(kMaxNumeralText, 'z')).ok());
        QVERIFY(fromBase(Multibase::Base58Btc, std::string(kMaxNumeralText + 1, 'z')).error()
                == MultibaseError::TooLong);
    }
};

VD_SUITE(MultibaseTest)

#include "multibase_test.moc"
