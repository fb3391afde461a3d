#include "core/base/check.h"
#include "core/discovery/saved_peers.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto read = discovery::SavedPeers::decode(input);
    if (!read) return 0;
    VD_ASSERT(equal(read->encode(), input));
    swarm::AddressBook book;
    const Timeline timeline{Instant{}, WallTime{1'700'000'000'000}};
    discovery::recall(*read, book, timeline, Instant{});
    VD_ASSERT(book.size() <= read->peers.size());
    return 0;
}
