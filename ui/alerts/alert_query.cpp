#include "ui/alerts/alert_query.h"

#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace vedette::ui {

namespace {

constexpr std::array<const char*, 9> kFieldNames{"",      "severity", "state",   "rule", "peer",
                                                 "owner", "subject",  "network", "id"};
constexpr std::array kSeverities{alert::Severity::Critical, alert::Severity::High, alert::Severity::Medium,
                                 alert::Severity::Low, alert::Severity::Info};
constexpr std::array kStates{alert::State::Open, alert::State::Acknowledged, alert::State::Suppressed,
                             alert::State::Closed};

bool has(const QString& text, const QString& part) {
    return text.contains(part, Qt::CaseInsensitive);
}

bool has(const std::string& text, const QString& part) {
    return has(QString::fromStdString(text), part);
}

/// Its terms; what stands in quotes is one word.
QStringList split(const QString& text) {
    QStringList words;
    QString word;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            if (!word.isEmpty()) words << std::exchange(word, {});
        } else {
            word += c;
        }
    }
    if (!word.isEmpty()) words << word;
    return words;
}

bool hasPeer(const alert::Alert& alert, const PeerNames& names, const QString& wanted) {
    if (factsOf(alert.rule).subject == alert::SubjectKind::Peer && has(alert.subject, wanted)) return true;
    return std::ranges::any_of(alert.peers, [&](const codec::PeerId& peer) {
        return has(peer.text(), wanted) || (names && has(names(peer), wanted));
    });
}

} // namespace

AlertQuery AlertQuery::parse(const QString& text) {
    AlertQuery query;
    for (QString word : split(text)) {
        if (query.m_terms.size() == kMostTerms) break;
        Term term;
        term.negated = word.size() > 1 && word.startsWith(QLatin1Char('!'));
        if (term.negated) word.remove(0, 1);
        term.value = word;
        const qsizetype colon = word.indexOf(QLatin1Char(':'));
        for (std::size_t i = 1; i < kFieldNames.size() && colon > 0; ++i) {
            if (word.left(colon).compare(QLatin1String(kFieldNames[i]), Qt::CaseInsensitive) != 0) continue;
            term.field = static_cast<Field>(i);
            term.value = word.mid(colon + 1);
        }
        if (term.value.isEmpty()) continue; // it is being typed
        const auto isOne = [&](auto one) {
            return term.value.compare(AlertWords::code(codeName(one)), Qt::CaseInsensitive) == 0;
        };
        bool known = true;
        if (term.field == Severity) known = std::ranges::any_of(kSeverities, isOne);
        if (term.field == State) known = std::ranges::any_of(kStates, isOne);
        if (term.field == Id) {
            if (term.value.startsWith(QLatin1String("A-"), Qt::CaseInsensitive)) term.value.remove(0, 2);
            term.value.toULongLong(&known);
        }
        if (!known) {
            query.m_fault = tr("“%1” means nothing here.").arg(shown(word.toStdString(), 40));
            continue;
        }
        query.m_terms.push_back(std::move(term));
    }
    return query;
}

bool AlertQuery::names(Field field) const {
    return std::ranges::any_of(m_terms, [&](const Term& term) { return term.field == field; });
}

bool AlertQuery::matches(const AlertEntry& entry, const PeerNames& peers, const QString& me) const {
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Term& term = m_terms[i];
        if (holds(term, entry, peers, me) != term.negated) continue;
        if (term.negated || term.field == Word) return false;
        // Another value of the same key may be the one.
        const bool other = std::ranges::any_of(m_terms, [&](const Term& one) {
            return !one.negated && one.field == term.field && holds(one, entry, peers, me);
        });
        if (!other) return false;
    }
    return true;
}

bool AlertQuery::holds(const Term& term, const AlertEntry& entry, const PeerNames& peers, const QString& me) {
    const alert::Alert& alert = *entry.alert;
    const auto is = [&](std::string_view code) {
        return term.value.compare(AlertWords::code(code), Qt::CaseInsensitive) == 0;
    };
    switch (term.field) {
    case Severity: return is(codeName(alert.severity));
    case State: return is(codeName(entry.state));
    case Rule: return has(std::string(codeName(alert.rule)), term.value);
    case Peer: return hasPeer(alert, peers, term.value);
    case Owner:
        if (is("me")) return !me.isEmpty() && QString::fromStdString(alert.owner) == me;
        if (is("nobody")) return alert.owner.empty();
        return has(alert.owner, term.value);
    case Subject: return has(alert.subject, term.value);
    case Network: return has(alert.network, term.value);
    case Id: return alert.id.value == term.value.toULongLong();
    case Word: break;
    }
    return has(claimOf(alert.rule), term.value) || has(std::string(codeName(alert.rule)), term.value)
        || has(severityWord(severityOf(alert.severity)), term.value)
        || has(AlertWords::state(entry.state), term.value) || has(subjectOf(alert, peers), term.value)
        || has(alert.subject, term.value) || has(alert.owner, term.value) || has(alert.network, term.value)
        || has(AlertWords::name(alert.id), term.value) || hasPeer(alert, peers, term.value);
}

QStringList AlertQuery::completions(const QString& query, int cursor,
                                    const std::vector<AlertEntry>& entries) {
    const QString before = query.left(cursor);
    const qsizetype begin = before.lastIndexOf(QLatin1Char(' ')) + 1;
    const QString word = before.mid(begin);
    if (word.isEmpty()) return {};
    QStringList words;
    const auto offer = [&](Field field, const QString& value) {
        words << QLatin1String(kFieldNames[field]) + QLatin1Char(':') + value;
    };
    for (const Field field : {Severity, State, Rule, Peer, Owner, Subject, Network, Id}) offer(field, {});
    for (const auto one : kSeverities) offer(Severity, AlertWords::code(codeName(one)));
    for (const auto one : kStates) offer(State, AlertWords::code(codeName(one)));
    offer(Owner, QStringLiteral("me"));
    offer(Owner, QStringLiteral("nobody"));
    std::set<QString> met;
    for (const AlertEntry& entry : entries) {
        met.insert(QLatin1String("rule:") + AlertWords::code(codeName(entry.alert->rule)));
        for (const auto& [name, value] :
             {std::pair("owner:", entry.alert->owner), std::pair("network:", entry.alert->network)}) {
            const QString text = QString::fromStdString(value);
            if (!text.isEmpty() && !text.contains(QLatin1Char(' '))) met.insert(QLatin1String(name) + text);
        }
    }
    for (const QString& one : met) words << one;
    QStringList whole;
    for (const QString& candidate : words) {
        if (candidate.startsWith(word, Qt::CaseInsensitive) && candidate != word)
            whole << before.left(begin) + candidate + query.mid(cursor);
    }
    return whole;
}

} // namespace vedette::ui
