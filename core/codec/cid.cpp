#include "core/codec/cid.h"

#include "core/codec/varint.h"

namespace vedette::codec {

namespace {

constexpr std::size_t kV0Text = 46; // 34 bytes that begin with 0x12 0x20, in base 58

bool isV0(BytesView bytes) noexcept {
    return bytes.size() >= 2 && bytes[0] == multicodec::kSha2_256 && bytes[1] == 32;
}

Result<std::uint64_t, CidError> take(BytesView& rest) {
    const auto read = readVarint(rest);
    if (!read) return Fail{CidError::BadVarint};
    rest = rest.subspan(read->size);
    return read->value;
}

Result<Multihash, CidError> hashOf(BytesView bytes) {
    auto hash = Multihash::fromBytes(bytes);
    if (!hash) return Fail{CidError::BadHash};
    return std::move(hash).value();
}

} // namespace

std::string_view codeName(CidError error) noexcept {
    switch (error) {
    case CidError::Empty: return "empty";
    case CidError::BadText: return "bad_text";
    case CidError::BadVersion: return "bad_version";
    case CidError::BadVarint: return "bad_varint";
    case CidError::BadHash: return "bad_hash";
    }
    return "unknown";
}

Result<Cid, CidError> Cid::fromBytes(BytesView bytes) {
    if (bytes.empty()) return Fail{CidError::Empty};
    if (isV0(bytes)) {
        auto hash = VD_TRY(hashOf(bytes));
        return Cid{0, multicodec::kDagPb, std::move(hash)};
    }
    BytesView rest = bytes;
    if (VD_TRY(take(rest)) != multicodec::kCidV1) return Fail{CidError::BadVersion};
    const std::uint64_t contentCodec = VD_TRY(take(rest));
    auto hash = VD_TRY(hashOf(rest));
    return Cid{1, contentCodec, std::move(hash)};
}

Result<Cid, CidError> Cid::fromText(std::string_view text) {
    if (text.empty()) return Fail{CidError::Empty};
    if (text.size() == kV0Text && text.starts_with("Qm")) {
        const auto bytes = fromBase(Multibase::Base58Btc, text);
        if (!bytes) return Fail{CidError::BadText};
        return fromBytes(*bytes); // never of version 1: those begin with 0x01
    }
    const auto decoded = fromMultibase(text);
    if (!decoded || decoded->base == Multibase::Identity) return Fail{CidError::BadText};
    auto cid = VD_TRY(fromBytes(decoded->bytes));
    // One value, one text: version 0 has its own.
    if (cid.version == 0) return Fail{CidError::BadVersion};
    return cid;
}

Bytes Cid::bytes() const {
    Bytes out;
    if (version == 1) {
        appendVarint(out, multicodec::kCidV1);
        appendVarint(out, contentCodec);
    }
    append(out, hash.bytes());
    return out;
}

std::string Cid::text(Multibase base) const {
    return version == 0 ? toBase(Multibase::Base58Btc, bytes()) : toMultibase(base, bytes());
}

} // namespace vedette::codec
