#include "app/node/crawl_command.h"

#include "app/node/bench/dht_fleet.h"
#include "app/node/grammar.h"
#include "core/discovery/crawler.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;

namespace {

struct Crawled {
    ExitStatus status{};
    std::vector<Json> lines;
};

std::vector<Json> readLines(std::istream& in) {
    std::vector<Json> out;
    for (std::string text; std::getline(in, text);) out.push_back(Json::parse(text));
    return out;
}

Crawled crawl(std::vector<std::string> words) {
    words.insert(words.begin(), "crawl");
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto line = config::CommandLine::parse(
        nodeGrammar(), views, [](const std::string&) { return std::optional<std::string>(); });
    if (!line) return {ExitStatus::BadWords, {}};
    std::FILE* file = std::tmpfile();
    Console console(Console::Form::Objects, file);
    Crawled out;
    out.status = crawlNetwork(*line, console);
    std::rewind(file);
    std::string text;
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) text.push_back(static_cast<char>(c));
    std::fclose(file);
    std::istringstream in(text);
    out.lines = readLines(in);
    return out;
}

using Pairs = std::set<std::pair<std::string, std::string>>;

Pairs edgesIn(const std::vector<Json>& lines) {
    Pairs out;
    for (const Json& line : lines) {
        if (line.at("event") == "edge") out.emplace(line.at("from"), line.at("to"));
    }
    return out;
}

std::size_t count(const std::vector<Json>& lines, const char* event) {
    return static_cast<std::size_t>(
        std::ranges::count_if(lines, [&](const Json& line) { return line.at("event") == event; }));
}

/// A fleet that serves on a thread of its own.
struct Serving {
    std::unique_ptr<DhtFleet> fleet;
    std::thread thread;

    explicit Serving(std::size_t members) : fleet(DhtFleet::create(members, 25, 7).value()) {
        thread = std::thread([this] { fleet->serve(); });
    }

    ~Serving() {
        fleet->stop();
        thread.join();
    }

    [[nodiscard]] Pairs truth() const {
        Pairs out;
        for (const auto& [from, to] : fleet->edges()) out.emplace(from.text(), to.text());
        return out;
    }
};

} // namespace

class CrawlCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void theMapEqualsTheTruth() {
        const Serving serving(40);
        const auto said = crawl({"--join", serving.fleet->address().text(), "--parallel", "8"});
        QVERIFY(said.status == ExitStatus::Done);
        QCOMPARE(count(said.lines, "peer"), 40U);
        QVERIFY(edgesIn(said.lines) == serving.truth());
        for (const Json& line : said.lines) {
            if (line.at("event") != "peer") continue;
            QVERIFY(line.at("reachable").get<bool>());
            QVERIFY(line.at("agent").get<std::string>().starts_with("vedette/"));
            QVERIFY(!line.at("protocols").empty() && !line.at("addrs").empty());
        }
        const Json& done = said.lines.back();
        QCOMPARE(done.at("event").get<std::string>(), std::string("done"));
        QVERIFY(done.at("peers") == 40 && done.at("reachable") == 40 && done.at("complete") == true);
        QVERIFY(done.at("edges") == serving.truth().size());
        QVERIFY(done.at("seconds").get<double>() > 0);
    }

    void anAddressWithoutAnIdWillDo() {
        const Serving serving(5);
        const auto said = crawl({"--join", serving.fleet->address().withoutPeer().text()});
        QVERIFY(said.status == ExitStatus::Done);
        QVERIFY(edgesIn(said.lines) == serving.truth());
    }

    void theFileIsWholeOrNotThere() {
        const Serving serving(20);
        QTemporaryDir dir;
        const std::string out = dir.filePath("map.jsonl").toStdString();
        const auto said = crawl({"--join", serving.fleet->address().text(), "--out", out});
        QVERIFY(said.status == ExitStatus::Done);
        QCOMPARE(count(said.lines, "peer"), 0U);
        std::ifstream file(out);
        const auto lines = readLines(file);
        QVERIFY(edgesIn(lines) == serving.truth());
        QCOMPARE(count(lines, "peer"), 20U);
        QVERIFY(lines.back().at("event") == "done");
        QVERIFY(!std::filesystem::exists(out + ".state"));
        // A folder that is not there.
        const auto nowhere = crawl({"--join", serving.fleet->address().text(), "--out", out + "/x/y"});
        QVERIFY(nowhere.status == ExitStatus::Failed || nowhere.status == ExitStatus::BadWords);
    }

    void aBrokenCrawlGoesOn() {
        const Serving serving(20);
        QTemporaryDir dir;
        const std::string out = dir.filePath("map.jsonl").toStdString();
        // What a crawl leaves behind that was interrupted at once.
        discovery::Crawler begun({}, discovery::PrefixNames::make(), Instant{});
        begun.join({*serving.fleet->address().peer(), {serving.fleet->address().withoutPeer()}, {}},
                   Instant{});
        const Bytes state = begun.save();
        std::ofstream(out + ".state", std::ios::binary)
            .write(reinterpret_cast<const char*>(state.data()), static_cast<std::streamsize>(state.size()));
        const auto said = crawl({"--join", serving.fleet->address().text(), "--out", out});
        QVERIFY(said.status == ExitStatus::Done);
        std::ifstream file(out);
        QVERIFY(edgesIn(readLines(file)) == serving.truth());
        // A state that is none is refused, and left alone.
        std::ofstream(out + ".state", std::ios::binary) << "nonsense";
        QVERIFY(crawl({"--join", serving.fleet->address().text(), "--out", out}).status
                == ExitStatus::Failed);
        QVERIFY(std::filesystem::exists(out + ".state"));
    }

    void saysWhyItCouldNotBegin() {
        const auto none = crawl({});
        QVERIFY(none.status != ExitStatus::Done);
        const auto silent =
            crawl({"--join", "/ip4/127.0.0.1/tcp/1/p2p/12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA",
                   "--timeout", "2"});
        QVERIFY(silent.status == ExitStatus::Failed);
        QVERIFY(silent.lines.back().at("event") == "error");
    }
};

VD_SUITE(CrawlCommandTest)

#include "crawl_command_test.moc"
