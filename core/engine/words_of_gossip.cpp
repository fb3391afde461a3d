#include "core/engine/words_tables.h"

namespace vedette::engine {

namespace {

constexpr Words kWordsOfGossip[] = {
    {"gossipsub.malformed",
     "The peer sent a gossip message that cannot be read; its program is faulty or hostile."},
    {"gossipsub.too_large",
     "The peer sent more gossip at once than a frame holds; its program is faulty or hostile."},
    {"gossipsub.bad_topic",
     "The peer named a topic that is empty, too long or not printable; its program is faulty or hostile."},
    {"gossipsub.too_many_subscriptions",
     "The peer announced more topics at once than we read; it wastes our time by fault or on purpose."},
    {"gossipsub.too_many_messages",
     "The peer sent more messages at once than we read; it wastes our time by fault or on purpose."},
    {"gossipsub.too_many_controls",
     "The peer sent more mesh commands at once than we read; it wastes our time by fault or on purpose."},
    {"gossipsub.too_many_ids",
     "The peer named more message ids at once than we read; it wastes our time by fault or on purpose."},
    {"gossipsub.bad_message_id",
     "The peer named a message by an empty or far too long id; its program is faulty or hostile."},
    {"gossipsub.too_many_peers",
     "The peer offered more other peers at once than we read; it may try to choose our neighbours."},
    {"gossipsub.bad_record", "The peer offered another peer's address record of an impossible size; its "
                             "program is faulty or hostile."},
    {"gossip_message.no_signature", "The message was not signed, so nobody answers for it; it was dropped."},
    {"gossip_message.no_author", "The message names no author; it was dropped."},
    {"gossip_message.no_seqno", "The message carries no sequence number; it was dropped."},
    {"gossip_message.bad_seqno", "The message's sequence number has a wrong size; it was dropped."},
    {"gossip_message.bad_author", "The message's author is not a peer id; it was dropped."},
    {"gossip_message.no_key", "The message came without the key that its signature needs; it was dropped."},
    {"gossip_message.key_mismatch",
     "The message came with the key of somebody else than its author; it was dropped."},
    {"gossip_message.bad_signature", "The message's signature is wrong: it was forged or altered on the way, "
                                     "and who passed it on is blamed."},
    {"gossip_message.bad_id", "The application found no id for the message, so it was dropped."},
    {"gossip_message.refused", "The application judged the message invalid; who passed it on is blamed."},
    {"gossip_message.bad_delegation",
     "The statement about who writes for whom is not valid; somebody may claim words that are not theirs."},
    {"gossip_delegation.malformed", "The delegation cannot be read; make a new one."},
    {"gossip_delegation.too_many_topics", "The delegation names more topics than one may; make several."},
    {"gossip_delegation.bad_topic", "The delegation names a topic that is empty, too long or not printable."},
    {"gossip_delegation.bad_identity",
     "The delegation's identity is not a public key that we know how to check."},
    {"gossip_delegation.bad_author_key", "The delegation's author key is unusable; make a new author key."},
    {"gossip_delegation.foreign_author", "The delegation is for another author key than the one in use."},
    {"gossip_delegation.lives_too_long",
     "The delegation lasts longer than a week or ends before it begins; make a shorter one."},
    {"gossip_delegation.not_yet", "The delegation is not valid yet; compare the clocks of both computers."},
    {"gossip_delegation.expired", "The delegation has ended; the identity must sign a new one."},
    {"gossip_delegation.bad_signature", "The delegation is not signed by the identity that it names."},
    {"gossip_delegation.foreign_topic", "The author may not write on this topic for its identity."},
    {"gossip_delegation.no_delegation",
     "No delegation is known for this author, so we cannot say whose it is."},
    {"gossip_param.out_of_range",
     "A parameter of gossip or of its scores is out of its range; the detail names it."},
    {"gossip_use.not_subscribed", "We are not subscribed to this topic, so there is nothing to leave."},
    {"gossip_use.bad_topic", "A topic must be printable text of at most 256 bytes, and not one of our own."},
    {"gossip_use.too_many", "There is no room for another topic or peer in gossip; leave one first."},
    {"gossip_use.too_large", "The message is larger than one frame of gossip; send less or in parts."},
    {"gossip_use.no_author", "There is no author key yet to sign messages with; try again in a moment."},
    {"gossip_use.unknown_peer",
     "The peer is not part of gossip; it must first connect and speak the protocol."},
};

} // namespace

std::span<const Words> wordsOfGossip() {
    return kWordsOfGossip;
}

} // namespace vedette::engine
