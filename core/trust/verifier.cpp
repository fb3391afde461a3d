#include "core/trust/verifier.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace vedette::trust {

namespace {

constexpr double kNews = 0.01; ///< of a score
constexpr std::size_t kMaxChannels = 8;

std::size_t indexOf(Tier tier) noexcept {
    return static_cast<std::size_t>(tier) - 1;
}

/// The score that evidence alone gives: time passes for everybody.
double evidenceOf(const Score& score) noexcept {
    double good = 0;
    double bad = 0;
    for (const TermScore& term : score.terms) {
        if (term.term == Term::Age) continue;
        good += term.good;
        bad += term.bad;
    }
    return (1.0 + good) / (2.0 + good + bad);
}

Reason reasonOf(const Score& score) noexcept {
    const double byCanaries = score.harm(Term::Canaries);
    const bool worst = std::ranges::all_of(
        score.terms, [&](const TermScore& term) { return score.harm(term.term) <= byCanaries; });
    return worst && byCanaries > 0 ? Reason::CanaryFailed : Reason::LowScore;
}

/// A limit that counts this peer alone, which it ran into by itself.
bool isOwnLimit(const event::Refused& refused) noexcept {
    static constexpr std::array<std::string_view, 3> kOwn{"limit.peer.", "limit.protocol.peer_",
                                                          "limit.connection."};
    return refused.action != "dial" && refused.action != "open_outbound"
        && std::ranges::any_of(kOwn, [&](std::string_view own) { return refused.rule.starts_with(own); });
}

/// From one to the next.
Duration paceOf(double perMinute) noexcept {
    constexpr double kLeast = 0.001;
    return std::chrono::duration_cast<Duration>(
        std::chrono::duration<double>(60.0 / std::max(perMinute, kLeast)));
}

/// How much was seen of it, either way.
double weightOf(const Record& record, WallTime at) noexcept {
    double sum = 0;
    for (const TermScore& term : scoreOf(record, at).terms)
        if (term.term != Term::Age) sum += term.good + term.bad;
    return sum;
}

} // namespace

std::string_view codeName(Reason reason) noexcept {
    switch (reason) {
    case Reason::Stranger: return "stranger";
    case Reason::LowScore: return "low_score";
    case Reason::CanaryFailed: return "canary_failed";
    case Reason::RanIntoLimits: return "ran_into_limits";
    case Reason::Earned: return "earned";
    case Reason::ByOperator: return "by_operator";
    case Reason::WordEnded: return "word_ended";
    }
    return "unknown";
}

std::optional<Tier> tierNamed(std::string_view name) noexcept {
    for (const Tier tier : {Tier::Low, Tier::Medium, Tier::High})
        if (codeName(tier) == name) return tier;
    return std::nullopt;
}

std::optional<Reason> reasonNamed(std::string_view message) noexcept {
    constexpr std::string_view kDomain = "tier.";
    if (!message.starts_with(kDomain)) return std::nullopt;
    for (const Reason reason : {Reason::Stranger, Reason::LowScore, Reason::CanaryFailed,
                                Reason::RanIntoLimits, Reason::Earned, Reason::ByOperator, Reason::WordEnded})
        if (codeName(reason) == message.substr(kDomain.size())) return reason;
    return std::nullopt;
}

Verifier::Verifier(VerifierConfig config, const Timeline& timeline, Random& random, Instant now)
    : m_config(std::move(config)), m_timeline(timeline), m_random(random), m_nextLook(now + kLook) {
    m_config.protocols.resize(std::min(m_config.protocols.size(), kMaxChannels));
    const WallTime at = m_timeline.wall(now);
    for (const auto& [peer, known] : m_config.known) {
        if (m_subjects.size() >= kMaxSubjects) break;
        Subject& subject = m_subjects[peer];
        subject.record = known.record;
        subject.tier = known.tier;
        subject.reason = known.reason;
        subject.score = subject.told = scoreOf(known.record, at).value;
        if (known.reason == Reason::CanaryFailed) subject.owed = kProofsOfLiar;
        if (known.reason == Reason::ByOperator && !m_config.words.contains(peer))
            fallBack(peer, subject, now);
    }
    m_config.known.clear();
    for (const auto& [peer, word] : m_config.words) {
        if (Subject* subject = know(peer, at); subject != nullptr) judge(peer, *subject, now);
    }
}

// --- What is seen

void Verifier::makeRoom(WallTime at) {
    std::vector<std::pair<double, codec::PeerId>> idle;
    for (const auto& [peer, subject] : m_subjects) {
        if (subject.open == 0 && !m_config.words.contains(peer))
            idle.emplace_back(weightOf(subject.record, at), peer);
    }
    const auto going = std::min(idle.size(), kMaxSubjects / 8);
    std::ranges::partial_sort(idle, idle.begin() + static_cast<std::ptrdiff_t>(going));
    for (std::size_t i = 0; i < going; ++i) m_subjects.erase(idle[i].second);
}

Verifier::Subject* Verifier::know(const codec::PeerId& peer, WallTime at) {
    if (peer.empty()) return nullptr;
    if (const auto found = m_subjects.find(peer); found != m_subjects.end()) return &found->second;
    if (m_subjects.size() >= kMaxSubjects) makeRoom(at);
    if (m_subjects.size() >= kMaxSubjects) return nullptr;
    Subject& subject = m_subjects[peer];
    subject.record.firstSeen = at;
    return &subject;
}

void Verifier::opened(const event::Event& event, const event::ConnectionOpened& body) {
    Subject* subject = know(body.peer, event.wall);
    if (subject == nullptr || m_open.contains(body.connection)) return;
    subject->evidence = event.id;
    const std::optional<Place> place = m_config.placeOf ? m_config.placeOf(body.remote) : std::nullopt;
    m_open.emplace(body.connection, std::pair(body.peer, place));
    ++subject->open;
    if (place) {
        // Two connections of one peer are no crowd.
        if (std::ranges::find(subject->places, *place) == subject->places.end()) ++m_crowd[*place];
        subject->places.push_back(*place);
    }
    judge(body.peer, *subject, event.at);
    schedule(body.peer, *subject, event.at);
    scheduleProof(body.peer, *subject, event.at);
}

void Verifier::closed(const event::ConnectionClosed& body) {
    const auto open = m_open.find(body.connection);
    if (open == m_open.end()) return;
    const auto [peer, place] = open->second;
    m_open.erase(open);
    const auto found = m_subjects.find(peer);
    if (found == m_subjects.end()) return;
    Subject& subject = found->second;
    --subject.open;
    if (place) {
        subject.places.erase(std::ranges::find(subject.places, *place));
        const bool gone = std::ranges::find(subject.places, *place) == subject.places.end();
        if (const auto crowd = m_crowd.find(*place); gone && --crowd->second == 0) m_crowd.erase(crowd);
    }
    if (subject.open > 0) return;
    unschedule(peer, subject);
    unscheduleProof(peer, subject);
    subject.channels = 0;
    subject.proves = false;
}

void Verifier::identified(const event::Event& event, const event::PeerIdentified& body) {
    const auto found = m_subjects.find(body.peer);
    if (found == m_subjects.end()) return;
    Subject& subject = found->second;
    subject.channels = 0;
    for (std::size_t i = 0; i < m_config.protocols.size(); ++i) {
        if (std::ranges::find(body.protocols, m_config.protocols[i]) != body.protocols.end())
            subject.channels |= static_cast<std::uint8_t>(1U << i);
    }
    if (subject.channels == 0) unschedule(body.peer, subject);
    schedule(body.peer, subject, event.at);
    subject.proves = !m_config.proofProtocol.empty()
                  && std::ranges::find(body.protocols, m_config.proofProtocol) != body.protocols.end();
    if (!subject.proves) unscheduleProof(body.peer, subject);
    scheduleProof(body.peer, subject, event.at);
}

double Verifier::pushesOf(const Subject& subject, Instant now) noexcept {
    const double past = std::chrono::duration<double>(now - subject.pushedAt).count();
    return std::max(0.0, subject.pushes - past / std::chrono::duration<double>(kPushFades).count());
}

void Verifier::refused(const event::Event& event, const event::Refused& body) {
    if (!isOwnLimit(body)) return;
    const auto found = m_subjects.find(body.peer);
    if (found == m_subjects.end()) return; // who is not connected takes nothing of ours
    Subject& subject = found->second;
    // However often it asks within a second: an honest peer may have much to ask at once.
    if (subject.pushes > 0 && event.at < subject.pushedAt + std::chrono::seconds(1)) return;
    subject.pushes = std::min(pushesOf(subject, event.at) + 1, 2 * kPushes);
    subject.pushedAt = event.at;
    subject.evidence = event.id;
    judge(body.peer, subject, event.at);
}

void Verifier::see(const event::Event& event) {
    std::visit(Overloaded{
                   [&](const event::ConnectionOpened& body) { opened(event, body); },
                   [&](const event::ConnectionClosed& body) { closed(body); },
                   [&](const event::PeerIdentified& body) { identified(event, body); },
                   [&](const event::Refused& body) { refused(event, body); },
                   [](const auto&) {},
               },
               event.body);
    const codec::PeerId* peer = Evidence::subjectOf(event.body);
    Subject* subject = peer != nullptr ? know(*peer, event.wall) : nullptr;
    if (subject == nullptr) return;
    Evidence::enter(event.body, event.wall, subject->record);
    subject->evidence = event.id;
    if (const auto* canary = std::get_if<event::CanaryEnded>(&event.body); canary != nullptr) {
        subject->proofs += canary->outcome == "passed" ? 1.0 : 0.0;
        if (canary->outcome == "wrong") {
            subject->proofs = 0;
            subject->owed = kProofsOfLiar;
        }
    }
    if (const auto* proof = std::get_if<event::AttestationEnded>(&event.body); proof != nullptr)
        proofEnded(*proof, *subject, event.at);
    if (const auto* task = std::get_if<event::TaskEnded>(&event.body); task != nullptr)
        subject->proofs += task->outcome == "done" ? 1.0 / kAnswersPerProof : 0.0;
    judge(*peer, *subject, event.at);
    scheduleProof(*peer, *subject, event.at);
}

// --- What follows

Record Verifier::completed(const Subject& subject) const {
    Record record = subject.record;
    record.sharingPrefix = 0;
    for (const Place& place : subject.places)
        record.sharingPrefix = std::max(record.sharingPrefix, m_crowd.at(place) - 1);
    return record;
}

void Verifier::judge(const codec::PeerId& peer, Subject& subject, Instant now) {
    const WallTime at = m_timeline.wall(now);
    const Score score = scoreOf(completed(subject), at);
    subject.score = score.value;
    if (std::abs(score.value - subject.told) >= kNews) {
        subject.told = score.value;
        m_changed = true;
    }
    if (const auto word = m_config.words.find(peer); word != m_config.words.end())
        return move(peer, subject, word->second.tier, Reason::ByOperator, now);
    const bool lied = subject.owed > kProofs && subject.proofs < subject.owed;
    const bool pushes = pushesOf(subject, now) >= kPushes;
    const Tier wanted = lied || pushes ? Tier::High : tierOf(score.value);
    if (wanted > subject.tier) {
        subject.proofs = 0;
        const Reason why = lied ? Reason::CanaryFailed : pushes ? Reason::RanIntoLimits : reasonOf(score);
        return move(peer, subject, wanted, why, now);
    }
    if (!lied) subject.owed = kProofs;
    const bool proved = subject.proofs >= kProofs || subject.record.attestedBy(at) == Attested::Good;
    while (proved && wanted < subject.tier) {
        const double bound = subject.tier == Tier::High ? kHighRisk : kLowRisk;
        if (evidenceOf(score) < bound + kMargin) return;
        move(peer, subject, subject.tier == Tier::High ? Tier::Medium : Tier::Low, Reason::Earned, now);
    }
}

void Verifier::move(const codec::PeerId& peer, Subject& subject, Tier to, Reason why, Instant now) {
    if (to == subject.tier) {
        subject.reason = why == Reason::ByOperator ? why : subject.reason;
        return;
    }
    const bool decided = why == Reason::ByOperator || why == Reason::WordEnded;
    m_outputs.emplace_back(
        Moved{{peer, std::string(trust::codeName(subject.tier)), std::string(trust::codeName(to)),
               make_error_code(why).message(), static_cast<std::int64_t>(std::lround(subject.score * 1000))},
              decided ? EventId{} : subject.evidence});
    subject.tier = to;
    subject.reason = why;
    m_changed = true;
    // The next canary is drawn anew, by the measure of the new tier.
    unschedule(peer, subject);
    schedule(peer, subject, now);
    unscheduleProof(peer, subject);
    scheduleProof(peer, subject, now);
}

/// Nobody's word counts any more. Low risk is earned, also by those who had it so; judge() sees what was.
void Verifier::fallBack(const codec::PeerId& peer, Subject& subject, Instant now) {
    const Tier wanted = tierOf(scoreOf(completed(subject), m_timeline.wall(now)).value);
    move(peer, subject, std::max(wanted, Tier::Medium), Reason::WordEnded, now);
    subject.reason = Reason::WordEnded;
}

void Verifier::decide(const codec::PeerId& peer, std::optional<Word> word, Instant now) {
    const WallTime at = m_timeline.wall(now);
    const bool had = m_config.words.erase(peer) > 0;
    if (word) m_config.words.emplace(peer, *std::move(word));
    Subject* subject = know(peer, at);
    if (subject == nullptr) return;
    if (had && !m_config.words.contains(peer)) fallBack(peer, *subject, now);
    judge(peer, *subject, now);
}

Assessment Verifier::assess(const codec::PeerId& peer) const {
    const auto found = m_subjects.find(peer);
    if (found == m_subjects.end()) return {};
    const Subject& subject = found->second;
    return {subject.tier, subject.reason, subject.score, subject.score < kQuarantine};
}

const Record* Verifier::recordOf(const codec::PeerId& peer) const {
    const auto found = m_subjects.find(peer);
    return found == m_subjects.end() ? nullptr : &found->second.record;
}

// --- Whom to ask, and when

Duration Verifier::wait(Tier tier) {
    constexpr double kMost = 8; // means: a draw beyond is one in 3,000
    const auto bits = std::bit_cast<std::uint64_t>(m_random.bytes<8>()) >> 11U;
    const double unit = (static_cast<double>(bits) + 1.0) * 0x1p-53; // above zero, at most one
    const double means = std::min(-std::log(unit), kMost);
    const auto mean = std::chrono::duration<double, Duration::period>(m_config.every[indexOf(tier)]);
    return std::chrono::duration_cast<Duration>(mean * means);
}

void Verifier::schedule(const codec::PeerId& peer, Subject& subject, Instant now) {
    if (subject.due || subject.asked != 0 || subject.channels == 0 || subject.open == 0) return;
    if (m_config.every[indexOf(subject.tier)] <= Duration{}) return;
    subject.due = now + wait(subject.tier);
    m_due.emplace(*subject.due, peer);
}

void Verifier::unschedule(const codec::PeerId& peer, Subject& subject) {
    if (!subject.due) return;
    m_due.erase({*subject.due, peer});
    subject.due.reset();
}

void Verifier::askDue(Instant now) {
    const Duration pause = paceOf(m_config.perMinute);
    while (!m_due.empty() && m_due.begin()->first <= now && m_nextAsk <= now) {
        const codec::PeerId peer = m_due.begin()->second;
        Subject& subject = m_subjects.at(peer);
        unschedule(peer, subject);
        auto pick = m_random.below(static_cast<std::uint64_t>(std::popcount(subject.channels)));
        std::size_t channel = 0;
        for (auto left = static_cast<unsigned>(subject.channels); (left & 1U) == 0 || pick-- > 0; left >>= 1U)
            ++channel;
        subject.asked = ++m_lastNumber;
        m_asked.emplace(subject.asked, std::pair(peer, now + kPatience));
        m_outputs.emplace_back(AskCanary{subject.asked, peer, channel});
        m_nextAsk = now + pause;
    }
}

// --- Who is to prove what it is, and when

void Verifier::scheduleProof(const codec::PeerId& peer, Subject& subject, Instant now) {
    if (subject.proofDue || subject.proving || !subject.proves || subject.open == 0) return;
    const WallTime at = m_timeline.wall(now);
    const bool proved = subject.record.attestedBy(at) == Attested::Good;
    if (subject.tier < m_config.proofFrom && !proved) return;
    Instant due = std::max(now, subject.proofNotBefore);
    if (proved) {
        const auto left = std::chrono::milliseconds(subject.record.attestedUntil.ms - at.ms);
        due = std::max(due, now + std::min(Duration(left), m_config.proofLife) - m_config.proofLife / 4);
    }
    subject.proofDue = due;
    m_proofsDue.emplace(due, peer);
}

void Verifier::unscheduleProof(const codec::PeerId& peer, Subject& subject) {
    if (!subject.proofDue) return;
    m_proofsDue.erase({*subject.proofDue, peer});
    subject.proofDue.reset();
}

void Verifier::askDueProofs(Instant now) {
    const Duration pause = paceOf(m_config.proofsPerMinute);
    while (!m_proofsDue.empty() && m_proofsDue.begin()->first <= now && m_nextProof <= now) {
        const codec::PeerId peer = m_proofsDue.begin()->second;
        Subject& subject = m_subjects.at(peer);
        unscheduleProof(peer, subject);
        subject.proving = true;
        m_outputs.emplace_back(AskProof{peer});
        m_nextProof = now + pause;
    }
}

void Verifier::proofEnded(const event::AttestationEnded& told, Subject& subject, Instant now) {
    subject.proving = false;
    const Duration pause = std::min(kPatience, m_config.proofLife / 4);
    subject.proofNotBefore = told.outcome == "held" ? now : now + pause;
    // What a policy asks of attestations is another answer now.
    m_changed = m_changed || told.outcome != "unanswered";
}

void Verifier::ended(std::uint64_t number, Instant now) {
    const auto asked = m_asked.find(number);
    if (asked == m_asked.end()) return;
    const codec::PeerId peer = asked->second.first;
    m_asked.erase(asked);
    const auto found = m_subjects.find(peer);
    if (found == m_subjects.end()) return;
    found->second.asked = 0;
    schedule(peer, found->second, now);
}

void Verifier::endWords(Instant now) {
    const WallTime at = m_timeline.wall(now);
    std::vector<codec::PeerId> over;
    for (const auto& [peer, word] : m_config.words)
        if (word.until.ms != 0 && word.until.ms <= at.ms) over.push_back(peer);
    for (const codec::PeerId& peer : over) decide(peer, std::nullopt, now);
}

void Verifier::wake(Instant now) {
    if (now >= m_nextLook) {
        m_nextLook = now + kLook;
        endWords(now);
        for (auto& [peer, subject] : m_subjects) {
            if (subject.open == 0) continue;
            judge(peer, subject, now);
            schedule(peer, subject, now);
            scheduleProof(peer, subject, now);
        }
        while (!m_asked.empty() && m_asked.begin()->second.second <= now) ended(m_asked.begin()->first, now);
    }
    askDue(now);
    askDueProofs(now);
}

std::optional<Instant> Verifier::deadline() const {
    if (m_open.empty() && m_config.words.empty()) return std::nullopt;
    Instant next = m_nextLook;
    if (!m_due.empty()) next = std::min(next, std::max(m_due.begin()->first, m_nextAsk));
    if (!m_proofsDue.empty()) next = std::min(next, std::max(m_proofsDue.begin()->first, m_nextProof));
    return next;
}

std::optional<Verifier::Output> Verifier::poll() {
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

std::uint32_t questionsToFind(double share, double probability) noexcept {
    constexpr double kMost = 1e9;
    const double count = std::ceil(std::log1p(-probability) / std::log1p(-share));
    return static_cast<std::uint32_t>(std::clamp(count, 1.0, kMost));
}

} // namespace vedette::trust
