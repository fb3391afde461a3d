/// The policy that rules a running node: the file of --policy, and what it has become since.
///
/// A file of TOML, a folder of it, or a bundle that the officers of the ledger signed (policy/bundle.h),
/// which a file begins with no letter of text with. What is in the file is looked at again as it changes, and
/// taken when its version is later; one that is earlier, or says something else under the same version, is
/// not.
#pragma once

#include "core/ledger/ledger.h"
#include "core/policy/bundle.h"
#include "core/policy/policy.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

class PolicySource {
public:
    /// `ledger` may be null: a bundle is refused then. `kept` holds which bundle was held last, over
    /// restarts; empty for a node that keeps nothing.
    PolicySource(std::string path, std::shared_ptr<const ledger::Ledger> ledger, std::filesystem::path kept)
        : m_path(std::move(path)), m_ledger(std::move(ledger)), m_kept(std::move(kept)) {}

    /// Null when nothing changed since the last look. A file that cannot rule is told once, and the one
    /// before stays.
    /// With a ledger the file may be missing at first, or a bundle whose time is over: another will come, and
    /// until then nothing is allowed.
    [[nodiscard]] Result<std::shared_ptr<const policy::Policy>> look();

    /// It is one with others': a bundle, or still to come.
    [[nodiscard]] bool isShared() const noexcept { return m_shared; }

    /// The bundle that ruled last in this run; empty when the policy is text, or none did.
    [[nodiscard]] const Bytes& bundle() const noexcept { return m_bundle; }

    /// The last bundle that ruled, here or before a restart.
    [[nodiscard]] const policy::BundleGuard::Saved& held() const noexcept { return m_held; }

private:
    struct Mark {
        std::string path;
        std::filesystem::file_time_type changed;
        std::uintmax_t size = 0;
        friend bool operator==(const Mark&, const Mark&) = default;
    };

    [[nodiscard]] std::vector<Mark> marks() const;
    [[nodiscard]] Result<policy::Document> read();
    [[nodiscard]] Result<policy::Document> readBundle(BytesView bytes);

    std::string m_path;
    std::shared_ptr<const ledger::Ledger> m_ledger;
    std::filesystem::path m_kept;
    std::optional<std::vector<Mark>> m_marks;
    policy::BundleGuard::Saved m_held; ///< of text as well, by its hash
    Bytes m_bundle;
    bool m_shared = false;
};

} // namespace vedette::app
