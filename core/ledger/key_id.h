/// Which key: SHA-256 of the libp2p encoding of its public half. Never of a certificate, whose bytes its
/// holder can vary at will while the key stays the same.
///
/// Every peer id leads to one: it either carries the key, or is this very digest.
#pragma once

#include "core/base/bytes.h"
#include "core/codec/peer_id.h"
#include "core/crypto/hash.h"

#include <compare>
#include <functional>
#include <string>

namespace vedette::ledger {

using Digest = crypto::Sha256::Digest;

struct KeyId {
    Digest digest{};

    [[nodiscard]] static KeyId of(BytesView encodedKey) { return {crypto::Sha256::of(encodedKey)}; }

    /// Of the empty id: that of no key.
    [[nodiscard]] static KeyId of(const codec::PeerId& peer);

    [[nodiscard]] std::string text() const { return toHex(digest); }

    friend auto operator<=>(const KeyId&, const KeyId&) = default;
};

} // namespace vedette::ledger
