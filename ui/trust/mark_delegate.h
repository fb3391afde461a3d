/// A cell of words behind the mark of a tier.
#pragma once

#include "ui/widgets/inset_delegate.h"

namespace vedette::ui {

class MarkDelegate final : public InsetDelegate {
    Q_OBJECT

public:
    /// `role`: where the model tells the ui::Tier of a cell.
    MarkDelegate(int role, QObject* parent) : InsetDelegate(parent), m_role(role) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace vedette::ui
