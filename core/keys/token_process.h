/// A helper process and the talk with it: starts `vedette-token` for one module, and ends it when it crashes,
/// hangs or lies. Blocking; for one thread at a time, not for the engine's.
///
/// The child gets a socket and nothing else of ours: no other descriptor, standard streams on /dev/null, and
/// of the environment only what modules are known to need.
#pragma once

#include "core/keys/confinement.h"
#include "core/keys/token_client.h"

#include <sys/types.h>

#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vedette::keys {

struct TokenProcessConfig {
    std::filesystem::path program; ///< empty: the vedette-token that came with us
    std::filesystem::path module;  ///< absolute
    Exceptions exceptions;
    std::vector<std::string> environment;       ///< names of variables, besides the usual ones
    std::map<std::string, std::string> given{}; ///< variables of its own, in place of ours of that name
    TokenDeadlines deadlines{};
};

class TokenProcess {
public:
    /// Returns when the module is loaded. TokenError::NotStarted, Unconfined, NoModule, Crashed, Hung, Lied.
    [[nodiscard]] static Result<std::unique_ptr<TokenProcess>> start(const TokenProcessConfig& config);
    /// The same in two steps, for who wants to interrupt() a module that hangs while it is loaded: nothing
    /// but greet() is asked of the object before that has returned well.
    [[nodiscard]] static Result<std::unique_ptr<TokenProcess>> launch(const TokenProcessConfig& config);
    [[nodiscard]] Result<> greet();
    ~TokenProcess();
    TokenProcess(const TokenProcess&) = delete;
    TokenProcess& operator=(const TokenProcess&) = delete;

    /// The answer by the request's deadline, or the error that ended the process.
    [[nodiscard]] Result<TokenReply> call(TokenRequest request);

    /// The same for those who know what comes back.
    template <class Reply>
    [[nodiscard]] Result<Reply> ask(TokenRequest request) {
        return std::get<Reply>(VD_TRY(call(std::move(request)))); // the client has checked the kind
    }

    /// From any thread: whoever waits here is answered TokenError::Crashed within a second.
    void interrupt() noexcept;

    /// Several at once: answers come in the order of the requests.
    [[nodiscard]] Result<std::uint64_t> submit(TokenRequest request);
    /// Blocks until an answer is there; at least one request must be open.
    [[nodiscard]] TokenClient::Answer next();

    [[nodiscard]] const Confinement& confinement() const { return m_client.greeting()->confinement; }

    [[nodiscard]] pid_t process() const noexcept { return m_process; }

    /// Why it is of no more use.
    [[nodiscard]] const std::optional<Error>& ended() const noexcept { return m_client.ended(); }

private:
    TokenProcess(pid_t process, int socket, TokenDeadlines deadlines);

    void turn();
    void drain();
    void exchange();
    void writeSome();
    void readSome();
    void endProcess();
    [[nodiscard]] std::string reap();

    pid_t m_process;
    int m_socket; ///< closed with the object alone, for others may interrupt()
    bool m_down = false;
    TokenClient m_client;
    std::deque<Frame> m_out;
    std::size_t m_written = 0; ///< of the first
    std::deque<TokenClient::Answer> m_answers;
    Bytes m_room;
};

} // namespace vedette::keys
