/// Ceremonies: choose and judge one, rehearse or hold it, and check what came of any.
#pragma once

#include "ui/ceremony/ceremony_means.h"
#include "ui/link/console.h"
#include "ui/link/view.h"

#include <memory>

class QStackedWidget;

namespace vedette::ui {

class CeremonyPage;
class CeremonySetup;
class CeremonyStage;
class EmptyState;
class TranscriptPage;

class CeremonyView final : public View {
    Q_OBJECT

public:
    explicit CeremonyView(const Console& console, QWidget* parent = nullptr);
    ~CeremonyView() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("ceremony"); }

    [[nodiscard]] QString title() const override { return tr("Ceremony"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("ceremony"); }

    [[nodiscard]] bool needsNetwork() const override { return false; }

    void retranslate() override;

    /// Null where ceremonies cannot be held.
    [[nodiscard]] CeremonySetup* setup() const noexcept { return m_setup; }

    /// Of the ceremony that is being held; null for none.
    [[nodiscard]] CeremonyStage* stage() const noexcept { return m_stage.get(); }

    /// Reads a transcript and shows what it vouches for, or says why it does not.
    void check(const QString& file);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void begin(ceremony::Mode mode);
    void end();
    void leave();
    void chooseTranscript();
    void goBack();

    const CeremonyMeans* m_means;
    std::unique_ptr<CeremonyStage> m_stage;
    QStackedWidget* m_stack;
    EmptyState* m_none;
    CeremonySetup* m_setup = nullptr;
    CeremonyPage* m_page = nullptr;
    TranscriptPage* m_transcript;
    QAction* m_check;
};

} // namespace vedette::ui
