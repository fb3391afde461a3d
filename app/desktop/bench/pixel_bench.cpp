#include "app/desktop/bench/console_bench.h"
#include "app/node/bench/bench_node.h"
#include "app/node/bench/child.h"
#include "core/store/backup.h"
#include "ui/link/annotations.h"
#include "ui/link/engine_source.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/topology/graph_canvas.h"
#include "ui/topology/topology_view.h"

#include <QtCore/QEvent>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <thread>

namespace vedette::app {

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kEach = 4; ///< connections of a round

/// Calls `seen` after each painting of a widget.
class Onlooker final : public QObject {
public:
    Onlooker(QWidget& widget, std::function<void()> seen) : m_seen(std::move(seen)) {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) QTimer::singleShot(0, this, m_seen);
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_seen;
};

/// Runs the window until `done`, or for no longer than patience lasts.
Result<> runUntil(const std::function<bool()>& done, const char* otherwise) {
    QEventLoop loop;
    QTimer look;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done()) loop.quit();
    });
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start(5);
    patience.start(kPatienceMs);
    loop.exec();
    if (!done()) return Fail{BenchError::Failed, otherwise};
    return {};
}

const history::NetworkState* networkOf(const ui::Link& link) {
    const auto& networks = link.state().networks();
    return networks.empty() ? nullptr : &networks.begin()->second;
}

/// An engine that listens on loopback, behind the link; its address.
Result<codec::Multiaddr> listenBehind(ui::Link& link, const std::filesystem::path& folder) {
    SystemRandom random;
    AssemblyConfig assembly;
    auto key = VD_TRY(crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random));
    auto engine = VD_TRY(makeEngine(assembly, folder, std::move(key)));
    link.add(std::make_unique<ui::EngineSource>(std::move(engine), store::eventsIn(folder)));
    engine::NetworkConfig network;
    network.name = "bench";
    network.identity = "bench";
    network.node.swarm.limits.exemptLoopback = true;
    const auto loopback = VD_TRY(codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/0"));
    link.submit(NetworkId{1}, engine::JoinNetwork{std::move(network)},
                [&link, loopback](const engine::Reply&) {
                    link.submit(NetworkId{1}, engine::Listen{loopback}, [](const engine::Reply&) {});
                });
    VD_TRY(runUntil([&] { return networkOf(link) != nullptr && !networkOf(link)->listening.empty(); },
                    "the engine does not listen"));
    return networkOf(link)->listening.front().withPeer(networkOf(link)->self);
}

struct Reached {
    double fromDial = 0;  ///< milliseconds from the first packet
    double fromReady = 0; ///< and from when the other end had its connection
    double handshake = 0;
};

/// A node in a thread of its own connects; until the picture that shows it.
Result<Reached> connectAndLook(const codec::Multiaddr& target, const ui::TopologyView& view) {
    const std::size_t before = view.model().count();
    std::optional<double> painted;
    const Onlooker onlooker(view.canvas(), [&] {
        const bool shown =
            view.model().count() > before && view.canvas().frame().at->size() >= view.model().size();
        if (shown && !painted) painted = wallSeconds();
    });
    double dialled = 0;
    std::atomic<double> ready = 0;
    std::atomic<bool> seen = false;
    std::atomic<bool> failed = false;
    std::jthread other([&] {
        auto node = BenchNode::create(session::Security::Noise);
        dialled = wallSeconds();
        failed = !node.ok() || !(*node)->connect(target, 1).ok();
        ready = wallSeconds();
        while (!seen) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    });
    const auto result = runUntil([&] { return painted.has_value() || failed; }, "the peer is not shown");
    seen = true;
    other.join();
    VD_TRY(result);
    if (failed) return Fail{BenchError::Failed, "the other node did not connect"};
    return Reached{(*painted - dialled) * 1e3, (*painted - ready) * 1e3, (ready - dialled) * 1e3};
}

} // namespace

Result<> benchPixel(const BenchPlan& plan, Console& console) {
    const QTemporaryDir folder;
    ui::Link link(OperatorId{1});
    ui::Selection selection;
    ui::Annotations notes{QString()};
    ui::TopologyView view({link, selection, notes});
    view.resize(1280, 800);
    view.show();
    const codec::Multiaddr target = VD_TRY(listenBehind(link, folder.path().toStdString()));
    VD_TRY(connectAndLook(target, view)); // the first also makes the view
    std::vector<double> times, handshakes, readies;
    for (int i = 0; i < plan.rounds * kEach; ++i) {
        // At another point of the beat each time.
        VD_TRY(runUntil([&] { return view.canvas().atRest(); }, "the graph does not come to rest"));
        QEventLoop pause;
        QTimer::singleShot(37 * i % 100, &pause, &QEventLoop::quit);
        pause.exec();
        const Reached reached = VD_TRY(connectAndLook(target, view));
        times.push_back(reached.fromDial);
        readies.push_back(reached.fromReady);
        handshakes.push_back(reached.handshake);
    }
    say(console, {"wire to pixel",
                  median(times),
                  "ms",
                  median(handshakes),
                  {{"from_ready_ms", median(readies)},
                   {"longest_ms", *std::ranges::max_element(times)},
                   {"connections", times.size()},
                   {"floor_is", "the handshake alone; the value begins with its first packet"}}});
    return {};
}

} // namespace vedette::app
