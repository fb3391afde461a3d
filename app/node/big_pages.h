/// A rehearsal of a thousand nodes touches memory all over a gigabyte, and with pages of 4 KiB much of its
/// time goes into finding where they are. glibc takes the wish for larger ones only from the environment,
/// when a program starts.
#pragma once

namespace vedette::app {

/// Starts this program again, with the same words and that wish, unless it was started with one of any kind.
/// Returns where that is not possible; then all goes on, slower.
void startAgainWithBigPages(char* const* words);

} // namespace vedette::app
