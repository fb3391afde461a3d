/// A TPM 2.0 in software and an empty store of tpm2-pkcs11 in front of it, named by the environment for as
/// long as it lives: a second kind of module, unlike SoftHSM wherever it can be.
#pragma once

#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <memory>

namespace vedette::keys::test {

inline constexpr const char* kTpmModule = VEDETTE_TPM_MODULE;

class TpmStore {
public:
    /// Nothing, aloud, where it is not installed.
    [[nodiscard]] static std::unique_ptr<TpmStore> create() {
        auto made = std::unique_ptr<TpmStore>(new TpmStore);
        if (QFile::exists(kTpmModule) && made->begin()) return made;
        if (!QFile::exists(kTpmModule) || made->m_programs.exitCode() == kNotInstalled) {
            std::fprintf(stderr, "SKIPPED: no TPM in software (apt-get install swtpm tpm2-abrmd tpm2-tools "
                                 "libtpm2-pkcs11-1 libtss2-tcti-swtpm0 libtss2-tcti-tabrmd0)\n");
            vedette::test::skippedAloud() = true;
        } else {
            std::fprintf(stderr, "the TPM in software does not start\n");
        }
        return nullptr;
    }

    ~TpmStore() {
        m_programs.closeWriteChannel(); // it ends what it started
        m_programs.waitForFinished();
    }

    TpmStore(const TpmStore&) = delete;
    TpmStore& operator=(const TpmStore&) = delete;

    /// How many wrong PINs lock the whole TPM.
    [[nodiscard]] static bool allowWrong(int pins) {
        QProcess process;
        process.start("tpm2_dictionarylockout", {"--setup-parameters", "--max-tries=" + QString::number(pins),
                                                 "--recovery-time=1000", "--lockout-recovery-time=1000"});
        return process.waitForFinished(60'000) && process.exitCode() == 0;
    }

private:
    static constexpr int kNotInstalled = 77;

    TpmStore() = default;

    [[nodiscard]] bool begin() {
        m_programs.start(VEDETTE_SOURCE_DIR "/tests/fakes/software-tpm", {m_folder.path()});
        while (m_programs.waitForReadyRead(120'000)) {
            while (m_programs.canReadLine()) {
                const QByteArray line = m_programs.readLine().trimmed();
                if (line.isEmpty()) return true;
                const auto split = line.indexOf('=');
                qputenv(line.first(split).constData(), line.sliced(split + 1));
            }
        }
        m_programs.waitForFinished();
        return false;
    }

    QTemporaryDir m_folder;
    QProcess m_programs;
};

} // namespace vedette::keys::test
