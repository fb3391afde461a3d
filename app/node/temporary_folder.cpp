#include "app/node/temporary_folder.h"

#include "core/store/database.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace vedette::app {

Result<std::unique_ptr<TemporaryFolder>> TemporaryFolder::create() {
    std::error_code none;
    const auto base = std::filesystem::temp_directory_path(none);
    std::string name = ((none ? std::filesystem::path("/tmp") : base) / "vedette-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        return Fail{store::StoreError::CannotOpen, std::system_category().message(errno)};
    return std::unique_ptr<TemporaryFolder>(new TemporaryFolder(name));
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code code;
    std::filesystem::remove_all(m_path, code);
}

} // namespace vedette::app
