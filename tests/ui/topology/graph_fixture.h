/// Networks made up for the tests of the graph: peers by number, events as an engine would tell them, and a
/// source that tells what it is given.
#pragma once

#include "core/history/state.h"
#include "ui/link/source.h"

#include <deque>

namespace vedette::ui::test {

[[nodiscard]] codec::PeerId peerNumbered(std::uint32_t number);
[[nodiscard]] QString idNumbered(std::uint32_t number);

/// Tells events with rising ids and times, one second apart.
class Teller {
public:
    [[nodiscard]] event::Event tell(std::uint64_t network, event::Body body);
    [[nodiscard]] event::Event listening(std::uint64_t network, std::uint32_t self);
    [[nodiscard]] event::Event opened(std::uint64_t network, std::uint32_t peer, std::uint64_t connection,
                                      const std::string& ip = "203.0.113.9");
    [[nodiscard]] event::Event closed(std::uint64_t network, std::uint32_t peer, std::uint64_t connection);
    [[nodiscard]] event::Event routed(std::uint64_t network, std::uint32_t peer, bool present);
    [[nodiscard]] event::Event identified(std::uint64_t network, std::uint32_t peer, std::string agent);
    [[nodiscard]] event::Event violated(std::uint64_t network, std::uint32_t peer);

private:
    std::uint64_t m_last = 0;
};

/// A network as the lab shows it: `observers` vantage points, the first of them ours, each connected to a
/// share of `peers`, some of which are routed only, or broke a protocol together.
[[nodiscard]] history::State crowd(std::uint32_t peers, std::uint32_t observers);

class FakeSource final : public Source {
public:
    std::deque<event::Event> next; ///< to be taken
    std::filesystem::path log;
    WallTime clock{1'800'000'000'000};

    [[nodiscard]] Kind kind() const override { return Kind::Network; }

    [[nodiscard]] QString title() const override { return QStringLiteral("test"); }

    void begin(std::function<void()>) override {}

    [[nodiscard]] std::vector<engine::SharedEvent> take(std::size_t most) override;

    [[nodiscard]] std::string nameOf(NetworkId network) const override {
        return "net" + std::to_string(network.value);
    }

    [[nodiscard]] bool isOwn(NetworkId network) const override { return network.value == 1; }

    [[nodiscard]] WallTime now() const override { return clock; }

    [[nodiscard]] std::filesystem::path events() const override { return log; }

    void inspect(std::function<void(Health)> answer) override { answer({}); }

    [[nodiscard]] bool takesCommands() const override { return false; }

    [[nodiscard]] Result<> submit(engine::Command, OnReply) override { return {}; }

    [[nodiscard]] geo::Place placeOf(const codec::Multiaddr&) override { return {"DE", 64500, ""}; }
};

} // namespace vedette::ui::test
