/// Country, ASN and organisation by any database in MaxMind DB format version 2 (maxmind/MaxMind-DB,
/// MaxMind-DB-spec.md): GeoLite2 and GeoIP2, country, city or ASN, and those that others make.
///
/// Read from bytes handed in and without recursion: Debian's libmaxminddb 1.7.1 maps a file, which kills the
/// process when somebody shortens it meanwhile, and skips nested values recursively, so that a file of 6 MB
/// that is all brackets overflows its stack. Here a lookup visits at most kMaxValues values, follows one
/// pointer for a value as the specification allows, and leaves the file never.
///
/// Errors: create() GeoError::TooLarge, MmdbMetadata, MmdbUnsupported, MmdbTree (a tree larger than the
/// file); find() MmdbTree and MmdbData. Unknown is an empty Record, not an error. Immutable, so any thread.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/geo/address.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vedette::geo {

class MaxMind {
public:
    static constexpr std::size_t kMaxBytes = 512 * 1024 * 1024;
    static constexpr std::size_t kMaxMetadata = 128 * 1024; ///< the format's own bound
    static constexpr std::size_t kMaxValues = 4096;         ///< visited by one lookup
    static constexpr std::size_t kMaxName = 256;            ///< an organisation's name is cut to this

    struct Record {
        std::string country; ///< ISO 3166, empty for unknown
        std::uint32_t asn = 0;
        std::string organisation;
    };

    [[nodiscard]] static Result<MaxMind> create(Bytes file);

    [[nodiscard]] Result<Record> find(const Address& address) const;

private:
    explicit MaxMind(Bytes file) : m_file(std::move(file)) {}

    Result<> readMetadata();
    [[nodiscard]] std::uint32_t child(std::uint32_t node, bool right) const;
    /// Where in the data section the record of an address is.
    [[nodiscard]] Result<std::optional<std::size_t>> leaf(const Address& address) const;
    [[nodiscard]] BytesView data() const;

    Bytes m_file;
    std::size_t m_metadataAt = 0; ///< of its marker
    std::size_t m_treeBytes = 0;
    std::uint32_t m_nodes = 0;
    std::uint32_t m_recordBits = 0;
    bool m_v4Only = false;
};

} // namespace vedette::geo
