#include "core/engine/words_tables.h"

namespace vedette::engine {

namespace {

constexpr Words kWordsOfPolicy[] = {
    {"policy.not_toml", "The policy is no TOML; correct the line that is named."},
    {"policy.too_large", "The policy is larger than this program reads; split or shorten it."},
    {"policy.unknown_key",
     "The policy names something that a policy does not know; correct or remove the line that is named."},
    {"policy.bad_value",
     "A value of the policy is of the wrong type or form; correct the line that is named."},
    {"policy.missing", "The policy lacks something that it cannot do without; add it."},
    {"policy.unknown_action",
     "The policy names an action that does not exist; correct the line that is named."},
    {"policy.no_resource", "This action has no resource; leave out what stands behind its colon."},
    {"policy.repeated_id",
     "Two rules or two segments of the policy have one name, so nobody could tell them apart; rename one."},
    {"policy.repeated_member",
     "A peer or owner is in two segments, so its rights would be unclear; remove it from one."},
    {"policy.different_versions",
     "The files of the policy have different versions, so they do not belong together; take those of one."},
    {"bundle.rolled_back",
     "The signed policy is of an earlier version than the one that ruled; sign a later one."},
    {"bundle.forked",
     "There are two policies of one version: somebody who may sign told two stories; keep both."},
    {"bundle.stale", "The time of the signed policy is over; have a fresh one signed."},
    {"bundle.not_yet", "The signed policy was made in the future by our clock; set the clocks right."},
    {"bundle.other_version", "The signed policy says another version than its text; sign it anew."},
    {"policy.no_rule", "No rule of the policy allows this; what no rule allows is refused."},
    {"policy.exchange", "No rule says so, but it is open so that a signed policy can come."},
    {"policy_exchange.malformed", "The peer's question or answer about its policy cannot be read."},
    {"policy_exchange.bad_field",
     "A number or length in the peer's question or answer about its policy is outside its bounds."},
    {"policy_exchange.bad_status",
     "The peer answered about its policy with a status that this version does not know."},
    {"policy_exchange.second_frame",
     "The peer asked twice about the policy on one stream; a stream carries one question."},
    {"policy_exchange.no_request", "The peer closed a stream about the policy before it asked anything."},
    {"policy.bad_request",
     "The request is no JSON, or it names something unknown or a value of the wrong type; correct it."},
};

} // namespace

std::span<const Words> wordsOfPolicy() {
    return kWordsOfPolicy;
}

} // namespace vedette::engine
