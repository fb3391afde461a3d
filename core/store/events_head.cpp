#include "core/store/events_head.h"

#include <algorithm>
#include <charconv>

namespace vedette::store {

AuditRecord recordOf(const ChainHead& head, WallTime at) {
    AuditRecord record;
    record.network = kHouse;
    record.who = kProgram;
    record.at = at;
    record.action = kEventsHead;
    record.subject = std::to_string(head.sequence);
    record.outcome = toHex(head.hash);
    return record;
}

Result<std::vector<ChainHead>> eventHeadsIn(AuditLog& audit) {
    std::vector<ChainHead> heads;
    std::optional<std::uint64_t> malformed;
    VD_TRY(audit.read(0, [&](const AuditRecord& record) {
        if (record.action != kEventsHead) return true;
        ChainHead head;
        const char* const end = record.subject.data() + record.subject.size();
        const auto read = std::from_chars(record.subject.data(), end, head.sequence);
        const auto hash = fromHex(record.outcome);
        if (read.ec != std::errc() || read.ptr != end || !hash || hash->size() != head.hash.size()) {
            malformed = record.sequence;
            return false;
        }
        std::ranges::copy(*hash, head.hash.begin());
        heads.push_back(head);
        return true;
    }));
    if (malformed) return Fail{AuditError::Altered, std::to_string(*malformed)};
    return heads;
}

} // namespace vedette::store
