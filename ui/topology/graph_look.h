/// How peers look on the graph: the category that colours them, the shape that tells their state, their size.
///
/// Categories keep their colour while the window is open: the largest get the first ones, who comes later the
/// next that is free, and what is beyond them shares one. Counted once by survey(), then followed change by
/// change. Not thread-safe, knows no place.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/topology/graph_model.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <map>
#include <string>
#include <vector>

namespace vedette::ui {

enum class ColourBy {
    Role,
    Software,
    Standing,
    Country,
    System,
    Network,
    Topic,
    Count
};
enum class SizeBy {
    Degree,
    Traffic,
    Equal,
    Count
};

/// What is the matter with a peer, told by its shape before any colour.
enum class NodeState {
    Fine,
    RoutedOnly, ///< nobody who reports is connected to it
    Vantage,
    Refused, ///< we said no to it
    Violated ///< it broke a protocol
};

[[nodiscard]] NodeState stateOf(const PeerNode& node);
[[nodiscard]] graph::Mark markOf(NodeState state);

class GraphLook {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::GraphLook)

public:
    static constexpr std::size_t kOthers = 10; ///< the category of what found no colour
    static constexpr std::size_t kUnknown = 11;
    static constexpr std::size_t kCategories = 12;

    [[nodiscard]] static QString nameOf(ColourBy by);
    [[nodiscard]] static QString nameOf(SizeBy by);

    struct Category {
        std::size_t index = kUnknown;
        QString name;
        std::size_t peers = 0;
    };

    void colourBy(ColourBy by);

    [[nodiscard]] ColourBy colouredBy() const noexcept { return m_by; }

    void sizeBy(SizeBy by) { m_size = by; }

    [[nodiscard]] SizeBy sizedBy() const noexcept { return m_size; }

    GraphLook() = default;
    Q_DISABLE_COPY_MOVE(GraphLook)

    /// Counts anew, and gives colours to categories that have none yet. Linear.
    void survey(const GraphModel& model);
    /// The same, after the model changed by that: at the price of the change.
    void follow(const GraphModel& model, const GraphDelta& delta);

    /// In the order of the legend: the largest first, others and unknown last.
    [[nodiscard]] const std::vector<Category>& categories() const noexcept { return m_categories; }

    /// Of one that was counted.
    [[nodiscard]] std::size_t categoryOf(graph::Node node) const noexcept {
        return m_of[node]->second.category;
    }

    [[nodiscard]] static QColor colourOf(std::size_t category, const Tokens& tokens);
    /// In device-independent pixels, at a scale of one.
    [[nodiscard]] float radiusOf(const PeerNode& node) const;

private:
    struct Kind {
        std::size_t peers = 0;
        std::size_t category = kOthers;
    };

    using Kinds = std::map<std::string, Kind>;

    [[nodiscard]] std::string keyOf(const PeerNode& node) const;
    void count(graph::Node node, const PeerNode* peer);
    void settle();

    ColourBy m_by = ColourBy::Role;
    SizeBy m_size = SizeBy::Degree;
    std::map<std::string, std::size_t> m_colours;
    Kinds m_kinds;                        ///< of those that are there
    std::vector<Kinds::value_type*> m_of; ///< by index
    std::vector<Kinds::value_type*> m_fresh;
    std::size_t m_counted = 0;
    std::vector<Category> m_categories;
};

} // namespace vedette::ui
