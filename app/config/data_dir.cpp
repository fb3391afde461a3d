#include "app/config/data_dir.h"

#include "app/config/command_line.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace vedette::config {

std::string_view codeName(DataDirError error) noexcept {
    switch (error) {
    case DataDirError::NoHome: return "no_home";
    case DataDirError::Unusable: return "unusable";
    case DataDirError::InUse: return "in_use";
    }
    return "unknown";
}

Result<std::filesystem::path> DataDir::standardPath() {
    const std::optional<std::string> data = processEnvironment("XDG_DATA_HOME");
    if (data && data->starts_with('/')) return std::filesystem::path(*data) / "vedette";
    const std::optional<std::string> home = processEnvironment("HOME");
    if (home && home->starts_with('/')) return std::filesystem::path(*home) / ".local/share/vedette";
    return Fail{DataDirError::NoHome,
                "There is no home folder to keep data in: give --data-dir DIR or set HOME."};
}

Result<DataDir> DataDir::open(const std::filesystem::path& path) {
    const auto unusable = [&](const std::string& why) {
        return Fail{DataDirError::Unusable, "The data folder " + path.string() + " cannot be used: " + why
                                                + "; give another --data-dir."};
    };
    std::error_code code;
    std::filesystem::create_directories(path.parent_path(), code);
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return unusable(std::system_category().message(errno));

    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (code) return unusable(code.message());
    if (!std::filesystem::is_directory(status)) return unusable("it is not a folder");
    using std::filesystem::perms;
    // Whoever can write here can swap the identity file or the store under us.
    if ((status.permissions() & (perms::group_write | perms::others_write)) != perms::none)
        return unusable("other users can write to it");
    const int lock = ::open((path / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0) return unusable(std::system_category().message(errno));
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        const std::string why = std::system_category().message(errno);
        ::close(lock);
        if (!taken) return unusable(why);
        return Fail{DataDirError::InUse,
                    "The data folder " + path.string()
                        + " is in use by another node: stop that one or give another --data-dir."};
    }
    return DataDir(path, lock);
}

DataDir::DataDir(DataDir&& other) noexcept
    : m_path(std::move(other.m_path)), m_lock(std::exchange(other.m_lock, -1)) {}

DataDir& DataDir::operator=(DataDir&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_lock, other.m_lock);
    return *this;
}

DataDir::~DataDir() {
    if (m_lock >= 0) ::close(m_lock);
}

} // namespace vedette::config
