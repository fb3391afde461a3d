#include "app/config/bash_completion.h"
#include "app/config/man_page.h"
#include "app/desktop/desktop_options.h"
#include "app/node/grammar.h"
#include "core/lab/scenario.h"

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

// Used while building and not installed: writes the man page or the bash completion of a program to standard
// output. `vedette-manual vedette-node man SECTIONS-FILE`, `vedette-manual vedette bash`.

namespace {

using namespace vedette;

int write(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0 ? 0
                                                                                                       : 1;
}

int render(int argc, char** argv) {
    const std::string_view program = argc > 1 ? argv[1] : "";
    const std::string_view what = argc > 2 ? argv[2] : "";
    if (program != "vedette" && program != "vedette-node") return 2;
    const config::Grammar& grammar = program == "vedette" ? app::desktopGrammar() : app::nodeGrammar();
    if (what == "man" && argc == 4) {
        std::ifstream file(argv[3], std::ios::binary);
        if (!file) return 1;
        const std::string rest{std::istreambuf_iterator<char>(file), {}};
        return write(config::manPage(grammar, VEDETTE_VERSION, rest));
    }
    if (what == "bash" && argc == 3) {
        config::KnownWords known;
        for (const auto& scenario : lab::embeddedScenarios()) known["SCENARIO"].emplace_back(scenario.name);
        return write(config::bashCompletion(grammar, known));
    }
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return render(argc, argv);
    } catch (const std::exception& bug) {
        std::fprintf(stderr, "vedette-manual: %s\n", bug.what());
        return 1;
    }
}
