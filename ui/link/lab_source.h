/// A rehearsal of the lab, seen by its console, its bootnodes and some of its members: each tells of a
/// network of its own ("console-0", "store-12").
///
/// All events are also kept in an event log, in a temporary folder unless one is given, so that the past of a
/// run can be looked at while it goes on. Each that tells is watched as a real node is: what the watches find
/// becomes alerts of the fleet, and events that tell of them. Nothing is dropped: while kMaxWaiting events
/// wait for the window or for the disk, the run's clock stands still. What the disk refuses is counted
/// (Health::unrecorded).
#pragma once

#include "core/alert/watch.h"
#include "core/history/recorder.h"
#include "core/lab/live_run.h"
#include "ui/link/source.h"

#include <QtCore/QTemporaryDir>

#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <mutex>

namespace vedette::ui {

class LabSource final : public Source {
public:
    static constexpr std::size_t kMaxWaiting = 32 * 1024;

    /// `folder` is a data folder for the event log; empty: a temporary one, which goes with the source.
    explicit LabSource(lab::LiveConfig config, std::filesystem::path folder = {});
    ~LabSource() override;

    [[nodiscard]] Kind kind() const override { return Kind::Rehearsal; }

    [[nodiscard]] QString title() const override;
    void begin(std::function<void()> ended) override;
    [[nodiscard]] std::vector<engine::SharedEvent> take(std::size_t most) override;
    [[nodiscard]] std::string nameOf(NetworkId network) const override;
    [[nodiscard]] bool isOwn(NetworkId network) const override;
    [[nodiscard]] WallTime now() const override;
    [[nodiscard]] std::filesystem::path events() const override;
    void inspect(std::function<void(Health)> answer) override;

    [[nodiscard]] bool takesCommands() const override { return false; }

    [[nodiscard]] Result<> submit(engine::Command command, OnReply reply) override;
    [[nodiscard]] geo::Place placeOf(const codec::Multiaddr& address) override;

    [[nodiscard]] std::string policyText() const override;

    /// Null before begin().
    [[nodiscard]] lab::LiveRun* lab() noexcept override { return m_run.get(); }

private:
    void heard(engine::SharedEvent event, const std::shared_ptr<const std::string>& name);
    void tell(engine::SharedEvent event, const std::shared_ptr<const std::string>& name);
    void watch(const event::Event& event, const std::shared_ptr<const std::string>& name);
    [[nodiscard]] bool ready();
    void openLog();

    lab::LiveConfig m_config;
    std::optional<QTemporaryDir> m_temporary;
    std::filesystem::path m_events; ///< the folder of the log
    mutable std::mutex m_mutex;     ///< of the five below
    std::deque<engine::SharedEvent> m_waiting;
    std::map<NetworkId, std::string> m_names;
    std::optional<Error> m_trouble; ///< the log could not be opened
    alert::Board m_alerts;
    std::shared_ptr<const alert::Board> m_alertsShown; ///< a copy for readers; null: it changed since
    std::map<NetworkId, alert::Watch> m_watches;       ///< the run's thread's
    std::uint64_t m_alertEvents = 0;                   ///< told by us
    std::atomic<bool> m_hasLog = false;
    std::uint64_t m_unkept = 0;
    std::unique_ptr<history::Recorder> m_recorder; ///< made by the run's thread
    bool m_opened = false;                         ///< … which tried
    std::unique_ptr<lab::LiveRun> m_run;           ///< ends before what it tells
};

} // namespace vedette::ui
