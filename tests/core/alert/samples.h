/// Findings and peers for the tests of alerts.
#pragma once

#include "core/alert/finding.h"
#include "core/base/bytes.h"
#include "core/codec/peer_id.h"

#include <string>

namespace vedette::alert::samples {

inline codec::PeerId peer(unsigned number) {
    Bytes key{0x08, 0x01, 0x12, 0x20};
    for (unsigned i = 0; i < 32; ++i) key.push_back(static_cast<Byte>(i < 4 ? number >> (8 * i) : 0x5A));
    return codec::PeerId::ofEncodedKey(key);
}

inline Finding crowd(std::string prefix, std::int64_t value, unsigned peers) {
    Finding made;
    made.rule = Rule::CrowdedPrefix;
    made.subject = std::move(prefix);
    made.value = value;
    made.limit = 16'000;
    for (unsigned i = 0; i < peers; ++i) made.concern(peer(i));
    made.add(Measure::Peers, peers);
    made.causes = {EventId{3}, EventId{4}};
    return made;
}

inline Finding spam(unsigned number) {
    Finding made;
    made.rule = Rule::MessageSpam;
    made.subject = peer(number).text();
    made.value = 30'000;
    made.limit = 10'000;
    made.concern(peer(number));
    return made;
}

} // namespace vedette::alert::samples
