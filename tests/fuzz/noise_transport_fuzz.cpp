// Frames after the handshake: whatever the sizes of the parts, the places of the flushes and the pieces on
// the wire, what went in comes out; and one altered byte never does.
//
// Input: a step for the wire, a position to alter (0: none), then pairs of a size (times 97) and a flush bit.
#include "core/base/check.h"
#include "core/transport/noise/frames.h"

#include "tests/core/transport/noise/sides.h"

using namespace vedette;
using namespace vedette::noise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 4) return 0;
    constexpr std::array<Byte, 32> kKey{7};
    constexpr FrameLimits kLimits{kTagSize, kMaxFrame, Violation::EmptyFrame};
    const std::size_t step = std::size_t{data[0]} * data[0] * 3 + 1;
    const std::size_t alter = std::size_t{data[1]} << 8 | data[2];

    FrameWriter writer(CipherState(CipherKind::ChaChaPoly, kKey));
    SendBuffer out;
    Bytes sent;
    for (std::size_t i = 3; i < std::min(size, std::size_t{40}); ++i) {
        const Bytes part((data[i] >> 1) * std::size_t{97}, data[i]);
        VD_ASSERT(writer.append(part, out).ok());
        append(sent, part);
        if ((data[i] & 1) != 0) writer.flush(out);
    }
    writer.flush(out);
    Bytes wire = noise::test::takeAll(out);
    const bool altered = alter != 0 && alter <= wire.size();
    if (altered) wire[alter - 1] ^= data[3] == 0 ? Byte{1} : data[3];

    CipherState cipher(CipherKind::ChaChaPoly, kKey);
    FrameReader reader;
    Bytes seen;
    bool failed = false;
    for (std::size_t at = 0; at < wire.size() && !failed; at += step) {
        MutableBytes rest = MutableBytes(wire).subspan(at, std::min(step, wire.size() - at));
        for (;;) {
            const auto frame = reader.next(rest, kLimits);
            failed = !frame.ok();
            if (failed || !frame->has_value()) break;
            const auto opened = cipher.open({}, **frame);
            failed = !opened.ok();
            if (failed) break;
            append(seen, *opened);
        }
    }
    VD_ASSERT(seen.size() <= sent.size() && equal(seen, BytesView(sent).first(seen.size())));
    VD_ASSERT(altered ? seen.size() < sent.size() : !failed && seen.size() == sent.size());
    return 0;
}
