/// How well the computer that we run on is hardened for a node that holds keys: findings, each with what was
/// read and a verdict, from what can be read without being root.
///
/// Settings of the kernel against reading other processes, guessing addresses and following planted links;
/// core dumps, swap and the disk, where secrets could come to lie; how it was started; who may reach it; and
/// the folder of the node itself. What a check is about, why it matters and what to do is told by its name
/// (app/node/posture_words.h).
#pragma once

#include "core/posture/computer.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::posture {

enum class Verdict {
    Good,
    Weak, ///< one line of defence less
    Bad,  ///< a way in, or out for secrets
    Unknown,
};
[[nodiscard]] std::string_view verdictName(Verdict verdict) noexcept;

struct Finding {
    std::string_view check; ///< "ptrace_scope"
    Verdict verdict{};
    std::string read; ///< in a few words; it may hold names of files and devices
};

/// What no file says.
struct Circumstances {
    std::filesystem::path dataFolder; ///< of the node, on the computer itself; need not be there
    std::uint32_t user = 0;           ///< who we are, and whose the folder must be
    std::optional<bool> clockKept;    ///< whether something keeps the clock right
    std::optional<int> landlock;      ///< version of the kernel's interface; 0: there is none
};

/// One of each check, always in the same order.
[[nodiscard]] std::vector<Finding> audit(const Computer& computer, const Circumstances& circumstances);

/// All that audit() has.
[[nodiscard]] std::vector<std::string_view> checkNames();

} // namespace vedette::posture
