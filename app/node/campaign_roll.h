/// A campaign called over: what each key has come to by the ledger, whose signature is missing, and who waits
/// for whom.
///
/// A person is who the campaign's file says has the key at hand, else the officer of the ledger whose token
/// it lies in, else nobody.
#pragma once

#include "app/node/console.h"
#include "core/ledger/campaign.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::app {

class CampaignRoll {
public:
    /// Both must outlive it. With `only`, of that key alone.
    CampaignRoll(const ledger::Ledger& on, const ledger::Campaign& campaign, WallTime now,
                 const std::optional<ledger::KeyId>& only = std::nullopt);

    /// A line for each key.
    void sayKeys(Console& console) const;
    /// A line for each person and token whose signatures are missing.
    void sayPersons(Console& console) const;
    /// How many keys have come how far: what the last line says, after `row`.
    [[nodiscard]] Json totals(Json row) const;
    [[nodiscard]] std::string totalsText() const;

    [[nodiscard]] std::size_t count(ledger::Campaign::Stage stage) const;

private:
    struct Missing {
        std::string_view side; ///< "new", "old"
        ledger::KeyId key;
        std::string person;               ///< empty: nobody
        std::optional<std::string> token; ///< none as long as nobody knows where the new key lies
    };

    struct Line {
        const ledger::Rotation* rotation = nullptr;
        const ledger::KeyRecord* record = nullptr; ///< null when the ledger does not know the key
        ledger::Campaign::Progress progress;
        std::vector<Missing> missing;
        std::vector<ledger::KeyId> vouchesFor;
    };

    [[nodiscard]] static Json rowOf(const ledger::KeyId& key, const Line& line);
    [[nodiscard]] static std::string textOf(const ledger::KeyId& key, const Line& line);

    std::map<ledger::KeyId, Line> m_lines;
};

} // namespace vedette::app
