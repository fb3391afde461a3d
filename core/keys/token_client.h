/// Our side of the protocol with the process of a module, as a machine: requests in, bytes out; bytes in,
/// answers out.
///
/// Answers come in the order of the requests, each by its deadline, of the kind that was asked for: anything
/// else, and any byte out of place, ends the talk. Then every open request is answered with the one error
/// that says what happened (TokenError::Crashed, Hung, Lied, Unconfined, NoModule), and so is each later one:
/// a process that broke down once is not trusted again. Bounds: kMaxOpen requests, one frame of kMaxBody.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/keys/token_message.h"

#include <deque>
#include <optional>
#include <string>
#include <variant>

namespace vedette::keys {

/// How long each kind of request may take: a card makes an RSA key in minutes.
struct TokenDeadlines {
    Duration greeting = std::chrono::seconds(20);
    Duration quick = std::chrono::seconds(15); ///< looking and logging in
    Duration signing = std::chrono::seconds(15);
    Duration making = std::chrono::minutes(3); ///< keys and tokens
};

class TokenClient {
public:
    static constexpr std::size_t kMaxOpen = 64;

    struct Answer {
        std::uint64_t id = 0;
        Result<TokenReply> reply;
    };

    /// The process is of no more use: end it.
    struct Ended {
        Error why;
    };

    using Output = std::variant<Frame, Answer, Ended>;

    explicit TokenClient(Instant now, TokenDeadlines deadlines = {});

    /// The number of the answer; TokenError::Busy above kMaxOpen. After the end the answer is its error.
    [[nodiscard]] Result<std::uint64_t> submit(TokenRequest request, Instant now);
    void receive(BytesView bytes, Instant now);
    /// The other end is gone; `how` the process ended.
    void closed(const std::string& how);

    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    /// What the process said of itself; nothing before.
    [[nodiscard]] const std::optional<Greeting>& greeting() const noexcept { return m_greeting; }

    [[nodiscard]] const std::optional<Error>& ended() const noexcept { return m_end; }

private:
    struct Open {
        std::uint64_t id;
        TokenRequest shape; ///< of the same kind, without its content
        Duration allowed;
    };

    void takeBody(BytesView body, Instant now);
    void takeGreeting(BytesView body, Instant now);
    void takeReply(BytesView body, Instant now);
    void end(Error why);
    void restartClock(Instant now);

    TokenDeadlines m_deadlines;
    std::optional<Instant> m_due;
    std::optional<Greeting> m_greeting;
    std::optional<Error> m_end;
    std::deque<Open> m_open;
    std::deque<Output> m_outputs; ///< at most two for each request
    Bytes m_partial;              ///< of one frame
    std::uint64_t m_last = 0;
};

} // namespace vedette::keys
