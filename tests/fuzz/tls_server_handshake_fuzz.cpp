#include "core/base/check.h"
#include "core/crypto/private_key.h"
#include "core/transport/tls/tls_channel.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

using namespace vedette;

namespace {

constexpr WallTime kNow{1'800'000'000'000};

std::shared_ptr<const tls::Certificate> certificate() {
    static const auto made = [] {
        const auto identity = crypto::PrivateKey::fromEd25519Seed(std::array<Byte, 32>{1, 2, 3});
        auto key = tls::CertificateKey::generate();
        VD_ASSERT(key.ok());
        Bytes message = copyOf(viewOf("libp2p-tls-handshake:"));
        append(message, key->subjectPublicKeyInfo());
        auto certified =
            tls::Certificate::create(std::move(key).value(), identity.publicKey(), identity.sign(message),
                                     kNow, {kNow.ms + 86'400'000}, Instant{});
        VD_ASSERT(certified.ok());
        return std::move(certified).value();
    }();
    return made;
}

} // namespace

// What a client that proves nothing can make of a server: an error or silence. The first byte chooses how the
// rest is split.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t step = data[0] == 0 ? size : data[0];
    auto server =
        tls::makeChannel({transport::Role::Responder, certificate(), {}, {"/yamux/1.0.0"}, {{}, kNow}});
    VD_ASSERT(server.ok());
    SendBuffer out;
    std::vector<BytesView> plain;
    for (BytesView rest = BytesView(data, size).subspan(1); !rest.empty();) {
        Bytes piece = copyOf(rest.first(std::min(step, rest.size())));
        rest = rest.subspan(piece.size());
        if (!(*server)->receive(piece, out, plain, Instant{}).ok()) break;
        VD_ASSERT((*server)->established() == nullptr);
        VD_ASSERT(plain.empty());
    }
    // One flight of ours at most, however long theirs is.
    VD_ASSERT(out.size() < 8192);
    return 0;
}
