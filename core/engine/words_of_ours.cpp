#include "core/engine/words_tables.h"

namespace vedette::engine {

namespace {

constexpr Words kWordsOfOurs[] = {
    {"task.malformed",
     "The peer sent a task or a reply that cannot be read; its program is faulty or hostile."},
    {"task.no_id", "The peer's task or reply has no number, so nothing can be matched to it."},
    {"task.bad_kind",
     "The peer's task is of no kind, or of one whose name is too long or not plain; nobody was asked."},
    {"task.body_too_long", "The peer's task or reply is longer than 256 KiB; send large data another way."},
    {"task.bad_deadline", "The peer's task has no deadline, or one more than an hour away."},
    {"task.bad_status", "The peer ended the task with a status that this version does not know."},
    {"task.foreign_id", "The peer answered another task than the one it was asked; the reply was dropped."},
    {"task.repeated_id", "The peer gave two of its tasks the same number at a time; the second was reset."},
    {"task.second_frame", "The peer asked twice on one stream; a stream carries one task."},
    {"task.no_request", "The peer closed the stream of a task before it asked for anything."},
    {"task_answer.no_such_job",
     "Nobody waits for this task any more: it was answered, taken back or expired."},
    {"task_answer.too_long", "The result of the task is longer than 256 KiB; send large data another way."},
    {"attest.malformed", "The peer's question or answer about what it is cannot be read."},
    {"attest.bad_field", "A number or length in a proof of what a peer is, is outside its bounds."},
    {"attest.bad_status", "The peer answered with a status of proofs that this version does not know."},
    {"attest.second_frame", "The peer asked for two proofs on one stream; a stream carries one question."},
    {"attest.no_request", "The peer closed a stream for a proof before it asked anything."},
    {"receipt.malformed", "The peer's receipt, or the file of receipts, cannot be read; it proves nothing."},
    {"receipt.bad_head", "The head of the audit log is not one: its log, number or hash is missing or cut."},
    {"receipt.bad_status", "The peer answered with a status that this version does not know."},
    {"receipt.bad_key", "The receipt is not of the peer that was asked, or its key cannot be read."},
    {"receipt.bad_signature", "The signature of the receipt does not hold: it was altered or forged."},
    {"receipt.second_frame", "The peer asked twice on one stream; a stream carries one question."},
    {"receipt.no_request", "The peer closed the stream of a receipt before it showed anything."},
    {"receipt_use.contradicted",
     "The witness has signed for another past of this audit log: it was altered, cut off or made anew."},
    {"receipt_use.busy", "The witness signs no more for now; it is asked again with the next head."},
    {"receipt_use.too_many",
     "Too many witnesses are being asked already; this one is asked with the next head."},
    {"call.too_many", "Too many tasks are out at other peers; try again when some of them are done."},
    {"call.not_a_task", "The task is not one that can be asked for: check its kind, its size and its "
                        "deadline of at most an hour."},
};

} // namespace

std::span<const Words> wordsOfOurs() {
    return kWordsOfOurs;
}

} // namespace vedette::engine
