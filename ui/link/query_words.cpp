#include "ui/link/query_words.h"

#include "ui/link/peer_columns.h"
#include "ui/link/words.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>

namespace vedette::ui {

namespace {

using history::FieldKind;
using history::PeerField;

std::vector<std::string> offered(PeerField field, const std::string& typed, const history::PeerTable& table) {
    std::vector<std::string> values;
    const auto offer = [&](std::initializer_list<const char*> all) {
        for (const char* one : all) {
            if (std::string_view(one).starts_with(typed)) values.emplace_back(one);
        }
    };
    if (field == PeerField::Tier) {
        offer({"high", "medium", "low"}); // also one in which nobody stands yet
        return values;
    }
    switch (history::infoOf(field).kind) {
    case FieldKind::Flag: offer({"yes", "no"}); break;
    case FieldKind::Time: offer({"-15m", "-1h", "-24h", "-7d"}); break;
    case FieldKind::Length: offer({"50ms", "200ms", "1s"}); break;
    case FieldKind::Size: offer({"1KiB", "1MiB", "1GiB"}); break;
    case FieldKind::Number: break;
    default:
        for (const auto& value : table.values(field, typed, QueryWords::kMostOffered)) {
            if (value.size() <= 200) values.push_back(history::quoted(value));
        }
    }
    return values;
}

} // namespace

QString QueryWords::sentence(const history::PeerQueryFault& fault) {
    const QString said = ui::sentence(Error(fault.code));
    if (fault.word.empty()) return said;
    return tr("“%1”: %2").arg(shown(fault.word, 40), said);
}

QStringList QueryWords::completions(const QString& query, qsizetype cursor, const history::PeerTable& table) {
    const QByteArray text = query.toUtf8();
    const auto at = static_cast<std::size_t>(query.left(cursor).toUtf8().size());
    const auto place = history::placeAt({text.data(), static_cast<std::size_t>(text.size())}, at);
    std::vector<std::string> words;
    if (place.field) {
        words = offered(*place.field, place.typed, table);
    } else {
        std::string typed = place.typed;
        std::ranges::transform(typed, typed.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        });
        for (const auto& info : history::peerFields()) {
            if (typed.empty() || !info.name.starts_with(typed)) continue;
            const bool orders = info.kind == FieldKind::Number || info.kind == FieldKind::Length
                             || info.kind == FieldKind::Size;
            words.push_back(std::string(info.name) + (orders ? ">" : ":"));
        }
        if (typed.size() >= 2) {
            for (const PeerField field : {PeerField::Name, PeerField::Tag}) {
                for (const auto& value : table.values(field, place.typed, 4)) {
                    words.push_back(std::string(history::infoOf(field).name) + ":" + history::quoted(value));
                }
            }
        }
    }
    QStringList all;
    const QByteArray before = text.left(static_cast<qsizetype>(place.begin));
    const QByteArray after = text.mid(static_cast<qsizetype>(place.end));
    for (const std::string& word : words) {
        if (all.size() >= static_cast<qsizetype>(kMostOffered)) break;
        const QString whole = QString::fromUtf8(before + QByteArray::fromStdString(word) + after);
        if (whole != query) all += whole;
    }
    return all;
}

QString QueryWords::chip(const history::PeerTerm& term, const QString& query) {
    using history::Comparison;
    const QByteArray text = query.toUtf8();
    const QByteArray raw =
        text.mid(static_cast<qsizetype>(term.begin), static_cast<qsizetype>(term.end - term.begin));
    QString said = shown(std::string_view(raw.data(), static_cast<std::size_t>(raw.size())), 48);
    if (!term.field) return said;
    if (term.negated) said.remove(0, 1);
    // What stands after the name and its sign is what the operator typed.
    qsizetype sign = 0;
    while (sign < said.size() && !QStringLiteral(":=~<>").contains(said[sign])) ++sign;
    while (sign < said.size() && QStringLiteral(":=~<>").contains(said[sign])) ++sign;
    const QString value = said.mid(sign);
    QString how;
    switch (term.how) {
    case Comparison::Has:
    case Comparison::Is: how = term.negated ? QStringLiteral("≠") : QStringLiteral("="); break;
    case Comparison::Like: how = term.negated ? QStringLiteral("≁") : QStringLiteral("~"); break;
    case Comparison::Less: how = term.negated ? QStringLiteral("≥") : QStringLiteral("<"); break;
    case Comparison::AtMost: how = term.negated ? QStringLiteral(">") : QStringLiteral("≤"); break;
    case Comparison::More: how = term.negated ? QStringLiteral("≤") : QStringLiteral(">"); break;
    case Comparison::AtLeast: how = term.negated ? QStringLiteral("<") : QStringLiteral("≥"); break;
    }
    return PeerColumns::title(*term.field) + QLatin1Char(' ') + how + QLatin1Char(' ') + value;
}

QString QueryWords::without(const history::PeerTerm& term, const QString& query) {
    const QByteArray text = query.toUtf8();
    const QByteArray rest = text.left(static_cast<qsizetype>(term.begin)).trimmed() + ' '
                          + text.mid(static_cast<qsizetype>(term.end)).trimmed();
    return QString::fromUtf8(rest.trimmed());
}

QString QueryWords::with(const QString& query, PeerField field, const std::string& value) {
    const QString term = QString::fromUtf8(history::infoOf(field).name) + QLatin1Char('=')
                       + QString::fromStdString(history::quoted(value));
    return query.trimmed().isEmpty() ? term : query.trimmed() + QLatin1Char(' ') + term;
}

} // namespace vedette::ui
