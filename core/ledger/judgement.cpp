#include "core/ledger/judgement.h"

#include "core/base/overloaded.h"

#include <algorithm>

namespace vedette::ledger {

namespace {

Result<Signers> verified(const Standing& standing, const Statement& statement, const Entry& entry) {
    const auto voters = votersOn(standing, statement);
    const Bytes input = crypto::signingInput(signingRequest(kindOf(statement.content), entry.body));
    Signers out;
    for (const auto& [id, signature] : entry.signatures) {
        const auto voter = voters.find(id);
        // Kept, it would be bytes in the ledger that nobody asked for and nobody can judge.
        if (voter == voters.end()) return Fail{Violation::StrangeSigner};
        const auto key = crypto::PublicKey::decode(voter->second);
        if (!key) return Fail{Violation::BadKey};
        if (!key->verify(input, signature)) return Fail{Violation::BadSignature};
        out.insert(id);
    }
    return out;
}

/// Sees one statement judged. Each verb is one kind.
class Judge {
public:
    Judge(const Standing& standing, const Statement& statement, const Signers& signers)
        : m_standing(standing), m_statement(statement), m_signers(signers) {}

    Result<Judgement> operator()(const Policy& policy) const {
        if (!m_standing.first) VD_TRY(quorum(Late::Taken));
        VD_TRY(sound(policy));
        if (policy.expires <= m_statement.at) return Fail{Violation::PolicyExpired};
        for (const Officer& one : policy.officers) {
            if (m_standing.keys.contains(KeyId::of(one.key))) return Fail{Violation::NotSeparate};
        }
        if (independent(policy, m_signers, {Role::Operator}) < policy.threshold)
            return Fail{Violation::NewQuorumMissing};
        Judgement out;
        out.policy = policy;
        return out;
    }

    Result<Judgement> operator()(const Inception& inception) const {
        const KeyId id = KeyId::of(inception.birth.key);
        VD_TRY(fresh(id));
        VD_TRY(signedBy(id, Violation::SubjectMissing));
        if (inception.issuer) {
            const auto issuer = m_standing.keys.find(*inception.issuer);
            if (issuer == m_standing.keys.end() || issuer->second.stateAt(m_statement.at) != State::Active
                || !m_signers.contains(*inception.issuer))
                return Fail{Violation::IssuerUnfit};
        }
        VD_TRY(quorum());
        KeyRecord record;
        record.birth = inception.birth;
        record.keyClass = inception.keyClass;
        record.issuer = inception.issuer;
        record.since = record.born = m_statement.at;
        return changing(id, std::move(record));
    }

    Result<Judgement> operator()(const Activation& activation) const {
        KeyRecord record = VD_TRY(moved(activation.key, Move::Activate));
        VD_TRY(signedBy(activation.key, Violation::SubjectMissing));
        VD_TRY(quorum());
        return changing(activation.key, std::move(record));
    }

    Result<Judgement> operator()(const Suspension& suspension) const {
        KeyRecord record = VD_TRY(moved(suspension.key, Move::Suspend));
        VD_TRY(officer());
        record.revoked = Reason::Hold;
        record.invalidFrom = m_statement.at;
        return changing(suspension.key, std::move(record));
    }

    Result<Judgement> operator()(const Resumption& resumption) const {
        KeyRecord record = VD_TRY(moved(resumption.key, Move::Resume));
        VD_TRY(quorum());
        record.revoked.reset();
        record.invalidFrom.reset();
        return changing(resumption.key, std::move(record));
    }

    Result<Judgement> operator()(const Succession& succession) const {
        KeyRecord old = VD_TRY(known(succession.old));
        if (old.successor) return Fail{Violation::AlreadySucceeded};
        const KeyId id = KeyId::of(succession.birth.key);
        VD_TRY(fresh(id));
        // Whoever took the old key cannot name a successor: it was named before.
        if (id.digest != old.birth.next) return Fail{Violation::CommitmentMismatch};
        const auto& consents = succession.consents;
        if (consents) {
            VD_TRY(consented(succession, old));
        } else {
            VD_TRY(signedBy(id, Violation::SubjectMissing));
        }
        const State state = old.stateAt(m_statement.at);
        if (state == State::PreActivation) return Fail{Violation::IllegalMove};
        const bool byOld = state == State::Active && (consents || m_signers.contains(succession.old));
        if (!byOld) VD_TRY(quorum());
        const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(Ledger::kMaxOverlap).count();
        const std::int64_t overlap = succession.overlapUntil.ms - m_statement.at.ms;
        // Who consented did not know when the entry would be made.
        if ((overlap < 0 && !consents) || overlap > (byOld ? most : 0)) return Fail{Violation::BadOverlap};
        old.successor = id;
        if (state == State::Active) {
            old.overlapUntil = std::max(succession.overlapUntil, m_statement.at);
        } else if (state == State::Suspended) {
            old.state = State::Deactivated;
            old.since = m_statement.at;
            old.revoked = Reason::Superseded; // a hold could be lifted
        }
        KeyRecord record;
        record.birth = succession.birth;
        record.keyClass = old.keyClass;
        record.issuer = old.issuer;
        record.state = State::Active;
        record.since = record.born = m_statement.at;
        record.predecessor = succession.old;
        auto out = changing(id, std::move(record));
        out.changed.emplace(succession.old, std::move(old));
        return out;
    }

    Result<Judgement> operator()(const Revocation& revocation) const {
        KeyRecord record = VD_TRY(moved(revocation.key, moveOf(revocation.reason)));
        if (revocation.invalidFrom > m_statement.at) return Fail{Violation::BadInvalidity};
        if (revocation.presigned.empty()) {
            VD_TRY(quorum(Late::Taken));
        } else {
            VD_TRY(sealedFor(revocation, record));
        }
        record.revoked = revocation.reason;
        record.invalidFrom = revocation.invalidFrom;
        return changing(revocation.key, std::move(record));
    }

    Result<Judgement> operator()(const Destruction& destruction) const {
        KeyRecord record = VD_TRY(moved(destruction.key, Move::Destroy));
        VD_TRY(officer());
        if (independent(m_standing.policy, m_signers, {Role::Witness}) == 0)
            return Fail{Violation::WitnessMissing};
        // Two roles of one person, or one token, are not two who saw it.
        if (independent(m_standing.policy, m_signers, {Role::Operator, Role::Witness}) < 2)
            return Fail{Violation::WitnessMissing, "the operator is its own witness"};
        return changing(destruction.key, std::move(record));
    }

    Result<Judgement> operator()(const WitnessReceipt&) const {
        Judgement out;
        for (const Officer& one : m_standing.policy.officers) {
            const KeyId id = KeyId::of(one.key);
            if (one.role == Role::Witness && m_signers.contains(id)) out.witnesses.push_back(id);
        }
        if (out.witnesses.empty()) return Fail{Violation::WitnessMissing};
        return out;
    }

private:
    enum class Late {
        Refused,
        Taken, ///< also when the policy has expired: it must stay possible to replace it and to revoke
    };

    [[nodiscard]] Result<> quorum(Late late = Late::Refused) const {
        if (late == Late::Refused && m_statement.at >= m_standing.policy.expires)
            return Fail{Violation::PolicyExpired};
        if (independent(m_standing.policy, m_signers, {Role::Operator}) < m_standing.policy.threshold)
            return Fail{Violation::QuorumMissing};
        return {};
    }

    [[nodiscard]] Result<> officer() const {
        if (independent(m_standing.policy, m_signers, {Role::Operator}) == 0)
            return Fail{Violation::OfficerMissing};
        return {};
    }

    [[nodiscard]] Result<> signedBy(const KeyId& key, Violation otherwise) const {
        if (!m_signers.contains(key)) return Fail{otherwise};
        return {};
    }

    [[nodiscard]] Result<KeyRecord> known(const KeyId& key) const {
        const auto at = m_standing.keys.find(key);
        if (at == m_standing.keys.end()) return Fail{Violation::UnknownKey};
        return at->second;
    }

    /// A key that the ledger has not met, neither as subject nor as officer.
    [[nodiscard]] Result<> fresh(const KeyId& key) const {
        if (m_standing.keys.contains(key)) return Fail{Violation::KnownKey};
        const auto same = [&](const Officer& one) { return KeyId::of(one.key) == key; };
        if (std::ranges::any_of(m_standing.policy.officers, same)) return Fail{Violation::NotSeparate};
        return {};
    }

    [[nodiscard]] Result<KeyRecord> moved(const KeyId& key, Move move) const {
        KeyRecord record = VD_TRY(known(key));
        const auto to = after(record.stateAt(m_statement.at), move);
        if (!to) return Fail{Violation::IllegalMove};
        record.state = *to;
        record.since = m_statement.at;
        return record;
    }

    /// By both keys. Anybody may bring them, so they cover whatever the entry says but its time, which they
    /// bound.
    [[nodiscard]] Result<> consented(const Succession& succession, const KeyRecord& old) const {
        const Consents& consents = *succession.consents;
        if (m_statement.at >= consents.until) return Fail{Violation::ConsentExpired};
        const Bytes input = crypto::signingInput(consentRequest(m_statement));
        const auto oldKey = VD_TRY(crypto::PublicKey::decode(old.birth.key));
        const auto newKey = VD_TRY(crypto::PublicKey::decode(succession.birth.key));
        if (!oldKey.verify(input, consents.byOld) || !newKey.verify(input, consents.byNew))
            return Fail{Violation::BadSignature};
        return {};
    }

    /// The one that was sealed at the key's inception. Anybody may bring it, so nothing that only the
    /// bringer says is believed: the key counts as invalid from its beginning, its reason is the sealed one.
    [[nodiscard]] Result<> sealedFor(const Revocation& revocation, const KeyRecord& record) const {
        const auto presigned = VD_TRY(PresignedRevocation::decode(revocation.presigned));
        const auto key = VD_TRY(crypto::PublicKey::decode(record.birth.key));
        const bool same = crypto::Sha256::of(revocation.presigned) == record.birth.revocation
                       && presigned.ledger == m_standing.ledger && presigned.key == revocation.key
                       && presigned.reason == revocation.reason && revocation.invalidFrom == record.born
                       && !revocation.replacement && m_signers.empty();
        if (!same || !key.verify(crypto::signingInput(presigned.request()), presigned.signature))
            return Fail{Violation::PresignedMismatch};
        return {};
    }

    [[nodiscard]] static Judgement changing(const KeyId& key, KeyRecord record) {
        Judgement out;
        out.changed.emplace(key, std::move(record));
        return out;
    }

    const Standing& m_standing;
    const Statement& m_statement;
    const Signers& m_signers;
};

} // namespace

std::map<KeyId, BytesView> votersOn(const Standing& standing, const Statement& statement) {
    std::map<KeyId, BytesView> out;
    const auto add = [&](const Policy& policy) {
        for (const Officer& one : policy.officers) out.emplace(KeyId::of(one.key), one.key);
    };
    const auto addKnown = [&](const KeyId& key) {
        if (const auto at = standing.keys.find(key); at != standing.keys.end())
            out.emplace(key, at->second.birth.key);
    };
    add(standing.policy);
    std::visit(Overloaded{
                   [&](const Policy& policy) { add(policy); },
                   [&](const Inception& inception) {
                       out.emplace(KeyId::of(inception.birth.key), inception.birth.key);
                       if (inception.issuer) addKnown(*inception.issuer);
                   },
                   [&](const Activation& activation) { addKnown(activation.key); },
                   [&](const Succession& succession) {
                       // What both keys signed ahead, nobody signs again.
                       if (succession.consents) {
                           out.clear();
                           return;
                       }
                       out.emplace(KeyId::of(succession.birth.key), succession.birth.key);
                       addKnown(succession.old);
                   },
                   [](const auto&) {},
               },
               statement.content);
    return out;
}

Result<Judgement> judge(const Standing& standing, const Statement& statement, const Entry& entry) {
    const Signers signers = VD_TRY(verified(standing, statement, entry));
    return std::visit(Judge(standing, statement, signers), statement.content);
}

} // namespace vedette::ledger
