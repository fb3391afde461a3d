/// The virtual carrier: a clock that nobody waits for and links that obey a seed.
///
/// It moves swarm::Orders of thousands of node::Nodes through wires with delay, jitter, loss (as
/// retransmission), bandwidth, a window of kWindow unread bytes and partitions, and answers names from a
/// table. Everything that happens comes from one agenda in one order, every draw from the seed: the same seed
/// and the same calls give the same run to the byte. Nodes must offer Noise with Ed25519 only, for OpenSSL
/// draws its own randomness.
///
/// O(log n) per thing that happens, whatever the number of hosts. Memory: a wire about 300 bytes beside what
/// is on its way. One thread.
#pragma once

#include "core/crypto/shared_checks.h"
#include "core/lab/agenda.h"
#include "core/lab/carrier.h"

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace vedette::lab {

struct WorldConfig {
    std::uint64_t seed = 1;
    WallTime begin{1'767'571'200'000};          ///< a Monday, 2026-01-05T00:00:00Z
    std::vector<std::vector<PathConfig>> paths; ///< by region and region; empty: PathConfig for all
    Duration lookupDelay = std::chrono::milliseconds(15);
};

struct WorldCounters {
    std::uint64_t moments = 0;
    std::uint64_t segments = 0;
    std::uint64_t messages = 0; ///< segments that carried bytes
    std::uint64_t bytes = 0;
    std::uint64_t connects = 0;
    std::uint64_t unanswered = 0; ///< connects that nobody heard
    std::uint64_t wires = 0;      ///< at once, at most
    std::uint64_t pending = 0;    ///< on the agenda at once, at most
};

class World final : public Carrier {
public:
    static constexpr std::size_t kWindow = 256 * 1024;
    static constexpr std::size_t kSegment = 64 * 1024;
    static constexpr Duration kUnanswered = std::chrono::seconds(30); ///< until a dead line is given up

    explicit World(WorldConfig config);
    ~World() override;
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    [[nodiscard]] Instant now() const override { return m_now; }

    [[nodiscard]] const Timeline& timeline() const override { return m_timeline; }

    HostId addNode(codec::IpEndpoint ip, HostConfig host, node::NodeConfig config,
                   crypto::PrivateKey identity, swarm::Gate* gate) override;
    HostId addRaw(codec::IpEndpoint ip, HostConfig host, Attacker& attacker) override;

    void onOutput(Sink sink) override { m_sink = std::move(sink); }

    [[nodiscard]] node::Node* node(HostId host) override;
    void touch(HostId host) override;
    void stop(HostId host, bool crash) override;
    void start(HostId host) override;
    RawWire connect(HostId raw, const codec::Multiaddr& to) override;
    void send(RawWire wire, BytesView bytes) override;
    void close(RawWire wire, bool abrupt) override;
    bool listen(HostId raw, const codec::Multiaddr& at) override;
    void at(Instant when, std::function<void()> what) override;
    void side(HostId host, std::uint8_t side) override;

    [[nodiscard]] bool canPartition() const override { return true; }

    void run(Duration span) override;

    /// Signatures that one node checked and others did not have to.
    [[nodiscard]] std::uint64_t sparedChecks() const noexcept { return m_checks.spared(); }

    /// What a name resolves to: addresses, or "dnsaddr=…" texts.
    void name(const std::string& name, std::vector<std::string> answers);

    [[nodiscard]] const WorldCounters& counters() const noexcept { return m_counters; }

    [[nodiscard]] std::size_t hosts() const noexcept { return m_hosts.size(); }

private:
    struct Host;

    struct End {
        enum class State : std::uint8_t {
            None,       ///< not there yet
            Connecting, ///< waits for an answer
            Open,
            Closing, ///< sent its last; drops what still comes
            Gone,
        };

        std::uint32_t host = 0;
        std::uint32_t run = 0; ///< of the host's process that it belongs to
        ConnId connection;     ///< of the node, or number of the raw wire
        State state = State::None;
        bool paused = false;      ///< does not read
        bool blocked = false;     ///< has more to send than the window lets
        bool remoteEnded = false; ///< has read the other's last
        Instant lastArrival{};    ///< of what it sent: later things do not overtake
        Instant lastHanded{};     ///< of what it gets through its line
        std::size_t inFlight = 0; ///< sent and not yet read by the other
        std::vector<Bytes> held;  ///< arrived while it did not read; an empty one is the end
    };

    struct Wire {
        std::array<End, 2> ends; ///< the one that connected first
        std::uint32_t generation = 1;
        codec::IpEndpoint target;
        std::uint16_t port = 0; ///< the one that the connecting end dials from
    };

    enum class Kind : std::uint8_t {
        Call,
        Wake,       ///< subject: host
        Resolved,   ///< subject: host
        Knock,      ///< subject: wire, as for all below; a connect reaches its target
        Answered,   ///< … and the answer its origin
        TurnedAway, ///< … nobody listens there
        Segment,    ///< bytes reach the other end's line
        Handed,     ///< … and are through it
        Fin,
        Reset,
        Resume,
        LingerOver,
        GivenUp,
    };

    struct Moment {
        Kind kind = Kind::Call;
        std::uint8_t to = 0; ///< which end
        std::uint32_t subject = 0;
        std::uint32_t generation = 0; ///< of the wire, or run of the host
        Bytes bytes;
        std::function<void()> call;
    };

    void happen(Moment& moment);
    void settleDirty();
    void settle(std::uint32_t index);
    void arm(std::uint32_t index);
    HostId add(codec::IpEndpoint ip, HostConfig config);
    void makeNode(Host& host);

    void obey(std::uint32_t index, const swarm::Connect& order);
    void obey(std::uint32_t index, const swarm::Flush& order);
    void obey(std::uint32_t index, const swarm::CloseWire& order);
    void obey(std::uint32_t index, const swarm::Throttle& order);
    void obey(std::uint32_t index, const swarm::Resolve& order);
    void obey(std::uint32_t index, const swarm::Listen& order);
    void obey(std::uint32_t index, const swarm::CloseListener& order);
    void obey(std::uint32_t index, const swarm::Multicast& order);

    std::uint32_t openWire(std::uint32_t host, ConnId connection, const codec::IpEndpoint& target);
    void knock(std::uint32_t wire);
    void answered(std::uint32_t wire);
    void arrive(std::uint32_t wire, std::uint8_t to, Bytes bytes);
    void arriveEnd(std::uint32_t wire, std::uint8_t to);
    void put(Instant when, Kind kind, std::uint32_t wire, std::uint8_t to, Bytes bytes = {});
    void hand(std::uint32_t wire, std::uint8_t to, Bytes bytes);
    void handEnd(std::uint32_t wire, std::uint8_t to);
    void resume(std::uint32_t wire, std::uint8_t to);
    void cut(std::uint32_t wire, std::uint8_t to, std::errc why);
    void post(std::uint32_t wire, std::uint8_t from, Kind kind, Bytes bytes);
    void pump(std::uint32_t wire, std::uint8_t from, bool all);
    void finish(std::uint32_t wire, std::uint8_t end, bool abrupt);
    /// The end is no more; the last one frees the wire.
    void leave(std::uint32_t wire, std::uint8_t end);
    void giveUpLater(std::uint32_t wire, std::uint8_t end);
    [[nodiscard]] const PathConfig& path(const Host& from, const Host& to) const;
    [[nodiscard]] bool apart(const Wire& wire) const;
    [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint8_t>> find(std::uint32_t host,
                                                                             ConnId connection) const;
    [[nodiscard]] std::optional<std::uint32_t> rawWire(RawWire wire) const;
    [[nodiscard]] std::uint8_t rawEnd(std::uint32_t wire, RawWire id) const;
    [[nodiscard]] bool alive(const End& end) const;

    WorldConfig m_config;
    crypto::SharedChecks m_checks;
    Timeline m_timeline;
    Instant m_now;
    SeededRandom m_random; ///< of the links
    event::Counter m_events;
    Sink m_sink;
    Agenda<Moment> m_agenda;
    std::vector<std::unique_ptr<Host>> m_hosts;
    std::vector<std::uint32_t> m_dirty;
    std::vector<Wire> m_wires;
    std::vector<std::uint32_t> m_freeWires;
    std::map<codec::IpEndpoint, std::pair<std::uint32_t, ListenerId>> m_listeners;
    std::map<codec::IpEndpoint, std::vector<std::uint32_t>> m_byIp; ///< port 0; who has this address
    std::map<std::string, std::vector<std::string>> m_names;
    std::unordered_map<std::uint64_t, std::uint32_t> m_rawWires;
    std::uint64_t m_lastRaw = 0;
    PathConfig m_anyPath;
    WorldCounters m_counters;
};

} // namespace vedette::lab
