/// Peers of one coalition in the DHT: real nodes that serve its protocol and answer as the coalition wants.
///
/// Whoever is asked names the coalition's own members nearest to the key and nobody else, has no record and
/// no provider of anything, and confirms what it is told to keep without keeping it.
#pragma once

#include "core/lab/fleet.h"
#include "core/protocols/kad/key.h"
#include "core/protocols/kad/message.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vedette::lab {

class HostileDht {
public:
    /// `fleet` must outlive it.
    explicit HostileDht(Fleet& fleet) : m_fleet(fleet) {}

    /// A member that will come up at `ip` with an identity of its own, or, if `near` is given, with one whose
    /// key in the DHT begins like it for `bits` bits: found by trying, as an attacker would.
    void enlist(codec::IpEndpoint ip, std::uint32_t region, const std::optional<kad::Key>& near,
                unsigned bits);
    /// A member with an identity that was stolen.
    void enlist(codec::IpEndpoint ip, std::uint32_t region, crypto::PrivateKey stolen);

    [[nodiscard]] std::size_t size() const noexcept { return m_members.size(); }

    /// Member `index` comes up and stays connected to each of `victims`, dialled again, ever less often.
    void appear(std::size_t index, std::vector<codec::Multiaddr> victims);
    void vanish(std::size_t index);

    [[nodiscard]] std::vector<codec::PeerId> ids() const;
    [[nodiscard]] std::vector<std::string> addresses() const; ///< IP, each once

private:
    struct Recruit {
        codec::IpEndpoint ip;
        std::uint32_t region = 0;
        std::optional<crypto::PrivateKey> key; ///< until it comes up
        kad::Key position;
        std::optional<HostId> host;
        std::vector<codec::Multiaddr> victims;
        Duration pause{}; ///< until it dials again
    };

    void add(codec::IpEndpoint ip, std::uint32_t region, crypto::PrivateKey key);
    void onOutput(std::size_t index, HostId host, node::Output& output);
    void dialVictims(std::size_t index);
    [[nodiscard]] kad::Message answer(const kad::Message& request) const;

    Fleet& m_fleet;
    std::vector<kad::Peer> m_members;
    std::vector<Recruit> m_recruits;
};

} // namespace vedette::lab
