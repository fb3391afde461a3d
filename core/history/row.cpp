#include "core/history/row.h"

#include <utility>

namespace vedette::history {

store::Record rowOf(const event::Event& event, std::string networkName) {
    store::Record row;
    row.network = event.network;
    row.networkName = std::move(networkName);
    row.wall = event.wall;
    row.at = event.at;
    row.kind = static_cast<std::uint16_t>(event.kind());
    for (const codec::PeerId& peer : event::peersIn(event.body)) row.subjects.push_back(copyOf(peer.bytes()));
    row.content = event::encodeContent(event);
    return row;
}

Result<std::variant<event::Event, event::Envelope>> eventOf(const store::Record& row) {
    return event::decodeContent({row.network, row.at, row.wall, row.kind}, row.content);
}

std::string wordsOfRow(const store::Record& row) {
    const auto decoded = eventOf(row);
    if (!decoded) return {};
    const auto* event = std::get_if<event::Event>(&*decoded);
    return event == nullptr ? std::string() : event::wordsIn(event->body);
}

} // namespace vedette::history
