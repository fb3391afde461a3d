#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "core/base/bytes.h"
#include "core/protocols/gossipsub/author.h"
#include "core/protocols/kad/key.h"
#include "core/protocols/kad/message.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <queue>
#include <random>
#include <utility>
#include <vector>

namespace vedette::app {

namespace {

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

constexpr int kTagSize = 16;
constexpr std::size_t kRecord = 200; ///< bytes of a signed peer record, about

} // namespace

SignatureFloor signatureFloor(int times) {
    std::array<Byte, crypto_sign_PUBLICKEYBYTES> publicKey{};
    std::array<Byte, crypto_sign_SECRETKEYBYTES> secretKey{};
    std::array<Byte, crypto_sign_BYTES> signature{};
    std::array<Byte, kRecord> message{};
    crypto_sign_keypair(publicKey.data(), secretKey.data());
    SignatureFloor floor;
    double begin = cpuSeconds();
    for (int i = 0; i < times; ++i) {
        message[0] = static_cast<Byte>(i);
        crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secretKey.data());
    }
    floor.sign = (cpuSeconds() - begin) / times;
    begin = cpuSeconds();
    int good = 0;
    for (int i = 0; i < times; ++i) {
        good +=
            crypto_sign_verify_detached(signature.data(), message.data(), message.size(), publicKey.data())
                    == 0
                ? 1
                : 0;
    }
    floor.verify = good == times ? (cpuSeconds() - begin) / times : 0;
    return floor;
}

double messageFloor(std::size_t bytes, std::size_t connections, int times) {
    struct Ends {
        CipherContext seal{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
        CipherContext open{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
    };

    std::array<Byte, 32> key{};
    std::array<Byte, 12> nonce{};
    std::array<Byte, kTagSize> tag{};
    std::vector<Ends> all(std::max<std::size_t>(connections, 1));
    for (std::size_t i = 0; i < all.size(); ++i) {
        key[0] = static_cast<Byte>(i);
        EVP_EncryptInit_ex(all[i].seal.get(), EVP_chacha20_poly1305(), nullptr, key.data(), nonce.data());
        EVP_DecryptInit_ex(all[i].open.get(), EVP_chacha20_poly1305(), nullptr, key.data(), nonce.data());
    }
    Bytes message(bytes);
    std::minstd_rand chance; // the same turns every time
    const double begin = cpuSeconds();
    int length = 0;
    for (int i = 0; i < times; ++i) {
        const Ends& ends = all[chance() % all.size()];
        nonce[4] = static_cast<Byte>(i);
        EVP_EncryptInit_ex(ends.seal.get(), nullptr, nullptr, nullptr, nonce.data());
        EVP_EncryptUpdate(ends.seal.get(), message.data(), &length, message.data(), static_cast<int>(bytes));
        EVP_EncryptFinal_ex(ends.seal.get(), message.data(), &length);
        EVP_CIPHER_CTX_ctrl(ends.seal.get(), EVP_CTRL_AEAD_GET_TAG, kTagSize, tag.data());
        EVP_DecryptInit_ex(ends.open.get(), nullptr, nullptr, nullptr, nonce.data());
        EVP_DecryptUpdate(ends.open.get(), message.data(), &length, message.data(), static_cast<int>(bytes));
        EVP_CIPHER_CTX_ctrl(ends.open.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize, tag.data());
        EVP_DecryptFinal_ex(ends.open.get(), message.data(), &length);
    }
    return (cpuSeconds() - begin) / times;
}

double queueFloor(std::size_t pending, int times) {
    using Entry = std::pair<std::uint64_t, std::uint64_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    std::minstd_rand chance;
    std::uint64_t order = 0;
    for (; order < std::max<std::size_t>(pending, 1); ++order) queue.emplace(chance(), order);
    const double begin = cpuSeconds();
    for (int i = 0; i < times; ++i) {
        const std::uint64_t now = queue.top().first;
        queue.pop();
        queue.emplace(now + chance(), ++order);
    }
    return (cpuSeconds() - begin) / times;
}

double answerFloor(std::size_t peers, int times) {
    kad::Message answer;
    answer.type = kad::MessageType::FindNode;
    answer.key = Bytes(38, 7);
    for (std::size_t i = 0; i < peers; ++i) {
        std::array<Byte, 32> seed{};
        seed[0] = static_cast<Byte>(i + 1);
        answer.closer.push_back({gossipsub::Author::fromSeed(seed).peer(),
                                 {codec::Multiaddr::ofTcp("198.51.100.7", 4001).value()},
                                 kad::Connectedness::Connected});
    }
    std::size_t named = 0;
    kad::Key nearest;
    nearest.bytes.fill(0xff);
    const double begin = cpuSeconds();
    for (int i = 0; i < times; ++i) {
        const auto read = kad::Message::decode(answer.encode());
        if (!read) continue;
        for (const kad::Peer& peer : read->closer) {
            nearest = std::min(nearest, kad::Key::of(peer.id));
            ++named;
        }
    }
    const double took = (cpuSeconds() - begin) / times;
    return named == peers * static_cast<std::size_t>(times) && nearest != kad::Key() ? took : 0;
}

double gossipFloor(std::size_t bytes, int times) {
    const auto message =
        gossipsub::Author::fromSeed(std::array<Byte, 32>{}).write("telemetry/collect", Bytes(bytes), 1);
    const Bytes rpc = gossipsub::rpcOfMessage(message.encode());
    std::size_t written = 0;
    const double begin = cpuSeconds();
    for (int i = 0; i < times; ++i) {
        if (const auto read = gossipsub::Rpc::decode(rpc)) {
            written += gossipsub::rpcOfMessage(read->messages[0].encode()).size();
        }
    }
    const double took = (cpuSeconds() - begin) / times;
    return written == rpc.size() * static_cast<std::size_t>(times) ? took : 0;
}

} // namespace vedette::app
