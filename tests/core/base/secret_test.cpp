#include "core/base/secret.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;

class SecretTest : public QObject {
    Q_OBJECT

private slots:
    void aMoveLeavesNothingBehind();
    void anAssignedSecretReplacesTheOld();
    void aCloneIsAnotherCopy();
    void anInlineSecretIsWiped();
};

void SecretTest::aMoveLeavesNothingBehind() {
    Secret from(viewOf("passphrase"));
    const Secret to(std::move(from));
    QVERIFY(from.empty()); // NOLINT(bugprone-use-after-move): that is what is tested
    QVERIFY(from.expose().data() == nullptr);
    QVERIFY(std::ranges::equal(to.expose(), viewOf("passphrase")));
}

void SecretTest::anAssignedSecretReplacesTheOld() {
    Secret to(viewOf("old"));
    Secret from(viewOf("newer"));
    to = std::move(from);
    QVERIFY(std::ranges::equal(to.expose(), viewOf("newer")));
    QVERIFY(from.empty()); // NOLINT(bugprone-use-after-move)
    Secret& same = to;
    to = std::move(same);
    QCOMPARE(to.size(), std::size_t{5});
}

void SecretTest::aCloneIsAnotherCopy() {
    Secret one(viewOf("same"));
    const Secret other = one.clone();
    one.exposeMutable()[0] = 'l';
    QVERIFY(std::ranges::equal(other.expose(), viewOf("same")));
}

void SecretTest::anInlineSecretIsWiped() {
    const std::array<Byte, 4> bytes{1, 2, 3, 4};
    const std::array<Byte, 4> none{};
    SecretArray<4> from(bytes);
    SecretArray<4> made(std::move(from));
    QVERIFY(std::ranges::equal(from.expose(), none)); // NOLINT(bugprone-use-after-move)
    SecretArray<4> assigned;
    assigned = std::move(made);
    QVERIFY(std::ranges::equal(made.expose(), none)); // NOLINT(bugprone-use-after-move)
    SecretArray<4>& same = assigned;
    assigned = std::move(same);
    QVERIFY(std::ranges::equal(assigned.expose(), bytes));
    QVERIFY(std::ranges::equal(assigned.clone().expose(), bytes));
}

VD_SUITE(SecretTest)
#include "secret_test.moc"
