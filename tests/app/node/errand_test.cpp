#include "app/config/command_line.h"
#include "app/node/gossip_command.h"
#include "app/node/grammar.h"
#include "app/node/kad_command.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;

namespace {

/// How a call ends that cannot be obeyed; it is written to nowhere.
ExitStatus statusOfCall(const std::vector<std::string_view>& words) {
    const auto line = config::CommandLine::parse(
        nodeGrammar(), words, [](const std::string&) { return std::optional<std::string>(); });
    if (!line) return ExitStatus::BadWords;
    std::FILE* nowhere = std::fopen("/dev/null", "w");
    Console console(Console::Form::Objects, nowhere);
    const ExitStatus status = words[0] == "kad" ? runKad(*line, console) : gossip(*line, console);
    std::fclose(nowhere);
    return status;
}

constexpr std::string_view kWay = "/ip4/127.0.0.1/tcp/9";

} // namespace

class ErrandTest final : public QObject {
    Q_OBJECT

private slots:

    void wordsThatCannotBeObeyed() {
        const std::vector<std::vector<std::string_view>> calls{
            {"kad"},
            {"kad", "get"},
            {"kad", "get", "/pk/self"},                          // nobody to begin with
            {"kad", "get", "/pk/nobody", "--join", kWay},        // no peer
            {"kad", "get", "hex:xyz", "--join", kWay},           // no bytes
            {"kad", "put", "/pk/self", "--join", kWay},          // no value
            {"kad", "find-peer", "12D3", "--join", kWay},        // no peer id
            {"kad", "provide", "not a cid", "--join", kWay},     // no content
            {"kad", "dance", "/pk/self", "--join", kWay},        // no operation
            {"kad", "get", "/pk/self", "--join", "127.0.0.1:9"}, // no multiaddr
            {"gossip", "subscribe"},
            {"gossip", "subscribe", "news"}, // nobody to begin with
            {"gossip", "subscribe", "news", "more", "--join", kWay},
            {"gossip", "publish", "news", "--join", kWay}, // no text
            {"gossip", "whisper", "news", "--join", kWay},
        };
        for (const auto& call : calls)
            QVERIFY2(statusOfCall(call) == ExitStatus::BadWords, std::string(call.back()).c_str());
    }

    void whatElseRunMayBeTold() {
        const auto options = [](const std::vector<std::string_view>& words) {
            const auto line = config::CommandLine::parse(
                nodeGrammar(), words, [](const std::string&) { return std::optional<std::string>(); });
            if (!line) qFatal("%s", line.error().text().c_str());
            return NodeOptions::of(*line);
        };
        const auto plain = options({"run"});
        QVERIFY(plain.ok());
        QVERIFY(!plain->assembly.node.discoverOnLink && plain->assembly.node.swarm.addressRules.empty());
        QVERIFY(!plain->assembly.node.tasks && !plain->assembly.node.receipts);
        const auto told = options({"run", "--discover", "link", "--deny-address", "192.0.2.0/24",
                                   "--allow-address", "192.0.2.7", "--serve", "task", "--serve", "receipt"});
        QVERIFY(told.ok());
        const node::NodeConfig& node = told->assembly.node;
        QVERIFY(node.discoverOnLink && node.tasks && node.receipts);
        const auto denied = [&](const char* text) {
            return node.swarm.addressRules.denial(*codec::Multiaddr::fromText(text)).has_value();
        };
        QVERIFY(denied("/ip4/192.0.2.8/tcp/1") && !denied("/ip4/192.0.2.7/tcp/1"));
        QVERIFY(denied("/ip4/198.51.100.1/tcp/1")); // not among the guests
        for (const auto& wrong :
             std::vector<std::vector<std::string_view>>{{"run", "--discover", "sky"},
                                                        {"run", "--deny-address", "192.0.2.1/24"},
                                                        {"run", "--allow-address", "x"}})
            QVERIFY(!options(wrong).ok());
    }

    void nobodyThereIsAFailure() {
        QCOMPARE(statusOfCall({"kad", "get", "/pk/self", "--join", kWay, "--timeout", "1"}),
                 ExitStatus::Failed);
        QCOMPARE(statusOfCall({"gossip", "publish", "news", "x", "--join", kWay, "--timeout", "1"}),
                 ExitStatus::Failed);
    }

    void theDhtAndGossipOfTheFlags() {
        const std::vector<std::string_view> words{"run",     "--serve",        "kad",    "--serve",
                                                  "gossip",  "--topic",        "news",   "--topic",
                                                  "weather", "--kad-protocol", "/x/kad", "--exempt-private"};
        const auto line = config::CommandLine::parse(
            nodeGrammar(), words, [](const std::string&) { return std::optional<std::string>(); });
        QVERIFY(line.ok());
        const auto options = NodeOptions::of(*line);
        QVERIFY(options.ok());
        const node::NodeConfig& node = options->assembly.node;
        QVERIFY(node.dht && node.gossip);
        QCOMPARE(node.dht->kad.protocol, std::string("/x/kad"));
        QVERIFY(node.dht->kad.table.exemptPrivate && node.gossip->exemptPrivate);
        QVERIFY(node.dht->kad.mode == kad::Mode::Server);
        QCOMPARE(node.gossip->topics, (std::vector<std::string>{"news", "weather"}));
        QVERIFY(std::ranges::find(node.swarm.serve, "identify") != node.swarm.serve.end());
        QVERIFY(std::ranges::find(node.swarm.serve, "kad") == node.swarm.serve.end());
    }
};

VD_SUITE(ErrandTest)

#include "errand_test.moc"
