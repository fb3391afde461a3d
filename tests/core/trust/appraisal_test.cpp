#include "core/trust/appraisal.h"

#include "tests/core/ledger/own_tpm.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::trust;

namespace {

using ledger::test::OwnTpm;

Claims claimsOf(Posture posture = Posture::Good) {
    Claims claims;
    claims.build.fill(7);
    claims.posture = posture;
    claims.program = "agent 1.2";
    return claims;
}

/// Somebody who proves what it is, and the one that asked.
struct Proof {
    OwnTpm tpm;
    codec::PeerId asker =
        crypto::PrivateKey::generate(crypto::KeyType::Ed25519, tpm.random).value().publicKey().peerId();
    ledger::AttestationNonce nonce{9, 8, 7};
    Bytes claims = claimsOf().encode();
    ProofRules rules;

    Proof() { rules.attesters = enrolled(); }

    [[nodiscard]] ledger::Attesters enrolled() {
        const auto area = tpm.certify().attester;
        return ledger::Attesters::parse(toHex(crypto::Sha256::of(area))).value();
    }

    [[nodiscard]] codec::PeerId subject() const { return tpm.key.publicKey().peerId(); }

    Testimony testify() {
        const auto statement = statementOf(asker, nonce, claims);
        tpm.nonce = evidenceNonce(statement);
        return {claims, copyOf(tpm.key.publicKey().encoded()), tpm.key.sign(crypto::signingInput(statement)),
                tpm.certify().encode()};
    }

    [[nodiscard]] Appraisal judge(const Testimony& testimony) const {
        return appraise(testimony, subject(), asker, nonce, rules);
    }
};

template <class Code>
bool is(const Appraisal& found, Appraisal::Outcome outcome, Code why) {
    return found.outcome == outcome && found.reason == make_error_code(why);
}

constexpr auto kHeld = Appraisal::Outcome::Held;
constexpr auto kShort = Appraisal::Outcome::Short;
constexpr auto kRefuted = Appraisal::Outcome::Refuted;

} // namespace

class AppraisalTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsProvedHolds() {
        Proof proof;
        const Testimony testimony = proof.testify();
        const Appraisal found = proof.judge(testimony);
        QVERIFY(found.outcome == kHeld && !found.reason);
        QVERIFY(found.device && proof.rules.attesters.know(*found.device).ok());
        QVERIFY(found.claims == claimsOf());
        // No two signers, so no name in the claims of a device that nobody asked for.
        proof.rules.builds = {claimsOf().build};
        proof.rules.least = Posture::Good;
        QVERIFY(proof.judge(testimony).outcome == kHeld);
    }

    void anotherQuestionIsNoAnswer() {
        Proof proof;
        const Testimony testimony = proof.testify();
        const codec::PeerId self = proof.subject();
        ledger::AttestationNonce other = proof.nonce;
        other[31] ^= 1U;
        QVERIFY(is(appraise(testimony, self, proof.asker, other, proof.rules), kRefuted,
                   Falsehood::BadSignature));
        QVERIFY(
            is(appraise(testimony, self, self, proof.nonce, proof.rules), kRefuted, Falsehood::BadSignature));
        // Who passes on what another proved.
        QVERIFY(is(appraise(testimony, proof.asker, proof.asker, proof.nonce, proof.rules), kRefuted,
                   Falsehood::ForeignKey));
    }

    void noPartCanBeExchanged() {
        Proof proof;
        const Testimony good = proof.testify();
        Testimony bent = good;
        bent.claims = claimsOf(Posture::Bad).encode();
        QVERIFY(is(proof.judge(bent), kRefuted, Falsehood::BadSignature));
        bent = good;
        bent.signature.back() ^= 1U;
        QVERIFY(is(proof.judge(bent), kRefuted, Falsehood::BadSignature));
        bent = good;
        bent.key.clear();
        QVERIFY(is(proof.judge(bent), kRefuted, Falsehood::ForeignKey));
        // The device's word of an hour ago, beside a signature of now.
        Proof earlier;
        earlier.nonce = {1};
        bent = good;
        bent.evidence = earlier.testify().evidence;
        QVERIFY(is(proof.judge(bent), kRefuted, ledger::Violation::WrongNonce));
        // The same for a question that is right, about another key of the device.
        Proof other;
        other.tpm.key = crypto::PrivateKey::generate(crypto::KeyType::Ecdsa, other.tpm.random).value();
        other.tpm.nonce = evidenceNonce(statementOf(proof.asker, proof.nonce, proof.claims));
        bent.evidence = other.tpm.certify().encode();
        QVERIFY(is(proof.judge(bent), kRefuted, ledger::Violation::WrongSubject));
        bent.evidence.back() ^= 1U;
        QVERIFY(proof.judge(bent).outcome == kRefuted);
    }

    void whatADeviceDoesNotKeepIsRefuted() {
        Proof proof;
        proof.tpm.keyAttributes = 0x40 | 1U << 18; // brought in
        QVERIFY(is(proof.judge(proof.testify()), kRefuted, ledger::Violation::KeyMovable));
    }

    void lessThanIsAskedFor() {
        Proof proof;
        Testimony testimony = proof.testify();
        proof.rules.builds = {ledger::Digest{1}};
        QVERIFY(is(proof.judge(testimony), kShort, Shortfall::StrangeBuild));
        proof.rules.builds.clear();
        testimony.evidence.clear();
        QVERIFY(is(proof.judge(testimony), kShort, Shortfall::NoEvidence));
        QVERIFY(!proof.judge(testimony).device);
        proof.claims = claimsOf(Posture::Degraded).encode();
        proof.rules.least = Posture::Good;
        const Appraisal low = proof.judge(proof.testify());
        QVERIFY(is(low, kShort, Shortfall::LowPosture));
        QVERIFY(low.device.has_value());
        proof.rules.least = Posture::Degraded;
        QVERIFY(proof.judge(proof.testify()).outcome == kHeld);
        proof.rules.attesters = {};
        QVERIFY(is(proof.judge(proof.testify()), kShort, ledger::Violation::StrangeAttester));
        QVERIFY(!proof.judge(proof.testify()).device);
    }

    void aDeviceOfAnotherFamily() {
        Proof proof;
        Testimony testimony = proof.testify();
        std::string text(reinterpret_cast<const char*>(testimony.evidence.data()), testimony.evidence.size());
        text.replace(text.find("tpm2"), 4, "tpm3");
        testimony.evidence = copyOf(viewOf(text));
        QVERIFY(is(proof.judge(testimony), kShort, Shortfall::UnknownDevice));
    }

    void claims() {
        const Bytes whole = claimsOf().encode();
        QVERIFY(Claims::decode(whole).value() == claimsOf());
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto cut = Claims::decode(BytesView(whole).first(size));
            QVERIFY(!cut && cut.error().code == Falsehood::BadClaims);
        }
        Claims bad = claimsOf();
        bad.program = std::string(kMaxProgram, 'x');
        QVERIFY(Claims::decode(bad.encode()).ok());
        bad.program += 'x';
        QVERIFY(!Claims::decode(bad.encode()));
        bad = claimsOf(Posture::Unsaid);
        QVERIFY(!Claims::decode(bad.encode()));
        QVERIFY(!Claims::decode(Bytes(kMaxClaims + 1)));
        Proof proof;
        proof.claims = {0xa0};
        const Appraisal found = proof.judge(proof.testify());
        QVERIFY(is(found, kRefuted, Falsehood::BadClaims));
        QVERIFY(found.claims == Claims());
    }
};

VD_SUITE(AppraisalTest)

#include "appraisal_test.moc"
