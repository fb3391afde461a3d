#include "core/engine/command.h"

#include "core/base/overloaded.h"

#include <array>

namespace vedette::engine {

namespace {

std::string named(std::string_view what, std::uint64_t id) {
    return std::string(what) + " " + std::to_string(id);
}

std::string textOf(const swarm::Task& task) {
    return std::visit(Overloaded{
                          [](const swarm::DoIdentify&) { return std::string("identify"); },
                          [](const swarm::DoPing& ping) { return named("ping", ping.count); },
                          [](const swarm::DoEcho& echo) { return named("echo", echo.bytes); },
                          [](const swarm::DoPerf& perf) {
                              return named("perf", perf.up) + " " + std::to_string(perf.down);
                          },
                      },
                      task);
}

std::string nameIn(const node::DhtCommand& command) {
    return std::visit(Overloaded{
                          [](const node::FindPeer& c) { return c.peer.text(); },
                          [](const node::FindClosest& c) { return node::textOfName(c.name); },
                          [](const node::PutValue& c) { return node::textOfName(c.name); },
                          [](const node::PublishRecord& c) { return c.name; },
                          [](const node::GetValue& c) { return node::textOfName(c.name); },
                          [](const node::Provide& c) { return toHex(c.content); },
                          [](const node::FindProviders& c) { return toHex(c.content); },
                          [](const node::RefreshTable&) { return std::string(); },
                      },
                      command);
}

bool publishes(const node::DhtCommand& command) {
    return std::holds_alternative<node::PutValue>(command) || std::holds_alternative<node::Provide>(command)
        || std::holds_alternative<node::PublishRecord>(command);
}

} // namespace

std::string_view actionName(const Action& action) noexcept {
    // In the order of Action's alternatives.
    static constexpr std::array<std::string_view, std::variant_size_v<Action>> kNames{"join_network",
                                                                                      "leave_network",
                                                                                      "listen",
                                                                                      "close_listener",
                                                                                      "dial",
                                                                                      "dial_peer",
                                                                                      "disconnect",
                                                                                      "keep",
                                                                                      "release",
                                                                                      "run_task",
                                                                                      "rotate_keys",
                                                                                      "look_up",
                                                                                      "stop_publishing",
                                                                                      "subscribe",
                                                                                      "unsubscribe",
                                                                                      "publish",
                                                                                      "block_peer",
                                                                                      "unblock_peer",
                                                                                      "examine",
                                                                                      "end_examination",
                                                                                      "act_on_token",
                                                                                      "act_on_alert",
                                                                                      "set_policy",
                                                                                      "set_tier",
                                                                                      "set_shadow"};
    // In the order of ActOnToken::Deed.
    static constexpr std::array<std::string_view, 6> kDeeds{"initialize_token", "set_pin",   "generate_key",
                                                            "destroy_key",      "test_sign", "attest_key"};
    if (const auto* act = std::get_if<ActOnToken>(&action))
        return kDeeds[static_cast<std::size_t>(act->deed)];
    if (const auto* act = std::get_if<AlertAction>(&action)) return nameOfDeed(*act);
    return kNames[action.index()];
}

std::string subjectOf(const Action& action) {
    return std::visit(Overloaded{
                          [](const JoinNetwork& join) {
                              return join.config.identity.empty()
                                       ? join.config.name
                                       : join.config.name + " as " + join.config.identity;
                          },
                          [](const LeaveNetwork&) { return std::string(); },
                          [](const Listen& listen) { return listen.address.text(); },
                          [](const CloseListener& close) { return named("listener", close.listener.value); },
                          [](const Dial& dial) {
                              std::string all;
                              for (const auto& address : dial.addresses) {
                                  if (!all.empty()) all += ' ';
                                  all += address.text();
                              }
                              return all;
                          },
                          [](const DialPeer& dial) { return dial.peer.text(); },
                          [](const RunTask& run) {
                              return named("connection", run.connection.value) + " " + textOf(run.task);
                          },
                          [](const RotateKeys&) { return std::string(); },
                          [](const LookUp& look) {
                              return std::string(node::operationName(look.what)) + " " + nameIn(look.what);
                          },
                          [](const StopPublishing& stop) { return node::textOfName(stop.name); },
                          [](const Subscribe& subscribe) { return subscribe.topic; },
                          [](const Unsubscribe& unsubscribe) { return unsubscribe.topic; },
                          [](const Publish& publish) {
                              return publish.topic + " " + std::to_string(publish.data.size()) + " bytes";
                          },
                          [](const BlockPeer& block) {
                              std::string what = block.peer.text();
                              if (block.until.ms != 0) what += " until " + rfc3339(block.until);
                              return block.reason.empty() ? what : what + " because " + block.reason;
                          },
                          [](const UnblockPeer& unblock) { return unblock.peer.text(); },
                          [](const Examine& examine) { return examine.peer.text(); },
                          [](const EndExamination& end) { return named("command", end.command.value); },
                          [](const ActOnToken& act) { return act.subject; },
                          [](const AlertAction& act) { return subjectOfDeed(act); },
                          [](const SetPolicy& set) {
                              return "version " + std::to_string(set.policy ? set.policy->version() : 0);
                          },
                          [](const SetShadow& set) {
                              const std::string by = set.origin.empty() ? "" : ", " + set.origin;
                              if (!set.proposal) return "none" + by;
                              return "version " + std::to_string(set.proposal->policy->version())
                                   + ", sha256 " + toHex(set.proposal->id) + by;
                          },
                          [](const SetTier& set) {
                              if (!set.word) return set.peer.text() + " by its score";
                              std::string what =
                                  set.peer.text() + " " + std::string(trust::codeName(set.word->tier));
                              if (set.word->until.ms != 0) what += " until " + rfc3339(set.word->until);
                              return set.word->why.empty() ? what : what + " because " + set.word->why;
                          },
                          [](const auto& other) { return named("connection", other.connection.value); },
                      },
                      action);
}

std::optional<Action> inverseOf(const Action& action, const Reply& reply) {
    using Inverse = std::optional<Action>;
    if (!reply.result) return std::nullopt;
    const ReplyBody& body = *reply.result;
    const auto disconnect = [&]() -> Inverse {
        const auto* connected = std::get_if<Connected>(&body);
        if (connected == nullptr || !connected->made) return std::nullopt;
        return Disconnect{connected->connection};
    };
    return std::visit(Overloaded{
                          [](const JoinNetwork&) -> Inverse { return LeaveNetwork{}; },
                          [&](const LeaveNetwork&) -> Inverse {
                              const auto* left = std::get_if<Left>(&body);
                              return left == nullptr ? Inverse() : JoinNetwork{left->config};
                          },
                          [&](const Listen&) -> Inverse {
                              const auto* opened = std::get_if<ListenerOpened>(&body);
                              return opened == nullptr ? Inverse() : CloseListener{opened->listener};
                          },
                          [&](const CloseListener&) -> Inverse {
                              const auto* closed = std::get_if<ListenerClosed>(&body);
                              return closed == nullptr ? Inverse() : Listen{closed->address};
                          },
                          [&](const Dial&) -> Inverse { return disconnect(); },
                          [&](const DialPeer&) -> Inverse { return disconnect(); },
                          [](const Keep& keep) -> Inverse { return Release{keep.connection}; },
                          [](const Release& release) -> Inverse { return Keep{release.connection}; },
                          [](const Disconnect&) -> Inverse { return std::nullopt; },
                          [](const RunTask&) -> Inverse { return std::nullopt; },
                          [](const RotateKeys&) -> Inverse { return std::nullopt; },
                          [&](const LookUp& look) -> Inverse {
                              const auto* ended = std::get_if<LookedUp>(&body);
                              if (ended == nullptr || !publishes(look.what)) return std::nullopt;
                              return StopPublishing{ended->lookup.name};
                          },
                          [](const StopPublishing&) -> Inverse { return std::nullopt; },
                          [](const Examine&) -> Inverse { return std::nullopt; },
                          [](const EndExamination&) -> Inverse { return std::nullopt; },
                          [](const ActOnToken&) -> Inverse { return std::nullopt; },
                          [&](const AlertAction& act) -> Inverse {
                              auto inverse = inverseOfDeed(act, body);
                              return inverse ? Inverse(*std::move(inverse)) : Inverse();
                          },
                          [](const SetPolicy&) -> Inverse { return std::nullopt; },
                          [](const SetShadow&) -> Inverse { return std::nullopt; },
                          [&](const SetTier& set) -> Inverse {
                              const auto* done = std::get_if<TierSet>(&body);
                              return done == nullptr ? Inverse() : SetTier{set.peer, done->before};
                          },
                          [](const Subscribe& done) -> Inverse { return Unsubscribe{done.topic}; },
                          [](const Unsubscribe& done) -> Inverse { return Subscribe{done.topic}; },
                          [](const Publish&) -> Inverse { return std::nullopt; },
                          [&](const BlockPeer& block) -> Inverse {
                              const auto* done = std::get_if<Blocked>(&body);
                              if (done == nullptr) return std::nullopt;
                              if (!done->before) return UnblockPeer{block.peer};
                              return BlockPeer{block.peer, done->before->until, done->before->reason};
                          },
                          [&](const UnblockPeer& unblock) -> Inverse {
                              const auto* done = std::get_if<Unblocked>(&body);
                              if (done == nullptr) return std::nullopt;
                              return BlockPeer{unblock.peer, done->was.until, done->was.reason};
                          },
                      },
                      action);
}

} // namespace vedette::engine
