#include "app/node/console.h"

#include "app/config/command_line.h"
#include "app/config/data_dir.h"
#include "app/config/identity.h"
#include "app/config/passphrase.h"
#include "core/base/log.h"
#include "core/crypto/private_key.h"
#include "core/net/net_error.h"
#include "core/swarm/limits.h"
#include "core/swarm/swarm.h"

#include <array>
#include <string_view>

namespace vedette::app {

namespace {

struct Words {
    std::error_code code;
    std::string_view text;
};

/// Codes whose detail is already the sentence.
bool speaksForItself(const std::error_code& code) {
    static const std::array domains{
        &make_error_code(config::UsageError::NoCommand).category(),
        &make_error_code(config::DataDirError::NoHome).category(),
        &make_error_code(config::PassphraseError::Empty).category(),
        &make_error_code(config::IdentityError::BadUri).category(),
    };
    for (const auto* domain : domains) {
        if (code.category() == *domain) return true;
    }
    return false;
}

std::string_view wordsFor(const std::error_code& code) {
    using net::ResolveError;
    using net::WireError;
    using swarm::DialError;
    static const std::array words{
        Words{DialError::NoAddresses,
              "The address has nothing that we can dial: give /ip4|ip6|dns…/tcp/PORT"},
        Words{DialError::Refused, "Our own policy refused the connection: look up the rule that it names"},
        Words{DialError::BackingOff, "The peer failed a moment ago: wait a little, then try again"},
        Words{DialError::AllFailed,
              "No address of the peer could be connected: check that it runs and is reachable"},
        Words{DialError::ToSelf, "The address is our own: dial another peer"},
        Words{DialError::TimedOut,
              "The peer did not answer in time: check that it runs, or give a longer --timeout"},
        Words{DialError::Cancelled, "The dial was given up before it ended: try again"},
        Words{WireError::Refused, "Nobody listens at that address: check the port and that the peer runs"},
        Words{WireError::TimedOut,
              "The address did not answer: check that it is right and not behind a firewall"},
        Words{WireError::Unreachable, "There is no way to that address from here: check the network"},
        Words{WireError::Reset, "The other side tore the connection down: its log may say why"},
        Words{WireError::AddressInUse, "The address is taken by another program: listen on another port"},
        Words{WireError::AddressUnavailable,
              "The address is not one of this computer: listen on one that is"},
        Words{WireError::Denied,
              "The system does not allow that address: use a port above 1023 or ask who runs it"},
        Words{WireError::TooManyFiles,
              "No file descriptor is left: raise the limit of open files (ulimit -n)"},
        Words{WireError::NotTcp, "The address is not TCP over IP: give /ip4/…/tcp/PORT or /ip6/…/tcp/PORT"},
        Words{ResolveError::NoServer,
              "No DNS server could be asked: check the network or give --resolver IP:PORT"},
        Words{ResolveError::NotFound, "The name does not exist in the DNS: check its spelling"},
        Words{ResolveError::NoAnswer,
              "The DNS server was silent: check the network or give --resolver IP:PORT"},
        Words{crypto::SealError::WrongPassphrase,
              "The passphrase is wrong or the file was altered: try again"},
        Words{crypto::SealError::Malformed, "The file is not a sealed identity: name another file"},
        Words{crypto::SealError::UnknownVersion,
              "The identity file is of a later version: use a newer program"},
        Words{crypto::SealError::CostTooHigh,
              "The identity file asks for more memory than we grant: name another"},
    };
    for (const Words& one : words) {
        if (one.code == code) return one.text;
    }
    return {};
}

} // namespace

void Console::write(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), m_out);
    std::fputc('\n', m_out);
    std::fflush(m_out);
}

void Console::line(const Json& object, const std::string& text) {
    if (m_form == Form::Text) return write(text);
    // What peers sent may be no UTF-8; it must not end the line, or us.
    write(object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

config::ExitStatus Console::fail(const Error& why, const Json& more) {
    const std::string text = sentence(why);
    if (m_form == Form::Objects) {
        Json object{{"event", "error"}, {"code", why.code.message()}, {"message", text}};
        object.update(more);
        line(object, {});
    } else {
        std::fprintf(stderr, "%s\n", text.c_str());
    }
    return statusOf(why);
}

std::string sentence(const Error& why) {
    if (speaksForItself(why.code) && !why.detail.empty()) return why.detail;
    const std::string cause = " (" + log::printable(why.text()) + ").";
    const std::string_view words = wordsFor(why.code);
    if (!words.empty()) return std::string(words) + cause;
    return "It failed: run again with --log-level debug to see more" + cause;
}

config::ExitStatus statusOf(const Error& why) {
    using config::ExitStatus;
    using config::IdentityError;
    const auto sameDomain = [&](std::error_code other) { return why.code.category() == other.category(); };
    if (sameDomain(config::UsageError::NoCommand)) return ExitStatus::BadWords;
    for (const IdentityError one : {IdentityError::BadUri, IdentityError::UnknownType,
                                    IdentityError::SecretInUri, IdentityError::NotSupported}) {
        if (why.code == one) return ExitStatus::BadWords;
    }
    if (why.code == swarm::DialError::Refused || sameDomain(swarm::Refusal::SystemConnections)) {
        return ExitStatus::Refused;
    }
    if (why.code == crypto::SealError::WrongPassphrase || sameDomain(config::PassphraseError::Empty)) {
        return ExitStatus::KeyRefused;
    }
    return ExitStatus::Failed;
}

double secondsOf(std::chrono::nanoseconds duration) {
    return std::chrono::duration<double>(duration).count();
}

} // namespace vedette::app
