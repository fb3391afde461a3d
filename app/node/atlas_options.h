/// Where addresses are, for the lines that show them: the maps of --geo, and Debian's tor-geoipdb when it is
/// there.
///
/// What kind of map a file is, its content tells: MaxMind DB, the text of tor-geoipdb, or an asmap. A file
/// that was named and cannot be used is an error; the system's own that cannot, a warning.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "core/codec/multiaddr.h"
#include "core/geo/atlas.h"

#include <memory>
#include <span>

namespace vedette::app {

/// Not thread-safe, as geo::Atlas is not. Null when there is no map at all.
[[nodiscard]] Result<std::shared_ptr<geo::Atlas>> atlasOf(const config::CommandLine& line);

/// "country" and "asn" of the first of these addresses that a map knows; null for what nobody knows.
void addPlace(Json& object, geo::Atlas* atlas, std::span<const codec::Multiaddr> addresses);

/// The same behind a line for people: " (DE, AS64500)", nothing for nowhere.
[[nodiscard]] std::string placeText(const Json& row);

} // namespace vedette::app
