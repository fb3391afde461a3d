#include "ui/policy/policy_words.h"

#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr std::size_t kMostWordsShown = 8;

QString factWord(policy::Fact fact) {
    return QString::fromStdString(policy::factName(fact));
}

/// Of a list that may be long.
QString joinedWords(const std::vector<std::string>& words) {
    QStringList out;
    for (std::size_t i = 0; i < std::min(words.size(), kMostWordsShown); ++i) out += shown(words[i], 64);
    if (words.size() > kMostWordsShown) out += QString(QChar(0x2026));
    return out.join(QStringLiteral(", "));
}

QString minuteText(unsigned minute) {
    return QStringLiteral("%1:%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString boundWord(const policy::Condition& condition) {
    const auto levels = policy::infoOf(condition.fact).levels;
    const auto level = static_cast<std::size_t>(condition.number);
    return levels.empty()
             ? QString::number(condition.number, 'g', 12)
             : QString::fromUtf8(levels[level].data(), static_cast<qsizetype>(levels[level].size()));
}

} // namespace

QString PolicyWords::condition(const policy::Condition& condition) {
    using Test = policy::Condition::Test;
    const QString fact = factWord(condition.fact);
    const auto prefixes = [&] {
        std::vector<std::string> texts;
        for (const geo::IpPrefix& prefix : condition.prefixes) texts.push_back(prefix.text());
        return joinedWords(texts);
    };
    const bool one = condition.words.size() == 1;
    switch (condition.test) {
    case Test::In:
        return (one ? tr("%1 is %2") : tr("%1 is one of %2")).arg(fact, joinedWords(condition.words));
    case Test::NotIn:
        return (one ? tr("%1 is not %2") : tr("%1 is none of %2")).arg(fact, joinedWords(condition.words));
    case Test::Below: return tr("%1 below %2").arg(fact, boundWord(condition));
    case Test::AtMost: return tr("%1 at most %2").arg(fact, boundWord(condition));
    case Test::Above: return tr("%1 above %2").arg(fact, boundWord(condition));
    case Test::AtLeast: return tr("%1 at least %2").arg(fact, boundWord(condition));
    case Test::Is: return tr("%1 is %2").arg(fact, condition.flag ? tr("yes") : tr("no"));
    case Test::Within: return tr("%1 within %2").arg(fact, prefixes());
    case Test::NotWithin: return tr("%1 outside %2").arg(fact, prefixes());
    case Test::During:
        return tr("%1 from %2 to %3")
            .arg(fact, minuteText(condition.hours.first), minuteText(condition.hours.last));
    }
    return fact;
}

QString PolicyWords::value(policy::Fact fact, const policy::Value& value) {
    if (value.index() == 0) return tr("not known");
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? tr("yes") : tr("no");
    if (const auto* words = std::get_if<std::vector<std::string>>(&value))
        return words->empty() ? tr("none") : joinedWords(*words);
    return shown(policy::textOf(fact, value), 128);
}

QString PolicyWords::truth(policy::Truth truth) {
    switch (truth) {
    case policy::Truth::True: return tr("holds");
    case policy::Truth::False: return tr("does not hold");
    case policy::Truth::Unknown: return tr("counts as fulfilled, for a rule that denies");
    }
    return {};
}

QString PolicyWords::weakness(policy::Weakness weakness, const QString& by) {
    using policy::Weakness;
    switch (weakness) {
    case Weakness::Expired: return tr("has expired");
    case Weakness::Never: return tr("never applies: its conditions exclude one another");
    case Weakness::Shadowed: return tr("is covered by %1").arg(by);
    case Weakness::Overridden: return tr("never allows anything: %1 denies all of it").arg(by);
    case Weakness::AnyWho: return tr("allows whoever asks: it has no condition on who");
    case Weakness::AnyWhat: return tr("allows everything, or every command");
    }
    return {};
}

QStringList PolicyWords::flips(const PolicyAnswer& answer) {
    using Change = policy::RuleChange::Kind;
    QStringList out;
    for (const policy::Flip& flip : answer.flips.ways) {
        if (flip.rule) {
            const QString id = shown(flip.rule->id, 96);
            switch (flip.rule->kind) {
            case Change::Remove:
                out += answer.allowed ? tr("Refused without the rule %1.").arg(id)
                                      : tr("Allowed without the rule %1.").arg(id);
                break;
            case Change::Renew: out += tr("Allowed if the rule %1 had not expired.").arg(id); break;
            case Change::Add: out += tr("Allowed by a new rule that covers it."); break;
            }
            continue;
        }
        QStringList facts;
        for (const policy::FactChange& change : flip.facts) {
            facts += tr("%1 = %2 (now %3)")
                         .arg(factWord(change.fact), value(change.fact, change.to),
                              value(change.fact, change.from));
        }
        const QString all = facts.join(QStringLiteral(", "));
        out += answer.allowed ? tr("Refused with %1.").arg(all) : tr("Allowed with %1.").arg(all);
    }
    if (!answer.flips.exhaustive) out += tr("The search ended early: fewer facts might do.");
    return out;
}

QString PolicyWords::segment(const QString& name) {
    return name.isEmpty() ? tr("no segment") : shown(name.toStdString(), 48);
}

QString PolicyWords::flow(const SegmentMap& map, const SegmentMap::Flow& flow) {
    QStringList parts{tr("%1 of %2 pairs may use something")
                          .arg(figures::count(flow.allowed), figures::count(flow.offered))};
    if (flow.used > 0) parts += tr("used %1 times").arg(figures::count(flow.used));
    if (flow.lost > 0) parts += tr("%1 times against the policy").arg(figures::count(flow.lost));
    if (flow.refused > 0) parts += tr("refused %1 times").arg(figures::count(flow.refused));
    return tr("From %1 to %2: %3")
        .arg(segment(map.segments[flow.from].name), segment(map.segments[flow.to].name),
             parts.join(QStringLiteral(" · ")));
}

} // namespace vedette::ui
