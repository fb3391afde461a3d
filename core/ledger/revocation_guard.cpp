#include "core/ledger/revocation_guard.h"

#include "core/codec/cbor.h"
#include "core/ledger/fields.h"

#include <algorithm>

namespace vedette::ledger {

namespace {

constexpr std::string_view kGuardMark = "vedette-revocations";
constexpr std::uint64_t kGuardNumbers = (std::uint64_t{1} << 53) - 1;

WallTime later(WallTime from, Duration span) {
    return {from.ms + std::chrono::floor<std::chrono::milliseconds>(span).count()};
}

} // namespace

Bytes RevocationGuard::Saved::encode() const {
    codec::CborWriter w;
    w.beginArray().text(kGuardMark).uint(1).integer(highest.ms).uint(epoch).bytes(entry).end();
    return std::move(w).take();
}

Result<RevocationGuard::Saved> RevocationGuard::Saved::decode(BytesView file) {
    auto items = VD_TRY(Items::open(file, kMaxEntry + kMaxText));
    if (VD_TRY(boundedText(items.next())) != kGuardMark) return Fail{Violation::Malformed, "its mark"};
    if (VD_TRY(numberIn(items.next(), 1)) != 1) return Fail{Violation::BadField, "version"};
    Saved out;
    out.highest = VD_TRY(timeIn(items.next()));
    out.epoch = VD_TRY(numberIn(items.next(), kGuardNumbers));
    out.entry = VD_TRY(boundedBytes(items.next(), 0, kMaxEntry));
    VD_TRY(items.end());
    return out;
}

RevocationGuard::RevocationGuard(SetAuthority authority, const Saved& saved, const Timeline& timeline,
                                 Instant now)
    : m_authority(std::move(authority)), m_latest{now, saved.highest}, m_floor(saved.epoch) {
    restamp(timeline);
    if (saved.entry.empty()) return;
    if (auto set = openSet(m_authority, saved.entry); set && set->epoch >= m_floor) {
        m_set = *std::move(set);
        m_entry = saved.entry;
        restamp({now, m_set->at});
    }
}

Result<bool> RevocationGuard::offer(BytesView entry, Instant now) {
    if (equal(entry, m_entry)) return false;
    RevocationSet set = VD_TRY(openSet(m_authority, entry));
    if (set.epoch < m_floor || set.epoch < epoch()) return Fail{Violation::RolledBack};
    if (m_set && set.epoch == m_set->epoch) {
        // Other signatures under the same words are no second set.
        if (set == *m_set) return false;
        return Fail{Violation::Forked};
    }
    if (set.at > later(time(now), kSkew)) return Fail{Violation::NotYet};
    if (m_set) {
        if (set.at < m_set->at) return Fail{Violation::TimeReversed};
        const bool kept = std::ranges::all_of(m_set->refused, [&](const Refused& one) {
            return one.reason == Reason::Hold || set.find(one.key) != nullptr;
        });
        // Whoever may sign sets must not be able to give a stolen key its place back.
        if (!kept) return Fail{Violation::Shrunk};
    }
    m_floor = set.epoch;
    // Whoever signs sets says what time it is, too.
    restamp({now, set.at});
    m_set = std::move(set);
    m_entry = copyOf(entry);
    return true;
}

RevocationGuard::Verdict RevocationGuard::judge(const KeyId& key, Instant now) const {
    if (m_set && m_set->find(key) != nullptr) return Verdict::Revoked;
    return stale(now) ? Verdict::Stale : Verdict::Pass;
}

bool RevocationGuard::stale(Instant now) const {
    return !m_set || time(now) >= m_set->staleFrom();
}

WallTime RevocationGuard::time(Instant now) const {
    return m_latest.wall(now);
}

void RevocationGuard::restamp(const Timeline& timeline) {
    // All clocks run at one speed, so that what is ahead once is ahead for good.
    if (timeline.wall(m_latest.origin) > m_latest.wallAtOrigin) m_latest = timeline;
}

RevocationGuard::Saved RevocationGuard::saved(Instant now) const {
    return {time(now), m_floor, m_entry};
}

} // namespace vedette::ledger
