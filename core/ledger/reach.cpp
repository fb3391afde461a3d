#include "core/ledger/reach.h"

#include "core/codec/cbor.h"
#include "core/ledger/fields.h"

namespace vedette::ledger {

namespace {

constexpr std::uint64_t kRefusalVersion = 1;
constexpr std::uint64_t kRefusalNumbers = (std::uint64_t{1} << 53) - 1;

} // namespace

Bytes RefusalReceipt::body() const {
    codec::CborWriter w;
    w.beginMap();
    w.text("v").uint(kRefusalVersion);
    w.text("kind").text(kRefusalKind);
    w.text("ledger").bytes(ledger);
    w.text("subject").bytes(key.digest);
    w.text("epoch").uint(epoch);
    w.text("at").integer(at.ms);
    w.text("by").bytes(witness);
    w.end();
    return std::move(w).take();
}

crypto::SignLedgerStatement RefusalReceipt::request() const {
    return signingRequest(kRefusalKind, body());
}

Bytes RefusalReceipt::encode() const {
    codec::CborWriter w;
    w.beginArray().bytes(body()).bytes(signature).end();
    return std::move(w).take();
}

Result<RefusalReceipt> RefusalReceipt::decode(BytesView bytes) {
    auto parts = VD_TRY(Items::open(bytes, 2 * kMaxKey));
    const Bytes body = VD_TRY(boundedBytes(parts.next(), 1, 2 * kMaxKey));
    RefusalReceipt out;
    out.signature = VD_TRY(boundedBytes(parts.next(), 1, kMaxSignature));
    VD_TRY(parts.end());
    const Fields fields = VD_TRY(Fields::open(body, 2 * kMaxKey));
    if (VD_TRY(fields.number("v", kRefusalNumbers)) != kRefusalVersion)
        return Fail{Violation::BadField, "version"};
    if (VD_TRY(fields.text("kind")) != kRefusalKind) return Fail{Violation::UnknownKind};
    out.ledger = VD_TRY(fields.digest("ledger"));
    out.key = VD_TRY(fields.keyId("subject"));
    out.epoch = VD_TRY(fields.number("epoch", kRefusalNumbers));
    out.at = VD_TRY(fields.time("at"));
    out.witness = VD_TRY(fields.bytes("by", 1, kMaxKey));
    VD_TRY(fields.only(7));
    return out;
}

Result<> RefusalReceipt::verify() const {
    const auto signer = crypto::PublicKey::decode(witness);
    if (!signer) return Fail{Violation::BadKey};
    if (!signer->verify(crypto::signingInput(request()), signature)) return Fail{Violation::BadSignature};
    return {};
}

Reach::Reach(const Digest& ledger, const KeyId& key, std::uint64_t epoch,
             const std::vector<codec::PeerId>& ours, Instant begun)
    : m_ledger(ledger), m_key(key), m_epoch(epoch), m_begun(begun) {
    for (const codec::PeerId& peer : ours) m_peers.emplace(peer, Peer{});
}

Result<> Reach::confirm(const codec::PeerId& peer, const RefusalReceipt& receipt, Instant now) {
    const auto at = m_peers.find(peer);
    // Somebody else's receipt is no word of this peer's, and one peer is one receipt.
    if (at == m_peers.end() || KeyId::of(receipt.witness) != KeyId::of(peer))
        return Fail{Violation::WrongPeer};
    if (receipt.ledger != m_ledger) return Fail{Violation::WrongLedger};
    if (receipt.key != m_key) return Fail{Violation::WrongSubject};
    if (receipt.epoch < m_epoch) return Fail{Violation::WrongEpoch};
    VD_TRY(receipt.verify());
    if (!at->second.after) at->second = {false, now - m_begun};
    return {};
}

void Reach::unable(const codec::PeerId& peer) {
    if (const auto at = m_peers.find(peer); at != m_peers.end() && !at->second.after)
        at->second.unable = true;
}

Reach::Count Reach::count() const {
    Count out;
    for (const auto& [id, peer] : m_peers) {
        if (peer.after) {
            ++out.confirmed;
            if (!out.after || *peer.after > *out.after) {
                out.after = peer.after;
                out.slowest = id;
            }
        } else if (peer.unable) {
            ++out.unable;
        } else {
            ++out.silent;
        }
    }
    return out;
}

std::vector<codec::PeerId> Reach::silent() const {
    std::vector<codec::PeerId> out;
    for (const auto& [id, peer] : m_peers) {
        if (!peer.after && !peer.unable) out.push_back(id);
    }
    return out;
}

} // namespace vedette::ledger
