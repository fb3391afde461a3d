/// A policy as its officers signed it, so that everybody goes by the same one.
///
/// An entry in the ledger's form (ledger/statement.h), signed by the threshold of operators of its role
/// policy, whose body is deterministic CBOR, the map
///
///     {"v": 1, "kind": "policy-bundle", "ledger": id, "version": n, "at": ms, "max_age": ms,
///      "files": [[name, text] …]}
///
/// The version is that of the text, and grows. Whoever holds one takes no earlier one (RolledBack), no other
/// one of the same version (Forked: somebody who may sign told two stories), and none past its age (Stale).
/// When its age is over what it allows ends; what it denies stays denied. Bounds: ledger::kMaxEntry in all,
/// kMaxFiles, kMaxBundleAge.
#pragma once

#include "core/ledger/revocation_set.h"
#include "core/policy/rule.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::policy {

inline constexpr std::string_view kBundleKind = "policy-bundle";
inline constexpr std::size_t kMaxFiles = 256;
inline constexpr Duration kMaxBundleAge = std::chrono::hours(24 * 366);

enum class BundleError {
    RolledBack = 1,
    Forked,
    Stale,
    NotYet,      ///< made in the future by our clock
    OtherVersion ///< than that of its text
};
[[nodiscard]] std::string_view codeName(BundleError error) noexcept;

struct Bundle {
    struct File {
        std::string name;
        std::string text;
        friend bool operator==(const File&, const File&) = default;
    };

    ledger::Digest ledger{};
    std::uint64_t version = 0;
    WallTime at{};
    Duration maxAge{}; ///< whole milliseconds
    std::vector<File> files;

    [[nodiscard]] Bytes encode() const;
    /// The form alone.
    [[nodiscard]] static Result<Bundle> decode(BytesView body);

    [[nodiscard]] WallTime staleFrom() const;
    /// What the text says, every permission ending with the bundle.
    [[nodiscard]] Result<Document> document() const;

    friend bool operator==(const Bundle&, const Bundle&) = default;
};

/// Whether a file of a policy begins as a bundle does, which no text can.
[[nodiscard]] inline bool isBundle(BytesView file) noexcept {
    return !file.empty() && file[0] >= 0x80 && file[0] < 0xC0;
}

/// An encoded Entry whose body is a bundle: its form, its ledger and its signatures hold.
[[nodiscard]] Result<Bundle> openBundle(const ledger::SetAuthority& authority, BytesView entry);

/// The bundle that is held, and what may follow it.
class BundleGuard {
public:
    static constexpr Duration kSkew = std::chrono::hours(24); ///< how far ahead of our clock one may be

    /// What must outlive a run: the array ["vedette-policy", 1, version, hash of the body].
    struct Saved {
        std::uint64_t version = 0; ///< 0: none was ever held
        ledger::Digest hash{};

        [[nodiscard]] Bytes encode() const;
        [[nodiscard]] static Result<Saved> decode(BytesView file);
        friend bool operator==(const Saved&, const Saved&) = default;
    };

    BundleGuard(ledger::SetAuthority authority, Saved saved)
        : m_authority(std::move(authority)), m_saved(saved) {}

    /// Its document when it may rule: a later one, or the one that is held.
    [[nodiscard]] Result<Document> offer(BytesView entry, WallTime now);

    [[nodiscard]] const Saved& saved() const noexcept { return m_saved; }

private:
    ledger::SetAuthority m_authority;
    Saved m_saved;
};

} // namespace vedette::policy

VD_ERROR_CODES(vedette::policy, BundleError, "bundle")
