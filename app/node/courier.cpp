#include "app/node/courier.h"

#include "app/node/steady_now.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/base/stray_thread.h"
#include "core/codec/cbor.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace vedette::app {

namespace {

constexpr Duration kLongest = std::chrono::seconds(60); ///< one wait
constexpr std::chrono::milliseconds kHungDisk{250};     ///< beyond the patience of finish()
constexpr long kConnectSeconds = 10;
constexpr long kTransferSeconds = 15; ///< Standard Webhooks asks for 15 to 30
constexpr std::size_t kMaxPositionBytes = 256;
constexpr std::uint64_t kFileVersion = 1;

Result<alert::OutboxPosition, codec::CborError> decodePosition(BytesView bytes) {
    const auto whole = VD_TRY(codec::CborReader::open(bytes));
    const auto map = VD_TRY(whole.map());
    const auto version = VD_TRY(map.at("version"));
    if (VD_TRY(version.uint()) != kFileVersion) return Fail{codec::CborError::OutOfRange};
    const auto at = VD_TRY(map.at("at"));
    const auto sequence = VD_TRY(map.at("sequence"));
    alert::OutboxPosition position;
    position.at.ms = VD_TRY(at.integer());
    position.sequence = VD_TRY(sequence.uint());
    return position;
}

Bytes encodePosition(const alert::OutboxPosition& position) {
    codec::CborWriter writer;
    writer.beginMap()
        .text("version")
        .uint(kFileVersion)
        .text("at")
        .integer(position.at.ms)
        .text("sequence")
        .uint(position.sequence)
        .end();
    return std::move(writer).take();
}

/// Where to begin, and whether that is known from the file.
std::pair<alert::OutboxPosition, bool> positionIn(const std::string& file, WallTime now) {
    const alert::OutboxPosition fresh{now, 0};
    if (file.empty()) return {fresh, false};
    const auto bytes = store::readWhole(file, kMaxPositionBytes);
    if (bytes && !*bytes) return {fresh, false};
    if (bytes) {
        if (const auto position = decodePosition(**bytes)) return {*position, true};
    }
    log::write(log::Level::Warning, "outlet",
               log::printable(file) + " cannot be read: alerts are told from now on only");
    return {fresh, false};
}

} // namespace

// --- what is common to the ways

Carriage::Carriage() : m_transfers(curl_multi_init(), curl_multi_cleanup) {}

Carriage::~Carriage() = default;

void Carriage::wait(Duration most) {
    const auto time = std::chrono::ceil<std::chrono::milliseconds>(std::min(most, kLongest));
    curl_waitfd watched{m_watched, CURL_WAIT_POLLOUT, 0};
    const unsigned count = m_watched == CURL_SOCKET_BAD ? 0 : 1;
    curl_multi_poll(m_transfers.get(), &watched, count, std::max(0, static_cast<int>(time.count())), nullptr);
}

void Carriage::wake() {
    curl_multi_wakeup(m_transfers.get());
}

CurlHandle makeCurlHandle(const std::string& authorities) {
    CurlHandle handle(curl_easy_init(), curl_easy_cleanup);
    CURL* const curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L); // a resolver that hangs must not hold up the end
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, kTransferSeconds);
    if (!authorities.empty()) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, authorities.c_str());
        curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
    }
    return handle;
}

// --- the courier

struct Courier::Shared {
    Shared(CourierConfig c, std::unique_ptr<Carriage> way, const alert::OutboxPosition& begin)
        : config(std::move(c)), carriage(std::move(way)), outbox(config.outbox, begin, random, steadyNow()) {}

    const CourierConfig config;
    const std::unique_ptr<Carriage> carriage;
    SystemRandom random;
    mutable std::mutex mutex; ///< of all below
    std::condition_variable over;
    alert::Outbox outbox;
    std::optional<Instant> endBy;
    bool ended = false;
};

Courier::Courier(CourierConfig config, std::unique_ptr<Carriage> carriage, WallTime now) {
    const auto [begin, known] = positionIn(config.file, now);
    m_shared = std::make_shared<Shared>(std::move(config), std::move(carriage), begin);
    // From the first moment: an alert that is raised before anything was confirmed is not to be lost either.
    if (!known) keep(*m_shared, begin);
    m_thread = std::thread([shared = m_shared] { run(*shared); });
}

Courier::~Courier() {
    finish(std::chrono::milliseconds(0));
}

alert::OutboxPosition Courier::settled() const {
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->outbox.settled();
}

void Courier::post(std::vector<alert::Notice> notices, bool recalled) {
    {
        const std::lock_guard lock(m_shared->mutex);
        for (alert::Notice& notice : notices) {
            if (recalled)
                m_shared->outbox.recall(std::move(notice), steadyNow());
            else
                m_shared->outbox.add(std::move(notice), steadyNow());
        }
    }
    m_shared->carriage->wake();
}

Courier::Status Courier::status() const {
    const std::lock_guard lock(m_shared->mutex);
    return {m_shared->outbox.counts(), m_shared->outbox.waiting()};
}

void Courier::finish(std::chrono::milliseconds patience) {
    if (!m_thread.joinable()) return;
    bool left = false;
    std::size_t waiting = 0;
    {
        std::unique_lock lock(m_shared->mutex);
        m_shared->endBy = steadyNow() + patience;
        m_shared->carriage->wake();
        left = !m_shared->over.wait_for(lock, patience + kHungDisk, [this] { return m_shared->ended; });
        waiting = m_shared->outbox.waiting();
    }
    if (left) {
        ++strayThreads();
        m_thread.detach();
    } else {
        m_thread.join();
    }
    if (waiting > 0) {
        const std::string then = m_shared->config.file.empty() ? "are lost" : "will be sent by the next run";
        log::write(log::Level::Warning, m_shared->config.name,
                   std::to_string(waiting) + " messages were not confirmed and " + then);
    }
}

void Courier::keep(Shared& shared, const alert::OutboxPosition& settled) {
    if (shared.config.file.empty()) return;
    if (const auto kept = store::replaceWhole(shared.config.file, encodePosition(settled)); !kept) {
        log::write(log::Level::Warning, shared.config.name,
                   "how far alerts were told cannot be kept: " + kept.error().text());
    }
}

void Courier::run(Shared& shared) {
    Carriage& carriage = *shared.carriage;
    bool failing = false;
    bool flying = false;
    std::unique_lock lock(shared.mutex);
    alert::OutboxPosition kept = shared.outbox.settled();
    for (;;) {
        const Instant now = steadyNow();
        if (!flying) {
            if (const alert::Message* next = shared.outbox.next(now)) {
                const alert::Message message = *next;
                flying = true;
                lock.unlock();
                carriage.begin(message);
                lock.lock();
            }
        }
        const auto due = shared.outbox.deadline();
        // At the end only what can go at once is still tried.
        const auto endBy = shared.endBy;
        if (endBy && (now >= *endBy || (!flying && (!due || *due >= *endBy)))) break;
        const Instant until = std::min({flying ? now + kLongest : due.value_or(now + kLongest),
                                        endBy.value_or(now + kLongest), now + kLongest});
        lock.unlock();
        carriage.wait(until - now);
        auto ended = flying ? carriage.ended() : std::nullopt;
        lock.lock();
        if (!ended) continue;
        flying = false;
        if (!ended->failure) {
            shared.outbox.confirmed(steadyNow());
            if (std::exchange(failing, false))
                log::write(log::Level::Info, shared.config.name, "messages arrive again");
        } else {
            const bool givenUp = shared.outbox.failed(*ended->failure, steadyNow(), ended->patience);
            const bool news = givenUp || !std::exchange(failing, true);
            log::write(news ? log::Level::Warning : log::Level::Debug, shared.config.name,
                       "a message did not arrive: " + log::printable(ended->why)
                           + (givenUp ? "; it is given up" : "; it is tried again"));
        }
        if (const auto settled = shared.outbox.settled(); settled != kept) {
            kept = settled;
            lock.unlock();
            keep(shared, kept);
            lock.lock();
        }
    }
    shared.ended = true;
    shared.over.notify_all();
}

} // namespace vedette::app
