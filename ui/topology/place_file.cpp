#include "ui/topology/place_file.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QtEndian>

#include <algorithm>
#include <cmath>
#include <vector>

namespace vedette::ui {

namespace {

constexpr char kMagic[] = "VDPL\x01";
constexpr qsizetype kMagicSize = 5;
constexpr qint64 kMaxFile = 8 * 1024 * 1024;
constexpr float kFarthestPlace = 1e7F; ///< what lies beyond was never a place on the graph

} // namespace

void PlaceFile::put(const codec::PeerId& peer, float x, float y) {
    if (m_places.size() >= kMost && !m_places.contains(peer)) {
        std::vector<std::uint64_t> ages;
        ages.reserve(m_places.size());
        for (const auto& [id, known] : m_places) ages.push_back(known.mentioned);
        const auto eighth = ages.begin() + static_cast<std::ptrdiff_t>(ages.size() / 8);
        std::ranges::nth_element(ages, eighth);
        std::erase_if(m_places,
                      [limit = *eighth](const auto& entry) { return entry.second.mentioned <= limit; });
    }
    m_places[peer] = {x, y, ++m_mentions};
}

std::optional<std::pair<float, float>> PlaceFile::find(const codec::PeerId& peer) const {
    const auto found = m_places.find(peer);
    if (found == m_places.end()) return std::nullopt;
    return std::pair(found->second.x, found->second.y);
}

bool PlaceFile::load(const QString& path) {
    m_places.clear();
    QFile file(path);
    if (file.size() > kMaxFile || !file.open(QIODevice::ReadOnly)) return false;
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith(QByteArrayView(kMagic, kMagicSize))) return false;
    qsizetype at = kMagicSize;
    while (at < bytes.size() && m_places.size() < kMost) {
        const qsizetype length = static_cast<unsigned char>(bytes[at]);
        if (at + 1 + length + 8 > bytes.size()) break;
        const auto* id = reinterpret_cast<const Byte*>(bytes.constData()) + at + 1;
        const auto peer = codec::PeerId::fromBytes({id, static_cast<std::size_t>(length)});
        const auto x = qFromLittleEndian<float>(bytes.constData() + at + 1 + length);
        const auto y = qFromLittleEndian<float>(bytes.constData() + at + 5 + length);
        if (!peer || !(std::abs(x) <= kFarthestPlace) || !(std::abs(y) <= kFarthestPlace)) break;
        put(*peer, x, y);
        at += 1 + length + 8;
    }
    if (at == bytes.size()) return true;
    m_places.clear();
    return false;
}

bool PlaceFile::save(const QString& path) const {
    QByteArray bytes(kMagic, kMagicSize);
    for (const auto& [peer, known] : m_places) {
        bytes += static_cast<char>(peer.bytes().size());
        bytes += QByteArray(reinterpret_cast<const char*>(peer.bytes().data()),
                            static_cast<qsizetype>(peer.bytes().size()));
        char place[8];
        qToLittleEndian(known.x, place);
        qToLittleEndian(known.y, place + 4);
        bytes += QByteArray(place, 8);
    }
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace vedette::ui
