#include "app/node/grammar.h"

#include <chrono>

namespace vedette::app {

Result<store::EventLogConfig> eventLogOptions(const config::CommandLine& line) {
    store::EventLogConfig config;
    config.keepBytes = VD_TRY(line.number("keep-bytes", 1'000'000, std::uint64_t{1} << 50, config.keepBytes));
    if (line.has("keep-days")) {
        config.keepAge = std::chrono::hours(24) * VD_TRY(line.number("keep-days", 1, 36'500, 90));
    }
    return config;
}

Result<store::AuditRetention> auditOptions(const config::CommandLine& line) {
    store::AuditRetention keep;
    keep.keepBytes = VD_TRY(line.number("audit-keep-bytes", 100'000, std::uint64_t{1} << 50, keep.keepBytes));
    if (line.has("audit-keep-days")) {
        keep.keepAge = std::chrono::hours(24) * VD_TRY(line.number("audit-keep-days", 1, 36'500, 90));
    }
    return keep;
}

} // namespace vedette::app
