#include "core/swarm/connection.h"

#include "core/base/check.h"
#include "core/base/overloaded.h"

#include <algorithm>
#include <utility>

namespace vedette::swarm {

namespace {

constexpr std::uint64_t kRoundTripWorthKnowing = 64 * 1024;
constexpr Duration kRoundTripEvery = std::chrono::seconds(10);
constexpr std::size_t kOutputsKept = 4; ///< room for them stays; for more, thousands of connections hold much

} // namespace

std::string_view codeName(StreamError error) noexcept {
    switch (error) {
    case StreamError::Reset: return "reset";
    case StreamError::NotSupported: return "not_supported";
    case StreamError::Refused: return "refused";
    case StreamError::ConnectionLost: return "connection_lost";
    case StreamError::NeverClosed: return "never_closed";
    }
    return "unknown";
}

Connection::Connection(ConnId connectionId, event::Direction way, codec::Multiaddr from, Instant now)
    : id(connectionId),
      direction(way),
      remote(std::move(from)),
      prefix(Prefix::of(remote)),
      since(now),
      lastActive(now) {}

Connection::~Connection() = default;

void Connection::upgrade(codec::Multiaddr localAddress, session::Config config,
                         const session::ProtocolTable& protocols, Random& random, Instant now) {
    VD_ASSERT(!m_session);
    local = std::move(localAddress);
    const auto role =
        direction == event::Direction::Outbound ? transport::Role::Initiator : transport::Role::Responder;
    m_session.emplace(role, std::move(config), protocols, random, now);
}

Result<> Connection::receive(MutableBytes bytes, Instant now) {
    VD_ASSERT(m_session);
    bytesIn += bytes.size();
    lastActive = now;
    auto result = m_session->receive(bytes, now);
    // What came before the violation is still valid, and its views die with the buffer.
    takeSessionOutputs(now);
    // A round trip is wanted only by connections that carry something: it drives the growth of windows, and
    // paths change.
    if (bytesIn >= m_bytesAtPing + kRoundTripWorthKnowing
        && (!m_pinged || now >= *m_pinged + kRoundTripEvery)) {
        m_bytesAtPing = bytesIn;
        m_pinged = now;
        ping(now);
    }
    m_session->flush();
    return result;
}

Result<> Connection::remoteEnded(Instant now) {
    if (!m_session) return {};
    auto result = m_session->remoteEnded(now);
    takeSessionOutputs(now);
    return result;
}

void Connection::drained(Instant now) {
    m_session->wireDrained();
    takeSessionOutputs(now);
    m_session->flush();
}

std::optional<Connection::Output> Connection::poll() {
    if (m_polled == m_outputs.size()) {
        m_outputs.clear();
        if (m_outputs.capacity() > kOutputsKept) std::vector<Output>().swap(m_outputs);
        m_polled = 0;
        return std::nullopt;
    }
    return std::move(m_outputs[m_polled++]);
}

std::optional<Instant> Connection::deadline() const {
    if (awaitingGate) return std::nullopt;
    std::optional<Instant> next = m_nextStreamDeadline;
    if (m_session) {
        if (const auto at = m_session->deadline(); at && (!next || *at < *next)) next = at;
    }
    return next;
}

void Connection::resume(Instant now) {
    if (awaitingGate && m_session) m_session->excuse(now - *awaitingGate);
    awaitingGate.reset();
}

Result<> Connection::wake(Instant now) {
    if (!m_session || awaitingGate) return {};
    auto result = m_session->wake(now);
    takeSessionOutputs(now);
    if (m_nextStreamDeadline && *m_nextStreamDeadline <= now) {
        m_nextStreamDeadline.reset();
        std::vector<StreamId> due;
        for (const auto& [streamId, stream] : m_streams) {
            const auto at = stream.over ? stream.closeBy : stream.machine->deadline();
            if (at && *at <= now) {
                due.push_back(streamId);
            } else {
                noteDeadline(stream);
            }
        }
        for (const StreamId streamId : due) {
            const auto it = m_streams.find(streamId);
            if (it == m_streams.end()) continue;
            if (it->second.over) {
                // Whoever waits was answered long ago; this is to name the peer.
                m_outputs.push_back(StreamOver{TaskId{},
                                               {},
                                               m_counts[it->second.count].protocol,
                                               it->second.direction,
                                               Fail{StreamError::NeverClosed},
                                               true});
                m_session->reset(streamId);
                drop(it);
            } else if (auto woken = it->second.machine->wake(now); !woken) {
                fail(streamId, woken.error(), true);
            } else {
                pump(streamId, now);
            }
        }
    }
    m_session->flush();
    return result;
}

Result<StreamId> Connection::open(const std::string& protocol, std::unique_ptr<HostedStream> machine,
                                  TaskId task, FramedId framed, Instant now) {
    VD_ASSERT(m_session);
    const StreamId stream = VD_TRY(m_session->open({protocol}, now));
    m_streams.emplace(stream, Stream{.machine = std::move(machine),
                                     .task = task,
                                     .framed = framed,
                                     .count = countFor(protocol),
                                     .direction = event::Direction::Outbound});
    pump(stream, now);
    m_session->flush();
    return stream;
}

void Connection::claim(StreamId stream) {
    m_proposals.at(stream) = true;
}

void Connection::admit(StreamId stream, const std::string& protocol, std::unique_ptr<HostedStream> machine,
                       FramedId framed, Instant now) {
    VD_ASSERT(m_proposals.erase(stream) == 1);
    m_streams.emplace(stream, Stream{.machine = std::move(machine),
                                     .task = {},
                                     .framed = framed,
                                     .count = countFor(protocol),
                                     .direction = event::Direction::Inbound});
    m_session->accept(stream, now);
    takeSessionOutputs(now);
    pump(stream, now);
    m_session->flush();
}

void Connection::refuse(StreamId stream) {
    const auto it = m_proposals.find(stream);
    if (it == m_proposals.end()) return;
    if (it->second) m_outputs.push_back(StreamGone{stream, {}});
    m_proposals.erase(it);
    m_session->reset(stream);
    m_session->flush();
}

void Connection::decline(StreamId stream, Instant now) {
    const auto it = m_proposals.find(stream);
    if (it == m_proposals.end()) return;
    if (it->second) m_outputs.push_back(StreamGone{stream, {}});
    m_proposals.erase(it);
    m_session->decline(stream, now);
    takeSessionOutputs(now);
    m_session->flush();
}

std::vector<Connection::Carried> Connection::carried() const {
    std::vector<Carried> all;
    for (const auto& [streamId, stream] : m_streams) {
        if (!stream.over) all.push_back({streamId, m_counts[stream.count].protocol, stream.direction});
    }
    std::ranges::sort(all, {}, &Carried::id);
    return all;
}

void Connection::cut(StreamId stream, Error why) {
    if (!m_streams.contains(stream)) return;
    fail(stream, std::move(why), false);
    m_session->flush();
}

void Connection::close() {
    std::vector<StreamId> open;
    for (const auto& [streamId, stream] : m_streams) open.push_back(streamId);
    for (const StreamId streamId : open) finish(streamId, Fail{StreamError::ConnectionLost}, false);
    for (const auto& [stream, claimed] : m_proposals) {
        if (claimed) m_outputs.push_back(StreamGone{stream, {}});
    }
    m_proposals.clear();
    if (m_session && !closing) {
        m_session->close(0);
        m_session->flush();
    }
    closing = true;
}

void Connection::cutLargest(std::size_t protocol, Error why) {
    StreamId largest;
    std::size_t most = 0;
    for (const auto& [streamId, stream] : m_streams) {
        const std::size_t held = stream.unreturned + stream.stored;
        if (stream.count != protocol || held < most || (held == most && largest < streamId)) continue;
        largest = streamId;
        most = held;
    }
    VD_ASSERT(most > 0);
    cut(largest, std::move(why));
}

std::uint64_t Connection::memory() const noexcept {
    return m_held + (m_session ? m_session->held() : 0);
}

void Connection::ping(Instant now) {
    if (m_session && m_session->phase() == session::Phase::Ready) m_session->ping(now);
}

void Connection::takeSessionOutputs(Instant now) {
    while (auto output = m_session->poll()) {
        std::visit(Overloaded{
                       [&](session::Ready& ready) { m_outputs.push_back(Ready{std::move(ready)}); },
                       [&](session::Proposed& proposed) {
                           m_proposals.emplace(proposed.stream, false);
                           m_outputs.push_back(Proposed{proposed.stream, std::move(proposed.protocol)});
                       },
                       [&](const session::Agreed& agreed) {
                           if (const auto it = m_streams.find(agreed.stream);
                               it != m_streams.end() && it->second.framed)
                               m_outputs.push_back(FramedAgreed{it->second.framed});
                           pump(agreed.stream, now);
                       },
                       [&](const session::NotSupported& refused) {
                           finish(refused.stream, Fail{StreamError::NotSupported}, false);
                       },
                       [&](const session::Data& data) { onData(data.stream, data.bytes, now); },
                       [&](const session::RemoteClosed& closed) { onRemoteClosed(closed.stream, now); },
                       [&](session::StreamReset& reset) {
                           if (reset.why) {
                               finish(reset.stream, Fail{std::move(*reset.why)}, true);
                           } else {
                               finish(reset.stream, Fail{StreamError::Reset}, false);
                           }
                       },
                       [&](const session::Writable& writable) { onWritable(writable.stream, now); },
                       [](const session::Pong&) {}, // kept by the session as its round trip
                       [](const session::GoneAway&) {
                       }, // the remote opens no more streams; it closes the wire itself
                   },
                   *output);
    }
    if (const std::uint64_t over = m_session->overLimit(); over > m_overLimit) {
        m_outputs.push_back(OverLimit{over - std::exchange(m_overLimit, over)});
    }
}

void Connection::onData(StreamId streamId, BytesView bytes, Instant now) {
    const auto it = m_streams.find(streamId);
    if (it == m_streams.end()) {
        m_session->consume(streamId, bytes.size(), now);
        return;
    }
    Stream& stream = it->second;
    m_counts[stream.count].in += bytes.size();
    if (stream.over) {
        // Nobody reads any more; the remote may still be finishing its sentence.
        m_session->consume(streamId, bytes.size(), now);
        return;
    }
    account(stream, stream.unreturned + bytes.size(), stream.stored);
    if (auto taken = stream.machine->receive(bytes, now); !taken) {
        fail(streamId, taken.error(), true);
        return;
    }
    pump(streamId, now);
}

void Connection::onWritable(StreamId streamId, Instant now) {
    const auto it = m_streams.find(streamId);
    if (it == m_streams.end()) return;
    // A machine that only sends hears of time in no other way.
    if (!it->second.over) {
        if (auto woken = it->second.machine->wake(now); !woken) {
            fail(streamId, woken.error(), true);
            return;
        }
    }
    pump(streamId, now);
}

void Connection::onRemoteClosed(StreamId streamId, Instant now) {
    const auto it = m_streams.find(streamId);
    if (it == m_streams.end()) return;
    it->second.remoteClosed = true;
    if (!it->second.over) {
        if (auto taken = it->second.machine->remoteClosed(now); !taken) {
            fail(streamId, taken.error(), true);
            return;
        }
    }
    pump(streamId, now);
}

void Connection::pump(StreamId streamId, Instant now) {
    const auto it = m_streams.find(streamId);
    if (it == m_streams.end()) return;
    Stream& stream = it->second;
    bool more = !stream.over;
    while (more) {
        const std::size_t room = stream.writeClosed ? 0 : m_session->room(streamId);
        auto output = stream.machine->poll(room);
        if (!output) {
            if (room == 0 && !stream.writeClosed) m_session->awaitRoom(streamId);
            break;
        }
        std::visit(Overloaded{
                       [&](const protocols::Send& send) {
                           VD_ASSERT(send.bytes.size() <= room);
                           const std::size_t written = m_session->write(streamId, send.bytes);
                           VD_ASSERT(written == send.bytes.size());
                           m_counts[stream.count].out += written;
                       },
                       [&](const protocols::CloseWrite&) {
                           m_session->closeWrite(streamId);
                           stream.writeClosed = true;
                       },
                       [&](const protocols::Done&) {
                           stream.over = true;
                           stream.closeBy = now + kCloseLimit;
                           m_outputs.push_back(StreamOver{stream.task,
                                                          stream.framed,
                                                          m_counts[stream.count].protocol,
                                                          stream.direction,
                                                          {},
                                                          false});
                           more = false;
                       },
                       [&](framed::Frame& frame) {
                           m_outputs.push_back(Framed{stream.framed, std::move(frame)});
                       },
                       [&](framed::RemoteFinished& finished) {
                           m_outputs.push_back(Framed{stream.framed, finished});
                       },
                       [&](StreamReport& report) {
                           m_outputs.push_back(
                               Progress{stream.task, m_counts[stream.count].protocol, std::move(report)});
                       },
                   },
                   *output);
    }
    const std::size_t held = stream.over ? 0 : stream.machine->held();
    const std::size_t unreturned = std::min(stream.unreturned, held);
    if (stream.unreturned > unreturned) m_session->consume(streamId, stream.unreturned - unreturned, now);
    account(stream, unreturned, stream.over ? 0 : stream.machine->stored());
    if (stream.over) {
        if (!stream.writeClosed) {
            m_session->closeWrite(streamId);
            stream.writeClosed = true;
        }
        if (stream.remoteClosed) {
            drop(it);
            return;
        }
    }
    noteDeadline(stream);
}

void Connection::fail(StreamId streamId, Error why, bool violation) {
    m_session->reset(streamId);
    finish(streamId, Fail{std::move(why)}, violation);
}

void Connection::finish(StreamId streamId, Result<> result, bool violation) {
    const auto it = m_streams.find(streamId);
    if (it == m_streams.end()) {
        // An inbound stream that never was admitted: its negotiation stalled or broke, or the remote took its
        // proposal back.
        if (violation)
            m_outputs.push_back(
                StreamOver{TaskId{}, {}, {}, event::Direction::Inbound, std::move(result), true});
        if (const auto proposal = m_proposals.find(streamId); proposal != m_proposals.end()) {
            if (proposal->second) m_outputs.push_back(StreamGone{streamId, {}});
            m_proposals.erase(proposal);
        }
        return;
    }
    const Stream& stream = it->second;
    if (!stream.over) {
        m_outputs.push_back(StreamOver{stream.task, stream.framed, m_counts[stream.count].protocol,
                                       stream.direction, std::move(result), violation});
    }
    drop(it);
}

void Connection::drop(Streams::iterator stream) {
    account(stream->second, 0, 0);
    m_outputs.push_back(StreamGone{stream->first, m_counts[stream->second.count].protocol});
    m_streams.erase(stream);
}

void Connection::account(Stream& stream, std::size_t unreturned, std::size_t stored) {
    // Unsigned arithmetic: what shrinks is added modulo 2^64.
    const std::uint64_t change =
        std::uint64_t{unreturned} + stored - (std::uint64_t{stream.unreturned} + stream.stored);
    stream.unreturned = unreturned;
    stream.stored = stored;
    m_memory[stream.count].held += change;
    m_held += change;
}

std::uint16_t Connection::countFor(const std::string& protocol) {
    const auto it = std::ranges::find(m_counts, protocol, &ProtocolBytes::protocol);
    if (it != m_counts.end()) return static_cast<std::uint16_t>(it - m_counts.begin());
    m_counts.push_back({protocol, 0, 0});
    m_memory.emplace_back();
    return static_cast<std::uint16_t>(m_counts.size() - 1);
}

void Connection::noteDeadline(const Stream& stream) {
    const auto at = stream.over ? stream.closeBy : stream.machine->deadline();
    if (at && (!m_nextStreamDeadline || *at < *m_nextStreamDeadline)) m_nextStreamDeadline = at;
}

} // namespace vedette::swarm
