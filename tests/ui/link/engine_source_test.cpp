#include "ui/link/engine_source.h"

#include "core/crypto/private_key.h"
#include "core/store/backup.h"
#include "tests/suite.h"
#include "ui/link/link.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kPatienceMs = 120'000;

std::unique_ptr<engine::Engine> makeEngine(const std::filesystem::path& data) {
    engine::EngineConfig config;
    config.identities = [](const std::string& name) -> Result<std::unique_ptr<crypto::Signer>> {
        return crypto::makeMemorySigner(
            crypto::PrivateKey::fromEd25519Seed(Bytes(32, static_cast<std::uint8_t>(name.size()))));
    };
    config.recording = engine::Recording{store::eventsIn(data), {}};
    return engine::Engine::create(std::move(config)).value();
}

std::optional<engine::Reply> ask(Link& link, std::uint64_t network, engine::Action action) {
    auto answer = std::make_shared<std::optional<engine::Reply>>();
    link.submit(NetworkId{network}, std::move(action),
                [answer](const engine::Reply& reply) { *answer = reply; });
    const bool answered = QTest::qWaitFor([&] { return answer->has_value(); }, kPatienceMs);
    return answered ? *answer : std::nullopt;
}

engine::NetworkConfig networkOf(const std::string& name) {
    engine::NetworkConfig config;
    config.name = name;
    config.identity = name;
    return config;
}

const history::NetworkState* find(const Link& link, std::uint64_t network) {
    const auto found = link.state().networks().find(NetworkId{network});
    return found == link.state().networks().end() ? nullptr : &found->second;
}

} // namespace

class EngineSourceTest final : public QObject {
    Q_OBJECT

private slots:

    void theLiveStateGoesOnFromTheLog() {
        QTemporaryDir folder;
        const std::filesystem::path data = folder.path().toStdString();
        codec::PeerId other;
        {
            Link link(OperatorId{1});
            link.add(std::make_unique<EngineSource>(makeEngine(data), store::eventsIn(data)));
            QVERIFY(link.takesCommands());
            QVERIFY(link.isOwn(NetworkId{1}));
            QCOMPARE(link.lab(), nullptr);
            QVERIFY(ask(link, 1, engine::JoinNetwork{networkOf("one")})->result.ok());
            QVERIFY(ask(link, 2, engine::JoinNetwork{networkOf("second")})->result.ok());
            const auto listening =
                ask(link, 2, engine::Listen{codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/0").value()});
            QVERIFY(listening->result.ok());
            QTRY_VERIFY_WITH_TIMEOUT(find(link, 2) != nullptr && !find(link, 2)->listening.empty(),
                                     kPatienceMs);
            other = find(link, 2)->self;
            const auto address = find(link, 2)->listening.front().withPeer(other);
            const auto dialled = ask(link, 1, engine::Dial{{address}});
            QVERIFY(dialled->result.ok());
            QTRY_VERIFY_WITH_TIMEOUT(find(link, 1) != nullptr && find(link, 1)->edges.size() == 1,
                                     kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(link.health().networks.size(), std::size_t{2}, kPatienceMs);
            QVERIFY(link.source()->title().contains(QStringLiteral("second")));
            // A refusal of the engine comes back as a reply, too.
            const auto refused = ask(link, 7, engine::LeaveNetwork{});
            QVERIFY(refused.has_value() && !refused->result.ok());
        }
        Link link(OperatorId{1});
        QSignalSpy failed(&link, &Link::momentFailed);
        link.add(std::make_unique<EngineSource>(makeEngine(data), store::eventsIn(data)));
        QTRY_VERIFY_WITH_TIMEOUT(find(link, 1) != nullptr && find(link, 1)->peers.contains(other),
                                 kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(find(link, 1)->edges.empty(), kPatienceMs);
        QCOMPARE(find(link, 1)->peers.at(other).connections, std::uint64_t{1});
        QVERIFY(link.hasPast());
        // And is, record by record, what the log leads to.
        QTRY_VERIFY_WITH_TIMEOUT(link.health().unwritten == 0 && link.state().run() == 2, kPatienceMs);
        const history::State live = link.state();
        link.look(link.now());
        QTRY_VERIFY_WITH_TIMEOUT(!link.live(), kPatienceMs);
        QVERIFY(link.state() == live);
        QCOMPARE(failed.size(), 0);
    }
};

VD_SUITE(EngineSourceTest)
#include "engine_source_test.moc"
