#include "core/ledger/statement.h"

#include "core/base/check.h"
#include "core/base/overloaded.h"
#include "core/ledger/fields.h"

#include <algorithm>

namespace vedette::ledger {

namespace {

using codec::CborReader;
using codec::CborWriter;

constexpr std::uint64_t kVersion = 1;
constexpr std::uint64_t kSafeInteger = (std::uint64_t{1} << 53) - 1; ///< what every reader of JSON holds

void writeContent(CborWriter& w, const Content& content) {
    std::visit(Overloaded{
                   [&](const Policy& policy) {
                       w.text("m").uint(policy.threshold);
                       w.text("m_set").uint(policy.setThreshold);
                       w.text("expires").integer(policy.expires.ms);
                       w.text("officers").beginArray();
                       for (const Officer& one : policy.officers) {
                           w.beginArray().bytes(one.key).text(one.person).text(one.token);
                           w.uint(static_cast<std::uint64_t>(one.role)).end();
                       }
                       w.end();
                   },
                   [&](const Inception& inception) {
                       writeBirth(w, inception.birth);
                       w.text("class").text(inception.keyClass);
                       if (inception.issuer) w.text("issuer").bytes(inception.issuer->digest);
                   },
                   [&](const Succession& succession) {
                       w.text("old").bytes(succession.old.digest);
                       writeBirth(w, succession.birth);
                       w.text("overlap").integer(succession.overlapUntil.ms);
                       if (const auto& consents = succession.consents) {
                           w.text("consents").beginArray().integer(consents->until.ms);
                           w.bytes(consents->byOld).bytes(consents->byNew).end();
                       }
                   },
                   [&](const Revocation& revocation) {
                       w.text("subject").bytes(revocation.key.digest);
                       w.text("reason").uint(static_cast<std::uint64_t>(revocation.reason));
                       w.text("invalid").integer(revocation.invalidFrom.ms);
                       if (revocation.replacement)
                           w.text("replacement").bytes(revocation.replacement->digest);
                       if (!revocation.presigned.empty()) w.text("presigned").bytes(revocation.presigned);
                   },
                   [](const WitnessReceipt&) {},
                   [&](const auto& simple) { w.text("subject").bytes(simple.key.digest); },
               },
               content);
}

Result<Officer> readOfficer(const Result<CborReader>& item) {
    auto fields = VD_TRY(Items::of(item));
    Officer out;
    out.key = VD_TRY(boundedBytes(fields.next(), 1, kMaxKey));
    if (!crypto::PublicKey::decode(out.key)) return Fail{Violation::BadKey, "of an officer"};
    out.person = VD_TRY(boundedText(fields.next()));
    out.token = VD_TRY(boundedText(fields.next()));
    const std::uint64_t role = VD_TRY(numberIn(fields.next(), 3));
    VD_TRY(fields.end());
    if (role == 0 || out.person.empty() || out.token.empty())
        return Fail{Violation::BadField, "of an officer"};
    out.role = static_cast<Role>(role);
    return out;
}

Result<Content> readPolicy(const Fields& fields, std::size_t& taken) {
    Policy out;
    out.threshold = VD_TRY(fields.number("m", kMaxOfficers));
    out.setThreshold = VD_TRY(fields.number("m_set", kMaxOfficers));
    out.expires = VD_TRY(fields.time("expires"));
    auto items = VD_TRY(Items::of(fields.at("officers")));
    if (items.size() > kMaxOfficers) return Fail{Violation::BadField, "officers"};
    while (!items.done()) out.officers.push_back(VD_TRY(readOfficer(items.next())));
    taken += 4;
    return Content(std::move(out));
}

Result<Content> readInception(const Fields& fields, std::size_t& taken) {
    Inception out;
    out.birth = VD_TRY(readBirth(fields, taken));
    out.keyClass = VD_TRY(fields.text("class"));
    const auto issuer = VD_TRY(fields.maybeDigest("issuer"));
    if (issuer) out.issuer = KeyId{*issuer};
    taken += 1 + (issuer ? 1u : 0u);
    return Content(std::move(out));
}

Result<Content> readSuccession(const Fields& fields, std::size_t& taken) {
    Succession out;
    out.old = VD_TRY(fields.keyId("old"));
    out.birth = VD_TRY(readBirth(fields, taken));
    out.overlapUntil = VD_TRY(fields.time("overlap"));
    if (fields.has("consents")) {
        auto items = VD_TRY(Items::of(fields.at("consents")));
        Consents consents;
        consents.until = VD_TRY(timeIn(items.next()));
        consents.byOld = VD_TRY(boundedBytes(items.next(), 1, kMaxSignature));
        consents.byNew = VD_TRY(boundedBytes(items.next(), 1, kMaxSignature));
        VD_TRY(items.end());
        out.consents = std::move(consents);
        ++taken;
    }
    taken += 2;
    return Content(std::move(out));
}

Result<Reason> readReason(const Fields& fields) {
    const std::uint64_t number = VD_TRY(fields.number("reason", kSafeInteger));
    const auto reason = reasonOf(number);
    if (!reason) return Fail{Violation::BadField, "reason"};
    return *reason;
}

Result<Content> readRevocation(const Fields& fields, std::size_t& taken) {
    Revocation out;
    out.key = VD_TRY(fields.keyId("subject"));
    out.reason = VD_TRY(readReason(fields));
    out.invalidFrom = VD_TRY(fields.time("invalid"));
    const auto replacement = VD_TRY(fields.maybeDigest("replacement"));
    if (replacement) out.replacement = KeyId{*replacement};
    if (fields.has("presigned")) {
        out.presigned = VD_TRY(fields.bytes("presigned", 1, kMaxKey));
        ++taken;
    }
    taken += 3 + (replacement ? 1u : 0u);
    return Content(std::move(out));
}

template <class Simple>
Result<Content> readSimple(const Fields& fields, std::size_t& taken) {
    Simple out;
    out.key = VD_TRY(fields.keyId("subject"));
    ++taken;
    return Content(out);
}

Result<Content> readWitness(const Fields&, std::size_t&) {
    return Content(WitnessReceipt{});
}

using ReadContent = Result<Content> (*)(const Fields&, std::size_t&);

struct Kind {
    std::string_view name;
    ReadContent read;
};

/// In the order of Content's alternatives.
constexpr Kind kKinds[] = {
    {"policy", readPolicy},
    {"inception", readInception},
    {"activation", readSimple<Activation>},
    {"suspension", readSimple<Suspension>},
    {"resumption", readSimple<Resumption>},
    {"succession", readSuccession},
    {"revocation", readRevocation},
    {"destruction", readSimple<Destruction>},
    {"witness", readWitness},
};
static_assert(std::size(kKinds) == std::variant_size_v<Content>);

} // namespace

crypto::SignLedgerStatement signingRequest(std::string_view kind, BytesView body) {
    CborWriter w;
    w.beginArray().text(kDomain).text(kind).bytes(crypto::Sha256::of(body)).end();
    return {std::move(w).take()};
}

crypto::SignLedgerStatement consentRequest(const Statement& statement) {
    const auto& succession = std::get<Succession>(statement.content);
    VD_ASSERT(statement.ledger && succession.consents);
    CborWriter w;
    w.beginMap();
    w.text("v").uint(kVersion);
    w.text("kind").text(kConsentKind);
    w.text("ledger").bytes(*statement.ledger);
    w.text("who").text(statement.who);
    w.text("why").text(statement.why);
    w.text("old").bytes(succession.old.digest);
    writeBirth(w, succession.birth);
    w.text("overlap").integer(succession.overlapUntil.ms);
    w.text("until").integer(succession.consents->until.ms);
    w.end();
    return signingRequest(kConsentKind, std::move(w).take());
}

std::optional<Reason> reasonOf(std::uint64_t number) noexcept {
    if (number <= 6 || number == 9) return static_cast<Reason>(number);
    return std::nullopt;
}

std::string_view reasonName(Reason reason) noexcept {
    switch (reason) {
    case Reason::Unspecified: return "unspecified";
    case Reason::KeyCompromise: return "key_compromise";
    case Reason::AuthorityCompromise: return "ca_compromise";
    case Reason::AffiliationChanged: return "affiliation_changed";
    case Reason::Superseded: return "superseded";
    case Reason::Cessation: return "cessation_of_operation";
    case Reason::Hold: return "certificate_hold";
    case Reason::PrivilegeWithdrawn: return "privilege_withdrawn";
    }
    return "unknown";
}

std::string_view roleName(Role role) noexcept {
    switch (role) {
    case Role::Operator: return "operator";
    case Role::Witness: return "witness";
    case Role::Publisher: return "publisher";
    }
    return "unknown";
}

std::string_view kindOf(const Content& content) noexcept {
    return kKinds[content.index()].name;
}

Bytes Statement::encode() const {
    CborWriter w;
    w.beginMap();
    w.text("v").uint(kVersion);
    w.text("kind").text(kindOf(content));
    if (ledger) w.text("ledger").bytes(*ledger);
    w.text("seq").uint(sequence);
    if (previous) w.text("prev").bytes(*previous);
    w.text("at").integer(at.ms);
    w.text("who").text(who);
    w.text("why").text(why);
    writeContent(w, content);
    w.end();
    return std::move(w).take();
}

Result<Statement> Statement::decode(BytesView body) {
    const Fields fields = VD_TRY(Fields::open(body, kMaxEntry));
    if (VD_TRY(fields.number("v", kSafeInteger)) != kVersion) return Fail{Violation::BadField, "version"};
    const std::string kind = VD_TRY(fields.text("kind"));
    const auto* const known = std::ranges::find(kKinds, kind, &Kind::name);
    if (known == std::end(kKinds)) return Fail{Violation::UnknownKind};
    Statement out;
    std::size_t taken = 6;
    out.ledger = VD_TRY(fields.maybeDigest("ledger"));
    out.sequence = VD_TRY(fields.number("seq", kSafeInteger));
    out.previous = VD_TRY(fields.maybeDigest("prev"));
    taken += (out.ledger ? 1u : 0u) + (out.previous ? 1u : 0u);
    out.at = VD_TRY(fields.time("at"));
    out.who = VD_TRY(fields.text("who"));
    out.why = VD_TRY(fields.text("why"));
    out.content = VD_TRY(known->read(fields, taken));
    VD_TRY(fields.only(taken));
    return out;
}

Bytes Entry::encode() const {
    CborWriter w;
    w.beginArray().bytes(body).beginArray();
    for (const auto& [key, signature] : signatures) w.beginArray().bytes(key.digest).bytes(signature).end();
    w.end().end();
    return std::move(w).take();
}

Result<Entry> Entry::decode(BytesView bytes) {
    auto parts = VD_TRY(Items::open(bytes, kMaxEntry));
    Entry out;
    out.body = VD_TRY(boundedBytes(parts.next(), 1, kMaxEntry));
    auto items = VD_TRY(Items::of(parts.next()));
    VD_TRY(parts.end());
    if (items.size() > kMaxSignatures) return Fail{Violation::BadField, "signatures"};
    while (!items.done()) {
        auto pair = VD_TRY(Items::of(items.next()));
        const KeyId key{VD_TRY(digestIn(pair.next()))};
        Bytes signature = VD_TRY(boundedBytes(pair.next(), 1, kMaxSignature));
        VD_TRY(pair.end());
        if (!out.signatures.empty() && !(out.signatures.rbegin()->first < key))
            return Fail{Violation::UnsortedSignatures};
        out.signatures.emplace(key, std::move(signature));
    }
    return out;
}

Bytes PresignedRevocation::body() const {
    CborWriter w;
    w.beginMap();
    w.text("v").uint(kVersion);
    w.text("kind").text("presigned");
    w.text("ledger").bytes(ledger);
    w.text("subject").bytes(key.digest);
    w.text("reason").uint(static_cast<std::uint64_t>(reason));
    w.end();
    return std::move(w).take();
}

crypto::SignLedgerStatement PresignedRevocation::request() const {
    return signingRequest("presigned", body());
}

Bytes PresignedRevocation::encode() const {
    CborWriter w;
    w.beginArray().bytes(body()).bytes(signature).end();
    return std::move(w).take();
}

Result<PresignedRevocation> PresignedRevocation::decode(BytesView bytes) {
    auto parts = VD_TRY(Items::open(bytes, kMaxKey));
    const Bytes body = VD_TRY(boundedBytes(parts.next(), 1, kMaxKey));
    PresignedRevocation out;
    out.signature = VD_TRY(boundedBytes(parts.next(), 1, kMaxSignature));
    VD_TRY(parts.end());
    const Fields fields = VD_TRY(Fields::open(body, kMaxKey));
    if (VD_TRY(fields.number("v", kSafeInteger)) != kVersion) return Fail{Violation::BadField, "version"};
    if (VD_TRY(fields.text("kind")) != "presigned") return Fail{Violation::UnknownKind};
    out.ledger = VD_TRY(fields.digest("ledger"));
    out.key = VD_TRY(fields.keyId("subject"));
    out.reason = VD_TRY(readReason(fields));
    VD_TRY(fields.only(5));
    return out;
}

} // namespace vedette::ledger
