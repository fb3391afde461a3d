/// Which things and people of this place the names of a script mean: a local file, apart from the script.
///
///     [token.operator-card]
///     module = "/usr/lib/softhsm/libsofthsm2.so"
///     serial = "4d2a…"          # or blank = true: the module's one token that is not initialised; its
///     serial bag = "A-0017"            # goes on record when it has one
///
///     [role.operator]
///     person = "Ada Lovelace"
///
///     [[custody]]               # who keeps what
///     what = "PIN of root-card"
///     person = "Grace Hopper"
///     envelope = "E-17"
///
///     [clock]                   # how far this computer's clock is off, and by what it was compared
///     source = "GPS receiver"
///     offset_ms = 120
///
///     [entropy]
///     source = "the token's own generator, certified"
///
/// PINs are never in it.
#pragma once

#include "core/ceremony/script.h"

#include <map>
#include <string>
#include <vector>

namespace vedette::ceremony {

struct BoundToken {
    std::uint32_t line = 0;
    std::string module; ///< an absolute path
    std::string serial;
    bool blank = false;
    std::string bag;
};

struct BoundPerson {
    std::uint32_t line = 0;
    std::string person;
};

struct Custody {
    std::string what;
    std::string person;
    std::string envelope;
    friend bool operator==(const Custody&, const Custody&) = default;
};

struct ClockNote {
    std::string source;
    std::int64_t offsetMs = 0;
    friend bool operator==(const ClockNote&, const ClockNote&) = default;
};

struct Bindings {
    static constexpr std::size_t kMaxCustody = 64;

    Digest hash{}; ///< of exactly the bytes
    std::map<std::string, BoundToken> tokens;
    std::map<std::string, BoundPerson> people;
    std::vector<Custody> custody;
    ClockNote clock;
    std::string entropy;

    struct Read;
    [[nodiscard]] static Read read(BytesView bytes);
};

struct Bindings::Read {
    Bindings bindings;
    Findings findings;
};

} // namespace vedette::ceremony
