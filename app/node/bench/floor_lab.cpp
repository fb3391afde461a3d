#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "core/base/bytes.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <array>
#include <memory>

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

double messageFloor(std::size_t bytes, int times) {
    const CipherContext seal(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const CipherContext open(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const std::array<Byte, 32> key{};
    std::array<Byte, 12> nonce{};
    std::array<Byte, kTagSize> tag{};
    Bytes message(bytes);
    EVP_EncryptInit_ex(seal.get(), EVP_chacha20_poly1305(), nullptr, key.data(), nonce.data());
    EVP_DecryptInit_ex(open.get(), EVP_chacha20_poly1305(), nullptr, key.data(), nonce.data());
    const double begin = cpuSeconds();
    int length = 0;
    for (int i = 0; i < times; ++i) {
        nonce[4] = static_cast<Byte>(i);
        EVP_EncryptInit_ex(seal.get(), nullptr, nullptr, nullptr, nonce.data());
        EVP_EncryptUpdate(seal.get(), message.data(), &length, message.data(), static_cast<int>(bytes));
        EVP_EncryptFinal_ex(seal.get(), message.data(), &length);
        EVP_CIPHER_CTX_ctrl(seal.get(), EVP_CTRL_AEAD_GET_TAG, kTagSize, tag.data());
        EVP_DecryptInit_ex(open.get(), nullptr, nullptr, nullptr, nonce.data());
        EVP_DecryptUpdate(open.get(), message.data(), &length, message.data(), static_cast<int>(bytes));
        EVP_CIPHER_CTX_ctrl(open.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize, tag.data());
        EVP_DecryptFinal_ex(open.get(), message.data(), &length);
    }
    return (cpuSeconds() - begin) / times;
}

} // namespace vedette::app
