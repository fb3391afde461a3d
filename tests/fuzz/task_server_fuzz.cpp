#include "core/base/check.h"
#include "core/protocols/task/server.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::task;

// Two peers on a desk with little room: each step is one byte that says what happens to which of eight
// streams, a request's rest follows behind its length. No job is lost and none is counted twice.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    BytesView rest(data, size);
    Server server({2, 3});
    Instant now{};
    bool open[8] = {};
    std::size_t asked = 0;
    std::size_t over = 0;
    JobId last;
    const auto peerOf = [](std::size_t stream) {
        Bytes id{0x12, 0x20};
        id.resize(34, static_cast<Byte>(stream % 2));
        return codec::PeerId::fromBytes(id).value();
    };
    const auto take = [&] {
        while (auto output = server.poll()) {
            if (const auto* one = std::get_if<Asked>(&*output)) {
                ++asked;
                last = one->job;
                VD_ASSERT(isKind(one->kind) && one->body.size() <= kMaxBody && one->due > now);
            } else if (std::holds_alternative<Withdrawn>(*output)) {
                ++over;
            } else if (const auto* reply = std::get_if<Respond>(&*output)) {
                VD_ASSERT(Reply::decode(reply->frame).ok());
            }
        }
        VD_ASSERT(asked - over == server.underWay() && server.underWay() <= 3);
    };
    const auto next = [&]() -> std::size_t {
        if (rest.empty()) return 0;
        const Byte byte = rest.front();
        rest = rest.subspan(1);
        return byte;
    };
    while (!rest.empty()) {
        const std::size_t step = next();
        const std::size_t at = step & 7;
        const StreamNumber stream{at + 1};
        switch (step >> 3) {
        case 0:
            if (!open[at]) server.opened(stream, peerOf(at), now);
            open[at] = true;
            break;
        case 1: {
            const std::size_t length = next();
            const BytesView frame = rest.first(std::min(rest.size(), length));
            rest = rest.subspan(frame.size());
            if (!open[at] || server.received(stream, frame, now)) break;
            server.ended(stream);
            open[at] = false;
            break;
        }
        case 2:
            if (open[at]) static_cast<void>(server.finished(stream).ok());
            break;
        case 3:
            server.ended(stream);
            open[at] = false;
            break;
        case 4:
            if (server.answer(last, Status::Done, {})) ++over;
            break;
        case 5:
            if (server.drop(last)) ++over;
            break;
        default:
            now += std::chrono::milliseconds(step * 100);
            server.wake(now);
            break;
        }
        take();
    }
    return 0;
}
