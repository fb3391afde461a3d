#include "core/transport/noise/pattern.h"

#include "core/base/check.h"

#include <algorithm>

namespace vedette::noise {

namespace {

struct Row {
    std::string_view name;
    std::string_view known;    ///< pre-messages: "i" the initiator's static key, "r" the responder's
    std::string_view messages; ///< separated by '|', the initiator's first
};

/// Revision 34: section 7.4 (one-way), 7.5 (fundamental), 18.1 (deferred).
constexpr Row kPatterns[] = {
    {"N", "r", "e es"},
    {"K", "ir", "e es ss"},
    {"X", "r", "e es s ss"},

    {"NN", "", "e|e ee"},
    {"NK", "r", "e es|e ee"},
    {"NX", "", "e|e ee s es"},
    {"KN", "i", "e|e ee se"},
    {"KK", "ir", "e es ss|e ee se"},
    {"KX", "i", "e|e ee se s es"},
    {"XN", "", "e|e ee|s se"},
    {"XK", "r", "e es|e ee|s se"},
    {"XX", "", "e|e ee s es|s se"},
    {"IN", "", "e s|e ee se"},
    {"IK", "r", "e es s ss|e ee se"},
    {"IX", "", "e s|e ee se s es"},

    {"NK1", "r", "e|e ee es"},
    {"NX1", "", "e|e ee s|es"},
    {"X1N", "", "e|e ee|s|se"},
    {"X1K", "r", "e es|e ee|s|se"},
    {"XK1", "r", "e|e ee es|s se"},
    {"X1K1", "r", "e|e ee es|s|se"},
    {"X1X", "", "e|e ee s es|s|se"},
    {"XX1", "", "e|e ee s|es s se"},
    {"X1X1", "", "e|e ee s|es s|se"},
    {"K1N", "i", "e|e ee|se"},
    {"K1K", "ir", "e es|e ee|se"},
    {"KK1", "ir", "e|e ee se es"},
    {"K1K1", "ir", "e|e ee es|se"},
    {"K1X", "i", "e|e ee s es|se"},
    {"KX1", "i", "e|e ee se s|es"},
    {"K1X1", "i", "e|e ee s|se es"},
    {"I1N", "", "e s|e ee|se"},
    {"I1K", "r", "e es s|e ee|se"},
    {"IK1", "r", "e s|e ee se es"},
    {"I1K1", "r", "e s|e ee es|se"},
    {"I1X", "", "e s|e ee s es|se"},
    {"IX1", "", "e s|e ee se s|es"},
    {"I1X1", "", "e s|e ee s|se es"},
};

/// Cuts off and returns what stands before the separator, or everything.
std::string_view take(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    const std::string_view head = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    return head;
}

Token tokenOf(std::string_view word) {
    if (word == "e") return Token::E;
    if (word == "s") return Token::S;
    if (word == "ee") return Token::Ee;
    if (word == "es") return Token::Es;
    if (word == "se") return Token::Se;
    VD_ASSERT(word == "ss");
    return Token::Ss;
}

Pattern patternOf(const Row& row) {
    Pattern pattern;
    pattern.initiatorStaticKnown = row.known.find('i') != std::string_view::npos;
    pattern.responderStaticKnown = row.known.find('r') != std::string_view::npos;
    for (std::string_view messages = row.messages; !messages.empty();) {
        VD_ASSERT(pattern.messageCount < Pattern::kMaxMessages);
        TokenList& list = pattern.messages[pattern.messageCount++];
        for (std::string_view words = take(messages, '|'); !words.empty();) {
            VD_ASSERT(list.pushBack(tokenOf(take(words, ' '))));
        }
    }
    pattern.oneWay = pattern.messageCount == 1;
    return pattern;
}

/// Section 9.4: psk0 stands before the first message's tokens, pskN after those of the N-th.
bool addPsk(Pattern& pattern, std::string_view modifier) {
    if (modifier.size() != 4 || modifier.substr(0, 3) != "psk") return false;
    const char digit = modifier[3];
    // What stands before '0' becomes a number beyond all.
    if (static_cast<std::size_t>(digit - '0') > pattern.messageCount) return false;
    ++pattern.pskCount;
    if (digit == '0') return pattern.messages[0].pushFront(Token::Psk);
    return pattern.messages[static_cast<std::size_t>(digit - '1')].pushBack(Token::Psk);
}

bool addModifiers(Pattern& pattern, std::string_view modifiers) {
    if (!modifiers.empty() && modifiers.back() == '+') return false;
    unsigned seen = 0;
    while (!modifiers.empty()) {
        const std::string_view modifier = take(modifiers, '+');
        if (!addPsk(pattern, modifier)) return false;
        const unsigned bit = 1U << static_cast<unsigned>(modifier[3] - '0');
        if ((seen & bit) != 0) return false;
        seen |= bit;
    }
    return true;
}

std::optional<HashKind> hashOf(std::string_view word) {
    if (word == "SHA256") return HashKind::Sha256;
    if (word == "SHA512") return HashKind::Sha512;
    if (word == "BLAKE2s") return HashKind::Blake2s;
    if (word == "BLAKE2b") return HashKind::Blake2b;
    return std::nullopt;
}

std::optional<CipherKind> cipherOf(std::string_view word) {
    if (word == "ChaChaPoly") return CipherKind::ChaChaPoly;
    if (word == "AESGCM") return CipherKind::AesGcm;
    return std::nullopt;
}

} // namespace

bool TokenList::pushBack(Token token) noexcept {
    if (m_size == kMaxTokens) return false;
    m_tokens[m_size++] = token;
    return true;
}

bool TokenList::pushFront(Token token) noexcept {
    if (!pushBack(token)) return false;
    std::rotate(m_tokens.begin(), m_tokens.begin() + static_cast<std::ptrdiff_t>(m_size - 1),
                m_tokens.begin() + static_cast<std::ptrdiff_t>(m_size));
    return true;
}

std::optional<Protocol> Protocol::parse(std::string_view name) {
    Protocol protocol;
    protocol.name = std::string(name);
    if (take(name, '_') != "Noise") return std::nullopt;
    const std::string_view handshake = take(name, '_');
    if (take(name, '_') != "25519") return std::nullopt;
    const auto cipher = cipherOf(take(name, '_'));
    const auto hash = hashOf(name); // what is left, so that a sixth part makes it unknown
    if (!cipher || !hash) return std::nullopt;
    protocol.cipher = *cipher;
    protocol.hash = *hash;

    // Section 8: the pattern is upper case and digits, modifiers are not. We know one kind of them.
    const std::size_t split = std::min(handshake.find("psk"), handshake.size());
    const Row* const row = std::find_if(std::begin(kPatterns), std::end(kPatterns),
                                        [&](const Row& r) { return r.name == handshake.substr(0, split); });
    if (row == std::end(kPatterns)) return std::nullopt;
    protocol.pattern = patternOf(*row);
    if (!addModifiers(protocol.pattern, handshake.substr(split))) return std::nullopt;
    return protocol;
}

const Protocol& Protocol::libp2p() {
    static const Protocol protocol = [] {
        auto parsed = parse("Noise_XX_25519_ChaChaPoly_SHA256");
        VD_ASSERT(parsed.has_value());
        return std::move(*parsed);
    }();
    return protocol;
}

} // namespace vedette::noise
