#include "app/node/policy_fleet.h"

#include "app/node/policy_replay.h"
#include "app/node/policy_request.h"

#include <algorithm>

namespace vedette::app {

namespace {

using policy::PolicyError;

std::vector<std::string> textsOf(const Json& row, const char* key) {
    std::vector<std::string> out;
    if (row.contains(key) && row.at(key).is_array()) {
        for (const Json& one : row.at(key)) {
            if (one.is_string()) out.push_back(one.get<std::string>());
        }
    }
    return out;
}

template <class Value>
const Value& foundOr(const std::map<std::uint32_t, Value>& known, std::uint32_t agent) {
    static const Value kNone;
    const auto found = known.find(agent);
    return found == known.end() ? kNone : found->second;
}

} // namespace

Result<> PolicyFleet::addRow(const Json& row) {
    const auto bad = [](std::string key) { return Fail{PolicyError::BadRequest, std::move(key)}; };
    if (!row.is_object() || !row.contains("peer") || !row.at("peer").is_string()) return bad("peer");
    const std::uint32_t number = VD_TRY(agent(row.at("peer").get<std::string>()));
    for (const auto& [key, value] : row.items()) {
        if (key == "peer") continue;
        if (key == "name" || key == "address") {
            if (!value.is_string()) return bad(key);
            (key == "name" ? m_names[number] : ground().agents[number].address) = value.get<std::string>();
            continue;
        }
        const auto texts = textsOf(row, key.c_str());
        const bool isList = value.is_array() && texts.size() == value.size();
        if (key == "serves" || key == "shows" || key == "dials" || key == "data") {
            if (!isList) return bad(key);
            for (const std::string& text : texts) {
                if (key == "data") {
                    m_data[number].push_back(text);
                } else if (key == "dials") {
                    dial(number, VD_TRY(agent(text)));
                } else {
                    if (!serve(number, text, key == "shows"))
                        return bad(std::string(key).append(" ").append(text));
                }
            }
            continue;
        }
        const auto fact = policy::factOf("who", key);
        auto known = fact ? valueOf(*fact, value) : std::nullopt;
        if (!known) return bad(key);
        ground().agents[number].facts.set(*fact, *std::move(known));
    }
    return {};
}

Result<> PolicyFleet::addList(std::string_view text) {
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view row = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (row.find_first_not_of(" \t\r") == row.npos) continue;
        const Json json = Json::parse(row, nullptr, false);
        const std::string where = "line " + std::to_string(number);
        if (json.is_discarded()) return Fail{PolicyError::BadRequest, where};
        if (const auto added = addRow(json); !added)
            return Fail{added.error().code, where + ": " + added.error().detail};
    }
    return {};
}

Result<> PolicyFleet::addRecorded(const config::CommandLine& line, RecordedSource& source) {
    const history::State state = VD_TRY(source.history.stateNow());
    VD_TRY(add(state));
    return eachDecision(line, source,
                        [&](const history::Told&, const event::Event& event, const event::Decision& record) {
                            return add(event, record);
                        });
}

const std::string& PolicyFleet::name(std::uint32_t agent) const {
    return foundOr(m_names, agent);
}

const std::vector<std::string>& PolicyFleet::data(std::uint32_t agent) const {
    return foundOr(m_data, agent);
}

} // namespace vedette::app
