#include "core/engine/words_tables.h"

namespace vedette::engine {

namespace {

constexpr Words kWordsOfFindings[] = {
    {"rows.unreadable", "The file could not be read to its end; check the disk and try again."},
    {"rows.truncated",
     "The compressed file ends too early, so a part is missing; get it again from its source."},
    {"rows.bad_compression", "The compressed file is damaged; get it again from its source."},
    {"rows.unsupported_zip",
     "This zip is encrypted, packed in an unusual way or holds not exactly one file; unpack it first."},
    {"rows.too_large", "The file is larger, once unpacked, than this program reads; split it."},
    {"rows.line_too_long",
     "A line is longer, or has more fields, than any such data; check which file it is."},
    {"rows.open_quote",
     "A quoted field does not end where it must, so the row cannot be read; correct the line."},
    {"rows.missing_column",
     "A column that this kind of input needs is missing; see vedette-node detect --help."},
    {"rows.bad_number", "A field is not the number or time that it must be; correct the line."},
    {"rows.labels_differ",
     "There is not one label for each row, so nothing can be judged; check both files."},
    {"rows.too_many_rows",
     "There are more rows or kinds of attack than can be judged at once; split the file."},
    {"finding.pair_burst", "One peer turns to another far more often than pairs of this network do."},
    {"finding.fan_out", "A peer turns to many others that it never spoke to, as in a scan."},
    {"finding.young_crowd", "Peers that nobody knew an hour ago gather around one, as sybils do."},
    {"finding.fresh_senders",
     "Many peers that never spoke to this one send it a few messages each, as in slow spam."},
    {"finding.bytes_to_newcomer",
     "Much data goes to a peer to whom nobody spoke before, as when data is stolen."},
    {"finding.regular_calls", "A peer calls another like clockwork, as hidden software calls its master."},
    {"finding.regularly_called",
     "Several peers call this one like clockwork, as hidden software calls its master."},
    {"finding.unlike_contact",
     "This contact looks, in sum, like those of attacks and unlike the usual ones."},
    {"finding.key_too_dense",
     "The peers closest to a key are closer than chance explains: somebody may hold the key's places."},
    {"finding.unseen_value", "A counter has a value far from every value that it had before."},
    {"finding.unseen_pattern", "The last six values of a counter are like no six values before."},
    {"finding.unseen_course", "The last 24 values of a counter run like no 24 values before."},
    {"finding.other_mixture", "The last values of a counter are spread in another way than before."},
    {"finding.crowded_prefix",
     "Many peers sit in one small network, or fill the few networks of one owner: they may be one party."},
    {"finding.sybil_region",
     "A node hangs together with known sybils rather than with honest nodes: a hint, not a proof."},
    {"trust.nothing", "There is no evidence of this kind yet."},
    {"trust.gossip_helpful", "It helps messages to spread, as GossipSub counts it."},
    {"trust.gossip_harmful", "It hinders the spreading of messages, as GossipSub counts it; see P1 to P7."},
    {"trust.answered_well", "It did most of what we asked of it."},
    {"trust.answered_badly", "It left undone, or failed at, most of what we asked of it."},
    {"trust.broke_protocol", "It broke rules of protocols; its last violation says which."},
    {"trust.canary_passed", "It answered rightly where we knew the answer."},
    {"trust.canary_failed", "It gave a wrong answer where we knew the right one; believe nothing it says."},
    {"trust.attested", "It proved what it is and what it runs."},
    {"trust.attestation_failed",
     "The proof that it gave of itself does not hold; keep it from what matters."},
    {"trust.long_known", "We have known it for a day or longer."},
    {"trust.crowded_address", "Unusually many peers connect from its small network, as sybils do."},
    {"trust.vouched", "Peers that you trust speak for it."},
    {"trust.accused", "Peers that you trust speak against it."},
    {"tier.stranger", "Nothing is known of it yet that would speak for it or against it."},
    {"tier.low_score", "Its reputation fell; see the terms of its score."},
    {"tier.canary_failed", "It gave a wrong answer where we knew the right one."},
    {"tier.earned", "It has earned it by what it did since."},
    {"tier.by_operator", "An operator decided so; see the audit log for who did, and why."},
    {"tier.word_ended", "What an operator had decided of it has ended; its own record counts again."},
};

} // namespace

std::span<const Words> wordsOfFindings() {
    return kWordsOfFindings;
}

} // namespace vedette::engine
