#include "core/transport/noise/pattern.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::noise;

namespace {

std::string textOf(const TokenList& list) {
    static const std::string kNames[] = {"e", "s", "ee", "es", "se", "ss", "psk"};
    std::string text;
    for (const Token token : list)
        text += (text.empty() ? "" : " ") + kNames[static_cast<std::size_t>(token)];
    return text;
}

std::string textOf(std::string_view name) {
    const auto protocol = Protocol::parse(name);
    if (!protocol) return "unknown";
    std::string text;
    for (std::size_t i = 0; i < protocol->pattern.messageCount; ++i) {
        text += (i == 0 ? "" : "|") + textOf(protocol->pattern.messages[i]);
    }
    return text;
}

} // namespace

class NoisePatternTest final : public QObject {
    Q_OBJECT

private slots:

    void knowsTheProtocolOfLibp2p() {
        const Protocol& protocol = Protocol::libp2p();
        QCOMPARE(QString::fromStdString(protocol.name), QString("Noise_XX_25519_ChaChaPoly_SHA256"));
        QCOMPARE(QString::fromStdString(textOf(std::string_view(protocol.name))),
                 QString("e|e ee s es|s se"));
        QVERIFY(protocol.hash == HashKind::Sha256 && protocol.cipher == CipherKind::ChaChaPoly);
        QVERIFY(!protocol.pattern.oneWay && protocol.pattern.pskCount == 0);
        QVERIFY(!protocol.pattern.initiatorStaticKnown && !protocol.pattern.responderStaticKnown);
    }

    void placesPsks() {
        QCOMPARE(textOf(std::string_view("Noise_XXpsk0_25519_AESGCM_BLAKE2b")),
                 std::string("psk e|e ee s es|s se"));
        QCOMPARE(textOf(std::string_view("Noise_XXpsk0+psk1+psk2+psk3_25519_AESGCM_SHA512")),
                 std::string("psk e psk|e ee s es psk|s se psk"));
        QCOMPARE(textOf(std::string_view("Noise_Xpsk1_25519_ChaChaPoly_BLAKE2s")),
                 std::string("e es s ss psk"));
        QCOMPARE(Protocol::parse("Noise_XXpsk3+psk0_25519_AESGCM_SHA512")->pattern.pskCount, std::size_t{2});
    }

    void refusesWhatItDoesNotKnow() {
        for (const char* name : {"",
                                 "Noise",
                                 "Noise_XX",
                                 "Noise_XX_25519_ChaChaPoly",
                                 "Noise_XX_25519_ChaChaPoly_SHA256_",
                                 "Noise_XX_25519_ChaChaPoly_SHA256_more",
                                 "noise_XX_25519_ChaChaPoly_SHA256",
                                 "Noise_XX_448_ChaChaPoly_SHA256",
                                 "Noise_XX_25519_ChaCha_SHA256",
                                 "Noise_XX_25519_ChaChaPoly_SHA3",
                                 "Noise_XY_25519_ChaChaPoly_SHA256",
                                 "Noise__25519_ChaChaPoly_SHA256",
                                 "Noise_XXfallback_25519_ChaChaPoly_SHA256",
                                 "Noise_XXpsk_25519_ChaChaPoly_SHA256",
                                 "Noise_XXpsk4_25519_ChaChaPoly_SHA256",
                                 "Noise_XXpsk0+_25519_ChaChaPoly_SHA256",
                                 "Noise_XXpsk0+psk0_25519_ChaChaPoly_SHA256",
                                 "Noise_XXpsk0psk1_25519_ChaChaPoly_SHA256",
                                 "Noise_Npsk2_25519_ChaChaPoly_SHA256",
                                 "Noise_XXpsk/_25519_ChaChaPoly_SHA256",
                                 "Noise_XXpsk0+abc1_25519_ChaChaPoly_SHA256"}) {
            QVERIFY2(!Protocol::parse(name), name);
        }
    }

    void aListOfTokensIsBounded() {
        TokenList list;
        for (std::size_t i = 0; i < TokenList::kMaxTokens; ++i) QVERIFY(list.pushFront(Token::E));
        QVERIFY(!list.pushBack(Token::S) && !list.pushFront(Token::S));
        for (const Token token : list) QVERIFY(token == Token::E);
    }
};

VD_SUITE(NoisePatternTest)

#include "pattern_test.moc"
