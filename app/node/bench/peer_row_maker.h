/// Rows of a table of peers as a crawl of a large network finds them: few agents, many addresses, a name for
/// one in five. The same for the same number of rows.
#pragma once

#include "core/base/random.h"
#include "core/history/peer_table.h"

namespace vedette::app {

class PeerRowMaker {
public:
    [[nodiscard]] history::PeerRow next();

private:
    [[nodiscard]] std::string number(std::uint64_t below) { return std::to_string(m_random.below(below)); }

    SeededRandom m_random{11};
    std::size_t m_made = 0;
};

} // namespace vedette::app
