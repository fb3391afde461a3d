#include "core/protocols/kad/provider_store.h"

#include <algorithm>
#include <utility>

namespace vedette::kad {

void ProviderStore::forget(Contents::iterator content, std::size_t at) {
    const auto provider = content->second.begin() + static_cast<std::ptrdiff_t>(at);
    const auto [first, last] = m_heard.equal_range(provider->heard);
    m_heard.erase(
        std::find_if(first, last, [&](const auto& entry) { return entry.second == content->first; }));
    const auto count = m_perProvider.find(provider->peer);
    if (--count->second == 0) m_perProvider.erase(count);
    content->second.erase(provider);
    if (content->second.empty()) m_contents.erase(content);
}

bool ProviderStore::add(BytesView contentKey, const codec::PeerId& provider,
                        std::vector<codec::Multiaddr> addresses, Instant now) {
    const Key far = distance(m_self, Key::of(contentKey));
    auto content = m_contents.find(far);
    const bool held = content != m_contents.end();
    const auto known = held ? std::ranges::find(content->second, provider, &Provider::peer)
                            : std::vector<Provider>::iterator();
    if (held && known != content->second.end()) {
        forget(content, static_cast<std::size_t>(known - content->second.begin()));
    } else {
        const auto count = m_perProvider.find(provider);
        if (count != m_perProvider.end() && count->second >= m_config.maxPerProvider) return false;
        if (held && content->second.size() >= m_config.maxProviders) forget(content, 0);
    }
    content = m_contents.find(far);
    if (content == m_contents.end()) {
        if (m_contents.size() >= m_config.maxKeys) {
            const auto farthest = std::prev(m_contents.end());
            if (farthest->first < far) return false;
            for (std::size_t left = farthest->second.size(); left > 0; --left) forget(farthest, left - 1);
        }
        content = m_contents.try_emplace(far).first;
    }
    if (addresses.size() > kMaxAddresses) addresses.resize(kMaxAddresses);
    content->second.push_back({provider, std::move(addresses), now});
    m_heard.emplace(now, far);
    ++m_perProvider[provider];
    return true;
}

std::vector<Peer> ProviderStore::get(BytesView contentKey, Instant now) const {
    std::vector<Peer> out;
    const auto content = m_contents.find(distance(m_self, Key::of(contentKey)));
    if (content == m_contents.end()) return out;
    for (auto at = content->second.rbegin(); at != content->second.rend(); ++at) {
        if (at->heard + m_config.lifetime <= now) break;
        out.push_back({at->peer, {}, Connectedness::NotConnected});
        // Older addresses may be somebody else's by now; the id alone can be looked up.
        if (at->heard + m_config.addressLifetime > now) out.back().addresses = at->addresses;
    }
    return out;
}

std::size_t ProviderStore::expire(Instant now) {
    std::size_t gone = 0;
    while (!m_heard.empty() && m_heard.begin()->first + m_config.lifetime <= now) {
        forget(m_contents.find(m_heard.begin()->second), 0); // its longest silent is the one
        ++gone;
    }
    return gone;
}

std::optional<Instant> ProviderStore::nextExpiry() const {
    if (m_heard.empty()) return std::nullopt;
    return m_heard.begin()->first + m_config.lifetime;
}

} // namespace vedette::kad
