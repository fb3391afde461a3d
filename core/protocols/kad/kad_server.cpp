#include "core/protocols/kad/kad_impl.h"

#include <algorithm>
#include <utility>

namespace vedette::kad {

Result<Message> Kad::parse(BytesView request) {
    auto message = VD_TRY(Message::decode(request));
    if (message.type == MessageType::Ping) return message;
    if (message.key.empty()) return Fail{Violation::MissingKey, std::string(nameOf(message.type))};
    switch (message.type) {
    case MessageType::PutValue:
        if (!message.record) return Fail{Violation::MissingRecord};
        if (message.record->key != message.key) return Fail{Violation::KeyMismatch};
        break;
    case MessageType::AddProvider:
    case MessageType::GetProviders: message.key = VD_TRY(contentKey(message.key)); break;
    default: break;
    }
    return message;
}

bool Kad::writes(const Message& request) noexcept {
    return request.type == MessageType::PutValue || request.type == MessageType::AddProvider;
}

Result<Bytes> Kad::respond(const codec::PeerId& from, BytesView request, Instant now) {
    const auto message = VD_TRY(parse(request));
    return respond(from, message, now);
}

Result<Bytes> Kad::respond(const codec::PeerId& from, const Message& request, Instant now) {
    if (m_impl->config.mode == Mode::Client) return Fail{LookupError::NotServing};
    return m_impl->serve(from, request, now);
}

/// Whom we know nearer to it. Neither the asker, who knows itself, nor peers of which we have no address.
std::vector<Peer> Kad::Impl::closerThan(const codec::PeerId& from, BytesView name) const {
    std::vector<Peer> out;
    if (equal(name, self.bytes()) && !addresses.empty()) {
        out.push_back({self, addresses, Connectedness::Connected});
    }
    for (const Contact* contact : table.closest(Key::of(name), config.lookup.width + 1)) {
        if (contact->peer == from || contact->addresses.empty()) continue;
        if (out.size() >= config.lookup.width) break;
        out.push_back(
            {contact->peer, contact->addresses,
             connected.count(contact->peer) > 0 ? Connectedness::Connected : Connectedness::CanConnect});
    }
    return out;
}

const StoredRecord* Kad::Impl::localRecord(BytesView name, Instant now) {
    const StoredRecord* record = records.get(name, now);
    if (record == nullptr) return nullptr;
    // What was valid when it was put may have ended by the wall clock since, if that was set.
    if (config.validators.validate(name, record->value, config.timeline.wall(now)).ok()) return record;
    records.erase(name);
    return nullptr;
}

std::optional<StoreRefusal> Kad::Impl::keep(BytesView name, BytesView value, const codec::PeerId& writer,
                                            Instant now) {
    std::optional<Instant> until;
    if (const auto over = config.validators.expiry(name, value)) {
        const std::int64_t left = over->ms - config.timeline.wall(now).ms;
        // A record may well say that it ends in the year 2123; time as we count it does not reach that far.
        const auto most =
            std::chrono::duration_cast<std::chrono::milliseconds>(config.records.lifetime).count();
        until = now + std::chrono::milliseconds(std::clamp<std::int64_t>(left, 0, most));
    }
    return records.put(name, value, writer, until, now);
}

Result<Bytes> Kad::Impl::serve(const codec::PeerId& from, const Message& request, Instant now) {
    Message answer;
    answer.type = request.type;
    answer.key = request.key;
    switch (request.type) {
    case MessageType::PutValue: return servePut(from, request, now);
    case MessageType::GetValue: return serveGet(from, request, now);
    case MessageType::AddProvider: return serveAdd(from, request, now);
    case MessageType::GetProviders:
        answer.providers = providers.get(request.key, now);
        for (Peer& provider : answer.providers) {
            const Contact* contact = provider.addresses.empty() ? table.find(provider.id) : nullptr;
            if (contact != nullptr) provider.addresses = contact->addresses;
        }
        answer.closer = closerThan(from, request.key);
        break;
    case MessageType::FindNode: answer.closer = closerThan(from, request.key); break;
    case MessageType::Ping: break;
    }
    return answer.encode();
}

Result<Bytes> Kad::Impl::serveGet(const codec::PeerId& from, const Message& request, Instant now) {
    Message answer;
    answer.type = MessageType::GetValue;
    answer.key = request.key;
    if (const StoredRecord* record = localRecord(request.key, now)) {
        answer.record = Record{record->name, record->value, rfc3339(config.timeline.wall(record->received))};
    }
    answer.closer = closerThan(from, request.key);
    return answer.encode();
}

/// Answers with the record that we hold afterwards: an echo says that it was stored, another value that we
/// have a better one, none that there is no room.
Result<Bytes> Kad::Impl::servePut(const codec::PeerId& from, const Message& request, Instant now) {
    const Bytes& value = request.record->value;
    const auto valid = config.validators.validate(request.key, value, config.timeline.wall(now));
    if (!valid.ok()) return Fail{Violation::BadRecord, valid.error().text()};
    Message answer;
    answer.type = MessageType::PutValue;
    answer.key = request.key;
    const StoredRecord* held = localRecord(request.key, now);
    const bool worse = held != nullptr && held->value != value
                    && config.validators.compare(request.key, value, held->value) < 0;
    if (worse) {
        answer.record = Record{request.key, held->value, {}};
    } else if (!keep(request.key, value, from, now)) {
        answer.record = Record{request.key, value, {}};
        say(RecordStored{request.key, from, value.size(), false});
    }
    return answer.encode();
}

Result<Bytes> Kad::Impl::serveAdd(const codec::PeerId& from, const Message& request, Instant now) {
    const auto own = std::ranges::find(request.providers, from, &Peer::id);
    // Otherwise anyone could send the visitors of a popular content to a victim.
    if (own == request.providers.end()) return Fail{Violation::ForeignProvider};
    if (providers.add(request.key, from, own->addresses, now)) {
        say(RecordStored{request.key, from, 0, true});
    }
    return Bytes();
}

} // namespace vedette::kad
