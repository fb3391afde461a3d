/// A disk that fails at a chosen moment: an SQLite VFS over the real one that counts what changes the disk
/// (writes, syncs, truncations, creations, deletions) and, at the n-th, is full, errs, tears a write, hangs
/// or loses its power. Thread-safe.
///
/// After a power cut nothing works until restore(), which leaves on the real disk what was synced and a part
/// of the rest: each unsynced write is there, not there or torn, by a seed.
#pragma once

#include "core/base/random.h"

#include <sqlite3.h>

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace vedette::test {

class FaultyDisk {
public:
    enum class Fault {
        None,
        Full,     ///< from the n-th change on there is no space, until heal()
        Error,    ///< the n-th change fails, the next ones do not
        Torn,     ///< half of the n-th write arrives, then the power is gone
        PowerCut, ///< the n-th change does not happen, nor any later one
    };

    /// Registered as the default VFS on first use, for the rest of the process.
    static FaultyDisk& disk() {
        static FaultyDisk one;
        return one;
    }

    void arm(Fault fault, std::uint64_t at, std::uint64_t seed) {
        const std::lock_guard lock(m_mutex);
        m_fault = fault;
        m_at = at;
        m_seed = seed;
        m_changes = 0;
        m_off = false;
        m_unsynced.clear();
    }

    void heal() { arm(Fault::None, 0, 0); }

    [[nodiscard]] std::uint64_t changes() const { return m_changes; }

    [[nodiscard]] bool off() const { return m_off; }

    /// After a cut and when all connections are closed: what the disk holds when the power is back.
    void restore() {
        SeededRandom random(m_seed);
        for (auto one = m_unsynced.rbegin(); one != m_unsynced.rend(); ++one) {
            const auto fate = random.below(3);
            if (fate == 0) continue; // it had arrived
            std::FILE* file = std::fopen(one->path.c_str(), "r+b");
            if (file == nullptr) continue;
            const std::size_t kept = fate == 1 ? 0 : one->before.size() / 2;
            std::fseek(file, static_cast<long>(one->offset + kept), SEEK_SET);
            std::fwrite(one->before.data() + kept, 1, one->before.size() - kept, file);
            std::fclose(file);
        }
        heal();
    }

    /// Every sync waits from now on.
    void hang() {
        const std::lock_guard lock(m_mutex);
        m_hanging = true;
    }

    void release() {
        const std::lock_guard lock(m_mutex);
        m_hanging = false;
        m_released.notify_all();
    }

private:
    struct Unsynced {
        std::string path;
        std::uint64_t offset;
        std::vector<char> before; ///< zeros where the file did not reach
    };

    struct File {
        sqlite3_file base;
        char path[512];
        sqlite3_file* real;
    };

    enum class Step {
        Go,
        Fail,
        Tear,
    };

    FaultyDisk() {
        m_real = sqlite3_vfs_find(nullptr);
        m_vfs = *m_real;
        m_vfs.zName = "faulty";
        m_vfs.pNext = nullptr;
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = [](sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
            return disk().open(name, file, flags, out);
        };
        m_vfs.xDelete = [](sqlite3_vfs*, const char* name, int sync) {
            FaultyDisk& d = disk();
            if (d.step() != Step::Go) return SQLITE_IOERR_DELETE;
            return d.m_real->xDelete(d.m_real, name, sync);
        };
        m_methods = {};
        m_methods.iVersion = 2; // without memory maps: every change passes here
        m_methods.xClose = [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); };
        m_methods.xRead = [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
            return real(f)->pMethods->xRead(real(f), to, n, at);
        };
        m_methods.xWrite = [](sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
            return disk().write(f, from, n, at);
        };
        m_methods.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
            if (disk().step() != Step::Go) return SQLITE_IOERR_TRUNCATE;
            return real(f)->pMethods->xTruncate(real(f), size);
        };
        m_methods.xSync = [](sqlite3_file* f, int flags) { return disk().sync(f, flags); };
        m_methods.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
            return real(f)->pMethods->xFileSize(real(f), size);
        };
        m_methods.xLock = [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); };
        m_methods.xUnlock = [](sqlite3_file* f, int level) {
            return real(f)->pMethods->xUnlock(real(f), level);
        };
        m_methods.xCheckReservedLock = [](sqlite3_file* f, int* out) {
            return real(f)->pMethods->xCheckReservedLock(real(f), out);
        };
        m_methods.xFileControl = [](sqlite3_file* f, int op, void* arg) {
            return real(f)->pMethods->xFileControl(real(f), op, arg);
        };
        m_methods.xSectorSize = [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); };
        // None: what the real disk promises of its writes does not hold for this one.
        m_methods.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };
        m_methods.xShmMap = [](sqlite3_file* f, int page, int size, int extend, volatile void** to) {
            return real(f)->pMethods->xShmMap(real(f), page, size, extend, to);
        };
        m_methods.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
            return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
        };
        m_methods.xShmBarrier = [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); };
        m_methods.xShmUnmap = [](sqlite3_file* f, int del) {
            return real(f)->pMethods->xShmUnmap(real(f), del);
        };
        sqlite3_vfs_register(&m_vfs, 1);
    }

    static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

    Step step() {
        const std::lock_guard lock(m_mutex);
        if (m_off) return Step::Fail;
        ++m_changes;
        if (m_fault == Fault::None || m_changes < m_at) return Step::Go;
        switch (m_fault) {
        case Fault::Full: return Step::Fail;
        case Fault::Error: return m_changes == m_at ? Step::Fail : Step::Go;
        case Fault::Torn: m_off = true; return Step::Tear;
        default: m_off = true; return Step::Fail;
        }
    }

    int open(const char* name, sqlite3_file* file, int flags, int* out) {
        auto* mine = reinterpret_cast<File*>(file);
        mine->base.pMethods = nullptr;
        mine->real = reinterpret_cast<sqlite3_file*>(mine + 1);
        std::snprintf(mine->path, sizeof mine->path, "%s", name == nullptr ? "" : name);
        int exists = 0;
        if (name != nullptr) m_real->xAccess(m_real, name, SQLITE_ACCESS_EXISTS, &exists);
        if (exists == 0 && step() != Step::Go) return SQLITE_CANTOPEN;
        const int code = m_real->xOpen(m_real, name, mine->real, flags, out);
        if (code == SQLITE_OK) mine->base.pMethods = &m_methods;
        return code;
    }

    int write(sqlite3_file* file, const void* from, int n, sqlite3_int64 at) {
        sqlite3_file* under = real(file);
        const Step verdict = step();
        const std::lock_guard lock(m_mutex);
        if (verdict == Step::Fail) return m_fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        if (m_fault == Fault::Torn || m_fault == Fault::PowerCut) {
            Unsynced one{reinterpret_cast<File*>(file)->path, static_cast<std::uint64_t>(at),
                         std::vector<char>(static_cast<std::size_t>(n))};
            under->pMethods->xRead(under, one.before.data(), n, at); // fills with zeros behind the end
            m_unsynced.push_back(std::move(one));
        }
        const int code = under->pMethods->xWrite(under, from, verdict == Step::Tear ? n / 2 : n, at);
        return verdict == Step::Tear ? SQLITE_IOERR_WRITE : code;
    }

    int sync(sqlite3_file* file, int flags) {
        {
            std::unique_lock lock(m_mutex);
            m_released.wait(lock, [this] { return !m_hanging; });
        }
        const Step verdict = step();
        if (verdict != Step::Go) return SQLITE_IOERR_FSYNC;
        const std::string path = reinterpret_cast<File*>(file)->path;
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_unsynced, [&](const Unsynced& one) { return one.path == path; });
        return real(file)->pMethods->xSync(real(file), flags);
    }

    sqlite3_vfs* m_real;
    sqlite3_vfs m_vfs;
    sqlite3_io_methods m_methods;
    Fault m_fault = Fault::None;
    std::uint64_t m_at = 0;
    std::uint64_t m_seed = 0;
    std::uint64_t m_changes = 0;
    bool m_off = false;
    std::vector<Unsynced> m_unsynced;
    std::mutex m_mutex;
    std::condition_variable m_released;
    bool m_hanging = false;
};

} // namespace vedette::test
