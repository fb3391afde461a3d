/// A verifier on a clock of its own, and what it says.
#pragma once

#include "core/trust/verifier.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace vedette::trust {

constexpr Instant kBegin{std::chrono::hours(1)};
constexpr WallTime kWall{1'700'000'000'000};
inline const std::string kAsked = "/asked/1";

inline codec::PeerId peerOf(std::uint64_t number) {
    Bytes hash{0x12, 0x20};
    for (int i = 0; i < 32; ++i) hash.push_back(static_cast<Byte>(number >> (8 * (i % 8))));
    return codec::PeerId::fromBytes(hash).value();
}

inline VerifierConfig config(Duration every = std::chrono::minutes(1)) {
    VerifierConfig out;
    out.every = {10 * every, every, every / 4};
    out.perMinute = 1e6;
    out.protocols = {kAsked, "/other/1"};
    return out;
}

inline const std::string kProof = "/proof/1";

inline VerifierConfig proving(Tier from) {
    VerifierConfig out = config();
    out.proofProtocol = kProof;
    out.proofFrom = from;
    out.proofsPerMinute = 1e6;
    return out;
}

/// A verifier and what it sees.
struct Bench {
    SeededRandom random;
    Timeline timeline{kBegin, kWall};
    Instant now = kBegin;
    Verifier verifier;
    std::uint64_t connections = 0;
    std::vector<AskCanary> asked;
    std::vector<event::TierChanged> moves;
    std::vector<codec::PeerId> proofs; ///< whom to ask for one

    explicit Bench(VerifierConfig about = config(), std::uint64_t seed = 1)
        : random(seed), verifier(std::move(about), timeline, random, kBegin) {}

    void see(event::Body body) {
        verifier.see({EventId{1}, NetworkId{1}, now, timeline.wall(now), {}, std::move(body)});
        drain();
    }

    void drain() {
        while (auto output = verifier.poll()) {
            if (const auto* ask = std::get_if<AskCanary>(&*output))
                asked.push_back(*ask);
            else if (const auto* proof = std::get_if<AskProof>(&*output))
                proofs.push_back(proof->peer);
            else
                moves.push_back(std::get<Moved>(*output).change);
        }
    }

    ConnId connect(const codec::PeerId& peer, const char* ip = "9.8.7.6",
                   std::vector<std::string> protocols = {kAsked}) {
        const ConnId id{++connections};
        see(event::ConnectionOpened{
            id, peer, *codec::Multiaddr::ofTcp(ip, 4001), event::Direction::Inbound, {}, {}, {}});
        event::PeerIdentified said;
        said.connection = id;
        said.peer = peer;
        said.protocols = std::move(protocols);
        see(said);
        return id;
    }

    /// Once a second, so often.
    void push(const codec::PeerId& peer, const char* rule, const char* action, int seconds,
              Duration every = std::chrono::seconds(1)) {
        for (int i = 0; i < seconds; ++i) {
            event::Refused body;
            body.peer = peer;
            body.remote = *codec::Multiaddr::ofTcp("9.8.7.6", 4001);
            body.action = action;
            body.rule = rule;
            body.count = 1000;
            see(body);
            pass(every);
        }
    }

    void disconnect(ConnId id, const codec::PeerId& peer) {
        event::ConnectionClosed closed;
        closed.connection = id;
        closed.peer = peer;
        see(closed);
    }

    void canary(const codec::PeerId& peer, const char* outcome) {
        see(event::CanaryEnded{peer, kAsked, "x", outcome, {}});
    }

    void proof(const codec::PeerId& peer, const char* outcome, Duration life = std::chrono::hours(1)) {
        event::AttestationEnded told;
        told.peer = peer;
        told.outcome = outcome;
        told.device = true;
        told.posture = "good";
        if (told.outcome == "held") told.until = timeline.wall(now + life);
        see(told);
    }

    void pass(Duration span) {
        const Instant until = now + span;
        for (;;) {
            const auto due = verifier.deadline();
            if (!due || *due > until) break;
            now = std::max(now, *due);
            verifier.wake(now);
            drain();
        }
        now = until;
    }
};

} // namespace vedette::trust
