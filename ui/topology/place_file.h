/// Where peers stood on the graph, kept beyond the window's life.
///
///     file = magic "VDPL", version 1 (one byte), entry…
///     entry = length (one byte), id as bytes, x, y (IEEE 754 single, little endian)
///
/// Bounds: kMost peers, of which the oldest mention goes first. A file that is not of this form is as good as
/// none: places are a convenience, and the graph finds them again.
#pragma once

#include "core/codec/peer_id.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

namespace vedette::ui {

class PlaceFile {
public:
    static constexpr std::size_t kMost = 50'000;

    void put(const codec::PeerId& peer, float x, float y);
    [[nodiscard]] std::optional<std::pair<float, float>> find(const codec::PeerId& peer) const;

    [[nodiscard]] std::size_t size() const noexcept { return m_places.size(); }

    /// False: no such file, or none of ours; then nothing is known.
    bool load(const QString& path);
    /// As a whole or not at all.
    bool save(const QString& path) const;

private:
    struct Known {
        float x, y;
        std::uint64_t mentioned;
    };

    std::unordered_map<codec::PeerId, Known> m_places;
    std::uint64_t m_mentions = 0;
};

} // namespace vedette::ui
