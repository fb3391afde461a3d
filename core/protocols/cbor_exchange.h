/// What the protocols share whose streams carry one question and one answer, each a frame that is one array
/// in deterministic CBOR.
///
/// What does not hold is a violation by the protocol's own names: Malformed (no such array), BadField (a
/// value or length out of its bounds), SecondFrame, NoRequest. Views point into the frame. Pure; linear in
/// the frame.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/codec/cbor.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace vedette::protocols {

template <class Violation>
struct CborExchange {
    /// The items of a frame of at most `most` bytes that has `count` of them.
    [[nodiscard]] static Result<std::vector<codec::CborReader>> itemsOf(BytesView frame, std::size_t most,
                                                                        std::size_t count) {
        if (frame.size() > most) return Fail{Violation::BadField, "length of the frame"};
        const auto whole = codec::CborReader::open(frame);
        if (!whole) return malformed(whole.error());
        auto array = whole->array();
        if (!array) return malformed(array.error());
        if (array->size() != count) return Fail{Violation::Malformed, "another number of items"};
        std::vector<codec::CborReader> out;
        while (!array->done()) {
            const auto item = array->next();
            if (!item) return malformed(item.error());
            out.push_back(*item);
        }
        return out;
    }

    [[nodiscard]] static Result<std::uint64_t>
    numberOf(const codec::CborReader& item, std::uint64_t most = std::numeric_limits<std::uint64_t>::max()) {
        const auto value = item.uint();
        if (!value) return malformed(value.error());
        if (*value > most) return Fail{Violation::BadField, "number"};
        return *value;
    }

    [[nodiscard]] static Result<BytesView> bytesOf(const codec::CborReader& item, std::size_t most) {
        const auto value = item.bytes();
        if (!value) return malformed(value.error());
        if (value->size() > most) return Fail{Violation::BadField, "length"};
        return *value;
    }

    /// Exactly N bytes; `otherwise` says what others are not.
    template <std::size_t N>
    [[nodiscard]] static Result<> fill(std::array<Byte, N>& to, BytesView from, const char* otherwise) {
        if (from.size() != N) return Fail{Violation::BadField, otherwise};
        std::ranges::copy(from, to.begin());
        return {};
    }

private:
    static Fail<Error> malformed(codec::CborError why) {
        return Fail{Error(Violation::Malformed, std::string(codeName(why)))};
    }
};

/// One stream as its answerer sees it: one question, then the end.
template <class Question, class Violation>
class AskedOnce {
public:
    [[nodiscard]] Result<Question> received(BytesView frame) {
        if (m_asked) return Fail{Violation::SecondFrame};
        auto question = Question::decode(frame);
        m_asked = question.ok();
        return question;
    }

    [[nodiscard]] Result<> finished() const {
        if (!m_asked) return Fail{Violation::NoRequest};
        return {};
    }

private:
    bool m_asked = false;
};

} // namespace vedette::protocols
