#include "core/transport/session/impl.h"

#include <algorithm>
#include <utility>

namespace vedette::session {

Result<> Session::Impl::receiveMuxed(BytesView bytes, Instant now) {
    auto received = muxer->receive(bytes, now);
    while (auto output = muxer->poll()) {
        if (const auto* data = std::get_if<yamux::Data>(&*output)) {
            // Behind a violation the muxer takes no answer, so that a negotiation would only seem to stall.
            // It ends with the session.
            if (received.ok() || negotiation(data->stream) == nullptr) onData(data->stream, data->bytes, now);
        } else if (const auto* opened = std::get_if<yamux::Opened>(&*output)) {
            onOpened(opened->stream, now);
        } else if (const auto* closed = std::get_if<yamux::RemoteClosed>(&*output)) {
            onRemoteClosed(closed->stream);
        } else if (const auto* reset = std::get_if<yamux::Reset>(&*output)) {
            onReset(reset->stream);
        } else if (const auto* writable = std::get_if<yamux::Writable>(&*output)) {
            queue.emplace_back(Writable{writable->stream});
        } else if (const auto* pong = std::get_if<yamux::Pong>(&*output)) {
            queue.emplace_back(Pong{pong->roundTrip});
        } else if (const auto* gone = std::get_if<yamux::GoneAway>(&*output)) {
            queue.emplace_back(GoneAway{gone->code});
        }
    }
    return received;
}

void Session::Impl::onOpened(StreamId stream, Instant now) {
    // A peer may open many streams and never say what for; those cost us a negotiation each.
    if (inboundNegotiating >= config.maxNegotiating) {
        ++overLimit;
        muxer->reset(stream);
        return;
    }
    muxer->accept(stream);
    ++inboundNegotiating;
    negotiating.push_back({stream, std::make_unique<Negotiation>(
                                       Negotiation{multistream::Listener{}, now + config.streamTimeout})});
}

void Session::Impl::onData(StreamId stream, BytesView bytes, Instant now) {
    Negotiation* const open = negotiation(stream);
    if (open == nullptr) {
        queue.emplace_back(Data{stream, bytes});
    } else if (open->listener() != nullptr) {
        onListenerData(stream, *open, bytes, now);
    } else {
        onDialerData(stream, *open, bytes, now);
    }
}

void Session::Impl::onListenerData(StreamId stream, Negotiation& negotiation, BytesView bytes, Instant now) {
    multistream::Listener& listener = *negotiation.listener();
    if (!listener.proposed()) {
        Bytes token;
        auto taken = listener.receive(
            bytes, token, [this](std::string_view name) { return protocols->supports(name); },
            [this] { return protocols->list(); });
        if (!taken.ok()) {
            // Who speaks before the answer, as a lone proposal allows, is not to blame for ours.
            if (negotiation.declined) return giveUp(stream, std::nullopt);
            return giveUp(stream, std::move(taken).error());
        }
        if (!say(stream, token)) return unanswered(stream, "no room to answer");
        muxer->consume(stream, *taken, now);
        bytes = bytes.subspan(*taken);
        if (!listener.proposed()) return;
        queue.emplace_back(Proposed{stream, *listener.proposed()});
    }
    // Until accept() nobody above may see them; the window bounds them, for no credit goes back.
    append(negotiation.held, bytes);
    heldBytes += bytes.size();
}

void Session::Impl::onDialerData(StreamId stream, Negotiation& negotiation, BytesView bytes, Instant now) {
    multistream::Dialer& dialer = *negotiation.dialer();
    Bytes token;
    auto taken = dialer.receive(bytes, token);
    if (!taken.ok()) return giveUp(stream, std::move(taken).error());
    if (!say(stream, token)) return unanswered(stream, "no room to propose");
    muxer->consume(stream, *taken, now);
    if (dialer.state() == multistream::Dialer::State::Negotiating) return;
    if (dialer.state() == multistream::Dialer::State::NoneSupported) {
        endNegotiation(stream);
        muxer->reset(stream);
        queue.emplace_back(NotSupported{stream});
        return;
    }
    const bool close = negotiation.closeWanted;
    const bool writable = negotiation.writeWanted && !close;
    queue.emplace_back(Agreed{stream, dialer.protocol()});
    endNegotiation(stream);
    if (close) muxer->closeWrite(stream);
    if (writable) queue.emplace_back(Writable{stream});
    bytes = bytes.subspan(*taken);
    if (!bytes.empty()) queue.emplace_back(Data{stream, bytes});
}

void Session::Impl::onRemoteClosed(StreamId stream) {
    Negotiation* const open = negotiation(stream);
    if (open == nullptr) {
        queue.emplace_back(RemoteClosed{stream});
    } else if (open->listener() != nullptr && open->listener()->proposed()) {
        open->remoteClosed = true;
    } else {
        // Nothing can be agreed any more.
        giveUp(stream, std::nullopt);
    }
}

void Session::Impl::onReset(StreamId stream) {
    Negotiation* const open = negotiation(stream);
    const bool known = open == nullptr || open->dialer() != nullptr || open->listener()->proposed();
    endNegotiation(stream);
    forgetShort(stream);
    if (known) queue.emplace_back(StreamReset{stream, std::nullopt});
}

void Session::Impl::giveUp(StreamId stream, std::optional<Error> why) {
    Negotiation& open = *negotiation(stream);
    const bool known = open.dialer() != nullptr || open.listener()->proposed();
    endNegotiation(stream);
    forgetShort(stream);
    muxer->reset(stream);
    if (why || known) queue.emplace_back(StreamReset{stream, std::move(why)});
}

/// False when the remote's window has no room for a token: it granted 256 KiB and took none of it.
bool Session::Impl::say(StreamId stream, BytesView token) {
    const bool said = token.empty() || muxer->write(stream, token) == token.size();
    drainFrames(); // the frame shows the token, which does not outlive this call's caller
    return said;
}

/// Nobody is to blame when the remote reset the stream behind what we would answer, in the same packet: its
/// reset comes next and ends the negotiation.
void Session::Impl::unanswered(StreamId stream, std::string_view why) {
    if (muxer->isOpen(stream)) giveUp(stream, Error(Violation::StreamTimeout, std::string(why)));
}

Negotiation* Session::Impl::negotiation(StreamId stream) noexcept {
    for (const Entry& entry : negotiating) {
        if (entry.stream == stream) return entry.negotiation.get();
    }
    return nullptr;
}

void Session::Impl::endNegotiation(StreamId stream) {
    const auto at = std::find_if(negotiating.begin(), negotiating.end(),
                                 [&](const Entry& entry) { return entry.stream == stream; });
    if (at == negotiating.end()) return;
    if (at->negotiation->listener() != nullptr) --inboundNegotiating;
    heldBytes -= at->negotiation->held.size();
    negotiating.erase(at);
    if (negotiating.empty()) std::vector<Entry>().swap(negotiating);
}

void Session::Impl::noteShort(StreamId stream) {
    if (std::find(shortOfRoom.begin(), shortOfRoom.end(), stream) == shortOfRoom.end()) {
        shortOfRoom.push_back(stream);
    }
}

void Session::Impl::forgetShort(StreamId stream) {
    std::erase(shortOfRoom, stream);
}

std::size_t Session::Impl::unsentRoom() const noexcept {
    return config.maxUnsent - std::min(config.maxUnsent, out.size());
}

void Session::Impl::drainFrames() {
    while (channel && muxer) {
        const auto frame = muxer->frame();
        if (!frame) return;
        // The channel sees the header first and would begin with a chunk fit for that; the body needs
        // another.
        constexpr std::size_t kSealing = 64;
        const std::size_t expected = frame->header.size() + frame->body.size() + kSealing;
        if (out.empty()) static_cast<void>(out.reserve(std::min(expected, SendBuffer::kChunk)));
        auto sealed = channel->append(frame->header, out);
        if (sealed.ok() && !frame->body.empty()) sealed = channel->append(frame->body, out);
        if (sealed.ok()) continue;
        broken = std::move(sealed).error();
        channel.reset();
    }
}

void Session::Impl::flush() {
    releaseHeld();
    drainFrames();
    if (channel && channel->established() != nullptr) {
        if (auto sealed = channel->flush(out); !sealed.ok()) {
            broken = std::move(sealed).error();
            channel.reset();
        }
    }
    maskTail();
}

void Session::Impl::maskTail() {
    if (!cipher) return;
    out.visitTail(static_cast<std::size_t>(out.committed() - masked),
                  [this](MutableBytes bytes) { cipher->encrypt(bytes); });
    masked = out.committed();
}

} // namespace vedette::session
