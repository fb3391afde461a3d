/// What a policy says of its rules and answers, in the language of the window. Facts, actions and words of
/// the policy's text stay as they are written there.
#pragma once

#include "core/policy/review.h"
#include "ui/policy/policy_answer.h"
#include "ui/policy/segment_map.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace vedette::ui {

class PolicyWords {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::PolicyWords)

public:
    [[nodiscard]] static QString condition(const policy::Condition& condition);
    [[nodiscard]] static QString value(policy::Fact fact, const policy::Value& value);
    /// Of a condition of the rule that decided: "holds", "does not hold", or what an unknown fact means to
    /// it.
    [[nodiscard]] static QString truth(policy::Truth truth);
    [[nodiscard]] static QString weakness(policy::Weakness weakness, const QString& by);
    /// What would turn an answer, a sentence each.
    [[nodiscard]] static QStringList flips(const PolicyAnswer& answer);
    /// By its name; that of those in no segment is empty.
    [[nodiscard]] static QString segment(const QString& name);
    [[nodiscard]] static QString flow(const SegmentMap& map, const SegmentMap::Flow& flow);
};

} // namespace vedette::ui
