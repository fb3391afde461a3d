#include "core/base/log.h"
#include "core/codec/protobuf.h"
#include "core/protocols/identify/identify.h"

#include <utility>

namespace vedette::identify {

namespace {

// identify.proto; 8 is signedPeerRecord, which go-libp2p and js-libp2p send and the specification's text has
// not caught up with.
enum Field : std::uint32_t {
    kPublicKey = 1,
    kListenAddrs = 2,
    kProtocols = 3,
    kObservedAddr = 4,
    kProtocolVersion = 5,
    kAgentVersion = 6,
    kSignedPeerRecord = 8,
};

Bytes encodedField(Field field, BytesView value) {
    Bytes out;
    out.reserve(value.size() + 4);
    codec::ProtoWriter(out).bytes(field, value);
    return out;
}

/// Every field in the order of importance: what must not be lost comes first.
template <class Visit>
void eachField(const Message& message, Visit&& visit) {
    if (message.publicKey) visit(kPublicKey, BytesView(*message.publicKey));
    if (message.protocolVersion) visit(kProtocolVersion, viewOf(*message.protocolVersion));
    if (message.agentVersion) visit(kAgentVersion, viewOf(*message.agentVersion));
    if (message.observedAddr) visit(kObservedAddr, message.observedAddr->bytes());
    if (message.signedPeerRecord) visit(kSignedPeerRecord, BytesView(*message.signedPeerRecord));
    for (const auto& protocol : message.protocols) visit(kProtocols, viewOf(protocol));
    for (const auto& address : message.listenAddrs) visit(kListenAddrs, address.bytes());
}

Result<std::string> checkedString(std::string_view text) {
    // A name with control characters could move the cursor of a terminal or forge a line of the log. One that
    // is too long comes back cut.
    if (log::printable(text, kMaxString) != text) {
        return Fail{Violation::BadString, log::printable(text, 64)};
    }
    return std::string(text);
}

std::optional<codec::Multiaddr> addressOf(BytesView bytes, Message& out) {
    auto parsed = codec::Multiaddr::fromBytes(bytes);
    if (parsed.ok()) return std::move(parsed).value();
    ++out.skippedAddresses; // a newer peer may have kinds of address that we do not know
    return std::nullopt;
}

Result<> takeField(Message& out, const codec::ProtoField& field) {
    const auto value = field.bytes();
    const bool known =
        (field.number >= kPublicKey && field.number <= kAgentVersion) || field.number == kSignedPeerRecord;
    if (!known) return {};
    if (!value.ok()) return Fail{Violation::Malformed, std::string(codec::codeName(value.error()))};
    switch (static_cast<Field>(field.number)) {
    case kPublicKey: out.publicKey = copyOf(*value); break;
    case kListenAddrs:
        if (out.listenAddrs.size() == kMaxAddresses) return Fail{Violation::TooManyAddresses};
        if (auto address = addressOf(*value, out)) out.listenAddrs.push_back(std::move(*address));
        break;
    case kProtocols:
        if (out.protocols.size() == kMaxProtocols) return Fail{Violation::TooManyProtocols};
        out.protocols.push_back(VD_TRY(checkedString(textOf(*value))));
        break;
    case kObservedAddr: out.observedAddr = addressOf(*value, out); break;
    case kProtocolVersion: out.protocolVersion = VD_TRY(checkedString(textOf(*value))); break;
    case kAgentVersion: out.agentVersion = VD_TRY(checkedString(textOf(*value))); break;
    case kSignedPeerRecord: out.signedPeerRecord = copyOf(*value); break;
    }
    return {};
}

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::BadLength: return "bad_length";
    case Violation::TooLarge: return "too_large";
    case Violation::TooManyMessages: return "too_many_messages";
    case Violation::Malformed: return "malformed";
    case Violation::TooManyAddresses: return "too_many_addresses";
    case Violation::TooManyProtocols: return "too_many_protocols";
    case Violation::BadString: return "bad_string";
    case Violation::NoMessage: return "no_message";
    case Violation::EarlyEnd: return "early_end";
    case Violation::KeyMismatch: return "key_mismatch";
    case Violation::BadRecord: return "bad_record";
    case Violation::RecordMismatch: return "record_mismatch";
    case Violation::Silence: return "silence";
    case Violation::Unrequested: return "unrequested";
    }
    return "unknown";
}

Bytes Message::encode() const {
    Bytes out;
    eachField(*this, [&](Field field, BytesView value) { append(out, encodedField(field, value)); });
    return out;
}

Bytes Message::encodeStream() const {
    Bytes out;
    Bytes current;
    std::size_t messages = 0;
    const auto finish = [&] {
        codec::appendFrame(out, current);
        current.clear();
        ++messages;
    };
    eachField(*this, [&](Field field, BytesView value) {
        const Bytes encoded = encodedField(field, value);
        if (encoded.size() > kMaxSentMessage || messages == kMaxMessages) return;
        if (current.size() + encoded.size() > kMaxSentMessage) finish();
        if (messages < kMaxMessages) append(current, encoded);
    });
    if (messages < kMaxMessages && (!current.empty() || messages == 0)) finish();
    return out;
}

Result<Message> Message::decode(BytesView protobuf) {
    Message out;
    codec::ProtoReader reader(protobuf);
    for (;;) {
        const auto field = reader.next();
        if (!field.ok()) return Fail{Violation::Malformed, std::string(codec::codeName(field.error()))};
        if (!field->has_value()) return out;
        VD_TRY(takeField(out, **field));
    }
}

Result<> Message::merge(Message other) {
    if (listenAddrs.size() + other.listenAddrs.size() > kMaxAddresses) {
        return Fail{Violation::TooManyAddresses};
    }
    if (protocols.size() + other.protocols.size() > kMaxProtocols) return Fail{Violation::TooManyProtocols};
    const auto replace = [](auto& mine, auto& theirs) {
        if (theirs) mine = std::move(theirs);
    };
    replace(protocolVersion, other.protocolVersion);
    replace(agentVersion, other.agentVersion);
    replace(publicKey, other.publicKey);
    replace(observedAddr, other.observedAddr);
    replace(signedPeerRecord, other.signedPeerRecord);
    std::move(other.listenAddrs.begin(), other.listenAddrs.end(), std::back_inserter(listenAddrs));
    std::move(other.protocols.begin(), other.protocols.end(), std::back_inserter(protocols));
    skippedAddresses += other.skippedAddresses;
    return {};
}

} // namespace vedette::identify
