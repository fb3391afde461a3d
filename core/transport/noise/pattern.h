/// Handshake patterns and protocol names of the Noise Protocol Framework, revision 34.
///
/// The product speaks Noise_XX_25519_ChaChaPoly_SHA256 only. It is run by the same interpreter that runs
/// every other pattern over 25519, so that the published vectors of all of them judge the code that handles
/// packets. Known: the one-way, fundamental and deferred patterns (sections 7.4, 7.5 and 18.1) with any
/// combination of psk modifiers (section 9); ChaChaPoly and AESGCM; SHA256, SHA512, BLAKE2s and BLAKE2b. Not
/// known: the fallback modifier and Curve448.
#pragma once

#include "core/base/bytes.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vedette::noise {

enum class Token : Byte {
    E,
    S,
    Ee,
    Es,
    Se,
    Ss,
    Psk,
};

enum class HashKind : Byte {
    Sha256,
    Sha512,
    Blake2s,
    Blake2b,
};

enum class CipherKind : Byte {
    ChaChaPoly,
    AesGcm,
};

/// What one handshake message carries before its payload.
class TokenList {
public:
    static constexpr std::size_t kMaxTokens = 8;

    /// False when full.
    [[nodiscard]] bool pushBack(Token token) noexcept;
    [[nodiscard]] bool pushFront(Token token) noexcept;

    [[nodiscard]] const Token* begin() const noexcept { return m_tokens.data(); }

    [[nodiscard]] const Token* end() const noexcept { return m_tokens.data() + m_size; }

private:
    std::array<Token, kMaxTokens> m_tokens{};
    std::size_t m_size = 0;
};

struct Pattern {
    static constexpr std::size_t kMaxMessages = 4;

    std::array<TokenList, kMaxMessages> messages; ///< the initiator's first, then in turn
    std::size_t messageCount = 0;
    bool initiatorStaticKnown = false; ///< pre-message "-> s"
    bool responderStaticKnown = false; ///< pre-message "<- s"
    bool oneWay = false;               ///< only the initiator may send transport messages
    std::size_t pskCount = 0;
};

struct Protocol {
    std::string name;
    Pattern pattern;
    HashKind hash = HashKind::Sha256;
    CipherKind cipher = CipherKind::ChaChaPoly;

    /// "Noise_XXpsk0+psk3_25519_AESGCM_BLAKE2b"; nothing when any part is unknown, a modifier is out of place
    /// or given twice.
    [[nodiscard]] static std::optional<Protocol> parse(std::string_view name);
    /// The one of libp2p, parsed once.
    [[nodiscard]] static const Protocol& libp2p();
};

} // namespace vedette::noise
