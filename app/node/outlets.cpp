#include "app/node/outlets.h"

#include "app/assembly.h"
#include "app/node/metrics_page.h"
#include "app/node/syslog_carriage.h"
#include "app/node/webhook_carriage.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/base/wall_clock.h"
#include "core/engine/words.h"
#include "core/history/history.h"
#include "core/store/audit_log.h"
#include "core/store/backup.h"

#include <algorithm>
#include <ranges>

namespace vedette::app {

namespace {

constexpr std::size_t kEventsWaiting = 64 * 1024;
constexpr std::size_t kMaxEarlier = 1024; ///< events about alerts, looked at from the end of the log
constexpr std::chrono::milliseconds kReadPatience{2000};

bool isOfAlert(const event::Event& event) noexcept {
    return event.kind() == event::Kind::AlertRaised || event.kind() == event::Kind::AlertChanged;
}

/// Of the start of this process, for all that leaves it.
void startCurl() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) log::write(log::Level::Error, "outlet", curl_easy_strerror(started));
}

std::string recordOf(const std::filesystem::path& dataDir) {
    if (!dataDir.empty()) {
        if (const auto log = store::AuditLog::openReadOnly(auditFileOf(dataDir).string()))
            return toHex(log->id());
    }
    SystemRandom random;
    return toHex(random.bytes<16>());
}

} // namespace

Result<std::unique_ptr<Outlets>> Outlets::open(OutletOptions options, const std::filesystem::path& dataDir,
                                               engine::Engine& engine) {
    startCurl();
    std::unique_ptr<Outlets> made(new Outlets(engine));
    made->m_origin.record = recordOf(dataDir);
    made->m_origin.sentence = [](alert::Rule rule) { return engine::sentence(Error(rule)); };
    const WallTime now = wallNow();
    const auto begin = [&](const std::string& name, std::unique_ptr<Carriage> carriage) {
        CourierConfig config{name, {.perMinute = options.perMinute}};
        if (!dataDir.empty()) config.file = (dataDir / ("outlet-" + name + ".cbor")).string();
        made->m_couriers.emplace_back(name,
                                      std::make_unique<Courier>(std::move(config), std::move(carriage), now));
    };
    if (options.webhook)
        begin("webhook", std::make_unique<WebhookCarriage>(*std::move(options.webhook), options.authorities));
    if (options.syslog)
        begin("syslog", std::make_unique<SyslogCarriage>(*std::move(options.syslog), options.authorities));
    if (!dataDir.empty()) {
        if (const auto recalled = made->recall(dataDir); !recalled) {
            log::write(log::Level::Warning, "outlet",
                       "what an earlier run did not tell cannot be looked up: " + recalled.error().text());
        }
    }
    if (options.metrics) {
        made->m_metrics = VD_TRY(MetricsServer::open(*options.metrics, [outlets = made.get()](auto done) {
            outlets->m_engine.inspect([outlets, done = std::move(done)](const engine::Snapshot& snapshot) {
                done(outlets->page(snapshot));
            });
        }));
    }
    return made;
}

Outlets::Outlets(engine::Engine& engine) : m_engine(engine) {
    m_events = engine.subscribe(kEventsWaiting, [this] { hear(); });
}

Outlets::~Outlets() = default;

/// Newest first, back to where the outlet that is furthest behind has settled everything.
Result<> Outlets::recall(const std::filesystem::path& dataDir) {
    if (m_couriers.empty()) return {};
    WallTime since = m_couriers.front().second->settled().at;
    for (const auto& [name, courier] : m_couriers) since = std::min(since, courier->settled().at);
    auto history = VD_TRY(history::History::open(store::eventsIn(dataDir)));
    history.allow(kReadPatience);
    history::Query query;
    query.kinds = {static_cast<std::uint16_t>(event::Kind::AlertRaised),
                   static_cast<std::uint16_t>(event::Kind::AlertChanged)};
    query.newestFirst = true;
    VD_TRY(history.events(query, [&](const history::Told& told) {
        const auto* event = std::get_if<event::Event>(&told.what);
        if (event == nullptr) return true;
        if (event->wall < since || m_earlier.size() == kMaxEarlier) return false;
        m_earlier.push_back({told.networkName, *event});
        return true;
    }));
    std::ranges::reverse(m_earlier);
    return {};
}

void Outlets::joined(const codec::PeerId& self, const std::string& network) {
    m_origin.node = self.text();
    m_origin.network = network;
    m_joined = true;
    askBoard();
}

void Outlets::hear() {
    for (engine::SharedEvent& event : m_events->take()) {
        m_tally.see(*event);
        if (isOfAlert(*event) && !m_couriers.empty()) m_fresh.push_back(std::move(event));
    }
    askBoard();
}

void Outlets::askBoard() {
    if (!m_joined || m_asked || (m_fresh.empty() && m_earlier.empty())) return;
    m_asked = true;
    m_engine.inspect([this](const engine::Snapshot& snapshot) {
        m_asked = false;
        tell(*snapshot.alerts);
    });
}

void Outlets::tell(const alert::Board& board) {
    for (const auto& [name, courier] : m_couriers) {
        const alert::OutboxPosition settled = courier->settled();
        const auto reached = std::ranges::find_if(m_earlier, [&](const Earlier& one) {
            return one.event.wall == settled.at && one.event.id.value == settled.sequence;
        });
        auto from = reached == m_earlier.end() ? m_earlier.begin() : std::next(reached);
        std::vector<alert::Notice> notices;
        for (; from != m_earlier.end(); ++from) {
            // The last one that was told never came to the log: then its time alone says where that was.
            if (reached == m_earlier.end() && from->event.wall < settled.at) continue;
            alert::NoticeOrigin origin = m_origin;
            origin.network = from->network;
            if (auto notice = noticeOf(from->event, board, origin)) notices.push_back(*std::move(notice));
        }
        if (!notices.empty()) courier->post(std::move(notices), true);
        std::vector<alert::Notice> fresh;
        for (const engine::SharedEvent& event : m_fresh)
            if (auto notice = noticeOf(*event, board, m_origin)) fresh.push_back(*std::move(notice));
        if (!fresh.empty()) courier->post(std::move(fresh));
    }
    m_earlier.clear();
    m_fresh.clear();
}

std::string Outlets::page(const engine::Snapshot& snapshot) const {
    MetricsSources sources{snapshot, m_tally.totals(), m_events->dropped()};
    for (const auto& [name, courier] : m_couriers) sources.outlets.emplace_back(name, courier->status());
    return metricsPage(sources);
}

void Outlets::finish() {
    m_metrics.reset();
    m_events.reset();
    for (const auto& [name, courier] : m_couriers) courier->finish(kEndPatience);
    m_couriers.clear();
}

std::optional<std::string> Outlets::metricsUrl() const {
    return m_metrics ? std::optional(m_metrics->url()) : std::nullopt;
}

} // namespace vedette::app
