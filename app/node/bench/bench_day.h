/// A quiet day of many peers as events, the same for the same seed: peers come, say who they are, answer
/// pings and go.
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/event/event.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace vedette::app {

class BenchDay {
public:
    static constexpr WallTime kMorning{1'800'000'000'000};

    BenchDay(std::uint64_t peers, std::uint64_t events);

    /// `events` of them fill the day.
    [[nodiscard]] event::Event next();

    /// A whole day, recorded into `folder` as the engine does.
    [[nodiscard]] static Result<> record(const std::filesystem::path& folder, std::uint64_t peers,
                                         std::uint64_t events);

private:
    struct Open {
        ConnId connection;
        std::uint64_t peer;
    };

    [[nodiscard]] event::Body body();

    SeededRandom m_random{20};
    std::vector<codec::PeerId> m_peers;
    std::vector<codec::Multiaddr> m_addresses;
    Duration m_step;
    Instant m_now{};
    std::uint64_t m_events = 0;
    std::uint64_t m_connections = 0;
    std::vector<Open> m_open;
    std::vector<Open> m_unidentified;
};

} // namespace vedette::app
