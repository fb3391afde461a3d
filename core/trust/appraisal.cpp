#include "core/trust/appraisal.h"

#include "core/codec/cbor.h"
#include "core/codec/utf8.h"
#include "core/crypto/hash.h"

#include <algorithm>
#include <utility>

namespace vedette::trust {

namespace {

/// What the device says, if it is one whose word we know.
Result<ledger::Digest> deviceOf(const Testimony& testimony, const crypto::PublicKey& key,
                                const crypto::SignAttestation& statement,
                                const ledger::Attesters& attesters) {
    if (testimony.evidence.empty()) return Fail{Shortfall::NoEvidence};
    const auto evidence = ledger::TpmEvidence::decode(testimony.evidence);
    if (!evidence) {
        if (evidence.error().code == ledger::Violation::UnknownKind) return Fail{Shortfall::UnknownDevice};
        return Fail{Error(evidence.error())};
    }
    const auto proved = VD_TRY(ledger::appraise(*evidence, key, evidenceNonce(statement)));
    VD_TRY(attesters.know(proved.attester));
    return proved.attester;
}

/// A device of a stranger proves nothing, and is no lie.
bool isShort(const std::error_code& why) noexcept {
    return why.category() == make_error_code(Shortfall::NoEvidence).category()
        || why == ledger::Violation::StrangeAttester;
}

} // namespace

std::string_view codeName(Falsehood falsehood) noexcept {
    switch (falsehood) {
    case Falsehood::BadClaims: return "bad_claims";
    case Falsehood::ForeignKey: return "foreign_key";
    case Falsehood::BadSignature: return "bad_signature";
    }
    return "unknown";
}

std::string_view codeName(Shortfall shortfall) noexcept {
    switch (shortfall) {
    case Shortfall::NoEvidence: return "no_evidence";
    case Shortfall::UnknownDevice: return "unknown_device";
    case Shortfall::StrangeBuild: return "strange_build";
    case Shortfall::LowPosture: return "low_posture";
    }
    return "unknown";
}

std::string_view codeName(Appraisal::Outcome outcome) noexcept {
    switch (outcome) {
    case Appraisal::Outcome::Held: return "held";
    case Appraisal::Outcome::Short: return "short";
    case Appraisal::Outcome::Refuted: return "refuted";
    }
    return "unknown";
}

Bytes Claims::encode() const {
    codec::CborWriter w;
    w.beginMap();
    w.text("build").bytes(build);
    w.text("posture").text(codeName(posture));
    w.text("program").text(program);
    w.end();
    return std::move(w).take();
}

Result<Claims> Claims::decode(BytesView bytes) {
    const auto bad = [](std::string what) { return Fail{Falsehood::BadClaims, std::move(what)}; };
    if (bytes.size() > kMaxClaims) return bad("too long");
    const auto whole = codec::CborReader::open(bytes);
    if (!whole) return bad(std::string(codeName(whole.error())));
    const auto map = whole->map();
    if (!map || !map->only({"build", "posture", "program"})) return bad("not the map of it");
    const auto build = map->at("build");
    const auto posture = map->at("posture");
    const auto program = map->at("program");
    if (!build || !posture || !program) return bad("something is missing");
    Claims out;
    const auto digest = build->bytes();
    if (!digest || digest->size() != out.build.size()) return bad("build");
    std::ranges::copy(*digest, out.build.begin());
    const auto level = posture->text();
    const auto named = level ? postureNamed(*level) : std::nullopt;
    if (!named) return bad("posture");
    out.posture = *named;
    const auto name = program->text();
    if (!name || name->size() > kMaxProgram) return bad("program");
    out.program = *name;
    return out;
}

crypto::SignAttestation statementOf(const codec::PeerId& asker, const ledger::AttestationNonce& nonce,
                                    BytesView claims) {
    return {asker, nonce, crypto::Sha256::of(claims)};
}

ledger::AttestationNonce evidenceNonce(const crypto::SignAttestation& statement) {
    return crypto::Sha256::of(crypto::signingInput(statement));
}

Appraisal appraise(const Testimony& testimony, const codec::PeerId& subject, const codec::PeerId& asker,
                   const ledger::AttestationNonce& nonce, const ProofRules& rules) {
    Appraisal found;
    const auto ends = [&](Appraisal::Outcome outcome, std::error_code why) {
        found.outcome = outcome;
        found.reason = why;
        return found;
    };
    auto claims = Claims::decode(testimony.claims);
    if (!claims) return ends(Appraisal::Outcome::Refuted, claims.error().code);
    found.claims = *std::move(claims);
    const auto key = crypto::PublicKey::decode(testimony.key);
    if (!key || key->peerId() != subject)
        return ends(Appraisal::Outcome::Refuted, make_error_code(Falsehood::ForeignKey));
    const crypto::SignAttestation statement = statementOf(asker, nonce, testimony.claims);
    if (!key->verify(crypto::signingInput(statement), testimony.signature))
        return ends(Appraisal::Outcome::Refuted, make_error_code(Falsehood::BadSignature));
    const auto device = deviceOf(testimony, *key, statement, rules.attesters);
    if (!device) {
        const std::error_code why = device.error().code;
        return ends(isShort(why) ? Appraisal::Outcome::Short : Appraisal::Outcome::Refuted, why);
    }
    found.device = *device;
    if (!rules.builds.empty() && !rules.builds.contains(found.claims.build))
        return ends(Appraisal::Outcome::Short, make_error_code(Shortfall::StrangeBuild));
    if (found.claims.posture < rules.least)
        return ends(Appraisal::Outcome::Short, make_error_code(Shortfall::LowPosture));
    return found;
}

} // namespace vedette::trust
