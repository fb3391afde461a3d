#include "core/posture/audit.h"

#include "core/posture/data_folder_check.h"
#include "core/posture/socket_check.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace vedette::posture {

namespace {

/// A number of the kernel, and what each of its values is worth.
struct Setting {
    std::string_view check;
    std::string_view path;
    std::string_view good; ///< values with a space between them
    std::string_view weak;
    Verdict otherwise;
    Verdict absent;
};

constexpr auto kSettings = std::to_array<Setting>({
    {"ptrace_scope", "proc/sys/kernel/yama/ptrace_scope", "1 2 3", "", Verdict::Bad, Verdict::Weak},
    {"kptr_restrict", "proc/sys/kernel/kptr_restrict", "1 2", "", Verdict::Weak, Verdict::Unknown},
    {"dmesg_restrict", "proc/sys/kernel/dmesg_restrict", "1", "", Verdict::Weak, Verdict::Unknown},
    {"unprivileged_bpf", "proc/sys/kernel/unprivileged_bpf_disabled", "1 2", "", Verdict::Bad, Verdict::Good},
    {"randomize_va_space", "proc/sys/kernel/randomize_va_space", "2", "1", Verdict::Bad, Verdict::Unknown},
    {"protected_symlinks", "proc/sys/fs/protected_symlinks", "1", "", Verdict::Bad, Verdict::Unknown},
    {"protected_hardlinks", "proc/sys/fs/protected_hardlinks", "1", "", Verdict::Bad, Verdict::Unknown},
    {"protected_regular", "proc/sys/fs/protected_regular", "1 2", "", Verdict::Weak, Verdict::Unknown},
    {"protected_fifos", "proc/sys/fs/protected_fifos", "1 2", "", Verdict::Weak, Verdict::Unknown},
    {"suid_dumpable", "proc/sys/fs/suid_dumpable", "0", "2", Verdict::Bad, Verdict::Unknown},
    {"rp_filter", "proc/sys/net/ipv4/conf/all/rp_filter", "1 2", "", Verdict::Weak, Verdict::Unknown},
    {"accept_redirects", "proc/sys/net/ipv4/conf/all/accept_redirects", "0", "", Verdict::Weak,
     Verdict::Unknown},
    {"accept_redirects6", "proc/sys/net/ipv6/conf/all/accept_redirects", "0", "", Verdict::Weak,
     Verdict::Good},
    {"source_route", "proc/sys/net/ipv4/conf/all/accept_source_route", "0", "", Verdict::Bad,
     Verdict::Unknown},
});

bool listed(std::string_view list, std::string_view word, char between = ' ') {
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(between, begin), list.size());
        if (list.substr(begin, end - begin) == word && !word.empty()) return true;
        begin = end + 1;
    }
    return false;
}

Finding judged(const Setting& setting, const Computer& computer) {
    const auto value = computer.line(setting.path);
    if (!value) return {setting.check, setting.absent, "the kernel does not say"};
    const Verdict verdict = listed(setting.good, *value) ? Verdict::Good
                          : listed(setting.weak, *value) ? Verdict::Weak
                                                         : setting.otherwise;
    return {setting.check, verdict, *value};
}

/// A crash of ours must leave no memory on the disk.
Finding coreDumps(const Computer& computer) {
    constexpr std::string_view kCheck = "core_dumps";
    constexpr std::string_view kLimit = "Max core file size";
    const auto pattern = computer.line("proc/sys/kernel/core_pattern");
    if (pattern && pattern->starts_with('|')) // the limit does not hold for these
        return {kCheck, Verdict::Weak, "they go to a program: " + pattern->substr(1)};
    const auto limits = computer.text("proc/self/limits");
    const auto at = limits ? limits->find(kLimit) : std::string::npos;
    if (at == std::string::npos) return {kCheck, Verdict::Unknown, "the limit cannot be read"};
    std::istringstream row(limits->substr(at + kLimit.size(), 64));
    std::string soft;
    row >> soft;
    if (soft == "0") return {kCheck, Verdict::Good, "the limit is 0"};
    return {kCheck, Verdict::Bad, "the limit is " + soft + (pattern ? ", written to " + *pattern : "")};
}

bool isEncrypted(const Computer& computer, const std::string& device) {
    const auto uuid = computer.line(device + "/dm/uuid");
    if (uuid && uuid->starts_with("CRYPT-")) return true;
    // A volume is when all that it is made of is.
    const auto parts = computer.names(device + "/slaves");
    constexpr std::size_t kDeepest = 200; // of the path: volumes upon volumes end somewhere
    if (parts.empty() || device.size() > kDeepest) return false;
    return std::ranges::all_of(
        parts, [&](const std::string& part) { return isEncrypted(computer, device + "/slaves/" + part); });
}

Finding swapSpace(const Computer& computer) {
    constexpr std::string_view kCheck = "swap";
    const auto all = computer.text("proc/swaps");
    if (!all) return {kCheck, Verdict::Unknown, "cannot be read"};
    std::istringstream rows(*all);
    std::string row;
    std::getline(rows, row); // the heading
    std::string plain;
    std::string safe;
    while (std::getline(rows, row)) {
        const std::string name = row.substr(0, std::min(row.find_first_of(" \t"), row.size()));
        if (name.empty()) continue;
        const std::string device = name.substr(name.rfind('/') + 1);
        const bool inMemory = device.starts_with("zram");
        const bool file = row.find(" file") != row.npos || row.find("\tfile") != row.npos;
        std::string& list =
            inMemory || (!file && isEncrypted(computer, "sys/class/block/" + device)) ? safe : plain;
        list += (list.empty() ? "" : ", ") + name;
    }
    if (!plain.empty()) return {kCheck, Verdict::Weak, "not encrypted, as far as can be seen: " + plain};
    return {kCheck, Verdict::Good, safe.empty() ? "there is none" : "encrypted or in memory: " + safe};
}

Finding secureBoot(const Computer& computer) {
    constexpr std::string_view kCheck = "secure_boot";
    if (!computer.has("sys/firmware/efi")) return {kCheck, Verdict::Unknown, "not started by UEFI"};
    const auto variable =
        computer.text("sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c");
    // Four bytes of attributes before it.
    if (!variable || variable->size() != 5) return {kCheck, Verdict::Unknown, "the firmware does not say"};
    return variable->back() == 1 ? Finding{kCheck, Verdict::Good, "on"}
                                 : Finding{kCheck, Verdict::Weak, "off"};
}

Finding lockdown(const Computer& computer) {
    constexpr std::string_view kCheck = "lockdown";
    const auto levels = computer.line("sys/kernel/security/lockdown");
    if (!levels) return {kCheck, Verdict::Unknown, "the kernel does not say"};
    const auto begin = levels->find('[');
    const auto end = levels->find(']');
    if (begin == std::string::npos || end == std::string::npos || end < begin)
        return {kCheck, Verdict::Unknown, *levels};
    const std::string level = levels->substr(begin + 1, end - begin - 1);
    return {kCheck, level == "none" ? Verdict::Weak : Verdict::Good, level};
}

Finding mandatoryAccess(const Computer& computer) {
    constexpr std::string_view kCheck = "mandatory_access";
    const auto modules = computer.line("sys/kernel/security/lsm");
    if (!modules) return {kCheck, Verdict::Unknown, "the kernel does not say"};
    for (const char* one : {"apparmor", "selinux", "smack", "tomoyo"}) {
        if (listed(*modules, one, ',')) return {kCheck, Verdict::Good, one};
    }
    return {kCheck, Verdict::Weak, "none of them: " + *modules};
}

/// What vedette-token needs to hold back the module of a token.
Finding confinement(const Computer& computer, std::optional<int> landlock) {
    constexpr std::string_view kCheck = "token_confinement";
    const bool seccomp = computer.has("proc/sys/kernel/seccomp/actions_avail");
    if (!landlock) return {kCheck, Verdict::Unknown, "the kernel was not asked"};
    if (*landlock > 0 && seccomp)
        return {kCheck, Verdict::Good, "Landlock " + std::to_string(*landlock) + ", seccomp"};
    if (!seccomp)
        return {kCheck, Verdict::Bad, *landlock > 0 ? "no seccomp" : "neither Landlock nor seccomp"};
    return {kCheck, Verdict::Weak, "no Landlock"};
}

Finding tpm(const Computer& computer) {
    constexpr std::string_view kCheck = "tpm";
    const auto chips = computer.names("sys/class/tpm");
    if (chips.empty()) return {kCheck, Verdict::Weak, "there is none"};
    const auto version = computer.line("sys/class/tpm/" + chips.front() + "/tpm_version_major");
    if (!version) return {kCheck, Verdict::Unknown, chips.front() + " does not say its version"};
    return {kCheck, *version == "2" ? Verdict::Good : Verdict::Weak, chips.front() + ", version " + *version};
}

Finding runsAs(const Circumstances& circumstances) {
    constexpr std::string_view kCheck = "user";
    if (circumstances.user == 0) return {kCheck, Verdict::Bad, "root"};
    return {kCheck, Verdict::Good, "user " + std::to_string(circumstances.user)};
}

Finding clockKept(const Circumstances& circumstances) {
    constexpr std::string_view kCheck = "clock";
    if (!circumstances.clockKept) return {kCheck, Verdict::Unknown, "the kernel was not asked"};
    return *circumstances.clockKept ? Finding{kCheck, Verdict::Good, "kept right"}
                                    : Finding{kCheck, Verdict::Weak, "kept right by nothing"};
}

/// Rules themselves are root's to read; that something sets them at each start is not.
Finding firewall(const Computer& computer) {
    constexpr std::string_view kCheck = "firewall";
    if (const auto ufw = computer.text("etc/ufw/ufw.conf"); ufw && ufw->find("ENABLED=yes") != ufw->npos)
        return {kCheck, Verdict::Good, "ufw is enabled"};
    if (computer.has("run/firewalld")) return {kCheck, Verdict::Good, "firewalld runs"};
    for (const char* one : {"nftables", "netfilter-persistent", "firewalld"}) {
        for (const char* target : {"sysinit", "multi-user", "basic"}) {
            const std::string unit =
                "etc/systemd/system/" + std::string(target) + ".target.wants/" + one + ".service";
            if (computer.has(unit)) return {kCheck, Verdict::Good, std::string(one) + " is enabled"};
        }
    }
    return {kCheck, Verdict::Unknown, "none is enabled that is known here"};
}

/// A kernel or a library that is replaced on the disk is still the old one in memory.
Finding restart(const Computer& computer) {
    constexpr std::string_view kCheck = "restart";
    if (computer.has("run/reboot-required") || computer.has("var/run/reboot-required"))
        return {kCheck, Verdict::Weak, "updates wait for it"};
    return {kCheck, Verdict::Good, "no update says that it waits for one"};
}

Finding diskEncryption(const Computer& computer, const Circumstances& circumstances) {
    constexpr std::string_view kCheck = "disk_encryption";
    const auto device = deviceOf(circumstances.dataFolder);
    if (!device) return {kCheck, Verdict::Unknown, "there is no data folder yet"};
    const std::string place = "sys/dev/block/" + *device;
    if (device->starts_with("0:") || !computer.has(place))
        return {kCheck, Verdict::Unknown, "the data folder lies on no disk of its own"};
    const std::string name = "of device " + *device;
    return isEncrypted(computer, place) ? Finding{kCheck, Verdict::Good, "all " + name}
                                        : Finding{kCheck, Verdict::Weak, "none " + name};
}

} // namespace

std::string_view verdictName(Verdict verdict) noexcept {
    switch (verdict) {
    case Verdict::Good: return "good";
    case Verdict::Weak: return "weak";
    case Verdict::Bad: return "bad";
    case Verdict::Unknown: break;
    }
    return "unknown";
}

std::vector<Finding> audit(const Computer& computer, const Circumstances& circumstances) {
    std::vector<Finding> all{dataFolderOwner(circumstances),
                             dataFolderModes(circumstances),
                             diskEncryption(computer, circumstances),
                             swapSpace(computer),
                             coreDumps(computer),
                             runsAs(circumstances),
                             confinement(computer, circumstances.landlock),
                             listeningSockets(computer),
                             firewall(computer),
                             clockKept(circumstances),
                             restart(computer),
                             secureBoot(computer),
                             lockdown(computer),
                             mandatoryAccess(computer),
                             tpm(computer)};
    for (const Setting& setting : kSettings) all.push_back(judged(setting, computer));
    return all;
}

std::vector<std::string_view> checkNames() {
    std::vector<std::string_view> names;
    for (const Finding& finding : audit(Computer("/nowhere"), {})) names.push_back(finding.check);
    return names;
}

} // namespace vedette::posture
