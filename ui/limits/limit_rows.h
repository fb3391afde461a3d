/// The tables of limits: which there are and how near everybody came, and who ran into one of them.
#pragma once

#include "core/swarm/limit_review.h"
#include "ui/link/console.h"
#include "ui/widgets/listed_rows.h"

#include <string>
#include <string_view>
#include <vector>

namespace vedette::ui {

/// A short name for the limit "peer.connections" or "limit.peer.connections"; another code is shown itself.
[[nodiscard]] QString limitName(std::string_view code);

struct LimitRow {
    std::string code;        ///< "limit.peer.connections"
    std::uint64_t value = 0; ///< as supposed; 0: this kind of limit is not told in numbers
    std::uint64_t most = 0;  ///< at once or in a second; 0: not recorded
    std::string whose;       ///< a peer or a prefix; empty: of all
    std::uint64_t refused = 0;
    std::uint64_t supposed = 0; ///< connections that it would have refused
    WallTime last;              ///< of the refusals; 0: none
    friend bool operator==(const LimitRow&, const LimitRow&) = default;
};

class LimitRows final : public ListedRows<LimitRow> {
    Q_OBJECT

public:
    enum Column {
        Name,
        Value,
        Most,
        Refused,
        Supposed,
        Last,
        Columns,
    };

    LimitRows(const Console& console, QObject* parent) : ListedRows(parent), m_console(console) {}

    /// Those that can be supposed and those that refused somebody, the most refusals first. `weighed`:
    /// whether anything is supposed at all.
    void show(const swarm::LimitReview& review, const swarm::LimitConfig& supposed, bool weighed);

    [[nodiscard]] QString text(int row, int column) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Console m_console;
    bool m_weighed = false;
};

struct LimitSubjectRow {
    std::string name; ///< a peer's id or a prefix
    bool isPeer = false;
    std::uint64_t refused = 0;
    std::uint64_t supposed = 0;
    friend bool operator==(const LimitSubjectRow&, const LimitSubjectRow&) = default;
};

class LimitSubjectRows final : public ListedRows<LimitSubjectRow> {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 500;

    enum Column {
        Who,
        Refused,
        Supposed,
        Columns,
    };

    LimitSubjectRows(const Console& console, QObject* parent) : ListedRows(parent), m_console(console) {}

    /// Of one limit, those that it refused most first; of `sought` only those whose name or label has it.
    void show(const swarm::LimitReview& review, const std::string& code, bool weighed, const QString& sought);

    /// That have no row: beyond kMost, or not counted one by one.
    [[nodiscard]] std::uint64_t others() const noexcept { return m_others; }

    [[nodiscard]] QString text(int row, int column) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString labelOf(const LimitSubjectRow& row) const;

    Console m_console;
    std::uint64_t m_others = 0;
    bool m_weighed = false;
};

} // namespace vedette::ui
