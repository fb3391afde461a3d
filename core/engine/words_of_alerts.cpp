#include "core/engine/words_tables.h"

namespace vedette::engine {

namespace {

constexpr Words kWordsOfAlerts[] = {
    {"alert.connection_flood",
     "One small network opens connections far faster than anybody uses them, as in a flood."},
    {"alert.refusal_storm",
     "One small network is refused again and again: it runs into limits or is not on the roster."},
    {"alert.crowded_prefix",
     "Many new identities sit in one small network: they may be one party that wants to look like many."},
    {"alert.key_too_dense",
     "The peers closest to a key are closer than chance explains: somebody may hold the key's places."},
    {"alert.table_takeover",
     "Much of the routing table is new and comes from one small network: we may be surrounded."},
    {"alert.ways_in_disagree",
     "Bootnodes that were asked the same named other peers: one of them may lead into another network."},
    {"alert.identity_moved",
     "Where one identity lived another answers: the address has a new owner, or somebody poses."},
    {"alert.identity_twice", "One identity comes from two networks in turn: its key may be in other hands."},
    {"alert.mass_loss",
     "A large share of the connections ended together: the network may be cut, or a part of it is down."},
    {"alert.message_spam", "A peer brings messages again and again that may not be said."},
    {"alert.mesh_takeover",
     "Most neighbours in a topic's mesh come from few networks: what we hear may be chosen by one party."},
    {"alert.score_collapse", "Several peers lost their gossip score at once: they break its rules."},
    {"alert.protocol_broken", "A peer breaks protocols again and again."},
    {"alert.task_failures", "Far more tasks fail than usual: see who was asked, and why they failed."},
    {"alert.lookup_failures", "Far more lookups find nothing than usual: the DHT may be poisoned or cut."},
    {"alert.identity_away", "The key of our identity cannot sign: see whether its token is plugged in."},
    {"alert.record_trouble", "Events cannot be written or are lost: what happens now cannot be proved."},
    {"alert.lateral_movement",
     "A member tries again and again what the policy keeps from its segment: it may have been taken over."},
    {"alert.false_answers",
     "A peer answers falsely where we know the answer: believe nothing that it says, and ask others."},
    {"alert.false_proof",
     "A peer tried to prove what it is, and it cannot be so: it may pose as another, or pass on its proof."},
    {"alerts.no_such_alert", "It was not done because there is no such alert; list the alerts."},
    {"alerts.no_such_incident", "It was not done because there is no such incident; list them."},
    {"alerts.no_such_suppression", "It was not done because no such rule suppresses anything now."},
    {"alerts.no_such_comment", "It was not done because there is no comment of that number."},
    {"alerts.already_open", "It was not done because it is open already."},
    {"alerts.already_closed", "It was not done because it is closed; open it again first."},
    {"alerts.bad_text",
     "The text is empty, too long or more than one line; write one line of at most 512 bytes."},
    {"alerts.past", "It was not done because it would be over already; give a later end."},
    {"alerts.no_end", "It was not done because a suppression needs an end; say until when."},
    {"alerts.too_many", "It was not done because there are too many of them already; remove some first."},
    {"alerts.in_incident", "It was not done because it is part of an incident already."},
    {"alerts.not_in_incident", "It was not done because it is not part of that incident."},
    {"alerts.unkept",
     "It holds, but only until the program ends, because the alerts could not be written; free some room."},
    {"alerts.not_cbor",
     "The file of alerts is damaged and was put aside; the audit log has what operators did."},
    {"alerts.newer",
     "The file of alerts was written by a newer version of this program; it is left as it is."},
    {"alerts.malformed",
     "The file of alerts says what it cannot and was put aside; the audit log has what operators did."},
    {"suggestion.block_peer", "Ends its connections and keeps it out until you take that back."},
    {"suggestion.disconnect", "Ends its connections now; it may come back at once."},
    {"suggestion.examine_peer", "Tries every known address of it and says what is found; changes nothing."},
    {"suggestion.unsubscribe", "We no longer hear what is said on the topic until you subscribe again."},
    {"suggestion.rotate_keys",
     "New connection keys for what is opened from now on; it cannot be taken back."},
};

} // namespace

std::span<const Words> wordsOfAlerts() {
    return kWordsOfAlerts;
}

} // namespace vedette::engine
