/// What every view is made with: the one bridge, the one selection, the operator's own notes.
#pragma once

namespace vedette::ui {

class Annotations;
class Link;
class Selection;
struct CaseMeans;
struct CeremonyMeans;
struct KeyMeans;

/// All outlive every view.
struct Console {
    Link& link;
    Selection& selection;
    Annotations& notes;
    const KeyMeans* keys = nullptr;            ///< null: there is no way to tokens
    const CaseMeans* cases = nullptr;          ///< null: cases and handovers cannot be written
    const CeremonyMeans* ceremonies = nullptr; ///< null: none can be held
};

} // namespace vedette::ui
