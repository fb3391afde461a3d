/// A protocol machine on a stream, behind one interface: the adapter between the machines' own output types
/// and the connection that hosts them.
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/protocols/framed/framed.h"
#include "core/protocols/stream_output.h"
#include "core/swarm/task.h"

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace vedette::swarm {

class HostedStream {
public:
    using Output = std::variant<protocols::Send, protocols::CloseWrite, protocols::Done, framed::Frame,
                                framed::RemoteFinished, StreamReport>;

    virtual ~HostedStream() = default;

    [[nodiscard]] virtual Result<> receive(BytesView bytes, Instant now) = 0;
    [[nodiscard]] virtual Result<> remoteClosed(Instant now) = 0;
    [[nodiscard]] virtual std::optional<Output> poll(std::size_t room) = 0;
    [[nodiscard]] virtual std::optional<Instant> deadline() const = 0;
    [[nodiscard]] virtual Result<> wake(Instant now) = 0;
    [[nodiscard]] virtual std::size_t held() const = 0;

    /// Bytes kept although their credit was returned, or not yet sent.
    [[nodiscard]] virtual std::size_t stored() const = 0;
    /// The machine if it is one of frames, to be told what to say.
    [[nodiscard]] virtual framed::Channel* frames() noexcept = 0;
};

template <class Machine>
class Hosted final : public HostedStream {
public:
    explicit Hosted(Machine machine) : m_machine(std::move(machine)) {}

    Result<> receive(BytesView bytes, Instant now) override { return m_machine.receive(bytes, now); }

    Result<> remoteClosed(Instant now) override { return m_machine.remoteClosed(now); }

    std::optional<Output> poll(std::size_t room) override {
        auto output = m_machine.poll(room);
        if (!output) return std::nullopt;
        return std::visit(
            [](auto& alternative) -> Output {
                using A = std::remove_cvref_t<decltype(alternative)>;
                if constexpr (std::is_same_v<A, identify::Identified>) {
                    return StreamReport(std::make_shared<const A>(std::move(alternative)));
                } else if constexpr (std::is_constructible_v<StreamReport, A>) {
                    return StreamReport(std::move(alternative));
                } else {
                    return Output(std::move(alternative));
                }
            },
            *output);
    }

    std::optional<Instant> deadline() const override { return m_machine.deadline(); }

    Result<> wake(Instant now) override { return m_machine.wake(now); }

    std::size_t held() const override { return m_machine.held(); }

    std::size_t stored() const override {
        if constexpr (requires { m_machine.stored(); }) {
            return m_machine.stored();
        } else {
            return 0;
        }
    }

    framed::Channel* frames() noexcept override {
        if constexpr (std::is_same_v<Machine, framed::Channel>) {
            return &m_machine;
        } else {
            return nullptr;
        }
    }

private:
    Machine m_machine;
};

template <class Machine>
std::unique_ptr<HostedStream> host(Machine machine) {
    return std::make_unique<Hosted<Machine>>(std::move(machine));
}

} // namespace vedette::swarm
