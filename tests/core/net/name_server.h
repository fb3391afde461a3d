/// A DNS server on loopback for the tests of names.
#pragma once

#include "core/base/bytes.h"

#include <asio/io_context.hpp>
#include <asio/ip/udp.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace vedette::net::test {

/// Its answers are what a test writes: enough of RFC 1035 to be believed.
class NameServer {
public:
    /// From the query to the reply; empty: silence.
    using Script = std::function<Bytes(const Bytes&)>;

    NameServer(asio::io_context& loop, Script script)
        : m_socket(loop, asio::ip::udp::endpoint(asio::ip::address_v4::loopback(), 0)),
          m_script(std::move(script)) {
        receive();
    }

    [[nodiscard]] std::string address() const {
        return "127.0.0.1:" + std::to_string(m_socket.local_endpoint().port());
    }

    int queries = 0;

private:
    void receive() {
        m_buffer.resize(1500);
        m_socket.async_receive_from(asio::buffer(m_buffer), m_from,
                                    [this](std::error_code code, std::size_t n) {
                                        if (code) return;
                                        ++queries;
                                        m_buffer.resize(n);
                                        const Bytes reply = m_script(m_buffer);
                                        if (!reply.empty()) m_socket.send_to(asio::buffer(reply), m_from);
                                        receive();
                                    });
    }

    asio::ip::udp::socket m_socket;
    Script m_script;
    Bytes m_buffer;
    asio::ip::udp::endpoint m_from;
};

/// The question echoed with flags and `answers` records appended, each pointing at the question's name.
inline Bytes reply(const Bytes& query, std::uint16_t type, const std::vector<Bytes>& answers, Byte code = 0,
                   Byte flags = 0x80) {
    std::size_t end = 12;
    while (query[end] != 0) end += query[end] + 1u;
    Bytes out(query.begin(), query.begin() + static_cast<std::ptrdiff_t>(end + 5));
    out[2] = static_cast<Byte>(flags | 0x01);
    out[3] = static_cast<Byte>(0x80 | code);
    out[6] = static_cast<Byte>(answers.size() >> 8);
    out[7] = static_cast<Byte>(answers.size());
    out[8] = out[9] = out[10] = out[11] = 0;
    for (const Bytes& data : answers) {
        append(out, Bytes{0xC0, 0x0C, static_cast<Byte>(type >> 8), static_cast<Byte>(type), 0, 1, 0, 0, 0,
                          60, static_cast<Byte>(data.size() >> 8), static_cast<Byte>(data.size())});
        append(out, data);
    }
    return out;
}

inline Bytes text(std::string_view part) {
    Bytes out{static_cast<Byte>(part.size())};
    append(out, viewOf(part));
    return out;
}

inline constexpr std::uint16_t kTypeA = 1;
inline constexpr std::uint16_t kTypeTxt = 16;

/// Answers by name and type; whatever is not here does not exist. Every question is kept.
struct Zone {
    std::map<std::pair<std::string, std::uint16_t>, std::vector<Bytes>> records;
    std::vector<std::string> asked{};

    [[nodiscard]] Bytes answer(const Bytes& query) {
        constexpr Byte kNoSuchName = 3;
        std::string name;
        std::size_t at = 12;
        for (; query[at] != 0; at += query[at] + 1u) {
            if (!name.empty()) name += '.';
            name += textOf(BytesView(query).subspan(at + 1, query[at]));
        }
        const auto type = static_cast<std::uint16_t>(query[at + 1] << 8 | query[at + 2]);
        asked.push_back(name);
        const auto found = records.find({name, type});
        return found == records.end() ? reply(query, type, {}, kNoSuchName)
                                      : reply(query, type, found->second);
    }
};

/// A zone on a thread of its own. Its address is known at once, so that the records may be written for who
/// listens by then; nothing is answered before start().
class ServedZone {
public:
    Zone zone;

    ~ServedZone() { m_loop.stop(); }

    [[nodiscard]] std::string address() const { return m_server.address(); }

    void start() {
        m_thread = std::jthread([this] { m_loop.run(); });
    }

    /// No more answers; what was asked can be read.
    void stop() {
        m_loop.stop();
        m_thread = {};
    }

private:
    asio::io_context m_loop;
    NameServer m_server{m_loop, [this](const Bytes& query) { return zone.answer(query); }};
    std::jthread m_thread;
};

} // namespace vedette::net::test
