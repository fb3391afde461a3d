#include "app/node/detect_kinds.h"
#include "core/base/log.h"
#include "core/detect/crawl.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace vedette::app {

namespace {

using detect::RowError;

struct PeerColumns {
    std::size_t address = 0;
    std::size_t port = 1;
    std::optional<std::size_t> as;
    std::optional<std::size_t> label;
};

struct PeersRead {
    std::vector<detect::CrawledPeer> peers;
    std::vector<std::string> names;
    std::vector<std::string> labels; ///< empty without such a column
};

std::optional<std::size_t> columnNamed(std::span<const std::string_view> fields,
                                       std::initializer_list<std::string_view> names) {
    const auto at = std::ranges::find_first_of(fields, names);
    if (at == fields.end()) return {};
    return static_cast<std::size_t>(at - fields.begin());
}

std::uint32_t systemOf(std::string_view field) {
    if (field.starts_with("AS")) field.remove_prefix(2);
    const auto number = detect::wholeNumberOf(field);
    return number && *number <= ~std::uint32_t{0} ? static_cast<std::uint32_t>(*number) : 0;
}

// What a list leaves open is no attack: who made it did not look, or found nothing.
std::string_view labelOfPeer(std::string_view label) {
    return label == "not_listed" || label == "unknown" ? "-" : label;
}

Result<PeersRead> readPeers(detect::RowReader& rows) {
    PeersRead read;
    PeerColumns columns;
    for (bool first = true; VD_TRY(rows.next()); first = false) {
        const auto fields = rows.fields();
        if (first) {
            if (const auto address = columnNamed(fields, {"ip", "address"})) {
                columns = {*address, columnNamed(fields, {"port"}).value_or(fields.size()),
                           columnNamed(fields, {"asn", "as"}), columnNamed(fields, {"label"})};
                continue;
            }
        }
        if (columns.address >= fields.size()) return rows.at(RowError::MissingColumn, "a row is ip,port,asn");
        detect::CrawledPeer peer;
        peer.address = geo::parseAddress(fields[columns.address]);
        if (columns.port < fields.size()) {
            const auto port = detect::wholeNumberOf(fields[columns.port]);
            if (!port || *port > 65535) return rows.at(RowError::BadNumber, "no port");
            peer.port = static_cast<std::uint16_t>(*port);
        }
        if (columns.as && *columns.as < fields.size()) peer.as = systemOf(fields[*columns.as]);
        if (read.peers.size() == detect::kMaxCrawledPeers) return rows.at(RowError::TooManyRows, "");
        read.peers.push_back(peer);
        read.names.emplace_back(fields[columns.address]);
        if (!columns.label) continue;
        if (*columns.label >= fields.size()) return rows.at(RowError::MissingColumn, "no label");
        read.labels.emplace_back(labelOfPeer(fields[*columns.label]));
    }
    return read;
}

/// A party that opens many ports on one address is one party: figures by address beside those by row.
struct ByAddress {
    std::size_t addresses = 0;
    std::size_t byIp = 0; ///< of these, not reached by name
    std::size_t flagged = 0;
    std::size_t attackers = 0;
    std::size_t caught = 0;

    ByAddress(const PeersRead& read, const std::vector<detect::Finding>& found) {
        std::set<std::string_view> seen;
        for (std::size_t row = 0; row < found.size(); ++row) {
            if (!seen.insert(read.names[row]).second) continue;
            const bool high = found[row].score >= detect::kCrowdLimit;
            const bool attack = !read.labels.empty() && !detect::Judge::harmless(read.labels[row]);
            ++addresses;
            byIp += read.peers[row].address ? 1U : 0U;
            flagged += high ? 1U : 0U;
            attackers += attack ? 1U : 0U;
            caught += high && attack ? 1U : 0U;
        }
    }

    static double share(std::size_t part, std::size_t whole) {
        return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    }

    [[nodiscard]] Json json(bool labelled) const {
        Json said{{"addresses", addresses},
                  {"addresses_flagged", flagged},
                  {"share_flagged", share(flagged, addresses)},
                  {"share_of_ip_flagged", share(flagged, byIp)}};
        if (labelled) {
            said["address_precision"] = share(caught, flagged);
            said["address_recall"] = share(caught, attackers);
        }
        return said;
    }

    [[nodiscard]] std::string text(bool labelled) const {
        char text[160];
        std::snprintf(text, sizeof text, "\n%zu addresses, %zu at the limit (%.4f)", addresses, flagged,
                      share(flagged, addresses));
        std::string said = text;
        if (!labelled) return said;
        std::snprintf(text, sizeof text, ": precision %.4f, recall %.4f", share(caught, flagged),
                      share(caught, attackers));
        return said + text;
    }
};

} // namespace

Result<> detectPeers(DetectRun& run) {
    const PeersRead read = VD_TRY(readPeers(run.rows()));
    Result<std::vector<detect::Finding>> found = std::vector<detect::Finding>();
    run.timed(read.peers.size(), [&] { found = detect::crowded(read.peers); });
    if (!found) return Fail{Error(found.error())};
    const bool labelled = !read.labels.empty();
    for (std::size_t row = 0; row < found->size(); ++row)
        VD_TRY(run.take((*found)[row],
                        labelled ? std::optional<std::string_view>(read.labels[row]) : std::nullopt));
    const ByAddress byAddress(read, *found);
    return run.done(
        detect::kCrowdLimit,
        [&](detect::Subject row) { return row < read.names.size() ? read.names[row] : std::string(); },
        byAddress.json(labelled), byAddress.text(labelled));
}

} // namespace vedette::app
