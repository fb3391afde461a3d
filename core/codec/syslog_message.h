/// One message for a log daemon (RFC 5424), and how it goes over a stream (RFC 6587 section 3.4.1).
///
/// line() cannot be broken out of: header fields lose what is no printable ASCII and are cut at the lengths
/// of section 6, values of fields are escaped as section 6.3.3 has it, and both they and the text are one
/// line of UTF-8 (oneLineOf) of at most kMaxValue and kMaxText bytes.
#pragma once

#include "core/base/instant.h"

#include <string>
#include <string_view>
#include <vector>

namespace vedette::codec {

struct SyslogField {
    std::string name; ///< printable ASCII without '=', ' ', ']' and '"', at most 32: a constant of the caller
    std::string value;
};

struct SyslogMessage {
    static constexpr std::size_t kMaxValue = 512;
    static constexpr std::size_t kMaxText = 4096;

    enum class Form {
        Marked, ///< the text is UTF-8 and says so with a byte order mark (section 6.4)
        Bare,   ///< the text is in a form of its own, whoever made it answers for: as it stands
    };

    int facility = 0; ///< 0 to 23
    int severity = 0; ///< 0 to 7
    WallTime at;
    std::string host;
    std::string program;
    std::string process;
    std::string messageId;
    std::string element; ///< the id of the structured data; empty: there is none
    std::vector<SyslogField> fields;
    std::string text;
    Form form = Form::Marked;

    [[nodiscard]] std::string line() const;
};

/// With its length in front, so that a line in it ends nothing.
[[nodiscard]] std::string octetCounted(std::string_view line);

} // namespace vedette::codec
