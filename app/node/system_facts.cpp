#include "app/node/system_facts.h"

#include "core/base/log.h"
#include "core/store/database.h"

#include <sys/timex.h>
#include <sys/utsname.h>

#include <array>
#include <chrono>
#include <fstream>

namespace vedette::app {

namespace {

std::string firstLine(const char* path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return log::printable(line, 80);
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

std::string kernelClock() {
    timex state{};
    const int answer = ::adjtimex(&state);
    const bool kept = answer >= 0 && answer != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
    return "kernel: " + firstLine("/sys/devices/system/clocksource/clocksource0/current_clocksource")
         + (kept ? ", kept right to " + std::to_string(state.maxerror) + " us" : ", kept right by nothing");
}

} // namespace vedette::app
