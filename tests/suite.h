/// How a test file joins its executable: declare a QObject with private slots, then `VD_SUITE(Name)` and
/// include its moc.
#pragma once

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <vector>

namespace vedette::test {

using MakeSuite = std::function<std::unique_ptr<QObject>()>;

inline std::vector<MakeSuite>& suites() {
    static std::vector<MakeSuite> all;
    return all;
}

/// Set by a suite whose outside input (a folder of vectors, a program) is absent; it must also say so in
/// words.
inline bool& skippedAloud() {
    static bool skipped = false;
    return skipped;
}

template <class Suite>
struct Register {
    Register() {
        suites().push_back([] { return std::make_unique<Suite>(); });
    }
};

} // namespace vedette::test

#define VD_SUITE(Suite) static const ::vedette::test::Register<Suite> vdRegister##Suite;
