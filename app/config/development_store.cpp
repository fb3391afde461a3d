#include "app/config/development_store.h"

#include "core/base/random.h"
#include "core/keys/module_needs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>
#include <string>
#include <system_error>
#include <utility>

namespace vedette::config {

namespace {

using keys::TokenError;

constexpr std::size_t kPinDigits = 16;

/// Digits that nobody chose: 16 of them, evenly drawn.
Secret drawPin() {
    SystemRandom random;
    Secret pin(kPinDigits);
    const auto digits = pin.exposeMutable();
    for (std::size_t i = 0; i < digits.size();) {
        random.fill(digits.subspan(i, 1));
        if (digits[i] >= 250) continue;
        digits[i] = static_cast<Byte>('0' + digits[i] % 10);
        ++i;
    }
    return pin;
}

Fail<std::error_code> failed(const std::filesystem::path& what) {
    return Fail{std::error_code(errno, std::system_category()), what.string()};
}

/// A new file, ours alone to read.
Result<> writeFile(const std::filesystem::path& path, BytesView content) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return failed(path);
    const bool written = ::write(fd, content.data(), content.size()) == static_cast<ssize_t>(content.size());
    const bool kept = written && ::fsync(fd) == 0;
    ::close(fd);
    if (!kept) return failed(path);
    return {};
}

Result<> makeFolder(const std::filesystem::path& path) {
    if (::mkdir(path.c_str(), 0700) != 0) return failed(path);
    return {};
}

std::string configurationFor(const std::filesystem::path& tokens) {
    return "directories.tokendir = " + tokens.string()
         + "\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = false\n"
           "slots.mechanisms = ALL\nlibrary.reset_on_fork = false\n";
}

} // namespace

DevelopmentStore::DevelopmentStore(const std::filesystem::path& dataDir)
    : m_folder(std::filesystem::absolute(dataDir) / "development-token") {}

std::optional<std::filesystem::path> DevelopmentStore::module() {
    std::error_code ignored;
    for (const auto& configured : keys::configuredModules()) {
        if (configured.path.filename().string().starts_with("libsofthsm")) return configured.path;
    }
    for (const char* usual : {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm.so",
                              "/usr/lib64/pkcs11/libsofthsm2.so"}) {
        if (std::filesystem::exists(usual, ignored)) return usual;
    }
    return std::nullopt;
}

bool DevelopmentStore::isMade() const {
    std::error_code ignored;
    return std::filesystem::exists(m_folder / "pin", ignored); // written last
}

Result<> DevelopmentStore::make() const {
    static std::mutex making;
    const std::lock_guard lock(making);
    if (isMade()) return {};
    if (!module()) {
        return Fail{TokenError::NoModule,
                    "SoftHSM is not installed; on Debian and Ubuntu: apt-get install softhsm2"};
    }
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
    std::filesystem::create_directories(m_folder.parent_path().parent_path(), ignored);
    static_cast<void>(makeFolder(m_folder.parent_path())); // the data folder, which is most often there
    VD_TRY(makeFolder(m_folder));
    VD_TRY(makeFolder(m_folder / "tokens"));
    VD_TRY(writeFile(m_folder / "softhsm2.conf", viewOf(configurationFor(m_folder / "tokens"))));
    const Secret soPin = drawPin();
    const Secret pin = drawPin();
    VD_TRY(writeFile(m_folder / "so-pin", soPin.expose()));

    auto process = VD_TRY(keys::TokenProcess::start(config()));
    keys::Initialize initialize;
    initialize.label = kLabel;
    initialize.soPin = soPin.clone();
    initialize.userPin = pin.clone();
    VD_TRY(process->call(std::move(initialize)));
    keys::Login login;
    login.token.label = kLabel;
    login.pin = pin.clone();
    VD_TRY(process->call(std::move(login)));
    keys::Generate generate;
    SystemRandom random;
    generate.token.label = kLabel;
    generate.label = kKey;
    generate.id = Bytes(8);
    random.fill(generate.id);
    random.fill(generate.nonce);
    const Bytes input = keys::proofInput(generate.nonce);
    const auto made = VD_TRY(process->ask<keys::Generated>(std::move(generate)));
    const auto key = crypto::PublicKey::decode(made.key.publicKey);
    if (!key || !key->verify(input, made.proof)) return Fail{TokenError::ProofFailed};
    return writeFile(m_folder / "pin", pin.expose());
}

keys::TokenProcessConfig DevelopmentStore::config() const {
    keys::TokenProcessConfig out;
    out.module = module().value_or("/nonexistent/libsofthsm2.so");
    out.exceptions.readable = {m_folder / "softhsm2.conf"};
    out.exceptions.writable = {m_folder / "tokens"};
    out.given["SOFTHSM2_CONF"] = (m_folder / "softhsm2.conf").string();
    return out;
}

TokenUri DevelopmentStore::uri() const {
    TokenUri uri;
    uri.token.label = kLabel;
    uri.object = kKey;
    uri.modulePath = config().module;
    uri.pinSource = m_folder / "pin";
    return uri;
}

} // namespace vedette::config
