#include "app/node/policy_request.h"

#include "core/base/overloaded.h"
#include "core/base/rfc3339.h"

namespace vedette::app {

namespace {

using policy::Fact;
using policy::Kind;
using policy::PolicyError;
using policy::Value;

Fail<PolicyError> badRequest(std::string what) {
    return Fail{PolicyError::BadRequest, std::move(what)};
}

Result<> readFacts(const Json& json, std::string_view table, policy::Facts& facts) {
    const std::string part(table);
    if (!json.contains(part)) return {};
    const Json& said = json.at(part);
    if (!said.is_object()) return badRequest(part);
    for (const auto& [key, one] : said.items()) {
        const auto fact = policy::factOf(table, key);
        if (!fact) return badRequest(part + '.' + key);
        auto value = valueOf(*fact, one);
        if (!value) return badRequest(part + '.' + key);
        facts.set(*fact, *std::move(value));
    }
    return {};
}

} // namespace

std::optional<Value> valueOf(Fact fact, const Json& json) {
    const policy::FactInfo& info = policy::infoOf(fact);
    if (json.is_null()) return Value();
    switch (info.kind) {
    case Kind::Word: {
        if (!json.is_string()) return std::nullopt;
        const auto word = json.get<std::string>();
        if (!info.levels.empty() && !policy::levelOf(fact, word)) return std::nullopt;
        return Value(word);
    }
    case Kind::Words: {
        if (json.is_string()) return Value(std::vector<std::string>{json.get<std::string>()});
        if (!json.is_array()) return std::nullopt;
        std::vector<std::string> words;
        for (const Json& one : json) {
            if (!one.is_string()) return std::nullopt;
            words.push_back(one.get<std::string>());
        }
        return Value(std::move(words));
    }
    case Kind::Number:
        if (!json.is_number()) return std::nullopt;
        return Value(json.get<double>());
    case Kind::Flag:
        if (!json.is_boolean()) return std::nullopt;
        return Value(json.get<bool>());
    case Kind::Time: {
        // "14:05"
        const std::string text = json.is_string() ? json.get<std::string>() : std::string();
        const auto at = text.size() == 5 ? parseRfc3339("1970-01-01T" + text + ":00Z") : std::nullopt;
        if (!at) return std::nullopt;
        const auto minute = at->ms / 60'000;
        return Value(static_cast<double>(minute));
    }
    case Kind::Address: {
        if (!json.is_string()) return std::nullopt;
        const auto address = geo::parseAddress(json.get<std::string>());
        if (!address) return std::nullopt;
        return Value(*address);
    }
    }
    return std::nullopt;
}

Result<policy::Request> readRequest(const Json& json, WallTime now) {
    if (!json.is_object()) return badRequest("an object is wanted");
    for (const auto& [key, value] : json.items()) {
        if (key != "action" && key != "resource" && key != "at" && key != "who" && key != "to"
            && key != "when")
            return badRequest(key);
    }
    policy::Request request;
    request.at = now;
    if (!json.contains("action") || !json.at("action").is_string()) return badRequest("action");
    const auto action = policy::actionOf(json.at("action").get<std::string>());
    if (!action) return badRequest("action " + json.at("action").get<std::string>());
    request.action = *action;
    if (json.contains("resource")) {
        if (!json.at("resource").is_string()) return badRequest("resource");
        request.resource = json.at("resource").get<std::string>();
    }
    if (json.contains("at")) {
        const auto at =
            json.at("at").is_string() ? parseRfc3339(json.at("at").get<std::string>()) : std::nullopt;
        if (!at) return badRequest("at");
        request.at = *at;
    }
    for (const std::string_view table : {"who", "to", "when"}) VD_TRY(readFacts(json, table, request.facts));
    policy::tellTheTime(request);
    return request;
}

Json jsonOf(Fact fact, const Value& value) {
    if (policy::infoOf(fact).kind == Kind::Time && value.index() != 0) return policy::textOf(fact, value);
    return std::visit(Overloaded{
                          [](std::monostate) { return Json(); },
                          [](const geo::Address& address) { return Json(geo::addressText(address)); },
                          [](const auto& one) { return Json(one); },
                      },
                      value);
}

} // namespace vedette::app
