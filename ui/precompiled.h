/// What nearly every source of the console reads first, parsed once in a unity build. Sources include what
/// they use as if this did not exist.
#pragma once

#include <QtWidgets/QtWidgets>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <variant>
#include <vector>
