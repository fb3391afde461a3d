/// The files that tell others of an incident or of a shift. Only the program can write them, for they are
/// made of its data folder.
///
/// Each call takes its time and is made on a thread of the pool, one after the other for one case.
#pragma once

#include "core/alert/board.h"
#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace vedette::ui {

struct CaseMeans {
    /// All of a case but the audit records, `pages` as its report.pdf, into the folder `out`, which must not
    /// exist. What is to be noted of it at the incident, so that the audit log vouches for it.
    std::function<Result<std::string>(const alert::Board& board, const alert::Incident& incident,
                                      BytesView pages, const std::filesystem::path& out)>
        write;

    struct Sealed {
        std::uint64_t records = 0;
        std::string head; ///< of the chain after the last one, in hex
        bool isSigned = false;
    };

    /// The audit records since then, when the note is among them.
    std::function<Result<Sealed>(WallTime since, const std::filesystem::path& out)> seal;
    /// Takes away what write() and seal() left there.
    std::function<void(const std::filesystem::path& out)> drop;
    /// What those who take over must know of that time, in Markdown.
    std::function<Result<std::string>(WallTime from, WallTime to)> handover;
};

} // namespace vedette::ui
