/// Attempts of peers that were decided, gathered under what decided them. Choosing one chooses its peer in
/// the whole window; one of which the record says enough can be asked about.
#pragma once

#include "core/policy/policy.h"
#include "ui/link/console.h"
#include "ui/theme/tokens.h"

#include <QtWidgets/QTreeWidget>

#include <optional>
#include <vector>

namespace vedette::ui {

class AttemptList final : public QTreeWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMostShown = 2000;

    struct Row {
        QString peer; ///< its id; empty: not known yet
        std::string action;
        std::string resource;
        std::uint64_t count = 0;
        WallTime last;
        std::optional<policy::Request> request;
    };

    struct Group {
        QString title;
        Severity severity = Severity::Info;
        std::uint64_t count = 0;
        std::vector<Row> rows; ///< in any order
    };

    explicit AttemptList(const Console& console, QWidget* parent = nullptr);

    /// What is beyond kMostShown rows in all is left out.
    void setGroups(std::vector<Group> groups);
    void retranslate(const QString& name);
    /// asked() about the chosen one, if it can be.
    void askChosen();

    [[nodiscard]] bool canAsk() const { return chosen() != nullptr && chosen()->request; }

signals:
    void chosenChanged();
    void asked(const vedette::policy::Request& request);

private:
    void dress();
    void choose();
    [[nodiscard]] const Row* chosen() const;

    Console m_console;
    std::vector<Row> m_rows;
};

} // namespace vedette::ui
