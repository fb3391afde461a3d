// Alerts: what the watches find, what operators do about it, and the board from one run to the next.
#include "core/alert/body_of.h"
#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/engine/engine_impl.h"
#include "core/engine/words.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <cstdio>

namespace vedette::engine {

namespace {

constexpr std::size_t kMaxAlertsTold = 4096;

bool isAboutAlerts(const event::Event& event) noexcept {
    return std::holds_alternative<event::AlertRaised>(event.body)
        || std::holds_alternative<event::AlertChanged>(event.body);
}

/// A value, or how the move failed.
template <class T, class Make>
Result<ReplyBody> bodyOf(Result<T> result, Make make) {
    if (!result) return Fail{std::move(result).error()};
    if constexpr (std::is_void_v<T>)
        return ReplyBody(make());
    else
        return ReplyBody(make(std::move(result).value()));
}

constexpr auto kSettled = [] { return Settled{}; };

} // namespace

// --- what is found

void Engine::Impl::watch(const event::Event& event) {
    if (isAboutAlerts(event)) return;
    const auto member = find(event.network);
    alert::Watch& watching = member != nullptr && member->watch ? *member->watch : ownWatch;
    const std::string network = member != nullptr ? member->config.name : std::string();
    watching.see(event);
    while (auto found = watching.poll()) {
        std::vector<EventId> causes = found->causes;
        const auto change = board.fold(network, *found, event.wall);
        boardChanged = true;
        boardShown.reset();
        if (change) tellAlert(*change, event.network, std::move(causes));
    }
}

EventId Engine::Impl::toldOf(AlertId id, EventId now) {
    const EventId before = std::exchange(alertsTold[id], now);
    if (alertsTold.size() > kMaxAlertsTold) alertsTold.erase(alertsTold.begin());
    return before;
}

void Engine::Impl::tellAlert(const alert::Change& change, NetworkId network, std::vector<EventId> causes) {
    const Instant now = driver->now();
    const EventId id = events.next();
    const EventId before = toldOf(change.alert, id);
    if (causes.empty() && before) causes.push_back(before);
    publish({id, network, now, driver->timeline().wall(now), std::move(causes),
             alert::bodyOf(change, *board.find(change.alert))});
}

EventId Engine::Impl::tellMove(AlertId id, std::string_view what, OperatorId who) {
    const alert::Alert& alert = *board.find(id);
    const Instant now = driver->now();
    const EventId told = events.next();
    std::vector<EventId> causes;
    if (const EventId before = toldOf(id, told)) causes.push_back(before);
    publish({told, networkNamed(alert.network), now, driver->timeline().wall(now), std::move(causes),
             alert::bodyOf(what, who, alert)});
    return told;
}

NetworkId Engine::Impl::networkNamed(const std::string& name) const {
    const auto found = std::ranges::find_if(
        memberships, [&](const auto& entry) { return entry.second->config.name == name; });
    return found == memberships.end() ? kHouse : found->first;
}

void Engine::Impl::lookAtAlerts() {
    for (const alert::Change& change : board.expire(driver->timeline().wall(driver->now()))) {
        boardChanged = true;
        boardShown.reset();
        tellAlert(change, networkNamed(board.find(change.alert)->network), {});
    }
    keepAlerts();
}

// --- what operators do

Engine::Impl::Outcome Engine::Impl::act(Running& running, const AlertAction& deed) {
    const OperatorId who = running.command.who;
    const WallTime now = driver->timeline().wall(driver->now());
    const auto moved = [](alert::Standing before) { return AlertMoved{std::move(before)}; };
    const auto assigned = [](std::string before) { return Assigned{std::move(before)}; };
    const auto commented = [](std::uint64_t number) { return Commented{number}; };
    const auto retracted = [](alert::Comment was) { return Retracted{std::move(was)}; };
    std::pair<AlertId, std::string_view> told; // of one alert, when it is about one
    Result<ReplyBody> result = std::visit(
        Overloaded{
            [&](const AcknowledgeAlert& a) {
                told = {a.alert, "acknowledged"};
                return bodyOf(board.acknowledge(a.alert, who, a.why, a.until, now), moved);
            },
            [&](const ReopenAlert& a) {
                told = {a.alert, "reopened"};
                return bodyOf(board.reopen(a.alert), moved);
            },
            [&](const CloseAlert& a) {
                told = {a.alert, "closed"};
                return bodyOf(board.close(a.alert, who, a.cause, now), moved);
            },
            [&](const AssignAlert& a) {
                told = {a.alert, "assigned"};
                return bodyOf(board.assign(a.alert, a.owner), assigned);
            },
            [&](const CommentAlert& a) {
                told = {a.alert, "commented"};
                return bodyOf(board.comment(a.alert, who, a.text, now), commented);
            },
            [&](const RetractComment& a) {
                told = {a.alert, "retracted"};
                return bodyOf(board.retract(a.alert, a.comment), retracted);
            },
            [&](const SuppressAlerts& a) {
                const alert::Suppression wanted{0, a.network, a.rule, a.subject, who, now, a.until, a.why};
                return bodyOf(board.suppress(wanted), [&](std::uint64_t id) {
                    return Suppressed{id, board.coveredBy(wanted, now)};
                });
            },
            [&](const LiftSuppression& a) {
                return bodyOf(board.lift(a.suppression, now),
                              [](alert::Suppression was) { return Lifted{std::move(was)}; });
            },
            [&](const OpenIncident& a) {
                return bodyOf(board.openIncident(a.title, a.alerts, who, now),
                              [](IncidentId id) { return IncidentOpened{id}; });
            },
            [&](const DissolveIncident& a) { return bodyOf(board.dissolve(a.incident), kSettled); },
            [&](const AddToIncident& a) {
                if (const auto* note = std::get_if<IncidentNote>(&a.what))
                    return bodyOf(board.note(a.incident, who, note->text, now), commented);
                if (const auto* one = std::get_if<AlertId>(&a.what))
                    return bodyOf(board.addToIncident(a.incident, *one), kSettled);
                return bodyOf(board.addToIncident(a.incident, std::get<codec::PeerId>(a.what)), kSettled);
            },
            [&](const RemoveFromIncident& a) {
                if (const auto* note = std::get_if<std::uint64_t>(&a.what))
                    return bodyOf(board.retractNote(a.incident, *note), retracted);
                if (const auto* one = std::get_if<AlertId>(&a.what))
                    return bodyOf(board.removeFromIncident(a.incident, *one), kSettled);
                return bodyOf(board.removeFromIncident(a.incident, std::get<codec::PeerId>(a.what)),
                              kSettled);
            },
            [&](const AssignIncident& a) {
                return bodyOf(board.assignIncident(a.incident, a.owner), assigned);
            },
            [&](const CloseIncident& a) {
                return bodyOf(board.closeIncident(a.incident, who, a.cause, now), kSettled);
            },
            [&](const ReopenIncident& a) {
                return bodyOf(board.reopenIncident(a.incident),
                              [](alert::Closure was) { return IncidentReopened{std::move(was)}; });
            },
        },
        deed);
    if (!result) return result;
    boardChanged = true;
    boardShown.reset();
    if (told.first) running.name(tellMove(told.first, told.second, who));
    return keepAlerts(running.command.id, std::move(result).value());
}

// --- what outlives a run

void Engine::Impl::recallAlerts() {
    if (config.alertsFile.empty()) return;
    auto bytes = store::readWhole(config.alertsFile, alert::Board::kMaxBytes);
    if (!bytes) {
        log::write(log::Level::Warning, "engine", sentence(bytes.error()));
        alertsNotOurs = bytes.error().text();
        return;
    }
    if (!*bytes) return;
    auto kept = alert::Board::decode(**bytes);
    if (kept) {
        board = *std::move(kept);
        boardShown.reset();
        return;
    }
    log::write(log::Level::Warning, "engine", sentence(kept.error()));
    // As with blocks: what cannot be put aside is not ours to overwrite.
    if (kept.error().code == alert::AlertError::Newer
        || std::rename(config.alertsFile.c_str(), (config.alertsFile + ".damaged").c_str()) != 0) {
        alertsNotOurs = kept.error().text();
    }
}

void Engine::Impl::keepAlerts() {
    if (!boardChanged || config.alertsFile.empty() || alertsNotOurs) return;
    boardChanged = false;
    // With a ticket, too: one without would take the place of a state that somebody waits for.
    static_cast<void>(keepingAlerts().write(config.alertsFile, board.encode()));
}

Engine::Impl::Outcome Engine::Impl::keepAlerts(CommandId id, ReplyBody done) {
    if (config.alertsFile.empty()) return done;
    if (alertsNotOurs) return Fail{alert::AlertError::Unkept, *alertsNotOurs};
    boardChanged = false;
    unkeptAlerts.emplace(keepingAlerts().write(config.alertsFile, board.encode()),
                         std::pair(id, std::move(done)));
    return std::nullopt;
}

void Engine::Impl::takeKeptAlerts() {
    while (const auto settled = alertKeeper->poll()) {
        // Each write is of the whole board, and so of every change before it.
        while (!unkeptAlerts.empty() && unkeptAlerts.begin()->first <= settled->ticket) {
            auto [id, done] = std::move(unkeptAlerts.extract(unkeptAlerts.begin()).mapped());
            if (settled->why)
                conclude(id, Fail{alert::AlertError::Unkept, settled->why->text()});
            else
                conclude(id, std::move(done));
        }
    }
}

PeerKeeper& Engine::Impl::keepingAlerts() {
    if (!alertKeeper)
        alertKeeper.emplace(config.replaceFile, [this] { driver->post([this] { takeKeptAlerts(); }); });
    return *alertKeeper;
}

std::shared_ptr<const alert::Board> Engine::Impl::alertsToShow() {
    if (!boardShown) boardShown = std::make_shared<const alert::Board>(board);
    return boardShown;
}

} // namespace vedette::engine
