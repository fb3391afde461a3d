// A key that was read is the same key when it is written in any of the encodings and read again.
#include "core/base/check.h"
#include "core/transport/pnet/pnet.h"

#include <string>

using namespace vedette;
using namespace vedette::pnet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto key = Key::parse({data, size});
    if (!key.ok()) return 0;
    const std::string header = "/key/swarm/psk/1.0.0/\n";
    for (const std::string& text : {header + "/base16/\n" + toHex(key->expose()) + "\n",
                                    header + "/bin/\n" + std::string(textOf(key->expose()))}) {
        const auto again = Key::parse(viewOf(text));
        VD_ASSERT(again.ok() && equal(again->expose(), key->expose()));
    }
    return 0;
}
