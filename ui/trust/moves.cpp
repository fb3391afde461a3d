#include "ui/trust/moves.h"

#include "core/trust/verifier.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/trust_words.h"
#include "ui/link/words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <optional>
#include <utility>

namespace vedette::ui {

namespace {

constexpr double kThousandths = 1000.0;

std::optional<TierMove> moveIn(const event::Event& event) {
    const auto* told = std::get_if<event::TierChanged>(&event.body);
    if (told == nullptr) return std::nullopt;
    return TierMove{event.wall,
                    event.network,
                    told->peer,
                    told->before,
                    told->after,
                    told->reason,
                    static_cast<double>(told->score) / kThousandths};
}

} // namespace

MovesModel::MovesModel(const Console& console, QObject* parent) : ListedRows(parent), m_console(console) {
    connect(&console.link, &Link::happened, this, [this](const Batch& batch) {
        if (!m_console.link.live()) return;
        std::vector<TierMove> moves;
        for (const auto& event : batch.events) {
            if (auto move = moveIn(*event)) moves.push_back(*std::move(move));
        }
        if (moves.empty()) return;
        moves.insert(moves.end(), rows().begin(), rows().end());
        put(std::move(moves));
    });
    connect(&console.link, &Link::momentChanged, this, &MovesModel::reload);
    connect(&console.notes, &Annotations::changed, this, [this] { rename(); });
    reload();
}

void MovesModel::put(std::vector<TierMove> moves) {
    std::ranges::sort(moves, std::greater<>());
    moves.erase(std::unique(moves.begin(), moves.end()), moves.end());
    if (moves.size() > kMost) moves.resize(kMost);
    list(
        moves, [](const TierMove& move) { return move; }, std::equal_to<>());
}

void MovesModel::reload() {
    put({});
    history::Query query;
    query.kinds = {static_cast<std::uint16_t>(event::Kind::TierChanged)};
    query.newestFirst = true;
    const Link& link = m_console.link;
    if (!link.live()) query.until = WallTime{link.moment().ms + 1};
    m_console.link.read(QStringLiteral("trust-moves"),
                        [guard = QPointer(this), query](history::History& history) {
                            std::vector<TierMove> moves;
                            // A log that cannot be read shows no moves here; the window says elsewhere what
                            // ails it.
                            history
                                .events(query,
                                        [&](const history::Told& told) {
                                            if (const auto* one = std::get_if<event::Event>(&told.what)) {
                                                if (auto move = moveIn(*one))
                                                    moves.push_back(*std::move(move));
                                            }
                                            return moves.size() < kMost;
                                        })
                                .ignore();
                            return [guard, moves = std::move(moves)]() mutable {
                                if (guard.isNull()) return;
                                // What happened meanwhile may not be in the log yet.
                                moves.insert(moves.end(), guard->rows().begin(), guard->rows().end());
                                guard->put(std::move(moves));
                            };
                        });
}

int MovesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString MovesModel::text(int row, int column) const {
    const TierMove& move = this->row(row);
    switch (column) {
    case When: return figures::dateAndTime(move.at);
    case Who: return m_console.notes.label(QString::fromStdString(move.peer.text()));
    case From: return shortWord(move.before);
    case To: return shortWord(move.after);
    case ScoreThen: return figures::real(move.score, 2);
    case Why: return TrustWords::reason(move.reason);
    case Teller: {
        const auto& networks = m_console.link.state().networks();
        const auto network = networks.find(move.network);
        return network == networks.end() ? QString() : shown(network->second.name, 48);
    }
    default: return {};
    }
}

QVariant MovesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Who) return plainToolTip(QString::fromStdString(row(index.row()).peer.text()));
        return plainToolTip(text(index.row(), index.column()));
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
             + text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter
                                | (index.column() == ScoreThen ? Qt::AlignRight : Qt::AlignLeft));
    case MarkRole: {
        if (index.column() != From && index.column() != To) return {};
        const TierMove& move = row(index.row());
        const auto tier = trust::tierNamed(index.column() == From ? move.before : move.after);
        return tier ? QVariant(static_cast<int>(tierMark(*tier))) : QVariant();
    }
    default: return {};
    }
}

QVariant MovesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == ScoreThen ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Peer");
    case From: return tr("Risk before");
    case To: return tr("Risk then");
    case ScoreThen: return tr("Score");
    case Why: return tr("Why");
    case Teller: return tr("As told by");
    default: return {};
    }
}

} // namespace vedette::ui
