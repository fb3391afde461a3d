#include "core/store/whole_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace vedette::store {

namespace {

Error wholeFileError(const std::string& path) {
    const int number = errno;
    const auto code = number == ENOSPC || number == EDQUOT ? StoreError::Full : StoreError::Failed;
    return Error(code, path + ": " + std::system_category().message(number));
}

class OpenFile {
public:
    OpenFile(const std::string& path, int flags) : m_file(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}

    ~OpenFile() {
        if (m_file >= 0) ::close(m_file);
    }

    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] bool ok() const noexcept { return m_file >= 0; }

    [[nodiscard]] int get() const noexcept { return m_file; }

private:
    int m_file;
};

Result<> writeAll(const OpenFile& file, BytesView bytes, const std::string& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return Fail{wholeFileError(path)};
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    if (::fsync(file.get()) != 0) return Fail{wholeFileError(path)};
    return {};
}

} // namespace

Result<std::optional<Bytes>> readWhole(const std::string& path, std::size_t most) {
    const OpenFile file(path, O_RDONLY);
    if (!file.ok()) {
        if (errno == ENOENT) return std::optional<Bytes>{};
        return Fail{StoreError::CannotOpen, path + ": " + std::system_category().message(errno)};
    }

    std::error_code code;
    const bool regular = std::filesystem::is_regular_file(path, code);
    const std::uintmax_t size = regular ? std::filesystem::file_size(path, code) : 0;
    if (!regular || code || size > most)
        return Fail{StoreError::CannotOpen,
                    path + ": not a file of at most " + std::to_string(most) + " bytes"};
    Bytes bytes(static_cast<std::size_t>(size));
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t read = ::read(file.get(), bytes.data() + have, bytes.size() - have);
        if (read < 0 && errno == EINTR) continue;
        if (read < 0) return Fail{wholeFileError(path)};
        if (read == 0) break; // cut while we read
        have += static_cast<std::size_t>(read);
    }
    bytes.resize(have);
    return std::optional<Bytes>(std::move(bytes));
}

Result<> replaceWhole(const std::string& path, BytesView bytes) {
    const std::string beside = path + ".new";
    {
        const OpenFile file(beside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
        if (!file.ok())
            return Fail{StoreError::CannotOpen, beside + ": " + std::system_category().message(errno)};
        if (auto written = writeAll(file, bytes, beside); !written) {
            ::unlink(beside.c_str());
            return written;
        }
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) return Fail{wholeFileError(path)};
    // The name itself is on the disk only when its folder is.
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const OpenFile parent(folder, O_RDONLY | O_DIRECTORY);
    if (!parent.ok() || ::fsync(parent.get()) != 0) return Fail{wholeFileError(folder)};
    return {};
}

} // namespace vedette::store
