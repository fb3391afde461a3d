/// Searches the memory of a process, ours or another's, for bytes that should not be there.
#pragma once

#include "core/base/bytes.h"

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace vedette::keys::test {

inline constexpr unsigned long kShadow = 1UL << 32;

/// How often the bytes stand in what the process can write. They are given inverted, so that the search does
/// not find itself; nothing when that memory may not be read.
[[nodiscard]] inline std::optional<int> countInMemory(pid_t process, BytesView inverted) {
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream maps(folder + "/maps");
    const int memory = ::open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (!maps || memory < 0) return std::nullopt;
    const auto isHere = [&](const Byte* at) {
        return std::equal(inverted.begin(), inverted.end(), at,
                          [](Byte a, Byte b) { return static_cast<Byte>(~a) == b; });
    };
    int found = 0;
    Bytes part(1 << 20);
    for (std::string line; std::getline(maps, line);) {
        unsigned long first = 0;
        unsigned long last = 0;
        char rights[5] = {};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &first, &last, rights) != 3 || rights[1] != 'w')
            continue;
        // The shadow of a sanitizer, which would take a day.
        if (last - first > kShadow) continue;
        for (unsigned long at = first; at < last;) {
            const std::size_t size = std::min<std::size_t>(part.size(), last - at);
            const ssize_t got = ::pread(memory, part.data(), size, static_cast<off_t>(at));
            if (got < static_cast<ssize_t>(inverted.size())) break;
            const std::size_t end = static_cast<std::size_t>(got) - inverted.size() + 1;
            for (std::size_t i = 0; i < end; ++i) {
                if (!isHere(part.data() + i)) continue;
                const unsigned long where = at + i;
                const auto own = reinterpret_cast<unsigned long>(part.data());
                const bool ours = process == ::getpid() && where >= own && where < own + part.size();
                if (!ours) ++found;
            }
            // A match leaves a copy in the buffer; it must not be met again as somebody else's.
            std::ranges::fill(part, 0);
            at = at + size < last ? at + size - inverted.size() + 1
                                  : last; // what lies across two parts is seen
        }
    }
    ::close(memory);
    return found;
}

} // namespace vedette::keys::test
