/// What the sockets of all nodes of one driver share: the loop, the clock, the read buffer and the counters.
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/net/driver.h"
#include "core/net/resolver.h"

#include <asio/io_context.hpp>

#include <chrono>
#include <memory>

namespace vedette::net {

class Wire;

struct Loop {
    /// One thread runs it, others only post.
    explicit Loop(ResolverConfig resolving)
        : io(1), buffer(new Byte[Driver::kReadBuffer]), resolverConfig(std::move(resolving)) {}

    [[nodiscard]] static Instant now() noexcept {
        return Instant(
            std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch()));
    }

    // NOLINTNEXTLINE(readability-make-member-function-const): who only looks on may not write into it
    [[nodiscard]] MutableBytes readBuffer() noexcept { return {buffer.get(), Driver::kReadBuffer}; }

    asio::io_context io;
    std::unique_ptr<Byte[]> buffer;
    ResolverConfig resolverConfig;
    std::unique_ptr<Resolver> resolver; ///< made by the first name that somebody asks for
    DriverCounters counters;
    std::uint64_t turn = 0; ///< one handler of the loop is one turn

    /// Whose bytes this turn is about; null: a timer's or a command's.
    const Wire* reading = nullptr;
};

} // namespace vedette::net
