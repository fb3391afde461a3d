#include "core/engine/block_list.h"

#include "core/codec/cbor.h"
#include "core/codec/utf8.h"

#include <algorithm>

namespace vedette::engine {

namespace {

constexpr std::uint64_t kBlocksVersion = 1;

bool isReason(std::string_view text) {
    return codec::isOneLine(text, BlockList::kMaxReason);
}

bool isOver(const Block& block, WallTime now) {
    return block.until.ms != 0 && block.until <= now;
}

using Entry = std::pair<std::string, Block>; ///< of which network

Result<Entry> readEntry(codec::CborArray fields) {
    const codec::CborReader network = VD_TRY(fields.next());
    const codec::CborReader peer = VD_TRY(fields.next());
    const codec::CborReader since = VD_TRY(fields.next());
    const codec::CborReader until = VD_TRY(fields.next());
    const codec::CborReader who = VD_TRY(fields.next());
    const codec::CborReader reason = VD_TRY(fields.next());
    Entry entry;
    const BytesView name = VD_TRY(network.bytes());
    entry.first = textOf(name);
    const BytesView id = VD_TRY(peer.bytes());
    entry.second.peer = VD_TRY(codec::PeerId::fromBytes(id));
    entry.second.since.ms = VD_TRY(since.integer());
    entry.second.until.ms = VD_TRY(until.integer());
    entry.second.who.value = VD_TRY(who.uint());
    entry.second.reason = VD_TRY(reason.text());
    if (!fields.done() || !isReason(entry.second.reason)) return Fail{BlockError::Malformed, "a block"};
    return entry;
}

Result<std::vector<Entry>> readEntries(BytesView bytes) {
    const codec::CborReader whole = VD_TRY(codec::CborReader::open(bytes));
    codec::CborArray fields = VD_TRY(whole.array());
    const codec::CborReader version = VD_TRY(fields.next());
    const std::uint64_t written = VD_TRY(version.uint());
    if (written > kBlocksVersion) return Fail{BlockError::Newer};
    const codec::CborReader list = VD_TRY(fields.next());
    codec::CborArray blocks = VD_TRY(list.array());
    if (written == 0 || !fields.done() || blocks.size() > BlockList::kMaxBlocks) {
        return Fail{BlockError::Malformed, "the whole"};
    }
    std::vector<Entry> entries;
    while (!blocks.done()) {
        const codec::CborReader item = VD_TRY(blocks.next());
        const codec::CborArray block = VD_TRY(item.array());
        entries.push_back(VD_TRY(readEntry(block)));
    }
    return entries;
}

} // namespace

std::string_view codeName(BlockError error) noexcept {
    switch (error) {
    case BlockError::BadReason: return "bad_reason";
    case BlockError::Past: return "past";
    case BlockError::TooMany: return "too_many";
    case BlockError::Nobody: return "nobody";
    case BlockError::NotBlocked: return "not_blocked";
    case BlockError::Unkept: return "unkept";
    case BlockError::NotCbor: return "not_cbor";
    case BlockError::Newer: return "newer";
    case BlockError::Malformed: return "malformed";
    }
    return "unknown";
}

Result<std::optional<Block>> BlockList::add(const std::string& network, Block block) {
    if (block.peer.empty()) return Fail{BlockError::Nobody};
    if (!isReason(block.reason)) return Fail{BlockError::BadReason};
    if (isOver(block, block.since)) return Fail{BlockError::Past};
    const WallTime now = block.since;
    std::erase_if(m_blocks, [&](const auto& one) { return isOver(one.second, now); });
    const auto key = std::pair(network, block.peer);
    const auto found = m_blocks.find(key);
    if (found == m_blocks.end()) {
        if (m_blocks.size() >= kMaxBlocks) return Fail{BlockError::TooMany};
        m_blocks.emplace(key, std::move(block));
        return std::optional<Block>();
    }
    return std::optional(std::exchange(found->second, std::move(block)));
}

Result<Block> BlockList::remove(const std::string& network, const codec::PeerId& peer, WallTime now) {
    const auto found = m_blocks.find(std::pair(network, peer));
    if (found == m_blocks.end() || isOver(found->second, now)) return Fail{BlockError::NotBlocked};
    Block was = std::move(found->second);
    m_blocks.erase(found);
    return was;
}

std::optional<Block> BlockList::find(const std::string& network, const codec::PeerId& peer,
                                     WallTime now) const {
    const auto found = m_blocks.find(std::pair(network, peer));
    if (found == m_blocks.end() || isOver(found->second, now)) return std::nullopt;
    return found->second;
}

std::vector<Block> BlockList::of(const std::string& network, WallTime now) const {
    std::vector<Block> held;
    for (auto at = m_blocks.lower_bound({network, {}}); at != m_blocks.end() && at->first.first == network;
         ++at) {
        if (!isOver(at->second, now)) held.push_back(at->second);
    }
    return held;
}

Bytes BlockList::encode() const {
    codec::CborWriter out;
    out.beginArray().uint(kBlocksVersion).beginArray();
    for (const auto& [key, block] : m_blocks) {
        out.beginArray()
            .bytes(viewOf(key.first))
            .bytes(block.peer.bytes())
            .integer(block.since.ms)
            .integer(block.until.ms)
            .uint(block.who.value)
            .text(block.reason)
            .end();
    }
    out.end().end();
    return std::move(out).take();
}

Result<BlockList> BlockList::decode(BytesView bytes) {
    if (const auto value = codec::CborReader::open(bytes); !value)
        return Fail{BlockError::NotCbor, Error(value.error()).text()};
    auto entries = readEntries(bytes);
    if (!entries) {
        // Whatever part of it does not read, the file as a whole is what cannot be used.
        const Error& why = entries.error();
        if (why.code == BlockError::Newer || why.code == BlockError::Malformed) return Fail{why};
        return Fail{BlockError::Malformed, why.text()};
    }
    BlockList made;
    for (auto& [network, block] : *entries) {
        const auto key = std::pair(std::move(network), block.peer);
        made.m_blocks.insert_or_assign(key, std::move(block));
    }
    return made;
}

swarm::Verdict BlockGate::ask(const swarm::GateRequest& request, Instant now) {
    if (!m_blocks.empty() && !request.subject.peer.empty()
        && m_blocks.find(m_network, request.subject.peer, m_clock(now))) {
        return swarm::Refuse{BlockList::kRule};
    }
    return m_next == nullptr ? swarm::Verdict(swarm::Allow{}) : m_next->ask(request, now);
}

} // namespace vedette::engine
