#include "app/config/identity.h"

#include "core/base/log.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>

namespace vedette::config {

std::string_view codeName(IdentityError error) noexcept {
    switch (error) {
    case IdentityError::BadUri: return "bad_uri";
    case IdentityError::UnknownType: return "unknown_type";
    case IdentityError::SecretInUri: return "secret_in_uri";
    case IdentityError::NotSupported: return "not_supported";
    case IdentityError::Unreadable: return "unreadable";
    case IdentityError::NotWritten: return "not_written";
    case IdentityError::OpenToOthers: return "open_to_others";
    case IdentityError::WrongType: return "wrong_type";
    }
    return "unknown";
}

namespace {

constexpr std::size_t kMaxFile = 16 * 1024;

using FileStatus = struct stat; // hidden by the function of the same name

Result<crypto::KeyType> keyType(std::string_view name) {
    if (name == "ed25519") return crypto::KeyType::Ed25519;
    if (name == "ecdsa") return crypto::KeyType::Ecdsa;
    if (name == "rsa") return crypto::KeyType::Rsa;
    return Fail{IdentityError::UnknownType,
                "The key type '" + log::printable(name, 40) + "' is not known: use ed25519, ecdsa or rsa."};
}

/// Closes on every way out.
class File {
public:
    explicit File(int fd) noexcept : m_fd(fd) {}

    ~File() {
        if (m_fd >= 0) ::close(m_fd);
    }

    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] int fd() const noexcept { return m_fd; }

private:
    int m_fd;
};

Result<> writeAll(int fd, BytesView bytes) {
    while (!bytes.empty()) {
        const ssize_t went = ::write(fd, bytes.data(), bytes.size());
        if (went < 0 && errno == EINTR) continue;
        if (went <= 0) return Fail{IdentityError::NotWritten, std::system_category().message(errno)};
        bytes = bytes.subspan(static_cast<std::size_t>(went));
    }
    return {};
}

/// Whole or not at all: written beside, synchronised, then linked to its name, which must not exist.
Result<> writeNew(const std::filesystem::path& path, BytesView bytes) {
    const auto failed = [&](int error) {
        return Fail{IdentityError::NotWritten,
                    "The identity file " + path.string() + " could not be written: "
                        + std::system_category().message(error) + "; check the folder."};
    };
    const std::string beside = path.string() + ".new." + std::to_string(::getpid());
    {
        const File file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (file.fd() < 0) return failed(errno);
        if (!writeAll(file.fd(), bytes) || ::fsync(file.fd()) != 0) {
            const int error = errno;
            ::unlink(beside.c_str());
            return failed(error);
        }
    }
    const int linked = ::link(beside.c_str(), path.c_str());
    const int error = errno;
    ::unlink(beside.c_str());
    if (linked != 0) return failed(error);
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const File directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.fd() < 0 || ::fsync(directory.fd()) != 0) return failed(errno);
    return {};
}

/// The file's content; nothing when there is no such file.
Result<std::optional<Bytes>> readFile(const std::filesystem::path& path) {
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.fd() < 0 && errno == ENOENT) return std::optional<Bytes>();
    FileStatus status;
    if (file.fd() < 0 || ::fstat(file.fd(), &status) != 0) {
        return Fail{IdentityError::Unreadable, "The identity file " + path.string() + " cannot be read: "
                                                   + std::system_category().message(errno)
                                                   + "; check its path and owner."};
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return Fail{IdentityError::OpenToOthers,
                    "The identity file " + path.string() + " is open to other users: run 'chmod 600' on it."};
    }
    Bytes bytes(kMaxFile + 1);
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t got = ::read(file.fd(), bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        size += static_cast<std::size_t>(got);
    }
    if (size == 0 || size > kMaxFile) {
        return Fail{IdentityError::Unreadable,
                    "The identity file " + path.string() + " is not one of ours: name another file."};
    }
    bytes.resize(size);
    return std::optional<Bytes>(std::move(bytes));
}

} // namespace

Result<IdentityUri> IdentityUri::parse(std::string_view text) {
    IdentityUri uri;
    if (text.find("pin-value") != text.npos || text.find("passphrase=") != text.npos) {
        return Fail{IdentityError::SecretInUri,
                    "A secret in an identity URI is refused, for other users can read a call's words: use "
                    "--pin-fd N or the prompt."};
    }
    if (text.starts_with("ephemeral:")) {
        uri.type = VD_TRY(keyType(text.substr(10)));
        uri.typeGiven = true;
        return uri;
    }
    if (text.starts_with("pkcs11:")) {
        return Fail{IdentityError::NotSupported, "A key in a token (pkcs11:) is for run and dial: give this "
                                                 "command ephemeral:ed25519 or file:PATH."};
    }
    if (!text.starts_with("file:")) {
        return Fail{IdentityError::BadUri,
                    "The identity '" + log::printable(text, 60)
                        + "' is not a URI that we know: use ephemeral:ed25519 or file:PATH."};
    }
    std::string_view rest = text.substr(5);
    if (const std::size_t mark = rest.find('?'); mark != rest.npos) {
        const std::string_view query = rest.substr(mark + 1);
        if (!query.starts_with("type=")) {
            return Fail{IdentityError::BadUri, "The identity URI says '?" + log::printable(query, 40)
                                                   + "': only ?type=ed25519|ecdsa|rsa is known."};
        }
        uri.type = VD_TRY(keyType(query.substr(5)));
        uri.typeGiven = true;
        rest = rest.substr(0, mark);
    }
    if (rest.starts_with("///")) rest.remove_prefix(2); // file:///path of RFC 8089
    if (rest.empty()) return Fail{IdentityError::BadUri, "The identity URI names no file: write file:PATH."};
    uri.file = std::filesystem::path(rest);
    return uri;
}

Result<crypto::PrivateKey> openIdentity(const IdentityUri& uri, const AskPassphrase& ask, Random& random) {
    if (uri.file.empty()) return crypto::PrivateKey::generate(uri.type, random);
    const std::string what = uri.file.filename().string();
    const auto sealed = VD_TRY(readFile(uri.file));
    if (!sealed) {
        const Secret passphrase = VD_TRY(ask(what, Purpose::Create));
        auto key = VD_TRY(crypto::PrivateKey::generate(uri.type, random));
        VD_TRY(writeNew(uri.file, key.seal(passphrase, random)));
        return key;
    }
    const Secret passphrase = VD_TRY(ask(what, Purpose::Open));
    auto key = VD_TRY(crypto::PrivateKey::unseal(*sealed, passphrase));
    if (uri.typeGiven && key.publicKey().type() != uri.type) {
        return Fail{IdentityError::WrongType,
                    "The identity file " + uri.file.string() + " holds a key of type "
                        + std::string(crypto::keyTypeName(key.publicKey().type()))
                        + ", not the one asked for: leave out ?type= or name another file."};
    }
    return key;
}

} // namespace vedette::config
