#include "core/engine/words_tables.h"

namespace vedette::engine {

namespace {

constexpr Words kWordsOfDht[] = {
    {"lookup.too_many_lookups", "Too many lookups are under way; wait for some to end and try again."},
    {"lookup.nobody_to_ask",
     "No peer of the DHT is known, so nobody can be asked; join by a bootnode first."},
    {"lookup.not_found", "None of the peers that are responsible for it has it; check the key or try later."},
    {"lookup.timed_out", "The lookup took too long; many peers are slow or away, try again."},
    {"lookup.cancelled", "The lookup was given up because it was no longer wanted."},
    {"lookup.quorum_missed", "It was stored, but by fewer peers than asked for; try again or ask for fewer."},
    {"lookup.not_answered", "A peer of the DHT did not answer in time; it may be away or overloaded."},
    {"lookup.too_many_published",
     "As many records of our own are kept alive as allowed; give up some first."},
    {"lookup.not_serving", "The peer was asked to serve the DHT although it only uses it; it said no."},
    {"kad.too_large", "The peer sent a message of the DHT that is longer than allowed."},
    {"kad.malformed", "The peer sent a message of the DHT that cannot be read."},
    {"kad.unknown_type", "The peer asked the DHT for something that does not exist."},
    {"kad.missing_key", "The peer asked the DHT without saying for which key."},
    {"kad.key_too_long", "The peer sent a key of the DHT that is longer than allowed."},
    {"kad.value_too_long", "The peer sent a value for the DHT that is longer than allowed."},
    {"kad.bad_time", "The peer sent a record of the DHT whose time of receipt cannot be."},
    {"kad.too_many_peers", "The peer named more peers at once than the DHT allows."},
    {"kad.missing_record", "The peer wanted to store something in the DHT and sent nothing to store."},
    {"kad.key_mismatch", "The peer sent a record of the DHT under another key than its own."},
    {"kad.not_a_content_key", "The peer spoke of a provider of something that has no content key."},
    {"kad.foreign_provider",
     "The peer wanted to enter somebody else as a provider; only oneself is allowed."},
    {"kad.wrong_answer", "The peer answered something else than was asked of it."},
    {"kad.bad_record", "The peer sent a record that its own key does not cover; the detail says why."},
    {"kad_store.full", "The record was not kept because as many as allowed are held, all nearer to us."},
    {"kad_store.too_many_of_writer",
     "The record was not kept because its writer has as many as allowed here."},
    {"kad_table.self", "The peer is not entered in the table because it is this node."},
    {"kad_table.bucket_narrow",
     "The peer is not entered because its near neighbours by address fill their share of the bucket."},
    {"kad_table.bucket_wide",
     "The peer is not entered because its wider network range fills its share of the bucket."},
    {"kad_table.bucket_asn",
     "The peer is not entered because its autonomous system fills its share of the bucket."},
    {"kad_table.table_narrow",
     "The peer is not entered because its near neighbours by address fill their share of the table."},
    {"kad_table.table_wide",
     "The peer is not entered because its wider network range fills its share of the table."},
    {"kad_table.table_asn",
     "The peer is not entered because its autonomous system fills its share of the table."},
    {"record.unknown_namespace", "The key is of a kind of record that nobody here can check; it is refused."},
    {"record.bad_name", "The name in the record's key is not one that its kind has."},
    {"record.malformed", "The record cannot be read as what its key says it is."},
    {"record.too_large", "The record is longer than its kind may be."},
    {"record.bad_key", "The public key in the record is not the one that its name stands for."},
    {"record.bad_signature", "The signature of the record does not hold: it was altered or forged."},
    {"record.inconsistent", "The unsigned part of the record says something else than the signed one."},
    {"record.expired", "The record's time is over; its owner must publish it again."},
    {"record.unsupported", "The record has a kind of validity that this version does not know."},
};

} // namespace

std::span<const Words> wordsOfDht() {
    return kWordsOfDht;
}

} // namespace vedette::engine
