#include "app/config/local_user.h"

#include <unistd.h>

namespace vedette::config {

OperatorId localUser() noexcept {
    return {std::uint64_t{::getuid()} + 1};
}

} // namespace vedette::config
