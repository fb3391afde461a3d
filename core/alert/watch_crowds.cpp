// Who comes, from where, and what that fills.
#include "core/alert/watch_impl.h"
#include "core/crypto/hash.h"
#include "core/detect/key_eclipse.h"

#include <array>

namespace vedette::alert {

namespace {

using crypto::Sha256;

/// How far apart two keys of the DHT are, as a share of the key space.
double distance(const Sha256::Digest& a, const Sha256::Digest& b) noexcept {
    double share = 0;
    double unit = 1;
    for (std::size_t i = 0; i < 8; ++i) {
        unit /= 256;
        share += unit * static_cast<double>(a[i] ^ b[i]);
    }
    return share;
}

double median(std::deque<double> values) {
    std::vector<double> sorted(values.begin(), values.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    return *middle;
}

/// Who is no longer new makes no crowd, but the prefix is known to hold so many.
void age(Neighbourhood& there, Instant now, std::size_t most) {
    while (!there.young.empty()
           && (now - there.young.front().first > limits::kYoung || there.young.size() > most)) {
        there.young.erase(there.young.begin());
        ++there.old;
    }
}

} // namespace

std::optional<Prefix> Watch::Impl::prefixOf(const codec::PeerId& peer) const {
    const Acquaintance* known = acquaintances.find(numberOf(peer));
    return known == nullptr ? std::nullopt : known->prefix;
}

void Watch::Impl::on(const event::Event& event, const event::ConnectionOpened& body) {
    open = std::min(open + 1, kMaxOpen);
    const auto prefix = Prefix::of(body.remote);
    if (!prefix || !prefix->isPublic) return;
    if (body.direction == event::Direction::Inbound)
        count(flooding.at(prefix->number()), event, Rule::ConnectionFlood, prefix->text(), body.peer, 1,
              limits::kFlood, limits::kFloodHalfLife);
    meet(event, body.peer, *prefix);
}

void Watch::Impl::meet(const event::Event& event, const codec::PeerId& peer, const Prefix& prefix) {
    Acquaintance& who = acquaintances.at(numberOf(peer));
    if (who.known) return moveTo(event, peer, who, prefix);
    who.known = true;
    who.prefix = prefix;
    Neighbourhood& there = neighbourhoods.at(prefix.number());
    if (there.old == 0 && there.young.empty()) ++prefixes;
    there.young.push_back({peer, event.at, event.id});
    age(there, event.at, kMaxYoung);
    crowded(event, there, prefix);
}

void Watch::Impl::crowded(const event::Event& event, Neighbourhood& there, const Prefix& prefix) {
    const auto young = static_cast<double>(there.young.size());
    const double limit = limits::kCrowd + 2 * static_cast<double>(there.old);
    if (prefixes < limits::kPrefixes || young < limit || !there.said.again(event.at, young)) return;
    Finding made = finding(Rule::CrowdedPrefix, event, prefix.text(), young, limit);
    made.causes.clear();
    for (const Met& one : there.young) {
        made.concern(one.peer);
        if (made.causes.size() >= Finding::kMaxCauses) made.causes.erase(made.causes.begin());
        made.causes.push_back(one.event);
    }
    made.add(Measure::Peers, young);
    made.add(Measure::Expected, static_cast<double>(there.old));
    made.add(Measure::Prefixes, static_cast<double>(prefixes));
    made.add(Measure::Seconds, std::chrono::duration<double>(limits::kYoung).count());
    raise(std::move(made));
}

void Watch::Impl::moveTo(const event::Event& event, const codec::PeerId& peer, Acquaintance& who,
                         const Prefix& prefix) {
    if (who.prefix == prefix) return;
    // Who moves on has a new network; who is in two places comes back to where it was.
    const bool back = who.before == prefix;
    who.before = std::exchange(who.prefix, prefix);
    if (!back) who.moves.clear();
    while (!who.moves.empty()
           && (event.at - who.moves.front().first > limits::kTwiceSpan || who.moves.size() >= kMaxMoves))
        who.moves.erase(who.moves.begin());
    who.moves.emplace_back(event.at, event.id);
    const auto moves = static_cast<double>(who.moves.size());
    if (moves < limits::kTwice || !who.said.again(event.at, moves)) return;
    Finding made = finding(Rule::IdentityTwice, event, peer.text(), moves, limits::kTwice);
    made.concern(peer);
    made.causes.clear();
    for (const auto& [at, id] : who.moves) made.causes.push_back(id);
    made.add(Measure::Seen, moves);
    made.add(Measure::Seconds, std::chrono::duration<double>(limits::kTwiceSpan).count());
    raise(std::move(made));
}

void Watch::Impl::on(const event::Event& event, const event::RoutingChanged& body) {
    if (!body.present || !body.refusal.empty() || body.size < limits::kTable) return;
    const auto prefix = prefixOf(body.peer);
    if (!prefix || !prefix->isPublic) return;
    Neighbourhood& there = tableShare.at(prefix->number());
    age(there, event.at, kMaxYoung);
    if (std::ranges::find(there.young, body.peer, &Met::peer) == there.young.end())
        there.young.push_back({body.peer, event.at, event.id});
    const auto seen = static_cast<double>(there.young.size());
    const double share = seen / static_cast<double>(body.size);
    if (seen < limits::kCrowd || share < limits::kTakenOver || !there.said.again(event.at, seen)) return;
    Finding made = finding(Rule::TableTakeover, event, prefix->text(), share, limits::kTakenOver);
    for (const Met& one : there.young) made.concern(one.peer);
    made.add(Measure::Peers, seen);
    made.add(Measure::Total, static_cast<double>(body.size));
    made.add(Measure::Share, share);
    raise(std::move(made));
}

void Watch::Impl::on(const event::Event& event, const event::MeshChanged& body) {
    auto found = meshes.find(body.topic);
    if (found == meshes.end()) {
        if (!body.inMesh || meshes.size() >= kMaxTopics) return;
        found = meshes.try_emplace(body.topic).first;
    }
    Mesh& mesh = found->second;
    std::erase(mesh.members, body.peer);
    if (!body.inMesh) {
        if (mesh.members.empty()) meshes.erase(found);
        return;
    }
    if (mesh.members.size() >= kMaxMesh) mesh.members.erase(mesh.members.begin());
    mesh.members.push_back(body.peer);
    mesh.changes.push_back(event.id);
    if (mesh.changes.size() > Finding::kMaxCauses) mesh.changes.pop_front();
    if (mesh.members.size() < limits::kMesh) return;

    std::map<std::uint64_t, std::vector<codec::PeerId>> homes;
    for (const codec::PeerId& member : mesh.members)
        if (const auto prefix = prefixOf(member); prefix && prefix->isPublic)
            homes[prefix->number()].push_back(member);
    std::vector<codec::PeerId> together;
    std::size_t networks = 0;
    for (const auto& [number, members] : homes) {
        if (members.size() < limits::kMeshCrowd) continue;
        ++networks;
        together.insert(together.end(), members.begin(), members.end());
    }
    const double share = static_cast<double>(together.size()) / static_cast<double>(mesh.members.size());
    if (share < limits::kMeshShare || !mesh.said.again(event.at, share)) return;
    Finding made = finding(Rule::MeshTakeover, event, body.topic, share, limits::kMeshShare);
    for (const codec::PeerId& one : together) made.concern(one);
    made.causes.assign(mesh.changes.begin(), mesh.changes.end());
    made.add(Measure::Share, share);
    made.add(Measure::Total, static_cast<double>(mesh.members.size()));
    made.add(Measure::Prefixes, static_cast<double>(networks));
    raise(std::move(made));
}

void Watch::Impl::on(const event::Event& event, const event::LookupEnded& body) {
    // A name that was never published is not found, and nobody is to blame; no answer at all is a failure.
    counted(lookups, event, Rule::LookupFailures, {}, body.asked > 0 && body.answered == 0);
    if (body.name.empty() || body.closest.size() < limits::kNearest) return;
    const Sha256::Digest key = Sha256::of(body.name);
    std::array<double, detect::kMaxClosest> distances{};
    const std::size_t count = std::min(body.closest.size(), distances.size());
    for (std::size_t i = 0; i < count; ++i) distances[i] = distance(key, Sha256::of(body.closest[i].bytes()));
    std::ranges::sort(distances.begin(), distances.begin() + count);
    const double outer = distances[count - 1];
    if (!(outer > 0)) return;
    const double size = static_cast<double>(count) / outer;
    const bool enough = sizes.size() >= limits::kSizeLookups;
    const double estimate = enough ? std::exp(median(sizes)) : 0;
    // One name counts once, or who eclipses it would teach us that networks are so dense.
    if (std::ranges::find(sized, body.name) == sized.end()) {
        sizes.push_back(std::log(size));
        sized.push_back(body.name);
        if (sizes.size() > kMaxSizes) {
            sizes.pop_front();
            sized.pop_front();
        }
    }
    if (!enough) return;
    const detect::Finding weighed = detect::weighKey(estimate, {distances.data(), count});
    if (weighed.score < limits::kDense) return;
    if (dense.size() >= kMaxSizes && !dense.contains(body.name)) dense.erase(dense.begin());
    if (!dense[body.name].again(event.at, weighed.score)) return;
    const Bytes shown(body.name.begin(), body.name.begin()
                                             + static_cast<std::ptrdiff_t>(
                                                 std::min(body.name.size(), Finding::kMaxSubject / 2)));
    Finding made = finding(Rule::KeyTooDense, event, toHex(shown), weighed.score, limits::kDense);
    for (std::size_t i = 0; i < count; ++i) made.concern(body.closest[i]);
    made.add(Measure::Surprise, weighed.score);
    made.add(Measure::NetworkSize, estimate);
    made.add(Measure::Peers, static_cast<double>(count));
    raise(std::move(made));
}

} // namespace vedette::alert
