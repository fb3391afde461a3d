#include "core/codec/plain_toml.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette::codec;

class PlainTomlTest final : public QObject {
    Q_OBJECT

private slots:

    void whatPeopleWriteIsPlain() {
        for (const char* text :
             {"", "a = 1", "a = \"\xCE\xBD\"", "a = 'x\xCE\xBD' # \xCE\xBD", "[t]\n\"key \xCE\xBD\" = 1\n",
              "a.\"b c\" = 2", "list = [\"one\", 'two',\n  \"three\"]", "t = { k = \"v\", \"q\" = 1 }",
              "a = \"say \\\"so\\\" # \xCE\xBD\"", "a = 1 # \"\"\" and '''", "a = \"'''\"", "[[ \"a\" ]]",
              "a = [{ k = \"\xCE\xBD\", l = 1 }, { k = 2 }]\nb = 1"})
            QVERIFY2(isPlainToml(text), text);
    }

    void whatHidesSomethingIsNot() {
        for (const char* text :
             {"a = \x01", "a = \"\xFF\"", "a = \"\xE2\x80\xAE\"", "a = \"\xE2\x80\x8B\"",
              "a = \"\xE2\x81\xA6\"", "a = \"\xEF\xBB\xBF\"", "a = \"\"\"x\"\"\"", "a = '''x'''",
              "a.\"\"\"b\"\"\" = 1", "a = \xCE\xBD", "[=]", "[", "[ [ ",
              // A mark inside of a value opens no string, so that what follows stands outside.
              "a = 5\"\xCE\xBD\"", "a = 027-01-5\"12T\xCE\xBD", "a = \"x\"\"\xCE\xBD\"", "a = 5.\"\xCE\xBD\"",
              "a = b\"c\"", "a = 0{b{{\"\xDD\x90", "a = 1[\"\xCE\xBD\"]", "a=9n=\"\xCE\xBD"})
            QVERIFY2(!isPlainToml(text), text);
        // What stands behind the end of the text is no part of it.
        QVERIFY(!isPlainToml(std::string_view("[a]").substr(0, 1)));
    }
};

VD_SUITE(PlainTomlTest)

#include "plain_toml_test.moc"
