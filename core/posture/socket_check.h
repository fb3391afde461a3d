/// What this computer listens on that others can reach.
#pragma once

#include "core/posture/audit.h"

namespace vedette::posture {

/// By the kernel's tables of TCP sockets (proc(5), /proc/net/tcp), of every process and whoever's it is.
[[nodiscard]] Finding listeningSockets(const Computer& computer);

} // namespace vedette::posture
