/// Writes an incident as a case: the files, then a note on record that has their hash, then the audit records
/// that vouch for it. Whoever gets the folder checks it offline.
///
/// One at a time. What fails leaves no folder behind. The window's thread; what takes long is done on the
/// pool.
#pragma once

#include "ui/incidents/incident_entry.h"
#include "ui/link/case_means.h"
#include "ui/link/console.h"
#include "ui/link/event_words.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace vedette::ui {

class CaseExport final : public QObject {
    Q_OBJECT

public:
    struct Outcome {
        QString folder;
        QString hash; ///< SHA-256 of case.json, in hex
        std::optional<Error> failure;
        CaseMeans::Sealed sealed{}; ///< without a failure
    };

    CaseExport(const Console& console, QObject* parent);

    /// There is a way to write one, and what is shown takes commands.
    [[nodiscard]] bool isPossible() const;

    [[nodiscard]] bool isUnderWay() const noexcept { return m_underWay; }

    /// `folder` must not exist; ended() follows. Nothing while one is under way.
    void begin(const std::shared_ptr<const alert::Board>& board, const IncidentEntry& entry,
               const PeerNames& names, const QString& folder);

signals:
    /// isUnderWay() changed.
    void changed();
    void ended(const vedette::ui::CaseExport::Outcome& outcome);

private:
    void note(const alert::Incident& incident, const std::string& text);
    void seal(WallTime since);
    void fail(const Error& why, bool drop);

    Console m_console;
    Outcome m_outcome;
    bool m_underWay = false;
};

} // namespace vedette::ui
