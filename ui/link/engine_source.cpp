#include "ui/link/engine_source.h"

#include "core/base/wall_clock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>
#include <chrono>
#include <utility>

namespace vedette::ui {

namespace {

constexpr Duration kGrace = std::chrono::milliseconds(1500);

} // namespace

EngineSource::EngineSource(std::unique_ptr<engine::Engine> engine, std::filesystem::path events,
                           std::shared_ptr<geo::Atlas> atlas, std::string token)
    : m_engine(std::move(engine)),
      m_folder(std::move(events)),
      m_atlas(std::move(atlas)),
      m_token(std::move(token)) {
    m_subscription = m_engine->subscribe(kMaxWaiting);
}

EngineSource::~EngineSource() {
    m_engine->shutDown(kGrace);
    if (m_thread.joinable()) m_thread.join();
}

QString EngineSource::title() const {
    const std::lock_guard lock(m_mutex);
    QStringList names;
    for (const auto& [network, name] : m_names) names << QString::fromStdString(name);
    return names.isEmpty() ? QCoreApplication::translate("vedette::ui::EngineSource", "No network joined")
                           : names.join(QStringLiteral(", "));
}

void EngineSource::begin(std::function<void()> ended) {
    m_thread = std::thread([this, ended = std::move(ended)] {
        m_engine->run();
        if (ended) ended();
    });
}

std::vector<engine::SharedEvent> EngineSource::take(std::size_t most) {
    for (auto& event : m_subscription->take()) m_untaken.push_back(std::move(event));
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, m_untaken.size()));
    std::vector<engine::SharedEvent> taken(std::make_move_iterator(m_untaken.begin()),
                                           std::make_move_iterator(m_untaken.begin() + count));
    m_untaken.erase(m_untaken.begin(), m_untaken.begin() + count);
    return taken;
}

std::string EngineSource::nameOf(NetworkId network) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_names.find(network);
    return found == m_names.end() ? std::string() : found->second;
}

WallTime EngineSource::now() const {
    return wallNow();
}

void EngineSource::inspect(std::function<void(Health)> answer) {
    // On the engine's thread, which ends before this object does.
    m_engine->inspect([this, answer = std::move(answer)](const engine::Snapshot& snapshot) {
        Health health;
        health.dropped = snapshot.eventsDropped;
        health.unrecorded = snapshot.eventsUnrecorded;
        health.unwritten = snapshot.eventsUnwritten;
        health.networks = snapshot.networks;
        health.alerts = snapshot.alerts;
        health.trouble = snapshot.recordingTrouble;
        health.identityTrouble = snapshot.identityTrouble;
        {
            const std::lock_guard lock(m_mutex);
            m_names.clear();
            for (const auto& network : snapshot.networks) m_names[network.network] = network.name;
        }
        answer(std::move(health));
    });
}

Result<> EngineSource::submit(engine::Command command, OnReply reply) {
    return m_engine->submit(std::move(command), std::move(reply));
}

geo::Place EngineSource::placeOf(const codec::Multiaddr& address) {
    return m_atlas ? m_atlas->find(address) : geo::Place{};
}

} // namespace vedette::ui
