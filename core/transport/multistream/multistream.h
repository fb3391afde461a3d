/// multistream-select 1.0 (libp2p/specs connections/README.md#multistream-select): agreeing on a protocol by
/// name.
///
/// The listener stays silent until it read the dialler's header, then answers with header and verdict. A
/// dialler sends header and first proposal in one write; with a single proposal it is lazy: its own data may
/// follow at once and agreed() is known before the answer. Bounds: 1024 bytes a token, kMaxTokens a
/// negotiation. It holds at most one partial token.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::multistream {

inline constexpr std::string_view kHeader = "/multistream/1.0.0";
inline constexpr std::size_t kMaxToken = 1024;
inline constexpr std::size_t kMaxTokens = 64;

enum class Violation {
    BadLength = 1,   ///< non-minimal or over-long length, or zero
    BadToken,        ///< no newline at its end, or one inside
    NotMultistream,  ///< the first token is another
    UnexpectedToken, ///< an answer to nothing that we proposed
    TooManyTokens,
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

/// Length, name and newline; appended to out. The token must be shorter than kMaxToken and hold no newline.
void appendToken(Bytes& out, std::string_view token);

/// The side that proposes.
class Dialer {
public:
    /// Writes header and first proposal into out. There must be one.
    Dialer(std::vector<std::string> proposals, Bytes& out);

    enum class State {
        Negotiating,
        Agreed,
        NoneSupported,
    };

    /// Reads from the front of bytes and returns how many it took; what follows an agreement is not taken.
    [[nodiscard]] Result<std::size_t> receive(BytesView bytes, Bytes& out);

    [[nodiscard]] State state() const noexcept { return m_state; }

    /// The agreed protocol, or, before the answer, the one proposed.
    [[nodiscard]] const std::string& protocol() const noexcept { return m_proposals[m_current]; }

private:
    std::vector<std::string> m_proposals;
    std::size_t m_current = 0;
    std::size_t m_tokens = 0;
    bool m_headerSeen = false;
    State m_state = State::Negotiating;
    Bytes m_partial;
};

/// The side that chooses. `supports` answers for one name; `list` serves "ls".
class Listener {
public:
    using Supports = std::function<bool(std::string_view)>;
    using List = std::function<std::vector<std::string>()>;

    /// Reads from the front of bytes, returns how many it took, writes answers. The confirmation of the
    /// chosen protocol is written only by confirm(), so that a gate can be asked first; refuse() answers "na"
    /// and goes on. While a proposal waits for that, and after agreement, nothing is taken. The answer to
    /// "ls" is one token of nested ones, as many as fit kMaxToken.
    [[nodiscard]] Result<std::size_t> receive(BytesView bytes, Bytes& out, const Supports& supports,
                                              const List& list);

    /// Set once a supported protocol was proposed; then confirm() or refuse().
    [[nodiscard]] const std::optional<std::string>& proposed() const noexcept { return m_proposed; }

    void confirm(Bytes& out);
    void refuse(Bytes& out);

    [[nodiscard]] bool agreed() const noexcept { return m_agreed; }

private:
    std::optional<std::string> m_proposed;
    std::size_t m_tokens = 0;
    bool m_headerSeen = false;
    bool m_agreed = false;
    Bytes m_partial;
};

} // namespace vedette::multistream

VD_ERROR_CODES(vedette::multistream, Violation, "multistream")
