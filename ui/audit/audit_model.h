/// Events of the log, newest first, as far back as was scrolled.
///
/// Rows come in pages at the end (append) and as they happen at the front (prepend); nothing else changes
/// them. canFetchMore() is true until the log has no older ones or kMostRows are there.
#pragma once

#include "core/event/event.h"
#include "ui/link/event_words.h"

#include <QtCore/QAbstractTableModel>

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace vedette::ui {

struct AuditRow {
    std::uint64_t sequence = 0;
    std::string network;
    event::Event event;
};

class AuditModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr std::size_t kMostRows = 100'000;

    enum Column {
        Time,
        Kind,
        Peer,
        What,
        Network,
        Columns
    };

    enum Role {
        PeerRole = Qt::UserRole,
        SeverityRole,
        KindRole
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setNames(PeerNames names) { m_names = std::move(names); }

    void clear();
    /// Older ones, newest first; `more`: there are still older ones.
    void append(std::vector<AuditRow> rows, bool more);
    /// Newer ones, newest first.
    void prepend(std::vector<AuditRow> rows);
    /// Names of peers changed, or the language.
    void rename();

    [[nodiscard]] const AuditRow& row(int at) const { return *m_rows.at(static_cast<std::size_t>(at)); }

    /// 0 when empty.
    [[nodiscard]] std::uint64_t newest() const noexcept {
        return m_rows.empty() ? 0 : m_rows.front()->sequence;
    }

    [[nodiscard]] std::uint64_t oldest() const noexcept {
        return m_rows.empty() ? 0 : m_rows.back()->sequence;
    }

    [[nodiscard]] bool more() const noexcept { return m_more; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] QString text(int row, int column) const;

signals:
    /// A page at the end is wanted; comes again only after append().
    void pageWanted();

private:
    [[nodiscard]] QString nameOf(const codec::PeerId& peer) const;

    std::deque<std::unique_ptr<const AuditRow>> m_rows;
    PeerNames m_names;
    bool m_more = false;
    bool m_asked = false;
};

} // namespace vedette::ui
