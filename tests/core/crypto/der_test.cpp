#include "core/crypto/der.h"

#include "core/codec/protobuf.h"
#include "core/crypto/private_key.h"

#include "tests/core/crypto/der_spoiler.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <regex>
#include <set>

using namespace vedette;
using namespace vedette::crypto;
using vedette::crypto::test::Der;
using vedette::crypto::test::DerSpoiler;

namespace {

Bytes fromDigits(std::string_view text) {
    return *fromHex(text);
}

const Der kEcAlgorithm{DerReader::kObjectId, copyOf(kOidEcPublicKey)};
const Der kCurve{DerReader::kObjectId, copyOf(kOidP256)};
const Der kScalarOf{DerReader::kOctetString,
                    fromDigits("3e5b1fe9712e6c314942a750bd67485de3c1efe85b1bfb520ae8f9ae3dfa4a4c")};
/// With the count of unused bits in front.
const Der kPointOf{DerReader::kBitString,
                   fromDigits("0004de3d300fa36ae0e8f5d530899d83abab44abf3161f162a4bc901d8e6ecda020e"
                              "8b6d5f8da30525e71d6851510c098e5c47c646a597fb4dcec034e9f77c409e62")};

/// Modulus, exponents, primes, exponents for the primes, coefficient.
constexpr std::string_view kRsaNumbers[] = {
    "cc4c61fcf7c0134c1c947e41f1d37344861ade646809eb6851c87144e7ec1d002a85458cbbd5746b1829cd6e67f5c522"
    "4c7bd7e1232933e633e2d300b4d9305de8dd590334d9a39802b63a475d9e7b74079f40a7850525e36894979ed1358977"
    "026c047774278cd8ff2a63d71b1a27fe599c0e559a5b6d0d2dff9ed8890a958e96705e48edf0dad151e3be62cddded1b"
    "49617d05fbc56d3368c6fc97167f7f7184e9a36f6b1cc8eae4f09ba04225a1e29bcc79e6a26a19049bb0847fe94778c9"
    "922b9b8bb719232b08d46e297f2a2f4fd2ddf8f6b4e7a085b222d8541b7877ca5923926c7d249abc4032d89af5e51643"
    "fcbe293aab810dcdef72eec611527c8b",
    "010001",
    "0ebaf32b14dca4878db2a73d2f528507cbce397ac3daf33e47a74c2e210ac537332efe1f7240fc6e91af71eb23fe7482"
    "f9eb7405524e5b8f9d98c7ddfa8183c5ec4f0966a71e34cd766497e47810ea95d3218867e10f734be79e79d02f0577d9"
    "3cde2249a54bb4bc1b547dc90f6088c1ae1f07bee4579de54ab66e4843ee9f6f27607943caabf50f5805837607c05ffb"
    "81b2f93d95820867463a9264f7af0191e1a5f9e562b618704510b67e300897ddb8f3807bcf4b8bed93d6045b98fb3869"
    "5fe94b3379f1c12c5b409f989d4ef78379a191eda7587d508966f0d9559aafff98490bbd8285e565530c165070797fc6"
    "6d5718ba93ffd0a9c447f36d49cd4601",
    "facdee0bf0b886d8ec58635cc3495339486d4722cb76375b1a1a8c9e4a110505948fe8a62d6eb60786e7c3f463754310"
    "c43e4f1d33958ff5b4406a224de29d2b33f720c15bc49b0317773417b629de42e9fa4829bf5e66c2bb87d1ed710844c4"
    "871271d8a235ffed6c835f6ed1dcceec94ec64f5fa9192e4ce397d9ef59a8b59",
    "d087d23f165f0f7516669db8937ac166d3185026944d97008b403229f33919de2f33d4c0c1ae5627b1321cc990e2cbb2"
    "4daa42ce5b5c98749f9616859fefc3194b478685e36d1137294b038992d90c70881c46396300041b97b7a709471d425b"
    "79c2e5476164a406227d44c6110076bb3eec99202c53c73fd523ee8eb2d6de83",
    "6ea2d4f5b374d31771faf3aa0203a090ce6056570505db1977046b2f9060bda45e8ab5084956633a22caae686a4f5a0c"
    "55655f24f4926f74e5d4dc7cd17abbf648f02524e6c46dd5094eee4ddf6fccba1bd8ea687020c697f47dcf9f3c937732"
    "729b32596c050226cc0d8fd5a50210cdd04c0fa56aa938f171ff6e68e6d30bd1",
    "155e95d1193dcc9bb71bf4f5c14747227e67736f40ab62da0f6b18b8ebcfe232beab9515dbc33dd8fb73a33794bd691a"
    "70930e1d8f8741a851e2539485fb5006fb8bece133992db67568d687f6a07f81d8b0ed115c6fd7fbebe44a1dcd47d651"
    "017d5379a9256319add720811ba4ec85ebc0db404cca99149587051f627c5a79",
    "914f71e4db49566fe898f934f2c8945aaa8dc15452138cbace5d5e14aae0ca7b1200e885d640b2a60473289b0a005b79"
    "c516dcc4cf47a785d7affc446898004e8aace0b99c3f020639961ef95320d1b885c131a2b3478608de80f928a5ff2587"
    "d634d2241520de4910afb636bf7f7627c1a2c921f138bf11a83883c191cb6261"};

Der number(std::string_view digits) {
    Der made{DerReader::kInteger, fromDigits(digits)};
    if (made.content[0] >= 0x80) made.content.insert(made.content.begin(), 0);
    return made;
}

Der version(Byte value) {
    return {DerReader::kInteger, {value}};
}

Der sequence(std::vector<Der> parts) {
    return {DerReader::kSequence, {}, std::move(parts)};
}

/// RFC 5915; the curve stands inside unless PKCS#8 names it outside.
Der sec1(bool named) {
    std::vector<Der> parts{version(1), kScalarOf};
    if (named) parts.push_back({DerReader::kContext0, {}, {kCurve}});
    parts.push_back({DerReader::kContext1, {}, {kPointOf}});
    return sequence(std::move(parts));
}

Der pkcs8() {
    return sequence(
        {version(0), sequence({kEcAlgorithm, kCurve}), {DerReader::kOctetString, {}, {sec1(false)}}});
}

Der pkcs1() {
    std::vector<Der> parts{version(0)};
    for (const std::string_view digits : kRsaNumbers) parts.push_back(number(digits));
    return sequence(std::move(parts));
}

Der ecKeyInfo() {
    return sequence({sequence({kEcAlgorithm, kCurve}), kPointOf});
}

Der rsaKeyInfo() {
    const Der algorithm =
        sequence({{DerReader::kObjectId, fromDigits("2a864886f70d010101")}, {DerReader::kNull}});
    const Der numbers = sequence({number(kRsaNumbers[0]), number(kRsaNumbers[1])});
    return sequence({algorithm, {DerReader::kBitString, {0}, {numbers}}});
}

Result<PublicKey> publicKeyIn(KeyType type, BytesView der) {
    return PublicKey::create(type, der);
}

Result<PublicKey> privateKeyIn(KeyType type, BytesView der) {
    Bytes message;
    codec::ProtoWriter writer(message);
    writer.varint(1, static_cast<std::uint64_t>(type));
    writer.bytes(2, der);
    const PrivateKey key = VD_TRY(PrivateKey::decode(message));
    return key.publicKey();
}

} // namespace

class DerTest final : public QObject {
    Q_OBJECT

    using Read = Result<PublicKey> (*)(KeyType, BytesView);

    /// What is not malformed: another refusal, nothing where the same key comes out, "either" where both may
    /// be.
    struct Other {
        const char* what;
        std::string found;
    };

    static void judge(Read read, KeyType type, const Der& whole, const std::vector<Other>& others) {
        const auto good = read(type, whole.encoded());
        QVERIFY2(good.ok(), good.ok() ? "" : good.error().text().c_str());
        std::vector<std::regex> rules;
        for (const Other& other : others) rules.emplace_back(other.what);
        std::set<std::size_t> met;
        for (const auto& [what, bytes] : DerSpoiler::allOf(whole)) {
            std::string expected = "key.malformed";
            for (std::size_t i = 0; i < rules.size(); ++i) {
                if (!std::regex_match(what, rules[i])) continue;
                expected = others[i].found;
                met.insert(i);
            }
            const auto key = read(type, bytes);
            std::string found = key ? "" : key.error().text();
            found.resize(std::min(found.size(), found.find(':')));
            if (key && !(*key == *good)) found = "another key";
            if (expected == "either" && (found.empty() || found == "key.malformed")) expected = found;
            QVERIFY2(found == expected, (what + ": " + found).c_str());
        }
        QCOMPARE(met.size(), others.size());
    }

private slots:

    void elementsAreTakenInTheirOneForm() {
        const auto taken = [](const Bytes& bytes) { return DerReader(bytes).take(DerReader::kSequence); };
        for (const std::size_t size : {0U, 1U, 0x7fU, 0x80U, 0xffU, 0x100U, 0xffffU}) {
            Bytes whole = Der{DerReader::kSequence, Bytes(size, 7)}.encoded();
            QVERIFY(taken(whole) && taken(whole)->size() == size);
            whole.pop_back();
            QVERIFY(!taken(whole));
        }
        const auto refused = [&](Bytes header, std::size_t size) {
            header.resize(header.size() + size, 7);
            return !taken(header);
        };
        QVERIFY(refused({0x30, 0x80}, 0)); // indefinite
        QVERIFY(refused({0x30, 0x80}, 0x80));
        QVERIFY(refused({0x30, 0x81}, 0)); // a length that is cut
        QVERIFY(refused({0x30, 0x82, 1}, 0));
        QVERIFY(refused({0x30, 0x81, 0x7f}, 0x7f)); // with a digit too many
        QVERIFY(refused({0x30, 0x82, 0, 0xff}, 0xff));
        QVERIFY(refused({0x30, 0x83, 0, 1, 0}, 0x100));
        QVERIFY(refused({0x30, 0x83, 1, 0, 0}, 0x10000)); // more than any key needs
        QVERIFY(refused({0x31, 0}, 0));
    }

    void numbersAreWhole() {
        const auto number = [](const Bytes& content) {
            const Bytes der = Der{DerReader::kInteger, content}.encoded();
            const auto digits = DerReader(der).takeUnsigned();
            return digits ? toHex(*digits) : std::string("none");
        };
        QCOMPARE(number({0}), std::string());
        QCOMPARE(number({0x7f}), std::string("7f"));
        QCOMPARE(number({0, 0x80}), std::string("80"));
        for (const Bytes& wrong : {Bytes{}, Bytes{0x80}, Bytes{0, 0x7f}, Bytes{0, 0}}) {
            QCOMPARE(number(wrong), std::string("none"));
        }
        QVERIFY(!DerReader(Bytes{5, 0}).takeUnsigned());
        QVERIFY(!DerReader(Bytes{5, 0}).takeBitString());
    }

    void ecKeysSpoiltAtOnePlace() {
        const std::string curve = "key.unsupported_curve";
        judge(privateKeyIn, KeyType::Ecdsa, sec1(true),
              {{R"(3 removed|whole cut by 70)", ""}, // the point may be left out
               {R"(2(\.0)? (?!twice).*|2\.0 twice|1 twice|whole cut by (7[1-9]|8[0-2]))", curve}});
        judge(privateKeyIn, KeyType::Ecdsa, pkcs8(),
              {{R"(2\.0\.2 removed|2\.0 cut by 70)", ""},
               {R"(1\.1 .*|1\.0 twice|1 (with|cut by (10|[1-9]$)).*)", curve}});
    }

    void rsaKeysSpoiltAtOnePlace() {
        // Another number is no other form, and OpenSSL has two ways to sign: it may do without this one.
        judge(privateKeyIn, KeyType::Rsa, pkcs1(),
              {{R"([12] (with|cut).*)", "key.bad_modulus"}, {R"([3-8] (with|cut).*)", "either"}});
    }

    void numbersThatAreNoRsaKeyAreRefused() {
        const auto refused = [](std::size_t at, const Bytes& content, std::string_view why) {
            Der key = pkcs1();
            key.parts[at].content = content;
            const auto read = privateKeyIn(KeyType::Rsa, key.encoded());
            return !read && read.error().text() == "key.malformed: " + std::string(why);
        };
        QVERIFY(refused(0, {1}, "not PKCS#1")); // more than two primes
        for (std::size_t i = 1; i <= std::size(kRsaNumbers); ++i) QVERIFY(refused(i, {0}, "not PKCS#1"));
        Bytes modulus = pkcs1().parts[1].content;
        modulus[100] ^= 1;
        QVERIFY(refused(1, modulus, "numbers that do not belong together"));
    }

    void publicKeysSpoiltAtOnePlace() {
        judge(publicKeyIn, KeyType::Ecdsa, ecKeyInfo(),
              {{R"(0\.1 .*|0\.0 twice|0 cut by (10|[1-9]))", "key.unsupported_curve"},
               {R"(0\.1 twice)", "key.malformed"}});
        judge(publicKeyIn, KeyType::Rsa, rsaKeyInfo(),
              {{R"(0\.1 empty)", ""}, // NULL is
               {R"(1\.0\.[01] (with|cut).*)", "key.bad_modulus"}});
    }
};

VD_SUITE(DerTest)

#include "der_test.moc"
