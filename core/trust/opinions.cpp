#include "core/trust/opinions.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace vedette::trust {

namespace {

constexpr int kRoundsOfRing =
    3; // peers equally near weigh one another: after three nothing moves that matters

// What a group may still say, once the cap of the group is known.
template <class Key>
double allow(std::map<Key, double>& left, Key key, double most, double wanted) {
    const auto [at, fresh] = left.try_emplace(key, most);
    const double given = std::min(at->second, wanted);
    at->second -= given;
    return given;
}

} // namespace

bool Opinions::know(Member member) {
    if (member >= kMaxMembers) return false;
    if (member >= m_members.size()) m_members.resize(std::size_t{member} + 1);
    return true;
}

void Opinions::pin(Member member) {
    if (know(member)) m_members[member].pinned = true;
}

void Opinions::unpin(Member member) {
    if (know(member)) m_members[member].pinned = false;
}

void Opinions::locate(Member member, Origin origin) {
    if (know(member)) m_members[member].origin = origin;
}

bool Opinions::say(Member rater, Member subject, double value, std::int64_t second) {
    if (rater == subject || !std::isfinite(value) || !know(std::max(rater, subject))) return false;
    std::vector<Heard>& heard = m_members[subject].heard;
    const Heard said{rater, static_cast<float>(std::clamp(value, -1.0, 1.0)), second};
    const auto same = std::ranges::find(heard, rater, &Heard::rater);
    if (value == 0.0) {
        if (same == heard.end()) return true;
        heard.erase(same);
        --m_opinions;
        return true;
    }
    if (same != heard.end()) {
        *same = said;
        return true;
    }
    if (heard.size() < kMaxOpinions) {
        heard.push_back(said);
        ++m_opinions;
        return true;
    }
    const auto least = std::ranges::min_element(heard, [this](const Heard& a, const Heard& b) {
        const double left = m_members[a.rater].weight;
        const double right = m_members[b.rater].weight;
        return left != right ? left < right : a.second < b.second;
    });
    if (m_members[rater].weight < m_members[least->rater].weight) return false;
    *least = said;
    return true;
}

// Breadth first over positive opinions, from all pins at once. They are stored at the subject, so the rings
// are grown by asking everybody not yet reached; the rings of a small world are few.
void Opinions::measureSteps() {
    for (Known& known : m_members) known.steps = known.pinned ? 0 : Standing::kFar;
    bool grown = true;
    for (std::uint32_t ring = 0; grown; ++ring) {
        grown = false;
        for (Known& known : m_members) {
            if (known.steps != Standing::kFar) continue;
            const bool reached = std::ranges::any_of(known.heard, [&](const Heard& heard) {
                return heard.value > 0.0F && m_members[heard.rater].steps == ring;
            });
            if (!reached) continue;
            known.steps = ring + 1;
            grown = true;
        }
    }
}

std::vector<std::vector<Member>> Opinions::rings() const {
    std::vector<std::vector<Member>> rings;
    for (Member member = 0; member < m_members.size(); ++member) {
        const std::uint32_t steps = m_members[member].steps;
        if (steps == Standing::kFar) continue;
        if (steps >= rings.size()) rings.resize(std::size_t{steps} + 1);
        rings[steps].push_back(member);
    }
    return rings;
}

void Opinions::listen(Member subject, Company company, std::vector<Voice>& fors,
                      std::vector<Voice>& againsts) const {
    const Known& known = m_members[subject];
    for (const Heard& heard : known.heard) {
        const Known& rater = m_members[heard.rater];
        const bool near = company == Company::Nearer ? rater.steps < known.steps : rater.steps <= known.steps;
        if (!near || rater.steps == Standing::kFar || rater.weight <= 0.0) continue;
        const double age = static_cast<double>(std::max<std::int64_t>(0, m_second - heard.second));
        const double faded = std::exp2(-age / static_cast<double>(kHalfLife));
        const double weight = rater.weight * std::abs(static_cast<double>(heard.value)) * faded;
        (heard.value > 0.0F ? fors : againsts).push_back({heard.rater, weight});
    }
    const auto louder = [](const Voice& a, const Voice& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.rater < b.rater;
    };
    std::ranges::sort(fors, louder);
    std::ranges::sort(againsts, louder);
}

// The strongest voice of a group speaks first, so what a cap holds back is the crowd behind it.
double Opinions::cap(std::vector<Voice>& voices, double& held) const {
    std::map<Member, double> introducers;
    std::map<std::uint64_t, double> prefixes;
    std::map<std::uint32_t, double> systems;
    double sum = 0.0;
    for (const Voice& voice : voices) {
        const Known& rater = m_members[voice.rater];
        double given = voice.weight;
        const bool introduced = rater.introducer != kNobody && !m_members[rater.introducer].pinned;
        if (!rater.pinned && introduced)
            given = allow(introducers, rater.introducer, m_members[rater.introducer].support, given);
        if (rater.origin.prefix != 0) given = allow(prefixes, rater.origin.prefix, kPerPrefix, given);
        if (rater.origin.system != 0) given = allow(systems, rater.origin.system, kPerSystem, given);
        sum += given;
        held += voice.weight - given;
    }
    return sum;
}

Standing Opinions::tally(Member subject, Company company) const {
    std::vector<Voice> fors;
    std::vector<Voice> againsts;
    listen(subject, company, fors, againsts);
    Standing standing;
    if (!fors.empty()) standing.voucher = fors.front().rater;
    if (!againsts.empty()) standing.accuser = againsts.front().rater;
    standing.speakFor = cap(fors, standing.held);
    standing.speakAgainst = cap(againsts, standing.held);
    standing.steps = m_members[subject].steps;
    standing.weight = m_members[subject].pinned
                        ? 1.0
                        : standing.speakFor / (standing.speakFor + standing.speakAgainst + kDoubt);
    return standing;
}

void Opinions::settle(std::int64_t second) {
    m_second = second;
    measureSteps();
    for (Known& known : m_members) {
        known.weight = known.pinned ? 1.0 : 0.0;
        known.support = 0.0;
        known.introducer = kNobody;
    }
    const auto all = rings();
    std::vector<Standing> standings;
    for (std::size_t ring = 1; ring < all.size(); ++ring) {
        for (int round = 0; round < kRoundsOfRing; ++round) {
            const Company company = round == 0 ? Company::Nearer : Company::AsNear;
            standings.clear();
            for (const Member member : all[ring]) standings.push_back(tally(member, company));
            for (std::size_t i = 0; i < standings.size(); ++i) {
                Known& known = m_members[all[ring][i]];
                known.weight = standings[i].weight;
                known.support = standings[i].speakFor;
                if (round == 0) known.introducer = standings[i].voucher.value_or(kNobody);
            }
        }
    }
}

Standing Opinions::standing(Member subject) const {
    if (subject >= m_members.size()) {
        Standing nobody;
        nobody.steps = Standing::kFar;
        return nobody;
    }
    // Whom no positive opinion reaches is farther than anybody: all who are trusted may speak of it.
    return tally(subject, Company::AsNear);
}

std::size_t Opinions::bytes() const noexcept {
    std::size_t sum = m_members.capacity() * sizeof(Known);
    for (const Known& known : m_members) sum += known.heard.capacity() * sizeof(Heard);
    return sum;
}

} // namespace vedette::trust
