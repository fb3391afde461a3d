#include "core/transport/yamux/impl.h"

#include "core/base/check.h"

#include <algorithm>
#include <limits>

namespace vedette::yamux {

namespace {

constexpr std::uint32_t kInitiatorFirst = 1;
constexpr std::uint32_t kResponderFirst = 2;

/// A remote may read a frame of ours in pieces and return each; beyond that its updates are at its own cost.
constexpr std::size_t kBytesPerUpdate = 1024;
constexpr std::uint64_t kMaxEarnedUpdates = 1 << 20;

std::uint32_t firstId(bool initiator) noexcept {
    return initiator ? kInitiatorFirst : kResponderFirst;
}

} // namespace

Session::Impl::Impl(transport::Role role, const Config& config)
    : m_config(config),
      m_ourParity(role == transport::Role::Initiator ? 1 : 0),
      m_nextLocal(config.firstStream != 0 ? config.firstStream : firstId(m_ourParity == 1)),
      m_remoteIds(firstId(m_ourParity == 0)),
      m_pings(config.maxPingsPerSecond),
      m_control(config.maxControlFramesPerSecond),
      m_late(config.maxControlFramesPerSecond) {
    VD_ASSERT(config.firstStream == 0 || ours(config.firstStream));
    VD_ASSERT(config.maxFrame > 0);
}

Stream* Session::Impl::find(std::uint64_t id) noexcept {
    if (id > std::numeric_limits<std::uint32_t>::max()) return nullptr;
    const auto narrow = static_cast<std::uint32_t>(id);
    return ours(narrow) ? m_local.find(narrow) : m_remote.find(narrow);
}

Stream& Session::Impl::insert(std::uint32_t id, Instant now) {
    Stream& stream = ours(id) ? m_local.insert(id) : m_remote.insert(id);
    stream.sendWindow = m_config.initialWindow;
    stream.receiveWindow = m_config.initialWindow;
    stream.windowSize = m_config.initialWindow;
    stream.lastGrant = now;
    return stream;
}

void Session::Impl::erase(const Stream& stream) {
    if (!stream.accepted) --(ours(stream.id) ? m_unacknowledged : m_unaccepted);
    m_extraWindow -= stream.windowSize - m_config.initialWindow;
    (ours(stream.id) ? m_local : m_remote).erase(stream.id);
}

void Session::Impl::noteAccepted(Stream& stream) {
    stream.accepted = true;
    --(ours(stream.id) ? m_unacknowledged : m_unaccepted);
    if (!ours(stream.id)) m_refusals = 0;
}

void Session::Impl::send(Type type, Flags flags, std::uint32_t stream, std::uint32_t length, BytesView body) {
    if (m_violation) return;
    m_frames.push(Frame{encode({type, flags, stream, length}), body});
}

Flags Session::Impl::takeAck(Stream& stream) noexcept {
    const Flags flags = stream.ackDue ? kAck : Flags{0};
    stream.ackDue = false;
    return flags;
}

void Session::Impl::sendGoAway(std::uint32_t code) {
    if (m_weLeft) return;
    send(Type::GoAway, 0, 0, code);
    m_weLeft = true;
}

/// A window that was drained in less than four round trips was what limited the sender; measured on the half
/// that is returned at once. Unknown round trip: no growth. A ping behind our own bulk measures the queue;
/// taken at its word the windows would feed on themselves, and a path with megabytes under way no longer fits
/// a cache.
std::uint32_t Session::Impl::growth(const Stream& stream, Instant now) const noexcept {
    if (!m_pathRoundTrip || now - stream.lastGrant >= 2 * *m_pathRoundTrip) return 0;
    if (stream.windowSize >= m_config.maxWindow || m_extraWindow >= m_config.connectionWindow) return 0;
    const std::uint64_t room = std::min<std::uint64_t>(m_config.maxWindow - stream.windowSize,
                                                       m_config.connectionWindow - m_extraWindow);
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(room, stream.windowSize));
}

Session::Session(transport::Role role, const Config& config, Instant)
    : m_impl(std::make_unique<Impl>(role, config)) {}

Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

std::optional<Output> Session::poll() {
    return m_impl->m_outputs.pop(m_impl->queueKept());
}

std::optional<Frame> Session::frame() {
    Impl& impl = *m_impl;
    if (auto frame = impl.m_frames.pop(impl.queueKept())) return frame;
    while (const auto id = impl.m_acksDue.pop(impl.queueKept())) {
        Stream* stream = impl.find(*id);
        if (stream == nullptr || !stream->ackDue || impl.m_violation) continue;
        return Frame{encode({Type::WindowUpdate, impl.takeAck(*stream), *id, 0}), {}};
    }
    return std::nullopt;
}

Result<StreamId, OpenError> Session::open(Instant now) {
    Impl& impl = *m_impl;
    // After a violation we left, too.
    if (impl.m_weLeft || impl.m_remoteLeft) return Fail{OpenError::GoneAway};
    if (impl.m_nextLocal > std::numeric_limits<std::uint32_t>::max()) return Fail{OpenError::IdsExhausted};
    if (impl.m_local.size() >= impl.m_config.maxStreams || impl.m_unacknowledged >= kMaxUnacknowledged) {
        return Fail{OpenError::TooMany};
    }
    const auto id = static_cast<std::uint32_t>(impl.m_nextLocal);
    impl.m_nextLocal += 2;
    impl.insert(id, now);
    ++impl.m_unacknowledged;
    // At once and alone, as most implementations do: so SYNs leave in the order of their ids.
    impl.send(Type::WindowUpdate, kSyn, id, 0);
    return StreamId{id};
}

void Session::accept(StreamId id) {
    Impl& impl = *m_impl;
    Stream* stream = impl.find(id.value);
    if (stream == nullptr || stream->accepted || impl.ours(stream->id)) return;
    impl.noteAccepted(*stream);
    stream->ackDue = true;
    impl.m_acksDue.push(stream->id);
}

std::size_t Session::write(StreamId id, BytesView bytes) {
    Impl& impl = *m_impl;
    accept(id);
    Stream* stream = impl.find(id.value);
    if (stream == nullptr || stream->finSent || impl.m_violation) return 0;
    const std::size_t take = std::min<std::size_t>(bytes.size(), stream->sendWindow);
    stream->writerWaits = take < bytes.size();
    stream->sendWindow -= static_cast<std::uint32_t>(take);
    for (BytesView left = bytes.first(take); !left.empty();) {
        const auto body = left.first(std::min<std::size_t>(left.size(), impl.m_config.maxFrame));
        impl.send(Type::Data, impl.takeAck(*stream), stream->id, static_cast<std::uint32_t>(body.size()),
                  body);
        impl.m_earnedUpdates =
            std::min(impl.m_earnedUpdates + 1 + body.size() / kBytesPerUpdate, kMaxEarnedUpdates);
        left = left.subspan(body.size());
    }
    return take;
}

std::size_t Session::room(StreamId id) const {
    const Stream* stream = m_impl->find(id.value);
    return stream == nullptr || stream->finSent || m_impl->m_violation ? 0 : stream->sendWindow;
}

void Session::awaitRoom(StreamId id) {
    Stream* stream = m_impl->find(id.value);
    if (stream != nullptr && !stream->finSent && stream->sendWindow == 0) stream->writerWaits = true;
}

void Session::closeWrite(StreamId id) {
    Impl& impl = *m_impl;
    accept(id);
    Stream* stream = impl.find(id.value);
    if (stream == nullptr || stream->finSent) return;
    stream->finSent = true;
    stream->writerWaits = false;
    impl.send(Type::Data, static_cast<Flags>(kFin | impl.takeAck(*stream)), stream->id, 0);
    if (stream->finReceived) impl.erase(*stream);
}

void Session::reset(StreamId id) {
    Impl& impl = *m_impl;
    Stream* stream = impl.find(id.value);
    if (stream == nullptr) return;
    impl.send(Type::WindowUpdate, kRst, stream->id, 0);
    if (!stream->accepted && !impl.ours(stream->id)) ++impl.m_refusals;
    if (!stream->finReceived) impl.m_lateBytes += stream->receiveWindow;
    impl.erase(*stream);
}

void Session::consume(StreamId id, std::size_t bytes, Instant now) {
    Impl& impl = *m_impl;
    Stream* stream = impl.find(id.value);
    if (stream == nullptr) return;
    VD_ASSERT(bytes <= stream->unread);
    stream->unread -= static_cast<std::uint32_t>(bytes);
    stream->returnable += static_cast<std::uint32_t>(bytes);
    if (stream->finReceived || stream->returnable == 0 || stream->returnable < stream->windowSize / 2) return;
    const std::uint32_t more = impl.growth(*stream, now);
    const std::uint32_t delta = stream->returnable + more;
    stream->returnable = 0;
    stream->windowSize += more;
    stream->receiveWindow += delta;
    stream->lastGrant = now;
    impl.m_extraWindow += more;
    impl.send(Type::WindowUpdate, impl.takeAck(*stream), stream->id, delta);
}

void Session::ping(Instant now) {
    Impl& impl = *m_impl;
    if (impl.m_pingSent || impl.m_violation) return;
    impl.m_pingSent = now;
    impl.send(Type::Ping, kSyn, 0, ++impl.m_pingValue);
}

void Session::goAway(std::uint32_t code) {
    m_impl->sendGoAway(code);
}

bool Session::isOpen(StreamId id) const {
    return m_impl->find(id.value) != nullptr;
}

std::size_t Session::streamCount() const noexcept {
    return m_impl->m_local.size() + m_impl->m_remote.size();
}

std::uint64_t Session::overLimit() const noexcept {
    return m_impl->m_overLimit;
}

std::size_t Session::headerBytes() const noexcept {
    return m_impl->m_headerFill;
}

std::optional<Duration> Session::roundTrip() const noexcept {
    return m_impl->m_roundTrip;
}

std::uint64_t Session::windowMemory() const noexcept {
    return std::uint64_t{m_impl->m_config.initialWindow} * streamCount() + m_impl->m_extraWindow;
}

} // namespace vedette::yamux
