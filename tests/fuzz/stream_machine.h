/// Feeds a fuzzer's bytes to a stream machine: each step is one control byte and what it asks for.
#pragma once

#include "core/base/check.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/protocols/stream_output.h"

#include <algorithm>
#include <variant>

namespace vedette::fuzz {

/// Receive, poll with little or much room, half-close, let time pass; after every step the promises of the
/// shape must hold: a Send within its room and not empty, nothing sent after CloseWrite, held() bounded.
template <class Machine>
void drive(Machine& machine, BytesView input, std::size_t mostHeld) {
    Instant now{};
    bool closed = false;
    bool remoteClosed = false;
    std::size_t polls = 0;
    const auto poll = [&](std::size_t room) {
        while (polls < 10000) {
            const auto output = machine.poll(room);
            if (!output) break;
            ++polls;
            if (const auto* send = std::get_if<protocols::Send>(&*output)) {
                VD_ASSERT(!closed && !send->bytes.empty() && send->bytes.size() <= room);
                room -= send->bytes.size();
            } else if (std::holds_alternative<protocols::CloseWrite>(*output)) {
                VD_ASSERT(!closed);
                closed = true;
            }
        }
    };
    while (!input.empty()) {
        const Byte control = input.front();
        input = input.subspan(1);
        Result<> result;
        const auto receive = [&](std::size_t most) {
            if (remoteClosed) return;
            const Bytes piece = copyOf(input.first(std::min(most, input.size())));
            input = input.subspan(piece.size());
            result = machine.receive(piece, now);
        };
        switch (control % 4) {
        case 0: receive(std::size_t{control} / 4 * 5); break;
        case 1: poll(std::size_t{control} / 4 * std::size_t{control}); break;
        case 2:
            if (control <= 200) {
                receive(control / 4);
            } else if (!remoteClosed) {
                remoteClosed = true;
                result = machine.remoteClosed(now);
            }
            break;
        default:
            now += std::chrono::milliseconds(control * 10);
            result = machine.wake(now);
            break;
        }
        if (!result.ok()) return;
        VD_ASSERT(machine.held() <= mostHeld);
        static_cast<void>(machine.deadline());
    }
    poll(1 << 20);
}

} // namespace vedette::fuzz
