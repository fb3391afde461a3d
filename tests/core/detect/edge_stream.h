/// Streams of edges made for tests: peers that talk to their friends, and attacks of each kind among them.
#pragma once

#include "core/base/random.h"
#include "core/detect/edge.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace vedette::detect::test {

struct LabelledEdge {
    Edge edge;
    std::string label; ///< empty: no attack
};

using Stream = std::vector<LabelledEdge>;

class StreamMaker {
public:
    StreamMaker(std::uint64_t seed, Subject peers) : m_random(seed), m_peers(peers), m_next(peers) {}

    /// `rate` edges a second, most among friends, some of them answered, for `hours`.
    void usual(double hours, double rate) {
        const auto count = static_cast<std::size_t>(hours * 3600 * rate);
        for (std::size_t i = 0; i < count; ++i) {
            const Subject source = any();
            const auto friends = static_cast<Subject>(1 + below(12));
            const Subject target = below(14) == 0 ? any() : (source * 7 + friends * 13) % m_peers;
            const std::size_t sort = below(100);
            const EdgeKind kind = sort < 78 ? EdgeKind::Message
                                : sort < 90 ? EdgeKind::Ping
                                : sort < 93 ? EdgeKind::Connect
                                            : EdgeKind::PeerList;
            const double at = uniform() * hours * 3600;
            add(at, source, target, kind, 50 + static_cast<double>(below(700)), "");
            if (below(5) < 2)
                add(at + uniform() * 2, target, source, kind, 50 + static_cast<double>(below(700)), "");
        }
    }

    /// Many known peers connect to one: no attack.
    void flashCrowd(double at) {
        const Subject target = any();
        for (int i = 0; i < 120; ++i) add(at + uniform() * 900, any(), target, EdgeKind::Connect, 100, "");
    }

    void pingFlood(double at) {
        const Subject source = any();
        const Subject target = any();
        for (int i = 0; i < 300; ++i) add(at + uniform() * 500, source, target, EdgeKind::Ping, 64, "flood");
    }

    void scan(double at) {
        const Subject source = any();
        for (Subject target = 0; target < 300; ++target)
            add(at + uniform() * 300, source, target, EdgeKind::Connect, 60, "scan");
    }

    void sybilBurst(double at) {
        const Subject target = any();
        for (int i = 0; i < 150; ++i) {
            const Subject sybil = m_next++;
            for (int again = 0; again < 2; ++again)
                add(at + uniform() * 240, sybil, target, EdgeKind::Connect, 90, "sybils");
        }
    }

    void eclipse(double at) {
        const Subject victim = any();
        const Subject first = m_next;
        m_next += 30;
        for (int i = 0; i < 150; ++i) {
            const auto sybil = static_cast<Subject>(first + below(30));
            const bool in = below(2) == 0;
            add(at + uniform() * 2400, in ? sybil : victim, in ? victim : sybil,
                below(2) == 0 ? EdgeKind::Connect : EdgeKind::PeerList, 400, "eclipse");
        }
    }

    void slowSpam(double at) {
        const Subject target = any();
        const Subject first = any();
        for (int i = 0; i < 400; ++i)
            add(at + uniform() * 3000, static_cast<Subject>((first + below(90)) % m_peers), target,
                EdgeKind::Message, 50 + static_cast<double>(below(700)), "spam");
    }

    void exfiltration(double at) {
        const Subject source = any();
        const Subject target = m_next++;
        for (int i = 0; i < 40; ++i)
            add(at + 60 * i + uniform() * 30, source, target, EdgeKind::Message, 9000, "exfiltration");
    }

    void beacons(double at) {
        const Subject target = m_next++;
        for (int peer = 0; peer < 5; ++peer) {
            const Subject source = any();
            for (int i = 0; i < 40; ++i)
                add(at + 600 * peer + 50 * i + uniform(), source, target, EdgeKind::Message, 180, "beacon");
        }
    }

    /// In the order of time.
    [[nodiscard]] Stream made() {
        std::ranges::stable_sort(m_stream, {}, [](const LabelledEdge& one) { return one.edge.at; });
        return m_stream;
    }

private:
    [[nodiscard]] std::size_t below(std::size_t bound) {
        return static_cast<std::size_t>(m_random.below(bound));
    }

    [[nodiscard]] double uniform() { return static_cast<double>(below(1U << 30)) / (1U << 30); }

    [[nodiscard]] Subject any() { return static_cast<Subject>(below(m_peers)); }

    void add(double seconds, Subject source, Subject target, EdgeKind kind, double bytes, const char* label) {
        Edge edge;
        edge.at = std::chrono::milliseconds(std::llround(seconds * 1000));
        edge.source = source;
        edge.target = target;
        edge.kind = kind;
        edge.bytes = static_cast<float>(bytes);
        m_stream.push_back({edge, label});
    }

    SeededRandom m_random;
    Subject m_peers;
    Subject m_next;
    Stream m_stream;
};

/// All attacks in six hours of 400 peers, or what the six hours are without.
inline Stream sixHours(std::uint64_t seed, bool attacked) {
    StreamMaker maker(seed, 400);
    maker.usual(6, 2);
    for (const double hour : {2.2, 3.3, 4.4}) maker.flashCrowd(hour * 3600);
    if (!attacked) return maker.made();
    maker.pingFlood(2.5 * 3600);
    maker.scan(2.8 * 3600);
    maker.sybilBurst(3.1 * 3600);
    maker.eclipse(3.5 * 3600);
    maker.exfiltration(3.9 * 3600);
    maker.beacons(4.1 * 3600);
    maker.slowSpam(4.7 * 3600);
    return maker.made();
}

/// The same with nothing known but who turned to whom, by the minute.
inline Stream withoutKinds(Stream stream) {
    for (LabelledEdge& one : stream) {
        one.edge.kind = EdgeKind::Unknown;
        one.edge.bytes.reset();
        one.edge.at = std::chrono::floor<std::chrono::minutes>(one.edge.at);
    }
    return stream;
}

} // namespace vedette::detect::test
