/// The files that a program has mapped, and what of them stands in memory: for a start as if for the first
/// time.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace vedette::app {

class PageCache {
public:
    PageCache() = default;

    /// What that process has mapped now.
    [[nodiscard]] static PageCache ofProcess(pid_t process);

    /// Asks the system to forget them; which share of the pages is gone. Those that another process has
    /// mapped, or that wait to be written, stay.
    double drop() const;

private:
    std::vector<std::string> m_files;
};

} // namespace vedette::app
