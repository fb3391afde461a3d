#include "core/engine/peer_keeper.h"

#include "core/base/log.h"
#include "core/engine/words.h"
#include "core/store/whole_file.h"

#include <cstdio>
#include <map>

namespace vedette::engine {

namespace {

constexpr std::size_t kWaitingFiles = 64;

} // namespace

class PeerKeeper::Files final : public store::Duty<Written> {
public:
    Result<> write(std::span<const Written> items) override {
        std::map<std::string, const Bytes*> last;
        for (const auto& item : items) last[item.path] = &item.bytes;
        for (const auto& [path, bytes] : last) VD_TRY(store::replaceWhole(path, *bytes));
        return {};
    }

    bool tidy() override { return false; }
};

PeerKeeper::PeerKeeper() : m_worker(std::make_unique<Files>(), kWaitingFiles) {}

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
    if (saved.error().code == discovery::SavedPeersError::Newer) {
        m_untouchable.insert(path);
    } else if (std::rename(path.c_str(), (path + ".damaged").c_str()) != 0) {
        m_untouchable.insert(path); // whatever it is, it is not ours to overwrite
    }
    return {};
}

void PeerKeeper::keep(const std::string& path, const discovery::SavedPeers& peers) {
    if (m_untouchable.contains(path)) return;
    m_worker.push({path, peers.encode()}, true);
}

bool PeerKeeper::finish(std::chrono::milliseconds patience) {
    return m_worker.finish(patience);
}

} // namespace vedette::engine
