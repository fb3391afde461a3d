/// The little of HTTP/1.1 (RFC 9112) that a page of figures needs: reads one request, writes one answer, and
/// the connection is over.
///
/// Strict where two readers could differ: lines end with CR LF, no folded lines, no space before a colon, one
/// Host, no body. Host must name this computer: a page in a browser that had its own name resolved to
/// 127.0.0.1 could read the figures else. Holds at most kMaxHead bytes; linear in them.
#pragma once

#include "core/base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace vedette::alert {

enum class HttpStatus : std::uint16_t {
    Ok = 200,
    BadRequest = 400,
    NotFound = 404,
    MethodNotAllowed = 405,
    Misdirected = 421,
    HeadTooLarge = 431,
    Unavailable = 503,
    VersionUnknown = 505,
};

class HttpRequest {
public:
    static constexpr std::size_t kMaxHead = 8 * 1024;

    /// `path` is the one that is there.
    explicit HttpRequest(std::string path) : m_path(std::move(path)) {}

    /// True when the request is judged; what comes then is not read.
    bool receive(BytesView bytes);

    /// Ok: it is for our path. Only once receive() was true.
    [[nodiscard]] HttpStatus status() const noexcept { return m_status; }

    /// The head alone was asked for.
    [[nodiscard]] bool headOnly() const noexcept { return m_headOnly; }

private:
    [[nodiscard]] HttpStatus judge(std::string_view head);
    [[nodiscard]] HttpStatus judgeFields(std::string_view fields, bool hostNeeded) const;

    std::string m_path;
    std::string m_head;
    HttpStatus m_status = HttpStatus::BadRequest;
    bool m_headOnly = false;
    bool m_judged = false;
};

/// The whole answer; its body, or with a status other than Ok a word for people.
[[nodiscard]] std::string httpAnswer(HttpStatus status, std::string_view contentType, std::string_view body,
                                     bool headOnly);

} // namespace vedette::alert
