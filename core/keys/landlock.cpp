#include "core/keys/landlock.h"

#include "core/keys/token_error.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace vedette::keys {

namespace {

// Of interfaces after the one that Debian 12's header describes (uapi/linux/landlock.h of Linux 6.12). The
// kernel takes the structure up to the size that we name.
constexpr std::uint64_t kFsTruncate = 1ULL << 14;    // version 3
constexpr std::uint64_t kFsIoctlDevice = 1ULL << 15; // version 5
constexpr std::uint64_t kNetBind = 1ULL << 0;        // version 4
constexpr std::uint64_t kNetConnect = 1ULL << 1;
constexpr std::uint64_t kScopeAbstractSocket = 1ULL << 0; // version 6
constexpr std::uint64_t kScopeSignal = 1ULL << 1;
constexpr int kRuleNetPort = 2;

using PathStatus = struct stat; // hidden by the function of the same name

struct RulesetOf {
    std::uint64_t files;
    std::uint64_t net;
    std::uint64_t scoped;
};

struct PortRule {
    std::uint64_t allowed;
    std::uint64_t port;
};

constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kRun = kRead | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t kOfFile =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | kFsTruncate;
/// Never a device, a socket or a link.
constexpr std::uint64_t kKeep = kRead | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_FILE
                              | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG
                              | LANDLOCK_ACCESS_FS_MAKE_DIR | kFsTruncate;

/// What a loader and the C and OpenSSL libraries read; whatever is missing is passed over.
constexpr std::array kLibraries{"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"};
constexpr std::array kFiles{
    "/etc/ld.so.cache",       "/etc/ld.so.preload",  "/etc/ssl/openssl.cnf", "/usr/lib/ssl/openssl.cnf",
    "/etc/localtime",         "/dev/urandom",        "/dev/random",          "/dev/null",
    "/proc/sys/crypto",       "/usr/share/zoneinfo", "/etc/nsswitch.conf",   "/proc/self/status",
    "/sys/devices/system/cpu"};

class OwnFd {
public:
    explicit OwnFd(long fd) noexcept : m_fd(static_cast<int>(fd)) {}

    ~OwnFd() {
        if (m_fd >= 0) ::close(m_fd);
    }

    OwnFd(const OwnFd&) = delete;
    OwnFd& operator=(const OwnFd&) = delete;

    [[nodiscard]] int get() const noexcept { return m_fd; }

private:
    int m_fd;
};

Fail<TokenError> refused(const std::string& what) {
    return Fail{TokenError::Unconfined, what + ": " + std::system_category().message(errno)};
}

std::uint64_t handledBy(std::uint64_t version) {
    std::uint64_t files = (1ULL << 13) - 1;
    if (version >= 2) files |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3) files |= kFsTruncate;
    if (version >= 5) files |= kFsIoctlDevice;
    return files;
}

enum class Absent {
    Passed,
    Failure
};

Result<> allowPath(int ruleset, const std::filesystem::path& path, std::uint64_t access, Absent absent) {
    const OwnFd fd(::open(path.c_str(), O_PATH | O_CLOEXEC));
    if (fd.get() < 0) {
        if (absent == Absent::Passed) return {};
        return refused(path.string());
    }

    PathStatus status{};

    if (::fstat(fd.get(), &status) != 0) return refused(path.string());
    landlock_path_beneath_attr rule{};
    rule.allowed_access = S_ISDIR(status.st_mode) ? access : access & kOfFile;
    rule.parent_fd = fd.get();
    if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
        return refused(path.string());
    return {};
}

} // namespace

Result<std::uint64_t> enterLandlock(const std::filesystem::path& module, const Exceptions& exceptions) {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version <= 0) return std::uint64_t{0};
    const auto spoken = static_cast<std::uint64_t>(version);
    RulesetOf rules{handledBy(spoken), 0, 0};
    if (spoken >= kLandlockOfPorts) rules.net = kNetBind | kNetConnect;
    // Other processes' abstract sockets, unless local ones are an exception; and no signals to anybody.
    if (spoken >= 6) rules.scoped = kScopeSignal | (exceptions.localSockets ? 0 : kScopeAbstractSocket);
    const std::size_t size = spoken >= 6 ? 24 : spoken >= 4 ? 16 : 8;
    const OwnFd ruleset(::syscall(SYS_landlock_create_ruleset, &rules, size, 0));
    if (ruleset.get() < 0) return refused("Landlock");
    const auto known = [&](std::uint64_t access) { return access & rules.files; };
    for (const char* path : kLibraries) VD_TRY(allowPath(ruleset.get(), path, known(kRun), Absent::Passed));
    for (const char* path : kFiles) VD_TRY(allowPath(ruleset.get(), path, known(kRead), Absent::Passed));
    VD_TRY(allowPath(ruleset.get(), module, known(kRun), Absent::Failure));
    for (const auto& path : exceptions.readable)
        VD_TRY(allowPath(ruleset.get(), path, known(kRead), Absent::Failure));
    for (const auto& path : exceptions.writable)
        VD_TRY(allowPath(ruleset.get(), path, known(kKeep), Absent::Failure));
    for (const std::uint16_t port : exceptions.tcpPorts) {
        const PortRule rule{kNetConnect, port};
        if (spoken >= kLandlockOfPorts
            && ::syscall(SYS_landlock_add_rule, ruleset.get(), kRuleNetPort, &rule, 0) != 0)
            return refused("port " + std::to_string(port));
    }
    if (::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) != 0) return refused("Landlock");
    return spoken;
}

} // namespace vedette::keys
