/// A source whose events and answers a test writes.
#pragma once

#include "core/engine/engine_error.h"
#include "ui/link/source.h"

#include <deque>
#include <functional>
#include <utility>
#include <vector>

namespace vedette::test {

/// What the test keeps in its hands while the link owns the source.
struct Told {
    std::deque<engine::SharedEvent> events;
    std::vector<engine::Command> commands;
    /// What the source answers; by default that nothing of the kind is there.
    std::function<Result<engine::ReplyBody>(const engine::Command&)> answer;
    ui::Health health;
    bool rehearsal = false;
    std::filesystem::path log; ///< the folder of its event log; empty: there is none
    bool silent = false;       ///< a question for its health waits until speak()
    std::function<void(ui::Health)> waiting;

    void speak() {
        silent = false;
        if (waiting) std::exchange(waiting, nullptr)(health);
    }

    void tell(event::Body body, NetworkId network) {
        auto event = std::make_shared<event::Event>();
        event->network = network;
        event->body = std::move(body);
        events.push_back(std::move(event));
    }
};

class ToldSource final : public ui::Source {
public:
    explicit ToldSource(std::shared_ptr<Told> told) : m_told(std::move(told)) {}

    [[nodiscard]] Kind kind() const override { return m_told->rehearsal ? Kind::Rehearsal : Kind::Network; }

    [[nodiscard]] QString title() const override { return QStringLiteral("told & retold"); }

    void begin(std::function<void()>) override {}

    [[nodiscard]] std::vector<engine::SharedEvent> take(std::size_t most) override {
        std::vector<engine::SharedEvent> taken;
        while (!m_told->events.empty() && taken.size() < most) {
            taken.push_back(std::move(m_told->events.front()));
            m_told->events.pop_front();
        }
        return taken;
    }

    [[nodiscard]] std::string nameOf(NetworkId) const override { return "told"; }

    [[nodiscard]] bool isOwn(NetworkId) const override { return true; }

    [[nodiscard]] WallTime now() const override { return {1'767'571'200'000}; }

    [[nodiscard]] std::filesystem::path events() const override { return m_told->log; }

    void inspect(std::function<void(ui::Health)> answer) override {
        if (m_told->silent)
            m_told->waiting = std::move(answer);
        else
            answer(m_told->health);
    }

    [[nodiscard]] bool takesCommands() const override { return !m_told->rehearsal; }

    [[nodiscard]] Result<> submit(engine::Command command, OnReply reply) override {
        m_told->commands.push_back(command);
        Result<engine::ReplyBody> body =
            m_told->answer ? m_told->answer(command) : Fail{engine::EngineError::NoSuchConnection};
        reply(engine::Reply{command.id, std::move(body)});
        return {};
    }

    [[nodiscard]] geo::Place placeOf(const codec::Multiaddr&) override { return {}; }

private:
    std::shared_ptr<Told> m_told;
};

} // namespace vedette::test
