/// What a person reads of an alert in the language of the window: its values, its evidence, its standing, and
/// the whole of it as Markdown.
#pragma once

#include "ui/link/alert_entry.h"
#include "ui/link/event_words.h"
#include "ui/widgets/fact_grid.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QString>

#include <string_view>

namespace vedette::ui {

class AlertWords {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::AlertWords)

public:
    /// A code of the core as a text.
    [[nodiscard]] static QString code(std::string_view code);
    /// "A-12".
    [[nodiscard]] static QString name(AlertId id);
    [[nodiscard]] static QString state(alert::State state);
    /// What it counts: "Connections from there".
    [[nodiscard]] static QString measured(alert::Rule rule);
    /// A value of the rule's own measure, with its unit.
    [[nodiscard]] static QString value(alert::Rule rule, std::int64_t thousandths);
    /// "Connections from there: 143, from 120 on an alarm. 24 were usual."
    [[nodiscard]] static QString why(alert::Rule rule, const alert::Evidence& evidence);
    /// The numbers behind it, by name.
    [[nodiscard]] static QList<Fact> data(const alert::Evidence& evidence);
    /// How it stands and by whom: "Acknowledged until 14:00: our own load test".
    [[nodiscard]] static QString standing(const AlertEntry& entry);
    /// What an event of its history says was done: "Acknowledged".
    [[nodiscard]] static QString moved(std::string_view what);
    /// Who is meant by owner:me: the name under which this computer knows the person.
    [[nodiscard]] static QString me();
    /// Of the events that prove it, as the audit view's box takes it.
    [[nodiscard]] static QString proof(const alert::Alert& alert, const alert::Evidence& evidence);

    /// How it stands, since when, how often, by what, with its first and its worst evidence.
    [[nodiscard]] static QList<Fact> facts(const AlertEntry& entry);
    [[nodiscard]] static QString markdown(const AlertEntry& entry, const PeerNames& names);
};

} // namespace vedette::ui
