#include "ui/limits/limit_rows.h"

#include "ui/link/annotations.h"
#include "ui/link/words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

namespace vedette::ui {

namespace {

using swarm::LimitReview;
using swarm::Refusal;

constexpr std::string_view kLimitCode = "limit.";

struct LimitNamed {
    std::string_view code;
    const char* name;
};

constexpr std::array kLimitNames{
    LimitNamed{"system.connections", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Connections in all")},
    LimitNamed{"system.inbound", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Incoming connections in all")},
    LimitNamed{"system.streams", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Streams in all")},
    LimitNamed{"system.memory", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Memory in all")},
    LimitNamed{"transient.connections",
               QT_TRANSLATE_NOOP("vedette::ui::Limits", "Connections before they prove who they are")},
    LimitNamed{"transient.memory",
               QT_TRANSLATE_NOOP("vedette::ui::Limits", "Memory of those that have not proved who they are")},
    LimitNamed{"prefix.connections",
               QT_TRANSLATE_NOOP("vedette::ui::Limits", "Connections of a network range")},
    LimitNamed{"prefix.transient",
               QT_TRANSLATE_NOOP("vedette::ui::Limits", "Unproved connections of a network range")},
    LimitNamed{"prefix.rate",
               QT_TRANSLATE_NOOP("vedette::ui::Limits", "New connections a second of a network range")},
    LimitNamed{"prefix.memory", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Memory of a network range")},
    LimitNamed{"prefix.streams", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Streams of a network range")},
    LimitNamed{"connection.streams", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Streams of a connection")},
    LimitNamed{"peer.connections", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Connections of a peer")},
    LimitNamed{"peer.streams", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Streams of a peer")},
    LimitNamed{"peer.memory", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Memory of a peer")},
    LimitNamed{"peer.stream_rate",
               QT_TRANSLATE_NOOP("vedette::ui::Limits", "New streams a second of a peer")},
    LimitNamed{"protocol.streams", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Streams of a protocol")},
    LimitNamed{"protocol.peer_streams",
               QT_TRANSLATE_NOOP("vedette::ui::Limits", "Streams of a protocol with one peer")},
    LimitNamed{"protocol.peer_inbound",
               QT_TRANSLATE_NOOP("vedette::ui::Limits", "Streams of a protocol that one peer opened")},
    LimitNamed{"protocol.memory", QT_TRANSLATE_NOOP("vedette::ui::Limits", "Memory of a protocol")},
};

std::string codeOf(Refusal limit) {
    return std::string(kLimitCode) + std::string(swarm::codeName(limit));
}

std::string nameOf(const LimitReview::Subject& subject) {
    return subject.peer.empty() ? subject.prefix : subject.peer.text();
}

QString none() {
    return QStringLiteral("–");
}

QString countOrNone(std::uint64_t count) {
    return count == 0 ? none() : figures::count(count);
}

QVariant headingOf(const QString& text, int section, int role) {
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    return role == Qt::DisplayRole ? QVariant(text) : QVariant();
}

} // namespace

QString limitName(std::string_view code) {
    std::string_view bare = code;
    if (bare.starts_with(kLimitCode)) bare.remove_prefix(kLimitCode.size());
    const auto it = std::ranges::find(kLimitNames, bare, &LimitNamed::code);
    return it == kLimitNames.end() ? shown(std::string(code), 48)
                                   : QCoreApplication::translate("vedette::ui::Limits", it->name);
}

void LimitRows::show(const LimitReview& review, const swarm::LimitConfig& supposed, bool weighed) {
    m_weighed = weighed;
    std::vector<LimitRow> rows;
    for (const Refusal limit : LimitReview::kSupposable) {
        LimitRow row{codeOf(limit), LimitReview::valueOf(supposed, limit), 0, {}, 0, 0, {}};
        if (const auto peak = review.peaks().find(limit); peak != review.peaks().end()) {
            row.most = peak->second.most;
            row.whose = nameOf(peak->second.whose);
        }
        const auto hits = review.supposed().find(limit);
        if (weighed && hits != review.supposed().end()) row.supposed = hits->second.count;
        rows.push_back(std::move(row));
    }
    for (const auto& [rule, hits] : review.recorded()) {
        auto row = std::ranges::find(rows, rule, &LimitRow::code);
        if (row == rows.end()) row = rows.insert(rows.end(), LimitRow{rule, 0, 0, {}, 0, 0, {}});
        row->refused = hits.count;
        row->last = hits.last;
    }
    std::ranges::stable_sort(rows, std::greater<>(), &LimitRow::refused);
    list(
        rows, [](const LimitRow& row) { return row.code; }, std::equal_to<>());
    rename(); // a column may be empty now, or not any more
}

int LimitRows::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString LimitRows::text(int row, int column) const {
    const LimitRow& limit = this->row(row);
    switch (column) {
    case Name: return limitName(limit.code);
    case Value: return countOrNone(limit.value);
    case Most: return countOrNone(limit.most);
    case Refused: return countOrNone(limit.refused);
    case Supposed: return m_weighed && limit.value > 0 ? figures::count(limit.supposed) : none();
    case Last: return limit.last.ms == 0 ? none() : figures::dateAndTime(limit.last);
    default: return {};
    }
}

QVariant LimitRows::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: {
        const LimitRow& limit = row(index.row());
        if (index.column() == Most && !limit.whose.empty())
            return plainToolTip(tr("By %1").arg(m_console.notes.label(QString::fromStdString(limit.whose))));
        if (index.column() == Name)
            return plainToolTip(limitName(limit.code) + QLatin1Char('\n') + codeSentence(limit.code));
        return plainToolTip(text(index.row(), index.column()));
    }
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
             + text(index.row(), index.column());
    case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
    default: return {};
    }
}

QVariant LimitRows::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto name = [&] {
        switch (section) {
        case Name: return tr("Limit");
        case Value: return tr("At most");
        case Most: return tr("Highest");
        case Refused: return tr("Refused");
        case Supposed: return tr("As supposed");
        case Last: return tr("Last refusal");
        default: return QString();
        }
    };
    return headingOf(name(), section, role);
}

QString LimitSubjectRows::labelOf(const LimitSubjectRow& row) const {
    const QString name = QString::fromStdString(row.name);
    if (row.isPeer) return m_console.notes.label(name);
    return row.name.empty() || row.name == "other" ? tr("not of an IP address") : shown(row.name, 64);
}

void LimitSubjectRows::show(const LimitReview& review, const std::string& code, bool weighed,
                            const QString& sought) {
    m_weighed = weighed;
    m_others = 0;
    std::map<LimitReview::Subject, LimitSubjectRow> bySubject;
    const auto rowOf = [&](const LimitReview::Subject& subject) -> LimitSubjectRow& {
        LimitSubjectRow& row = bySubject[subject];
        row.name = nameOf(subject);
        row.isPeer = !subject.peer.empty();
        return row;
    };
    if (const auto hits = review.recorded().find(code); hits != review.recorded().end()) {
        for (const auto& [subject, count] : hits->second.by) rowOf(subject).refused = count;
        m_others += hits->second.others;
    }
    const auto limit = LimitReview::supposable(code);
    if (weighed && limit) {
        if (const auto hits = review.supposed().find(*limit); hits != review.supposed().end()) {
            for (const auto& [subject, count] : hits->second.by) rowOf(subject).supposed = count;
            m_others += hits->second.others;
        }
    }
    std::vector<LimitSubjectRow> rows;
    for (const auto& [subject, row] : bySubject) {
        if (sought.isEmpty() || labelOf(row).contains(sought, Qt::CaseInsensitive)
            || QString::fromStdString(row.name).contains(sought, Qt::CaseInsensitive))
            rows.push_back(row);
    }
    std::ranges::stable_sort(rows, [](const LimitSubjectRow& a, const LimitSubjectRow& b) {
        return std::pair(a.refused, a.supposed) > std::pair(b.refused, b.supposed);
    });
    for (std::size_t i = kMost; i < rows.size(); ++i) m_others += rows[i].refused + rows[i].supposed;
    if (rows.size() > kMost) rows.resize(kMost);
    list(
        rows, [](const LimitSubjectRow& row) { return row.name; }, std::equal_to<>());
    rename();
}

int LimitSubjectRows::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString LimitSubjectRows::text(int row, int column) const {
    const LimitSubjectRow& subject = this->row(row);
    switch (column) {
    case Who: return labelOf(subject);
    case Refused: return countOrNone(subject.refused);
    case Supposed: return m_weighed ? countOrNone(subject.supposed) : none();
    default: return {};
    }
}

QVariant LimitSubjectRows::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Who ? QString::fromStdString(row(index.row()).name)
                                                  : text(index.row(), index.column()));
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
             + text(index.row(), index.column());
    case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
    default: return {};
    }
}

QVariant LimitSubjectRows::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto name = [&] {
        switch (section) {
        case Who: return tr("Who ran into it");
        case Refused: return tr("Refused");
        case Supposed: return tr("As supposed");
        default: return QString();
        }
    };
    return headingOf(name(), section, role);
}

} // namespace vedette::ui
