#include "ui/link/lab_source.h"

#include "core/alert/body_of.h"
#include "core/base/random.h"
#include "core/engine/engine_error.h"
#include "core/lab/prefixes.h"
#include "core/store/backup.h"
#include "core/store/event_log.h"

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

/// The virtual clock shows another year than the computer's: nothing is too old to be kept.
store::EventLogConfig keepAll() {
    store::EventLogConfig config;
    config.keepAge = std::chrono::hours(24 * 365 * 200);
    return config;
}

bool isConsole(const std::string& name) {
    return name.starts_with(lab::segmentName(lab::Segment::Console));
}

/// The run numbers its own events from 1.
constexpr std::uint64_t kAlertEvents = std::uint64_t{1} << 48U;

/// Many tell, one fleet: what several see of one subject is one alert.
const std::string kFleet = "fleet";

} // namespace

LabSource::LabSource(lab::LiveConfig config, std::filesystem::path folder) : m_config(std::move(config)) {
    if (folder.empty()) {
        m_temporary.emplace();
        if (m_temporary->isValid()) folder = m_temporary->path().toStdString();
    }
    if (!folder.empty()) m_events = store::eventsIn(folder);
}

LabSource::~LabSource() = default;

QString LabSource::title() const {
    return QString::fromStdString(m_config.rehearsal.scenario.name);
}

void LabSource::begin(std::function<void()> ended) {
    m_run = std::make_unique<lab::LiveRun>(
        m_config, [this](engine::SharedEvent event, const auto& name) { heard(std::move(event), name); },
        [this] { return ready(); }, std::move(ended));
}

void LabSource::openLog() {
    m_opened = true;
    if (m_events.empty()) return;
    SystemRandom random;
    auto recorder = history::Recorder::open(m_events, keepAll(), random);
    if (recorder) {
        m_recorder = *std::move(recorder);
        m_hasLog = true;
        return;
    }
    const std::lock_guard lock(m_mutex);
    m_trouble = recorder.error();
}

void LabSource::heard(engine::SharedEvent event, const std::shared_ptr<const std::string>& name) {
    if (!m_opened) openLog();
    tell(event, name);
    if (name) watch(*event, name);
}

void LabSource::watch(const event::Event& event, const std::shared_ptr<const std::string>& name) {
    auto [post, fresh] = m_watches.try_emplace(event.network, alert::WatchConfig{m_config.rehearsal.seed});
    post->second.see(event);
    while (auto found = post->second.poll()) {
        event::Event told{{}, event.network, event.at, event.wall, found->causes, {}};
        {
            const std::lock_guard lock(m_mutex);
            const auto change = m_alerts.fold(kFleet, *found, event.wall);
            m_alertsShown.reset();
            if (!change) continue;
            told.body = alert::bodyOf(*change, *m_alerts.find(change->alert));
        }
        told.id = EventId{kAlertEvents + ++m_alertEvents};
        tell(std::make_shared<const event::Event>(std::move(told)), name);
    }
}

void LabSource::tell(engine::SharedEvent event, const std::shared_ptr<const std::string>& name) {
    if (m_recorder) m_recorder->record({event, name}, false);
    const std::lock_guard lock(m_mutex);
    if (!m_recorder) ++m_unkept;
    if (name) m_names.try_emplace(event->network, *name);
    m_waiting.push_back(std::move(event));
}

bool LabSource::ready() {
    if (m_recorder && m_recorder->status().waiting >= kMaxWaiting) return false;
    const std::lock_guard lock(m_mutex);
    return m_waiting.size() < kMaxWaiting;
}

std::vector<engine::SharedEvent> LabSource::take(std::size_t most) {
    const std::lock_guard lock(m_mutex);
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, m_waiting.size()));
    std::vector<engine::SharedEvent> taken(std::make_move_iterator(m_waiting.begin()),
                                           std::make_move_iterator(m_waiting.begin() + count));
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + count);
    return taken;
}

std::string LabSource::nameOf(NetworkId network) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_names.find(network);
    return found == m_names.end() ? std::string() : found->second;
}

bool LabSource::isOwn(NetworkId network) const {
    return isConsole(nameOf(network));
}

WallTime LabSource::now() const {
    return m_run ? m_run->now() : WallTime{};
}

std::filesystem::path LabSource::events() const {
    return m_hasLog ? m_events : std::filesystem::path();
}

void LabSource::inspect(std::function<void(Health)> answer) {
    Health health;
    if (m_hasLog) {
        const store::WorkerStatus status = m_recorder->status();
        health.unrecorded = status.dropped + status.lost;
        health.unwritten = status.waiting;
        health.trouble = status.trouble;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (!m_hasLog) {
            health.unrecorded = m_unkept;
            health.trouble = m_trouble;
        }
        if (!m_alertsShown) m_alertsShown = std::make_shared<const alert::Board>(m_alerts);
        health.alerts = m_alertsShown;
    }
    answer(std::move(health));
}

Result<> LabSource::submit(engine::Command, OnReply) {
    return Fail{engine::EngineError::NoSuchNetwork, "a rehearsal takes no commands"};
}

std::string LabSource::policyText() const {
    return m_run != nullptr ? m_run->policyText() : std::string();
}

geo::Place LabSource::placeOf(const codec::Multiaddr& address) {
    const auto endpoint = codec::IpEndpoint::of(address);
    if (!endpoint) return {};
    const lab::Prefix* prefix = lab::prefixOf(*endpoint);
    return prefix == nullptr ? geo::Place{} : geo::Place{std::string(prefix->country), prefix->asn, {}};
}

} // namespace vedette::ui
