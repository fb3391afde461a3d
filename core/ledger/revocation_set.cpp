#include "core/ledger/revocation_set.h"

#include "core/codec/cbor.h"
#include "core/ledger/fields.h"

#include <algorithm>

namespace vedette::ledger {

namespace {

constexpr std::uint64_t kSetVersion = 1;
constexpr std::uint64_t kSetNumbers = (std::uint64_t{1} << 53) - 1;

std::int64_t inMs(Duration span) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(span).count();
}

Result<Refused> readRefused(const Result<codec::CborReader>& item) {
    auto parts = VD_TRY(Items::of(item));
    Refused out;
    out.key = KeyId{VD_TRY(digestIn(parts.next()))};
    const std::uint64_t number = VD_TRY(numberIn(parts.next(), kSetNumbers));
    const auto reason = reasonOf(number);
    if (!reason) return Fail{Violation::BadField, "reason"};
    out.reason = *reason;
    out.invalidFrom = VD_TRY(timeIn(parts.next()));
    VD_TRY(parts.end());
    return out;
}

} // namespace

RevocationSet RevocationSet::of(const Ledger& ledger, std::uint64_t epoch, WallTime at, Duration maxAge) {
    const auto head = ledger.head().value_or(Ledger::Head{});
    return {ledger.id(), epoch, head.sequence, head.hash, at, maxAge, ledger.refused(at)};
}

Bytes RevocationSet::encode() const {
    codec::CborWriter w;
    w.beginMap();
    w.text("v").uint(kSetVersion);
    w.text("kind").text(kSetKind);
    w.text("ledger").bytes(ledger);
    w.text("epoch").uint(epoch);
    w.text("seq").uint(sequence);
    w.text("head").bytes(head);
    w.text("at").integer(at.ms);
    w.text("max_age").integer(inMs(maxAge));
    w.text("refused").beginArray();
    for (const Refused& one : refused) {
        w.beginArray().bytes(one.key.digest).uint(static_cast<std::uint64_t>(one.reason));
        w.integer(one.invalidFrom.ms).end();
    }
    w.end().end();
    return std::move(w).take();
}

Result<RevocationSet> RevocationSet::decode(BytesView body) {
    const Fields fields = VD_TRY(Fields::open(body, kMaxEntry));
    if (VD_TRY(fields.number("v", kSetNumbers)) != kSetVersion) return Fail{Violation::BadField, "version"};
    if (VD_TRY(fields.text("kind")) != kSetKind) return Fail{Violation::UnknownKind};
    RevocationSet out;
    out.ledger = VD_TRY(fields.digest("ledger"));
    out.epoch = VD_TRY(fields.number("epoch", kSetNumbers));
    out.sequence = VD_TRY(fields.number("seq", kSetNumbers));
    out.head = VD_TRY(fields.digest("head"));
    out.at = VD_TRY(fields.time("at"));
    const std::uint64_t age = VD_TRY(fields.number("max_age", static_cast<std::uint64_t>(inMs(kMaxSetAge))));
    if (out.epoch == 0 || age == 0) return Fail{Violation::BadField, "epoch or age"};
    out.maxAge = std::chrono::milliseconds(age);
    auto items = VD_TRY(Items::of(fields.at("refused")));
    if (items.size() > kMaxRefused) return Fail{Violation::BadField, "refused"};
    while (!items.done()) {
        const Refused one = VD_TRY(readRefused(items.next()));
        // Sorted, a key is found fast, and a set has one encoding.
        if (!out.refused.empty() && !(out.refused.back().key < one.key)) return Fail{Violation::BadOrder};
        out.refused.push_back(one);
    }
    VD_TRY(fields.only(9));
    return out;
}

const Refused* RevocationSet::find(const KeyId& key) const {
    const auto place = std::ranges::lower_bound(refused, key, {}, &Refused::key);
    return place != refused.end() && place->key == key ? &*place : nullptr;
}

WallTime RevocationSet::staleFrom() const {
    return {at.ms + inMs(maxAge)};
}

Result<RevocationSet> openSet(const SetAuthority& authority, BytesView bytes) {
    const Entry entry = VD_TRY(Entry::decode(bytes));
    RevocationSet set = VD_TRY(RevocationSet::decode(entry.body));
    if (set.ledger != authority.ledger) return Fail{Violation::WrongLedger};
    const Signers signers = VD_TRY(officersWhoSigned(authority.policy, kSetKind, entry));
    if (independent(authority.policy, signers, {Role::Operator, Role::Publisher})
        < authority.policy.setThreshold)
        return Fail{Violation::QuorumMissing};
    return set;
}

} // namespace vedette::ledger
