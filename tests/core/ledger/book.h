/// A ledger as a test writes one: three operators, two witnesses and a publisher with keys in memory, and a
/// clock of minutes.
#pragma once

#include "core/crypto/private_key.h"
#include "core/ledger/compare.h"
#include "core/ledger/ledger.h"
#include "core/ledger/revocation_set.h"

#include <string>
#include <vector>

namespace vedette::test {

using Keys = std::vector<const crypto::PrivateKey*>;

inline crypto::PrivateKey keyOf(unsigned char number) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, number));
}

inline ledger::KeyId idOf(const crypto::PrivateKey& key) {
    return ledger::KeyId::of(key.publicKey().encoded());
}

inline Bytes publicOf(const crypto::PrivateKey& key) {
    return copyOf(key.publicKey().encoded());
}

inline Bytes signedEntry(std::string_view kind, Bytes body, const Keys& signers) {
    ledger::Entry entry{std::move(body), {}};
    const Bytes input = crypto::signingInput(ledger::signingRequest(kind, entry.body));
    for (const auto* signer : signers) entry.signatures.emplace(idOf(*signer), signer->sign(input));
    return entry.encode();
}

class Book {
public:
    crypto::PrivateKey ann = keyOf(1);
    crypto::PrivateKey bob = keyOf(2);
    crypto::PrivateKey cem = keyOf(3);
    crypto::PrivateKey wit = keyOf(4);
    crypto::PrivateKey wen = keyOf(5);
    crypto::PrivateKey pub = keyOf(6);
    ledger::Ledger ledger;
    ledger::LedgerFile file;
    WallTime now{1'000'000};
    WallTime expires{10'000'000'000}; ///< of the policy

    /// Two of three; the publisher alone makes sets.
    [[nodiscard]] ledger::Policy policy() const {
        using ledger::Role;
        ledger::Policy out;
        out.threshold = 2;
        out.setThreshold = 1;
        out.expires = expires;
        out.officers = {
            {publicOf(ann), "ann", "T1", Role::Operator}, {publicOf(bob), "bob", "T2", Role::Operator},
            {publicOf(cem), "cem", "T3", Role::Operator}, {publicOf(wit), "wit", "T4", Role::Witness},
            {publicOf(wen), "wen", "T5", Role::Witness},  {publicOf(pub), "pub", "T6", Role::Publisher}};
        return out;
    }

    /// What the next statement says, a minute after the last.
    [[nodiscard]] ledger::Statement next(ledger::Content content) const {
        ledger::Statement out;
        if (!ledger.empty()) {
            out.ledger = ledger.id();
            out.previous = ledger.hashes().back();
        }
        out.sequence = ledger.size();
        out.at = {now.ms + 60'000};
        out.who = "ann";
        out.why = "a test";
        out.content = std::move(content);
        return out;
    }

    [[nodiscard]] static Bytes signedBy(const ledger::Statement& statement, const Keys& signers) {
        return signedEntry(ledger::kindOf(statement.content), statement.encode(), signers);
    }

    /// What became of it: no text when it was taken, else the name of the rule.
    std::string offer(const Bytes& entry) {
        const ledger::Ledger before = ledger;
        const bool admitted = ledger.admits(entry).ok();
        const auto taken = ledger.append(entry);
        if (admitted != taken.ok()) return "admits() and append() differ";
        if (!taken)
            return ledger == before ? taken.error().code.message() : "a refusal that changed the ledger";
        now = ledger.head()->at;
        file.entries.push_back(entry);
        return {};
    }

    std::string say(ledger::Content content, const Keys& signers) {
        return offer(signedBy(next(std::move(content)), signers));
    }

    void begin() {
        if (!say(policy(), {&ann, &bob}).empty()) std::abort();
    }

    [[nodiscard]] ledger::PresignedRevocation
    presigned(const crypto::PrivateKey& key, ledger::Reason reason = ledger::Reason::KeyCompromise) const {
        ledger::PresignedRevocation out{ledger.id(), idOf(key), reason, {}};
        out.signature = key.sign(crypto::signingInput(out.request()));
        return out;
    }

    [[nodiscard]] ledger::Birth birthOf(const crypto::PrivateKey& key, const crypto::PrivateKey& next) const {
        ledger::Birth out;
        out.key = publicOf(key);
        out.token = "soft 0001";
        out.next = idOf(next).digest;
        out.revocation = crypto::Sha256::of(presigned(key).encode());
        return out;
    }

    void born(const crypto::PrivateKey& key, const crypto::PrivateKey& next) {
        if (!say(ledger::Inception{birthOf(key, next), "node", {}}, {&key, &ann, &bob}).empty()) std::abort();
    }

    void active(const crypto::PrivateKey& key, const crypto::PrivateKey& next) {
        born(key, next);
        if (!say(ledger::Activation{idOf(key)}, {&key, &ann, &bob}).empty()) std::abort();
    }

    /// The two keys' consents, in the place after the last.
    [[nodiscard]] ledger::Statement consented(const crypto::PrivateKey& old, const crypto::PrivateKey& key,
                                              ledger::Birth birth, WallTime overlapUntil,
                                              WallTime until) const {
        ledger::Statement out = next(
            ledger::Succession{idOf(old), std::move(birth), overlapUntil, ledger::Consents{until, {}, {}}});
        auto& consents = *std::get<ledger::Succession>(out.content).consents;
        const Bytes input = crypto::signingInput(ledger::consentRequest(out));
        consents.byOld = old.sign(input);
        consents.byNew = key.sign(input);
        return out;
    }

    [[nodiscard]] ledger::State stateOf(const crypto::PrivateKey& key) const {
        return ledger.find(idOf(key))->stateAt(now);
    }

    [[nodiscard]] ledger::Revocation revoking(const crypto::PrivateKey& key, ledger::Reason reason) const {
        return {idOf(key), reason, now, {}, {}};
    }

    void revoke(const crypto::PrivateKey& key, ledger::Reason reason = ledger::Reason::KeyCompromise) {
        if (!say(revoking(key, reason), {&ann, &bob}).empty()) std::abort();
    }

    [[nodiscard]] Bytes setOf(std::uint64_t epoch, Duration maxAge = std::chrono::hours(1)) const {
        return signedEntry(ledger::kSetKind, ledger::RevocationSet::of(ledger, epoch, now, maxAge).encode(),
                           {&pub});
    }
};

/// As a test compares it.
inline std::string named(ledger::Violation violation) {
    return make_error_code(violation).message();
}

} // namespace vedette::test
