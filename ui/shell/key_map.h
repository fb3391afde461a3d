/// Which keys do what, of the window and of the view that is shown: Ctrl+/.
#pragma once

#include "ui/shell/main_window.h"

#include <QtWidgets/QDialog>

namespace vedette::ui {

class KeyMap final : public QDialog {
    Q_OBJECT

public:
    KeyMap(const QList<ActionGroup>& groups, QWidget* window);
};

} // namespace vedette::ui
