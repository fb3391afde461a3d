#include "core/protocols/gossipsub/message_id.h"

#include "core/codec/peer_id.h"
#include "core/codec/protobuf.h"
#include "core/protocols/gossipsub/rpc.h"

namespace vedette::gossipsub {

namespace {

constexpr std::size_t kSeqno = 8;

/// The protobuf of a public key, by its frame: 1 = type of 0 to 3, 2 = bytes, and nothing else.
bool looksLikeKey(BytesView bytes) {
    codec::ProtoReader reader(bytes, codec::ProtoRules::Canonical);
    const auto type = reader.next();
    if (!type.ok() || !type->has_value() || (*type)->number != 1) return false;
    const auto number = (*type)->varint();
    if (!number.ok() || *number > 3) return false;
    const auto data = reader.next();
    if (!data.ok() || !data->has_value() || (*data)->number != 2 || !(*data)->bytes().ok()) return false;
    const auto end = reader.next();
    return end.ok() && !end->has_value();
}

} // namespace

MessageId defaultMessageId(const Message& message) {
    MessageId id;
    if (!message.from || !message.seqno) return id;
    id.bytes.reserve(message.from->size() + message.seqno->size());
    id.bytes.append(textOf(*message.from));
    id.bytes.append(textOf(*message.seqno));
    return id;
}

std::optional<IdDialect> dialectOf(const MessageId& id) {
    if (id.bytes.size() <= kSeqno) return std::nullopt;
    const BytesView author = viewOf(id.bytes).first(id.bytes.size() - kSeqno);
    if (codec::PeerId::fromBytes(author).ok()) return IdDialect::PeerId;
    if (looksLikeKey(author)) return IdDialect::Key;
    return std::nullopt;
}

MessageId canonicalId(const MessageId& id) {
    if (dialectOf(id) != IdDialect::Key) return id;
    const std::string_view bytes = id.bytes;
    const auto author = codec::PeerId::ofEncodedKey(viewOf(bytes.substr(0, bytes.size() - kSeqno)));
    MessageId canonical{std::string(textOf(author.bytes()))};
    canonical.bytes.append(bytes.substr(bytes.size() - kSeqno));
    return canonical;
}

MessageId inDialect(const MessageId& canonical, IdDialect dialect, BytesView key) {
    if (dialect == IdDialect::PeerId || canonical.bytes.size() <= kSeqno) return canonical;
    const std::string_view bytes = canonical.bytes;
    const auto author = codec::PeerId::fromBytes(viewOf(bytes.substr(0, bytes.size() - kSeqno)));
    if (!author.ok()) return canonical;
    const BytesView inlined = author->inlinedKey();
    const BytesView named = inlined.empty() ? key : inlined;
    if (named.empty()) return canonical;
    MessageId id{std::string(textOf(named))};
    id.bytes.append(bytes.substr(bytes.size() - kSeqno));
    return id;
}

std::optional<IdDialect> dialectOfAgent(std::string_view agent) {
    if (agent.starts_with("js-libp2p")) return IdDialect::Key;
    if (agent.starts_with("go-") || agent.starts_with("vedette")) return IdDialect::PeerId;
    return std::nullopt;
}

} // namespace vedette::gossipsub
