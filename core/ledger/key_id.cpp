#include "core/ledger/key_id.h"

#include <algorithm>

namespace vedette::ledger {

KeyId KeyId::of(const codec::PeerId& peer) {
    const BytesView inlined = peer.inlinedKey();
    if (!inlined.empty()) return of(inlined);
    KeyId out;
    // A hashed id is the two bytes 12 20 and the SHA-256 of the encoded key; PeerId lets no other form in.
    const BytesView bytes = peer.bytes();
    if (bytes.size() == 2 + out.digest.size()) std::ranges::copy(bytes.subspan(2), out.digest.begin());
    return out;
}

} // namespace vedette::ledger
