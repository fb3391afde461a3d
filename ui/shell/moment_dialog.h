/// Asks for a second of the past, in UTC.
#pragma once

#include "core/base/instant.h"

#include <QtWidgets/QDialog>

class QDateTimeEdit;

namespace vedette::ui {

class MomentDialog final : public QDialog {
    Q_OBJECT

public:
    /// Proposes `now` and allows nothing later.
    MomentDialog(WallTime now, QWidget* window);

    [[nodiscard]] WallTime moment() const;

private:
    QDateTimeEdit* m_when;
};

} // namespace vedette::ui
