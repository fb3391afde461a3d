#include "app/node/policy_source.h"

#include "app/config/command_line.h"
#include "app/node/policy_file.h"
#include "core/base/wall_clock.h"
#include "core/crypto/hash.h"
#include "core/store/whole_file.h"

#include <system_error>

namespace vedette::app {

std::vector<PolicySource::Mark> PolicySource::marks() const {
    std::vector<Mark> all;
    for (const std::string& file : policyFiles(m_path)) {
        std::error_code failed;
        Mark mark{file, std::filesystem::last_write_time(file, failed), 0};
        if (!failed) mark.size = std::filesystem::file_size(file, failed);
        all.push_back(std::move(mark));
    }
    return all;
}

Result<policy::Document> PolicySource::readBundle(BytesView bytes) {
    if (!m_ledger) {
        return Fail{config::UsageError::BadValue,
                    "The policy is signed, and nobody says by whom: give the key ledger with --ledger."};
    }
    m_shared = true;
    policy::BundleGuard::Saved held = m_held;
    if (held.version == 0 && !m_kept.empty()) {
        const auto kept = VD_TRY(store::readWhole(m_kept.string(), 1024));
        if (kept) held = VD_TRY(policy::BundleGuard::Saved::decode(*kept));
    }
    policy::BundleGuard guard({m_ledger->id(), m_ledger->policy()}, held);
    auto document = VD_TRY(guard.offer(bytes, wallNow()));
    // On disk first: what once ruled is not rolled back by a restart.
    if (!m_kept.empty() && guard.saved() != held)
        VD_TRY(store::replaceWhole(m_kept.string(), guard.saved().encode()));
    m_held = guard.saved();
    m_bundle = copyOf(bytes);
    return document;
}

Result<policy::Document> PolicySource::read() {
    const auto texts = VD_TRY(policyTexts(m_path));
    if (texts.size() == 1 && policy::isBundle(viewOf(texts[0].text)))
        return readBundle(viewOf(texts[0].text));
    auto document = VD_TRY(policyOf(texts));
    crypto::Sha256 hash;
    for (const policy::Bundle::File& file : texts) hash.update(viewOf(file.text));
    const policy::BundleGuard::Saved now{document.version, hash.finish()};
    if (m_held.version > now.version) return Fail{policy::BundleError::RolledBack};
    if (m_held.version == now.version && m_held != now) return Fail{policy::BundleError::Forked};
    m_held = now;
    return document;
}

Result<std::shared_ptr<const policy::Policy>> PolicySource::look() {
    auto found = marks();
    if (m_marks == found) return std::shared_ptr<const policy::Policy>();
    const bool first = !m_marks;
    m_marks = std::move(found);
    std::error_code failed;
    if (m_ledger && !std::filesystem::exists(m_path, failed) && !failed) {
        m_shared = true;
        // What ruled goes on; where nothing did, nothing is allowed.
        if (!first) return std::shared_ptr<const policy::Policy>();
        return std::make_shared<const policy::Policy>(policy::Policy::compile({}));
    }
    const auto before = m_held;
    auto document = read();
    if (!document) {
        const bool over = first && document.error().code == policy::BundleError::Stale;
        if (!over) return Fail{std::move(document).error()};
        return std::make_shared<const policy::Policy>(policy::Policy::compile({}));
    }
    if (m_held == before && before.version != 0)
        return std::shared_ptr<const policy::Policy>(); // touched, no more
    return std::make_shared<const policy::Policy>(policy::Policy::compile(std::move(document).value()));
}

} // namespace vedette::app
