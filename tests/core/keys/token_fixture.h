/// A helper process in front of SoftHSM or the mock module, each test with a store of its own.
#pragma once

#include "core/keys/module_needs.h"
#include "core/keys/token_process.h"
#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <memory>
#include <string>

namespace vedette::keys::test {

inline constexpr const char* kSoftHsm = "/usr/lib/softhsm/libsofthsm2.so";

[[nodiscard]] inline Secret secretOf(std::string_view text) {
    return Secret(viewOf(text));
}

[[nodiscard]] inline std::optional<std::string> variableOf(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

/// False, aloud, where SoftHSM is not installed.
[[nodiscard]] inline bool softHsmIsThere() {
    if (QFile::exists(kSoftHsm)) return true;
    std::fprintf(stderr, "SKIPPED: SoftHSM is not installed (apt-get install softhsm2)\n");
    vedette::test::skippedAloud() = true;
    return false;
}

/// An empty store, named by SOFTHSM2_CONF for as long as it lives.
class SoftStore {
public:
    explicit SoftStore(const QByteArray& mechanisms = "ALL") {
        QDir(m_folder.path()).mkdir("tokens");
        const QString path = m_folder.filePath("softhsm2.conf");
        QFile file(path);
        VD_ASSERT(file.open(QIODevice::WriteOnly));
        file.write("directories.tokendir = " + m_folder.filePath("tokens").toUtf8()
                   + "\nobjectstore.backend = file\nlog.level = ERROR\nslots.mechanisms = " + mechanisms
                   + "\n");
        qputenv("SOFTHSM2_CONF", path.toUtf8());
    }

    [[nodiscard]] static TokenProcessConfig config() {
        TokenProcessConfig out;
        out.program = VEDETTE_TOKEN;
        out.module = kSoftHsm;
        out.exceptions = needsOf(kSoftHsm, variableOf);
        return out;
    }

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// The mock with these faults.
[[nodiscard]] inline TokenProcessConfig mockConfig(const char* faults) {
    qputenv("VEDETTE_MOCK", faults);
    TokenProcessConfig out;
    out.program = VEDETTE_TOKEN;
    out.module = VEDETTE_MOCK_MODULE;
    out.environment = {"VEDETTE_MOCK", "VEDETTE_MOCK_PLUG"};
    return out;
}

[[nodiscard]] inline TokenRef named(std::string label) {
    return {std::move(label), {}, {}, {}};
}

[[nodiscard]] inline Login loginWith(std::string label, std::string_view pin) {
    Login login;
    login.token = named(std::move(label));
    login.pin = secretOf(pin);
    return login;
}

[[nodiscard]] inline Initialize initializing(std::string label) {
    Initialize made;
    made.label = std::move(label);
    made.soPin = secretOf("12345678");
    made.userPin = secretOf("1234");
    return made;
}

} // namespace vedette::keys::test
