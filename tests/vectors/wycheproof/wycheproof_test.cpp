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

/// By algorithm where the type of the group leaves it open, else by the type of the group.
Runner runnerOf(const Json& file, const Json& group) {
    static const std::map<std::string, Runner> byType = {
        {"AeadTest", aead},
        {"KeywrapTest", keyWrap},
        {"MacTest", mac},
        {"HkdfTest", hkdf},
        {"EcdsaVerify", ecdsaDer},
        {"EcdsaP1363Verify", ecdsaP1363},
        {"EcdsaBitcoinVerify", ecdsaBitcoin},
        {"EddsaVerify", eddsa},
        {"RsassaPkcs1Verify", rsaPkcs1},
        {"RsassaPssVerify", rsaPss},
        {"XdhComp", xdh},
    };
    const auto type = group.at("type").get<std::string>();
    if (file.at("algorithm").get<std::string>() == "ML-KEM") return mlKem;
    const auto found = byType.find(type);
    if (found == byType.end()) throw UnknownKind(type);
    return found->second;
}

/// What went wrong in a file, empty if nothing did.
std::string troubleIn(const std::filesystem::path& path) {
    const Json file = readJson(path);
    std::size_t cases = 0;
    std::size_t either = 0;
    std::string trouble;
    try {
        for (const Json& group : file.at("testGroups")) {
            const Runner run = runnerOf(file, group);
            for (const Json& test : group.at("tests")) {
                const Case c{file, group, test};
                const auto want = wanted(c);
                const bool accepted = run(c);
                ++cases;
                if (!want) ++either;
                if (want && *want != accepted) {
                    trouble += " case " + test.at("tcId").dump() + (accepted ? " accepted" : " refused");
                }
            }
        }
    } catch (const std::exception& e) {
        return std::string("not understood: ") + e.what();
    }
    if (either > 0) {
        std::fprintf(stderr, "%s: %zu acceptable cases beyond our policy\n", nameOf(path).c_str(), either);
    }
    if (cases == 0) return "no cases";
    return trouble;
}

} // namespace

class WycheproofTest final : public QObject {
    Q_OBJECT

private slots:

    void everyFile() {
        std::string all;
        for (const auto& path : vectorFiles("wycheproof")) {
            const std::string trouble = troubleIn(path);
            if (!trouble.empty()) all += nameOf(path) + ": " + trouble + "\n";
        }
        QVERIFY2(all.empty(), all.c_str());
    }
};

VD_SUITE(WycheproofTest)

#include "wycheproof_test.moc"
