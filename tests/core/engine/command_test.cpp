#include "core/engine/command.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <set>
#include <tuple>

using namespace vedette;
using namespace vedette::engine;

class CommandTest final : public QObject {
    Q_OBJECT

private slots:

    void everyActionHasNameAndSubject() {
        const ConnId c{5};
        const auto address = codec::Multiaddr::fromText("/ip4/192.0.2.1/tcp/1").value();
        const std::vector<std::tuple<Action, std::string, std::string>> all{
            {JoinNetwork{{"net-a", "a", {}, {}, {}}}, "join_network", "net-a as a"},
            {LeaveNetwork{}, "leave_network", ""},
            {Listen{address}, "listen", "/ip4/192.0.2.1/tcp/1"},
            {CloseListener{ListenerId{3}}, "close_listener", "listener 3"},
            {Dial{{address, address}}, "dial", "/ip4/192.0.2.1/tcp/1 /ip4/192.0.2.1/tcp/1"},
            {DialPeer{}, "dial_peer", ""},
            {Disconnect{c}, "disconnect", "connection 5"},
            {Keep{c}, "keep", "connection 5"},
            {Release{c}, "release", "connection 5"},
            {RunTask{c, swarm::DoPing{2}}, "run_task", "connection 5 ping 2"},
            {RunTask{c, swarm::DoPerf{1, 2}}, "run_task", "connection 5 perf 1 2"},
            {RunTask{c, swarm::DoEcho{7}}, "run_task", "connection 5 echo 7"},
            {RunTask{c, swarm::DoIdentify{}}, "run_task", "connection 5 identify"},
            {RotateKeys{}, "rotate_keys", ""},
            {LookUp{node::PublishRecord{"status", {}}}, "look_up", "put status"},
            {LookUp{node::Provide{{0x12}}}, "look_up", "provide 12"},
            {LookUp{node::RefreshTable{}}, "look_up", "refresh "},
            {StopPublishing{copyOf(viewOf("/pk/x"))}, "stop_publishing", "/pk/x"},
            {Subscribe{"news"}, "subscribe", "news"},
            {Unsubscribe{"news"}, "unsubscribe", "news"},
            {Publish{"news", Bytes(5)}, "publish", "news 5 bytes"},
            {BlockPeer{{}, {}, {}}, "block_peer", ""},
            {BlockPeer{{}, WallTime{1000}, "spam"}, "block_peer",
             " until 1970-01-01T00:00:01.000Z because spam"},
            {UnblockPeer{}, "unblock_peer", ""},
            {Examine{}, "examine", ""},
            {EndExamination{CommandId{7}}, "end_examination", "command 7"},
            {ActOnToken{ActOnToken::Deed::Initialize, "token 'a'", {}}, "initialize_token", "token 'a'"},
            {ActOnToken{ActOnToken::Deed::SetPin, "token 'a'", {}}, "set_pin", "token 'a'"},
            {ActOnToken{ActOnToken::Deed::Generate, "key 'b'", {}}, "generate_key", "key 'b'"},
            {ActOnToken{ActOnToken::Deed::Destroy, "key 'b'", {}}, "destroy_key", "key 'b'"},
            {ActOnToken{ActOnToken::Deed::TestSign, "key 'b'", {}}, "test_sign", "key 'b'"},
        };
        std::set<std::size_t> kinds;
        for (const auto& [action, name, subject] : all) {
            QCOMPARE(std::string(actionName(action)), name);
            QCOMPARE(subjectOf(action), subject);
            kinds.insert(action.index());
        }
        QCOMPARE(kinds.size(), std::variant_size_v<Action>);
    }
};

VD_SUITE(CommandTest)

#include "command_test.moc"
