/// What leaves the house when an alert is raised, for one engine: its events in, messages and figures out.
///
/// It reads the stream of events on the engine's thread and does nothing there but count and copy; what is
/// carried goes through couriers with threads of their own. What an earlier run of the same data folder told
/// nobody (killed before it was confirmed) is read from the event log and told first.
#pragma once

#include "app/node/courier.h"
#include "app/node/metrics_server.h"
#include "app/node/outlet_options.h"
#include "core/alert/outlet/metrics_tally.h"
#include "core/alert/outlet/notice.h"
#include "core/engine/engine.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vedette::app {

class Outlets {
public:
    static constexpr std::chrono::milliseconds kEndPatience{100};

    /// Opens what the call asks for, before `engine` runs, which must outlive what follows, until finish().
    /// `dataDir` is empty for a node that keeps nothing. Reads the event log.
    [[nodiscard]] static Result<std::unique_ptr<Outlets>>
    open(OutletOptions options, const std::filesystem::path& dataDir, engine::Engine& engine);
    ~Outlets();
    Outlets(const Outlets&) = delete;
    Outlets& operator=(const Outlets&) = delete;

    /// Nothing is told before: who we are stands in every message. The engine's thread.
    void joined(const codec::PeerId& self, const std::string& network);
    /// After the engine ran.
    void finish();

    /// Where the figures are, if they are anywhere.
    [[nodiscard]] std::optional<std::string> metricsUrl() const;

private:
    struct Earlier {
        std::string network;
        event::Event event;
    };

    explicit Outlets(engine::Engine& engine);
    [[nodiscard]] Result<> recall(const std::filesystem::path& dataDir);
    void hear();
    /// What the board knows of them is asked for once for all that came meanwhile.
    void askBoard();
    void tell(const alert::Board& board);
    [[nodiscard]] std::string page(const engine::Snapshot& snapshot) const;

    engine::Engine& m_engine;
    std::shared_ptr<engine::Subscription> m_events;
    alert::MetricsTally m_tally;
    alert::NoticeOrigin m_origin;
    std::vector<Earlier> m_earlier; ///< oldest first
    std::vector<engine::SharedEvent> m_fresh;
    bool m_joined = false;
    bool m_asked = false;
    std::vector<std::pair<std::string, std::unique_ptr<Courier>>> m_couriers; ///< by name
    std::unique_ptr<MetricsServer> m_metrics;
};

} // namespace vedette::app
