#include "core/detect/row_error.h"

namespace vedette::detect {

std::string_view codeName(RowError error) noexcept {
    switch (error) {
    case RowError::Unreadable: return "unreadable";
    case RowError::Truncated: return "truncated";
    case RowError::BadCompression: return "bad_compression";
    case RowError::UnsupportedZip: return "unsupported_zip";
    case RowError::TooLarge: return "too_large";
    case RowError::LineTooLong: return "line_too_long";
    case RowError::OpenQuote: return "open_quote";
    case RowError::MissingColumn: return "missing_column";
    case RowError::BadNumber: return "bad_number";
    case RowError::LabelsDiffer: return "labels_differ";
    case RowError::TooManyRows: return "too_many_rows";
    }
    return "unknown";
}

} // namespace vedette::detect
