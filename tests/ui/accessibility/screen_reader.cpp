#include "tests/ui/accessibility/screen_reader.h"

#if __has_include(<atspi/atspi.h>)

#include <atspi/atspi.h>

#include <thread>

namespace vedette::test {

namespace {

using namespace std::chrono_literals;

constexpr int kCallMs = 20'000;
constexpr int kMostDepth = 40;
constexpr long kControlKey = 37; ///< the left one's code on every X keyboard of a PC
constexpr auto kQuiet = 150ms;

template <class T>
struct Unref {
    void operator()(T* object) const { g_object_unref(object); }
};

template <class T>
using Owned = std::unique_ptr<T, Unref<T>>;

template <class T>
Owned<T> own(T* object) {
    return Owned<T>(object);
}

std::string taken(char* text) {
    std::string copy = text == nullptr ? std::string() : std::string(text);
    g_free(text);
    return copy;
}

/// Whoever ends while we ask has nothing to tell.
class Ignored {
public:
    Ignored() = default;

    ~Ignored() { g_clear_error(&m_error); }

    Ignored(const Ignored&) = delete;
    Ignored& operator=(const Ignored&) = delete;

    operator GError**() { return &m_error; } // NOLINT(google-explicit-constructor)

private:
    GError* m_error = nullptr;
};

std::string nameOf(AtspiAccessible* who) {
    return taken(atspi_accessible_get_name(who, Ignored()));
}

std::string roleOf(AtspiAccessible* who) {
    return taken(atspi_accessible_get_role_name(who, Ignored()));
}

bool isTable(const std::string& role) {
    return role == "table" || role == "tree" || role == "tree table";
}

std::vector<Owned<AtspiAccessible>> childrenOf(AtspiAccessible* who) {
    std::vector<Owned<AtspiAccessible>> children;
    const int count = atspi_accessible_get_child_count(who, Ignored());
    for (int i = 0; i < count; ++i) {
        if (auto child = own(atspi_accessible_get_child_at_index(who, i, Ignored())))
            children.push_back(std::move(child));
    }
    return children;
}

bool shows(AtspiAccessible* who) {
    const auto states = own(atspi_accessible_get_state_set(who));
    return states != nullptr && atspi_state_set_contains(states.get(), ATSPI_STATE_SHOWING);
}

Spoken heard(AtspiAccessible* who, int depth) {
    Spoken said;
    said.role = roleOf(who);
    said.name = nameOf(who);
    said.description = taken(atspi_accessible_get_description(who, Ignored()));
    if (const auto states = own(atspi_accessible_get_state_set(who))) {
        said.focusable = atspi_state_set_contains(states.get(), ATSPI_STATE_FOCUSABLE);
        said.enabled = atspi_state_set_contains(states.get(), ATSPI_STATE_ENABLED);
        said.showing = atspi_state_set_contains(states.get(), ATSPI_STATE_SHOWING);
    }
    if (const auto action = own(atspi_accessible_get_action_iface(who))) {
        const int count = atspi_action_get_n_actions(action.get(), Ignored());
        for (int i = 0; i < count; ++i)
            said.actions.push_back(taken(atspi_action_get_action_name(action.get(), i, Ignored())));
    }
    if (const auto value = own(atspi_accessible_get_value_iface(who)))
        said.value = atspi_value_get_current_value(value.get(), Ignored());
    if (GArray* relations = atspi_accessible_get_relation_set(who, Ignored())) {
        for (guint i = 0; i < relations->len; ++i) {
            const auto relation = own(g_array_index(relations, AtspiRelation*, i));
            said.labelled = said.labelled
                         || atspi_relation_get_relation_type(relation.get()) == ATSPI_RELATION_LABELLED_BY;
        }
        g_array_free(relations, TRUE);
    }
    if (isTable(said.role) || said.role == "list" || depth > kMostDepth) return said;
    for (const auto& child : childrenOf(who)) {
        if (shows(child.get())) said.inside.push_back(heard(child.get(), depth + 1));
    }
    return said;
}

void gatherTables(AtspiAccessible* who, std::vector<SpokenTable>& tables, int depth) {
    if (!shows(who) || depth > kMostDepth) return;
    const auto grid = own(atspi_accessible_get_table_iface(who));
    if (grid == nullptr || !isTable(roleOf(who))) {
        if (roleOf(who) == "list") return;
        for (const auto& child : childrenOf(who)) gatherTables(child.get(), tables, depth + 1);
        return;
    }
    SpokenTable table;
    table.name = nameOf(who);
    table.rows = atspi_table_get_n_rows(grid.get(), Ignored());
    table.columns = atspi_table_get_n_columns(grid.get(), Ignored());
    for (int column = 0; column < table.columns; ++column) {
        table.headers.push_back(taken(atspi_table_get_column_description(grid.get(), column, Ignored())));
        if (table.rows == 0) continue;
        const auto cell = own(atspi_table_get_accessible_at(grid.get(), 0, column, Ignored()));
        table.firstRow.push_back(cell == nullptr ? std::string() : nameOf(cell.get()));
    }
    tables.push_back(std::move(table));
}

} // namespace

struct ScreenReader::Bus {
    Owned<AtspiAccessible> window;
    Owned<AtspiEventListener> listener;
    std::vector<Told> told;
    std::optional<Told> focus;

    static void hear(AtspiEvent* event, void* self) {
        Told what{event->type, event->detail1 != 0, roleOf(event->source), nameOf(event->source)};
        auto* bus = static_cast<Bus*>(self);
        if (what.event == "object:state-changed:focused" && what.on) bus->focus = what;
        bus->told.push_back(std::move(what));
        g_boxed_free(ATSPI_TYPE_EVENT, event);
    }
};

bool ScreenReader::possible() {
    return true;
}

ScreenReader::ScreenReader() : m_bus(std::make_unique<Bus>()) {
    atspi_init();
    atspi_set_timeout(kCallMs, kCallMs);
    m_bus->listener = own(atspi_event_listener_new(Bus::hear, m_bus.get(), nullptr));
    for (const char* event :
         {"object:state-changed:focused", "object:state-changed:showing",
          "object:property-change:accessible-value", "object:property-change:accessible-description",
          "object:property-change:accessible-name"}) {
        atspi_event_listener_register(m_bus->listener.get(), event, Ignored());
    }
}

ScreenReader::~ScreenReader() {
    m_bus.reset();
    atspi_exit();
}

bool ScreenReader::findWindow(const std::string& program) {
    return until([&] {
        const auto desktop = own(atspi_get_desktop(0));
        // What is asked is what is, not what was.
        atspi_accessible_set_cache_mask(desktop.get(), ATSPI_CACHE_NONE);
        for (auto& application : childrenOf(desktop.get())) {
            if (nameOf(application.get()) != program) continue;
            atspi_accessible_set_cache_mask(application.get(), ATSPI_CACHE_NONE);
            for (auto& window : childrenOf(application.get())) {
                if (!shows(window.get())) continue;
                m_bus->window = std::move(window);
                return true;
            }
        }
        return false;
    });
}

std::string ScreenReader::title() {
    return nameOf(m_bus->window.get());
}

Spoken ScreenReader::window() {
    return heard(m_bus->window.get(), 0);
}

std::vector<SpokenTable> ScreenReader::tables() {
    std::vector<SpokenTable> tables;
    gatherTables(m_bus->window.get(), tables, 0);
    return tables;
}

const std::optional<Told>& ScreenReader::focus() const noexcept {
    return m_bus->focus;
}

const std::vector<Told>& ScreenReader::told() const noexcept {
    return m_bus->told;
}

void ScreenReader::forget() {
    m_bus->told.clear();
    m_bus->focus.reset();
}

void ScreenReader::click(int x, int y) {
    atspi_generate_mouse_event(x, y, "b1c", Ignored());
}

void ScreenReader::press(unsigned long symbol, bool ctrl) {
    if (ctrl) atspi_generate_keyboard_event(kControlKey, nullptr, ATSPI_KEY_PRESS, Ignored());
    atspi_generate_keyboard_event(static_cast<glong>(symbol), nullptr, ATSPI_KEY_SYM, Ignored());
    if (ctrl) atspi_generate_keyboard_event(kControlKey, nullptr, ATSPI_KEY_RELEASE, Ignored());
}

bool ScreenReader::until(const std::function<bool()>& isSo, Duration patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        while (g_main_context_iteration(nullptr, FALSE) == TRUE) {
        }
        if (isSo()) return true;
        if (std::chrono::steady_clock::now() >= end) return false;
        std::this_thread::sleep_for(10ms);
    }
}

void ScreenReader::settle() {
    std::size_t before = m_bus->told.size();
    auto since = std::chrono::steady_clock::now();
    static_cast<void>(until(
        [&] {
            const auto now = std::chrono::steady_clock::now();
            if (m_bus->told.size() != before) {
                before = m_bus->told.size();
                since = now;
            }
            return now - since >= kQuiet;
        },
        Duration(3'000)));
}

} // namespace vedette::test

#else

namespace vedette::test {

// Without the library there is nobody to ask; the test says so and is skipped.
struct ScreenReader::Bus {};

bool ScreenReader::possible() {
    return false;
}

ScreenReader::ScreenReader() = default;
ScreenReader::~ScreenReader() = default;

bool ScreenReader::findWindow(const std::string&) {
    return false;
}

std::string ScreenReader::title() {
    return {};
}

Spoken ScreenReader::window() {
    return {};
}

std::vector<SpokenTable> ScreenReader::tables() {
    return {};
}

const std::optional<Told>& ScreenReader::focus() const noexcept {
    static const std::optional<Told> none;
    return none;
}

const std::vector<Told>& ScreenReader::told() const noexcept {
    static const std::vector<Told> none;
    return none;
}

void ScreenReader::forget() {}

void ScreenReader::click(int, int) {}

void ScreenReader::press(unsigned long, bool) {}

bool ScreenReader::until(const std::function<bool()>&, Duration) {
    return false;
}

void ScreenReader::settle() {}

} // namespace vedette::test

#endif

namespace vedette::test {

std::vector<const Spoken*> all(const Spoken& top) {
    std::vector<const Spoken*> found{&top};
    for (const Spoken& each : top.inside) {
        for (const Spoken* one : all(each)) found.push_back(one);
    }
    return found;
}

} // namespace vedette::test
