#include "core/geo/max_mind.h"

#include "core/geo/geo_error.h"
#include "core/geo/mmdb_value.h"

#include <algorithm>

namespace vedette::geo {

namespace {

constexpr std::string_view kMarker = "\xAB\xCD\xEFMaxMind.com";
constexpr std::size_t kSeparator = 16; ///< zeros between tree and data

bool isCountryCode(std::string_view text) {
    return text.size() == 2 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A number of the metadata.
Result<std::uint64_t> numberOf(Values& values, const Value& map, std::string_view key) {
    const auto value = values.member(map, key);
    if (!value || !*value) return Fail{GeoError::MmdbMetadata, std::string(key)};
    const auto number = values.number(**value);
    if (!number) return Fail{GeoError::MmdbMetadata, std::string(key)};
    return *number;
}

Result<std::string> countryOf(Values& values, const Value& record) {
    const auto country = VD_TRY(values.member(record, "country"));
    if (!country) return std::string();
    if (country->type != ValueType::Map) return Fail{GeoError::MmdbData, "a country that is no map"};
    const auto code = VD_TRY(values.member(*country, "iso_code"));
    if (!code) return std::string();
    if (code->type != ValueType::Text || !isCountryCode(values.text(*code))) {
        return Fail{GeoError::MmdbData, "a country that is no code"};
    }
    return std::string(values.text(*code));
}

} // namespace

Result<MaxMind> MaxMind::create(Bytes file) {
    if (file.size() > kMaxBytes) return Fail{GeoError::TooLarge, std::to_string(file.size()) + " bytes"};
    MaxMind database(std::move(file));
    VD_TRY(database.readMetadata());
    return database;
}

Result<> MaxMind::readMetadata() {
    const std::string_view whole = textOf(m_file);
    const std::size_t from = whole.size() - std::min(whole.size(), kMaxMetadata);
    // The last marker counts: data may hold the same bytes.
    const auto found = whole.substr(from).rfind(kMarker);
    if (found == std::string_view::npos) return Fail{GeoError::MmdbMetadata, "no marker"};
    m_metadataAt = from + found;

    Values values(BytesView(m_file).subspan(m_metadataAt + kMarker.size()), kMaxValues);
    const auto map = values.read(0);
    if (!map || map->type != ValueType::Map) return Fail{GeoError::MmdbMetadata, "no map"};
    const auto major = VD_TRY(numberOf(values, *map, "binary_format_major_version"));
    const auto nodes = VD_TRY(numberOf(values, *map, "node_count"));
    const auto bits = VD_TRY(numberOf(values, *map, "record_size"));
    const auto family = VD_TRY(numberOf(values, *map, "ip_version"));
    if (major != 2) return Fail{GeoError::MmdbUnsupported, "format version " + std::to_string(major)};
    if (bits != 24 && bits != 28 && bits != 32) {
        return Fail{GeoError::MmdbUnsupported, "records of " + std::to_string(bits) + " bits"};
    }
    if (family != 4 && family != 6)
        return Fail{GeoError::MmdbUnsupported, "IP version " + std::to_string(family)};
    const std::uint64_t treeBytes = nodes * (bits / 4);
    if (nodes == 0 || nodes > m_file.size() || treeBytes + kSeparator > m_metadataAt) {
        return Fail{GeoError::MmdbTree, std::to_string(nodes) + " nodes"};
    }
    m_nodes = static_cast<std::uint32_t>(nodes);
    m_recordBits = static_cast<std::uint32_t>(bits);
    m_treeBytes = static_cast<std::size_t>(treeBytes);
    m_v4Only = family == 4;
    return {};
}

std::uint32_t MaxMind::child(std::uint32_t node, bool right) const {
    const BytesView bytes =
        BytesView(m_file).subspan(std::size_t{node} * (m_recordBits / 4), m_recordBits / 4);
    const auto read = [&](std::size_t at, std::size_t size, std::uint32_t high) {
        for (const Byte byte : bytes.subspan(at, size)) high = high << 8 | byte;
        return high;
    };
    if (m_recordBits == 24) return read(right ? 3 : 0, 3, 0);
    if (m_recordBits == 32) return read(right ? 4 : 0, 4, 0);
    // 28 bits: both records lend their highest four to the byte in the middle.
    return read(right ? 4 : 0, 3, right ? bytes[3] & 15u : bytes[3] >> 4u);
}

BytesView MaxMind::data() const {
    const std::size_t from = m_treeBytes + kSeparator;
    return BytesView(m_file).subspan(from, m_metadataAt - from);
}

Result<std::optional<std::size_t>> MaxMind::leaf(const Address& address) const {
    const auto v4 = unmapped(address);
    if (m_v4Only && !v4) return std::optional<std::size_t>();
    // A tree for both families has IPv4 in ::/96, not where our addresses have it.
    Address path{};
    if (v4) {
        std::ranges::copy(*v4, path.begin() + (m_v4Only ? 0 : 12));
    } else {
        path = address;
    }
    const std::size_t bits = m_v4Only ? 32 : 128;
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < bits && node < m_nodes; ++i) {
        node = child(node, ((path[i / 8] >> (7 - i % 8)) & 1) != 0);
    }
    if (node < m_nodes) return Fail{GeoError::MmdbTree, "deeper than an address"};
    if (node == m_nodes) return std::optional<std::size_t>();
    const std::uint64_t offset = std::uint64_t{node} - m_nodes;
    if (offset < kSeparator || offset - kSeparator >= data().size()) {
        return Fail{GeoError::MmdbTree, "a record outside of the data"};
    }
    return std::optional(static_cast<std::size_t>(offset - kSeparator));
}

Result<MaxMind::Record> MaxMind::find(const Address& address) const {
    Record out;
    const auto at = VD_TRY(leaf(address));
    if (!at) return out;
    Values values(data(), kMaxValues);
    const Value record = VD_TRY(values.read(*at));
    if (record.type != ValueType::Map) return out; // a database of something else
    out.country = VD_TRY(countryOf(values, record));
    if (const auto asn = VD_TRY(values.member(record, "autonomous_system_number"))) {
        const auto number = values.number(*asn);
        if (!number || *number > 0xFFFFFFFFu) return Fail{GeoError::MmdbData, "an ASN that is no number"};
        out.asn = static_cast<std::uint32_t>(*number);
    }
    if (const auto name = VD_TRY(values.member(record, "autonomous_system_organization"))) {
        if (name->type != ValueType::Text) return Fail{GeoError::MmdbData, "an organisation that is no text"};
        out.organisation = std::string(values.text(*name).substr(0, kMaxName));
    }
    return out;
}

} // namespace vedette::geo
