/// A cell of words behind the mark of a severity.
#pragma once

#include "ui/widgets/inset_delegate.h"

namespace vedette::ui {

class SeverityDelegate final : public InsetDelegate {
    Q_OBJECT

public:
    /// `role`: where the model tells the ui::Severity of a cell.
    SeverityDelegate(int role, QObject* parent) : InsetDelegate(parent), m_role(role) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace vedette::ui
