/// Why recorded rows could not be read.
#pragma once

#include "core/base/error.h"

#include <string_view>

namespace vedette::detect {

/// The detail begins with the number of the line, where there is one.
enum class RowError {
    Unreadable = 1, ///< the source itself failed
    Truncated,      ///< compressed data that ends too early
    BadCompression, ///< damaged gzip or zip
    UnsupportedZip, ///< encrypted, another method than deflate, or without exactly one member
    TooLarge,       ///< more than the bound once unpacked
    LineTooLong,    ///< or with too many fields
    OpenQuote,      ///< a quoted field that does not end on its line, or goes on after its quote
    MissingColumn,  ///< a header or row without what the kind of input needs
    BadNumber,      ///< a field that is no number, time or word where it must be
    LabelsDiffer,   ///< not one label for each row
    TooManyRows,    ///< more than can be judged
};
[[nodiscard]] std::string_view codeName(RowError error) noexcept;

} // namespace vedette::detect

VD_ERROR_CODES(vedette::detect, RowError, "rows")
