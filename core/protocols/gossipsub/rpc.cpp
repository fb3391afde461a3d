#include "core/protocols/gossipsub/rpc.h"

#include "core/base/log.h"
#include "core/codec/protobuf.h"

#include <algorithm>
#include <utility>

namespace vedette::gossipsub {

namespace {

using codec::ProtoField;
using codec::ProtoReader;
using codec::ProtoWriter;

constexpr std::string_view kDomain = "libp2p-pubsub:";

Fail<Violation> malformed(codec::ProtoError error) {
    return Fail{Violation::Malformed, std::string(codec::codeName(error))};
}

/// Calls visit(field) for each field of a message.
template <class Visit>
Result<> eachFieldOf(BytesView message, Visit&& visit) {
    ProtoReader reader(message);
    for (;;) {
        const auto field = reader.next();
        if (!field.ok()) return malformed(field.error());
        if (!field->has_value()) return {};
        VD_TRY(visit(**field));
    }
}

Result<BytesView> bytesIn(const ProtoField& field) {
    const auto value = field.bytes();
    if (!value.ok()) return malformed(value.error());
    return *value;
}

Result<std::string> topicIn(const ProtoField& field) {
    const std::string_view text = textOf(VD_TRY(bytesIn(field)));
    if (!isTopic(text)) return Fail{Violation::BadTopic, log::printable(text, 64)};
    return std::string(text);
}

Result<MessageId> idIn(const ProtoField& field) {
    const BytesView bytes = VD_TRY(bytesIn(field));
    if (bytes.empty() || bytes.size() > kMaxMessageId) return Fail{Violation::BadMessageId};
    return MessageId{std::string(textOf(bytes))};
}

/// Field `number` of a message holds ids; `budget` is what is left of kMaxIds.
Result<> idsOf(BytesView message, std::uint32_t number, std::vector<MessageId>& out, std::size_t& budget) {
    return eachFieldOf(message, [&](const ProtoField& field) -> Result<> {
        if (field.number != number) return {};
        if (budget == 0) return Fail{Violation::TooManyIds};
        --budget;
        out.push_back(VD_TRY(idIn(field)));
        return {};
    });
}

void writeUnknown(const ProtoField& field, Bytes& out) {
    ProtoWriter writer(out);
    switch (field.type) {
    case codec::WireType::Varint: writer.varint(field.number, *field.varint()); break;
    case codec::WireType::Fixed64: writer.fixed64(field.number, *field.fixed64()); break;
    case codec::WireType::Fixed32: writer.fixed32(field.number, *field.fixed32()); break;
    case codec::WireType::Bytes: writer.bytes(field.number, *field.bytes()); break;
    }
}

enum class Signed {
    With,
    Without,
};

void writeMessage(const Message& message, Signed signature, Bytes& out) {
    ProtoWriter writer(out);
    if (message.from) writer.bytes(1, *message.from);
    if (message.data) writer.bytes(2, *message.data);
    if (message.seqno) writer.bytes(3, *message.seqno);
    writer.text(4, message.topic);
    if (message.signature && signature == Signed::With) writer.bytes(5, *message.signature);
    // go and js sign before they put the key in, so it is no part of what is signed either.
    if (message.key && signature == Signed::With) writer.bytes(6, *message.key);
    append(out, message.unknown);
}

std::size_t sizeGuess(const Message& message) {
    const auto size = [](const std::optional<Bytes>& bytes) { return bytes ? bytes->size() + 6 : 0; };
    return size(message.from) + size(message.data) + size(message.seqno) + size(message.signature)
         + size(message.key) + message.topic.size() + 3 + message.unknown.size();
}

Result<Subscription> subscriptionOf(BytesView bytes) {
    Subscription out;
    out.subscribe = false;
    const auto visit = [&](const ProtoField& field) -> Result<> {
        if (field.number == 1) {
            const auto value = field.varint();
            if (!value.ok()) return malformed(value.error());
            out.subscribe = *value != 0;
        } else if (field.number == 2) {
            out.topic = VD_TRY(topicIn(field));
        }
        return {};
    };
    VD_TRY(eachFieldOf(bytes, visit));
    if (out.topic.empty()) return Fail{Violation::BadTopic};
    return out;
}

Result<std::string> graftOf(BytesView bytes) {
    std::string topic;
    const auto visit = [&](const ProtoField& field) -> Result<> {
        if (field.number == 1) topic = VD_TRY(topicIn(field));
        return {};
    };
    VD_TRY(eachFieldOf(bytes, visit));
    if (topic.empty()) return Fail{Violation::BadTopic};
    return topic;
}

Result<ExchangedPeer> exchangedOf(BytesView bytes) {
    ExchangedPeer out;
    const auto visit = [&](const ProtoField& field) -> Result<> {
        if (field.number == 1) out.peer = copyOf(VD_TRY(bytesIn(field)));
        if (field.number == 2) out.record = copyOf(VD_TRY(bytesIn(field)));
        return {};
    };
    VD_TRY(eachFieldOf(bytes, visit));
    if (out.record.size() > kMaxExchangedRecord) return Fail{Violation::BadRecord};
    return out;
}

Result<Prune> pruneOf(BytesView bytes) {
    Prune out;
    const auto visit = [&](const ProtoField& field) -> Result<> {
        switch (field.number) {
        case 1: out.topic = VD_TRY(topicIn(field)); break;
        case 2:
            if (out.peers.size() == kMaxExchanged) return Fail{Violation::TooManyPeers};
            {
                const BytesView peer = VD_TRY(bytesIn(field));
                out.peers.push_back(VD_TRY(exchangedOf(peer)));
            }
            break;
        case 3: {
            const auto value = field.varint();
            if (!value.ok()) return malformed(value.error());
            out.backoffSeconds = *value;
            break;
        }
        default: break;
        }
        return {};
    };
    VD_TRY(eachFieldOf(bytes, visit));
    if (out.topic.empty()) return Fail{Violation::BadTopic};
    return out;
}

Result<IHave> ihaveOf(BytesView bytes, std::size_t& budget) {
    IHave out;
    const auto visit = [&](const ProtoField& field) -> Result<> {
        if (field.number == 1) out.topic = VD_TRY(topicIn(field));
        return {};
    };
    VD_TRY(eachFieldOf(bytes, visit));
    if (out.topic.empty()) return Fail{Violation::BadTopic};
    VD_TRY(idsOf(bytes, 2, out.ids, budget));
    return out;
}

/// Reads the control part; counts go over all of an RPC, for a sender may split it into several.
class ControlReader {
public:
    explicit ControlReader(Rpc& out) : m_out(out) {}

    [[nodiscard]] Result<> take(BytesView control) {
        return eachFieldOf(control, [this](const ProtoField& field) -> Result<> { return one(field); });
    }

private:
    [[nodiscard]] Result<> one(const ProtoField& field) {
        if (field.number < 1 || field.number > 5) return {};
        const BytesView bytes = VD_TRY(bytesIn(field));
        if (++m_counts[field.number - 1] > kMaxControls) return Fail{Violation::TooManyControls};
        switch (field.number) {
        case 1: m_out.ihave.push_back(VD_TRY(ihaveOf(bytes, m_ids))); break;
        case 2: VD_TRY(idsOf(bytes, 1, m_out.iwant, m_ids)); break;
        case 3: m_out.graft.push_back(VD_TRY(graftOf(bytes))); break;
        case 4: m_out.prune.push_back(VD_TRY(pruneOf(bytes))); break;
        case 5: VD_TRY(idsOf(bytes, 1, m_out.idontwant, m_ids)); break;
        default: break;
        }
        return {};
    }

    Rpc& m_out;
    std::size_t m_counts[5] = {};
    std::size_t m_ids = kMaxIds;
};

Bytes idsMessage(std::uint32_t number, const std::vector<MessageId>& ids) {
    Bytes out;
    ProtoWriter writer(out);
    for (const MessageId& id : ids) writer.text(number, id.bytes);
    return out;
}

Bytes pruneMessage(const Prune& prune) {
    Bytes out;
    ProtoWriter writer(out);
    writer.text(1, prune.topic);
    for (const ExchangedPeer& exchanged : prune.peers) {
        Bytes peer;
        ProtoWriter inner(peer);
        inner.bytes(1, exchanged.peer);
        if (!exchanged.record.empty()) inner.bytes(2, exchanged.record);
        writer.bytes(2, peer);
    }
    if (prune.backoffSeconds) writer.varint(3, *prune.backoffSeconds);
    return out;
}

Bytes controlMessage(const Rpc& rpc) {
    Bytes out;
    ProtoWriter writer(out);
    for (const IHave& ihave : rpc.ihave) {
        Bytes inner;
        ProtoWriter(inner).text(1, ihave.topic);
        append(inner, idsMessage(2, ihave.ids));
        writer.bytes(1, inner);
    }
    if (!rpc.iwant.empty()) writer.bytes(2, idsMessage(1, rpc.iwant));
    for (const std::string& topic : rpc.graft) {
        Bytes inner;
        ProtoWriter(inner).text(1, topic);
        writer.bytes(3, inner);
    }
    for (const Prune& prune : rpc.prune) writer.bytes(4, pruneMessage(prune));
    if (!rpc.idontwant.empty()) writer.bytes(5, idsMessage(1, rpc.idontwant));
    return out;
}

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::Malformed: return "malformed";
    case Violation::TooLarge: return "too_large";
    case Violation::BadTopic: return "bad_topic";
    case Violation::TooManySubscriptions: return "too_many_subscriptions";
    case Violation::TooManyMessages: return "too_many_messages";
    case Violation::TooManyControls: return "too_many_controls";
    case Violation::TooManyIds: return "too_many_ids";
    case Violation::BadMessageId: return "bad_message_id";
    case Violation::TooManyPeers: return "too_many_peers";
    case Violation::BadRecord: return "bad_record";
    }
    return "unknown";
}

bool isTopic(std::string_view topic) {
    if (topic.empty() || topic.size() > kMaxTopic) return false;
    if (std::ranges::all_of(topic, [](char c) { return c >= 0x20 && c < 0x7f; })) return true;
    return log::printable(topic, kMaxTopic) == topic;
}

Bytes Message::encode() const {
    Bytes out;
    out.reserve(sizeGuess(*this));
    writeMessage(*this, Signed::With, out);
    return out;
}

Bytes Message::signedBytes() const {
    Bytes out;
    out.reserve(kDomain.size() + sizeGuess(*this));
    append(out, viewOf(kDomain));
    writeMessage(*this, Signed::Without, out);
    return out;
}

Result<Message> Message::decode(BytesView protobuf) {
    Message out;
    const auto visit = [&](const ProtoField& field) -> Result<> {
        switch (field.number) {
        case 1: out.from = copyOf(VD_TRY(bytesIn(field))); break;
        case 2: out.data = copyOf(VD_TRY(bytesIn(field))); break;
        case 3: out.seqno = copyOf(VD_TRY(bytesIn(field))); break;
        case 4: out.topic = VD_TRY(topicIn(field)); break;
        case 5: out.signature = copyOf(VD_TRY(bytesIn(field))); break;
        case 6: out.key = copyOf(VD_TRY(bytesIn(field))); break;
        default: writeUnknown(field, out.unknown); break;
        }
        return {};
    };
    VD_TRY(eachFieldOf(protobuf, visit));
    if (out.topic.empty()) return Fail{Violation::BadTopic};
    return out;
}

Bytes Rpc::encode() const {
    Bytes out;
    ProtoWriter writer(out);
    for (const Subscription& subscription : subscriptions) {
        Bytes inner;
        ProtoWriter fields(inner);
        fields.boolean(1, subscription.subscribe);
        fields.text(2, subscription.topic);
        writer.bytes(1, inner);
    }
    for (const Message& message : messages) writer.bytes(2, message.encode());
    const Bytes control = controlMessage(*this);
    if (!control.empty()) writer.bytes(3, control);
    return out;
}

Result<Rpc> Rpc::decode(BytesView protobuf) {
    if (protobuf.size() > kMaxRpc) return Fail{Violation::TooLarge};
    Rpc out;
    ControlReader control(out);
    const auto visit = [&](const ProtoField& field) -> Result<> {
        if (field.number < 1 || field.number > 3) return {};
        const BytesView inner = VD_TRY(bytesIn(field));
        switch (field.number) {
        case 1:
            if (out.subscriptions.size() == kMaxSubscriptions) return Fail{Violation::TooManySubscriptions};
            out.subscriptions.push_back(VD_TRY(subscriptionOf(inner)));
            break;
        case 2:
            if (out.messages.size() == kMaxMessages) return Fail{Violation::TooManyMessages};
            out.messages.push_back(VD_TRY(Message::decode(inner)));
            break;
        case 3: VD_TRY(control.take(inner)); break;
        default: break;
        }
        return {};
    };
    VD_TRY(eachFieldOf(protobuf, visit));
    return out;
}

bool Rpc::empty() const noexcept {
    return subscriptions.empty() && messages.empty() && ihave.empty() && iwant.empty() && graft.empty()
        && prune.empty() && idontwant.empty();
}

Bytes rpcOfMessage(BytesView encodedMessage) {
    Bytes out;
    out.reserve(encodedMessage.size() + 6);
    ProtoWriter(out).bytes(2, encodedMessage);
    return out;
}

} // namespace vedette::gossipsub
