#include "app/node/file_turn.h"

#include "core/store/database.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace vedette::app {

Result<FileTurn> FileTurn::take(const std::filesystem::path& beside) {
    FileTurn turn(::open((beside.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (turn.m_file < 0 || ::flock(turn.m_file, LOCK_EX) != 0)
        return Fail{store::StoreError::CannotOpen, beside.string()};
    return turn;
}

FileTurn::~FileTurn() {
    if (m_file >= 0) ::close(m_file);
}

} // namespace vedette::app
