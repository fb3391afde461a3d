#include "app/assembly.h"

#include <utility>

namespace vedette::app {

Assembly::Assembly(std::unique_ptr<net::Driver> driver) : m_driver(std::move(driver)) {}

Assembly::~Assembly() {
    if (m_node) m_driver->detach(*m_node);
    // A signer's thread must not post into a driver that is gone.
    if (m_signer) m_signer->onReady({});
}

Result<std::unique_ptr<Assembly>> Assembly::create(AssemblyConfig config, crypto::PrivateKey identity,
                                                   net::Driver::Sink sink) {
    auto created = VD_TRY(net::Driver::create(std::move(config.driver)));
    std::unique_ptr<Assembly> made(new Assembly(std::move(created)));
    net::Driver& driver = *made->m_driver;
    config.node.swarm.timeline = driver.timeline();
    made->m_signer = crypto::makeMemorySigner(std::move(identity));
    made->m_node = std::make_unique<node::Node>(std::move(config.node), *made->m_signer, config.gate,
                                                made->m_random, made->m_events, driver.now());
    made->m_signer->onReady(
        [&driver, node = made->m_node.get()] { driver.post([&driver, node] { node->wake(driver.now()); }); });
    driver.attach(*made->m_node, std::move(sink));
    // The first replies may have been ready before the hook was there.
    driver.post([&driver, node = made->m_node.get()] { node->wake(driver.now()); });
    return made;
}

} // namespace vedette::app
