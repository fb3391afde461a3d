#include "core/protocols/attest/attest.h"

#include "core/codec/cbor.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::attest;

namespace {

template <class T>
std::error_code codeOf(const Result<T>& result) {
    return result.ok() ? std::error_code() : result.error().code;
}

Bytes questionOf(std::uint64_t page, const Bytes& nonce) {
    codec::CborWriter w;
    w.beginArray().uint(page).bytes(nonce).end();
    return std::move(w).take();
}

Bytes answerOf(std::uint64_t status, std::size_t claims, std::size_t key, std::size_t signature,
               std::size_t evidence) {
    codec::CborWriter w;
    w.beginArray().uint(status).bytes(Bytes(claims)).bytes(Bytes(key)).bytes(Bytes(signature));
    w.bytes(Bytes(evidence)).end();
    return std::move(w).take();
}

} // namespace

class AttestTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsWrittenIsRead() {
        Question question;
        question.nonce.fill(0x11);
        QVERIFY(*Question::decode(question.encode()) == question);
        for (const Answer& one : {Answer{Status::Given, {1}, {2, 2}, {3, 3, 3}, {4}},
                                  Answer{Status::Given, {1}, {2, 2}, {3, 3, 3}, {}}, Answer{}})
            QVERIFY(*Answer::decode(one.encode()) == one);
        QVERIFY((question.encode() == *fromHex("82015820" + std::string(64, '1'))));
        QVERIFY((Answer{Status::Given, {1}, {2}, {3}, {4}}.encode() == *fromHex("85014101410241034104")));
        QVERIFY((Answer{}.encode() == *fromHex("850240404040")));
    }

    void rulesOfQuestions() {
        QVERIFY(codeOf(Question::decode(Bytes(3))) == Violation::Malformed);
        QVERIFY(codeOf(Question::decode(questionOf(2, Bytes(32)))) == Violation::BadField);
        QVERIFY(codeOf(Question::decode(questionOf(1, Bytes(31)))) == Violation::BadField);
        QVERIFY(codeOf(Question::decode(questionOf(1, Bytes(33)))) == Violation::BadField);
        QVERIFY(codeOf(Question::decode(Bytes(kMaxFrame + 1))) == Violation::BadField);
        QVERIFY(codeOf(Question::decode(answerOf(1, 1, 1, 1, 1))) == Violation::Malformed);
        const Bytes whole = questionOf(1, Bytes(32));
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(codeOf(Question::decode(BytesView(whole).first(size))) == Violation::Malformed);
    }

    void rulesOfAnswers() {
        QVERIFY(codeOf(Answer::decode(answerOf(0, 0, 0, 0, 0))) == Violation::BadStatus);
        QVERIFY(codeOf(Answer::decode(answerOf(3, 0, 0, 0, 0))) == Violation::BadStatus);
        for (const Bytes& more : {answerOf(2, 1, 0, 0, 0), answerOf(2, 0, 1, 0, 0), answerOf(2, 0, 0, 1, 0),
                                  answerOf(2, 0, 0, 0, 1)})
            QVERIFY(codeOf(Answer::decode(more)) == Violation::BadStatus);
        QVERIFY(Answer::decode(answerOf(1, kMaxClaims, kMaxKey, kMaxSignature, kMaxEvidence)).ok());
        for (const Bytes& more :
             {answerOf(1, kMaxClaims + 1, 0, 0, 0), answerOf(1, 0, kMaxKey + 1, 0, 0),
              answerOf(1, 0, 0, kMaxSignature + 1, 0), answerOf(1, 0, 0, 0, kMaxEvidence + 1)})
            QVERIFY(codeOf(Answer::decode(more)) == Violation::BadField);
        QVERIFY(codeOf(Answer::decode(questionOf(1, Bytes(32)))) == Violation::Malformed);
        const Bytes whole = answerOf(1, 5, 5, 5, 5);
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(codeOf(Answer::decode(BytesView(whole).first(size))) == Violation::Malformed);
    }

    void oneQuestionOnALine() {
        Line line;
        QVERIFY(codeOf(line.finished()) == Violation::NoRequest);
        QVERIFY(codeOf(line.received(Bytes(3))) == Violation::Malformed);
        QVERIFY(line.received(Question{}.encode()).ok());
        QVERIFY(line.finished().ok());
        QVERIFY(codeOf(line.received(Question{}.encode())) == Violation::SecondFrame);
    }
};

VD_SUITE(AttestTest)

#include "attest_test.moc"
