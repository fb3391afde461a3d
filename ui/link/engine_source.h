/// An engine on a thread of its own, with the networks that it is a member of.
///
/// Its event log may reach further back than its run. Bounds: kMaxWaiting events that were not taken; the
/// engine drops and counts the rest.
#pragma once

#include "core/engine/engine.h"
#include "ui/link/source.h"

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace vedette::ui {

class EngineSource final : public Source {
public:
    static constexpr std::size_t kMaxWaiting = 1 << 16;

    /// `events` is the folder of its event log; empty: there is no past. `atlas` may be null. `token` is the
    /// label of the token that the identity is in; empty: in none.
    EngineSource(std::unique_ptr<engine::Engine> engine, std::filesystem::path events,
                 std::shared_ptr<geo::Atlas> atlas = {}, std::string token = {});
    ~EngineSource() override;

    [[nodiscard]] Kind kind() const override { return Kind::Network; }

    [[nodiscard]] QString title() const override;
    void begin(std::function<void()> ended) override;
    [[nodiscard]] std::vector<engine::SharedEvent> take(std::size_t most) override;
    [[nodiscard]] std::string nameOf(NetworkId network) const override;

    [[nodiscard]] bool isOwn(NetworkId) const override { return true; }

    [[nodiscard]] WallTime now() const override;

    [[nodiscard]] std::filesystem::path events() const override { return m_folder; }

    void inspect(std::function<void(Health)> answer) override;

    [[nodiscard]] bool takesCommands() const override { return true; }

    [[nodiscard]] std::string identityToken() const override { return m_token; }

    [[nodiscard]] Result<> submit(engine::Command command, OnReply reply) override;
    [[nodiscard]] geo::Place placeOf(const codec::Multiaddr& address) override;

private:
    std::unique_ptr<engine::Engine> m_engine;
    std::filesystem::path m_folder;
    std::shared_ptr<geo::Atlas> m_atlas;
    const std::string m_token;
    std::shared_ptr<engine::Subscription> m_subscription;
    std::deque<engine::SharedEvent> m_untaken;
    mutable std::mutex m_mutex; ///< of the names, which the engine's thread tells
    std::map<NetworkId, std::string> m_names;
    std::thread m_thread;
};

} // namespace vedette::ui
