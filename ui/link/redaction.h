/// Takes addresses out of what is exported: each becomes a pseudonym that is the same throughout one export,
/// ip4-1, ip6-2, host-3, so that who shares an address with whom can still be seen. Peer ids, ports and all
/// other text stay.
///
/// Replaced are IPv4 and IPv6 addresses wherever they stand in a text, also inside longer words, and the
/// names of hosts in multiaddrs (/dns…/NAME). What merely looks like an address, as a version of four
/// numbers, goes too: better one word too many. Bounds: none but what it is given; linear in that.
#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>

namespace vedette::ui {

class Redaction {
public:
    /// Of one export. Off, everything passes as it is.
    explicit Redaction(bool on) : m_on(on) {}

    [[nodiscard]] QString of(const QString& text);

    [[nodiscard]] bool on() const noexcept { return m_on; }

private:
    [[nodiscard]] QString pseudonym(const char* kind, const QString& whom);
    [[nodiscard]] QString withoutHosts(const QString& text);
    [[nodiscard]] QString withoutIp6(const QString& text);
    [[nodiscard]] QString withoutIp4(const QString& text);

    bool m_on;
    QHash<QString, QString> m_names; ///< by kind and address
};

} // namespace vedette::ui
