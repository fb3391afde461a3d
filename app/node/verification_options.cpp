#include "app/node/verification_options.h"

#include "app/node/console.h"
#include "core/base/log.h"
#include "core/history/history.h"
#include "core/protocols/task/request.h"
#include "core/store/backup.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

namespace vedette::app {

namespace {

constexpr std::uint64_t kMostCanaries = 3600;
constexpr std::size_t kMostAnswers = 10'000;
constexpr std::size_t kLargestFile = 64 << 20;
constexpr std::chrono::seconds kRecollection{30};

Fail<config::UsageError> badAnswer(const std::string& file, std::size_t line) {
    return Fail{
        config::UsageError::BadValue,
        "Line " + std::to_string(line) + " of '" + log::printable(file, 200)
            + "' is no known answer: write {\"kind\":…,\"body\":TEXT,\"answer\":TEXT}, a kind as tasks "
              "have it and texts of at most 256 KiB."};
}

Result<std::vector<node::KnownTask>> answersIn(const std::string& file) {
    const auto bytes = VD_TRY(store::readWhole(file, kLargestFile));
    if (!bytes) {
        return Fail{config::UsageError::BadValue,
                    "There is no file '" + log::printable(file, 200) + "' of known answers."};
    }
    std::vector<node::KnownTask> known;
    std::size_t number = 0;
    for (std::string_view left = textOf(*bytes); !left.empty();) {
        const std::string_view line = left.substr(0, left.find('\n'));
        left.remove_prefix(std::min(line.size() + 1, left.size()));
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        const Json row = Json::parse(line, nullptr, false);
        const auto text = [&](const char* key) -> std::optional<std::string> {
            const auto at = row.is_object() ? row.find(key) : row.end();
            if (!row.is_object() || at == row.end() || !at->is_string()) return std::nullopt;
            return at->get<std::string>();
        };
        const auto kind = text("kind");
        const auto body = text("body");
        const auto answer = text("answer");
        const bool good = kind && body && answer && task::isKind(*kind) && body->size() <= task::kMaxBody
                       && answer->size() <= task::kMaxBody;
        if (!good || known.size() >= kMostAnswers) return badAnswer(file, number);
        known.push_back({*kind, copyOf(viewOf(*body)), copyOf(viewOf(*answer))});
    }
    return known;
}

/// What the log has of them; a log that cannot be read is told by whoever opens it to write.
std::map<codec::PeerId, trust::Known> knownIn(const std::filesystem::path& dataDir,
                                              const std::string& network) {
    std::map<codec::PeerId, trust::Known> known;
    std::error_code failed;
    if (dataDir.empty() || !std::filesystem::exists(store::eventsIn(dataDir), failed)) return known;
    auto history = history::History::open(store::eventsIn(dataDir));
    if (!history) return known;
    history->allow(kRecollection);
    const auto state = history->stateNow();
    if (!state) return known;
    for (const auto& [id, one] : state->networks()) {
        if (one.name != network) continue;
        for (const auto& [peer, facts] : one.peers) {
            trust::Known had{facts.trust};
            // What was not told was never moved from where strangers stand.
            if (const auto tier = trust::tierNamed(facts.tier.text())) had.tier = *tier;
            if (const auto reason = trust::reasonNamed(facts.tierReason.text())) had.reason = *reason;
            known.emplace(peer, std::move(had));
        }
    }
    return known;
}

} // namespace

Result<node::VerificationConfig> verificationOptions(const config::CommandLine& line,
                                                     const std::filesystem::path& dataDir,
                                                     const std::string& network) {
    node::VerificationConfig made;
    made.verifier.known = knownIn(dataDir, network);
    if (const auto file = line.value("known-answers")) {
        if (!line.has("canaries")) {
            return Fail{config::UsageError::BadValue,
                        "Known answers are for canaries: say with --canaries how many are asked an hour."};
        }
        made.tasks = VD_TRY(answersIn(*file));
    }
    const auto text = line.value("canaries");
    if (!text) return made;
    const auto count = config::parseNumber(*text);
    if (!count || *count > kMostCanaries) {
        return Fail{config::UsageError::BadValue, "'" + log::printable(*text, 40)
                                                      + "' of --canaries is no number from 0 to "
                                                      + std::to_string(kMostCanaries) + "."};
    }
    if (*count == 0) return made;
    const Duration every = std::chrono::duration_cast<Duration>(std::chrono::hours(1)) / *count;
    made.verifier.every = {10 * every, every, every / 4};
    made.echoes = {node::EchoTask{"echo"}};
    return made;
}

} // namespace vedette::app
