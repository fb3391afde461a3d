#include "core/alert/outlet/outbox.h"

#include "core/base/check.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vedette::alert {

namespace {

constexpr std::uint32_t kMaxDoublings = 30;

void count(HeldBack& into, const Notice& notice) {
    const bool first = into.delivery.empty();
    if (first || notice.severity > into.worst.severity) into.worst = notice;
    into.at = std::max(into.at, notice.at);
    ++into.severities[static_cast<std::size_t>(notice.severity)];
}

} // namespace

Outbox::Outbox(OutboxConfig config, const OutboxPosition& settled, Random& random, Instant now)
    : m_config(config),
      m_random(random),
      m_admitted{static_cast<double>(config.perMinute), now},
      m_attempts(m_admitted),
      m_seen(settled),
      m_retryAt(now) {}

void Outbox::refill(Allowance& allowance, Instant now) const {
    const double minutes = std::chrono::duration<double>(now - allowance.at) / kMinute;
    allowance.tokens =
        std::min(allowance.tokens + minutes * m_config.perMinute, static_cast<double>(m_config.perMinute));
    allowance.at = now;
}

void Outbox::queue(Notice notice) {
    const OutboxPosition before = std::exchange(m_seen, {notice.at, notice.sequence});
    m_items.push_back({std::move(notice), before});
}

void Outbox::add(Notice notice, Instant now) {
    refill(m_admitted, now);
    const double kept = notice.severity >= Severity::High ? 0 : m_config.perMinute / 2.0;
    const bool admitted = m_admitted.tokens >= 1 + kept;
    if (admitted) m_admitted.tokens -= 1;
    queue(std::move(notice));
    if (!admitted) return holdBack(m_items.size() - 1, Cause::Storm, now);
    makeRoom(now);
}

void Outbox::recall(Notice notice, Instant now) {
    queue(std::move(notice));
    makeRoom(now);
}

void Outbox::makeRoom(Instant now) {
    const auto mayGo = [](const Item& item) {
        return !item.flying && std::holds_alternative<Notice>(item.message);
    };
    if (static_cast<std::size_t>(std::ranges::count_if(m_items, mayGo)) <= kRoom) return;
    std::size_t least = m_items.size();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (!mayGo(m_items[i])) continue;
        if (least == m_items.size() || severityOf(m_items[i].message) < severityOf(m_items[least].message))
            least = i;
    }
    holdBack(least, Cause::NoRoom, now);
}

void Outbox::holdBack(std::size_t index, Cause cause, Instant now) {
    ++(cause == Cause::Storm ? m_counts.heldBack : m_counts.noRoom);
    const Notice notice = std::get<Notice>(std::move(m_items[index].message));
    const auto gathering = std::ranges::find_if(m_items, [](const Item& item) {
        return !item.begun && std::holds_alternative<HeldBack>(item.message);
    });
    HeldBack held;
    Instant due = now + kMinute;
    if (gathering != m_items.end()) {
        held = std::get<HeldBack>(std::move(gathering->message));
        due = gathering->notBefore;
    }
    count(held, notice);
    ++(cause == Cause::Storm ? held.storm : held.noRoom);
    // It stands where the first of its notices stood, or settled() would run past that one.
    std::size_t place = index;
    if (gathering != m_items.end()) {
        const auto there = static_cast<std::size_t>(std::distance(m_items.begin(), gathering));
        place = std::min(index, there);
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(std::max(index, there)));
    }
    if (place == index) held.delivery = notice.delivery + "_held";
    m_items[place].message = std::move(held);
    m_items[place].notBefore = due;
    m_items[place].refusals = 0;
    m_items[place].begun = false;
}

const Message* Outbox::next(Instant now) {
    if (flight() != m_items.end() || now < m_retryAt) return nullptr;
    refill(m_attempts, now);
    if (m_attempts.tokens < 1) return nullptr;
    const auto due = std::ranges::find_if(m_items, [&](const Item& item) { return item.notBefore <= now; });
    if (due == m_items.end()) return nullptr;
    m_attempts.tokens -= 1;
    due->begun = true;
    due->flying = true;
    return &due->message;
}

std::deque<Outbox::Item>::iterator Outbox::flight() {
    return std::ranges::find_if(m_items, &Item::flying);
}

void Outbox::confirmed(Instant now) {
    const auto done = flight();
    VD_ASSERT(done != m_items.end());
    m_items.erase(done);
    ++m_counts.delivered;
    m_failures = 0;
    m_retryAt = now;
}

bool Outbox::failed(Failure failure, Instant now, std::optional<Duration> patience) {
    const auto item = flight();
    VD_ASSERT(item != m_items.end());
    item->flying = false;
    ++m_counts.failed;
    Duration pause = m_config.maxBackOff;
    if (m_failures < kMaxDoublings && m_config.firstBackOff < m_config.maxBackOff / (1 << m_failures))
        pause = m_config.firstBackOff * (1 << m_failures);
    ++m_failures;
    pause -= Duration(
        static_cast<Duration::rep>(m_random.below(static_cast<std::uint64_t>(pause.count()) / 2 + 1)));
    if (patience) pause = std::max(pause, std::min(*patience, kMaxRetryAfter));
    m_retryAt = now + pause;
    if (failure != Failure::Refused || ++item->refusals < kMaxRefusals) return false;
    m_items.erase(item);
    ++m_counts.givenUp;
    return true;
}

std::optional<Instant> Outbox::deadline() const {
    if (m_items.empty() || std::ranges::any_of(m_items, &Item::flying)) return std::nullopt;
    Instant due = std::ranges::min_element(m_items, {}, &Item::notBefore)->notBefore;
    due = std::max(due, m_retryAt);
    if (m_attempts.tokens < 1) {
        // A moment more, for the sum of fractions may fall just short.
        const auto wait =
            std::chrono::duration<double>(kMinute) * ((1 - m_attempts.tokens) / m_config.perMinute);
        due = std::max(due, m_attempts.at + std::chrono::duration_cast<Duration>(wait)
                                + std::chrono::milliseconds(1));
    }
    return due;
}

const OutboxPosition& Outbox::settled() const noexcept {
    return m_items.empty() ? m_seen : m_items.front().before;
}

} // namespace vedette::alert
