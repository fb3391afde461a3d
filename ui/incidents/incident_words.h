/// What the parts of the view of incidents call things.
#pragma once

#include "ui/incidents/incident_entry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace vedette::ui {

class IncidentWords {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::IncidentWords)

public:
    /// "I-3".
    [[nodiscard]] static QString name(IncidentId id);
    /// "Open", or when and why it was closed.
    [[nodiscard]] static QString standing(const alert::Incident& incident);
    /// What happened, the newest first: one line each.
    [[nodiscard]] static QStringList timeline(const IncidentEntry& entry);
};

} // namespace vedette::ui
