// Writes the texts of core that the window translates as a source that lupdate reads: nothing below the
// window knows of Qt, so its texts stand in plain tables. The contexts are those of ui/link/words.cpp.
#include "core/engine/words.h"
#include "core/lab/meaning.h"
#include "core/lab/scenario.h"

#include <fstream>
#include <iostream>
#include <string_view>

namespace {

void write(std::ostream& out, std::string_view context, std::string_view text) {
    out << "QT_TRANSLATE_NOOP(\"" << context << "\", \"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out << '\\';
        out << c;
    }
    out << "\");\n";
}

} // namespace

int main(int argc, char** argv) {
    using namespace vedette;
    if (argc != 2) {
        std::cerr << "usage: vedette-texts FILE\n";
        return 2;
    }
    std::ofstream out(argv[1]);
    for (const auto& words : engine::allWords()) write(out, "vedette::engine::Words", words.sentence);
    for (const auto meaning : lab::meaning::kAll) write(out, "vedette::lab::Meanings", meaning);
    for (const auto& embedded : lab::embeddedScenarios()) {
        const auto scenario = lab::parseScenario(embedded.toml);
        if (!scenario) {
            std::cerr << embedded.name << " cannot be read\n";
            return 1;
        }
        write(out, "vedette::lab::Scenarios", scenario->title);
    }
    out.close();
    if (out) return 0;
    std::cerr << argv[1] << " cannot be written\n";
    return 1;
}
