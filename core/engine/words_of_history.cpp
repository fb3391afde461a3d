#include "core/engine/words_tables.h"

namespace vedette::engine {

namespace {

constexpr Words kWordsOfHistory[] = {
    {"store.interrupted",
     "The question to the store took longer than allowed and was ended; ask for less or for a shorter time."},
    {"segment.altered",
     "A record of the event log was changed after it was written; keep the files as evidence and restore a "
     "backup."},
    {"segment.gap",
     "A record or a whole segment of the event log is missing; keep the files as evidence and restore a "
     "backup."},
    {"state.malformed",
     "A stored state of the network cannot be read, so the store was damaged or changed; restore a backup."},
    {"state.newer",
     "A stored state of the network was written by a newer version of this program; use that version."},
    {"history.not_kept",
     "What is asked for was removed when it became too old or too much; ask for a later time."},
    {"peer_query.too_long", "The question is longer than allowed; ask for less at once."},
    {"peer_query.too_many_terms", "The question has more parts than allowed; ask for less at once."},
    {"peer_query.open_quote", "A quotation mark of the question has no partner; add the second one."},
    {"peer_query.unknown_field",
     "Peers have no such property; choose one that is offered, or put the words in quotes to look for them."},
    {"peer_query.no_value", "Something to look for is missing here; add it or leave the part out."},
    {"peer_query.bad_comparison",
     "This property cannot be compared so: texts take : = and ~, numbers and times : = < <= > and >=."},
    {"peer_query.bad_number",
     "That is no number with a unit that is known here; write it as 0.3, 150ms or 2MiB."},
    {"peer_query.bad_time",
     "That is no time; write it as 2026-01-31T08:15:00Z, 2026-01-31, or -2h for two hours ago."},
    {"peer_query.bad_flag", "That property is there or not; say yes or no."},
    {"query.too_long", "The query is longer than allowed; ask for less at once."},
    {"query.open_quote", "A quotation mark of the query has no partner; add the second one."},
    {"query.unknown_kind",
     "There is no such kind of event; write the name that stands after \"event\" in the lines of run."},
    {"query.bad_time", "That is no time; write it as 2026-01-31T08:15:00Z."},
    {"query.bad_cause",
     "The search was not made because cause: takes the number that an event has in its run; correct it."},
    {"query.bad_peer",
     "That is no peer id and too short for the beginning of one; give at least six of its characters."},
    {"query.no_words", "A part of the query has no letter or digit to look for; leave it out or add a word."},
    {"audit.truncated",
     "A head that was kept elsewhere is not in the audit log, so its end was cut off or written anew; keep "
     "the file as evidence."},
    {"audit.bad_checkpoint",
     "A signed head of the audit log is missing or does not hold; keep the file as evidence and find out who "
     "could write it."},
    {"engine.audit_unwritten",
     "The program ended before every record of the audit log was on disk; the log output has those records, "
     "check the disk."},
    {"engine.events_unwritten",
     "The program ended before every event was on disk, so the history has a gap; check the disk."},
    {"engine.log_newer",
     "A newer version of this program wrote the event log: it is read as far as this version understands "
     "it and nothing is added; use that version to record."},
};

} // namespace

std::span<const Words> wordsOfHistory() {
    return kWordsOfHistory;
}

} // namespace vedette::engine
