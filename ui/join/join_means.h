/// What joining a network needs of the program around the window, which alone knows identities, folders and
/// flags.
#pragma once

#include "ui/link/source.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace vedette::ui {

struct JoinMeans {
    /// An engine that is a member of no network yet. Empty: this run opens no connection.
    std::function<Result<std::unique_ptr<Source>>()> makeSource;
    /// A membership that asks these peers for the way in.
    std::function<engine::NetworkConfig(const std::string& name, const std::vector<codec::Multiaddr>& ways)>
        configOf;
};

} // namespace vedette::ui
