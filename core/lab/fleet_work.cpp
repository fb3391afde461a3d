#include "core/lab/fleet.h"
#include "core/lab/seed.h"

#include <algorithm>
#include <cmath>

namespace vedette::lab {

namespace {

constexpr std::uint64_t kContents = 1ull << 42; ///< purposes of seeds
constexpr std::size_t kWordHead = 8;            ///< the number of the word, little endian
constexpr std::uint64_t kJunk = ~std::uint64_t{0};
constexpr std::uint64_t kMostPadding = 300;
constexpr Duration kPublishAgain = std::chrono::seconds(30);

Bytes wordOf(std::uint64_t number, std::size_t size) {
    Bytes word(std::max(size, kWordHead));
    for (std::size_t i = 0; i < kWordHead; ++i) word[i] = static_cast<Byte>(number >> (8 * i));
    return word;
}

std::uint64_t numberOf(BytesView word) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < kWordHead && i < word.size(); ++i)
        number |= std::uint64_t{word[i]} << (8 * i);
    return number;
}

bool brought(const kad::Found& found, const codec::PeerId& wanted) {
    if (const auto* providers = std::get_if<kad::ProvidersFound>(&found))
        return std::ranges::count(providers->providers, wanted, &kad::Peer::id) > 0;
    // A value that was found is the key of its name: the validator saw to that.
    return std::holds_alternative<kad::ValueFound>(found);
}

} // namespace

Bytes Fleet::junk(std::size_t size) {
    return wordOf(kJunk, size);
}

Bytes Fleet::contentOf(std::uint32_t store, std::uint32_t edition) const {
    SeededRandom random(seedOf(seedOf(m_config.seed, kContents + store), edition));
    Bytes content{0x12, 0x20}; // the multihash of nobody's bytes
    append(content, random.bytes<32>());
    return content;
}

bool Fleet::busy(std::uint32_t index) {
    return unit() < busyness(m_members[index].region);
}

void Fleet::again(std::uint32_t index, double perHour, void (Fleet::*what)(std::uint32_t)) {
    schedule(index, exponential(Duration(static_cast<std::int64_t>(3.6e12 / perHour))), what);
}

void Fleet::beginWork(std::uint32_t index) {
    // When its ties and its table have had the time to be there.
    const auto begin = [&](double perHour, void (Fleet::*what)(std::uint32_t)) {
        if (perHour <= 0) return;
        const auto mean = Duration(static_cast<std::int64_t>(3.6e12 / perHour));
        schedule(index, m_config.settle + exponential(mean), what);
    };
    const Segment segment = m_members[index].segment;
    const bool agent = segment == Segment::Collect || segment == Segment::Infer;
    if (agent) {
        begin(m_config.tasksPerHour, &Fleet::work);
        begin(m_config.reportsPerHour, &Fleet::report);
    }
    if (segment == Segment::Infer) begin(m_config.receiptsPerHour, &Fleet::witness);
    if (segment == Segment::Orchestrate) begin(m_config.noticesPerHour, &Fleet::notify);
    if (agent || segment == Segment::Orchestrate) begin(m_config.lookupsPerHour, &Fleet::search);
    if (segment == Segment::Orchestrate || segment == Segment::Console)
        schedule(index, m_config.settle + within(m_config.beat), &Fleet::beat);
    if (segment == Segment::Store) schedule(index, within(m_config.settle), &Fleet::announce);
}

void Fleet::beat(std::uint32_t index) {
    schedule(index, m_config.beat, &Fleet::beat);
    for (std::uint32_t t = 0; t < m_members[index].ties.size(); ++t) {
        if (m_members[index].ties[t].connection) ping(index, t);
    }
}

void Fleet::flashCrowd() {
    const auto infer = of(Segment::Infer);
    if (infer.empty()) return;
    const std::uint32_t target = infer[m_random.below(infer.size())];
    for (const std::uint32_t index : of(Segment::Collect)) {
        if (!m_members[index].up || unit() < 0.5) continue;
        tie(index, target, false);
        const auto& ties = m_members[index].ties;
        const auto found = std::ranges::find(ties, target, &Tie::to);
        const auto t = static_cast<std::uint32_t>(found - ties.begin());
        for (int i = 0; i < 3; ++i) {
            m_carrier.at(m_carrier.now() + within(std::chrono::minutes(1)),
                         [this, index, t, run = m_members[index].run] {
                             if (m_members[index].up && m_members[index].run == run)
                                 ask(index, t, {Wish::What::Task, 4096});
                         });
        }
    }
}

// --- The DHT

void Fleet::announce(std::uint32_t index) {
    Member& member = m_members[index];
    node::Node* node = m_carrier.node(member.host);
    if (node == nullptr) return;
    const Instant now = m_carrier.now();
    const auto provided = node->lookUp(node::Provide{contentOf(index, member.edition)}, now);
    if (provided) {
        member.publication = *provided;
        node->lookUp(node::PutValue{kad::publicKeyName(member.id), member.publicKey}, now).ignore();
    } else {
        schedule(index, kPublishAgain, &Fleet::announce);
    }
    m_carrier.touch(member.host);
}

void Fleet::newEdition(std::uint32_t store) {
    Member& member = m_members.at(store);
    ++member.edition;
    member.published = false;
    m_sought = store;
    if (member.up) announce(store);
}

void Fleet::search(std::uint32_t index) {
    again(index, m_config.lookupsPerHour, &Fleet::search);
    if (!busy(index)) return;
    std::vector<std::uint32_t> there;
    for (const std::uint32_t store : m_stores) {
        if (m_members[store].published && m_sought.value_or(store) == store) there.push_back(store);
    }
    Member& member = m_members[index];
    node::Node* node = m_carrier.node(member.host);
    if (there.empty() || node == nullptr) return;
    const std::uint32_t store = there[m_random.below(there.size())];
    const Instant now = m_carrier.now();
    const auto begun = m_sought || unit() < 0.5
                         ? node->lookUp(node::FindProviders{contentOf(store, m_members[store].edition)}, now)
                         : node->lookUp(node::GetValue{kad::publicKeyName(m_members[store].id)}, now);
    m_carrier.touch(member.host);
    if (begun) {
        member.searches.emplace(*begun, Search{store, now});
        return;
    }
    ++m_tally.lookups;
    ++m_tally.lookupsFailed;
    ++m_tally.failures[begun.error().code.message()];
    if (m_tally.detailed) m_tally.sought.push_back({now, index, store, false, {}});
}

void Fleet::onLookup(std::uint32_t index, const kad::LookupEnded& ended) {
    Member& member = m_members[index];
    m_tally.queries += ended.stats.asked;
    if (member.publication == ended.id) {
        member.publication.reset();
        const auto* provided = ended.found ? std::get_if<kad::Provided>(&*ended.found) : nullptr;
        if (provided != nullptr && provided->told > 0) {
            member.published = true;
        } else {
            schedule(index, kPublishAgain, &Fleet::announce);
        }
    }
    const auto at = member.searches.find(ended.id);
    if (at == member.searches.end()) return;
    const Search search = at->second;
    member.searches.erase(at);
    const bool found = ended.found && brought(*ended.found, m_members[search.store].id);
    ++m_tally.lookups;
    if (!found) {
        ++m_tally.lookupsFailed;
        ++m_tally.failures[ended.found ? "the lookup found others" : ended.found.error().code.message()];
    }
    if (m_tally.detailed) m_tally.sought.push_back({search.since, index, search.store, found, {}});
}

// --- Gossip

void Fleet::report(std::uint32_t index) {
    again(index, m_config.reportsPerHour, &Fleet::report);
    if (busy(index)) speak(index, telemetryTopic(m_members[index].segment));
}

void Fleet::notify(std::uint32_t index) {
    again(index, m_config.noticesPerHour, &Fleet::notify);
    if (busy(index)) speak(index, std::string(kNotices));
}

void Fleet::speak(std::uint32_t index, const std::string& topic) {
    node::Node* node = m_carrier.node(m_members[index].host);
    if (node == nullptr) return;
    const Bytes data = wordOf(m_tally.words.size(), kWordHead + m_random.below(kMostPadding));
    if (!node->publish(topic, data, m_carrier.now())) return; // it was never ready
    m_carrier.touch(m_members[index].host);
    Word word{m_carrier.now(), index, topic == kNotices, 0, 0};
    for (std::uint32_t i = 0; i < m_members.size(); ++i) {
        if (i != index && m_members[i].up && std::ranges::count(m_members[i].topics, topic) > 0)
            ++word.expected;
    }
    m_tally.words.push_back(word);
}

void Fleet::onMessage(std::uint32_t index, const gossipsub::Deliver& message) {
    const std::uint64_t number = numberOf(message.data);
    const bool junk = number >= m_tally.words.size();
    ++(junk ? m_tally.junk : m_tally.heard);
    if (!junk) ++m_tally.words[number].heard;
    if (!m_tally.detailed) return;
    if (junk) {
        m_tally.junkAt.push_back(m_carrier.now());
    } else {
        m_tally.hearings.push_back({m_carrier.now(), index, number});
    }
}

} // namespace vedette::lab
