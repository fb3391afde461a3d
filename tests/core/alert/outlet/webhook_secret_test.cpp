#include "core/alert/outlet/webhook_secret.h"

#include "core/codec/multibase.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::alert;

namespace {

std::string secretOf(std::size_t size) {
    return codec::toBase(codec::Multibase::Base64Pad, Bytes(size, 0x5A));
}

} // namespace

class WebhookSecretTest final : public QObject {
    Q_OBJECT

private slots:

    /// The example of the libraries of Standard Webhooks, which sign and verify by it in every language.
    void signsAsTheSpecificationDoes() {
        const auto secret = WebhookSecret::parse(viewOf("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        QVERIFY(secret.has_value());
        QCOMPARE(secret->sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, R"({"test": 2432232314})"),
                 std::string("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        QVERIFY(secret->sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265331, R"({"test": 2432232314})")
                != secret->sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, R"({"test": 2432232314})"));
    }

    void thePrefixMayBeMissing() {
        const auto with = WebhookSecret::parse(viewOf("whsec_" + secretOf(32)));
        const auto without = WebhookSecret::parse(viewOf(secretOf(32)));
        QVERIFY(with && without);
        QCOMPARE(with->sign("a", 1, "b"), without->sign("a", 1, "b"));
    }

    void onlyWholeSecretsOfGoodLengthAreTaken() {
        QVERIFY(WebhookSecret::parse(viewOf(secretOf(WebhookSecret::kMinBytes))));
        QVERIFY(WebhookSecret::parse(viewOf(secretOf(WebhookSecret::kMaxBytes))));
        QVERIFY(!WebhookSecret::parse(viewOf(secretOf(WebhookSecret::kMinBytes - 1))));
        QVERIFY(!WebhookSecret::parse(viewOf(secretOf(WebhookSecret::kMaxBytes + 1))));
        for (const char* text :
             {"", "whsec_", "whsec_!!!!", "correct horse battery staple, which is long enough"})
            QVERIFY2(!WebhookSecret::parse(viewOf(text)), text);
    }
};

VD_SUITE(WebhookSecretTest)

#include "webhook_secret_test.moc"
