/// Content identifiers (multiformats/cid): what a multihash is the hash of, and how that is encoded.
///
/// Version 0 is a bare SHA-256 multihash of dag-pb, always in base58btc without prefix ("Qm…"); version 1 is
/// version, codec and multihash in any multibase. Other versions, and a version 0 behind a multibase prefix,
/// are refused.
#pragma once

#include "core/codec/multibase.h"
#include "core/codec/multicodec.h"
#include "core/codec/multihash.h"

#include <string>
#include <string_view>

namespace vedette::codec {

enum class CidError {
    Empty = 1,
    BadText,    ///< no multibase, or base58btc is broken
    BadVersion, ///< neither 0 nor 1, or 0 where only 1 may stand
    BadVarint,
    BadHash, ///< no multihash, or one that version 0 does not have
};
[[nodiscard]] std::string_view codeName(CidError error) noexcept;

struct Cid {
    unsigned version = 1; ///< 0 or 1; with 0 the codec is dag-pb
    std::uint64_t contentCodec = multicodec::kRaw;
    Multihash hash;

    [[nodiscard]] static Result<Cid, CidError> fromBytes(BytesView bytes);
    [[nodiscard]] static Result<Cid, CidError> fromText(std::string_view text);

    [[nodiscard]] Bytes bytes() const;
    /// Version 0 ignores the base.
    [[nodiscard]] std::string text(Multibase base = Multibase::Base32) const;

    friend bool operator==(const Cid&, const Cid&) = default;
};

} // namespace vedette::codec

VD_ERROR_CODES(vedette::codec, CidError, "cid")
