#include "app/node/policy_source.h"

#include "core/base/wall_clock.h"
#include "tests/core/ledger/book.h"
#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::app;
using namespace std::chrono_literals;
using test::Book;

namespace {

const std::string kOneRule = "[[allow]]\nid = \"a\"\ndo = \"connect\"\n";

/// A ledger of now, and a file for the policy.
struct PolicyPlace {
    Book book;
    QTemporaryDir folder;

    PolicyPlace() {
        book.now = wallNow();
        book.now.ms -= 7'200'000;
        ledger::Policy policy = book.policy();
        policy.expires = {book.now.ms * 2};
        if (!book.say(policy, {&book.ann, &book.bob}).empty()) qFatal("no policy");
    }

    [[nodiscard]] std::string path() const { return folder.filePath("policy").toStdString(); }

    [[nodiscard]] PolicySource source(bool withLedger = true) const {
        return {path(), withLedger ? std::make_shared<const ledger::Ledger>(book.ledger) : nullptr, {}};
    }

    /// A new file each time, so that it is seen to be another.
    void write(BytesView bytes) const {
        const QString name = QString::fromStdString(path());
        QFile::remove(name);
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    }

    [[nodiscard]] Bytes bundle(std::uint64_t version, Duration age) const {
        const policy::Bundle made{book.ledger.id(),
                                  version,
                                  book.now,
                                  age,
                                  {{"p.toml", "version = " + std::to_string(version) + "\n" + kOneRule}}};
        return test::signedEntry(policy::kBundleKind, made.encode(), {&book.ann, &book.bob});
    }
};

} // namespace

class PolicySourceTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsToComeAllowsNothingYet() {
        const PolicyPlace place;
        PolicySource source = place.source();
        const auto first = source.look();
        QVERIFY(first.ok() && *first && (*first)->version() == 0 && (*first)->document().rules.empty());
        QVERIFY(source.isShared() && source.bundle().empty());
        QVERIFY(source.look().ok() && *source.look() == nullptr);
        place.write(place.bundle(3, 24h));
        const auto come = source.look();
        QVERIFY(come.ok() && *come && (*come)->version() == 3 && (*come)->document().staleFrom);
        QVERIFY(source.bundle() == place.bundle(3, 24h));
        // It is taken away: what ruled goes on.
        QFile::remove(QString::fromStdString(place.path()));
        QVERIFY(source.look().ok() && *source.look() == nullptr);
    }

    void whoseTimeIsOverAllowsNothing() {
        const PolicyPlace place;
        place.write(place.bundle(3, 1h)); // of two hours ago
        PolicySource source = place.source();
        const auto first = source.look();
        QVERIFY(first.ok() && *first && (*first)->version() == 0);
        QVERIFY(source.isShared() && source.bundle().empty());
        place.write(place.bundle(4, 24h));
        const auto fresh = source.look();
        QVERIFY(fresh.ok() && *fresh && (*fresh)->version() == 4);
        place.write(place.bundle(5, 1h)); // a stale one in its place is no policy
        QVERIFY(!source.look().ok());
    }

    void textIsNobodyElses() {
        const PolicyPlace place;
        const std::string text = "version = 1\n" + kOneRule;
        place.write(viewOf(text));
        PolicySource source = place.source();
        QVERIFY(source.look().ok() && !source.isShared());
        PolicySource without = place.source(false);
        QVERIFY(without.look().ok());
        QFile::remove(QString::fromStdString(place.path()));
        PolicySource missing = place.source(false);
        QVERIFY(!missing.look().ok());
        place.write(place.bundle(3, 24h));
        PolicySource unknown = place.source(false);
        QVERIFY(!unknown.look().ok()); // nobody says who signs
    }
};

VD_SUITE(PolicySourceTest)

#include "policy_source_test.moc"
