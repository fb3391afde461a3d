/// Numbers as people read them, by the locale of the window. Times are of the network's clock, in UTC, and
/// say so where the day matters.
#pragma once

#include "core/base/instant.h"

#include <QtCore/QString>

#include <cstdint>

namespace vedette::ui::figures {

[[nodiscard]] QString count(std::uint64_t value);
[[nodiscard]] QString real(double value, int decimals);
[[nodiscard]] QString bytes(std::uint64_t value);
/// Of 0 to 1. Something that is not nothing never reads "0 %", and not all never "100 %".
[[nodiscard]] QString percent(double share);
/// Two units at most: "184 ms", "12.5 s", "3 min 20 s", "6 d 4 h".
[[nodiscard]] QString duration(Duration duration);
/// Of a short while: "00:07:30", with days before it when there are any.
[[nodiscard]] QString stopwatch(Duration duration);
[[nodiscard]] QString timeOfDay(WallTime time);
[[nodiscard]] QString dateAndTime(WallTime time);

} // namespace vedette::ui::figures
