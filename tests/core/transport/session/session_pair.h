/// Two sessions on a virtual wire, identities for them, and a host for each that accepts, reads and records.
#pragma once

#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"
#include "core/transport/multistream/multistream.h"
#include "core/transport/session/session.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace vedette::session::test {

inline constexpr Instant kStart{std::chrono::seconds(100)};

inline crypto::PrivateKey identity(Byte seed) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, seed));
}

inline codec::PeerId peerOf(Byte seed) {
    return identity(seed).publicKey().peerId();
}

inline Timeline timeline() {
    return {kStart, WallTime{1'800'000'000'000}};
}

/// Made once per identity, as in the program.
inline std::shared_ptr<const Credentials> credentialsOf(Byte seed) {
    static std::map<Byte, std::shared_ptr<const Credentials>> made;
    auto& credentials = made[seed];
    if (credentials) return credentials;
    const auto key = identity(seed);
    SeededRandom random(seed);
    auto noiseKey = noise::StaticKey::generate(random, key.publicKey().encoded(), Instant::max());
    noiseKey.signature = key.sign(crypto::signingInput(crypto::SignNoiseKey{noiseKey.publicKey}));
    auto tlsKey = tls::CertificateKey::generate().value();
    const Bytes proof = key.sign(crypto::signingInput(crypto::SignTlsKey{tlsKey.subjectPublicKeyInfo()}));
    const WallTime wall = timeline().wallAtOrigin;
    auto certificate =
        tls::Certificate::create(std::move(tlsKey), key.publicKey(), proof, WallTime{wall.ms - 3'600'000},
                                 WallTime{wall.ms + 86'400'000}, Instant::max());
    credentials = std::make_shared<Credentials>(
        Credentials{std::make_shared<noise::StaticKey>(std::move(noiseKey)), certificate.value()});
    return credentials;
}

inline std::shared_ptr<const pnet::Key> networkKey(Byte fill) {
    std::array<Byte, 32> bytes;
    bytes.fill(fill);
    return std::make_shared<pnet::Key>(SecretArray<32>(bytes));
}

/// As multistream-select writes them.
inline Bytes tokens(std::initializer_list<std::string_view> names) {
    Bytes out;
    for (const auto name : names) multistream::appendToken(out, name);
    return out;
}

class Table final : public ProtocolTable {
public:
    std::set<std::string, std::less<>> names{"/echo/1.0.0", "/sink/1.0.0"};

    [[nodiscard]] bool supports(std::string_view protocol) const override { return names.contains(protocol); }

    [[nodiscard]] std::vector<std::string> list() const override { return {names.begin(), names.end()}; }
};

inline Config configOf(Byte seed, std::vector<Security> offered = {Security::Noise}) {
    Config config;
    config.offered = std::move(offered);
    config.credentials = credentialsOf(seed);
    config.timeline = timeline();
    return config;
}

/// What a host knows of one stream.
struct Seen {
    std::string protocol;
    Bytes data;
    bool proposed = false;
    bool agreed = false;
    bool notSupported = false;
    bool remoteClosed = false;
    bool reset = false;
    std::size_t writable = 0;
    std::optional<Error> why;
};

struct End {
    SeededRandom random;
    Table table;
    Session session;
    std::map<StreamId, Seen> streams;
    std::optional<Ready> ready;
    std::optional<Error> error;
    std::vector<Duration> pongs;
    std::optional<std::uint32_t> goneAway;
    Bytes wire; ///< towards the other end
    std::uint64_t sent = 0;
    bool accepts = true;
    bool consumes = true;
    bool keeps = true; ///< data, else only its size counts
    std::uint64_t dataBytes = 0;
    std::function<void(StreamId)> onWritable;

    End(transport::Role role, Config config, std::uint64_t seed, Instant now = kStart)
        : random(seed), session(role, std::move(config), table, random, now) {}

    void note(Result<> result) {
        if (!result.ok() && !error) error = std::move(result).error();
    }

    void receive(BytesView bytes, Instant now) {
        // Exactly its size, so that a sanitizer sees a read beyond.
        Bytes copy = copyOf(bytes);
        note(session.receive(copy, now));
        pollAll(now);
    }

    void pollAll(Instant now) {
        while (auto output = session.poll()) take(*output, now);
        session.flush();
    }

    void take(Output& output, Instant now) {
        if (auto* event = std::get_if<Ready>(&output)) {
            ready = std::move(*event);
        } else if (auto* proposed = std::get_if<Proposed>(&output)) {
            streams[proposed->stream].proposed = true;
            streams[proposed->stream].protocol = proposed->protocol;
            if (accepts) session.accept(proposed->stream, now);
        } else if (auto* agreed = std::get_if<Agreed>(&output)) {
            streams[agreed->stream].agreed = true;
            streams[agreed->stream].protocol = agreed->protocol;
        } else if (auto* no = std::get_if<NotSupported>(&output)) {
            streams[no->stream].notSupported = true;
        } else if (auto* data = std::get_if<Data>(&output)) {
            if (keeps) append(streams[data->stream].data, data->bytes);
            dataBytes += data->bytes.size();
            if (consumes) session.consume(data->stream, data->bytes.size(), now);
        } else if (auto* closed = std::get_if<RemoteClosed>(&output)) {
            streams[closed->stream].remoteClosed = true;
        } else if (auto* reset = std::get_if<StreamReset>(&output)) {
            streams[reset->stream].reset = true;
            streams[reset->stream].why = reset->why;
        } else if (auto* writable = std::get_if<Writable>(&output)) {
            ++streams[writable->stream].writable;
            if (onWritable) onWritable(writable->stream);
        } else if (auto* pong = std::get_if<Pong>(&output)) {
            pongs.push_back(pong->roundTrip);
        } else if (auto* gone = std::get_if<GoneAway>(&output)) {
            goneAway = gone->code;
        }
    }

    /// From the session onto the wire, at most `most` bytes.
    bool send(std::size_t most = SIZE_MAX) {
        bool moved = false;
        SendBuffer& out = session.outgoing();
        while (!out.empty() && most > 0) {
            std::array<BytesView, 4> pieces;
            const std::size_t n = out.gather(pieces);
            std::size_t taken = 0;
            for (std::size_t i = 0; i < n && taken < most; ++i) {
                const auto part = pieces[i].first(std::min(pieces[i].size(), most - taken));
                append(wire, part);
                taken += part.size();
            }
            out.sent(taken);
            sent += taken;
            most -= taken;
            moved = true;
        }
        if (moved) session.wireDrained();
        return moved;
    }
};

struct Pair {
    End a; ///< initiator, identity 1
    End b; ///< responder, identity 2
    Instant now = kStart;
    Duration step{};

    Pair(Config left, Config right)
        : a(transport::Role::Initiator, std::move(left), 11),
          b(transport::Role::Responder, std::move(right), 22) {}

    /// Until nothing moves any more; bytes arrive in pieces of this size.
    void run(std::size_t piece = 65536) {
        while (turn(piece)) {
        }
    }

    bool turn(std::size_t piece) {
        now += step;
        bool moved = false;
        for (End* end : {&a, &b}) {
            End& other = end == &a ? b : a;
            end->pollAll(now);
            moved |= end->send();
            const Bytes bytes = std::exchange(end->wire, {});
            for (std::size_t at = 0; at < bytes.size() && !other.error; at += piece) {
                other.receive(BytesView(bytes).subspan(at, std::min(piece, bytes.size() - at)), now);
                moved = true;
            }
        }
        return moved;
    }

    void pass(Duration time) {
        now += time;
        for (End* end : {&a, &b}) {
            end->note(end->session.wake(now));
            end->pollAll(now);
        }
    }
};

/// A pair that is Ready.
inline std::unique_ptr<Pair> readyPair(Config left, Config right) {
    auto pair = std::make_unique<Pair>(std::move(left), std::move(right));
    pair->run();
    VD_ASSERT(pair->a.ready && pair->b.ready);
    return pair;
}

inline std::unique_ptr<Pair> readyPair() {
    return readyPair(configOf(1), configOf(2));
}

/// Bytes of which none repeats at the distance of a frame.
inline Bytes patternOf(std::size_t size, std::uint64_t seed) {
    Bytes out(size);
    SeededRandom(seed).fill(out);
    return out;
}

template <class T>
bool failsWith(const Result<T>& result, Violation violation) {
    return !result.ok() && result.error().code == violation;
}

inline bool failedWith(const End& end, Violation violation) {
    return end.error && end.error->code == violation;
}

} // namespace vedette::session::test
