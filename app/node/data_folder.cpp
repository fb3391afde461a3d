#include "app/node/data_folder.h"

#include "app/config/data_dir.h"

namespace vedette::app {

Result<std::filesystem::path> dataFolder(const config::CommandLine& line) {
    if (const auto folder = line.value("data-dir")) return std::filesystem::path(*folder);
    return config::DataDir::standardPath();
}

} // namespace vedette::app
