#include "core/discovery/prefix_names.h"

#include <array>

namespace vedette::discovery {

namespace {

std::array<Byte, 34> nameOf(std::uint32_t counter) {
    std::array<Byte, 34> name{0x12, 0x20, 'v', 'e', 'd', 'e', 't', 't', 'e'};
    for (unsigned i = 0; i < 4; ++i) name[30 + i] = static_cast<Byte>(counter >> (8 * i));
    return name;
}

} // namespace

std::shared_ptr<const PrefixNames> PrefixNames::make() {
    return std::shared_ptr<const PrefixNames>(new PrefixNames);
}

PrefixNames::PrefixNames() : m_counters(std::size_t{1} << kBits) {
    std::size_t missing = m_counters.size();
    for (std::uint32_t counter = 1; missing > 0; ++counter) {
        const auto key = kad::Key::of(BytesView(nameOf(counter)));
        const auto prefix = static_cast<std::size_t>(key.bytes[0] << 8 | key.bytes[1]);
        if (m_counters[prefix] != 0) continue;
        m_counters[prefix] = counter;
        --missing;
    }
}

Bytes PrefixNames::name(std::uint16_t prefix) const {
    const auto name = nameOf(m_counters[prefix]);
    return {name.begin(), name.end()};
}

} // namespace vedette::discovery
