#include "app/node/policy_publish.h"

#include "app/node/errand.h"
#include "app/node/grammar.h"
#include "app/node/policy_file.h"
#include "app/node/revocation_options.h"
#include "app/node/token_options.h"
#include "core/base/wall_clock.h"
#include "core/protocols/bundle/bundle.h"

#include <algorithm>
#include <map>
#include <set>

namespace vedette::app {

namespace {

constexpr Duration kAskAgain = std::chrono::seconds(1);
constexpr Duration kBringing = std::chrono::seconds(30); ///< unless --timeout says otherwise

class BundleBringing final : public Errand {
public:
    BundleBringing(Console& console, ErrandConfig config, std::uint64_t version)
        : Errand(console, std::move(config)), m_version(version) {}

    [[nodiscard]] bool reachedAll() const noexcept { return m_behind == 0 && !m_told.empty(); }

private:
    void ready() override {
        after(kAskAgain, [this] { look(); });
    }

    void heard(const event::Event& event) override {
        if (const auto* who = std::get_if<event::PeerIdentified>(&event.body)) {
            const bool takesPart =
                std::ranges::find(who->protocols, bundle::kProtocol) != who->protocols.end();
            (takesPart ? m_able : m_unable).insert(who->peer);
        }
    }

    void look() {
        // A later one came back: nobody takes ours, and neither did we.
        if (node().bundles()->version() > m_version) return fail(Error(policy::BundleError::RolledBack));
        for (const auto& [peer, version] : node().bundles()->versions()) {
            if (version < m_version || !m_told.insert(peer).second) continue;
            console().line({{"event", "told"}, {"peer_id", peer.text()}, {"version", version}},
                           peer.text() + " goes by version " + std::to_string(version));
        }
        const bool metAll = m_able.size() + m_unable.size() >= config().join.size();
        if (metAll && m_told.size() >= m_able.size()) return done();
        after(kAskAgain, [this] { look(); });
    }

    void stopped() override { done(); }

    void outOfTime() override { done(); }

    void done() {
        const auto& versions = node().bundles()->versions();
        Json behind = Json::array();
        for (const codec::PeerId& peer : m_able) {
            if (m_told.contains(peer)) continue;
            const auto known = versions.find(peer);
            behind.push_back({{"peer_id", peer.text()},
                              {"version", known == versions.end() ? Json() : Json(known->second)}});
        }
        Json unable = Json::array();
        for (const codec::PeerId& peer : m_unable) unable.push_back(peer.text());
        m_behind = behind.size();
        console().line({{"event", "done"},
                        {"version", m_version},
                        {"told", m_told.size()},
                        {"behind", behind},
                        {"unable", unable}},
                       std::to_string(m_told.size()) + " peers go by version " + std::to_string(m_version)
                           + ", " + std::to_string(behind.size()) + " do not yet, "
                           + std::to_string(unable.size()) + " take no part");
        finish();
    }

    std::uint64_t m_version;
    std::set<codec::PeerId> m_able; ///< were met and list the protocol
    std::set<codec::PeerId> m_unable;
    std::set<codec::PeerId> m_told;
    std::size_t m_behind = 0;
};

} // namespace

Result<config::ExitStatus> publishPolicy(const config::CommandLine& line, Console& console) {
    constexpr const char* kUsage = "vedette-node policy publish BUNDLE --ledger LEDGER --join MA";
    const auto ledger = VD_TRY(ledgerOption(line));
    if (line.operands().size() != 2 || !ledger) return Fail{config::UsageError::MissingValue, kUsage};
    const std::string text = VD_TRY(textOfFile(line.operands()[1]));
    if (!policy::isBundle(viewOf(text))) {
        return Fail{config::UsageError::BadValue,
                    "A fleet takes a policy that its officers signed; make it a bundle with policy sign."};
    }
    node::BundleConfig bundles;
    bundles.authority = {ledger->id(), ledger->policy()};
    bundles.entry = copyOf(viewOf(text));
    bundles.pullEvery = kAskAgain;
    // What nobody would take is not brought to anybody.
    policy::BundleGuard guard(bundles.authority, {});
    const auto document = VD_TRY(guard.offer(bundles.entry, wallNow()));
    ErrandConfig config = VD_TRY(errandOf(line, kBringing));
    const auto identity = VD_TRY(openNodeIdentity(line));
    config.assembly.node.bundles = std::move(bundles);
    config.assembly.node.gossip = gossipOptions(line);
    BundleBringing errand(console, std::move(config), document.version);
    const config::ExitStatus status = errand.run(identity);
    if (status != config::ExitStatus::Done) return status;
    return errand.reachedAll() ? config::ExitStatus::Done : config::ExitStatus::Failed;
}

} // namespace vedette::app
