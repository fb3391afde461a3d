#include "app/node/posture_command.h"

#include "app/node/data_folder.h"
#include "app/node/posture_words.h"
#include "app/node/system_facts.h"
#include "core/base/log.h"
#include "core/posture/audit.h"

#include <array>

namespace vedette::app {

namespace {

using posture::Finding;
using posture::Verdict;

constexpr std::array kVerdicts{Verdict::Good, Verdict::Weak, Verdict::Bad, Verdict::Unknown};

void showFinding(const Finding& finding, Console& console) {
    const PostureWords* const words = postureWordsOf(finding.check);
    if (words == nullptr) return;
    const std::string verdict(posture::verdictName(finding.verdict));
    const bool good = finding.verdict == Verdict::Good;
    std::string text = verdict + std::string(9 - verdict.size(), ' ') + std::string(finding.check) + ": "
                     + log::printable(finding.read, 300);
    if (!good) {
        text += ". Wanted: " + std::string(words->wanted) + ". " + std::string(words->why) + ' '
              + std::string(words->remedy);
    }
    console.line({{"event", "finding"},
                  {"check", finding.check},
                  {"verdict", verdict},
                  {"read", finding.read},
                  {"wanted", words->wanted},
                  {"why", words->why},
                  {"remedy", words->remedy}},
                 text);
}

} // namespace

std::string_view postureHelp() {
    return "A hardening audit of this computer for a node that holds keys, from what can be read without "
           "being root: settings of the kernel, core dumps, swap and the disk, listening sockets, and the "
           "folder of --data-dir. A line for each finding: good, weak (one line of defence less), bad (a way "
           "in, or out for secrets) or unknown; what was read, what it should be, why, and what to do.";
}

config::ExitStatus showPosture(const config::CommandLine& line, Console& console) {
    const auto folder = dataFolder(line);
    if (!folder) return console.fail(folder.error());
    const auto findings = posture::audit(posture::Computer(), circumstancesHere(*folder));
    std::array<std::size_t, kVerdicts.size()> counts{};
    for (const Finding& finding : findings) {
        showFinding(finding, console);
        ++counts[static_cast<std::size_t>(finding.verdict)];
    }
    Json done{{"event", "done"}};
    std::string text;
    for (const Verdict verdict : kVerdicts) {
        const std::size_t count = counts[static_cast<std::size_t>(verdict)];
        done[std::string(posture::verdictName(verdict))] = count;
        text += (text.empty() ? "" : ", ") + std::to_string(count) + ' '
              + std::string(posture::verdictName(verdict));
    }
    console.line(done, text);
    return config::ExitStatus::Done;
}

} // namespace vedette::app
