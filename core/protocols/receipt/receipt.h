/// What is said on a stream of `/vedette/receipt/1`, and the receipt that comes of it. README.md is the wire
/// page.
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"
#include "core/crypto/signer.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vedette::receipt {

inline constexpr std::string_view kProtocol = "/vedette/receipt/1";
inline constexpr std::size_t kMaxFrame = 4096;
inline constexpr std::size_t kMaxKey = 2048;
inline constexpr std::size_t kMaxSignature = 1024;

enum class Violation {
    Malformed = 1, ///< not the protobuf, or not the CBOR of kept receipts
    BadHead,       ///< log, sequence or hash are missing or of another size
    BadStatus,     ///< none of the three
    BadKey,        ///< not a public key, or not the witness's
    BadSignature,  ///< it does not hold for what was asked
    SecondFrame,   ///< a stream carries one question
    NoRequest,     ///< the asker closed before it asked
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

using Head = crypto::SignReceipt::Head;

[[nodiscard]] Bytes encodeRequest(const Head& head);
[[nodiscard]] Result<Head> decodeRequest(BytesView frame);

enum class Status : std::uint8_t {
    Given = 1,
    Contradicted = 2, ///< it has signed for another past of this log
    Busy = 3,
};
[[nodiscard]] std::string_view statusName(Status status) noexcept; ///< "given", …

struct Reply {
    Status status = Status::Busy;
    WallTime at{};
    Bytes key;
    Bytes signature;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Reply> decode(BytesView frame);
    friend bool operator==(const Reply&, const Reply&) = default;
};

/// What `witness` signed for `asker`.
struct Receipt {
    crypto::SignReceipt statement;
    Bytes key; ///< of the witness
    Bytes signature;

    /// Violation::BadKey, Violation::BadSignature.
    [[nodiscard]] Result<> verify() const;

    [[nodiscard]] codec::PeerId witness() const { return codec::PeerId::ofEncodedKey(key); }

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// The file beside an audit log: the last receipt of each witness.
class Receipts {
public:
    static constexpr std::size_t kMaxWitnesses = 256;
    static constexpr std::size_t kMaxBytes = 2 * 1024 * 1024;

    /// Replaces the one of the same witness; when there are too many witnesses, the oldest goes.
    void keep(Receipt receipt);

    [[nodiscard]] const std::vector<Receipt>& all() const noexcept { return m_all; }

    [[nodiscard]] Bytes encode() const;
    /// The form alone: signatures are to be verified.
    [[nodiscard]] static Result<Receipts> decode(BytesView file);

private:
    std::vector<Receipt> m_all; ///< in the order in which they came
};

} // namespace vedette::receipt

VD_ERROR_CODES(vedette::receipt, Violation, "receipt")
