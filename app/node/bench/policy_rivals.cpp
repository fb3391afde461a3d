#include "app/node/bench/policy_rivals.h"

#include "app/config/command_line.h"
#include "app/node/bench/child.h"
#include "app/node/temporary_folder.h"
#include "core/base/log.h"

#include <unistd.h>

#include <fstream>

namespace vedette::app {

namespace {

constexpr const char* kDecidingSeconds = "2"; ///< of deciding, for each

} // namespace

Result<std::vector<PolicyRival>> policyRivals(const std::string& folder, const Json& question) {
    const std::string script = folder + "/policy.mjs";
    if (::access(script.c_str(), R_OK) != 0
        || ::access((folder + "/node_modules/casbin").c_str(), R_OK) != 0) {
        return Fail{config::UsageError::BadValue,
                    "There are no judges in '" + log::printable(folder)
                        + "': name the folder tests/rivals of a source tree after npm ci."};
    }
    const auto room = VD_TRY(TemporaryFolder::create());
    const auto file = room->path() / "question.json";
    std::ofstream(file) << question.dump();
    std::vector<PolicyRival> rivals;
    for (const char* name : {"cedar", "casbin"}) {
        const auto child =
            VD_TRY(Child::run("/usr/bin/env", {"node", script, name, file.string(), kDecidingSeconds}));
        const std::string line = VD_TRY(child->readLine());
        const Json said = Json::parse(line, nullptr, false);
        PolicyRival rival{name, 0, {}};
        if (said.is_object()) {
            if (const auto at = said.find("per_second"); at != said.end() && at->is_number())
                rival.perSecond = at->get<double>();
            if (const auto at = said.find("answers"); at != said.end() && at->is_string())
                rival.answers = at->get<std::string>();
        }
        if (rival.perSecond <= 0 || rival.answers.empty())
            return Fail{BenchError::Failed, std::string(name) + " said '" + log::printable(line, 80) + "'"};
        rivals.push_back(std::move(rival));
    }
    return rivals;
}

} // namespace vedette::app
