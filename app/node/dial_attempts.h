/// How the addresses of a dial failed: the sentence, the object and the exit status of a program that
/// dialled.
#pragma once

#include "app/config/exit_status.h"
#include "app/node/console.h"
#include "core/event/event.h"

#include <string>
#include <vector>

namespace vedette::app {

class DialAttempts {
public:
    static constexpr std::size_t kMost = 64; ///< kept; those beyond are counted
    static constexpr std::size_t kShown = 8; ///< in a sentence

    /// Takes what the swarm says of one dial: addresses that failed, rules that refused them.
    void note(const event::Event& event);

    [[nodiscard]] bool empty() const noexcept { return m_attempts.empty(); }

    /// `why` of the dial as a whole: with a detail that is the sentence, when every address failed.
    [[nodiscard]] Error explained(Error why) const;
    /// "attempts", and "addr", "phase" and "reason" of the last of them; nothing without any.
    [[nodiscard]] Json json() const;
    /// Of a dial that ended with `why`: refused by policy, or a verification that failed, if that holds for
    /// every address.
    [[nodiscard]] config::ExitStatus status(const Error& why) const;

private:
    struct Attempt {
        std::string address;
        std::string phase;
        std::string reason;
        std::string rule; ///< that refused it; empty: none, or not known

        [[nodiscard]] std::string text() const;
    };

    /// By which rule an address was refused a moment ago.
    struct Denial {
        codec::Multiaddr address;
        std::string rule;
    };

    [[nodiscard]] bool allSame() const;

    std::vector<Attempt> m_attempts;
    std::vector<Denial> m_denials;
    std::size_t m_beyond = 0;
};

} // namespace vedette::app
