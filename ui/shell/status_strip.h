/// The bottom line: how the engine is. What is zero and should be says so quietly; what is not stands out
/// with a mark.
#pragma once

#include "ui/link/link.h"

#include <QtWidgets/QFrame>

class QToolButton;

namespace vedette::ui {

class StatusStrip final : public QFrame {
    Q_OBJECT

public:
    explicit StatusStrip(Link& link, QWidget* parent);

    void retranslate();

signals:
    /// The engine does not answer, or answers again.
    void stalled(bool isStalled);
    /// Events cannot be written; nothing: they can again.
    void diskTroubled(const std::optional<vedette::Error>& why);

    /// A door to what it tells of.
    void opened(const QString& viewKey, const QString& query);
    /// The identity's key is out of reach; nothing: it signs again.
    void identityTroubled(const std::optional<vedette::Error>& why);

private:
    /// A name and its value, the value in bold.
    class Item;

    void tell();
    void tellAlerts();

    Link& m_link;
    Item* m_state;
    Item* m_peers;
    Item* m_rate;
    Item* m_dropped;
    Item* m_unrecorded;
    Item* m_lag;
    Item* m_store;
    QToolButton* m_alerts;
    Item* m_exempt; ///< networks in which diversity limits spare private addresses
    Item* m_token;
    Item* m_zone;
    bool m_stalled = false;
    std::optional<Error> m_trouble; ///< of the disk
    std::optional<Error> m_away;    ///< why the identity cannot sign
};

} // namespace vedette::ui
