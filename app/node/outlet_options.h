/// Where alerts go from `run`, by its call: a webhook, a log daemon, and a page of figures.
#pragma once

#include "app/config/command_line.h"
#include "core/alert/outlet/syslog_line.h"
#include "core/alert/outlet/webhook_secret.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

struct WebhookTarget {
    std::string url;
    bool plain = false; ///< http, to this computer only
    alert::WebhookSecret secret;
};

struct SyslogTarget {
    enum class Way : std::uint8_t {
        Datagram, ///< of the computer itself: a socket in the file system
        Udp,      ///< RFC 5426; `host` is an address
        Tcp,      ///< RFC 6587, octet counting
        Tls,      ///< RFC 5425
    };

    Way way{};
    std::string host;
    std::uint16_t port = 0;
    std::string path; ///< of a datagram socket
    alert::SyslogFormat format{};
};

struct MetricsTarget {
    std::string host; ///< a loopback address
    std::uint16_t port = 0;
};

struct OutletOptions {
    std::optional<WebhookTarget> webhook;
    std::optional<SyslogTarget> syslog;
    std::optional<MetricsTarget> metrics;
    std::uint32_t perMinute = 30; ///< messages, of each outlet
    std::string authorities;      ///< a file of certificates, in place of the system's; empty: those

    [[nodiscard]] bool any() const noexcept { return webhook || syslog || metrics; }
};

/// UsageError::BadValue, with what to write instead. The secret is read here.
[[nodiscard]] Result<OutletOptions> outletOptions(const config::CommandLine& line);

/// Their words, for the grammar of `run`.
[[nodiscard]] std::vector<config::Flag> outletFlags();

} // namespace vedette::app
