#include "app/node/outlet_options.h"

#include "app/config/passphrase.h"
#include "core/base/log.h"
#include "core/codec/ip_text.h"

#include <curl/curl.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace vedette::app {

namespace {

using SecretFileStatus = struct stat; // hidden by the function of the same name
using config::Flag;
using config::FlagKind;
using config::UsageError;

constexpr std::uint16_t kSyslogPort = 514;     ///< RFC 5426; of TCP by custom
constexpr std::uint16_t kSyslogTlsPort = 6514; ///< RFC 5425

Fail<Error> badCall(const std::string& sentence) {
    return Fail{Error(UsageError::BadValue, sentence)};
}

std::string inQuotes(std::string_view text) {
    return "'" + log::printable(text, 120) + "'";
}

bool isLoopback(std::string_view host) {
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    if (const auto ip = codec::parseIp4(host)) return (*ip)[0] == 127;
    constexpr codec::Ip6Bytes kLoopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    const auto ip = codec::parseIp6(host);
    return ip && *ip == kLoopback;
}

struct HostPort {
    std::string host; ///< without brackets
    std::optional<std::uint16_t> port;
};

/// "host:port", "[v6]:port" or either without a port.
std::optional<HostPort> splitHost(std::string_view text) {
    std::string_view host = text;
    std::string_view port;
    if (text.starts_with('[')) {
        const auto close = text.find(']');
        if (close == std::string_view::npos) return std::nullopt;
        host = text.substr(1, close - 1);
        port = text.substr(close + 1);
        if (!codec::parseIp6(host)) return std::nullopt;
    } else if (const auto colon = text.find(':'); colon != std::string_view::npos) {
        host = text.substr(0, colon);
        port = text.substr(colon);
    }
    const auto isOfNames = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
            || c == '.' || c == '_' || c == ':';
    };
    constexpr std::size_t kMaxName = 253;
    if (host.empty() || host.size() > kMaxName || !std::ranges::all_of(host, isOfNames)) return std::nullopt;
    if (port.empty()) return HostPort{std::string(host), std::nullopt};
    const auto number = port.front() == ':' ? config::parseNumber(port.substr(1)) : std::nullopt;
    if (!number || *number > 65535) return std::nullopt;
    return HostPort{std::string(host), static_cast<std::uint16_t>(*number)};
}

// --- the webhook

/// A part of a URL, empty where it has none.
std::string partOf(CURLU* url, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

Result<bool> isPlain(const std::string& text) {
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(curl_url(), curl_url_cleanup);
    if (!url || curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK)
        return badCall(inQuotes(text) + " of --webhook is no URL: write https://HOST/PATH.");
    if (!partOf(url.get(), CURLUPART_USER).empty() || !partOf(url.get(), CURLUPART_PASSWORD).empty())
        return badCall(
            "The URL of --webhook holds a password, and a call can be seen by others: leave it out; "
            "messages are signed with the secret.");
    const std::string scheme = partOf(url.get(), CURLUPART_SCHEME);
    if (scheme == "https") return false;
    if (scheme != "http")
        return badCall(inQuotes(text) + " of --webhook is neither https nor http: write https://HOST/PATH.");
    const std::string host = partOf(url.get(), CURLUPART_HOST);
    if (isLoopback(host) || host == "localhost") return true;
    return badCall("The webhook " + inQuotes(text)
                   + " would go over the network in the clear: use https; http is for this computer alone.");
}

Result<alert::WebhookSecret> secretFrom(int fd) {
    const auto text = config::readPassphrase(fd); // which closes it
    if (!text)
        return badCall("The webhook's secret could not be read: give its descriptor or file one line.");
    auto secret = alert::WebhookSecret::parse(text->expose());
    if (!secret)
        return badCall(
            "The webhook's secret is not 'whsec_' and 24 to 64 bytes in base64: make one with 'openssl rand "
            "-base64 32'.");
    return *std::move(secret);
}

/// A file that others can read holds no secret.
Result<int> openSecret(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return badCall("The file " + inQuotes(path)
                       + " of --webhook-secret cannot be read: check its path and owner.");

    SecretFileStatus about{};

    if (::fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && (about.st_mode & 077) == 0) return fd;
    ::close(fd);
    return badCall("The file " + inQuotes(path)
                   + " of --webhook-secret can be read by others: chmod 600 it.");
}

Result<std::optional<WebhookTarget>> webhookOf(const config::CommandLine& line) {
    const auto url = line.value("webhook");
    const bool byFd = line.has("webhook-secret-fd");
    const auto file = line.value("webhook-secret");
    if (!url) {
        if (byFd || file) return badCall("There is no webhook for its secret: give --webhook URL as well.");
        return std::optional<WebhookTarget>();
    }
    const bool plain = VD_TRY(isPlain(*url));
    if (byFd == file.has_value())
        return badCall(
            "Messages of a webhook are signed: give its secret with one of --webhook-secret-fd and "
            "--webhook-secret.");
    const int fd = byFd ? static_cast<int>(VD_TRY(line.number("webhook-secret-fd", 0, 65535, 0)))
                        : VD_TRY(openSecret(*file));
    auto secret = VD_TRY(secretFrom(fd));
    return std::optional(WebhookTarget{*url, plain, std::move(secret)});
}

// --- the log daemon

Result<std::optional<SyslogTarget>> syslogOf(const config::CommandLine& line) {
    const auto text = line.value("syslog");
    const std::string format = line.value("syslog-format").value_or("rfc5424");
    if (!text) {
        if (line.has("syslog-format"))
            return badCall("There is no log daemon for --syslog-format: give --syslog as well.");
        return std::optional<SyslogTarget>();
    }
    SyslogTarget target;
    if (format == "cef") {
        target.format = alert::SyslogFormat::Cef;
    } else if (format != "rfc5424") {
        return badCall(inQuotes(format) + " of --syslog-format is not known: use rfc5424 or cef.");
    }
    const std::string usage =
        inQuotes(*text)
        + " of --syslog names no log daemon: write udp://IP:PORT, tcp://HOST:PORT, tls://HOST:PORT "
          "or unix:/PATH.";
    const std::string_view whole = *text;
    if (whole.starts_with("unix:")) {
        target.way = SyslogTarget::Way::Datagram;
        target.path = whole.substr(5);
        if (!target.path.starts_with('/') || target.path.size() >= sizeof(sockaddr_un::sun_path))
            return badCall(usage);
        return std::optional(std::move(target));
    }
    std::string_view rest;
    const auto is = [&](std::string_view scheme, SyslogTarget::Way way) {
        if (!whole.starts_with(scheme)) return false;
        target.way = way;
        rest = whole.substr(scheme.size());
        return true;
    };
    if (!is("udp://", SyslogTarget::Way::Udp) && !is("tcp://", SyslogTarget::Way::Tcp)
        && !is("tls://", SyslogTarget::Way::Tls))
        return badCall(usage);
    const auto where = splitHost(rest);
    if (!where || where->port == 0) return badCall(usage);
    target.host = where->host;
    target.port = where->port.value_or(target.way == SyslogTarget::Way::Tls ? kSyslogTlsPort : kSyslogPort);
    const bool isAddress = codec::parseIp4(target.host) || codec::parseIp6(target.host);
    if (target.way == SyslogTarget::Way::Udp && !isAddress)
        return badCall(inQuotes(*text)
                       + " of --syslog names a computer: over udp give its address, or use tcp.");
    return std::optional(std::move(target));
}

// --- the figures

Result<std::optional<MetricsTarget>> metricsOf(const config::CommandLine& line) {
    const auto text = line.value("metrics");
    if (!text) return std::optional<MetricsTarget>();
    const auto where = splitHost(*text);
    if (!where || !where->port)
        return badCall(inQuotes(*text) + " of --metrics is no address: write 127.0.0.1:PORT or [::1]:PORT.");
    if (!isLoopback(where->host))
        return badCall(
            "The figures of --metrics are for this computer alone, and " + inQuotes(where->host)
            + " is reached from others: use 127.0.0.1:PORT or [::1]:PORT, and a collector beside the node.");
    return std::optional(MetricsTarget{where->host, *where->port});
}

} // namespace

Result<OutletOptions> outletOptions(const config::CommandLine& line) {
    OutletOptions options;
    options.webhook = VD_TRY(webhookOf(line));
    options.syslog = VD_TRY(syslogOf(line));
    options.metrics = VD_TRY(metricsOf(line));
    options.perMinute =
        static_cast<std::uint32_t>(VD_TRY(line.number("alert-rate", 2, 6000, options.perMinute)));
    options.authorities = line.value("authorities").value_or("");
    if (!options.authorities.empty() && ::access(options.authorities.c_str(), R_OK) != 0)
        return badCall("The file " + inQuotes(options.authorities)
                       + " of --authorities cannot be read: check its path and owner.");
    return options;
}

std::vector<Flag> outletFlags() {
    return {
        {"webhook", FlagKind::Single, "URL",
         "POST each alert that is raised, reopened, escalated or closed there, as JSON, signed as Standard "
         "Webhooks has "
         "it. What was not confirmed is sent again, also after a crash when there is a data folder"},
        {"webhook-secret-fd", FlagKind::Single, "N",
         "read its secret's line, whsec_… in base64, from this file descriptor"},
        {"webhook-secret", FlagKind::Single, "FILE", "or from this file, which nobody else may read"},
        {"syslog", FlagKind::Single, "TARGET",
         "tell a log daemon of the same: udp://IP:PORT, tcp://HOST:PORT, tls://HOST:PORT or unix:/dev/log"},
        {"syslog-format", FlagKind::Single, "rfc5424|cef", "default rfc5424, with structured data"},
        {"alert-rate", FlagKind::Single, "N",
         "at most so many messages a minute to each; what is beyond is told as one. Default 30"},
        {"authorities", FlagKind::Single, "FILE",
         "certificates that --webhook and tls:// are verified by, instead of the system's"},
        {"metrics", FlagKind::Single, "IP:PORT",
         "figures for Prometheus at http://IP:PORT/metrics, for this computer alone: IP is a loopback "
         "address; port 0 "
         "is one that is free"},
    };
}

} // namespace vedette::app
