/// Keeps what networks know of other peers in files, from one run to the next (discovery/saved_peers.h).
///
/// Reading blocks and happens once, when a network is joined; writing happens on a thread of its own, the
/// last state of each file only. A file that cannot be read is put aside under another name and said in the
/// log; one of a newer program is left alone and not written over. Belongs to the engine's thread.
#pragma once

#include "core/discovery/saved_peers.h"
#include "core/store/worker.h"

#include <set>
#include <string>

namespace vedette::engine {

class PeerKeeper {
public:
    static constexpr Duration kInterval = std::chrono::seconds(60);

    PeerKeeper();

    /// Empty when there is nothing that can be used.
    [[nodiscard]] discovery::SavedPeers recall(const std::string& path);
    void keep(const std::string& path, const discovery::SavedPeers& peers);

    /// Another small file, on the same thread.
    void write(const std::string& path, Bytes bytes) { m_worker.push({path, std::move(bytes)}, true); }

    /// True when all is written.
    [[nodiscard]] bool finish(std::chrono::milliseconds patience);

private:
    struct Written {
        std::string path;
        Bytes bytes;
    };

    class Files;

    store::Worker<Written> m_worker;
    std::set<std::string> m_untouchable; ///< of a newer program
};

} // namespace vedette::engine
