#include "core/base/rfc3339.h"

#include <chrono>

namespace vedette {

namespace {

/// Reads exactly `digits` of them from the front.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool takeOne(std::string_view& text, std::string_view anyOf) {
    if (text.empty() || anyOf.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

/// Minutes east of Greenwich.
std::optional<int> takeOffset(std::string_view& text) {
    if (takeOne(text, "Zz")) return 0;
    const int sign = !text.empty() && text.front() == '-' ? -1 : 1;
    if (!takeOne(text, "+-")) return std::nullopt;
    const auto hours = takeNumber(text, 2);
    if (!hours || *hours > 23 || !takeOne(text, ":")) return std::nullopt;
    const auto minutes = takeNumber(text, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    return sign * (*hours * 60 + *minutes);
}

} // namespace

std::optional<WallTime> parseRfc3339(std::string_view text) {
    using namespace std::chrono;
    const auto years = takeNumber(text, 4);
    if (!years || !takeOne(text, "-")) return std::nullopt;
    const auto months = takeNumber(text, 2);
    if (!months || !takeOne(text, "-")) return std::nullopt;
    const auto dayNumber = takeNumber(text, 2);
    if (!dayNumber || !takeOne(text, "Tt ")) return std::nullopt;
    const year_month_day date{year(*years), month(static_cast<unsigned>(*months)),
                              day(static_cast<unsigned>(*dayNumber))};
    const auto hour = takeNumber(text, 2);
    if (!date.ok() || !hour || *hour > 23 || !takeOne(text, ":")) return std::nullopt;
    const auto minute = takeNumber(text, 2);
    if (!minute || *minute > 59 || !takeOne(text, ":")) return std::nullopt;
    const auto second = takeNumber(text, 2);
    if (!second || *second > 60) return std::nullopt; // a leap second is the next one here
    int fraction = 0;
    if (takeOne(text, ".")) {
        int digits = 0;
        for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1)) {
            if (++digits <= 3) fraction = fraction * 10 + (text.front() - '0');
        }
        if (digits == 0) return std::nullopt;
        for (; digits < 3; ++digits) fraction *= 10;
    }
    const auto offset = takeOffset(text);
    if (!offset || !text.empty()) return std::nullopt;
    const auto at = sys_days(date) + hours(*hour) + minutes(*minute - *offset) + seconds(*second)
                  + milliseconds(fraction);
    return WallTime{duration_cast<milliseconds>(at.time_since_epoch()).count()};
}

} // namespace vedette
