#include "app/node/bench/js_pair.h"

#include "app/config/command_line.h"
#include "app/node/bench/figure.h"
#include "core/base/log.h"

#include <unistd.h>

namespace vedette::app {

namespace {

/// The next object that `passes`; what else a peer says is of no interest here.
template <class Test>
Result<Json> await(Child& child, Test&& passes) {
    for (;;) {
        const std::string text = VD_TRY(child.readLine());
        Json line = Json::parse(text, nullptr, false);
        if (!line.is_object()) return Fail{BenchError::Failed, "js said '" + log::printable(text, 80) + "'"};
        if (passes(line)) return line;
    }
}

/// A text of the object, empty when there is none.
std::string wordOf(const Json& line, const char* key) {
    const auto at = line.find(key);
    return at != line.end() && at->is_string() ? at->get<std::string>() : std::string();
}

bool is(const Json& line, const char* key, const Json& value) {
    const auto at = line.find(key);
    return at != line.end() && *at == value;
}

std::string nodeIn(const std::string& folder) {
    return folder + "/node_modules/.bin/node";
}

std::string peerIn(const std::string& folder) {
    return folder + "/peer.mjs";
}

} // namespace

Result<> JsPair::check(const std::string& folder) {
    if (::access(nodeIn(folder).c_str(), X_OK) == 0 && ::access(peerIn(folder).c_str(), R_OK) == 0) return {};
    return Fail{config::UsageError::BadValue,
                "There is no js-libp2p in '" + log::printable(folder)
                    + "': name the folder tests/interop of a source tree in which ./installer/test has run, "
                      "or npm ci."};
}

Result<std::unique_ptr<JsPair>> JsPair::start(const std::string& folder, session::Security security) {
    VD_TRY(check(folder));
    std::unique_ptr<JsPair> pair(new JsPair);
    Json options{{"security", std::string(session::securityName(security))}, {"bare", true}};
    pair->m_listener = VD_TRY(Child::run(nodeIn(folder), {peerIn(folder), options.dump()}));
    options["listen"] = false;
    pair->m_dialler = VD_TRY(Child::run(nodeIn(folder), {peerIn(folder), options.dump()}));
    const auto listening = [](const Json& line) { return is(line, "event", "listening"); };
    const Json there = VD_TRY(await(*pair->m_listener, listening));
    static_cast<void>(VD_TRY(await(*pair->m_dialler, listening)));
    const auto addresses = there.find("addrs");
    if (addresses == there.end() || !addresses->is_array() || addresses->empty()
        || !addresses->front().is_string()) {
        return Fail{BenchError::Failed, "js does not say where it listens"};
    }
    pair->m_address = addresses->front().get<std::string>();
    return pair;
}

Result<> JsPair::ask(Json command) {
    const int id = ++m_asked;
    command["id"] = id;
    VD_TRY(m_dialler->tell(command.dump()));
    const Json answer = VD_TRY(await(*m_dialler, [id](const Json& line) { return is(line, "id", id); }));
    if (!is(answer, "ok", true)) return Fail{BenchError::Failed, "js: " + wordOf(answer, "error")};
    return {};
}

double JsPair::cpu() const {
    return cpuSeconds(m_listener->process()) + cpuSeconds(m_dialler->process());
}

Result<> JsPair::connect(int count) {
    return ask({{"do", "connect"}, {"addr", m_address}, {"count", count}});
}

void JsPair::part(const TwoProcessors& processors) const {
    processors.putHere(m_dialler->process());
    processors.putThere(m_listener->process());
}

Result<double> JsPair::handshake(int count) {
    const double before = cpu();
    VD_TRY(connect(count));
    const double spent = cpu() - before;
    VD_TRY(ask({{"do", "hangUpAll"}}));
    return spent / count / 2;
}

Result<JsPair::Transfer> JsPair::perf(std::uint64_t up, std::uint64_t down) {
    const double before = cpu();
    const double begin = wallSeconds();
    VD_TRY(ask({{"do", "perf"}, {"up", up}, {"down", down}}));
    return Transfer{cpu() - before, wallSeconds() - begin};
}

} // namespace vedette::app
