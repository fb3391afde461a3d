#include "core/ledger/judgement.h"

#include "core/codec/cbor.h"
#include "tests/core/ledger/book.h"
#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

#include <functional>

using namespace vedette;
using namespace vedette::ledger;
using vedette::test::Book;
using vedette::test::idOf;
using vedette::test::keyOf;
using vedette::test::named;

namespace {

constexpr std::int64_t kHourMs = 3'600'000;

/// Two keys in use that were both promised to the same successor, and what the first and it consented to.
struct Pair {
    Book book;
    crypto::PrivateKey old = keyOf(11);
    crypto::PrivateKey other = keyOf(21);
    crypto::PrivateKey next = keyOf(12);
    Statement statement;

    Pair() {
        book.begin();
        book.active(old, next);
        book.active(other, next);
        statement = agreed(kHourMs, 2 * kHourMs);
    }

    [[nodiscard]] Statement agreed(std::int64_t overlap, std::int64_t open) const {
        return book.consented(old, next, book.birthOf(next, keyOf(13)), {book.now.ms + overlap},
                              {book.now.ms + open});
    }

    Succession& content() { return std::get<Succession>(statement.content); }

    Consents& consents() { return *content().consents; }

    /// What becomes of it, without a signature but those consents.
    std::string offered(const vedette::test::Keys& signers = {}) {
        return book.offer(Book::signedBy(statement, signers));
    }

    /// In the place after what was said meanwhile.
    void movedOn() {
        const Statement place = book.next({});
        statement.sequence = place.sequence;
        statement.previous = place.previous;
        statement.at = place.at;
    }
};

} // namespace

class JudgementTest final : public QObject {
    Q_OBJECT

private slots:

    void twoConsentsAreASuccession() {
        Pair p;
        Pair q;
        // The control: the same words without consents are refused.
        p.content().consents.reset();
        QCOMPARE(p.offered(), named(Violation::SubjectMissing));
        // And with the two signatures under the entry they make the very same of the keys.
        QCOMPARE(p.offered({&p.old, &p.next}), std::string());
        QCOMPARE(q.offered(), std::string());
        QVERIFY(p.book.ledger.keys() == q.book.ledger.keys());
        QVERIFY(q.book.stateOf(q.old) == State::Active && q.book.stateOf(q.next) == State::Active);
        QVERIFY(q.book.ledger.find(idOf(q.old))->stateAt(q.content().overlapUntil) == State::Deactivated);
        const auto folded = LedgerFile::decode(q.book.file.encode())->fold();
        QVERIFY(folded.ok() && *folded == q.book.ledger);
    }

    void everythingThatWasSignedIsCovered() {
        const std::function<void(Pair&)> changes[] = {
            [](Pair& p) { p.statement.who = "eve"; },
            [](Pair& p) { p.statement.why = "other words"; },
            [](Pair& p) { p.content().old = idOf(p.other); },
            [](Pair& p) { p.content().birth.token = "soft 0002"; },
            [](Pair& p) { p.content().birth.attestation = Digest{}; },
            [](Pair& p) { p.content().birth.next = idOf(keyOf(14)).digest; },
            [](Pair& p) { p.content().birth.revocation[0] ^= 1; },
            [](Pair& p) { p.content().overlapUntil.ms += 1; },
            [](Pair& p) { p.consents().until.ms += 1; },
            [](Pair& p) { std::swap(p.consents().byOld, p.consents().byNew); },
            [](Pair& p) { p.consents().byOld = p.consents().byNew; },
            [](Pair& p) { p.consents().byNew = p.consents().byOld; },
            [](Pair& p) { p.consents().byOld.back() ^= 1; },
            [](Pair& p) { p.consents().byNew.front() ^= 1; },
            [](Pair& p) { p.consents().byOld.pop_back(); },
            // Of both keys, but under the entry: another kind of words.
            [](Pair& p) {
                const Bytes input = crypto::signingInput(signingRequest("succession", p.statement.encode()));
                p.consents().byOld = p.old.sign(input);
                p.consents().byNew = p.next.sign(input);
            },
        };
        for (const auto& change : changes) {
            Pair p;
            change(p);
            QCOMPARE(p.offered(), named(Violation::BadSignature));
        }
        // The new key agreed to follow that one key, and no other that was promised to it as well.
        Pair another;
        another.content().old = idOf(another.other);
        another.consents().byOld =
            another.other.sign(crypto::signingInput(consentRequest(another.statement)));
        QCOMPARE(another.offered(), named(Violation::BadSignature));
        Pair key;
        key.content().birth.key = vedette::test::publicOf(keyOf(14));
        QCOMPARE(key.offered(), named(Violation::CommitmentMismatch));
    }

    void aPlaceAndATimeAreNot() {
        Pair p;
        QCOMPARE(p.book.say(WitnessReceipt{}, {&p.book.wit}), std::string());
        QCOMPARE(p.offered(), named(Violation::WrongSequence));
        p.movedOn();
        QCOMPARE(p.offered(), std::string());
    }

    void theConsentsOfAnotherLedgerAreNone() {
        Pair p;
        Book other;
        Policy policy = other.policy();
        policy.officers[0].person = "somebody else";
        QCOMPARE(other.say(policy, {&other.ann, &other.bob}), std::string());
        other.active(p.old, p.next);
        Statement moved = p.statement;
        moved.ledger = other.ledger.id();
        const Statement place = other.next({});
        moved.sequence = place.sequence;
        moved.previous = place.previous;
        moved.at = place.at;
        QCOMPARE(other.offer(Book::signedBy(moved, {})), named(Violation::BadSignature));
    }

    void aConsentIsNoSignatureOfTheEntry() {
        Pair p;
        Entry entry{{}, {{idOf(p.old), p.consents().byOld}, {idOf(p.next), p.consents().byNew}}};
        p.content().consents.reset();
        entry.body = p.statement.encode();
        QCOMPARE(p.book.offer(entry.encode()), named(Violation::BadSignature));
    }

    void whatIsSignedSaysWhatFor() {
        const Pair p;
        const Bytes asked = consentRequest(p.statement).statement;
        auto items = *codec::CborReader::open(asked)->array();
        QCOMPARE(std::string(*items.next()->text()), std::string(kDomain));
        QCOMPARE(std::string(*items.next()->text()), std::string("consent"));
        QCOMPARE(items.next()->bytes()->size(), std::size_t{32});
        QVERIFY(items.done());
    }

    void nobodyElseSignsBesideConsents() {
        for (const int who : {0, 1, 2}) {
            Pair p;
            const vedette::test::Keys all{&p.book.ann, &p.old, &p.next};
            QVERIFY(p.book.ledger.votersOn(p.statement).empty());
            QCOMPARE(p.offered({all[static_cast<std::size_t>(who)]}), named(Violation::StrangeSigner));
        }
    }

    void theyEnd() {
        Pair p;
        p.statement.at = p.consents().until;
        QCOMPARE(p.offered(), named(Violation::ConsentExpired));
        p.statement.at.ms -= 1;
        QCOMPARE(p.offered(), std::string());
        // Whoever makes the ledger older ends them: the entry cannot be dated back.
        Pair q;
        q.book.now = q.consents().until;
        QCOMPARE(q.book.say(WitnessReceipt{}, {&q.book.wit}), std::string());
        const WallTime then = q.statement.at;
        q.movedOn();
        q.statement.at = then;
        QCOMPARE(q.offered(), named(Violation::TimeReversed));
        q.statement.at = q.book.now;
        QCOMPARE(q.offered(), named(Violation::ConsentExpired));
    }

    void theyServeOnce() {
        Pair p;
        QCOMPARE(p.offered(), std::string());
        p.movedOn();
        QCOMPARE(p.offered(), named(Violation::AlreadySucceeded));
        // The next rotation of the line has words of its own.
        p.content().old = idOf(p.next);
        QCOMPARE(p.offered(), named(Violation::KnownKey));
    }

    void theOverlapIsWhatWasSigned() {
        const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(Ledger::kMaxOverlap).count();
        Pair p;
        const std::int64_t minute = 60'000; // until the entry is made
        p.statement = p.agreed(minute + most + 1, 2 * kHourMs);
        QCOMPARE(p.offered(), named(Violation::BadOverlap));
        p.statement = p.agreed(minute + most, 2 * kHourMs);
        QCOMPARE(p.offered(), std::string());
        // One that came late has less of it, and one that came too late none.
        Pair q;
        q.statement.at.ms = q.content().overlapUntil.ms + 1;
        QCOMPARE(q.offered(), std::string());
        QVERIFY(q.book.stateOf(q.old) == State::Deactivated && q.book.stateOf(q.next) == State::Active);
        QVERIFY(q.book.ledger.find(idOf(q.old))->overlapUntil == q.statement.at);
        QCOMPARE(q.book.ledger.refused(q.book.now).size(), std::size_t{1});
    }

    void aKeyThatIsNotInUseConsentsToNothing() {
        for (const Reason reason : {Reason::KeyCompromise, Reason::Hold, Reason::Superseded}) {
            Pair p;
            p.book.revoke(p.old, reason);
            p.movedOn();
            QCOMPARE(p.offered(), named(Violation::QuorumMissing));
            // Nor does the quorum help it on: their road has signatures of its own.
            QCOMPARE(p.offered({&p.next, &p.book.ann, &p.book.bob}), named(Violation::StrangeSigner));
            if (reason != Reason::Hold) continue;
            QCOMPARE(p.book.say(Resumption{idOf(p.old)}, {&p.book.ann, &p.book.bob}), std::string());
            p.movedOn();
            QCOMPARE(p.offered(), std::string());
        }
        Pair p;
        const auto unborn = keyOf(31);
        p.book.born(unborn, keyOf(32));
        p.statement = p.book.consented(unborn, keyOf(32), p.book.birthOf(keyOf(32), keyOf(33)), p.book.now,
                                       {p.book.now.ms + kHourMs});
        QCOMPARE(p.offered(), named(Violation::IllegalMove));
    }

    void theFormOfConsents() {
        Pair p;
        const Bytes body = p.statement.encode();
        const auto read = Statement::decode(body);
        QVERIFY(read.ok() && *read == p.statement && read->encode() == body);
        const auto refused = [&](Consents consents) {
            p.content().consents = std::move(consents);
            const auto decoded = Statement::decode(p.statement.encode());
            return decoded ? std::string("taken") : decoded.error().code.message();
        };
        const Consents good = p.consents();
        QCOMPARE(refused({good.until, {}, good.byNew}), named(Violation::BadField));
        QCOMPARE(refused({good.until, good.byOld, {}}), named(Violation::BadField));
        QCOMPARE(refused({good.until, Bytes(kMaxSignature + 1), good.byNew}), named(Violation::BadField));
        QCOMPARE(refused({good.until, good.byOld, Bytes(kMaxSignature + 1)}), named(Violation::BadField));
        QCOMPARE(refused({{-1}, good.byOld, good.byNew}), named(Violation::BadField));
        // One item more in the list of three: 0x83 becomes 0x84, and a zero follows the last.
        p.content().consents = good;
        Bytes more = p.statement.encode();
        const std::string_view text = "consents";
        auto at = std::ranges::search(more, text).end();
        QVERIFY(at != more.end() && *at == 0x83);
        *at = 0x84;
        const auto end = std::ranges::search(more, good.byNew).end();
        more.insert(end, 0);
        const auto decoded = Statement::decode(more);
        QVERIFY(!decoded && decoded.error().code == Violation::Malformed);
    }

    /// As they were written before there were consents: read, and written again, byte for byte.
    void olderSuccessionsStayWhatTheyWere() {
        QFile file(QString(VEDETTE_SOURCE_DIR) + "/tests/fuzz/corpus/ledger/succession");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string bytes = file.readAll().toStdString();
        const auto entry = Entry::decode(viewOf(bytes));
        QVERIFY(entry.ok());
        const auto statement = Statement::decode(entry->body);
        QVERIFY(statement.ok() && statement->encode() == entry->body);
        QVERIFY(!std::get<Succession>(statement->content).consents);
    }
};

VD_SUITE(JudgementTest)
#include "judgement_test.moc"
