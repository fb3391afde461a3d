/// A choice that ends in an ellipsis where there is no room for all of it; its list has it whole.
#pragma once

#include <QtWidgets/QComboBox>

namespace vedette::ui {

class ElidedCombo final : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace vedette::ui
