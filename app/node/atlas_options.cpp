#include "app/node/atlas_options.h"

#include "core/base/log.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>

namespace vedette::app {

namespace {

constexpr std::array kSystemMaps{"/usr/share/tor/geoip", "/usr/share/tor/geoip6"};
constexpr std::string_view kMaxMindMark = "\xAB\xCD\xEFMaxMind.com";
constexpr std::size_t kLook = 4096; ///< bytes that tell text from an asmap

bool isMaxMind(BytesView file) {
    const BytesView end = file.last(std::min(file.size(), geo::MaxMind::kMaxMetadata));
    return std::search(end.begin(), end.end(), kMaxMindMark.begin(), kMaxMindMark.end(),
                       [](Byte a, char b) { return a == static_cast<Byte>(b); })
        != end.end();
}

bool isText(BytesView file) {
    return std::ranges::all_of(file.first(std::min(file.size(), kLook)), [](Byte b) {
        return b == '\n' || b == '\r' || b == '\t' || (b >= 0x20 && b < 0x7F);
    });
}

/// Maps as they are read; the texts of both families go into one table.
struct Maps {
    geo::Atlas atlas;
    std::optional<geo::CountryTable> countries;
    bool any = false;

    Result<> add(const std::string& path) {
        auto file = VD_TRY(store::readWhole(path, geo::MaxMind::kMaxBytes));
        if (!file) {
            return Fail{config::UsageError::BadValue,
                        "The map '" + log::printable(path) + "' of --geo is not there: check its path."};
        }
        any = true;
        if (isMaxMind(*file)) {
            atlas.add(VD_TRY(geo::MaxMind::create(*std::move(file))));
        } else if (isText(*file)) {
            if (!countries) countries.emplace();
            VD_TRY(countries->add(textOf(*file)));
        } else {
            atlas.set(VD_TRY(geo::Asmap::create(*std::move(file))));
        }
        return {};
    }
};

} // namespace

Result<std::shared_ptr<geo::Atlas>> atlasOf(const config::CommandLine& line) {
    Maps maps;
    for (const std::string& path : line.values("geo")) VD_TRY(maps.add(path));
    // A table of the user's own stands instead of the system's: two would claim the same ranges.
    if (!maps.countries) {
        for (const char* path : kSystemMaps) {
            std::error_code unreadable;
            if (!std::filesystem::exists(path, unreadable)) continue;
            if (const auto taken = maps.add(path); !taken)
                log::write(log::Level::Warning, "geo", std::string(path) + ": " + sentence(taken.error()));
        }
    }
    if (!maps.any) return std::shared_ptr<geo::Atlas>();
    if (maps.countries) maps.atlas.set(*std::move(maps.countries));
    return std::make_shared<geo::Atlas>(std::move(maps.atlas));
}

void addPlace(Json& object, geo::Atlas* atlas, std::span<const codec::Multiaddr> addresses) {
    geo::Place place;
    for (const auto& address : addresses) {
        if (atlas == nullptr || (!place.country.empty() && place.asn != 0)) break;
        const geo::Place one = atlas->find(address);
        if (place.country.empty()) place.country = one.country;
        if (place.asn == 0) place.asn = one.asn;
    }
    object["country"] = place.country.empty() ? Json() : Json(place.country);
    object["asn"] = place.asn == 0 ? Json() : Json(place.asn);
}

std::string placeText(const Json& row) {
    std::string said;
    if (row["country"].is_string()) said += row["country"].get<std::string>();
    if (row["asn"].is_number())
        said += (said.empty() ? "AS" : ", AS") + std::to_string(row["asn"].get<std::uint32_t>());
    return said.empty() ? said : " (" + said + ")";
}

} // namespace vedette::app
