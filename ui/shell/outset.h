/// What a window begins with: what the call said, and what the program around it can make.
#pragma once

#include "ui/join/join_means.h"
#include "ui/link/preferences.h"
#include "ui/shell/views.h"

#include <functional>
#include <optional>

namespace vedette::ui {

struct Outset {
    std::optional<Desk> desk; ///< only its views are in the rail
    bool offline = false;
    QString dataFolder;
    QString network; ///< what the first one that is joined is called
    /// Makes the token of software that is to be the identity, in that folder; empty: there is none.
    std::function<void(JoinMeans::Then then)> makeStore{};
    QString developmentStore;
    Preferences::Opened settings{Preferences::Found::Fresh, {}};
    JoinMeans means;
    /// A rehearsal of that scenario.
    std::function<Result<std::unique_ptr<Source>>(const std::string& scenario)> makeLab;
};

} // namespace vedette::ui
