#include "app/node/detect_kinds.h"
#include "core/base/log.h"
#include "core/detect/sybil.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace vedette::app {

namespace {

using detect::RowError;
using detect::Subject;

constexpr std::uintmax_t kMaxKnownBytes = 16U << 20U;

struct GraphRead {
    std::size_t nodes = 0;
    std::vector<detect::Link> links;
};

Result<GraphRead> readGraph(detect::RowReader& rows) {
    GraphRead read;
    for (bool first = true; VD_TRY(rows.next()); first = false) {
        const auto fields = rows.fields();
        if (fields.size() < 2) return rows.at(RowError::MissingColumn, "a link is two numbers");
        const auto a = detect::wholeNumberOf(fields[0]);
        const auto b = detect::wholeNumberOf(fields[1]);
        if (first && !a && !b) continue; // a header
        if (!a || !b || *a >= detect::kMaxNodes || *b >= detect::kMaxNodes)
            return rows.at(RowError::BadNumber, "nodes are numbered from 0");
        if (read.links.size() == detect::kMaxLinks) return rows.at(RowError::TooManyRows, "");
        read.links.emplace_back(static_cast<Subject>(*a), static_cast<Subject>(*b));
        read.nodes = std::max(read.nodes, static_cast<std::size_t>(std::max(*a, *b)) + 1);
    }
    return read;
}

// One label a node, in their order; a first line "label" is a header.
Result<std::vector<std::string>> readNodeLabels(const std::string& path) {
    const auto rows = VD_TRY(DetectRun::open(path));
    std::vector<std::string> labels;
    for (bool first = true; VD_TRY(rows->next()); first = false) {
        if (first && rows->fields().back() == "label") continue;
        if (labels.size() == detect::kMaxNodes) return rows->at(RowError::TooManyRows, "");
        labels.emplace_back(rows->fields().back());
    }
    return labels;
}

std::string knownBeside(std::string path) {
    for (const std::string_view ending : {".gz", ".csv", ".txt", ".edges"})
        if (path.ends_with(ending)) path.resize(path.size() - ending.size());
    return path + ".seeds";
}

// Lines of a word, benign or honest, sybil or attack, and the nodes that it is true of.
Result<detect::KnownNodes> readKnown(const std::string& path) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(path, error);
    std::ifstream file(path);
    if (error || !file)
        return Fail{RowError::Unreadable,
                    "the known nodes '" + log::printable(path) + "': name them with --known"};
    if (bytes > kMaxKnownBytes) return Fail{RowError::TooLarge, "known nodes"};
    detect::KnownNodes known;
    std::string text;
    while (std::getline(file, text)) {
        std::istringstream words(text);
        std::string word;
        if (!(words >> word)) continue;
        const bool honest = word == "honest" || detect::Judge::harmless(word);
        if (!honest && word != "sybil" && word != "attack")
            return Fail{RowError::BadNumber,
                        "known nodes begin with honest or sybil, not '" + log::printable(word, 20) + "'"};
        while (words >> word) {
            const auto node = detect::wholeNumberOf(word);
            if (!node || *node >= detect::kMaxNodes) return Fail{RowError::BadNumber, "a known node"};
            (honest ? known.honest : known.sybil).push_back(static_cast<Subject>(*node));
        }
    }
    if (known.honest.empty()) return Fail{RowError::MissingColumn, "no honest node is known"};
    return known;
}

} // namespace

Result<> detectGraph(DetectRun& run) {
    GraphRead read = VD_TRY(readGraph(run.rows()));
    const auto known = VD_TRY(readKnown(run.known().empty() ? knownBeside(run.file()) : run.known()));
    std::vector<std::string> labels;
    if (const auto path = run.labelsFile()) {
        labels = VD_TRY(readNodeLabels(*path));
        if (labels.size() < read.nodes)
            return Fail{RowError::LabelsDiffer, std::to_string(labels.size()) + " labels and more nodes"};
        read.nodes = labels.size();
    }
    Result<std::vector<detect::Finding>> found = std::vector<detect::Finding>();
    run.timed(read.links.size(), [&] { found = detect::sybilRegion(read.nodes, read.links, known); });
    if (!found) return Fail{Error(found.error())};
    // Whoever was known beforehand proves nothing: they are scored, but not judged.
    std::vector<std::uint8_t> told(read.nodes, 0);
    for (const auto* side : {&known.honest, &known.sybil})
        for (const Subject node : *side) told[node] = 1;
    for (std::size_t node = 0; node < found->size(); ++node) {
        std::optional<std::string_view> label;
        if (!labels.empty() && told[node] == 0) {
            label = labels[node];
            if (label == "1") label = "sybil";
        }
        VD_TRY(run.take((*found)[node], label));
    }
    return run.done(
        detect::kSybilLimit, [](Subject node) { return std::to_string(node); },
        Json{{"links", read.links.size()},
             {"known_honest", known.honest.size()},
             {"known_sybil", known.sybil.size()}});
}

} // namespace vedette::app
