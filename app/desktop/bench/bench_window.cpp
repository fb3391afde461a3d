#include "app/desktop/bench/bench_window.h"

#include "app/config/command_line.h"
#include "app/desktop/bench/crowd_source.h"
#include "app/desktop/bench/first_picture.h"
#include "app/node/bench/child.h"
#include "ui/link/link.h"
#include "ui/shell/main_window.h"
#include "ui/topology/graph_canvas.h"
#include "ui/topology/topology_view.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include <string>
#include <string_view>

namespace vedette::app {

namespace {

constexpr std::size_t kPeersEach = 19'000; ///< of an observer; a state keeps 20 000 of a network
constexpr int kLookMs = 250;

} // namespace

BenchWindow BenchWindow::take(int& argc, char**& argv) {
    BenchWindow bench;
    const std::string_view word = argc > 1 ? argv[1] : "";
    if (word == "bench-window") bench.m_kind = Kind::Told;
    if (word == "bench-window-empty") bench.m_kind = Kind::Empty;
    if (word == "bench-window-crowd" && argc > 3) {
        bench.m_kind = Kind::Crowd;
        bench.m_peers = static_cast<std::size_t>(config::parseNumber(argv[2]).value_or(1000));
        bench.m_events = argv[3];
    }
    const int words = bench.m_kind == Kind::None ? 0 : bench.m_kind == Kind::Crowd ? 3 : 1;
    for (int i = 0; i < words; ++i, --argc, ++argv) argv[1] = argv[0];
    return bench;
}

int BenchWindow::showEmpty(int argc, char** argv) {
    int first = std::min(argc, 1);
    const QApplication application(first, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("Vedette"), &window));
    window.resize(1440, 900);
    new FirstPicture(&window);
    window.show();
    return QApplication::exec();
}

void BenchWindow::watch(ui::MainWindow& window, ui::Link& link) const {
    if (m_kind == Kind::None) return;
    new FirstPicture(&window);
    if (m_kind != Kind::Crowd) return;
    auto made = std::make_unique<CrowdSource>(m_peers, m_peers / kPeersEach + 1, true);
    made->setEvents(m_events);
    CrowdSource* source = made.get();
    link.add(std::move(made));
    auto* timer = new QTimer(&window);
    timer->start(kLookMs);
    QObject::connect(timer, &QTimer::timeout, &window, [&window, source, timer] {
        const auto* view = window.findChild<ui::TopologyView*>();
        if (!source->told() || view == nullptr || view->model().count() == 0 || !view->canvas().atRest())
            return;
        timer->stop();
        tellParent(std::to_string(view->model().count()) + " peers, "
                   + std::to_string(view->model().lines().size()) + " edges, at rest");
    });
}

} // namespace vedette::app
