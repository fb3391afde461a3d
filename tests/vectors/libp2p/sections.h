/// Who judges which section of a file of the family: the suites register, coverage_test.cpp walks the files.
///
/// A file is an object whose structured members are sections, each a list of entries or one entry, or it is
/// a bare list of entries. Everything in it is judged or the file fails: a section that nobody registered,
/// an empty one, an entry that its judge cannot read. Words about the file are passed over: members that
/// are no list and no object, and lists of sentences under "notes".
#pragma once

#include "tests/vectors/vectors.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::test::libp2p {

struct Section {
    std::string_view name;
    void (*judge)(const Json& entry);            ///< throws what is wrong
    bool (*stands)(const Json& entry) = nullptr; ///< whether an entry of a bare list is one of these
};

inline std::vector<Section>& sections() {
    static std::vector<Section> all;
    return all;
}

/// At namespace scope of the file that judges.
struct Reads {
    Reads(std::initializer_list<Section> some) { sections().insert(sections().end(), some); }
};

inline void expect(bool holds, const std::string& what) {
    if (!holds) throw std::runtime_error(what);
}

inline std::string textIn(const Json& entry, const char* name) {
    return entry.at(name).get<std::string>();
}

inline Bytes hexIn(const Json& entry, const char* name) {
    return unhex(textIn(entry, name));
}

/// How many entries were judged; throws at the first that fails, and at what nobody reads.
std::size_t judgeFile(const Json& file);

} // namespace vedette::test::libp2p
