/// What the tests of Yamux share: crafted frames, what a session said, and two sessions on a virtual link.
#pragma once

#include "core/base/check.h"
#include "core/transport/yamux/header.h"
#include "core/transport/yamux/yamux.h"

#include <algorithm>
#include <deque>
#include <map>
#include <vector>

namespace vedette::test {

using transport::Role;
using yamux::Flags;
using yamux::Header;
using yamux::kAck;
using yamux::kFin;
using yamux::kRst;
using yamux::kSyn;
using yamux::Type;

inline constexpr std::uint32_t kWindow = 256 * 1024;

inline Bytes raw(const Header& header, BytesView body = {}) {
    const auto bytes = yamux::encode(header);
    Bytes out(bytes.begin(), bytes.end());
    append(out, body);
    return out;
}

inline Bytes data(std::uint32_t stream, Flags flags, std::size_t size) {
    return raw({Type::Data, flags, stream, static_cast<std::uint32_t>(size)}, Bytes(size, 0x5a));
}

inline Bytes update(std::uint32_t stream, Flags flags, std::uint32_t delta) {
    return raw({Type::WindowUpdate, flags, stream, delta});
}

inline Bytes operator+(Bytes a, const Bytes& b) {
    append(a, b);
    return a;
}

struct SentFrame {
    Header header;
    Bytes body;
};

/// All frames, decoded; every one must be well formed.
inline std::vector<SentFrame> frames(yamux::Session& session) {
    std::vector<SentFrame> out;
    while (const auto frame = session.frame()) {
        out.push_back({yamux::decode(frame->header).value(), copyOf(frame->body)});
    }
    return out;
}

inline std::vector<Header> headers(yamux::Session& session) {
    std::vector<Header> out;
    for (const auto& frame : frames(session)) out.push_back(frame.header);
    return out;
}

inline Bytes wire(yamux::Session& session) {
    Bytes out;
    while (const auto frame = session.frame()) {
        out.insert(out.end(), frame->header.begin(), frame->header.end());
        append(out, frame->body);
    }
    return out;
}

/// Everything that poll() gave, in a form to compare.
struct Seen {
    std::vector<std::uint64_t> opened;
    std::vector<std::uint64_t> closed;
    std::vector<std::uint64_t> reset;
    std::vector<std::uint64_t> writable;
    std::vector<Duration> pongs;
    std::vector<std::uint32_t> goneAway;
    std::map<std::uint64_t, Bytes> data;

    friend bool operator==(const Seen&, const Seen&) = default;
};

struct Into {
    Seen& seen;

    void operator()(const yamux::Opened& o) const { seen.opened.push_back(o.stream.value); }

    void operator()(const yamux::Data& o) const { append(seen.data[o.stream.value], o.bytes); }

    void operator()(const yamux::RemoteClosed& o) const { seen.closed.push_back(o.stream.value); }

    void operator()(const yamux::Reset& o) const { seen.reset.push_back(o.stream.value); }

    void operator()(const yamux::Writable& o) const { seen.writable.push_back(o.stream.value); }

    void operator()(const yamux::Pong& o) const { seen.pongs.push_back(o.roundTrip); }

    void operator()(const yamux::GoneAway& o) const { seen.goneAway.push_back(o.code); }
};

inline void collect(yamux::Session& session, Seen& seen) {
    while (const auto output = session.poll()) std::visit(Into{seen}, *output);
}

/// One end of a link: a session and all it said.
struct End {
    yamux::Session session;
    Seen seen;

    End(Role role, const yamux::Config& config) : session(role, config, Instant{}) {}

    /// In pieces of `split` bytes.
    Result<> receive(BytesView bytes, Instant now, std::size_t split = SIZE_MAX) {
        while (!bytes.empty()) {
            const auto part = bytes.first(std::min(split, bytes.size()));
            auto result = session.receive(part, now);
            collect(session, seen);
            if (!result.ok()) return result;
            bytes = bytes.subspan(part.size());
        }
        return {};
    }
};

/// Two ends and bytes under way between them, each arriving `delay` after it was sent. Either direction can
/// be cut: what lies behind never arrives.
struct Link {
    End a;
    End b;
    Instant now{};
    Duration delay{};
    std::size_t split = SIZE_MAX;
    std::size_t cutA = SIZE_MAX; ///< of what a says
    std::size_t cutB = SIZE_MAX;
    std::size_t saidA = 0;
    std::size_t saidB = 0;

    struct Flight {
        Instant arrives;
        Bytes bytes;
    };

    std::deque<Flight> toA;
    std::deque<Flight> toB;

    explicit Link(const yamux::Config& config = {})
        : a(Role::Initiator, config), b(Role::Responder, config) {}

    void flush() {
        send(wire(a.session), toB, saidA, cutA);
        send(wire(b.session), toA, saidB, cutB);
    }

    /// Puts what was taken on its way at once, for frames are views of `bytes`.
    std::size_t write(End& from, StreamId stream, BytesView bytes) {
        const std::size_t taken = from.session.write(stream, bytes);
        flush();
        return taken;
    }

    /// Delivers what arrived by now; false when that was nothing. Stops at any violation, for these two are
    /// honest.
    bool deliver() {
        flush();
        bool any = false;
        while (!toB.empty() && toB.front().arrives <= now) any |= take(b, toB);
        while (!toA.empty() && toA.front().arrives <= now) any |= take(a, toA);
        flush();
        return any;
    }

    /// Until nothing is under way, passing time as needed.
    void settle() {
        for (;;) {
            if (deliver()) continue;
            if (toA.empty() && toB.empty()) return;
            Instant next = Instant::max();
            if (!toA.empty()) next = std::min(next, toA.front().arrives);
            if (!toB.empty()) next = std::min(next, toB.front().arrives);
            now = std::max(now, next);
        }
    }

private:
    void send(Bytes bytes, std::deque<Flight>& to, std::size_t& said, std::size_t cut) const {
        const std::size_t left = cut - std::min(cut, said);
        said += bytes.size();
        bytes.resize(std::min(bytes.size(), left));
        if (!bytes.empty()) to.push_back({now + delay, std::move(bytes)});
    }

    bool take(End& end, std::deque<Flight>& from) {
        const auto flight = std::move(from.front());
        from.pop_front();
        const auto result = end.receive(flight.bytes, now, split);
        VD_ASSERT(result.ok());
        return true;
    }
};

} // namespace vedette::test
