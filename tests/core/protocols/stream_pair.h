/// Two stream machines on a virtual stream: bytes arrive in pieces of a chosen size, after a chosen delay,
/// and no more than a chosen window is ever on the way or held by the reader.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/protocols/stream_output.h"

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
    std::size_t cutAfter = SIZE_MAX; ///< of the bytes from left to right: then the stream half-closes
};

template <class Machine>
struct End {
    Machine machine;
    std::vector<typename Machine::Output> reports{}; ///< all that is not Send, CloseWrite, Done
    Bytes outbox{};
    std::size_t read = 0; ///< bytes received so far
    std::size_t sent = 0;
    bool closed = false;
    bool done = false;
    bool finSeen = false;
    std::size_t mostHeld = 0;
    std::optional<Error> error{};

    explicit End(Machine m) : machine(std::move(m)) {}

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
                append(outbox, send->bytes);
                sent += send->bytes.size();
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
        if (!from.closed || finSeen) return false;
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

    /// Until nothing moves any more.
    void run(const PipeShape& shape = {}) {
        bool cut = false;
        for (bool moving = true; moving;) {
            now += shape.delay;
            moving = left.drain(shape.room, right.machine.held(), shape.window);
            if (left.sent >= shape.cutAfter && !cut) {
                cut = true;
                left.outbox.resize(left.outbox.size() - (left.sent - shape.cutAfter));
                left.sent = shape.cutAfter;
                left.closed = true;
            }
            moving |= right.deliver(left, shape.piece, now);
            moving |= right.drain(shape.room, left.machine.held(), shape.window);
            moving |= left.deliver(right, shape.piece, now);
            if (cut) {
                // What the left machine still wants to say is lost with its half of the stream.
                while (right.deliver(left, shape.piece, now)) right.drain(shape.room, 0, SIZE_MAX);
                break;
            }
        }
    }
};

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
