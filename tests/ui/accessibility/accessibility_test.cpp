#include "tests/suite.h"
#include "tests/ui/accessibility/screen_reader.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <utility>

// The program as a person meets it who sees nothing and has no mouse: on a screen in memory, in a session of
// its own, asked over the accessibility bus and driven by keys. The functions follow each other as one visit.

using vedette::test::ScreenReader;
using vedette::test::Spoken;
using vedette::test::SpokenTable;
using vedette::test::Told;

namespace {

constexpr int kPatience = 60'000;
constexpr int kMostStops = 120; ///< of Tab in one view

// X11 key symbols.
constexpr unsigned long kTab = 0xff09;
constexpr int kNumbered = 9; ///< views that a number leads to
constexpr unsigned long kLeft = 0xff51;
constexpr unsigned long kRight = 0xff53;
constexpr unsigned long kDown = 0xff54;
constexpr unsigned long kEnd = 0xff57;
constexpr unsigned long kEscape = 0xff1b;
constexpr unsigned long kF11 = 0xffc8;

QString launcher() {
    for (const char* path :
         {"/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"}) {
        if (QFileInfo(path).isExecutable()) return path;
    }
    return {};
}

/// What this test needs and the computer lacks.
QString missing() {
    if (!ScreenReader::possible()) return "it was built without libatspi2.0-dev";
    for (const char* program : {"Xvfb", "dbus-daemon"}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) return QString(program) + " is not installed";
    }
    return launcher().isEmpty() ? "at-spi2-core is not installed" : QString();
}

/// A process that ends with its owner.
class Child {
public:
    explicit Child(const QProcessEnvironment& environment) {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.setStandardErrorFile(QProcess::nullDevice());
    }

    ~Child() {
        m_process.terminate();
        if (!m_process.waitForFinished(kPatience)) m_process.kill();
    }

    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    [[nodiscard]] bool start(const QString& program, const QStringList& words) {
        m_process.start(program, words);
        return m_process.waitForStarted(kPatience);
    }

    /// The first line that it says.
    [[nodiscard]] QString firstLine() {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(kPatience)) return {};
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

private:
    QProcess m_process;
};

/// What must never stand before a listener: a role that says nothing.
bool saysWhatItIs(const std::string& role) {
    static const QStringList empty{"filler", "unknown", "invalid", "redundant object", "unidentified", ""};
    return !empty.contains(QString::fromStdString(role));
}

QString sentence(const Spoken& widget) {
    return QString("%1 '%2' (%3)")
        .arg(QString::fromStdString(widget.role), QString::fromStdString(widget.name),
             QString::fromStdString(widget.description));
}

/// Qt tells focus by name and role; figures in a name may change meanwhile.
QString handle(const std::string& role, const std::string& name) {
    QString text = QString::fromStdString(role + ' ' + name);
    for (QChar& c : text) {
        if (c.isDigit()) c = '0';
    }
    return text.section(": ", 0, 0);
}

/// A stop of the Tab key, if it stands by itself: tabs of a bar and views of the rail are one stop each,
/// which arrows move in.
bool isStop(const Spoken& widget) {
    return widget.focusable && widget.enabled && widget.showing && widget.role != "page tab"
        && widget.role != "radio button" && widget.role != "label";
}

const Spoken* firstOf(const Spoken& top, const std::string& role, const std::string& name = {}) {
    for (const Spoken* each : all(top)) {
        if (each->role == role && (name.empty() || each->name == name)) return each;
    }
    return nullptr;
}

} // namespace

class AccessibilityTest final : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        if (const QString what = missing(); !what.isEmpty()) {
            std::fprintf(stderr, "SKIPPED: no screen reader can listen here: %s\n", qPrintable(what));
            vedette::test::skippedAloud() = true;
            return;
        }
        QVERIFY(m_folder.isValid());
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY"}) {
            environment.remove(name);
            qunsetenv(name);
        }
        const auto set = [&environment](const char* name, const QString& value) {
            environment.insert(name, value);
            qputenv(name, value.toUtf8());
        };
        for (const char* name :
             {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"})
            set(name, m_folder.path());
        set("GSETTINGS_BACKEND", "memory");
        m_screen = std::make_unique<Child>(environment);
        QVERIFY(
            m_screen->start("Xvfb", {"-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"}));
        const QString number = m_screen->firstLine();
        QVERIFY2(!number.isEmpty(), "no screen in memory");
        set("DISPLAY", ':' + number);
        m_session = std::make_unique<Child>(environment);
        QVERIFY(m_session->start("dbus-daemon", {"--session", "--nofork", "--print-address=1"}));
        const QString address = m_session->firstLine();
        QVERIFY2(!address.isEmpty(), "no session bus");
        set("DBUS_SESSION_BUS_ADDRESS", address);
        // Its first question has the session start the accessibility bus, which must be there before the
        // program.
        m_reader = std::make_unique<ScreenReader>();
        set("QT_QPA_PLATFORM", "xcb");
        set("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
        m_program = std::make_unique<Child>(environment);
        QVERIFY(m_program->start(QString(VEDETTE_BINARY_DIR) + "/bin/vedette",
                                 {"--data-dir", m_folder.filePath("data"), "--settings",
                                  m_folder.filePath("settings.json"), "--lab", "quiet-day", "--motion",
                                  "reduced", "--language", "en", "--size", "1500x950"}));
        QVERIFY2(m_reader->findWindow("vedette"), "no window on the accessibility bus");
    }

    void cleanupTestCase() {
        m_reader.reset();
        m_program.reset();
        m_session.reset();
        m_screen.reset();
    }

    void aViewIsReachedByItsKey_data() { views(); }

    void aViewIsReachedByItsKey() {
        if (m_reader == nullptr) return;
        QFETCH(int, number);
        QFETCH(QString, view);
        if (number == 1) {
            // There is no window manager to give the window the keys.
            m_reader->click(700, 15);
            QVERIFY2(reaches(2, "Topology"), m_reader->title().c_str());
        }
        go(number == 1 ? 2 : 1);
        QVERIFY2(reaches(number, view), m_reader->title().c_str());
    }

    void aPeerIsChosenAndTold() {
        if (m_reader == nullptr) return;
        go(3);
        QVERIFY(m_reader->until([this] { return rowsOf("Peers") >= 20; }));
        const auto isTold = [this] {
            const Spoken window = m_reader->window();
            const Spoken* panel = firstOf(window, "panel", "The selected peer");
            return panel != nullptr && firstOf(*panel, "push button") != nullptr;
        };
        // The keys go to the table by themselves, once it has been shown: rows are told before that.
        bool told = false;
        for (int tries = 0; tries < 12 && !told; ++tries) {
            m_reader->press(kDown);
            told = m_reader->until(isTold, ScreenReader::Duration(5'000));
        }
        QVERIFY(told);
    }

    // From here on the window shows a moment that is over, which stands still.
    void theTimelineIsASliderOverTime() {
        if (m_reader == nullptr) return;
        QVERIFY2(walkTo("slider", "Timeline"), "Tab does not come to the timeline");
        const std::optional<double> before = timeline();
        QVERIFY(before && *before > 1e9);
        // A step back must not lead to before the peers came.
        QVERIFY(m_reader->until([&] { return timeline().value_or(0) > *before + 45; }));
        m_reader->forget();
        m_reader->press(kLeft);
        QVERIFY(m_reader->until([&] { return heard("object:property-change:accessible-value", "slider"); }));
        QVERIFY(m_reader->until([this] { return rowsOf("Peers") >= 20; }));
        const std::optional<double> then = timeline();
        QVERIFY(then && *then > *before);
        m_reader->settle();
        QCOMPARE(timeline(), then); // it stands still
        const Spoken window = m_reader->window();
        const QString words = QString::fromStdString(firstOf(window, "slider", "Timeline")->description);
        static const QRegularExpression time("\\d\\d:\\d\\d:\\d\\d");
        QVERIFY2(words.contains(time) && words.contains("Left and Right"), qPrintable(words));
        // Other widgets say it too: the way back is there.
        QVERIFY(m_reader->until([this] {
            const Spoken shown = m_reader->window();
            const Spoken* way = firstOf(shown, "push button", "Return to live");
            return way != nullptr && way->enabled;
        }));
    }

    void everythingSaysWhatItIs_data() { views(); }

    void everythingSaysWhatItIs() {
        if (m_reader == nullptr) return;
        QFETCH(int, number);
        QFETCH(QString, view);
        go(number);
        QVERIFY(stands(view));
        m_reader->settle();
        const Spoken window = m_reader->window();
        QVERIFY2(firstOf(window, "panel", view.toStdString()) != nullptr, "the view has no name");
        QStringList findings;
        for (const Spoken* each : all(window)) {
            const bool acts =
                each->focusable || (!each->actions.empty() && each->enabled && each->role != "scroll bar");
            if (acts && each->name.empty()) findings += sentence(*each) + " has no name";
            if (acts && !saysWhatItIs(each->role)) findings += sentence(*each) + " has no role";
            if (each->description.find('<') != std::string::npos)
                findings += sentence(*each) + " speaks markup";
            // The name of these is what is chosen; what for must be told otherwise.
            if (each->role == "combo box" && each->description.empty() && !each->labelled)
                findings += sentence(*each) + " does not say what it chooses";
            const bool painted = each->role == "canvas" || each->role == "chart" || each->role == "slider";
            if (painted && each->focusable && each->description.empty())
                findings += sentence(*each) + " tells nothing";
            if (each->role == "slider" && !each->value) findings += sentence(*each) + " has no value";
        }
        report(findings);
        QVERIFY(all(window).size() > 40);
        QVERIFY(findings.isEmpty());
    }

    void tabComesBy_data() { views(); }

    void tabComesBy() {
        if (m_reader == nullptr) return;
        QFETCH(int, number);
        QFETCH(QString, view);
        go(number);
        QVERIFY(stands(view));
        m_reader->settle();
        QMap<QString, int> wanted;
        const Spoken window = m_reader->window();
        for (const Spoken* each : all(window)) {
            if (isStop(*each)) ++wanted[handle(each->role, each->name)];
        }
        QVERIFY(wanted.size() > 8);
        const std::vector<Told> stops = round();
        QVERIFY2(!stops.empty(), "Tab does not come round");
        QMap<QString, int> found;
        for (const Told& stop : stops) ++found[handle(stop.role, stop.name)];
        QStringList findings;
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            if (found.value(it.key()) < it.value())
                findings += QString("%1: Tab stops there %2 times of %3")
                                .arg(it.key())
                                .arg(found.value(it.key()))
                                .arg(it.value());
        }
        for (const Told& stop : stops) {
            if (!saysWhatItIs(stop.role) || stop.name.empty())
                findings += handle(stop.role, stop.name) + ": a stop without a name";
        }
        report(findings);
        QVERIFY(findings.isEmpty());
    }

    void tablesTellRowsAndCells_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("table");
        QTest::newRow("overview") << 1 << "Bootnodes";
        QTest::newRow("peers") << 3 << "Peers";
        QTest::newRow("audit") << 7 << "Events";
    }

    void tablesTellRowsAndCells() {
        if (m_reader == nullptr) return;
        QFETCH(int, number);
        QFETCH(QString, table);
        go(number);
        QVERIFY(m_reader->until([&] { return rowsOf(table) > 0; }));
        const auto found = tableNamed(table);
        QVERIFY(found && found->columns > 1);
        QVERIFY(std::ranges::none_of(found->headers, &std::string::empty));
        // A cell may be empty, a row may not.
        QVERIFY(!found->firstRow.front().empty());
        QVERIFY(std::ranges::count_if(found->firstRow, &std::string::empty) < found->columns / 2 + 1);
    }

    void theGraphHasATwin() {
        if (m_reader == nullptr) return;
        go(2);
        QVERIFY(m_reader->until([this] {
            const Spoken window = m_reader->window();
            const Spoken* canvas = firstOf(window, "canvas");
            return canvas != nullptr && canvas->name.starts_with("Graph of ");
        }));
        QVERIFY(walkTo("page tab list", "Graph"));
        m_reader->press(kRight);
        QVERIFY(m_reader->until([this] { return twin().has_value(); }));
        QVERIFY(twin()->rows >= 20);
        QVERIFY(!twin()->firstRow.front().empty());
        m_reader->press(kLeft);
        QVERIFY(m_reader->until([this] { return !twin(); }));
    }

    void theRailIsWalkedByArrows() {
        if (m_reader == nullptr) return;
        go(2);
        QVERIFY2(walkTo("radio button", "Topology"), "Tab does not stop at the view that is shown");
        m_reader->forget();
        m_reader->press(kDown);
        QVERIFY(m_reader->until([this] { return m_reader->focus() && m_reader->focus()->name == "Peers"; }));
        m_reader->press(' ');
        QVERIFY(stands("Peers"));
    }

    void aNoticeIsReadOut() {
        if (m_reader == nullptr) return;
        m_reader->forget();
        m_reader->press(kF11);
        QVERIFY(m_reader->until([this] {
            const auto& told = m_reader->told();
            return std::ranges::any_of(told, [](const Told& what) {
                return what.event == "object:state-changed:showing" && what.on && what.role == "alert"
                    && what.name.find("F11") != std::string::npos;
            });
        }));
        m_reader->press(kEscape);
        QVERIFY(m_reader->until([this] {
            const Spoken window = m_reader->window();
            return firstOf(window, "status bar", "Status") != nullptr;
        }));
    }

    void theWayBackIsTold() {
        if (m_reader == nullptr) return;
        m_reader->forget();
        QVERIFY(walkTo("slider", "Timeline"));
        m_reader->press(kEnd);
        QVERIFY(m_reader->until([this] {
            const Spoken window = m_reader->window();
            return firstOf(window, "push button", "Live") != nullptr;
        }));
        QVERIFY(m_reader->until([this] { return heard("object:property-change:accessible-name", "label"); }));
    }

private:
    static void views() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("view");
        int number = 0;
        for (const char* view : {"Overview", "Topology", "Peers", "Trust", "Alerts", "Incidents", "Audit",
                                 "Keys", "Ceremony", "Lab", "Policy", "Limits"}) {
            ++number;
            QTest::newRow(view) << number << view;
        }
    }

    static void report(const QStringList& findings) {
        for (const QString& finding : findings) std::fprintf(stderr, "  %s\n", qPrintable(finding));
    }

    /// Those behind the ninth have no number of their own: Ctrl+Tab leads there.
    void go(int number) {
        m_reader->press('0' + static_cast<unsigned long>(std::min(number, kNumbered)), true);
        for (int i = kNumbered; i < number; ++i) m_reader->press(kTab, true);
    }

    [[nodiscard]] bool stands(const QString& view,
                              ScreenReader::Duration patience = ScreenReader::kPatience) {
        return m_reader->until([&] { return m_reader->title() == view.toStdString() + " · Vedette"; },
                               patience);
    }

    /// As a person does it: whoever sees nothing happen presses once more.
    [[nodiscard]] bool reaches(int number, const QString& view) {
        for (int i = 0; i < 3; ++i) {
            go(number);
            if (stands(view, ScreenReader::kPatience / 3)) return true;
        }
        return false;
    }

    [[nodiscard]] bool heard(const std::string& event, const std::string& role) const {
        return std::ranges::any_of(
            m_reader->told(), [&](const Told& what) { return what.event == event && what.role == role; });
    }

    /// One step of Tab; nothing when nobody took it.
    [[nodiscard]] std::optional<Told> step() {
        m_reader->forget();
        m_reader->press(kTab);
        if (!m_reader->until([this] { return m_reader->focus().has_value(); },
                             ScreenReader::Duration(10'000)))
            return std::nullopt;
        m_reader->settle();
        return m_reader->focus();
    }

    /// All stops until the first two come by again, for two widgets may be called the same; empty when they
    /// do not, and then the last ones are told.
    [[nodiscard]] std::vector<Told> round() {
        std::vector<Told> stops;
        const auto lost = [&stops] {
            QStringList last;
            for (std::size_t i = stops.size() - std::min<std::size_t>(stops.size(), 12); i < stops.size();
                 ++i)
                last += QString("stop %1: %2").arg(i).arg(handle(stops[i].role, stops[i].name));
            report(last);
            return std::vector<Told>();
        };
        const auto same = [&stops](std::size_t a, std::size_t b) {
            return handle(stops[a].role, stops[a].name) == handle(stops[b].role, stops[b].name);
        };
        for (int i = 0; i < kMostStops; ++i) {
            const auto stop = step();
            if (!stop) return lost();
            stops.push_back(*stop);
            const std::size_t count = stops.size();
            if (count < 4 || !same(count - 2, 0) || !same(count - 1, 1)) continue;
            stops.resize(count - 2);
            return stops;
        }
        return lost();
    }

    [[nodiscard]] bool walkTo(const std::string& role, const std::string& name) {
        for (int i = 0; i < kMostStops; ++i) {
            const auto stop = step();
            if (stop && stop->role == role && stop->name == name) return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<double> timeline() {
        const Spoken window = m_reader->window();
        const Spoken* slider = firstOf(window, "slider", "Timeline");
        return slider == nullptr ? std::nullopt : slider->value;
    }

    [[nodiscard]] std::optional<SpokenTable> tableNamed(const QString& name) {
        for (SpokenTable& table : m_reader->tables()) {
            if (table.name == name.toStdString()) return std::move(table);
        }
        return std::nullopt;
    }

    [[nodiscard]] int rowsOf(const QString& table) {
        const auto found = tableNamed(table);
        return found ? found->rows : 0;
    }

    /// The list beside the graph, of which there is one table in that view.
    [[nodiscard]] std::optional<SpokenTable> twin() {
        auto tables = m_reader->tables();
        if (tables.size() != 1) return std::nullopt;
        return std::move(tables.front());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Child> m_screen;
    std::unique_ptr<Child> m_session;
    std::unique_ptr<Child> m_program;
    std::unique_ptr<ScreenReader> m_reader;
};

VD_SUITE(AccessibilityTest)

#include "accessibility_test.moc"
