/// Where a link has its events from and where it sends its commands: an engine (engine_source.h) or a
/// rehearsal (lab_source.h).
///
/// A source works on threads of its own. What is said here is called on the window's thread and does not
/// block; answers may come on any thread. It ends when it is destroyed, which may take as long as its
/// goodbyes and may happen on any thread.
#pragma once

#include "core/alert/board.h"
#include "core/base/result.h"
#include "core/codec/multiaddr.h"
#include "core/engine/command.h"
#include "core/engine/snapshot/snapshot.h"
#include "core/engine/subscription.h"
#include "core/geo/atlas.h"

#include <QtCore/QString>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vedette::lab {
class LiveRun;
}

namespace vedette::ui {

struct Health {
    std::chrono::milliseconds lag{};               ///< that a question waits for the engine's thread
    std::uint64_t dropped = 0;                     ///< events that did not reach the window
    std::uint64_t unrecorded = 0;                  ///< events that will not reach the disk
    std::uint64_t unwritten = 0;                   ///< events that wait for the disk
    double eventsPerSecond = 0;                    ///< over the last seconds
    std::uint64_t storeBytes = 0;                  ///< that the event log takes
    std::optional<Error> trouble;                  ///< why events cannot be written now
    std::optional<Error> identityTrouble;          ///< why the identity cannot sign now
    std::vector<engine::NetworkSnapshot> networks; ///< of an engine; a rehearsal has none
    /// The same object as long as nothing changed; never null.
    std::shared_ptr<const alert::Board> alerts = std::make_shared<const alert::Board>();
};

class Source {
public:
    enum class Kind {
        Network,
        Rehearsal
    };

    using OnReply = std::function<void(engine::Reply)>;

    virtual ~Source() = default;

    [[nodiscard]] virtual Kind kind() const = 0;
    /// For people: the scenario's name, or that of the networks.
    [[nodiscard]] virtual QString title() const = 0;

    /// Once. `ended` is called when it came to its end by itself, at most once, on any thread.
    virtual void begin(std::function<void()> ended) = 0;

    /// The oldest `most` events that were not taken yet, in the order in which they were told.
    [[nodiscard]] virtual std::vector<engine::SharedEvent> take(std::size_t most) = 0;
    /// What the network is called; empty while nobody knows.
    [[nodiscard]] virtual std::string nameOf(NetworkId network) const = 0;
    /// Whether the console itself is the one who tells of the network; else it is another observer.
    [[nodiscard]] virtual bool isOwn(NetworkId network) const = 0;
    /// The network's clock.
    [[nodiscard]] virtual WallTime now() const = 0;
    /// The folder of its event log; empty: there is no past (yet).
    [[nodiscard]] virtual std::filesystem::path events() const = 0;
    virtual void inspect(std::function<void(Health)> answer) = 0;

    /// Of the policy that its nodes are held to; empty: none, or it is not known (yet).
    [[nodiscard]] virtual std::string policyText() const { return {}; }

    /// The label of the token that its identity is in; empty: in none.
    [[nodiscard]] virtual std::string identityToken() const { return {}; }

    /// False: nothing can be asked of it, and submit() fails.
    [[nodiscard]] virtual bool takesCommands() const = 0;
    [[nodiscard]] virtual Result<> submit(engine::Command command, OnReply reply) = 0;

    /// Where an address is, as far as its maps know.
    [[nodiscard]] virtual geo::Place placeOf(const codec::Multiaddr& address) = 0;

    /// Null unless it is a rehearsal.
    [[nodiscard]] virtual lab::LiveRun* lab() noexcept { return nullptr; }
};

} // namespace vedette::ui
