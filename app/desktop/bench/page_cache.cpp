#include "app/desktop/bench/page_cache.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>

namespace vedette::app {

PageCache PageCache::ofProcess(pid_t process) {
    std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
    std::set<std::string> files;
    for (std::string line; std::getline(maps, line);) {
        const std::size_t path = line.find('/');
        if (path == line.npos || line.find("(deleted)") != line.npos || line.compare(path, 5, "/dev/") == 0)
            continue;
        files.insert(line.substr(path));
    }
    PageCache cache;
    cache.m_files.assign(files.begin(), files.end());
    return cache;
}

double PageCache::drop() const {
    double pages = 0;
    double left = 0;
    for (const std::string& file : m_files) {
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) continue;

        std::error_code unknown;
        const auto size = static_cast<std::size_t>(std::filesystem::file_size(file, unknown));
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
        void* at =
            unknown || size == 0 ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
        ::close(descriptor);
        if (at == MAP_FAILED) continue;
        const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        std::vector<unsigned char> resident((size + page - 1) / page);
        if (::mincore(at, size, resident.data()) == 0) {
            pages += static_cast<double>(resident.size());
            left += static_cast<double>(
                std::ranges::count_if(resident, [](unsigned char is) { return (is & 1U) != 0; }));
        }
        ::munmap(at, size);
    }
    return pages == 0 ? 0 : 1 - left / pages;
}

} // namespace vedette::app
