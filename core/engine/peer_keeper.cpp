#include "core/engine/peer_keeper.h"

#include "core/base/log.h"
#include "core/engine/words.h"
#include "core/store/whole_file.h"

#include <cstdio>
#include <deque>
#include <map>
#include <mutex>
#include <utility>

namespace vedette::engine {

struct PeerKeeper::Shared {
    struct State {
        Bytes bytes;
        std::uint64_t ticket = 0; ///< 0: nobody waits for it, or not any more
    };

    ReplaceFile replace;

    std::mutex mutex; ///< of the two below
    std::map<std::string, State> unwritten;
    std::deque<Settled> settled;

    std::mutex calling; ///< held around `ready`, and to take it away
    std::function<void()> ready;
};

class PeerKeeper::Files final : public store::Duty<Nudge> {
public:
    explicit Files(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}

    /// Never fails as a batch: one folder that is gone must not hold up the files of another.
    Result<> write(std::span<const Nudge>) override {
        std::map<std::string, Shared::State> taken;
        {
            const std::lock_guard lock(m_shared->mutex);
            taken.swap(m_shared->unwritten);
        }
        bool told = false;
        for (auto& [path, state] : taken) {
            const auto replaced = m_shared->replace(path, state.bytes);
            const std::lock_guard lock(m_shared->mutex);
            if (const std::uint64_t ticket = std::exchange(state.ticket, 0); ticket != 0) {
                m_shared->settled.push_back(
                    {ticket, replaced ? std::nullopt : std::optional(replaced.error())});
                told = true;
            }
            // A later state of the file, which came meanwhile, takes its place.
            if (!replaced) m_shared->unwritten.try_emplace(path, std::move(state));
        }
        if (told) {
            const std::lock_guard call(m_shared->calling);
            if (m_shared->ready) m_shared->ready();
        }
        return {};
    }

    /// Once a minute: perhaps there is room by now.
    bool tidy() override {
        static_cast<void>(write({}));
        return false;
    }

private:
    std::shared_ptr<Shared> m_shared;
};

PeerKeeper::PeerKeeper(ReplaceFile replace, std::function<void()> settled)
    : m_shared(std::make_shared<Shared>()), m_worker(std::make_unique<Files>(m_shared), 1) {
    m_shared->replace = replace ? std::move(replace) : ReplaceFile(&store::replaceWhole);
    m_shared->ready = std::move(settled);
}

PeerKeeper::~PeerKeeper() {
    static_cast<void>(finish(std::chrono::hours(24)));
}

discovery::SavedPeers PeerKeeper::recall(const std::string& path) {
    auto bytes = store::readWhole(path, discovery::SavedPeers::kMaxBytes);
    if (!bytes) {
        log::write(log::Level::Warning, "engine", sentence(bytes.error()));
        m_untouchable.insert(path);
        return {};
    }
    if (!*bytes) return {};
    auto saved = discovery::SavedPeers::decode(**bytes);
    if (saved) return *std::move(saved);
    log::write(log::Level::Warning, "engine", sentence(saved.error()));
    // What a newer program wrote, or what does not make room, is not ours to overwrite.
    const bool newer = saved.error().code == discovery::SavedPeersError::Newer;
    if (newer || std::rename(path.c_str(), (path + ".damaged").c_str()) != 0) m_untouchable.insert(path);
    return {};
}

void PeerKeeper::keep(const std::string& path, const discovery::SavedPeers& peers) {
    if (!m_untouchable.contains(path)) push(path, peers.encode(), 0);
}

std::uint64_t PeerKeeper::write(const std::string& path, Bytes bytes) {
    push(path, std::move(bytes), ++m_tickets);
    return m_tickets;
}

void PeerKeeper::push(const std::string& path, Bytes bytes, std::uint64_t ticket) {
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->unwritten.insert_or_assign(path, Shared::State{std::move(bytes), ticket});
    }
    m_worker.push({}, true); // of many nudges one is enough
}

std::optional<PeerKeeper::Settled> PeerKeeper::poll() {
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->settled.empty()) return std::nullopt;
    Settled one = std::move(m_shared->settled.front());
    m_shared->settled.pop_front();
    return one;
}

bool PeerKeeper::settle(std::chrono::milliseconds patience) {
    return m_worker.settle(patience);
}

bool PeerKeeper::finish(std::chrono::milliseconds patience) {
    if (!std::exchange(m_finished, true)) m_worker.push({}, true); // what failed is tried once more
    const bool ended = m_worker.finish(patience);
    {
        const std::lock_guard call(m_shared->calling); // whom it would call may soon be gone
        m_shared->ready = {};
    }
    const std::lock_guard lock(m_shared->mutex);
    return ended && m_shared->unwritten.empty();
}

} // namespace vedette::engine
