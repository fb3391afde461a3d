#include "app/node/bench/floors.h"

#include "app/config/command_line.h"
#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/js_pair.h"
#include "app/node/dial_action.h"
#include "tests/suite.h"

#include <QtTest/QtTest>
#include <malloc.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <thread>
#include <vector>

using namespace vedette;
using namespace vedette::app;

class FloorsTest final : public QObject {
    Q_OBJECT

private slots:

    void measureTheirPrimitives() {
        QVERIFY(noiseHandshakeFloor(2) > 0);
        const auto tls = BareTls::create();
        QVERIFY(tls.ok());
        QVERIFY((*tls)->handshake(2) > 0);
    }

    void weighSessions() {
        ::malloc_trim(0); // what earlier tests left free would hold them without growing
        const auto noise = noiseSessionBytes(2000);
        QVERIFY(noise.ok() && *noise > 0);
    }

    void wantAFolderOfJs() {
        const auto pair = JsPair::start("/nowhere", session::Security::Noise);
        QVERIFY(pair.error().code == config::UsageError::BadValue);
        QVERIFY(pair.error().detail.find("/nowhere") != std::string::npos);
    }

    void carryBytesBetweenSockets() {
        std::uint16_t aead = 0;
        std::uint16_t echo = 0;
        std::thread(serveAead, listenPlain(aead).value()).detach();
        std::thread(serveEcho, listenPlain(echo).value()).detach();
        QVERIFY(sendAead(aead, 1'000'000).ok());
        QCOMPARE(tcpRoundTrips(echo, 5)->size(), std::size_t{5});
    }

    void sayWhenNobodyIsThere() {
        std::uint16_t port = 0;
        ::close(listenPlain(port).value());
        QVERIFY(sendAead(port, 1).error().code == BenchError::Failed);
        QVERIFY(tcpRoundTrips(port, 1).error().code == BenchError::Failed);
    }

    void noticeAChildThatEnds() {
        // This program does not know the words of a bench: it complains and ends.
        const auto child = Child::start({"listen"});
        QVERIFY(child.ok());
        for (;;) {
            const auto line = (*child)->readLine();
            if (line.ok()) continue;
            QVERIFY(line.error().code == BenchError::NoChild);
            break;
        }
    }

    void takeTheMiddle() {
        QCOMPARE(median({3, 1, 2}), 2.0);
        QCOMPARE(median({4, 1, 2, 3}), 2.5);
    }

    /// A busy machine shows beside each figure, not before the measurement only.
    void aFigureSaysHowLongItWaited() {
        std::FILE* file = std::tmpfile();
        Console console(Console::Form::Objects, file);
        sayCalibration(console);
        const auto spend = [] {
            for (const double end = cpuSeconds() + 0.05; cpuSeconds() < end;) {
            }
        };
        spend();
        say(console, {"first", 1, "s", 1});
        spend();
        say(console, {"second", 1, "s", 1});
        std::rewind(file);
        std::vector<Json> lines;
        char row[1024];
        while (std::fgets(row, sizeof row, file) != nullptr) lines.push_back(Json::parse(row));
        std::fclose(file);
        QCOMPARE(lines.size(), std::size_t{3});
        QVERIFY(lines[0].at("event") == "calibration" && lines[0].at("run_s").get<double>() > 0);
        const double first = lines[1].at("run_s").get<double>();
        const double second = lines[2].at("run_s").get<double>();
        QVERIFY2(first > 0.04 && first < 1 && second > first + 0.04,
                 (std::to_string(first) + " " + std::to_string(second)).c_str());
        QVERIFY(lines[1].at("run_delay_s").get<double>() >= 0);
        QVERIFY(lines[2].at("run_delay_s").get<double>() >= lines[1].at("run_delay_s").get<double>());
    }

    void readActions() {
        QCOMPARE(std::get<swarm::DoPing>(DialAction::parse("ping:3")->task).count, 3u);
        QCOMPARE(std::get<swarm::DoPerf>(DialAction::parse("perf:1:2")->task).down, std::uint64_t{2});
        QCOMPARE(DialAction::parse("streams:9")->parallel, std::uint64_t{9});
        for (const char* bad :
             {"", "pong", "ping:0", "ping:x", "echo", "perf:1", "streams:99999", "identify:1"}) {
            QVERIFY(DialAction::parse(bad).error().code == config::UsageError::BadValue);
        }
    }
};

VD_SUITE(FloorsTest)

#include "floors_test.moc"
