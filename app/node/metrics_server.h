/// Serves one page of text at GET /metrics on a loopback address, on a thread of its own.
///
/// Hostile clients cost little: kMaxClients connections, of which the one that has been reading longest goes
/// when another comes; kPatience to send a request and as much to take the answer; one request each
/// (alert/outlet/http_request.h). The page is asked for at most once in kFresh, however often it is fetched;
/// when it does not come within kPagePatience the answer is 503.
#pragma once

#include "app/node/outlet_options.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace vedette::app {

class MetricsServer {
public:
    static constexpr std::size_t kMaxClients = 16;
    static constexpr Duration kPatience = std::chrono::seconds(5);
    static constexpr Duration kFresh = std::chrono::seconds(1);
    static constexpr Duration kPagePatience = std::chrono::seconds(3);

    /// Has the page sent to `done`, from any thread and whenever it is there; called on the server's thread.
    using Page = std::function<void(std::function<void(std::string)> done)>;

    /// Listens from now on. UsageError::BadValue when the address cannot be had.
    [[nodiscard]] static Result<std::unique_ptr<MetricsServer>> open(const MetricsTarget& target, Page page);
    /// Ends the thread; `page` is not called afterwards, and a `done` that comes late does nothing.
    ~MetricsServer();
    MetricsServer(const MetricsServer&) = delete;
    MetricsServer& operator=(const MetricsServer&) = delete;

    /// "http://127.0.0.1:9464/metrics".
    [[nodiscard]] const std::string& url() const noexcept { return m_url; }

private:
    class Loop;
    struct Mailbox;

    MetricsServer(std::string url, int listener, Page page);

    std::string m_url;
    std::shared_ptr<Mailbox> m_mailbox;
    std::thread m_thread;
};

} // namespace vedette::app
