/// Two processes of js-libp2p, a listener and a dialler, to hold our figures against: the same work, measured
/// from outside in the same way.
///
/// They are the peers of tests/interop with its packages and the node that these pin. Both are asked over
/// their standard input, one JSON object a line (peer.mjs). A just-in-time compiler wants to be warmed up:
/// run each piece of work once before it counts.
#pragma once

#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/console.h"
#include "core/transport/session/session.h"

#include <memory>
#include <string>

namespace vedette::app {

class JsPair {
public:
    /// Whether `folder` is tests/interop of a source tree after `npm ci`.
    [[nodiscard]] static Result<> check(const std::string& folder);
    /// In such a folder.
    [[nodiscard]] static Result<std::unique_ptr<JsPair>> start(const std::string& folder,
                                                               session::Security security);

    /// The dialler with this process, the listener on the other processor.
    void part(const TwoProcessors& processors) const;

    /// CPU seconds of one side of a connection from connect to ready, of `count` made one after the other.
    [[nodiscard]] Result<double> handshake(int count);

    struct Transfer {
        double cpu;  ///< seconds of both sides
        double wall; ///< seconds
    };

    /// On the one stream of a connection that connect() made.
    [[nodiscard]] Result<Transfer> perf(std::uint64_t up, std::uint64_t down);
    [[nodiscard]] Result<> connect(int count = 1);

private:
    JsPair() = default;

    /// What the dialler is to do; returns when it is done.
    [[nodiscard]] Result<> ask(Json command);
    [[nodiscard]] double cpu() const;

    std::unique_ptr<Child> m_listener;
    std::unique_ptr<Child> m_dialler;
    std::string m_address;
    int m_asked = 0;
};

} // namespace vedette::app
