/// The text of a policy, what is wrong or odd about it, what it says to a question, what was decided, what
/// falls with whom by it, what flows between segments, and what it would have made of what happened.
///
/// Needs no network. The text is that of files; it is looked at while it is written (PolicyCheck), and what
/// was not saved is asked about before another is opened and before the window closes.
#pragma once

#include "ui/link/console.h"
#include "ui/link/view.h"
#include "ui/policy/policy_check.h"
#include "ui/policy/policy_text.h"

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace vedette::ui {

class AskPanel;
class DecisionsPanel;
class DenseTable;
class EffectPanel;
class EmptyState;
class FallPanel;
class PolicyEditor;
class ReviewModel;
class SegmentsPanel;

class PolicyView final : public View {
    Q_OBJECT

public:
    /// Of the preferences: what was open last, and is opened when the view is first shown.
    static constexpr auto kLastFile = "policy.file";
    static constexpr int kMostReviewed = 1000; ///< rows; the rest is counted

    explicit PolicyView(const Console& console, QWidget* parent = nullptr);
    ~PolicyView() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("policy"); }

    [[nodiscard]] QString title() const override { return tr("Policy"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("policy"); }

    [[nodiscard]] bool needsNetwork() const override { return false; }

    /// In the text.
    void find(const QString& query) override;
    void retranslate() override;

    /// A file or folder; asks about what was not saved. False: it was not opened, and the view says why.
    bool openPath(const QString& path);
    /// False: it was not saved; the operator was told, or chose so.
    bool save();
    /// Whether what was not saved may go: asks, and saves if that is the answer.
    bool mayLeave();

    [[nodiscard]] PolicyText& text() noexcept { return m_text; }

    [[nodiscard]] PolicyEditor& editor() const noexcept { return *m_editor; }

    [[nodiscard]] PolicyCheck& check() const noexcept { return *m_check; }

    [[nodiscard]] AskPanel& asking() const noexcept { return *m_ask; }

    [[nodiscard]] EffectPanel& effect() const noexcept { return *m_effect; }

    [[nodiscard]] DecisionsPanel& decisions() const noexcept { return *m_decisions; }

    [[nodiscard]] FallPanel& falling() const noexcept { return *m_fall; }

    [[nodiscard]] SegmentsPanel& segments() const noexcept { return *m_segments; }

    [[nodiscard]] const ReviewModel& reviewed() const noexcept { return *m_review; }

    [[nodiscard]] QTabBar& tabs() const noexcept { return *m_tabs; }

    /// What stands below the text: its error, or what it counts.
    [[nodiscard]] QString verdict() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildStrip();
    void buildActions();
    void dress();
    void openFile();
    void openFolder();
    void begin();
    /// Whether the fleet has a policy to be read.
    void offer();
    void readWhatIsInForce();
    bool saveAs();
    void explain(const QString& why);
    void textOpened();
    void showFile();
    void showNames();
    void showChecked();
    void showReview();
    void showVerdict();
    void jump(const std::string& file, int line);

    Console m_console;
    PolicyText m_text;
    PolicyCheck* m_check;
    QAction* m_new;
    QAction* m_inForce;
    QAction* m_open;
    QAction* m_openFolder;
    QAction* m_save;
    QAction* m_saveAs;
    QAction* m_next;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_split;
    QWidget* m_upper;
    QLabel* m_name;
    QComboBox* m_file;
    QToolButton* m_fileMenu;
    QToolButton* m_saveButton;
    QLabel* m_trouble;
    PolicyEditor* m_editor;
    QToolButton* m_verdict;
    QTabBar* m_tabs;
    QStackedWidget* m_below;
    ReviewModel* m_review;
    DenseTable* m_reviewTable;
    QLabel* m_reviewState;
    QStackedWidget* m_reviewStack;
    AskPanel* m_ask;
    DecisionsPanel* m_decisions;
    SegmentsPanel* m_segments;
    FallPanel* m_fall;
    EffectPanel* m_effect;
    QString m_sought;
    QWidget* m_watched = nullptr; ///< the window whose closing is asked about
    bool m_shownBefore = false;
};

} // namespace vedette::ui
