#include "app/node/campaign_roll.h"

#include "core/base/log.h"

#include <algorithm>
#include <utility>

namespace vedette::app {

namespace {

using ledger::Campaign;
using Stage = Campaign::Stage;

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json tokenOrNull(const std::optional<std::string>& token) {
    return token ? Json(*token) : Json(nullptr);
}

std::string officerWith(const ledger::Policy& policy, const std::string& token) {
    const auto officer = std::ranges::find(policy.officers, token, &ledger::Officer::token);
    return officer == policy.officers.end() ? std::string() : officer->person;
}

std::string named(const std::string& person, const std::optional<std::string>& token) {
    return (person.empty() ? "nobody named" : log::printable(person, 60)) + ", "
         + (token ? "in '" + log::printable(*token, 60) + "'" : std::string("token not known yet"));
}

} // namespace

CampaignRoll::CampaignRoll(const ledger::Ledger& on, const Campaign& campaign, WallTime now,
                           const std::optional<ledger::KeyId>& only) {
    for (const auto& [key, rotation] : campaign.keys) {
        if (only && key != *only) continue;
        Line line;
        line.rotation = &rotation;
        line.record = on.find(key);
        line.progress = campaign.progress(on, key, now);
        if (line.progress.stage == Stage::Open) {
            const ledger::KeyRecord& old = *line.record; // or it would be barred
            const std::string& token = old.birth.token;
            const std::string person =
                rotation.holder.empty() ? officerWith(on.policy(), token) : rotation.holder;
            // Where the new key lies its birth will say.
            if (line.progress.newMissing)
                line.missing.push_back({"new", ledger::KeyId{old.birth.next}, person, std::nullopt});
            if (line.progress.oldMissing) line.missing.push_back({"old", key, person, token});
        }
        m_lines.emplace(key, std::move(line));
    }
    for (const auto& [key, record] : on.keys()) {
        const auto state = record.stateAt(now);
        const bool alive = state == ledger::State::PreActivation || state == ledger::State::Active
                        || state == ledger::State::Suspended;
        if (!record.issuer || !alive) continue;
        const auto issuer = m_lines.find(*record.issuer);
        if (issuer != m_lines.end()) issuer->second.vouchesFor.push_back(key);
    }
}

Json CampaignRoll::rowOf(const ledger::KeyId& key, const Line& line) {
    const auto& successor = line.rotation->successor;
    const bool made = line.progress.stage != Stage::Open || !line.progress.newMissing;
    Json row{{"event", "key"},
             {"key", key.text()},
             {"peer_id", line.record != nullptr
                             ? Json(codec::PeerId::ofEncodedKey(line.record->birth.key).text())
                             : Json(nullptr)},
             {"stage", ledger::stageName(line.progress.stage)},
             {"holder", textOrNull(line.rotation->holder)},
             {"token", line.record != nullptr ? Json(line.record->birth.token) : Json(nullptr)},
             {"successor",
              line.record != nullptr ? Json(ledger::KeyId{line.record->birth.next}.text()) : Json(nullptr)},
             {"successor_token", successor && made ? Json(successor->birth.token) : Json(nullptr)}};
    row["missing"] = Json::array();
    for (const Missing& one : line.missing) {
        row["missing"].push_back({{"side", one.side},
                                  {"key", one.key.text()},
                                  {"person", textOrNull(one.person)},
                                  {"token", tokenOrNull(one.token)}});
    }
    row["vouches_for"] = Json::array();
    for (const auto& one : line.vouchesFor) row["vouches_for"].push_back(one.text());
    const auto& why = line.progress.why;
    row["code"] = why ? Json(why->code.message()) : Json(nullptr);
    row["message"] = why ? Json(sentence(*why)) : Json(nullptr);
    return row;
}

std::string CampaignRoll::textOf(const ledger::KeyId& key, const Line& line) {
    std::string text = key.text().substr(0, 16) + "  " + std::string(ledger::stageName(line.progress.stage));
    if (line.record != nullptr) {
        text += "  " + codec::PeerId::ofEncodedKey(line.record->birth.key).text();
        if (const auto& successor = line.record->successor)
            text += "  succeeded by " + successor->text().substr(0, 16);
    }
    const char* before = "  missing: ";
    for (const Missing& one : line.missing) {
        text += std::exchange(before, "; ") + ("the " + std::string(one.side)) + " key's signature ("
              + named(one.person, one.token) + ")";
    }
    if (!line.vouchesFor.empty())
        text += "; it vouches for " + std::to_string(line.vouchesFor.size()) + " keys";
    if (line.progress.why) text += "\n    " + sentence(*line.progress.why);
    return text;
}

void CampaignRoll::sayKeys(Console& console) const {
    for (const auto& [key, line] : m_lines) console.line(rowOf(key, line), textOf(key, line));
}

void CampaignRoll::sayPersons(Console& console) const {
    struct Sides {
        std::size_t byNew = 0;
        std::size_t byOld = 0;
    };

    std::map<std::pair<std::string, std::optional<std::string>>, Sides> persons;
    for (const auto& [key, line] : m_lines) {
        for (const Missing& one : line.missing) {
            Sides& sides = persons[{one.person, one.token}];
            ++(one.side == "new" ? sides.byNew : sides.byOld);
        }
    }
    for (const auto& [who, sides] : persons) {
        const auto& [person, token] = who;
        console.line({{"event", "person"},
                      {"person", textOrNull(person)},
                      {"token", tokenOrNull(token)},
                      {"missing", sides.byNew + sides.byOld},
                      {"of_new_keys", sides.byNew},
                      {"of_old_keys", sides.byOld}},
                     named(person, token) + ": " + std::to_string(sides.byNew + sides.byOld) + " missing");
    }
}

std::size_t CampaignRoll::count(Stage stage) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_lines, [&](const auto& one) { return one.second.progress.stage == stage; }));
}

Json CampaignRoll::totals(Json row) const {
    std::size_t missing = 0;
    std::size_t vouchedFor = 0;
    for (const auto& [key, line] : m_lines) {
        missing += line.missing.size();
        if (line.progress.stage != Stage::Done) vouchedFor += line.vouchesFor.size();
    }
    row["keys"] = m_lines.size();
    row["rotated"] = count(Stage::Done);
    row["complete"] = count(Stage::Complete);
    row["open"] = count(Stage::Open);
    row["barred"] = count(Stage::Barred);
    row["signatures_missing"] = missing;
    row["vouched_for"] = vouchedFor;
    return row;
}

std::string CampaignRoll::totalsText() const {
    return std::to_string(m_lines.size()) + " keys: " + std::to_string(count(Stage::Done)) + " rotated, "
         + std::to_string(count(Stage::Complete)) + " complete, " + std::to_string(count(Stage::Open))
         + " open, " + std::to_string(count(Stage::Barred)) + " barred";
}

} // namespace vedette::app
