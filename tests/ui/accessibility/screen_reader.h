/// A client of the accessibility bus, as Orca is one: what a screen reader gets to know of the program, and
/// keys pressed as a person presses them. Nothing of Qt: what is seen here went over the bus.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vedette::test {

/// One widget as it tells of itself, and what lies in it.
struct Spoken {
    std::string role;
    std::string name;
    std::string description;
    bool focusable = false;
    bool enabled = false;
    bool showing = false;
    bool labelled = false; ///< another widget says that it is its label
    std::vector<std::string> actions;
    std::optional<double> value;
    std::vector<Spoken> inside; ///< empty for lists, tables and trees: their cells come from table()
};

struct SpokenTable {
    std::string name;
    int rows = 0;
    int columns = 0;
    std::vector<std::string> headers;
    std::vector<std::string> firstRow;
};

/// Something that happened, and to whom.
struct Told {
    std::string event; ///< as "object:state-changed:focused"
    bool on = false;
    std::string role;
    std::string name;
};

class ScreenReader {
public:
    using Duration = std::chrono::milliseconds;
    static constexpr Duration kPatience{60'000}; ///< for what takes a second

    /// Whether it was built with the library of the bus.
    [[nodiscard]] static bool possible();

    /// Of the bus of the session in DBUS_SESSION_BUS_ADDRESS.
    ScreenReader();
    ~ScreenReader();
    ScreenReader(const ScreenReader&) = delete;
    ScreenReader& operator=(const ScreenReader&) = delete;

    /// The program's window, when it is there and shown within the patience.
    [[nodiscard]] bool findWindow(const std::string& program);
    [[nodiscard]] std::string title();
    /// Everything that is showing.
    [[nodiscard]] Spoken window();
    /// Tables that are showing.
    [[nodiscard]] std::vector<SpokenTable> tables();

    /// Who had the focus last, as it was told.
    [[nodiscard]] const std::optional<Told>& focus() const noexcept;
    [[nodiscard]] const std::vector<Told>& told() const noexcept;
    void forget();

    /// A click of the left button in the window, which a window manager would take as a wish to type there.
    void click(int x, int y);
    /// An X11 key symbol, with Ctrl held or not.
    void press(unsigned long symbol, bool ctrl = false);
    /// Listens until it is so.
    [[nodiscard]] bool until(const std::function<bool()>& isSo, Duration patience = kPatience);
    /// Listens until nothing was told for a moment, so that what is asked next is what stands there.
    void settle();

private:
    struct Bus;
    std::unique_ptr<Bus> m_bus;
};

/// Every widget in it, itself too.
[[nodiscard]] std::vector<const Spoken*> all(const Spoken& top);

} // namespace vedette::test
