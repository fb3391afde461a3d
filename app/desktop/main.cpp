#include "app/config/exit_status.h"
#include "app/config/local_user.h"
#include "app/desktop/bench/bench_window.h"
#include "app/desktop/bench/console_bench.h"
#include "app/desktop/case_desk.h"
#include "app/desktop/ceremony_desk.h"
#include "app/desktop/desktop_options.h"
#include "app/desktop/end_on_signal.h"
#include "app/desktop/engine_room.h"
#include "app/desktop/key_desk.h"
#include "app/node/console.h"
#include "core/base/log.h"
#include "core/base/stray_thread.h"
#include "core/lab/scenario.h"
#include "ui/link/annotations.h"
#include "ui/link/lab_source.h"
#include "ui/link/link.h"
#include "ui/link/preferences.h"
#include "ui/link/selection.h"
#include "ui/policy/policy_view.h"
#include "ui/settings/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/shell/outset.h"
#include "ui/theme/icons.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <malloc.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>

namespace {

using namespace vedette;

constexpr int kLargeBlock = 128 * 1024;

std::optional<ui::Desk> deskNamed(const std::optional<std::string>& name) {
    if (!name) return std::nullopt;
    for (const auto desk : {ui::Desk::Watch, ui::Desk::Triage, ui::Desk::Keys, ui::Desk::Govern}) {
        if (ui::keyOf(desk) == QString::fromStdString(*name)) return desk;
    }
    return std::nullopt;
}

Result<> followLogLevel(const config::CommandLine& line) {
    const std::string level = line.value("log-level").value_or("warning");
    static constexpr std::string_view kLevels[] = {"error", "warning", "info", "debug", "trace"};
    for (std::size_t i = 0; i < std::size(kLevels); ++i) {
        if (level != kLevels[i]) continue;
        log::setLevel(static_cast<log::Level>(i));
        return {};
    }
    return Fail{config::UsageError::BadValue,
                "The log level '" + log::printable(level, 40)
                    + "' is not known: use error, warning, info, debug or trace."};
}

/// The picture is taken when the window had its time, and the program ends with it.
void takePicture(ui::MainWindow& window, const app::DesktopOptions& options) {
    QTimer::singleShot(options.after, &window, [&window, file = QString::fromStdString(options.screenshot)] {
        const bool written = window.grab().save(file, "PNG");
        if (!written) {
            log::write(log::Level::Error, "screenshot",
                       "the picture could not be written to " + file.toStdString());
        }
        QApplication::exit(static_cast<int>(written ? config::ExitStatus::Done : config::ExitStatus::Failed));
    });
}

int openWindow(const app::DesktopOptions& options, app::EngineRoom& room,
               const std::filesystem::path& dataDir, const app::BenchWindow& bench) {
    const QString settings =
        options.settings.empty() ? ui::Preferences::standardFile() : QString::fromStdString(options.settings);
    const auto opened = ui::Preferences::instance().open(settings);
    const ui::Appearance appearance({QString::fromStdString(options.theme),
                                     QString::fromStdString(options.language),
                                     QString::fromStdString(options.motion), options.textSize});
    QApplication::setWindowIcon(QIcon(":/icons/vedette.svg"));

    ui::Link link(config::localUser());
    ui::Selection selection;
    ui::Annotations notes(QString::fromStdString((dataDir / "notes.json").string()));
    app::KeyDesk desk(room, dataDir);
    const ui::CaseMeans cases = app::caseMeans(dataDir);
    const ui::CeremonyMeans ceremonies = app::ceremonyMeans(room.line());
    ui::Outset outset;
    outset.desk = deskNamed(options.desk);
    outset.offline = options.offline;
    if (room.isDevelopment()) {
        outset.developmentStore = QString::fromStdString(room.store().folder().string());
        outset.makeStore = [&desk](ui::JoinMeans::Then then) { desk.makeStore(std::move(then)); };
    }
    outset.dataFolder = QString::fromStdString(dataDir.string());
    outset.settings = opened;
    outset.network = QString::fromStdString(room.network());
    if (!options.offline) {
        outset.means.makeSource = [&room] { return room.makeSource(); };
        outset.means.prepare = [&desk](QWidget* window, ui::JoinMeans::Then then) {
            desk.prepare(window, std::move(then));
        };
        outset.means.unlock = [&desk](QWidget* window, ui::JoinMeans::Then then) {
            desk.unlock(window, std::move(then));
        };
        outset.means.identity = [&room] { return room.identity(); };
        outset.means.chooseIdentity = [&room](const std::string& text) { return room.chooseIdentity(text); };
        outset.means.configOf = [&room](const std::string& name, const auto& ways) {
            return room.configOf(name, ways);
        };
    }
    outset.makeLab = [&options](const std::string& name) -> Result<std::unique_ptr<ui::Source>> {
        lab::LiveConfig config;
        config.rehearsal.scenario = VD_TRY(lab::scenarioNamed(name));
        config.speed = options.speed;
        return std::unique_ptr<ui::Source>(std::make_unique<ui::LabSource>(std::move(config)));
    };

    ui::MainWindow window({link, selection, notes, &desk.means(), &cases, &ceremonies}, outset);
    if (options.width > 0) window.resize(options.width, options.height);
    if (!options.policy.empty()) {
        // The view opens what was open last, and says so where that cannot be.
        const QFileInfo file(QString::fromStdString(options.policy));
        ui::Preferences::instance().set(QLatin1String(ui::PolicyView::kLastFile), file.absoluteFilePath());
        window.showView(QStringLiteral("policy"));
    }
    if (options.lab) window.startLab(QString::fromStdString(*options.lab));
    if (!options.join.empty()) window.join(options.join);
    if (!options.view.empty()
        && !window.showView(QString::fromStdString(options.view), QString::fromStdString(options.query))) {
        app::Console console(app::Console::Form::Text);
        return static_cast<int>(
            console.fail({config::UsageError::BadValue,
                          "There is no view '" + log::printable(options.view, 40) + "': use one of "
                              + ui::viewKeys().join(", ").toStdString() + "."}));
    }
    if (!options.select.empty()) selection.select(QString::fromStdString(options.select));
    if (options.wallboard) window.setWallboard(true);
    bench.watch(window, link);
    window.show();
    if (!options.screenshot.empty()) takePicture(window, options);
    const app::EndOnSignal ending;
    return QApplication::exec();
}

int speak(int argc, char** argv) {
    if (argc > 1 && app::isConsoleBench(argv[1])) return app::runConsoleBench(argc, argv);
    const app::BenchWindow bench = app::BenchWindow::take(argc, argv);
    if (bench.isEmpty()) return app::BenchWindow::showEmpty(argc, argv);
    app::Console console(app::Console::Form::Text);
    const auto line = app::parseDesktop({argv + 1, argv + argc}, config::processEnvironment);
    if (!line) return static_cast<int>(console.fail(line.error()));
    if (line->has("help")) {
        std::fputs(app::desktopGrammar().help(*line->command()).c_str(), stdout);
        return 0;
    }
    if (line->has("version")) {
        std::puts("vedette " VEDETTE_VERSION);
        return 0;
    }
    if (const auto level = followLogLevel(*line); !level)
        return static_cast<int>(console.fail(level.error()));
    const auto options = app::DesktopOptions::of(*line);
    if (!options) return static_cast<int>(console.fail(options.error()));
    std::filesystem::path dataDir = line->value("data-dir").value_or("");
    if (dataDir.empty()) {
        auto standard = config::DataDir::standardPath();
        if (!standard) return static_cast<int>(console.fail(standard.error()));
        dataDir = *std::move(standard);
    }
    auto room = app::EngineRoom::of(*line, dataDir);
    if (!room) return static_cast<int>(console.fail(room.error()));

    // A picture needs no screen.
    if (!options->screenshot.empty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        && !qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    int first = 1; // what is ours Qt does not read
    const QApplication application(first, argv);
    QApplication::setApplicationName("vedette");
    QApplication::setApplicationDisplayName("Vedette");
    QApplication::setApplicationVersion(VEDETTE_VERSION);
    QApplication::setDesktopFileName("vedette");
    return openWindow(*options, *room, dataDir, bench);
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    // Columns of many peers are replaced by larger ones while they come: what is left behind goes back to the
    // system, rather than to raise, as it would by itself, the size from which blocks do.
    mallopt(M_MMAP_THRESHOLD, kLargeBlock); // NOLINT(concurrency-mt-unsafe): before the first thread
    try {
        const int status = speak(argc, argv);
        if (strayThreads() == 0) return status;
        std::fflush(nullptr);
        std::_Exit(status); // a thread hangs in the disk: nothing is to be cleaned up under it
    } catch (const std::exception& bug) {
        log::write(log::Level::Error, "main", std::string("a defect of this program: ") + bug.what());
        return static_cast<int>(config::ExitStatus::Failed);
    }
}
