#include "core/base/check.h"
#include "core/ledger/attestation.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::ledger;

// Evidence as a peer sends it: the form, then what the TPM's structures in it say. The nonce and the key are
// those of the first input of the corpus, so that its changes get as far as one can.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto evidence = TpmEvidence::decode(input);
    if (!evidence) return 0;
    VD_ASSERT(equal(evidence->encode(), input)); // one evidence, one encoding
    static const auto key = crypto::PublicKey::decode(
        fromHex("0803125b3059301306072a8648ce3d020106082a8648ce3d030107034200047165278305d868037f09b2fc28"
                "32574f5f1de61836cf5a6521dc8268e64aef681fb2760e517c9c265610a3b5899bd2fb8f832e16dff2917378"
                "c46339b5ddbb7a")
            .value_or(Bytes()));
    AttestationNonce nonce{};
    nonce.fill(0x5a);
    const auto proved = appraise(*evidence, *key, nonce);
    if (proved) VD_ASSERT(proved->attester == crypto::Sha256::of(evidence->attester));
    return 0;
}
