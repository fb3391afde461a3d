/// Limits in hindsight: who ran into which, how near everybody came to the others, and what would have been
/// different under limits that are only supposed.
///
/// Recorded are connections that authenticated, and refusals. So it can be supposed of what limits
/// connections by number and by rate; a limit on streams or memory is told only where it refused. A
/// connection that was refused left nothing of how long it would have stayed: where a supposed limit lets it
/// in, it counts for that moment and makes no room scarcer afterwards. What never authenticated took its
/// token of a prefix's rate all the same, and is not recorded.
#pragma once

#include "core/event/event.h"
#include "core/swarm/limits.h"

#include <array>
#include <compare>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace vedette::swarm {

class LimitReview {
public:
    static constexpr std::size_t kMostSubjects = 10'000; ///< that a rule counts one by one
    static constexpr std::size_t kMostLive = 65'536; ///< connections at once; more are counted as untracked
    static constexpr std::uint64_t kMostSupposed = 1'000'000;

    /// The limits that can be supposed.
    static constexpr std::array kSupposable{Refusal::SystemConnections, Refusal::SystemInbound,
                                            Refusal::PrefixConnections, Refusal::PrefixRate,
                                            Refusal::PeerConnections};

    /// A peer, or the prefix of one who had not proved who it is.
    struct Subject {
        codec::PeerId peer;
        std::string prefix; ///< "192.0.2.0/24", "2001:db8::/56", "other"
        friend auto operator<=>(const Subject&, const Subject&) = default;
    };

    struct Hits {
        std::uint64_t count = 0;
        std::uint64_t others = 0; ///< of them by subjects beyond kMostSubjects
        WallTime first;
        WallTime last;
        std::map<Subject, std::uint64_t> by;
    };

    struct Peak {
        std::uint64_t most = 0;
        WallTime at;   ///< when it was first reached
        Subject whose; ///< empty of a limit on all
    };

    /// Recorded refusals by a rule that can be supposed, put to the supposed limits again.
    struct Retried {
        std::uint64_t refused = 0;
        std::uint64_t admitted = 0;
    };

    /// The limit called "peer.connections" or "limit.peer.connections", where it can be supposed.
    [[nodiscard]] static std::optional<Refusal> supposable(std::string_view name);
    /// Sets it. False beyond 1 to kMostSupposed and for what cannot be supposed.
    [[nodiscard]] static bool suppose(LimitConfig& config, Refusal limit, std::uint64_t value);
    /// What a supposable limit is.
    [[nodiscard]] static std::uint64_t valueOf(const LimitConfig& config, Refusal limit);

    explicit LimitReview(const LimitConfig& supposed);

    /// Events of one network as they happened; those of other kinds change nothing. O(log n).
    void add(WallTime at, const event::Body& body);

    /// By rule, as recorded: "limit.prefix.rate".
    [[nodiscard]] const std::map<std::string, Hits>& recorded() const noexcept { return m_recorded; }

    /// Recorded connections that the supposed limits refuse, by the limit.
    [[nodiscard]] const std::map<Refusal, Hits>& supposed() const noexcept { return m_supposed; }

    /// The most at once, or in one second, of what can be supposed.
    [[nodiscard]] const std::map<Refusal, Peak>& peaks() const noexcept { return m_peaks; }

    [[nodiscard]] const Retried& retried() const noexcept { return m_retried; }

    [[nodiscard]] std::uint64_t connections() const noexcept { return m_connections; }

    [[nodiscard]] std::uint64_t untracked() const noexcept { return m_untracked; }

private:
    struct Live {
        Prefix prefix;
        codec::PeerId peer;
        event::Direction direction = event::Direction::Inbound;
        bool admitted = false; ///< by the supposed limits
    };

    void on(WallTime at, const event::ConnectionOpened& opened);
    void on(const event::ConnectionClosed& closed);
    void on(WallTime at, const event::Refused& refused);
    void forgetLive();
    void peak(Refusal limit, std::uint64_t now, WallTime at, const Subject& whose);
    [[nodiscard]] std::optional<Refusal> admit(event::Direction direction, const Prefix& prefix,
                                               const codec::PeerId& peer, WallTime at);

    LimitConfig m_config;
    Limits m_limits;
    std::map<ConnId, Live> m_live;
    std::size_t m_inbound = 0;
    std::map<Prefix, std::size_t> m_ofPrefix;
    std::map<codec::PeerId, std::size_t> m_ofPeer;
    std::deque<std::pair<WallTime, Prefix>> m_lastSecond; ///< inbound
    std::map<Prefix, std::size_t> m_inLastSecond;
    std::map<std::string, Hits> m_recorded;
    std::map<Refusal, Hits> m_supposed;
    std::map<Refusal, Peak> m_peaks;
    Retried m_retried;
    std::uint64_t m_connections = 0;
    std::uint64_t m_untracked = 0;
};

/// One for each network that the events of a log tell of.
class LimitReviews {
public:
    /// By id and, where several logs use the same, by name.
    using Network = std::pair<NetworkId, std::string>;

    explicit LimitReviews(const LimitConfig& supposed) : m_config(supposed) {}

    /// Events of any network as they were recorded.
    void add(const event::Event& event, const std::string& networkName);

    [[nodiscard]] const std::map<Network, LimitReview>& networks() const noexcept { return m_networks; }

    /// The kinds of event that change anything.
    static constexpr std::array kKinds{event::Kind::ConnectionOpened, event::Kind::ConnectionClosed,
                                       event::Kind::Refused, event::Kind::RecordingStarted};

private:
    LimitConfig m_config;
    std::map<Network, LimitReview> m_networks;
};

} // namespace vedette::swarm
