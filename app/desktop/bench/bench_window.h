/// The console as the other process of a bench: the words of a call behind "bench-window", which says when
/// its first picture is out; behind "bench-window-crowd N FOLDER", which also watches a crowd of so many
/// peers with that past; or "bench-window-empty", an empty window of the same program.
#pragma once

#include <cstddef>
#include <string>

namespace vedette::ui {
class Link;
class MainWindow;
} // namespace vedette::ui

namespace vedette::app {

class BenchWindow {
public:
    /// Takes its own words off the call; any other call it leaves alone.
    [[nodiscard]] static BenchWindow take(int& argc, char**& argv);

    [[nodiscard]] bool isEmpty() const noexcept { return m_kind == Kind::Empty; }

    /// The whole program; the exit status.
    [[nodiscard]] static int showEmpty(int argc, char** argv);

    /// Of a window that is about to be shown. Nothing when no bench asked.
    void watch(ui::MainWindow& window, ui::Link& link) const;

private:
    enum class Kind {
        None,
        Told,
        Crowd,
        Empty
    };

    Kind m_kind = Kind::None;
    std::size_t m_peers = 0;
    std::string m_events;
};

} // namespace vedette::app
