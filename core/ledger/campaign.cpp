#include "core/ledger/campaign.h"

#include "core/base/check.h"
#include "core/codec/cbor.h"
#include "core/ledger/fields.h"

#include <algorithm>
#include <chrono>

namespace vedette::ledger {

namespace {

using Successor = Rotation::Successor;

constexpr std::string_view kCampaignMark = "vedette-key-campaign";
constexpr std::int64_t kMostOpenMs =
    std::chrono::duration_cast<std::chrono::milliseconds>(Campaign::kMaxOpen).count();
constexpr std::uint64_t kMostOverlap =
    std::chrono::duration_cast<std::chrono::seconds>(Ledger::kMaxOverlap).count();

void writeRotation(codec::CborWriter& w, const KeyId& key, const Rotation& rotation) {
    w.beginArray().bytes(key.digest).text(rotation.holder);
    if (const auto& successor = rotation.successor) {
        w.beginMap();
        writeBirth(w, successor->birth);
        w.end();
        w.integer(successor->overlapUntil.ms).bytes(successor->byNew).bytes(successor->byOld);
    }
    w.end();
}

Result<Successor> readSuccessor(Items& items) {
    Successor out;
    const auto item = VD_TRY(items.next());
    const Fields fields(VD_TRY(formed(item.map())));
    std::size_t taken = 0;
    out.birth = VD_TRY(readBirth(fields, taken));
    VD_TRY(fields.only(taken));
    out.overlapUntil = VD_TRY(timeIn(items.next()));
    out.byNew = VD_TRY(boundedBytes(items.next(), 1, kMaxSignature));
    out.byOld = VD_TRY(boundedBytes(items.next(), 0, kMaxSignature));
    return out;
}

/// How much of it is signed, then an order of the bytes: of two that hold, every computer keeps the same.
bool goesBefore(const Successor& one, const Successor& other) {
    if (one.byOld.empty() != other.byOld.empty()) return other.byOld.empty();
    const auto bytesOf = [](const Successor& of) {
        codec::CborWriter w;
        writeRotation(w, {}, {{}, of});
        return std::move(w).take();
    };
    return bytesOf(one) < bytesOf(other);
}

bool holds(BytesView key, const Statement& statement, BytesView signature) {
    const auto decoded = crypto::PublicKey::decode(key);
    return decoded && decoded->verify(crypto::signingInput(consentRequest(statement)), signature);
}

} // namespace

std::string_view stageName(Campaign::Stage stage) noexcept {
    switch (stage) {
    case Campaign::Stage::Open: return "open";
    case Campaign::Stage::Complete: return "complete";
    case Campaign::Stage::Done: return "done";
    case Campaign::Stage::Barred: return "barred";
    }
    return "unknown";
}

Bytes Campaign::encode() const {
    codec::CborWriter w;
    w.beginArray().text(kCampaignMark).uint(1).bytes(ledger).integer(begun.ms).integer(until.ms);
    w.uint(overlapSeconds).text(who).text(why).beginArray();
    for (const auto& [key, rotation] : keys) writeRotation(w, key, rotation);
    w.end().end();
    return std::move(w).take();
}

Result<Campaign> Campaign::decode(BytesView bytes) {
    auto outer = VD_TRY(Items::open(bytes, kMaxBytes));
    if (VD_TRY(boundedText(outer.next())) != kCampaignMark) return Fail{Violation::Malformed, "its mark"};
    if (VD_TRY(numberIn(outer.next(), 1)) != 1) return Fail{Violation::BadField, "version"};
    Campaign out;
    out.ledger = VD_TRY(digestIn(outer.next()));
    out.begun = VD_TRY(timeIn(outer.next()));
    out.until = VD_TRY(timeIn(outer.next()));
    if (out.until <= out.begun || out.until.ms - out.begun.ms > kMostOpenMs)
        return Fail{Violation::BadField, "its end"};
    out.overlapSeconds = VD_TRY(numberIn(outer.next(), kMostOverlap));
    out.who = VD_TRY(boundedText(outer.next()));
    out.why = VD_TRY(boundedText(outer.next()));
    auto items = VD_TRY(Items::of(outer.next()));
    VD_TRY(outer.end());
    if (items.size() == 0 || items.size() > kMaxKeys) return Fail{Violation::BadField, "keys"};
    while (!items.done()) {
        auto item = VD_TRY(Items::of(items.next()));
        const KeyId key{VD_TRY(digestIn(item.next()))};
        if (!out.keys.empty() && !(out.keys.rbegin()->first < key)) return Fail{Violation::BadOrder};
        Rotation rotation;
        rotation.holder = VD_TRY(boundedText(item.next()));
        if (!item.done()) rotation.successor = VD_TRY(readSuccessor(item));
        VD_TRY(item.end());
        out.keys.emplace(key, std::move(rotation));
    }
    return out;
}

bool Campaign::sameAs(const Campaign& other) const {
    const auto bare = [](Campaign of) {
        for (auto& [key, rotation] : of.keys) rotation = {};
        return of;
    };
    return bare(*this) == bare(other);
}

Result<> Campaign::mayRotate(const Ledger& on, const KeyId& key, WallTime now) {
    const KeyRecord* record = on.find(key);
    if (record == nullptr) return Fail{Violation::UnknownKey};
    if (record->successor) return Fail{Violation::AlreadySucceeded};
    if (record->stateAt(now) != State::Active)
        return Fail{Violation::IllegalMove, std::string(stateName(record->stateAt(now)))};
    const KeyId next{record->birth.next};
    if (on.find(next) != nullptr) return Fail{Violation::KnownKey};
    const auto& officers = on.policy().officers;
    if (std::ranges::any_of(officers, [&](const Officer& one) { return KeyId::of(one.key) == next; }))
        return Fail{Violation::NotSeparate};
    return {};
}

Statement Campaign::statement(const Ledger& on, const KeyId& key, WallTime now) const {
    const auto& successor = keys.at(key).successor;
    VD_ASSERT(successor.has_value());
    Statement out = on.next(now);
    out.who = who;
    out.why = why;
    out.content = Succession{key, successor->birth, successor->overlapUntil,
                             Consents{until, successor->byOld, successor->byNew}};
    return out;
}

Campaign::Progress Campaign::progress(const Ledger& on, const KeyId& key, WallTime now) const {
    const auto& successor = keys.at(key).successor;
    Progress out;
    const auto barred = [&](Error rule) {
        out.stage = Stage::Barred;
        out.why = std::move(rule);
        return out;
    };
    if (ledger != on.id()) return barred(Error(Violation::WrongLedger));
    const KeyRecord* record = on.find(key);
    if (record != nullptr && record->successor) {
        out.stage = Stage::Done;
        out.newMissing = out.oldMissing = false;
        return out;
    }
    const WallTime at = on.next(now).at;
    if (const auto may = mayRotate(on, key, at); !may) return barred(may.error());
    if (at >= until) return barred(Error(Violation::ConsentExpired));
    if (!successor) return out;
    const Statement asked = statement(on, key, now);
    if (KeyId::of(successor->birth.key).digest != record->birth.next) {
        out.why = Error(Violation::CommitmentMismatch);
        return out;
    }
    if (successor->overlapUntil.ms > until.ms + static_cast<std::int64_t>(overlapSeconds) * 1000) {
        out.why = Error(Violation::BadOverlap); // more than the campaign is for, whoever signs it
        return out;
    }
    out.newMissing = !holds(successor->birth.key, asked, successor->byNew);
    // A birth that nobody vouches for is none, whoever else signed it.
    if (!out.newMissing && !successor->byOld.empty())
        out.oldMissing = !holds(record->birth.key, asked, successor->byOld);
    if (out.newMissing || (out.oldMissing && !successor->byOld.empty()))
        out.why = Error(Violation::BadSignature);
    if (out.newMissing || out.oldMissing) return out;
    const auto admitted = on.admits(Entry{asked.encode(), {}}.encode());
    if (!admitted) return barred(admitted.error());
    out.stage = Stage::Complete;
    return out;
}

Result<Campaign::Merged> Campaign::merge(const Ledger& on, const Campaign& part, WallTime now) {
    if (part.ledger != ledger || ledger != on.id()) return Fail{Violation::WrongLedger};
    if (!sameAs(part)) return Fail{Violation::OtherCampaign};
    Merged out;
    for (const auto& [key, theirs] : part.keys) {
        auto& ours = keys.at(key).successor;
        // What is here already need not be verified again.
        if (!theirs.successor || theirs.successor == ours) continue;
        const Progress brought = part.progress(on, key, now);
        if (brought.stage == Stage::Done) continue;
        if (brought.why) out.refused.emplace(key, *brought.why);
        if (brought.stage == Stage::Barred || brought.newMissing) continue;
        Successor good = *theirs.successor;
        if (brought.oldMissing) good.byOld.clear();
        // What is here may have been spoilt; it then gives way to anything that holds.
        const Progress here = progress(on, key, now);
        if (ours && !here.newMissing) {
            Successor kept = *ours;
            if (here.oldMissing) kept.byOld.clear();
            if (kept.birth != good.birth || kept.overlapUntil != good.overlapUntil) out.twice.push_back(key);
            if (good == *ours || goesBefore(kept, good)) continue;
        }
        ours = std::move(good);
        out.taken.push_back(key);
    }
    return out;
}

} // namespace vedette::ledger
