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
    {"finding.pair_burst", "One peer turns to another far more often than it used to."},
    {"finding.source_burst", "A peer turns to others far more often than it used to."},
    {"finding.target_burst", "A peer is turned to far more often than it used to be."},
    {"finding.key_too_dense",
     "The peers closest to a key are closer than chance explains: somebody may hold the key's places."},
};

} // namespace

std::span<const Words> wordsOfFindings() {
    return kWordsOfFindings;
}

} // namespace vedette::engine
