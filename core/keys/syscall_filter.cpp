#include "core/keys/syscall_filter.h"

#include "core/keys/token_error.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <system_error>
#include <vector>

namespace vedette::keys {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kMachine = 0;
#endif

/// Memory, threads, time, and files as far as Landlock lets: nothing that starts a program, looks into
/// another process, or speaks to the network.
constexpr auto kAllowed = std::to_array<long>({
    SYS_read, SYS_readv, SYS_pread64, SYS_write, SYS_writev, SYS_pwrite64, SYS_close, SYS_lseek, SYS_openat,
        SYS_fstat, SYS_newfstatat, SYS_statx, SYS_faccessat, SYS_faccessat2, SYS_readlinkat, SYS_getdents64,
        SYS_fcntl, SYS_flock, SYS_fsync, SYS_fdatasync, SYS_ftruncate, SYS_fallocate, SYS_unlinkat,
        SYS_renameat, SYS_renameat2, SYS_mkdirat, SYS_fchmod, SYS_fchmodat, SYS_umask, SYS_getcwd, SYS_dup,
        SYS_dup3, SYS_pipe2, SYS_eventfd2, SYS_statfs, SYS_fstatfs, SYS_utimensat, SYS_fadvise64, SYS_brk,
        SYS_mmap, SYS_munmap, SYS_mremap, SYS_madvise, SYS_mprotect, SYS_mlock, SYS_mlock2, SYS_munlock,
        SYS_membarrier, SYS_futex, SYS_set_robust_list, SYS_get_robust_list, SYS_rseq, SYS_sched_yield,
        SYS_sched_getaffinity, SYS_gettid, SYS_getpid, SYS_getppid, SYS_getuid, SYS_geteuid, SYS_getgid,
        SYS_getegid, SYS_exit, SYS_exit_group, SYS_restart_syscall, SYS_set_tid_address, SYS_rt_sigaction,
        SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_clock_gettime, SYS_clock_getres,
        SYS_clock_nanosleep, SYS_nanosleep, SYS_setitimer, SYS_gettimeofday, SYS_getrandom, SYS_uname,
        SYS_sysinfo, SYS_getrusage, SYS_ppoll, SYS_pselect6, SYS_epoll_create1, SYS_epoll_ctl,
        SYS_epoll_pwait, SYS_recvfrom, SYS_recvmsg, SYS_sendto, SYS_sendmsg, SYS_shutdown,
#if defined(__x86_64__)
        SYS_open, SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_unlink, SYS_rename, SYS_mkdir, SYS_rmdir,
        SYS_chmod, SYS_dup2, SYS_pipe, SYS_poll, SYS_select, SYS_epoll_wait, SYS_time, SYS_arch_prctl,
#endif
});

/// Of a socket that exists; only where there may be one.
constexpr auto kOfSockets =
    std::to_array<long>({SYS_connect, SYS_getsockopt, SYS_setsockopt, SYS_getsockname, SYS_getpeername});

class Program {
public:
    void load(std::size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)); }

    void loadArgument(unsigned index) {
        load(offsetof(seccomp_data, args) + std::size_t{index} * sizeof(std::uint64_t)); // its lower half
    }

    void skipUnlessEqual(std::uint32_t value, std::uint8_t skipped) {
        add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skipped);
    }

    void skipIfEqual(std::uint32_t value, std::uint8_t skipped) {
        add(BPF_JMP | BPF_JEQ | BPF_K, value, skipped, 0);
    }

    void mask(std::uint32_t bits) { add(BPF_ALU | BPF_AND | BPF_K, bits); }

    void answer(std::uint32_t with) { add(BPF_RET | BPF_K, with); }

    /// A call, whatever its arguments.
    void allow(long call) {
        skipUnlessEqual(static_cast<std::uint32_t>(call), 1);
        answer(SECCOMP_RET_ALLOW);
    }

    [[nodiscard]] Result<> install() {
        const sock_fprog program{static_cast<unsigned short>(m_code.size()), m_code.data()};
        if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0) return {};
        return Fail{TokenError::Unconfined, "seccomp: " + std::system_category().message(errno)};
    }

private:
    void add(unsigned code, std::uint32_t value, std::uint8_t yes = 0, std::uint8_t no = 0) {
        m_code.push_back({static_cast<std::uint16_t>(code), yes, no, value});
    }

    std::vector<sock_filter> m_code;
};

constexpr std::uint32_t kDenied = SECCOMP_RET_ERRNO | EPERM;

void allowSockets(Program& program, SocketsAllowed sockets) {
    if (!sockets.local && !sockets.tcp) return;
    for (const long call : kOfSockets) program.allow(call);
    std::vector<std::uint32_t> families;
    if (sockets.local) families.push_back(AF_UNIX);
    if (sockets.tcp) families.insert(families.end(), {AF_INET, AF_INET6});
    // socket(family, type, …): streams of these families; a raw or datagram socket is none of them.
    const auto length = static_cast<std::uint8_t>(4 + 2 * families.size() + 1);
    program.skipUnlessEqual(SYS_socket, length);
    program.loadArgument(1);
    program.mask(0xf);
    program.skipIfEqual(SOCK_STREAM, 1);
    program.answer(kDenied);
    program.loadArgument(0);
    for (const std::uint32_t family : families) {
        program.skipUnlessEqual(family, 1);
        program.answer(SECCOMP_RET_ALLOW);
    }
}

} // namespace

Result<> enterSyscallFilter(SocketsAllowed sockets) {
    if (kMachine == 0) return Fail{TokenError::Unconfined, "the system calls of this machine are not known"};
    Program program;
    program.load(offsetof(seccomp_data, arch));
    program.skipIfEqual(kMachine, 1);
    program.answer(SECCOMP_RET_KILL_PROCESS);
    program.load(offsetof(seccomp_data, nr));
    for (const long call : kAllowed) program.allow(call);
    // A module may start threads, never processes. glibc asks by clone3, whose flags lie in memory that a
    // filter cannot read; "not there" makes it ask by clone.
    program.skipUnlessEqual(SYS_clone3, 1);
    program.answer(SECCOMP_RET_ERRNO | ENOSYS);
    program.skipUnlessEqual(SYS_clone, 5);
    program.loadArgument(0);
    program.mask(CLONE_THREAD | CLONE_VM);
    program.skipUnlessEqual(CLONE_THREAD | CLONE_VM, 1);
    program.answer(SECCOMP_RET_ALLOW);
    program.answer(kDenied);
    // abort() signals the own process and nobody else.
    program.skipUnlessEqual(SYS_tgkill, 4);
    program.loadArgument(0);
    program.skipUnlessEqual(static_cast<std::uint32_t>(::getpid()), 1);
    program.answer(SECCOMP_RET_ALLOW);
    program.answer(kDenied);
    // Looking only: whether it may be dumped, and its name.
    program.skipUnlessEqual(SYS_prctl, 6);
    program.loadArgument(0);
    program.skipIfEqual(PR_GET_DUMPABLE, 2);
    program.skipIfEqual(PR_GET_SECCOMP, 1);
    program.skipUnlessEqual(PR_SET_NAME, 1);
    program.answer(SECCOMP_RET_ALLOW);
    program.answer(kDenied);
    // Its own limits, as getrlimit() asks.
    program.skipUnlessEqual(SYS_prlimit64, 4);
    program.loadArgument(2);
    program.skipUnlessEqual(0, 1);
    program.answer(SECCOMP_RET_ALLOW);
    program.answer(kDenied);
    allowSockets(program, sockets);
    program.answer(kDenied);
    return program.install();
}

} // namespace vedette::keys
