#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/join/join_dialog.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace vedette;
using namespace vedette::ui;
using vedette::test::Told;
using vedette::test::ToldSource;
using Stage = Joining::Stage;

namespace {

constexpr auto kPeer = "12D3KooWDpJ7As7BWAwRMfu1VU2WCqNjvq387JEYKDBj4kx6nXTN";

codec::PeerId peer() {
    return *codec::PeerId::fromText(kPeer);
}

codec::Multiaddr address(const char* text) {
    return *codec::Multiaddr::fromText(text);
}

struct Network {
    Network() : link(OperatorId{7}) {
        means.makeSource = [this]() -> Result<std::unique_ptr<Source>> {
            ++made;
            return std::unique_ptr<Source>(std::make_unique<ToldSource>(told));
        };
        means.configOf = [](const std::string& name, const std::vector<codec::Multiaddr>& ways) {
            engine::NetworkConfig config;
            config.name = name;
            config.node.bootnodes = ways;
            return config;
        };
        told->answer = [this](const engine::Command& command) -> Result<engine::ReplyBody> {
            if (std::holds_alternative<engine::JoinNetwork>(command.action))
                return engine::ReplyBody(engine::Joined{peer()});
            if (std::holds_alternative<engine::Dial>(command.action) && reachable) {
                return engine::ReplyBody(engine::Connected{ConnId{3}, peer(), true});
            }
            return Fail{engine::EngineError::NoAnswer};
        };
    }

    Link link;
    JoinMeans means;
    std::shared_ptr<Told> told = std::make_shared<Told>();
    int made = 0;
    bool reachable = true;
};

} // namespace

class JoiningTest final : public QObject {
    Q_OBJECT

private slots:

    void readsAddresses() {
        const auto input = JoinInput::parse("# ours\n/ip4/192.0.2.1/tcp/4001, /ip4/192.0.2.2/tcp/4001\n\n"
                                            "  bootstrap.example.org # theirs\n/ip4/192.0.2.1/tcp/4001\n");
        QCOMPARE(input.wrong, QString());
        QCOMPARE(input.addresses.size(), std::size_t{3});
        QCOMPARE(QString::fromStdString(input.addresses[2].text()),
                 QString("/dnsaddr/bootstrap.example.org"));
        QVERIFY(JoinInput::parse("").addresses.empty());
    }

    void saysWhatIsNoAddress() {
        QVERIFY(JoinInput::parse("/ip4/300.1.1.1/tcp/1").wrong.contains("/ip4/300.1.1.1/tcp/1"));
        QVERIFY(!JoinInput::parse(QString(JoinInput::kMostText + 1, 'x')).wrong.isEmpty());
        QVERIFY(!JoinInput::parse("/ip4/1.2.3.4/tcp/1\u202e").wrong.contains(QChar(0x202e)));
        QString many;
        for (int i = 0; i < 100; ++i) many += QString("/ip4/192.0.2.%1/tcp/1\n").arg(i);
        QCOMPARE(JoinInput::parse(many).addresses.size(), JoinInput::kMostAddresses);
        QVERIFY(!JoinInput::parse(many).wrong.isEmpty());
    }

    void tellsEachStep() {
        Network network;
        Joining joining(network.link, network.means, nullptr);
        QVERIFY(joining.begin("home", {address("/ip4/192.0.2.1/tcp/4001")}));
        QCOMPARE(network.made, 1);
        QTRY_VERIFY(joining.joined());
        QVERIFY(!joining.settled());
        QCOMPARE(joining.steps()[0].stage, Stage::Done);
        QVERIFY(joining.steps()[0].detail.contains(kPeer));
        QCOMPARE(joining.steps()[1].stage, Stage::Done);
        QCOMPARE(joining.steps()[2].stage, Stage::Working);
        const auto& join = std::get<engine::JoinNetwork>(network.told->commands[0].action);
        QCOMPARE(join.config.name, std::string("home"));
        QCOMPARE(join.config.node.bootnodes.size(), std::size_t{1});
        const NetworkId id = network.told->commands[0].network;

        event::PeerIdentified identified;
        identified.connection = ConnId{3};
        identified.peer = peer();
        identified.agent = "kubo/0.29\n";
        network.told->tell(identified, id);
        event::RoutingChanged routed;
        routed.peer = peer();
        routed.present = true;
        network.told->tell(routed, id);
        QTRY_VERIFY(joining.settled());
        QCOMPARE(joining.steps()[2].stage, Stage::Done);
        QVERIFY(joining.steps()[2].detail.startsWith("kubo/0.29\\u{a}"));
        QCOMPARE(joining.steps()[3].stage, Stage::Done);
    }

    void saysWhyNobodyAnswers() {
        Network network;
        network.reachable = false;
        Joining joining(network.link, network.means, nullptr);
        QVERIFY(
            joining.begin("home", {address("/ip4/192.0.2.1/tcp/4001"), address("/ip4/192.0.2.2/tcp/4001")}));
        QTRY_VERIFY(joining.settled());
        QVERIFY(!joining.joined());
        QCOMPARE(joining.steps()[1].stage, Stage::Failed);
        QVERIFY(!joining.steps()[1].detail.isEmpty());
        QCOMPARE(joining.steps().back().stage, Stage::Failed);
        joining.giveUp();
        QTRY_VERIFY(std::holds_alternative<engine::LeaveNetwork>(network.told->commands.back().action));
    }

    void saysWhyTheEngineDoesNotStart() {
        Network network;
        network.means.makeSource = []() -> Result<std::unique_ptr<Source>> {
            return Fail{engine::EngineError::Refused};
        };
        Joining joining(network.link, network.means, nullptr);
        QVERIFY(!joining.begin("home", {address("/ip4/192.0.2.1/tcp/4001")}));
        QVERIFY(joining.settled());
        QCOMPARE(joining.steps()[0].stage, Stage::Failed);
    }

    void severalNetworksShareAnEngine() {
        Network network;
        Joining first(network.link, network.means, nullptr);
        first.begin("one", {address("/ip4/192.0.2.1/tcp/4001")});
        QTRY_VERIFY(first.joined());
        // The engine tells of the first one; the second gets another number.
        event::Listening listening;
        listening.self = peer();
        network.told->tell(listening, network.told->commands[0].network);
        QTRY_VERIFY(!network.link.state().networks().empty());
        Joining second(network.link, network.means, nullptr);
        second.begin("two", {address("/ip4/192.0.2.1/tcp/4001")});
        QTRY_VERIFY(second.joined());
        QCOMPARE(network.made, 1);
        NetworkId last;
        for (const auto& command : network.told->commands) {
            if (std::holds_alternative<engine::JoinNetwork>(command.action)) last = command.network;
        }
        QVERIFY(last != network.told->commands[0].network);
    }

    void theDialogJoinsWithKeysAlone() {
        Network network;
        QWidget window;
        window.resize(1200, 800);
        JoinDialog dialog(network.link, network.means, "home", &window);
        dialog.show();
        auto* button = dialog.findChild<QPushButton*>("joinNow");
        QVERIFY(!button->isEnabled());
        auto* text = dialog.findChild<QPlainTextEdit*>();
        QTest::keyClicks(text, "/ip4/999.0.2.1/tcp/4001");
        QVERIFY(!button->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>("wrong")->isVisible());
        text->clear();
        QTest::keyClicks(text, "/ip4/192.0.2.1/tcp/4001");
        QVERIFY(button->isEnabled());
        QVERIFY(!dialog.findChild<QLabel*>("wrong")->isVisible());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        auto* steps = dialog.findChild<QTreeWidget*>();
        QTRY_COMPARE(steps->topLevelItem(1)->text(1), QString("done"));
        QCOMPARE(steps->topLevelItemCount(), 4);
    }
};

VD_SUITE(JoiningTest)

#include "joining_test.moc"
