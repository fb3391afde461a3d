#include "core/ledger/fields.h"

#include "core/ledger/statement.h"

#include <algorithm>

namespace vedette::ledger {

namespace {

constexpr std::int64_t kLatest = 253'402'300'799'999; // the end of the year 9999

} // namespace

Result<Bytes> boundedBytes(const Result<codec::CborReader>& item, std::size_t least, std::size_t most) {
    if (!item) return Fail{item.error()};
    const BytesView view = VD_TRY(formed(item->bytes()));
    if (view.size() < least || view.size() > most) return Fail{Violation::BadField, "length of bytes"};
    return copyOf(view);
}

Result<Digest> digestIn(const Result<codec::CborReader>& item) {
    if (!item) return Fail{item.error()};
    const BytesView view = VD_TRY(formed(item->bytes()));
    Digest out{};
    if (view.size() != out.size()) return Fail{Violation::BadField, "no digest"};
    std::ranges::copy(view, out.begin());
    return out;
}

Result<std::string> boundedText(const Result<codec::CborReader>& item) {
    if (!item) return Fail{item.error()};
    const std::string_view view = VD_TRY(formed(item->text()));
    if (view.size() > kMaxText) return Fail{Violation::BadField, "length of a text"};
    return std::string(view);
}

Result<WallTime> timeIn(const Result<codec::CborReader>& item) {
    if (!item) return Fail{item.error()};
    const std::int64_t ms = VD_TRY(formed(item->integer()));
    if (ms < 0 || ms > kLatest) return Fail{Violation::BadField, "time"};
    return WallTime{ms};
}

Result<std::uint64_t> numberIn(const Result<codec::CborReader>& item, std::uint64_t most) {
    if (!item) return Fail{item.error()};
    const std::uint64_t value = VD_TRY(formed(item->uint()));
    if (value > most) return Fail{Violation::BadField, "number"};
    return value;
}

Result<Items> Items::of(const Result<codec::CborReader>& item) {
    if (!item) return Fail{item.error()};
    return Items(VD_TRY(formed(item->array())));
}

Result<Items> Items::open(BytesView bytes, std::size_t most) {
    if (bytes.size() > most) return Fail{Violation::TooLarge};
    return of(formed(codec::CborReader::open(bytes)));
}

Result<> Items::end() const {
    if (!done()) return Fail{Violation::Malformed, "an item more"};
    return {};
}

Result<Fields> Fields::open(BytesView bytes, std::size_t most) {
    if (bytes.size() > most) return Fail{Violation::TooLarge};
    const auto reader = VD_TRY(formed(codec::CborReader::open(bytes)));
    auto map = formed(reader.map());
    if (!map) return Fail{map.error()};
    return Fields(*map);
}

Result<Bytes> Fields::bytes(std::string_view key, std::size_t least, std::size_t most) const {
    return boundedBytes(at(key), least, most);
}

Result<Digest> Fields::digest(std::string_view key) const {
    return digestIn(at(key));
}

Result<std::optional<Digest>> Fields::maybeDigest(std::string_view key) const {
    if (!has(key)) return std::optional<Digest>();
    return std::optional<Digest>(VD_TRY(digest(key)));
}

Result<KeyId> Fields::keyId(std::string_view key) const {
    return KeyId{VD_TRY(digest(key))};
}

Result<std::string> Fields::text(std::string_view key) const {
    return boundedText(at(key));
}

Result<WallTime> Fields::time(std::string_view key) const {
    return timeIn(at(key));
}

Result<std::uint64_t> Fields::number(std::string_view key, std::uint64_t most) const {
    return numberIn(at(key), most);
}

Result<> Fields::only(std::size_t read) const {
    if (m_map.size() != read) return Fail{Violation::Malformed, "a key that is not known"};
    return {};
}

void writeBirth(codec::CborWriter& w, const Birth& birth) {
    w.text("key").bytes(birth.key);
    w.text("token").text(birth.token);
    if (birth.attestation) w.text("attestation").bytes(*birth.attestation);
    w.text("next").bytes(birth.next);
    w.text("sealed").bytes(birth.revocation);
}

Result<Birth> readBirth(const Fields& fields, std::size_t& taken) {
    Birth out;
    out.key = VD_TRY(fields.bytes("key", 1, kMaxKey));
    if (!crypto::PublicKey::decode(out.key)) return Fail{Violation::BadKey};
    out.token = VD_TRY(fields.text("token"));
    out.attestation = VD_TRY(fields.maybeDigest("attestation"));
    out.next = VD_TRY(fields.digest("next"));
    out.revocation = VD_TRY(fields.digest("sealed"));
    taken += 4 + (out.attestation ? 1u : 0u);
    return out;
}

} // namespace vedette::ledger
