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
            {SetPolicy{}, "set_policy", "version 0"},
            {SetTier{{}, trust::Word{trust::Tier::Low, WallTime{1000}, "ours"}}, "set_tier",
             " low until 1970-01-01T00:00:01.000Z because ours"},
            {SetTier{{}, std::nullopt}, "set_tier", " by its score"},
            {SetShadow{}, "set_shadow", "none"},
            {ActOnToken{ActOnToken::Deed::TestSign, "key 'b'", {}}, "test_sign", "key 'b'"},
            {ActOnToken{ActOnToken::Deed::Attest, "key 'b'", {}}, "attest_key", "key 'b'"},
            {AlertAction(AcknowledgeAlert{{3}, "known", WallTime{1000}}), "acknowledge_alert",
             "alert 3 until 1970-01-01T00:00:01.000Z because known"},
            {AlertAction(AcknowledgeAlert{{3}, "known", {}}), "acknowledge_alert", "alert 3 because known"},
            {AlertAction(ReopenAlert{{3}}), "reopen_alert", "alert 3"},
            {AlertAction(CloseAlert{{3}, "a test"}), "close_alert", "alert 3 because a test"},
            {AlertAction(AssignAlert{{3}, "ann"}), "assign_alert", "alert 3 to ann"},
            {AlertAction(AssignAlert{{3}, ""}), "assign_alert", "alert 3 to nobody"},
            {AlertAction(CommentAlert{{3}, "hm"}), "comment_alert", "alert 3: hm"},
            {AlertAction(RetractComment{{3}, 2}), "retract_comment", "alert 3 comment 2"},
            {AlertAction(SuppressAlerts{alert::Rule::MassLoss, "net", "x", "a move", WallTime{1000}}),
             "suppress_alerts", "mass_loss about x in net until 1970-01-01T00:00:01.000Z because a move"},
            {AlertAction(LiftSuppression{4}), "lift_suppression", "suppression 4"},
            {AlertAction(OpenIncident{"rented", {{3}, {4}}}), "open_incident", "rented, alert 3, alert 4"},
            {AlertAction(DissolveIncident{{2}}), "dissolve_incident", "incident 2"},
            {AlertAction(AddToIncident{{2}, AlertId{3}}), "add_to_incident", "incident 2: alert 3"},
            {AlertAction(AddToIncident{{2}, IncidentNote{"hm"}}), "add_to_incident", "incident 2: hm"},
            {AlertAction(AddToIncident{{2}, codec::PeerId()}), "add_to_incident", "incident 2: "},
            {AlertAction(RemoveFromIncident{{2}, AlertId{3}}), "remove_from_incident", "incident 2: alert 3"},
            {AlertAction(RemoveFromIncident{{2}, codec::PeerId()}), "remove_from_incident", "incident 2: "},
            {AlertAction(RemoveFromIncident{{2}, std::uint64_t{1}}), "remove_from_incident",
             "incident 2: note 1"},
            {AlertAction(AssignIncident{{2}, "bob"}), "assign_incident", "incident 2 to bob"},
            {AlertAction(CloseIncident{{2}, "over"}), "close_incident", "incident 2 because over"},
            {AlertAction(ReopenIncident{{2}}), "reopen_incident", "incident 2"},
        };
        std::set<std::size_t> kinds;
        std::set<std::size_t> deeds;
        for (const auto& [action, name, subject] : all) {
            QCOMPARE(std::string(actionName(action)), name);
            QCOMPARE(subjectOf(action), subject);
            kinds.insert(action.index());
            if (const auto* deed = std::get_if<AlertAction>(&action)) deeds.insert(deed->index());
        }
        QCOMPARE(kinds.size(), std::variant_size_v<Action>);
        QCOMPARE(deeds.size(), std::variant_size_v<AlertAction>);
    }
};

VD_SUITE(CommandTest)

#include "command_test.moc"
