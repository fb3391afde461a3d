#include "core/base/check.h"
#include "core/protocols/attest/attest.h"
#include "core/trust/appraisal.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::attest;

// One message, one encoding; a line takes one question; what a stranger says of itself proves nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto question = Question::decode(input); question.ok()) {
        VD_ASSERT(equal(question->encode(), input));
        Line line;
        VD_ASSERT(line.received(input).ok() && line.finished().ok() && !line.received(input).ok());
    }
    if (const auto claims = trust::Claims::decode(input); claims.ok())
        VD_ASSERT(equal(claims->encode(), input));
    if (const auto answer = Answer::decode(input); answer.ok()) {
        VD_ASSERT(equal(answer->encode(), input));
        const auto found = trust::appraise({answer->claims, answer->key, answer->signature, answer->evidence},
                                           {}, {}, {}, {});
        VD_ASSERT(found.outcome != trust::Appraisal::Outcome::Held);
    }
    return 0;
}
