#include "app/node/campaign_command.h"

#include "app/node/ledger_command.h"
#include "core/base/random.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/ledger/sealed_revocation.h"
#include "core/store/whole_file.h"
#include "tests/app/node/said.h"
#include "tests/core/ledger/fleet.h"
#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <thread>

using namespace vedette;
using config::ExitStatus;
using ledger::Campaign;
using test::Fleet;
using test::idOf;
using test::Json;
using test::keyOf;
using test::Said;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kPatienceMs = 120'000;

/// A pipe from which a line can be read once.
std::string lineFd(const char* text) {
    int ends[2];
    if (::pipe(ends) != 0) qFatal("no pipe");
    if (::write(ends[1], text, std::strlen(text)) < 0 || ::write(ends[1], "\n", 1) < 0) qFatal("no room");
    ::close(ends[1]);
    return std::to_string(ends[0]);
}

/// A fleet since yesterday, the folder in which its ledger is kept, and the files of its keys.
class Depot {
public:
    explicit Depot(unsigned char size) : fleet(size, {wallNow().ms - kDayMs}) {
        std::filesystem::create_directory(path("data"));
        std::filesystem::permissions(path("data"), std::filesystem::perms::owner_all);
        keepLedger();
        fleet.campaign.begun = {wallNow().ms - 1000};
        fleet.campaign.until = {wallNow().ms + kDayMs};
    }

    [[nodiscard]] std::string path(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    void keepLedger() const { write("data/key-ledger.cbor", fleet.book.file.encode()); }

    void write(const std::string& name, const Bytes& bytes) const {
        if (!store::replaceWhole(path(name), bytes)) qFatal("not written");
    }

    void write(const std::string& name, const Campaign& campaign) const { write(name, campaign.encode()); }

    [[nodiscard]] Bytes read(const std::string& name) const {
        return **store::readWhole(path(name), Campaign::kMaxBytes);
    }

    [[nodiscard]] Campaign campaignIn(const std::string& name) const { return *Campaign::decode(read(name)); }

    [[nodiscard]] ledger::Ledger kept() const {
        return *ledger::LedgerFile::decode(read("data/key-ledger.cbor"))->fold();
    }

    /// keys campaign …
    Said say(std::vector<std::string> words) const {
        words.insert(words.begin(), {"keys", "campaign"});
        words.insert(words.end(), {"--data-dir", path("data")});
        return test::say(app::keepLedger, words);
    }

    /// The flags by which a key signs; its file is sealed for as little work as there may be.
    [[nodiscard]] std::vector<std::string> by(const crypto::PrivateKey& key,
                                              const std::string& flag = "identity") const {
        const std::string name = idOf(key).text() + ".key";
        SystemRandom random;
        write(name, key.seal(Secret(viewOf(std::string_view("horse"))), random, crypto::kKdfCostLeast));
        return {"--" + flag, "file:" + path(name), flag == "identity" ? "--pin-fd" : "--" + flag + "-pin-fd",
                lineFd("horse")};
    }

    [[nodiscard]] std::vector<std::string> birth(const std::string& sealed) const {
        return {"--next",          idOf(keyOf(220)).text(), "--sealed",  path(sealed),
                "--sealed-pin-fd", lineFd("sealed"),        "--kept-in", "token of " + sealed};
    }

    Said sign(const std::string& file, std::size_t i,
              const std::vector<std::vector<std::string>>& more) const {
        std::vector<std::string> words{"sign", path(file), idOf(fleet.olds[i]).text()};
        for (const auto& one : more) words.insert(words.end(), one.begin(), one.end());
        return say(words);
    }

    [[nodiscard]] std::unique_ptr<QProcess> begun(const QStringList& words) const {
        auto process = std::make_unique<QProcess>();
        process->start(VEDETTE_BINARY_DIR "/bin/vedette-node",
                       QStringList{"keys", "campaign"} + words
                           + QStringList{"--data-dir", QString::fromStdString(path("data")), "--json"});
        return process;
    }

    Fleet fleet;

private:
    QTemporaryDir m_folder;
};

std::string codeOf(const Said& said) {
    return said.lines.back().value("code", std::string());
}

std::vector<Json> rowsOf(const Said& said, const std::string& event) {
    std::vector<Json> out;
    for (const Json& line : said.lines) {
        if (line["event"] == event) out.push_back(line);
    }
    return out;
}

} // namespace

class CampaignCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void fromTheFirstKeyToTheLast() {
        Depot d(3);
        const Said begun =
            d.say({"begin", "--out", d.path("all"), "--class", "node", "--overlap", "3600", "--who", "Ann",
                   "--why", "their year is over", "--holder", idOf(d.fleet.olds[0]).text() + "=Olga"});
        QVERIFY(begun.status == ExitStatus::Done);
        QCOMPARE(rowsOf(begun, "key").size(), std::size_t{3});
        QCOMPARE(begun.lines.back()["open"].get<int>(), 3);
        QCOMPARE(begun.lines.back()["signatures_missing"].get<int>(), 6);
        const Bytes fresh = d.read("all");
        for (const char* copy : {"one", "two", "three"}) d.write(copy, fresh);
        // The first holder has both keys at hand.
        const auto& olds = d.fleet.olds;
        const auto& news = d.fleet.news;
        const Said both = d.sign("one", 0, {d.by(olds[0]), d.by(news[0], "successor"), d.birth("s0")});
        QVERIFY2(both.status == ExitStatus::Done, both.lines.back().dump().c_str());
        QVERIFY(both.lines.back()["complete"] == true);
        QCOMPARE(both.lines.back()["signed"].size(), std::size_t{2});
        // What was sealed can be opened, and is what the birth speaks of.
        const auto sealed =
            ledger::unsealRevocation(d.read("s0"), Secret(viewOf(std::string_view("sealed"))));
        QVERIFY(sealed.ok());
        const auto successor = d.campaignIn("one").keys.at(idOf(olds[0])).successor;
        QVERIFY(crypto::Sha256::of(sealed->encode()) == successor->birth.revocation);
        QCOMPARE(successor->birth.token, std::string("token of s0"));
        const std::int64_t overlap = successor->overlapUntil.ms - wallNow().ms;
        QVERIFY(overlap > 3'000'000 && overlap <= 3'600'000);
        // The second has them in two places: the old one cannot go first.
        const Said early = d.sign("two", 1, {d.by(olds[1])});
        QVERIFY(early.status == ExitStatus::BadWords);
        QVERIFY(d.read("two") == fresh);
        const Said half = d.sign("two", 1, {d.by(news[1]), d.birth("s1")});
        QVERIFY(half.status == ExitStatus::Done && half.lines.back()["complete"] == false);
        d.write("two again", d.read("two"));
        QVERIFY(d.sign("two again", 1, {d.by(olds[1])}).lines.back()["complete"] == true);
        // Parts come back: a half, one of which a byte was lost, one that is no file of ours, one twice.
        Campaign spoilt = d.campaignIn("two again");
        spoilt.keys.at(idOf(olds[1])).successor->byOld[5] ^= 1;
        d.write("spoilt", spoilt);
        d.write("torn", Bytes(40, 7));
        const Said merged = d.say({"merge", d.path("all"), d.path("spoilt"), d.path("torn"), d.path("one"),
                                   d.path("one"), d.path("three"), d.path("missing")});
        QVERIFY(merged.status == ExitStatus::VerificationFailed);
        QCOMPARE(merged.lines.back()["changed"].get<int>(), 2);
        QCOMPARE(merged.lines.back()["refused"].get<int>(), 3);
        const auto refused = rowsOf(merged, "refused");
        QCOMPARE(refused.size(), std::size_t{1});
        QCOMPARE(refused[0]["part"].get<std::string>(), d.path("spoilt"));
        QCOMPARE(refused[0]["code"].get<std::string>(), std::string("ledger.bad_signature"));
        QCOMPARE(rowsOf(merged, "error")[0]["part"].get<std::string>(), d.path("torn"));
        // Who is waited for.
        const Said shown = d.say({"show", d.path("all")});
        QVERIFY(shown.status == ExitStatus::Done);
        QCOMPARE(shown.lines.back()["complete"].get<int>(), 1);
        QCOMPARE(shown.lines.back()["open"].get<int>(), 2);
        QCOMPARE(shown.lines.back()["signatures_missing"].get<int>(), 3);
        QCOMPARE(shown.lines.back()["who"].get<std::string>(), std::string("Ann"));
        // What is complete is taken, once; the rest stays open.
        const Said taken = d.say({"conclude", d.path("all")});
        QVERIFY(taken.status == ExitStatus::Done);
        QCOMPARE(taken.lines.back()["taken"].get<int>(), 1);
        QCOMPARE(rowsOf(taken, "taken")[0]["key"].get<std::string>(), idOf(olds[0]).text());
        QCOMPARE(rowsOf(taken, "taken")[0]["who"].get<std::string>(), std::string("Ann"));
        QCOMPARE(d.kept().size(), d.fleet.book.ledger.size() + 1);
        QVERIFY(d.kept().successorOf(idOf(olds[0])) == idOf(news[0]));
        QCOMPARE(d.say({"conclude", d.path("all")}).lines.back()["taken"].get<int>(), 0);
        QCOMPARE(d.kept().size(), d.fleet.book.ledger.size() + 1);
        // The one that came later.
        QVERIFY(d.say({"merge", d.path("all"), d.path("two again")}).status == ExitStatus::Done);
        const Said later = d.say({"conclude", d.path("all")});
        QCOMPARE(later.lines.back()["taken"].get<int>(), 1);
        QCOMPARE(later.lines.back()["rotated"].get<int>(), 2);
        QCOMPARE(later.lines.back()["open"].get<int>(), 1);
        QCOMPARE(toHex(d.kept().head()->hash), later.lines.back()["head"].get<std::string>());
        // Nobody signs again for what is done.
        const Said again = d.sign("all", 0, {d.by(olds[0])});
        QVERIFY(again.status == ExitStatus::VerificationFailed);
        QCOMPARE(codeOf(again), std::string("ledger.already_succeeded"));
        // The control: the very entry without its consents.
        auto file = *ledger::LedgerFile::decode(d.read("data/key-ledger.cbor"));
        auto statement = *ledger::Statement::decode(ledger::Entry::decode(file.entries.back())->body);
        std::get<ledger::Succession>(statement.content).consents.reset();
        file.entries.back() = ledger::Entry{statement.encode(), {}}.encode();
        const auto bare = file.fold();
        QVERIFY(!bare && bare.error().code == ledger::Violation::SubjectMissing);
    }

    void begunWithTheRightKeys() {
        Depot d(4);
        auto& book = d.fleet.book;
        const auto& olds = d.fleet.olds;
        book.revoke(olds[1], ledger::Reason::Hold);
        book.revoke(olds[2], ledger::Reason::KeyCompromise);
        const auto other = keyOf(60);
        QVERIFY(book.say(ledger::Inception{book.birthOf(other, keyOf(61)), "relay", {}},
                         {&other, &book.ann, &book.bob})
                    .empty());
        d.keepLedger();
        const auto begin = [&](std::vector<std::string> words) {
            std::filesystem::remove(d.path("out"));
            words.insert(words.begin(), {"begin", "--out", d.path("out")});
            return d.say(words);
        };
        const Said byClass = begin({"--class", "node"});
        QVERIFY(byClass.status == ExitStatus::Done);
        QCOMPARE(byClass.lines.back()["keys"].get<int>(), 2);
        const auto over =
            rowsOf(byClass, "passed_over"); // the one that may come back, not the one that never will
        QVERIFY(over.size() == 1 && over[0]["key"] == idOf(olds[1]).text());
        QCOMPARE(over[0]["code"].get<std::string>(), std::string("ledger.illegal_move"));
        const Said named = begin({"--key", idOf(olds[0]).text(), "--key", idOf(olds[3]).text()});
        QVERIFY(named.status == ExitStatus::Done && named.lines.back()["keys"] == 2);
        // Each that is named must be fit, or nothing is begun.
        const Said unfit = begin(
            {"--key", idOf(olds[0]).text(), "--key", idOf(olds[2]).text(), "--key", idOf(keyOf(99)).text()});
        QVERIFY(unfit.status == ExitStatus::VerificationFailed);
        const auto refused = rowsOf(unfit, "refused");
        QCOMPARE(refused.size(), std::size_t{2});
        QCOMPARE(refused[0]["code"].get<std::string>(), std::string("ledger.illegal_move"));
        QCOMPARE(refused[1]["code"].get<std::string>(), std::string("ledger.unknown_key"));
        QVERIFY(!std::filesystem::exists(d.path("out")));
        // Words that are wrong.
        const auto wrong = [&](const std::vector<std::string>& words) {
            return begin(words).status == ExitStatus::BadWords && !std::filesystem::exists(d.path("out"));
        };
        QVERIFY(wrong({}));
        QVERIFY(wrong({"--class", "relay"})); // none of it is in use
        QVERIFY(wrong({"--key", "nobody"}));
        QVERIFY(wrong({"--class", "node", "--until", "soon"}));
        QVERIFY(wrong({"--class", "node", "--until", rfc3339({wallNow().ms - 1000})}));
        QVERIFY(wrong({"--class", "node", "--until", rfc3339({wallNow().ms + 91 * kDayMs})}));
        QVERIFY(wrong({"--class", "node", "--overlap", "7776001"}));
        QVERIFY(wrong({"--class", "node", "--why", std::string(257, 'x')}));
        QVERIFY(wrong({"--class", "node", "--who", "two\nlines"}));
        QVERIFY(wrong({"--class", "node", "--holder", "Olga"}));
        QVERIFY(wrong({"--class", "node", "--holder", idOf(olds[2]).text() + "=Olga"}));
        QVERIFY(wrong({"--class", "node", "--holders", d.path("none")}));
        d.write("holders", Bytes{'x', '\n'});
        QVERIFY(wrong({"--class", "node", "--holders", d.path("holders")}));
        QVERIFY(d.say({"begin", "--class", "node"}).status == ExitStatus::BadWords);
        d.write("there", Bytes{1});
        QVERIFY(d.say({"begin", "--class", "node", "--out", d.path("there")}).status == ExitStatus::BadWords);
        QVERIFY(d.read("there") == Bytes{1});
        for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                      {"burn"},
                                                      {"show"},
                                                      {"merge", "a"},
                                                      {"sign", "a"},
                                                      {"conclude", "a", "b"},
                                                      {"show", d.path("none")},
                                                      {"merge", d.path("none"), d.path("none")}})
            QVERIFY(d.say(words).status == ExitStatus::BadWords);
        QVERIFY(!std::filesystem::exists(d.path("none.lock")));
    }

    void whoIsWaitedForIsNamed() {
        Depot d(5);
        auto& book = d.fleet.book;
        const auto& olds = d.fleet.olds;
        // Ann has the token that the ledger says the keys lie in; and a key vouches for two others.
        ledger::Policy policy = book.policy();
        policy.officers[0].token = "soft 0001";
        QVERIFY(book.say(policy, {&book.ann, &book.bob}).empty());
        for (const unsigned char number : std::initializer_list<unsigned char>{60, 62}) {
            const auto child = keyOf(number);
            QVERIFY(
                book.say(ledger::Inception{book.birthOf(child, keyOf(static_cast<unsigned char>(number + 1))),
                                           "agent", idOf(olds[0])},
                         {&child, &olds[0], &book.ann, &book.bob})
                    .empty());
        }
        d.keepLedger();
        const std::string holders =
            "# who has what\n\n" + idOf(olds[0]).text() + " Olga Ortiz\n" + idOf(olds[1]).text() + " Pia";
        d.write("holders", Bytes(holders.begin(), holders.end()));
        const Said begun = d.say({"begin", "--out", d.path("all"), "--class", "node", "--holders",
                                  d.path("holders"), "--holder", idOf(olds[1]).text() + "=Olga Ortiz"});
        QVERIFY(begun.status == ExitStatus::Done);
        QCOMPARE(begun.lines.back()["vouched_for"].get<int>(), 2);
        d.fleet.campaign = d.campaignIn("all");
        d.fleet.newSigns(d.fleet.campaign, 1);
        d.fleet.bothSign(d.fleet.campaign, 2);
        d.fleet.bothSign(d.fleet.campaign, 3);
        d.fleet.campaign.keys.at(idOf(olds[3])).successor->byNew[0] ^= 1;
        book.revoke(olds[4], ledger::Reason::KeyCompromise);
        d.keepLedger();
        d.write("all", d.fleet.campaign);
        const Said shown = d.say({"show", d.path("all")});
        std::map<std::string, Json> rows;
        for (const Json& row : rowsOf(shown, "key")) rows[row["key"].get<std::string>()] = row;
        QCOMPARE(rows.size(), std::size_t{5});
        const auto row = [&](std::size_t i) { return rows.at(idOf(olds[i]).text()); };
        QCOMPARE(row(0)["stage"].get<std::string>(), std::string("open"));
        QCOMPARE(row(0)["vouches_for"].size(), std::size_t{2});
        const Json both = row(0)["missing"];
        QCOMPARE(both.size(), std::size_t{2});
        QCOMPARE(both[0]["side"].get<std::string>(), std::string("new"));
        QCOMPARE(both[0]["key"].get<std::string>(), idOf(d.fleet.news[0]).text());
        QCOMPARE(both[0]["person"].get<std::string>(), std::string("Olga Ortiz"));
        QVERIFY(both[0]["token"].is_null());
        QCOMPARE(both[1]["side"].get<std::string>(), std::string("old"));
        QCOMPARE(both[1]["token"].get<std::string>(), std::string("soft 0001"));
        QCOMPARE(row(1)["missing"].size(), std::size_t{1});
        QCOMPARE(row(1)["missing"][0]["key"].get<std::string>(), idOf(olds[1]).text());
        QCOMPARE(row(2)["stage"].get<std::string>(), std::string("complete"));
        QVERIFY(row(2)["missing"].empty());
        // A signature that does not hold is missing, and said to be bad.
        QCOMPARE(row(3)["missing"].size(), std::size_t{2});
        QCOMPARE(row(3)["missing"][1]["person"].get<std::string>(), std::string("ann"));
        QCOMPARE(row(3)["code"].get<std::string>(), std::string("ledger.bad_signature"));
        QVERIFY(row(3)["successor_token"].is_null());
        QCOMPARE(row(4)["stage"].get<std::string>(), std::string("barred"));
        QCOMPARE(row(4)["code"].get<std::string>(), std::string("ledger.illegal_move"));
        std::map<std::string, int> persons;
        for (const Json& one : rowsOf(shown, "person"))
            persons[one["person"].get<std::string>() + "/" + one["token"].dump()] = one["missing"].get<int>();
        const std::map<std::string, int> expected{{"Olga Ortiz/\"soft 0001\"", 2},
                                                  {"Olga Ortiz/null", 1},
                                                  {"ann/\"soft 0001\"", 1},
                                                  {"ann/null", 1}};
        QVERIFY(persons == expected);
        QCOMPARE(shown.lines.back()["signatures_missing"].get<int>(), 5);
        QVERIFY(shown.lines.back()["over"] == false);
    }

    void onlyTheTwoKeysSign() {
        Depot d(2);
        d.write("all", d.fleet.campaign);
        const Bytes fresh = d.read("all");
        const auto& olds = d.fleet.olds;
        const auto& news = d.fleet.news;
        const auto refused = [&](const std::vector<std::vector<std::string>>& by) {
            const Said said = d.sign("all", 0, by);
            if (d.read("all") != fresh || std::filesystem::exists(d.path("s"))) return std::string("written");
            return said.status == ExitStatus::BadWords ? std::string("words") : codeOf(said);
        };
        QCOMPARE(refused({}), std::string("words"));
        QCOMPARE(refused({d.by(olds[1]), d.birth("s")}), std::string("ledger.strange_signer"));
        QCOMPARE(refused({d.by(olds[0]), d.by(news[1], "successor"), d.birth("s")}),
                 std::string("ledger.commitment_mismatch"));
        QCOMPARE(refused({d.by(news[0])}), std::string("words")); // without --next and --sealed
        Campaign over = d.fleet.campaign;
        over.until = {wallNow().ms - 1};
        d.write("over", over);
        const Said late = d.sign("over", 0, {d.by(news[0]), d.birth("s")});
        QCOMPARE(codeOf(late), std::string("ledger.consent_expired"));
        Campaign less = d.fleet.campaign;
        less.keys.erase(idOf(olds[0]));
        d.write("less", less);
        QVERIFY(d.sign("less", 0, {d.by(news[0]), d.birth("s")}).status == ExitStatus::BadWords);
        QCOMPARE(codeOf(d.say({"merge", d.path("all"), d.path("less")})), std::string());
        QCOMPARE(
            rowsOf(d.say({"merge", d.path("all"), d.path("less")}), "error")[0]["code"].get<std::string>(),
            std::string("ledger.other_campaign"));
        // Once made, the new key's part is not made over by mistake.
        QVERIFY(d.sign("all", 0, {d.by(news[0]), d.birth("s")}).status == ExitStatus::Done);
        const Bytes half = d.read("all");
        QVERIFY(d.sign("all", 0, {d.by(news[0]), d.birth("t")}).status == ExitStatus::BadWords);
        QVERIFY(d.read("all") == half && !std::filesystem::exists(d.path("t")));
        // What is on record of the campaign's keys is judged anew: the key is taken out of use meanwhile.
        QVERIFY(d.sign("all", 0, {d.by(olds[0])}).status == ExitStatus::Done);
        d.fleet.book.revoke(olds[0], ledger::Reason::KeyCompromise);
        d.keepLedger();
        QCOMPARE(codeOf(d.sign("all", 0, {d.by(olds[0])})), std::string("ledger.illegal_move"));
        const Said none = d.say({"conclude", d.path("all")});
        QVERIFY(none.status == ExitStatus::Done);
        QCOMPARE(none.lines.back()["taken"].get<int>(), 0);
        QCOMPARE(none.lines.back()["barred"].get<int>(), 1);
    }

    void aCampaignThatIsOverTakesNothing() {
        Depot d(1);
        d.fleet.campaign.until = {wallNow().ms - 1};
        d.fleet.bothSign(d.fleet.campaign, 0);
        d.write("all", d.fleet.campaign);
        const Said late = d.say({"conclude", d.path("all")});
        QCOMPARE(late.lines.back()["taken"].get<int>(), 0);
        QCOMPARE(late.lines.back()["barred"].get<int>(), 1);
        const Said shown = d.say({"show", d.path("all")});
        QVERIFY(shown.lines.back()["over"] == true);
        QCOMPARE(rowsOf(shown, "key")[0]["code"].get<std::string>(), std::string("ledger.consent_expired"));
        QCOMPARE(d.kept().size(), d.fleet.book.ledger.size());
    }

    /// Parts that come back at the same moment, each by a process of its own.
    void nothingIsLostBetweenTwo() {
        Depot d(8);
        d.write("all", d.fleet.campaign);
        std::vector<std::unique_ptr<QProcess>> all;
        for (std::size_t i = 0; i < 8; ++i) {
            Campaign part = d.fleet.campaign;
            d.fleet.bothSign(part, i);
            const std::string name = "part" + std::to_string(i);
            d.write(name, part);
            all.push_back(d.begun(
                {"merge", QString::fromStdString(d.path("all")), QString::fromStdString(d.path(name))}));
        }
        for (const auto& one : all) QVERIFY(one->waitForFinished(kPatienceMs) && one->exitCode() == 0);
        QCOMPARE(d.say({"show", d.path("all")}).lines.back()["complete"].get<int>(), 8);
    }

    /// Whoever signs may be kept waiting by a token for minutes.
    void whatOthersSignMeanwhileStays() {
        Depot d(2);
        d.write("all", d.fleet.campaign);
        static_cast<void>(d.by(d.fleet.news[0]));
        const Bytes key = d.read(idOf(d.fleet.news[0]).text() + ".key");
        // The key's file is a pipe, which has a reader once the campaign was read.
        const std::string slow = d.path("slow.key");
        QVERIFY(::mkfifo(slow.c_str(), 0600) == 0);
        Said said;
        std::thread signer([&] {
            said =
                d.sign("all", 0, {{"--identity", "file:" + slow, "--pin-fd", lineFd("horse")}, d.birth("s")});
        });
        int in = -1;
        const bool asked = QTest::qWaitFor(
            [&] { return (in = ::open(slow.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC)) >= 0; }, kPatienceMs);
        Campaign part = d.fleet.campaign;
        d.fleet.bothSign(part, 1);
        d.write("part", part);
        const Said merged = d.say({"merge", d.path("all"), d.path("part")});
        const bool written = ::write(in, key.data(), key.size()) == static_cast<ssize_t>(key.size());
        ::close(in);
        signer.join();
        QVERIFY(asked && written && merged.status == ExitStatus::Done);
        QVERIFY2(said.status == ExitStatus::Done, said.lines.back().dump().c_str());
        const Campaign now = d.campaignIn("all");
        QVERIFY(now.keys.at(idOf(d.fleet.olds[0])).successor.has_value());
        QVERIFY(now.keys.at(idOf(d.fleet.olds[1])) == part.keys.at(idOf(d.fleet.olds[1])));
    }

    /// SIGKILL at whatever moment: the file and the ledger are those before or those after.
    void aKillLosesNothing() {
        Depot d(12);
        d.write("all", d.fleet.campaign);
        Campaign whole = d.fleet.campaign;
        for (std::size_t i = 0; i < 12; ++i) d.fleet.bothSign(whole, i);
        d.write("part", whole);
        const std::size_t before = d.fleet.book.ledger.size();
        const QString all = QString::fromStdString(d.path("all"));
        for (int delay = 0; delay < 24; ++delay) {
            const bool merging = delay % 2 == 0;
            const auto process = merging ? d.begun({"merge", all, QString::fromStdString(d.path("part"))})
                                         : d.begun({"conclude", all});
            QVERIFY(process->waitForStarted(kPatienceMs));
            QTest::qWait(4 * delay);
            process->kill();
            // It may have ended by itself before.
            QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(kPatienceMs));
            const Campaign now = d.campaignIn("all");
            QVERIFY(now == d.fleet.campaign || now == whole);
            const std::size_t size = d.kept().size();
            QVERIFY(size == before || size == before + 12);
        }
        QVERIFY(d.say({"merge", d.path("all"), d.path("part")}).status == ExitStatus::Done);
        const Said done = d.say({"conclude", d.path("all")});
        QVERIFY(done.status == ExitStatus::Done);
        QCOMPARE(done.lines.back()["rotated"].get<int>(), 12);
        QCOMPARE(d.kept().size(), before + 12);
    }
};

VD_SUITE(CampaignCommandTest)
#include "campaign_command_test.moc"
