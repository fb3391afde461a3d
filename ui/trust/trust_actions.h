/// What an operator can decide of the peers that are selected: a tier by hand, with a reason and an end, and
/// that their own record counts again.
///
/// Each is an order to every network of ours that verifies its peers, audited there, and can be taken back.
/// Where nothing takes commands (a rehearsal), and while the window looks at the past, the actions are not
/// there.
#pragma once

#include "core/trust/verifier.h"
#include "ui/link/console.h"
#include "ui/link/deeds.h"

#include <QtCore/QObject>
#include <QtGui/QAction>

#include <vector>

namespace vedette::ui {

class TrustActions final : public QObject {
    Q_OBJECT

public:
    TrustActions(const Console& console, QWidget* window);

    [[nodiscard]] QAction* setAction() const noexcept { return m_set; }

    [[nodiscard]] QAction* takeBackAction() const noexcept { return m_takeBack; }

    [[nodiscard]] QList<QAction*> all() const { return {m_set, m_takeBack}; }

    void retranslate();
    /// What is allowed may have changed.
    void update();

    /// Why nothing can be done here now; empty where something can.
    [[nodiscard]] QString obstacle() const;

    // What the actions do, without asking.
    void setTier(trust::Tier tier, const QString& reason, WallTime until);
    void takeBack();

private:
    void ask();
    [[nodiscard]] std::vector<codec::PeerId> chosen() const;
    [[nodiscard]] std::vector<NetworkId> networks() const; ///< of ours that verify
    [[nodiscard]] QString whom(const std::vector<codec::PeerId>& peers) const;

    Console m_console;
    QWidget* m_window;
    QAction* m_set;
    QAction* m_takeBack;
};

} // namespace vedette::ui
