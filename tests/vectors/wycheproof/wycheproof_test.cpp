#include "tests/vectors/wycheproof/exchange_cases.h"
#include "tests/vectors/wycheproof/signature_cases.h"
#include "tests/vectors/wycheproof/symmetric_cases.h"

#include <QtTest/QtTest>

#include <map>

using namespace vedette;
using namespace vedette::test;
using namespace vedette::test::wycheproof;

namespace {

using Runner = bool (*)(const Case&);

/// What no library here has, by the type of its groups. A type that stands in neither table is unknown, and
/// its file fails.
const std::map<std::string, std::string>& lacking() {
    static const std::map<std::string, std::string> all = {
        {"BlsAggregateVerify", "signatures over BLS12-381"},
        {"BlsHashToG2", "hashing to BLS12-381"},
        {"BlsSigVerify", "signatures over BLS12-381"},
        {"ChunkedEncryption", "chunked encryption of C2SP"},
        {"EcCurveTest", "no algorithm, but parameters of curves"},
        {"FpeListTest", "encryption that keeps a format"},
        {"FpeStrTest", "encryption that keeps a format"},
        {"JsonWebCrypto", "JOSE"},
        {"JsonWebEncryption", "JOSE"},
        {"JsonWebKey", "JOSE"},
        {"JsonWebSignature", "JOSE"},
        {"MlDsaSign", "ML-DSA, from OpenSSL 3.5 on"},
        {"MlDsaVerify", "ML-DSA, from OpenSSL 3.5 on"},
    };
    return all;
}

/// By algorithm where the type of the group leaves it open, else by the type of the group.
Runner runnerOf(const Json& file, const Json& group) {
    static const std::map<std::string, Runner> byType = {
        {"AeadTest", aead},
        {"DaeadTest", daead},
        {"DsaP1363Verify", dsaP1363},
        {"DsaVerify", dsaDer},
        {"EcdhEcpointTest", ecdhPoint},
        {"EcdhPemTest", ecdhPem},
        {"EcdhTest", ecdhAsn},
        {"EcdhWebcryptoTest", ecdhJwk},
        {"EcdsaBitcoinVerify", ecdsaBitcoin},
        {"EcdsaP1363Verify", ecdsaP1363},
        {"EcdsaVerify", ecdsaDer},
        {"EddsaVerify", eddsa},
        {"HkdfTest", hkdf},
        {"IndCpaTest", indCpa},
        {"KeywrapTest", keyWrap},
        {"MacTest", mac},
        {"MacWithIvTest", macWithIv},
        {"PbeTest", pbe},
        {"PbkdfTest", pbkdf},
        {"PrimalityTest", primality},
        {"RsaesOaepDecrypt", rsaOaep},
        {"RsaesPkcs1Decrypt", rsaPkcs1Decrypts},
        {"RsassaPkcs1Generate", rsaSigns},
        {"RsassaPkcs1Verify", rsaPkcs1},
        {"RsassaPssVerify", rsaPss},
        {"RsassaPssWithParametersVerify", rsaPss},
        {"XdhAsnComp", xdhAsn},
        {"XdhComp", xdh},
        {"XdhJwkComp", xdhJwk},
        {"XdhPemComp", xdhPem},
    };
    if (file.value("algorithm", "") == "ML-KEM") return mlKem;
    const auto type = group.at("type").get<std::string>();
    if (const auto found = lacking().find(type); found != lacking().end())
        throw openssl::NoPrimitive(found->second);
    const auto found = byType.find(type);
    if (found == byType.end()) throw UnknownKind("groups of the type " + type);
    return found->second;
}

struct Judged {
    std::size_t cases = 0;
    std::size_t either = 0;                     ///< of them: accepted or not as we like
    std::map<std::string, std::size_t> skipped; ///< cases by the reason
    std::string trouble;                        ///< what went wrong; empty: nothing
};

void judgeGroup(const Json& file, const Json& group, Judged& into) {
    const Json& tests = group.at("tests");
    if (tests.empty()) throw std::runtime_error("a group without cases");
    std::size_t done = 0;
    try {
        const Runner run = runnerOf(file, group);
        for (const Json& test : tests) {
            const Case c{file, group, test};
            const auto want = wanted(c);
            const bool accepted = run(c);
            ++done;
            if (!want) ++into.either;
            if (want && *want != accepted)
                into.trouble += " case " + test.at("tcId").dump() + (accepted ? " accepted" : " refused");
        }
    } catch (const openssl::NoPrimitive& why) {
        // It is the group's algorithm that is lacking, not a case's.
        if (done > 0) throw;
        for (const Json& test : tests) static_cast<void>(test.at("result").get<std::string>());
        into.skipped[why.what()] += tests.size();
    }
    into.cases += done;
}

Judged judge(const Json& file) {
    Judged judged;
    try {
        const Json& groups = file.at("testGroups");
        if (!groups.is_array() || groups.empty()) throw std::runtime_error("no groups");
        for (const auto& [key, value] : file.items()) {
            if (value.is_structured() && key != "testGroups" && key != "header" && key != "notes")
                throw std::runtime_error("nobody reads " + key);
        }
        for (const Json& group : groups) judgeGroup(file, group, judged);
    } catch (const std::exception& error) {
        judged.trouble += std::string(" not understood: ") + error.what();
    }
    return judged;
}

} // namespace

class WycheproofTest final : public QObject {
    Q_OBJECT

private slots:

    void everyFile() {
        std::string all;
        std::size_t cases = 0;
        const auto files = vectorFiles("wycheproof");
        for (const auto& path : files) {
            const std::string name = placeOf(path);
            Judged judged;
            try {
                judged = judge(readJson(path));
            } catch (const std::exception& error) {
                judged.trouble = error.what();
            }
            cases += judged.cases;
            std::printf("%s: %zu cases, of them %zu acceptable beyond our policy\n", name.c_str(),
                        judged.cases, judged.either);
            for (const auto& [why, count] : judged.skipped)
                std::fprintf(stderr, "SKIPPED: %s: %zu cases: %s\n", name.c_str(), count, why.c_str());
            if (judged.trouble.empty()) continue;
            std::fprintf(stderr, "%s:%s\n", name.c_str(), judged.trouble.c_str());
            all += name + " ";
        }
        QVERIFY2(all.empty(), all.c_str());
        if (!files.empty() && cases == 0) skippedAloud() = true;
    }

    /// What would pass unread does not pass.
    void whatNobodyJudgesFails_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("nothing") << "{}";
        QTest::newRow("no groups") << R"({"algorithm":"EDDSA","testGroups":[]})";
        QTest::newRow("no cases")
            << R"({"algorithm":"EDDSA","testGroups":[{"type":"EddsaVerify","tests":[]}]})";
        QTest::newRow("an unknown type")
            << R"({"algorithm":"EDDSA","testGroups":[{"type":"Later","tests":[{"tcId":1,"result":"valid"}]}]})";
        QTest::newRow("an unknown algorithm")
            << R"({"algorithm":"ROT13","testGroups":[{"type":"AeadTest","tests":[{"tcId":1,"result":"valid"}]}]})";
        QTest::newRow("an unknown verdict")
            << R"({"algorithm":"PrimalityTest","testGroups":[{"type":"PrimalityTest","tests":[{"tcId":1,"result":"perhaps","value":"02"}]}]})";
        QTest::newRow("a wrong verdict")
            << R"({"algorithm":"PrimalityTest","testGroups":[{"type":"PrimalityTest","tests":[{"tcId":1,"result":"valid","value":"04"}]}]})";
        QTest::newRow("what is skipped has no verdicts")
            << R"({"algorithm":"BLS","testGroups":[{"type":"BlsSigVerify","tests":[{"x":1}]}]})";
        QTest::newRow("a section beside the groups")
            << R"({"algorithm":"PrimalityTest","captures":[1],"testGroups":[{"type":"PrimalityTest","tests":[{"tcId":1,"result":"valid","value":"02"}]}]})";
        QTest::newRow("a good group before an unknown one")
            << R"({"algorithm":"PrimalityTest","testGroups":[{"type":"PrimalityTest","tests":[{"tcId":1,"result":"valid","value":"02"}]},{"type":"Later","tests":[{"tcId":2,"result":"valid"}]}]})";
    }

    void whatNobodyJudgesFails() {
        QFETCH(const QString, file);
        QVERIFY(!judge(Json::parse(file.toStdString())).trouble.empty());
    }

    void whatNoLibraryHasIsCounted() {
        const Judged judged = judge(Json::parse(
            R"({"algorithm":"BLS","testGroups":[{"type":"BlsSigVerify","tests":[{"tcId":1,"result":"valid"}]}]})"));
        QVERIFY(judged.trouble.empty());
        QVERIFY(judged.cases == 0 && judged.skipped.size() == 1);
    }
};

VD_SUITE(WycheproofTest)

#include "wycheproof_test.moc"
