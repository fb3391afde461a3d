#include "app/node/tier_file.h"

#include "app/config/command_line.h"
#include "app/node/file_turn.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/store/whole_file.h"

#include <utility>

namespace vedette::app {

namespace {

constexpr std::size_t kMostBytes = 16 << 20;

std::optional<TierWord> wordOf(const Json& row) {
    const auto text = [&](const char* key) {
        const auto at = row.find(key);
        return at != row.end() && at->is_string() ? at->get<std::string>() : std::string();
    };
    TierWord word;
    const auto tier = trust::tierNamed(text("tier"));
    const auto since = parseRfc3339(text("since"));
    if (!tier || !since) return std::nullopt;
    word.word.tier = *tier;
    word.word.why = text("why");
    word.since = *since;
    if (const auto by = row.find("by"); by != row.end() && by->is_number_unsigned())
        word.by = OperatorId{by->get<std::uint64_t>()};
    if (const auto until = row.find("until"); until != row.end() && !until->is_null()) {
        const auto time = parseRfc3339(text("until"));
        if (!time) return std::nullopt;
        word.word.until = *time;
    }
    return word;
}

Fail<config::UsageError> malformed(const std::filesystem::path& path) {
    return Fail{config::UsageError::BadValue,
                "'" + log::printable(path.string(), 200)
                    + "' is not what trust pin writes: move it away, and pin anew."};
}

Fail<config::UsageError> tooMany() {
    return Fail{config::UsageError::BadValue, "There is room for " + std::to_string(TierFile::kMaxWords)
                                                  + " pins: unpin some, or say it in the policy."};
}

} // namespace

Json jsonOf(const codec::PeerId& peer, const TierWord& word) {
    return {{"peer_id", peer.text()},
            {"tier", trust::codeName(word.word.tier)},
            {"until", word.word.until.ms == 0 ? Json(nullptr) : Json(rfc3339(word.word.until))},
            {"why", word.word.why},
            {"by", word.by.value},
            {"since", rfc3339(word.since)}};
}

Result<TierFile::Words> TierFile::read(WallTime now) const {
    Words words;
    const auto bytes = VD_TRY(store::readWhole(m_path.string(), kMostBytes));
    if (!bytes) return words;
    const Json all = Json::parse(bytes->begin(), bytes->end(), nullptr, false);
    if (!all.is_array()) return malformed(m_path);
    for (const Json& row : all) {
        const auto id = row.is_object() ? row.find("peer_id") : row.end();
        if (!row.is_object() || id == row.end() || !id->is_string()) return malformed(m_path);
        const auto peer = codec::PeerId::fromText(id->get<std::string>());
        auto word = wordOf(row);
        if (!peer || !word) return malformed(m_path);
        if (word->word.until.ms != 0 && word->word.until.ms <= now.ms) continue;
        if (words.size() >= kMaxWords) return tooMany();
        words.insert_or_assign(*peer, *std::move(word));
    }
    return words;
}

Result<bool> TierFile::set(const codec::PeerId& peer, const std::optional<TierWord>& word,
                           WallTime now) const {
    const auto turn = VD_TRY(FileTurn::take(m_path));
    Words words = VD_TRY(read(now));
    const bool had = words.erase(peer) > 0;
    if (!word && !had) return false;
    if (word && words.size() >= kMaxWords) return tooMany();
    if (word) words.emplace(peer, *word);
    Json all = Json::array();
    for (const auto& [id, one] : words) all.push_back(jsonOf(id, one));
    VD_TRY(store::replaceWhole(m_path.string(), viewOf(all.dump(1) + "\n")));
    return true;
}

} // namespace vedette::app
