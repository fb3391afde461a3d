/// The names that sweeps ask for, which take a while to make: once for all tests.
#pragma once

#include "core/discovery/prefix_names.h"

#include <memory>

namespace vedette::test {

inline const std::shared_ptr<const discovery::PrefixNames>& prefixNames() {
    static const auto made = discovery::PrefixNames::make();
    return made;
}

} // namespace vedette::test
