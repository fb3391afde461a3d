#include "core/posture/socket_check.h"

#include <charconv>
#include <set>
#include <sstream>

namespace vedette::posture {

namespace {

constexpr std::size_t kPortsNamed = 16;
constexpr std::string_view kListening = "0A";

/// Of an address as the table has it: words of 32 bits in hexadecimal, each in the order of the machine.
bool isLoopback(std::string_view address) {
    if (address.size() == 8) return address.ends_with("7F");
    if (address == "00000000000000000000000001000000") return true;
    return address.starts_with("0000000000000000FFFF0000") && address.ends_with("7F");
}

/// False when the table has another form than we know.
bool addPorts(const std::string& table, std::set<unsigned>& ports) {
    std::istringstream rows(table);
    std::string row;
    std::getline(rows, row); // the heading
    while (std::getline(rows, row)) {
        std::istringstream fields(row);
        std::string slot;
        std::string local;
        std::string remote;
        std::string state;
        if (!(fields >> slot >> local >> remote >> state)) continue;
        const auto colon = local.find(':');
        if (colon == std::string::npos) return false;
        unsigned port = 0;
        const char* const end = local.data() + local.size();
        const auto read = std::from_chars(local.data() + colon + 1, end, port, 16);
        if (read.ec != std::errc() || read.ptr != end) return false;
        if (state == kListening && !isLoopback(std::string_view(local).substr(0, colon))) ports.insert(port);
    }
    return true;
}

} // namespace

Finding listeningSockets(const Computer& computer) {
    constexpr std::string_view kCheck = "listening";
    const auto four = computer.text("proc/net/tcp");
    const auto six = computer.text("proc/net/tcp6");
    std::set<unsigned> ports;
    if ((!four && !six) || (four && !addPorts(*four, ports)) || (six && !addPorts(*six, ports)))
        return {kCheck, Verdict::Unknown, "the tables of sockets cannot be read"};
    if (ports.empty()) return {kCheck, Verdict::Good, "nothing but for this computer itself"};
    std::string list;
    std::size_t named = 0;
    for (const unsigned port : ports) {
        if (++named > kPortsNamed) break;
        list += (list.empty() ? "" : ", ") + std::to_string(port);
    }
    if (ports.size() > kPortsNamed) list += " and " + std::to_string(ports.size() - kPortsNamed) + " more";
    return {kCheck, Verdict::Weak, "TCP ports that others can reach: " + list};
}

} // namespace vedette::posture
