#include "core/lab/rehearsal.h"

#include "core/codec/ip_text.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <set>
#include <string>

using namespace vedette;
using namespace vedette::lab;

class RealSocketsTest final : public QObject {
    Q_OBJECT

private slots:

    void realSocketsCarryTheSameFleet() {
        RehearsalConfig config;
        config.scenario = scenarioNamed("quiet-day").value();
        config.scenario.fleet.tasksPerHour = 20'000;
        config.scenario.fleet.meanLife = Duration(0);
        config.scenario.fleet.settle = std::chrono::seconds(1);
        config.sockets = Sockets::Loopback;
        config.agents = 10;
        config.duration = std::chrono::seconds(6);
        Bytes recording;
        const auto outcome = rehearse(config, [&](BytesView bytes) { append(recording, bytes); }, {});
        QVERIFY(outcome.ok());
        QVERIFY2(outcome->tally.tasks > 20, std::to_string(outcome->tally.tasks).c_str());
        // Real time: a machine that is busy with something else lets some come too late.
        QVERIFY2(outcome->tally.tasksFailed * 10 <= outcome->tally.tasks,
                 std::to_string(outcome->tally.tasksFailed).c_str());
        auto reader = RecordingReader::open(recording);
        QVERIFY(reader.ok());
        // Each from an address of its own.
        std::set<std::string> remotes;
        for (;;) {
            const auto entry = reader->next();
            QVERIFY(entry.ok());
            if (!*entry) break;
            const auto* opened = std::get_if<event::ConnectionOpened>(&(*entry)->event.body);
            if (opened == nullptr || opened->direction != event::Direction::Inbound) continue;
            const auto ip = codec::IpEndpoint::of(opened->remote);
            QVERIFY(ip && ip->address[0] == 127 && ip->address[1] > 0);
            remotes.insert(codec::textOfIp4(BytesView(ip->address).first<4>()));
        }
        QVERIFY(remotes.size() > 5);
    }
};

VD_SUITE(RealSocketsTest)

#include "real_sockets_test.moc"
