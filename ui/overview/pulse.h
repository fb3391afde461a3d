/// What happened in the last hour, minute by minute of the network's clock, and how bootnodes compared last.
///
/// Plain and dumb: the same events give the same pulse, whether they come live or are read from the log.
/// Bounds: kMinutes minutes, in each kMostKeys rules and violations and kMostTrips round trips; the rest is
/// left out of the shares.
#pragma once

#include "core/event/event.h"
#include "ui/widgets/series.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vedette::ui {

class Pulse {
public:
    static constexpr std::int64_t kMinutes = 60;
    static constexpr std::size_t kMostKeys = 64;
    static constexpr std::size_t kMostTrips = 256;

    enum class What {
        Opened,
        Closed,
        Dialled,
        DialsFailed,
        Refused,
        Violations,
        Events
    };
    static constexpr std::size_t kWhats = 7;

    void add(const event::Event& event);
    /// What was told before the first event here.
    void addEarlier(const Pulse& earlier);

    /// In the `minutes` up to now, of which the first may be cut off by up to a minute.
    [[nodiscard]] std::uint64_t sum(What what, WallTime now, std::int64_t minutes) const;
    /// In the middle of those measured in that time.
    [[nodiscard]] std::optional<Duration> roundTrip(WallTime now, std::int64_t minutes) const;
    /// Refusals by rule, broken protocols by violation; in the last hour.
    [[nodiscard]] std::map<std::string, std::uint64_t> refusals(WallTime now) const;
    [[nodiscard]] std::map<std::string, std::uint64_t> violations(WallTime now) const;

    [[nodiscard]] const std::optional<event::BootstrapCompared>& comparison() const noexcept {
        return m_comparison;
    }

    /// By minute before now, from -kMinutes to 0.
    [[nodiscard]] Series course(What what, WallTime now) const;
    [[nodiscard]] Series roundTrips(WallTime now) const;
    /// How many connections were open, if `open` are now.
    [[nodiscard]] Series connections(std::uint64_t open, WallTime now) const;

private:
    struct Minute {
        std::uint64_t counts[kWhats] = {};
        std::map<std::string, std::uint64_t> refusals;
        std::map<std::string, std::uint64_t> violations;
        std::vector<Duration> trips;
    };

    std::map<std::int64_t, Minute> m_minutes; ///< since 1970
    std::optional<event::BootstrapCompared> m_comparison;
};

} // namespace vedette::ui
