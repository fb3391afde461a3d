/// What joining a network needs of the program around the window, which alone knows identities, folders and
/// flags.
#pragma once

#include "ui/link/source.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QWidget;

namespace vedette::ui {

struct JoinMeans {
    /// How something that takes a while ended.
    using Then = std::function<void(const Result<>&)>;

    /// An engine that is a member of no network yet. Empty: this run opens no connection.
    std::function<Result<std::unique_ptr<Source>>()> makeSource;
    /// Opens the identity first, where its key is in a token: looks for it off the window's thread, and asks
    /// for a PIN over `window`. Empty: there is nothing to open.
    std::function<void(QWidget* window, Then then)> prepare{};
    /// The identity, as --identity spells it, and another one as long as there is no engine.
    std::function<std::string()> identity{};
    std::function<Result<>(const std::string&)> chooseIdentity{};
    /// Logs in again to the token of the engine's identity.
    std::function<void(QWidget* window, Then then)> unlock{};
    /// A membership that asks these peers for the way in.
    std::function<engine::NetworkConfig(const std::string& name, const std::vector<codec::Multiaddr>& ways)>
        configOf;
};

} // namespace vedette::ui
