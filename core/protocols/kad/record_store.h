/// The records that others asked us to hold (libp2p/specs kad-dht/README.md, "Value storage").
///
/// A value is kept for `lifetime` after it was last put, or until its validator says that it is over. When
/// the store is full the record farthest from us goes, or the new one is refused when it is the farthest
/// itself: what lies near us is what we are asked for. One peer may not hold more than `maxPerWriter` of the
/// places. Validation is the caller's; keys and values are within the bounds of message.h.
#pragma once

#include "core/base/instant.h"
#include "core/protocols/kad/key.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace vedette::kad {

struct RecordStoreConfig {
    std::size_t maxRecords = 16'384;
    std::size_t maxBytes = 64 * 1024 * 1024; ///< of keys and values
    std::size_t maxPerWriter = 1024;
    Duration lifetime = std::chrono::hours(48);
};

struct StoredRecord {
    Bytes name; ///< the key before it is hashed
    Bytes value;
    codec::PeerId writer; ///< who put it last; ourselves for our own
    Instant received{};
    Instant expires{};
};

enum class StoreRefusal {
    Full = 1, ///< and everything held is nearer to us
    TooManyOfWriter,
};
[[nodiscard]] std::string_view codeName(StoreRefusal why) noexcept;

class RecordStore {
public:
    RecordStore(const Key& self, const RecordStoreConfig& config) : m_self(self), m_config(config) {}

    /// Replaces what was there. `until` cuts the lifetime short.
    [[nodiscard]] std::optional<StoreRefusal> put(BytesView name, BytesView value,
                                                  const codec::PeerId& writer, std::optional<Instant> until,
                                                  Instant now);
    /// Nothing when it has expired.
    [[nodiscard]] const StoredRecord* get(BytesView name, Instant now) const;
    void erase(BytesView name);
    /// Forgets what is over; returns how many.
    std::size_t expire(Instant now);
    [[nodiscard]] std::optional<Instant> nextExpiry() const;

    [[nodiscard]] std::size_t size() const noexcept { return m_records.size(); }

    [[nodiscard]] std::size_t bytes() const noexcept { return m_bytes; }

private:
    using Records = std::map<Key, StoredRecord>; ///< by distance from us

    void remove(Records::iterator at);

    Key m_self;
    RecordStoreConfig m_config;
    Records m_records;
    std::multimap<Instant, Key> m_expiries;
    std::map<codec::PeerId, std::size_t> m_perWriter;
    std::size_t m_bytes = 0;
};

} // namespace vedette::kad

VD_ERROR_CODES(vedette::kad, StoreRefusal, "kad_store")
