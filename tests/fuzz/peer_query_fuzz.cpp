// Questions about peers: what is refused is pointed at inside the text, what is accepted says of any value
// the same every time, and completion replaces a part of what was typed.
#include "core/base/bytes.h"
#include "core/history/peer_query.h"

#include <cstdlib>

using namespace vedette;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = textOf(BytesView(data, size));
    const auto query = history::PeerQuery::parse(text);
    for (const std::size_t cursor : {std::size_t{0}, size / 2, size}) {
        const auto place = history::placeAt(text, cursor);
        if (place.begin > place.end || place.end > size) std::abort();
    }
    if (!query) {
        const auto& fault = query.error();
        if (fault.begin > fault.end || fault.end > size || codeName(fault.code) == "unknown") std::abort();
        return 0;
    }
    for (const auto& term : query->terms) {
        if (term.begin >= term.end || term.end > size) std::abort();
        if (term.field && !history::isText(*term.field)) {
            if (term.values.empty() == term.numbers.empty()) std::abort();
            static_cast<void>(history::holds(term, 1.0, WallTime{1}));
            continue;
        }
        if (term.values.empty()) std::abort();
        for (const auto& value : term.values) {
            // Whatever is looked for as it stands is found in itself.
            const auto field = term.field.value_or(history::PeerField::Note);
            if (term.how != history::Comparison::Like && value.find('\n') == std::string::npos
                && !history::holds(term, field, value)) {
                std::abort();
            }
        }
    }
    return 0;
}
