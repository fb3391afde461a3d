#include "core/protocols/kad/validator.h"

#include "core/protocols/kad/ipns_record.h"
#include "core/protocols/kad/signed_record.h"

#include "core/base/log.h"

#include <utility>

namespace vedette::kad {

std::string_view codeName(RecordFault fault) noexcept {
    switch (fault) {
    case RecordFault::UnknownNamespace: return "unknown_namespace";
    case RecordFault::BadName: return "bad_name";
    case RecordFault::Malformed: return "malformed";
    case RecordFault::TooLarge: return "too_large";
    case RecordFault::BadKey: return "bad_key";
    case RecordFault::BadSignature: return "bad_signature";
    case RecordFault::Inconsistent: return "inconsistent";
    case RecordFault::Expired: return "expired";
    case RecordFault::Unsupported: return "unsupported";
    }
    return "unknown";
}

std::optional<SplitKey> splitKey(BytesView key) {
    const std::string_view text = textOf(key);
    if (text.empty() || text.front() != '/') return std::nullopt;
    const auto second = text.find('/', 1);
    if (second == std::string_view::npos || second == 1) return std::nullopt;
    return SplitKey{text.substr(1, second - 1), key.subspan(second + 1)};
}

Validators Validators::standard() {
    Validators out;
    out.add("pk", makePublicKeyValidator());
    out.add("ipns", makeIpnsValidator());
    out.add(std::string(kSignedSpace), makeSignedRecordValidator());
    return out;
}

void Validators::add(std::string name, std::shared_ptr<const Validator> validator) {
    m_byName.insert_or_assign(std::move(name), std::move(validator));
}

const Validator* Validators::find(BytesView key) const {
    const auto split = splitKey(key);
    if (!split) return nullptr;
    const auto at = m_byName.find(split->space);
    return at == m_byName.end() ? nullptr : at->second.get();
}

Result<> Validators::validate(BytesView key, BytesView value, WallTime now) const {
    const Validator* validator = find(key);
    if (validator == nullptr) return Fail{RecordFault::UnknownNamespace, log::printable(textOf(key), 32)};
    return validator->validate(key, value, now);
}

std::strong_ordering Validators::compare(BytesView key, BytesView a, BytesView b) const {
    const Validator* validator = find(key);
    return validator == nullptr ? std::strong_ordering::equal : validator->compare(key, a, b);
}

std::optional<WallTime> Validators::expiry(BytesView key, BytesView value) const {
    const Validator* validator = find(key);
    return validator == nullptr ? std::nullopt : validator->expiry(key, value);
}

} // namespace vedette::kad
