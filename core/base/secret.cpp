#include "core/base/secret.h"

#include "core/base/check.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace vedette {

void wipe(MutableBytes bytes) noexcept {
    sodium_memzero(bytes.data(), bytes.size());
}

Secret::Secret(std::size_t size) : m_size(size) {
    if (size == 0) return;
    // Idempotent; sodium_malloc needs it for its canary and page size.
    VD_ASSERT(sodium_init() >= 0);
    m_data = static_cast<Byte*>(sodium_malloc(size));
    VD_ASSERT(m_data != nullptr);
    std::memset(m_data, 0, size);
}

Secret::Secret(BytesView from) : Secret(from.size()) {
    std::copy(from.begin(), from.end(), m_data);
}

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret() {
    sodium_free(m_data);
}

} // namespace vedette
