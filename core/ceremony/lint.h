/// Whether a ceremony can work, judged before anyone travels to it: the script alone, or with the bindings of
/// the place. Walks every step in order with what is then on the table (scene.h), and every branch from every
/// point that leads to it. A ceremony with a finding is neither rehearsed nor run.
///
/// Of a branch, what cannot work is a finding only if it cannot work from any point that leads there.
#pragma once

#include "core/ceremony/bindings.h"
#include "core/ceremony/script.h"

namespace vedette::ceremony {

/// By line; those of the script's form come from Script::read.
[[nodiscard]] Findings lint(const Script& script);
/// What is wrong with the bindings for this script; lines are of their file.
[[nodiscard]] Findings lint(const Script& script, const Bindings& bindings);

} // namespace vedette::ceremony
