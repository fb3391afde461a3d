/// Why a peer can, or cannot, be reached, tried now: a button, and below it each step as it comes.
///
/// The engine tries (core/engine/examination.h); what it found so far comes with the link's health. Only a
/// live network that takes commands can try anything: else the card is hidden.
#pragma once

#include "core/engine/examination.h"
#include "core/engine/reply.h"
#include "ui/link/console.h"
#include "ui/widgets/card.h"

#include <QtCore/QString>

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace vedette::ui {

class DoctorCard final : public Card {
    Q_OBJECT

public:
    DoctorCard(const Console& console, QWidget* parent);

    /// Another peer; what was found of the last one is gone, and an examination under way is ended.
    void setPeer(const QString& peer);
    void retranslate();

    void begin();
    void end();

    [[nodiscard]] bool running() const noexcept { return m_command.has_value(); }

    /// The steps that are shown, one a line.
    [[nodiscard]] QStringList steps() const;

private:
    void look();
    void put(const std::vector<engine::Finding>& findings);
    void answered(const engine::Reply& reply);
    void showState();
    [[nodiscard]] std::optional<NetworkId> network() const;

    Console m_console;
    QString m_peer;
    std::optional<CommandId> m_command;
    NetworkId m_network;
    QPushButton* m_button;
    QLabel* m_said;
    QTreeWidget* m_steps;
};

} // namespace vedette::ui
