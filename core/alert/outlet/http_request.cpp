#include "core/alert/outlet/http_request.h"

#include "core/codec/ip_text.h"

#include <algorithm>
#include <optional>

namespace vedette::alert {

namespace {

constexpr std::string_view kEnd = "\r\n\r\n";

/// RFC 9110 section 5.6.2.
bool isToken(std::string_view text) noexcept {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || kMarks.find(c) != std::string_view::npos;
    });
}

/// Tabs, and what can be printed; bytes above ASCII are opaque (section 5.5).
bool isFieldText(std::string_view text) noexcept {
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<Byte>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
    });
}

bool sameWord(std::string_view a, std::string_view lower) noexcept {
    return std::ranges::equal(a, lower, [](char x, char y) {
        return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
    });
}

std::string_view trimmed(std::string_view text) noexcept {
    constexpr std::string_view kSpace = " \t";
    const auto begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

/// A loopback address or "localhost", with any port.
bool isThisComputer(std::string_view host) {
    std::string_view name = host;
    std::string_view port;
    if (name.starts_with('[')) {
        const auto close = name.find(']');
        if (close == std::string_view::npos) return false;
        port = name.substr(close + 1);
        const auto ip = codec::parseIp6(name.substr(1, close - 1));
        constexpr codec::Ip6Bytes kLoopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        if (!ip || *ip != kLoopback) return false;
    } else {
        const auto colon = std::min(name.find(':'), name.size());
        port = name.substr(colon);
        name = name.substr(0, colon);
        const auto ip = codec::parseIp4(name);
        if (!(ip && (*ip)[0] == 127) && !sameWord(name, "localhost")) return false;
    }
    return port.empty() || (port.front() == ':' && std::ranges::all_of(port.substr(1), [](char c) {
                                return c >= '0' && c <= '9';
                            }));
}

std::string_view reasonOf(HttpStatus status) noexcept {
    switch (status) {
    case HttpStatus::Ok: return "OK";
    case HttpStatus::BadRequest: return "Bad Request";
    case HttpStatus::NotFound: return "Not Found";
    case HttpStatus::MethodNotAllowed: return "Method Not Allowed";
    case HttpStatus::Misdirected: return "Misdirected Request";
    case HttpStatus::HeadTooLarge: return "Request Header Fields Too Large";
    case HttpStatus::Unavailable: return "Service Unavailable";
    case HttpStatus::VersionUnknown: return "HTTP Version Not Supported";
    }
    return "Unknown";
}

} // namespace

bool HttpRequest::receive(BytesView bytes) {
    if (m_judged) return true;
    // The end may lie across two reads.
    const std::size_t from = m_head.size() < kEnd.size() ? 0 : m_head.size() - kEnd.size() + 1;
    m_head += textOf(bytes.first(std::min(bytes.size(), kMaxHead - m_head.size())));
    const auto end = m_head.find(kEnd, from);
    if (end != std::string::npos) {
        m_judged = true;
        m_status = judge(std::string_view(m_head).substr(0, end + 2));
    } else if (m_head.size() == kMaxHead) {
        m_judged = true;
        m_status = HttpStatus::HeadTooLarge;
    }
    return m_judged;
}

/// `head` is the request's line and its fields, each with its CR LF.
HttpStatus HttpRequest::judge(std::string_view head) {
    const auto lineEnd = head.find("\r\n");
    const std::string_view line = head.substr(0, lineEnd);
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return HttpStatus::BadRequest;
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    const bool printable = std::ranges::all_of(target, [](char c) { return c > 0x20 && c < 0x7F; });
    if (!isToken(method) || target.empty() || !printable) return HttpStatus::BadRequest;
    if (version.size() != 8 || !version.starts_with("HTTP/")) return HttpStatus::BadRequest;
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return HttpStatus::VersionUnknown;
    m_headOnly = method == "HEAD";
    if (method != "GET" && !m_headOnly) return HttpStatus::MethodNotAllowed;
    if (const auto fields = judgeFields(head.substr(lineEnd + 2), version == "HTTP/1.1");
        fields != HttpStatus::Ok)
        return fields;
    return target.substr(0, target.find('?')) == m_path ? HttpStatus::Ok : HttpStatus::NotFound;
}

HttpStatus HttpRequest::judgeFields(std::string_view fields, bool hostNeeded) const {
    std::optional<std::string_view> host;
    while (!fields.empty()) {
        const auto end = fields.find("\r\n");
        const std::string_view field = fields.substr(0, end);
        fields.remove_prefix(end + 2);
        const auto colon = field.find(':');
        if (colon == std::string_view::npos) return HttpStatus::BadRequest;
        const std::string_view name = field.substr(0, colon);
        const std::string_view value = trimmed(field.substr(colon + 1));
        if (!isToken(name) || !isFieldText(value)) return HttpStatus::BadRequest;
        if (sameWord(name, "host")) {
            if (host) return HttpStatus::BadRequest;
            host = value;
        }
        // A body is nothing to us, and its end a thing to disagree about.
        if (sameWord(name, "transfer-encoding")) return HttpStatus::BadRequest;
        if (sameWord(name, "content-length") && value != "0") return HttpStatus::BadRequest;
    }
    if (!host) return hostNeeded ? HttpStatus::BadRequest : HttpStatus::Ok;
    return isThisComputer(*host) ? HttpStatus::Ok : HttpStatus::Misdirected;
}

std::string httpAnswer(HttpStatus status, std::string_view contentType, std::string_view body,
                       bool headOnly) {
    const std::string word = std::string(reasonOf(status)) + "\n";
    const bool ok = status == HttpStatus::Ok;
    if (!ok) {
        contentType = "text/plain; charset=utf-8";
        body = word;
    }
    std::string answer = "HTTP/1.1 " + std::to_string(static_cast<int>(status)) + " ";
    answer.append(reasonOf(status)).append("\r\nContent-Type: ").append(contentType);
    answer += "\r\nContent-Length: " + std::to_string(body.size());
    if (status == HttpStatus::MethodNotAllowed) answer += "\r\nAllow: GET, HEAD";
    answer += "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
    if (!headOnly) answer += body;
    return answer;
}

} // namespace vedette::alert
