/// Whom an operator does not want to meet, for how long and why; and the gate that keeps them out.
///
/// A block holds in one network, which is known by its name, for it outlives the process, and a NetworkId is
/// given anew in each run. It ends by itself at its time: nobody has to remember. In bytes it is
/// deterministic CBOR (codec/cbor.h):
///
///     [version 1, [[network, peer, since in ms, until in ms or 0 for ever, operator, reason] …]]
///
/// Bounds: kMaxBlocks, kMaxReason bytes of UTF-8 without control characters. Belongs to the engine's thread.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"
#include "core/swarm/gate.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vedette::engine {

enum class BlockError {
    BadReason = 1, ///< too long, or not one line of text
    Past,          ///< it would end before it began
    TooMany,
    Nobody, ///< an empty peer id
    NotBlocked,
    Unkept,  ///< it holds, but the list of it could not be written: not beyond this run
    NotCbor, ///< of what is kept
    Newer,
    Malformed,
};
[[nodiscard]] std::string_view codeName(BlockError error) noexcept;

struct Block {
    codec::PeerId peer;
    WallTime since;
    WallTime until; ///< 0: until it is taken back
    OperatorId who;
    std::string reason;
    friend bool operator==(const Block&, const Block&) = default;
};

class BlockList {
public:
    static constexpr std::size_t kMaxBlocks = 4096;
    static constexpr std::size_t kMaxReason = 256;
    static constexpr std::size_t kMaxBytes = 4 * 1024 * 1024;

    /// The rule that refusals of blocked peers name.
    static constexpr const char* kRule = "operator.block";

    /// From `block.since` on, instead of an earlier one of the same peer, which is returned.
    [[nodiscard]] Result<std::optional<Block>> add(const std::string& network, Block block);
    [[nodiscard]] Result<Block> remove(const std::string& network, const codec::PeerId& peer, WallTime now);

    /// That holds then.
    [[nodiscard]] std::optional<Block> find(const std::string& network, const codec::PeerId& peer,
                                            WallTime now) const;
    /// That hold then, by peer.
    [[nodiscard]] std::vector<Block> of(const std::string& network, WallTime now) const;

    [[nodiscard]] bool empty() const noexcept { return m_blocks.empty(); }

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<BlockList> decode(BytesView bytes);

    friend bool operator==(const BlockList&, const BlockList&) = default;

private:
    std::map<std::pair<std::string, codec::PeerId>, Block> m_blocks;
};

/// Stands before the policy of one network: a blocked peer is refused before the policy is asked.
class BlockGate final : public swarm::Gate {
public:
    using Clock = std::function<WallTime(Instant)>;

    /// `next` may be null: it allows everything. All must outlive the gate.
    BlockGate(const BlockList& blocks, std::string network, Clock clock, swarm::Gate* next)
        : m_blocks(blocks), m_network(std::move(network)), m_clock(std::move(clock)), m_next(next) {}

    [[nodiscard]] swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override;

private:
    const BlockList& m_blocks;
    std::string m_network;
    Clock m_clock;
    swarm::Gate* m_next;
};

} // namespace vedette::engine

VD_ERROR_CODES(vedette::engine, BlockError, "block")
