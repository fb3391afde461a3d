/// What there is most of: a name, a bar and a number a row. A row is a door; arrows move, Enter opens.
///
/// Rows keep their place in the list while their numbers change only if their keys stay in order; the view
/// keeps the selection by key. At most kMost rows.
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtGui/QColor>
#include <QtWidgets/QListView>

#include <vector>

namespace vedette::ui {

struct Bar {
    QString key; ///< what activated() tells
    QString name;
    QString value;
    double share = 0; ///< of the whole bar
    QString toolTip;
    int colour = -1; ///< of the categories; -1: the accent
    friend bool operator==(const Bar&, const Bar&) = default;
};

class BarModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole,
        ValueRole,
        ShareRole,
        ColourRole
    };

    using QAbstractListModel::QAbstractListModel;

    void apply(std::vector<Bar> bars);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Bar> m_bars;
};

class BarList final : public QListView {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 12;

    explicit BarList(QWidget* parent = nullptr);

    void show(std::vector<Bar> bars);
    /// What stands there when there are none.
    void setEmptyText(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void opened(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BarModel m_model;
    QString m_empty;
};

} // namespace vedette::ui
