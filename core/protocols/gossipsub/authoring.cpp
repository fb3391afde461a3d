#include "core/protocols/gossipsub/router.h"

#include <utility>

namespace vedette::gossipsub {

std::optional<codec::PeerId> Router::identityBehind(const Waiting& item, Instant now) {
    if (!config.delegations) return std::nullopt;
    auto identity = delegations.identityOf(item.author, item.message.topic, config.timeline.wall(now));
    if (!identity.ok()) return std::nullopt;
    return *identity;
}

void Router::takeDelegation(Waiting item, Instant now) {
    const auto bad = [&](Waiting what) {
        conclude(std::move(what), Verdict::Reject, Rejection::BadDelegation, now);
    };
    auto statement = Delegation::decode(item.message.data ? BytesView(*item.message.data) : BytesView());
    if (!statement.ok()) return bad(std::move(item));
    // Only the author key itself may say whose it is: or anybody could claim the words of another.
    const auto key = crypto::PublicKey::create(crypto::KeyType::Ed25519, statement->author);
    if (!key.ok() || key->peerId() != item.author) return bad(std::move(item));
    if (!statement->timely(config.timeline.wall(now)).ok()) {
        // Clocks differ and messages linger: no proof of ill will.
        return conclude(std::move(item), Verdict::Ignore, std::nullopt, now);
    }
    if (delegations.holds(*statement)) {
        return conclude(std::move(item), Verdict::Accept, std::nullopt, now);
    }
    VerifyJob job = statement->job();
    item.delegation = *std::move(statement);
    item.stage = Waiting::Stage::DelegationSignature;
    if (config.verifyInline) {
        const bool ok = config.verifyInline(job);
        return delegationKnown(std::move(item), ok, now);
    }
    if (!hasRoom(item)) {
        ++counts.noRoom;
        return conclude(std::move(item), Verdict::Ignore, std::nullopt, now);
    }
    const std::uint64_t ticket = park(std::move(item));
    outputs.push_back(Verify{VerifyId{ticket}, std::move(job)});
}

void Router::delegationKnown(Waiting item, bool ok, Instant now) {
    if (!ok) return conclude(std::move(item), Verdict::Reject, Rejection::BadDelegation, now);
    delegations.keep(*item.delegation);
    outputs.push_back(DelegationLearned{*item.delegation, item.author,
                                        codec::PeerId::ofEncodedKey(item.delegation->identity), item.from});
    conclude(std::move(item), Verdict::Accept, std::nullopt, now);
}

void Router::publishDelegation(Instant now) {
    if (!delegation || now < nextDelegation) return;
    if (!delegation->timely(config.timeline.wall(now)).ok()) {
        delegation.reset();
        return;
    }
    nextDelegation = now + kDelegationRepeat;
    // Cannot fail: the author is set, and a delegation is far smaller than a frame.
    publish(kDelegationTopic, delegation->encode(), now).ignore();
}

Result<> GossipSub::setAuthor(Author author, std::optional<Delegation> delegation, Instant now) {
    Router& r = *m_router;
    if (delegation) {
        const Delegation checked = VD_TRY(Delegation::decode(delegation->encode()));
        if (checked.author != author.publicKey()) return Fail{DelegationError::ForeignAuthor};
        VD_TRY(checked.timely(r.config.timeline.wall(now)));
        if (!checked.job().run()) return Fail{DelegationError::BadSignature};
        r.delegations.keep(checked);
    }
    r.author = std::move(author);
    r.delegation = std::move(delegation);
    r.nextDelegation = now;
    r.publishDelegation(now);
    r.flush();
    return {};
}

Result<codec::PeerId> GossipSub::identityOf(const codec::PeerId& author, std::string_view topic,
                                            Instant now) {
    return m_router->delegations.identityOf(author, topic, m_router->config.timeline.wall(now));
}

void GossipSub::restamp(const Timeline& timeline) noexcept {
    m_router->config.timeline = timeline;
}

} // namespace vedette::gossipsub
