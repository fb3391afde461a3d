/// What people say who want to hold a ceremony, and how it was judged.
#pragma once

#include "core/base/error.h"
#include "core/ceremony/bindings.h"
#include "core/ceremony/record.h"
#include "core/ceremony/script.h"

#include <filesystem>
#include <optional>

namespace vedette::ceremony {

struct Order {
    Mode mode = Mode::Rehearsal;
    Bytes script;                    ///< its exact bytes
    Bytes bindings;                  ///< of a run
    std::filesystem::path folder;    ///< what comes of it goes there
    std::filesystem::path rehearsal; ///< the transcript that unlocks a run; empty: that in `folder`
    std::filesystem::path ledger;    ///< to go on with; empty: a new one
    std::filesystem::path softHsm;   ///< of a rehearsal; empty: in its usual place
    bool pinEachTime = false;        ///< no token stays logged in behind a record
    bool finalTry = false;           ///< a token's last try of its PIN may be used up
};

struct Judged {
    Script script;
    Findings inScript;
    Bindings bindings;
    Findings inBindings;
    std::optional<Digest> rehearsal; ///< the head of what unlocks the run
    std::optional<Error> locked;     ///< of a run: why nothing does
    std::optional<std::size_t> held; ///< records of this mode that the folder has: it is taken up behind them

    [[nodiscard]] bool sound() const noexcept { return inScript.empty() && inBindings.empty() && !locked; }
};

} // namespace vedette::ceremony
