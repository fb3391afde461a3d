#include "core/ledger/campaign.h"

#include "core/codec/cbor.h"
#include "tests/core/ledger/fleet.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace vedette;
using namespace vedette::ledger;
using vedette::test::Fleet;
using vedette::test::idOf;
using vedette::test::keyOf;
using vedette::test::named;
using Stage = Campaign::Stage;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

std::string refusal(const Bytes& bytes) {
    const auto decoded = Campaign::decode(bytes);
    return decoded ? std::string() : decoded.error().code.message();
}

} // namespace

class CampaignTest final : public QObject {
    Q_OBJECT

private slots:

    // --- The file

    void whatIsReadOnceReadsTheSame() {
        Fleet f(4);
        f.bothSign(f.campaign, 0);
        f.newSigns(f.campaign, 1);
        f.campaign.keys.at(idOf(f.olds[2])).holder.clear();
        f.campaign.keys.at(idOf(f.olds[0])).successor->birth.attestation = Digest{};
        const Bytes bytes = f.campaign.encode();
        const auto read = Campaign::decode(bytes);
        QVERIFY(read.ok() && *read == f.campaign && read->encode() == bytes);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!Campaign::decode(BytesView(bytes).first(size)).ok());
        // No byte is overlooked: it is refused, or it says something else.
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            Bytes bad = bytes;
            bad[at] ^= static_cast<Byte>(1u << (at % 8));
            const auto other = Campaign::decode(bad);
            if (other && (*other == f.campaign || other->encode() != bad))
                QFAIL(qPrintable(QString("byte %1 may be flipped").arg(at)));
        }
    }

    void rulesOfTheForm() {
        Fleet f;
        f.bothSign(f.campaign, 0);
        QCOMPARE(refusal(f.campaign.encode()), std::string());
        const auto with = [&](const std::function<void(Campaign&)>& change) {
            Campaign changed = f.campaign;
            change(changed);
            return refusal(changed.encode());
        };
        const std::string badField = named(Violation::BadField);
        QCOMPARE(with([](Campaign& c) { c.keys.clear(); }), badField);
        QCOMPARE(with([](Campaign& c) { c.until = c.begun; }), badField);
        QCOMPARE(with([](Campaign& c) { c.until.ms = c.begun.ms + 90 * kDayMs; }), std::string());
        QCOMPARE(with([](Campaign& c) { c.until.ms = c.begun.ms + 90 * kDayMs + 1; }), badField);
        QCOMPARE(with([](Campaign& c) { c.overlapSeconds = 90 * 86'400; }), std::string());
        QCOMPARE(with([](Campaign& c) { c.overlapSeconds = 90 * 86'400 + 1; }), badField);
        QCOMPARE(with([](Campaign& c) { c.who = std::string(kMaxText + 1, 'x'); }), badField);
        QCOMPARE(with([](Campaign& c) { c.why = std::string(kMaxText + 1, 'x'); }), badField);
        const KeyId key = idOf(f.olds[0]);
        const auto of = [&](const std::function<void(Rotation&)>& change) {
            return with([&](Campaign& c) { change(c.keys.at(key)); });
        };
        QCOMPARE(of([](Rotation& r) { r.holder = std::string(kMaxText + 1, 'x'); }), badField);
        QCOMPARE(of([](Rotation& r) { r.successor->byOld.clear(); }), std::string());
        QCOMPARE(of([](Rotation& r) { r.successor->byNew.clear(); }), badField);
        QCOMPARE(of([](Rotation& r) { r.successor->byNew.resize(kMaxSignature + 1); }), badField);
        QCOMPARE(of([](Rotation& r) { r.successor->byOld.resize(kMaxSignature + 1); }), badField);
        QCOMPARE(of([](Rotation& r) { r.successor->overlapUntil.ms = -1; }), badField);
        QCOMPARE(of([](Rotation& r) { r.successor->birth.key.pop_back(); }), named(Violation::BadKey));
        const auto many = [&](std::size_t count) {
            Campaign changed = f.campaign;
            changed.keys.clear();
            for (std::size_t i = 0; i < count; ++i) {
                KeyId one;
                one.digest[0] = static_cast<Byte>(i >> 8);
                one.digest[1] = static_cast<Byte>(i & 0xff);
                changed.keys.emplace(one, Rotation{});
            }
            return refusal(changed.encode());
        };
        QCOMPARE(many(Campaign::kMaxKeys), std::string());
        QCOMPARE(many(Campaign::kMaxKeys + 1), badField);
        QCOMPARE(refusal(Bytes(Campaign::kMaxBytes + 1)), named(Violation::TooLarge));
        const auto written = [&](std::string_view mark, std::uint64_t version, const std::vector<KeyId>& keys,
                                 bool more, bool moreOfAKey) {
            codec::CborWriter w;
            w.beginArray().text(mark).uint(version).bytes(f.campaign.ledger).integer(1).integer(2);
            w.uint(0).text("").text("").beginArray();
            for (const KeyId& one : keys) {
                w.beginArray().bytes(one.digest).text("");
                if (moreOfAKey) w.uint(1);
                w.end();
            }
            w.end();
            if (more) w.uint(1);
            w.end();
            return refusal(std::move(w).take());
        };
        constexpr std::string_view kMark = "vedette-key-campaign";
        KeyId high;
        high.digest[0] = 1;
        QCOMPARE(written(kMark, 1, {{}, high}, false, false), std::string());
        QCOMPARE(written(kMark, 1, {high, {}}, false, false), named(Violation::BadOrder));
        QCOMPARE(written(kMark, 1, {high, high}, false, false), named(Violation::BadOrder));
        QCOMPARE(written(kMark, 0, {high}, false, false), badField);
        QCOMPARE(written(kMark, 2, {high}, false, false), badField);
        QCOMPARE(written("vedette-key-ledger", 1, {high}, false, false), named(Violation::Malformed));
        QCOMPARE(written(kMark, 1, {high}, true, false), named(Violation::Malformed));
        QCOMPARE(written(kMark, 1, {high}, false, true), named(Violation::Malformed));
        // An item more behind a key's signatures: the last of the file, so that its list has 7 then, not 6.
        Campaign one = f.campaign;
        one.keys.erase(idOf(f.olds[1]));
        Bytes longer = one.encode();
        const auto head = std::ranges::search(longer, key.digest).begin() - 3;
        QVERIFY(*head == 0x86);
        *head = 0x87;
        longer.push_back(0);
        QCOMPARE(refusal(longer), named(Violation::Malformed));
    }

    // --- What it has come to

    void whichSignatureIsMissing() {
        Fleet f;
        const auto expect = [&](Stage stage, bool newMissing, bool oldMissing) {
            const auto is = f.progress(f.campaign, 0);
            QVERIFY(is.stage == stage && is.newMissing == newMissing && is.oldMissing == oldMissing);
            QVERIFY(!is.why);
        };
        expect(Stage::Open, true, true);
        f.newSigns(f.campaign, 0);
        expect(Stage::Open, false, true);
        f.oldSigns(f.campaign, 0);
        expect(Stage::Complete, false, false);
        QCOMPARE(f.take(0), std::string());
        expect(Stage::Done, false, false);
        QVERIFY(f.progress(f.campaign, 1).stage == Stage::Open);
        QCOMPARE(std::string(stageName(Stage::Barred)), std::string("barred"));
    }

    void whatDoesNotHoldIsMissing() {
        Fleet f;
        f.bothSign(f.campaign, 0);
        const KeyId key = idOf(f.olds[0]);
        const auto with = [&](const std::function<void(Rotation::Successor&)>& change) {
            Campaign changed = f.campaign;
            change(*changed.keys.at(key).successor);
            return changed;
        };
        const Campaign forgedNew = with([](auto& s) { s.byNew[0] ^= 1; });
        QVERIFY(f.progress(forgedNew, 0).newMissing && f.progress(forgedNew, 0).oldMissing);
        QCOMPARE(f.why(forgedNew), named(Violation::BadSignature));
        const Campaign forgedOld = with([](auto& s) { s.byOld[0] ^= 1; });
        QVERIFY(!f.progress(forgedOld, 0).newMissing && f.progress(forgedOld, 0).oldMissing);
        QVERIFY(f.progress(forgedOld, 0).stage == Stage::Open);
        QCOMPARE(f.why(forgedOld), named(Violation::BadSignature));
        const Campaign swapped = with([](auto& s) { std::swap(s.byOld, s.byNew); });
        QCOMPARE(f.why(swapped), named(Violation::BadSignature));
        const Campaign other = with([](auto& s) { s.birth.key = vedette::test::publicOf(keyOf(99)); });
        QCOMPARE(f.why(other), named(Violation::CommitmentMismatch));
        // Both keys may agree on more time than the campaign is for; it does not count here.
        Campaign longer = f.campaign;
        auto& end = longer.keys.at(key).successor->overlapUntil;
        for (const std::int64_t more : {0, 1}) {
            end.ms = longer.until.ms + static_cast<std::int64_t>(longer.overlapSeconds) * 1000 + more;
            longer.keys.at(key).successor->byNew = f.news[0].sign(f.input(longer, 0));
            f.oldSigns(longer, 0);
            QCOMPARE(f.why(longer), more == 0 ? std::string() : named(Violation::BadOverlap));
        }
        for (const auto& change : std::vector<std::function<void(Campaign&)>>{
                 [](Campaign& c) { c.who = "eve"; }, [](Campaign& c) { c.why = "eve"; },
                 [](Campaign& c) { c.until.ms += 1; },
                 [&](Campaign& c) { c.keys.at(key).successor->overlapUntil.ms += 1; },
                 [&](Campaign& c) { c.keys.at(key).successor->birth.token = "elsewhere"; }}) {
            Campaign changed = f.campaign;
            change(changed);
            QCOMPARE(f.why(changed), named(Violation::BadSignature));
        }
    }

    void whatTheLedgerWouldNotTakeIsBarred() {
        const auto barred = [](const std::function<void(Fleet&)>& change) {
            Fleet f;
            f.bothSign(f.campaign, 0);
            change(f);
            return f.progress(f.campaign, 0).stage == Stage::Barred ? f.why(f.campaign) : "not barred";
        };
        QCOMPARE(barred([](Fleet& f) { f.book.revoke(f.olds[0]); }), named(Violation::IllegalMove));
        QCOMPARE(barred([](Fleet& f) { f.book.revoke(f.olds[0], Reason::Hold); }),
                 named(Violation::IllegalMove));
        QCOMPARE(barred([](Fleet& f) { f.book.now = f.campaign.until; }), named(Violation::ConsentExpired));
        QCOMPARE(barred([](Fleet& f) { f.campaign.ledger[0] ^= 1; }), named(Violation::WrongLedger));
        QCOMPARE(barred([](Fleet& f) {
                     auto node = f.campaign.keys.extract(idOf(f.olds[0]));
                     f.olds[0] = keyOf(99);
                     node.key() = idOf(f.olds[0]);
                     f.campaign.keys.insert(std::move(node));
                 }),
                 named(Violation::UnknownKey));
        QCOMPARE(barred([](Fleet& f) {
                     // Both signed it, and it is still longer than any overlap may be.
                     f.campaign.overlapSeconds = 90 * 86'400;
                     auto& successor = *f.campaign.keys.at(idOf(f.olds[0])).successor;
                     successor.overlapUntil.ms = f.campaign.until.ms + 90 * kDayMs;
                     successor.byNew = f.news[0].sign(f.input(f.campaign, 0));
                     f.oldSigns(f.campaign, 0);
                 }),
                 named(Violation::BadOverlap));
        QCOMPARE(barred([](Fleet&) {}), std::string("not barred"));
        // Nobody is asked to sign when it is over, by the ledger's time if the clock is behind.
        Fleet f;
        QVERIFY(f.progress(f.campaign, 0).stage == Stage::Open);
        const WallTime early = f.book.now;
        f.book.now = f.campaign.until;
        QCOMPARE(f.why(f.campaign), named(Violation::ConsentExpired));
        QCOMPARE(f.book.say(WitnessReceipt{}, {&f.book.wit}), std::string());
        f.book.now = early;
        QCOMPARE(f.why(f.campaign), named(Violation::ConsentExpired));
    }

    void whoCanBeRotated() {
        Fleet f;
        const auto may = [&](const crypto::PrivateKey& key) {
            const auto said = Campaign::mayRotate(f.book.ledger, idOf(key), f.book.now);
            return said ? std::string() : said.error().code.message();
        };
        QCOMPARE(may(f.olds[0]), std::string());
        QCOMPARE(may(keyOf(99)), named(Violation::UnknownKey));
        const auto unborn = keyOf(98);
        f.book.born(unborn, keyOf(97));
        QCOMPARE(may(unborn), named(Violation::IllegalMove));
        f.bothSign(f.campaign, 0);
        QCOMPARE(f.take(0), std::string());
        QCOMPARE(may(f.olds[0]), named(Violation::AlreadySucceeded)); // though still in use
        QCOMPARE(may(f.news[0]), std::string());
        // Whom the ledger would not take as a successor.
        f.book.active(keyOf(50), f.news[0]);
        QCOMPARE(may(keyOf(50)), named(Violation::KnownKey));
        f.book.active(keyOf(51), f.book.wit);
        QCOMPARE(may(keyOf(51)), named(Violation::NotSeparate));
    }

    // --- Parts that come back

    void partsComeInAnyOrderAndTwice() {
        const Fleet f(4);
        std::vector<Campaign> parts(5, f.campaign);
        f.newSigns(parts[0], 0);
        f.bothSign(parts[1], 0);
        f.newSigns(parts[2], 1);
        f.bothSign(parts[3], 2);
        f.newSigns(parts[4], 2, 90); // another birth of the same key
        std::vector<std::size_t> order{0, 1, 2, 3, 4, 0, 1, 2, 3, 4};
        std::optional<Bytes> first;
        std::minstd_rand random(7);
        for (int round = 0; round < 40; ++round) {
            std::ranges::shuffle(order, random);
            Fleet g(4);
            for (const std::size_t i : order) {
                const auto merged = g.merged(parts[i]);
                QVERIFY(merged.refused.empty());
                QVERIFY(g.merged(parts[i]).taken.empty()); // at once again
            }
            if (!first) first = g.campaign.encode();
            QVERIFY(g.campaign.encode() == *first);
            QVERIFY(g.progress(g.campaign, 0).stage == Stage::Complete);
            QVERIFY(g.progress(g.campaign, 2).stage == Stage::Complete);
            QVERIFY(!g.progress(g.campaign, 1).newMissing && g.progress(g.campaign, 3).newMissing);
        }
        Fleet g(4);
        QVERIFY(g.merged(parts[3]).twice.empty());
        QVERIFY(g.merged(parts[4]).twice == std::vector{idOf(f.olds[2])});
    }

    void aSpoiltSignatureStandsInNobodysWay() {
        Fleet f;
        auto& ours = f.campaign.keys.at(idOf(f.olds[0])).successor;
        Campaign half = f.campaign;
        Campaign whole = f.campaign;
        f.newSigns(half, 0);
        f.bothSign(whole, 0);
        Campaign forged = half;
        forged.keys.at(idOf(f.olds[0])).successor->byOld.assign(64, 0); // before any other in the order
        // Of one that came nothing more is taken than was here.
        static_cast<void>(f.merged(half));
        const auto merged = f.merged(forged);
        QVERIFY(merged.taken.empty() && merged.refused.size() == 1 && merged.twice.empty());
        QVERIFY(f.campaign == half);
        // One that is here goes as soon as anything that holds comes.
        f.campaign = forged;
        QCOMPARE(f.merged(half).taken.size(), std::size_t{1});
        QVERIFY(f.campaign == half);
        f.campaign = forged;
        QCOMPARE(f.merged(whole).taken.size(), std::size_t{1});
        QVERIFY(f.campaign == whole && ours == whole.keys.at(idOf(f.olds[0])).successor);
        // The same birth with another end of the overlap is another promise.
        Campaign later = f.campaign;
        later.keys.at(idOf(f.olds[0])).successor->overlapUntil.ms += 1;
        later.keys.at(idOf(f.olds[0])).successor->byNew = f.news[0].sign(f.input(later, 0));
        f.oldSigns(later, 0);
        QCOMPARE(f.merged(later).twice.size(), std::size_t{1});
    }

    void whatTheLedgerBarsIsNotGathered() {
        Fleet f;
        f.campaign.overlapSeconds = 90 * 86'400;
        Campaign part = f.campaign;
        f.newSigns(part, 0);
        auto& successor = *part.keys.at(idOf(f.olds[0])).successor;
        successor.overlapUntil.ms = part.until.ms + 90 * kDayMs;
        successor.byNew = f.news[0].sign(f.input(part, 0));
        f.oldSigns(part, 0);
        const auto merged = f.merged(part);
        QVERIFY(merged.taken.empty());
        QVERIFY(merged.refused.at(idOf(f.olds[0])).code == Violation::BadOverlap);
    }

    void twoHalvesOfOneKeyHaveAnOrder() {
        const Fleet f;
        Campaign one = f.campaign;
        Campaign two = f.campaign;
        f.newSigns(one, 0);
        f.newSigns(two, 0, 90);
        Fleet g;
        Fleet h;
        static_cast<void>(g.merged(one));
        static_cast<void>(g.merged(two));
        static_cast<void>(h.merged(two));
        static_cast<void>(h.merged(one));
        QVERIFY(g.campaign == h.campaign);
    }

    void ofAPartTheGoodIsTakenAndTheRestNamed() {
        Fleet f(4);
        Campaign part = f.campaign;
        for (std::size_t i = 0; i < 4; ++i) f.bothSign(part, i);
        part.keys.at(idOf(f.olds[0])).successor->byNew[3] ^= 1;
        part.keys.at(idOf(f.olds[1])).successor->byOld[3] ^= 1;
        f.book.revoke(f.olds[2]);
        const auto merged = f.merged(part);
        QVERIFY(merged.refused.size() == 3);
        QVERIFY(merged.refused.at(idOf(f.olds[0])).code == Violation::BadSignature);
        QVERIFY(merged.refused.at(idOf(f.olds[1])).code == Violation::BadSignature);
        QVERIFY(merged.refused.at(idOf(f.olds[2])).code == Violation::IllegalMove);
        QVERIFY(!f.campaign.keys.at(idOf(f.olds[0])).successor);
        QVERIFY(f.campaign.keys.at(idOf(f.olds[1])).successor->byOld.empty());
        QVERIFY(!f.campaign.keys.at(idOf(f.olds[2])).successor);
        QVERIFY(f.progress(f.campaign, 3).stage == Stage::Complete);
        QCOMPARE(merged.taken.size(), std::size_t{2});
        // What was spoilt here gives way, even to less.
        f.campaign.keys.at(idOf(f.olds[3])).successor->byNew.assign(64, 0); // before any other in the order
        Campaign half = f.campaign;
        f.newSigns(half, 3);
        QCOMPARE(f.merged(half).taken.size(), std::size_t{1});
        QVERIFY(!f.progress(f.campaign, 3).newMissing);
        // And half of what is whole takes nothing away.
        static_cast<void>(f.merged(part));
        QVERIFY(f.merged(half).taken.empty());
        QVERIFY(f.progress(f.campaign, 3).stage == Stage::Complete);
    }

    void whatIsDoneTakesNothingMore() {
        Fleet f;
        Campaign part = f.campaign;
        f.bothSign(f.campaign, 0);
        QCOMPARE(f.take(0), std::string());
        f.campaign.keys.at(idOf(f.olds[0])).successor.reset();
        f.newSigns(part, 0, 90);
        part.keys.at(idOf(f.olds[0])).successor->byNew[0] ^= 1; // which nobody would look at again
        const Bytes before = f.campaign.encode();
        const auto merged = f.merged(part);
        QVERIFY(merged.taken.empty() && merged.refused.empty() && f.campaign.encode() == before);
    }

    void partsOfOthersAreRefused() {
        Fleet f;
        const auto refused = [&](const std::function<void(Campaign&)>& change) {
            Campaign part = f.campaign;
            change(part);
            const auto merged = f.campaign.merge(f.book.ledger, part, f.book.now);
            return merged ? std::string() : merged.error().code.message();
        };
        const std::string other = named(Violation::OtherCampaign);
        QCOMPARE(refused([](Campaign& c) { c.ledger[0] ^= 1; }), named(Violation::WrongLedger));
        QCOMPARE(refused([](Campaign& c) { c.begun.ms -= 1; }), other);
        QCOMPARE(refused([](Campaign& c) { c.until.ms += 1; }), other);
        QCOMPARE(refused([](Campaign& c) { c.overlapSeconds += 1; }), other);
        QCOMPARE(refused([](Campaign& c) { c.who = "eve"; }), other);
        QCOMPARE(refused([](Campaign& c) { c.why = "eve"; }), other);
        QCOMPARE(refused([](Campaign& c) { c.keys.erase(c.keys.begin()); }), other);
        QCOMPARE(refused([](Campaign& c) { c.keys[KeyId{}]; }), other);
        QCOMPARE(refused([](Campaign& c) { c.keys.begin()->second.holder = "another"; }), std::string());
        // Nor is the ledger at hand another one's.
        Campaign copy = f.campaign;
        Ledger none;
        QVERIFY(copy.merge(none, f.campaign, f.book.now).error().code == Violation::WrongLedger);
    }

    // --- A whole one

    void fiftyKeysInAnyOrderAreFiftyRotations() {
        constexpr std::size_t kKeys = 50;
        Fleet f(kKeys);
        Fleet byHand(kKeys);
        std::minstd_rand random(11);
        // Every signature is made on a copy of its own, the old one's on the copy that the new one signed.
        std::vector<std::size_t> order(kKeys);
        for (std::size_t i = 0; i < kKeys; ++i) order[i] = i;
        std::ranges::shuffle(order, random);
        std::vector<Campaign> parts;
        for (const std::size_t i : order) {
            Campaign copy = f.campaign;
            f.newSigns(copy, i);
            parts.push_back(copy);
            f.oldSigns(copy, i);
            parts.push_back(copy);
        }
        std::ranges::shuffle(parts, random);
        for (const Campaign& part : parts)
            QVERIFY(f.merged(*Campaign::decode(part.encode())).refused.empty());
        for (const std::size_t i : order) {
            QVERIFY(f.progress(f.campaign, i).stage == Stage::Complete);
            QCOMPARE(f.take(i), std::string());
            QCOMPARE(byHand.book.say(byHand.wanted(i), {&byHand.olds[i], &byHand.news[i]}), std::string());
        }
        QVERIFY(f.book.ledger.keys() == byHand.book.ledger.keys());
        QVERIFY(f.book.ledger.policy() == byHand.book.ledger.policy());
        QVERIFY(f.book.ledger.refused(f.campaign.until) == byHand.book.ledger.refused(f.campaign.until));
        QCOMPARE(f.book.ledger.size(), byHand.book.ledger.size());
        const auto folded = LedgerFile::decode(f.book.file.encode())->fold();
        QVERIFY(folded.ok() && *folded == f.book.ledger);
        for (std::size_t i = 0; i < kKeys; ++i) QVERIFY(f.progress(f.campaign, i).stage == Stage::Done);
    }
};

VD_SUITE(CampaignTest)
#include "campaign_test.moc"
