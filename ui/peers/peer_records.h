/// What the log and the running network tell of one peer: its newest events, its round trips, its score and
/// the terms that made it.
///
/// The past comes from Link::read, what happens from the link's batches; nothing of a moment later than the
/// one that the window looks at. Bounds: kMostTold events are kept, kMostRead are read.
#pragma once

#include "core/event/event.h"
#include "ui/link/console.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/series.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QString>

#include <deque>
#include <vector>

namespace vedette::ui {

class PeerRecords final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr std::size_t kMostTold = 200;
    static constexpr std::size_t kMostRead = 2000;

    static constexpr std::size_t kMostTerms = 64;

    struct Term {
        QString name;
        QString topic; ///< empty for one of the whole peer
        double value = 0;
    };

    /// `slot` tells its questions from those of others.
    PeerRecords(const Console& console, QString slot, QObject* parent);

    /// Empty for nobody.
    void show(const QString& peer);
    /// From the log again.
    void reload();

    [[nodiscard]] const Series& roundTrips() const noexcept { return m_roundTrips; } ///< milliseconds

    [[nodiscard]] const Series& scores() const noexcept { return m_scores; }

    [[nodiscard]] const std::vector<Term>& terms() const noexcept { return m_terms; }

    /// Each term at each time that the score was told, in the order in which they were met; kMostTerms.
    struct TermLine {
        QString name;
        QString topic;
        Series series;
        double most = 0; ///< that it ever added or took away
    };

    [[nodiscard]] const std::vector<TermLine>& termLines() const noexcept { return m_termLines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

signals:
    void changed();

private:
    struct Line {
        WallTime at;
        QString text;
        Severity severity = Severity::Info;
    };

    void take(const event::Event& event);
    void takeTerms(double at);
    [[nodiscard]] Line lineOf(const event::Event& event) const;
    [[nodiscard]] static bool isAbout(const event::Event& event, const codec::PeerId& peer);

    Console m_console;
    QString m_slot;
    QString m_peer;
    codec::PeerId m_id;
    std::deque<Line> m_lines; ///< newest first
    Series m_roundTrips;
    Series m_scores;
    std::vector<Term> m_terms;
    std::vector<TermLine> m_termLines;
};

} // namespace vedette::ui
