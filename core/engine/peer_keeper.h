/// Keeps what networks know of other peers in files, from one run to the next (discovery/saved_peers.h).
///
/// Reading blocks and happens once, when a network is joined; writing happens on a thread of its own, the
/// last state of each file only, so that at most one state of each waits. A file that could not be written is
/// tried again with the next one, every minute, and once more at the end. A file that cannot be read is put
/// aside under another name and said in the log; one of a newer program is left alone and not written over.
/// Belongs to the engine's thread.
#pragma once

#include "core/discovery/saved_peers.h"
#include "core/store/worker.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace vedette::engine {

/// Replaces a file as a whole and returns when that will survive a crash (store::replaceWhole).
using ReplaceFile = std::function<Result<>(const std::string& path, BytesView bytes)>;

class PeerKeeper {
public:
    static constexpr Duration kInterval = std::chrono::seconds(60);

    /// What became of a write() and of all before it.
    struct Settled {
        std::uint64_t ticket = 0;
        std::optional<Error> why; ///< nothing: it is on disk
    };

    /// `settled` is called on the writing thread when poll() has something.
    explicit PeerKeeper(ReplaceFile replace = {}, std::function<void()> settled = {});
    /// As finish(), with all the time that it takes.
    ~PeerKeeper();
    PeerKeeper(const PeerKeeper&) = delete;
    PeerKeeper& operator=(const PeerKeeper&) = delete;

    /// Empty when there is nothing that can be used.
    [[nodiscard]] discovery::SavedPeers recall(const std::string& path);
    void keep(const std::string& path, const discovery::SavedPeers& peers);

    /// Another small file, on the same thread.
    void keepBytes(const std::string& path, Bytes bytes) { push(path, std::move(bytes), 0); }

    /// One that somebody waits for: its ticket, from 1, is settled once, and with it those before it. Always
    /// the same file.
    [[nodiscard]] std::uint64_t write(const std::string& path, Bytes bytes);
    [[nodiscard]] std::optional<Settled> poll();

    /// True when everything was tried within that time.
    [[nodiscard]] bool settle(std::chrono::milliseconds patience);
    /// True when all is on disk. Nothing may be written afterwards; what was settled is still to be polled.
    [[nodiscard]] bool finish(std::chrono::milliseconds patience);

private:
    struct Nudge {}; ///< the states themselves stand in Shared
    struct Shared;
    class Files;

    void push(const std::string& path, Bytes bytes, std::uint64_t ticket);

    std::shared_ptr<Shared> m_shared; ///< with the thread, which may outlive this
    store::Worker<Nudge> m_worker;
    std::set<std::string> m_untouchable; ///< of a newer program
    std::uint64_t m_tickets = 0;
    bool m_finished = false;
};

} // namespace vedette::engine
