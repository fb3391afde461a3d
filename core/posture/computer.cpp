#include "core/posture/computer.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

namespace vedette::posture {

std::optional<std::string> Computer::text(std::string_view path) const {
    std::error_code failed;
    const auto place = m_root / path;
    if (std::filesystem::is_directory(place, failed)) return std::nullopt;
    std::ifstream file(place, std::ios::binary);
    if (!file) return std::nullopt;
    // Files of /proc say that they are empty, and some refuse to be read in one piece of megabytes.
    std::string out;
    std::array<char, 16 * 1024> piece{};
    while (file && out.size() < kMost) {
        file.read(piece.data(), piece.size());
        out.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    }
    if (file.bad() || (file.fail() && !file.eof())) return std::nullopt;
    return out;
}

std::optional<std::string> Computer::line(std::string_view path) const {
    auto whole = text(path);
    if (!whole) return std::nullopt;
    whole->resize(std::min(whole->find('\n'), whole->size()));
    while (!whole->empty() && (whole->back() == ' ' || whole->back() == '\t' || whole->back() == '\r'))
        whole->pop_back();
    return whole;
}

bool Computer::has(std::string_view path) const {
    std::error_code failed;
    return std::filesystem::exists(m_root / path, failed);
}

std::vector<std::string> Computer::names(std::string_view path) const {
    std::vector<std::string> out;
    std::error_code failed;
    for (std::filesystem::directory_iterator it(m_root / path, failed), end;
         !failed && it != end && out.size() < kMostNames; it.increment(failed))
        out.push_back(it->path().filename().string());
    std::ranges::sort(out);
    return out;
}

} // namespace vedette::posture
