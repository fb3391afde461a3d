/// What the view of ceremonies needs of the program around the window, which alone knows folders, flags and
/// the processes of tokens.
#pragma once

#include "core/ceremony/order.h"
#include "core/ceremony/party.h"

#include <filesystem>
#include <functional>

namespace vedette::ui {

struct CeremonyMeans {
    struct Held {
        ceremony::Transcript transcript;
        std::filesystem::path file;
    };

    /// Reads what the folder has, and says what speaks against it. Takes a moment; from any thread.
    std::function<ceremony::Judged(const ceremony::Order&)> judge;
    /// To its end, or to where an answer failed. Blocks; from a thread of its own.
    std::function<Result<Held>(const ceremony::Order&, ceremony::Party&)> hold;
};

} // namespace vedette::ui
