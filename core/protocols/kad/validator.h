/// What makes a value of the DHT worth keeping (libp2p/specs kad-dht/README.md, "Entry validation").
///
/// Keys are "/NAMESPACE/rest"; each namespace has one Validator, and a key of a namespace without one is
/// refused. Both questions are pure functions of their arguments, `now` among them.
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace vedette::kad {

enum class RecordFault {
    UnknownNamespace = 1, ///< no validator for it, or a key that is not "/NAMESPACE/…"
    BadName,              ///< the rest of the key is not what the namespace has there
    Malformed,            ///< the value is not what the namespace has
    TooLarge,
    BadKey, ///< the value's public key is not the name's
    BadSignature,
    Inconsistent, ///< an unsigned copy of a field differs from the signed one
    Expired,
    Unsupported, ///< a validity that we do not know
};
[[nodiscard]] std::string_view codeName(RecordFault fault) noexcept;

class Validator {
public:
    virtual ~Validator() = default;

    [[nodiscard]] virtual Result<> validate(BytesView key, BytesView value, WallTime now) const = 0;
    /// Which of two valid values is better: greater means `a`. Values that differ are never equal, so that
    /// every holder settles on the same one.
    [[nodiscard]] virtual std::strong_ordering compare(BytesView key, BytesView a, BytesView b) const = 0;
    /// Until when a valid value may be kept; nothing when it says nothing about that.
    [[nodiscard]] virtual std::optional<WallTime> expiry(BytesView key, BytesView value) const = 0;
};

/// Validators by namespace.
class Validators {
public:
    /// "/pk", "/ipns" and our own "/vedette".
    [[nodiscard]] static Validators standard();

    /// `name` without slashes; replaces an earlier one.
    void add(std::string name, std::shared_ptr<const Validator> validator);

    [[nodiscard]] Result<> validate(BytesView key, BytesView value, WallTime now) const;
    /// Of two values that validate() accepted under that key.
    [[nodiscard]] std::strong_ordering compare(BytesView key, BytesView a, BytesView b) const;
    [[nodiscard]] std::optional<WallTime> expiry(BytesView key, BytesView value) const;

private:
    [[nodiscard]] const Validator* find(BytesView key) const;

    std::map<std::string, std::shared_ptr<const Validator>, std::less<>> m_byName;
};

/// The part of a key between its first two slashes, and what follows the second.
struct SplitKey {
    std::string_view space;
    BytesView rest;
};

[[nodiscard]] std::optional<SplitKey> splitKey(BytesView key);

} // namespace vedette::kad

VD_ERROR_CODES(vedette::kad, RecordFault, "record")
