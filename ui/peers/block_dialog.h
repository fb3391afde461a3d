/// Asks why a peer is to be blocked and for how long, and says what that will touch.
#pragma once

#include "core/base/instant.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace vedette::ui {

class BlockDialog final : public QDialog {
    Q_OBJECT

public:
    /// `whom` as people call it or them. `now` is the network's clock.
    BlockDialog(const QString& whom, std::size_t peers, std::size_t connections, WallTime now,
                QWidget* parent);

    [[nodiscard]] QString reason() const;
    /// 0: until it is taken back.
    [[nodiscard]] WallTime until() const;

private:
    void showScope();

    std::size_t m_peers;
    std::size_t m_connections;
    WallTime m_now;
    QLineEdit* m_reason;
    QComboBox* m_length;
    QLabel* m_scope;
};

} // namespace vedette::ui
