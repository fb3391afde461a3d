/// A small fleet under a policy, told by a source and if wanted from a log, with the panel that looks at it.
#pragma once

#include "core/store/backup.h"
#include "tests/core/history/believable.h"
#include "tests/fakes/recorded_log.h"
#include "tests/fakes/told_source.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/policy/policy_check.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

namespace vedette::test {

inline constexpr std::int64_t kRecordedMs = 1'767'571'200'000; ///< ToldSource's now is that as well
inline constexpr NetworkId kFleetNetwork{1};
inline constexpr std::uint64_t kUs = 9;

/// Planners give tasks to tools, tools to the vault; everybody may look at it.
inline constexpr auto kChainText = R"(version = 3
[[segment]]
name = "planners"
peers = ["%1"]
[[segment]]
name = "tools"
peers = ["%2", "%3"]
[[segment]]
name = "vault"
peers = ["%4"]
[[allow]]
id = "anybody"
do = ["connect", "open"]
[[allow]]
id = "planners-tools"
do = "task:work"
who = { segment = "planners" }
to = { segment = "tools" }
[[allow]]
id = "tools-vault"
do = "task:work"
who = { segment = "tools" }
to = { segment = "vault" }
)";

inline QString chain() {
    QString text = QString::fromUtf8(kChainText);
    for (const std::uint64_t n : {1U, 2U, 3U, 4U})
        text = text.arg(QString::fromStdString(peerNumber(n).text()));
    return text;
}

inline QString fleetPeer(std::uint64_t n) {
    return QString::fromStdString(peerNumber(n).text());
}

/// We, and four who do tasks, and one who only answers pings.
inline std::vector<event::Body> fleet() {
    std::vector<event::Body> out;
    out.emplace_back(event::Listening{peerNumber(kUs), {}});
    for (std::uint64_t n = 1; n <= 5; ++n) {
        event::PeerIdentified who;
        who.peer = peerNumber(n);
        who.connection = ConnId{n};
        who.protocols = {n == 5 ? "/ipfs/ping/1.0.0" : "/vedette/task/1"};
        out.emplace_back(std::move(who));
    }
    return out;
}

inline event::Body used(std::uint64_t from, std::uint64_t to, std::uint64_t times) {
    event::Decision out;
    out.peer = peerNumber(from);
    out.action = "task";
    out.resource = "work";
    out.outcome = "allowed";
    out.rule = "tools-vault";
    out.facts = {"who.peer=" + out.peer.text(), "to.peer=" + peerNumber(to).text()};
    out.count = times;
    return out;
}

/// A task that the gate of `to` refused.
inline event::Body refused(std::uint64_t from, std::uint64_t to, std::uint64_t times) {
    event::Body out = used(from, to, times);
    auto& record = std::get<event::Decision>(out);
    record.outcome = "refused";
    record.rule = "policy.no_rule";
    return out;
}

inline std::shared_ptr<const ui::CheckedPolicy> checkedPolicy(const QString& text) {
    return std::make_shared<const ui::CheckedPolicy>(
        ui::PolicyCheck::compile({{"p.toml", text.toStdString()}}));
}

template <class Panel>
struct FleetDesk {
    /// Of `decisions` there is a log; without any there is none.
    explicit FleetDesk(const std::vector<event::Body>& decisions = {}) {
        auto events = fleet();
        if (!decisions.empty()) {
            events.insert(events.end(), decisions.begin(), decisions.end());
            record(events);
            told->log = store::eventsIn(folder.path().toStdString());
        }
        for (auto& body : events) told->tell(body, kFleetNetwork);
        link.add(std::make_unique<ToldSource>(told));
        panel.resize(900, 600);
        panel.show();
        panel.setPolicy(checkedPolicy(chain()));
    }

    void record(const std::vector<event::Body>& bodies) const {
        std::vector<std::pair<WallTime, event::Body>> events;
        for (const event::Body& body : bodies) events.emplace_back(WallTime{kRecordedMs - 1000}, body);
        QVERIFY(recordLog(folder.path().toStdString(), kFleetNetwork, events));
    }

    QTemporaryDir folder;
    std::shared_ptr<Told> told = std::make_shared<Told>();
    ui::Link link{OperatorId{7}};
    ui::Selection selection;
    ui::Annotations notes{QString()};
    Panel panel{ui::Console{link, selection, notes}};
};

} // namespace vedette::test
