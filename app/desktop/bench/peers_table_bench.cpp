#include "app/desktop/bench/console_bench.h"
#include "app/desktop/bench/turn_clock.h"
#include "app/node/bench/peer_row_maker.h"
#include "ui/link/peer_columns.h"
#include "ui/link/peers_model.h"
#include "ui/peers/peers_delegate.h"
#include "ui/theme/theme.h"

#include <QtCore/QEventLoop>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace vedette::app {

namespace {

using history::PeerField;

constexpr std::size_t kSlice = 20'000; ///< rows that the model is given at once
constexpr int kScrolls = 40;           ///< of a round

/// As the view of peers sets its table up, with the columns that it shows at first.
void dress(QTableView& view, ui::PeersModel& model) {
    view.setModel(&model);
    view.setItemDelegate(new ui::PeersDelegate(&view));
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(ui::size::row);
    const QFontMetrics metrics(ui::Theme::instance().font(ui::Type::Dense));
    const auto usual = ui::PeerColumns::usual();
    for (int i = 0; i < model.columnCount(); ++i) {
        const auto field = static_cast<PeerField>(i);
        view.setColumnHidden(i, std::ranges::find(usual, field) == usual.end());
        view.setColumnWidth(i,
                            ui::PeerColumns::width(field) * metrics.averageCharWidth() + 2 * ui::space::x2);
    }
    view.resize(1280, 800);
    view.show();
}

/// Until what is shown answers the question.
void await(ui::PeersModel& model) {
    if (!model.busy()) return;
    QEventLoop loop;
    QObject::connect(&model, &ui::PeersModel::answered, &loop, &QEventLoop::quit);
    loop.exec();
}

history::PeerQuery parsedQuery(const char* text) {
    auto query = history::PeerQuery::parse(text);
    VD_ASSERT(query.ok());
    return *std::move(query);
}

/// A screen of rows can do with no less than its texts.
double bareTexts(const QTableView& view, const ui::PeersModel& model, int rounds) {
    QImage image(view.viewport()->size(), QImage::Format_RGB32);
    Timing timing;
    const int rows = view.viewport()->height() / ui::size::row;
    for (int round = 0; round < rounds; ++round) {
        timing.round([&] {
            QPainter painter(&image);
            painter.fillRect(image.rect(), Qt::white);
            painter.setFont(ui::Theme::instance().font(ui::Type::Dense));
            for (int row = 0; row < rows; ++row) {
                for (const PeerField field : ui::PeerColumns::usual()) {
                    const int column = static_cast<int>(field);
                    painter.drawText(view.columnViewportPosition(column), (row + 1) * ui::size::row,
                                     model.index(round * rows + row, column).data().toString());
                }
            }
        });
    }
    return median(timing.cpu);
}

} // namespace

Result<> benchPeersTable(const BenchPlan& plan, Console& console) {
    const std::size_t peers = plan.scaled<std::size_t>(1'000'000);
    ui::PeersModel model;
    PeerRowMaker maker;
    for (std::size_t made = 0; made < peers;) {
        ui::PeersDelta delta;
        for (std::size_t i = 0; i < kSlice && made < peers; ++i, ++made) delta.rows.push_back(maker.next());
        model.apply(std::move(delta));
    }
    QTableView view;
    dress(view, model);
    model.refresh();
    await(model);

    std::vector<std::uint64_t> bare(peers);
    Timing sorting;
    sorting.round([&] {
        SeededRandom random(3);
        for (auto& one : bare) one = random.below(~std::uint64_t{0});
        std::ranges::sort(bare);
    });
    Timing reading;
    reading.round([&] {
        double sum = 0;
        for (std::size_t i = 0; i < peers; ++i)
            sum += model.table().number(PeerField::Score, static_cast<ui::PeersModel::Slot>(i));
        bare[0] = static_cast<std::uint64_t>(sum != sum);
    });
    TurnClock clock;
    /// `before` is not counted.
    const auto measure = [&](const char* name, double floor, const auto& before, const auto& work) {
        Timing timing;
        std::vector<double> turns;
        for (int round = 0; round < plan.rounds; ++round) {
            before();
            await(model);
            QCoreApplication::processEvents();
            static_cast<void>(clock.turns());
            timing.round([&] {
                work();
                await(model);
                QCoreApplication::processEvents(); // the first screen is painted
            });
            for (const double turn : clock.turns()) turns.push_back(turn);
        }
        Json more{{"peers", peers}, {"rows", model.rowCount()}};
        timing.tell(more);
        more["longest_turn_ms"] = turns.empty() ? 0 : *std::ranges::max_element(turns);
        say(console, {name, median(timing.wall), "ms", floor, std::move(more)});
    };
    const auto by = [&](PeerField field) { model.sort(static_cast<int>(field), Qt::AscendingOrder); };
    const auto bySeen = [&] { by(PeerField::Seen); };
    measure("window, numeric sort", sorting.wall[0], bySeen, [&] { by(PeerField::Score); });
    measure("window, sort by agent", sorting.wall[0], bySeen, [&] { by(PeerField::Agent); });
    measure("window, sort by address", sorting.wall[0], bySeen, [&] { by(PeerField::Address); });
    const auto all = [&] { model.ask({}); };
    bySeen();
    await(model);
    measure("window, filter", reading.wall[0], all,
            [&] { model.ask(parsedQuery("score<-20 agent~agent-1*")); });
    measure("window, filter by a word", reading.wall[0], all, [&] { model.ask(parsedQuery("10.77.")); });
    measure(
        "window, clear filter", reading.wall[0], [&] { model.ask(parsedQuery("score<-20 agent~agent-1*")); },
        all);

    Timing scrolling;
    QScrollBar* bar = view.verticalScrollBar();
    for (int i = 0; i < plan.rounds * kScrolls; ++i) {
        scrolling.round([&] {
            bar->setValue(bar->value() + bar->pageStep());
            view.viewport()->repaint();
        });
    }
    Json more{{"peers", peers}, {"value_is", "processor time"}};
    scrolling.tell(more);
    say(console, {"window, scroll frame", median(scrolling.cpu), "ms", bareTexts(view, model, plan.rounds),
                  std::move(more)});
    return {};
}

} // namespace vedette::app
