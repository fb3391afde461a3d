/// What happened and what operators did, from the event log: searched with the words of history::Query, back
/// to its beginning by scrolling, growing at the top while the window is live.
#pragma once

#include "core/history/query.h"
#include "ui/audit/audit_model.h"
#include "ui/link/console.h"
#include "ui/link/link.h"
#include "ui/link/view.h"
#include "ui/widgets/dense_table.h"

#include <QtCore/QBasicTimer>

#include <optional>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTreeWidget;

namespace vedette::ui {

class EmptyState;
class Redaction;

class AuditView final : public View {
    Q_OBJECT

public:
    static constexpr std::size_t kPage = 200;

    explicit AuditView(Console console, QWidget* parent = nullptr);

    [[nodiscard]] QString key() const override { return QStringLiteral("audit"); }

    [[nodiscard]] QString title() const override { return tr("Audit"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("audit"); }

    void find(const QString& query) override;
    [[nodiscard]] QStringList completions(const QString& query, int cursor) const override;
    bool exportTo(QWidget* window) override;
    void retranslate() override;

    [[nodiscard]] const AuditModel& model() const noexcept { return m_model; }

    /// The events that are listed.
    [[nodiscard]] QByteArray asCsv(Redaction& redaction) const;

protected:
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Direction {
        Older,
        Newer
    };

    void build();
    void begin();
    void ask(Direction direction);
    void take(Direction direction, std::vector<AuditRow> rows, bool more);
    void explain(const QString& why);
    void showFacts();
    void menu(const QPoint& at);
    void copy();
    void goToMoment();
    void tellCount();
    [[nodiscard]] Result<history::Query> wanted() const;

    Console m_console;
    AuditModel m_model;
    QString m_query;
    QTabBar* m_tabs;
    QLabel* m_error;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_split;
    DenseTable* m_table;
    QTreeWidget* m_facts;
    QAction* m_copy;
    QAction* m_go;
    QAction* m_onlyPeer;
    QAction* m_onlyKind;
    QBasicTimer m_timer;
    std::uint64_t m_listing = 0; ///< counts beginnings
    bool m_stale = true;         ///< to be asked when it is seen
    bool m_grown = false;        ///< events came since the last look at the log's end
};

} // namespace vedette::ui
