#include "core/ledger/reach.h"
#include "core/ledger/revocation_guard.h"
#include "core/ledger/sealed_revocation.h"

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

constexpr crypto::KdfCost kCheap{8, 1};

struct Guarded {
    Book book;
    crypto::PrivateKey stolen = keyOf(11);
    crypto::PrivateKey held = keyOf(21);
    Instant now{1h};

    Guarded() {
        book.now = {1'000'000'000}; // days from where clocks begin
        book.begin();
        book.active(stolen, keyOf(12));
        book.active(held, keyOf(22));
    }

    [[nodiscard]] SetAuthority authority() const { return {book.ledger.id(), book.ledger.policy()}; }

    /// The wall clock shows the time of the book's last entry.
    [[nodiscard]] Timeline clock(Duration wrong = {}) const {
        return {now, {book.now.ms + std::chrono::duration_cast<std::chrono::milliseconds>(wrong).count()}};
    }

    [[nodiscard]] RevocationGuard guard(const RevocationGuard::Saved& saved = {}, Duration wrong = {}) const {
        return {authority(), saved, clock(wrong), now};
    }
};

std::string said(const Result<bool>& offered) {
    if (!offered) return offered.error().code.message();
    return *offered ? "taken" : "held";
}

} // namespace

class RevocationTest final : public QObject {
    Q_OBJECT

private slots:

    void setsSayWhatTheLedgerSays() {
        Guarded g;
        g.book.revoke(g.stolen);
        const auto set = RevocationSet::of(g.book.ledger, 7, g.book.now, 1h);
        QVERIFY(set.find(idOf(g.stolen)) != nullptr && set.find(idOf(g.held)) == nullptr);
        QVERIFY(set.find(idOf(g.stolen))->reason == Reason::KeyCompromise);
        QVERIFY(*RevocationSet::decode(set.encode()) == set);
        QCOMPARE(set.staleFrom().ms, g.book.now.ms + 3'600'000);
        QVERIFY(set.head == g.book.ledger.hashes().back());
        QVERIFY(openSet(g.authority(), g.book.setOf(7)).ok());
    }

    void everyFlippedByteOfASetIsFound() {
        Guarded g;
        g.book.revoke(g.stolen);
        const Bytes whole = g.book.setOf(7);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            Bytes bad = whole;
            bad[at] ^= static_cast<Byte>(1u << (at % 8));
            if (openSet(g.authority(), bad).ok()) QFAIL(qPrintable(QString("byte %1").arg(at)));
        }
    }

    void rulesOfSets() {
        Guarded g;
        g.book.revoke(g.stolen);
        g.book.revoke(g.held);
        const auto refusedAs = [&](const std::function<void(RevocationSet&)>& alter,
                                   vedette::test::Keys signers) {
            auto set = RevocationSet::of(g.book.ledger, 7, g.book.now, 1h);
            alter(set);
            const auto opened =
                openSet(g.authority(), vedette::test::signedEntry(kSetKind, set.encode(), signers));
            return opened.ok() ? std::string() : opened.error().code.message();
        };
        const auto same = [](RevocationSet&) {};
        const auto stranger = keyOf(99);
        QCOMPARE(refusedAs(same, {&g.book.pub}), std::string());
        QCOMPARE(refusedAs(same, {&g.book.ann}), std::string());
        QCOMPARE(refusedAs(same, {&g.book.wit}), named(Violation::QuorumMissing));
        QCOMPARE(refusedAs(same, {}), named(Violation::QuorumMissing));
        QCOMPARE(refusedAs(same, {&g.book.pub, &stranger}), named(Violation::StrangeSigner));
        QCOMPARE(refusedAs([](RevocationSet& s) { s.ledger[0] ^= 1; }, {&g.book.pub}),
                 named(Violation::WrongLedger));
        QCOMPARE(refusedAs([](RevocationSet& s) { s.epoch = 0; }, {&g.book.pub}), named(Violation::BadField));
        QCOMPARE(refusedAs([](RevocationSet& s) { s.maxAge = 0ms; }, {&g.book.pub}),
                 named(Violation::BadField));
        QCOMPARE(refusedAs([](RevocationSet& s) { s.maxAge = kMaxSetAge + 1ms; }, {&g.book.pub}),
                 named(Violation::BadField));
        QCOMPARE(refusedAs([](RevocationSet& s) { std::swap(s.refused[0], s.refused[1]); }, {&g.book.pub}),
                 named(Violation::BadOrder));
        QCOMPARE(refusedAs([](RevocationSet& s) { s.refused[1] = s.refused[0]; }, {&g.book.pub}),
                 named(Violation::BadOrder));
        // Signed as a statement of the chain it is no set.
        const auto set = RevocationSet::of(g.book.ledger, 7, g.book.now, 1h);
        QVERIFY(openSet(g.authority(), vedette::test::signedEntry("policy", set.encode(), {&g.book.pub}))
                    .error()
                    .code
                == Violation::BadSignature);
        QVERIFY(openSet(g.authority(), g.book.file.entries[1]).error().code == Violation::UnknownKind);
    }

    // --- The guard

    void aRevokedKeyIsRefusedAndOthersPass() {
        Guarded g;
        auto guard = g.guard();
        QVERIFY(guard.judge(idOf(g.stolen), g.now) == RevocationGuard::Verdict::Stale); // nothing is known
        QCOMPARE(said(guard.offer(g.book.setOf(1), g.now)), std::string("taken"));
        QVERIFY(guard.judge(idOf(g.stolen), g.now) == RevocationGuard::Verdict::Pass);
        g.book.revoke(g.stolen);
        QCOMPARE(said(guard.offer(g.book.setOf(2), g.now)), std::string("taken"));
        QCOMPARE(said(guard.offer(g.book.setOf(2), g.now)), std::string("held"));
        QVERIFY(guard.judge(idOf(g.stolen), g.now) == RevocationGuard::Verdict::Revoked);
        QVERIFY(guard.judge(idOf(g.held), g.now) == RevocationGuard::Verdict::Pass);
        QVERIFY(guard.judge(idOf(g.stolen), g.now + 24h) == RevocationGuard::Verdict::Revoked);
        QCOMPARE(guard.epoch(), std::uint64_t{2});
    }

    void rulesOfTheGuard() {
        Guarded g;
        auto guard = g.guard();
        const Bytes first = g.book.setOf(1);
        g.book.revoke(g.stolen);
        QCOMPARE(said(guard.offer(g.book.setOf(2), g.now)), std::string("taken"));
        QCOMPARE(said(guard.offer(first, g.now)), named(Violation::RolledBack));
        g.book.revoke(g.held, Reason::Hold);
        QCOMPARE(said(guard.offer(g.book.setOf(2), g.now)), named(Violation::Forked));
        const auto forged = [&](const std::function<void(RevocationSet&)>& alter) {
            auto set = RevocationSet::of(g.book.ledger, 3, g.book.now, 1h);
            alter(set);
            return said(
                guard.offer(vedette::test::signedEntry(kSetKind, set.encode(), {&g.book.pub}), g.now));
        };
        QCOMPARE(forged([&](RevocationSet& s) { s.at.ms = guard.time(g.now).ms + 86'400'001; }),
                 named(Violation::NotYet));
        QCOMPARE(forged([&](RevocationSet& s) { s.at.ms = guard.set()->at.ms - 1; }),
                 named(Violation::TimeReversed));
        QCOMPARE(forged([&](RevocationSet& s) { s.refused.clear(); }), named(Violation::Shrunk));
        QCOMPARE(forged([](RevocationSet&) {}), std::string("taken"));
        // What was merely suspended may come back.
        QCOMPARE(g.book.say(Resumption{idOf(g.held)}, {&g.book.ann, &g.book.bob}), std::string());
        QCOMPARE(said(guard.offer(g.book.setOf(4), g.now)), std::string("taken"));
        QVERIFY(guard.judge(idOf(g.held), g.now) == RevocationGuard::Verdict::Pass);
        // Another signature under the same words is the same set.
        const auto set = RevocationSet::of(g.book.ledger, 4, g.book.now, 1h);
        QCOMPARE(said(guard.offer(vedette::test::signedEntry(kSetKind, set.encode(), {&g.book.ann}), g.now)),
                 std::string("held"));
    }

    void pastItsAgeNobodyPasses() {
        Guarded g;
        auto guard = g.guard();
        QVERIFY(guard.offer(g.book.setOf(1), g.now).ok());
        QVERIFY(!guard.stale(g.now + 1h - 1ms));
        QVERIFY(guard.stale(g.now + 1h));
        QVERIFY(guard.judge(idOf(g.held), g.now + 1h) == RevocationGuard::Verdict::Stale);
        g.book.now.ms += 3'600'000;
        QVERIFY(guard.offer(g.book.setOf(2), g.now + 1h).ok());
        QVERIFY(!guard.stale(g.now + 1h));
    }

    void aClockThatIsSetBackReopensNothing() {
        Guarded g;
        auto guard = g.guard();
        QVERIFY(guard.offer(g.book.setOf(1), g.now).ok());
        const Instant late = g.now + 2h;
        QVERIFY(guard.stale(late));
        guard.restamp({late, {g.book.now.ms - 7'200'000}});
        QVERIFY(guard.stale(late));
        QVERIFY(guard.stale(late + 1h));
        // Nor does a new run with that clock, when it kept what it had seen.
        const auto saved = *RevocationGuard::Saved::decode(guard.saved(late).encode());
        QVERIFY(saved == guard.saved(late));
        const RevocationGuard again = g.guard(saved, -2h);
        QVERIFY(again.stale(g.now));
        QCOMPARE(again.epoch(), std::uint64_t{1});
        // Set back before the time is over, it does not gain time either.
        auto other = g.guard();
        QVERIFY(other.offer(g.book.setOf(1), g.now).ok());
        const Instant half = g.now + 30min;
        other.restamp({half, {g.book.now.ms - 7'200'000}});
        QVERIFY(!other.stale(half + 29min));
        QVERIFY(other.stale(half + 30min));
    }

    void aClockThatIsBehindKeepsNoSetOutAndGainsNoTime() {
        Guarded g;
        auto guard = g.guard({}, -20h);
        QCOMPARE(said(guard.offer(g.book.setOf(1), g.now)), std::string("taken"));
        QVERIFY(guard.time(g.now) == g.book.now);
        QVERIFY(!guard.stale(g.now + 1h - 1ms));
        QVERIFY(guard.stale(g.now + 1h));
        auto far = g.guard({}, -25h);
        QCOMPARE(said(far.offer(g.book.setOf(1), g.now)), named(Violation::NotYet));
    }

    void aClockThatJumpsAheadClosesAndStaysClosed() {
        Guarded g;
        auto guard = g.guard();
        QVERIFY(guard.offer(g.book.setOf(1), g.now).ok());
        guard.restamp(g.clock(10h));
        QVERIFY(guard.stale(g.now));
        guard.restamp(g.clock());
        QVERIFY(guard.stale(g.now));
    }

    void anEpochOutlivesTheRun() {
        Guarded g;
        auto guard = g.guard();
        const Bytes first = g.book.setOf(1);
        g.book.revoke(g.stolen);
        QVERIFY(guard.offer(g.book.setOf(2), g.now).ok());
        auto saved = guard.saved(g.now);
        auto again = g.guard(saved);
        QVERIFY(again.judge(idOf(g.stolen), g.now) == RevocationGuard::Verdict::Revoked);
        QCOMPARE(said(again.offer(first, g.now)), named(Violation::RolledBack));
        // The set was lost or is not believed any more: its epoch still is the least.
        saved.entry.clear();
        auto bare = g.guard(saved);
        QVERIFY(bare.stale(g.now) && bare.set() == nullptr);
        QCOMPARE(said(bare.offer(first, g.now)), named(Violation::RolledBack));
        QCOMPARE(said(bare.offer(g.book.setOf(2), g.now)), std::string("taken"));
        QVERIFY(RevocationGuard::Saved::decode(Bytes(3)).error().code == Violation::Malformed);
    }

    // --- Receipts and reach

    void receiptsAreCounted() {
        Guarded g;
        std::vector<crypto::PrivateKey> peers;
        std::vector<codec::PeerId> ours;
        for (unsigned char i = 0; i < 4; ++i) {
            peers.push_back(keyOf(static_cast<unsigned char>(60 + i)));
            ours.push_back(peers.back().publicKey().peerId());
        }
        const auto receiptOf = [&](std::size_t peer, std::uint64_t epoch = 3) {
            RefusalReceipt out{
                g.book.ledger.id(), idOf(g.stolen), epoch, {5}, vedette::test::publicOf(peers[peer]), {}};
            out.signature = peers[peer].sign(crypto::signingInput(out.request()));
            return out;
        };
        Reach reach(g.book.ledger.id(), idOf(g.stolen), 3, ours, g.now);
        QCOMPARE(reach.count().silent, std::size_t{4});
        QVERIFY(!reach.count().whole() && !reach.count().after);
        QVERIFY(*RefusalReceipt::decode(receiptOf(0).encode()) == receiptOf(0));
        QVERIFY(reach.confirm(ours[0], receiptOf(0), g.now + 2s).ok());
        QVERIFY(reach.confirm(ours[1], receiptOf(1, 4), g.now + 5s).ok());
        QVERIFY(reach.confirm(ours[0], receiptOf(0), g.now + 9s).ok()); // the first counts
        reach.unable(ours[2]);
        reach.unable(ours[0]);
        const auto count = reach.count();
        QCOMPARE(count.confirmed, std::size_t{2});
        QCOMPARE(count.unable, std::size_t{1});
        QCOMPARE(count.silent, std::size_t{1});
        QVERIFY(count.slowest == ours[1] && count.after == Duration(5s));
        QVERIFY(reach.silent() == std::vector{ours[3]});
        const auto code = [&](const Result<>& result) { return result.error().code; };
        QVERIFY(code(reach.confirm(ours[3], receiptOf(0), g.now)) == Violation::WrongPeer);
        QVERIFY(code(reach.confirm(g.held.publicKey().peerId(), receiptOf(0), g.now))
                == Violation::WrongPeer);
        QVERIFY(code(reach.confirm(ours[3], receiptOf(3, 2), g.now)) == Violation::WrongEpoch);
        auto lie = receiptOf(3);
        lie.key = idOf(g.held);
        QVERIFY(code(reach.confirm(ours[3], lie, g.now)) == Violation::WrongSubject);
        lie = receiptOf(3);
        lie.ledger[0] ^= 1;
        QVERIFY(code(reach.confirm(ours[3], lie, g.now)) == Violation::WrongLedger);
        lie = receiptOf(3);
        ++lie.at.ms;
        QVERIFY(code(reach.confirm(ours[3], lie, g.now)) == Violation::BadSignature);
        lie.witness = Bytes(36);
        QVERIFY(code(lie.verify()) == Violation::BadKey);
    }

    // --- Put away

    void aSealedRevocationThatTheKeyDidNotSignIsNone() {
        Book b;
        b.begin();
        const auto key = keyOf(11);
        PresignedRevocation forged{b.ledger.id(), idOf(key), Reason::KeyCompromise, Bytes(64, 1)};
        Birth birth = b.birthOf(key, keyOf(12));
        birth.revocation = crypto::Sha256::of(forged.encode());
        QCOMPARE(b.say(Inception{birth, "node", {}}, {&key, &b.ann, &b.bob}), std::string());
        const WallTime born = b.now;
        QCOMPARE(b.say(Revocation{idOf(key), forged.reason, born, {}, forged.encode()}, {}),
                 named(Violation::PresignedMismatch));
    }

    void sealedAndOpened() {
        Guarded g;
        SeededRandom random(1);
        const Secret right(viewOf("right"));
        const Secret wrong(viewOf("wrong"));
        const auto revocation = g.book.presigned(g.stolen);
        const Bytes file = sealRevocation(revocation, right, random, kCheap);
        QVERIFY(*unsealRevocation(file, right) == revocation);
        QVERIFY(unsealRevocation(file, wrong).error().code == Violation::WrongPassphrase);
        // Nothing of it stands in the clear.
        QVERIFY(std::ranges::search(file, revocation.key.digest).empty());
        for (std::size_t at = 0; at < file.size(); ++at) {
            Bytes bad = file;
            bad[at] ^= 1;
            // The cost of a flipped bit there may be a minute's work; that much is granted.
            if (at >= 6 && at < 11) continue;
            QVERIFY(!unsealRevocation(bad, right).ok());
        }
        Bytes greedy = file;
        greedy[7] = 1;
        QVERIFY(unsealRevocation(greedy, right).error().code == Violation::BadField);
        QVERIFY(unsealRevocation(BytesView(file).first(60), right).error().code == Violation::Malformed);
        QVERIFY(unsealRevocation(Bytes(10'000), right).error().code == Violation::TooLarge);
    }
};

VD_SUITE(RevocationTest)
#include "revocation_test.moc"
