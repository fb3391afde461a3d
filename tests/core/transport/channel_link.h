/// Two secure channels on a virtual link: what one says arrives after a delay, and either direction can be
/// cut. Each says its messages, a frame or record each, as soon as it may.
#pragma once

#include "core/base/send_buffer.h"
#include "core/transport/secure_channel.h"

#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace vedette::transport::test {

struct ChannelEnd {
    std::unique_ptr<SecureChannel> channel;
    std::vector<Bytes> messages;
    std::size_t cutAfter = SIZE_MAX; ///< of what it says; the rest never arrives
    SendBuffer out{};
    std::size_t said = 0;
    std::size_t arrived = 0; ///< of what the other said
    Bytes heard{};           ///< plaintext
    std::optional<Error> error{};

    /// Its state after each byte that arrived: authenticated, and how much plaintext.
    std::vector<std::pair<bool, std::size_t>> states{};

    [[nodiscard]] bool up() const { return channel->established() != nullptr; }

    [[nodiscard]] std::pair<bool, std::size_t> state() const { return {up(), heard.size()}; }

    void receive(BytesView bytes, Instant now) {
        if (error) return;
        // Exactly its size, so that a sanitizer sees a read beyond.
        Bytes copy = copyOf(bytes);
        std::vector<BytesView> plain;
        if (auto received = channel->receive(copy, out, plain, now); !received.ok())
            error = std::move(received).error();
        for (const BytesView view : plain) append(heard, view);
        arrived += bytes.size();
        states.push_back(state());
    }

    /// What goes on the link now; what lies behind the cut is lost.
    Bytes take() {
        if (up() && !error) {
            for (const Bytes& message : std::exchange(messages, {}))
                VD_ASSERT(channel->append(message, out).ok() && channel->flush(out).ok());
        }
        Bytes bytes;
        std::array<BytesView, 16> pieces;
        while (!out.empty()) {
            const std::size_t before = bytes.size();
            const std::size_t n = out.gather(pieces);
            for (std::size_t i = 0; i < n; ++i) append(bytes, pieces[i]);
            out.sent(bytes.size() - before);
        }
        const std::size_t left = cutAfter - std::min(cutAfter, said);
        said += bytes.size();
        bytes.resize(std::min(bytes.size(), left));
        return bytes;
    }
};

struct ChannelLink {
    ChannelEnd a; ///< speaks first
    ChannelEnd b;
    Instant now;
    Duration delay = std::chrono::milliseconds(7);
    std::size_t piece = SIZE_MAX;

    /// Until nothing is under way.
    void run() {
        VD_ASSERT(a.channel->start(a.out, now).ok() && b.channel->start(b.out, now).ok());
        std::deque<std::pair<Instant, Bytes>> toA;
        std::deque<std::pair<Instant, Bytes>> toB;
        for (;;) {
            if (Bytes bytes = a.take(); !bytes.empty()) toB.emplace_back(now + delay, std::move(bytes));
            if (Bytes bytes = b.take(); !bytes.empty()) toA.emplace_back(now + delay, std::move(bytes));
            if (toA.empty() && toB.empty()) return;
            const bool isForB = toA.empty() || (!toB.empty() && toB.front().first <= toA.front().first);
            auto& flights = isForB ? toB : toA;
            const auto flight = std::move(flights.front());
            flights.pop_front();
            now = std::max(now, flight.first);
            for (BytesView rest = flight.second; !rest.empty();) {
                const BytesView part = rest.first(std::min(piece, rest.size()));
                (isForB ? b : a).receive(part, now);
                rest = rest.subspan(part.size());
            }
        }
    }
};

} // namespace vedette::transport::test
