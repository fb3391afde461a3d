#include "app/node/big_pages.h"

#include <cstdlib>
#include <unistd.h>

namespace vedette::app {

void startAgainWithBigPages(char* const* words) {
    constexpr const char* kTunables = "GLIBC_TUNABLES";
    // NOLINTNEXTLINE(concurrency-mt-unsafe): before the first thread
    if (std::getenv(kTunables) != nullptr) return;
    if (::setenv(kTunables, "glibc.malloc.hugetlb=1", 1) != 0) return; // NOLINT(concurrency-mt-unsafe)
    ::execv("/proc/self/exe", words);
    ::unsetenv(kTunables); // NOLINT(concurrency-mt-unsafe)
}

} // namespace vedette::app
