#include "app/assembly.h"

#include "app/audit_heads.h"
#include "core/base/log.h"
#include "core/net/syslog.h"
#include "core/store/audit_log.h"
#include "core/store/backup.h"

#include <optional>
#include <utility>

namespace vedette::app {

Assembly::Assembly(std::unique_ptr<net::Driver> driver) : m_driver(std::move(driver)) {}

Assembly::~Assembly() {
    if (m_node) m_driver->detach(*m_node);
    // A signer's thread must not post into a driver that is gone.
    if (m_signer) m_signer->onReady({});
}

Result<std::unique_ptr<Assembly>> Assembly::create(AssemblyConfig config, const NodeIdentity& identity,
                                                   net::Driver::Sink sink) {
    auto created = VD_TRY(net::Driver::create(std::move(config.driver)));
    std::unique_ptr<Assembly> made(new Assembly(std::move(created)));
    net::Driver& driver = *made->m_driver;
    config.node.swarm.timeline = driver.timeline();
    made->m_signer = identity.signer("one errand");
    made->m_node = std::make_unique<node::Node>(std::move(config.node), *made->m_signer, config.gate,
                                                made->m_random, made->m_events, driver.now());
    made->m_signer->onReady(
        [&driver, node = made->m_node.get()] { driver.post([&driver, node] { node->wake(driver.now()); }); });
    driver.attach(*made->m_node, std::move(sink));
    // The first replies may have been ready before the hook was there.
    driver.post([&driver, node = made->m_node.get()] { node->wake(driver.now()); });
    return made;
}

std::filesystem::path auditFileOf(const std::filesystem::path& dataDir) {
    return dataDir / "audit.sqlite";
}

std::filesystem::path alertsFileOf(const std::filesystem::path& dataDir) {
    return dataDir / "alerts.cbor";
}

std::filesystem::path receiptsFileOf(const std::filesystem::path& auditFile) {
    return auditFile.parent_path() / "receipts.cbor";
}

Result<std::unique_ptr<engine::Engine>>
makeEngine(const AssemblyConfig& config, const std::filesystem::path& dataDir, NodeIdentity identity) {
    engine::EngineConfig made;
    made.driver = config.driver;
    made.gate = config.gate;
    if (identity.inToken())
        made.identityWatch = {identity.publicKey().peerId(), [identity] { return identity.trouble(); }};
    made.identities =
        [identity = std::move(identity)](const std::string&) -> Result<std::unique_ptr<crypto::Signer>> {
        return identity.signer("the engine"); // the key is never copied, however many networks are joined
    };
    if (!dataDir.empty()) {
        made.auditLog = VD_TRY(store::AuditLog::open(auditFileOf(dataDir).string()));
        made.blocksFile = (dataDir / "blocks.cbor").string();
        made.alertsFile = alertsFileOf(dataDir).string();
        made.receiptsFile = receiptsFileOf(auditFileOf(dataDir)).string();
        made.auditRetention = config.auditRetention;
        if (!config.auditSyslog.empty()) {
            auto syslog = std::make_shared<net::Syslog>(config.auditSyslog);
            VD_TRY(syslog->connect());
            made.onSignedHead = [syslog](const auto& log, const auto& checkpoint) {
                if (const auto said = syslog->say(kHeadMessage, headLine(log, checkpoint)); !said) {
                    log::write(log::Level::Warning, "audit",
                               "a head did not reach the log daemon: " + said.error().text());
                }
            };
        }
        if (config.record)
            made.recording =
                engine::Recording{store::eventsIn(dataDir), config.events, config.spareNewerEvents};
    }
    return engine::Engine::create(std::move(made));
}

} // namespace vedette::app
