/// What the overview shows, worked out from the state of a moment and the hour before it: a pure function of
/// values, so that a second of the past shows what it showed live.
///
/// All vantage points count: in a rehearsal the fleet as its observers see it. At most kMostEdges connections
/// are asked for their place and agent.
#pragma once

#include "core/geo/atlas.h"
#include "core/history/state.h"
#include "ui/link/source.h"
#include "ui/overview/pulse.h"
#include "ui/theme/tokens.h"

#include <QtCore/QString>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace vedette::ui {

/// One thing that wants a person's eye, and where to look.
struct Concern {
    Severity severity = Severity::Low;
    QString what;
    QString why;
    QString view;
    QString query;
};

struct BootnodeFacts {
    codec::PeerId peer;
    QString role;        ///< its name as an observer, if it is one
    bool ours = false;   ///< connected to us
    bool others = false; ///< … to another observer
    std::optional<Duration> roundTrip;
    std::uint64_t connections = 0;   ///< that it has itself, if it is an observer
    std::optional<double> agreement; ///< mean share of answers that it has in common with the others
    bool odd = false;
    geo::Place place;
};

struct HealthFacts {
    std::uint64_t connections = 0;
    std::uint64_t inbound = 0;
    std::uint64_t connected = 0; ///< peers
    std::uint64_t known = 0;
    std::uint64_t vantagePoints = 0;
    std::map<std::string, std::uint64_t> countries;  ///< of connections; "" for unknown
    std::map<std::uint32_t, std::uint64_t> networks; ///< by ASN; 0 for unknown
    std::map<std::string, std::uint64_t> agents;
    std::vector<BootnodeFacts> bootnodes;
    std::vector<Concern> concerns; ///< worst first
};

/// What is asked of the link.
struct Surroundings {
    std::function<bool(NetworkId)> isOwn;
    std::function<geo::Place(const codec::Multiaddr&)> placeOf;
};

inline constexpr std::size_t kMostEdges = 5'000;

[[nodiscard]] HealthFacts healthFacts(const history::State& state, const Pulse& pulse, WallTime now,
                                      const Health& health, const Surroundings& around);

/// "since:2026-01-05T10:00:00.000Z until:…", the last minutes before `now` as a query has them.
[[nodiscard]] QString lastMinutes(WallTime now, std::int64_t minutes);

} // namespace vedette::ui
