/// A source that tells of as many peers as are wanted, as several observers see them, and then of changes at
/// a steady rate: connections come and go, peers say something else of themselves, newcomers arrive.
///
/// The same for the same seed, but for when it is asked. Belongs to the window's thread.
#pragma once

#include "core/base/random.h"
#include "ui/link/source.h"

#include <algorithm>
#include <deque>
#include <unordered_set>
#include <utility>
#include <vector>

namespace vedette::app {

class CrowdSource final : public ui::Source {
public:
    /// Every peer is connected to two of the observers, or to one of them when `once`.
    CrowdSource(std::size_t peers, std::size_t observers, bool once);

    /// From now on, events a second.
    void change(double perSecond);

    /// All that was wanted is told.
    [[nodiscard]] bool told() const noexcept { return m_waiting.empty() && m_made >= m_wanted; }

    /// Whom changes were about since this was asked last.
    [[nodiscard]] std::unordered_set<codec::PeerId> touched() { return std::exchange(m_touched, {}); }

    [[nodiscard]] Kind kind() const override { return Kind::Network; }

    [[nodiscard]] QString title() const override { return QStringLiteral("crowd"); }

    void begin(std::function<void()>) override {}

    [[nodiscard]] std::vector<engine::SharedEvent> take(std::size_t most) override;

    [[nodiscard]] std::string nameOf(NetworkId network) const override {
        return "observer-" + std::to_string(network.value);
    }

    [[nodiscard]] bool isOwn(NetworkId network) const override { return network.value == 1; }

    [[nodiscard]] WallTime now() const override;

    [[nodiscard]] std::filesystem::path events() const override { return m_log; }

    /// Where its past is.
    void setEvents(std::filesystem::path folder) { m_log = std::move(folder); }

    void inspect(std::function<void(ui::Health)> answer) override { answer({}); }

    [[nodiscard]] bool takesCommands() const override { return false; }

    [[nodiscard]] Result<> submit(engine::Command, OnReply) override { return {}; }

    [[nodiscard]] geo::Place placeOf(const codec::Multiaddr&) override { return {"DE", 64500, ""}; }

private:
    struct Tie {
        std::uint64_t network;
        std::uint32_t peer;
        ConnId connection;
    };

    [[nodiscard]] engine::SharedEvent tell(std::uint64_t network, event::Body body);
    [[nodiscard]] engine::SharedEvent open(std::uint64_t network, std::uint32_t peer);
    [[nodiscard]] engine::SharedEvent identify(std::uint64_t network, std::uint32_t peer);
    [[nodiscard]] engine::SharedEvent somethingElse();
    std::uint32_t addPeer();

    [[nodiscard]] const codec::PeerId& peerAt(std::uint32_t peer) const {
        return m_peers[std::min<std::size_t>(peer, m_peers.size() - 1)];
    }

    void introduce();

    SeededRandom m_random{31};
    std::vector<codec::PeerId> m_peers; ///< of a crowd that never changes the observers alone
    std::size_t m_made = 0;
    std::size_t m_wanted;
    std::uint64_t m_observers;
    bool m_once;
    std::deque<engine::SharedEvent> m_waiting;
    std::vector<Tie> m_open;
    std::uint64_t m_connections = 0;
    std::uint64_t m_events = 0;
    double m_perSecond = 0;
    double m_changing = 0; ///< since when
    double m_changes = 0;  ///< told since then
    std::unordered_set<codec::PeerId> m_touched;
    std::filesystem::path m_log;
};

} // namespace vedette::app
