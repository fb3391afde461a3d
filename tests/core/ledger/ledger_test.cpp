#include "core/ledger/ledger.h"

#include "core/codec/cbor.h"
#include "tests/core/ledger/book.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <functional>

using namespace vedette;
using namespace vedette::ledger;
using namespace std::chrono_literals;
using vedette::test::Book;
using vedette::test::idOf;
using vedette::test::keyOf;
using vedette::test::named;

namespace {

/// A whole life: births, an activation, a rotation, a suspension and its end, a revocation, a destruction.
Book life() {
    Book book;
    const auto one = keyOf(11);
    const auto two = keyOf(12);
    const auto three = keyOf(13);
    book.begin();
    book.active(one, two);
    const auto must = [&](Content content, const vedette::test::Keys& signers) {
        if (!book.say(std::move(content), signers).empty()) qFatal("a legal move was refused");
    };
    must(Succession{idOf(one), book.birthOf(two, three), {book.now.ms + 120'000}}, {&one, &two});
    must(Suspension{idOf(two)}, {&book.cem});
    must(WitnessReceipt{}, {&book.wit});
    must(Resumption{idOf(two)}, {&book.ann, &book.cem});
    must(book.revoking(two, Reason::KeyCompromise), {&book.bob, &book.cem});
    must(Destruction{idOf(two)}, {&book.ann, &book.wit});
    must(WitnessReceipt{}, {&book.wit, &book.wen});
    return book;
}

} // namespace

class LedgerTest final : public QObject {
    Q_OBJECT

private slots:

    void aWholeLife() {
        const Book book = life();
        const auto* one = book.ledger.find(idOf(keyOf(11)));
        const auto* two = book.ledger.find(idOf(keyOf(12)));
        QVERIFY(one != nullptr && two != nullptr);
        QVERIFY(one->successor == idOf(keyOf(12)) && two->predecessor == idOf(keyOf(11)));
        QVERIFY(one->stateAt({one->overlapUntil->ms - 1}) == State::Active);
        QVERIFY(one->stateAt(*one->overlapUntil) == State::Deactivated);
        QVERIFY(two->state == State::Destroyed && two->revoked == Reason::KeyCompromise);
        QVERIFY(book.ledger.successorOf(idOf(keyOf(11))) == idOf(keyOf(12)));
        QVERIFY(book.ledger.witnessed(1) == book.ledger.size() - 2);
        QVERIFY(book.ledger.witnessed(2) == book.ledger.size() - 2);
        QVERIFY(!book.ledger.witnessed(3));
        const auto refused = book.ledger.refused(book.now);
        QCOMPARE(refused.size(), std::size_t{2});
    }

    void whatIsReadOnceReadsTheSame() {
        const Book book = life();
        const auto file = LedgerFile::decode(book.file.encode());
        QVERIFY(file.ok() && file->entries == book.file.entries);
        const auto folded = file->fold();
        QVERIFY(folded.ok() && *folded == book.ledger);
        for (const Bytes& bytes : file->entries) {
            const auto entry = Entry::decode(bytes);
            QVERIFY(entry.ok() && entry->encode() == bytes);
            const auto statement = Statement::decode(entry->body);
            QVERIFY(statement.ok() && statement->encode() == entry->body);
        }
    }

    // --- What was altered is found

    void everyFlippedByteIsFound() {
        const Book book = life();
        const Bytes whole = book.file.encode();
        for (std::size_t at = 0; at < whole.size(); ++at) {
            Bytes bad = whole;
            bad[at] ^= static_cast<Byte>(1u << (at % 8));
            const auto file = LedgerFile::decode(bad);
            if (!file) continue;
            if (file->fold().ok()) QFAIL(qPrintable(QString("byte %1 may be flipped").arg(at)));
        }
    }

    void everyTruncationIsFound() {
        const Bytes whole = life().file.encode();
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!LedgerFile::decode(BytesView(whole).first(size)).ok());
    }

    void droppedRepeatedAndReorderedEntriesAreFound() {
        const Book book = life();
        const auto& entries = book.file.entries;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto position = static_cast<std::ptrdiff_t>(i);
            LedgerFile dropped = book.file;
            dropped.entries.erase(dropped.entries.begin() + position);
            // The end that was cut off shows in the head alone.
            QCOMPARE(dropped.fold().ok(), i + 1 == entries.size());
            LedgerFile repeated = book.file;
            repeated.entries.insert(repeated.entries.begin() + position, entries[i]);
            QVERIFY(!repeated.fold().ok());
            for (std::size_t j = i + 1; j < entries.size(); ++j) {
                LedgerFile swapped = book.file;
                std::swap(swapped.entries[i], swapped.entries[j]);
                QVERIFY(!swapped.fold().ok());
            }
        }
    }

    void aSurplusSignatureThatWasTakenAwayIsFound() {
        Book book;
        book.begin();
        const auto one = keyOf(11);
        QCOMPARE(book.say(Inception{book.birthOf(one, keyOf(12)), "node", {}},
                          {&one, &book.ann, &book.bob, &book.cem}),
                 std::string());
        QCOMPARE(book.say(Activation{idOf(one)}, {&one, &book.ann, &book.bob}), std::string());
        LedgerFile thinned = book.file;
        Entry entry = *Entry::decode(thinned.entries[1]);
        entry.signatures.erase(idOf(book.cem));
        thinned.entries[1] = entry.encode();
        const auto folded = thinned.fold();
        QVERIFY(!folded && folded.error().code == Violation::BrokenChain);
        QCOMPARE(folded.error().detail, std::string("2"));
    }

    // --- The table

    void everyMoveIsInTheTableOrRefused() {
        constexpr State kStates[] = {State::PreActivation, State::Active,      State::Suspended,
                                     State::Deactivated,   State::Compromised, State::Destroyed};

        struct Case {
            Move move;
            std::function<std::string(Book&, const crypto::PrivateKey&)> say;
        };

        const std::vector<Case> cases{
            {Move::Activate,
             [](Book& b, const auto& k) {
                 return b.say(Activation{idOf(k)}, {&k, &b.ann, &b.bob});
             }},
            {Move::Suspend, [](Book& b, const auto& k) { return b.say(Suspension{idOf(k)}, {&b.ann}); }},
            {Move::Resume,
             [](Book& b, const auto& k) {
                 return b.say(Resumption{idOf(k)}, {&b.ann, &b.bob});
             }},
            {Move::Deactivate,
             [](Book& b, const auto& k) {
                 return b.say(b.revoking(k, Reason::Cessation), {&b.ann, &b.bob});
             }},
            {Move::Compromise,
             [](Book& b, const auto& k) {
                 return b.say(b.revoking(k, Reason::Unspecified), {&b.ann, &b.bob});
             }},
            {Move::Destroy,
             [](Book& b, const auto& k) {
                 return b.say(Destruction{idOf(k)}, {&b.ann, &b.wit});
             }},
        };
        for (const State from : kStates) {
            for (const Case& one : cases) {
                Book book;
                const auto key = keyOf(11);
                book.begin();
                if (from == State::PreActivation) book.born(key, keyOf(12));
                if (from != State::PreActivation) book.active(key, keyOf(12));
                if (from == State::Suspended) book.revoke(key, Reason::Hold);
                if (from == State::Deactivated || from == State::Destroyed)
                    book.revoke(key, Reason::PrivilegeWithdrawn);
                if (from == State::Compromised) book.revoke(key, Reason::AuthorityCompromise);
                if (from == State::Destroyed)
                    QCOMPARE(book.say(Destruction{idOf(key)}, {&book.ann, &book.wit}), std::string());
                QVERIFY(book.stateOf(key) == from);
                const std::string said = one.say(book, key);
                const auto to = after(from, one.move);
                QCOMPARE(said, to ? std::string() : named(Violation::IllegalMove));
                QVERIFY(book.stateOf(key) == to.value_or(from));
            }
        }
    }

    void wordsOfTheTable() {
        QVERIFY(moveOf(Reason::Unspecified) == Move::Compromise);
        QVERIFY(moveOf(Reason::AffiliationChanged) == Move::Deactivate);
        QVERIFY(moveOf(Reason::Superseded) == Move::Deactivate);
        QVERIFY(!reasonOf(7) && !reasonOf(8) && !reasonOf(10) && reasonOf(9) == Reason::PrivilegeWithdrawn);
        QCOMPARE(stateName(State::PreActivation), std::string_view("pre_activation"));
        QCOMPARE(reasonName(Reason::Hold), std::string_view("certificate_hold"));
        QCOMPARE(roleName(Role::Witness), std::string_view("witness"));
    }

    // --- The chain

    void rulesOfTheChain() {
        Book book;
        const auto key = keyOf(11);
        Statement first = book.next(book.policy());
        QCOMPARE(book.say(WitnessReceipt{}, {&book.wit}), named(Violation::NoGenesis));
        first.sequence = 1;
        QCOMPARE(book.offer(Book::signedBy(first, {&book.ann, &book.bob})), named(Violation::WrongSequence));
        first.sequence = 0;
        first.previous = Digest{};
        QCOMPARE(book.offer(Book::signedBy(first, {&book.ann, &book.bob})), named(Violation::BrokenChain));
        book.begin();
        book.born(key, keyOf(12));
        const auto altered = [&](const std::function<void(Statement&)>& alter) {
            Statement statement = book.next(Activation{idOf(key)});
            alter(statement);
            return book.offer(Book::signedBy(statement, {&key, &book.ann, &book.bob}));
        };
        QCOMPARE(altered([](Statement& s) { s.sequence = 3; }), named(Violation::WrongSequence));
        QCOMPARE(altered([](Statement& s) { s.sequence = 1; }), named(Violation::WrongSequence));
        QCOMPARE(altered([](Statement& s) { (*s.ledger)[0] ^= 1; }), named(Violation::WrongLedger));
        QCOMPARE(altered([](Statement& s) { s.ledger.reset(); }), named(Violation::WrongLedger));
        QCOMPARE(altered([](Statement& s) { (*s.previous)[0] ^= 1; }), named(Violation::BrokenChain));
        QCOMPARE(altered([&](Statement& s) { s.at = {book.now.ms - 1}; }), named(Violation::TimeReversed));
        QCOMPARE(altered([&](Statement& s) { s.at = book.now; }), std::string());
    }

    void noMoreThanSoManyEntries() {
        codec::CborWriter w;
        w.beginArray().text("vedette-key-ledger").uint(1).beginArray();
        for (std::size_t i = 0; i <= Ledger::kMaxEntries; ++i) w.bytes(Bytes(1));
        w.end().end();
        const auto file = LedgerFile::decode(std::move(w).take());
        QVERIFY(!file && file.error().code == Violation::Full);
    }

    void twoStoriesAreEvidence() {
        Book book;
        book.begin();
        book.born(keyOf(11), keyOf(12));
        Book other;
        other.begin();
        other.born(keyOf(11), keyOf(12));
        QVERIFY(book.ledger == other.ledger);
        other.active(keyOf(21), keyOf(22));
        auto difference = compare(book.file, other.file);
        QVERIFY(difference.ok() && difference->common == 2 && difference->behind == 2);
        QVERIFY(difference->ahead == 0 && !difference->fork);
        book.born(keyOf(31), keyOf(32));
        difference = compare(book.file, other.file);
        QVERIFY(difference.ok() && difference->fork);
        const Fork fork{2, book.file.entries[2], other.file.entries[2]};
        QVERIFY(*difference->fork == fork);
        Book stranger;
        stranger.now = {5};
        stranger.begin();
        QVERIFY(compare(book.file, stranger.file).error().code == Violation::WrongLedger);
        other.file.entries.pop_back();
        other.file.entries.back().back() ^= 1;
        QVERIFY(compare(book.file, other.file).error().code == Violation::BadSignature);
        QVERIFY(compare(other.file, book.file).error().code == Violation::BadSignature);
    }

    // --- Who signed

    void whoMustSign() {
        Book b;
        const auto key = keyOf(11);
        const auto stranger = keyOf(99);
        b.begin();
        const Inception inception{b.birthOf(key, keyOf(12)), "node", {}};
        QCOMPARE(b.say(inception, {&b.ann, &b.bob}), named(Violation::SubjectMissing));
        QCOMPARE(b.say(inception, {&key, &b.ann}), named(Violation::QuorumMissing));
        QCOMPARE(b.say(inception, {&key, &b.ann, &b.wit}), named(Violation::QuorumMissing));
        QCOMPARE(b.say(inception, {&key, &b.ann, &b.pub}), named(Violation::QuorumMissing));
        QCOMPARE(b.say(inception, {&key, &b.ann, &b.bob, &stranger}), named(Violation::StrangeSigner));
        Entry forged = *Entry::decode(Book::signedBy(b.next(inception), {&key, &b.ann, &b.bob}));
        forged.signatures[idOf(b.bob)] = forged.signatures[idOf(b.ann)];
        QCOMPARE(b.offer(forged.encode()), named(Violation::BadSignature));
        QCOMPARE(b.say(inception, {&key, &b.ann, &b.bob}), std::string());
        QCOMPARE(b.say(Activation{idOf(key)}, {&b.ann, &b.bob}), named(Violation::SubjectMissing));
        QCOMPARE(b.say(Activation{idOf(key)}, {&key, &b.ann}), named(Violation::QuorumMissing));
        QCOMPARE(b.say(Activation{idOf(key)}, {&key, &b.ann, &b.bob}), std::string());
        QCOMPARE(b.say(Suspension{idOf(key)}, {&b.wit}), named(Violation::OfficerMissing));
        QCOMPARE(b.say(Suspension{idOf(key)}, {&b.pub}), named(Violation::OfficerMissing));
        QCOMPARE(b.say(Suspension{idOf(key)}, {&b.ann}), std::string());
        QCOMPARE(b.say(Resumption{idOf(key)}, {&b.ann}), named(Violation::QuorumMissing));
        QCOMPARE(b.say(b.revoking(key, Reason::Cessation), {&b.ann}), named(Violation::QuorumMissing));
        QCOMPARE(b.say(Destruction{idOf(key)}, {&b.ann}), named(Violation::WitnessMissing));
        QCOMPARE(b.say(Destruction{idOf(key)}, {&b.wit}), named(Violation::OfficerMissing));
        QCOMPARE(b.say(WitnessReceipt{}, {&b.ann}), named(Violation::WitnessMissing));
    }

    void theSignatureOfAnotherKindDoesNotCount() {
        Book b;
        b.begin();
        const auto key = keyOf(11);
        const Statement statement = b.next(Inception{b.birthOf(key, keyOf(12)), "node", {}});
        const auto entry =
            vedette::test::signedEntry("activation", statement.encode(), {&key, &b.ann, &b.bob});
        QCOMPARE(b.offer(entry), named(Violation::BadSignature));
    }

    /// GHSA-r7vq-6425-j94w counted one key's signatures; we count people, tokens and keys.
    void onePersonOrOneTokenIsOneVoice() {
        const auto count = [](std::vector<std::pair<std::string, std::string>> people) {
            Policy policy;
            Signers all;
            Byte number = 40;
            for (auto& [person, token] : people) {
                policy.officers.push_back(
                    {vedette::test::publicOf(keyOf(++number)), person, token, Role::Operator});
                all.insert(KeyId::of(policy.officers.back().key));
            }
            return independent(policy, all, {Role::Operator});
        };
        QCOMPARE(count({{"p", "1"}, {"q", "2"}, {"r", "3"}}), std::size_t{3});
        QCOMPARE(count({{"p", "1"}, {"p", "2"}, {"p", "3"}}), std::size_t{1});
        QCOMPARE(count({{"p", "1"}, {"q", "1"}, {"r", "1"}}), std::size_t{1});
        // Three persons and three tokens, and yet only two that are independent.
        QCOMPARE(count({{"p", "1"}, {"p", "2"}, {"p", "3"}, {"q", "1"}, {"r", "1"}}), std::size_t{2});
        QCOMPARE(count({{"p", "1"}, {"p", "2"}, {"q", "1"}}), std::size_t{2});
    }

    void anOperatorIsNotItsOwnWitness() {
        Book b;
        Policy policy = b.policy();
        policy.officers[3].person = "ann"; // wit is ann with another token
        QCOMPARE(b.say(policy, {&b.ann, &b.bob}), std::string());
        b.born(keyOf(11), keyOf(12));
        QCOMPARE(b.say(Destruction{idOf(keyOf(11))}, {&b.ann, &b.wit}), named(Violation::WitnessMissing));
        QCOMPARE(b.say(Destruction{idOf(keyOf(11))}, {&b.bob, &b.wit}), std::string());
    }

    // --- Policies

    void policiesAreChangedByOldAndNew() {
        Book b;
        const auto dan = keyOf(51);
        b.begin();
        Policy next = b.policy();
        next.officers[2] = {vedette::test::publicOf(dan), "dan", "T9", Role::Operator};
        next.officers[1] = {vedette::test::publicOf(keyOf(52)), "eve", "T8", Role::Operator};
        const auto eve = keyOf(52);
        QCOMPARE(b.say(next, {&dan, &eve}), named(Violation::QuorumMissing));
        QCOMPARE(b.say(next, {&b.ann, &b.bob}), named(Violation::NewQuorumMissing));
        QCOMPARE(b.say(next, {&b.ann, &b.bob, &dan}), std::string());
        QCOMPARE(b.say(b.policy(), {&b.bob, &b.cem}), named(Violation::QuorumMissing));
        QVERIFY(b.ledger.policy() == next);
    }

    void rulesOfPolicies() {
        Book b;
        const auto refusedAs = [&](const std::function<void(Policy&)>& alter) {
            Policy policy = b.policy();
            alter(policy);
            return b.say(policy, {&b.ann, &b.bob, &b.cem});
        };
        QCOMPARE(refusedAs([](Policy& p) { p.threshold = 0; }), named(Violation::BadThreshold));
        QCOMPARE(refusedAs([](Policy& p) { p.threshold = 4; }), named(Violation::BadThreshold));
        QCOMPARE(refusedAs([](Policy& p) { p.setThreshold = 5; }), named(Violation::BadThreshold));
        QCOMPARE(refusedAs([](Policy& p) {
                     p.threshold = 3;
                     p.officers[1].person = "ann";
                 }),
                 named(Violation::BadThreshold));
        QCOMPARE(refusedAs([](Policy& p) { p.officers[3].key = p.officers[0].key; }),
                 named(Violation::RepeatedOfficer));
        QCOMPARE(refusedAs([](Policy& p) { p.expires = {5}; }), named(Violation::PolicyExpired));
        b.begin();
        b.born(keyOf(11), keyOf(12));
        QCOMPARE(refusedAs([](Policy& p) { p.officers[4].key = vedette::test::publicOf(keyOf(11)); }),
                 named(Violation::NotSeparate));
    }

    void anExpiredPolicyLetsRevokeAndNothingElse() {
        Book b;
        b.begin();
        const auto key = keyOf(11);
        const auto other = keyOf(21);
        b.active(key, keyOf(12));
        b.active(other, keyOf(22));
        b.now = {b.policy().expires.ms};
        QCOMPARE(b.say(Inception{b.birthOf(keyOf(31), keyOf(32)), "node", {}}, {&b.ann, &b.bob}),
                 named(Violation::SubjectMissing));
        const auto third = keyOf(31);
        QCOMPARE(b.say(Inception{b.birthOf(third, keyOf(32)), "node", {}}, {&third, &b.ann, &b.bob}),
                 named(Violation::PolicyExpired));
        QCOMPARE(b.say(Suspension{idOf(key)}, {&b.ann}), std::string());
        QCOMPARE(b.say(Resumption{idOf(key)}, {&b.ann, &b.bob}), named(Violation::PolicyExpired));
        QCOMPARE(b.say(b.revoking(other, Reason::KeyCompromise), {&b.ann, &b.bob}), std::string());
        Policy longer = b.policy();
        longer.expires = {20'000'000'000};
        QCOMPARE(b.say(longer, {&b.ann, &b.bob}), std::string());
        QCOMPARE(b.say(Resumption{idOf(key)}, {&b.ann, &b.bob}), std::string());
    }

    // --- Births and successions

    void rulesOfBirths() {
        Book b;
        b.begin();
        const auto key = keyOf(11);
        b.born(key, keyOf(12));
        QCOMPARE(b.say(Inception{b.birthOf(key, keyOf(12)), "node", {}}, {&key, &b.ann, &b.bob}),
                 named(Violation::KnownKey));
        QCOMPARE(b.say(Inception{b.birthOf(b.cem, keyOf(12)), "node", {}}, {&b.ann, &b.bob, &b.cem}),
                 named(Violation::NotSeparate));
        QCOMPARE(b.say(Activation{idOf(keyOf(77))}, {&b.ann, &b.bob}), named(Violation::UnknownKey));
        const auto child = keyOf(41);
        const Inception vouched{b.birthOf(child, keyOf(42)), "node", idOf(key)};
        // Not active yet, then not heard, then unknown.
        QCOMPARE(b.say(vouched, {&child, &key, &b.ann, &b.bob}), named(Violation::IssuerUnfit));
        QCOMPARE(b.say(Activation{idOf(key)}, {&key, &b.ann, &b.bob}), std::string());
        QCOMPARE(b.say(vouched, {&child, &b.ann, &b.bob}), named(Violation::IssuerUnfit));
        QCOMPARE(
            b.say(Inception{b.birthOf(child, keyOf(42)), "node", idOf(keyOf(77))}, {&child, &b.ann, &b.bob}),
            named(Violation::IssuerUnfit));
        QCOMPARE(b.say(vouched, {&child, &key, &b.ann, &b.bob}), std::string());
    }

    void whatAnIssuerVouchedForFallsWithIt() {
        Book b;
        b.begin();
        const auto root = keyOf(11);
        const auto middle = keyOf(21);
        const auto leaf = keyOf(31);
        b.active(root, keyOf(12));
        QCOMPARE(b.say(Inception{b.birthOf(middle, keyOf(22)), "ca", idOf(root)},
                       {&middle, &root, &b.ann, &b.bob}),
                 std::string());
        QCOMPARE(b.say(Activation{idOf(middle)}, {&middle, &b.ann, &b.bob}), std::string());
        QCOMPARE(b.say(Inception{b.birthOf(leaf, keyOf(32)), "node", idOf(middle)},
                       {&leaf, &middle, &b.ann, &b.bob}),
                 std::string());
        QVERIFY(b.ledger.refused(b.now).empty());
        QCOMPARE(b.say(Suspension{idOf(root)}, {&b.ann}), std::string());
        QCOMPARE(b.ledger.refused(b.now).size(), std::size_t{3});
        QCOMPARE(b.say(Resumption{idOf(root)}, {&b.ann, &b.bob}), std::string());
        QVERIFY(b.ledger.refused(b.now).empty());
        b.revoke(root);
        QCOMPARE(b.say(Destruction{idOf(root)}, {&b.ann, &b.wit}), std::string());
        const auto refused = b.ledger.refused(b.now);
        QCOMPARE(refused.size(), std::size_t{3});
        for (const Refused& one : refused) QVERIFY(one.reason == Reason::KeyCompromise);
        QVERIFY(std::ranges::is_sorted(refused, {}, &Refused::key));
    }

    void rulesOfSuccession() {
        Book b;
        b.begin();
        const auto old = keyOf(11);
        const auto next = keyOf(12);
        const auto wrong = keyOf(13);
        b.born(old, next);
        const auto to = [&](const crypto::PrivateKey& key, std::int64_t overlap) {
            return Succession{idOf(old), b.birthOf(key, keyOf(14)), {b.now.ms + 60'000 + overlap}};
        };
        QCOMPARE(b.say(to(next, 0), {&old, &next}), named(Violation::IllegalMove));
        QCOMPARE(b.say(Activation{idOf(old)}, {&old, &b.ann, &b.bob}), std::string());
        QCOMPARE(b.say(to(wrong, 0), {&old, &wrong}), named(Violation::CommitmentMismatch));
        QCOMPARE(b.say(to(next, 0), {&old}), named(Violation::SubjectMissing));
        QCOMPARE(b.say(to(next, 0), {&next}), named(Violation::QuorumMissing));
        QCOMPARE(b.say(to(next, -1), {&old, &next}), named(Violation::BadOverlap));
        const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(Ledger::kMaxOverlap).count();
        QCOMPARE(b.say(to(next, most + 1), {&old, &next}), named(Violation::BadOverlap));
        // Without the old key there is nothing to overlap with.
        QCOMPARE(b.say(to(next, 1), {&next, &b.ann, &b.bob}), named(Violation::BadOverlap));
        QCOMPARE(b.say(to(next, most), {&old, &next}), std::string());
        QCOMPARE(b.say(Succession{idOf(old), b.birthOf(keyOf(15), keyOf(14)), b.now}, {&old}),
                 named(Violation::AlreadySucceeded));
        QVERIFY(b.stateOf(old) == State::Active && b.stateOf(next) == State::Active);
    }

    void aLostOrCompromisedKeyIsSucceededByTheCommittedOne() {
        for (const Reason reason : {Reason::KeyCompromise, Reason::Hold}) {
            Book b;
            b.begin();
            const auto old = keyOf(11);
            const auto next = keyOf(12);
            b.active(old, next);
            b.revoke(old, reason);
            const Succession succession{idOf(old), b.birthOf(next, keyOf(13)), {b.now.ms + 60'000}};
            // Whoever holds the stolen key and even the next one still lacks the quorum.
            QCOMPARE(b.say(succession, {&old, &next}), named(Violation::QuorumMissing));
            QCOMPARE(b.say(succession, {&next, &b.ann, &b.bob}), std::string());
            QVERIFY(b.stateOf(next) == State::Active);
            QVERIFY(b.stateOf(old) == (reason == Reason::Hold ? State::Deactivated : State::Compromised));
            QCOMPARE(b.ledger.refused(b.now).size(), std::size_t{1});
        }
    }

    // --- Revocations

    void rulesOfRevocation() {
        Book b;
        b.begin();
        const auto key = keyOf(11);
        b.active(key, keyOf(12));
        Revocation early = b.revoking(key, Reason::KeyCompromise);
        early.invalidFrom = {b.now.ms + 60'001};
        QCOMPARE(b.say(early, {&b.ann, &b.bob}), named(Violation::BadInvalidity));
        early.invalidFrom = {0};
        early.replacement = idOf(keyOf(12));
        QCOMPARE(b.say(early, {&b.ann, &b.bob}), std::string());
        QVERIFY(b.ledger.find(idOf(key))->invalidFrom == WallTime{0});
    }

    void theSealedRevocationNeedsNobody() {
        Book b;
        b.begin();
        const auto key = keyOf(11);
        b.active(key, keyOf(12));
        const auto presigned = b.presigned(key);
        const WallTime born = b.ledger.find(idOf(key))->born;
        const Revocation good{idOf(key), Reason::KeyCompromise, born, {}, presigned.encode()};
        const auto refusedAs = [&](const std::function<void(Revocation&)>& alter,
                                   vedette::test::Keys signers = {}) {
            Revocation revocation = good;
            alter(revocation);
            return b.say(revocation, signers);
        };
        const std::string mismatch = named(Violation::PresignedMismatch);
        QCOMPARE(refusedAs([](Revocation& r) { r.reason = Reason::Cessation; }), mismatch);
        QCOMPARE(refusedAs([](Revocation& r) { ++r.invalidFrom.ms; }), mismatch);
        QCOMPARE(refusedAs([](Revocation& r) { r.replacement = KeyId{}; }), mismatch);
        QCOMPARE(refusedAs([](Revocation&) {}, {&b.ann}), mismatch);
        QCOMPARE(refusedAs([&](Revocation& r) { r.presigned = b.presigned(keyOf(12)).encode(); }), mismatch);
        QCOMPARE(refusedAs([](Revocation& r) { r.presigned = Bytes(3); }), named(Violation::Malformed));
        QCOMPARE(refusedAs([](Revocation&) {}), std::string());
        QVERIFY(b.stateOf(key) == State::Compromised);
    }

    // --- The form

    void rulesOfTheForm() {
        Book b;
        const auto code = [](const auto& result) {
            return result.ok() ? std::string() : result.error().code.message();
        };
        QCOMPARE(b.offer(Bytes(3)), named(Violation::Malformed));
        QCOMPARE(b.offer(Bytes(kMaxEntry + 1)), named(Violation::TooLarge));
        Statement statement = b.next(b.policy());
        statement.who = std::string(kMaxText + 1, 'x');
        QCOMPARE(code(Statement::decode(statement.encode())), named(Violation::BadField));
        statement = b.next(b.policy());
        std::get<Policy>(statement.content).officers[0].key = Bytes(36);
        QCOMPARE(code(Statement::decode(statement.encode())), named(Violation::BadKey));
        Birth birth = b.birthOf(keyOf(11), keyOf(12));
        birth.key = Bytes(36);
        QCOMPARE(code(Statement::decode(b.next(Inception{birth, "node", {}}).encode())),
                 named(Violation::BadKey));
        codec::CborWriter w;
        w.beginMap().text("v").uint(1).text("kind").text("gossip").end();
        QCOMPARE(code(Statement::decode(std::move(w).take())), named(Violation::UnknownKind));
        // A field that we would overlook.
        codec::CborWriter more;
        more.beginMap().text("v").uint(1).text("kind").text("witness").text("seq").uint(1);
        more.text("at").integer(1).text("who").text("").text("why").text("").text("x").uint(1).end();
        QCOMPARE(code(Statement::decode(std::move(more).take())), named(Violation::Malformed));
    }

    void oneSignatureOfOneKey() {
        Book b;
        b.begin();
        const auto key = keyOf(11);
        const Statement statement = b.next(Inception{b.birthOf(key, keyOf(12)), "node", {}});
        const Entry entry = *Entry::decode(Book::signedBy(statement, {&key, &b.ann}));
        codec::CborWriter w;
        w.beginArray().bytes(entry.body).beginArray();
        for (int twice = 0; twice < 2; ++twice) {
            w.beginArray().bytes(idOf(b.ann).digest).bytes(entry.signatures.at(idOf(b.ann))).end();
        }
        w.end().end();
        QCOMPARE(b.offer(std::move(w).take()), named(Violation::UnsortedSignatures));
    }

    void keyIdsComeFromPeerIds() {
        const auto small = keyOf(11);
        QVERIFY(KeyId::of(small.publicKey().peerId()) == idOf(small));
        SeededRandom random(1);
        const auto p256 = crypto::PrivateKey::generate(crypto::KeyType::Ecdsa, random);
        QVERIFY(KeyId::of(p256->publicKey().peerId()) == idOf(*p256));
        QVERIFY(KeyId::of(codec::PeerId()) == KeyId{});
    }
};

VD_SUITE(LedgerTest)
#include "ledger_test.moc"
