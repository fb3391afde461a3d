#include "core/policy/bundle.h"

#include "core/codec/cbor.h"
#include "tests/core/ledger/book.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::policy;
using namespace std::chrono_literals;
using ledger::Violation;
using vedette::test::Book;
using vedette::test::signedEntry;

namespace {

std::string textOfVersion(std::uint64_t version, std::string_view rest = {}) {
    return "version = " + std::to_string(version) + "\n[[allow]]\nid = \"a\"\ndo = \"connect\"\n"
         + std::string(rest);
}

struct Office {
    Book book;

    Office() { book.begin(); }

    [[nodiscard]] ledger::SetAuthority authority() const { return {book.ledger.id(), book.ledger.policy()}; }

    [[nodiscard]] Bundle bundle(std::uint64_t version, std::string_view rest = {}) const {
        return {book.ledger.id(), version, book.now, 1h, {{"p.toml", textOfVersion(version, rest)}}};
    }

    [[nodiscard]] Bytes both(const Bundle& bundle) const {
        return signedEntry(kBundleKind, bundle.encode(), {&book.ann, &book.bob});
    }
};

template <class T>
bool is(const Result<T>& result, std::error_code code) {
    return !result && result.error().code == code;
}

} // namespace

class BundleTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsWrittenIsReadBack() {
        const Office office;
        Bundle made = office.bundle(7);
        made.files.push_back({"q.toml", "[[deny]]\nid = \"d\"\ndo = \"*\"\n"});
        const auto read = openBundle(office.authority(), office.both(made));
        QVERIFY(read.ok() && *read == made);
        QCOMPARE(read->staleFrom().ms, made.at.ms + 3'600'000);
        const auto document = read->document();
        QVERIFY(document.ok() && document->version == 7 && document->rules.size() == 2);
        QVERIFY(isBundle(office.both(made)) && !isBundle(viewOf(textOfVersion(1))) && !isBundle({}));
    }

    /// Permissions end with the bundle, prohibitions do not.
    void nothingIsAllowedWhenItsTimeIsOver() {
        const Office office;
        const Bundle made =
            office.bundle(1, "expires = 2099-01-01T00:00:00Z\n[[deny]]\nid = \"d\"\ndo = \"*\"\n");
        const auto document = made.document();
        QVERIFY(document.ok());
        for (const Rule& rule : document->rules) {
            QCOMPARE(rule.expires.has_value(), rule.allows);
            if (rule.allows) QVERIFY(*rule.expires == made.staleFrom());
        }
        const Bundle sooner = office.bundle(1, "expires = 1970-01-01T00:00:01Z\n");
        QVERIFY(sooner.document()->rules.front().expires->ms == 1000);
    }

    void onlyTheOfficersThresholdMakesIt() {
        const Office office;
        const Bundle made = office.bundle(1);
        const auto by = [&](const vedette::test::Keys& signers) {
            return openBundle(office.authority(), signedEntry(kBundleKind, made.encode(), signers));
        };
        QVERIFY(by({&office.book.ann, &office.book.cem}).ok());
        QVERIFY(is(by({&office.book.ann}), Violation::QuorumMissing));
        QVERIFY(
            is(by({&office.book.ann, &office.book.pub}), Violation::QuorumMissing)); // sets are his, not this
        QVERIFY(is(by({}), Violation::QuorumMissing));
        const auto stranger = vedette::test::keyOf(99);
        QVERIFY(is(by({&office.book.ann, &office.book.bob, &stranger}), Violation::StrangeSigner));
        // Signed, but as something else.
        const Bytes set = signedEntry(ledger::kSetKind, made.encode(), {&office.book.ann, &office.book.bob});
        QVERIFY(is(openBundle(office.authority(), set), Violation::BadSignature));
        Bundle foreign = made;
        foreign.ledger[0] ^= 1;
        QVERIFY(is(openBundle(office.authority(), office.both(foreign)), Violation::WrongLedger));
    }

    void aLaterOneRulesAndNoOther() {
        const Office office;
        BundleGuard guard(office.authority(), {});
        const WallTime now{office.book.now.ms + 1000};
        QVERIFY(guard.offer(office.both(office.bundle(5)), now).ok());
        QVERIFY(guard.offer(office.both(office.bundle(5)), now).ok()); // the same again
        const auto held = guard.saved();
        QVERIFY(is(guard.offer(office.both(office.bundle(4)), now), BundleError::RolledBack));
        QVERIFY(
            is(guard.offer(office.both(office.bundle(5, "note = \"other\"\n")), now), BundleError::Forked));
        QVERIFY(guard.saved() == held);
        QVERIFY(guard.offer(office.both(office.bundle(6)), now).ok());
        QCOMPARE(guard.saved().version, std::uint64_t{6});
        // It outlives a run.
        const auto saved = BundleGuard::Saved::decode(guard.saved().encode());
        QVERIFY(saved.ok() && *saved == guard.saved());
        BundleGuard again(office.authority(), *saved);
        QVERIFY(is(again.offer(office.both(office.bundle(5)), now), BundleError::RolledBack));
        QVERIFY(again.offer(office.both(office.bundle(6)), now).ok());
    }

    void timeAndTextAreJudged() {
        const Office office;
        BundleGuard guard(office.authority(), {});
        const Bytes entry = office.both(office.bundle(5));
        QVERIFY(is(guard.offer(entry, {office.book.now.ms + 3'600'000}), BundleError::Stale));
        QVERIFY(guard.offer(entry, {office.book.now.ms + 3'599'999}).ok());
        Bundle future = office.bundle(6);
        future.at.ms += 2 * 86'400'000;
        QVERIFY(is(guard.offer(office.both(future), office.book.now), BundleError::NotYet));
        Bundle other = office.bundle(7);
        other.version = 8;
        QVERIFY(is(guard.offer(office.both(other), office.book.now), BundleError::OtherVersion));
        Bundle broken = office.bundle(9);
        broken.files[0].text = "version = 9\n[[allow]]\n";
        QVERIFY(is(guard.offer(office.both(broken), office.book.now), PolicyError::Missing));
        QCOMPARE(guard.saved().version, std::uint64_t{5});
    }

    void anythingElseIsRefused() {
        const Office office;
        const Bytes whole = office.bundle(3).encode();
        for (std::size_t cut = 0; cut < whole.size(); ++cut)
            QVERIFY(!Bundle::decode(BytesView(whole).first(cut)));
        const auto changed = [&](auto change) {
            Bundle bundle = office.bundle(3);
            change(bundle);
            return Bundle::decode(bundle.encode());
        };
        QVERIFY(changed([](Bundle&) {}).ok());
        QVERIFY(is(changed([](Bundle& b) { b.version = 0; }), Violation::BadField));
        QVERIFY(is(changed([](Bundle& b) { b.maxAge = {}; }), Violation::BadField));
        QVERIFY(is(changed([](Bundle& b) { b.maxAge = kMaxBundleAge + 1s; }), Violation::BadField));
        QVERIFY(is(changed([](Bundle& b) { b.files.clear(); }), Violation::BadField));
        QVERIFY(is(changed([](Bundle& b) { b.files[0].name.clear(); }), Violation::BadField));
        QVERIFY(is(changed([](Bundle& b) { b.files[0].name = std::string(257, 'x'); }), Violation::BadField));
        QVERIFY(is(changed([](Bundle& b) { b.files.push_back(b.files[0]); }), Violation::BadOrder));
        QVERIFY(is(changed([](Bundle& b) {
                       for (std::size_t i = 0; i < kMaxFiles; ++i)
                           b.files.push_back({"q" + std::to_string(1000 + i), ""});
                   }),
                   Violation::BadField));
        // A field that nobody reads, another form, another kind.
        const auto withFields = [&](std::uint64_t v, std::string_view kind, bool more) {
            codec::CborWriter w;
            w.beginMap();
            w.text("v").uint(v);
            w.text("kind").text(kind);
            w.text("ledger").bytes(office.book.ledger.id());
            w.text("version").uint(3);
            w.text("at").integer(5);
            w.text("max_age").integer(5);
            w.text("files").beginArray().beginArray().text("p").text("version = 3").end().end();
            if (more) w.text("zeal").uint(1);
            w.end();
            return Bundle::decode(std::move(w).take());
        };
        QVERIFY(withFields(1, kBundleKind, false).ok());
        QVERIFY(is(withFields(2, kBundleKind, false), Violation::BadField));
        QVERIFY(is(withFields(1, "set", false), Violation::UnknownKind));
        QVERIFY(!withFields(1, kBundleKind, true).ok());

        const Bytes saved = BundleGuard::Saved{4, {}}.encode();
        for (std::size_t cut = 0; cut < saved.size(); ++cut)
            QVERIFY(!BundleGuard::Saved::decode(BytesView(saved).first(cut)));
        codec::CborWriter w;
        w.beginArray().text("another").uint(1).uint(1).bytes(ledger::Digest{}).end();
        QVERIFY(is(BundleGuard::Saved::decode(std::move(w).take()), Violation::BadField));
    }
};

VD_SUITE(BundleTest)

#include "bundle_test.moc"
