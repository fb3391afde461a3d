/// Carries the messages of one outlet on a thread of its own: what happens out there holds nobody up.
///
/// The thread owns its Carriage and all sockets; post() takes a lock and returns. How far everything is
/// settled is kept in a small file after each message, so that what was not confirmed when the process was
/// killed is told by the next one. finish() waits no longer than it is told: a thread that hangs in the disk
/// is left behind (base/stray_thread.h).
#pragma once

#include "core/alert/outlet/outbox.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <curl/curl.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace vedette::app {

/// A way for messages to go. All of it on the courier's thread, but for wake().
class Carriage {
public:
    struct Ended {
        /// Nothing: it arrived.
        std::optional<alert::Outbox::Failure> failure;
        std::string why{};                  ///< for the log
        std::optional<Duration> patience{}; ///< that the receiver asked for
    };

    Carriage();
    virtual ~Carriage();
    Carriage(const Carriage&) = delete;
    Carriage& operator=(const Carriage&) = delete;

    /// Only when no message is under way.
    virtual void begin(const alert::Message& message) = 0;
    /// How the message under way ended, if it did by now.
    [[nodiscard]] virtual std::optional<Ended> ended() = 0;

    /// Until something came, wake(), or the time is over.
    void wait(Duration most);
    /// Any thread.
    void wake();

protected:
    [[nodiscard]] CURLM* transfers() noexcept { return m_transfers.get(); }

    /// The socket that wait() also looks at, until it can be written to; -1: none.
    void watch(curl_socket_t socket) noexcept { m_watched = socket; }

private:
    std::unique_ptr<CURLM, CURLMcode (*)(CURLM*)> m_transfers;
    curl_socket_t m_watched = CURL_SOCKET_BAD;
};

/// An easy handle with what all of ours have in common: our own clock of patience, no redirects, no proxy or
/// password from the environment, TLS 1.2 or later by `authorities`, or the system's when that is empty.
using CurlHandle = std::unique_ptr<CURL, void (*)(CURL*)>;
[[nodiscard]] CurlHandle makeCurlHandle(const std::string& authorities);

struct CourierConfig {
    std::string name; ///< in the log, and of the file
    alert::OutboxConfig outbox;
    std::string file{}; ///< of how far all is settled; empty: nowhere
};

class Courier {
public:
    struct Status {
        alert::Outbox::Counts counts;
        std::size_t waiting = 0;
    };

    /// Begins where the file says, or at `now` when there is none. A file that cannot be read is said and
    /// begun anew.
    Courier(CourierConfig config, std::unique_ptr<Carriage> carriage, WallTime now);
    /// As finish().
    ~Courier();
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;

    /// How far an earlier run came; before any post().
    [[nodiscard]] alert::OutboxPosition settled() const;
    /// Any thread. `recalled`: from an earlier run.
    void post(std::vector<alert::Notice> notices, bool recalled = false);
    [[nodiscard]] Status status() const;
    /// Tries what can be sent within that time.
    void finish(std::chrono::milliseconds patience);

private:
    struct Shared;
    static void run(Shared& shared);
    static void keep(Shared& shared, const alert::OutboxPosition& settled);

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

} // namespace vedette::app
