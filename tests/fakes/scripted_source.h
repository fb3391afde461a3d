/// A source of which a test tells what happens and sees what is asked.
#pragma once

#include "core/engine/command.h"
#include "core/engine/engine_error.h"
#include "ui/link/source.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vedette::test {

class ScriptedSource final : public ui::Source {
public:
    /// What the test keeps in its hand; outlives the source.
    struct Hand {
        std::deque<engine::SharedEvent> events;
        std::vector<engine::Command> commands;
        ui::Health health;
        WallTime now{1'800'000'000'000};
        bool takes = true;
        std::optional<Error> refusal;
        std::map<codec::PeerId, engine::Block> blocks;
        std::map<CommandId, OnReply> examinations; ///< that run; the test answers

        void examined(CommandId command, Result<engine::ReplyBody> result) {
            auto waiting = examinations.extract(command);
            if (!waiting.empty()) waiting.mapped()({command, std::move(result)});
        }

        /// Of network 1, which is our own, or another observer's.
        void tell(event::Body body, std::uint64_t network = 1) {
            event::Event made;
            made.id = EventId{++last};
            made.network = NetworkId{network};
            made.wall = now;
            made.body = std::move(body);
            events.push_back(std::make_shared<const event::Event>(std::move(made)));
        }

        std::uint64_t last = 0;
    };

    explicit ScriptedSource(Hand& hand) : m_hand(hand) {}

    [[nodiscard]] Kind kind() const override { return Kind::Network; }

    [[nodiscard]] QString title() const override { return QStringLiteral("harbour-mesh"); }

    void begin(std::function<void()>) override {}

    [[nodiscard]] std::vector<engine::SharedEvent> take(std::size_t most) override {
        std::vector<engine::SharedEvent> taken;
        while (!m_hand.events.empty() && taken.size() < most) {
            taken.push_back(m_hand.events.front());
            m_hand.events.pop_front();
        }
        return taken;
    }

    [[nodiscard]] std::string nameOf(NetworkId network) const override {
        return isOwn(network) ? "harbour-mesh" : "store-" + std::to_string(network.value);
    }

    [[nodiscard]] bool isOwn(NetworkId network) const override { return network == NetworkId{1}; }

    [[nodiscard]] WallTime now() const override { return m_hand.now; }

    [[nodiscard]] std::filesystem::path events() const override { return {}; }

    void inspect(std::function<void(ui::Health)> answer) override {
        ui::Health health = m_hand.health;
        if (!health.networks.empty()) {
            for (const auto& [peer, block] : m_hand.blocks) health.networks[0].blocks.push_back(block);
        }
        answer(health);
    }

    [[nodiscard]] bool takesCommands() const override { return m_hand.takes; }

    /// Blocks as the engine does; everything else is done without a trace.
    [[nodiscard]] Result<> submit(engine::Command command, OnReply reply) override {
        m_hand.commands.push_back(command);
        engine::Reply told{command.id, engine::ReplyBody(engine::Settled{})};
        if (std::holds_alternative<engine::Examine>(command.action)) {
            m_hand.examinations.emplace(command.id, std::move(reply));
            return {};
        }
        if (const auto* end = std::get_if<engine::EndExamination>(&command.action))
            m_hand.examined(end->command, Fail{engine::EngineError::Cancelled});
        if (m_hand.refusal) {
            told.result = Fail{*m_hand.refusal};
        } else if (const auto* block = std::get_if<engine::BlockPeer>(&command.action)) {
            engine::Blocked done;
            const auto before = m_hand.blocks.find(block->peer);
            if (before != m_hand.blocks.end()) done.before = before->second;
            m_hand.blocks[block->peer] = {block->peer, m_hand.now, block->until, command.who, block->reason};
            told.result = engine::ReplyBody(done);
        } else if (const auto* unblock = std::get_if<engine::UnblockPeer>(&command.action)) {
            engine::Unblocked done{m_hand.blocks[unblock->peer]};
            m_hand.blocks.erase(unblock->peer);
            told.result = engine::ReplyBody(done);
        } else if (std::holds_alternative<engine::Disconnect>(command.action)) {
            told.result = engine::ReplyBody(engine::Disconnected{});
        }
        reply(std::move(told));
        return {};
    }

    [[nodiscard]] geo::Place placeOf(const codec::Multiaddr&) override { return {"DE", 64500, "Example"}; }

private:
    Hand& m_hand;
};

} // namespace vedette::test
