/// The proposal that a running node asks beside its policy, kept in the data folder with who wants it since
/// when. What `policy shadow` writes and a running node heeds within a second.
///
/// A text, the texts of a folder, or a bundle, as they were read: what is compared does not change while
/// somebody goes on editing. One that was ended leaves word of itself, so that what it would have changed can
/// still be looked at. Bounds: kMost bytes in all.
#pragma once

#include "app/node/file_mark.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/node/policy_gate.h"
#include "core/policy/bundle.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

struct Shadow {
    struct Deed {
        OperatorId by;
        WallTime at;
        friend bool operator==(const Deed&, const Deed&) = default;
    };

    ledger::Digest id{}; ///< SHA-256 of the texts one after the other, as sha256sum has it of a single file
    std::uint64_t version = 0;
    std::string from; ///< the path that was named
    Deed set;
    std::optional<Deed> ended{};
    std::vector<policy::Bundle::File> texts{}; ///< none once it is ended

    /// Of texts that make that document.
    [[nodiscard]] static Shadow of(std::vector<policy::Bundle::File> texts, const policy::Document& document,
                                   std::string from, Deed set);
    /// What a node is to compare, nothing once it is ended; what is wrong with the texts is told with its
    /// place.
    [[nodiscard]] Result<std::optional<node::Proposal>> proposal() const;
};

class ShadowFile {
public:
    static constexpr std::size_t kMost = policy::kMaxText + (1 << 20);

    explicit ShadowFile(const std::filesystem::path& dataDir) : m_path(dataDir / "shadow.cbor") {}

    /// No file: nothing. UsageError::BadValue of a file that set() did not write.
    [[nodiscard]] Result<std::optional<Shadow>> read() const;
    /// In place of an earlier one. PolicyError::TooLarge. A reader sees the file before or after.
    [[nodiscard]] Result<> set(const Shadow& shadow) const;
    /// Whether there was one to end.
    [[nodiscard]] Result<bool> end(const Shadow::Deed& deed) const;

    /// Another one after each writing; nothing when there is no file.
    [[nodiscard]] std::optional<FileMark> mark() const { return FileMark::of(m_path); }

private:
    std::filesystem::path m_path;
};

} // namespace vedette::app
