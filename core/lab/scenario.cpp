#include "core/lab/scenario.h"

#include "core/codec/plain_toml.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>

namespace vedette::lab {

namespace {

constexpr std::size_t kMaxFile = 64 * 1024;
constexpr double kLongest = 31.0 * 86400;

/// Reads a table key by key and knows in the end which were left over.
class Keys {
public:
    Keys(const toml::table& table, std::string where) : m_table(table), m_where(std::move(where)) {}

    Result<> text(std::string_view key, std::string& out, bool needed) {
        const toml::node* node = seen(key);
        if (node == nullptr) return missing(key, needed);
        const auto value = node->value_exact<std::string>();
        if (!value || value->empty()) return bad(key);
        out = *value;
        return {};
    }

    Result<> flag(std::string_view key, bool& out) {
        const toml::node* node = seen(key);
        if (node == nullptr) return {};
        const auto value = node->value_exact<bool>();
        if (!value) return bad(key);
        out = *value;
        return {};
    }

    Result<> real(std::string_view key, double& out, double least, double most, bool needed = false) {
        const toml::node* node = seen(key);
        if (node == nullptr) return missing(key, needed);
        const auto value = node->value<double>();
        if (!value || !(*value >= least && *value <= most)) return bad(key);
        out = *value;
        return {};
    }

    Result<> count(std::string_view key, std::uint32_t& out, std::int64_t least, std::int64_t most) {
        const toml::node* node = seen(key);
        if (node == nullptr) return {};
        const auto value = node->value_exact<std::int64_t>();
        if (!value || *value < least || *value > most) return bad(key);
        out = static_cast<std::uint32_t>(*value);
        return {};
    }

    Result<> seconds(std::string_view key, Duration& out, double least, bool needed = false) {
        double value = std::chrono::duration<double>(out).count();
        VD_TRY(real(key, value, least, kLongest, needed));
        out = Duration(static_cast<std::int64_t>(value * 1e9));
        return {};
    }

    Result<const toml::table*> table(std::string_view key) {
        const toml::node* node = seen(key);
        if (node == nullptr) return static_cast<const toml::table*>(nullptr);
        if (!node->is_table()) return Fail{ScenarioError::BadValue, m_where + std::string(key)};
        return node->as_table();
    }

    /// Every key of the file means something.
    Result<> done() const {
        for (const auto& [key, value] : m_table) {
            if (std::ranges::find(m_seen, key.str()) == m_seen.end()) {
                return Fail{ScenarioError::UnknownKey, m_where + std::string(key.str())};
            }
        }
        return {};
    }

private:
    const toml::node* seen(std::string_view key) {
        m_seen.emplace_back(key);
        return m_table.get(key);
    }

    Result<> missing(std::string_view key, bool needed) const {
        if (!needed) return {};
        return Fail{ScenarioError::Missing, m_where + std::string(key)};
    }

    [[nodiscard]] Result<> bad(std::string_view key) const {
        return Fail{ScenarioError::BadValue, m_where + std::string(key)};
    }

    const toml::table& m_table;
    std::string m_where;
    std::vector<std::string> m_seen;
};

Result<> readFleet(const toml::table& table, FleetConfig& fleet) {
    Keys keys(table, "fleet.");
    VD_TRY(keys.real("tasks_per_hour", fleet.tasksPerHour, 0.01, 100'000));
    VD_TRY(keys.seconds("beat_s", fleet.beat, 0.1));
    VD_TRY(keys.count("looks_after", fleet.looksAfter, 0, 1000));
    VD_TRY(keys.seconds("mean_life_s", fleet.meanLife, 0));
    VD_TRY(keys.seconds("mean_pause_s", fleet.meanPause, 0.1));
    VD_TRY(keys.count("flash_crowds", fleet.flashCrowds, 0, 100));
    VD_TRY(keys.real("lookups_per_hour", fleet.lookupsPerHour, 0, 100'000));
    VD_TRY(keys.real("reports_per_hour", fleet.reportsPerHour, 0, 100'000));
    VD_TRY(keys.real("notices_per_hour", fleet.noticesPerHour, 0, 100'000));
    VD_TRY(keys.seconds("heartbeat_s", fleet.heartbeat, 0.1));
    VD_TRY(keys.count("nearest", fleet.nearest, 1, 100));
    VD_TRY(keys.flag("all_serve", fleet.allServe));
    VD_TRY(keys.flag("roster", fleet.defences.roster));
    VD_TRY(keys.flag("closed", fleet.defences.closed));
    VD_TRY(keys.count("owners", fleet.owners, 0, kMaxOwners));
    VD_TRY(keys.flag("policy", fleet.defences.policy));
    VD_TRY(keys.flag("canaries", fleet.defences.canaries));
    return keys.done();
}

Result<AssaultConfig> readAssault(const toml::table& table) {
    AssaultConfig assault;
    Keys keys(table, "assault.");
    VD_TRY(keys.text("kind", assault.kind, true));
    VD_TRY(keys.seconds("begin_s", assault.begin, 0, true));
    VD_TRY(keys.seconds("end_s", assault.end, 0, true));
    VD_TRY(keys.count("attackers", assault.attackers, 1, 10'000));
    VD_TRY(keys.count("prefixes", assault.prefixes, 1, 10'000));
    VD_TRY(keys.count("targets", assault.targets, 1, 10'000));
    VD_TRY(keys.real("rate", assault.rate, 0.0001, 100'000));
    VD_TRY(keys.real("succeeds_above", assault.succeedsAbove, 0, 1, true));
    VD_TRY(keys.done());
    if (assault.end <= assault.begin) return Fail{ScenarioError::BadValue, "assault.end_s"};
    return assault;
}

} // namespace

std::string_view codeName(ScenarioError error) noexcept {
    switch (error) {
    case ScenarioError::NotToml: return "not_toml";
    case ScenarioError::UnknownKey: return "unknown_key";
    case ScenarioError::BadValue: return "bad_value";
    case ScenarioError::Missing: return "missing";
    case ScenarioError::UnknownName: return "unknown_name";
    case ScenarioError::NotPossible: return "not_possible";
    }
    return "unknown";
}

Result<Scenario> parseScenario(std::string_view text) {
    if (text.size() > kMaxFile) return Fail{ScenarioError::NotToml, "too large"};
    if (!codec::isPlainToml(text)) return Fail{ScenarioError::NotToml, "not plain text"};
    const toml::parse_result parsed = toml::parse(text);
    if (!parsed) return Fail{ScenarioError::NotToml, std::string(parsed.error().description())};
    Scenario scenario;
    Keys keys(parsed.table(), "");
    VD_TRY(keys.text("name", scenario.name, true));
    VD_TRY(keys.text("title", scenario.title, true));
    VD_TRY(keys.flag("attack", scenario.attack));
    VD_TRY(keys.seconds("duration_s", scenario.duration, 60, true));
    VD_TRY(keys.count("hour", scenario.hour, 0, 23));
    VD_TRY(keys.count("agents", scenario.fleet.agents, 1, 20'000));
    VD_TRY(keys.count("bootnodes", scenario.fleet.bootnodes, 1, 100));
    const toml::table* fleet = VD_TRY(keys.table("fleet"));
    if (fleet != nullptr) VD_TRY(readFleet(*fleet, scenario.fleet));
    const toml::table* assault = VD_TRY(keys.table("assault"));
    if (assault != nullptr) scenario.assault = VD_TRY(readAssault(*assault));
    VD_TRY(keys.done());
    if (scenario.assault && scenario.assault->end > scenario.duration) {
        return Fail{ScenarioError::BadValue, "assault.end_s"};
    }
    if (scenario.attack && !scenario.assault) return Fail{ScenarioError::Missing, "assault"};
    return scenario;
}

Result<Scenario> scenarioNamed(std::string_view name) {
    for (const EmbeddedScenario& embedded : embeddedScenarios()) {
        if (embedded.name == name) return parseScenario(embedded.toml);
    }
    return Fail{ScenarioError::UnknownName, std::string(name)};
}

} // namespace vedette::lab
