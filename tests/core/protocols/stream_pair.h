/// Two stream machines on a virtual stream: bytes arrive in pieces of a chosen size, after a chosen delay,
/// and no more than a chosen window is ever on the way or held by the reader. Either direction can be cut.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/protocols/stream_output.h"

#include <QtCore/QDebug>

#include <algorithm>
#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

namespace vedette::test {

struct PipeShape {
    std::size_t piece = 65536;                     ///< bytes per receive()
    std::size_t room = 256 * 1024;                 ///< per poll()
    std::size_t window = 256 * 1024;               ///< bytes unread by the machine
    Duration delay = std::chrono::milliseconds(1); ///< per step
    std::size_t cutAfter = SIZE_MAX; ///< of the bytes from left to right: the rest of that half is lost
    std::size_t cutBack = SIZE_MAX;  ///< the same from right to left
    bool cutTells = true;            ///< the reader of a half that was cut hears its end; else nothing
};

template <class Machine>
struct End {
    Machine machine;
    std::vector<typename Machine::Output> reports{}; ///< all that is not Send, CloseWrite, Done
    Bytes outbox{};
    std::size_t read = 0; ///< bytes received so far
    std::size_t sent = 0;
    bool closed = false; ///< by the machine
    bool done = false;
    bool finSeen = false;
    std::size_t cutAfter = SIZE_MAX;
    bool cut = false;
    bool cutTells = true;
    std::size_t mostHeld = 0;
    std::optional<Error> error{};

    explicit End(Machine m) : machine(std::move(m)) {}

    void shape(std::size_t after, bool tells) {
        cutAfter = after;
        cutTells = tells;
        cut = sent >= after;
    }

    bool drain(std::size_t room, std::size_t otherUnread, std::size_t window) {
        bool moved = false;
        while (!error) {
            const std::size_t unsent = outbox.size() + otherUnread;
            const std::size_t allowed = std::min(room, window - std::min(window, unsent));
            auto output = machine.poll(allowed);
            if (!output) break;
            moved = true;
            if (const auto* send = std::get_if<protocols::Send>(&*output)) {
                VD_ASSERT(!send->bytes.empty() && send->bytes.size() <= allowed && !closed);
                const std::size_t carried = std::min(send->bytes.size(), cutAfter - sent);
                append(outbox, send->bytes.first(carried));
                sent += carried;
                cut = sent >= cutAfter;
            } else if (std::holds_alternative<protocols::CloseWrite>(*output)) {
                VD_ASSERT(!closed);
                closed = true;
            } else if (std::holds_alternative<protocols::Done>(*output)) {
                VD_ASSERT(!done);
                done = true;
            } else {
                reports.push_back(std::move(*output));
            }
        }
        return moved;
    }

    template <class Other>
    bool deliver(Other& from, std::size_t piece, Instant now) {
        if (error || from.error) return false;
        if (!from.outbox.empty()) {
            const std::size_t n = std::min(piece, from.outbox.size());
            // A heap block of exactly this size, so that the sanitizer sees a byte read beyond it.
            const Bytes bytes(from.outbox.begin(), from.outbox.begin() + static_cast<std::ptrdiff_t>(n));
            from.outbox.erase(from.outbox.begin(), from.outbox.begin() + static_cast<std::ptrdiff_t>(n));
            read += n;
            if (auto result = machine.receive(bytes, now); !result.ok()) error = std::move(result).error();
            mostHeld = std::max(mostHeld, machine.held());
            return true;
        }
        if (finSeen || (from.cut ? !from.cutTells : !from.closed)) return false;
        finSeen = true;
        if (auto result = machine.remoteClosed(now); !result.ok()) error = std::move(result).error();
        return true;
    }
};

template <class Left, class Right>
struct StreamPair {
    End<Left> left;
    End<Right> right;
    Instant now{};

    StreamPair(Left l, Right r) : left(std::move(l)), right(std::move(r)) {}

    /// Until nothing moves any more. Whoever fails is heard no more: its host resets the stream.
    void run(const PipeShape& shape = {}) {
        left.shape(shape.cutAfter, shape.cutTells);
        right.shape(shape.cutBack, shape.cutTells);
        for (bool moving = true; moving;) {
            now += shape.delay;
            moving = left.drain(shape.room, right.machine.held(), shape.window);
            moving |= right.deliver(left, shape.piece, now);
            moving |= right.drain(shape.room, left.machine.held(), shape.window);
            moving |= left.deliver(right, shape.piece, now);
        }
    }

    /// Lets time pass until no machine waits for anything; false if one waits for ever.
    bool expire() {
        for (int wakes = 0; wakes < 8; ++wakes) {
            const bool moved = wake(left) | wake(right);
            if (!moved) return true;
        }
        return false;
    }

private:
    template <class Machine>
    bool wake(End<Machine>& end) {
        const auto at = end.error ? std::nullopt : end.machine.deadline();
        if (!at) return false;
        now = std::max(now, *at);
        if (auto result = end.machine.wake(now); !result.ok()) end.error = std::move(result).error();
        return true;
    }
};

/// Where a conversation was cut.
struct Cut {
    bool fromLeft;
    bool tells;
    std::size_t after;
    bool lost; ///< some byte did not come: the end alone may have been lost
};

/// A conversation of two machines, cut after every byte of either half: told, and in silence. `make` makes a
/// fresh pair; `judge` says whether what became of one is right.
template <class Make, class Judge>
bool survivesEveryCut(const PipeShape& shape, Make make, Judge judge) {
    auto whole = make();
    whole.run(shape);
    if (whole.left.error || whole.right.error || !whole.left.done || !whole.right.done) return false;
    for (const bool fromLeft : {true, false}) {
        const std::size_t total = fromLeft ? whole.left.sent : whole.right.sent;
        for (std::size_t i = 0; i < 2 * (total + 1); ++i) {
            const Cut cut{fromLeft, i % 2 == 0, i / 2, i / 2 < total};
            PipeShape cutShape = shape;
            (fromLeft ? cutShape.cutAfter : cutShape.cutBack) = cut.after;
            cutShape.cutTells = cut.tells;
            auto pair = make();
            pair.run(cutShape);
            const bool expired = cut.tells || pair.expire();
            // One that fails ends the other: its host resets the stream. Else both came to their end.
            const bool over = pair.left.error || pair.right.error || (pair.left.done && pair.right.done);
            if (expired && over && judge(pair, cut)) continue;
            qWarning("cut after byte %zu %s, %s", cut.after, fromLeft ? "there" : "back",
                     cut.tells ? "told" : "in silence");
            return false;
        }
    }
    return true;
}

/// Nothing failed when no code is given.
template <class Machine, class... Code>
bool endedWith(const End<Machine>& end, Code... code) {
    if constexpr (sizeof...(Code) == 0) {
        return !end.error;
    } else {
        return end.error && ((end.error->code == code) && ...);
    }
}

/// Everything that a machine has to send now, polled with a generous room.
template <class Machine>
Bytes sentBy(Machine& machine, std::size_t room = 1 << 20) {
    Bytes out;
    while (auto output = machine.poll(room)) {
        if (const auto* send = std::get_if<protocols::Send>(&*output)) append(out, send->bytes);
    }
    return out;
}

} // namespace vedette::test
