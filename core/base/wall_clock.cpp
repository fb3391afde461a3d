#include "core/base/wall_clock.h"

namespace vedette {

WallTime wallNow() noexcept {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

} // namespace vedette
