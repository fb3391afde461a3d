#include "app/node/system_facts.h"

#include "core/base/log.h"
#include "core/store/database.h"

#include <linux/landlock.h>
#include <sys/syscall.h>
#include <sys/timex.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <fstream>
#include <optional>

namespace vedette::app {

namespace {

std::string firstLine(const char* path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return log::printable(line, 80);
}

/// In microseconds at most; nothing when nobody keeps it right.
std::optional<long> errorOfClock() {
    timex state{};
    const int answer = ::adjtimex(&state);
    if (answer < 0 || answer == TIME_ERROR || (state.status & STA_UNSYNC) != 0) return std::nullopt;
    return state.maxerror;
}

} // namespace

Result<ceremony::Digest> hashOfFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Fail{store::StoreError::CannotOpen, log::printable(path)};
    crypto::Sha256 hash;
    std::array<char, 64 * 1024> room{};
    while (file) {
        file.read(room.data(), room.size());
        hash.update({reinterpret_cast<const Byte*>(room.data()), static_cast<std::size_t>(file.gcount())});
    }
    if (!file.eof()) return Fail{store::StoreError::Failed, log::printable(path)};
    return hash.finish();
}

Result<ceremony::Digest> hashOfProgram() {
    return hashOfFile("/proc/self/exe");
}

Result<ceremony::Digest> hashOfBuild() {
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (failed) return Fail{store::StoreError::CannotOpen, failed.message()};
    const auto helper = program.parent_path() / "vedette-token";
    const auto lineOf = [](BytesView hash, const std::filesystem::path& file) {
        return toHex(hash) + "  " + file.filename().string() + '\n';
    };
    std::string manifest = lineOf(VD_TRY(hashOfProgram()), program);
    if (std::filesystem::exists(helper, failed))
        manifest += lineOf(VD_TRY(hashOfFile(helper.string())), helper);
    return crypto::Sha256::of(viewOf(manifest));
}

posture::Circumstances circumstancesHere(const std::filesystem::path& folder) {
    return {folder, ::geteuid(), clockIsKept(), landlockVersion()};
}

std::string systemRelease() {
    utsname names{};
    ::uname(&names);
    std::string out = std::string(names.sysname) + " " + names.release + " " + names.machine;
    std::ifstream file("/etc/os-release");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("PRETTY_NAME=")) out += ", " + log::printable(line.substr(12), 80);
    }
    return out;
}

bool clockIsKept() {
    return errorOfClock().has_value();
}

int landlockVersion() {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? static_cast<int>(version) : 0;
}

std::string kernelClock() {
    const auto error = errorOfClock();
    return "kernel: " + firstLine("/sys/devices/system/clocksource/clocksource0/current_clocksource")
         + (error ? ", kept right to " + std::to_string(*error) + " us" : ", kept right by nothing");
}

} // namespace vedette::app
