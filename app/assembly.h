/// Config to a running node or engine: the one place that names concrete implementations.
///
/// An Assembly is one node on its driver, for a single errand; it owns them in the order in which they need
/// one another, and everything runs on the thread that calls driver().run(). What stays and takes commands is
/// an engine.
#pragma once

#include "app/node_identity.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"
#include "core/engine/engine.h"
#include "core/net/driver.h"
#include "core/node/node.h"

#include <filesystem>
#include <memory>

namespace vedette::app {

struct AssemblyConfig {
    net::DriverConfig driver;
    node::NodeConfig node; ///< its timeline is set to the driver's
    swarm::Gate* gate = nullptr;
    bool record = true;             ///< false: an engine with a data folder keeps no events
    store::EventLogConfig events{}; ///< of an engine that records
    bool spareNewerEvents = false;  ///< as engine::Recording::spareNewer
    store::AuditRetention auditRetention{};
    std::string auditSyslog{}; ///< a socket that takes signed heads of the audit log; empty: none
};

class Assembly {
public:
    /// `sink` gets the node's outputs, first NodeReady; nothing happens before driver().run().
    [[nodiscard]] static Result<std::unique_ptr<Assembly>>
    create(AssemblyConfig config, const NodeIdentity& identity, net::Driver::Sink sink);
    ~Assembly();
    Assembly(const Assembly&) = delete;
    Assembly& operator=(const Assembly&) = delete;

    [[nodiscard]] net::Driver& driver() noexcept { return *m_driver; }

    [[nodiscard]] node::Node& node() noexcept { return *m_node; }

private:
    explicit Assembly(std::unique_ptr<net::Driver> driver);

    std::unique_ptr<net::Driver> m_driver;
    SystemRandom m_random;
    event::Counter m_events;
    std::unique_ptr<crypto::Signer> m_signer;
    std::unique_ptr<node::Node> m_node;
};

/// Where a node's audit log lies in its data folder.
[[nodiscard]] std::filesystem::path auditFileOf(const std::filesystem::path& dataDir);

/// Where alerts lie, and what was done about them.
[[nodiscard]] std::filesystem::path alertsFileOf(const std::filesystem::path& dataDir);

/// Where receipts for heads of that log lie: beside it.
[[nodiscard]] std::filesystem::path receiptsFileOf(const std::filesystem::path& auditFile);

/// The engine of a process that is one peer: `identity` signs for every network that is joined, whatever name
/// the join gives it. Audits and records
/// into `dataDir`, whose lock the caller holds; nothing is kept when it is empty. Fails when nobody listens
/// on `auditSyslog`; a log daemon that goes later is looked for at each head. Of `config` the node is for the
/// caller's JoinNetwork.
[[nodiscard]] Result<std::unique_ptr<engine::Engine>>
makeEngine(const AssemblyConfig& config, const std::filesystem::path& dataDir, NodeIdentity identity);

} // namespace vedette::app
