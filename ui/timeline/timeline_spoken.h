/// The timeline as a screen reader meets it: a slider over time, whose value is the moment that the window
/// looks at, in seconds since 1970, and whose description says what happened then.
#pragma once

namespace vedette::ui {

/// Before the first canvas is asked for; again does nothing.
void announceTimelines();

} // namespace vedette::ui
