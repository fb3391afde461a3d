#include "core/policy/bundle.h"

#include "core/codec/cbor.h"
#include "core/ledger/fields.h"
#include "core/ledger/signers.h"

#include <algorithm>

namespace vedette::policy {

namespace {

constexpr std::uint64_t kBundleVersion = 1;
constexpr std::uint64_t kBundleNumbers = (std::uint64_t{1} << 53) - 1;
constexpr std::string_view kSavedMagic = "vedette-policy";
constexpr std::size_t kMaxName = 256;

std::int64_t msOf(Duration span) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(span).count();
}

Result<Bundle::File> readFile(const Result<codec::CborReader>& item) {
    auto parts = VD_TRY(ledger::Items::of(item));
    const codec::CborReader name = VD_TRY(parts.next());
    const codec::CborReader text = VD_TRY(parts.next());
    VD_TRY(parts.end());
    Bundle::File out;
    out.name = VD_TRY(ledger::formed(name.text()));
    out.text = VD_TRY(ledger::formed(text.text()));
    if (out.name.empty() || out.name.size() > kMaxName) return Fail{ledger::Violation::BadField, "name"};
    return out;
}

} // namespace

std::string_view codeName(BundleError error) noexcept {
    switch (error) {
    case BundleError::RolledBack: return "rolled_back";
    case BundleError::Forked: return "forked";
    case BundleError::Stale: return "stale";
    case BundleError::NotYet: return "not_yet";
    case BundleError::OtherVersion: return "other_version";
    }
    return "unknown";
}

Bytes Bundle::encode() const {
    codec::CborWriter w;
    w.beginMap();
    w.text("v").uint(kBundleVersion);
    w.text("kind").text(kBundleKind);
    w.text("ledger").bytes(ledger);
    w.text("version").uint(version);
    w.text("at").integer(at.ms);
    w.text("max_age").integer(msOf(maxAge));
    w.text("files").beginArray();
    for (const File& file : files) w.beginArray().text(file.name).text(file.text).end();
    w.end().end();
    return std::move(w).take();
}

Result<Bundle> Bundle::decode(BytesView body) {
    const auto fields = VD_TRY(ledger::Fields::open(body, ledger::kMaxEntry));
    if (VD_TRY(fields.number("v", kBundleNumbers)) != kBundleVersion)
        return Fail{ledger::Violation::BadField, "version of the form"};
    if (VD_TRY(fields.text("kind")) != kBundleKind) return Fail{ledger::Violation::UnknownKind};
    Bundle out;
    out.ledger = VD_TRY(fields.digest("ledger"));
    out.version = VD_TRY(fields.number("version", kBundleNumbers));
    out.at = VD_TRY(fields.time("at"));
    const std::uint64_t age =
        VD_TRY(fields.number("max_age", static_cast<std::uint64_t>(msOf(kMaxBundleAge))));
    out.maxAge = std::chrono::milliseconds(age);
    auto items = VD_TRY(ledger::Items::of(fields.at("files")));
    if (out.version == 0 || age == 0 || items.size() == 0 || items.size() > kMaxFiles)
        return Fail{ledger::Violation::BadField, "version, age or files"};
    while (!items.done()) {
        auto file = VD_TRY(readFile(items.next()));
        // Sorted, as a folder is read, and no name twice.
        if (!out.files.empty() && out.files.back().name >= file.name)
            return Fail{ledger::Violation::BadOrder};
        out.files.push_back(std::move(file));
    }
    VD_TRY(fields.only(7));
    return out;
}

WallTime Bundle::staleFrom() const {
    return {at.ms + msOf(maxAge)};
}

Result<Document> Bundle::document() const {
    std::vector<SourceText> sources;
    for (const File& file : files) sources.push_back({file.name, file.text});
    Document out = VD_TRY(parsePolicy(sources));
    if (out.version != version) return Fail{BundleError::OtherVersion};
    out.staleFrom = staleFrom();
    for (Rule& rule : out.rules) {
        if (rule.allows && (!rule.expires || *rule.expires > staleFrom())) rule.expires = staleFrom();
    }
    return out;
}

Result<Bundle> openBundle(const ledger::SetAuthority& authority, BytesView bytes) {
    const auto entry = VD_TRY(ledger::Entry::decode(bytes));
    Bundle bundle = VD_TRY(Bundle::decode(entry.body));
    if (bundle.ledger != authority.ledger) return Fail{ledger::Violation::WrongLedger};
    const auto signers = VD_TRY(ledger::officersWhoSigned(authority.policy, kBundleKind, entry));
    if (ledger::independent(authority.policy, signers, {ledger::Role::Operator}) < authority.policy.threshold)
        return Fail{ledger::Violation::QuorumMissing};
    return bundle;
}

Bytes BundleGuard::Saved::encode() const {
    codec::CborWriter w;
    w.beginArray().text(kSavedMagic).uint(1).uint(version).bytes(hash).end();
    return std::move(w).take();
}

Result<BundleGuard::Saved> BundleGuard::Saved::decode(BytesView file) {
    auto items = VD_TRY(ledger::Items::open(file, 1024));
    const codec::CborReader magic = VD_TRY(items.next());
    const auto word = VD_TRY(ledger::formed(magic.text()));
    const std::uint64_t form = VD_TRY(ledger::numberIn(items.next(), kBundleNumbers));
    if (word != kSavedMagic || form != 1) return Fail{ledger::Violation::BadField, "not ours"};
    Saved out;
    out.version = VD_TRY(ledger::numberIn(items.next(), kBundleNumbers));
    out.hash = VD_TRY(ledger::digestIn(items.next()));
    VD_TRY(items.end());
    return out;
}

Result<Document> BundleGuard::offer(BytesView bytes, WallTime now) {
    const Bundle bundle = VD_TRY(openBundle(m_authority, bytes));
    const ledger::Digest hash = crypto::Sha256::of(bundle.encode());
    if (bundle.version < m_saved.version) return Fail{BundleError::RolledBack};
    if (bundle.version == m_saved.version && hash != m_saved.hash) return Fail{BundleError::Forked};
    if (bundle.at.ms > now.ms + msOf(kSkew)) return Fail{BundleError::NotYet};
    if (now >= bundle.staleFrom()) return Fail{BundleError::Stale};
    Document document = VD_TRY(bundle.document());
    m_saved = {bundle.version, hash};
    return document;
}

} // namespace vedette::policy
