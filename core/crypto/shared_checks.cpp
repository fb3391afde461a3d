#include "core/crypto/shared_checks.h"

#include <sodium.h>

#include <utility>

namespace vedette::crypto {

namespace {

thread_local SharedChecks* innermost = nullptr;

} // namespace

SharedChecks::Scope::Scope(SharedChecks& checks) noexcept : m_outer(std::exchange(innermost, &checks)) {}

SharedChecks::Scope::~Scope() {
    innermost = m_outer;
}

SharedChecks* SharedChecks::current() noexcept {
    return innermost;
}

SharedChecks::Digest SharedChecks::digest(BytesView key, BytesView message, BytesView signature) noexcept {
    // Key and signature have one size each, so nothing can be moved from one part to the next.
    Digest out;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, out.size());
    for (const BytesView part : {key, signature, message})
        crypto_generichash_update(&state, part.data(), part.size());
    crypto_generichash_final(&state, out.data(), out.size());
    return out;
}

bool SharedChecks::held(const Digest& what) {
    const bool known = m_known.contains(what);
    if (known) ++m_spared;
    return known;
}

void SharedChecks::remember(const Digest& what) {
    if (!m_known.insert(what).second) return;
    if (m_order.size() < kRemembered) {
        m_order.push_back(what);
        return;
    }
    m_known.erase(std::exchange(m_order[m_oldest], what));
    m_oldest = (m_oldest + 1) % kRemembered;
}

} // namespace vedette::crypto
