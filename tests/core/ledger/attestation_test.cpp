#include "core/ledger/attestation.h"
#include "tests/bytes.h"
#include "tests/core/ledger/own_tpm.h"
#include "tests/core/ledger/recorded_evidence.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <optional>

using namespace vedette;
using namespace vedette::ledger;
using namespace vedette::ledger::test;
using vedette::test::hex;

namespace {

struct Recorded {
    const char* name;
    TpmEvidence evidence;
    crypto::PublicKey key;
    AttestationNonce nonce{};
};

/// What swtpm 0.7 said of keys of tpm2-pkcs11 1.9.
std::vector<Recorded> recorded() {
    std::vector<Recorded> out;
    for (const RecordedEvidence& one : kRecordedEvidence) {
        Recorded made{one.name, TpmEvidence::decode(hex(one.evidence)).value(),
                      crypto::PublicKey::decode(hex(one.key)).value()};
        std::ranges::copy(hex(one.nonce), made.nonce.begin());
        out.push_back(std::move(made));
    }
    return out;
}

} // namespace

class AttestationTest final : public QObject {
    Q_OBJECT

private slots:

    void theWordOfATpmIsBelieved() {
        for (const Recorded& one : recorded()) {
            const auto proved = appraise(one.evidence, one.key, one.nonce);
            QVERIFY2(proved.ok(), proved ? one.name : proved.error().text().c_str());
            QVERIFY(proved->attester == crypto::Sha256::of(one.evidence.attester));
            QVERIFY(proved->firmware != 0);
        }
        OwnTpm tpm;
        const auto proved = appraise(tpm.certify(), tpm.key.publicKey(), tpm.nonce);
        QVERIFY2(proved.ok(), proved ? "" : proved.error().text().c_str());
        QCOMPARE(proved->clockMs, 5000U);
        QCOMPARE(proved->resets, 3U);
        QCOMPARE(proved->restarts, 4U);
        QCOMPARE(proved->firmware, 0x2020U);
    }

    void anyOtherBitIsNot() {
        for (const Recorded& one : recorded()) {
            // Another attester is one that nobody enrolled.
            const auto believed = [&](const TpmEvidence& bent) {
                const auto proved = appraise(bent, one.key, one.nonce);
                return proved && proved->attester == crypto::Sha256::of(one.evidence.attester);
            };
            QVERIFY(believed(one.evidence));
            for (Bytes TpmEvidence::*part : {&TpmEvidence::key, &TpmEvidence::attester,
                                             &TpmEvidence::statement, &TpmEvidence::signature}) {
                for (std::size_t at = 0; at < (one.evidence.*part).size(); ++at) {
                    TpmEvidence bent = one.evidence;
                    (bent.*part)[at] ^= 1;
                    QVERIFY2(!believed(bent), std::to_string(at).c_str());
                    bent = one.evidence;
                    (bent.*part).resize(at);
                    QVERIFY2(!appraise(bent, one.key, one.nonce).ok(), std::to_string(at).c_str());
                }
                TpmEvidence longer = one.evidence;
                (longer.*part).push_back(0);
                QVERIFY(!appraise(longer, one.key, one.nonce).ok());
            }
        }
    }

    void eachLieHasItsName() {
        const auto lie = [](auto tell) {
            OwnTpm tpm;
            tell(tpm);
            return tpm.judged();
        };
        QVERIFY(lie([](OwnTpm&) {}) == std::error_code());
        // An attester that signs what it is given proves nothing.
        for (const int bit : {1, 4, 5, 16, 18}) {
            QVERIFY(lie([&](OwnTpm& tpm) { tpm.attesterAttributes &= ~(1u << bit); })
                    == Violation::UnfitAttester);
        }
        QVERIFY(lie([](OwnTpm& tpm) { tpm.attesterAttributes |= 1u << 17; }) == Violation::UnfitAttester);
        QVERIFY(lie([](OwnTpm& tpm) { tpm.attesterScheme = false; }) == Violation::UnfitAttester);
        for (const int bit : {1, 4, 5})
            QVERIFY(lie([&](OwnTpm& tpm) { tpm.keyAttributes &= ~(1u << bit); }) == Violation::KeyMovable);
        QVERIFY(lie([](OwnTpm& tpm) { tpm.magic = 0; }) == Violation::BadField);
        QVERIFY(lie([](OwnTpm& tpm) { tpm.kind = 0x8018; }) == Violation::BadField); // a quote
        QVERIFY(lie([](OwnTpm& tpm) { tpm.more = {0}; }) == Violation::BadField);
        QVERIFY(lie([](OwnTpm& tpm) { tpm.nameHash = 0x04; }) == Violation::BadField); // SHA-1
        const auto strange = [&](std::size_t at, Byte value) {
            return lie([&](OwnTpm& tpm) {
                tpm.keyArea = ecArea(tpm.key.publicKey(), kKeyOfTpm, false);
                (*tpm.keyArea)[at] = value;
            });
        };
        QVERIFY(strange(1, 0x25) == Violation::BadField);  // another algorithm
        QVERIFY(strange(11, 0x06) == Violation::BadField); // a key that others are kept under
        QVERIFY(strange(15, 0x04) == Violation::BadField); // P-384
        QVERIFY(strange(17, 0x20) == Violation::BadField); // a derivation of keys
        QVERIFY(strange(20, 0xff) == Violation::BadField); // not on the curve
    }

    void theNonceAndTheKeyAreOurs() {
        OwnTpm tpm;
        const TpmEvidence evidence = tpm.certify();
        AttestationNonce other = tpm.nonce;
        other[31] = 1;
        const auto code = [](const auto& judged) { return judged ? std::error_code() : judged.error().code; };
        QVERIFY(code(appraise(evidence, tpm.key.publicKey(), other)) == Violation::WrongNonce);
        QVERIFY(code(appraise(evidence, tpm.attester.publicKey(), tpm.nonce)) == Violation::WrongSubject);
        // A public area that the statement does not name.
        OwnTpm second;
        second.keyAttributes |= 1u << 10;
        TpmEvidence swapped = evidence;
        swapped.key = second.certify().key;
        QVERIFY(code(appraise(swapped, tpm.key.publicKey(), tpm.nonce)) == Violation::WrongSubject);
    }

    void aSignatureIsOneOfItsAttester() {
        OwnTpm tpm;
        const auto judged = [&](Bytes signature) {
            TpmEvidence evidence = tpm.certify();
            evidence.signature = std::move(signature);
            return appraise(evidence, tpm.key.publicKey(), tpm.nonce).error().code;
        };
        QVERIFY(judged(tpmSignature(tpm.key.sign(tpm.certify().statement))) == Violation::BadSignature);
        const Bytes one(32, 1);
        QVERIFY(judged(joined({big(0x18, 2), big(0x0b, 2), sized(Bytes(32, 0)), sized(one)}))
                == Violation::BadSignature);
        QVERIFY(judged(joined({big(0x18, 2), big(0x0b, 2), sized(one), sized({})}))
                == Violation::BadSignature);
        QVERIFY(judged(joined({big(0x18, 2), big(0x0b, 2), sized(Bytes(33, 1)), sized(one)}))
                == Violation::BadField);
        QVERIFY(judged(joined({big(0x18, 2), big(0x04, 2), sized(one), sized(one)})) == Violation::BadField);
        QVERIFY(judged(joined({big(0x14, 2), big(0x0b, 2), sized(one), sized(one)})) == Violation::BadField);
        QVERIFY(judged(joined({big(0x18, 2), big(0x0b, 2), sized(one), sized(one), {0}}))
                == Violation::BadField);
    }

    void theEncodingIsOne() {
        const TpmEvidence evidence = OwnTpm().certify();
        const Bytes bytes = evidence.encode();
        QVERIFY(TpmEvidence::decode(bytes).value() == evidence);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!TpmEvidence::decode(BytesView(bytes).first(size)).ok());
        const auto refused = [](const Bytes& encoded) { return TpmEvidence::decode(encoded).error().code; };
        QVERIFY(refused(Bytes(kMaxEvidence + 1, 0)) == Violation::TooLarge);
        const std::string text(textOf(bytes));
        const auto other = [&](std::string_view from, std::string_view to) {
            std::string changed = text;
            changed.replace(changed.find(from), from.size(), to);
            return copyOf(viewOf(changed));
        };
        QVERIFY(refused(other("tpm2", "tpm3")) == Violation::UnknownKind);
        QVERIFY(refused(other("statement", "statemint")) == Violation::Malformed);
        TpmEvidence none = evidence;
        none.key.clear();
        QVERIFY(refused(none.encode()) == Violation::BadField);
        none = evidence;
        none.statement.resize(513);
        QVERIFY(refused(none.encode()) == Violation::BadField);
    }

    void attestersAreReadFromTheirList() {
        const std::string name(64, 'a');
        const auto list =
            Attesters::parse("# ours\n\n  " + name + "\t# the desk, 2026-11-22\r\n" + std::string(64, '0'));
        QVERIFY(list.ok());
        QCOMPARE(list->size(), 2U);
        Digest digest{};
        digest.fill(0xaa);
        QVERIFY(list->know(digest).ok());
        digest.fill(0xab);
        QVERIFY(list->know(digest).error().code == Violation::StrangeAttester);
        QCOMPARE(Attesters::parse("")->size(), 0U);
        const auto refused = [](const std::string& text) { return Attesters::parse(text).error(); };
        QVERIFY(refused(name + "\n" + name + "00").code == Violation::BadField);
        QCOMPARE(refused(name + "\n" + name + "00").detail, std::string("line 2"));
        QVERIFY(refused(std::string(64, 'g')).code == Violation::BadField);
        QVERIFY(refused(std::string(Attesters::kMaxText + 1, ' ')).code == Violation::TooLarge);
        std::string many;
        for (unsigned i = 0; i <= Attesters::kMaxAttesters; ++i) many += toHex(big(i, 32)) + "\n";
        QVERIFY(refused(many).code == Violation::TooLarge);
    }
};

VD_SUITE(AttestationTest)
#include "attestation_test.moc"
