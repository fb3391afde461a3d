#include "core/transport/noise/payload.h"

#include "core/codec/multihash.h"
#include "core/codec/protobuf.h"

#include <algorithm>
#include <utility>

namespace vedette::noise {

namespace {

constexpr std::uint32_t kIdentityKey = 1;
constexpr std::uint32_t kIdentitySignature = 2;
constexpr std::uint32_t kExtensions = 4;
constexpr std::uint32_t kCertificateHashes = 1; // inside the extensions
constexpr std::uint32_t kStreamMuxers = 2;

Result<BytesView> bytesOf(const codec::ProtoField& field) {
    const auto bytes = field.bytes();
    if (!bytes.ok()) return Fail{Violation::BadPayload, std::string(codeName(bytes.error()))};
    return *bytes;
}

Result<std::optional<codec::ProtoField>> nextOf(codec::ProtoReader& reader) {
    auto field = reader.next();
    if (!field.ok()) return Fail{Violation::BadPayload, std::string(codeName(field.error()))};
    return *field;
}

Result<> decodeExtensions(BytesView bytes, HandshakePayload& payload) {
    codec::ProtoReader reader(bytes);
    while (const auto field = VD_TRY(nextOf(reader))) {
        if (field->number != kCertificateHashes && field->number != kStreamMuxers) continue;
        const BytesView content = VD_TRY(bytesOf(*field));
        if (field->number == kCertificateHashes) {
            if (payload.certificateHashCount == kMaxCertificateHashes)
                return Fail{Violation::BadPayload, "too many certificate hashes"};
            if (!codec::Multihash::fromBytes(content).ok())
                return Fail{Violation::BadPayload, "a certificate hash that is no multihash"};
            payload.certificateHashes[payload.certificateHashCount++] = content;
        } else {
            if (payload.muxerCount == kMaxMuxers) return Fail{Violation::BadPayload, "too many muxers"};
            payload.muxers[payload.muxerCount++] = textOf(content);
        }
    }
    return {};
}

} // namespace

Result<HandshakePayload> HandshakePayload::decode(BytesView bytes) {
    HandshakePayload payload;
    unsigned seen = 0;
    codec::ProtoReader reader(bytes);
    while (const auto field = VD_TRY(nextOf(reader))) {
        if (field->number != kIdentityKey && field->number != kIdentitySignature
            && field->number != kExtensions) {
            continue;
        }
        const BytesView content = VD_TRY(bytesOf(*field));
        const unsigned bit = 1U << field->number;
        if ((seen & bit) != 0) return Fail{Violation::BadPayload, "field given twice"};
        seen |= bit;
        if (field->number == kIdentityKey) payload.identityKey = content;
        if (field->number == kIdentitySignature) payload.signature = content;
        if (field->number == kExtensions) VD_TRY(decodeExtensions(content, payload));
    }
    return payload;
}

Bytes encodePayload(BytesView identityKey, BytesView signature, std::span<const std::string> muxers) {
    Bytes out;
    // Tags and lengths take at most four bytes a field: one allocation.
    std::size_t room = 8 + identityKey.size() + signature.size();
    for (const std::string& muxer : muxers) room += 8 + muxer.size();
    out.reserve(room);
    codec::ProtoWriter writer(out);
    writer.bytes(kIdentityKey, identityKey);
    writer.bytes(kIdentitySignature, signature);
    if (!muxers.empty()) {
        Bytes extensions;
        codec::ProtoWriter inner(extensions);
        for (const std::string& muxer : muxers) inner.text(kStreamMuxers, muxer);
        writer.bytes(kExtensions, extensions);
    }
    return out;
}

Result<std::string> chooseMuxer(transport::Role role, std::span<const std::string> ours,
                                std::span<const std::string_view> theirs) {
    if (ours.empty() || theirs.empty()) return std::string();
    const auto firstShared = [](const auto& preferred, const auto& other) -> std::string {
        for (const auto& muxer : preferred) {
            if (std::find(other.begin(), other.end(), muxer) != other.end()) return std::string(muxer);
        }
        return {};
    };
    std::string muxer =
        role == transport::Role::Initiator ? firstShared(ours, theirs) : firstShared(theirs, ours);
    if (muxer.empty()) return Fail{Violation::NoCommonMuxer};
    return muxer;
}

} // namespace vedette::noise
