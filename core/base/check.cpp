#include "core/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace vedette {

void assertionFailed(const char* expression, const char* file, int line) noexcept {
    std::fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, expression);
    std::abort();
}

} // namespace vedette
