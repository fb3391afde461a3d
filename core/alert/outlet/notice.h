/// What an outlet is handed to tell of an alert: a value that holds all it may say, so that nobody on the
/// outlet's thread asks the engine anything.
///
/// A notice of the same event is the same whenever it is made, but for what the board knows by then: its
/// `delivery` follows from the event and where it is kept alone, and receivers tell repetitions by it.
#pragma once

#include "core/alert/board.h"
#include "core/alert/severity.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/event/event.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::alert {

struct Notice {
    enum class What : std::uint8_t {
        Raised = 1,
        Reopened,  ///< it came back, its acceptance ended, or an operator opened it again
        Escalated, ///< it grew: see Change::What::Grew
        Closed,    ///< by an operator
    };
    static constexpr std::size_t kMaxPeers = 16; ///< named; peerCount has all
    /// Of each text, in whatever form it is told: made one line of UTF-8 first (codec::oneLineOf).
    static constexpr std::size_t kMaxText = 512;

    What what{};
    std::string delivery;       ///< "msg_" and 32 hexadecimal digits
    std::uint64_t sequence = 0; ///< the event's number within the run of the node, as in the lines of `run`
    WallTime at;                ///< when it happened
    AlertId alert;
    Rule rule{};
    Severity severity{};
    std::string network;
    std::string node; ///< our peer id
    std::string subject;
    std::string sentence; ///< what the rule claims, for people
    std::vector<std::string> peers;
    std::uint64_t peerCount = 0;
    WallTime first;
    WallTime last;
    std::uint64_t count = 0; ///< findings so far
    friend bool operator==(const Notice&, const Notice&) = default;
};

[[nodiscard]] std::string_view codeName(Notice::What what) noexcept;

/// In place of notices that were not told one by one.
struct HeldBack {
    std::string delivery;                      ///< of the first of them, told apart from that one's own
    WallTime at;                               ///< when the last of them happened
    std::uint64_t storm = 0;                   ///< beyond the messages of a minute
    std::uint64_t noRoom = 0;                  ///< dropped from a full queue
    std::array<std::uint64_t, 5> severities{}; ///< how many of each, from information on
    Notice worst;                              ///< the first of the gravest

    /// Of them all.
    [[nodiscard]] std::uint64_t count() const noexcept;
    friend bool operator==(const HeldBack&, const HeldBack&) = default;
};

using Message = std::variant<Notice, HeldBack>;
[[nodiscard]] const std::string& deliveryOf(const Message& message) noexcept;
[[nodiscard]] Severity severityOf(const Message& message) noexcept;
[[nodiscard]] WallTime timeOf(const Message& message) noexcept;

/// What a notice says besides the event.
struct NoticeOrigin {
    std::string network;
    std::string node;
    std::string record; ///< what tells the record of events from all others, for Notice::delivery
    std::function<std::string(Rule)> sentence;
};

/// Nothing of an event that no outlet tells: not about an alert, or a move that changes nobody's duty, such
/// as a comment. An alert that `board` no longer has is told by what the event knows.
[[nodiscard]] std::optional<Notice> noticeOf(const event::Event& event, const Board& board,
                                             const NoticeOrigin& origin);

} // namespace vedette::alert
