/// Operators' words on peers, kept in the data folder: how each is verified until when, why, and who says so.
/// What `trust pin` writes and a running node heeds within a second.
#pragma once

#include "app/node/console.h"
#include "app/node/file_mark.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"
#include "core/trust/verifier.h"

#include <filesystem>
#include <map>
#include <optional>

namespace vedette::app {

struct TierWord {
    trust::Word word;
    OperatorId by;
    WallTime since;
    friend bool operator==(const TierWord&, const TierWord&) = default;
};

class TierFile {
public:
    using Words = std::map<codec::PeerId, TierWord>;
    static constexpr std::size_t kMaxWords = 10'000;

    explicit TierFile(const std::filesystem::path& dataDir) : m_path(dataDir / "tiers.json") {}

    /// Without those whose time is over. No file: no words. UsageError::BadValue of a file that set() did not
    /// write.
    [[nodiscard]] Result<Words> read(WallTime now) const;
    /// Nothing takes the word back; whether anything changed. One writer at a time; a reader sees the file
    /// before or after.
    [[nodiscard]] Result<bool> set(const codec::PeerId& peer, const std::optional<TierWord>& word,
                                   WallTime now) const;

    /// Another one after each writing; nothing when there is no file.
    [[nodiscard]] std::optional<FileMark> mark() const { return FileMark::of(m_path); }

private:
    std::filesystem::path m_path;
};

[[nodiscard]] Json jsonOf(const codec::PeerId& peer, const TierWord& word);

} // namespace vedette::app
