#include "app/config/token_uri.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::config;

namespace {

bool refused(std::string_view text, UriError with) {
    const auto uri = TokenUri::parse(text);
    return !uri.ok() && uri.error().code == with;
}

} // namespace

class TokenUriTest final : public QObject {
    Q_OBJECT

private slots:

    void readsWhatNamesATokenAndAKey() {
        const auto uri =
            TokenUri::parse("pkcs11:token=my%20node;serial=0042;manufacturer=M;model=X;object=id%3B1;"
                            "id=%01%ff;type=private?module-path=/usr/lib/a.so&pin-source=file:/run/pin");
        QVERIFY2(uri.ok(), uri ? "" : uri.error().text().c_str());
        QVERIFY(uri->token == (keys::TokenRef{"my node", "0042", "M", "X"}));
        QCOMPARE(uri->object, std::string("id;1"));
        QVERIFY(uri->id == (Bytes{1, 0xff}));
        QVERIFY(uri->modulePath == "/usr/lib/a.so" && uri->pinSource == "/run/pin");
        QVERIFY(*TokenUri::parse(uri->text()) == *uri);
        QVERIFY(TokenUri::parse("pkcs11:")->token.empty());
        QVERIFY(TokenUri::parse("pkcs11:?module-name=softhsm2")->moduleName == "softhsm2");
        QVERIFY(TokenUri::parse("pkcs11:?pin-source=file:///a")->pinSource == "/a");
    }

    void refusesWhatItDoesNotUnderstand() {
        QVERIFY(refused("file:/a", UriError::NotPkcs11));
        QVERIFY(refused("pkcs11:slot-id=1", UriError::UnknownWord)); // changes from one start to the next
        QVERIFY(refused("pkcs11:token=a?max=1", UriError::UnknownWord));
        QVERIFY(refused("pkcs11:token", UriError::UnknownWord));
        QVERIFY(refused("pkcs11:type=cert", UriError::UnknownWord));
        QVERIFY(refused("pkcs11:token=a;token=b", UriError::GivenTwice));
        QVERIFY(refused("pkcs11:token=%4", UriError::BadEncoding));
        QVERIFY(refused("pkcs11:token=%zz", UriError::BadEncoding));
        QVERIFY(refused("pkcs11:token=%ff", UriError::BadEncoding));
        QVERIFY(refused("pkcs11:token=%00", UriError::BadEncoding));
        QVERIFY(refused("pkcs11:?module-path=a.so", UriError::BadPath));
        QVERIFY(refused("pkcs11:?module-name=/a.so", UriError::BadPath));
        QVERIFY(refused("pkcs11:?pin-source=|cmd", UriError::BadPath));
        QVERIFY(refused("pkcs11:token=" + std::string(TokenUri::kMaxSize, 'a'), UriError::TooLong));
        QVERIFY(refused("pkcs11:token=" + std::string(keys::kMaxTokenText + 1, 'a'), UriError::TooLong));
    }

    void neverShowsThePinOfAUri() {
        QVERIFY(refused("pkcs11:token=a?pin-value=1234", UriError::SecretInUri));
        QVERIFY(TokenUri::parse("pkcs11:?pin-value=1234").error().text().find("1234") == std::string::npos);
    }
};

VD_SUITE(TokenUriTest)

#include "token_uri_test.moc"
