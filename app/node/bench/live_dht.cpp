#include "app/node/bench/live_dht.h"

#include "core/base/check.h"

#include <algorithm>
#include <tuple>
#include <variant>

namespace vedette::app {

namespace {

using namespace std::chrono_literals;

constexpr Duration kBetweenArrivals = 100ms;
constexpr Duration kToSettle = 60s;
constexpr std::size_t kMostLies = 4096;
constexpr int kAtOnce = 50; ///< lookups

} // namespace

struct LiveDht::Member {
    codec::PeerId id;
    kad::Key key;
    codec::Multiaddr address;
    bool hostile = false;
    std::size_t paths = 1;
    std::unique_ptr<kad::Kad> kad;
    Instant wakesAt = Instant::max(); ///< the earliest that is planned
    std::vector<kad::LookupEnded> ended;
};

struct LiveDht::Event {
    Instant at;
    std::uint64_t order; ///< among those of one instant
    std::function<void()> what;

    friend bool operator>(const Event& a, const Event& b) {
        return std::tie(a.at, a.order) > std::tie(b.at, b.order);
    }
};

LiveDht::LiveDht(std::size_t nodes, std::size_t k, double hostile, std::uint64_t seed)
    : m_k(k), m_random(seed) {
    for (std::size_t i = 0; i < nodes; ++i) {
        auto member = std::make_unique<Member>();
        Bytes id{0x12, 0x20};
        append(id, m_random.bytes<32>());
        member->id = codec::PeerId::fromBytes(id).value();
        member->key = kad::Key::of(member->id);
        const std::string ip = "10." + std::to_string(i / 250) + "." + std::to_string(i % 250) + ".1";
        member->address = codec::Multiaddr::ofTcp(ip, 4001).value();
        member->paths = kLookupPaths[i % kLookupPaths.size()];
        kad::Config config;
        config.lookup.width = config.table.bucketSize = k;
        config.lookup.paths = member->paths;
        config.table.exemptPrivate = true; // they all live in 10/8
        member->kad = std::make_unique<kad::Kad>(member->id, config, m_random, m_now);
        member->kad->setAddresses({member->address});
        m_byId.emplace(member->id, i);
        m_members.push_back(std::move(member));
    }
    // By lot, but not the one by which all join.
    std::vector<std::size_t> others;
    for (std::size_t i = 1; i < nodes; ++i) others.push_back(i);
    const auto many = static_cast<std::size_t>(hostile * static_cast<double>(nodes));
    for (std::size_t i = 0; i < std::min(many, others.size()); ++i) {
        std::swap(others[i], others[i + m_random.below(others.size() - i)]);
        m_members[others[i]]->hostile = true;
    }
    for (std::size_t i = 1; i < nodes; ++i) {
        meet(i, 0);
        refresh(i);
        runFor(kBetweenArrivals);
    }
    runFor(kToSettle);
    for (std::size_t i = 0; i < nodes; ++i) {
        refresh(i);
        runFor(kBetweenArrivals);
    }
    runFor(kToSettle);
}

LiveDht::~LiveDht() = default;

void LiveDht::plan(Duration delay, std::function<void()> what) {
    m_events.push_back({m_now + delay, ++m_order, std::move(what)});
    std::ranges::push_heap(m_events, std::greater<>());
}

void LiveDht::runFor(Duration span) {
    const Instant until = m_now + span;
    while (!m_events.empty() && m_events.front().at <= until) {
        std::ranges::pop_heap(m_events, std::greater<>());
        const Event event = std::move(m_events.back());
        m_events.pop_back();
        m_now = event.at;
        event.what();
    }
    m_now = until;
}

void LiveDht::drain(std::size_t index) {
    Member& member = *m_members[index];
    while (auto output = member.kad->poll()) {
        if (auto* ask = std::get_if<kad::Ask>(&*output)) {
            const std::size_t to = m_byId.at(ask->peer);
            plan(Duration(10ms) + m_random.below(91) * 1ms,
                 [this, index, to, question = std::move(*ask)] { arrive(index, to, question); });
        } else if (auto* ended = std::get_if<kad::LookupEnded>(&*output)) {
            member.ended.push_back(std::move(*ended));
        }
    }
    const auto deadline = member.kad->deadline();
    if (!deadline || *deadline >= member.wakesAt) return;
    member.wakesAt = *deadline;
    plan(std::max(*deadline - m_now, Duration{}), [this, index, at = *deadline] {
        Member& due = *m_members[index];
        if (due.wakesAt != at) return; // an earlier one was planned since
        due.wakesAt = Instant::max();
        due.kad->wake(m_now);
        drain(index);
    });
}

void LiveDht::refresh(std::size_t index) {
    m_members[index]->kad->refresh(m_now).ignore(); // with an empty table there is nobody to ask
    drain(index);
}

void LiveDht::meet(std::size_t index, std::size_t other) {
    const Member& met = *m_members[other];
    m_members[index]->kad->peerSeen({met.id, {met.address}, true, {codec::IpEndpoint::of(met.address), 0}},
                                    m_now);
}

void LiveDht::arrive(std::size_t from, std::size_t to, const kad::Ask& ask) {
    meet(to, from);
    meet(from, to);
    auto answer = answerOf(to, from, ask.request);
    drain(to);
    drain(from);
    plan(Duration(10ms) + m_random.below(91) * 1ms, [this, from, id = ask.id, answer = std::move(answer)] {
        m_members[from]->kad->answered(id, answer, m_now);
        drain(from);
    });
}

Result<Bytes> LiveDht::answerOf(std::size_t to, std::size_t from, const Bytes& request) {
    if (m_members[to]->hostile) return accomplices(request);
    return m_members[to]->kad->respond(m_members[from]->id, request, m_now);
}

Bytes LiveDht::accomplices(const Bytes& request) {
    const std::string name(textOf(request));
    if (const auto known = m_lies.find(name); known != m_lies.end()) return known->second;
    auto answer = kad::Message::decode(request).value(); // our own machines wrote it
    const kad::Key target = kad::Key::of(BytesView(answer.key));
    std::vector<const Member*> all;
    for (const auto& member : m_members) {
        if (member->hostile) all.push_back(member.get());
    }
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_k, all.size()));
    std::partial_sort(all.begin(), all.begin() + count, all.end(),
                      [&](const Member* a, const Member* b) { return kad::nearer(target, a->key, b->key); });
    answer.closer.clear();
    for (auto it = all.begin(); it != all.begin() + count; ++it)
        answer.closer.push_back({(*it)->id, {(*it)->address}, kad::Connectedness::Connected});
    if (m_lies.size() == kMostLies) m_lies.clear();
    return m_lies.emplace(name, answer.encode()).first->second;
}

std::size_t LiveDht::honest(std::size_t paths) {
    for (;;) {
        const std::size_t index = m_random.below(m_members.size());
        const Member& member = *m_members[index];
        if (!member.hostile && (paths == 0 || member.paths == paths)) return index;
    }
}

LookupTally LiveDht::look(std::size_t paths, int lookups) {
    LookupTally tally;
    while (tally.lookups < lookups) {
        std::unordered_map<std::size_t, std::pair<kad::LookupId, codec::PeerId>> running;
        for (int i = 0; i < std::min(kAtOnce, lookups - tally.lookups); ++i) {
            const std::size_t seeker = honest(paths);
            const std::size_t wanted = honest(0);
            if (seeker == wanted || running.contains(seeker)) continue;
            m_members[seeker]->ended.clear();
            const auto begun = m_members[seeker]->kad->findPeer(m_members[wanted]->id, m_now);
            VD_ASSERT(begun.ok()); // its table is not empty, and it looks for nothing else
            running.emplace(seeker, std::pair(*begun, m_members[wanted]->id));
            drain(seeker);
        }
        while (!running.empty()) {
            runFor(100ms);
            for (auto it = running.begin(); it != running.end();) {
                const auto& ended = m_members[it->first]->ended;
                const auto end = std::ranges::find(ended, it->second.first, &kad::LookupEnded::id);
                if (end == ended.end()) {
                    ++it;
                    continue;
                }
                const auto* peer = end->found.ok() ? std::get_if<kad::PeerFound>(&*end->found) : nullptr;
                tally.found +=
                    peer != nullptr && peer->confirmed && peer->peer.id == it->second.second ? 1 : 0;
                ++tally.lookups;
                tally.asked += end->stats.asked;
                it = running.erase(it);
            }
        }
    }
    return tally;
}

double LiveDht::poisoned() const {
    std::size_t all = 0;
    std::size_t bad = 0;
    for (const auto& member : m_members) {
        if (member->hostile) continue;
        const auto& table = member->kad->table();
        for (unsigned bucket = 0; bucket < table.depth(); ++bucket) {
            for (const auto& contact : table.bucket(bucket)) {
                ++all;
                bad += m_members[m_byId.at(contact.peer)]->hostile ? 1U : 0U;
            }
        }
    }
    return all == 0 ? 0 : static_cast<double>(bad) / static_cast<double>(all);
}

} // namespace vedette::app
