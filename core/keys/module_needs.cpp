#include "core/keys/module_needs.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <system_error>

namespace vedette::keys {

namespace {

constexpr std::size_t kMaxModules = 64;
constexpr std::streamsize kMaxConfiguration = 64 * 1024;
constexpr std::string_view kBlank = " \t\r";

std::string readConfiguration(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(kMaxConfiguration), '\0');
    file.read(text.data(), kMaxConfiguration);
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return text;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// The last value of a key, in lines of key, sign and value.
std::optional<std::string> valueIn(std::string_view text, std::string_view key, char sign) {
    std::optional<std::string> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t split = line.find(sign);
        if (line.starts_with('#') || split == line.npos) continue;
        if (trimmed(line.substr(0, split)) == key) found = std::string(trimmed(line.substr(split + 1)));
    }
    return found;
}

bool isThere(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Exceptions needsOfSoftHsm(const Variable& environment) {
    Exceptions out;
    std::filesystem::path file = environment("SOFTHSM2_CONF").value_or("");
    if (file.empty()) {
        const std::filesystem::path home = environment("HOME").value_or("");
        file = home / ".config/softhsm2/softhsm2.conf";
        if (home.empty() || !isThere(file)) file = "/etc/softhsm/softhsm2.conf";
    }
    if (!isThere(file)) return out;
    out.readable.push_back(file);
    const auto folder = valueIn(readConfiguration(file), "directories.tokendir", '=');
    if (folder && isThere(*folder)) out.writable.emplace_back(*folder);
    return out;
}

std::optional<std::uint16_t> portIn(std::string_view text) {
    const std::size_t at = text.find("port=");
    if (at == text.npos) return std::nullopt;
    text.remove_prefix(at + 5);
    std::uint16_t port = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), port);
    if (read.ec != std::errc() || port == 0 || port == 0xffff) return std::nullopt;
    return port;
}

Exceptions needsOfTpm(const Variable& environment) {
    Exceptions out;
    std::filesystem::path store = environment("TPM2_PKCS11_STORE").value_or("");
    const std::filesystem::path home = environment("HOME").value_or("");
    if (store.empty() && !home.empty()) store = home / ".tpm2_pkcs11";
    if (isThere(store)) out.writable.push_back(store);
    const std::string way = environment("TPM2_PKCS11_TCTI").value_or("");
    if (const auto port = portIn(way)) {
        // A simulator: one port for commands and the next for its platform.
        out.tcpPorts = {*port, static_cast<std::uint16_t>(*port + 1)};
    } else if (way.starts_with("tabrmd")) {
        out.localSockets = true;
    } else {
        for (const char* device : {"/dev/tpmrm0", "/dev/tpm0"}) {
            if (isThere(device)) out.writable.emplace_back(device);
        }
    }
    for (const char* folder : {"/etc/tpm2-tss", "/usr/share/tpm2-tss"}) {
        if (isThere(folder)) out.readable.emplace_back(folder);
    }
    return out;
}

} // namespace

std::optional<std::filesystem::path> moduleOf(std::string_view configuration) {
    const auto module = valueIn(configuration, "module", ':');
    if (!module || module->empty() || valueIn(configuration, "trust-policy", ':') == "yes")
        return std::nullopt;
    std::filesystem::path path(*module);
    if (!path.is_absolute()) path = std::filesystem::path(VEDETTE_PKCS11_MODULES) / path;
    return path;
}

std::vector<ConfiguredModule> configuredModules() {
    std::vector<ConfiguredModule> out;
    for (const char* folder : {"/etc/pkcs11/modules", VEDETTE_PKCS11_CONFIGS}) {
        std::error_code failed;
        for (std::filesystem::directory_iterator it(folder, failed), end; !failed && it != end;
             it.increment(failed)) {
            if (it->path().extension() != ".module" || out.size() >= kMaxModules) continue;
            const std::string name = it->path().stem().string();
            // The administrator's word comes before a package's.
            if (std::ranges::find(out, name, &ConfiguredModule::name) != out.end()) continue;
            if (auto path = moduleOf(readConfiguration(it->path())); path && isThere(*path))
                out.push_back({name, *std::move(path)});
        }
    }
    std::ranges::sort(out, {}, &ConfiguredModule::name);
    return out;
}

Exceptions needsOf(const std::filesystem::path& module, const Variable& environment) {
    const std::string name = module.filename().string();
    if (name.starts_with("libsofthsm")) return needsOfSoftHsm(environment);
    if (name.starts_with("libtpm2_pkcs11")) return needsOfTpm(environment);
    return {};
}

} // namespace vedette::keys
