#include "core/lab/fleet.h"

#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "core/lab/seed.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vedette::lab {

namespace {

constexpr std::uint16_t kPort = 4001;
constexpr std::uint64_t kFleetDraws = 1ull << 40; ///< purposes of seeds, far from those of hosts
constexpr std::uint64_t kKeys = 1ull << 41;
constexpr double kCrashes = 0.2;       ///< of those who leave
constexpr std::uint32_t kWatched = 64; ///< agents that the console is tied to, at most
constexpr std::size_t kNeighbours = 3; ///< of an agent, to gossip with

constexpr std::string_view kOwners[] = {"alder", "birch", "cedar", "doum", "elm"};
constexpr std::string_view kVersions[] = {"1.4.2", "1.4.2", "1.4.1", "1.3.7"};
/// How the segments share the agents.
constexpr Segment kShares[] = {Segment::Collect, Segment::Collect, Segment::Infer,       Segment::Collect,
                               Segment::Store,   Segment::Collect, Segment::Orchestrate, Segment::Infer,
                               Segment::Collect, Segment::Infer};

static_assert(std::size(kOwners) == kMaxOwners);

std::shared_ptr<const policy::Policy> policyOf(std::string_view text) {
    const policy::SourceText file{"fleet", text};
    auto document = policy::parsePolicy({&file, 1});
    VD_ASSERT(document.ok());
    return std::make_shared<const policy::Policy>(policy::Policy::compile(std::move(document).value()));
}

} // namespace

std::string_view segmentName(Segment segment) noexcept {
    switch (segment) {
    case Segment::Console: return "console";
    case Segment::Bootnode: return "bootnode";
    case Segment::Collect: return "collect";
    case Segment::Infer: return "infer";
    case Segment::Orchestrate: return "orchestrate";
    case Segment::Store: return "store";
    }
    return "unknown";
}

Fleet::Fleet(Carrier& carrier, FleetConfig config, EventSink sink)
    : m_carrier(carrier),
      m_config(config),
      m_sink(std::move(sink)),
      m_random(seedOf(config.seed, kFleetDraws)),
      m_roster(config.defences.roster, config.defences.closed) {
    m_carrier.onOutput([this](HostId host, node::Output& output) { onOutput(host, output); });
}

double Fleet::unit() {
    return static_cast<double>(m_random.below(1ull << 53)) / static_cast<double>(1ull << 53);
}

Duration Fleet::exponential(Duration mean) {
    return Duration(static_cast<std::int64_t>(-std::log(1.0 - unit()) * static_cast<double>(mean.count())));
}

double Fleet::busyness(std::uint32_t region) const {
    // Fullest at 14:00 of the region, emptiest twelve hours away, where a third goes on.
    const double hour =
        static_cast<double>(m_carrier.timeline().wall(m_carrier.now()).ms % 86'400'000) / 3.6e6
        + regions()[region].utcOffset;
    return 0.65 + 0.35 * std::cos((hour - 14) * std::numbers::pi / 12);
}

Duration Fleet::within(Duration span) {
    return Duration(static_cast<std::int64_t>(unit() * static_cast<double>(span.count())));
}

codec::IpEndpoint Fleet::freshAddress(std::uint32_t region) {
    std::vector<const Prefix*> here;
    for (const Prefix& prefix : prefixes()) {
        if (prefix.region == region) here.push_back(&prefix);
    }
    for (;;) {
        const Prefix& prefix = *here[m_random.below(here.size())];
        const auto ip = m_carrier.placed(hostAt(prefix, static_cast<Byte>(m_random.below(256)),
                                                static_cast<Byte>(1 + m_random.below(254))));
        if (m_taken.insert(ip).second) return ip;
    }
}

std::uint32_t Fleet::add(Segment segment, std::uint32_t region) {
    const auto index = static_cast<std::uint32_t>(m_members.size());
    Member member;
    member.segment = segment;
    member.region = region;
    member.owner = kOwners[m_random.below(std::size(kOwners))];
    member.version = kVersions[m_random.below(std::size(kVersions))];
    member.endpoint = freshAddress(region);
    member.endpoint.port = kPort;
    member.observed = segment == Segment::Console || segment == Segment::Bootnode;
    member.topics = topicsOf(segment, index);
    member.churns = !member.observed && m_config.meanLife.count() > 0;
    member.publicKey = copyOf(keyOf(index).publicKey().encoded());
    member.id = codec::PeerId::ofEncodedKey(member.publicKey);
    const auto name = crypto::Sha256::of(member.id.bytes());
    std::copy_n(name.begin(), member.answered.log.size(), member.answered.log.begin());
    if (segment == Segment::Store) m_stores.push_back(index);
    m_roster.enlist(member.id, segment);
    m_members.push_back(std::move(member));
    return index;
}

crypto::PrivateKey Fleet::keyOf(std::uint32_t index) const {
    SeededRandom keys(seedOf(m_config.seed, kKeys + index));
    return crypto::PrivateKey::fromEd25519Seed(keys.bytes<32>());
}

node::NodeConfig Fleet::nodeConfigOf(std::uint32_t index) const {
    const Member& member = m_members.at(index);
    Outfit outfit;
    outfit.agent = member.observed ? "vedette/" VEDETTE_VERSION
                                   : "vedette-agent/" + member.version + " " + member.owner + "-"
                                         + std::string(segmentName(member.segment));
    outfit.number = index;
    outfit.segment = member.segment;
    outfit.bootnodes = member.waysIn;
    outfit.policy = m_policy;
    return memberNode(m_config, outfit, m_checks);
}

HostId Fleet::addStranger(codec::IpEndpoint ip, std::uint32_t region, node::NodeConfig config,
                          crypto::PrivateKey key, Carrier::Sink sink) {
    const HostId host = m_carrier.addNode(ip, {region, {}, 4096}, std::move(config), std::move(key), nullptr);
    m_strangers.emplace(host, std::move(sink));
    return host;
}

void Fleet::begin() {
    makeMembers();
    if (m_config.defences.policy) {
        m_policyText = fleetPolicyText(m_members, m_config.defences.layers);
        m_policy = policyOf(m_policyText);
    }
    showWaysIn();
    settleIn();
    makeTies();
    for (std::uint32_t i = 0; i < m_config.flashCrowds; ++i) {
        m_carrier.at(m_carrier.now()
                         + Duration(m_config.length.count() * (2 * i + 1) / (2 * m_config.flashCrowds)),
                     [this] { flashCrowd(); });
    }
}

void Fleet::makeMembers() {
    const auto regionCount = static_cast<std::uint32_t>(regions().size());
    static_cast<void>(add(Segment::Console, 0));
    for (std::uint32_t i = 0; i < m_config.bootnodes; ++i)
        static_cast<void>(add(Segment::Bootnode, i % regionCount));
    for (std::uint32_t i = 0; i < m_config.agents; ++i) {
        const std::uint32_t member =
            add(kShares[i % std::size(kShares)], static_cast<std::uint32_t>(m_random.below(regionCount)));
        // Each owner has agents of every kind.
        if (m_config.owners > 0) m_members[member].owner = kOwners[i / std::size(kShares) % m_config.owners];
    }
}

void Fleet::showWaysIn() {
    const auto boot = of(Segment::Bootnode);
    const std::size_t known = m_config.defences.severalWaysIn ? kWaysIn : 1;
    for (Member& member : m_members) {
        // Bootnodes know each other, the console all; an agent was given some.
        std::vector<std::uint32_t> some = boot;
        while (!member.observed && some.size() > known)
            some.erase(some.begin() + static_cast<std::ptrdiff_t>(m_random.below(some.size())));
        for (const std::uint32_t bootnode : some) {
            if (m_members[bootnode].id != member.id) member.waysIn.push_back(addressOf(bootnode));
        }
    }
}

void Fleet::settleIn() {
    // Bootnodes open many more sockets than others, but nobody any number.
    const bool gated = m_config.defences.roster || m_config.defences.closed;
    Roster* gate = gated ? &m_roster : nullptr;
    const std::size_t sockets = 1024 + 2 * std::size_t{m_config.agents};
    for (std::uint32_t i = 0; i < m_members.size(); ++i) {
        Member& member = m_members[i];
        member.host =
            m_carrier.addNode(member.endpoint, {member.region, {}, sockets}, nodeConfigOf(i), keyOf(i), gate);
        m_memberOfHost.resize(member.host.index + std::size_t{1});
        m_memberOfHost[member.host.index] = i;
        if (member.observed) continue;
        // A thousand at one instant would be a flood.
        m_carrier.stop(member.host, true);
        m_carrier.at(m_carrier.now() + within(m_config.settle),
                     [this, host = member.host] { m_carrier.start(host); });
    }
}

std::vector<std::uint32_t> Fleet::of(Segment segment) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].segment == segment) found.push_back(i);
    }
    return found;
}

void Fleet::tie(std::uint32_t from, std::uint32_t to, bool kept) {
    auto& ties = m_members[from].ties;
    const bool known = std::ranges::any_of(ties, [&](const Tie& tie) { return tie.to == to; });
    if (from == to || known) return;
    Tie made;
    made.to = to;
    made.kept = kept;
    made.backOff = kFirstBackOff;
    ties.push_back(std::move(made));
}

void Fleet::makeTies() {
    const auto boot = of(Segment::Bootnode);
    const auto infer = of(Segment::Infer);
    const auto store = of(Segment::Store);
    const auto some = [&](std::vector<std::uint32_t> from, std::uint32_t member, std::size_t count,
                          bool kept) {
        if (m_config.owners > 0) {
            std::erase_if(from, [&](std::uint32_t other) {
                return !m_members[member].observed && !m_members[other].observed
                    && m_members[member].owner != m_members[other].owner;
            });
        }
        for (std::size_t i = 0; i < count && !from.empty(); ++i)
            tie(member, from[m_random.below(from.size())], kept);
    };
    std::vector<std::uint32_t> agents;
    std::vector<std::uint32_t> speaking;
    for (std::uint32_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].observed) continue;
        agents.push_back(i);
        if (gossips(m_members[i].segment)) speaking.push_back(i);
    }
    for (std::uint32_t i = 0; i < m_members.size(); ++i) {
        if (!m_members[i].observed) {
            // By the way that it came in, and by a few whom it gossips with.
            std::vector<std::uint32_t> known;
            for (const auto to : boot) {
                if (std::ranges::count(m_members[i].waysIn, addressOf(to)) > 0) known.push_back(to);
            }
            some(known, i, 2, true);
            if (gossips(m_members[i].segment)) some(speaking, i, kNeighbours, true);
        }
        switch (m_members[i].segment) {
        case Segment::Console:
            for (const auto to : boot) tie(i, to, true);
            some(agents, i, kWatched, true);
            break;
        case Segment::Bootnode:
            for (const auto to : boot) {
                if (to > i) tie(i, to, true);
            }
            break;
        case Segment::Collect: some(infer, i, 3, false); break;
        case Segment::Infer: some(store, i, 2, false); break;
        case Segment::Orchestrate: some(agents, i, m_config.looksAfter, true); break;
        case Segment::Store: some(store, i, 1, true); break;
        }
    }
}

codec::Multiaddr Fleet::addressOf(std::uint32_t index) const {
    const Member& member = m_members.at(index);
    return member.endpoint.multiaddr().withPeer(member.id);
}

void Fleet::schedule(std::uint32_t index, Duration after, void (Fleet::*what)(std::uint32_t)) {
    m_carrier.at(m_carrier.now() + after, [this, index, run = m_members[index].run, what] {
        if (m_members[index].up && m_members[index].run == run) (this->*what)(index);
    });
}

void Fleet::rise(std::uint32_t index) {
    Member& member = m_members[index];
    if (member.up) return;
    member.up = true;
    member.since = m_carrier.now();
    ++member.run;
    ++m_tally.arrivals;
    for (std::uint32_t t = 0; t < member.ties.size(); ++t) {
        if (!member.ties[t].kept) continue;
        member.ties[t].retrying = true;
        m_carrier.at(m_carrier.now() + within(m_config.settle), [this, index, t, run = member.run] {
            if (m_members[index].run != run) return;
            m_members[index].ties[t].retrying = false;
            dial(index, t);
        });
    }
    beginWork(index);
    if (member.churns) {
        m_carrier.at(m_carrier.now() + exponential(m_config.meanLife), [this, index, run = member.run] {
            if (m_members[index].run != run || !m_members[index].up) return;
            const bool crash = unit() < kCrashes;
            leave(index, crash, exponential(m_config.meanPause));
        });
    }
}

void Fleet::leave(std::uint32_t index, bool crash, std::optional<Duration> back) {
    Member& member = m_members.at(index);
    if (!member.up) return;
    member.up = false;
    ++m_tally.departures;
    m_tally.nodeHours += std::chrono::duration<double>(m_carrier.now() - member.since).count() / 3600;
    m_carrier.stop(member.host, crash);
    member.dials.clear();
    member.connections.clear();
    member.beats.clear(); // nobody is left to miss the answers
    member.tasks.clear();
    member.searches.clear();
    member.publication.reset();
    for (Tie& tie : member.ties) {
        tie.connection = {};
        tie.dialling = tie.retrying = false;
        tie.backOff = kFirstBackOff;
        tie.waiting.clear();
    }
    if (back) m_carrier.at(m_carrier.now() + *back, [this, host = member.host] { m_carrier.start(host); });
}

void Fleet::end() {
    for (const Member& member : m_members) {
        if (!member.up) continue;
        m_tally.nodeHours += std::chrono::duration<double>(m_carrier.now() - member.since).count() / 3600;
    }
}

} // namespace vedette::lab
