/// Who has which content (libp2p/specs kad-dht/README.md, "Content provider advertisement").
///
/// A provider names only itself; its word holds for `lifetime` and its addresses for `addressLifetime`, after
/// which only its id is told. Bounds: `maxKeys` pieces of content, of which the farthest from us goes first,
/// `maxProviders` each, of which the one longest silent goes first, and `maxPerProvider` for one peer.
#pragma once

#include "core/base/instant.h"
#include "core/protocols/kad/key.h"
#include "core/protocols/kad/message.h"

#include <map>
#include <optional>
#include <vector>

namespace vedette::kad {

struct ProviderStoreConfig {
    std::size_t maxKeys = 16'384;
    std::size_t maxProviders = 32;
    std::size_t maxPerProvider = 4096;
    Duration lifetime = std::chrono::hours(48);
    Duration addressLifetime = std::chrono::minutes(30);
};

class ProviderStore {
public:
    ProviderStore(const Key& self, const ProviderStoreConfig& config) : m_self(self), m_config(config) {}

    /// False when its bound says no.
    bool add(BytesView contentKey, const codec::PeerId& provider, std::vector<codec::Multiaddr> addresses,
             Instant now);
    /// Newest first.
    [[nodiscard]] std::vector<Peer> get(BytesView contentKey, Instant now) const;
    std::size_t expire(Instant now);
    [[nodiscard]] std::optional<Instant> nextExpiry() const;

    /// Pieces of content.
    [[nodiscard]] std::size_t size() const noexcept { return m_contents.size(); }

private:
    struct Provider {
        codec::PeerId peer;
        std::vector<codec::Multiaddr> addresses;
        Instant heard{};
    };

    using Contents = std::map<Key, std::vector<Provider>>; ///< by distance from us; longest silent first

    void forget(Contents::iterator content, std::size_t at);

    Key m_self;
    ProviderStoreConfig m_config;
    Contents m_contents;
    std::multimap<Instant, Key> m_heard; ///< one entry per provider of a content
    std::map<codec::PeerId, std::size_t> m_perProvider;
};

} // namespace vedette::kad
