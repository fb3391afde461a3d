#include "core/transport/session/impl.h"

#include <algorithm>
#include <utility>

namespace vedette::session {

namespace {

std::string_view protocolOf(Security security) noexcept {
    return security == Security::Noise ? "/noise" : "/tls/1.0.0";
}

std::optional<Security> offeredAs(std::string_view protocol, const std::vector<Security>& offered) noexcept {
    for (const Security security : offered) {
        if (protocolOf(security) == protocol) return security;
    }
    return std::nullopt;
}

/// The channels refuse a stranger under codes of their own; above this folder it is one code.
Error unified(Error error) {
    if (error.code == noise::Violation::PeerMismatch || error.code == tls::Violation::PeerMismatch) {
        return Error(Violation::PeerMismatch, std::move(error.detail));
    }
    return error;
}

} // namespace

Session::Impl::Impl(transport::Role ourRole, Config ourConfig, const ProtocolTable& table, Random& source,
                    Instant now)
    : role(ourRole),
      config(std::move(ourConfig)),
      protocols(&table),
      random(&source),
      opening(std::make_unique<Opening>()) {
    begin(now);
}

void Session::Impl::begin(Instant now) {
    if (config.privateNetwork) {
        cipher.emplace(config.privateNetwork, *random);
        out.append(cipher->nonce());
        masked = out.committed(); // the nonce itself goes in the clear
    }
    enter(cipher ? Phase::PrivateNetwork : Phase::SecurityNegotiation, now);
    if (role == transport::Role::Responder) {
        opening->side.emplace<multistream::Listener>();
    } else if (config.offered.empty()) {
        broken = Error(Violation::NoCommonSecurity, "none offered");
    } else {
        std::vector<std::string> names;
        for (const Security each : config.offered) names.emplace_back(protocolOf(each));
        Bytes token;
        opening->side.emplace<multistream::Dialer>(std::move(names), token);
        out.append(token);
        // With one proposal the remote either takes it or the connection is over, so the handshake's first
        // message goes along and saves a round trip. With two it would be read as a token after an "na".
        if (config.offered.size() == 1) {
            opening->security = config.offered.front();
            if (auto started = startChannel(*opening->security, now); !started.ok()) {
                broken = std::move(started).error();
            }
        }
    }
    maskTail();
}

/// Every phase before Ready has one deadline, set when it begins: bytes do not move it, or a peer that sends
/// one now and then could sit here for ever.
void Session::Impl::enter(Phase next, Instant now) {
    phase = next;
    phaseDeadline = now + config.phaseTimeout;
}

Result<> Session::Impl::receiveWire(MutableBytes bytes, Instant now) {
    if (cipher) {
        bytes = cipher->receive(bytes);
        if (bytes.empty()) return {};
        if (phase == Phase::PrivateNetwork) enter(Phase::SecurityNegotiation, now);
    }
    if (phase == Phase::SecurityNegotiation) {
        bytes = bytes.subspan(VD_TRY(negotiateSecurity(bytes, now)));
    }
    if (phase == Phase::SecurityNegotiation || bytes.empty()) return {};
    return receiveSealed(bytes, now);
}

Result<std::size_t> Session::Impl::negotiateSecurity(BytesView bytes, Instant now) {
    Bytes token;
    if (auto* dialer = std::get_if<multistream::Dialer>(&opening->side)) {
        auto taken = dialer->receive(bytes, token);
        out.append(token);
        if (!taken.ok()) return taken;
        if (dialer->state() == multistream::Dialer::State::NoneSupported) {
            return Fail{Violation::NoCommonSecurity};
        }
        if (dialer->state() == multistream::Dialer::State::Negotiating) return taken;
        const auto agreed = offeredAs(dialer->protocol(), config.offered);
        enter(Phase::Handshake, now);
        if (!opening->security) VD_TRY(startChannel(*agreed, now));
        return taken;
    }
    auto& listener = std::get<multistream::Listener>(opening->side);
    const auto supports = [this](std::string_view name) {
        const bool known = offeredAs(name, config.offered).has_value();
        opening->refused |= !known;
        return known;
    };
    const auto list = [this] {
        std::vector<std::string> names;
        for (const Security each : config.offered) names.emplace_back(protocolOf(each));
        return names;
    };
    auto taken = listener.receive(bytes, token, supports, list);
    if (taken.ok() && listener.proposed()) {
        listener.confirm(token);
        opening->security = offeredAs(*listener.proposed(), config.offered);
    }
    out.append(token);
    if (!taken.ok() || !opening->security) return taken;
    enter(Phase::Handshake, now);
    VD_TRY(startChannel(*opening->security, now));
    return taken;
}

Result<> Session::Impl::startChannel(Security agreed, Instant now) {
    security = agreed;
    if (agreed == Security::Noise) {
        noise::Config noise;
        noise.role = role;
        noise.staticKey = config.credentials->noise;
        noise.expected = config.expected;
        channel = noise::makeChannel(std::move(noise), *random);
    } else {
        tls::Config tls;
        tls.role = role;
        tls.certificate = config.credentials->tls;
        tls.expected = config.expected;
        tls.timeline = config.timeline;
        channel = VD_TRY(tls::makeChannel(std::move(tls)));
    }
    return channel->start(out, now);
}

Result<> Session::Impl::receiveSealed(MutableBytes bytes, Instant now) {
    plain.clear();
    if (auto received = channel->receive(bytes, out, plain, now); !received.ok()) {
        channel.reset(); // dead: not even a goodbye can be sealed by it
        return Fail{unified(std::move(received).error())};
    }
    if (phase == Phase::Handshake && channel->established() != nullptr) VD_TRY(established(now));
    const std::size_t header = muxer ? muxer->headerBytes() : 0;
    for (const BytesView view : plain) VD_TRY(receivePlain(view, now));
    if (phase == Phase::Ready) watchFrame(header, now);
    return {};
}

/// What was begun must be finished: a frame that grows by a byte now and then would keep the connection from
/// ever being idle. Only what is whole moves the deadline.
void Session::Impl::watchFrame(std::size_t headerBefore, Instant now) {
    const std::size_t header = muxer->headerBytes();
    if (header == 0 && !channel->midFrame()) return frameDeadline.reset();
    std::size_t came = 0;
    for (const BytesView view : plain) came += view.size();
    const bool nothingWhole = headerBefore + came == header;
    if (!frameDeadline || !nothingWhole) frameDeadline = now + 2 * config.phaseTimeout;
}

Result<> Session::Impl::receivePlain(BytesView bytes, Instant now) {
    if (phase == Phase::MuxerNegotiation) bytes = bytes.subspan(VD_TRY(negotiateMuxer(bytes, now)));
    if (phase != Phase::Ready || bytes.empty()) return {};
    return receiveMuxed(bytes, now);
}

Result<> Session::Impl::established(Instant now) {
    const std::string& muxerName = channel->established()->muxer;
    if (!muxerName.empty()) {
        startMuxer(muxerName, now);
        return {};
    }
    enter(Phase::MuxerNegotiation, now);
    opening->refused = false;
    if (role == transport::Role::Responder) {
        opening->side.emplace<multistream::Listener>();
        return {};
    }
    Bytes token;
    opening->side.emplace<multistream::Dialer>(std::vector<std::string>{std::string(kYamux)}, token);
    return sendPlain(token);
}

Result<std::size_t> Session::Impl::negotiateMuxer(BytesView bytes, Instant now) {
    Bytes token;
    if (auto* dialer = std::get_if<multistream::Dialer>(&opening->side)) {
        const std::size_t taken = VD_TRY(dialer->receive(bytes, token));
        if (dialer->state() == multistream::Dialer::State::NoneSupported) {
            return Fail{Violation::NoCommonMuxer};
        }
        if (dialer->state() == multistream::Dialer::State::Agreed) startMuxer(kYamux, now);
        return taken;
    }
    auto& listener = std::get<multistream::Listener>(opening->side);
    const auto supports = [this](std::string_view name) {
        opening->refused |= name != kYamux;
        return name == kYamux;
    };
    const auto list = [] { return std::vector<std::string>{std::string(kYamux)}; };
    const std::size_t taken = VD_TRY(listener.receive(bytes, token, supports, list));
    const bool agreed = listener.proposed().has_value();
    if (agreed) listener.confirm(token);
    VD_TRY(sendPlain(token));
    if (agreed) startMuxer(kYamux, now);
    return taken;
}

Result<> Session::Impl::sendPlain(BytesView bytes) {
    if (bytes.empty()) return {};
    return channel->append(bytes, out);
}

void Session::Impl::startMuxer(std::string_view name, Instant now) {
    phase = Phase::Ready;
    opening.reset();
    muxer.emplace(role, config.yamux, now);
    const transport::Established& proved = *channel->established();
    ready = std::make_unique<Ready>(Ready{proved.remoteKey, proved.remotePeer, security, std::string(name)});
    queue.emplace_back(IsReady{});
}

} // namespace vedette::session
