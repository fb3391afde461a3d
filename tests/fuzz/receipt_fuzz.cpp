#include "core/base/check.h"
#include "core/protocols/receipt/witness.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::receipt;

// What is read once reads the same when it is written again; and the bytes are a request, twice, to a
// witness.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto head = decodeRequest(input); head.ok())
        VD_ASSERT(*decodeRequest(encodeRequest(*head)) == *head);
    if (const auto reply = Reply::decode(input); reply.ok())
        VD_ASSERT(*Reply::decode(reply->encode()) == *reply);
    if (const auto file = Receipts::decode(input); file.ok()) {
        const Bytes written = file->encode();
        VD_ASSERT(equal(written, input)); // deterministic: one file, one encoding
        for (const Receipt& one : file->all()) static_cast<void>(one.verify().ok());
    }
    Bytes id{0x12, 0x20};
    id.resize(34, 1);
    Witness witness(Bytes(3), {});
    for (std::uint64_t stream = 1; stream <= 2; ++stream) {
        witness.opened({stream}, codec::PeerId::fromBytes(id).value());
        const Instant now{Witness::kEvery * static_cast<int>(stream)};
        static_cast<void>(witness.received({stream}, input, now).ok());
        while (const auto output = witness.poll()) {
            if (const auto* sign = std::get_if<Sign>(&*output)) witness.sealed(sign->stream, Bytes(1));
            if (const auto* said = std::get_if<Respond>(&*output)) VD_ASSERT(Reply::decode(said->frame).ok());
        }
        witness.ended({stream});
    }
    return 0;
}
